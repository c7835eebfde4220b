"""What a tool is: one class each, with press, move, release and cancel."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter

from app.canvas.navigation import Pointer
from app.canvas.options import Protect, ToolOptions
from app.canvas.viewport import Viewport
from app.document.document import Document
from inade.errors import InadeError
from inade.painting import Protection


class Reports(QObject):
    """What a tool tells the window."""

    refused = Signal(object)  # InadeError: why a gesture did nothing, in plain words
    hint = Signal(str)  # how to go on, '' when the gesture is over


@dataclass(frozen=True)
class Stage:
    """What tools act on: the document, their options, and the view they draw over."""

    document: Document
    options: ToolOptions
    viewport: Viewport
    reports: Reports
    redraw: Callable[[QRectF], None]  # a rectangle of the widget shows something else now
    pan_by: Callable[[QPointF], None]

    def protection(self) -> Protection:
        """The options' protection in the document's terms."""
        if self.options.protect is Protect.CLASSES:
            return Protection(channels=self.options.paintable)
        if self.options.protect is Protect.SELECTION and self.document.selection:
            return Protection(objects=self.document.selection)
        return Protection()

    def attempt(self, gesture: Callable[[], object]) -> bool:
        """Do something to the document; a refusal is reported. Returns whether it was done."""
        try:
            gesture()
        except InadeError as error:
            self.reports.refused.emit(error)
            return False
        return True


class Tool:
    """A tool between events. A gesture is `active` from its press until released or cancelled."""

    name = ""
    cursor = Qt.CursorShape.CrossCursor
    has_size = False
    paints = False  # Ctrl picks a class instead
    draws_at_rest = False  # has something to show between gestures too
    names_objects = False  # whether hovering tells what lies under the pointer

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.active = False

    @property
    def anchor(self) -> QPointF | None:
        """Where the brush circle stays (widget coordinates); None: at the pointer."""
        return None

    def press(self, pointer: Pointer) -> None:
        """Begin a gesture."""

    def move(self, pointer: Pointer) -> None:
        """Go on with it."""

    def hover(self, pointer: Pointer) -> None:
        """The pointer moves without a button."""

    def release(self, pointer: Pointer) -> None:
        """End the gesture: it becomes one undo step."""

    def cancel(self) -> None:
        """Leave nothing of the gesture behind."""

    def key(self, key: Qt.Key) -> bool:
        """Take a key (Enter, Backspace, ...) during a gesture; False if it means nothing here."""
        return False

    def draw(self, painter: QPainter) -> None:
        """Draw what the gesture shows over the canvas, in widget coordinates."""
