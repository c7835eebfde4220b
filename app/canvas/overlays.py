"""What lies over the picture: brush circle, divider, pixel grid, shadow, the name on hover."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QCursor,
    QGradient,
    QLinearGradient,
    QPainter,
    QPen,
    QPixmap,
    QRadialGradient,
)
from PySide6.QtWidgets import QLabel, QWidget

from app.canvas.viewport import Viewport

SHADOW = 14  # logical pixels
_MARK = 10.0  # logical pixels, length of the marks where a panorama is cut
_GRIP = 13.0  # logical pixels, radius
_GRAB = 8.0  # logical pixels to either side of the divider
_DARK, _LIGHT = QColor(0, 0, 0, 150), QColor(255, 255, 255, 230)


def draw_circle(painter: QPainter, center: QPointF, radius: float, ratio: float) -> None:
    """A brush circle: one light device pixel inside a dark one. `radius` in logical pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    line = 1 / ratio
    for color, distance in ((_DARK, radius + 0.5 * line), (_LIGHT, radius - 0.5 * line)):
        painter.setPen(QPen(color, line))  # wider lines take Qt's slow road
        painter.drawEllipse(center, max(distance, 0.5), max(distance, 0.5))
    painter.restore()


def draw_cross(painter: QPainter, center: QPointF) -> None:
    """Where the keyboard's pointer is."""
    painter.save()
    for color, width, reach in ((_DARK, 3.0, 10.0), (_LIGHT, 1.0, 9.0)):
        painter.setPen(QPen(color, width))
        for away in (QPointF(reach, 0), QPointF(0, reach)):
            painter.drawLine(center - away, center - away * 0.3)
            painter.drawLine(center + away * 0.3, center + away)
    painter.restore()


def circle_box(center: QPointF, radius: float) -> QRectF:
    """The widget rectangle that a brush circle touches."""
    reach = radius + 3
    return QRectF(center.x() - reach, center.y() - reach, 2 * reach, 2 * reach)


def dot_cursor() -> QCursor:
    """A small dot that marks the middle of the brush while its circle is drawn on the canvas."""
    pixmap = QPixmap(7, 7)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.fillRect(2, 2, 3, 3, _DARK)
    painter.fillRect(3, 3, 1, 1, _LIGHT)
    painter.end()
    return QCursor(pixmap, 3, 3)


def draw_shadow(painter: QPainter, frame: QRectF, exposed: QRectF) -> None:
    """A soft shadow around the picture, where the exposed rectangle reaches beyond it."""
    if frame.contains(exposed):
        return
    left, top, right, bottom = frame.left(), frame.top(), frame.right(), frame.bottom()
    for x, outward in ((left, -SHADOW), (right, SHADOW)):
        side = QRectF(QPointF(x, top), QPointF(x + outward, bottom)).normalized()
        painter.fillRect(side, _fading(QLinearGradient(x, 0, x + outward, 0)))
        for y, down in ((top, -SHADOW), (bottom, SHADOW)):
            corner = QRectF(QPointF(x, y), QPointF(x + outward, y + down)).normalized()
            painter.fillRect(corner, _fading(QRadialGradient(x, y, SHADOW)))
    for y, down in ((top, -SHADOW), (bottom, SHADOW)):
        side = QRectF(QPointF(left, y), QPointF(right, y + down)).normalized()
        painter.fillRect(side, _fading(QLinearGradient(0, y, 0, y + down)))


def draw_seams(painter: QPainter, viewport: Viewport, exposed: QRectF) -> None:
    """Short marks above and below where a picture that goes all the way round is cut."""
    frame, line = viewport.frame, 1 / viewport.device_ratio
    for shift in viewport.shifts(exposed.adjusted(-frame.width(), 0, frame.width(), 0)):
        x = frame.left() + shift
        for y in (frame.top() - _MARK, frame.bottom()):
            painter.fillRect(QRectF(x - line, y, 3 * line, _MARK), _DARK)
            painter.fillRect(QRectF(x, y, line, _MARK), _LIGHT)


def _fading(gradient: QGradient) -> QGradient:
    """Black that falls off as a shadow does, outwards."""
    for step in range(5):
        away = step / 4
        gradient.setColorAt(away, QColor(0, 0, 0, round(64 * (1 - away) ** 2)))
    return gradient


class Divider:
    """The line between picture and layout in the split view, dragged sideways."""

    def __init__(self) -> None:
        self.fraction = 0.5
        self.dragged = False

    def x(self, viewport: Viewport) -> float:
        """Where it is in the widget, on a whole device pixel."""
        frame, ratio = viewport.frame, viewport.device_ratio
        return round((frame.left() + self.fraction * frame.width()) * ratio) / ratio

    def hit(self, viewport: Viewport, point: QPointF) -> bool:
        """Whether a widget position is near enough to take hold of it."""
        return abs(point.x() - self.x(viewport)) <= _GRAB and viewport.frame.contains(point)

    def move_to(self, viewport: Viewport, x: float) -> None:
        """Follow the pointer, within the picture."""
        frame = viewport.frame
        self.fraction = min(max((x - frame.left()) / frame.width(), 0.0), 1.0)

    def draw(self, painter: QPainter, viewport: Viewport, exposed: QRectF) -> None:
        """A thin line with a round grip in the middle of what can be seen of it."""
        frame, x = viewport.frame, self.x(viewport)
        top, bottom = max(frame.top(), 0.0), min(frame.bottom(), viewport.widget.height())
        if bottom <= top or not exposed.left() - _GRIP <= x <= exposed.right() + _GRIP:
            return
        line = 1 / viewport.device_ratio
        for color, reach in ((_DARK, 2 * line), (_LIGHT, line)):
            painter.fillRect(QRectF(x - reach, top, 2 * reach, bottom - top), color)
        middle = QPointF(x, (top + bottom) / 2)
        grip = QRectF(x - _GRIP, middle.y() - _GRIP, 2 * _GRIP, 2 * _GRIP)
        if not grip.intersects(exposed):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(_DARK, 1))
        painter.setBrush(QColor(250, 250, 250))
        painter.drawEllipse(middle, _GRIP, _GRIP)
        painter.setPen(QPen(QColor(60, 60, 64), 1.6))
        for side in (-1, 1):
            tip = middle + QPointF(side * 8, 0)
            painter.drawLine(tip, tip + QPointF(-side * 3.5, -3.5))
            painter.drawLine(tip, tip + QPointF(-side * 3.5, 3.5))
        painter.restore()


class HoverName(QLabel):
    """The name of what lies under the pointer, beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("look", "badge")
        self.hide()

    def show_at(self, point: QPointF, text: str) -> None:
        """Show the text at lower right of a widget position, or where there is room."""
        if text != self.text():
            self.setText(text)
            self.adjustSize()
        x = min(point.x() + 14, self._canvas.width() - self.width() - 4.0)
        y = point.y() + 18
        if y + self.height() > self._canvas.height() - 4:
            y = point.y() - self.height() - 10
        self.move(round(x), round(y))
        self.show()
