"""What windows that did not close in order left: found, opened with the journal played, removed."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from app.document.state import State
from app.storage.locks import lock_file
from app.storage.project.damage import Damage, told_as_damage
from app.storage.project.members import CHANGED, IDS, MANIFEST, PICTURE, png
from app.storage.project.project_file import KnownFile, content_of, member_of, open_project
from app.storage.project.reader import MAX_MEMBER, Stored, read_manifest
from app.storage.recovery.copy import FILE, JOURNAL, SUFFIX
from app.storage.recovery.journal import Record, records
from app.storage.recovery.recorder import BLANK, LACKS
from inade.errors import ProjectError
from inade.layouts.layout import MAX_SIDE
from inade.places import own_folder
from inade.reading import MALFORMED, read_bytes, read_json


def recovery_folder() -> Path:
    """Where recovery copies live, in the user's data folder."""
    return own_folder() / "recovery"


@dataclass(frozen=True)
class Recovery:
    """What a window that did not close in order left behind; `origin` is None if never saved.

    `path` is a folder, or a project file that a program of before left. `content` is what the
    origin held when that window read or wrote it last, None where the copy does not tell.
    """

    path: Path
    origin: Path | None
    saved_at: float
    content: str | None = None

    def known_origin(self) -> KnownFile | None:
        """What was known of the origin; as it is now where the copy does not tell."""
        if self.origin is None:
            return None
        content = self.content
        if content is None:
            with suppress(Damage, OSError):
                content = content_of(self.origin)
        return KnownFile(self.origin.resolve(), content or "")

    def open(self) -> State:
        """The state as it was after the last gesture that is on disk. Raises ProjectError."""
        if self.path.suffix != SUFFIX:
            return open_project(self.path)
        with told_as_damage(self.path):
            base = _newest(self.path)
            return _Replay(base, _journal_of(base)).stored().state()

    def open_seen(self) -> tuple[State | None, np.ndarray | None]:
        """The last state whose picture showed all of it, where that is an earlier one.

        Where there is none since the base, the base itself, and bool [H, W] of its map: what its
        picture did not show.
        """
        if self.path.suffix != SUFFIX:
            return None, None
        with told_as_damage(self.path):
            base = _newest(self.path)
            journal, lags, seen = _journal_of(base), False, 0
            for number, record in enumerate(journal, 1):
                lags = record.head.get("lags", lags)
                seen = seen if lags else number
            if seen == 0 and journal and LACKS in journal[0].blobs:
                stored = _Replay(base, journal[:1]).stored()
                return stored.state(), stored.mask(LACKS)
            if not 0 < seen < len(journal):
                return None, None
            return _Replay(base, journal[:seen]).stored().state(), None

    def discard(self) -> None:
        """Remove it."""
        shutil.rmtree(self.path, ignore_errors=True)
        unfinished = self.path.parent.glob(f".{self.path.stem}.*")
        for path in (self.path, self.path.with_suffix(".json"), *unfinished):
            with suppress(OSError):
                path.unlink(missing_ok=True)


def recoverable(folder: Path | None = None) -> list[Recovery]:
    """What windows that are no longer alive left to recover, newest first; the rest is removed."""
    folder = folder or recovery_folder()
    found: list[Recovery] = []
    for path in [*folder.glob(f"*{SUFFIX}"), *folder.glob("*.inade")]:
        lock = lock_file(path.with_suffix(".lock"))
        if path.name.startswith(".") or not lock.tryLock(0):
            continue
        try:
            told = _told(path)
            if told.get("modified", True):
                origin = told.get("origin")
                known = Path(origin) if isinstance(origin, str) else None
                content = told.get("content")
                content = content if isinstance(content, str) else None
                found.append(Recovery(path, known, _written_at(path), content))
            else:
                Recovery(path, None, 0).discard()
        except FileNotFoundError:  # gone in between
            pass
        except (OSError, RecursionError, MemoryError):  # told when it is opened; others are offered
            found.append(Recovery(path, None, 0))
        finally:
            lock.unlock()
    _clear_locks(folder)
    return sorted(found, key=lambda recovery: -recovery.saved_at)


def _clear_locks(folder: Path) -> None:
    """Remove locks of dead windows that left nothing else."""
    for path in folder.glob("*.lock"):
        if not any(path.with_suffix(suffix).exists() for suffix in (SUFFIX, ".inade")):
            lock = lock_file(path)
            if lock.tryLock(0):
                lock.unlock()


def _bases(path: Path) -> list[Path]:
    """The bases that are whole."""
    return [base for base in path.iterdir() if base.name.isdecimal()]


def _newest(path: Path) -> Path:
    """The newest base. FileNotFoundError if there is none."""
    if not (bases := _bases(path)):
        raise FileNotFoundError(path)
    return max(bases, key=lambda base: int(base.name))


def _journal_of(base: Path) -> list[Record]:
    data = _bounded(base / JOURNAL)
    return list(records(data))


def _bounded(path: Path) -> bytes:
    if not path.exists():
        raise FileNotFoundError(path)
    return read_bytes(path, Damage, MAX_MEMBER, empty=True)


def _told(path: Path) -> dict[str, Any]:
    """Which file this is a copy of, and whether it holds what that file does not.

    A damaged one is offered as well: what is wrong with it is told when it is opened.
    """
    told: dict[str, Any] = {"modified": True}
    if path.suffix != SUFFIX:
        with suppress(Damage, *MALFORMED):
            told |= read_json(path.with_suffix(".json"), Damage)
    elif not _bases(path):
        told["modified"] = False  # killed before there was anything
    else:
        with suppress(ProjectError), told_as_damage(path):
            for record in _journal_of(_newest(path)):
                told |= record.head.get("copy", {})
    return told


def _written_at(path: Path) -> float:
    return (_newest(path) / JOURNAL if path.suffix == SUFFIX else path).stat().st_mtime


def _file_of(base: Path, told: dict[str, Any]) -> KnownFile:
    """The project file that a journal goes on from, which may have been saved over since."""
    held = base / FILE
    return KnownFile(held if held.is_file() else Path(told["path"]), str(told["content"]))


class _Replay:
    """A base, and what the records of its journal make of it; nothing is decoded.

    Without a base the first record has all members, or those that a project file lacks.
    """

    def __init__(self, base: Path, journal: list[Record]) -> None:
        self._base = base
        first = journal[0] if journal else Record()
        self._file = _file_of(base, first.head["on"]) if "on" in first.head else None
        manifest = first.blobs.get(MANIFEST)
        self._entries = read_manifest(manifest or _bounded(base / MANIFEST), base)
        self._rows: dict[str, Any] = {str(row["id"]): row for row in self._entries["objects"]}
        self._members: dict[str, bytes] = {}
        self._looks: list[Callable[[str], bytes]] = []
        self._patches: dict[str, list[tuple[int, int, bytes]]] = {}
        self._parts: list[Record] = []  # of a picture, which counts once all of it is there
        for record in journal:
            self._take(record)

    def stored(self) -> Stored:
        """The project as it was after the last record."""
        manifest = {**self._entries, "objects": list(self._rows.values())}
        return Stored(self._base, manifest, self._read, tuple(self._looks), self._patches)

    def _read(self, name: str) -> bytes:
        if (found := self._members.get(name)) is not None:
            return found
        return _bounded(self._base / name) if self._file is None else member_of(self._file, name)

    def _take(self, record: Record) -> None:
        if "part" not in record.head:
            self._play(record)
            return
        number, count = record.head["part"]
        self._parts = [*(self._parts if number else ()), record]
        if number == count - 1:
            for part in self._parts:
                self._play(part)

    def _play(self, record: Record) -> None:
        self._entries |= record.head.get("manifest", {})
        for object_id, row in record.head.get("objects", {}).items():
            self._rows[object_id] = row
            if row is None:
                del self._rows[object_id]
        if CHANGED + IDS in record.blobs:
            self._looks.append(lambda name, blobs=record.blobs: blobs[CHANGED + name])
        if BLANK in record.head:
            height, width = (int(side) for side in record.head[BLANK])
            if not (0 < height <= MAX_SIDE and 0 < width <= MAX_SIDE):
                raise ValueError(f"a picture would be {width} x {height} pixels")
            self._members[PICTURE] = png(np.zeros((height, width, 3), np.uint8))
            self._patches.pop(PICTURE, None)
        places = record.head.get("patches", {})
        for blob, data in record.blobs.items():
            if blob in places:
                x, y = (int(side) for side in places[blob])
                self._patches.setdefault(blob.partition("@")[0], []).append((x, y, data))
            else:
                self._members[blob] = data
                self._patches.pop(blob, None)
