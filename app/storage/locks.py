"""Locks beside projects and recovery copies.

A project in a window is locked by a file beside it, a recovery copy by one beside that; Qt tells
locks of dead processes from those of living ones.
"""

import os
from pathlib import Path

from PySide6.QtCore import QLockFile

from inade.errors import ProjectError


class ProjectLock:
    """Held while a window shows a project, so that a second window is told. Disk: any thread."""

    def __init__(self, path: Path) -> None:
        """Lock the project. Raises ProjectError if another window has it open."""
        true = Path(os.path.realpath(path))  # a project is the same one through a link
        self._lock = lock_file(true.with_name(f".{true.name}.lock"))
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

    @property
    def held(self) -> bool:
        """Whether it was not released."""
        return self._lock.isLocked()

    def release(self) -> None:
        """Let other windows open the project."""
        self._lock.unlock()


def lock_file(path: Path) -> QLockFile:
    """A lock that only the death of its process makes stale, never its age."""
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)
    return lock
