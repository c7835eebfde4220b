"""The line at the bottom: what goes on, on what device, with what checkpoint, under the pointer."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from app import theme
from app.settings import DEVICE_NAMES, PRECISION_NAMES
from app.translation import follow_language
from app.work.jobs import EngineInfo

_BAR = QSize(80, 6)  # progress
_SHOW_BUSY_AFTER = 200  # milliseconds; what is shorter does not flicker
_STEP = 40  # pixels; widths of words that change all the time
_NAMES: dict[str, str] = {**DEVICE_NAMES, **PRECISION_NAMES}


class Status(QStatusBar):
    """Four facts; the numbers are tabular by nature of the font."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme.STATUS_HEIGHT)
        self.setSizeGripEnabled(False)
        self._dot, self._state = QLabel(), _Words(104)
        self._device, self._checkpoint = QLabel(), QLabel()
        self._pointer = _Words(0, Qt.AlignmentFlag.AlignRight)
        room = QWidget()  # without a layout, or the whole window is laid out anew at each pass
        room.setFixedSize(_BAR.width(), theme.STATUS_HEIGHT)
        self._progress = QProgressBar(room)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setGeometry(QRect(QPoint(0, (room.height() - _BAR.height()) // 2), _BAR))
        self._progress.hide()
        self.setContentsMargins(8, 0, 8, 0)
        for widget in (self._dot, self._state, self._device, self._checkpoint, room):
            widget.setContentsMargins(0, 0, 12 if widget is not self._dot else 0, 0)
            self.addWidget(widget)
        self.addPermanentWidget(self._pointer)
        self._later = QTimer(self, singleShot=True, interval=_SHOW_BUSY_AFTER)
        self._later.timeout.connect(self._show_busy)
        self._busy_text = ""
        self._color = ""
        self._info: EngineInfo | None = None
        follow_language(self._retranslate)

    @property
    def state(self) -> str:
        """What the line says is going on."""
        return self._state.text()

    def show_ready(self, text: str) -> None:
        """Nothing runs."""
        self._later.stop()
        self._progress.hide()
        self._show(text, theme.DARK.good)

    def show_busy(self, text: str, *, at_once: bool = False) -> None:
        """Something runs; shown after a moment, so that quick work does not flicker."""
        self._busy_text = text
        if at_once:
            self._show_busy()
        elif not self._later.isActive():
            self._later.start()

    def show_problem(self, text: str) -> None:
        """Something keeps the program from making pictures."""
        self._later.stop()
        self._progress.hide()
        self._show(text, theme.DARK.bad)

    def show_engine(self, info: EngineInfo) -> None:
        """Device, precision and checkpoint."""
        self._info = info
        device = _NAMES.get(info.device, info.device)
        self._device.setText(f"{device}, {_NAMES.get(info.precision, info.precision)}")
        height, width = info.size
        size = self.tr("any size") if info.size_free else f"{width} × {height}"
        self._checkpoint.setText(f"{info.path.name} ({info.labels.name}, {size})")
        self._checkpoint.setToolTip(f"{info.title}\n{info.path}")

    def _retranslate(self) -> None:
        self._progress.setAccessibleName(self.tr("Progress"))
        if self._info is not None:
            self.show_engine(self._info)

    def show_pointer(self, x: float, y: float, text: str) -> None:
        """Where the pointer is, in layout pixels, and over what."""
        self._pointer.setText(f"x {int(x)}  y {int(y)}" + (f"  ·  {text}" if text else ""))

    def _show_busy(self) -> None:
        self._later.stop()
        self._progress.show()
        self._show(self._busy_text, theme.DARK.warning)

    def _show(self, text: str, color: str) -> None:
        self._state.setText(text)
        if color == self._color:
            return
        self._color = color
        dot = QPixmap(16, 16)
        dot.fill(Qt.GlobalColor.transparent)
        painter = QPainter(dot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawEllipse(1, 1, 14, 14)
        painter.end()
        dot.setDevicePixelRatio(2)
        self._dot.setPixmap(dot)


class _Words(QWidget):
    """Words that change with every move and pass: the line is not laid out anew for each.

    A label in a layout takes half a millisecond for other words. This one is of even widths.
    """

    def __init__(self, narrowest: int, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> None:
        super().__init__()
        self._narrowest = narrowest
        self._label = QLabel(self)
        self._label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setText("")

    def text(self) -> str:
        """What they say."""
        return self._label.text()

    def setText(self, text: str) -> None:
        """Say something else."""
        self._label.setText(text)
        margins = self.contentsMargins()
        wanted = self._label.sizeHint().width() + margins.left() + margins.right()
        width = -(-max(wanted, self._narrowest) // _STEP) * _STEP
        if width != self.width():
            self.setFixedWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._label.setGeometry(self.contentsRect())
