"""The small picture inside a project: what lists of files and a desktop's file manager show.

Loads neither Qt nor the model, for a file manager starts one process a file:
`--thumbnail PROJECT PICTURE [SIZE]`.
"""

import io
import sys
import warnings
from pathlib import Path

from PIL import Image

from inade.errors import InadeError, ProjectError
from inade.files import atomic_write
from inade.reading import open_archive

MAX_BYTES, MAX_PIXELS = 2**26, 2**26
LARGEST = 1024  # pixels of a side; desktops ask for 128 to 1024


def read_thumbnail(path: Path) -> bytes | None:
    """The small picture in a project, PNG; of version 1 the picture. None where there is none."""
    try:
        with open_archive(path, ProjectError) as archive:
            small = "thumbnail.png" in archive.names
            return archive.read("thumbnail.png" if small else "picture.png", MAX_BYTES)
    except (ProjectError, KeyError):
        return None


def write_thumbnail(project: Path, picture: Path, size: int = 256) -> None:
    """Write what a project shows as PNG, at most `size` pixels a side, never enlarged.

    Raises ProjectError, SaveError.
    """
    data = read_thumbnail(project)
    if data is None:
        raise ProjectError("there is no small picture in this file.", where=project)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # judged below
            shown = Image.open(io.BytesIO(data), formats=["PNG"])
        with shown:
            if shown.width * shown.height > MAX_PIXELS:  # before it is decoded
                raise ProjectError("its small picture is too large.", where=project)
            small = shown.convert("RGB")
    except Image.DecompressionBombError as error:
        raise ProjectError("its small picture is too large.", where=project) from error
    except (OSError, ValueError, SyntaxError) as error:
        raise ProjectError("its small picture is damaged.", where=project) from error
    small.thumbnail((size, size), Image.Resampling.BOX)
    with atomic_write(picture) as temporary:
        small.save(temporary, "PNG")


def main(arguments: list[str]) -> int:
    """Write the small picture of a project; returns the exit code."""
    size = arguments[2:] or ["256"]
    wrong = len(arguments) not in (2, 3) or not size[0].isdecimal()
    if wrong or not 1 <= int(size[0]) <= LARGEST:
        print(f"usage: --thumbnail PROJECT PICTURE [SIZE, 1 to {LARGEST}]", file=sys.stderr)
        return 2
    try:
        write_thumbnail(Path(arguments[0]), Path(arguments[1]), int(size[0]))
    except InadeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0
