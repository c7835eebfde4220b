"""Lines between objects, hatching by class and a pixel grid, in device pixels over any view.

They are computed from the object map for the exposed pixels only, so that they are one device
pixel sharp at every zoom and never out of date.
"""

import math

import cv2
import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter

from app.canvas.viewport import Viewport

_NEAR_LINE, _FAR_LINE = np.uint32(0x6E000000), np.uint32(0x96969696)  # premultiplied
_GRID = np.uint32(0x50303030)
_HATCH_INK = np.uint32(0x48000000)
_DOUBT_LIGHT, _DOUBT_DARK = np.uint32(0xA0A0A0A0), np.uint32(0x58000000)
_TILE = 8
_DOUBT_TILE = 12  # device pixels from line to line


def sample_ids(object_map: np.ndarray, viewport: Viewport, area: QRect) -> np.ndarray:
    """uint16 [h, w]: the object under each device pixel of `area`; the border is extended."""
    step = 1 / viewport.map_zoom
    corner = viewport.origin * viewport.device_ratio
    shift_x = (area.x() + 0.5 - corner.x()) * step - 0.5
    shift_y = (area.y() + 0.5 - corner.y()) * step - 0.5
    return cv2.warpAffine(
        object_map,
        np.array([[step, 0, shift_x], [0, step, shift_y]]),
        (area.width(), area.height()),
        flags=cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )


def draw_lines(pixels: np.ndarray, ids: np.ndarray, channels: np.ndarray | None = None) -> None:
    """Draw lines between different ids [h, w] into uint32 [h, w] premultiplied pixels.

    With `channels` (uint16 by id), only between different objects of one class.
    """
    width = ids.shape[1]
    owners, ink = ids.ravel(), pixels.ravel()
    for step in (width, 1):
        near = np.flatnonzero(owners[step:] != owners[:-step])
        if step == 1:
            near = near[near % width != width - 1]  # the last of a row and the first of the next
        if channels is not None:
            near = near[channels[owners[near]] == channels[owners[near + step]]]
        ink[near + step] = _FAR_LINE
        ink[near] = _NEAR_LINE


def draw_grid(pixels: np.ndarray, viewport: Viewport, corner: tuple[int, int]) -> None:
    """Draw the edges of picture pixels into uint32 [h, w] premultiplied pixels."""
    step = viewport.zoom
    origin = viewport.origin * viewport.device_ratio
    for axis, start in ((1, origin.x() - corner[0]), (0, origin.y() - corner[1])):
        length = pixels.shape[axis]
        first, last = math.ceil(-start / step), math.floor((length - 1 - start) / step)
        at = np.round(start + np.arange(first, last + 1) * step).astype(np.intp)
        pixels[(slice(None), at) if axis else (at, slice(None))] = _GRID


def draw_hatching(
    pixels: np.ndarray, ids: np.ndarray, channels: np.ndarray, corner: tuple[int, int]
) -> None:
    """Hatch uint32 [h, w] pixels by class; `corner` is the device x, y of pixel [0, 0]."""
    y = (np.arange(ids.shape[0]) + corner[1]) % _TILE
    x = (np.arange(ids.shape[1]) + corner[0]) % _TILE
    number = (channels[ids] % len(_HATCHES)).astype(np.uint8)
    pixels[_HATCHES[number, y[:, None], x[None, :]]] = _HATCH_INK


def draw_doubt(pixels: np.ndarray, unsure: np.ndarray, corner: tuple[int, int]) -> None:
    """Hatch uint32 [h, w] pixels where bool [h, w] is true: light beside dark, seen on anything."""
    y = np.arange(pixels.shape[0]) + corner[1]
    x = np.arange(pixels.shape[1]) + corner[0]
    step = ((y[:, None] - x[None, :]) % _DOUBT_TILE).astype(np.uint8)
    pixels[unsure & (step < 2)] = _DOUBT_LIGHT
    pixels[unsure & (step >= 2) & (step < 4)] = _DOUBT_DARK


def paint(painter: QPainter, viewport: Viewport, area: QRect, pixels: np.ndarray) -> None:
    """Lay uint32 premultiplied device pixels [h, w] over a widget at device rectangle `area`."""
    height, width = pixels.shape
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
    painter.save()
    painter.scale(1 / viewport.device_ratio, 1 / viewport.device_ratio)
    painter.drawImage(QPoint(area.x(), area.y()), image)
    painter.restore()


def _hatches() -> np.ndarray:
    """bool [6, 8, 8]: blank, two diagonals, rows, columns, dots."""
    y, x = np.mgrid[:_TILE, :_TILE]
    dots = ((x + y) % 8 < 2) & ((x - y) % 8 < 2)
    return np.stack([x < 0, (x + y) % 8 < 2, (x - y) % 8 < 2, y % 8 < 1, x % 8 < 1, dots])


_HATCHES = _hatches()
