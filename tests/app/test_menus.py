"""What the menus offer besides the work itself: panels put back, what the model is."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.labelling.setup import Setup
from app.work.pool import Background
from inade.layouts.labels import LabelSet
from inade.version import VERSION


def test_panels_go_back_where_they_were(studio: Studio) -> None:
    docks = studio.window.sections
    width = docks["styles"].width()
    docks["styles"].setFloating(True)
    docks["objects"].hide()
    docks["classes"].resize(40, 40)
    studio.window.toggle_surroundings()
    studio.window.actions_["view.reset_panels"].trigger()
    for dock in docks.values():
        assert dock.isVisible()
        assert not dock.isFloating()
    assert docks["styles"].width() == width
    assert studio.window.tool_bar.isVisible()


def test_the_model_and_the_version_are_told(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "about", lambda *args: told.append(args[2]))
    studio.window.actions_["help.model"].trigger()
    studio.window.actions_["help.about"].trigger()
    info = studio.runner.info
    assert info is not None
    for fact in (info.title, str(len(info.labels)), info.fingerprint[:16], info.device):
        assert fact in told[0]
    assert f"INADE Studio {VERSION}" in told[1]
    assert f"INADE Studio {VERSION}" in studio.help.diagnostics()


def test_an_object_can_be_resampled_from_its_menu(studio: Studio) -> None:
    entries = studio.window.menus["&Object"].actions()
    assert studio.window.actions_["make.resample"] in entries


@pytest.mark.parametrize("typed", ["/", ".", "..", "//", "~", "a/"])
def test_any_folder_of_photos_may_be_typed(qtbot: QtBot, tmp_path: Path, typed: str) -> None:
    background = Background()
    setup = Setup(LabelSet.builtin("countryside"), tmp_path, background)
    qtbot.addWidget(setup)
    setup.photos.setText(typed)
    assert setup.target.text().endswith("-labelled")
    assert Path(setup.target.text()) != Path(typed)
    background.close()
