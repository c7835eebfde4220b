"""The one thread that owns the model, and what feeds it.

Requests of one type and kind wait in a mailbox with one slot, where the newest replaces what waits;
reference photos wait in a queue, since each is wanted. What comes of a request is told to the one
who asked; that it waits, runs and ends are facts for the jobs list: one `Job` value a change.
"""

import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.work.answers import Answers, Asker
from app.work.jobs import (
    Alternatives,
    Encode,
    EngineInfo,
    Failure,
    Job,
    OpenCheckpoint,
    OpenPainter,
    Render,
    Request,
    Result,
    Segment,
)
from app.work.loop import Loop
from app.work.running import Running
from inade.errors import Cancelled, CheckpointError
from inade.layouts.layout import Rect
from inade.layouts.proposing import Segmented
from inade.looks.look import with_origins
from inade.preload import preload_torch
from inade.scene import PicturePatch

if TYPE_CHECKING:  # the engine needs torch, which only the worker thread may load
    from inade.engine import Engine
    from inade.painters import Painters

OpenEngine = Callable[[Path, str, str], "Engine"]
"""Opens a checkpoint: path, device, precision."""

_EACH_WANTED = (Encode, OpenPainter)  # none takes the place of another one
_SWITCH_INTERVAL = 0.002  # seconds; how long the window may wait for the interpreter


class Worker(Running):
    """Owns the device in a thread of its own.

    Everything but `_turn`, and what that calls, is the window's thread.
    """

    changed = Signal(object)  # Job: every change, in order, after the answer has been given
    failed = Signal(object)  # Failure of a request that named nobody else to be told
    lacked = Signal(object)  # Failure by fingerprint of checkpoints that left their objects as is
    _news = Signal(object)  # Job, from the thread

    def __init__(
        self, open_engine: OpenEngine | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.jobs: dict[int, Job] = {}  # that wait or run
        self._answers = Answers()
        self._news.connect(self._tell)
        self._open_engine = open_engine or _open_engine
        self._engine: Engine | None = None
        self._chosen = ("auto", "auto")  # device and precision of the loaded checkpoint
        self._painters: Painters | None = None  # the other ones
        self._waiting: list[Job] = []
        self._running: Job | None = None
        self._stop_running = threading.Event()
        self._count = 0
        self._loop = Loop("worker", self._has_work, self._turn)

    def start(self) -> None:
        """Start the thread; it idles until something is submitted."""
        sys.setswitchinterval(_SWITCH_INTERVAL)
        self._loop.start()

    def submit(
        self,
        request: Request[Result],
        take: Callable[[Result], object],
        *,
        failed: Callable[[Failure], object] | None = None,
        stopped: Callable[[], object] | None = None,
        progressed: Callable[[Result], object] | None = None,
        kind: str = "",
    ) -> Job:
        """Put a request into the mailbox; what waits there of the same type and kind is replaced.

        One of `take`, `failed` and `stopped` is called when it is over, unless somebody asks anew
        for this `kind` or forgets it: then that job is cancelled. `progressed` gets what there is
        so far. Trying out other looks stops for anything new. A render is never stopped by the
        next, or someone who paints on and on would see nothing.
        """
        with self._loop.lock:
            self._count += 1
            job = Job(self._count, request)
            replaced = [
                other
                for other in self._waiting
                if type(other.request) is type(request)
                and not isinstance(request, _EACH_WANTED)
                and self._answers.kind(other.number) == kind
            ]
            self._waiting = [other for other in self._waiting if other not in replaced] + [job]
            self._waiting.sort(key=_urgency)
            if self._running is not None and isinstance(self._running.request, Alternatives):
                self._stop_running.set()
            self._loop.wake()
        asker = Asker(take, failed or self.failed.emit, stopped, progressed, kind)
        before = self._answers.expect(job.number, asker)
        self._tell(job)  # before those who hear of the others ask anew, and so replace this one
        for other in replaced:
            self._tell(replace(other, state="replaced"))
        if before:
            self.cancel(before)
        return job

    def awaits(self, kind: str) -> bool:
        """Whether an answer of this kind is still to come."""
        return self._answers.awaited(kind)

    def forget(self, kind: str) -> None:
        """Nobody waits any more for what was asked of this kind; the job is cancelled."""
        number = self._answers.forget(kind)
        if number:
            self.cancel(number)

    def cancel(self, number: int | None = None) -> None:
        """Stop one job, or all that run and wait; a checkpoint that is being read goes on."""
        with self._loop.lock:
            dropped = [job for job in self._waiting if number in (None, job.number)]
            self._waiting = [job for job in self._waiting if job not in dropped]
            if self._running is not None and number in (None, self._running.number):
                self._stop_running.set()
        for job in dropped:
            self._tell(replace(job, state="cancelled"))

    def close(self) -> None:
        """Stop what runs and end the thread; returns when it has ended. Nobody is answered."""
        self._answers.clear()
        with self._loop.lock:
            self._waiting.clear()
            self._stop_running.set()
        self._loop.close()

    def _tell(self, job: Job) -> None:
        if job.finished:
            self.jobs.pop(job.number, None)
        else:
            self.jobs[job.number] = job
        try:
            self._answer(job)
        finally:
            self.changed.emit(job)

    def _answer(self, job: Job) -> None:
        if job.state == "done":
            self._answers.give(job.number, job.result)
        elif job.finished:
            self._answers.give_up(job.number, job.failure)
        elif job.result is not None:
            self._answers.progress(job.number, job.result)

    def _has_work(self) -> bool:
        return bool(self._waiting) or (self._loop.closing and self._engine is not None)

    def _turn(self) -> None:
        with self._loop.lock:
            if self._loop.closing:
                # their memory is given back by the thread that took it
                self._engine = self._painters = None
                return
            job = replace(self._waiting.pop(0), state="running")
            self._running = job
            self._stop_running.clear()
        self._news.emit(job)
        finished = self._finish(job)
        with self._loop.lock:
            self._running = None
        self._news.emit(finished)

    def _finish(self, job: Job) -> Job:
        begun = time.perf_counter()
        try:
            result = self._result(job)
        except Cancelled:
            return replace(job, state="cancelled")
        except Exception as error:  # the boundary: the window reports it and the next job runs
            return replace(job, state="failed", failure=Failure.of(error))
        took = (time.perf_counter() - begun) * 1000
        return replace(job, state="done", progress=1.0, result=result, milliseconds=took)

    def _result(self, job: Job) -> object:
        request = job.request
        if isinstance(request, OpenCheckpoint):
            return self._opened(request)
        if isinstance(request, OpenPainter):
            return EngineInfo.of(self._others.find(request.paths, request.wanted))
        if isinstance(request, Segment):
            return self._seen(job, request)
        if self._engine is None:
            raise CheckpointError(
                "no checkpoint is loaded.", remedy="Open one with Model, Open checkpoint."
            )
        if isinstance(request, Render):
            return self._render(self._engine, job, request)
        if isinstance(request, Encode):
            reader = self._engine
            if request.painter is not None:
                reader = self._others.engine(*request.painter, self._engine)
            sheet, closed = (request.photo, request.object_map), request.closed
            styles = reader.encode(*sheet, closed=closed)
            return with_origins(styles, request.name, *sheet, closed=closed)
        assert isinstance(request, Alternatives)
        return self._try_out(self._engine, job, request)

    def _opened(self, request: OpenCheckpoint) -> EngineInfo:
        self._engine = self._open_engine(request.path, request.device, request.precision)
        chosen = request.device, request.precision
        if chosen != self._chosen:
            self._chosen = chosen
            self._others.close()  # loaded anew for this device when they are needed
        return EngineInfo.of(self._engine)

    @property
    def _others(self) -> "Painters":
        """The checkpoints that draw some objects besides the loaded one."""
        if self._painters is None:
            from inade.painters import Painters

            self._painters = Painters(lambda path: self._open_engine(path, *self._chosen))
        return self._painters

    def _tell_lacked(self) -> None:
        if lacked := self._others.lacked:
            self.lacked.emit({painter: Failure.of(error) for painter, error in lacked.items()})

    def _seen(self, job: Job, request: Segment) -> Segmented:
        from inade.segmenting import look, own_segmenter  # loads torch

        def progress(done: float) -> None:
            if self._stop_running.is_set():
                raise Cancelled("stopped.")
            self._news.emit(replace(job, progress=done))

        file = request.file
        if file is None and self._engine is not None:
            file = own_segmenter(self._engine.checkpoint.path)
        if file is None:
            raise CheckpointError("the checkpoint has no segmenter.")
        return look(file, request.photo, request.labels, progress, allow_code=request.allow_code)

    def _render(self, engine: "Engine", job: Job, request: Render) -> PicturePatch:
        stopped = self._stop_running.is_set
        if request.picture is None:
            height = request.scene.size[0]
            pace = _Pace(height)

            def tell(band: PicturePatch) -> None:
                if band.rect.height < height:  # else all of it follows at once
                    done = pace.after(band.rect.y + band.rect.height)
                    self._news.emit(replace(job, progress=done, result=band))

            pixels = self._others.generate(engine, request.scene, cancelled=stopped, made=tell)
            self._tell_lacked()
            return PicturePatch(Rect(0, 0, pixels.shape[1], pixels.shape[0]), pixels)
        patch = self._others.regenerate(
            engine,
            request.scene,
            request.picture,
            objects=request.objects,
            mask=request.mask,
            within=request.within,
            cancelled=stopped,
        )
        self._tell_lacked()
        return patch

    def _try_out(
        self, engine: "Engine", job: Job, request: Alternatives
    ) -> tuple[PicturePatch, ...]:
        patches: list[PicturePatch] = []
        for looks in request.choices:
            if self._stop_running.is_set():
                raise Cancelled("a newer request came.")
            scene = request.scene.with_looks(looks)
            patches.append(
                self._others.regenerate(
                    engine,
                    scene,
                    request.picture,
                    objects=request.objects,
                    within=request.within,
                    cancelled=self._stop_running.is_set,
                )
            )
            done = len(patches) / len(request.choices)
            self._news.emit(replace(job, progress=done, result=tuple(patches)))
        self._tell_lacked()
        return tuple(patches)


class _Pace:
    """How far a pass is that makes rows from the top down, by the time that they take.

    The first rows are late, since all that lies behind them is made before.
    """

    def __init__(self, rows: int) -> None:
        self._rows, self._begun = rows, time.perf_counter()
        self._first: tuple[int, float] | None = None  # rows and seconds
        self._told = 0.0

    def after(self, rows: int) -> float:
        """0-1 once so many rows are there; 0 as long as nothing can be told."""
        spent = time.perf_counter() - self._begun
        if self._first is None or rows <= self._first[0]:
            self._first = self._first or (rows, spent)
            return 0.0
        known, at = self._first
        left = (self._rows - rows) * (spent - at) / (rows - known)
        self._told = max(self._told, spent / (spent + max(0.0, left)))  # never goes back
        return self._told


def _urgency(job: Job) -> int:
    kinds = (OpenCheckpoint, OpenPainter, Render, Encode, Segment, Alternatives)
    return kinds.index(type(job.request))


def _open_engine(path: Path, device: str, precision: str) -> "Engine":
    preload_torch()
    from inade.engine import Engine  # loads torch, which takes a second

    return Engine.open(path, device=device, precision=precision)
