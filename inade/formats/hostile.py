"""Bytes that anyone may have written: read within bounds, judged before they are unpacked."""

import io
from pathlib import Path

import numpy as np

from inade.errors import InadeError, LayoutError
from inade.layouts.layout import MAX_SIDE
from inade.words import Message

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
                "it holds numbers of kind {dtype}, shape {shape}, which is no map of ids.",
                where=where,
                remedy="Save one whole number a pixel, [height, width].",
                dtype=dtype,
                shape=tuple(shape),
            )
        check_size(shape[1], shape[0], where, LayoutError)
        values = np.frombuffer(data, dtype, shape[0] * shape[1], stream.tell())
        ids = values.reshape(shape, order="F" if turned else "C")
    except InadeError:
        raise
    except (ValueError, TypeError, SyntaxError, EOFError, OverflowError) as error:
        raise LayoutError(
            "this is no array of numbers that can be read ({error}).",
            where=where,
            remedy="Save it again with numpy.save.",
            error=str(error)[:200],
        ) from error
    if int(ids.min()) < 0 or int(ids.max()) > np.iinfo(np.int32).max:
        raise LayoutError(
            "its numbers go from {smallest:,} to {largest:,}, which are no ids.",
            where=where,
            remedy="Ids are 0 to 65,535.",
            smallest=int(ids.min()),
            largest=int(ids.max()),
        )
    return np.ascontiguousarray(ids, np.int32)


def read_bytes(path: Path, error_type: type[InadeError], limit: int = 2**30) -> bytes:
    """The bytes of a regular file of 1 to `limit` bytes; anything else raises `error_type`."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise error_type(
                "this is no file.", where=path, remedy="Give the name of a file, not of a folder."
            )
        if size == 0:
            raise error_type("the file is empty.", where=path, remedy="Save or copy it again.")
        if size > limit:
            raise error_type(
                "the file is over {limit} MiB.",
                where=path,
                remedy="Save a smaller copy.",
                limit=limit >> 20,
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise error_type(
            "the file cannot be opened ({reason}).",
            where=path,
            remedy="Check the name and that you may read it.",
            reason=reason,
        ) from error


def check_size(width: int, height: int, where: str | Path, error_type: type[InadeError]) -> None:
    """Raise `error_type` for a picture that is too large to be decoded."""
    if max(width, height) > MAX_SIDE:
        remedy = Message(
            "Sides up to {side:,} pixels can be used: save a smaller copy.", side=MAX_SIDE
        )
    elif width * height > MAX_PIXELS:
        remedy = Message(
            "Up to {most} megapixels can be used: save a smaller copy.",
            most=MAX_PIXELS // 1_000_000,
        )
    else:
        return
    raise error_type(
        "the picture is {width:,} x {height:,} pixels ({megapixels:,.0f} megapixels), too large.",
        where=where,
        remedy=remedy,
        width=width,
        height=height,
        megapixels=width * height / 1e6,
    )
