"""Random gestures through the real window for as long as asked: `python -m tests.app.soak --help`.

Each round begins with a document from disk and does what a person may do, in no order that makes
sense: strokes with every tool, keys, menus, strips and sliders, calling off, another checkpoint,
passes that get no memory. At its end undo leads back to the document that it began with, and redo
to where it ended. Told are errors that nobody caught, threads that are left, and the memory held.
"""

import argparse
import ctypes
import gc
import os
import shutil
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from unittest.mock import patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import psutil
from PySide6.QtCore import QSettings, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QDrag

from app.application import Studio, application
from app.bench import event_loop
from app.bench.event_loop import pause
from app.document.state import State
from app.panels.message_bar import MessageBar
from app.settings import Settings
from app.start import keep_collector, tell_in
from app.storage.project.project_file import save_project
from app.storage.starting import new_project
from app.work.jobs import Failure
from inade.places import BUNDLED
from tests.app.gestures import Gestures

FLAT_AFTER, FLAT = 600, 1.05  # seconds; how much more memory there may be at the end than then
_PATIENCE = 5  # times two minutes
_LOOK = 30_000  # milliseconds between two lines of the log
_NO_MEMORY = "DefaultCPUAllocator: can't allocate memory: you tried to allocate 4294967296 bytes."


def wait(done: Callable[[], bool]) -> None:
    """Wait longer than a measurement does: this runs beside other things for hours."""
    for _ in range(_PATIENCE):
        with suppress(TimeoutError):
            event_loop.wait(done)
            return
    raise TimeoutError("the window waits for ever")


class Soak:
    """An editor that is worked in at random; `problems` is what should not have happened."""

    def __init__(self, studio: Studio, gestures: Gestures) -> None:
        self.studio, self.gestures = studio, gestures
        self.problems: list[str] = []
        self.told: Counter[str] = Counter()  # failures that were told in words
        self.done = 0
        self.checked = 0  # rounds that were undone to their beginning

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Hear of every failure that the window tells; nothing is dragged out of it."""
        show = MessageBar.show_failure

        def shown(bar: MessageBar, failure: Failure) -> None:
            self.told[failure.what[:60]] += 1
            if failure.what.startswith("Something went wrong inside"):
                self._note(failure.details)
            show(bar, failure)

        nowhere = Qt.DropAction.IgnoreAction  # what is dragged out is let go where nothing takes it
        with (
            patch.object(MessageBar, "show_failure", shown),
            patch.object(QDrag, "exec", lambda *_: nowhere),
        ):
            yield

    def round(self, file: Path, count: int) -> None:
        """Open a project, do so much in it, go back to its beginning and again to its end."""
        document = self.studio.document
        document.mark_saved()
        before = document.history
        self.studio.files.open_project(file)
        wait(lambda: document.history is not before)
        self.settle()
        history, root, start = document.history, document.history.steps[0], document.state.copy()
        for _ in range(count):
            self.gestures.one()
            self.done += 1
        self.gestures.end()
        self.settle()
        if document.history is not history or history.steps[0] is not root:
            return  # another document was begun, or undo forgot its oldest steps
        end, steps = document.state.copy(), history.index
        self._go(0)
        self._compare(start, "undo")
        self._go(steps)
        self._compare(end, "redo")
        self.checked += 1

    def settle(self) -> None:
        """Wait until nothing is made any more and the picture is that of the document."""
        runner, document = self.studio.runner, self.studio.document
        for _ in range(5):
            wait(lambda: not runner.busy and not self.studio.files.busy)
            pause(20)
            if not document.needs_pass:
                return
            self.studio.window.actions_["make.generate"].trigger()
        self._note("the picture never came up with the document")

    def _go(self, index: int) -> None:
        actions, history = self.studio.window.actions_, self.studio.document.history
        while history.index != index:
            at, name = history.index, "edit.undo" if history.index > index else "edit.redo"
            actions[name].trigger()
            pause(0)
            if history.index == at:
                self._note(f"{name} does nothing at step {at} of {history.count}")
                return
        self.settle()

    def _compare(self, expected: State, way: str) -> None:
        found = self.studio.document.state
        alike = {
            "picture": np.array_equal(expected.picture, found.picture),
            "map": np.array_equal(expected.layout.object_map, found.layout.object_map),
            "objects": expected.layout.objects == found.layout.objects,
            "looks": expected.looks == found.looks,
            "global noise": np.array_equal(expected.global_noise, found.global_noise),
        }
        for name, same in alike.items():
            if not same:
                self._note(f"{way} leads to another {name}")

    def _note(self, what: str) -> None:
        self.problems.append(f"{what}\n    after {self.done} gestures: {self.gestures.last}")


class Memory:
    """What the process holds, a line each half minute."""

    def __init__(self, soak: Soak) -> None:
        self._soak = soak
        self._begun, self._process = time.monotonic(), psutil.Process()
        self.seen: list[tuple[float, int]] = []  # seconds, bytes
        self._timer = QTimer(interval=_LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._begun

    def look(self) -> None:
        soak = self._soak
        document, runner = soak.studio.document, soak.studio.runner
        engine = soak.studio.worker._engine
        held = 0 if engine is None else engine.cached_bytes
        rss = self._process.memory_info().rss
        self.seen.append((self.seconds, rss))
        height, width = document.picture_size
        print(
            f"{self.seconds:6.0f} s  {rss / 2**20:6.0f} MiB, "
            f"undo {_mib(document.history.nbytes)} in {document.history.count}, "
            f"engine {_mib(held)}, malloc {_malloc()}, "
            f"{threading.active_count()} + {self._process.num_threads()} threads, "
            f"{len(gc.get_objects())} objects, {width} x {height}, busy {runner.busy}, "
            f"{[(type(j.request).__name__, j.state) for j in soak.studio.worker.jobs.values()]}, "
            f"files {soak.studio.files.busy}, {soak.done} gestures, {len(soak.problems)} problems",
            flush=True,
        )

    def growth(self) -> float:
        """By what share there is more at the end than after ten minutes: means of five minutes."""
        early = [b for at, b in self.seen if FLAT_AFTER <= at < FLAT_AFTER + 300]
        late = [b for at, b in self.seen if at >= self.seen[-1][0] - 300]
        return float(np.mean(late) / np.mean(early)) if early else 0.0


def _mib(count: int) -> str:
    return f"{count / 2**20:.0f} MiB"


class _Mallinfo(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in (
        "arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks",
        "fordblks", "keepcost")]  # fmt: skip


def _malloc() -> str:
    """What glibc gave out, and what it keeps free."""
    try:
        mallinfo = ctypes.CDLL(None).mallinfo2
    except (AttributeError, OSError):
        return "?"
    mallinfo.restype = _Mallinfo
    told = mallinfo()
    return f"{_mib(told.uordblks + told.hblkhd)} used {_mib(told.fordblks)} free"


class Starving:
    """Lets the next pass of any engine get no memory, once that was asked for."""

    def __init__(self) -> None:
        self._hungry = False

    def starve(self) -> None:
        self._hungry = True

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """As long as engines are to be starved."""
        from inade.inference.fast import FastEvaluator

        with (
            patch.object(FastEvaluator, "update", self._fed(FastEvaluator.update)),
            patch.object(FastEvaluator, "bands", self._fed(FastEvaluator.bands)),
        ):
            yield

    def _fed(self, made: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: Any, **named: Any) -> Any:
            if self._hungry:
                self._hungry = False
                raise RuntimeError(_NO_MEMORY)
            return made(*given, **named)

        return run


def second_checkpoint(folder: Path) -> Path:
    """The bundled checkpoint again, with other weights of one layer."""
    from safetensors.numpy import load_file, save_file

    shutil.copytree(BUNDLED, folder)
    weights = load_file(folder / "generator.safetensors")
    name = max(weights, key=lambda name: weights[name].ndim)
    weights[name] = weights[name] * np.asarray(1.01, weights[name].dtype)
    save_file(weights, folder / "generator.safetensors")
    return folder


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--gestures", type=int, default=120, help="of one round")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="inade-soak-") as folder:
        return run(Path(folder), options.minutes * 60, options.seed, options.gestures)


def run(folder: Path, seconds: float, seed: int, count: int) -> int:
    os.environ["XDG_DATA_HOME"] = str(folder / "data")
    warned: Counter[str] = Counter()
    qInstallMessageHandler(lambda _kind, _where, text: warned.update([text[:100]]))
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    (folder / "files").mkdir()
    settings.folder = folder / "files"
    starving, other = Starving(), second_checkpoint(folder / "other")
    studio = Studio(settings)
    tell_in(studio)
    keep_collector(studio)
    places = [BUNDLED, other]

    def switch() -> None:
        studio.files.open_checkpoint(places[0])
        places.reverse()

    photo = str(BUNDLED.parents[1] / "resources/samples/farmhouse.webp")
    gestures = Gestures(studio, seed, dropped=[photo], switch=switch, starve=starving.starve)
    soak = Soak(studio, gestures)
    with soak.listening(), starving.at_work():
        studio.start()
        studio.window.resize(1440, 900)
        wait(lambda: studio.runner.info is not None and not studio.runner.busy)
        assert studio.runner.info is not None
        files = []
        for number, (scale, size) in enumerate(((2, (256, 384)), (1, (384, 512)), (2, (320, 320)))):
            files.append(folder / f"{number}.inade")
            save_project(files[-1], new_project(studio.runner.info, None, scale, size))
        memory, rounds = Memory(soak), 0
        while memory.seconds < seconds:
            soak.round(files[rounds % len(files)], count)
            rounds += 1
        memory.look()
    studio.document.mark_saved()
    studio.window.close()
    studio.close()
    left = [t.name for t in threading.enumerate() if t is not threading.main_thread()
            and not isinstance(t, threading._DummyThread)]  # fmt: skip
    for problem in soak.problems:
        print("PROBLEM", problem)
    grown = memory.growth()
    print("told:", dict(soak.told))
    print("warned by Qt:", dict(warned))
    print(f"{rounds} rounds, {soak.checked} undone and redone; {soak.done} gestures")
    print(f"{len(soak.problems)} problems; threads left: {left}; memory at the end / after ten "
          f"minutes: {grown:.3f}")  # fmt: skip
    return 1 if soak.problems or left or grown > FLAT else 0


if __name__ == "__main__":
    application()
    sys.exit(main())
