"""The tool that moves, scales and turns the selected objects by handles."""

import math
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.canvas.navigation import Pointer
from app.canvas.tools.base import Easel, Tool
from app.document import commands
from app.qt_image import PixelBuffer, pack_rgb
from inade.layouts.closing import part, within
from inade.layouts.layout import Rect
from inade.layouts.painting import unlocked
from inade.layouts.placing import NOBODY

_HANDLE = 8.0  # logical pixels, the side of a handle
_GRAB = 7.0  # logical pixels around a handle's middle
_TURN = (0, -2)  # the round handle above the box, or below it where there is no room above
_STALK = 26.0  # logical pixels from the box to that handle
_STEPS = 15.0  # degrees; Shift turns by whole ones
_CURSORS = {
    (0, 0): Qt.CursorShape.SizeAllCursor,
    (-1, -1): Qt.CursorShape.SizeFDiagCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (-1, 1): Qt.CursorShape.SizeBDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor,
    (0, 1): Qt.CursorShape.SizeVerCursor,
    _TURN: Qt.CursorShape.CrossCursor,
}


class TransformTool(Tool):
    """Drag inside the box to move, a handle to scale, the round one to turn.

    Shift keeps the proportions, and turns by steps.

    A press outside the box selects what lies there and moves it at once.
    """

    name = "transform"
    title = "Move, scale and rotate"
    keys = "T"
    icon = "arrows-out-cardinal"
    hint = "Drag moves, handles scale, the round one rotates, Shift keeps proportions"
    cursor = Qt.CursorShape.SizeAllCursor
    names_objects = True
    draws_at_rest = True

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._box_of: tuple[int, frozenset[int], bool] | None = None
        self._known_box = QRectF()
        self._turned_by = 0  # layout pixels, whole turns of a layout that is seen several times
        self._from = QPointF()
        self._side = (0, 0)  # which edges follow the pointer: -1 left or top, +1 right or bottom
        self._start = QRectF()
        self._target = QRectF()
        self._angle = 0.0  # degrees, clockwise
        self._ghost = QImage()

    def hover(self, pointer: Pointer) -> None:
        self._face(pointer.position)
        self.cursor = _CURSORS[self._handle_at(pointer.widget) or (0, 0)]

    def press(self, pointer: Pointer) -> None:
        document = self.easel.document
        self._face(pointer.position)
        side = self._handle_at(pointer.widget)
        if side is None and not self._box().contains(pointer.position):
            hit = document.state.object_at(pointer.position.x(), pointer.position.y())
            document.select([] if hit is None else [hit])
            self._face(pointer.position)
        if self._box().isEmpty():
            return
        self.active = True
        self._side = side or (0, 0)
        self._from, self._start = pointer.position, self._box()
        self._target, self._angle = QRectF(self._start), 0.0
        self._ghost = self._image()

    def move(self, pointer: Pointer) -> None:
        self._redraw()
        delta = pointer.position - self._from
        if self._side == _TURN:
            self._angle = self._turned(pointer)
        elif self._side == (0, 0):
            step = QPointF(round(delta.x()), round(delta.y()))
            self._target = self._start.translated(step)
        else:
            keep = pointer.holds(Qt.KeyboardModifier.ShiftModifier)
            self._target = self._scaled(delta, keep_proportions=keep)
        self._redraw()

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        self.active = False
        self._turned_by = 0
        self._redraw()
        if self._target != self._start or self._angle:
            box, angle = self._target, self._angle
            target = Rect(*(round(v) for v in (box.x(), box.y(), box.width(), box.height())))
            text = "Move" if self._side == (0, 0) else "Rotate" if angle else "Scale"
            document = self.easel.document
            chosen = sorted(document.selection)
            self.easel.attempt(
                lambda: commands.transform(document, chosen, target, angle=angle, text=text)
            )

    def cancel(self) -> None:
        self.active = False
        self._redraw()

    def draw(self, painter: QPainter) -> None:
        viewport = self.easel.viewport
        seen = QRectF(QPointF(0, 0), viewport.widget)
        if not self.active and not self._in_widget(self._box()).intersects(seen):
            self._face(viewport.to_layout(seen.center()))
        box = self._target if self.active else self._box()
        if box.isEmpty():
            return
        shown = self._in_widget(box)
        painter.save()
        if self.active:
            painter.translate(shown.center())
            painter.rotate(self._angle)
            painter.translate(-shown.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            painter.drawImage(shown, self._ghost)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, width in ((QColor(0, 0, 0, 140), 3.0), (QColor("#4c8dff"), 1.4)):
            painter.setPen(QPen(color, width))
            painter.drawRect(shown)
        painter.setBrush(QColor(255, 255, 255))
        for side, middle in self._handles(shown).items():
            half = _HANDLE / 2
            handle = QRectF(middle.x() - half, middle.y() - half, _HANDLE, _HANDLE)
            if side == _TURN:
                painter.drawEllipse(handle)
            else:
                painter.drawRect(handle)
        painter.restore()

    def _scaled(self, delta: QPointF, *, keep_proportions: bool) -> QRectF:
        start, (across, down) = self._start, self._side
        width = max(1.0, round(start.width() + across * delta.x()))
        height = max(1.0, round(start.height() + down * delta.y()))
        if keep_proportions:
            by_width, by_height = width / start.width(), height / start.height()
            factor = by_width if not down else by_height if not across else max(by_width, by_height)
            width = max(1.0, round(start.width() * factor))
            height = max(1.0, round(start.height() * factor))
        x = start.right() - width if across < 0 else start.left()
        y = start.bottom() - height if down < 0 else start.top()
        return QRectF(x, y, width, height)

    def _turned(self, pointer: Pointer) -> float:
        """The angle by which the pointer has gone round the middle of the box."""
        middle = self._in_widget(self._start).center()
        start = self.easel.viewport.to_widget(self._from) - middle
        now = pointer.widget - middle
        angle = math.degrees(math.atan2(now.y(), now.x()) - math.atan2(start.y(), start.x()))
        if pointer.holds(Qt.KeyboardModifier.ShiftModifier):
            angle = round(angle / _STEPS) * _STEPS
        return (angle + 180) % 360 - 180

    def _handles(self, shown: QRectF) -> dict[tuple[int, int], QPointF]:
        """Middle of each handle of a box in the widget: eight that scale and one that turns."""
        above = shown.top() >= _STALK + _HANDLE
        y = shown.top() - _STALK if above else shown.bottom() + _STALK
        return {**_handles(shown), _TURN: QPointF(shown.center().x(), y)}

    def _face(self, place: QPointF) -> None:
        """Of a layout that is seen several times, act where one of its pixels is nearest."""
        layout, box = self.easel.document.layout, self._box()
        if not layout.closed or box.isEmpty():
            return
        width = layout.size[1]
        turns = round((place.x() - box.center().x()) / width)
        if turns:
            self._start = self._target = box
            self._redraw()
            self._turned_by += turns * width
            self._start = self._target = self._box()
            self._redraw()

    def _box(self) -> QRectF:
        """The common box of the selected unlocked objects, in layout pixels."""
        document = self.easel.document
        floats = document.floating.at(document.state_id) is not None
        state = (document.state_id, document.selection, floats)
        if state != self._box_of:
            box = commands.movable_box(document, document.selection)
            self._box_of, self._known_box = state, QRectF(box.x, box.y, box.width, box.height)
        return self._known_box.translated(self._turned_by, 0)

    def _image(self) -> QImage:
        """The moving objects in their class colours at 50 %, to show where they will land."""
        document, box = self.easel.document, self._start.toRect()
        seen = Rect(box.x(), box.y(), box.width(), box.height())
        layout = document.layout
        inside = within(seen, *layout.size[::-1], closed=layout.closed)
        ids = np.full((seen.height, seen.width), NOBODY, np.uint16)
        ids[inside.within(seen).slices] = part(layout.object_map, inside)
        ghost = PixelBuffer(*ids.shape, opaque=False)
        for object_id in unlocked(document.layout, document.selection):
            color = document.labels.colors[document.layout.objects[object_id].channel]
            ghost.pixels[ids == object_id] = pack_rgb(color, 128)
        return ghost.image.copy()

    def _handle_at(self, point: QPointF) -> tuple[int, int] | None:
        if self._box().isEmpty():
            return None
        handles = self._handles(self._in_widget(self._box()))
        side, middle = min(handles.items(), key=lambda entry: _apart(entry[1], point))
        return side if _apart(middle, point) <= _GRAB else None

    def _in_widget(self, box: QRectF) -> QRectF:
        viewport = self.easel.viewport
        return QRectF(viewport.to_widget(box.topLeft()), box.size() * viewport.scale)

    def _redraw(self) -> None:
        reach = _STALK + _HANDLE
        for box in (self._start, self._target):
            shown = self._in_widget(box)
            if self._angle:
                half = math.hypot(shown.width(), shown.height()) / 2
                middle = shown.center()
                shown = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
            self.easel.redraw(shown.adjusted(-reach, -reach, reach, reach))


def nudge(easel: Easel, step: QPointF) -> None:
    """Move the selected objects by picture pixels."""
    document = easel.document
    box = commands.movable_box(document, document.selection)
    if not box.empty:
        pixels = max(1, round(document.state.scale))
        target = replace(box, x=box.x + int(step.x()) * pixels, y=box.y + int(step.y()) * pixels)
        chosen = sorted(document.selection)
        easel.attempt(lambda: commands.transform(document, chosen, target))


def _handles(box: QRectF) -> dict[tuple[int, int], QPointF]:
    """Middle of each of the eight handles by (across, down), -1, 0 or 1 each."""
    middle = box.center()
    x = {-1: box.left(), 0: middle.x(), 1: box.right()}
    y = {-1: box.top(), 0: middle.y(), 1: box.bottom()}
    sides = [(across, down) for across in x for down in y if (across, down) != (0, 0)]
    return {(across, down): QPointF(x[across], y[down]) for across, down in sides}


def _apart(a: QPointF, b: QPointF) -> float:
    return math.hypot(a.x() - b.x(), a.y() - b.y())
