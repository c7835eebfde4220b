"""Bytes that anyone may have written: read within bounds, judged before they are unpacked."""

import io
from pathlib import Path

import numpy as np

from inade.errors import InadeError, LayoutError
from inade.layouts.layout import MAX_SIDE

MAX_PIXELS = 120_000_000


def read_npy(data: bytes, where: str | Path) -> np.ndarray:
    """The integers [H, W] of a .npy file, as int32. Raises LayoutError.

    Nothing pickled is opened, and the size is judged from the header.
    """
    stream = io.BytesIO(data)
    try:
        version = np.lib.format.read_magic(stream)
        read = np.lib.format.read_array_header_1_0
        if version != (1, 0):
            read = np.lib.format.read_array_header_2_0
        shape, turned, dtype = read(stream)
        if len(shape) == 3 and 1 in (shape[0], shape[2]):
            shape = (shape[1], shape[2]) if shape[0] == 1 else shape[:2]
        if len(shape) != 2 or dtype.kind not in "iub" or min(shape) < 1:
            raise LayoutError(
                f"it holds numbers of kind {dtype}, shape {tuple(shape)}, which is no map of ids.",
                where=where,
                remedy="Save one whole number a pixel, [height, width].",
            )
        check_size(shape[1], shape[0], where, LayoutError)
        values = np.frombuffer(data, dtype, shape[0] * shape[1], stream.tell())
        ids = values.reshape(shape, order="F" if turned else "C")
    except InadeError:
        raise
    except (ValueError, TypeError, SyntaxError, EOFError, OverflowError) as error:
        raise LayoutError(
            f"this is no array of numbers that can be read ({str(error)[:200]}).",
            where=where,
            remedy="Save it again with numpy.save.",
        ) from error
    if int(ids.min()) < 0 or int(ids.max()) > np.iinfo(np.int32).max:
        raise LayoutError(
            f"its numbers go from {int(ids.min()):,} to {int(ids.max()):,}, which are no ids.",
            where=where,
            remedy="Ids are 0 to 65,535.",
        )
    return np.ascontiguousarray(ids, np.int32)


def read_bytes(path: Path, error_type: type[InadeError], limit: int = 2**30) -> bytes:
    """The bytes of a regular file of 1 to `limit` bytes; anything else raises `error_type`."""
    what = remedy = ""
    try:
        size = path.stat().st_size
        if not path.is_file():
            what, remedy = "this is no file.", "Give the name of a file, not of a folder."
        elif size == 0:
            what, remedy = "the file is empty.", "Save or copy it again."
        elif size > limit:
            what, remedy = f"the file is over {limit >> 20} MiB.", "Save a smaller copy."
        else:
            return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        what = f"the file cannot be opened ({reason})."
        remedy = "Check the name and that you may read it."
    raise error_type(what, where=path, remedy=remedy)


def check_size(width: int, height: int, where: str | Path, error_type: type[InadeError]) -> None:
    """Raise `error_type` for a picture that is too large to be decoded."""
    if max(width, height) > MAX_SIDE:
        reason = f"Sides up to {MAX_SIDE:,} pixels can be used"
    elif width * height > MAX_PIXELS:
        reason = f"Up to {MAX_PIXELS // 1_000_000} megapixels can be used"
    else:
        return
    megapixels = width * height / 1e6
    raise error_type(
        f"the picture is {width:,} x {height:,} pixels ({megapixels:,.0f} megapixels), too large.",
        where=where,
        remedy=f"{reason}: save a smaller copy.",
    )
