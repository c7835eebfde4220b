"""Tools that paint with a round brush: brush and eraser."""

from PySide6.QtCore import QPointF, Qt

from app.canvas.navigation import Pointer
from app.canvas.tools.base import Easel, Tool
from inade.errors import RequestError
from inade.layouts.painting import unlocked

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_RESIZE_STARTS_AT = 4.0  # logical pixels that Shift and the pointer move before the size changes


class StrokeTool(Tool):
    """A stroke from press to release.

    Shift+click draws a straight line from where the last stroke ended; Shift+drag sideways
    changes the size instead. A pen's pressure scales the size.
    """

    has_size = True
    paints = True
    erased_with = "eraser"
    label = ""  # what the undo step is called

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._line_from: QPointF | None = None
        self._shift_at: QPointF | None = None
        self._size_before: int | None = None

    def begin(self, position: QPointF) -> None:
        """Begin the document's gesture at a layout position. Raises RequestError."""
        raise NotImplementedError

    def finished(self) -> None:
        """A stroke was kept."""

    @property
    def anchor(self) -> QPointF | None:
        return self._shift_at

    def press(self, pointer: Pointer) -> None:
        self.active = True
        if pointer.holds(_SHIFT):
            self._shift_at, self._size_before = pointer.widget, None
        else:
            self._start(pointer.position, pointer)

    def move(self, pointer: Pointer) -> None:
        if self._shift_at is None:
            self._extend(pointer.position, pointer)
            return
        distance = pointer.widget.x() - self._shift_at.x()
        if self._size_before is None and abs(distance) >= _RESIZE_STARTS_AT:
            self._size_before = self.easel.options.size(self.name)
        if self._size_before is not None:
            grown = self._size_before + 2 * distance / self.easel.viewport.scale
            self.easel.options.set_size(self.name, grown)

    def release(self, pointer: Pointer) -> None:
        if self._shift_at is not None:
            resized = self._size_before is not None
            self._shift_at = None
            if resized:
                self.active = False
                return
            start = self._line_from or pointer.position
            self._start(self.easel.viewport.facing(start, pointer.position), pointer)
        if self._extend(pointer.position, pointer):
            self._line_from = pointer.position
            if self.easel.document.end_stroke(self.label):
                self.finished()
        self.active = False

    def cancel(self) -> None:
        if self._shift_at is not None and self._size_before is not None:
            self.easel.options.set_size(self.name, self._size_before)
        self._shift_at = None
        if self.easel.document.stroke_active:
            self.easel.document.abort_stroke()
        self.active = False

    def _start(self, position: QPointF, pointer: Pointer) -> None:
        if self.easel.attempt(lambda: self.begin(position)):
            self._extend(position, pointer)
        else:
            self.active = False

    def _extend(self, position: QPointF, pointer: Pointer) -> bool:
        """Draw on. False once the stroke was taken back from elsewhere, by undo for one."""
        document = self.easel.document
        if not document.stroke_active:
            self.active = False
            return False
        document.extend_stroke(position.x(), position.y(), self.radius(pointer.pressure))
        return True

    def radius(self, pressure: float) -> float:
        """Radius in layout pixels at a pen pressure of 0-1."""
        options = self.easel.options
        share = max(pressure, 0.05) if options.pressure else 1.0
        return max(0.5, options.size(self.name) / 2 * share)


class BrushTool(StrokeTool):
    """Paints the current class: the object of that class which it touches, or a new one."""

    name = "brush"
    title = "Brush"
    keys = "B"
    icon = "paint-brush"
    hint = "Ctrl+click picks a class, Shift+click draws a line"
    label = "Paint"

    def begin(self, position: QPointF) -> None:
        document, options = self.easel.document, self.easel.options
        touched = None
        if not options.new_object:
            radius = self.radius(1.0)
            touched = document.state.object_to_extend(
                options.channel, position.x(), position.y(), radius
            )
        if touched is None:
            document.begin_new_object(options.channel, self.easel.protection())
        else:
            document.begin_paint(touched, self.easel.protection())

    def finished(self) -> None:
        self.easel.options.new_object = False


class EraserTool(StrokeTool):
    """Erases the object under its first touch, or the selection if that is what it touches.

    The nearest unlocked neighbours grow into what is erased.
    """

    name = "eraser"
    title = "Eraser"
    keys = "E"
    icon = "eraser"
    hint = "Neighbours grow over what is erased"
    label = "Erase"

    def begin(self, position: QPointF) -> None:
        document = self.easel.document
        hit = document.state.object_at(position.x(), position.y())
        touched = document.selection if hit in document.selection else {hit}
        erased = unlocked(document.layout, [i for i in touched if i is not None])
        if hit is not None and not erased:
            raise RequestError(
                "object {hit} is locked.",
                remedy="Unlock it in the list of objects to erase it.",
                hit=hit,
            )
        document.begin_erase(erased, self.easel.protection())
