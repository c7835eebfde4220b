"""Work that the window does not wait for: disk, and what looks at every pixel of a photo."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from app.work.jobs import Failure
from inade.errors import Cancelled, InadeError

T = TypeVar("T")
Progress = Callable[[int, int], None]  # done, total; raises Cancelled when nobody waits any more


@dataclass(frozen=True, eq=False)
class _Wish:
    """Whom to tell what comes of one piece of work."""

    kind: str
    take: Callable[[Any], object]
    failed: Callable[[Failure], object]
    progressed: Callable[[int, int], object] | None


class Background(QObject):
    """Runs functions on threads of its own, in the order asked for when there is only one thread.

    Answers come in the window's thread. Of those of one `kind` only the newest is answered.
    """

    failed = Signal(object)  # Failure of work that named nobody else to be told
    _done = Signal(int, object, object)  # number, result, exception
    _progressed = Signal(int, int, int)

    def __init__(self, parent: QObject | None = None, threads: int = 1) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._numbers = itertools.count(1)
        self._newest: dict[str, int] = {}
        self._wanted: dict[int, _Wish] = {}
        self._done.connect(self._on_done)
        self._progressed.connect(self._on_progressed)

    @property
    def busy(self) -> bool:
        """Whether an answer is still awaited."""
        return bool(self._wanted)

    def run(
        self,
        work: Callable[[Progress], T],
        take: Callable[[T], object],
        kind: str = "",
        *,
        failed: Callable[[Failure], object] | None = None,
        progressed: Callable[[int, int], object] | None = None,
    ) -> None:
        """Call `take` with what `work` returns, unless a newer one of this kind was asked for.

        '' is no kind: each is answered. What `work` raises goes to `failed`, and so does an
        InadeError of `take`.
        """
        number = next(self._numbers)
        if kind:
            self.forget(kind)
            self._newest[kind] = number
        self._wanted[number] = _Wish(kind, take, failed or self.failed.emit, progressed)
        self._pool.start(_Task(lambda: self._work(number, work)))

    def forget(self, kind: str) -> None:
        """Nobody waits any more for what was asked of this kind.

        If it has not begun, it won't; if it reports progress, it stops there.
        """
        self._wanted.pop(self._newest.pop(kind, 0), None)

    def close(self) -> None:
        """Wait for what runs, and answer nothing more."""
        self._wanted.clear()
        self._pool.waitForDone()

    def finish(self) -> None:
        """Wait until everything that was asked for has been done."""
        self._pool.waitForDone()

    def _work(self, number: int, work: Callable[[Progress], object]) -> None:
        def report(done: int, total: int) -> None:
            if number not in self._wanted:
                raise Cancelled("stopped.")
            self._progressed.emit(number, done, total)

        if number not in self._wanted:
            return
        try:
            result, error = work(report), None
        except Exception as caught:  # the boundary: told in the window
            result, error = None, caught
        if number in self._wanted:  # else nobody is left to be told, perhaps not even this
            self._done.emit(number, result, error)

    def _on_progressed(self, number: int, done: int, total: int) -> None:
        wish = self._wanted.get(number)
        if wish is not None and wish.progressed is not None:
            wish.progressed(done, total)

    def _on_done(self, number: int, result: object, error: Exception | None) -> None:
        wish = self._wanted.pop(number, None)
        if wish is None or isinstance(error, Cancelled):
            return
        if error is not None:
            wish.failed(Failure.of(error))
            return
        try:
            wish.take(result)
        except InadeError as refused:
            wish.failed(Failure.of(refused))


class _Task(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()
