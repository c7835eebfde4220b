"""What the canvas shows, and selecting on it, in a real (offscreen) window."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.canvas.rendering import VIEWS
from app.canvas.view import CanvasView
from app.document import commands
from app.document.document import Document
from app.document.state import State
from inade.layouts.layout import Layout, LayoutObject, Rect
from inade.scene import PicturePatch
from tests.app.canvas.support import COLORS, PICTURE_COLOR, ROAD, SCALE, SKY, TREE, Painter
from tests.app.hands import words_beside_pointer

NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def click(view: CanvasView, at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(view, LEFT, modifiers, at)


def half(a: tuple[int, ...], b: tuple[int, ...]) -> list[float]:
    """The even mixture of two colours, for pytest.approx."""
    return [(x + y) / 2 for x, y in zip(a, b, strict=True)]


def test_each_view_shows_its_colours(view: CanvasView, on: Painter) -> None:
    assert on.color(10, 10) == PICTURE_COLOR
    view.set_view_mode("layout")
    assert on.color(10, 10) == COLORS[SKY]
    assert on.color(45, 10) == COLORS[TREE]
    assert on.color(10, 55) == COLORS[ROAD]
    view.set_view_mode("objects")
    assert on.color(45, 10) != on.color(45, 40)
    view.set_view_mode("blend")
    assert on.color(10, 10) == pytest.approx(half(PICTURE_COLOR, COLORS[SKY]), abs=2)
    view.set_blend(1.0)
    assert on.color(10, 10) == COLORS[SKY]
    view.set_view_mode("split")
    assert on.color(10, 10) == PICTURE_COLOR
    assert on.color(50, 10) == COLORS[TREE]


def test_the_divider_is_dragged(view: CanvasView, on: Painter) -> None:
    view.set_view_mode("split")
    at = on.at(32, 10)
    QTest.mouseMove(view, at)
    assert view.cursor().shape() == Qt.CursorShape.SplitHCursor
    QTest.mousePress(view, LEFT, NONE, at)
    QTest.mouseMove(view, on.at(56, 10))
    QTest.mouseRelease(view, LEFT, NONE, on.at(56, 10))
    assert on.color(50, 10) == PICTURE_COLOR
    assert on.color(58, 10) == COLORS[TREE]
    assert not view.document.selection
    QTest.mousePress(view, LEFT, NONE, on.at(56, 10))
    QTest.mouseMove(view, QPoint(-50, 0))
    QTest.mouseRelease(view, LEFT, NONE, QPoint(-50, 0))
    assert on.color(2, 10) == COLORS[SKY]


def test_touching_objects_of_one_class_have_a_line_between_them(
    view: CanvasView, on: Painter
) -> None:
    view.set_view_mode("layout")
    image = view.grab().toImage()
    edge = on.at(48, 24)
    colors = {image.pixelColor(edge + QPoint(0, y)).rgb() for y in (-1, 0)}
    tree = image.pixelColor(on.at(48, 10)).rgb()
    assert tree not in colors
    assert len(colors) == 2  # a light one and a dark one
    assert image.pixelColor(edge + QPoint(0, 2)).rgb() == tree
    right = on.at(64, 24)
    outside = {image.pixelColor(right + QPoint(1, y)).rgb() for y in (-2, -1, 0, 1)}
    assert len(outside) == 1  # the line ends with the picture


def test_outlines_hatching_and_safe_colours_change_the_view(view: CanvasView) -> None:
    view.set_view_mode("layout")
    shown = [view.grab().toImage()]
    for change in (view.set_outlines, view.set_hatching, view.set_safe_colors):
        change(True)
        shown.append(view.grab().toImage())
        assert shown[-1] != shown[-2]


def test_a_map_stays_square_and_a_picture_is_smooth_below_800_percent(
    view: CanvasView, on: Painter
) -> None:
    document = view.document
    pixels = np.zeros((16, 16, 3), np.uint8)
    pixels[:, 8:] = 255
    document.attach_picture(document.state_id, PicturePatch(Rect(0, 0, 16, 16), pixels))
    view.viewport.set_zoom(7.9)
    assert 60 < on.color(32, 10)[0] < 200
    view.viewport.set_zoom(16)
    assert on.color(33, 10) == (255, 255, 255)


def test_clicks_select(view: CanvasView, on: Painter, qtbot: QtBot) -> None:
    document = view.document
    with qtbot.waitSignal(document.selection_changed):
        click(view, on.at(45, 10))
    assert document.selection == {1}
    click(view, on.at(45, 40), SHIFT)
    assert document.selection == {1, 2}
    click(view, on.at(45, 10), CONTROL)
    assert document.selection == {2}
    click(view, QPoint(2, 2))
    assert document.selection == frozenset()


def test_a_rubber_band_selects_what_lies_mostly_inside(view: CanvasView, on: Painter) -> None:
    QTest.mousePress(view, LEFT, NONE, on.at(30, 2))
    QTest.mouseMove(view, on.at(60, 40))
    QTest.mouseMove(view, on.at(63, 46))
    QTest.mouseRelease(view, LEFT, NONE, on.at(63, 46))
    assert view.document.selection == {1, 2}


def test_escape_drops_the_rubber_band(view: CanvasView, on: Painter) -> None:
    QTest.mousePress(view, LEFT, NONE, on.at(2, 2))
    QTest.mouseMove(view, on.at(63, 63))
    assert view.gesture_active
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.gesture_active
    QTest.mouseRelease(view, LEFT, NONE, on.at(63, 63))
    assert view.document.selection == frozenset()


def far_from_edge(view: CanvasView, on: Painter) -> list[int]:
    """How far pixels of object 1's outline lie from its edge, logical pixels."""
    outlined = view.grab().toImage()
    view.set_selection_shown(False)
    plain = view.grab().toImage()
    view.set_selection_shown(True)
    top_left, bottom_right = on.at(32, 0), on.at(64, 24)
    return [
        min(
            abs(x - top_left.x()),
            abs(x - bottom_right.x()),
            abs(y - top_left.y()),
            abs(y - bottom_right.y()),
        )
        for y in range(0, plain.height(), 2)
        for x in range(0, plain.width(), 2)
        if plain.pixel(x, y) != outlined.pixel(x, y)
    ]


def test_the_selection_has_an_outline_that_can_be_hidden(view: CanvasView, on: Painter) -> None:
    plain = view.grab().toImage()
    view.document.select([1])
    distances = far_from_edge(view, on)
    assert distances
    assert max(distances) <= 14  # round corners of a smoothed outline
    view.set_selection_shown(False)
    assert view.grab().toImage() == plain
    view.set_selection_shown(True)
    view.document.set_hidden([1])
    assert view.grab().toImage() == plain


def test_the_outline_goes_with_the_view(view: CanvasView, on: Painter) -> None:
    view.document.select([1])
    assert far_from_edge(view, on)
    for move in (
        lambda: view.pan_by(QPointF(40, 90)),
        view.zoom_in,
        lambda: view.resize(view.width() - 60, view.height() + 30),
    ):
        move()
        distances = far_from_edge(view, on)
        assert distances
        assert max(distances) <= 14 * view.viewport.scale / SCALE


class Exposed(QObject):
    """The widget rectangles that were painted anew."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self.area = QRect()
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.area = self.area.united(event.rect())
        return False


def test_options_draw_the_circle_anew_and_nothing_else(
    view: CanvasView, on: Painter, qtbot: QtBot
) -> None:
    view.set_tool("brush")
    view.options.set_size("brush", 24)
    QTest.mouseMove(view, on.at(30, 30))
    view.repaint()
    exposed = Exposed(view)
    view.options.new_object = True
    qtbot.waitUntil(lambda: not exposed.area.isEmpty())
    assert exposed.area.width() < 30 * SCALE
    exposed.area = QRect()
    view.options.set_size("brush", 4)
    qtbot.waitUntil(lambda: not exposed.area.isEmpty())
    assert exposed.area.contains(on.at(30, 19))  # where the large circle was
    assert exposed.area.height() < 30 * SCALE


def test_the_pointer_is_reported(view: CanvasView, on: Painter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.pointer_moved) as heard:
        QTest.mouseMove(view, on.at(45, 10))
    assert heard.args is not None
    x, y, object_id = heard.args
    assert (x, y, object_id) == (pytest.approx(45, abs=0.1), pytest.approx(10, abs=0.1), 1)
    with qtbot.waitSignal(view.pointer_moved) as heard:
        QTest.mouseMove(view, QPoint(1, 1))
    assert heard.args is not None
    assert heard.args[2] is None


def test_hovering_names_what_lies_there(view: CanvasView, on: Painter) -> None:
    commands.rename(view.document, 2, "old oak")
    QTest.mouseMove(view, on.at(45, 40))
    assert words_beside_pointer(view) == "old oak (tree)"
    QTest.mouseMove(view, on.at(10, 10))
    assert words_beside_pointer(view) == "sky 0"
    QTest.mouseMove(view, QPoint(1, 1))
    assert words_beside_pointer(view) == ""


def test_before_is_shown_while_the_key_is_held(view: CanvasView, on: Painter) -> None:
    document = view.document
    commands.resample(document, [0])
    white = np.full((16, 16, 3), 255, np.uint8)
    assert document.attach_picture(document.state_id, PicturePatch(Rect(0, 0, 16, 16), white))
    assert on.color(10, 10) == (255, 255, 255)
    QTest.keyPress(view, Qt.Key.Key_Backslash)
    assert on.color(10, 10) == PICTURE_COLOR
    QTest.keyRelease(view, Qt.Key.Key_Backslash)
    assert on.color(10, 10) == (255, 255, 255)


def test_a_change_of_class_is_shown(view: CanvasView, on: Painter) -> None:
    view.set_view_mode("layout")
    commands.change_class(view.document, [1], ROAD)
    assert on.color(45, 10) == COLORS[ROAD]
    view.document.undo()
    assert on.color(45, 10) == COLORS[TREE]
    view.set_view_mode("picture")
    commands.change_class(view.document, [1], ROAD)
    assert on.color(45, 10) == pytest.approx(half(PICTURE_COLOR, COLORS[ROAD]), abs=2)


def test_another_project_is_shown_whole(view: CanvasView, on: Painter) -> None:
    layout = Layout(np.zeros((32, 64), np.uint16), {0: LayoutObject(ROAD)})
    labels = view.document.labels
    view.document.load(State.of_layout(layout, labels, (8, 16), noise_dim=4, latent_dim=4))
    assert view.viewport.frame.width() == 2 * view.viewport.frame.height()
    assert on.color(10, 10) == COLORS[ROAD]  # without a picture the layout is shown


def test_every_view_draws_every_zoom(view: CanvasView, document: Document) -> None:
    document.select([1, 2])
    for name in VIEWS:
        view.set_view_mode(name)
        for zoom in (0.05, 0.5, 1.0, 7.0, 9.0, 64.0):
            view.set_zoom(zoom)
            assert not view.grab().isNull()
