"""The bar over the canvas: undo and redo, and what the tool is set to; making pictures too."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QToolBar,
    QToolButton,
    QWidget,
)

from app import theme
from app.actions import Actions
from app.canvas.colors import class_color
from app.canvas.options import MAX_SIZE, MIN_SIZE, Protect, ToolOptions
from app.canvas.tools.base import Tool
from app.canvas.tools.table import KINDS
from app.document.document import Document
from app.panels.classes import class_title
from app.translation import follow_language, translate

_WORDED = ("make.live", "make.resample")  # buttons with icon and words
_LEAST_OF_HINT = 0.7  # less of a line teaches nothing


class OptionsBar(QToolBar):
    """Shows the options that the current tool has, and no others."""

    def __init__(self, actions: Actions, document: Document, options: ToolOptions) -> None:
        super().__init__()
        self.setObjectName("options")
        self.setProperty("area", "options")
        self.setMovable(False)
        self.setFixedHeight(theme.OPTIONS_HEIGHT)
        self.setIconSize(QSize(theme.TOOL_ICON, theme.TOOL_ICON))
        self._actions, self._document, self._options = actions, document, options
        self._tool = KINDS["select"]
        self.addWidget(_space(8))
        for action_id in ("edit.undo", "edit.redo"):
            self.addWidget(_button(actions, action_id, 32))
        self.addSeparator()
        self._size = _SizeControl(actions, options)
        self._paint = _PaintControls(actions, document, options)
        self._hint = _Hint()
        self._take = _button(actions, "paint.take", 0)
        self._take.setProperty("look", "button")
        self._take.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._take.setText(self.tr("Take"))
        parts = (self._size, self._paint, self._take, self._hint)
        self._parts = [self.addWidget(part) for part in parts]
        self.show_tool(self._tool.name)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Options"))
        self.setAccessibleName(self.tr("Options"))
        self.set_hint("")

    def show_tool(self, tool: str) -> None:
        """Show the options of another tool."""
        self._tool = KINDS[tool]
        size, paint, take, hint = self._parts
        size.setVisible(self._tool.has_size)
        paint.setVisible(self._tool.paints)
        take.setVisible(self._tool.enters)
        self._size.show_tool(tool)
        self._paint.show_tool(self._tool)
        self.set_hint("")
        hint.setVisible(True)

    @property
    def hint(self) -> str:
        """The line that is said, however much of it finds room."""
        return self._hint.whole

    def set_hint(self, text: str) -> None:
        """A line on how to go on with a gesture; '' for the tool's own."""
        own = translate("OptionsBar", self._tool.hint) if self._tool.hint else ""
        self._hint.say(text or own)


class MakingBar(OptionsBar):
    """The bar of the editor, which makes pictures as well."""

    def __init__(self, actions: Actions, document: Document, options: ToolOptions) -> None:
        super().__init__(actions, document, options)
        for action_id in _WORDED:
            button = _button(actions, action_id, 0)
            button.setProperty("look", "button")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(theme.LIST_ICON, theme.LIST_ICON))
            self.addWidget(button)
        self._make = QToolButton()
        self._make.setProperty("look", "primary")
        self._make.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.addWidget(self._make)
        self.addWidget(_space(12))
        follow_language(self._name_buttons)

    def _name_buttons(self) -> None:
        for action_id in _WORDED:  # Qt leaves no room between icon and words
            self._actions[action_id].setIconText(f" {self._actions.name(action_id)}")
        for action in self._make.actions():
            name = self._actions.name(action.objectName())
            self._make.setText(name)
            self._make.setAccessibleName(name)

    def show_live(self, *, live: bool) -> None:
        """With Live on nothing waits to be generated: the button makes everything anew."""
        action_id = "make.all" if live else "make.generate"
        for action in self._make.actions():
            self._make.removeAction(action)
        self._make.setDefaultAction(self._actions[action_id])
        self._name_buttons()


class _Hint(QLabel):
    """A line that takes what room is left, cut with dots or left out where that is too little."""

    def __init__(self) -> None:
        super().__init__()
        self.whole = ""
        self.setProperty("look", "secondary")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setContentsMargins(8, 0, 8, 0)

    def say(self, text: str) -> None:
        """Show another line."""
        self.whole = text
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(0, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, metrics = max(0, self.contentsRect().width()), self.fontMetrics()
        fits = room >= _LEAST_OF_HINT * metrics.horizontalAdvance(self.whole)
        shown = metrics.elidedText(self.whole, Qt.TextElideMode.ElideRight, room) if fits else ""
        self.setText(shown)
        self.setToolTip(self.whole if shown != self.whole else "")


class _SizeControl(QWidget):
    """Slider and number for the diameter of the tool; the slider is logarithmic."""

    def __init__(self, actions: Actions, options: ToolOptions) -> None:
        super().__init__()
        self._options = options
        self._tool = ""
        self._label = QLabel()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, 90)
        self._slider.setFixedWidth(120)
        self._number = QSpinBox()
        self._number.setProperty("look", "number")
        self._number.setRange(MIN_SIZE, MAX_SIZE)
        self._number.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._number.setFixedWidth(44)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetFixedSize)
        pressure = _button(actions, "paint.pressure", 28)
        pressure.setIconSize(QSize(theme.LIST_ICON, theme.LIST_ICON))
        for part in (self._label, self._slider, self._number, pressure):
            row.addWidget(part)
        row.addWidget(_line())
        self._slider.valueChanged.connect(self._on_slider_moved)
        self._number.valueChanged.connect(lambda size: options.set_size(self._tool, size))
        options.changed.connect(self._follow)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self._label.setText(self.tr("Size"))
        self._slider.setAccessibleName(self.tr("Tool size"))
        self._number.setAccessibleName(self.tr("Tool size in pixels"))
        self._number.setToolTip(self.tr("Diameter in layout pixels ([ and ])"))

    def show_tool(self, tool: str) -> None:
        """Show the size of this tool."""
        self._tool = tool
        self._follow()

    def _follow(self) -> None:
        size = self._options.size(self._tool)
        for control in (self._slider, self._number):
            control.blockSignals(True)
        self._number.setValue(size)
        if _size_at(self._slider.value()) != size:
            position = min(range(91), key=lambda value: abs(_size_at(value) - size))
            self._slider.setValue(position)
        for control in (self._slider, self._number):
            control.blockSignals(False)

    def _on_slider_moved(self, value: int) -> None:
        self._options.set_size(self._tool, _size_at(value))


class _PaintControls(QWidget):
    """New object, protection, fill, and the class in hand."""

    def __init__(self, actions: Actions, document: Document, options: ToolOptions) -> None:
        super().__init__()
        self._document, self._options = document, options
        new_object = _button(actions, "paint.new_object", 0)
        new_object.setProperty("look", "button")
        self._protect = QComboBox()
        for protect in (Protect.NOTHING, Protect.SELECTION, Protect.CLASSES):
            self._protect.addItem("", protect)
        self._contiguous = _button(actions, "paint.contiguous", 28)
        self._contiguous.setIconSize(QSize(theme.LIST_ICON, theme.LIST_ICON))
        self._swatch = QLabel()
        self._colors: tuple[tuple[int, int, int], str] | None = None
        self._painting = QLabel()
        self._word = QLabel()
        self._word.setProperty("look", "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetFixedSize)
        painting = (self._word, self._swatch, self._painting)
        for part in (self._contiguous, new_object, self._protect, _line(), *painting):
            row.addWidget(part)
        self._protect.currentIndexChanged.connect(self._on_protect_chosen)
        options.changed.connect(self._follow)
        document.replaced.connect(self._follow)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        self._protect.setAccessibleName(self.tr("Protect"))
        self._protect.setToolTip(self.tr("What painting may not touch (P)"))
        self._word.setText(self.tr("Painting"))
        texts = {
            Protect.NOTHING: self.tr("Protect: nothing"),
            Protect.SELECTION: self.tr("Paint only in selection"),
            Protect.CLASSES: self.tr("Paint only over this class"),
        }
        for protect, text in texts.items():
            self._protect.setItemText(self._protect.findData(protect), text)
        self._follow()

    def show_tool(self, tool: type[Tool]) -> None:
        """Show what only some tools have."""
        self._contiguous.setVisible(tool.fills_parts)

    def _on_protect_chosen(self) -> None:
        self._options.choose_protection(self._protect.currentData())

    def _follow(self) -> None:
        labels, channel = self._document.labels, self._options.channel
        if channel >= len(labels):
            return
        color = class_color(labels, channel, safe=self._options.safe_colors)
        colors = (color, theme.tokens().hairline)
        if colors != self._colors:  # a new pixmap is drawn anew, with all that lies around it
            self._colors = colors
            self._swatch.setPixmap(_swatch(*colors))
        self._painting.setText(f"<b>{class_title(labels, channel)}</b>")
        index = self._protect.findData(self._options.protect)
        self._protect.blockSignals(True)
        self._protect.setCurrentIndex(index)
        if self._options.protect is Protect.CLASSES:
            over = ", ".join(class_title(labels, c) for c in sorted(self._options.paintable))
            self._protect.setItemText(index, self.tr("Paint only over {0}").format(over))
        self._protect.blockSignals(False)


def _button(actions: Actions, action_id: str, width: int) -> QToolButton:
    button = actions.button(action_id)
    if width:
        button.setFixedSize(width, width)
    return button


def _space(width: int) -> QWidget:
    space = QWidget()
    space.setFixedWidth(width)
    return space


def _swatch(color: tuple[int, int, int], frame: str, side: int = 14, ratio: int = 2) -> QPixmap:
    picture = QPixmap(side * ratio, side * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(*color))
    painter.setPen(QPen(QColor(frame), 1))
    painter.drawRoundedRect(QRectF(0.5, 0.5, side - 1, side - 1), 4, 4)
    painter.end()
    return picture


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("look", "line")
    line.setFixedSize(1, 24)
    return line


def _size_at(value: int) -> int:
    """The slider's 0..90 spread evenly over 1..512 pixels in powers of two."""
    return round(2 ** (value / 10))
