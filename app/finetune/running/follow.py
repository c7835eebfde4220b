"""A run as the window sees it: a thread reads the tiny files of its folder once a second."""

import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
from PySide6.QtCore import QObject, Signal

from app.finetune.data.plan import Plan, log_end, process_of, read_plan
from app.finetune.pages.samples import SampleGrid, read_samples
from app.translation import translate
from app.work.jobs import Failure
from app.work.loop import Loop
from app.work.running import Running
from inade.training.run import watch
from inade.training.run.watch import Heartbeat

INTERVAL = 1.0  # seconds between two looks
SILENT_AFTER = 300.0  # seconds without a heartbeat; drawing samples says nothing meanwhile
_STARTING_AFTER = 600.0  # the same before the first step, when torch and weights are read
_SAME_BIRTH = 2.0  # seconds
_MOST_ROWS = 3000  # are drawn again every second
# What went wrong, by the type of the error that ended a run; and how the end of the log tells of
# the same where the run could not speak any more: killed by its libraries, or with a full disk.
_TROUBLES = {
    "MemoryError": "memory",
    "OutOfMemoryError": "memory",
    "SaveError": "room",
    "DivergedError": "number",
    "DeviceError": "device",
    "AcceleratorError": "device",
}
_SIGNS = {
    "memory": ("out of memory", "memoryerror", "can't allocate", "cannot allocate", "bad_alloc"),
    "room": ("could not be written", "no space left"),
    "device": ("cuda error:",),
}

# What a run can be to the window:
#   starting, training, paused, stopping     it lives and says so
#   silent     its process lives but has not said anything for long
#   finished   it is over, as planned or on request
#   failed     it said that it failed;  lost: its process is gone without a word
Rows = tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, eq=False)
class RunView:
    """What is known of a run at one moment. `rows` are the lines of its `progress.jsonl`."""

    run: Path
    plan: Plan | None
    state: str
    beat: Heartbeat | None = None
    rows: Rows = ()
    samples: SampleGrid | None = None
    snapshot_age: float | None = None  # seconds
    memory: int | None = None  # bytes that the process takes
    has_checkpoint: bool = False
    report: Path | None = None  # the page at the end
    failure: Failure | None = None
    cure: str = ""  # 'smaller' steps or the 'cpu' would help

    @property
    def title(self) -> str:
        """What the run is called."""
        return self.plan.title if self.plan is not None else self.run.name

    @property
    def lives(self) -> bool:
        """Whether there is a process."""
        return self.state in ("starting", "training", "paused", "stopping", "silent")

    @property
    def share(self) -> float:
        """Done so far, 0 to 1."""
        if self.beat is None or not self.beat.total:
            return 0.0
        return min(1.0, self.beat.pictures / self.beat.total)


def state_of(beat: Heartbeat | None, process: tuple[int, float] | None, now: float) -> str:
    """One of the words above; `process` is the number and birth of the living one, if any."""
    if process is None:
        return beat.state if beat is not None and beat.ended else "lost"
    if beat is None or _of_an_earlier_process(beat, *process):
        return "starting"
    if beat.ended:
        return beat.state
    patience = _STARTING_AFTER if beat.state == "starting" else SILENT_AFTER
    return "silent" if now - beat.updated > patience else beat.state


def _of_an_earlier_process(beat: Heartbeat, pid: int, born: float) -> bool:
    """Whether the beat is the last one of a session before the process that lives now.

    On Windows a launcher's number is not that of the process that beats, which is born later.
    """
    return beat.born < born - (_SAME_BIRTH if beat.pid == pid else 0.0)


def trouble_of(state: str, beat: Heartbeat | None, log: str) -> tuple[Failure | None, str]:
    """What went wrong and what to do, and what would help: 'smaller' steps, the 'cpu', or ''.

    A run that could still speak is judged by the type of its error, else by what it printed.
    """
    if state not in ("failed", "lost"):
        return None, ""
    ended = beat if state == "failed" else None
    said = "" if ended is None else ended.message
    trouble = _trouble_in(log[-4000:]) if ended is None else _TROUBLES.get(ended.error, "")
    last = said or translate("Training", "The training ended without a word.")
    remedy = translate(
        "Training", "The last snapshot is safe: continue from there. Your picture is not touched."
    )
    cure = ""
    if trouble == "memory":
        last = translate("Training", "The training ran out of memory. {0}").format(said).strip()
        remedy = translate(
            "Training", "Continue with smaller steps, or close other programs and continue."
        )
        cure = "smaller"
    elif trouble == "room":
        last = translate("Training", "The training could not be saved. {0}").format(said).strip()
        remedy = translate(
            "Training", "Make room on the disk, then continue: the last snapshot is intact."
        )
    elif trouble == "number":
        remedy = translate(
            "Training",
            "Continue from the last good snapshot. If it happens again, use the checkpoint that"
            " was made until then.",
        )
        last = translate("Training", "The training lost its way: a value grew beyond all numbers.")
    elif trouble == "device":
        last = translate("Training", "The device that trained is no longer there. {0}")
        last = last.format(said).strip()
        remedy = translate(
            "Training",
            "Continue on the processor, or when the device is back. Nothing made is lost.",
        )
        cure = "cpu"
    elif state == "lost":
        last = translate("Training", "The training process crashed or was ended from outside.")
        remedy += " " + translate(
            "Training", "If the computer ran out of memory, continue with smaller steps."
        )
        cure = "smaller"
    return Failure(last, remedy, log), cure


def _trouble_in(log: str) -> str:
    """What the end of a log tells of, '' for nothing known."""
    about = log.casefold()
    return next((t for t, signs in _SIGNS.items() if any(sign in about for sign in signs)), "")


@dataclass
class _Reader:
    """Reads one run again and again, keeping what does not change."""

    run: Path
    plan: Plan | None = None
    rows: list[Mapping[str, Any]] = field(default_factory=list)
    offset: int = 0
    samples: SampleGrid | None = None

    def look(self) -> RunView:
        if self.plan is None:
            self.plan = read_plan(self.run)
        process = process_of(self.run)
        beat = watch.read_heartbeat(self.run)
        state = state_of(beat, process, time.time())
        new, offset = watch.read_progress_from(self.run, self.offset)
        if offset < self.offset:  # resumed from an older snapshot
            self.rows = []
        self.rows += new
        if len(self.rows) > _MOST_ROWS:  # of the losses every other one will do
            self.rows = [
                row for number, row in enumerate(self.rows) if number % 2 or "diversity" in row
            ]
        self.offset = offset
        grids = watch.samples(self.run)
        if grids and (self.samples is None or self.samples.path != grids[-1]):
            self.samples = read_samples(grids[-1]) or self.samples
        log = log_end(self.run) if state in ("failed", "lost") else ""
        failure, cure = trouble_of(state, beat, log)
        return RunView(
            self.run,
            self.plan,
            state,
            beat,
            tuple(self.rows),
            self.samples,
            _snapshot_age(self.run),
            beat.memory if beat is not None and beat.memory else _memory(process),
            watch.checkpoint_of(self.run) is not None,
            watch.report_of(self.run),
            failure,
            cure,
        )


class Follower(Running):
    """Looks at one run in a thread of its own while there is one to follow.

    A look that fails is told by `failed`, once for as long as it goes on failing alike, and does
    not end the looking.
    """

    seen = Signal(object)  # RunView
    failed = Signal(object)  # Failure

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run: Path | None = None
        self._hurry = False
        self._reader: _Reader | None = None
        self._loop = Loop(
            "follower",
            lambda: self._hurry,
            self._look,
            INTERVAL,
            failed=lambda error: self.failed.emit(Failure.of(error)),
        )

    @property
    def run(self) -> Path | None:
        """The folder that is followed."""
        return self._run

    def follow(self, run: Path | None) -> None:
        """Follow another run, or none."""
        self._run = run
        self.look()
        if run is not None:
            self._loop.start()

    def look(self) -> None:
        """Look now and not only at the next second."""
        with self._loop.lock:
            self._hurry = True
            self._loop.wake()

    def close(self) -> None:
        """End the thread; the run goes on."""
        self._run = None
        self._loop.close()

    def _look(self) -> None:
        with self._loop.lock:
            self._hurry = False
            run = self._run
        reader, self._reader = self._reader, None  # what a look reads that fails may be half of it
        if run is not None:
            if reader is None or reader.run != run:
                reader = _Reader(run)
            self.seen.emit(reader.look())
            self._reader = reader


def _snapshot_age(run: Path) -> float | None:
    times: list[float] = []
    for path in (run / "snapshots").glob("step-*.pt"):
        with suppress(OSError):  # replaced in between
            times.append(path.stat().st_mtime)
    return max(0.0, time.time() - max(times)) if times else None


def _memory(process: tuple[int, float] | None) -> int | None:
    if process is None:
        return None
    try:
        return psutil.Process(process[0]).memory_info().rss
    except psutil.Error:
        return None
