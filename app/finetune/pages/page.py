"""What the pages of the window share."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.finetune.running.follow import RunView
from app.translation import filled


class Page(QWidget):
    """One step: a title, words under it, and in `column` what the step is about.

    `buttons` go into the bar at the bottom of the window, `hint` beside them.
    """

    def __init__(self, title: str, words: str = "") -> None:
        super().__init__()
        self.title, self.words = QLabel(title), secondary(words)
        self.title.setProperty("look", "title")
        self.hint = QLabel()
        self.buttons: list[QPushButton] = []
        self.first: QWidget | None = None  # gets the keyboard when the page comes
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(22, 18, 22, 16)
        self.column.setSpacing(12)
        heading = QVBoxLayout()
        heading.setSpacing(4)
        heading.addWidget(self.title)
        heading.addWidget(self.words)
        self.column.addLayout(heading)

    def about(self, view: RunView) -> str:
        """Classes, what a run starts from, its device and step, in one line."""
        parts: list[str] = []
        if view.plan is not None:
            new = sum(source is None for source in view.plan.like.values())
            text = self.tr("%Ln class(es)", "", len(view.plan.like))
            text += self.tr(" (%Ln new)", "", new) if new else ""
            parts += [text, self.tr("from {0}").format(view.plan.init.name)]
        if view.beat is not None and view.beat.device:
            parts.append(view.beat.device)
        if view.beat is not None and view.beat.step:
            parts.append(filled(self.tr("step {0:,}"), view.beat.step))
        return " · ".join(parts)


class Facts(QFrame):
    """Rows of a name at the left and a value at the right, with hairlines between them."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._values: list[QLabel] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for number, name in enumerate(names):
            value = QLabel("–")
            value.setWordWrap(True)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            value.setAccessibleName(name)
            told = QLabel(name)
            told.setProperty("look", "secondary")
            for column, label in enumerate((told, value)):
                label.setContentsMargins(0, 6, 0, 6)
                grid.addWidget(label, 2 * number, column)
            grid.addWidget(hairline(), 2 * number + 1, 0, 1, 2)
            self._values.append(value)

    def show_value(self, number: int, text: str) -> None:
        """Show the value of a row."""
        self._values[number].setText(text or "–")

    def value(self, number: int) -> str:
        """What a row shows."""
        return self._values[number].text()


class Card(QFrame):
    """An icon and words in a frame; buttons may follow."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 10, 12, 10)
        self.row.setSpacing(10)
        self.row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, text: str, icon: str = "info", look: str = "card") -> None:
        """Say something; look 'card', 'notice' or 'error'. Nothing to say hides it."""
        self._text.setText(text)
        self._icon.setPixmap(theme.icon(icon).pixmap(QSize(theme.LIST_ICON, theme.LIST_ICON)))
        theme.repolish(self, look=look)
        self.setVisible(bool(text))


def button(text: str, *, primary: bool = False) -> QPushButton:
    """A push button; a filled one where it is the one thing to do."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    if primary:
        made.setProperty("look", "primary")
    return made


def secondary(text: str) -> QLabel:
    """Smaller words in the second colour."""
    label = QLabel(text)
    label.setProperty("look", "secondary")
    label.setWordWrap(True)
    return label


def hairline() -> QFrame:
    """A line of one pixel."""
    line = QFrame()
    line.setProperty("look", "line")
    line.setFixedHeight(1)
    return line


def swatch(color: tuple[int, int, int], side: int = 14) -> QPixmap:
    """A rounded square of a class's colour."""
    picture = QPixmap(2 * side, 2 * side)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(*color))
    painter.drawRoundedRect(QRectF(0, 0, side, side), 4, 4)
    painter.end()
    return picture
