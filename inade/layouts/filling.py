"""Who is nearest: how holes in a map are filled, and how far its pixels lie from others."""

from collections.abc import Collection

import cv2
import numpy as np

from inade.errors import RequestError
from inade.layouts.closing import part
from inade.layouts.layout import MAX_OBJECTS, Layout, Rect

_FEW = 8  # objects up to which comparing is faster than looking every pixel up


def all_round(layout: Layout, rect: Rect) -> Rect:
    """All columns of a closed layout where a rectangle reaches beyond one of its edges."""
    width = layout.size[1]
    if layout.closed and (rect.x < 0 or rect.x + rect.width > width):
        return Rect(0, rect.y, width, rect.height)
    return rect


def goes_round(layout: Layout, rect: Rect) -> bool:
    """Whether the first and the last column of a rectangle are neighbours."""
    return layout.closed and rect.width == layout.size[1]


def fill_hole(
    target: np.ndarray, hole: np.ndarray, locked: np.ndarray, *, closed: bool = False
) -> None:
    """Give the hole's pixels in a part of the map to the nearest unlocked object outside it."""
    if not hole.any():
        return
    sources = ~(hole | locked[target])
    if not sources.any():
        raise nobody_left()
    target[hole] = nearest_source(target, sources, closed=closed)[1][hole]


def nobody_left() -> RequestError:
    """The error of a hole that no object can fill."""
    return RequestError(
        "no unlocked object is left that could fill the hole.",
        remedy="Unlock an object, or paint a new one first.",
    )


def nearest_source(
    owners: np.ndarray, sources: np.ndarray, *, closed: bool = False
) -> tuple[np.ndarray, np.ndarray]:
    """For each pixel the distance, float32, to the nearest source, and that source's owner.

    closed: whether the first and the last column are neighbours.
    """
    if closed:
        wide, inner = _with_neighbours(owners)
        distance, owner = nearest_source(part(owners, wide), part(sources, wide))
        return distance[inner], owner[inner]
    distance, nearest = cv2.distanceTransformWithLabels(
        (~sources).astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    labels = np.asarray(nearest, np.int32)
    owner = np.zeros(int(labels.max()) + 1, np.uint16)
    owner[labels[sources]] = owners[sources]
    return np.asarray(distance), owner[labels]


def pixels_of(object_map: np.ndarray, object_ids: Collection[int]) -> np.ndarray:
    """bool [H, W]: the pixels of any of the objects."""
    if 0 < len(object_ids) <= _FEW:
        first, *rest = object_ids
        mask = object_map == first
        for object_id in rest:
            mask |= object_map == object_id
        return mask
    table = np.zeros(MAX_OBJECTS + 1, bool)
    table[np.array(list(object_ids), int)] = True
    return table[object_map]


def depth(mask: np.ndarray, *, closed: bool = False) -> np.ndarray:
    """float32 [H, W]: how far the true pixels of a bool mask lie from the nearest false one."""
    if closed:
        wide, inner = _with_neighbours(mask)
        return depth(part(mask, wide))[inner]
    return cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, 5)


def _with_neighbours(array: np.ndarray) -> tuple[Rect, tuple[slice, slice]]:
    """An array [H, W] with what lies up to half a turn beside it, and where it lies in that."""
    height, width = array.shape
    half = (width + 1) // 2
    wide = Rect(-half, 0, width + 2 * half, height)
    return wide, (slice(None), slice(half, half + width))
