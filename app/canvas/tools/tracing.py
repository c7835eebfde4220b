"""Tools that take an object out of a photo: GrabCut in a box, and a brush of superpixels."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.canvas.colors import class_color
from app.canvas.layers import draw_image
from app.canvas.navigation import Pointer
from app.canvas.outline import SelectionOutline
from app.canvas.tools.base import Easel
from app.canvas.tools.shapes import ShapeTool
from app.qt_image import PixelBuffer, pack_rgb
from app.translation import translate
from inade.layouts.layout import Rect
from inade.layouts.shapes import brush_mask
from inade.layouts.tracing import CELLS_SIDE, cut_out, enlarged, reduced, superpixels

_DRAG_STARTS_AT = 4.0  # logical pixels
_MARK = 5.0  # logical pixels, radius of a mark
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class TracingTool(ShapeTool):
    """Shows a mask in the class colour until it is painted."""

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._buffer: PixelBuffer | None = None
        self._outline = SelectionOutline()

    @property
    def photo(self) -> np.ndarray | None:
        """What is traced, uint8 [h, w, 3]."""
        return self.easel.document.state.traced_photo

    def show_mask(self, mask: np.ndarray | None) -> None:
        """Show another mask, bool [h, w] of any size, with its outline; or none."""
        document = self.easel.document
        if mask is None:
            self._buffer = None
        else:
            options = self.easel.options
            color = class_color(document.labels, options.channel, safe=options.safe_colors)
            if self._buffer is None or self._buffer.pixels.shape != mask.shape:
                self._buffer = PixelBuffer(*mask.shape, opaque=False)
            shade = pack_rgb(np.array(color, np.uint8), 110)
            self._buffer.pixels[:] = np.where(mask, shade, np.uint32(0))
        times = 1.0 if mask is None else document.layout.size[1] / mask.shape[1]
        self._outline.trace(mask, document.state.scale, times, closed=document.layout.closed)
        self.easel.redraw(self.easel.viewport.sight)

    def draw_mask(self, painter: QPainter) -> None:
        """Draw it over the canvas."""
        viewport = self.easel.viewport
        if self._buffer is not None:
            place = QRectF(0, 0, viewport.layout.width(), viewport.layout.height())
            for shift in viewport.shifts(QRectF(QPointF(0, 0), viewport.widget)):
                painter.translate(shift, 0)
                draw_image(painter, viewport, self._buffer.image, place, smooth=True)
                painter.translate(-shift, 0)
            self._outline.draw(painter, viewport)

    def say(self, text: str) -> None:
        """Say how to go on."""
        self.easel.reports.hint.emit(text)


class CutOutTool(TracingTool):
    """A drag draws a box around an object, which is then cut out of the photo.

    Further drags mark what belongs to it, with Shift what does not. Enter takes the object,
    Backspace takes the last mark back, Esc leaves nothing.
    """

    name = "cut_out"
    title = "Cut out"
    tip = "Draw a box around an object of the photo; GrabCut finds its outline"
    keys = "C"
    icon = "selection-plus"
    hint = "Draw a box around an object of the photo; Enter takes it"
    group = "trace"
    label = "Cut out"
    enters = True

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._from = self._to = QPointF()  # layout coordinates
        self._boxed = False  # the box is drawn; drags are marks
        self._marks: list[tuple[bool, list[tuple[float, float]]]] = []
        self._found: np.ndarray | None = None
        self._accept_soon = False

    def press(self, pointer: Pointer) -> None:
        if not self.active:
            self.active, self._boxed, self._accept_soon = True, False, False
            self._marks, self._found = [], None
            self._from = self._to = pointer.position
        else:
            self._marks.append((not pointer.holds(_SHIFT), [_place(pointer)]))

    def move(self, pointer: Pointer) -> None:
        if self._boxed:
            self._marks[-1][1].append(_place(pointer))
        else:
            self._to = pointer.position
        self.easel.redraw(self.easel.viewport.sight)

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        if not self._boxed:
            drag = self._box().size() * self.easel.viewport.scale
            if min(drag.width(), drag.height()) < _DRAG_STARTS_AT or self.photo is None:
                self.cancel()
                return
            self._boxed = True
        self._cut()

    def cancel(self) -> None:
        self.easel.background.forget(self.name)
        self.active = False
        self._found = None
        self.show_mask(None)
        self.say("")

    def key(self, key: Qt.Key) -> bool:
        if not self._boxed:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._found is None:
                self._accept_soon = True
            else:
                self._accept()
            return True
        if key == Qt.Key.Key_Backspace:
            if not self._marks:
                self.cancel()
            else:
                self._marks.pop()
                self._cut()
            return True
        return False

    def draw(self, painter: QPainter) -> None:
        self.draw_mask(painter)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box, viewport = self._box(), self.easel.viewport
        shown = QRectF(viewport.to_widget(box.topLeft()), box.size() * viewport.scale)
        style = Qt.PenStyle.DashLine if self._boxed else Qt.PenStyle.SolidLine
        for color, width in ((QColor(0, 0, 0, 150), 2.6), (QColor(255, 255, 255, 235), 1.2)):
            painter.setPen(QPen(color, width, style))
            painter.drawRect(shown)
        for belongs, points in self._marks:
            color = QColor("#5ec27a" if belongs else "#e5534b")
            painter.setPen(QPen(color, 2 * _MARK, c=Qt.PenCapStyle.RoundCap))
            line = [viewport.to_widget(QPointF(x, y)) for x, y in points]
            painter.drawPolyline(QPolygonF(line if len(line) > 1 else line * 2))
        painter.restore()

    def _box(self) -> QRectF:
        return QRectF(self._from, self._to).normalized()

    def _cut(self) -> None:
        photo = self.photo
        if photo is None:
            return
        self._found = None
        height, width = self.easel.document.layout.size
        scale = photo.shape[1] / width
        box = self._box()
        corner = (math.floor(box.left() * scale), math.floor(box.top() * scale))
        closed = self.easel.document.layout.closed
        rect = Rect(*corner, round(box.width() * scale), round(box.height() * scale))
        marks = [self._marked(photo, belongs, scale) for belongs in (True, False)]
        self.easel.background.run(
            lambda _: enlarged(cut_out(photo, rect, *marks, closed=closed), height, width),
            self._take,
            self.name,
        )
        self.say(translate("Canvas", "Cutting out…"))

    def _marked(self, photo: np.ndarray, belongs: bool, scale: float) -> np.ndarray | None:
        """bool [h, w] of the photo: what was marked this way, None if nothing was."""
        lines = [points for kind, points in self._marks if kind is belongs]
        if not lines:
            return None
        marked = np.zeros(photo.shape[:2], bool)
        radius = max(1.0, _MARK / self.easel.viewport.scale * scale)
        for points in lines:
            spots = [(x * scale, y * scale, radius) for x, y in points]
            for start, end in zip(spots, spots[1:] or spots, strict=False):
                height, width = photo.shape[:2]
                closed = self.easel.document.layout.closed
                rect, mask = brush_mask(start, end, width, height, closed=closed)
                marked[rect.slices] |= mask
        return marked

    def _take(self, mask: np.ndarray) -> None:
        self._found = mask
        self.show_mask(mask)
        self.say(
            translate(
                "Canvas",
                "Drag over what belongs, with Shift over what does not. Enter takes it.",
            )
        )
        if self._accept_soon:
            self._accept()
            self.easel.reports.settled.emit()

    def _accept(self) -> None:
        mask = self._found
        assert mask is not None
        middle = self._box().center()
        self.cancel()
        rect = Rect.around(mask)
        self.paint(rect, mask[rect.slices], middle)


class SuperpixelTool(TracingTool):
    """A brush that paints whole superpixels: cells of the photo that keep to its edges."""

    name = "superpixel"
    title = "Superpixel brush"
    tip = "Paint cells of the photo that keep to its edges"
    keys = "S"
    icon = "hexagon"
    hint = "Paint over an object; a smaller size finds finer edges"
    group = "trace"
    label = "Superpixels"
    has_size = True
    draws_at_rest = True

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._cells: np.ndarray | None = None  # int32 [h, w] of a copy of the photo
        self._made_for: tuple[np.ndarray, int] | None = None
        self._path: list[tuple[float, float]] = []
        self._shown: frozenset[int] = frozenset()
        self._released = False

    def press(self, pointer: Pointer) -> None:
        self.active, self._released = True, False
        self._path = [_place(pointer)]
        self._follow()

    def move(self, pointer: Pointer) -> None:
        self._path.append(_place(pointer))
        self._follow()

    def hover(self, pointer: Pointer) -> None:
        self._path = [_place(pointer)]
        self._follow()

    def release(self, pointer: Pointer) -> None:
        self._path.append(_place(pointer))
        self._released = True
        if self._follow():
            self._finish()
        else:
            self.say(translate("Canvas", "Looking for superpixels…"))

    def cancel(self) -> None:
        self.active = False
        self.leave()

    def leave(self) -> None:
        self._path = []
        self._show(frozenset())

    def draw(self, painter: QPainter) -> None:
        self.draw_mask(painter)

    def _follow(self) -> bool:
        """Show the cells under the path. False while they are not known yet."""
        photo, size = self.photo, self.easel.options.size(self.name)
        if photo is None:
            return False
        if self._made_for is None or self._made_for[0] is not photo or self._made_for[1] != size:
            self._made_for, self._cells = (photo, size), None
            side = size * photo.shape[1] / self.easel.document.layout.size[1]
            self.easel.background.run(lambda _: _cells(photo, side), self._take, self.name)
        if self._cells is None:
            return False
        self._show(self._touched(self._cells))
        return True

    def _take(self, cells: np.ndarray) -> None:
        self._cells = cells
        if self._path and not self._follow():
            return  # photo or size became another one meanwhile: those cells are on their way
        if self.active and self._released:
            self._finish()
            self.easel.reports.settled.emit()

    def _touched(self, cells: np.ndarray) -> frozenset[int]:
        """The cells that the path runs through."""
        height, width = cells.shape
        scale = width / self.easel.document.layout.size[1]
        found: set[int] = set()
        points = np.array(self._path, np.float32) * scale
        for start, end in zip(points, points[1:] if len(points) > 1 else points, strict=False):
            steps = int(np.abs(end - start).max()) + 2
            x, y = np.floor(np.linspace(start, end, steps)).astype(int).T
            x = x % width if self.easel.document.layout.closed else x
            inside = (x >= 0) & (y >= 0) & (x < width) & (y < height)
            found.update(np.unique(cells[y[inside], x[inside]]).tolist())
        return frozenset(found)

    def _show(self, chosen: frozenset[int]) -> None:
        if chosen != self._shown:
            self._shown = chosen
            self.show_mask(self._mask() if chosen else None)

    def _mask(self) -> np.ndarray:
        """bool of the size of the cells: those that are shown."""
        cells = self._cells
        assert cells is not None
        table = np.zeros(int(cells.max()) + 1, bool)
        table[list(self._shown)] = True
        return table[cells]

    def _finish(self) -> None:
        size = self.easel.document.layout.size
        mask = enlarged(self._mask(), *size) if self._shown else None
        begun_at = QPointF(*self._path[0]) if self._path else QPointF()
        self.active = False
        self.leave()
        self.say("")
        if mask is not None:
            rect = Rect.around(mask)
            self.paint(rect, mask[rect.slices], begun_at)

    @property
    def reach(self) -> float:
        """A cell beside an object of its class extends it."""
        return float(self.easel.options.size(self.name))


def _cells(photo: np.ndarray, side: float) -> np.ndarray:
    """Superpixels of a copy small enough for every move of the pointer; `side` of the photo's."""
    small = reduced(photo, CELLS_SIDE)
    return superpixels(small, side * small.shape[1] / photo.shape[1])


def _place(pointer: Pointer) -> tuple[float, float]:
    return pointer.position.x(), pointer.position.y()
