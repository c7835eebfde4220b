"""Cutting out and the superpixel brush on a canvas, by mouse and keys."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.canvas.view import CanvasView
from app.document.document import Document
from inade.layouts.labels import LabelSet
from tests.app.document.edits import one_object
from tests.app.photos.support import click, disc_mask, disc_photo, drag, overlap, point

SHIFT = Qt.KeyboardModifier.ShiftModifier
ROCK = 8


@pytest.fixture
def document(qapp: object) -> Document:
    """A photo of 64 x 64 as the picture, one object over a layout of 256 x 256."""
    labels = LabelSet.builtin("countryside")
    project = one_object(labels, 64, 2, 3)
    document = Document(replace(project, picture=disc_photo(64, 64)))
    document.keep_pixels = True
    return document


@pytest.fixture
def canvas(document: Document, qtbot: QtBot) -> Iterator[CanvasView]:
    canvas = CanvasView(document)
    canvas.options.reset_classes(len(document.labels), ROCK, 0)
    qtbot.addWidget(canvas)
    canvas.resize(560, 560)
    with qtbot.waitExposed(canvas):
        canvas.show()
    yield canvas
    canvas.cancel_gesture()
    canvas.background.close()


def idle(canvas: CanvasView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not canvas.background.busy)


def new_object(document: Document) -> np.ndarray:
    """bool [H, W]: the one object beside the first."""
    (object_id,) = document.layout.objects.keys() - {0}
    assert document.layout.objects[object_id].channel == ROCK
    return document.layout.object_map == object_id


def test_a_box_and_enter_cut_the_disc_out_in_one_step(
    canvas: CanvasView, document: Document, qtbot: QtBot
) -> None:
    canvas.set_tool("cut_out")
    before = document.picture
    drag(canvas, (0.15, 0.15), (0.5, 0.6), (0.85, 0.85))
    idle(canvas, qtbot)
    assert len(document.layout.objects) == 1  # shown, not painted yet
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert not canvas.gesture_active
    assert overlap(new_object(document), disc_mask(256, 256)) > 0.9
    assert document.history.count == 1
    assert document.picture is before
    assert not document.needs_pass
    document.undo()
    assert len(document.layout.objects) == 1


def test_enter_before_the_cut_is_there_takes_it_when_it_is(
    canvas: CanvasView, document: Document, qtbot: QtBot
) -> None:
    canvas.set_tool("cut_out")
    drag(canvas, (0.15, 0.15), (0.85, 0.85))
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(document.layout.objects) == 2)
    assert not canvas.gesture_active


def test_marks_change_the_cut_and_backspace_takes_them_back(
    canvas: CanvasView, document: Document, qtbot: QtBot
) -> None:
    canvas.set_tool("cut_out")
    drag(canvas, (0.15, 0.15), (0.85, 0.85))
    idle(canvas, qtbot)
    drag(canvas, (0.45, 0.5), (0.5, 0.5), (0.55, 0.5), held=SHIFT)
    idle(canvas, qtbot)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert document.layout.object_map[128, 128] == 0
    document.undo()
    drag(canvas, (0.15, 0.15), (0.85, 0.85))
    idle(canvas, qtbot)
    drag(canvas, (0.45, 0.5), (0.55, 0.5), held=SHIFT)
    QTest.keyClick(canvas, Qt.Key.Key_Backspace)
    idle(canvas, qtbot)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert new_object(document)[128, 128]


@pytest.mark.parametrize("tool", ["cut_out", "superpixel", "lasso"])
def test_escape_leaves_nothing(
    canvas: CanvasView, document: Document, qtbot: QtBot, tool: str
) -> None:
    canvas.set_tool(tool)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=point(canvas, 0.3, 0.3))
    QTest.mouseMove(canvas, point(canvas, 0.6, 0.6))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=point(canvas, 0.6, 0.6))
    idle(canvas, qtbot)
    assert not canvas.gesture_active
    assert len(document.layout.objects) == 1
    assert document.history.count == 0


def test_a_click_without_a_box_begins_nothing(canvas: CanvasView, document: Document) -> None:
    canvas.set_tool("cut_out")
    click(canvas, (0.5, 0.5))
    assert not canvas.gesture_active


def test_a_stroke_of_superpixels_keeps_to_the_edge(
    canvas: CanvasView, document: Document, qtbot: QtBot
) -> None:
    canvas.set_tool("superpixel")
    canvas.options.set_size("superpixel", 40)
    around = [(0.5 + 0.13 * x, 0.5 + 0.13 * y) for x in (-1, 0, 1) for y in (-1, 0, 1)]
    drag(canvas, *around)
    qtbot.waitUntil(lambda: len(document.layout.objects) == 2)
    found, disc = new_object(document), disc_mask(256, 256)
    assert (found & disc).sum() > 0.6 * disc.sum()
    assert (found & ~disc).sum() < 0.06 * disc.sum()
    assert document.history.count == 1


def test_the_next_superpixels_beside_it_extend_the_object(
    canvas: CanvasView, document: Document, qtbot: QtBot
) -> None:
    canvas.set_tool("superpixel")
    canvas.options.set_size("superpixel", 32)
    click(canvas, (0.5, 0.5))
    qtbot.waitUntil(lambda: len(document.layout.objects) == 2)
    area = new_object(document).sum()
    click(canvas, (0.6, 0.5))
    assert len(document.layout.objects) == 2
    assert new_object(document).sum() > area


def test_cells_that_are_asked_for_anew_are_waited_for(
    canvas: CanvasView, document: Document, qtbot: QtBot
) -> None:
    canvas.set_tool("superpixel")
    canvas.options.set_size("superpixel", 40)
    QTest.mouseMove(canvas, point(canvas, 0.4, 0.4))
    idle(canvas, qtbot)
    canvas.options.set_size("superpixel", 48)
    click(canvas, (0.4, 0.4))
    canvas.options.set_size("superpixel", 32)  # before those of 48 are there
    qtbot.waitUntil(lambda: len(document.layout.objects) == 2)
    assert not canvas.gesture_active


def test_hovering_shows_a_cell_and_leaving_hides_it(
    canvas: CanvasView, document: Document, qtbot: QtBot
) -> None:
    canvas.set_tool("superpixel")
    canvas.options.set_size("superpixel", 40)
    plain = canvas.grab().toImage().pixelColor(point(canvas, 0.47, 0.5))
    QTest.mouseMove(canvas, point(canvas, 0.5, 0.5))
    idle(canvas, qtbot)
    shown = canvas.grab().toImage().pixelColor(point(canvas, 0.47, 0.5))
    assert shown != plain
    canvas.on_left()
    again = canvas.grab().toImage().pixelColor(point(canvas, 0.47, 0.5))
    assert again == plain


def test_the_brush_outlines_too_while_pixels_are_kept(
    canvas: CanvasView, document: Document
) -> None:
    asked: list[None] = []
    document.picture_requested.connect(lambda: asked.append(None))
    canvas.set_tool("brush")
    before = document.picture
    drag(canvas, (0.4, 0.4), (0.6, 0.6))
    assert len(document.layout.objects) == 2
    assert document.picture is before
    assert not document.needs_pass
    assert not document.edit_mask().any()
    assert asked == []
    document.keep_pixels = False
    document.undo()
    document.redo()
    assert not document.needs_pass
    drag(canvas, (0.4, 0.6), (0.6, 0.4))
    assert document.needs_pass
    assert asked
