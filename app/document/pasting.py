"""Results that arrive: whether they fit the picture, and what it is with them."""

import numpy as np

from app.document.patches import ArrayPatch, Copy, Packed
from app.document.successors import copied
from inade.layouts.area import Area
from inade.layouts.layout import Layout, Rect
from inade.layouts.painting import locked_table
from inade.scene import PicturePatch

Allowed = np.ndarray | Area | None
"""What a result may change: bool of the layout's size, an area of the picture, or all of it."""


def unpacked(picture: np.ndarray | Packed | None) -> np.ndarray | None:
    """The array, wherever it is at rest."""
    return picture.unpack() if isinstance(picture, Packed) else picture


def fits(patch: PicturePatch, picture: np.ndarray | None, size: tuple[int, int]) -> bool:
    """Whether a patch lies within a picture of this size, and leaves none of it without pixels."""
    height, width = size
    rect = patch.rect
    if patch.pixels.shape != (rect.height, rect.width, 3) or rect.clipped(width, height) != rect:
        return False
    if patch.mask is not None and patch.mask.shape != patch.pixels.shape[:2]:
        return False
    whole = rect == Rect(0, 0, width, height)
    return whole or (picture is not None and picture.shape[:2] == size)


def pasted(
    picture: np.ndarray | None,
    patch: PicturePatch,
    size: tuple[int, int],
    layout: Layout,
    allowed: Allowed = None,
    copy: Copy = copied,
) -> tuple[np.ndarray, np.ndarray | None]:
    """A new picture with the patch, and bool of its rectangle: the pixels that are new, None: all.

    A picture of another size is replaced by a patch that is whole. Pixels of locked objects stay,
    and so do those outside the patch's mask, and outside `allowed`.
    """
    if picture is None or picture.shape[:2] != size:
        return patch.pixels.copy(), None
    rect, made = patch.rect, patch.mask
    locked = locked_table(layout)
    if isinstance(allowed, np.ndarray) and allowed.shape != layout.size:
        allowed = None  # of a layout of before, whose pictures had another size
    if locked.any() or allowed is not None:
        (height, width), (rows_in, columns_in) = layout.size, size
        rows = (np.arange(rect.height) + rect.y) * height // rows_in
        columns = (np.arange(rect.width) + rect.x) * width // columns_in
        free = ~locked[layout.object_map[rows[:, None], columns]]
        if isinstance(allowed, Area):
            free &= allowed.window(rect)
        elif allowed is not None:
            free &= allowed[rows[:, None], columns]
        made = free if made is None else free & made
    result = copy(picture, rect)
    if made is None:
        result[rect.slices] = patch.pixels
    else:
        np.copyto(result[rect.slices], patch.pixels, where=made[..., None])
    return result, made


def told_of(
    own: np.ndarray | None,
    rect: Rect,
    made: np.ndarray | None,
    size: tuple[int, int],
    copy: Copy = copied,
) -> np.ndarray:
    """bool [h, w]: the pixels that the model made, after it made these of a rectangle."""
    if own is None or own.shape != size:
        own = np.zeros(size, bool)
    part = own[rect.slices]
    if part.all() if made is None else part[made].all():
        return own
    told = copy(own, rect)
    told[rect.slices] |= True if made is None else made
    return told


def told_since(
    known: ArrayPatch | None, before: np.ndarray | None, after: np.ndarray, rect: Rect
) -> ArrayPatch | None:
    """What `known` did to what is told of pixels, and then the difference in a rectangle."""
    if before is None or before.shape != after.shape or (known and known.rect is None):
        return ArrayPatch.between(before if known is None else known.undone(before), after)
    if known is None:
        return ArrayPatch.of(rect, before[rect.slices], after[rect.slices])
    return known.then(before, after, rect)
