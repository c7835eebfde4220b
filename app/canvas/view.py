"""The canvas: shows the document in one of five views and hands gestures to the current tool."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app import theme
from app.canvas.keyboard import ARROWS, PRESSES, KeyboardPointer
from app.canvas.letting_go import LettingGo
from app.canvas.naming import Naming
from app.canvas.navigation import NavigableWidget, Phase, Pointer
from app.canvas.options import ToolOptions
from app.canvas.overlays import (
    circle_box,
    dot_cursor,
    draw_circle,
    draw_cross,
    draw_shadow,
)
from app.canvas.rendering import Rendering
from app.canvas.tools.base import Easel, Reports, Shape, Tool
from app.canvas.tools.sketch import SketchTool, draw_sketch
from app.canvas.tools.table import TOOLS
from app.canvas.tools.transform import nudge
from app.document.document import Document
from app.work.pool import Background
from inade.layouts.layout import Rect

BEFORE_KEY = Qt.Key.Key_Backslash
_GESTURE_KEYS = frozenset(
    (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace)
)


class CanvasView(NavigableWidget):
    """Picture and layout of a document, to look at and to paint on.

    rendering   what is shown: `view`, `blend`, `outlines`, `hatching`, `safe_colors`, ...
    options     what the tools are set to
    """

    pointer_moved = Signal(float, float, object)  # layout x, y and the object id there or None
    tool_changed = Signal(str)
    view_changed = Signal(str)

    def __init__(
        self, document: Document, options: ToolOptions | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.document = document
        self.options = options or ToolOptions(self)
        self.reports = Reports(self)
        self.background = Background(self)  # for tools that look at every pixel
        self.shape_painter: Callable[[Shape], bool] = lambda shape: shape.paint(document)
        self.rendering = Rendering(document, self.viewport, self)
        self._easel = Easel(
            document,
            self.options,
            self.viewport,
            self.reports,
            self._redraw,
            self.pan_by,
            self.background,
            lambda shape: self.shape_painter(shape),
        )
        self._tools = {kind.name: kind(self._easel) for kind in TOOLS}
        self._tool = self._tools["select"]
        self._acting: Tool | None = None  # the tool whose gesture is going on
        self._pointer: Pointer | None = None
        self._marked = QRectF()  # where circle or cross were drawn last
        self._keyboard = KeyboardPointer()
        self.naming = Naming(self, document)
        self._dot = dot_cursor()
        self.rendering.stale.connect(self._on_stale)
        self.rendering.resized.connect(self._on_resized)
        self.options.changed.connect(self._on_options_changed)
        document.selection_changed.connect(self._on_handles_moved)
        document.layout_changed.connect(self._on_handles_moved)
        self._air = LettingGo(document, self.reports, self)
        self._air.happened.connect(self._on_handles_moved)
        self.reports.settled.connect(self._settle)
        self._on_resized()
        self.refresh_cursor()

    # What the window asks for

    @property
    def tool(self) -> str:
        """Name of the current tool."""
        return self._tool.name

    @property
    def paints(self) -> bool:
        """Whether the current tool paints."""
        return self._tool.paints

    def set_tool(self, name: str) -> None:
        """Take another tool; a gesture that has begun is aborted."""
        if name == self.tool:
            return
        self.cancel_gesture()
        self._air.let_go()
        self._tool.leave()
        self._tool = self._tools[name]
        self.naming.hide()
        self.refresh_cursor()
        self.update()
        self.tool_changed.emit(name)

    def set_view_mode(self, view: str) -> None:
        """Show 'picture', 'layout', 'objects', 'blend' or 'split'."""
        if view != self.rendering.view:
            self.rendering.set_view(view)
            self.refresh_cursor()
            self.view_changed.emit(view)

    def set_blend(self, share: float) -> None:
        """Share of the layout in the blended view, 0-1."""
        self.rendering.blend = min(max(share, 0.0), 1.0)
        self.update()

    def set_outlines(self, shown: bool) -> None:
        """Draw lines around every object."""
        self.rendering.outlines = shown
        self.update()

    def set_selection_shown(self, shown: bool) -> None:
        """Draw the outline of the selection."""
        self.rendering.selection_shown = shown
        self.update()

    def set_hatching(self, shown: bool) -> None:
        """Hatch the classes of the layout as well as colouring them."""
        self.rendering.hatching = shown
        self.update()

    def set_safe_colors(self, safe: bool) -> None:
        """Colour the classes so that colour-blind people can tell them apart."""
        self.rendering.safe_colors = self.options.safe_colors = safe
        self.rendering.recolor()

    @property
    def gesture_active(self) -> bool:
        """Whether a stroke, polygon or drag is going on; Esc aborts it."""
        return self._acting is not None

    @property
    def keyboard_place(self) -> QPointF | None:
        """Where the keyboard's pointer is in the widget, None while a mouse or pen is used."""
        return self._keyboard.place

    def show_words(self, place: QPointF, text: str) -> None:
        """Say something beside a place of the widget, where names are shown as well."""
        self.naming.show_at(place, text)

    def hide_words(self) -> None:
        """Say it no longer."""
        self.naming.hide()

    def cancel_gesture(self) -> bool:
        """Abort what is going on and leave nothing behind. False if nothing was."""
        if self._acting is None:
            return False
        self._acting.cancel()
        self._keyboard.pressed = False
        self._settle()
        return True

    def undo(self) -> None:
        """Take back the last point of what is half drawn, or else the last step."""
        if self._acting is not None and self._acting.key(Qt.Key.Key_Backspace):
            self._settle()
        else:
            self.document.undo()

    def step_size(self, steps: float) -> None:
        """Grow or shrink the current tool, for `[` and `]`."""
        if self._tool.has_size:
            self.options.step_size(self.tool, steps)

    # What navigation leaves to us

    def on_pointer(self, phase: Phase, pointer: Pointer) -> None:
        """Divider first, then the tool."""
        if pointer.widget != self._keyboard.place:
            self._keyboard.leave()
        self._follow_pointer(pointer)
        if not self._on_divider(phase, pointer):
            self._on_tool(phase, pointer)
        position = pointer.position
        hit = self.document.state.object_at(position.x(), position.y())
        self.naming.follow(phase, pointer, hit, self._tool)
        self.pointer_moved.emit(self.viewport.column(position.x()), position.y(), hit)

    def on_wheel_with_control(self, notches: float) -> None:
        """Change the size of the tool, or zoom if it has none."""
        if self._tool.has_size:
            self.options.step_size(self.tool, notches)
        elif self._pointer is not None:
            self.viewport.set_zoom(self.viewport.zoom * 1.2**notches, self._pointer.widget)
            self._moved()

    def on_interrupted(self) -> None:
        self.cancel_gesture()

    def on_left(self) -> None:
        self.naming.hide()
        if self._acting is None:
            self._tool.leave()
        self._follow_pointer(None)

    def resting_cursor(self) -> QCursor:
        if self._over_divider():
            return QCursor(Qt.CursorShape.SplitHCursor)
        return self._dot if self._tool.has_size else QCursor(self._tool.cursor)

    # Qt events

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        exposed = event.rect()
        painter.fillRect(exposed, QColor(theme.tokens().window))
        draw_shadow(painter, self.viewport.sight, QRectF(exposed))
        self.rendering.draw(painter, exposed)
        sketch = self.document.sketch
        if sketch is not None and not isinstance(self._acting, SketchTool):
            draw_sketch(painter, self._easel, sketch)
        if self._acting is not None:
            self._acting.draw(painter)
        elif self._tool.draws_at_rest:
            self._tool.draw(painter)
        if self.rendering.view == "split":
            self.rendering.divider.draw(painter, self.viewport, QRectF(exposed))
        if self._keyboard.place is not None:
            draw_cross(painter, self._keyboard.place)
        if self._pointer is not None and self._tool.has_size:
            center = self._tool.anchor or self._pointer.widget
            draw_circle(painter, center, self._radius(), self.viewport.device_ratio)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # During a gesture its keys are ours, before the window's shortcuts.
            held = event.key() in (Qt.Key.Key_Space, BEFORE_KEY)
            if held or (self._acting is not None and event.key() in _GESTURE_KEYS):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._acting is not None and key == Qt.Key.Key_Escape:
            self.cancel_gesture()
        elif self._acting is not None and self._acting.key(key):
            self._settle()
        elif self._acting is not None and event.matches(QKeySequence.StandardKey.Undo):
            self.undo()  # the window's own action is off where no step is left to undo
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._air.let_go():
            pass
        elif self._tool.ends_with_enter and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pass  # there is nothing to close; a point set now would be a stray one
        elif key == BEFORE_KEY:
            if not event.isAutoRepeat():
                self.rendering.hold_before(True)
        elif key in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight):
            self.step_size(1 if key == Qt.Key.Key_BracketRight else -1)
        elif not self._on_keyboard(key, event.modifiers()):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == BEFORE_KEY and not event.isAutoRepeat():
            self.rendering.hold_before(False)
        else:
            super().keyReleaseEvent(event)

    # Inside

    def _on_keyboard(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Arrows nudge what is selected, or move the keyboard's pointer; with Ctrl always that."""
        large = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if key in ARROWS and not control and self.document.selection and not self._tool.paints:
            nudge(self._easel, ARROWS[key] * (10 if large else 1))
            return True
        bounds = QRectF(self.rect()).intersected(self.viewport.sight)
        start = bounds.center() if self._pointer is None else self._pointer.widget
        phase = self._keyboard.key(key, large=large, start=start, bounds=bounds)
        if phase is None or self._keyboard.place is None:
            return False
        held = modifiers if key in PRESSES else Qt.KeyboardModifier.NoModifier
        self.on_pointer(phase, self.pointer_at(self._keyboard.place, held))
        return True

    def _on_tool(self, phase: Phase, pointer: Pointer) -> None:
        acting = self._acting
        if acting is None:
            if phase is Phase.PRESS:
                picking = self._tool.paints and pointer.holds(Qt.KeyboardModifier.ControlModifier)
                acting = self._tools["pick"] if picking else self._tool_of(pointer)
                self.rendering.begin_stroke()
                self._acting = acting
                acting.press(pointer)
            else:
                shape = self._tool.cursor
                self._tool.hover(pointer)
                if self._tool.cursor != shape:
                    self.refresh_cursor()
                return
        elif phase is Phase.PRESS:
            acting.press(pointer)
        elif phase is Phase.RELEASE:
            acting.release(pointer)
        elif phase is Phase.MOVE:
            acting.move(pointer)
        else:
            acting.hover(pointer)
        self._settle()

    def _tool_of(self, pointer: Pointer) -> Tool:
        """The current tool, or what the other end of a pen does in its place."""
        if pointer.erases and self._tool.erased_with:
            return self._tools[self._tool.erased_with]
        return self._tool

    def _settle(self) -> None:
        """Notice that the acting tool's gesture is over."""
        if self._acting is not None and not self._acting.active:
            self._acting = None
            self._air.follow()
            self.rendering.end_stroke()
            self.refresh_cursor()

    def _on_divider(self, phase: Phase, pointer: Pointer) -> bool:
        divider = self.rendering.divider
        if self.rendering.view != "split" or self._acting is not None:
            return False
        if phase is Phase.PRESS and divider.hit(self.viewport, pointer.widget):
            divider.dragged = True
        elif phase is Phase.HOVER:
            self.refresh_cursor()
        if not divider.dragged:
            return False
        divider.move_to(self.viewport, pointer.widget.x())
        divider.dragged = phase is not Phase.RELEASE
        self.update()
        return True

    def _over_divider(self) -> bool:
        if self.rendering.view != "split" or self._pointer is None:
            return False
        return self.rendering.divider.hit(self.viewport, self._pointer.widget)

    def _radius(self) -> float:
        return self.options.size(self.tool) / 2 * self.viewport.scale

    def _follow_pointer(self, pointer: Pointer | None) -> None:
        """Draw brush circle and cross at the pointer and no longer where they were."""
        self._redraw(self._marked)
        self._pointer, self._marked = pointer, QRectF()
        if pointer is not None and (self._tool.has_size or self._keyboard.place is not None):
            reach = max(self._radius() if self._tool.has_size else 0.0, 12.0)
            self._marked = circle_box(self._tool.anchor or pointer.widget, reach)
            self._redraw(self._marked)

    def _redraw(self, area: QRectF) -> None:
        self.update(area.toAlignedRect())

    def _on_stale(self, rect: Rect | None) -> None:
        place = self.rect() if rect is None else self.viewport.widget_rect(rect)
        for shift in self.viewport.shifts(QRectF(self.rect())):
            self.update(place.translated(round(shift), 0))

    def _on_handles_moved(self) -> None:
        if self._tool.draws_at_rest:
            self.update()

    def _on_resized(self) -> None:
        self.resize_content(*self.rendering.content)

    def _on_options_changed(self) -> None:
        if self._tool.has_size:
            self._follow_pointer(self._pointer)
