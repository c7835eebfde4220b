"""A photo to outline one object in, for dialogs: the canvas with its tracing tools."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.canvas.tools.paint import EraserTool
from app.canvas.tools.shapes import LassoTool
from app.canvas.tools.tracing import CutOutTool, SuperpixelTool
from app.canvas.view import CanvasView
from app.document.document import Document
from app.document.state import Choices, State
from app.panels.classes import class_title
from app.translation import translate
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject

_TOOLS = (CutOutTool, SuperpixelTool, LassoTool, EraserTool)


def tracing_project(photo: np.ndarray, labels: LabelSet, layout: Layout | None = None) -> State:
    """A project to outline objects in: the photo, uint8 [h, w, 3], is the picture, at its size.

    Without a layout, everything is one object of the last class.
    """
    height, width = photo.shape[:2]
    if layout is None:
        rest = {0: LayoutObject(len(labels) - 1)}
        layout = Layout(np.zeros((height, width), np.uint16), rest)
    project = State.of_layout(layout, labels, (height, width), noise_dim=1, latent_dim=1)
    return replace(
        project,
        picture=photo,
        own=np.zeros((height, width), bool),
        choices=Choices(keep_pixels=True),
    )


class OutlinePad(QWidget):
    """`outlined` tells the object that was outlined last, None when it was taken back."""

    outlined = Signal(object)

    def __init__(self, labels: LabelSet, channel: int) -> None:
        """`channel`: the class that is outlined at first."""
        super().__init__()
        blank = np.zeros((64, 64, 3), np.uint8)
        self._labels = labels
        self.document = Document(tracing_project(blank, labels), self)
        self.canvas = CanvasView(self.document)
        self.canvas.options.reset_classes(len(labels), channel, channel)
        self.canvas.set_outlines(True)
        self.canvas.setMinimumSize(320, 280)
        self._classes = QComboBox()
        self._classes.setAccessibleName(self.tr("Class of the object"))
        for index in range(len(labels)):
            self._classes.addItem(class_title(labels, index), index)
        self._classes.setCurrentIndex(channel)
        self._hint = QLabel()
        self._hint.setProperty("look", "secondary")
        self._tools = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(4)
        for kind in _TOOLS:
            title = translate("Action", kind.title)
            button = QToolButton()
            button.setIcon(theme.icon(kind.icon))
            button.setIconSize(QSize(theme.TOOL_ICON, theme.TOOL_ICON))
            button.setCheckable(True)
            button.setToolTip(title)
            button.setAccessibleName(title)
            button.setChecked(kind is CutOutTool)
            button.clicked.connect(lambda _=False, name=kind.name: self.take_tool(name))
            self._tools.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(QLabel(self.tr("It is")))
        row.addWidget(self._classes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.canvas, 1)
        column.addWidget(self._hint)
        self._classes.currentIndexChanged.connect(self._on_class_chosen)
        self.canvas.reports.hint.connect(self._show_hint)
        self.document.history_changed.connect(self._on_step)
        self.take_tool(CutOutTool.name)

    @property
    def channel(self) -> int:
        """The class that is outlined."""
        return self.canvas.options.channel

    @property
    def drawn(self) -> list[int]:
        """The objects outlined so far, the newest last."""
        return sorted(self.document.layout.objects.keys() - {0})

    def show_photo(self, photo: np.ndarray) -> None:
        """Begin with another photo, uint8 [h, w, 3]."""
        self.canvas.cancel_gesture()
        self.document.load(tracing_project(photo, self._labels))

    def take_tool(self, name: str) -> None:
        """Take one of the tracing tools."""
        self.canvas.set_tool(name)
        self._show_hint("")
        self.canvas.setFocus()

    def close_pad(self) -> None:
        """Wait for what still looks for outlines."""
        self.canvas.cancel_gesture()
        self.canvas.background.close()

    def _show_hint(self, text: str) -> None:
        hints = {
            CutOutTool.name: self.tr("Draw a box around the object."),
            SuperpixelTool.name: self.tr("Paint over the object; Ctrl+wheel changes the size."),
            LassoTool.name: self.tr("Click corners or draw around the object."),
            EraserTool.name: self.tr("Erase what does not belong."),
        }
        self._hint.setText(text or hints.get(self.canvas.tool, ""))

    def _on_class_chosen(self) -> None:
        channel = self._classes.currentData()
        self.canvas.options.set_channel(channel)

    def _on_step(self) -> None:
        drawn = self.drawn
        self.document.select(drawn[-1:])
        self.outlined.emit(drawn[-1] if drawn else None)
