"""A dock with a small heading that folds."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from app import theme
from app.settings import Settings
from app.translation import follow_language

_NARROWEST = 296  # three columns of classes, four of styles
_UNLIMITED = 16_777_215  # QWIDGETSIZE_MAX


class Section(QDockWidget):
    """Holds one panel. The heading carries a note at its right and folds on a double click."""

    def __init__(
        self, name: str, title: Callable[[], str], content: QWidget, settings: Settings
    ) -> None:
        """`title` tells what the panel is called in the language of the moment."""
        super().__init__()
        self._settings, self._called = settings, title
        self.setObjectName(name)
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable
            | QDockWidget.DockWidgetFeature.DockWidgetClosable
        )
        self._heading = _Heading(self)
        self.setTitleBarWidget(self._heading)
        self.setMinimumWidth(_NARROWEST)
        self.setWidget(content)
        self._heading.fold.toggled.connect(self._on_fold_toggled)
        self._heading.fold.setChecked(settings.flag(f"folded/{name}", False))
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        title = self._called()
        self.setWindowTitle(title)
        self.widget().setAccessibleName(title)
        self._heading.set_title(title)

    def set_note(self, text: str) -> None:
        """The small text at the right of the heading, such as a count."""
        self._heading.note.setText(text)

    def reveal(self) -> None:
        """Show the panel, wherever it was put away."""
        self._heading.fold.setChecked(False)
        self.show()
        self.raise_()

    def _on_fold_toggled(self, folded: bool) -> None:
        self.widget().setVisible(not folded)
        self.setMaximumHeight(self._heading.sizeHint().height() if folded else _UNLIMITED)
        self._settings.set_flag(f"folded/{self.objectName()}", folded)


class _Heading(QWidget):
    """Mouse events but the double click are left to the dock, which moves by them."""

    def __init__(self, dock: Section) -> None:
        super().__init__(dock)
        self._title = QLabel()
        self._title.setProperty("look", "heading")
        self.note = QLabel()
        self.note.setProperty("look", "secondary")
        self.fold = QToolButton()
        self.fold.setCheckable(True)
        self.fold.setIconSize(QSize(12, 12))
        self.fold.setFixedSize(20, 20)
        self.fold.toggled.connect(self._show_arrow)
        self._show_arrow(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self.note)
        row.addWidget(self.fold)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self.fold.setAccessibleName(self.tr("Fold {0}").format(title))
        self.fold.setToolTip(self.tr("Fold or unfold"))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.fold.toggle()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove):
            event.ignore()
            return False
        return handled

    def _show_arrow(self, folded: bool) -> None:
        self.fold.setIcon(theme.icon("caret-right" if folded else "caret-down"))
