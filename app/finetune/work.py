"""Work on disk that the window does not wait for."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from app.jobs import Failure
from inade.errors import Cancelled

Progress = Callable[[int, int], None]  # done, total; raises Cancelled to stop
Function = Callable[[Progress], Any]


class Task(QThread):
    """One function in a thread of its own; what comes of it is told in the window's thread."""

    progressed = Signal(int, int)
    _came = Signal(object, object)  # result, Failure

    def __init__(
        self,
        function: Function,
        done: Callable[[Any], object],
        failed: Callable[[Failure], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._function, self._done, self._failed = function, done, failed
        self._cancelled = False
        self._came.connect(self._on_came)

    def cancel(self) -> None:
        """Stop at the next chance; nothing more is told."""
        self._cancelled = True

    def run(self) -> None:
        """The thread."""
        try:
            result = self._function(self._progress)
        except Cancelled:
            return
        except Exception as error:  # the boundary: told in the window
            self._came.emit(None, Failure.of(error))
        else:
            self._came.emit(result, None)

    def _progress(self, done: int, total: int) -> None:
        if self._cancelled:
            raise Cancelled("stopped.")
        self.progressed.emit(done, total)

    def _on_came(self, result: object, failure: Failure | None) -> None:
        if self._cancelled:
            return
        if failure is not None:
            self._failed(failure)
        else:
            self._done(result)


class Tasks(QObject):
    """Starts tasks, at most one of a name: a new one takes the place of the one before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: dict[str, Task] = {}
        self._all: set[Task] = set()

    def start(
        self,
        name: str,
        function: Function,
        done: Callable[[Any], object],
        failed: Callable[[Failure], object],
        progressed: Callable[[int, int], object] | None = None,
    ) -> None:
        """Run `function(progress)`; then `done(result)` or `failed(failure)`."""
        self.cancel(name)
        task = Task(function, done, failed, self)
        if progressed is not None:
            task.progressed.connect(progressed)
        task.finished.connect(self._on_finished)
        self._running[name] = task
        self._all.add(task)
        task.start()

    def cancel(self, name: str) -> None:
        """Stop the task of this name, if there is one; its results are dropped."""
        task = self._running.pop(name, None)
        if task is not None:
            task.cancel()

    def close(self) -> None:
        """Stop everything; returns when no thread is left."""
        for task in self._all:
            task.cancel()
        for task in list(self._all):
            task.wait()

    def _on_finished(self) -> None:
        task = self.sender()
        assert isinstance(task, Task)
        self._all.discard(task)
        self._running = {name: other for name, other in self._running.items() if other is not task}
        task.deleteLater()
