"""The whole road with the real trainer and a checkpoint of a few thousand weights."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.finetune.data import plan, preparing
from app.finetune.running import speed
from app.finetune.running.speed import Speed
from app.finetune.window import SETTINGS, USE
from inade import places
from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint, read_checkpoint, write_checkpoint
from inade.config import ModelConfig
from inade.layouts.labels import LabelSet
from inade.training.run.state import read_snapshot
from tests.app.finetune.folders import CLASSES, data_set
from tests.fakes import FakeEngine, bundled_fake

PATIENCE = 240_000  # milliseconds; torch is loaded twice
ROOT = Path(__file__).parents[3]
LOSES_ITS_GPU = """
import sys
sys.path.insert(0, sys.argv.pop(1))
from inade.training import trainer
real = trainer.train_step
def step(state, *rest):
    if state.step == 3 and "--resume" not in sys.argv:
        raise RuntimeError("CUDA error: device lost")
    return real(state, *rest)
trainer.train_step = step
sys.argv[sys.argv.index("--save-every") + 1] = "0"
from inade.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """A checkpoint that knows sky and wall among its four classes."""
    folder = tmp_path / "checkpoints" / "small"
    config = ModelConfig(4, 64, 64, 2, 4, 4, max_channels=8, num_discriminator_filters=4)
    labels = LabelSet.from_json(
        {
            "name": "four",
            "classes": [
                {"id": number, "name": name, "color": [60 * number, 90, 90]}
                for number, name in enumerate(("sky", "water", "wall", "road"))
            ],
        }
    )
    weights = published_state(config, networks="GE")
    checkpoint = Checkpoint(folder, config, labels, weights["G"], weights["E"])
    write_checkpoint(checkpoint, folder)
    return folder


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_folder_becomes_a_selected_checkpoint(
    open_studio: Callable[[FakeEngine], Studio], qtbot: QtBot, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, origin: Path,
) -> None:  # fmt: skip
    monkeypatch.setattr(places, "own_checkpoints", lambda: origin.parent)
    studio = open_studio(bundled_fake())
    tuning, window = studio.fine_tuning, studio.fine_tuning.window
    opened: list[Path] = []
    monkeypatch.setattr(tuning, "_load", opened.append)
    tuning.show()
    tuning.preparing.pick(data_set(tmp_path / "mine", 8, 80))
    qtbot.waitUntil(lambda: window.pictures.next.isEnabled(), timeout=PATIENCE)
    window.pictures.next.click()
    qtbot.waitUntil(lambda: window.check.next.isEnabled(), timeout=PATIENCE)
    page = window.settings
    page.origin.setCurrentIndex(page.origin.findData(str(origin)))
    qtbot.waitUntil(lambda: "measured just now" in window.check.facts.value(0), timeout=PATIENCE)
    window.check.next.click()
    assert window.step == SETTINGS
    assert page.like == {"sky": "sky", "grass": None, "house": "wall"}
    page.pictures.setMinimum(8)
    page.pictures.setValue(8)
    qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.step == USE, timeout=PATIENCE)
    view = tuning.view
    assert view is not None
    assert view.state == "finished", plan.log_end(view.run)
    assert view.samples is not None
    assert view.samples.columns[:2] == ("layout", "real")
    log = plan.log_end(view.run)
    assert "Class 'house' starts as 'wall'" in log
    assert "Class 'grass' starts as the mean of all classes" in log
    window.use.use_button.click()
    qtbot.waitUntil(lambda: bool(opened), timeout=PATIENCE)
    made = read_checkpoint(opened[0])
    assert tuple(entry.name for entry in made.labels.classes) == CLASSES
    assert (made.config.width, made.config.noise_dim) == (64, 4)
    assert json.loads((view.run / "run.json").read_text())["preset"] == "finetune"


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_device_that_goes_away_leaves_words_a_snapshot_and_a_report(
    open_studio: Callable[[FakeEngine], Studio], qtbot: QtBot, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, origin: Path,
) -> None:  # fmt: skip
    script = tmp_path / "loses_its_gpu.py"
    script.write_text(LOSES_ITS_GPU)
    monkeypatch.setattr(preparing, "own_command", lambda: [sys.executable, str(script), str(ROOT)])
    monkeypatch.setattr(places, "own_checkpoints", lambda: origin.parent)
    speed.remember(origin, "auto", Speed(4.0, 2_000_000_000, "a GPU"))
    speed.remember(places.BUNDLED, "auto", Speed(4.0, 2_000_000_000, "a GPU"))
    studio = open_studio(bundled_fake())
    tuning, window = studio.fine_tuning, studio.fine_tuning.window
    tuning.show()
    tuning.preparing.pick(data_set(tmp_path / "mine", 8, 80))
    qtbot.waitUntil(lambda: window.pictures.next.isEnabled(), timeout=PATIENCE)
    window.pictures.next.click()
    qtbot.waitUntil(lambda: window.check.next.isEnabled(), timeout=PATIENCE)
    page = window.settings
    page.origin.setCurrentIndex(page.origin.findData(str(origin)))
    window.check.next.click()
    page.pictures.setMinimum(8)
    page.pictures.setValue(24)
    qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: tuning.view is not None and tuning.view.state == "failed", timeout=PATIENCE
    )
    view = tuning.view
    assert view is not None
    assert "is no longer there" in window.train.card.text
    assert "The last snapshot is intact" in window.train.card.text
    assert view.report is not None
    assert "device lost" in view.report.read_text()
    saved = read_snapshot(view.run)
    assert saved is not None
    assert saved["step"] == 3
    qtbot.mouseClick(window.train.cpu_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.step == USE, timeout=PATIENCE)
    assert tuning.view.beat.pictures == 24  # pyright: ignore[reportOptionalMemberAccess]
    assert "Failed" not in view.report.read_text()
