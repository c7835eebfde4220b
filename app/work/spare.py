"""Giving back what the allocator keeps of freed pixels, while nobody waits for anything.

Passes and pictures come and go among small things that stay, so the heap would grow by the hour
although little of it is in use.
"""

from collections.abc import Callable

import psutil
from PySide6.QtCore import QObject, QTimer

from app.work.pool import Background
from inade.inference.heap import share, trim

INTERVAL = 5000  # milliseconds between looks
SPARE = 64 << 20  # bytes of growth since the last time that are worth the trouble


class Spare(QObject):
    """Gives back on a thread of `background`, when the process has grown and is `at_rest`.

    From when it is made on, threads share their heaps.
    """

    def __init__(
        self, background: Background, at_rest: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        share()
        self._background, self._at_rest = background, at_rest
        self._process = psutil.Process()
        self._least = self._held()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Give back if there may be much of it, and this is a good moment."""
        held = self._held()
        self._least = min(self._least, held)
        if held > self._least + SPARE and self._at_rest():
            self._least = held
            self._background.run(lambda _: trim(), lambda _: self.look())

    def _held(self) -> int:
        return self._process.memory_info().rss
