"""The window of *Label my pictures*: the queue, the canvas with its tools, classes and objects."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.actions import Actions
from app.canvas.keyboard import leave_field
from app.canvas.options import ToolOptions
from app.canvas.tools.tracing import CutOutTool
from app.canvas.view import CanvasView
from app.dialogs.files import ask_for_segmenter
from app.document import commands
from app.document.document import Document
from app.features.painting import PaintSwitches
from app.guide.question import question_mark
from app.labelling.actions import TABLE, TOOLS
from app.labelling.class_editor import ClassEditor
from app.labelling.queue_list import QueueList
from app.labelling.session import Session
from app.panels.classes import ClassPalette
from app.panels.message_bar import MessageBar
from app.panels.objects import ObjectList
from app.panels.options_bar import OptionsBar
from app.panels.tool_bar import ToolBar
from app.photos.outline_pad import tracing_project
from app.settings import Settings
from app.translation import follow_language
from app.work.jobs import Failure
from app.work.worker import Worker
from inade.errors import InadeError
from inade.formats.labelling import Labelling
from inade.formats.validate import DataSetReport

_SEGMENTER = "segmenter"
_OPACITY = 35  # percent, of the labels over the photo


class LabellingWindow(QWidget):
    """Closing it saves everything. `finished` tells the folder of the data set."""

    finished = Signal(object)  # Path

    def __init__(self, job: Labelling, worker: Worker, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("labelling")
        self._settings = settings
        blank = np.zeros((64, 64, 3), np.uint8)
        self.document = Document(tracing_project(blank, job.labels), self)
        self.session = Session(job, self.document, worker, self)
        self.options = ToolOptions(self)
        self.canvas = CanvasView(self.document, self.options)
        self.canvas.set_safe_colors(settings.flag("safe_colors", False))
        self.canvas.set_view_mode("blend")
        self.canvas.set_blend(_OPACITY / 100)
        self.canvas.rendering.clear_unknown()
        self.palette_ = ClassPalette(self.document, self.options, settings)
        self.objects = ObjectList(
            self.document,
            lambda object_id, name: commands.rename(self.document, object_id, name),
            lambda object_id, locked: commands.set_locked(
                self.document, [object_id], locked=locked
            ),
            None,
        )
        self.queue = QueueList(self.session)
        self.messages = MessageBar()
        self._saved, self._labels = QLabel(), QLabel()
        self._saved_name = ""  # of the picture that was saved last
        self._classes, self._objects = QLabel(), QLabel()  # headings
        self._opacity = QSlider(Qt.Orientation.Horizontal)
        self.actions_ = Actions(self, settings.shortcuts, TABLE)
        self.options_bar = OptionsBar(self.actions_, self.document, self.options)
        self.tool_bar = ToolBar(self.actions_, TOOLS, self.document, self.options)
        self._bind(PaintSwitches(self.options, self.palette_, self.canvas, self.actions_))
        self._place()
        self._wire()
        self.resize(1360, 860)
        self.options.reset_classes(len(job.labels))
        first = self.session.next_open() or self.session.names[0]
        self.session.show(first)
        self.take_tool(CutOutTool.name)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("{0} - Label my pictures").format(self.session.wanted))
        self._classes.setText(self.tr("Classes"))
        self._objects.setText(self.tr("Objects"))
        self._labels.setText(self.tr("Labels"))
        self._opacity.setAccessibleName(self.tr("Opacity of the labels"))
        self._opacity.setToolTip(self._opacity.accessibleName())
        self._show_saved()

    def _show_saved(self) -> None:
        name = self._saved_name
        self._saved.setText(self.tr("Saved {0}").format(name) if name else "")

    def take_tool(self, name: str) -> None:
        """Take a tool of the canvas."""
        self.canvas.set_tool(name)
        self.canvas.setFocus()

    def set_segmenter(self, path: Path | None) -> None:
        """Remember the network that suggests labels."""
        self._settings.set_text(_SEGMENTER, str(path) if path else "")

    @property
    def segmenter(self) -> Path | None:
        """The network that suggests labels, None for the loaded checkpoint's own."""
        text = self._settings.text(_SEGMENTER)
        return Path(text) if text else None

    def show_failure(self, failure: Failure) -> None:
        """Say what went wrong."""
        self.messages.show_failure(failure)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.hide()  # at once; a picture may take a moment to be written
        self.canvas.cancel_gesture()
        self.canvas.background.close()
        self.session.close()
        super().closeEvent(event)
        self.finished.emit(self.session.job.folder)

    # Actions

    def _bind(self, painting: PaintSwitches) -> None:
        document, session, canvas = self.document, self.session, self.canvas
        handlers: dict[str, Callable[[], object]] = {
            **painting.handlers(),
            "edit.undo": canvas.undo,
            "edit.redo": document.redo,
            "object.class": self._reclass,
            "label.previous": lambda: session.step(-1),
            "label.next": lambda: session.step(1),
            "label.delete": self._delete,
            "label.rest": self._fill_rest,
            "label.suggest": self._suggest,
            "label.classes": self._edit_classes,
            "label.check": session.check,
            "label.done": self._done,
            "label.escape": self._escape,
        }
        for kind in TOOLS:
            handlers[f"tool.{kind.name}"] = lambda name=kind.name: self.take_tool(name)
        self.actions_.bind({name: partial(self._attempt, do) for name, do in handlers.items()})
        canvas.tool_changed.connect(self._on_tool_changed)

    def _attempt(self, do: Callable[[], object]) -> None:
        try:
            do()
        except InadeError as error:
            self.show_failure(Failure.of(error))
        self._follow()

    def _delete(self) -> None:
        """Selected objects become unlabelled again."""
        chosen = sorted(self.document.selection)
        commands.change_class(self.document, chosen, self.session.job.unlabelled)

    def _reclass(self) -> None:
        chosen = sorted(self.document.selection)
        commands.change_class(self.document, chosen, self.options.channel)

    def _fill_rest(self) -> None:
        channel = self.options.channel
        if channel == self.session.job.unlabelled:
            self.messages.show_notice(self.tr("Choose the class that the rest shall be first."))
        elif not self.session.fill_rest(channel):
            self.messages.show_news(self.tr("Everything is labelled already."))

    def _suggest(self) -> None:
        self.session.suggest(self.segmenter)

    def _on_not_suggested(self, failure: Failure) -> None:
        """The file may be gone, or be none for these classes: let another one be named."""
        what, remedy = failure.what, failure.remedy
        if failure.kind == "CodeNotAllowedError":
            self.messages.show_notice(
                what,
                self.tr(
                    "If you trust where it comes from, let this one file run; it is remembered."
                    " Segmenters as ONNX (*.onnx), and those of ours, run no code."
                ),
                (self.tr("Let it run"), lambda: self._allow(failure.code)),
                (self.tr("Choose…"), self._choose_segmenter),
            )
            return
        if self.segmenter is None:
            what = self.tr("There is no segmenter for these classes: nothing can suggest labels.")
            remedy = self.tr(
                "Name one that was trained for them (main.py train --what segmenter makes one), or"
                " outline by hand."
            )
        self.messages.show_notice(what, remedy, (self.tr("Choose…"), self._choose_segmenter))

    def _allow(self, code: str) -> None:
        self.session.suggest(self.segmenter, allow_code=code)

    def _choose_segmenter(self) -> None:
        path = ask_for_segmenter(self, self._settings.folder)
        if path is not None:
            self.set_segmenter(path)
            self._suggest()

    def _edit_classes(self) -> None:
        editor = ClassEditor(self.session.job.labels, self)
        if editor.exec() == QDialog.DialogCode.Accepted:
            self.session.set_labels(editor.labels())
        editor.deleteLater()

    def _done(self) -> None:
        self.session.mark("done")
        following = self.session.next_open()
        if following is not None:
            self.session.show(following)
        elif following is None:
            self.messages.show_notice(
                self.tr("All %Ln picture(s) are done.", "", len(self.session.names)),
                str(self.session.job.folder),
                (self.tr("Check data set"), self.session.check),
            )

    def _escape(self) -> None:
        if not leave_field(self.focusWidget(), self.canvas) and not self.canvas.cancel_gesture():
            self.document.select(())

    # Inside

    def _place(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.canvas, 1)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 4, 0)
        right.addLayout(_heading(self._classes, self._button("label.classes")))
        right.addWidget(self.palette_)
        right.addLayout(_heading(self._objects, self._button("label.delete")))
        right.addWidget(self.objects, 1)
        side = QWidget()
        side.setLayout(right)
        side.setFixedWidth(theme.PANEL_WIDTH - 48)
        self.queue.setFixedWidth(190)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.queue)
        row.addWidget(self.tool_bar)
        row.addLayout(middle, 1)
        row.addWidget(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.options_bar)
        column.addLayout(row, 1)
        column.addLayout(self._foot())
        self.messages.float_over(self.canvas)

    def _foot(self) -> QHBoxLayout:
        """How strongly the labels show, what was saved, and the way from picture to picture."""
        opacity = self._opacity
        opacity.setRange(0, 100)
        opacity.setValue(_OPACITY)
        opacity.setFixedWidth(90)
        opacity.valueChanged.connect(lambda value: self.canvas.set_blend(value / 100))
        self._saved.setProperty("look", "secondary")
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 12, 8)
        foot.setSpacing(8)
        foot.addWidget(self._labels)
        foot.addWidget(opacity)
        foot.addSpacing(8)
        foot.addWidget(self._saved, 1)
        foot.addWidget(question_mark("labelling"))
        for name in ("suggest", "rest", "check", "previous", "next", "done"):
            button = self._button(f"label.{name}")
            if name == "done":
                button.setProperty("look", "primary")
            foot.addWidget(button)
        return foot

    def _button(self, action_id: str) -> QToolButton:
        """A button of words, or of the action's icon where it has one."""
        button = self.actions_.button(action_id)
        button.setProperty("look", "button")
        button.setIconSize(QSize(theme.LIST_ICON, theme.LIST_ICON))
        if self.actions_[action_id].icon().isNull():
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        return button

    def _wire(self) -> None:
        session, canvas = self.session, self.canvas
        self.actions_.on_digits(self.palette_.choose_digit)
        canvas.reports.hint.connect(self.options_bar.set_hint)
        canvas.reports.refused.connect(lambda error: self.show_failure(Failure.of(error)))
        canvas.background.failed.connect(self.show_failure)
        self.queue.chosen.connect(session.show)
        session.changed.connect(self._follow)
        session.shown.connect(self._on_shown)
        session.saved.connect(self._on_saved)
        session.failed.connect(self.show_failure)
        session.checked.connect(self._on_checked)
        session.not_suggested.connect(self._on_not_suggested)
        self.tool_bar.swatches.swapped.connect(self.options.swap_classes)
        self.palette_.class_selected.connect(self._select_class)
        self.document.selection_changed.connect(self._follow)
        self.document.history_changed.connect(self._follow)
        menu = QMenu(self)
        self.actions_.fill(menu, ("object.class", "label.delete"))
        self.objects.set_context_menu(menu)

    def _on_saved(self, name: str) -> None:
        self._saved_name = name
        self._show_saved()

    def _on_tool_changed(self, name: str) -> None:
        self.actions_[f"tool.{name}"].setChecked(True)
        self.options_bar.show_tool(name)

    def _on_shown(self, name: str) -> None:
        self._follow()  # a canvas that is switched off takes no keyboard
        self.canvas.zoom_fit()
        self.canvas.setFocus()
        self._retranslate()

    def _on_checked(self, report: DataSetReport) -> None:
        sentences = report.sentences()
        if report.ok:
            self.messages.show_notice(sentences[0], " ".join(sentences[1:4]))
        else:
            failure = Failure(sentences[0], self.tr("See the details."), "\n".join(sentences))
            self.show_failure(failure)

    def _select_class(self, channel: int) -> None:
        objects = self.document.layout.objects
        self.document.select(i for i, entry in objects.items() if entry.channel == channel)

    def _follow(self) -> None:
        session, document = self.session, self.document
        index = session.names.index(session.wanted)
        self.canvas.setEnabled(session.current is not None)
        holds = {
            "undo": document.history.can_undo,
            "redo": document.history.can_redo,
            "selection": bool(document.selection),
            "before": index > 0,
            "after": index < len(session.names) - 1,
            "picture": session.current is not None,
            "no suggestion": not session.suggesting,
        }
        self.actions_.allow(name for name, true in holds.items() if true)


def _heading(label: QLabel, button: QToolButton) -> QHBoxLayout:
    """A title with a button at its right."""
    label.setProperty("look", "heading")
    row = QHBoxLayout()
    row.setContentsMargins(8, 4, 8, 4)
    row.addWidget(label, 1)
    row.addWidget(button)
    return row
