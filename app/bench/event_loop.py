"""Watching the event loop: how long it was held up, and waiting with it running."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from app.canvas.painted import Painted

PATIENCE_MS = 120_000
_ASK_MS = 10  # rarely: asking takes time from what is measured
_BEAT_MS = 4


class LoopBeat(QObject):
    """Beats every few milliseconds; what lies between two beats is time in which nothing else ran.

    `longest` is the longest gap in milliseconds since `reset`, handlers of events included.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_BEAT_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()
        self.reset()

    def stop(self) -> None:
        """Beat no more: a thousand beats a second are work that a person's window has not."""
        self._timer.stop()

    def reset(self) -> None:
        """Forget what was seen."""
        self.longest = 0.0
        self._last = time.perf_counter()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, 1000 * (now - self._last))
        self._last = now


class PaintWatch(QObject):
    """`painted` is the moment (`time.perf_counter`) at which a widget was last on screen anew."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted = 0.0
        Painted(widget).seen.connect(self._on_seen)

    def _on_seen(self) -> None:
        self.painted = time.perf_counter()


def wait(done: Callable[[], bool]) -> None:
    """Run the event loop until something is true, as `exec` does: other threads may run.

    Raises TimeoutError after two minutes.
    """
    loop, asking, late = QEventLoop(), QTimer(interval=_ASK_MS), QTimer(interval=PATIENCE_MS)

    def ask() -> None:
        if done():
            loop.quit()

    asking.timeout.connect(ask)
    late.timeout.connect(lambda: loop.exit(1))
    asking.start()
    late.start()
    # QTest.qWait and processEvents would hold the interpreter's lock while they wait
    if loop.exec():
        raise TimeoutError("the window did not get that far")


def pause(milliseconds: int) -> None:
    """Run the event loop for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
