"""The outline of the selected objects: smooth, one light device pixel over a dark one.

Qt takes milliseconds to draw such a line, and pictures change below it many times a second: it is
drawn once for a place on the screen, over nothing, and laid over the picture.
"""

import cv2
import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from app.canvas.viewport import Viewport
from inade.layouts.layout import Rect

SMALLEST_HOLE = 12  # picture pixels; smaller holes are left out
_BESIDE = 32  # pixels of a mask that are seen at its other side, more than smoothing reaches
_PIECE = 48  # points a piece, so that of a large outline only what is in sight is drawn
_DARK, _LIGHT = QColor(0, 0, 0, 170), QColor(255, 255, 255, 245)


def contours(mask: np.ndarray, sigma: float, smallest_hole: float) -> list[np.ndarray]:
    """Closed smooth lines around the true pixels of a bool mask [H, W].

    Each is float32 [N, 2] of x, y in pixel coordinates (pixel x covers x to x + 1), smoothed by
    a Gaussian of `sigma` pixels along the line. Holes of fewer than `smallest_hole` pixels are
    left out.
    """
    box = Rect.around(mask)
    if box.empty:
        return []
    part = np.ascontiguousarray(mask[box.slices]).view(np.uint8)
    found, hierarchy = cv2.findContours(part, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    lines = []
    for points, links in zip(found, hierarchy[0], strict=True):
        corners = points[:, 0, :].astype(np.float32)
        if links[3] >= 0 and _enclosed(corners) < smallest_hole:
            continue
        line = _smoothed(corners, sigma) + np.array((box.x + 0.5, box.y + 0.5), np.float32)
        lines.append(line)
    return lines


def _enclosed(corners: np.ndarray) -> float:
    """Pixels strictly inside a traced line of pixel centres (Pick's theorem)."""
    return cv2.contourArea(corners) - len(corners) / 2 + 1


def _smoothed(corners: np.ndarray, sigma: float) -> np.ndarray:
    """Smooth a closed line of pixel centres and push it out to the pixels' edge."""
    if len(corners) < 3:
        low, high = corners.min(axis=0) - 0.5, corners.max(axis=0) + 0.5
        return np.array([low, (high[0], low[1]), high, (low[0], high[1])], np.float32)
    reach = max(1, round(2.5 * sigma))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / max(sigma, 1e-3)) ** 2)
    kernel /= kernel.sum()
    padded = np.pad(corners, ((reach, reach), (0, 0)), mode="wrap")
    smooth = np.stack([np.convolve(axis, kernel, "valid") for axis in padded.T], axis=1)
    along = np.roll(smooth, -1, axis=0) - np.roll(smooth, 1, axis=0)
    length = np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-6)
    # findContours walks so that the object lies on one side all the way, holes included.
    outward = np.stack([-along[:, 1], along[:, 0]], axis=1) / length[:, None]
    edge = (smooth + 0.5 * outward).astype(np.float32)
    return cv2.approxPolyDP(edge[:, None], 0.12, closed=True)[:, 0]


class SelectionOutline:
    """The selected objects' outline, cut into short pieces that are drawn where needed."""

    def __init__(self) -> None:
        self._pieces: list[tuple[QRectF, QPolygonF]] = []
        self._drawn = QImage()
        self._place: object = None  # what it was drawn for

    @property
    def bounds(self) -> QRectF:
        """Layout rectangle around the outline."""
        bounds = QRectF()
        for box, _ in self._pieces:
            bounds = bounds.united(box)
        return bounds

    def trace(
        self,
        mask: np.ndarray | None,
        layout_per_picture: float,
        times: float = 1.0,
        *,
        closed: bool = False,
    ) -> None:
        """Outline the true pixels of a bool mask [H, W]; None clears.

        `times`: how often the mask's side goes into that of the layout. closed: whether the first
        and the last column of it are neighbours.
        """
        self._pieces, self._place = [], None
        if mask is None:
            return
        beside = _BESIDE if closed else 0
        if closed:
            mask = np.pad(mask, ((0, 0), (beside, beside)), mode="wrap")
        pixels = layout_per_picture / times  # of the mask, a side of a pixel of the picture
        for line in contours(mask, max(1.0, 0.6 * pixels), SMALLEST_HOLE * max(1.0, pixels) ** 2):
            line = np.concatenate([line, line[:1]]) - np.array((beside, 0), np.float32)
            self._cut(line * np.float32(times))

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        """Lay the outline over a widget; the painter's clip bounds it."""
        if not self._pieces:
            return
        place = (
            viewport.scale,
            viewport.origin,
            viewport.widget,
            viewport.device_ratio,
            viewport.closed,
        )
        if place != self._place:
            self._draw(viewport)
            self._place = place
        painter.drawImage(QPoint(0, 0), self._drawn)

    def _draw(self, viewport: Viewport) -> None:
        """Draw what is in sight into an image of the widget's size."""
        scale, ratio = viewport.scale, viewport.device_ratio
        size = (viewport.widget * ratio).toSize()
        if self._drawn.size() != size:
            self._drawn = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        self._drawn.setDevicePixelRatio(ratio)
        self._drawn.fill(Qt.GlobalColor.transparent)
        seen = QRectF(viewport.to_layout(QPointF(0, 0)), viewport.widget * (1 / scale))
        seen.adjust(-2, -2, 2, 2)
        if viewport.closed:
            seen.setLeft(-2)
            seen.setRight(viewport.layout.width() + 2)
        near = [polygon for box, polygon in self._pieces if box.intersects(seen)]
        painter = QPainter(self._drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for shift in viewport.shifts(QRectF(QPointF(0, 0), viewport.widget)):
            painter.resetTransform()
            if viewport.closed:  # beside it goes on as its neighbour
                painter.setClipRect(viewport.frame.translated(shift, 0))
            painter.translate(viewport.origin + QPointF(shift, 0))
            painter.scale(scale, scale)
            for color, width in ((_DARK, 3.0), (_LIGHT, 1.3)):
                pen = QPen(color, width / viewport.map_zoom)
                pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                painter.setPen(pen)
                for polygon in near:
                    painter.drawPolyline(polygon)
        painter.end()

    def _cut(self, line: np.ndarray) -> None:
        for start in range(0, len(line) - 1, _PIECE):
            piece = line[start : start + _PIECE + 1]
            polygon = QPolygonF([QPointF(x, y) for x, y in piece.tolist()])
            # A straight piece has a box without area, which would never intersect anything.
            self._pieces.append((polygon.boundingRect().adjusted(-1, -1, 1, 1), polygon))
