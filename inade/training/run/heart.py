"""The run's side of `watch.py`: it holds the folder, tells what it does, and hears wishes."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any

import psutil

from inade.errors import Cancelled, InadeError, SaveError, TrainingError
from inade.training.run.watch import (
    Heartbeat,
    State,
    Wish,
    process_lives,
    read_wish,
    snapshots,
    write_heartbeat,
    write_wish,
)

EVERY = 1.0  # seconds between heartbeats
LOCK = "lock"
_NAP = 0.25  # seconds between looks at the control file while paused


class Heart:
    """Beats in `run`, and knows whether to go on: signals and the control file say.

    Ctrl-C or SIGTERM once: finish the step, save, stop; twice: stop now. A context manager in the
    main thread (elsewhere signals are left alone); leaving it tells how the run ended. Of several
    processes that train together one `leads`; the others touch no file.
    """

    def __init__(self, run: Path, *, leads: bool = True) -> None:
        own = psutil.Process()
        self.run, self.leads, self.asked = run, leads, False
        self.beat = Heartbeat(own.pid, own.create_time())
        self.warning = ""  # what a watcher reads as long as there is nothing newer to tell
        self._told = -EVERY
        self._old: dict[int, Any] = {}

    def __enter__(self) -> "Heart":
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGINT, signal.SIGTERM):
                self._old[number] = signal.signal(number, self._on_signal)
        if self.leads:
            write_wish(self.run, "run")  # an old wish to stop is not for this session
        self._tell("starting", at_once=True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for number, handler in self._old.items():
            signal.signal(number, handler)
        failed = error is not None and not isinstance(error, Cancelled)
        if error is not None:
            self.beat = replace(self.beat, message=words_of(error), error=type_of(error))
        self._tell("failed" if failed else "finished", at_once=True)

    def on_device(self, device: str) -> None:
        """Say what is computed on."""
        self.beat = replace(self.beat, device=device)

    def note(self, message: str) -> None:
        """Words that go with the next beat, such as how the run ended."""
        self.beat = replace(self.beat, message=message)

    def starting(self, message: str) -> None:
        """Tell what is done before the first step. Raises Cancelled if a stop is wanted."""
        if self._wish() == "stop":
            raise Cancelled("stopped on request before the first step.")
        self.beat = replace(self.beat, message=message)
        self._tell("starting")

    def at_work(self, **facts: Any) -> None:
        """Tell that a step is done; `facts` are the fields of Heartbeat that changed."""
        self.beat = replace(self.beat, **facts | {"message": facts.get("message") or self.warning})
        self._tell("stopping" if self.stop else "training")

    def heard(self) -> None:
        """What was asked so far is settled: from here on a wish to stop is a new one."""
        self.asked = False
        if self.leads:
            write_wish(self.run, "run")

    def wait(self, agreed: Callable[[bool], bool] = bool) -> float:
        """Sleep while the watcher wants a pause; returns the seconds that this took.

        `agreed` gives the leading process's decision in all of them.
        """
        began = time.monotonic()
        while agreed(not self.asked and self._wish() == "pause"):
            self._tell("paused")
            time.sleep(_NAP)
        return time.monotonic() - began

    @property
    def stop(self) -> bool:
        """Whether the run shall save and end after this step."""
        return self.asked or self._wish() == "stop"

    def _wish(self) -> Wish:
        return read_wish(self.run) if self.leads else "run"

    def _tell(self, state: State, *, at_once: bool = False) -> None:
        """Write the heartbeat if it is time to, or something new happens."""
        now = time.monotonic()
        if not at_once and state == self.beat.state and now - self._told < EVERY:
            return
        self.beat, self._told = replace(self.beat, state=state, updated=time.time()), now
        if not self.leads:
            return
        with suppress(SaveError):  # a missed beat, as on a full disk, is no reason to end a run
            write_heartbeat(self.run, self.beat)

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        if self.asked or self.beat.state == "starting":  # nothing could be saved yet
            raise KeyboardInterrupt
        self.asked = True
        print("\nStopping after this step; press Ctrl-C again to stop at once.", flush=True)


def words_of(error: BaseException) -> str:
    """How a run ended that did not come to its end."""
    if isinstance(error, KeyboardInterrupt):
        return "stopped at once; the last snapshot is intact."
    if isinstance(error, InadeError):
        return str(error)
    return f"an unexpected error ended the run ({type(error).__name__}: {error})."


def type_of(error: BaseException) -> str:
    """The type of an error by name; a lack of memory that torch gives no type is MemoryError."""
    untyped = type(error) is RuntimeError and "can't allocate memory" in str(error)
    return MemoryError.__name__ if untyped else type(error).__name__


def require_new(run: Path) -> None:
    """Raise TrainingError if there is a run in the folder that a new one would overwrite."""
    if snapshots(run):
        raise TrainingError(
            "there is a run in this folder already.",
            where=run,
            remedy="Go on with it (--resume), or give another folder.",
        )


@contextmanager
def alone_in(run: Path) -> Iterator[None]:
    """Hold the run's folder; raises TrainingError if another living process holds it, SaveError
    where nothing can be written."""
    lock = run / LOCK
    for _ in range(2):
        try:
            run.mkdir(parents=True, exist_ok=True)
            handle = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
        except FileExistsError:
            if not run.is_dir():
                raise SaveError(
                    "this is a file.", where=run, remedy="Give the name of a folder (--out)."
                ) from None
            _require_dead(run)
            lock.unlink(missing_ok=True)
            continue
        except OSError as error:
            raise SaveError(
                "nothing can be written to the run's folder ({reason}).",
                where=run,
                remedy="Give a folder where you may write (--out).",
                reason=error.strerror or error,
            ) from error
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(f"{os.getpid()} {psutil.Process().create_time()}")
        break
    else:
        raise TrainingError("another process has just begun to train in this folder.", where=run)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _require_dead(run: Path) -> None:
    """Raise TrainingError if the process that the lock names still lives."""
    with suppress(OSError, ValueError):
        holder, *born = (run / LOCK).read_text("ascii").split()
        if process_lives(int(holder), float(born[0]) if born else None):
            raise TrainingError(
                "process {holder} is training in this folder.",
                where=run,
                remedy="Stop it first, or give another folder. If it is no training, delete"
                " 'lock'.",
                holder=holder,
            )


def in_background() -> None:
    """Outlive the terminal, and leave the processor to whoever else wants it."""
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    below = getattr(psutil, "BELOW_NORMAL_PRIORITY_CLASS", 10)  # Windows has classes
    with suppress(psutil.Error, OSError):
        psutil.Process().nice(below)
