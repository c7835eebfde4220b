"""A recovery copy on disk: the members of a project in a folder, and a journal of what came after.

    NAME.recovery/3/         the third base: the members of a project file, one file each
    NAME.recovery/3/journal  one record a finished gesture since (`app.storage.recovery.journal`)
    NAME.recovery/1/         the first has a journal alone, whose first record holds all members;
                             or names the project file it goes on from, and `file` is that as well,
                             whatever is saved over it
    NAME.lock                held by the window that writes it

A base takes its time; the journal never waits for one. It comes into being under another name and
is whole when it has its own; the one before goes then. Members that are the same as in the base
before are not written again.
"""

import os
import shutil
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from app.storage.locks import lock_file
from app.storage.project.members import Member, Written, encoded, is_same, written
from app.storage.recovery.journal import Record, packed
from inade.errors import SaveError

SUFFIX = ".recovery"
JOURNAL, FILE = "journal", "file"
_LEAST = 2**20  # bytes of a journal that is never too large


class RecoveryCopy:
    """The copy of one project that a window shows; safe on any thread. OSError, SaveError."""

    def __init__(self, path: Path) -> None:
        """`path` ends in `SUFFIX`; nothing is written yet."""
        self.path = path
        self._lock = lock_file(path.with_suffix(".lock"))
        self._access = threading.RLock()
        self.wants_base = True
        """Whether a base is due: there is nothing yet, or the journal has become too large."""
        self._attempts = 0
        self._base: Path | None = None
        self._most = 0  # bytes of the journal that are not too large
        self._written: dict[str, Written] = {}
        self._journal: Path | None = None
        self._since: list[Record] | None = None  # what the base that is being written lacks
        self._gone = False

    @property
    def begun(self) -> bool:
        """Whether records count: there is a journal, or a base is being written."""
        return self._journal is not None or self._since is not None

    def append(self, record: Record) -> int:
        """Add a record to the journal, on disk when this returns; returns its bytes."""
        with self._access:
            if self._since is not None:
                self._since.append(record)
            if self._journal is None:
                return 0
            nbytes, length = _append(self._journal, record)
            if self._since is None:
                self.wants_base |= length > self._most
            return nbytes

    def begin(self, first: Record, opened: Path | None = None) -> None:
        """Begin with a journal alone; its first record has everything, or goes on from a file.

        In that case a base stays due, for somebody else may change the file.
        """
        with self._access:
            if self._gone:
                return
            new, base = self._begun_folder()
            try:
                if opened is not None:
                    with suppress(OSError):  # another disk: then it is found by its name alone
                        (new / FILE).hardlink_to(opened)
                old, nbytes = self._base, self._go_over(new, base, [first])
                self._base, self._written, self._since = base, {}, None
                self._most, self.wants_base = nbytes + max(nbytes, _LEAST), opened is not None
            finally:
                shutil.rmtree(new, ignore_errors=True)
        self._tidy(old)

    def ask_for_base(self) -> None:
        """What follows would have to tell everything anew: let a base be due."""
        with self._access:
            self.wants_base = not self._gone

    def begin_base(self) -> list[Record]:
        """A base of this moment is to be written; returns the records that come after it."""
        with self._access:
            self._since, self.wants_base = [], False
            return self._since

    def write_base(self, members: Mapping[str, Member], told: Record, since: list[Record]) -> None:
        """Write the members of the moment of `begin_base`; `told` begins its journal."""
        try:
            self._write_base(members, told, since)
        except BaseException:
            with self._access:
                if self._since is since:
                    self._since, self.wants_base = None, not self._gone
            raise

    def give_up(self) -> None:
        """Something was not recorded: what is on disk stays as it is until there is a new base."""
        with self._access:
            self._journal = None  # it may be torn as well: what follows would not count
            self._since, self.wants_base = None, not self._gone

    def discard(self) -> None:
        """Remove it from the disk, and whatever is still written of it."""
        with self._access:
            self._gone, self._since, self.wants_base = True, None, False
            self._journal = None
            shutil.rmtree(self.path, ignore_errors=True)
            self._lock.unlock()

    def _write_base(self, members: Mapping[str, Member], told: Record, since: list[Record]) -> None:
        with self._access:
            new, base = self._begun_folder()
        try:
            nbytes = 0
            for name, member in members.items():
                same = is_same(member, self._written.get(name))
                known = self._base / name if same and self._base else None
                nbytes += _write(new / name, name, member, known)
            with self._access:
                if self._gone or self._since is not since:
                    return
                old = self._base
                self._go_over(new, base, [told, *since])
                self._base, self._most = base, max(nbytes, _LEAST)
                self._written = {name: written(member) for name, member in members.items()}
                self._since = None
        finally:
            shutil.rmtree(self.path if self._gone else new, ignore_errors=True)
        self._tidy(old)

    def _begun_folder(self) -> tuple[Path, Path]:
        """A folder for what will count, and the name that it gets when it is whole."""
        self._attempts += 1
        new, base = self.path / f".{self._attempts}", self.path / f"{self._attempts}"
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if not self._lock.isLocked():
                self._lock.tryLock(0)
            new.mkdir(parents=True)
        except OSError as error:
            raise SaveError(
                "no recovery copy can be kept ({reason}).",
                where=self.path.parent,
                reason=error.strerror,
            ) from error
        return new, base

    def _tidy(self, old: Path | None) -> None:
        _flush_folder(self.path)
        if old is not None:
            shutil.rmtree(old, ignore_errors=True)

    def _go_over(self, new: Path, base: Path, after: list[Record]) -> int:
        """Let what is written count, with these records after it; returns their bytes."""
        try:
            nbytes, _ = _append(new / JOURNAL, *after)
            new.rename(base)
            self._journal = base / JOURNAL
            return nbytes
        except BaseException:
            self.give_up()  # whichever of both is found, nothing more may follow it
            raise


def _write(path: Path, name: str, member: Member, same: Path | None) -> int:
    """Write a member, or let it be the file of the base before; returns its bytes."""
    path.parent.mkdir(exist_ok=True)
    if same is not None:
        with suppress(OSError):  # a disk without links, or the file is gone
            path.hardlink_to(same)
            return path.stat().st_size
    data = encoded(name, member)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return len(data)


def _append(journal: Path, *appended: Record) -> tuple[int, int]:
    """Add records, on disk when this returns; returns their bytes, and the journal's."""
    with journal.open("ab") as file:
        begin = file.tell()
        for record in appended:
            file.write(packed(record, file.tell()))
        file.flush()
        os.fsync(file.fileno())
        return file.tell() - begin, file.tell()


def _flush_folder(path: Path) -> None:
    with suppress(OSError):  # Windows opens no folders
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
