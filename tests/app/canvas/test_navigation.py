"""Zoom and pan with real wheel, mouse, key and gesture events."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.canvas.view import CanvasView
from tests.app.canvas.support import Painter

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


def wheel(
    view: CanvasView,
    at: QPoint,
    *,
    angle: QPoint = QPoint(0, 120),  # noqa: B008
    pixels: QPoint = QPoint(),  # noqa: B008
    modifiers: Qt.KeyboardModifier = NONE,
    phase: Qt.ScrollPhase = Qt.ScrollPhase.NoScrollPhase,
) -> None:
    """One turn of the wheel, or a step of two fingers on a touchpad."""
    where = QPointF(view.mapToGlobal(at))
    button = Qt.MouseButton.NoButton
    event = QWheelEvent(QPointF(at), where, pixels, angle, button, modifiers, phase, False)
    QApplication.sendEvent(view, event)


def test_the_wheel_zooms_about_the_cursor(view: CanvasView, on: Painter, qtbot: QtBot) -> None:
    at = on.at(10, 50)
    before = view.viewport.zoom
    with qtbot.waitSignal(view.zoom_changed) as heard:
        wheel(view, at)
    assert heard.args == [view.viewport.zoom]
    assert view.viewport.zoom == pytest.approx(before * 1.2)
    assert (on.at(10, 50) - at).manhattanLength() <= 1
    wheel(view, at, angle=QPoint(0, -120))
    assert view.viewport.zoom == pytest.approx(before)


def test_two_fingers_pan(view: CanvasView) -> None:
    origin, zoom = view.viewport.origin, view.viewport.zoom
    step = QPoint(-30, 20)
    wheel(view, QPoint(300, 300), pixels=step, phase=Qt.ScrollPhase.ScrollUpdate)
    assert view.viewport.origin - origin == QPointF(step)
    assert view.viewport.zoom == zoom


def test_pinch_zooms_about_the_fingers(view: CanvasView, on: Painter) -> None:
    at, before = on.at(20, 20), view.viewport.zoom
    where = QPointF(view.mapToGlobal(at))
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        QPointF(at),
        QPointF(at),
        where,
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(view, event)
    assert view.viewport.zoom == pytest.approx(before * 1.25)
    assert (on.at(20, 20) - at).manhattanLength() <= 1


def test_middle_drag_pans_and_does_not_paint(view: CanvasView) -> None:
    view.set_tool("brush")
    origin = view.viewport.origin
    QTest.mousePress(view, MIDDLE, NONE, QPoint(300, 300))
    QTest.mouseMove(view, QPoint(340, 310))
    assert view.cursor().shape() == Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(view, MIDDLE, NONE, QPoint(340, 310))
    assert view.viewport.origin - origin == QPointF(40, 10)
    assert view.document.history.count == 0


def test_space_drag_pans_with_any_tool(view: CanvasView) -> None:
    view.set_tool("brush")
    origin = view.viewport.origin
    QTest.keyPress(view, Qt.Key.Key_Space)
    assert view.cursor().shape() == Qt.CursorShape.OpenHandCursor
    QTest.mousePress(view, LEFT, NONE, QPoint(300, 300))
    QTest.mouseMove(view, QPoint(310, 350))
    QTest.mouseRelease(view, LEFT, NONE, QPoint(310, 350))
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert view.viewport.origin - origin == QPointF(10, 50)
    assert view.document.history.count == 0
    assert view.cursor().shape() == Qt.CursorShape.BitmapCursor  # the brush's dot


def test_the_hand_pans(view: CanvasView) -> None:
    view.set_tool("pan")
    origin = view.viewport.origin
    QTest.mousePress(view, LEFT, NONE, QPoint(300, 300))
    QTest.mouseMove(view, QPoint(290, 270))
    QTest.mouseRelease(view, LEFT, NONE, QPoint(290, 270))
    assert view.viewport.origin - origin == QPointF(-10, -30)


def test_fit_and_100_percent(view: CanvasView) -> None:
    fitted = view.viewport.zoom
    view.zoom_actual()
    assert view.viewport.zoom == pytest.approx(1.0)
    view.zoom_in()
    assert view.viewport.zoom == pytest.approx(1.5)
    view.zoom_out()
    view.zoom_out()
    assert view.viewport.zoom == pytest.approx(2 / 3)
    view.zoom_fit()
    assert view.viewport.zoom == pytest.approx(fitted)


def test_ctrl_and_the_wheel_change_the_size_of_a_brush(view: CanvasView) -> None:
    zoom = view.viewport.zoom
    view.set_tool("brush")
    view.options.set_size("brush", 40)
    wheel(view, QPoint(300, 300), modifiers=CONTROL)
    assert view.options.size("brush") == 45
    assert view.options.size("eraser") == 48  # each tool its own
    wheel(view, QPoint(300, 300), angle=QPoint(0, -120), modifiers=CONTROL)
    assert view.options.size("brush") == 40
    assert view.viewport.zoom == zoom


def test_resizing_to_nothing_and_back(view: CanvasView, qtbot: QtBot) -> None:
    view.setMinimumSize(0, 0)
    view.resize(0, 0)
    QApplication.processEvents()
    wheel(view, QPoint(0, 0))
    view.resize(600, 544)
    view.zoom_fit()
    assert view.viewport.scale == 8


def test_leaving_takes_the_circle_away(view: CanvasView, on: Painter) -> None:
    view.set_tool("brush")
    QTest.mouseMove(view, on.at(16, 16))
    with_circle = view.grab().toImage()
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view.grab().toImage() != with_circle
