"""What happened and what to do, over the canvas: its size stays as it is while somebody paints."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
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
    QWidget,
)

from app import theme
from app.translation import follow_language
from app.work.jobs import Failure

Answer = tuple[str, Callable[[], object]]
_MARGIN = 8  # logical pixels between the canvas's edge and the bar
_GLANCE, _A_LETTER = 4000, 60  # milliseconds that good news stay: at least, and more a letter


class MessageBar(QFrame):
    """Shows one failure or notice at a time, with its remedy, details to unfold, and a copy.

    Above it a question may stand, which stays until it is answered, whatever else is told.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._failure = Failure("")
        self._under: QWidget | None = None
        self._message, self._question = _Row(self.hide), _Row(self._on_question_answered)
        self._more = QPushButton()
        self._more.setCheckable(True)
        self._copy = QPushButton()
        self._close = QToolButton()
        self._close.setIcon(theme.icon("x"))
        self._close.setIconSize(QSize(theme.LIST_ICON, theme.LIST_ICON))
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setFixedHeight(120)
        for widget in (self._more, self._copy, self._close):
            self._message.line.addWidget(widget)
        self._message.column.addWidget(self._details)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._question)
        column.addWidget(self._message)
        self._leaving = QTimer(self, singleShot=True)
        self._leaving.timeout.connect(self._leave)
        self._more.toggled.connect(self._on_unfolded)
        self._copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(_words(self._failure))
        )
        self._close.clicked.connect(self.hide)
        self._message.hide()
        self._question.hide()
        super().hide()
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        """What is told meanwhile stays as it was said."""
        self.setAccessibleName(self.tr("Message"))
        self._more.setText(self.tr("Details"))
        self._details.setAccessibleName(self.tr("Details"))
        self._copy.setText(self.tr("Copy"))
        self._close.setAccessibleName(self.tr("Close message"))
        self._close.setToolTip(self.tr("Close"))

    @property
    def text(self) -> str:
        """Everything that the bar knows, as plain text."""
        asked = "" if self._question.isHidden() else self._question.what.text()
        return "\n".join(part for part in (asked, _words(self._failure)) if part)

    @property
    def asks(self) -> bool:
        """Whether a question stands."""
        return not self._question.isHidden()

    def float_over(self, under: QWidget) -> None:
        """Lie over the upper edge of a widget beside which this has no place of its own."""
        self._under = under
        self.setParent(under.parentWidget())
        under.installEventFilter(self)

    def show_failure(self, failure: Failure) -> None:
        """Say what happened and what to do."""
        self._show(failure, "error", "warning-circle")

    def show_notice(self, text: str, remedy: str = "", *answers: Answer) -> None:
        """Say something that is no error; up to two buttons offer to act on it."""
        self._show(Failure(text, remedy), "notice", "info", *answers)

    def show_news(self, text: str, remedy: str = "") -> None:
        """Say that something went well; it goes by itself."""
        self.show_notice(text, remedy)
        self._leaving.start(_GLANCE + _A_LETTER * len(text + remedy))

    def ask(self, text: str, *answers: Answer) -> None:
        """Ask something that stays above all else until one of the buttons is pressed."""
        self._question.tell(text, "notice", "info", answers)
        self._question.show()
        self._appear()

    def hide(self) -> None:
        """Take away what was told; a question stays."""
        self._leaving.stop()
        self._message.hide()
        if self.asks:
            self._place()
        else:
            super().hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._place()
        return False

    def _show(self, failure: Failure, look: str, icon: str, *answers: Answer) -> None:
        self._leaving.stop()
        self._failure = failure
        self._message.tell(f"{failure.what} {failure.remedy}".strip(), look, icon, answers)
        self._details.setPlainText(failure.details)
        self._more.setChecked(False)
        self._more.setVisible(bool(failure.details))
        self._copy.setVisible(look == "error")
        self._details.hide()
        self._message.show()
        self._appear()

    def _appear(self) -> None:
        self.show()
        self.raise_()
        self._place()

    def _place(self) -> None:
        """As wide as what lies under it, as high as need be."""
        if self._under is None or self.isHidden():
            return
        place = self._under.geometry()
        width = max(0, place.width() - 2 * _MARGIN)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        height = layout.totalHeightForWidth(width)
        height = self.sizeHint().height() if height < 0 else height
        self.setGeometry(place.x() + _MARGIN, place.y() + _MARGIN, width, height)

    def _leave(self) -> None:
        """Good news go, but not from under a pointer or the keyboard."""
        focus = self.focusWidget()
        if self.underMouse() or (focus is not None and focus.hasFocus()):
            self._leaving.start(_GLANCE)
        else:
            self.hide()

    def _on_unfolded(self, unfolded: bool) -> None:
        self._details.setVisible(unfolded)
        self._place()

    def _on_question_answered(self) -> None:
        self._question.hide()
        if self._message.isHidden():
            super().hide()
        else:
            self._place()


class _Row(QFrame):
    """One thing that is told, and the buttons that act on it; `answered` comes before they do."""

    def __init__(self, answered: Callable[[], object]) -> None:
        super().__init__()
        self._answered = answered
        self._answers: tuple[Callable[[], object], ...] = ()
        self._icon = QLabel()
        self.what = QLabel()
        self.what.setWordWrap(True)
        self.what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.what.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._buttons = (QPushButton(), QPushButton())
        self.line = QHBoxLayout()
        self.line.setSpacing(8)
        for widget in (self._icon, self.what, *self._buttons):
            self.line.addWidget(widget, 1 if widget is self.what else 0)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 8, 8, 8)
        self.column.addLayout(self.line)
        for index, button in enumerate(self._buttons):
            button.clicked.connect(lambda _checked=False, i=index: self._on_answered(i))

    def tell(self, text: str, look: str, icon: str, answers: tuple[Answer, ...]) -> None:
        """Say something else."""
        self._icon.setPixmap(theme.icon(icon).pixmap(theme.TOOL_ICON))
        self.what.setText(text)
        self._answers = tuple(do for _, do in answers)
        for index, button in enumerate(self._buttons):
            button.setVisible(index < len(answers))
            button.setText(answers[index][0] if index < len(answers) else "")
        theme.repolish(self, look=look)

    def _on_answered(self, index: int) -> None:
        answers = self._answers
        self._answered()
        answers[index]()


def _words(failure: Failure) -> str:
    return "\n".join(part for part in (failure.what, failure.remedy, failure.details) if part)
