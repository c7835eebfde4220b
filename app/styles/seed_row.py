"""The seed of the selected objects, or else of the scene: seen, copied, and typed."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from app import theme
from app.document.document import Document
from app.document.sources import Explored
from app.styles.seeds import give_seed, seed_text
from app.translation import follow_language
from inade.errors import InadeError


class SeedRow(QWidget):
    """Where the noise of the selection was drawn from; of the whole scene without one."""

    given = Signal(bool)  # what a person typed was taken; whether anything changed
    refused = Signal(object)  # InadeError: what a person typed is no seed

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._name = name = QLabel()
        name.setProperty("look", "secondary")
        name.setMinimumWidth(56)
        self.field = _Field()
        self.field.left.connect(self.show_seed)
        self.field.returnPressed.connect(self._give)
        self._copy = QToolButton()
        self._copy.setIcon(theme.icon("copy-simple"))
        self._copy.setIconSize(QSize(theme.LIST_ICON, theme.LIST_ICON))
        self._copy.setProperty("look", "button")
        self._copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.field.text().strip())
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(name)
        row.addWidget(self.field, 1)
        row.addWidget(self._copy)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.field.setAccessibleName(self.tr("Seed"))
        self.field.setToolTip(
            self.tr(
                "Where the noise of the selection, or else of the whole scene, is drawn from: "
                "type a number or paste a copied seed"
            )
        )
        self._copy.setAccessibleName(self.tr("Copy the seed"))
        self._copy.setToolTip(self.tr("Copy the seed"))
        self.show_seed()

    def edit(self) -> None:
        """Put the keyboard into the field, all of it selected."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _give(self) -> None:
        try:
            changed = give_seed(self._document, self.field.text())
        except InadeError as error:
            self.refused.emit(error)
        else:
            self.given.emit(changed)

    def show_seed(self) -> None:
        """Show the seed of the selected objects, if they have one and the same."""
        document = self._document
        sources = [document.state.sources.get(i) for i in document.selection]
        texts = {seed_text(source) for source in sources}
        if not sources:
            texts = {"" if document.state.scene_seed is None else str(document.state.scene_seed)}
        text = texts.pop() if len(texts) == 1 else ""
        self._name.setText(self.tr("Seed") if sources else self.tr("Scene"))
        if len(sources) > 1 and not text:
            place = self.tr("several seeds")
        elif any(isinstance(source, Explored) for source in sources):
            place = self.tr("explored")
        else:
            place = self.tr("no single seed")
        self.field.setPlaceholderText(place)
        if self.field.text() != text:
            self.field.setText(text)
        self._copy.setEnabled(bool(text))


class _Field(QLineEdit):
    """A line that forgets what was typed and not given when it is left."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            self.clearFocus()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
