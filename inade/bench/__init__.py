"""`main.py bench`: how fast pictures are made here, as ratios to the plain formulation."""

from collections.abc import Callable, Iterable
from typing import Any

import torch

from inade.bench.bundled import bundled_rows
from inade.bench.growth import growth_rows
from inade.bench.measure import Row
from inade.bench.pictures import graphics_rows, picture_rows
from inade.bench.yardstick import ADE20K, LITE
from inade.inference.device import native_bf16

PLACES = 30


def run(
    quick: bool = False, say: Callable[[str], None] = lambda text: None
) -> list[dict[str, Any]]:
    """Measure every row that this machine can run.

    Each is `{name, ratio, goal, median_ms, worst_ms, runs, precision, threads, peak_mib, error}`;
    `goal` is null where a row only informs, `ratio` the speed-up or what the name says. quick:
    the lite size and the bundled model only, in fewer places. say: told what is being measured.
    Raises RequestError without a source tree.
    """
    return [row.to_json() for row in _rows(quick, say)]


def _rows(quick: bool, say: Callable[[str], None]) -> Iterable[Row]:
    places = 5 if quick else PLACES
    if not quick:
        yield from picture_rows("ADE20K size", ADE20K, places=places, say=say)
    yield from picture_rows("lite size", LITE, places=places, say=say)
    say("bundled model")
    yield from bundled_rows(places=places)
    if not quick:
        yield from growth_rows(say)
        yield from graphics_rows(ADE20K)


def left_out() -> list[str]:
    """Sentences about what this machine cannot measure."""
    sentences = []
    if not native_bf16(torch.device("cpu")):
        sentences.append("bf16 is not measured: this processor has no bfloat16 arithmetic.")
    if not torch.cuda.is_available():
        sentences.append("No GPU is at hand, so CUDA graphs are not measured.")
    return sentences


def markdown(rows: list[dict[str, Any]]) -> str:
    """The rows as a table for the README."""
    lines = [
        "| what | ratio | to reach | median ms | worst ms | runs | precision | peak MiB | error |",
        "| --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: |",
    ]
    keys = ("ratio", "goal", "median_ms", "worst_ms", "runs", "precision", "peak_mib", "error")
    for row in rows:
        cells = ["" if row[key] is None else _shown(row[key]) for key in keys]
        lines.append(f"| {row['name']} | {' | '.join(cells)} |")
    threads = torch.get_num_threads()
    lines += ["", f"{threads} threads, torch {torch.__version__}. {' '.join(left_out())}".strip()]
    return "\n".join(lines)


def _shown(value: Any) -> str:
    if not isinstance(value, float):
        return str(value)
    return f"{value:.1e}" if 0 < abs(value) < 0.01 else f"{value:.3g}"
