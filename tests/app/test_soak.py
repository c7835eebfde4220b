"""Whatever is done in the window in whatever order: nothing breaks, and undo leads back.

The long form has the bundled model behind it, as `python -m tests.app.soak`.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.storage.project.project_file import save_project
from app.storage.starting import new_project
from inade.errors import OutOfMemoryError
from inade.places import BUNDLED
from tests.app.gestures import Gestures
from tests.app.soak import Soak
from tests.fakes import FakeEngine


@pytest.mark.parametrize("seed", [1, 2])
def test_a_hundred_gestures(
    studio: Studio, fake: FakeEngine, qtbot: QtBot, tmp_path: Path, seed: int
) -> None:
    assert studio.runner.info is not None
    file = tmp_path / "start.inade"
    save_project(file, new_project(studio.runner.info, None, 1, (128, 192)))
    gestures = Gestures(
        studio,
        seed,
        switch=lambda: studio.files.open_checkpoint(BUNDLED),
        starve=lambda: fake.fails.append(OutOfMemoryError("no memory.")),
        pauses=(0, 0, 10),
    )
    soak = Soak(studio, gestures)
    with soak.listening():
        soak.round(file, 100)
    assert soak.problems == []
    assert soak.checked == 1


@pytest.mark.slow
@pytest.mark.timeout(4 * 3600)
def test_an_hour_of_gestures() -> None:
    """As many minutes as INADE_SOAK says."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.app.soak", f"--minutes={os.environ.get('INADE_SOAK', '60')}"],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr[-2_000:]
