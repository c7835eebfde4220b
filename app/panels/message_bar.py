"""The bar over the canvas that says what happened and what to do."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from app import theme
from app.work.jobs import Failure


class MessageBar(QFrame):
    """Shows one failure or notice at a time, with its remedy, details to unfold, and a copy."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "error")
        self.setAccessibleName(self.tr("Message"))
        self._failure = Failure("")
        self._answers: tuple[Callable[[], object], ...] = ()
        self._icon = QLabel()
        self._what = QLabel()
        self._what.setWordWrap(True)
        self._what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._what.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._buttons = (QPushButton(), QPushButton())
        self._more = QPushButton(self.tr("Details"))
        self._more.setCheckable(True)
        self._copy = QPushButton(self.tr("Copy"))
        self._close = QToolButton()
        self._close.setIcon(theme.icon("x"))
        self._close.setIconSize(QSize(theme.LIST_ICON, theme.LIST_ICON))
        self._close.setAccessibleName(self.tr("Close message"))
        self._close.setToolTip(self.tr("Close"))
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setFixedHeight(120)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._icon, self._what, *self._buttons, self._more, self._copy, self._close):
            row.addWidget(widget, 1 if widget is self._what else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.addLayout(row)
        column.addWidget(self._details)
        self._more.toggled.connect(self._details.setVisible)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        self._close.clicked.connect(self.hide)
        for index, button in enumerate(self._buttons):
            button.clicked.connect(lambda _checked=False, i=index: self._on_answered(i))
        self.hide()

    @property
    def text(self) -> str:
        """Everything that the bar knows, as plain text."""
        failure = self._failure
        return "\n".join(part for part in (failure.what, failure.remedy, failure.details) if part)

    def show_failure(self, failure: Failure) -> None:
        """Say what happened and what to do."""
        self._show(failure, "error", "warning-circle")

    def show_notice(
        self, text: str, remedy: str = "", *answers: tuple[str, Callable[[], object]]
    ) -> None:
        """Say something that is no error; up to two buttons offer to act on it."""
        self._show(Failure(text, remedy), "notice", "info")
        self._answers = tuple(do for _, do in answers)
        for button, (title, _) in zip(self._buttons, answers, strict=False):
            button.setText(title)
            button.show()

    def _show(self, failure: Failure, look: str, icon: str) -> None:
        self._failure = failure
        self._icon.setPixmap(theme.icon(icon).pixmap(theme.TOOL_ICON))
        self._what.setText(f"{failure.what} {failure.remedy}".strip())
        self._details.setPlainText(failure.details)
        self._more.setChecked(False)
        self._more.setVisible(bool(failure.details))
        self._copy.setVisible(look == "error")
        self._details.hide()
        for button in self._buttons:
            button.hide()
        theme.repolish(self, look=look)
        self.show()

    def _on_answered(self, index: int) -> None:
        self.hide()
        self._answers[index]()
