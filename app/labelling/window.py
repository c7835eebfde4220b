"""The window of *Label my pictures*: the queue, the canvas with its tools, classes and objects."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QSlider,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.canvas.options import MAX_SIZE, MIN_SIZE, ToolOptions
from app.canvas.view import CanvasView
from app.document import commands
from app.document.document import Document
from app.labelling.class_editor import ClassEditor
from app.labelling.queue_list import QueueList
from app.labelling.session import Session
from app.panels.classes import ClassPalette
from app.panels.message_bar import MessageBar
from app.panels.objects import ObjectList
from app.photos.outline_pad import tracing_project
from app.settings import Settings
from app.translation import translate
from app.work.jobs import Failure
from app.work.worker import Worker
from inade.errors import InadeError
from inade.formats.labelling import Labelling
from inade.formats.validate import DataSetReport

_SEGMENTER = "segmenter"
TOOLS = (
    ("select", "V", "cursor", "Select"),
    ("cut_out", "C", "selection-plus", "Cut out: draw a box around an object"),
    ("superpixel", "S", "hexagon", "Superpixel brush"),
    ("lasso", "L", "polygon", "Lasso and polygon"),
    ("brush", "B", "paint-brush", "Brush"),
    ("eraser", "E", "eraser", "Eraser"),
    ("fill", "G", "paint-bucket", "Fill"),
    ("pan", "H", "hand", "Pan"),
)


class LabellingWindow(QWidget):
    """Closing it saves everything. `finished` tells the folder of the data set."""

    finished = Signal(object)  # Path

    def __init__(self, job: Labelling, worker: Worker, settings: Settings) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Label my pictures - {0}").format(job.folder.name))
        self.setObjectName("labelling")
        self._settings = settings
        blank = np.zeros((64, 64, 3), np.uint8)
        self.document = Document(tracing_project(blank, job.labels), self)
        self.document.keep_pixels = True
        self.session = Session(job, self.document, worker, self)
        self.options = ToolOptions(self)
        self.canvas = CanvasView(self.document, self.options)
        self.canvas.set_view_mode("blend")
        self.canvas.set_blend(0.35)
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
        self._hint, self._saved = QLabel(), QLabel()
        self._actions: dict[str, QAction] = {}
        self._make_actions()
        self._place()
        self._wire()
        self.resize(1360, 860)
        self.options.reset_classes(len(job.labels))
        first = self.session.next_open() or self.session.names[0]
        self.session.show(first)
        self.take_tool("cut_out")

    def action(self, name: str) -> QAction:
        """One of the window's actions."""
        return self._actions[name]

    def take_tool(self, name: str) -> None:
        """Take a tool of the canvas."""
        self._actions[f"tool.{name}"].setChecked(True)
        self.canvas.set_tool(name)
        self._size.setEnabled(name in ("superpixel", "brush", "eraser"))
        self._show_size()
        self._show_hint("")
        self.canvas.setFocus()

    def set_segmenter(self, path: Path | None) -> None:
        """Remember the network that suggests labels."""
        self._settings.set_text(_SEGMENTER, str(path) if path else "")

    @property
    def segmenter(self) -> Path | None:
        """The network that suggests labels, if one was named."""
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The digits choose classes while the canvas has the keyboard."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if plain and Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
                self.palette_.choose_digit(event.key() - Qt.Key.Key_0)
                return True
        return super().eventFilter(watched, event)

    # Actions

    def _make_actions(self) -> None:
        group = QActionGroup(self)
        for name, key, icon, title in TOOLS:
            action = self._add(
                f"tool.{name}", translate("LabellingTool", title), key, icon, self._tool_taker(name)
            )
            action.setCheckable(True)
            action.setActionGroup(group)
        add, session = self._add, self.session
        add("undo", self.tr("Undo"), "Ctrl+Z", "arrow-u-up-left", self.document.undo)
        add("redo", self.tr("Redo"), "Ctrl+Shift+Z", "arrow-u-up-right", self.document.redo)
        add("previous", self.tr("Previous picture"), "PgUp", "caret-left", lambda: session.step(-1))
        add("next", self.tr("Next picture"), "PgDown", "caret-right", lambda: session.step(1))
        add("new", self.tr("New object"), "M", "plus", self._toggle_new_object)
        add("delete", self.tr("Delete object"), "Delete", "trash", self._delete)
        add("class", self.tr("Change class of the selection"), "Ctrl+Shift+C", "", self._reclass)
        add("rest", self.tr("Fill the rest"), "Ctrl+R", "", self._fill_rest)
        add("suggest", self.tr("Suggest"), "Ctrl+G", "", self._suggest)
        add("classes", self.tr("Classes…"), "", "", self._edit_classes)
        add("check", self.tr("Check data set"), "", "", session.check)
        add("done", self.tr("Done, next"), "Ctrl+Return", "", self._done)
        add("clear", self.tr("Select nothing"), "Escape", "", self._escape)
        self._actions["new"].setCheckable(True)
        tips = {
            "rest": self.tr("What is not labelled becomes the class in hand"),
            "suggest": self.tr("Let a segmenter label what is not labelled yet"),
            "check": self.tr("Look for problems before any training"),
            "done": self.tr("This picture is done; go to the next that is not"),
        }
        for name, tip in tips.items():
            keys = self._actions[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self._actions[name].setToolTip(f"{tip} ({keys})" if keys else tip)

    def _tool_taker(self, name: str) -> Callable[[], None]:
        return lambda: self.take_tool(name)

    def _add(self, name: str, text: str, keys: str, icon: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys, QKeySequence.SequenceFormat.PortableText))
        if icon:
            action.setIcon(theme.icon(icon))
        action.setToolTip(f"{text} ({keys})" if keys else text)
        action.triggered.connect(lambda _=False: self._attempt(do))
        self.addAction(action)
        self._actions[name] = action
        return action

    def _attempt(self, do: Callable[[], object]) -> None:
        try:
            do()
        except InadeError as error:
            self.show_failure(Failure.of(error))
        self._follow()

    def _toggle_new_object(self) -> None:
        self.options.new_object = self._actions["new"].isChecked()

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
            self.messages.show_notice(self.tr("Everything is labelled already."))

    def _suggest(self) -> None:
        chosen = self.segmenter
        if chosen is None:
            self.messages.show_notice(
                self.tr("There is no segmenter: nothing can suggest labels."),
                self.tr(
                    "Name a TorchScript network trained for these classes, or outline by hand."
                ),
                (self.tr("Choose…"), self._choose_segmenter),
            )
            return
        self.session.suggest(chosen)

    def _on_not_suggested(self, failure: Failure) -> None:
        """The file may be gone, or be none for these classes: let another one be named."""
        self.messages.show_notice(
            failure.what, failure.remedy, (self.tr("Choose…"), self._choose_segmenter)
        )

    def _choose_segmenter(self) -> None:
        kinds = self.tr("TorchScript networks (*.pt *.pth *.ts *.torchscript);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Segmenter"), str(self._settings.folder), kinds
        )
        if name:
            self.set_segmenter(Path(name))
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
                self.tr("All {0} pictures are done.").format(len(self.session.names)),
                str(self.session.job.folder),
                (self.tr("Check data set"), self.session.check),
            )

    def _escape(self) -> None:
        if not self.canvas.cancel_gesture():
            self.document.select(())

    # Inside

    def _place(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 8)
        bar.setSpacing(4)
        for name in (*(f"tool.{tool[0]}" for tool in TOOLS), "", "undo", "redo", "", "new", ""):
            if not name:
                bar.addSpacing(12)
                continue
            button = QToolButton()
            button.setDefaultAction(self._actions[name])
            button.setAccessibleName(self._actions[name].text())
            button.setIconSize(QSize(theme.TOOL_ICON, theme.TOOL_ICON))
            button.setFixedSize(theme.TOOL_BUTTON, theme.TOOL_BUTTON)
            bar.addWidget(button)
        self._size = QSpinBox()
        self._size.setRange(MIN_SIZE, MAX_SIZE)
        self._size.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self._size.setFixedWidth(52)
        self._size.setAccessibleName(self.tr("Tool size in pixels"))
        self._size.setToolTip(self.tr("Size ([ and ])"))
        bar.addWidget(QLabel(self.tr("Size")))
        bar.addWidget(self._size)
        self._opacity = QSlider(Qt.Orientation.Horizontal)
        self._opacity.setRange(0, 100)
        self._opacity.setValue(35)
        self._opacity.setFixedWidth(90)
        self._opacity.setAccessibleName(self.tr("Opacity of the labels"))
        self._opacity.setToolTip(self._opacity.accessibleName())
        bar.addSpacing(8)
        bar.addWidget(QLabel(self.tr("Labels")))
        bar.addWidget(self._opacity)
        bar.addStretch(1)
        for name in ("suggest", "rest", "check", "previous", "next", "done"):
            button = QToolButton()
            button.setDefaultAction(self._actions[name])
            button.setAccessibleName(self._actions[name].text())
            arrow = name in ("previous", "next")
            button.setProperty("look", "primary" if name == "done" else "button")
            if arrow:
                button.setIconSize(QSize(theme.LIST_ICON, theme.LIST_ICON))
            else:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            bar.addWidget(button)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        frame = QHBoxLayout()
        frame.setContentsMargins(12, 0, 12, 0)
        frame.addWidget(self.messages)
        middle.addLayout(frame)
        middle.addWidget(self.canvas, 1)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 4, 0)
        heading = QHBoxLayout()
        heading.setContentsMargins(8, 4, 8, 4)
        classes = QToolButton()
        classes.setDefaultAction(self._actions["classes"])
        classes.setProperty("look", "button")
        classes.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        classes.setAccessibleName(self.tr("Add or rename classes"))
        classes.setToolTip(self.tr("Add, rename or colour classes"))
        heading.addWidget(_heading(self.tr("Classes")), 1)
        heading.addWidget(classes)
        right.addLayout(heading)
        right.addWidget(self.palette_)
        objects = QHBoxLayout()
        objects.setContentsMargins(8, 8, 8, 4)
        objects.addWidget(_heading(self.tr("Objects")))
        right.addLayout(objects)
        right.addWidget(self.objects, 1)
        side = QWidget()
        side.setLayout(right)
        side.setFixedWidth(theme.PANEL_WIDTH - 48)
        self.queue.setFixedWidth(190)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.queue)
        row.addLayout(middle, 1)
        row.addWidget(side)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 4, 12, 4)
        for label in (self._hint, self._saved):
            label.setProperty("look", "secondary")
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addLayout(row, 1)
        column.addLayout(foot)

    def _wire(self) -> None:
        session, canvas = self.session, self.canvas
        canvas.installEventFilter(self)
        canvas.reports.hint.connect(self._show_hint)
        canvas.reports.refused.connect(lambda error: self.show_failure(Failure.of(error)))
        canvas.background.failed.connect(self.show_failure)
        canvas.tool_changed.connect(lambda name: self._actions[f"tool.{name}"].setChecked(True))
        self.queue.chosen.connect(session.show)
        session.changed.connect(self._follow)
        session.shown.connect(self._on_shown)
        session.saved.connect(lambda name: self._saved.setText(self.tr("Saved {0}").format(name)))
        session.failed.connect(self.show_failure)
        session.checked.connect(self._on_checked)
        session.not_suggested.connect(self._on_not_suggested)
        self.palette_.class_selected.connect(self._select_class)
        self.options.changed.connect(self._follow)
        self.options.changed.connect(self._show_size)
        self.document.selection_changed.connect(self._follow)
        self.document.history_changed.connect(self._follow)
        self._opacity.valueChanged.connect(lambda value: canvas.set_blend(value / 100))
        self._size.valueChanged.connect(
            lambda value: self.options.set_size(self.canvas.tool, value)
        )

    def _on_shown(self, name: str) -> None:
        self.canvas.zoom_fit()
        self.canvas.setFocus()
        self.setWindowTitle(self.tr("{0} - Label my pictures").format(name))

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

    def _show_hint(self, text: str) -> None:
        hints = {
            "cut_out": self.tr("Draw a box around an object. Digits choose the class."),
            "superpixel": self.tr("Paint over the object; Ctrl+wheel changes the size."),
            "lasso": self.tr("Draw around the object, or click its corners and press Enter."),
            "select": self.tr("Click selects; Delete makes it unlabelled again."),
        }
        self._hint.setText(text or hints.get(self.canvas.tool, ""))

    def _show_size(self) -> None:
        self._size.blockSignals(True)
        self._size.setValue(self.options.size(self.canvas.tool))
        self._size.blockSignals(False)

    def _follow(self) -> None:
        session, names = self.session, self.session.names
        index = names.index(session.wanted)
        self.canvas.setEnabled(session.current is not None)
        chosen = bool(self.document.selection)
        enabled = {
            "undo": self.document.history.can_undo,
            "redo": self.document.history.can_redo,
            "previous": index > 0,
            "next": index < len(names) - 1,
            "done": session.current is not None,
            "delete": chosen,
            "class": chosen,
            "suggest": not session.suggesting,
        }
        for name, on in enabled.items():
            self._actions[name].setEnabled(on)
        self._actions["new"].setChecked(self.options.new_object)


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("look", "heading")
    return label
