"""What a kill costs: at most the stroke under the pen, whenever it comes, whatever was opened."""

import os
import random
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from app.document import commands
from app.document.document import Document
from app.document.state import State
from app.storage.project.project_file import open_project, save_project
from app.storage.recovery.recovered import Recovery, recoverable
from app.storage.sample import first_project
from tests.app.storage.editing_child import large
from tests.kills import kills

ROOT = Path(__file__).parents[3]
CHILD = Path(__file__).with_name("editing_child.py")


def paint_until_killed(folder: Path, chance: random.Random, most: int, *told: str) -> int:
    """The number of the stroke under the pen at the kill, which is the `most`-th at the latest."""
    child = subprocess.Popen(
        [sys.executable, str(CHILD), str(folder), *told],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    number = 0
    for _ in range(chance.randint(2, most)):
        number = int(child.stdout.readline())
    for _ in range(chance.randint(0, 20_000)):
        pass  # a moment of no particular length, to meet the writers anywhere
    child.send_signal(signal.SIGKILL)
    rest = [line for line in child.stdout.read().splitlines() if line]
    child.stdout.close()
    child.wait()
    return int(rest[-1]) if rest else number


def only_one(folder: Path) -> Recovery:
    (copy,) = recoverable(folder)
    return copy


@pytest.mark.parametrize(
    ("runs", "pace"),
    [
        (3, ()),
        pytest.param(kills(200), (), marks=[pytest.mark.slow, pytest.mark.timeout(3600)]),
        pytest.param(10, ("200",), marks=[pytest.mark.slow, pytest.mark.timeout(900)]),
    ],
)
def test_a_kill_costs_at_most_the_stroke_under_the_pen(
    runs: int, pace: tuple[str, ...], tmp_path: Path
) -> None:
    chance = random.Random(runs)
    for run in range(runs):
        folder = tmp_path / str(run)
        under_the_pen = paint_until_killed(folder, chance, 25, *pace)
        copy = only_one(folder)
        assert copy.origin == (ROOT / "harbour.inade")
        state = copy.open()
        assert state.layout.next_id - 1 >= under_the_pen - 1
        assert state.picture is None or state.picture.shape == (64, 64, 3)
        copy.discard()
        assert recoverable(folder) == []
        assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    "runs", [2, pytest.param(30, marks=[pytest.mark.slow, pytest.mark.timeout(900)])]
)
def test_a_kill_while_sizes_change_leaves_a_picture_of_the_size_that_is_told(
    runs: int, tmp_path: Path
) -> None:
    chance = random.Random(runs)
    for run in range(runs):
        folder = tmp_path / str(run)
        under_the_pen = paint_until_killed(folder, chance, 12, "0", "sizes")
        copy = only_one(folder)
        seen, lacks = copy.open_seen()
        state = copy.open()
        assert state.layout.next_id - 1 >= under_the_pen - 2
        shown = seen or state
        assert shown.picture is None or shown.picture.shape == (*shown.picture_size, 3)
        assert lacks is None or lacks.shape == shown.layout.size
        document = Document(shown)
        commands.become(document, state, lacks)
        assert document.picture_size == state.picture_size
        assert document.edit_mask().shape == state.layout.size
        copy.discard()


def large_project() -> State:
    """2048 x 2048 pixels that no compression makes smaller."""
    pixels = np.random.default_rng(0).integers(0, 256, (2, 2048, 2048, 3), np.uint8)
    return replace(large(), picture=pixels[0], underlay=pixels[1])


@pytest.mark.parametrize(
    ("runs", "pace"),
    [
        (1, "0"),
        pytest.param(10, "200", marks=[pytest.mark.slow, pytest.mark.timeout(900)]),
    ],
)
@pytest.mark.parametrize("beginning", ["project", "save", "new", "sample"])
def test_a_kill_right_after_the_beginning_costs_no_more(
    runs: int, pace: str, beginning: str, tmp_path: Path
) -> None:
    chance, file = random.Random(beginning), tmp_path / "large.inade"
    before = first_project() if beginning == "sample" else large_project()
    save_project(file, before)
    first = before.layout.next_id if beginning != "new" else 1
    for run in range(runs):
        folder, path = tmp_path / str(run), tmp_path / f"{run}.inade"
        path.hardlink_to(file)
        project = () if beginning in ("new", "sample") else (str(path),)
        under_the_pen = paint_until_killed(folder, chance, 8, pace, beginning, *project)
        copies = recoverable(folder)
        states = [copy.open() for copy in copies] or [open_project(path)]
        assert states[0].layout.next_id - first >= under_the_pen - 1
        for copy in copies:
            copy.discard()
        assert list(folder.iterdir()) == []
