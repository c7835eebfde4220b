"""The only place where numpy arrays and Qt images meet."""

import cv2
import numpy as np
from PySide6.QtGui import QImage


class PixelBuffer:
    """A QImage over a numpy array: what is written into `pixels` is what `image` shows.

    pixels  uint32 [H, W], 0xAARRGGBB with premultiplied alpha
    image   the same memory as Format_ARGB32_Premultiplied (or Format_RGB32 when opaque)
    """

    def __init__(self, height: int, width: int, *, opaque: bool) -> None:
        self.pixels = np.full((height, width), 0xFF000000 if opaque else 0, np.uint32)
        form = QImage.Format.Format_RGB32 if opaque else QImage.Format.Format_ARGB32_Premultiplied
        self.image = QImage(self.pixels.data, width, height, 4 * width, form)


def image_of(pixels: np.ndarray) -> QImage:
    """A QImage (RGB32, its own memory) of uint8 [H, W, 3] RGB."""
    height, width = pixels.shape[:2]
    packed = pack_rgb(pixels)
    form = QImage.Format.Format_RGB32
    return QImage(packed.data, width, height, 4 * width, form).copy()


def pixels_of(image: QImage) -> np.ndarray:
    """uint8 [H, W, 3] RGB of any QImage; transparency is laid over black."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8, plain.sizeInBytes())
    rows = rows.reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).copy()


def pack_rgb(colors: np.ndarray, alpha: int = 255) -> np.ndarray:
    """uint32 [...] 0xAARRGGBB, premultiplied by `alpha` (0-255), of uint8 [..., 3] RGB."""
    if colors.ndim == 3 and colors.size and alpha == 255:  # a picture: ten times as fast
        return cv2.cvtColor(colors, cv2.COLOR_RGB2BGRA).view("<u4")[..., 0]
    wide = (colors.astype(np.uint32) * alpha + 127) // 255
    return np.uint32(alpha << 24) | wide[..., 0] << 16 | wide[..., 1] << 8 | wide[..., 2]
