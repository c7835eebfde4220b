"""Python's collector of reference cycles, kept on the window's thread and out of gestures.

Left alone it runs on whichever thread happens to allocate, so the worker could destroy QObjects
that belong to the window, in the middle of whatever the window does. So it is switched off, and
the window's thread collects between events instead. What is there once the model is loaded, some
hundred thousand objects of torch, stays for good and is not looked at again.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

INTERVAL = 2000  # milliseconds between looks


class Collector(QObject):
    """Collects when enough has been allocated and `at_rest` says that nobody is waiting."""

    def __init__(self, at_rest: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._at_rest = at_rest
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due, if this is a good moment."""
        due = [
            generation
            for generation, (count, limit) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > limit
        ]
        if due and self._at_rest():
            gc.collect(due[-1])

    def keep_all(self) -> None:
        """Never look again at what there is now."""
        gc.freeze()
