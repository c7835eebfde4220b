"""Tools that choose: select, pick a class, pan."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.canvas.navigation import Pointer
from app.canvas.tools.base import Easel, Tool
from inade.layouts.closing import part

_DRAG_STARTS_AT = 4.0  # logical pixels
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class SelectTool(Tool):
    """Click selects, Shift adds, Ctrl removes; a drag from anywhere draws a rubber band."""

    name = "select"
    title = "Select"
    keys = "V"
    icon = "cursor"
    hint = "Click selects, Shift adds, Ctrl removes"
    cursor = Qt.CursorShape.ArrowCursor
    names_objects = True

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._from = self._to = QPointF()

    def press(self, pointer: Pointer) -> None:
        self.active = True
        self._from = self._to = pointer.widget

    def move(self, pointer: Pointer) -> None:
        self.easel.redraw(self._band().adjusted(-2, -2, 2, 2))
        self._to = pointer.widget
        self.easel.redraw(self._band().adjusted(-2, -2, 2, 2))

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        self.active = False
        self.easel.redraw(self._band().adjusted(-2, -2, 2, 2))
        document = self.easel.document
        if self._is_drag():
            rect = self.easel.viewport.layout_rect(self._band())
            rect = replace(rect, width=min(rect.width, document.layout.size[1]))
            chosen = frozenset(self._wholly_inside(part(document.layout.object_map, rect)))
        else:
            hit = document.state.object_at(pointer.position.x(), pointer.position.y())
            chosen = frozenset[int]() if hit is None else frozenset([hit])
        if pointer.holds(_SHIFT):
            chosen |= document.selection
        elif pointer.holds(_CONTROL):
            chosen = document.selection - chosen
        document.select(chosen)

    def cancel(self) -> None:
        self.active = False
        self.easel.redraw(self._band().adjusted(-2, -2, 2, 2))

    def draw(self, painter: QPainter) -> None:
        if self.active and self._is_drag():
            fill = QColor("#4c8dff")
            fill.setAlphaF(0.15)
            painter.setBrush(fill)
            painter.setPen(QPen(QColor("#4c8dff"), 1))
            painter.drawRect(self._band())

    def _band(self) -> QRectF:
        return QRectF(self._from, self._to).normalized()

    def _is_drag(self) -> bool:
        return (self._to - self._from).manhattanLength() >= _DRAG_STARTS_AT

    def _wholly_inside(self, band: np.ndarray) -> list[int]:
        """The objects with most of their pixels in the band: grazing a sky does not take it."""
        object_map = self.easel.document.layout.object_map
        object_ids = np.unique(band).tolist()
        size = max(object_ids, default=0) + 1
        within = np.bincount(band.ravel(), minlength=size)
        whole = np.bincount(object_map.ravel(), minlength=size)
        return [i for i in object_ids if 2 * within[i] > whole[i]]


class PickTool(Tool):
    """Takes the class under the pointer as the class to paint."""

    name = "pick"
    title = "Pick class"
    keys = "I"
    icon = "eyedropper"
    hint = "Click takes the class under the pointer"
    group = "look"
    names_objects = True

    def press(self, pointer: Pointer) -> None:
        self.active = True
        self.move(pointer)

    def move(self, pointer: Pointer) -> None:
        document = self.easel.document
        hit = document.state.object_at(pointer.position.x(), pointer.position.y())
        if hit is not None:
            self.easel.options.set_channel(document.layout.objects[hit].channel)

    def release(self, pointer: Pointer) -> None:
        self.active = False

    def cancel(self) -> None:
        self.active = False


class PanTool(Tool):
    """Drags the canvas."""

    name = "pan"
    title = "Pan"
    keys = "H"
    icon = "hand"
    hint = "Drag moves the picture"
    group = "look"
    cursor = Qt.CursorShape.OpenHandCursor

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._last = QPointF()

    def press(self, pointer: Pointer) -> None:
        self.active = True
        self._last = pointer.widget

    def move(self, pointer: Pointer) -> None:
        self.easel.pan_by(pointer.widget - self._last)
        self._last = pointer.widget

    def release(self, pointer: Pointer) -> None:
        self.active = False

    def cancel(self) -> None:
        self.active = False
