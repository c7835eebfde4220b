"""The file that the project on screen is saved in, and the locks that keep other windows off it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from app.document.document import Document
from app.storage.autosave import ProjectLock, Saver


class OwnFile(QObject):
    """Saves the project on screen. Another file is its own once it is written, and not before."""

    saved = Signal(object)  # Path
    failed = Signal(object)  # InadeError, of a recovery copy as well
    ended = Signal(bool)  # the last save asked for, whether it went well; after `saved`, `failed`

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saver = Saver(document, parent=self)
        self._lock: ProjectLock | None = None
        self._next: tuple[Path, ProjectLock] | None = None  # of a file that is not written yet
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self.failed)
        self._saver.ended.connect(self._on_ended)

    def show(self, path: Path | None, lock: ProjectLock | None) -> None:
        """Another project comes, from this file; its lock is taken over."""
        self._drop_next()
        self._take(lock)
        self._saver.origin = path

    def holds(self, path: Path) -> bool:
        """Whether this is the file of the project on screen."""
        return self._lock is not None and self._saver.origin == path

    def save(self) -> bool:
        """Save where the project was saved last; False if it never was. `ended` follows."""
        path = self._saver.origin if self._next is None else self._next[0]
        if path is not None:
            self._saver.save(path)
        return path is not None

    def save_to(self, path: Path) -> None:
        """Save as this file; `ended` follows. ProjectError if another window has it open."""
        if self.holds(path):
            self._drop_next()
        elif self._next is None or self._next[0] != path:
            lock = ProjectLock(path)
            self._drop_next()
            self._next = path, lock
        self._saver.save(path)

    def save_recovery(self) -> None:
        """Write a recovery copy of the document of this moment."""
        self._saver.save_recovery()

    def wait(self, timeout: float = 30.0) -> bool:
        """Until all is written, from any thread; False if that took longer (seconds)."""
        return self._saver.wait(timeout)

    def wait_a_moment(self, seconds: float) -> None:
        """Let the window stand still for so long at most; `ended` comes within, if it is over."""
        self._saver.wait(seconds)
        QCoreApplication.sendPostedEvents(self._saver, QEvent.Type.MetaCall.value)

    def close(self) -> None:
        """Finish writing and let the project go; the recovery copy is removed."""
        self._saver.close()
        self._drop_next()
        self._take(None)

    def _take(self, lock: ProjectLock | None) -> None:
        if self._lock is not None:
            self._lock.release()
        self._lock = lock

    def _drop_next(self) -> None:
        """The project keeps the file that it has."""
        if self._next is not None:
            self._next[1].release()
            self._next = None

    def _on_saved(self, path: Path) -> None:
        if self._next is not None and self._next[0] == path:
            self._take(self._next[1])
            self._next = None
        self.saved.emit(path)

    def _on_ended(self, written: bool) -> None:
        if not written:
            self._drop_next()
        self.ended.emit(written)
