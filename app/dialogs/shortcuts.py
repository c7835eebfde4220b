"""Every action with its keys: searched by typing, changed by pressing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.actions import Actions
from app.guide.question import question_mark
from app.settings import Settings
from app.translation import translate

_ID = Qt.ItemDataRole.UserRole

# Held keys and gestures of the canvas: part of what people look up, not of what can be rebound.
CANVAS_KEYS: tuple[tuple[str, str], ...] = (
    ("[  ]", "Smaller, larger tool"),
    ("Ctrl+wheel", "Size of the tool"),
    ("Shift+drag", "Size of the brush"),
    ("Shift+click", "Straight line from the last stroke"),
    ("Ctrl+click while painting", "Pick the class under the pointer"),
    ("Space+drag, middle drag", "Move the picture"),
    ("Wheel", "Zoom about the pointer"),
    ("\\ (held)", "The picture before the last gesture"),
    ("Esc", "Abort the gesture, else cancel the pass, else clear the selection"),
    ("Enter, Backspace", "Close the polygon, take back its last point"),
    ("Arrows", "Nudge the selection, or move the keyboard's pointer (Shift: farther)"),
    ("Ctrl+arrows", "Move the keyboard's pointer, whatever is selected"),
    ("Enter, Insert", "Press at the keyboard's pointer, then release (with Shift as Shift+click)"),
    ("1 … 9, 0", "The first ten classes"),
    ("Tab", "Hide or show everything around the canvas"),
)


class Shortcuts(QDialog):
    """A list of actions; the keys of the chosen one can be changed below it."""

    def __init__(self, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._actions, self._settings = actions, settings
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search actions or keys"))
        self._search.setAccessibleName(self.tr("Search actions or keys"))
        self._search.setClearButtonEnabled(True)
        self._list = QTreeWidget()
        self._list.setProperty("look", "boxed")
        self._list.setAccessibleName(self.tr("Actions"))
        self._list.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._keys = QKeySequenceEdit()
        self._keys.setMaximumSequenceLength(1)
        self._keys.setAccessibleName(self.tr("New keys"))
        self._take = QPushButton(self.tr("Assign"))
        self._take.setProperty("look", "primary")
        self._clear = QPushButton(self.tr("No keys"))
        self._default = QPushButton(self.tr("Default"))
        self._note = QLabel()
        self._note.setProperty("look", "secondary")
        self._note.setWordWrap(True)
        close = QPushButton(self.tr("Close"))
        for button in (self._take, self._clear, self._default, close):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._keys, 1)
        for button in (self._take, self._clear, self._default):
            row.addWidget(button)
        end = QHBoxLayout()
        end.addWidget(question_mark("keys"))
        end.addWidget(self._note, 1)
        end.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._search)
        column.addWidget(self._list, 1)
        column.addLayout(row)
        column.addLayout(end)
        self._search.textChanged.connect(self._filter)
        self._list.currentItemChanged.connect(self._on_current_changed)
        self._keys.keySequenceChanged.connect(self._on_keys_pressed)
        self._take.clicked.connect(self._assign)
        self._clear.clicked.connect(lambda: self._rebind(""))
        self._default.clicked.connect(lambda: self._rebind(None))
        close.clicked.connect(self.accept)
        self._fill()
        self.resize(560, 620)
        self._search.setFocus()

    def _fill(self) -> None:
        for entry in self._actions.entries:
            item = QTreeWidgetItem([self._actions.name(entry.id), ""])
            item.setData(0, _ID, entry.id)
            self._list.addTopLevelItem(item)
        for keys, text in CANVAS_KEYS:
            item = QTreeWidgetItem([translate("Keys", text), translate("Keys", keys)])
            self._list.addTopLevelItem(item)
        self._show_keys()
        self._list.setCurrentItem(self._items()[0])

    def _show_keys(self) -> None:
        for item in self._items():
            action_id = item.data(0, _ID)
            if action_id:
                keys = self._actions[action_id].shortcuts()
                form = QKeySequence.SequenceFormat.NativeText
                item.setText(1, ", ".join(sequence.toString(form) for sequence in keys))

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self._list.topLevelItem(i) for i in range(self._list.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _filter(self, text: str) -> None:
        wanted = text.casefold().strip()
        for item in self._items():
            item.setHidden(wanted not in f"{item.text(0)} {item.text(1)}".casefold())

    def _on_current_changed(self) -> None:
        item = self._list.currentItem()
        rebindable = item is not None and bool(item.data(0, _ID))
        for widget in (self._keys, self._clear, self._default):
            widget.setEnabled(rebindable)
        self._keys.clear()
        self._take.setEnabled(False)
        self._note.setText(
            self.tr("Click the field and press the new keys.")
            if rebindable
            else self.tr("This gesture of the canvas is fixed.")
        )

    def _on_keys_pressed(self, keys: QKeySequence) -> None:
        self._take.setEnabled(not keys.isEmpty())
        owner = self._actions.owner_of(_portable(keys))
        if owner is not None and owner != self._chosen:
            self._note.setText(
                self.tr("“{0}” has these keys now and will lose them.").format(
                    self._actions.name(owner)
                )
            )

    @property
    def _chosen(self) -> str:
        return self._list.currentItem().data(0, _ID)

    def _assign(self) -> None:
        keys = _portable(self._keys.keySequence())
        owner = self._actions.owner_of(keys)
        if owner is not None and owner != self._chosen:
            left = [
                sequence
                for sequence in self._actions[owner].shortcuts()
                if _portable(sequence) != keys
            ]
            self._bind(owner, _portable(left[0]) if left else "")
        self._rebind(keys)

    def _rebind(self, keys: str | None) -> None:
        self._bind(self._chosen, keys)
        self._keys.clear()
        self._show_keys()

    def _bind(self, action_id: str, keys: str | None) -> None:
        self._settings.set_shortcut(action_id, keys)
        self._actions.rebind(action_id, keys)


def _portable(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.PortableText)
