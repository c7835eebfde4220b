"""Noticing that a widget is on screen."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class Painted(QObject):
    """`seen` tells each time that a widget is on screen anew, until this is deleted."""

    seen = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            # this filter comes before the painting: the flush that follows it is the moment
            QTimer.singleShot(0, self, self.seen.emit)
        return False
