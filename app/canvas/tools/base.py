"""What a tool is: one class each, with press, move, release and cancel."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter

from app.canvas.navigation import Pointer
from app.canvas.options import Protect, ToolOptions
from app.canvas.viewport import Viewport
from app.document import commands
from app.document.commands import Target
from app.document.document import Document
from app.work.pool import Background
from inade.errors import InadeError
from inade.layouts.layout import Rect
from inade.layouts.painting import Protection
from inade.looks.look import Style


class Reports(QObject):
    """What a tool tells the window."""

    refused = Signal(object)  # InadeError: why a gesture did nothing, in plain words
    hint = Signal(str)  # how to go on, '' when the gesture is over
    settled = Signal()  # a gesture ended between events, when what it waited for was there


@dataclass(frozen=True, eq=False)
class Shape:
    """A region to paint: bool mask of the rectangle's size, for an object or a new one."""

    rect: Rect
    mask: np.ndarray
    target: Target
    protection: Protection
    text: str

    def paint(self, document: Document, style: Style | None = None) -> bool:
        """Paint it as one undo step. RequestError if the target is locked or gone."""
        return commands.paint_shape(
            document,
            self.rect,
            self.mask,
            self.target,
            protection=self.protection,
            text=self.text,
            style=style,
        )


@dataclass(frozen=True)
class Stage:
    """What tools act on: the document, their options, and the view they draw over."""

    document: Document
    options: ToolOptions
    viewport: Viewport
    reports: Reports
    redraw: Callable[[QRectF], None]  # a rectangle of the widget shows something else now
    pan_by: Callable[[QPointF], None]
    background: Background
    paint_shape: Callable[[Shape], bool]

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

    def leave(self) -> None:
        """Another tool is taken."""

    def key(self, key: Qt.Key) -> bool:
        """Take a key (Enter, Backspace, ...) during a gesture; False if it means nothing here."""
        return False

    def draw(self, painter: QPainter) -> None:
        """Draw what the gesture shows over the canvas, in widget coordinates."""
