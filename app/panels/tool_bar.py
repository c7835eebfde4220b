"""The tools at the left, with the classes in hand under them."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolBar, QWidget

from app import theme
from app.actions import Actions
from app.canvas.colors import class_color
from app.canvas.options import ToolOptions
from app.canvas.tools.base import Tool
from app.document.document import Document
from app.panels.classes import class_title
from app.translation import follow_language


class ToolBar(QToolBar):
    """One button a tool; lines between the groups."""

    def __init__(
        self,
        actions: Actions,
        tools: Iterable[type[Tool]],
        document: Document,
        options: ToolOptions,
    ) -> None:
        super().__init__()
        self.setObjectName("tools")
        self.setProperty("area", "tools")
        self.setOrientation(Qt.Orientation.Vertical)
        self.setMovable(False)
        self.setIconSize(QSize(theme.TOOL_ICON, theme.TOOL_ICON))
        self.setFixedWidth(theme.TOOLS_WIDTH)
        self._buttons: list[QWidget] = []
        for number, (_, group) in enumerate(groupby(tools, lambda kind: kind.group)):
            if number:
                self.addSeparator()
            for kind in group:
                button = actions.button(f"tool.{kind.name}")
                button.setFixedSize(theme.TOOL_BUTTON, theme.TOOL_BUTTON)
                self.addWidget(button)
                self._buttons.append(button)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.addWidget(space)
        self.swatches = ClassSwatches(document, options)
        self.addWidget(self.swatches)
        follow_language(self._retranslate)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window buttons are lower, so that the swatches below them are seen."""
        super().resizeEvent(event)
        layout, style = self.layout(), self.style()
        if layout is None:
            return
        margins = layout.contentsMargins()
        shown = [action for action in self.actions() if action.isVisible()]
        lines = sum(action.isSeparator() for action in shown)
        tools = sum(self.widgetForAction(action) in self._buttons for action in shown)
        line = style.pixelMetric(QStyle.PixelMetric.PM_ToolBarSeparatorExtent, None, self)
        beside = margins.top() + margins.bottom() + self.swatches.height() + lines * line
        beside += layout.spacing() * (len(shown) - 1)
        height = (self.height() - beside) // max(1, tools)
        height = max(theme.TOOL_ICON + 4, min(theme.TOOL_BUTTON, height))
        for button in self._buttons:
            button.setFixedHeight(height)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Tools"))
        self.setAccessibleName(self.tr("Tools"))


class ClassSwatches(QWidget):
    """The painting class over the previous one. A click swaps them."""

    swapped = Signal()

    def __init__(self, document: Document, options: ToolOptions) -> None:
        super().__init__()
        self._document, self._options = document, options
        self._shown: tuple[str, bool] | None = None
        self.setFixedSize(theme.TOOL_BUTTON, theme.TOOL_BUTTON + 4)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        options.changed.connect(self._describe)
        document.replaced.connect(self._describe)
        document.replaced.connect(self.update)
        follow_language(self._describe)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = theme.tokens()
        labels = self._document.labels
        for channel, corner in (
            (self._options.previous_channel, QPoint(14, 18)),
            (self._options.channel, QPoint(1, 1)),
        ):
            if channel < len(labels):
                square = QRect(corner, QSize(21, 21))
                painter.setBrush(
                    QColor(*class_color(labels, channel, safe=self._options.safe_colors))
                )
                painter.setPen(QPen(QColor(shown.panel), 4))  # keeps the two apart
                painter.drawRoundedRect(square, 5, 5)
                painter.setPen(QPen(QColor(shown.accent if self.hasFocus() else shown.hairline), 1))
                painter.drawRoundedRect(square, 5, 5)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.swapped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return):
            self.swapped.emit()
        else:
            super().keyPressEvent(event)

    def _describe(self) -> None:
        labels = self._document.labels
        if max(self._options.channel, self._options.previous_channel) < len(labels):
            now = class_title(labels, self._options.channel)
            before = class_title(labels, self._options.previous_channel)
            text = self.tr("Painting {0}; before: {1}. Click to swap (X)").format(now, before)
            shown = (text, self._options.safe_colors)
            if shown == self._shown:  # then the colours are the same
                return
            self._shown = shown
            self.setToolTip(text)
            self.setAccessibleName(text)
        self.update()
