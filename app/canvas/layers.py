"""What the canvas keeps ready to draw: the map, the picture and the fresh strokes.

Each layer is a QImage over a numpy buffer of the full size, allocated once; an event only
rewrites the rectangle that changed and draws the part that is exposed.
"""

import math
from functools import cache

import numpy as np
from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QImage, QPainter

from app.canvas.colors import object_colors
from app.canvas.viewport import Viewport
from app.qt_image import PixelBuffer, pack_rgb
from inade.layouts.layout import MAX_OBJECTS, Rect
from inade.layouts.shapes import NOTHING
from inade.scene import PicturePatch

FADE_MS = 160
_FRAME_MS = 32  # of a fade: passes need the processor meanwhile
SMOOTH_UP_TO = 8.0  # zoom; pictures show their pixels beyond it
_HALF = 128
_SAME_SHAPE = 1 / 200  # by which a photo may differ from the picture's shape


def color_table(channels: dict[int, int], by_channel: np.ndarray, alpha: int = 255) -> np.ndarray:
    """uint32 [65535]: packed colour by object id from uint8 [K, 3] colours by channel."""
    table = np.full(MAX_OBJECTS, np.uint32(alpha << 24))
    if channels:
        ids, owners = np.array(list(channels.items())).T
        table[ids] = pack_rgb(by_channel[owners.clip(0, len(by_channel) - 1)], alpha)
    return table


def draw_image(
    painter: QPainter, viewport: Viewport, image: QImage, place: QRectF, *, smooth: bool
) -> None:
    """Draw a whole image over a rectangle of layout coordinates; the painter's clip bounds it."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    target = QRectF(viewport.to_widget(place.topLeft()), place.size() * viewport.scale)
    painter.drawImage(target, image)


class MapLayer:
    """The object map in colours, through a look-up table by object id."""

    def __init__(self, *, opaque: bool = True) -> None:
        self._opaque = opaque
        self._buffer = PixelBuffer(1, 1, opaque=opaque)
        self._table = np.zeros(MAX_OBJECTS, np.uint32)

    def set_table(self, table: np.ndarray) -> None:
        """Use other colours (uint32 by id) from the next update on."""
        self._table = table

    def redo(self, object_map: np.ndarray) -> None:
        """Redo everything; the map may have another size."""
        height, width = object_map.shape
        if self._buffer.pixels.shape != object_map.shape:
            self._buffer = PixelBuffer(height, width, opaque=self._opaque)
        np.take(self._table, object_map, out=self._buffer.pixels, mode="clip")

    def update(self, rect: Rect, changed: np.ndarray, ids: np.ndarray) -> None:
        """Colour the pixels of a bool mask over a rectangle; `ids` are theirs, or one for all."""
        np.copyto(self._buffer.pixels[rect.slices], np.take(self._table, ids), where=changed)

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        """Map pixels stay square when enlarged, and are averaged when reduced."""
        image = self._buffer.image
        place = QRectF(0, 0, image.width(), image.height())
        draw_image(painter, viewport, image, place, smooth=viewport.map_zoom < 1)


class PictureLayer:
    """A uint8 [H, W, 3] picture over the layout; one of another shape lies in its middle."""

    def __init__(self) -> None:
        self._buffer: PixelBuffer | None = None

    @property
    def width(self) -> int:
        """Picture pixels across, 0 without a picture."""
        return 0 if self._buffer is None else self._buffer.image.width()

    def update(self, picture: np.ndarray | None, rect: Rect | None = None) -> None:
        """Take over a rectangle (in picture pixels) of the picture, or all of it."""
        if picture is None:
            self._buffer = None
            return
        height, width = picture.shape[:2]
        if self._buffer is None or self._buffer.pixels.shape != (height, width):
            self._buffer = PixelBuffer(height, width, opaque=True)
            rect = None
        part = (rect or Rect(0, 0, width, height)).slices
        self._buffer.pixels[part] = pack_rgb(picture[part])

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        """Smooth up to 800 %, then pixel by pixel."""
        if self._buffer is not None:
            room, size = viewport.layout, QSizeF(self._buffer.image.size())
            shape = size.width() * room.height() / (size.height() * room.width())
            mode = Qt.AspectRatioMode
            same = abs(shape - 1) <= _SAME_SHAPE
            size = size.scaled(room, mode.IgnoreAspectRatio if same else mode.KeepAspectRatio)
            left, top = (room.width() - size.width()) / 2, (room.height() - size.height()) / 2
            place = QRectF(left, top, size.width(), size.height())
            smooth = viewport.zoom <= SMOOTH_UP_TO
            draw_image(painter, viewport, self._buffer.image, place, smooth=smooth)


class ComingLayer:
    """Rows of a picture that is being made, over the one that is there."""

    def __init__(self) -> None:
        self._buffer: PixelBuffer | None = None

    def show(self, patch: PicturePatch, size: tuple[int, int]) -> None:
        """Rows of a picture of this (height, width), which has not all of them yet."""
        if self._buffer is None or self._buffer.pixels.shape != size:
            self._buffer = PixelBuffer(*size, opaque=False)
        self._buffer.pixels[patch.rect.slices] = pack_rgb(patch.pixels)

    def clear(self) -> None:
        """None is being made any more."""
        self._buffer = None

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        """As `PictureLayer.draw`."""
        if self._buffer is not None:
            place = QRectF(0, 0, viewport.layout.width(), viewport.layout.height())
            smooth = viewport.zoom <= SMOOTH_UP_TO
            draw_image(painter, viewport, self._buffer.image, place, smooth=smooth)


class FreshLayer(QObject):
    """Layout changes that the picture does not show yet: their class colour at 50 %.

    When their pixels arrive, the colour fades away over them.
    """

    faded = Signal(object)  # Rect of the layout to draw again

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._buffer = PixelBuffer(1, 1, opaque=False)
        self._extent = NOTHING
        self._fading: list[tuple[QVariantAnimation, QImage, Rect]] = []

    def reset(self, height: int, width: int) -> None:
        """Start over with nothing fresh."""
        for animation, _, _ in self._fading:
            animation.stop()
        self._fading.clear()
        self._buffer = PixelBuffer(height, width, opaque=False)
        self._extent = NOTHING

    def update(self, rect: Rect, changed: np.ndarray, colors: np.ndarray) -> None:
        """Tint the pixels of a bool mask over a rectangle with uint32 half colours, or one."""
        np.copyto(self._buffer.pixels[rect.slices], colors, where=changed)
        self._extent = self._extent.united(rect)

    def release(self, rect: Rect | None, kept: Rect | None = None) -> None:
        """The picture shows this rectangle (None: everything) now: fade its colours.

        Those inside `kept`, a gesture still going on, stay.
        """
        rect = self._extent if rect is None else _shared(rect, self._extent)
        if rect.empty:
            return
        leaving = self._buffer.pixels[rect.slices].copy()
        held = NOTHING if kept is None else _shared(kept, rect)
        if held.empty:
            self._buffer.pixels[rect.slices] = 0
        else:
            leaving[Rect(held.x - rect.x, held.y - rect.y, held.width, held.height).slices] = 0
            self._buffer.pixels[rect.slices] -= leaving
        if rect == self._extent and held.empty:
            self._extent = NOTHING
        if leaving.any():
            self._fade(leaving, rect)

    def clear(self) -> None:
        """Nothing is fresh any more; what fades already goes on fading."""
        gone, self._extent = self._extent, NOTHING
        if not gone.empty:
            self._buffer.pixels[gone.slices] = 0
            self.faded.emit(gone)

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        """Draw over the picture."""
        smooth = viewport.map_zoom < 1
        if not self._extent.empty:
            image = self._buffer.image
            place = QRectF(0, 0, image.width(), image.height())
            draw_image(painter, viewport, image, place, smooth=smooth)
        for animation, image, rect in self._fading:
            painter.setOpacity(float(animation.currentValue() or 0.0))
            place = QRectF(rect.x, rect.y, rect.width, rect.height)
            draw_image(painter, viewport, image, place, smooth=smooth)
        painter.setOpacity(1.0)

    def _fade(self, pixels: np.ndarray, rect: Rect) -> None:
        form = QImage.Format.Format_ARGB32_Premultiplied
        image = QImage(pixels.data, rect.width, rect.height, 4 * rect.width, form).copy()
        animation = QVariantAnimation(self)
        animation.setStartValue(1.0)
        animation.setEndValue(0.0)
        animation.setDuration(FADE_MS)
        entry = (animation, image, rect)
        self._fading.append(entry)

        def on_finished() -> None:
            if entry in self._fading:
                self._fading.remove(entry)
            animation.deleteLater()
            self.faded.emit(rect)

        def on_advanced() -> None:
            nonlocal shown
            if animation.currentTime() - shown >= _FRAME_MS:
                shown = animation.currentTime()
                self.faded.emit(rect)

        shown = 0
        animation.valueChanged.connect(on_advanced)
        animation.finished.connect(on_finished)
        animation.start()


def half_table(channels: dict[int, int], by_channel: np.ndarray) -> np.ndarray:
    """uint32 [65535]: half-transparent class colour by object id."""
    return color_table(channels, by_channel, _HALF)


@cache
def object_table() -> np.ndarray:
    """uint32 [65535]: a colour of its own by object id."""
    return pack_rgb(object_colors(MAX_OBJECTS))


def picture_to_layout(rect: Rect, scale: float) -> Rect:
    """The layout rectangle that covers picture pixels; `scale` layout pixels a picture pixel."""
    x, y = math.floor(rect.x * scale), math.floor(rect.y * scale)
    right = math.ceil((rect.x + rect.width) * scale)
    bottom = math.ceil((rect.y + rect.height) * scale)
    return Rect(x, y, right - x, bottom - y)


def _shared(a: Rect, b: Rect) -> Rect:
    """The pixels in both rectangles (empty where they do not meet)."""
    moved = Rect(a.x - b.x, a.y - b.y, a.width, a.height).clipped(b.width, b.height)
    return Rect(moved.x + b.x, moved.y + b.y, moved.width, moved.height)
