"""The next start loads the checkpoint that was used last, or tells why it cannot."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.settings import Settings
from app.storage import sample
from inade.errors import CheckpointError
from inade.layouts.labels import LabelSet
from inade.places import BUNDLED
from tests.fakes import FakeEngine, bundled_fake

Open = Callable[[FakeEngine], Studio]
LABELS = LabelSet.builtin("camvid")


def test_the_checkpoint_that_is_loaded_is_remembered(
    studio: Studio, settings: Settings, qtbot: QtBot, tmp_path: Path
) -> None:
    assert settings.checkpoint is None  # the bundled one
    for path, known in ((tmp_path / "mine", tmp_path / "mine"), (BUNDLED, None)):
        engine = bundled_fake(path=path)
        studio.worker._open_engine = lambda *_, engine=engine: engine  # pyright: ignore[reportAttributeAccessIssue]
        with qtbot.waitSignal(studio.runner.info_changed):
            studio.files.open_checkpoint(path)
        assert settings.checkpoint == known


def test_it_is_loaded_at_the_next_start_and_the_sample_is_made_for_it(
    open_studio: Open, settings: Settings, tmp_path: Path
) -> None:
    settings.checkpoint = tmp_path / "mine"
    studio = open_studio(FakeEngine(labels=LABELS, path=tmp_path / "mine", fingerprint="e" * 64))
    assert studio.document.labels.classes == LABELS.classes
    assert studio.runner.fits
    assert not studio.window.messages.isVisible()
    assert settings.checkpoint == tmp_path / "mine"


def test_one_that_is_gone_is_told_and_the_bundled_one_taken(
    settings: Settings, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing = tmp_path / "no picture.png"  # the one that lies there is not the fake's
    monkeypatch.setattr(sample, "picture_path", lambda _: nothing)
    settings.checkpoint = tmp_path / "gone"
    asked: list[Path] = []

    def open_engine(path: Path, device: str, precision: str) -> FakeEngine:
        asked.append(path)
        if path != BUNDLED:
            raise CheckpointError("there is no checkpoint here.")
        return bundled_fake(path=BUNDLED)

    studio = Studio(settings, open_engine)  # pyright: ignore[reportArgumentType]
    studio.start()
    qtbot.waitUntil(lambda: studio.runner.info is not None and not studio.runner.busy)
    assert asked == [tmp_path / "gone", BUNDLED]
    assert "“gone”" in studio.window.messages.text
    assert settings.checkpoint is None
    studio.document.mark_saved()
    studio.window.close()
