"""Work that takes longer than a frame and is not the model's: on a thread of its own."""

import itertools
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

T = TypeVar("T")


class Background(QObject):
    """Runs functions one after the other; of those of one `kind` only the newest is answered.

    Answers come back in the window's thread. What a function raises goes to `failed`.
    """

    failed = Signal(object)  # the exception
    _done = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._numbers = itertools.count(1)
        self._newest: dict[str, int] = {}
        self._wanted: dict[int, tuple[str, Callable[[object], object]]] = {}
        self._done.connect(self._on_done)

    @property
    def busy(self) -> bool:
        """Whether an answer is still awaited."""
        return bool(self._wanted)

    def run(self, work: Callable[[], T], take: Callable[[T], object], kind: str = "") -> None:
        """Call `take` with what `work` returns, unless a newer one of this kind was asked for.

        '' is no kind: each is answered.
        """
        number = next(self._numbers)
        if kind:
            self.forget(kind)
            self._newest[kind] = number
        self._wanted[number] = (kind, take)  # pyright: ignore[reportArgumentType]
        self._pool.start(_Task(lambda: self._work(number, work)))

    def forget(self, kind: str) -> None:
        """Nobody waits any more for what was asked of this kind; if it has not begun, it won't."""
        self._wanted.pop(self._newest.pop(kind, 0), None)

    def close(self) -> None:
        """Wait for what runs, and answer nothing more."""
        self._wanted.clear()
        self._pool.waitForDone()

    def finish(self) -> None:
        """Wait until everything that was asked for has been done."""
        self._pool.waitForDone()

    def _work(self, number: int, work: Callable[[], object]) -> None:
        if number not in self._wanted:
            return
        try:
            result, error = work(), None
        except Exception as caught:  # the boundary: the window reports it
            result, error = None, caught
        self._done.emit(number, result, error)

    def _on_done(self, number: int, result: object, error: Exception | None) -> None:
        _, take = self._wanted.pop(number, ("", None))
        if take is None:
            return
        if error is not None:
            self.failed.emit(error)
        else:
            take(result)


class _Task(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()
