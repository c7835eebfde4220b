"""A widget that shows a large plane: zoom and pan by every device, pointer events for the rest.

Navigation is the same whatever is drawn, so it lives apart: a subclass draws and gets
`Pointer` values for what is not navigation, whether they come from a mouse or a pen.
"""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QHideEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QResizeEvent,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from app.canvas.viewport import Viewport
from app.translation import follow_language

_WHEEL_STEP = 120  # eighths of a degree a notch
_ZOOM_A_NOTCH = 1.2


class Phase(Enum):
    """What a pointer does."""

    PRESS = auto()
    MOVE = auto()
    HOVER = auto()
    RELEASE = auto()


@dataclass(frozen=True)
class Pointer:
    """Where the mouse or pen is. `position` in layout, `widget` in widget coordinates.

    `erases`: it is the other end of a pen.
    """

    position: QPointF
    widget: QPointF
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    pressure: float = 1.0
    erases: bool = False

    def holds(self, modifier: Qt.KeyboardModifier) -> bool:
        """Whether a modifier key is down."""
        return bool(self.modifiers & modifier)


class NavigableWidget(QWidget):
    """Zoom about the cursor, pan, fit; everything else goes to `on_pointer`."""

    zoom_changed = Signal(float)  # device pixels per picture pixel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport = Viewport()
        self._drag_from: QPointF | None = None
        self._space_held = False
        self._pressed = False
        self._pen_down = False
        self._last: Pointer | None = None  # of the press that is going on
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.grabGesture(Qt.GestureType.PinchGesture)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Canvas"))
        self.setAccessibleDescription(
            self.tr("The picture and its layout. Tools act on what lies under the pointer.")
        )

    # What a subclass does.

    def on_pointer(self, phase: Phase, pointer: Pointer) -> None:
        """The primary button or the pen pressed, moved, hovered or released."""

    def on_wheel_with_control(self, notches: float) -> None:
        """Ctrl and the wheel."""

    def on_interrupted(self) -> None:
        """Something else takes over: forget a gesture that has begun."""

    def on_left(self) -> None:
        """The pointer left the widget."""

    def resting_cursor(self) -> QCursor:
        """The cursor while nothing is dragged."""
        return QCursor(Qt.CursorShape.ArrowCursor)

    # Navigation for menus and keys.

    def zoom_in(self) -> None:
        """To the next round zoom, about the cursor if it is over the canvas."""
        self.viewport.step_zoom(1, self._anchor())
        self._moved()

    def zoom_out(self) -> None:
        """To the last round zoom, about the cursor if it is over the canvas."""
        self.viewport.step_zoom(-1, self._anchor())
        self._moved()

    def zoom_actual(self) -> None:
        """100 %: one picture pixel a device pixel."""
        self.viewport.set_zoom(1.0)
        self._moved()

    def zoom_fit(self) -> None:
        """Show everything."""
        self.viewport.fit()
        self._moved()

    def set_zoom(self, zoom: float) -> None:
        """Zoom about the middle; 1.0 is 100 %."""
        self.viewport.set_zoom(zoom)
        self._moved()

    def pan_by(self, delta: QPointF) -> None:
        """Move what is shown by logical pixels."""
        self.viewport.pan(delta)
        self._moved()

    def pointer_at(
        self,
        widget: QPointF,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> Pointer:
        """A pointer value for a widget position."""
        return Pointer(self.viewport.to_layout(widget), widget, modifiers)

    def resize_content(self, layout: QSizeF, picture_width: int) -> None:
        """Tell the size of the layout and the width of the picture, in their pixels."""
        before = self.viewport.zoom
        self.viewport.set_sizes(QSizeF(self.size()), layout, picture_width, self.devicePixelRatio())
        self.update()
        if self.viewport.zoom != before:
            self.zoom_changed.emit(self.viewport.zoom)

    def refresh_cursor(self) -> None:
        """Show the cursor that fits what the widget would do now."""
        if self._drag_from is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._space_held:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.setCursor(self.resting_cursor())

    # Qt events.

    def resizeEvent(self, event: QResizeEvent) -> None:
        view = self.viewport
        self.resize_content(view.layout, round(view.layout.width() / view.layout_per_picture))
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._pen_down:
            return
        middle = event.button() == Qt.MouseButton.MiddleButton
        left = event.button() == Qt.MouseButton.LeftButton
        if (middle or (left and self._space_held)) and not self._pressed:
            self._drag_from = event.position()
            self.refresh_cursor()
        elif left and self._drag_from is None:
            self._pressed, self._last = True, self._of_mouse(event)
            self.on_pointer(Phase.PRESS, self._last)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pen_down:
            return
        if self._drag_from is not None:
            self.pan_by(event.position() - self._drag_from)
            self._drag_from = event.position()
        else:
            phase = Phase.MOVE if self._pressed else Phase.HOVER
            self._last = self._of_mouse(event)
            self.on_pointer(phase, self._last)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pen_down:
            return
        if self._drag_from is not None:
            if event.buttons() == Qt.MouseButton.NoButton:
                self._drag_from = None
                self.refresh_cursor()
        elif event.button() == Qt.MouseButton.LeftButton and self._pressed:
            self._pressed = False
            self.on_pointer(Phase.RELEASE, self._of_mouse(event))

    def tabletEvent(self, event: QTabletEvent) -> None:
        # Accepting keeps Qt from sending the same movement again as a mouse event.
        event.accept()
        pointer = Pointer(
            self.viewport.to_layout(event.position()),
            event.position(),
            event.modifiers(),
            event.pressure(),
            event.pointerType() == QPointingDevice.PointerType.Eraser,
        )
        kind = event.type()
        if kind == QEvent.Type.TabletPress and event.button() == Qt.MouseButton.LeftButton:
            self._on_pen_press(pointer)
        elif kind == QEvent.Type.TabletMove and self._pen_down:
            if event.buttons() == Qt.MouseButton.NoButton:  # it was lifted elsewhere
                self._end_press()
            elif self._drag_from is not None:
                self.pan_by(pointer.widget - self._drag_from)
                self._drag_from = pointer.widget
            else:
                self._last = pointer
                self.on_pointer(Phase.MOVE, pointer)
        elif kind == QEvent.Type.TabletMove:
            self.on_pointer(Phase.HOVER, pointer)
        elif kind == QEvent.Type.TabletRelease and self._pen_down:
            self._last = pointer
            self._end_press()

    def _on_pen_press(self, pointer: Pointer) -> None:
        """The pen comes down; a mouse press that a driver sent ahead of it becomes the pen's."""
        going_on = self._pressed and not self._pen_down
        if not self._pen_down:
            self._pen_down = True
            _application().installEventFilter(self)  # the canvas is not told that a pen leaves
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if going_on and pointer.erases:
            self._pressed = going_on = False
            self.on_interrupted()
        self._last = pointer
        if self._space_held and not self._pressed:
            self._drag_from = pointer.widget
            self.refresh_cursor()
            return
        self._pressed = True
        self.on_pointer(Phase.MOVE if going_on else Phase.PRESS, pointer)

    def _end_press(self) -> None:
        """Mouse or pen is up, or its release will not come: what it has done so far is kept."""
        if self._pen_down:
            _application().removeEventFilter(self)
        was_pressed, self._pressed, self._pen_down = self._pressed, False, False
        if self._drag_from is not None:
            self._drag_from = None
            self.refresh_cursor()
        if was_pressed and self._last is not None:
            self.on_pointer(Phase.RELEASE, self._last)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.TabletLeaveProximity:
            self._end_press()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._end_press()
        super().hideEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        pixels, angle = event.pixelDelta(), event.angleDelta()
        notches = angle.y() / _WHEEL_STEP
        touchpad = event.device().type() == QInputDevice.DeviceType.TouchPad
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.on_wheel_with_control(notches)
        elif touchpad or event.phase() != Qt.ScrollPhase.NoScrollPhase:
            self.pan_by(QPointF(pixels) if not pixels.isNull() else QPointF(angle) * 0.25)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan_by(QPointF((angle.y() + angle.x()) * 0.5, 0))
        elif notches:
            self._zoom_by(_ZOOM_A_NOTCH**notches, event.position())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom_by(1 + event.value(), event.position())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._on_pinch(pinch)
                return True
        elif event.type() in (QEvent.Type.WindowDeactivate, QEvent.Type.UngrabMouse):
            self._end_press()
        elif event.type() == QEvent.Type.DevicePixelRatioChange:
            self.resizeEvent(QResizeEvent(self.size(), self.size()))
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not self._pressed:
            self._space_held = True
            self.refresh_cursor()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space_held = False
            self.refresh_cursor()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space_held = False
        self._end_press()
        self.refresh_cursor()
        super().focusOutEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.on_left()
        super().leaveEvent(event)

    def _of_mouse(self, event: QMouseEvent) -> Pointer:
        return self.pointer_at(event.position(), event.modifiers())

    def _on_pinch(self, pinch: QPinchGesture) -> None:
        if self._pen_down:  # a palm
            return
        if pinch.state() == Qt.GestureState.GestureStarted and self._pressed:
            self._pressed = False
            self.on_interrupted()
        center = QPointF(self.mapFromGlobal(pinch.centerPoint()))
        self.viewport.pan(pinch.centerPoint() - pinch.lastCenterPoint())
        self._zoom_by(pinch.scaleFactor(), center)

    def _zoom_by(self, factor: float, anchor: QPointF) -> None:
        if factor > 0:
            self.viewport.set_zoom(self.viewport.zoom * factor, anchor)
            self._moved()

    def _anchor(self) -> QPointF | None:
        here = QPointF(self.mapFromGlobal(QCursor.pos()))
        return here if self.underMouse() and self.rect().contains(here.toPoint()) else None

    def _moved(self) -> None:
        self.update()
        self.zoom_changed.emit(self.viewport.zoom)


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None
    return application
