"""Regenerate area: only what lies inside the outline is made anew."""

from dataclasses import replace

import cv2
import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from tests.app.hands import at, object_named, picture_of, settle

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drag(studio: Studio, *points: tuple[int, int]) -> None:
    """From point to point, in pixels of the layout."""
    canvas = studio.window.canvas
    places: list[QPoint] = [at(studio, x, y) for x, y in points]
    QTest.mousePress(canvas, LEFT, NONE, places[0])
    for place in places[1:]:
        QTest.mouseMove(canvas, place)
    QTest.mouseRelease(canvas, LEFT, NONE, places[-1])


def asked(studio: Studio) -> np.ndarray:
    """bool of the picture: what the newest step wants made anew, a pixel more at its rim."""
    document = studio.document
    rim = document.history.steps[-1].change.rim
    assert rim is not None
    assert rim.rect is not None
    mask = np.zeros(document.layout.size, np.uint8)
    mask[rim.rect.slices] = rim.changed
    height, width = document.picture_size
    return cv2.dilate(cv2.resize(mask, (width, height)), np.ones((3, 3), np.uint8)) > 0


def test_a_rectangle_changes_nothing_outside_and_undo_brings_all_back(
    studio: Studio, qtbot: QtBot
) -> None:
    settle(studio, qtbot)
    document = studio.document
    before, looks, rows = picture_of(studio), dict(document.looks), dict(document.layout.objects)
    height, width = document.layout.size
    box = width // 8, height // 4, width // 2, height // 2
    QTest.keyClick(studio.window.canvas, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert studio.window.canvas.tool == "regenerate_box"
    drag(studio, box[:2], (width // 3, height // 3), box[2:])
    settle(studio, qtbot)
    assert document.history.count == 1
    after, mask = picture_of(studio), asked(studio)
    assert 0.08 < mask.mean() < 0.12  # 3/8 of the width, 1/4 of the height
    np.testing.assert_array_equal(after[~mask], before[~mask])
    assert (after[mask] != before[mask]).any()
    touched = np.unique(document.layout.object_map[box[1] : box[3], box[0] : box[2]]).tolist()
    for i, row in document.layout.objects.items():
        assert (row.texture != rows[i].texture) == (i in touched)
    document.undo()
    np.testing.assert_array_equal(picture_of(studio), before)
    assert (document.looks, document.layout.objects) == (looks, rows)


def test_what_lies_wholly_inside_is_drawn_anew_and_locked_objects_stay(
    studio: Studio, qtbot: QtBot
) -> None:
    settle(studio, qtbot)
    document = studio.document
    roof, wall = object_named(studio, "roof"), object_named(studio, "wall")
    sky = object_named(studio, "sky")
    commands.set_locked(document, [wall], locked=True)
    before, looks = picture_of(studio), dict(document.looks)
    box = document.layout.boxes()[roof]
    corners = [
        (box.x - 4, box.y - 4), (box.x + box.width + 4, box.y - 4),
        (box.x + box.width + 4, box.y + box.height + 4), (box.x - 4, box.y + box.height + 4),
    ]  # fmt: skip
    QTest.keyClick(studio.window.canvas, Qt.Key.Key_A)
    for x, y in corners:
        QTest.mouseClick(studio.window.canvas, LEFT, NONE, at(studio, x, y))
    QTest.keyClick(studio.window.canvas, Qt.Key.Key_Return)
    settle(studio, qtbot)
    assert document.history.count == 2
    assert document.looks[roof] != looks[roof]
    assert document.looks[sky] == looks[sky]
    height, width = document.picture_size
    small = document.layout.resized(height, width).object_map
    np.testing.assert_array_equal(picture_of(studio)[small == wall], before[small == wall])


def test_without_texture_the_tools_rest(studio: Studio, qtbot: QtBot) -> None:
    settle(studio, qtbot)
    actions = studio.window.actions_
    assert actions["tool.regenerate"].isEnabled()
    assert studio.runner.info is not None
    studio.runner.info = replace(studio.runner.info, takes_texture=False)
    studio.runner.info_changed.emit()
    for name in ("tool.regenerate", "tool.regenerate_box"):
        assert not actions[name].isEnabled()
