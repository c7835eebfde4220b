"""From what a pass drew to the pixels of an edit: bytes outside stay, inside the new fades in.

Letters: H W picture size. Pictures are uint8 [H, W, 3] RGB.
"""

from collections.abc import Callable

import cv2
import numpy as np

from inade.inference.seam import foreign_share, sampled, seam_offset, surroundings
from inade.layouts.area import Area
from inade.layouts.closing import compact, part, turns
from inade.layouts.layout import Rect
from inade.scene import PicturePatch

FEATHER = 3  # pixels from an object's edge until the new picture counts in full
RIM = 1  # the same in a photo, where what lies under it is the old object
Drawn = Callable[[tuple[slice, slice]], np.ndarray]
"""Part of a picture as float32 [3, h, w] in [-1, 1], by the rows and columns wanted."""


def composited(
    picture: np.ndarray,
    drawn: Drawn,
    chosen: Area,
    feather: int,
    within: Rect | None = None,
    *,
    closed: bool = False,
    besides: Area | None = None,
) -> PicturePatch:
    """The patch of a chosen area, which is not empty, or of what of it lies in a rectangle.

    The new picture fades in over `feather` pixels. Where `picture` is a photo it is matched in
    colour, and fades in over RIM pixels, not from the old object but from what lies around it.
    Costs what the area does, whatever the picture's size. closed: whether the picture's first and
    last column are neighbours; an area that lies on both is a patch as wide as the picture.
    besides: pixels that do not tell whether it is a photo: another model made them.
    """
    height, width = picture.shape[:2]
    rect = chosen.rect if within is None else chosen.rect.crossed(within)
    samples = sampled(height, width)
    some = samples[0], samples[1]
    sparse = tuple(slice(each.start, each.stop, each.step) for each in some)
    spread = sparse[0], sparse[1]
    silent = chosen.sampled(*some)
    if besides is not None:
        silent = silent | besides.sampled(*some)
    share = foreign_share(picture[spread], to_bytes(drawn(spread)), silent)
    if not closed:
        near = surroundings(rect, height, width)
        around, made = chosen.window(near), to_bytes(drawn(near.slices))
        pixels = _blended(
            picture[near.slices], made, around, rect.within(near).slices, feather, share
        )
        return PicturePatch(rect, pixels, chosen.window(rect).copy())
    area = compact(Area(rect, chosen.window(rect)), width)
    near = surroundings(area.rect, height, width, closed=True)
    rows, whole = range(near.y, near.y + near.height), Rect(0, near.y, width, near.height)
    pieces = [
        (slice(rows.start, rows.stop), slice(columns.start, columns.stop))
        for columns in turns(range(near.x, near.x + near.width), width)
    ]
    made = np.concatenate([to_bytes(drawn(piece)) for piece in pieces], axis=1)
    around = part(chosen.window(whole), near.within(whole))
    inner = area.rect.within(near).slices
    pixels = _blended(part(picture, near), made, around, inner, feather, share)
    if area.rect != rect:
        rect = Rect(0, area.rect.y, width, area.rect.height)
        across = np.arange(area.rect.x, area.rect.x + area.rect.width) % width
        fresh, pixels = pixels, picture[rect.slices].copy()
        pixels[:, across] = fresh
    return PicturePatch(rect, pixels, chosen.window(rect).copy())


def _blended(
    picture: np.ndarray,
    made: np.ndarray,
    around: np.ndarray,
    inner: tuple[slice, slice],
    feather: int,
    share: float,
) -> np.ndarray:
    """uint8 [h', w', 3]: the `inner` part of a picture, with what was made in place of the mask.

    picture, made uint8 [h, w, 3] and the mask, `around`, bool [h, w], reach a little further.
    """
    weight = feathered(around, feather)
    fresh, before = made[inner].astype(np.float32), picture[inner]
    base = before
    if share:
        weight += share * (feathered(around, min(feather, RIM)) - weight)
        going_on = continued(picture, around)[inner]
        base = before + np.float32(share) * (going_on - before.astype(np.float32))
        offset = seam_offset(picture, made, around, share)
        if offset is not None:
            fresh = np.clip(fresh + offset[inner], 0, 255)
    weight = weight[inner][..., None]
    blend = np.rint(base + weight * (fresh - base)).astype(np.uint8)
    return np.where(weight > 0, blend, before)


def continued(picture: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """uint8 [H, W, 3]: the picture, which inside the bool mask [H, W] goes on as it ends outside.

    As it is where nothing is outside.
    """
    if mask.all():
        return picture
    _, nearest = cv2.distanceTransformWithLabels(
        mask.astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    numbers, outside = np.asarray(nearest, np.int32), ~mask
    colors = np.zeros((int(numbers.max()) + 1, 3), np.uint8)
    colors[numbers[outside]] = picture[outside]
    return cv2.blur(colors[numbers], (3, 3))


def to_bytes(raw: np.ndarray) -> np.ndarray:
    """float32 [3, H, W] in [-1, 1] -> uint8 [H, W, 3], rounded to the nearest value."""
    scaled = np.clip((raw + 1) * np.float32(127.5), 0, 255)
    return np.ascontiguousarray(np.rint(scaled).astype(np.uint8).transpose(1, 2, 0))


def feathered(mask: np.ndarray, feather: int) -> np.ndarray:
    """float32 [H, W]: 0 outside the bool mask, rising inside over `feather` pixels to 1."""
    distance = cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, 3)
    return np.where(mask, np.clip(distance / (feather + 1), 0, 1), 0).astype(np.float32)
