"""A photo whose objects can be clicked."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import theme
from app.canvas.outline import contours
from app.qt_image import image_of


class ObjectPicker(QWidget):
    """Shows a photo with the outline of the object that is chosen."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._object_map: np.ndarray | None = None
        self._chosen: int | None = None
        self._lines: list[np.ndarray] = []
        self._hint = ""
        self.setMinimumSize(320, 320)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Reference photo"))

    def sizeHint(self) -> QSize:
        return QSize(440, 440)

    def show_photo(
        self, photo: np.ndarray | None, object_map: np.ndarray | None, hint: str = ""
    ) -> None:
        """Show uint8 [h, w, 3] and its uint16 [h, w] map; without a photo, a line of text."""
        self._image = QImage() if photo is None else image_of(photo)
        self._object_map = object_map
        self._hint = hint
        self.choose(None)

    def choose(self, object_id: int | None) -> None:
        """Draw the outline of this object."""
        self._chosen = object_id
        self._lines = []
        if object_id is not None and self._object_map is not None:
            mask = self._object_map == object_id
            self._lines = contours(mask, sigma=1.0, smallest_hole=12)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._object_map is None:
            return
        frame = self._frame()
        point = event.position()
        if frame.contains(point):
            height, width = self._object_map.shape
            x = int((point.x() - frame.left()) / frame.width() * width)
            y = int((point.y() - frame.top()) / frame.height() * height)
            self.picked.emit(int(self._object_map[min(y, height - 1), min(x, width - 1)]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(QColor(shown.hairline), 1))
        painter.setBrush(QColor(shown.window))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self._image.isNull():
            painter.setPen(QColor(shown.secondary))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self._hint)
            painter.end()
            return
        frame = self._frame()
        painter.drawImage(frame, self._image)
        if self._object_map is not None:
            height, width = self._object_map.shape
            painter.translate(frame.topLeft())
            scale = QPointF(frame.width() / width, frame.height() / height)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for color, thickness in ((QColor(0, 0, 0, 170), 3), (QColor("white"), 1.4)):
                painter.setPen(QPen(color, thickness))
                for line in self._lines:
                    points = [QPointF(x * scale.x(), y * scale.y()) for x, y in line.tolist()]
                    painter.drawPolygon(QPolygonF(points))
        painter.end()

    def _frame(self) -> QRectF:
        size = self._image.size().scaled(
            self.size() - QSize(16, 16), Qt.AspectRatioMode.KeepAspectRatio
        )
        x, y = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(x, y, size.width(), size.height())
