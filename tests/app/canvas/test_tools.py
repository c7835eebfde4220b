"""Painting with real mouse, pen and key events."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.canvas.options import Protect, ToolOptions
from app.canvas.view import CanvasView
from app.document import commands
from inade.layouts.layout import Rect
from inade.scene import PicturePatch
from tests.app.canvas.support import COLORS, PICTURE_COLOR, ROAD, SKY, TREE, Painter

NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


def drag(
    view: CanvasView, *points: QPoint, modifiers: Qt.KeyboardModifier = NONE, release: bool = True
) -> None:
    """Press at the first point, move through the others, release at the last."""
    QTest.mousePress(view, LEFT, modifiers, points[0])
    for point in points[1:]:
        QTest.mouseMove(view, point)
    if release:
        QTest.mouseRelease(view, LEFT, modifiers, points[-1])


def take(view: CanvasView, tool: str, channel: int = TREE, size: int = 9) -> None:
    view.set_tool(tool)
    view.options.set_channel(channel)
    view.options.set_size(tool, size)


def area(view: CanvasView, object_id: int) -> int:
    return int((view.document.layout.object_map == object_id).sum())


def test_the_brush_paints_a_true_disc_of_a_new_object(view: CanvasView, on: Painter) -> None:
    take(view, "brush")
    QTest.mouseClick(view, LEFT, NONE, on.at(12, 12))
    document = view.document
    y, x = np.mgrid[:64, :64] + 0.5
    disc = (x - 12) ** 2 + (y - 12) ** 2 <= 4.5**2
    assert np.array_equal(document.layout.object_map == 4, disc)
    assert document.layout.objects[4].channel == TREE
    assert document.history.count == 1
    document.undo()
    assert 4 not in document.layout.objects
    assert area(view, 0) == 48 * 32


def test_a_stroke_that_touches_its_class_extends_that_object(view: CanvasView, on: Painter) -> None:
    take(view, "brush")
    before = area(view, 1)
    drag(view, on.at(40, 10), on.at(20, 10))
    assert area(view, 1) > before
    assert set(view.document.layout.objects) == {0, 1, 2, 3}
    view.options.new_object = True
    drag(view, on.at(40, 30), on.at(20, 30))
    assert 4 in view.document.layout.objects
    assert not view.options.new_object  # one stroke only


def test_escape_takes_a_stroke_back(view: CanvasView, on: Painter) -> None:
    before = view.document.layout.object_map.copy()
    take(view, "brush", ROAD)
    drag(view, on.at(10, 10), on.at(20, 20), release=False)
    assert view.gesture_active
    assert not np.array_equal(view.document.layout.object_map, before)
    QTest.keyClick(view, Key.Key_Escape)
    assert np.array_equal(view.document.layout.object_map, before)
    QTest.mouseMove(view, on.at(30, 30))
    QTest.mouseRelease(view, LEFT, NONE, on.at(30, 30))
    assert np.array_equal(view.document.layout.object_map, before)
    assert view.document.history.count == 0


def test_undo_in_the_middle_of_a_stroke_ends_it(view: CanvasView, on: Painter) -> None:
    take(view, "brush", ROAD)
    drag(view, on.at(10, 10), on.at(20, 20), release=False)
    view.document.undo()
    QTest.mouseMove(view, on.at(30, 30))
    assert not view.gesture_active
    QTest.mouseRelease(view, LEFT, NONE, on.at(30, 30))
    assert area(view, 0) == 48 * 32


def test_a_locked_object_is_refused_in_words(view: CanvasView, on: Painter, qtbot: QtBot) -> None:
    commands.set_locked(view.document, [0, 1, 2, 3], locked=True)
    take(view, "eraser")
    with qtbot.waitSignal(view.reports.refused) as heard:
        drag(view, on.at(10, 10), on.at(20, 20))
    assert heard.args is not None
    assert "locked" in str(heard.args[0])
    assert not view.gesture_active


def test_the_eraser_gives_pixels_to_the_neighbour(view: CanvasView, on: Painter) -> None:
    take(view, "eraser", size=12)
    drag(view, on.at(33, 10), on.at(33, 14))
    document = view.document
    assert document.layout.object_map[12, 33] == 0
    assert document.layout.object_map[12, 30] == 0  # only the touched object is erased


def test_shift_click_draws_a_line_and_shift_drag_changes_the_size(
    view: CanvasView, on: Painter
) -> None:
    take(view, "brush", ROAD, size=3)
    QTest.mouseClick(view, LEFT, NONE, on.at(5, 5))
    QTest.mouseClick(view, LEFT, SHIFT, on.at(25, 25))
    assert view.document.layout.object_map[15, 15] == view.document.layout.object_map[5, 5] != 0
    assert view.document.history.count == 2
    drag(view, on.at(10, 10), on.at(12, 10), on.at(14, 10), modifiers=SHIFT)
    assert view.options.size("brush") == 3 + 8  # diameter: twice the distance
    assert view.document.history.count == 2


def test_brackets_change_the_size_in_bounds(view: CanvasView) -> None:
    take(view, "brush", size=100)
    QTest.keyClick(view, Key.Key_BracketRight)
    assert view.options.size("brush") == 112
    QTest.keyClick(view, Key.Key_BracketLeft)
    assert view.options.size("brush") == 100
    view.options.set_size("brush", 1)
    QTest.keyClick(view, Key.Key_BracketLeft)
    assert view.options.size("brush") == 1
    QTest.keyClick(view, Key.Key_BracketRight)
    assert view.options.size("brush") == 2
    view.options.set_size("brush", 9999)
    assert view.options.size("brush") == 512


def test_ctrl_picks_a_class_while_painting(view: CanvasView, on: Painter) -> None:
    take(view, "brush", TREE)
    QTest.mouseClick(view, LEFT, CONTROL, on.at(10, 55))
    assert view.options.channel == ROAD
    assert view.options.previous_channel == TREE
    assert view.document.history.count == 0
    view.set_tool("pick")
    QTest.mouseClick(view, LEFT, NONE, on.at(10, 10))
    assert view.options.channel == SKY


def test_protection_keeps_other_classes(view: CanvasView, on: Painter) -> None:
    take(view, "brush", ROAD, size=20)
    view.options.protect = Protect.CLASSES
    view.options.paintable = frozenset([SKY])
    drag(view, on.at(32, 10), on.at(32, 30))
    assert (area(view, 1), area(view, 2)) == (24 * 32, 24 * 32)
    assert area(view, 0) < 48 * 32
    view.document.undo()
    view.document.select([1])
    view.options.protect = Protect.SELECTION
    drag(view, on.at(32, 10), on.at(32, 30))
    assert (area(view, 0), area(view, 2)) == (48 * 32, 24 * 32)
    assert area(view, 1) < 24 * 32


def test_a_fresh_stroke_shows_half_its_colour_until_its_pixels_arrive(
    view: CanvasView, on: Painter, qtbot: QtBot
) -> None:
    document = view.document
    take(view, "brush", ROAD)
    QTest.mouseClick(view, LEFT, NONE, on.at(10, 10))
    QTest.mouseMove(view, on.at(50, 55))
    mixed = [(a + b) / 2 for a, b in zip(PICTURE_COLOR, COLORS[ROAD], strict=True)]
    assert on.color(10.5, 10.5) == pytest.approx(mixed, abs=2)
    assert on.color(20.5, 20.5) == PICTURE_COLOR
    pixels = np.full((4, 4, 3), 250, np.uint8)
    assert document.attach_picture(document.state_id, PicturePatch(Rect(1, 1, 4, 4), pixels))
    qtbot.waitUntil(lambda: on.color(10.5, 10.5) == (250, 250, 250), timeout=3000)


def test_pixels_that_arrive_during_a_stroke_leave_its_colour(view: CanvasView, on: Painter) -> None:
    document = view.document
    take(view, "brush", ROAD)
    drag(view, on.at(10, 10), on.at(12, 10), release=False)
    white = np.full((16, 16, 3), 255, np.uint8)
    document.attach_picture(document.state_id, PicturePatch(Rect(0, 0, 16, 16), white))
    mixed = [(255 + b) / 2 for b in COLORS[ROAD]]
    assert on.color(10.5, 10.5) == pytest.approx(mixed, abs=2)


def test_a_stroke_whose_last_pixels_came_before_its_end_loses_its_colour(
    view: CanvasView, on: Painter, qtbot: QtBot
) -> None:
    document = view.document
    take(view, "brush", ROAD)
    drag(view, on.at(10, 10), on.at(12, 10), release=False)
    white = np.full((16, 16, 3), 255, np.uint8)
    document.attach_picture(document.state_id, PicturePatch(Rect(0, 0, 16, 16), white))
    QTest.mouseRelease(view, LEFT, NONE, on.at(12, 10))
    assert document.history.count == 1
    assert not document.needs_pass  # so that nothing more comes
    QTest.mouseMove(view, on.at(50, 55))
    qtbot.waitUntil(lambda: on.color(10.5, 10.5) == (255, 255, 255))


def pen(
    view: CanvasView, kind: QEvent.Type, at: QPoint, pressure: float, device: QPointingDevice
) -> QTabletEvent:
    down = kind != QEvent.Type.TabletRelease
    event = QTabletEvent(
        kind,
        device,
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        pressure,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        NONE,
        LEFT if kind != QEvent.Type.TabletMove else Qt.MouseButton.NoButton,
        LEFT if down else Qt.MouseButton.NoButton,
    )
    QApplication.sendEvent(view, event)
    return event


def stylus() -> QPointingDevice:
    return QPointingDevice(
        "pen",
        7,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        2,
    )


def test_a_pen_paints_once_and_its_pressure_is_the_size(view: CanvasView, on: Painter) -> None:
    device = stylus()
    take(view, "brush", ROAD, size=16)
    kinds = (QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease)
    for kind, x in zip(kinds, (12, 12, 12), strict=True):
        event = pen(view, kind, on.at(x, 12), 0.5, device)
        assert event.isAccepted()
        # A driver that sends the same movement as a mouse event must not paint it again.
        if kind is not QEvent.Type.TabletRelease:
            QTest.mouseMove(view, on.at(40, 40))
    changed = view.document.layout.object_map == 3
    columns = np.flatnonzero(changed[12, :32])
    assert columns.tolist() == list(range(8, 16))  # half of 16
    assert view.document.history.count == 1
    view.options.pressure = False
    for kind in kinds:
        pen(view, kind, on.at(12, 30), 0.1, device)
    assert len(np.flatnonzero((view.document.layout.object_map == 3)[30, :32])) == 16


def test_options_say_when_they_change(qtbot: QtBot) -> None:
    options = ToolOptions()
    with qtbot.waitSignal(options.changed):
        options.set_channel(2)
    options.swap_classes()
    assert (options.channel, options.previous_channel) == (0, 2)
    with qtbot.assertNotEmitted(options.changed):
        options.set_channel(0)
        options.new_object = False
    options.reset_classes(1)
    assert (options.channel, options.previous_channel) == (0, 0)
