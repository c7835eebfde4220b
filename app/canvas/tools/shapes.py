"""Tools that fill a region with the current class: fill, rectangle, ellipse, lasso and polygon."""

import math

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.canvas.colors import class_color
from app.canvas.navigation import Pointer
from app.canvas.tools.base import Easel, Shape, Tool
from app.document import commands
from inade.layouts.layout import Rect
from inade.layouts.shapes import box_mask, ellipse_mask, polygon_mask

_DRAG_STARTS_AT = 4.0  # logical pixels
_CLOSES_WITHIN = 8.0  # logical pixels around the first corner of a polygon
_FREEHAND_STEP = 2.0  # logical pixels between the points of a freehand line


class ShapeTool(Tool):
    """Gives a region to the object of the current class that it begins on, or to a new one."""

    paints = True
    label = ""  # what the undo step is called
    reach = 1.0  # layout pixels around its beginning where an object of the class is extended

    def target(self, position: QPointF) -> commands.Target:
        """Who gets the region of a gesture that began at a layout position."""
        document, options = self.easel.document, self.easel.options
        touched = None
        if not options.new_object:
            touched = document.state.object_to_extend(
                options.channel, position.x(), position.y(), self.reach
            )
        return commands.NewObject(options.channel) if touched is None else touched

    def paint(self, rect: Rect, mask: np.ndarray, begun_at: QPointF) -> None:
        """Give the pixels of a mask (bool, of the rectangle's size) to the target."""
        if rect.empty or not mask.any():
            return
        easel = self.easel
        shape = Shape(rect, mask, self.target(begun_at), easel.protection(), self.label)
        if easel.attempt(lambda: easel.paint_shape(shape)):
            easel.options.new_object = False

    @property
    def fill_color(self) -> QColor:
        """What the region is shown in until it is painted: its class's colour at 50 %."""
        labels, options = self.easel.document.labels, self.easel.options
        fill = QColor(*class_color(labels, options.channel, safe=options.safe_colors))
        fill.setAlphaF(0.5)
        return fill

    def draw_preview(self, painter: QPainter, shape: QPolygonF | QRectF, *, round_: bool) -> None:
        """The shape in widget coordinates: filled, a light line over a dark one."""
        fill = self.fill_color
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for color, width, brush in (
            (QColor(0, 0, 0, 150), 2.6, fill),
            (QColor(255, 255, 255, 235), 1.2, Qt.BrushStyle.NoBrush),
        ):
            painter.setPen(QPen(color, width))
            painter.setBrush(brush)
            if isinstance(shape, QPolygonF):
                painter.drawPolygon(shape)
            elif round_:
                painter.drawEllipse(shape)
            else:
                painter.drawRect(shape)
        painter.restore()


class FillTool(ShapeTool):
    """Fills the connected part under the pointer, or all of its class, with the current class."""

    name = "fill"
    title = "Fill"
    keys = "G"
    icon = "paint-bucket"
    hint = "Click fills with the class in hand"
    label = "Fill"
    names_objects = True
    fills_parts = True

    def press(self, pointer: Pointer) -> None:
        self.active = True

    def release(self, pointer: Pointer) -> None:
        self.active = False
        easel, position = self.easel, pointer.position
        hit = easel.document.state.object_at(position.x(), position.y())
        if hit is None:
            return
        target, protection = self.target(position), easel.protection()
        x, y = math.floor(position.x()), math.floor(position.y())
        contiguous = easel.options.contiguous
        done = easel.attempt(
            lambda: commands.fill(
                easel.document, x, y, target, contiguous=contiguous, protection=protection
            )
        )
        if done:
            easel.options.new_object = False

    def cancel(self) -> None:
        self.active = False


class BoxTool(ShapeTool):
    """Drags a box; Shift keeps it square, Alt draws it from its middle."""

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._from = QPointF()
        self._box = QRectF()

    def mask(self, rect: Rect) -> tuple[Rect, np.ndarray]:
        """The pixels of the shape in a box of layout pixels: (rectangle, bool of its size)."""
        raise NotImplementedError

    def press(self, pointer: Pointer) -> None:
        self.active = True
        self._from = pointer.position
        self._box = QRectF(self._from, self._from)

    def move(self, pointer: Pointer) -> None:
        self._redraw()
        reach = pointer.position - self._from
        if pointer.holds(Qt.KeyboardModifier.ShiftModifier):
            side = max(abs(reach.x()), abs(reach.y()))
            reach = QPointF(math.copysign(side, reach.x()), math.copysign(side, reach.y()))
        corner = self._from + reach
        opposite = self._from
        if pointer.holds(Qt.KeyboardModifier.AltModifier):
            opposite = self._from - reach
        self._box = QRectF(opposite, corner).normalized()
        self._redraw()

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        self.active = False
        self._redraw()
        drag = self._box.size() * self.easel.viewport.scale
        if max(drag.width(), drag.height()) < _DRAG_STARTS_AT:
            return
        x, y = math.floor(self._box.left()), math.floor(self._box.top())
        right, bottom = math.ceil(self._box.right()), math.ceil(self._box.bottom())
        self.paint(*self.mask(Rect(x, y, right - x, bottom - y)), self._from)

    def cancel(self) -> None:
        self.active = False
        self._redraw()

    def draw(self, painter: QPainter) -> None:
        self.draw_preview(painter, self._shown, round_=isinstance(self, EllipseTool))

    @property
    def _shown(self) -> QRectF:
        viewport = self.easel.viewport
        return QRectF(viewport.to_widget(self._box.topLeft()), self._box.size() * viewport.scale)

    def _redraw(self) -> None:
        self.easel.redraw(self._shown.adjusted(-3, -3, 3, 3))


class RectangleTool(BoxTool):
    """Paints a rectangle."""

    name = "rectangle"
    title = "Rectangle"
    keys = "U"
    icon = "square"
    group = "shape"
    label = "Rectangle"

    def mask(self, rect: Rect) -> tuple[Rect, np.ndarray]:
        height, width = self.easel.document.layout.size
        return box_mask(rect, width, height, closed=self.easel.document.layout.closed)


class EllipseTool(BoxTool):
    """Paints an ellipse."""

    name = "ellipse"
    title = "Ellipse"
    keys = "Shift+U"
    icon = "circle"
    group = "shape"
    label = "Ellipse"

    def mask(self, rect: Rect) -> tuple[Rect, np.ndarray]:
        height, width = self.easel.document.layout.size
        return ellipse_mask(rect, width, height, closed=self.easel.document.layout.closed)


class LassoTool(ShapeTool):
    """Drag draws freehand and closes on release; clicks set the corners of a polygon.

    Enter, a double click or a click on the first corner closes it, Backspace takes the last
    corner back, Esc leaves nothing.
    """

    name = "lasso"
    title = "Lasso and polygon"
    keys = "L"
    icon = "polygon"
    hint = "Draw around an object, or click corners and press Enter"
    group = "shape"
    ends_with_enter = True
    label = "Lasso"
    enters = True

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._points: list[QPointF] = []  # layout coordinates
        self._marks: list[int] = []  # how many points there were before each press
        self._tip = QPointF()
        self._pressed_at = QPointF()
        self._freehand = False

    def press(self, pointer: Pointer) -> None:
        if not self.active:
            self._points, self._marks = [], []
            self.active = True
        self._marks.append(len(self._points))
        self._points.append(pointer.position)
        self._pressed_at, self._freehand = pointer.widget, False
        self._follow(pointer)

    def move(self, pointer: Pointer) -> None:
        if _apart(pointer.widget, self._pressed_at) >= _DRAG_STARTS_AT:
            self._freehand = True
        last = self.easel.viewport.to_widget(self._points[-1])
        if self._freehand and _apart(pointer.widget, last) >= _FREEHAND_STEP:
            self._points.append(pointer.position)
        self._follow(pointer)

    def hover(self, pointer: Pointer) -> None:
        if self.active:
            self._follow(pointer)

    def release(self, pointer: Pointer) -> None:
        if self._freehand and len(self._marks) == 1:
            self._close()
        elif len(self._marks) > 1 and not self._freehand:
            first, before = self._points[0], self._points[self._marks[-1] - 1]
            to_widget = self.easel.viewport.to_widget
            if _apart(pointer.widget, to_widget(before)) < _DRAG_STARTS_AT or (
                len(self._points) > 3 and _apart(pointer.widget, to_widget(first)) < _CLOSES_WITHIN
            ):
                self._points.pop()
                self._close()
        if self.active:
            self.easel.reports.hint.emit(
                QCoreApplication.translate(
                    "Canvas",
                    "Click sets corners. Enter closes, Backspace takes one back, Esc cancels.",
                )
            )

    def cancel(self) -> None:
        self._finish()

    def key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and len(self._points) > 2:
            self._close()
            return True
        if key == Qt.Key.Key_Backspace:
            self._redraw()
            del self._points[self._marks.pop() :]
            if not self._points:
                self._finish()
            return True
        return False

    def draw(self, painter: QPainter) -> None:
        to_widget = self.easel.viewport.to_widget
        corners = [to_widget(point) for point in self._points] + [self._tip]
        self.draw_preview(painter, QPolygonF(corners), round_=False)
        painter.setPen(QPen(QColor(0, 0, 0, 150), 1))
        painter.setBrush(QColor(255, 255, 255))
        for mark in self._marks:
            corner = to_widget(self._points[mark])
            painter.drawRect(QRectF(corner.x() - 2.5, corner.y() - 2.5, 5, 5))

    def _close(self) -> None:
        points = [(point.x(), point.y()) for point in self._points]
        self._finish()
        layout = self.easel.document.layout
        if len(points) > 2:
            found = polygon_mask(points, *layout.size[::-1], closed=layout.closed)
            self.paint(*found, QPointF(*points[0]))

    def _finish(self) -> None:
        self.active = False
        self._redraw()
        self._points, self._marks = [], []
        self.easel.reports.hint.emit("")

    def _follow(self, pointer: Pointer) -> None:
        self._redraw()
        self._tip = pointer.widget
        self._redraw()

    def _redraw(self) -> None:
        to_widget = self.easel.viewport.to_widget
        shape = QPolygonF([to_widget(point) for point in self._points] + [self._tip])
        self.easel.redraw(shape.boundingRect().adjusted(-5, -5, 5, 5))


def _apart(a: QPointF, b: QPointF) -> float:
    return math.hypot(a.x() - b.x(), a.y() - b.y())
