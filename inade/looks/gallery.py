"""Reference styles on disk: each a crop of a picture with its object's mask, in one file.

What is kept is the picture, not what an encoder read off it, so a gallery serves every
checkpoint. The alpha channel is the mask; a text inside says what it is and where the crop lay,
because an encoder needs the object at the scale that the picture had. Codes that an encoder did
read are a cache beside it, by checkpoint.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inade.errors import ImageError, InadeError
from inade.files import atomic_write
from inade.formats.pictures import (
    check_size,
    read_photo_with_alpha,
    read_texts,
    write_picture,
)
from inade.looks.look import Reference, Style
from inade.reading import MALFORMED, parse_json, parse_npy, read_bytes

SUFFIX = ".png"  # of files that are written
SUFFIXES = (SUFFIX, ".webp")  # WebP without loss is a quarter smaller and slow to write
_TEXT = "inade-studio-style"
_CODES = ".codes"
_GLANCE = 4096  # bytes


@dataclass(frozen=True, eq=False)
class SavedStyle:
    """An object to take a style from, as a file keeps it.

    crop        the object, with what it is called and where in its picture it lies
    class_name  the class of the object in its label set
    checkpoint  name and fingerprint of the checkpoint that was in use, ('', '') if unknown
    """

    crop: Reference
    class_name: str
    checkpoint: tuple[str, str] = ("", "")


def write_saved_style(path: Path, style: SavedStyle) -> None:
    """Keep a style as a PNG of its crop. Raises SaveError, ImageError for an empty mask."""
    if not style.crop.mask.any():
        raise ImageError("the object of this style has no pixels.", where=path)
    crop = style.crop.narrowed()
    name, fingerprint = style.checkpoint
    described = {
        "name": crop.name,
        "class": style.class_name,
        "x": crop.x,
        "y": crop.y,
        "width": crop.size[1],
        "height": crop.size[0],
        "checkpoint": {"name": name, "fingerprint": fingerprint},
    }
    pixels = np.dstack([crop.photo, crop.mask.astype(np.uint8) * 255])
    write_picture(path, pixels, texts={_TEXT: json.dumps(described)})


def read_saved_style(path: Path) -> SavedStyle:
    """Read what `write_saved_style` wrote.

    Raises ImageError for a file that is no style, and for one whose picture was larger than any
    that can be read: a small file tells any size, and encoders take the crop in full size.
    """
    try:
        described = parse_json(read_texts(path)[_TEXT], path, ImageError)
        name, class_name = str(described["name"]), str(described["class"])
        x, y, width, height = (int(described[key]) for key in ("x", "y", "width", "height"))
        made_with = described.get("checkpoint", {})  # older files do not say
        checkpoint = str(made_with.get("name", "")), str(made_with.get("fingerprint", ""))
    except MALFORMED as error:
        raise ImageError(
            "this picture is no saved style.",
            where=path,
            remedy="Use it as a photo: drop it on the styles and choose its object.",
        ) from error
    check_size(width, height, path, ImageError)
    pixels = read_photo_with_alpha(path)
    right, below = width - x - pixels.shape[1], height - y - pixels.shape[0]
    if min(x, y, right, below) < 0:
        raise ImageError("the crop of this style lies outside its picture.", where=path)
    crop = Reference(name, pixels[..., :3], pixels[..., 3] > 127, x, y, (height, width))
    return SavedStyle(crop, class_name, checkpoint)


def is_saved_style(path: Path) -> bool:
    """Whether a file looks like a saved style; only its beginning is read, of a WebP its end."""
    suffix = path.suffix.lower()
    try:
        if not path.is_file():  # such as a pipe, which would keep a reader waiting
            return False
        with path.open("rb") as file:
            if suffix != SUFFIX:
                file.seek(max(0, path.stat().st_size - _GLANCE))
            return suffix in SUFFIXES and _TEXT.encode() in file.read(_GLANCE)
    except OSError:
        return False


class Gallery:
    """A folder of saved styles, with folders in it; what is starred is kept beside them.

    `locked` galleries, such as the bundled one, take no new ones.
    """

    def __init__(self, root: Path, *, locked: bool = False) -> None:
        self.root, self.locked = root, locked

    def paths(self) -> Iterator[Path]:
        """The files of the gallery, in the order of their names."""
        found = (p for p in self.root.rglob("*") if p.suffix in SUFFIXES)
        yield from sorted(p for p in found if not p.name.startswith("."))

    def folder_of(self, path: Path) -> str:
        """The folder of a file within the gallery, '' for none."""
        folder = path.parent.relative_to(self.root).as_posix()
        return "" if folder == "." else folder

    def add(self, style: SavedStyle, folder: str = "") -> Path:
        """Keep a style under a file name of its own. Raises SaveError.

        `folder` may name folders in folders, with '/'; it never leads out of the gallery.
        """
        plain = _plain(style.crop.name) or "style"
        place = self.root.joinpath(*filter(None, map(_plain, folder.split("/"))))
        names = (f"{plain}{f'-{n}' if n else ''}{SUFFIX}" for n in range(100_000))
        path = next(place / name for name in names if not (place / name).exists())
        write_saved_style(path, style)
        return path

    def code(self, path: Path, fingerprint: str) -> Style | None:
        """What an encoder read off a file before, if it is still known."""
        try:
            file = self._code_file(path, fingerprint)
            rows = parse_npy(read_bytes(file, ImageError), file, ImageError)
        except (OSError, InadeError):
            return None
        fits = rows.ndim == 3 and rows.shape[:2] == (2, 2) and rows.dtype == np.float32
        return Style.from_rows(rows[0], rows[1]) if fits and np.isfinite(rows).all() else None

    def keep_code(self, path: Path, fingerprint: str, style: Style) -> None:
        """Remember what the encoder of a checkpoint read; a cache, so failing is no matter."""
        rows = np.stack([style.mu, style.logvar])
        with (
            suppress(InadeError, OSError),
            atomic_write(self._code_file(path, fingerprint)) as temporary,
        ):
            np.save(temporary, rows)

    def _code_file(self, path: Path, fingerprint: str) -> Path:
        digest = hashlib.sha256(read_bytes(path, ImageError)).hexdigest()
        return self.root / _CODES / fingerprint[:16] / f"{digest[:32]}.npy"


def _plain(name: str) -> str:
    """The name as a file's name, '' if nothing is left of it."""
    return re.sub(r"[^\w-]+", "-", name.casefold()).strip("-")
