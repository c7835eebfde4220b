"""Saving in the background: the user's file on request, a recovery copy after every change.

A project in a window is locked by a file beside it, a recovery copy by one beside that; Qt tells
locks of dead processes from those of living ones.
"""

import json
import secrets
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from app.document.document import Document
from app.document.history import History
from app.document.state import State
from app.storage.project_file import save_project
from inade.errors import InadeError, ProjectError, SaveError
from inade.files import atomic_write

COPY_DELAY = 0.5  # seconds from a gesture to its copy, which takes time that passes need
PICTURE_DELAY = 1000  # milliseconds of rest; live results come many a second
LONGEST_DELAY = 10_000  # milliseconds, where pictures never rest


def recovery_folder() -> Path:
    """Where recovery copies live, in the user's data folder."""
    return Path(platformdirs.user_data_dir("inade-studio", appauthor=False)) / "recovery"


class ProjectLock:
    """Held while a window shows a project, so that a second window is told."""

    def __init__(self, path: Path) -> None:
        """Lock the project. Raises ProjectError if another window has it open."""
        self._lock = _lock_file(path.with_name(f".{path.name}.lock"))
        if self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError:
            return  # held; or a folder that takes no lock file, where nothing can be told apart
        process, host, _ = self._lock.getLockInfo()
        raise ProjectError(
            "this project is open in another window (process {process} on {host}).",
            where=path,
            remedy="Go to that window, or save a copy under another name.",
            process=process,
            host=host,
        )

    def release(self) -> None:
        """Let other windows open the project."""
        self._lock.unlock()


@dataclass(frozen=True)
class Recovery:
    """What a window that did not close in order left behind; `origin` is None if never saved."""

    path: Path
    origin: Path | None
    saved_at: float

    def discard(self) -> None:
        """Remove the recovery copy, and what a kill in the middle of writing it left."""
        unfinished = self.path.parent.glob(f".{self.path.stem}.*")
        for path in (self.path, self.path.with_suffix(".json"), *unfinished):
            with suppress(OSError):
                path.unlink(missing_ok=True)


def recoverable(folder: Path | None = None) -> list[Recovery]:
    """Recovery copies of windows that are no longer alive, newest first."""
    found = []
    for path in (folder or recovery_folder()).glob("*.inade"):
        lock = _lock_file(path.with_suffix(".lock"))
        if path.name.startswith(".") or not lock.tryLock(0):
            continue
        with suppress(OSError):  # gone in between
            found.append(Recovery(path, _origin(path), path.stat().st_mtime))
        lock.unlock()
    return sorted(found, key=lambda recovery: -recovery.saved_at)


@dataclass(frozen=True, eq=False)
class _Job:
    path: Path
    project: State
    mark: tuple[int, int]
    history: History  # of the project that was on screen; another one comes with another project


class Saver(QObject):
    """Writes snapshots of one document on a thread of its own; the newest of each kind wins.

    Every step of the document is followed by a recovery copy as soon as the one before is
    written, so a crash costs no more than the last stroke; pictures follow a second after the
    last, while they come on and on every ten. The copy goes when the document is as the user's
    file has it, and with `close`. Whatever goes wrong is told by `failed`, and the next is written.
    A file is the project's own once it is written, and not before.
    """

    saved = Signal(object)  # Path of the user's file, unless another project is shown by now
    failed = Signal(object)  # InadeError, of either kind
    ended = Signal(bool)  # the last save asked for, whether it went well; after `saved`, `failed`
    _ended = Signal(object, object)  # _Job of the user's file, InadeError or None

    def __init__(
        self, document: Document, folder: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._folder = folder or recovery_folder()
        self._copy = self._folder / f"{int(time.time())}-{secrets.token_hex(4)}.inade"
        self._lock = _lock_file(self._copy.with_suffix(".lock"))
        self._origin: Path | None = None
        self._newest: _Job | None = None  # the last save that was asked for
        self._waiting: dict[str, _Job | None] = {}
        self._writing = False
        self._closing = False
        self._wake = threading.Condition()
        self._thread = threading.Thread(target=self._work, name="saver", daemon=True)
        self._thread.start()
        self._ended.connect(self._on_ended)
        self._soon = QTimer(self, singleShot=True, interval=PICTURE_DELAY)
        self._soon.timeout.connect(self._on_changed)
        self._late = QTimer(self, singleShot=True, interval=LONGEST_DELAY)
        self._late.timeout.connect(self._on_changed)
        self._soon.timeout.connect(self._late.stop)
        document.undo_stack.indexChanged.connect(self._on_changed)
        document.picture_changed.connect(self._on_picture_changed)
        document.modified_changed.connect(self._on_changed)
        document.replaced.connect(self._on_changed)

    @property
    def origin(self) -> Path | None:
        """The user's file of the project on screen; None if it was never saved."""
        return self._origin

    @origin.setter
    def origin(self, path: Path | None) -> None:
        self._origin = path

    def save(self, path: Path) -> None:
        """Write the document of this moment to the user's file; `ended` follows."""
        self._newest = self._put("file", path)

    def save_recovery(self) -> None:
        """Write a recovery copy of the document of this moment."""
        self._put("copy", self._copy)

    def wait(self, timeout: float = 30.0) -> bool:
        """Until everything asked for is written; False if that took longer (seconds)."""
        with self._wake:
            return self._wake.wait_for(lambda: not self._waiting and not self._writing, timeout)

    def close(self) -> None:
        """Finish writing, stop the thread and remove the recovery copy: an orderly end."""
        with self._wake:
            self._waiting["copy"] = None
            self._closing = True
            self._wake.notify_all()
        self._thread.join()
        self._lock.unlock()

    def _on_changed(self) -> None:
        if self._document.modified:
            self.save_recovery()
            return
        with self._wake:
            self._waiting["copy"] = None
            self._wake.notify_all()

    def _on_picture_changed(self) -> None:
        self._soon.start()  # anew: a copy takes time that the pictures of a drag need
        if not self._late.isActive():
            self._late.start()

    def _put(self, kind: str, path: Path) -> _Job:
        document = self._document
        job = _Job(path, document.snapshot(), document.mark, document.history)
        with self._wake:
            self._waiting[kind] = job
            self._wake.notify_all()
        return job

    def _work(self) -> None:
        while True:
            with self._wake:
                self._writing = False
                self._wake.notify_all()
                self._wake.wait_for(lambda: self._waiting or self._closing)
                # the pixels of a gesture are made first, then it is written
                self._wake.wait_for(lambda: "file" in self._waiting or self._closing, COPY_DELAY)
                if not self._waiting:
                    return
                kind = "file" if "file" in self._waiting else "copy"
                job = self._waiting.pop(kind)
                self._writing = True
            try:
                self._carry_out(kind, job)
            except InadeError as error:
                self._tell(error, job, kind)
            except Exception as error:  # the boundary: told in the window, and the next is written
                self._tell(_unforeseen(error, job, kind), job, kind)

    def _carry_out(self, kind: str, job: _Job | None) -> None:
        if job is None:
            Recovery(self._copy, None, 0).discard()
            return
        if kind == "copy":
            self._prepare_copy()
        save_project(job.path, job.project)
        if kind == "file":
            self._ended.emit(job, None)

    def _tell(self, error: InadeError, job: _Job | None, kind: str) -> None:
        if kind == "file":
            self._ended.emit(job, error)
        else:
            self.failed.emit(error)

    def _prepare_copy(self) -> None:
        """Lock the copy, and say beside it which project it is a copy of."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SaveError(
                "no recovery copy can be kept ({error}).", where=self._folder, error=error.strerror
            ) from error
        if not self._lock.isLocked():
            self._lock.tryLock(0)
        origin = None if self._origin is None else str(self._origin.absolute())
        with atomic_write(self._copy.with_suffix(".json")) as temporary:
            temporary.write_text(json.dumps({"origin": origin}), "utf-8")

    def _on_ended(self, job: _Job, error: InadeError | None) -> None:
        if error is not None:
            self.failed.emit(error)
        elif job.history is self._document.history:
            self._origin = job.path
            self._document.mark_saved(job.mark)
            self.saved.emit(job.path)
        if job is self._newest:
            self.ended.emit(error is None)


def _unforeseen(error: Exception, job: _Job | None, kind: str) -> SaveError:
    """The words for an error that nobody foresaw; the error itself gives the details."""
    short = isinstance(error, MemoryError)
    reason = "there is too little memory" if short else f"{type(error).__name__}: {error}"
    if kind == "file":
        what, retry = f"this could not be saved ({reason}).", "save again: the old file is intact."
    else:
        what, retry = f"no recovery copy could be kept ({reason}).", "save your work to a file."
    told = SaveError(
        what,
        where=job.path if job is not None and kind == "file" else None,
        remedy=f"Close other programs, then {retry}" if short else retry.capitalize(),
    )
    told.__cause__ = error
    return told


def _lock_file(path: Path) -> QLockFile:
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)  # only a dead process makes a lock stale, never its age
    return lock


def _origin(copy: Path) -> Path | None:
    try:
        origin = json.loads(copy.with_suffix(".json").read_text("utf-8")).get("origin")
    except (OSError, ValueError, AttributeError):
        return None
    return Path(origin) if isinstance(origin, str) else None
