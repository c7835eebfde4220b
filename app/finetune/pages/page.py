"""What the pages of the window share."""

from collections.abc import Callable, Sequence
from functools import partial, wraps
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QRectF, QSize, Qt
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

_Given = ParamSpec("_Given")
_Page = TypeVar("_Page", bound="Page")
_Show = Callable[Concatenate[_Page, _Given], None]


class Page(QWidget):
    """One step: a title, words under it, and in `column` what the step is about.

    `buttons` go into the bar at the bottom of the window, `hint` beside them. What was `told` last
    of each kind is told again in another language.
    """

    def __init__(self) -> None:
        super().__init__()
        self.told: dict[str, Callable[[], object]] = {}
        self.title, self.words = QLabel(), secondary(" ")
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

    def tell_again(self) -> None:
        """Show in the language of now what is shown."""
        for show in list(self.told.values()):
            show()


class AboutRun(QObject):
    """Tells of a run in one line. Nothing inherits from it: `tr` finds no counts for heirs."""

    def words(self, view: RunView) -> str:
        """Classes, what the run starts from, its device and step; a blank for nothing."""
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
        return " · ".join(parts) or " "


def told(
    kind: str,
) -> Callable[[_Show[_Page, _Given]], _Show[_Page, _Given]]:
    """Remember the newest call of a page's method, or of others of its kind, for `tell_again`."""

    def remembering(show: _Show[_Page, _Given]) -> _Show[_Page, _Given]:
        @wraps(show)
        def shown(page: _Page, *given: _Given.args, **named: _Given.kwargs) -> None:
            page.told[kind] = partial(show, page, *given, **named)
            show(page, *given, **named)

        return shown

    return remembering


class FactList(QFrame):
    """Rows of a name at the left and a value at the right, with hairlines between them."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._names: list[QLabel] = []
        self._values: list[QLabel] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for number in range(count):
            value = QLabel("–")
            value.setWordWrap(True)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            name = secondary("")
            name.setWordWrap(False)
            for column, label in enumerate((name, value)):
                label.setContentsMargins(0, 6, 0, 6)
                grid.addWidget(label, 2 * number, column)
            grid.addWidget(hairline(), 2 * number + 1, 0, 1, 2)
            self._names.append(name)
            self._values.append(value)

    def set_names(self, names: Sequence[str]) -> None:
        """Name the rows."""
        for name, label, value in zip(names, self._names, self._values, strict=True):
            label.setText(name)
            value.setAccessibleName(name)

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


def button(*, primary: bool = False) -> QPushButton:
    """A push button; a filled one where it is the one thing to do."""
    made = QPushButton()
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
