"""Work that the window does not wait for: disk, and what looks at every pixel of a photo."""

import itertools
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from app.work.answers import Answers, Asker
from app.work.jobs import Failure
from app.work.running import Running
from inade.errors import Cancelled

T = TypeVar("T")
Progress = Callable[[int, int], None]  # done, total; raises Cancelled when nobody waits any more


class Background(Running):
    """Runs functions on threads of its own, in the order asked for when there is only one thread.

    Answers come in the window's thread. Of those of one `kind` only the newest is answered. What
    has not begun when it is closed is left out, unless it `finishes` all that was asked for.
    """

    failed = Signal(object)  # Failure of work that named nobody else to be told
    _done = Signal(int, object, object)  # number, result, exception
    _progressed = Signal(int, int, int)

    def __init__(
        self, parent: QObject | None = None, threads: int = 1, *, finishes: bool = False
    ) -> None:
        super().__init__(parent)
        self._finishes = finishes
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._numbers = itertools.count(1)
        self._answers = Answers()
        self._done.connect(self._on_done)
        self._progressed.connect(self._on_progressed)

    @property
    def busy(self) -> bool:
        """Whether an answer is still awaited."""
        return bool(self._answers)

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
        asker = Asker(take, failed or self.failed.emit, progressed=progressed, kind=kind)
        self._answers.expect(number, asker)
        self._pool.start(lambda: self._work(number, work))

    def forget(self, kind: str) -> None:
        """Nobody waits any more for what was asked of this kind.

        If it has not begun, it won't; if it reports progress, it stops there.
        """
        self._answers.forget(kind)

    def close(self) -> None:
        """Wait for what runs, and answer nothing more."""
        if self._finishes:
            self._pool.waitForDone()
        self._answers.clear()
        self._pool.waitForDone()

    def _work(self, number: int, work: Callable[[Progress], object]) -> None:
        def report(done: int, total: int) -> None:
            if number not in self._answers:
                raise Cancelled("stopped.")
            self._progressed.emit(number, done, total)

        if number not in self._answers:
            return
        try:
            result, error = work(report), None
        except Exception as caught:  # the boundary: told in the window
            result, error = None, caught
        if number in self._answers:  # else nobody is left to be told, perhaps not even this
            self._done.emit(number, result, error)

    def _on_progressed(self, number: int, done: int, total: int) -> None:
        self._answers.progress(number, done, total)

    def _on_done(self, number: int, result: object, error: Exception | None) -> None:
        if error is None:
            self._answers.give(number, result)
        else:
            failure = None if isinstance(error, Cancelled) else Failure.of(error)
            self._answers.give_up(number, failure)
