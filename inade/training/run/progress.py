"""What a run says while it runs: a bar, `progress.jsonl`, TensorBoard; and where its time goes."""

import json
import os
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
from PIL import Image
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

from inade.training.losses.terms import BY_NAME
from inade.training.run.watch import PROGRESS, parse_progress

TENSORBOARD = "tensorboard"  # in the run's folder
PLAIN_EVERY = 60.0  # seconds between lines, where the output is no terminal
RATE_MEMORY = 0.95  # smoothing of images/s, per step
PARTS = {
    "data": "waiting for pictures",
    "forward": "generator and encoder, forward, judged",
    "backward": "generator and encoder, backward",
    "consistency": "noise consistency",
    "discriminator": "discriminator",
    "optimiser": "optimisers",
    "averages": "moving averages",
}
PREFIX = "seconds_"


class ProgressLog:
    """`progress.jsonl` in the run folder and a bar on the terminal; elsewhere a line now and then.

    One JSON object a line: step, pictures, seconds (of training, all sessions), and figures. Of
    several processes only the one that `leads` tells anything.
    """

    def __init__(
        self,
        run: Path,
        *,
        step: int,
        pictures: int,
        seconds: float,
        total: int,
        leads: bool = True,
    ) -> None:
        self.path = run / PROGRESS if leads else Path(os.devnull)
        if leads:
            self._trim(step)
        self._file = self.path.open("a", encoding="utf-8")
        self._bar = Progress(
            TextColumn("step {task.fields[step]}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]:.2f} images/s"),
            TimeRemainingColumn(elapsed_when_finished=True),
            TextColumn("{task.fields[figures]}"),
            disable=not leads or not sys.stdout.isatty(),
        )
        self._plain, self._told = leads and not sys.stdout.isatty(), -PLAIN_EVERY
        self._task = self._bar.add_task(
            "", total=total, completed=pictures, step=step, rate=0.0, figures=""
        )
        self._last, self._total = (seconds, pictures), total
        self._board = Board(run, step) if leads else None
        self.rate = 0.0  # images/s

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
        if self._board:
            self._board.close()

    def pace(self, pictures: int, seconds: float) -> float:
        """Images a second lately, smoothed, after a step."""
        before, seen = self._last
        fresh = (pictures - seen) / max(seconds - before, 1e-9)
        self.rate = RATE_MEMORY * self.rate + (1 - RATE_MEMORY) * fresh if self.rate else fresh
        self._last = seconds, pictures
        return self.rate

    def report(
        self, step: int, pictures: int, seconds: float, figures: Mapping[str, float]
    ) -> None:
        """Write one line and move the bar."""
        line = {"step": step, "pictures": pictures, "seconds": round(seconds, 1)}
        line |= {key: float(f"{value:.5g}") for key, value in figures.items()}
        line["images_per_second"] = round(self.rate, 3)
        self._file.write(json.dumps(line) + "\n")
        self._file.flush()
        if self._board:
            self._board.report(step, figures)
        shown = "  ".join(f"{key} {value:.3g}" for key, value in list(figures.items())[:6])
        self._bar.update(self._task, completed=pictures, step=step, rate=self.rate, figures=shown)
        if self._plain and (pictures >= self._total or seconds - self._told >= PLAIN_EVERY):
            self._told = seconds
            words = f"step {step:,}, {pictures:,} of {self._total:,} pictures"
            print(f"{words}, {self.rate:.2f} images/s  {shown}", flush=True)

    def show(self, step: int, grid: Path) -> None:
        """Put a sample grid beside the curves."""
        if self._board:
            self._board.show(step, grid)

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
    return parse_progress(path.read_text("utf-8"))


class Board:
    """Losses, figures and sample grids in TensorBoard; nothing where it is not installed."""

    def __init__(self, run: Path, step: int) -> None:
        self._writer: Any = None
        try:
            from torch.utils.tensorboard import SummaryWriter
        except ImportError:
            return
        self._writer = SummaryWriter(str(run / TENSORBOARD), purge_step=step + 1)

    def report(self, step: int, figures: Mapping[str, float]) -> None:
        """One point of each curve."""
        for name, value in figures.items() if self._writer else ():
            group = "loss" if name in BY_NAME else "figure"
            self._writer.add_scalar(f"{group}/{name}", value, step)

    def show(self, step: int, grid: Path) -> None:
        """A sample grid."""
        if self._writer:
            with Image.open(grid) as picture:
                pixels = np.asarray(picture.convert("RGB"))
            self._writer.add_image("samples", pixels, step, dataformats="HWC")

    def close(self) -> None:
        """Write what is left."""
        if self._writer:
            self._writer.close()


class Laps:
    """A stopwatch for a step's parts: laps are added up by name until they are taken.

    On a GPU the processor only queues most of the work, and waits for it where a value is needed: a
    part's time there is the processor's.
    """

    def __init__(self) -> None:
        self._seconds = dict.fromkeys(PARTS, 0.0)
        self.restart()

    def restart(self) -> None:
        """What passed since the last lap belongs to no part."""
        self._since = time.perf_counter()

    def lap(self, part: str) -> None:
        """What passed since the last lap went into this part."""
        now = time.perf_counter()
        self._seconds[part] += now - self._since
        self._since = now

    def taken(self) -> dict[str, float]:
        """Seconds by part, named as in `progress.jsonl`; from here on they count from 0."""
        told = {PREFIX + part: seconds for part, seconds in self._seconds.items()}
        self._seconds = dict.fromkeys(PARTS, 0.0)
        return told


def time_by_part(rows: Sequence[Mapping[str, object]]) -> list[list[str]]:
    """[part, milliseconds a step, share] from lines of `progress.jsonl`; none where none tells."""
    seconds: dict[str, float] = {}
    for part, title in PARTS.items():
        told = [row.get(PREFIX + part) for row in rows]
        known = [float(one) for one in told if isinstance(one, (int, float))]
        if known and sum(known):
            seconds[title] = sum(known) / len(known)
    whole = sum(seconds.values())
    return [
        [title, f"{1000 * one:,.0f}", f"{100 * one / whole:.0f} %"]
        for title, one in seconds.items()
    ]
