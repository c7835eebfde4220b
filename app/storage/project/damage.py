"""What is wrong with a project, told as one error in words."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import cv2

from inade.errors import InadeError, ProjectError
from inade.reading import lacks_memory, no_memory, reason_of

_DAMAGE = (
    OSError,
    KeyError,
    IndexError,
    TypeError,
    ValueError,
    AttributeError,
    OverflowError,
    EOFError,
    RecursionError,
    NotImplementedError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    cv2.error,
    InadeError,
)


class Damage(InadeError):  # noqa: N818 - it is told as a ProjectError
    """What the readers of bytes find wrong with a part of a project."""


@contextmanager
def told_as_damage(path: Path) -> Iterator[None]:
    """Whatever reading raises becomes one ProjectError about this file or folder."""
    try:
        yield
    except ProjectError:
        raise
    except FileNotFoundError as error:
        raise ProjectError(
            "there is no such file.", where=path, remedy="It may have been moved or renamed."
        ) from error
    except PermissionError as error:
        raise ProjectError("this file may not be read.", where=path) from error
    except (*_DAMAGE, MemoryError) as error:
        if lacks_memory(error) or (error.__cause__ and lacks_memory(error.__cause__)):
            raise no_memory(ProjectError, path) from error
        raise ProjectError(
            "this is no project, or it is damaged ({reason}).",
            where=path,
            remedy="Open another copy; autosaved ones are offered when the program starts.",
            reason=reason_of(error),
        ) from error


def damaged(path: Path, what: str) -> ProjectError:
    """The error that says what is wrong with a project."""
    return ProjectError(
        "this is no project, or it is damaged: {what}.",
        where=path,
        remedy="Open another copy; autosaved ones are offered when the program starts.",
        what=what,
    )
