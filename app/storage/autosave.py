"""Saving in the background: the user's file on request, a recovery copy after every gesture.

Two threads: the journal's, whose records are small and on disk a moment after the gesture, and the
saver's, which encodes whole projects. Neither waits for the other, nor the window for any of them.
"""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.document.document import Document
from app.document.history import History
from app.document.state import State
from app.storage.locks import ProjectLock
from app.storage.project.project_file import KnownFile, require_as_known, save_project
from app.storage.recovery.copy import SUFFIX, RecoveryCopy
from app.storage.recovery.recorder import Moment
from app.storage.recovery.recording import Kept, Recording
from app.storage.recovery.recovered import recovery_folder
from app.work.loop import Loop
from app.work.running import Running
from inade.errors import InadeError, SaveError
from inade.layouts.layout import Rect

FIRST_COPY = 2000  # milliseconds from the opening until what somebody has on disk is copied
AFTER_GESTURE = 1000  # milliseconds until pixels are recorded of which no gesture's end will tell


@dataclass(frozen=True, eq=False)
class _Job:
    path: Path
    state: State
    mark: tuple[int, ...]
    history: History  # of the project that was on screen; another one comes with another project
    locks: bool
    known: KnownFile | None  # what may be written over; None: anything


class Saver(Running):
    """Writes one document: to the user's file when asked, the newest wins; to its recovery copy.

    Every step is in the journal of the copy as soon as it is made, and pixels as soon as they
    come, so that a crash costs no more than the stroke under the pen. The copy is not offered
    while the user's file has everything, and goes with `close` or another project. Whatever goes
    wrong is told by `failed`, and the next is written; about the copy the same is told once, until
    one was written. A file is the project's own once it is written, and not before.
    """

    saved = Signal(object)  # Path of the user's file, unless another project is shown by now
    failed = Signal(object)  # InadeError, of either kind
    ended = Signal(bool)  # the last save asked for, whether it went well; after `saved`, `failed`
    kept = Signal()  # all there is of a project is in its recovery copy
    _based = Signal(object)  # RecoveryCopy
    _uncopied = Signal(object)  # InadeError
    _ended = Signal(object, object, object, object)  # as `_on_ended` takes it

    def __init__(
        self, document: Document, folder: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._folder = folder or recovery_folder()
        self._origin: Path | None = None  # the user's file of the project on screen
        self._coming: KnownFile | None = None  # that of the next one
        self._on_disk: KnownFile | None = None  # what it held when it was read or written last
        self._wrote: KnownFile | None = None  # what was written last, the thread's own
        self._lock: ProjectLock | None = None  # of that
        self._next: Path | None = None  # another one, which is not written yet
        self._newest: _Job | None = None  # the last save that was asked for
        self._job: _Job | None = None  # and while it waits
        self._taken: tuple[Path, ProjectLock] | None = None  # the last lock, the thread's own
        self._chores: list[Callable[[], object]] = []
        self._loop = Loop("saver", lambda: bool(self._job or self._chores), self._turn)
        self._recording = Recording(
            self._later, self._based.emit, lambda error: self._uncopied.emit(_told(error))
        )
        self._known: set[str] = set()  # what was told since there was a copy
        self._uncopied.connect(self._on_uncopied)
        self._based.connect(self._on_based)
        self._ended.connect(self._on_ended)
        self._first = QTimer(self, singleShot=True, interval=FIRST_COPY)
        self._first.timeout.connect(self.record)
        self._again = QTimer(self, singleShot=True, interval=AFTER_GESTURE)
        self._again.timeout.connect(self.record)
        self._ids: Rect | None = None  # what changed since the last moment
        self._pixels: Rect | None = None
        self._begin(first=True)
        self._loop.start()
        document.layout_changed.connect(self._on_layout_changed)
        document.picture_changed.connect(self._on_picture_changed)
        document.history_changed.connect(self._on_changed)
        document.modified_changed.connect(self._on_changed)
        document.replaced.connect(self._on_replaced)
        document.fields_changed.connect(self._on_fields_changed)

    def show(
        self,
        path: Path | None,
        lock: ProjectLock | None,
        file: KnownFile | None = None,
        *,
        as_read: bool = True,
    ) -> None:
        """Another project comes, from this file; its lock is taken over.

        as_read: it comes just as it is in `file`, so that its copy can go on from that.
        """
        self._origin, self._next, self._on_disk = path, None, file
        self._coming = file if as_read else None
        self._take(lock)

    @property
    def beside(self) -> tuple[Path, ...]:
        """The folder of the user's file, if there is one."""
        return () if self._origin is None else (self._origin.parent,)

    @property
    def lock(self) -> ProjectLock | None:
        """That of the project on screen."""
        return self._lock

    def holds(self, path: Path) -> bool:
        """Whether this is the file of the project on screen, and no other window may open it."""
        return self._lock is not None and self._origin == path

    def save(self, path: Path | None = None, *, over: bool = False) -> bool:
        """Write the document of this moment to a file; None: where it was saved last.

        False if it never was. `ended` follows, with an error for a file that another window has
        open: another file is locked first, and the project's own once it is written. What somebody
        else wrote into the project's own file is an error too (ProjectChangedError), if not `over`.
        """
        path = path or self._next or self._origin
        if path is None:
            return False
        document, own = self._document, self.holds(path)
        known = self._on_disk if own and not over else None
        job = _Job(path, document.state.copy(), document.mark, document.history, not own, known)
        self._next = None if own else path
        with self._loop.lock:
            self._newest = self._job = job
            self._loop.wake()
        return True

    def let_go(self, lock: ProjectLock) -> None:
        """Release the lock of a project that is not shown after all."""
        self._later(lock.release)

    def wait_until_recorded(self, timeout: float = 30.0) -> bool:
        """Until every gesture so far is on disk; False if that took longer (seconds)."""
        return self._recording.finish(timeout)

    def wait(self, timeout: float = 30.0) -> bool:
        """Until everything asked for is written; False if that took longer (seconds)."""
        return self.wait_until_recorded(timeout) and self._loop.finish(timeout)

    def close(self) -> None:
        """Finish writing, stop the threads and remove the recovery copy: an orderly end."""
        self._first.stop()
        self._again.stop()
        self._later(self._kept.copy.discard)
        self._recording.close()
        self._take(None)
        self._loop.close()

    def _take(self, lock: ProjectLock | None) -> None:
        if self._lock is not None and self._lock is not lock:
            self.let_go(self._lock)
        self._lock = lock

    def _later(self, chore: Callable[[], object]) -> None:
        """Do something about files on the saver's thread."""
        with self._loop.lock:
            self._chores.append(chore)
            self._loop.wake()

    # In the window's thread: what is handed over

    def _begin(self, *, first: bool = False) -> None:
        """Another project is shown, and gets a copy of its own.

        It has time where nothing could be lost: of a file, or the sample that a window begins with.
        """
        name = f"{int(time.time())}-{secrets.token_hex(4)}{SUFFIX}"
        document, file, self._coming = self._document, self._coming, None
        self._history = document.history
        opened = None if file is None else (self._moment(Moment.of(document.state)), file)
        self._kept = Kept(RecoveryCopy(self._folder / name), opened)
        self._ids = self._pixels = None
        self._first.start(FIRST_COPY if file is not None or first else 0)

    def _on_layout_changed(self, rect: Rect) -> None:
        self._ids = rect if self._ids is None else self._ids.united(rect)

    def _on_picture_changed(self, rect: Rect) -> None:
        self._pixels = rect if self._pixels is None else self._pixels.united(rect)
        self._on_changed()

    def _on_replaced(self) -> None:
        if self._document.history.count == 0:  # another project, told by its new history already
            return
        height, width = self._document.layout.size
        self._ids = Rect(0, 0, width, height)
        self._pixels = Rect(0, 0, *self._document.picture_size[::-1])
        self._kept.copy.ask_for_base()
        self._on_changed()

    def _on_fields_changed(self, names: frozenset[str]) -> None:
        if names == {"choices"}:  # no step follows
            self._on_changed()

    def _on_changed(self) -> None:
        document = self._document
        if document.history is not self._history:
            self._later(self._kept.copy.discard)
            self._begin()
        if document.modified or not self._first.isActive():
            self.record()

    def record(self) -> None:
        """Hand over what there is, unless a gesture is under way, which ends in a step."""
        document, copy = self._document, self._kept.copy
        if document.history.draft is not None:
            self._again.start()  # it may be given up, and pixels of before have come meanwhile
            return
        self._first.stop()
        lags, whole = document.needs_pass, copy.wants_base
        moment = replace(
            self._moment(Moment.of(document.state, self._ids, self._pixels)),
            whole=document.state.copy() if whole else None,
            lacks=document.edit_mask() if whole and lags and document.picture is not None else None,
        )
        self._ids = self._pixels = None
        self._recording.put(self._kept, moment)

    def _moment(self, moment: Moment) -> Moment:
        document = self._document
        content = None if self._on_disk is None else self._on_disk.content
        return replace(
            moment, lags=document.needs_pass, origin=self._origin, modified=document.modified,
            content=content,
        )  # fmt: skip

    def _on_uncopied(self, error: InadeError) -> None:
        """Tell it, but not at every gesture that the disk takes no copy."""
        if str(error) not in self._known:
            self._known.add(str(error))
            self.failed.emit(error)
            self._again.start()  # it may have been for once

    def _on_based(self, copy: RecoveryCopy) -> None:
        self._known.clear()
        if copy is self._kept.copy:
            self.kept.emit()

    def _on_ended(
        self,
        job: _Job,
        error: InadeError | None,
        lock: ProjectLock | None,
        written: KnownFile | None,
    ) -> None:
        newest = job is self._newest
        if error is not None:
            self.failed.emit(error)
        elif job.history is self._document.history:
            self._origin, self._on_disk = job.path, written
            if lock is not None:
                self._take(lock)
            self._document.mark_saved(job.mark)
            self.saved.emit(job.path)
            self.record()
        elif lock is not None:
            self.let_go(lock)
        if newest:
            self._next = None
            self.ended.emit(error is None)

    # On the saver's thread

    def _turn(self) -> None:
        with self._loop.lock:
            chore = self._chores.pop(0) if self._chores else None  # first: it may free a lock
            job = self._job if chore is None else None
            self._job = None if job is not None else self._job
        if job is not None:
            self._write(job)
        try:
            if chore is not None:
                chore()
        except Exception as error:  # the boundary: told in the window, and the next is written
            self._uncopied.emit(_told(error))

    def _write(self, job: _Job) -> None:
        fresh: ProjectLock | None = None
        try:
            if job.locks and not (
                self._taken and self._taken[0] == job.path and self._taken[1].held
            ):
                fresh = ProjectLock(job.path)
                self._taken = job.path, fresh
            if job.known is not None:
                mine = [
                    one for one in (job.known, self._wrote) if one and one.path == job.known.path
                ]
                require_as_known(job.path, mine)
            self._wrote = save_project(job.path, job.state)
        except Exception as error:  # the boundary, as above
            if fresh is not None:
                fresh.release()
            self._ended.emit(job, _told(error, job.path), None, None)
        else:
            lock = self._taken[1] if job.locks and self._taken else None
            self._ended.emit(job, None, lock, self._wrote)


def _told(error: Exception, path: Path | None = None) -> InadeError:
    """The words for what went wrong with a file, or with the recovery copy for None.

    The error itself gives the details of what nobody foresaw.
    """
    if isinstance(error, InadeError):
        return error
    short = isinstance(error, MemoryError)
    reason = "there is too little memory" if short else f"{type(error).__name__}: {error}"
    if isinstance(error, OSError) and error.strerror:
        reason = error.strerror  # its file is one of the copy, or has another name while written
    if path is not None:
        what, retry = "this could not be saved ({reason}).", "save again: the old file is intact."
    else:
        what, retry = "no recovery copy could be kept ({reason}).", "save your work to a file."
    remedy = f"Close other programs, then {retry}" if short else retry.capitalize()
    told = SaveError(what, where=path, remedy=remedy, reason=reason)
    told.__cause__ = error
    return told
