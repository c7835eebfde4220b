"""What a run says while it runs: a bar, `progress.jsonl`, and how it is asked to stop."""

import json
import signal
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

RATE_MEMORY = 0.9  # smoothing of images/s, per report


class StopRequest:
    """Ctrl-C or SIGTERM once: finish the step, save, stop. Twice: stop now.

    Use as a context manager in the main thread; elsewhere signals are left alone.
    """

    def __init__(self) -> None:
        self.asked = False
        self._old: dict[int, Any] = {}

    def __enter__(self) -> "StopRequest":
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGINT, signal.SIGTERM):
                self._old[number] = signal.signal(number, self._on_signal)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for number, handler in self._old.items():
            signal.signal(number, handler)

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
        print("\nStopping after this step; press Ctrl-C again to stop at once.", flush=True)


class ProgressLog:
    """`progress.jsonl` in the run folder and a bar on the terminal.

    One JSON object a line: step, pictures, seconds (of training, all sessions), and figures.
    """

    def __init__(self, run: Path, *, step: int, pictures: int, total: int | None) -> None:
        self.path = run / "progress.jsonl"
        self._trim(step)
        self._file = self.path.open("a", encoding="utf-8")
        self._bar = Progress(
            TextColumn("step {task.fields[step]}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]:.2f} images/s"),
            TimeRemainingColumn(elapsed_when_finished=True),
            TextColumn("{task.fields[figures]}"),
        )
        self._task = self._bar.add_task(
            "", total=total, completed=pictures, step=step, rate=0.0, figures=""
        )
        self._last = time.monotonic(), pictures
        self.rate = 0.0

    def __enter__(self) -> "ProgressLog":
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.stop()
        self._file.close()

    def report(
        self, step: int, pictures: int, seconds: float, figures: Mapping[str, float]
    ) -> None:
        """Write one line and move the bar."""
        now, (before, seen) = time.monotonic(), self._last
        if pictures > seen:
            fresh = (pictures - seen) / max(now - before, 1e-9)
            self.rate = RATE_MEMORY * self.rate + (1 - RATE_MEMORY) * fresh if self.rate else fresh
            self._last = now, pictures
        line = {"step": step, "pictures": pictures, "seconds": round(seconds, 1)}
        line |= {key: float(f"{value:.5g}") for key, value in figures.items()}
        line["images_per_second"] = round(self.rate, 3)
        self._file.write(json.dumps(line) + "\n")
        self._file.flush()
        shown = "  ".join(f"{key} {value:.3g}" for key, value in list(figures.items())[:6])
        self._bar.update(self._task, completed=pictures, step=step, rate=self.rate, figures=shown)

    def say(self, words: str) -> None:
        """Print a line above the bar."""
        self._bar.console.print(words, markup=False)

    def _trim(self, step: int) -> None:
        """Drop the lines of steps that a killed run made after its last snapshot."""
        if not self.path.is_file():
            return
        kept = [line for line in read_progress(self.path) if line["step"] <= step]
        temporary = self.path.with_suffix(".tmp")
        temporary.write_text("".join(json.dumps(line) + "\n" for line in kept), "utf-8")
        temporary.replace(self.path)


def read_progress(path: Path) -> list[dict[str, Any]]:
    """The lines of a `progress.jsonl`; a last line that is cut short is left out."""
    lines: list[dict[str, Any]] = []
    for text in path.read_text("utf-8").splitlines():
        try:
            line = json.loads(text)
        except json.JSONDecodeError:
            continue
        if isinstance(line, dict) and isinstance(line.get("step"), int):
            lines.append(line)
    return lines
