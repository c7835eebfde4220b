"""A window whose runs live in a folder of the test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.application import Studio
from app.finetune.data import plan, preparing
from app.finetune.running import follow, pausing, speed
from app.finetune.running.speed import Speed
from inade import places
from tests.app.finetune.hands import FAKE
from tests.fakes import FakeEngine


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where runs go; what still runs at the end is ended."""
    monkeypatch.setattr(preparing, "own_command", lambda: FAKE)
    monkeypatch.setattr(places, "own_checkpoints", lambda: tmp_path / "checkpoints")
    monkeypatch.setattr(pausing, "IDLE_MS", 300)
    monkeypatch.setattr(follow, "INTERVAL", 0.1)
    monkeypatch.setenv("FAKE_TRAINING", "slow")
    folder = tmp_path / "data"
    yield folder
    for run in (folder / "runs").glob("*"):
        plan.end_process(run)


@pytest.fixture
def studio(home: Path, open_studio: Callable[[FakeEngine], Studio], fake: FakeEngine) -> Studio:
    """The editor, with its speed known."""
    speed.remember(places.BUNDLED, "auto", Speed(4.0, 2_000_000_000, "2 CPU threads (test)"))
    return open_studio(fake)
