"""How large pictures of size-free checkpoints may be, and what of a photo a style is read from."""

from collections.abc import Collection
from math import ceil, floor

import numpy as np

from inade.errors import ImageError, RequestError
from inade.formats.pictures import SMALLEST_PHOTO
from inade.layouts.closing import whole_boxes
from inade.layouts.layout import Rect, object_boxes
from inade.words import size_text

SMALLEST_SIDE = 128
LARGEST_SIDE = 8192
LARGEST_AREA = 4096 * 4096
WIDENED = 2  # sides of a style's window for one of the object's box
STYLE_SIDE = 128  # of the smallest window
STYLE_AREA = 256 * 256  # pixels that an encoder looks at
CLOSING_STEP = 32  # pixels that the width of a picture that closes on itself is a multiple of
ENCODER_STEP = 16  # its sides are multiples of this


def is_picture_size(height: int, width: int) -> bool:
    """Whether size-free checkpoints make pictures of this size."""
    sides = min(height, width) >= SMALLEST_SIDE and max(height, width) <= LARGEST_SIDE
    return sides and height * width <= LARGEST_AREA


def nearest_picture_size(
    height: int, width: int, largest_side: int = LARGEST_SIDE
) -> tuple[int, int]:
    """(height, width) of this shape that a picture may have: the same where it is one already.

    Raises RequestError for a shape that no picture can have, one too thin.
    """
    most = min(largest_side / max(height, width), (LARGEST_AREA / (height * width)) ** 0.5)
    share = max(min(1.0, most), SMALLEST_SIDE / min(height, width))
    rounded = floor if share < 1 else ceil
    rows, columns = (rounded(round(side * share, 6)) for side in (height, width))
    if not is_picture_size(rows, columns) or max(rows, columns) > largest_side:
        raise RequestError(
            "no picture has the shape of {width} x {height} pixels, which is too thin.",
            remedy="Its sides would have to be {smallest} to {largest} pixels: crop it first.",
            width=width,
            height=height,
            smallest=SMALLEST_SIDE,
            largest=largest_side,
        )
    return rows, columns


def check_picture_size(height: int, width: int) -> None:
    """Raise RequestError for a picture that no size-free checkpoint makes."""
    if min(height, width) < SMALLEST_SIDE:
        raise RequestError(
            "a picture of {width} x {height} pixels is too small.",
            remedy="Give a layout with sides of {smallest} or more.",
            width=width,
            height=height,
            smallest=SMALLEST_SIDE,
        )
    if max(height, width) > LARGEST_SIDE or height * width > LARGEST_AREA:
        raise RequestError(
            "a picture of {width} x {height} pixels is too large.",
            remedy="Sides up to {largest} and {millions:.1f} million pixels in all can be made,"
            " 4096 x 4096 for example.",
            width=width,
            height=height,
            largest=LARGEST_SIDE,
            millions=LARGEST_AREA / 1e6,
        )


def closing_width(width: int, step: int = CLOSING_STEP) -> int:
    """The nearest width to this that a picture which closes on itself may have."""
    smallest, largest = (side // step * step for side in (SMALLEST_SIDE + step - 1, LARGEST_SIDE))
    return min(max((width + step // 2) // step * step, smallest), largest)


def check_may_close(size_free: bool) -> None:
    """Raise RequestError for a checkpoint whose pictures cannot close on themselves."""
    if not size_free:
        raise RequestError(
            "this checkpoint makes pictures of one size, and no panoramas.",
            remedy="Choose one for pictures of any size, such as the bundled one.",
        )


def check_closing_width(width: int, step: int = CLOSING_STEP) -> None:
    """Raise RequestError for a width that no picture which closes on itself can have."""
    if width % step:
        raise RequestError(
            "a 360° panorama cannot be {width} pixels wide.",
            remedy="Make it {near} pixels wide: a multiple of {step}.",
            width=width,
            near=closing_width(width, step),
            step=step,
        )


def check_reference(photo: np.ndarray, object_map: np.ndarray) -> None:
    """Raises ImageError for a photo, or a map of its objects, that no style can be read from.

    Wanted are uint8 or float32 [h, w, 3] of some size, and a map [h, w] of the same shape ratio.
    """
    if photo.ndim != 3 or photo.shape[2] != 3 or photo.dtype not in (np.uint8, np.float32):
        raise ImageError(
            "the photo is {dtype} {shape}, expected RGB.",
            dtype=photo.dtype,
            shape=list(photo.shape),
        )
    height, width = photo.shape[:2]
    if min(height, width) < SMALLEST_PHOTO:
        raise ImageError(
            "the photo is {width} x {height} pixels, too small to read a style from.",
            remedy="Give one of at least {smallest} x {smallest}.",
            width=width,
            height=height,
            smallest=SMALLEST_PHOTO,
        )
    if abs(object_map.shape[0] * width - object_map.shape[1] * height) > max(photo.shape):
        raise ImageError(
            "the photo is {width} x {height} pixels, its layout {size}.",
            remedy="Give a layout made for this photo.",
            width=width,
            height=height,
            size=size_text(object_map.shape),
        )


def style_window(box: Rect, height: int, width: int, *, closed: bool = False) -> Rect:
    """What is looked at to read the style of the object in `box`, in a picture of this size.

    The box widened twofold about its middle, 128 pixels a side at least. Where that would leave
    the picture it is moved inward, but for closed sides, which it may reach over; it is as large
    as the picture where it is larger.
    """
    tall = min(height, max(STYLE_SIDE, WIDENED * box.height))
    wide = min(width, max(STYLE_SIDE, WIDENED * box.width))
    y = box.y + (box.height - tall) // 2
    x = box.x + (box.width - wide) // 2
    x = x if closed else min(max(0, x), width - wide)
    return Rect(x, min(max(0, y), height - tall), wide, tall)


def style_windows(
    object_map: np.ndarray, objects: Collection[int] | None = None, *, closed: bool = False
) -> dict[Rect, list[int]]:
    """The windows of a map's objects, or of those of `objects` that are in it, and whose each is.

    closed: whether the map's first and last column are neighbours; a window may reach over them.
    """
    boxes = object_boxes(object_map)
    if closed:
        boxes = whole_boxes(boxes, object_map)
    found: dict[Rect, list[int]] = {}
    for object_id, box in boxes.items():
        if objects is None or object_id in objects:
            found.setdefault(style_window(box, *object_map.shape, closed=closed), []).append(
                object_id
            )
    return found


def style_size(height: int, width: int) -> tuple[int, int]:
    """(height, width) that a style's window of this size is scaled down to; never enlarged.

    256 x 256 pixels of area at most, both sides the next lower multiples of 16.
    """
    share = min(1.0, (STYLE_AREA / (height * width)) ** 0.5)
    rows, columns = (
        max(1, int(side * share / ENCODER_STEP + 1e-6)) * ENCODER_STEP for side in (height, width)
    )
    most = STYLE_AREA // ENCODER_STEP  # where the other side cannot be made any smaller
    return min(rows, most), min(columns, most)


def fixed_style_size(
    height: int, width: int, model_height: int, model_width: int
) -> tuple[int, int]:
    """A size of the photo's shape and about the model's area, both sides multiples of 16."""
    scale = (model_height * model_width / (height * width)) ** 0.5
    return max(16, round(height * scale / 16) * 16), max(16, round(width * scale / 16) * 16)
