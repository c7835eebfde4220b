"""Photos whose objects are known, and the mouse on a canvas."""

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from app.canvas.view import CanvasView

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
RED, GREEN = (200, 50, 40), (60, 140, 70)


def disc_photo(height: int = 256, width: int = 256, seed: int = 0) -> np.ndarray:
    """uint8 [H, W, 3]: a red disc in the middle of green, both a little noisy."""
    photo = np.where(disc_mask(height, width)[..., None], RED, GREEN).astype(np.float32)
    photo += np.random.default_rng(seed).normal(0, 6, photo.shape)
    return np.clip(photo, 0, 255).astype(np.uint8)


def disc_mask(height: int, width: int) -> np.ndarray:
    """bool [H, W]: the disc, a quarter of the height in radius."""
    y, x = np.mgrid[:height, :width]
    return (y + 0.5 - height / 2) ** 2 + (x + 0.5 - width / 2) ** 2 < (height / 4) ** 2


def overlap(found: np.ndarray, wanted: np.ndarray) -> float:
    return float((found & wanted).sum() / (found | wanted).sum())


def point(canvas: CanvasView, x: float, y: float) -> QPoint:
    """The widget position of a place given in shares of the layout."""
    size = canvas.viewport.layout
    return canvas.viewport.to_widget(QPointF(x * size.width(), y * size.height())).toPoint()


def drag(
    canvas: CanvasView, *places: tuple[float, float], held: Qt.KeyboardModifier = PLAIN
) -> None:
    """Press at the first place, move through the others, release at the last; in shares."""
    points = [point(canvas, *place) for place in places]
    QTest.mousePress(canvas, LEFT, held, points[0])
    for where in points[1:]:
        QTest.mouseMove(canvas, where)
    QTest.mouseRelease(canvas, LEFT, held, points[-1])


def click(canvas: CanvasView, *places: tuple[float, float]) -> None:
    for place in places:
        QTest.mouseClick(canvas, LEFT, PLAIN, point(canvas, *place))
