"""How large pictures and maps may be that are decoded; arrays of ids."""

from pathlib import Path

import numpy as np

from inade.errors import InadeError, LayoutError
from inade.layouts.layout import MAX_SIDE
from inade.reading import parse_npy
from inade.words import Message

MAX_PIXELS = 120_000_000
MAX_MAP_PIXELS = 2 * 4096 * 4096  # of label and instance maps; a picture has half at most


def read_npy(data: bytes, where: str | Path) -> np.ndarray:
    """The integers [H, W] of a .npy file, as int32. Raises LayoutError.

    Nothing pickled is opened, and the size is judged before anything is made of it.
    """
    values = parse_npy(data, where, LayoutError)
    shape = values.shape
    if len(shape) == 3 and 1 in (shape[0], shape[2]):
        values = values[0] if shape[0] == 1 else values[..., 0]
    if values.ndim != 2 or values.dtype.kind not in "iub" or min(values.shape) < 1:
        raise LayoutError(
            "it holds numbers of kind {dtype}, shape {shape}, which is no map of ids.",
            where=where,
            remedy="Save one whole number a pixel, [height, width].",
            dtype=values.dtype,
            shape=tuple(shape),
        )
    check_size(values.shape[1], values.shape[0], where, LayoutError, MAX_MAP_PIXELS)
    if int(values.min()) < 0 or int(values.max()) > np.iinfo(np.int32).max:
        raise LayoutError(
            "its numbers go from {smallest:,} to {largest:,}, which are no ids.",
            where=where,
            remedy="Ids are 0 to 65,535.",
            smallest=int(values.min()),
            largest=int(values.max()),
        )
    return np.ascontiguousarray(values, np.int32)


def check_size(
    width: int,
    height: int,
    where: str | Path,
    error_type: type[InadeError],
    most: int = MAX_PIXELS,
) -> None:
    """Raise `error_type` for a picture that is too large to be decoded; `most` in pixels."""
    if max(width, height) > MAX_SIDE:
        raise error_type(
            "the picture is {width:,} x {height:,} pixels, too large.",
            where=where,
            remedy=Message(
                "Sides up to {side:,} pixels can be used: save a smaller copy.", side=MAX_SIDE
            ),
            width=width,
            height=height,
        )
    if width * height > most:
        raise error_type(
            "the picture is {width:,} x {height:,} pixels ({megapixels:,.0f} megapixels), "
            "too large.",
            where=where,
            remedy=Message(
                "Up to {most} megapixels can be used: save a smaller copy.",
                most=most // 1_000_000,
            ),
            width=width,
            height=height,
            megapixels=width * height / 1e6,
        )
