"""The explore pad: a disc to drag a dot over, coloured by what was found there."""

import math

import cv2
import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QRadialGradient,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from app import theme
from app.document.document import Document
from app.strip.exploring import Exploring
from app.translation import follow_language
from inade.layouts.layout import Rect, resize_nearest
from inade.layouts.painting import pixels_of
from inade.scene import PicturePatch

_SIDE, _DOT, _TRACES, _APART = 140, 6.0, 48, 0.12
_STEP, _LARGE_STEP = 0.05, 0.2
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class ExplorePad(QWidget):
    """Mouse or arrow keys move the dot; a release of either makes one undo step."""

    def __init__(self, document: Document, exploring: Exploring) -> None:
        super().__init__()
        self._document, self._exploring = document, exploring
        self._traces: list[tuple[float, float, QColor]] = []
        self._glows: QPixmap | None = None  # the traces as drawn so far
        self._ground: QPixmap | None = None  # what lies under the dot, until it changes
        self._look: object = None  # what they were drawn for
        self._plane = exploring.plane
        self._dot, self._able = exploring.place, exploring.able
        self._explored = False  # whether pictures show places of this plane
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.turn = QToolButton(self)
        self.turn.setIcon(theme.icon("shuffle"))
        self.turn.setIconSize(QSize(theme.LIST_ICON, theme.LIST_ICON))
        self.turn.setFixedSize(24, 24)
        self.turn.clicked.connect(exploring.turn)
        exploring.changed.connect(self._on_changed)
        document.picture_changed.connect(self._on_picture_changed)
        exploring.glimpsed.connect(self._on_glimpsed)
        self._on_changed()
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Explore"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move the selected objects over a plane of random looks.")
        )
        self.setToolTip(self.tr("Drag to change the selected objects; the arrow keys do the same"))
        self.turn.setAccessibleName(self.tr("Other directions"))
        self.turn.setToolTip(self.tr("Explore two other random directions from here"))
        self._ground = None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def minimumSizeHint(self) -> QSize:
        return QSize(_SIDE, 80)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turn.move(self.width() - 28, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._exploring.able:
            self._follow(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._exploring.dragging:
            self._follow(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._exploring.dragging:
            self._exploring.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS and self._exploring.able:
            large = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            step = _LARGE_STEP if large else _STEP
            x, y = self._exploring.place
            right, up = _ARROWS[key]
            self.move_to(x + right * step, y + up * step)
        elif key == Qt.Key.Key_Escape and self._exploring.dragging:
            self._exploring.cancel()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS and not event.isAutoRepeat() and self._exploring.dragging:
            self._exploring.end()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._exploring.dragging:
            self._exploring.end()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        shown = theme.tokens()
        look = (self.size() * self.devicePixelRatioF(), self.hasFocus(), shown)
        if look != self._look:
            self._glows, self._ground, self._look = None, None, look
        if self._ground is None:
            self._ground = self._drawn_ground(shown)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._ground)
        if self._exploring.able:
            painter.setPen(QPen(QColor(shown.accent), 3))
            painter.setBrush(QColor("#ffffff"))
            painter.drawEllipse(self._at(*self._exploring.place), _DOT, _DOT)
        painter.end()

    def _blank(self) -> QPixmap:
        """A clear pixmap of the widget's size."""
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        return drawn

    def _drawn_ground(self, shown: theme.Tokens) -> QPixmap:
        """Everything but the dot; kept, since the dot moves far more often than that changes."""
        if self._glows is None:
            self._glows = self._blank()
            self._draw_glows(self._glows, self._traces)
        drawn = self._blank()
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QColor(shown.accent if self.hasFocus() else shown.hairline))
        painter.setBrush(QColor(shown.window))
        painter.drawRoundedRect(frame, 6, 6)
        painter.drawPixmap(0, 0, self._glows)
        center, radius = self._disc
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(shown.hairline), 1))
        for share in (0.5, 1.0):
            painter.drawEllipse(center, radius * share, radius * share)
        font = self.font()
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(QColor(shown.secondary))
        place = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(frame.adjusted(8, 0, -8, -6), place, self.tr("Explore"))
        painter.end()
        return drawn

    def _draw_glows(self, drawn: QPixmap, traces: list[tuple[float, float, QColor]]) -> None:
        """A glow for each place that was shown."""
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        reach = self._disc[1] * 0.45
        for x, y, color in traces:
            place = self._at(x, y)
            glow = QRadialGradient(place, reach)
            for stop, alpha in ((0.0, 190), (1.0, 0)):
                shade = QColor(color)
                shade.setAlpha(alpha)
                glow.setColorAt(stop, shade)
            painter.setBrush(glow)
            painter.drawEllipse(place, reach, reach)
        painter.end()

    @property
    def _disc(self) -> tuple[QPointF, float]:
        """Center and radius of the disc in widget pixels."""
        side = min(self.width(), self.height())
        return QPointF(self.width() / 2, self.height() / 2), side / 2 - _DOT - 5

    def _at(self, x: float, y: float) -> QPointF:
        center, radius = self._disc
        return QPointF(center.x() + x * radius, center.y() - y * radius)

    def _around(self, x: float, y: float) -> QRect:
        place, reach = self._at(x, y), _DOT + 3
        return QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach).toAlignedRect()

    def _follow(self, position: QPointF) -> None:
        center, radius = self._disc
        self.move_to((position.x() - center.x()) / radius, (center.y() - position.y()) / radius)

    def move_to(self, x: float, y: float) -> None:
        """Show the objects at a place, kept inside the unit disc, until the drag ends."""
        reach = max(1.0, math.hypot(x, y))
        self._explored = True
        self._exploring.move(x / reach, y / reach)

    def _on_changed(self) -> None:
        if self._exploring.dragging:
            for place in (self._dot, self._exploring.place):  # the rest looks as before
                self.update(self._around(*place))
            self._dot = self._exploring.place
            return
        self.turn.setEnabled(self._exploring.able)
        plane, before = self._exploring.plane, self._plane
        if plane != before:
            first_drag = plane.keys() == before.keys() and not any(before.values())
            if not first_drag:
                self._traces, self._glows, self._ground = [], None, None
                self._explored = False
            self._plane = plane
            self.update()
        elif (self._exploring.place, self._exploring.able) != (self._dot, self._able):
            self.update()
        self._dot, self._able = self._exploring.place, self._exploring.able

    def _on_picture_changed(self, rect: Rect) -> None:
        """Remember the mean colour of the objects where they have just been explored."""
        picture, document = self._document.picture, self._document
        if not self._explored or picture is None or picture.shape[:2] != document.picture_size:
            return
        small = resize_nearest(document.layout.object_map, *document.picture_size)[rect.slices]
        picture, mask = picture[rect.slices], pixels_of(small, document.selection)
        if mask.any():
            self._remember(picture, mask)

    def _on_glimpsed(self, patch: PicturePatch) -> None:
        if patch.mask is not None and patch.mask.any():
            self._remember(patch.pixels, patch.mask)

    def _remember(self, picture: np.ndarray, mask: np.ndarray) -> None:
        x, y = self._exploring.shown
        kept = [t for t in self._traces if math.hypot(t[0] - x, t[1] - y) >= _APART]
        red, green, blue = (int(mean) for mean in cv2.mean(picture, mask.view(np.uint8))[:3])
        trace = (x, y, QColor(red, green, blue))
        self._traces = [*kept, trace][-_TRACES:]
        if self._glows is not None:
            self._draw_glows(self._glows, [trace])
        self._ground = None
        self.update()
