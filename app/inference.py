"""The one thread that owns the model, and what feeds it.

Requests of one kind wait in a mailbox with one slot, where the newest replaces what waits;
reference photos wait in a queue, since each is wanted. What happens to a request is told as
facts: one `Job` value a change.
"""

import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, Signal

from app.document.document import Document
from app.jobs import (
    Alternatives,
    Encode,
    EngineInfo,
    Failure,
    Job,
    OpenCheckpoint,
    Render,
    Request,
    Segment,
)
from inade.errors import Cancelled, CheckpointError
from inade.labels import LabelSet
from inade.layout import Rect
from inade.look import with_origins
from inade.preload import preload_torch
from inade.scene import PicturePatch, Scene

if TYPE_CHECKING:  # the engine needs torch, which only the worker thread may load
    from inade.engine import Engine

OpenEngine = Callable[[Path, str, str], "Engine"]
"""Opens a checkpoint: path, device, precision."""

_SWITCH_INTERVAL = 0.002  # seconds; how long the window may wait for the interpreter


class Worker(QObject):
    """Owns the device in a thread of its own. `changed(Job)` tells every change, in order."""

    changed = Signal(object)

    def __init__(
        self, open_engine: OpenEngine | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._open_engine = open_engine or _open_engine
        self._engine: Engine | None = None
        self._lock = threading.Condition()
        self._waiting: list[Job] = []
        self._running: Job | None = None
        self._stop_running = threading.Event()
        self._closing = False
        self._count = 0
        self._thread = _Thread(self._work)

    def start(self) -> None:
        """Start the thread; it idles until something is submitted."""
        sys.setswitchinterval(_SWITCH_INTERVAL)
        self._thread.start()

    def submit(self, request: Request) -> Job:
        """Put a request into the mailbox; what waits there of the same kind is replaced.

        Trying out other looks stops for anything new. A render is never stopped by the next, or
        someone who paints on and on would see nothing.
        """
        with self._lock:
            self._count += 1
            job = Job(self._count, request)
            replaced = [
                other
                for other in self._waiting
                if type(other.request) is type(request) and not isinstance(request, Encode)
            ]
            self._waiting = [other for other in self._waiting if other not in replaced] + [job]
            self._waiting.sort(key=_urgency)
            if self._running is not None and isinstance(self._running.request, Alternatives):
                self._stop_running.set()
            self._lock.notify()
        for other in replaced:
            self.changed.emit(replace(other, state="replaced"))
        self.changed.emit(job)
        return job

    def cancel(self, number: int | None = None) -> None:
        """Stop one job, or all that run and wait; a checkpoint that is being read goes on."""
        with self._lock:
            dropped = [job for job in self._waiting if number in (None, job.number)]
            self._waiting = [job for job in self._waiting if job not in dropped]
            if self._running is not None and number in (None, self._running.number):
                self._stop_running.set()
        for job in dropped:
            self.changed.emit(replace(job, state="cancelled"))

    def close(self) -> None:
        """Stop what runs and end the thread; returns when it has ended."""
        with self._lock:
            self._closing = True
            self._waiting.clear()
            self._stop_running.set()
            self._lock.notify()
        self._thread.wait()

    def _work(self) -> None:
        while True:
            with self._lock:
                self._lock.wait_for(lambda: self._closing or bool(self._waiting))
                if self._closing:
                    break
                job = replace(self._waiting.pop(0), state="running")
                self._running = job
                self._stop_running.clear()
            self.changed.emit(job)
            finished = self._finish(job)
            with self._lock:
                self._running = None
            self.changed.emit(finished)
        self._engine = None  # its memory is given back by the thread that took it

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
            self._engine = self._open_engine(request.path, request.device, request.precision)
            return EngineInfo.of(self._engine)
        if isinstance(request, Segment):
            from inade.segmenting import suggest  # loads torch

            return suggest(request.file, request.photo, request.labels)
        if self._engine is None:
            raise CheckpointError(
                "no checkpoint is loaded.", remedy="Open one with Model, Open checkpoint."
            )
        if isinstance(request, Render):
            return self._render(self._engine, request)
        if isinstance(request, Encode):
            styles = self._engine.encode(request.photo, request.object_map)
            return with_origins(styles, request.name, request.photo, request.object_map)
        return self._try_out(self._engine, job, request)

    def _render(self, engine: "Engine", request: Render) -> PicturePatch:
        stopped = self._stop_running.is_set
        scene = _scene_for(engine, request.scene)
        if request.picture is None:
            pixels = engine.generate(scene, cancelled=stopped)
            return PicturePatch(Rect(0, 0, pixels.shape[1], pixels.shape[0]), pixels)
        return engine.regenerate(
            scene,
            request.picture,
            objects=request.objects,
            mask=request.mask,
            cancelled=stopped,
        )

    def _try_out(
        self, engine: "Engine", job: Job, request: Alternatives
    ) -> tuple[PicturePatch, ...]:
        patches: list[PicturePatch] = []
        for looks in request.choices:
            if self._stop_running.is_set():
                raise Cancelled("a newer request came.")
            scene = _scene_for(engine, request.scene)
            scene = replace(scene, looks={**scene.looks, **looks})
            patches.append(
                engine.regenerate(
                    scene,
                    request.picture,
                    objects=request.objects,
                    cancelled=self._stop_running.is_set,
                )
            )
            done = len(patches) / len(request.choices)
            self.changed.emit(replace(job, progress=done, result=tuple(patches)))
        return tuple(patches)


class Runner(QObject):
    """Keeps the picture up with the document: coalesces, stamps, accepts or drops.

    One pass is on its way at most; whatever is asked meanwhile is asked again, as one, when it
    comes back; a gesture that ends lets a pass for less than it be stopped for that. A pass that
    failed or was cancelled is not tried again until something changes.
    """

    info_changed = Signal()
    busy_changed = Signal(bool)
    failed = Signal(object)  # Failure
    picture_made = Signal(float)  # milliseconds that the pass took
    _soon = Signal()

    def __init__(self, worker: Worker, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.info: EngineInfo | None = None
        self.live = True
        self._worker = worker
        self._document = document
        self._jobs: dict[int, Job] = {}
        self._pass: Job | None = None
        self._labels_that_fit: LabelSet | None = None
        self._wanted = False
        self._hurried = False  # the last pass gave way to a newer gesture
        self._scheduled = False
        # Queued, not a timer: passes begin before what waits to be painted, and run beside it.
        self._soon.connect(self._begin_pass, Qt.ConnectionType.QueuedConnection)
        worker.changed.connect(self._on_job_changed)
        document.picture_requested.connect(self._on_picture_requested)
        document.gesture_ending.connect(self._on_gesture_ending)
        document.undo_stack.indexChanged.connect(self._hurry)

    @property
    def busy(self) -> bool:
        """Whether anything waits or runs; trying out other looks is no work that one waits for."""
        return any(not isinstance(job.request, Alternatives) for job in self._jobs.values())

    @property
    def loading(self) -> bool:
        """Whether a checkpoint is being read."""
        return any(isinstance(job.request, OpenCheckpoint) for job in self._jobs.values())

    @property
    def fits(self) -> bool:
        """Whether the loaded checkpoint can make pictures of this document."""
        document, info = self._document, self.info
        return (
            info is not None
            and (self._labels_that_fit is document.labels or self._labels_fit(info))
            and document.picture_size == info.size
            and document.noise_dim == info.noise_dim
            and document.global_noise.size == info.latent_dim
        )

    def _labels_fit(self, info: EngineInfo) -> bool:
        """Compare class by class; what fits is remembered, since this is asked all the time."""
        labels = self._document.labels
        if labels.classes != info.labels.classes:
            return False
        self._labels_that_fit = labels
        return True

    def open(self, path: Path, device: str, precision: str) -> None:
        """Load a checkpoint; the old one goes on until the new one is there."""
        self._worker.submit(OpenCheckpoint(path, device, precision))

    def submit(self, request: Request) -> Job:
        """Ask for something else; follow `Worker.changed` for what comes of it."""
        return self._worker.submit(request)

    def generate(self) -> None:
        """Make the pixels that the document lacks, live or not."""
        self._wanted = True
        self._schedule()

    def cancel(self, number: int | None = None) -> None:
        """Stop one job or all of them; what is lacking stays lacking until asked for again."""
        self._wanted = False
        self._worker.cancel(number)

    def _on_picture_requested(self) -> None:
        if self.live or self._document.picture is None:
            self.generate()

    def _on_gesture_ending(self) -> None:
        """Begin before the gesture's step is made: pixels need only what it has drawn."""
        self._hurry()
        self._begin_pass()

    def _hurry(self) -> None:
        """Let a pass for less than the document is by now give way; but never two in a row."""
        begun = self._pass
        if begun is None or not self._wanted or self._hurried:
            return
        assert isinstance(begun.request, Render)
        if begun.request.state != self._document.state_id:
            self._hurried = True
            self._pass = None  # nothing comes of it, even if it is made by now
            self._worker.cancel(begun.number)
            self._schedule()

    def _schedule(self) -> None:
        """Begin once the events of now are handled, however many ask for it."""
        if not self._scheduled:
            self._scheduled = True
            self._soon.emit()

    def _begin_pass(self) -> None:
        self._scheduled = False
        document = self._document
        if not self._wanted or self._pass is not None or self.info is None:
            return
        if not self.fits or not document.needs_pass:
            self._wanted = False
            return
        mask = document.edit_mask()
        picture = document.picture
        if mask.all() or picture is None or picture.shape[:2] != document.picture_size:
            picture = mask = None
        elif not mask.any():  # all that changed is locked
            self._wanted = False
            return
        self._wanted = False
        title = self.tr("Render the picture") if mask is None else self.tr("Render what changed")
        request = Render(document.scene(), picture, frozenset(), mask, document.state_id, title)
        self._pass = self._worker.submit(request)

    def _on_job_changed(self, job: Job) -> None:
        was_busy = self.busy
        if job.finished:
            self._jobs.pop(job.number, None)
        else:
            self._jobs[job.number] = job
        if job.state == "failed":
            self.failed.emit(job.failure)
        elif job.state == "done" and isinstance(job.request, OpenCheckpoint):
            assert isinstance(job.result, EngineInfo)
            self.info, self._labels_that_fit = job.result, None
            self.info_changed.emit()
            self._on_picture_requested()
        if self._pass is not None and job.number == self._pass.number and job.finished:
            self._pass = None
            self._on_pass_finished(job)
        if was_busy != self.busy:
            self.busy_changed.emit(self.busy)

    def _on_pass_finished(self, job: Job) -> None:
        assert isinstance(job.request, Render)
        if job.state == "done":
            assert isinstance(job.result, PicturePatch)
            self._hurried = False
            self._document.attach_picture(job.request.state, job.result)
            self.picture_made.emit(job.milliseconds)
            self._wanted |= self.live and self._document.needs_pass
        self._begin_pass()  # at once: what waits to be painted would hold it up


class _Thread(QThread):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()


def _urgency(job: Job) -> int:
    return (OpenCheckpoint, Render, Encode, Segment, Alternatives).index(type(job.request))


def _scene_for(engine: "Engine", scene: Scene) -> Scene:
    """The scene at the size that pictures have: a model without one would make the layout's."""
    return scene.at_size(*engine.size) if engine.config.size_free else scene


def _open_engine(path: Path, device: str, precision: str) -> "Engine":
    preload_torch()
    from inade.engine import Engine  # loads torch, which takes a second

    return Engine.open(path, device=device, precision=precision)
