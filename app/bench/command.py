"""The command `bench ui`: its arguments, its rows, and the processes it starts."""

import argparse
import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from app.application import application
from app.bench.brush import brush_moves_by_view, sample_document
from app.bench.session import SessionFigures, run
from app.storage.project.project_file import save_project
from inade.places import own_command

STARTS = 7
SMALL = 0.1  # of the picture
LARGE = 2048  # pixels a side


def main(arguments: list[str]) -> int:
    """Measure, and print a Markdown table or, with --json, a list; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python main.py bench ui",
        description="Measure what a person waits for in the window, through its event loop: brush "
        "moves, stalls, strokes and variations until they are on screen, exploring, the start, "
        "saving. Qt draws offscreen "
        "unless QT_QPA_PLATFORM says otherwise. Nothing else should run meanwhile.",
        epilog="Prints a Markdown table, or with --json the same list as `bench --json`; the ratio "
        "is a number of milliseconds and the goal the most it may be.",
    )
    parser.add_argument("--quick", action="store_true", help="fewer starts, strokes and moves")
    parser.add_argument("--part", choices=PARTS, action="append", help="only this; may be repeated")
    parser.add_argument("--json", action="store_true", dest="as_json", help="print JSON")
    parser.add_argument("--session", nargs=4, type=float, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.session:
        started, *counts = given.session
        print(json.dumps(asdict(run(started, *map(int, counts)))))
        return 0
    quick, rows = bool(given.quick), list[dict[str, Any]]()
    for part in given.part or PARTS:
        rows += PARTS[part](quick)
    if given.as_json:
        print(json.dumps(rows, indent=2))
    else:
        from inade.bench import markdown  # loads torch

        print(markdown(rows))
    return 0


def start_rows(count: int) -> Iterator[dict[str, Any]]:
    """The start of the program, each in a fresh process.

    One more comes first and is not counted: in it Python compiles the modules.
    """
    sessions = [_session(0) for _ in range(count + 1)][1:]
    starts: tuple[tuple[str, float | None, Callable[[SessionFigures], float]], ...] = (
        ("start until the window is on screen", 1500, lambda s: s.window),
        ("start until the first picture is on screen", 4000, lambda s: s.picture),
        ("start until strokes painted meanwhile have their pixels", None, lambda s: s.ready),
        ("longest stall while torch is imported", 600, lambda s: s.loading),
    )
    for name, goal, of in starts:
        words = f"window: {name}, worst of {count}, ms" + (", at most" if goal else "")
        yield _row(words, [of(session) for session in sessions], goal, np.max)
    lost, clicks = (sum(getattr(s, name) for s in sessions) for name in ("lost", "clicks"))
    yield _row(f"window: of {clicks} strokes while torch is imported, lost", [lost], 0, np.max)


def stroke_rows(count: int) -> Iterator[dict[str, Any]]:
    """Strokes of the committed mix on the sample, with the bundled model and Live on."""
    session = _session(count)
    for name, goal, samples in (
        ("of <= 10 %", 60, [ms for share, ms in session.strokes if share <= SMALL]),
        ("of any size", 120, [ms for _, ms in session.strokes]),
    ):
        words = f"window: stroke {name} released until its picture is on screen, p95, ms, at most"
        yield _row(words, samples, goal, _p95)
    yield _row(
        "window: longest stall while pictures are made, ms, at most",
        [session.generating], 50, np.max,
    )  # fmt: skip


def look_rows(count: int) -> Iterator[dict[str, Any]]:
    """Variations and the explore pad, over so many selections of one or two objects."""
    session = _session(0, count)
    yield _row(
        f"window: selection until nine variations are on screen, worst of {count}, ms, at most",
        session.variations, 1500, np.max,
    )  # fmt: skip
    for name, samples in (
        ("objects of <= 10 %", [ms for share, ms in session.explored if share <= SMALL]),
        ("objects of any size", [ms for _, ms in session.explored]),
    ):
        words = f"window: explore pad dragged, {name}, slowest of {len(samples)}, ms a picture"
        yield _row(f"{words}, at most", samples, 125, np.max)


def large_rows(count: int) -> Iterator[dict[str, Any]]:
    """Variations and the explore pad, over an object that fills most of a large picture."""
    session = _session(0, count, LARGE)
    words = f"window: in {LARGE} x {LARGE}, an object of 64 %"
    yield _row(
        f"{words} selected until nine variations are on screen, ms",
        session.variations, None, np.max,
    )  # fmt: skip
    samples = [ms for _, ms in session.explored]
    yield _row(f"{words}, explore pad dragged, ms a picture", samples, None, np.max)


def brush_rows(moves: int) -> Iterator[dict[str, Any]]:
    """Moves of the largest brush over the largest layout."""
    application()
    for view, samples in brush_moves_by_view(moves=moves).items():
        words = f"window: 512-pixel brush on 2048 x 2048, 500 objects, {view} view"
        yield _row(f"{words}, move until it is on screen, p95, ms, at most", samples, 8, _p95)


def save_row() -> dict[str, Any]:
    """Writing a project whose layout has 1024 x 1024 pixels."""
    document = sample_document(1024, 100)
    samples = []
    with tempfile.TemporaryDirectory(prefix="inade-bench-") as folder:
        for _ in range(9):
            begun = time.perf_counter()
            save_project(Path(folder) / "bench.inade", document.state.copy())
            samples.append(1000 * (time.perf_counter() - begun))
    return _row("window: save a project of 1024 x 1024, worst, ms, at most", samples, 300, np.max)


PARTS: dict[str, Callable[[bool], Iterable[dict[str, Any]]]] = {
    "start": lambda quick: start_rows(3 if quick else STARTS),
    "strokes": lambda quick: stroke_rows(18 if quick else 60),
    "looks": lambda quick: look_rows(3 if quick else 12),
    "large": lambda quick: large_rows(1 if quick else 3),
    "brush": lambda quick: brush_rows(60 if quick else 200),
    "save": lambda quick: [save_row()],
}


def _session(strokes: int, looks: int = 0, side: int = 0) -> SessionFigures:
    """One session in a process of its own."""
    command = [*own_command(), "bench", "ui"]
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [*command, "--session", repr(time.time()), str(strokes), str(looks), str(side)],
        stdout=subprocess.PIPE, text=True, check=True, env=environment,
    )  # fmt: skip
    return SessionFigures(**json.loads(done.stdout.splitlines()[-1]))


def _row(
    name: str, samples: list[float], goal: float | None, of: Callable[[Any], Any]
) -> dict[str, Any]:
    """A row in the form of `inade.bench`, whose ratio is a figure of its own unit."""
    return {
        "name": name,
        "ratio": float(f"{float(of(samples)):.4g}"),
        "goal": goal,
        "median_ms": float(f"{float(np.median(samples)):.4g}"),
        "worst_ms": float(f"{max(samples):.4g}"),
        "runs": len(samples),
        "precision": "auto",
        "threads": 0,
        "peak_mib": None,
        "error": None,
    }


def _p95(samples: list[float]) -> float:
    return float(np.percentile(samples, 95))
