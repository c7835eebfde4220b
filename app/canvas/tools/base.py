"""What a tool is: one class each, with press, move, release and cancel."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

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
class Easel:
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


Group = Literal["paint", "shape", "trace", "look"]


class Tool:
    """A tool between events. A gesture is `active` from its press until released or cancelled.

    What a tool is called, how it is taken and where it stands is said in its class alone: its
    action, the tool bar, the bar over the canvas and the list of shortcuts are made from that.

    name   as in `tool.NAME`, the id of its action
    title  what its button and action are called; a tip says more, in the tooltip
    keys   that take it, in portable text, apart by spaces; the person may choose others
    icon   of Phosphor's
    hint   how to use it, in the bar over the canvas
    group  tools of one group stand together
    needs  conditions of `Actions.allow` that must hold, apart by spaces
    """

    name = ""
    title = ""
    tip = ""
    keys = ""
    icon = ""
    hint = ""
    group: Group = "paint"
    needs = ""
    cursor = Qt.CursorShape.CrossCursor
    has_size = False
    paints = False  # Ctrl picks a class instead
    draws_at_rest = False  # has something to show between gestures too
    names_objects = False  # whether hovering tells what lies under the pointer
    ends_with_enter = False  # Enter closes what Insert or clicks began, and begins nothing
    erased_with = ""  # the tool that the other end of a pen is
    enters = False  # whether Enter takes what it outlines
    fills_parts = False  # can be told to fill what is connected only

    def __init__(self, easel: Easel) -> None:
        self.easel = easel
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
