"""`main.py bench`: how fast pictures are made here, as ratios to the plain formulation."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import torch

from inade.bench.bundled import agreement_rows, bundled_rows
from inade.bench.folders import folder_rows
from inade.bench.growth import growth_rows
from inade.bench.large import edit_rows, full_rows
from inade.bench.measure import RUNS, Row
from inade.bench.pictures import PictureBench, graphics_rows
from inade.bench.training import TRAINING_CASES, training_rows
from inade.bench.yardstick import ADE20K, LITE
from inade.errors import RequestError
from inade.inference.device import native_bf16
from inade.training.run.device import keep_kernels

PLACES = 30
QUICK_PLACES = 5
QUICK = ("lite", "bundled")  # parts of a quick run
Say = Callable[[str], None]
Part = Callable[[int], Iterator[Row]]


def run(
    quick: bool = False,
    say: Say = lambda text: None,
    parts: Sequence[str] = (),
) -> list[dict[str, Any]]:
    """Measure every row that this machine can run.

    Each is `{name, ratio, goal, median_ms, worst_ms, runs, precision, threads, peak_mib, error}`;
    `goal` is null where a row only informs, `ratio` the speed-up or what the name says, to be at
    least the goal unless the name says `at most`. quick: the lite size and the bundled model only,
    in fewer places. say: told what is being measured. parts: beginnings of the names of the parts
    to measure. Raises RequestError for other names, and lists those there are.
    """
    known = _parts()
    for name in parts:
        if not any(part.startswith(name) for part in known):
            raise RequestError(
                "bench has no part '{name}'.",
                remedy="Known: {known}, and ui.",
                name=name,
                known=", ".join(known),
            )
    wanted = tuple(parts) or (QUICK if quick else ("",))
    chosen = [part for part in known if part.startswith(wanted)]
    places = QUICK_PLACES if quick else PLACES
    rows: list[Row] = []
    if any(part.startswith("train") for part in chosen):
        keep_kernels()
    for part in chosen:
        say(part)
        rows += known[part](places)
    return [row.to_json() for row in rows]


def _parts() -> dict[str, Part]:
    parts: dict[str, Part] = {}
    for name, title, config in (("ade20k", "ADE20K size", ADE20K), ("lite", "lite size", LITE)):
        bench = PictureBench(title, config)
        parts[f"{name}-full"] = lambda places, bench=bench: bench.full_rows()
        parts[f"{name}-error"] = lambda places, bench=bench: bench.error_rows()
        parts[f"{name}-object"] = lambda places, bench=bench: bench.object_rows(places)
        parts[f"{name}-encode"] = lambda places, bench=bench: bench.encoder_rows()
    parts["bundled-speed"] = bundled_rows
    parts["bundled-agreement"] = agreement_rows
    parts["large-edit"] = lambda places: edit_rows()
    parts["large-full"] = lambda places: full_rows()
    parts["folders"] = lambda places: folder_rows()
    parts["growth"] = lambda places: growth_rows()
    parts["gpu"] = lambda places: graphics_rows(ADE20K)
    for batch, side in TRAINING_CASES:
        parts[f"train-{side}"] = lambda places, batch=batch, side=side: training_rows(
            3 if places < PLACES else RUNS, batch, side
        )
    return parts


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
        name = row["name"].replace("|", "/")
        lines.append(f"| {name} | {' | '.join(cells)} |")
    threads = torch.get_num_threads()
    lines += ["", f"{threads} threads, torch {torch.__version__}. {' '.join(left_out())}".strip()]
    return "\n".join(lines)


def _shown(value: Any) -> str:
    if not isinstance(value, float):
        return str(value)
    if 0 < abs(value) < 0.01:
        return f"{value:.1e}"
    return f"{value:.3g}" if abs(value) < 1000 else f"{value:,.0f}"
