"""One guarded loop on a thread of its own: what a turn raises is told, and the next turn comes."""

import threading
from collections.abc import Callable
from contextlib import suppress

REST = 1.0  # seconds before a turn that has failed twice alike is tried again


def tell_hook(error: BaseException) -> None:
    """Give what a thread raised to `threading.excepthook`, which tells it in the window."""
    thread = threading.current_thread()
    threading.excepthook(
        threading.ExceptHookArgs((type(error), error, error.__traceback__, thread))
    )


class Loop:
    """Calls `turn` on a thread of its own as long as something is `ready`, and then waits.

    ready   whether there is something to do; asked with `lock` held
    turn    takes one thing and does it, without the lock
    every   seconds after which a turn comes even if nothing is ready; None: never
    failed  called on the thread with what a turn raised, once for as long as turns go on failing
            alike. No failure ends the loop.
    lock    guards what `ready` looks at
    """

    def __init__(
        self,
        name: str,
        ready: Callable[[], bool],
        turn: Callable[[], object],
        every: float | None = None,
        failed: Callable[[Exception], object] = tell_hook,
    ) -> None:
        self.lock = threading.Condition()
        self.closing = False
        self._ready, self._turn, self._every, self._failed = ready, turn, every, failed
        self._busy = False
        self._last = ""  # what the turn before raised
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Start the thread, unless it runs."""
        if self._thread.ident is None:
            self._thread.start()

    def wake(self) -> None:
        """Let the thread look whether something is ready; from any thread, lock held or not."""
        with self.lock:
            self.lock.notify_all()

    def finish(self, timeout: float | None = None) -> bool:
        """Wait until nothing is ready and no turn runs; False if that took longer (seconds)."""
        with self.lock:
            return self.lock.wait_for(lambda: not self._busy and not self._ready(), timeout)

    def close(self) -> None:
        """Do what is ready, then end; the thread is gone when this returns."""
        with self.lock:
            self.closing = True
            self.lock.notify_all()
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        going_on = True
        while going_on:
            try:
                going_on = self._go()
            except Exception as error:  # the boundary: told, and the next turn comes
                going_on = self._after(error)

    def _go(self) -> bool:
        """Wait for the next turn and take it; False when there is none any more."""
        with self.lock:
            self._busy = False
            self.lock.notify_all()
            self.lock.wait_for(lambda: self.closing or self._ready(), self._every)
            if self.closing and not self._ready():
                return False
            self._busy = True
        self._turn()
        self._last = ""
        return True

    def _after(self, error: Exception) -> bool:
        """Tell a failure; False if the loop is to end and would fail alike for ever."""
        alike, self._last = self._last, f"{type(error).__name__}: {error}"
        if alike == self._last:
            with self.lock:
                return not self.lock.wait_for(lambda: self.closing, REST)
        with suppress(Exception):  # who cannot even be told is no reason to end
            self._failed(error)
        return True
