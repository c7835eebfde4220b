"""Writing files so that a crash or a full disk never costs what was there before."""

import hashlib
import os
import re
import secrets
import shutil
import stat
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from inade.errors import InadeError, SaveError
from inade.words import Message

_NAME_KEPT = 80  # characters of a name in that of its temporary file
_DAY = 86_400  # seconds
_FULL_BELOW = 2**20  # bytes; a disk with less than this left counts as full
_ZIP_YEARS = ((1980, 1, 1, 0, 0, 0), (2107, 12, 31, 23, 59, 59))  # the dates that a zip can hold


@contextmanager
def atomic_write(path: Path) -> Iterator[Path]:
    """Yield a temporary path beside `path` with the same suffix; on success it takes its place.

    The body writes the temporary file and nothing else. Missing parent folders are made. A file
    that is replaced keeps its mode; one that is read-only is refused with SaveError. If the
    body or the replacement fails, `path` is as it was and the temporary file is gone. OSError,
    and any error at all while the disk is full, is raised as SaveError; others pass through.
    """
    path = Path(path)
    if path.is_dir():
        raise SaveError("this is a folder.", where=path, remedy="Give the name of a file.")
    target = path.resolve() if path.is_file() else path  # write through links, do not replace them
    is_device = target.exists() and not target.is_file()  # such as /dev/stdout
    folder = Path(tempfile.gettempdir()) if is_device else target.parent
    temporary = folder / f".{target.stem[:_NAME_KEPT]}.{secrets.token_hex(4)}{target.suffix}"
    mode = _mode_to_keep(path, target)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if mode is not None:  # nobody reads meanwhile what may not be read
            temporary.touch(mode & 0o600)
        yield temporary
        if is_device:
            target.write_bytes(temporary.read_bytes())
        else:
            _flush(temporary)
            if mode is not None:
                temporary.chmod(mode)
            temporary.replace(target)
    except Exception as error:
        if (save_error := _save_error(error, path, folder)) is None:
            raise
        raise save_error from error
    finally:
        with suppress(OSError):  # such as a parent that is no folder: nothing was made
            temporary.unlink(missing_ok=True)


@contextmanager
def atomic_folder(path: Path, *, replace: bool = False) -> Iterator[Path]:
    """Yield a temporary folder beside `path`; on success it becomes `path`.

    An existing empty folder is filled; one that holds anything is refused with SaveError before
    the body runs, unless `replace`, which removes the old one after the new one is complete.
    Errors as in `atomic_write`: on failure `path` is as it was.
    """
    path = Path(path)
    if path.exists() and not path.is_dir():
        raise SaveError("this is a file.", where=path, remedy="Give the name of a folder.")
    if not replace and path.is_dir() and any(path.iterdir()):
        raise SaveError(
            "this folder already holds files.", where=path, remedy="Give a new or empty folder."
        )
    target = path.resolve()
    clear_leftovers(target, _DAY)
    mark = secrets.token_hex(4)
    temporary = target.parent / f".{target.name[:_NAME_KEPT]}.{mark}"
    old = target.parent / f".{target.name[:_NAME_KEPT]}.{mark}.old"
    try:
        temporary.mkdir(parents=True)
        yield temporary
        if target.exists():
            target.rename(old)
        temporary.rename(target)
    except Exception as error:
        if (save_error := _save_error(error, path, target.parent)) is None:
            raise
        raise save_error from error
    finally:
        if old.exists() and not target.exists():
            old.rename(target)
        shutil.rmtree(temporary, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def clear_leftovers(path: Path, untouched: float = 0) -> None:
    """Remove what killed writes of this file or folder left beside it; failing is no matter.

    Only what nobody has touched for so many seconds goes; 0 is for whoever knows that nobody
    writes it at the moment. Where names are cut short, so that another file's may look the same,
    it is an hour at least. A folder that was put aside for one that never came is put back first.
    """
    target = Path(os.path.realpath(path))  # which takes links that lead nowhere
    file, folder = (target.stem[:_NAME_KEPT], target.suffix), (target.name[:_NAME_KEPT], "")
    endings = "|".join(f"{re.escape(s)}\\.[0-9a-f]{{8}}{re.escape(e)}" for s, e in (file, folder))
    ours = re.compile(rf"\.(?:{endings})(\.old)?")
    cut = len(target.name) > _NAME_KEPT
    before = time.time() - max(untouched, 3600 if cut else 0)
    with suppress(OSError):
        found = [p for p in target.parent.iterdir() if ours.fullmatch(p.name)]
        for old in (p for p in found if p.suffix == ".old" and p.is_dir()):
            if not target.exists():
                old.rename(target)
        for one in found:
            with suppress(OSError):
                if one.lstat().st_mtime > before:
                    continue
                if one.is_dir() and not one.is_symlink():
                    shutil.rmtree(one, ignore_errors=True)
                else:
                    one.unlink(missing_ok=True)


def zip_entry(name: str) -> zipfile.ZipInfo:
    """A file of now for `ZipFile.writestr`; a clock that no zip can tell is set to 1980 or 2107.

    Python's own entries raise ValueError or struct.error there. Source: APPNOTE 4.4.6, seven bits
    of years from 1980.
    """
    earliest, latest = _ZIP_YEARS
    entry = zipfile.ZipInfo(name, min(max(time.localtime()[:6], earliest), latest))
    entry.external_attr = 0o600 << 16  # as of Python's own: nobody else reads what is unpacked
    return entry


def free_space(path: Path) -> int | None:
    """Free bytes on the disk of `path` (which need not exist yet), None if it cannot be told."""
    for folder in (path, *path.absolute().parents):
        if folder.exists():
            try:
                return shutil.disk_usage(folder).free
            except OSError:
                return None
    return None


def _mode_to_keep(path: Path, target: Path) -> int | None:
    """The mode of the file that is to be replaced, None where there is none. SaveError."""
    if not target.is_file():
        return None
    mode = stat.S_IMODE(target.stat().st_mode)
    if not mode & 0o222 or not os.access(target, os.W_OK):
        raise SaveError(
            "this file is read-only.",
            where=path,
            remedy="Give another name, or allow writing to it.",
        )
    return mode


def _save_error(error: Exception, path: Path, folder: Path) -> SaveError | None:
    """The SaveError that explains a failed write, None where the error is another matter.

    Writers of other libraries report a full disk by errors of their own, so the disk is asked
    (before the temporary file is removed).
    """
    free = free_space(folder)
    full = free is not None and free < _FULL_BELOW
    if isinstance(error, InadeError) or not (isinstance(error, OSError) or full):
        return None
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    remedy = Message("Check that the folder exists and may be written to, or save elsewhere.")
    if free is not None and free < 64 * _FULL_BELOW:
        remedy = Message(
            "Only {free:.1f} MiB are free on this disk: make room or save elsewhere.",
            free=free / 2**20,
        )
    return SaveError(
        "this could not be written ({reason}).", where=path, remedy=remedy, reason=reason
    )


def _flush(path: Path) -> None:
    """Make sure the bytes are on the disk before the name points at them."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sha256_of(path: Path) -> str:
    """sha256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
