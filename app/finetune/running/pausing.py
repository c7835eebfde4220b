"""Whether the person is painting: then training on the same device waits."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from app.work.runner import Runner

IDLE_MS = 5000  # after the last stroke and the last pass

_RELEASES = (QEvent.Type.MouseButtonRelease, QEvent.Type.TabletRelease)
_TOUCHES = (QEvent.Type.MouseButtonPress, QEvent.Type.TabletPress, *_RELEASES)


class PaintingWatch(QObject):
    """Watches the canvas and the runner. `changed` tells when painting begins and is over."""

    changed = Signal(bool)

    def __init__(self, canvas: QWidget, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.active = False
        self._pressed = False
        self._runner = runner
        self._rest = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._rest.timeout.connect(self._on_rest)
        runner.busy_changed.connect(self._on_busy_changed)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press or a drag on the canvas is painting."""
        kind = event.type()
        dragging = (
            kind == QEvent.Type.MouseMove
            and isinstance(event, QMouseEvent)
            and bool(event.buttons())
        )
        if dragging or kind in _TOUCHES:
            self._pressed = dragging or kind not in _RELEASES
            self._touch()
        return False

    def _on_busy_changed(self, busy: bool) -> None:
        if busy:
            self._touch()

    def _touch(self) -> None:
        self._rest.start()
        if not self.active:
            self.active = True
            self.changed.emit(True)

    def _on_rest(self) -> None:
        if self._pressed or self._runner.busy:
            self._rest.start()
            return
        self.active = False
        self.changed.emit(False)
