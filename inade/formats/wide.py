"""Photos of 16 bits a channel, of which cameras and microscopes often use 10, 12 or 14.

Such values lie at the bottom of their range and would come out nearly black: white is the largest
number of the bits that are in use.
"""

from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from inade.errors import ImageError
from inade.words import Message, Say

_BITS = (8, 10, 12, 14, 16)
_EMPTY = 64  # the upper byte of numbers of 14 bits is less


def is_wide(image: Image.Image) -> bool:
    """Whether the file of a picture that is not decoded yet holds 16 bits a channel."""
    tiles = getattr(image, "tile", ())
    return bool(tiles) and ";16" in str(tiles[0].args)


def white_of(image: Image.Image, where: Path, say: Say) -> int:
    """The value of a grey picture of wide numbers that is white; said where it is not 65,535.

    Raises ImageError for numbers without a fixed white.
    """
    values = np.asarray(image)
    least, most = float(values.min()), float(values.max())
    if image.mode == "F" or most > 65_535 or least < 0:
        raise ImageError(
            "its pixels are high dynamic range numbers, which have no fixed white.",
            where=where,
            remedy="Export it as an 8- or 16-bit picture.",
        )
    return _white(int(most), say)


def grey_of_8_bits(image: Image.Image, white: int) -> Image.Image:
    """8-bit grey of a grey picture of wide numbers, 0 to `white`."""
    return Image.fromarray(_narrow(np.asarray(image), white))


def colours_of_8_bits(image: Image.Image, data: bytes, say: Say) -> Image.Image:
    """An RGB or RGBA picture, decoded; where its file has 16 bits and leaves the upper ones empty,
    scaled by those in use.

    `data` is the file: of its numbers Pillow keeps the upper byte only.
    """
    wide = is_wide(image)
    image.load()
    if not wide or image.mode not in ("RGB", "RGBA"):
        return image
    if int(np.asarray(image)[..., :3].max()) >= _EMPTY:
        return image
    found = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    whole = (*image.size[::-1], len(image.mode))
    if found is None or found.dtype != np.uint16 or found.shape != whole:
        return image
    found = found.astype(np.uint16, copy=False)
    values = found[..., 2::-1]
    narrow = _narrow(values, _white(int(values.max()), say))
    if image.mode == "RGBA":
        narrow = np.dstack([narrow, found[..., 3] >> 8]).astype(np.uint8)
    return Image.fromarray(np.ascontiguousarray(narrow))


def _white(most: int, say: Say) -> int:
    bits = next(bits for bits in _BITS if most < 2**bits)
    if bits < 16:
        say(
            Message(
                "read as values of {bits} bits in a file of 16: white is {white:,}.",
                bits=bits,
                white=2**bits - 1,
            )
        )
    return 2**bits - 1


def _narrow(values: np.ndarray, white: int) -> np.ndarray:
    """uint8 of numbers 0 to `white`."""
    table = np.rint(np.arange(white + 1) * (255 / white)).astype(np.uint8)
    return table[values]
