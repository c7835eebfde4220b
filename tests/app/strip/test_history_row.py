"""The history: pictures of states, going there, stars, comparing, exporting one state."""

import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.storage.project.project_file import open_project
from inade.formats.pictures import read_photo, read_texts
from tests.app.hands import object_named, picture_of, settle

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pictures(studio: Studio, qtbot: QtBot) -> list[np.ndarray]:
    """Three steps made in a studio that shows its history; the picture of every state."""
    studio.bottom.dock.show_tab("history")
    found = [picture_of(studio)]
    for name in ("tree", "roof"):
        commands.resample(studio.document, [object_named(studio, name)])
        settle(studio, qtbot)
        found.append(picture_of(studio))
    roof, channel = object_named(studio, "roof"), studio.document.labels.channel_named("snow")
    assert channel is not None
    commands.change_class(studio.document, [roof], channel)
    settle(studio, qtbot)
    found.append(picture_of(studio))
    qtbot.waitUntil(lambda: len(studio.bottom.history.strip.frames()) == 4)
    return found


def click(studio: Studio, row: int) -> None:
    strip = studio.bottom.history.strip
    center = strip.visualRect(strip.model().index(row, 0)).center()
    QTest.mouseClick(strip.viewport(), LEFT, PLAIN, center)


def test_every_step_has_a_picture_and_its_words(studio: Studio, pictures: list[np.ndarray]) -> None:
    frames = studio.bottom.history.strip.frames()
    assert [f.caption for f in frames] == ["Opened", "Resample", "Resample", "Change class"]
    assert all(frame.picture is not None for frame in frames)
    assert [frame.current for frame in frames] == [False, False, False, True]


def test_pictures_of_all_states_are_known_wherever_it_stands(
    studio: Studio, pictures: list[np.ndarray]
) -> None:
    history = studio.document.history
    for standing in (3, 0, 2):
        studio.document.go_to(standing)
        for index, picture in enumerate(pictures):
            assert (history.picture_at(index) == picture).all()
        assert dict(history.pictures([0, 3])).keys() == {0, 3}


def test_a_click_goes_there_and_back(
    studio: Studio, qtbot: QtBot, pictures: list[np.ndarray]
) -> None:
    click(studio, 1)
    assert studio.document.history.index == 1
    assert (picture_of(studio) == pictures[1]).all()
    strip = studio.bottom.history.strip
    qtbot.waitUntil(lambda: strip.frames()[3].faded)
    click(studio, 3)
    assert (picture_of(studio) == pictures[3]).all()
    assert not studio.runner.busy


def test_holding_a_key_compares(studio: Studio, qtbot: QtBot, pictures: list[np.ndarray]) -> None:
    strip, rendering = studio.bottom.history.strip, studio.window.canvas.rendering
    strip.setFocus()
    strip.setCurrentIndex(strip.model().index(0, 0))
    QTest.keyPress(strip, Qt.Key.Key_C)
    assert rendering.before_held
    QTest.keyRelease(strip, Qt.Key.Key_C)
    assert not rendering.before_held
    assert studio.document.history.index == 3


@pytest.mark.parametrize("end", ["click", "escape", "letter"])
def test_comparing_from_the_menu_lasts_until_something_is_pressed(
    studio: Studio, qtbot: QtBot, pictures: list[np.ndarray], end: str
) -> None:
    history, canvas = studio.bottom.history, studio.window.canvas
    point = history.strip.visualRect(history.strip.model().index(0, 0)).center()
    history.strip.customContextMenuRequested.emit(point)
    menu = history.findChild(QMenu)
    assert isinstance(menu, QMenu)
    qtbot.waitUntil(menu.isVisible)
    (compare,) = (action for action in menu.actions() if action.text() == "Compare")
    QTest.mouseClick(menu, LEFT, PLAIN, menu.actionGeometry(compare).center())
    qtbot.waitUntil(lambda: canvas.rendering.before_held)
    assert not history.menu_for(3).actions()[1].isEnabled()  # it is what is on screen
    selected = studio.document.selection
    if end == "click":
        QTest.mousePress(canvas, LEFT, PLAIN, canvas.rect().center())
        QTest.mouseRelease(canvas, LEFT, PLAIN, canvas.rect().center())
    else:
        key = Qt.Key.Key_Escape if end == "escape" else Qt.Key.Key_B
        QTest.keyClick(canvas, key)
    assert not canvas.rendering.before_held
    if end == "escape":
        assert studio.document.selection == selected
    assert studio.document.history.index == 3
    assert (picture_of(studio) == pictures[3]).all()


def test_stars_filter_and_follow_their_state(
    studio: Studio, qtbot: QtBot, pictures: list[np.ndarray]
) -> None:
    history = studio.bottom.history
    history.strip.setCurrentIndex(history.strip.model().index(1, 0))
    qtbot.keyClick(history.strip, Qt.Key.Key_S)
    assert [frame.marked for frame in history.strip.frames()] == [False, True, False, False]
    history.show_only_starred(True)
    (frame,) = history.strip.frames()
    assert frame.marked
    click(studio, 0)
    assert studio.document.history.index == 1
    history.show_only_starred(False)
    history.strip.setCurrentIndex(history.strip.model().index(1, 0))
    qtbot.keyClick(history.strip, Qt.Key.Key_S)
    assert not any(frame.marked for frame in history.strip.frames())


def test_a_state_is_saved_as_picture_and_project_without_going_there(
    studio: Studio, qtbot: QtBot, tmp_path: Path, pictures: list[np.ndarray]
) -> None:
    tree, document = object_named(studio, "tree"), studio.document
    draws = {i: s.draw for i, s in document.state_at(0).sources.items()}
    assert draws[tree] == 0
    studio.bottom.save_picture(1, tmp_path / "one.png")
    qtbot.waitUntil(lambda: not studio.background.busy)
    assert (read_photo(tmp_path / "one.png") == pictures[1]).all()
    recipe = json.loads(read_texts(tmp_path / "one.png")["inade-studio"])
    row = next(row for row in recipe["objects"] if row["id"] == tree)
    assert row["noise"]["draw"] == 1
    studio.bottom.save_project(0, tmp_path / "zero.inade")
    qtbot.waitUntil(lambda: not studio.background.busy)
    project = open_project(tmp_path / "zero.inade")
    assert project.picture is not None
    assert (project.picture == pictures[0]).all()
    roof = [i for i, e in document.layout.objects.items() if e.channel != 0][-1]
    assert project.layout.objects.keys() == document.layout.objects.keys()
    assert roof in project.layout.objects
    names = {document.labels.classes[e.channel].name for e in project.layout.objects.values()}
    assert "roof" in names
    assert document.history.index == 3
    assert "Saved" in studio.window.messages.text


def test_the_menu_offers_what_can_be_done(studio: Studio, pictures: list[np.ndarray]) -> None:
    menu = studio.bottom.history.menu_for(2)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == [
        "Go there",
        "Compare",
        "Star",
        "Fade from here",
        "Save this picture…",
        "Save this state as a project…",
    ]
    menu.actions()[0].trigger()
    assert studio.document.history.index == 2
    menu.deleteLater()


def test_a_late_picture_shows_up(studio: Studio, qtbot: QtBot) -> None:
    studio.bottom.dock.show_tab("history")
    studio.runner.live = False
    commands.resample(studio.document, [object_named(studio, "tree")])
    strip = studio.bottom.history.strip
    qtbot.waitUntil(lambda: len(strip.frames()) == 2)
    before = strip.frames()[1].picture
    studio.runner.generate()
    settle(studio, qtbot)
    qtbot.waitUntil(lambda: strip.frames()[1].picture is not before)


@pytest.mark.parametrize("shown", [True, False])
@pytest.mark.parametrize("then", ["hold", "drag", "click", "star"])
def test_a_state_that_is_gone_does_nothing_as_long_as_its_picture_is_there(
    studio: Studio, qtbot: QtBot, pictures: list[np.ndarray], then: str, *, shown: bool
) -> None:
    strip, document = studio.bottom.history.strip, studio.document
    last = strip.visualRect(strip.model().index(3, 0)).center()
    QTest.mousePress(strip.viewport(), LEFT, PLAIN, last)
    document.go_to(1)
    commands.resample(document, [object_named(studio, "roof")])
    if not shown:
        qtbot.waitUntil(lambda: len(strip.frames()) == 3)
    if then == "hold":
        strip._on_held()
    elif then == "drag":
        QTest.mouseMove(strip.viewport(), QPoint(0, 0))
    elif then == "star":
        strip.marked.emit(3)
    QTest.mouseRelease(strip.viewport(), LEFT, PLAIN, last)
    settle(studio, qtbot)
    assert document.history.index == 2
