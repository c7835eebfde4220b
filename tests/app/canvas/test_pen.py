"""Pens: strokes that end without a release, the eraser end, panning, palms, and drivers' mice."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHideEvent, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPinchGesture
from pytestqt.qtbot import QtBot

from app.canvas.view import CanvasView
from tests.app.canvas.support import ROAD, Painter
from tests.app.hands import last_step

PRESS, MOVE, RELEASE = (
    QEvent.Type.TabletPress,
    QEvent.Type.TabletMove,
    QEvent.Type.TabletRelease,
)
LEFT, NOTHING = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def device(end: QPointingDevice.PointerType) -> QPointingDevice:
    can = QInputDevice.Capability.Position | QInputDevice.Capability.Pressure
    return QPointingDevice("pen", 7, QInputDevice.DeviceType.Stylus, end, can, 1, 2)


class Pen:
    """A pen over a canvas."""

    def __init__(self, view: CanvasView, end: QPointingDevice.PointerType) -> None:
        self.view, self.device = view, device(end)

    def __call__(self, kind: QEvent.Type, at: QPoint, *, down: bool = True) -> None:
        place = QPointF(at), QPointF(self.view.mapToGlobal(at))
        event = QTabletEvent(
            kind,
            self.device,
            *place,
            1.0,
            *(0.0,) * 5,
            Qt.KeyboardModifier.NoModifier,
            NOTHING if kind == MOVE else LEFT,
            LEFT if down and kind != RELEASE else NOTHING,
        )
        QApplication.sendEvent(self.view, event)


@pytest.fixture
def pen(view: CanvasView) -> Pen:
    view.set_tool("brush")
    view.options.set_channel(ROAD)
    view.options.set_size("brush", 8)
    return Pen(view, QPointingDevice.PointerType.Pen)


def painted(view: CanvasView) -> int:
    return int(np.count_nonzero(view.document.layout.object_map[:48, :32]))


def leave(pen: Pen) -> None:
    place = QPointF(), QPointF()
    event = QTabletEvent(
        QEvent.Type.TabletLeaveProximity,
        pen.device,
        *place,
        0.0,
        *(0.0,) * 5,
        Qt.KeyboardModifier.NoModifier,
        NOTHING,
        NOTHING,
    )
    QApplication.sendEvent(QApplication.instance(), event)


ENDS: dict[str, Callable[[Pen], object]] = {
    "leaves": leave,
    "focus": lambda pen: pen.view.clearFocus(),
    "window": lambda pen: QApplication.sendEvent(pen.view, QEvent(QEvent.Type.WindowDeactivate)),
    "hidden": lambda pen: QApplication.sendEvent(pen.view, QHideEvent()),
    "grab": lambda pen: QApplication.sendEvent(pen.view, QEvent(QEvent.Type.UngrabMouse)),
    "lifted elsewhere": lambda pen: pen(MOVE, QPoint(400, 300), down=False),
}


@pytest.mark.parametrize("how", ENDS)
def test_a_stroke_ends_where_its_pen_is_lost(
    view: CanvasView, on: Painter, pen: Pen, how: str
) -> None:
    pen(PRESS, on.at(8, 8))
    pen(MOVE, on.at(20, 8))
    ENDS[how](pen)
    assert not view.gesture_active
    assert view.document.history.count == 1
    before = painted(view)
    pen(MOVE, on.at(20, 40), down=False)
    assert painted(view) == before > 0  # hovering paints nothing
    QTest.mousePress(view, LEFT, pos=on.at(8, 30))
    QTest.mouseRelease(view, LEFT, pos=on.at(20, 30))
    assert painted(view) > before  # and the mouse is alive
    view.document.undo()
    view.document.undo()
    assert painted(view) == 0


def test_a_mouse_press_ahead_of_the_pen_costs_no_stroke(
    view: CanvasView, on: Painter, pen: Pen
) -> None:
    QTest.mousePress(view, LEFT, pos=on.at(8, 8))
    pen(PRESS, on.at(8, 8))
    pen(MOVE, on.at(24, 8))
    pen(RELEASE, on.at(24, 8))
    assert view.document.history.count == 1
    assert (view.document.layout.object_map[8, 8:24] == 3).all()


@pytest.mark.parametrize("mouse", [False, True])
def test_the_other_end_erases(view: CanvasView, on: Painter, pen: Pen, mouse: bool) -> None:
    view.options.set_size("eraser", 8)
    eraser = Pen(view, QPointingDevice.PointerType.Eraser)
    if mouse:
        QTest.mousePress(view, LEFT, pos=on.at(48, 8))
    eraser(PRESS, on.at(48, 8))
    eraser(MOVE, on.at(56, 8))
    eraser(RELEASE, on.at(56, 8))
    assert last_step(view.document) == "Erase"
    assert view.document.layout.object_map[8, 48] != 1
    assert not (view.document.layout.object_map[:48] == 3).any()
    assert view.tool == "brush"


def test_space_and_pen_pan(view: CanvasView, on: Painter, pen: Pen) -> None:
    view.set_zoom(4.0)
    before = view.viewport.to_layout(QPointF(300, 300))
    QTest.keyPress(view, Qt.Key.Key_Space)
    pen(PRESS, QPoint(300, 300))
    pen(MOVE, QPoint(260, 280))
    pen(RELEASE, QPoint(260, 280))
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert view.document.history.count == 0
    after = view.viewport.to_layout(QPointF(260, 280))
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()))
    pen(MOVE, QPoint(100, 100), down=False)
    still = view.viewport.to_layout(QPointF(260, 280))
    assert (still.x(), still.y()) == pytest.approx((after.x(), after.y()))


def test_a_palm_neither_zooms_nor_ends_a_stroke(
    view: CanvasView, on: Painter, pen: Pen, qtbot: QtBot
) -> None:
    pen(PRESS, on.at(8, 8))
    pinch = QPinchGesture()
    pinch.setScaleFactor(2.0)
    with qtbot.assertNotEmitted(view.zoom_changed):
        view._on_pinch(pinch)
    pen(MOVE, on.at(24, 8))
    pen(RELEASE, on.at(24, 8))
    assert view.document.history.count == 1
    view._on_pinch(pinch)  # the pen is away: two fingers are meant
    assert view.viewport.zoom != 1.0
