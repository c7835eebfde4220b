"""Tools that draw the lines of a sketch, for checkpoints that take one."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from app.canvas.layers import draw_image
from app.canvas.navigation import Pointer
from app.canvas.tools.base import Easel, Tool
from app.document import commands
from app.qt_image import PixelBuffer
from inade.layouts.layout import Rect
from inade.layouts.shapes import brush_mask

_INK = np.uint32(0xFF101010)


class SketchTool(Tool):
    """A stroke of lines, kept at the picture's size; one undo step when it ends."""

    has_size = True
    draws = True  # lines; the eraser takes them away
    erased_with = "sketch_eraser"

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._sketch: np.ndarray | None = None
        self._last: tuple[float, float, float] | None = None
        self._dirty = Rect(0, 0, 0, 0)

    def press(self, pointer: Pointer) -> None:
        document = self.easel.document
        self.active, self._last = True, None
        self._dirty = Rect(0, 0, 0, 0)
        size = document.picture_size
        there = document.sketch is not None and document.sketch.shape == size
        self._sketch = document.sketch.copy() if there else np.zeros(size, np.uint8)  # pyright: ignore[reportOptionalMemberAccess]
        self.move(pointer)

    def move(self, pointer: Pointer) -> None:
        sketch, document = self._sketch, self.easel.document
        assert sketch is not None
        scale = document.state.scale
        radius = max(0.5, self.easel.options.size(self.name) / 2 / scale)
        spot = (pointer.position.x() / scale, pointer.position.y() / scale, radius)
        height, width = sketch.shape
        closed = document.layout.closed
        rect, mask = brush_mask(self._last or spot, spot, width, height, closed=closed)
        self._last = spot
        sketch[rect.slices][mask] = 1 if self.draws else 0
        self._dirty = self._dirty.united(rect)
        self.easel.redraw(self.easel.viewport.sight)

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        sketch, self._sketch = self._sketch, None
        self.active = False
        self.easel.attempt(lambda: commands.set_sketch(self.easel.document, sketch, self._dirty))

    def cancel(self) -> None:
        self.active, self._sketch = False, None
        self.easel.redraw(self.easel.viewport.sight)

    def draw(self, painter: QPainter) -> None:
        if self._sketch is not None:
            draw_sketch(painter, self.easel, self._sketch)


class PenTool(SketchTool):
    """Draws lines."""

    name = "pen"
    title = "Sketch pen"
    keys = "N"
    icon = "pen"
    hint = "Draw lines that the picture follows"
    group = "trace"
    needs = "sketch"


class SketchEraserTool(SketchTool):
    """Takes lines away."""

    name = "sketch_eraser"
    title = "Sketch eraser"
    keys = "Shift+N"
    icon = "pencil-line"
    hint = "Wipe lines of the sketch away"
    group = "trace"
    needs = "sketch"
    draws = False


def draw_sketch(painter: QPainter, easel: Easel, sketch: np.ndarray) -> None:
    """Draw a sketch, uint8 [h, w], over the canvas as dark lines."""
    buffer = PixelBuffer(sketch.shape[0], sketch.shape[1], opaque=False)
    buffer.pixels[sketch != 0] = _INK
    viewport = easel.viewport
    place = QRectF(0, 0, viewport.layout.width(), viewport.layout.height())
    for shift in viewport.shifts(QRectF(QPointF(0, 0), viewport.widget)):
        painter.translate(shift, 0)
        draw_image(painter, viewport, buffer.image, place, smooth=False)
        painter.translate(-shift, 0)
