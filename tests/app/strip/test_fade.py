"""Fading through the window: from a state of the history to now, taken, undone, saved as a film."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from tests.app.hands import model_mask, object_named, picture_of, settle

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def tree(studio: Studio, qtbot: QtBot) -> int:
    """A selected tree that was drawn anew, and a roof too."""
    tree = object_named(studio, "tree")
    settle(studio, qtbot)
    commands.resample(studio.document, [tree, object_named(studio, "roof")])
    settle(studio, qtbot)
    studio.document.select([tree])
    return tree


def fade_from(studio: Studio, qtbot: QtBot, state: int) -> None:
    """Choose *Fade from here* of a state in the history, and wait for the steps."""
    studio.bottom.dock.show_tab("history")
    history = studio.bottom.history
    qtbot.waitUntil(lambda: len(history.strip.frames()) == studio.document.history.count + 1)
    menu = history.menu_for(state)
    next(action for action in menu.actions() if action.text() == "Fade from here").trigger()
    menu.deleteLater()
    fading = studio.bottom.fading
    qtbot.waitUntil(lambda: fading.complete or fading.count == 0)


def click(studio: Studio, row: int) -> None:
    strip = studio.bottom.fade.strip
    center = strip.visualRect(strip.model().index(row, 0)).center()
    QTest.mouseClick(strip.viewport(), LEFT, PLAIN, center)


def test_eight_steps_of_the_selection_lead_to_now(studio: Studio, qtbot: QtBot, tree: int) -> None:
    document, now = studio.document, picture_of(studio).copy()
    before = document.history.picture_at(0)
    assert before is not None
    fade_from(studio, qtbot, 0)
    captions = [frame.caption for frame in studio.bottom.fade.strip.frames()]
    assert captions == ["0 %", "14 %", "29 %", "43 %", "57 %", "71 %", "86 %", "100 %"]
    pictures = [studio.bottom.fading.picture(step) for step in range(8)]
    inside = model_mask(studio, tree)
    for picture in pictures:
        assert picture is not None
        assert (picture[~inside] == now[~inside]).all()
    assert (pictures[0][inside] == before[inside]).all()  # pyright: ignore[reportOptionalSubscript]
    assert (pictures[-1] == now).all()
    assert len({picture.tobytes() for picture in pictures if picture is not None}) == 8


def test_a_step_is_taken_with_its_pixels_and_undone(
    studio: Studio, qtbot: QtBot, tree: int
) -> None:
    document = studio.document
    looks, picture, steps = dict(document.looks), picture_of(studio).copy(), document.history.count
    fade_from(studio, qtbot, 0)
    shown = studio.bottom.fading.picture(3)
    click(studio, 3)
    assert document.history.count == steps + 1
    assert not document.needs_pass
    assert (picture_of(studio) == shown).all()
    assert studio.bottom.fade.strip.frames()[3].current
    click(studio, 5)  # from there on to another
    assert document.history.count == steps + 2
    document.undo()
    document.undo()
    assert document.looks == looks
    assert (picture_of(studio) == picture).all()


def test_without_a_selection_all_that_differ_fade_but_locked_ones(
    studio: Studio, qtbot: QtBot, tree: int
) -> None:
    document = studio.document
    commands.set_locked(document, [tree], locked=True)
    document.select(())
    now = picture_of(studio).copy()
    fade_from(studio, qtbot, 0)
    first = studio.bottom.fading.picture(0)
    assert first is not None
    changed = (first != now).any(axis=2)
    assert changed.any()
    assert not (changed & ~model_mask(studio, object_named(studio, "roof"))).any()


def test_what_looks_the_same_is_told(studio: Studio, qtbot: QtBot, tree: int) -> None:
    studio.document.select([object_named(studio, "grass")])
    fade_from(studio, qtbot, 0)
    assert studio.bottom.fading.count == 0
    assert "looks the same" in studio.bottom.fade._empty.text()  # pyright: ignore


def test_another_edit_makes_the_steps_anew(studio: Studio, qtbot: QtBot, tree: int) -> None:
    fade_from(studio, qtbot, 0)
    commands.resample(studio.document, [object_named(studio, "roof")])
    assert studio.bottom.fading.picture(0) is None
    qtbot.waitUntil(lambda: studio.bottom.fading.complete)
    outside = ~model_mask(studio, tree)
    middle = studio.bottom.fading.picture(4)
    assert middle is not None
    assert (middle[outside] == picture_of(studio)[outside]).all()


def test_a_film_shows_the_steps_that_were_there_when_it_was_asked_for(
    studio: Studio, qtbot: QtBot, tree: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fade_from(studio, qtbot, 0)
    studio.bottom.fade.steps.setValue(3)
    qtbot.waitUntil(lambda: studio.bottom.fading.complete)
    path, wanted = tmp_path / "film.gif", picture_of(studio).shape

    def edited_meanwhile(*_: object) -> tuple[str, str]:
        studio.document.undo()
        studio.bottom.fading.changed.emit()
        settle(studio, qtbot)
        return str(path), "GIF (*.gif)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", edited_meanwhile)
    studio.bottom.fade.film.click()
    qtbot.waitUntil(lambda: "Saved film.gif" in studio.window.messages.text)
    with Image.open(path) as film:
        assert getattr(film, "n_frames", 1) == 4  # 0 1 2 1
        assert np.asarray(film.convert("RGB")).shape == wanted


def test_a_large_picture_has_fewer_steps(
    studio: Studio, qtbot: QtBot, tree: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.strip.fade.fading.BUDGET", 5 * picture_of(studio).nbytes)
    fade_from(studio, qtbot, 0)
    qtbot.waitUntil(lambda: studio.bottom.fading.complete)
    assert studio.bottom.fading.count == studio.bottom.fade.steps.maximum() == 5


def test_a_film_goes_there_and_back(
    studio: Studio, qtbot: QtBot, tree: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fade_from(studio, qtbot, 0)
    studio.bottom.fade.steps.setValue(5)
    qtbot.waitUntil(lambda: studio.bottom.fading.complete)
    path = tmp_path / "film.gif"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "GIF (*.gif)"))
    studio.bottom.fade.film.click()
    qtbot.waitUntil(path.is_file)
    qtbot.waitUntil(lambda: "Saved film.gif" in studio.window.messages.text)
    with Image.open(path) as film:
        assert getattr(film, "n_frames", 1) == 8  # 0 1 2 3 4 3 2 1
        assert np.asarray(film.convert("RGB")).shape == picture_of(studio).shape
