"""The five steps at the left of the window: done, current, to come."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout

from app import theme
from app.guide.question import question_mark

WIDTH = 190
_ROW, _MARK = 38, 22


class Steps(QFrame):
    """A button a step; those that cannot be gone to are disabled."""

    chosen = Signal(int)

    def __init__(self, count: int) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 18, 14, 18)
        column.setSpacing(6)
        self.buttons = [_Step(number + 1) for number in range(count)]
        for number, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, n=number: self.chosen.emit(n))
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(question_mark("fine_tuning"))

    def set_titles(self, titles: Sequence[str]) -> None:
        """Name the steps."""
        self.setAccessibleName(self.tr("Steps"))
        for button, title in zip(self.buttons, titles, strict=True):
            button.set_title(title)

    def show_state(self, current: int, done: set[int], reachable: set[int]) -> None:
        """Mark the current step, those that are done, and those that can be gone to."""
        for number, button in enumerate(self.buttons):
            button.done = number in done
            button.setChecked(number == current)
            button.setEnabled(number == current or number in reachable)
            button.update()


class _Step(QAbstractButton):
    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.done = False
        self.setCheckable(True)
        self.setFixedHeight(_ROW)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_title(self, title: str) -> None:
        self.setText(title)
        self.setAccessibleName(self.tr("Step {0}: {1}").format(self._number, title))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 28, _ROW)

    def nextCheckState(self) -> None:
        """A click does not check: the window says which step is current."""

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = theme.tokens(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self.isChecked()
        if current or (self.underMouse() and self.isEnabled()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shown.accent_ground if current else shown.raised))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        if self.hasFocus():
            painter.setPen(QColor(shown.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        mark = QRectF(10, (_ROW - _MARK) / 2, _MARK, _MARK)
        ticked = self.done and not current
        known = self.isEnabled() or self.done
        ink = shown.accent if current else shown.text if known else shown.secondary
        painter.setPen(QColor(shown.good if ticked else ink if current else shown.hairline))
        painter.setBrush(QColor(shown.good) if ticked else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(mark.adjusted(0.5, 0.5, -0.5, -0.5))
        font = painter.font()
        font.setPixelSize(11)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor("#10331b" if ticked else ink))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, "✓" if ticked else str(self._number))
        painter.setFont(self.font())
        painter.setPen(QColor(ink))
        rest = QRectF(self.rect()).adjusted(10 + _MARK + 10, 0, -8, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self.text())
