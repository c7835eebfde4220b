"""Files that anyone may have written: bytes, JSON, arrays and archives, read within bounds.

Every reader of the program goes through here. What a file claims is judged before anything is
unpacked, and whatever is wrong with it becomes the one error that the caller names, lack of memory
in words of its own.
"""

import errno
import io
import json
import math
import re
import stat
import struct
import tokenize
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inade.errors import InadeError

if TYPE_CHECKING:
    import numpy as np

MALFORMED = (
    *(KeyError, IndexError, TypeError, ValueError, AttributeError, ArithmeticError),
    *(RecursionError, EOFError),
)
"""What values of an unexpected kind provoke. (Unicode and JSON errors are ValueErrors.)"""
LARGEST_FILE = 2**30  # bytes
LARGEST_TABLE = 2**26  # bytes of JSON or text that a person or this program wrote
_DAMAGE = (
    *(OSError, EOFError, RuntimeError, NotImplementedError, ValueError),
    *(zipfile.BadZipFile, zlib.error, struct.error),
)
_NO_HEAD = (SyntaxError, tokenize.TokenError)  # of numpy's reading of a head
_MEMORY_WORDS = ("out of memory", "can't allocate", "not enough memory", "insufficient memory",
                 "failed to allocate", "unable to allocate", "bad_alloc")  # fmt: skip
_HALF = re.compile(r"\\u[dD][89a-fA-F]")  # an escaped half of a sign beyond 16 bits
_LONE = re.compile("[\ud800-\udfff]")


def lacks_memory(error: BaseException) -> bool:
    """Whether an error tells of too little memory, in the words of whatever library."""
    if isinstance(error, MemoryError) or getattr(error, "errno", None) == errno.ENOMEM:
        return True
    text = str(error).lower()
    return any(words in text for words in _MEMORY_WORDS)


def no_memory(error_type: type[InadeError], where: str | Path | None) -> InadeError:
    """The error for a file that there is too little memory for."""
    return error_type(
        "there is too little memory to open this.",
        where=where,
        remedy="Close other programs and try again, or use something smaller.",
    )


def read_bytes(
    path: Path, error_type: type[InadeError], limit: int = LARGEST_FILE, *, empty: bool = False
) -> bytes:
    """The bytes of a regular file of 1 (0 if `empty`) to `limit` bytes, else `error_type`."""
    with _opening(path, error_type):
        size = regular_file(path, error_type).stat().st_size
        if size == 0 and not empty:
            raise error_type("the file is empty.", where=path, remedy="Save or copy it again.")
        if size > limit:
            raise error_type(
                "the file is over {limit} MiB.",
                where=path,
                remedy="Save a smaller copy.",
                limit=limit >> 20,
            )
        return path.read_bytes()


def regular_file(path: Path, error_type: type[InadeError]) -> Path:
    """The path of a file. Raises `error_type` for folders, pipes (which would keep a reader
    waiting), and where there is nothing."""
    with _opening(path, error_type):
        if not stat.S_ISREG(path.stat().st_mode):
            raise error_type(
                "this is no file.", where=path, remedy="Give the name of a file, not of a folder."
            )
    return path


def is_file(path: Path) -> bool:
    """Whether there is a file of this name, which came from a file and may be none that can be."""
    try:
        return path.is_file()
    except OSError:
        return False


@contextmanager
def _opening(path: Path, error_type: type[InadeError]) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError, MemoryError) as error:  # ValueError: a name that none can be
        if lacks_memory(error):
            raise no_memory(error_type, path) from error
        reason = getattr(error, "strerror", None) or str(error)
        raise error_type(
            "the file cannot be opened ({reason}).",
            where=path,
            remedy="Check the name and that you may read it.",
            reason=reason,
        ) from error


def read_text(path: Path, error_type: type[InadeError]) -> str:
    """The text of a file in UTF-8, -16 or -32, with or without its mark. Raises `error_type`."""
    data = read_bytes(path, error_type, LARGEST_TABLE, empty=True)
    try:
        return data.decode(json.detect_encoding(data)).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise error_type(
            "it is no UTF-8 text.", where=path, remedy="Save it again as UTF-8."
        ) from error


def read_start(path: Path, error_type: type[InadeError], count: int) -> str:
    """The text of the first bytes of a file, as `read_text`; what is no text is U+FFFD."""
    with _opening(path, error_type), regular_file(path, error_type).open("rb") as file:
        data = file.read(count)
    return data.decode(json.detect_encoding(data), "replace").removeprefix("\ufeff")


def read_json(path: Path, error_type: type[InadeError], limit: int = LARGEST_TABLE) -> Any:
    """The content of a JSON file, as `parse_json` gives it. Raises `error_type`."""
    return parse_json(read_bytes(path, error_type, limit), path, error_type)


def parse_json(data: bytes | str, where: str | Path, error_type: type[InadeError]) -> Any:
    """Plain values of JSON in UTF-8, -16 or -32, with or without its mark. Raises `error_type`.

    Halves of signs, which no file can hold when they are written again, are U+FFFD. What it means
    is for the caller to check: any value may be of any kind, and no number need be finite.
    """
    try:
        text = data if isinstance(data, str) else data.decode(json.detect_encoding(data))
        values = json.loads(text.removeprefix("\ufeff"))
        return _whole_signs(values) if _HALF.search(text) else values
    except MemoryError as error:
        raise no_memory(error_type, where) from error
    except json.JSONDecodeError as error:
        raise error_type(
            "it cannot be read: there is no JSON from line {line}, column {column} on.",
            where=where,
            remedy="Correct it there, or write it again with the program that made it.",
            line=error.lineno,
            column=error.colno,
        ) from error
    except (ValueError, RecursionError) as error:  # of no encoding, numbers without end, too deep
        raise error_type(
            "it cannot be read: it is no text, nests too deep, or holds a number of thousands of"
            " digits.",
            where=where,
            remedy="Write it again with the program that made it.",
        ) from error


def _whole_signs(value: Any) -> Any:
    if isinstance(value, str):
        return _LONE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_whole_signs(one) for one in value]
    if isinstance(value, dict):
        return {_whole_signs(key): _whole_signs(one) for key, one in value.items()}
    return value


def parse_npy(data: bytes, where: str | Path, error_type: type[InadeError]) -> "np.ndarray":
    """The array of a .npy file, read-only. Raises `error_type`.

    Numbers, truth values and text only: nothing pickled is opened. It is as large as it claims.
    """
    import numpy as np  # a file manager's start reads archives and no array

    stream = io.BytesIO(data)
    try:
        version = np.lib.format.read_magic(stream)
        if version == (1, 0):
            shape, turned, dtype = np.lib.format.read_array_header_1_0(stream)
        else:
            shape, turned, dtype = np.lib.format.read_array_header_2_0(stream)
        if dtype.kind not in "biufU" or dtype.itemsize < 1:
            raise ValueError(f"it holds values of kind {dtype}")
        count = math.prod(shape)
        if any(side < 0 for side in shape) or count * dtype.itemsize != len(data) - stream.tell():
            raise ValueError("it is shorter or longer than it claims")
        values = np.frombuffer(data, dtype, count, stream.tell())
        return values.reshape(shape, order="F" if turned else "C")
    except MemoryError as error:
        raise no_memory(error_type, where) from error
    except (*MALFORMED, *_NO_HEAD, Warning) as error:
        raise error_type(
            "this is no array of numbers that can be read ({error}).",
            where=where,
            remedy="Save it again with numpy.save.",
            error="its head is damaged" if isinstance(error, _NO_HEAD) else reason_of(error),
        ) from error


def read_arrays(
    path: Path, error_type: type[InadeError], limit: int = 2**29
) -> "dict[str, np.ndarray]":
    """The arrays of an .npz file that unpacks to `limit` bytes at most, by name.

    Raises `error_type`; nothing pickled is opened.
    """
    with open_archive(path, error_type, limit) as archive:
        members = {name: archive.read(name) for name in archive.names if name.endswith(".npy")}
    named = {name.removesuffix(".npy"): data for name, data in members.items()}
    return {name: parse_npy(data, path, error_type) for name, data in named.items()}


class Archive:
    """An open zip of members that are stored or deflated; use `open_archive`."""

    def __init__(self, opened: zipfile.ZipFile, where: Path, error_type: type[InadeError]) -> None:
        self._opened, self._where, self._error_type = opened, where, error_type
        self._members = {entry.filename: entry for entry in opened.infolist()}  # later ones count

    @property
    def names(self) -> list[str]:
        """What is in it, in order."""
        return list(self._members)

    def infolist(self) -> list[zipfile.ZipInfo]:
        """What its directory tells, as zipfile does."""
        return self._opened.infolist()

    def read(self, name: str, limit: int = LARGEST_FILE) -> bytes:
        """A member of `limit` bytes at most, and whole. KeyError if there is none, the archive's
        error for one that is damaged, locked or larger."""
        entry = self._members[name]
        if entry.file_size > limit:
            raise _too_large(entry.file_size, self._where, self._error_type)
        with _archive_errors(self._where, self._error_type):
            if entry.flag_bits & 1:
                raise RuntimeError("a part of it is encrypted")
            if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise NotImplementedError("it is packed in an unusual way")
            return self._opened.read(entry)


@contextmanager
def open_archive(
    path: Path,
    error_type: type[InadeError],
    limit: int = 2**40,
    *,
    data: bytes | None = None,
) -> Iterator[Archive]:
    """A zip file whose members have `limit` bytes together at most; `data` is what it holds, where
    that is known already. Raises `error_type`.

    Errors of the body that are no InadeErrors pass through.
    """
    with _archive_errors(path, error_type):
        source = regular_file(path, error_type) if data is None else io.BytesIO(data)
        opened = zipfile.ZipFile(source)
    with opened:
        archive = Archive(opened, path, error_type)
        total = sum(entry.file_size for entry in opened.infolist())
        if total > limit:
            raise _too_large(total, path, error_type)
        yield archive


@contextmanager
def _archive_errors(where: Path, error_type: type[InadeError]) -> Iterator[None]:
    try:
        yield
    except (*_DAMAGE, MemoryError) as error:
        if lacks_memory(error):
            raise no_memory(error_type, where) from error
        raise error_type(
            "this is no archive that can be read ({error}).",
            where=where,
            remedy="Fetch or save it again.",
            error=str(error)[:200],
        ) from error


def _too_large(size: int, where: Path, error_type: type[InadeError]) -> InadeError:
    return error_type(
        "it unpacks to {gibibytes:.1f} GiB, more than it can hold.",
        where=where,
        remedy="Save it again with the program that made it.",
        gibibytes=size / 2**30,
    )


def reason_of(error: BaseException) -> str:
    """An error in words where the program has some, else what is missing or odd, on one line."""
    if isinstance(error, InadeError):
        return error.what.rstrip(".")
    if isinstance(error, KeyError):
        return f"it has no {str(error)[:80]}"
    return " ".join(str(error).split())[:200] or type(error).__name__
