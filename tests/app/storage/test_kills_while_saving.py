"""A kill while a project is saved leaves the file of before or that of after, and nothing else."""

import os
import random
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.storage.project.project_file import open_project, save_project
from inade.files import clear_leftovers
from tests.app.storage.states import assert_same, full_project
from tests.kills import kills

ROOT = Path(__file__).parents[3]
CHILD = Path(__file__).with_name("saving_child.py")


def save_until_killed(file: Path, first: int, chance: random.Random) -> int:
    """The number of the project that was being saved."""
    child = subprocess.Popen(
        [sys.executable, str(CHILD), str(file), str(first)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    for _ in range(chance.randint(1, 6)):
        child.stdout.readline()
    for _ in range(chance.randint(0, 200_000)):
        pass  # a moment of no particular length, to meet the writer anywhere
    child.send_signal(signal.SIGKILL)
    last = [line for line in child.stdout.read().splitlines() if line]
    child.stdout.close()
    child.wait()
    return int(last[-1]) if last else -1


@pytest.mark.skipif(sys.platform == "win32", reason="kills as other systems do")
@pytest.mark.parametrize(
    "runs", [2, pytest.param(kills(100), marks=[pytest.mark.slow, pytest.mark.timeout(3600)])]
)
def test_a_kill_while_saving_costs_nothing(runs: int, tmp_path: Path) -> None:
    chance, file, first = random.Random(runs), tmp_path / "a.inade", 1
    save_project(file, replace(full_project(), seed=0))
    for _ in range(runs):
        last = save_until_killed(file, first, chance)
        found = open_project(file)
        assert found.seed >= max(first - 1, last - 1)
        assert_same(found, replace(full_project(), seed=found.seed))
        clear_leftovers(file)
        assert list(tmp_path.iterdir()) == [file]
        first = found.seed + 1
