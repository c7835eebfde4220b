"""Timing, memory and the form of a result."""

import gc
import statistics
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import psutil
import torch

from inade.inference.heap import trim

RUNS = 7  # at least so many, of which the median counts


@dataclass(frozen=True)
class Row:
    """One line of the table. `ratio` and `goal` are what the name says, by default speed-ups."""

    name: str
    ratio: float
    goal: float | None = None
    median_ms: float | None = None
    worst_ms: float | None = None
    runs: int = 0
    precision: str = "float32"
    threads: int = 0
    peak_mib: float | None = None  # above what was held before the call
    error: float | None = None  # largest difference from the plain formulation, range -1 to 1

    def to_json(self) -> dict[str, Any]:
        """Plain values, rounded to what means something."""
        return {
            key: float(f"{value:.4g}") if isinstance(value, float) else value
            for key, value in asdict(self).items()
        }


@dataclass(frozen=True)
class Timing:
    """Milliseconds of repeated calls."""

    samples: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.samples)

    @property
    def worst(self) -> float:
        """The slowest one."""
        return max(self.samples)


def row(name: str, timing: Timing, base: Timing, **more: Any) -> Row:
    """A row whose ratio is how many times faster than `base` it is."""
    return Row(
        name,
        base.median / timing.median,
        median_ms=timing.median,
        worst_ms=timing.worst,
        runs=len(timing.samples),
        threads=torch.get_num_threads(),
        **more,
    )


def timed(call: Callable[[], object], runs: int = RUNS) -> Timing:
    """Warm up once, then time `runs` calls."""
    return interleaved([call], runs)[0]


def interleaved(calls: Sequence[Callable[[], object]], runs: int = RUNS) -> list[Timing]:
    """Time several calls in turns, so that what else the machine does hits all of them alike."""
    samples: list[list[float]] = [[] for _ in calls]
    for turn in range(runs + 1):
        for index, call in enumerate(calls):
            started = time.perf_counter()
            call()
            _finish()
            if turn:  # the first turn warms up
                samples[index].append((time.perf_counter() - started) * 1e3)
    return [Timing(tuple(each)) for each in samples]


def peak_mib(call: Callable[[], object]) -> float:
    """Highest memory during the call above what the process held before, in MiB."""
    if torch.cuda.is_available():
        torch.cuda.reset_peak_memory_stats()
        before = torch.cuda.memory_allocated()
        call()
        _finish()
        return (torch.cuda.max_memory_allocated() - before) / 2**20
    gc.collect()
    trim()  # so that reuse does not hide a peak
    process = psutil.Process()
    before = highest = process.memory_info().rss
    done = threading.Event()

    def watch() -> None:
        nonlocal highest
        while not done.wait(0.0005):
            highest = max(highest, process.memory_info().rss)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        kept = call()
        highest = max(highest, process.memory_info().rss)
        del kept
    finally:
        done.set()
        watcher.join()
    return (highest - before) / 2**20


def _finish() -> None:
    if torch.cuda.is_available():
        torch.cuda.synchronize()
