"""Which pixels the next pass may change, gathered from the steps that the picture lacks."""

from collections.abc import Callable, Collection, Iterable

import cv2
import numpy as np

from inade.layouts.area import Area
from inade.layouts.closing import compact, folded, part, within
from inade.layouts.layout import MAX_OBJECTS, Layout, Rect, resize_nearest
from inade.layouts.painting import locked_table, pixels_of
from inade.layouts.shapes import NOTHING

EDGE_ZONE = 16  # picture pixels around pixels of another owner that are made anew with them

Where = Callable[[Collection[int]], Area]
"""The pixels of objects, by their ids."""


class EditMask:
    """Collects what steps changed, oldest first, in pixels of the layout.

    Of its maps only what was told of is ever looked at, so that a small edit costs the same in
    every size of picture.
    """

    def __init__(self, size: tuple[int, int], picture_height: int) -> None:
        self._picture_height = picture_height
        self._owners = np.zeros(size, bool)  # pixels whose owner changed
        self._back = np.zeros(size, bool)  # of these, pixels that have come back as they were
        self._rim = np.zeros(size, bool)
        self._moved = self._told = NOTHING  # where owners changed, and all that was told of
        self._remade = np.zeros(MAX_OBJECTS + 1, bool)
        self._all = False

    def change_owners(self, rect: Rect, changed: np.ndarray) -> None:
        """Pixels of a rectangle, bool of its size, have another owner."""
        self._owners[rect.slices] |= changed
        self._back[rect.slices] &= ~changed
        self._moved = self._moved.united(rect)
        self._told = self._told.united(rect)

    def bring_back(self, rect: Rect, photo: np.ndarray) -> None:
        """Picture pixels of a rectangle, bool of its size, show a photo again as it was."""
        step = self._owners.shape[0] // self._picture_height
        rows, columns = (slice(part.start * step, part.stop * step) for part in rect.slices)
        self._back[rows, columns] |= photo.repeat(step, 0).repeat(step, 1)

    def add_rim(self, rect: Rect, mask: np.ndarray) -> None:
        """Make these pixels anew, and nothing around them."""
        self._rim[rect.slices] |= mask
        self._told = self._told.united(rect)

    def remake(self, object_ids: Iterable[int]) -> None:
        """Make every pixel of these objects anew."""
        self._remade[np.array(list(object_ids), int)] = True

    def remake_everything(self) -> None:
        """Make all anew."""
        self._all = True

    def of(
        self,
        layout: Layout,
        own: np.ndarray | None,
        scale: float,
        where: Where | None = None,
    ) -> Area:
        """What may change, pixels of locked objects never.

        `own`, bool [h, w] of the picture, says which pixels the model made, None: not known of any;
        `scale` layout pixels a picture pixel. `where` tells the pixels of objects, None: they are
        looked for in all of the layout.
        """
        if self._all:
            found = everything(layout.size)
        else:
            told = self._told.slices
            changed = self._owners[told] & ~self._back[told] | self._rim[told]
            parts = [Area.of(changed, self._told.x, self._told.y)]
            if remade := np.flatnonzero(self._remade).tolist():
                whole = layout.object_map
                parts.append(Area.of(pixels_of(whole, remade)) if where is None else where(remade))
            if own is not None and not self._moved.empty:
                parts.append(self._edge_zone(own, round(EDGE_ZONE * scale), closed=layout.closed))
            found = Area.united(parts)
        locked = locked_table(layout)
        if locked.any() and not found.empty:
            ids = layout.object_map[found.rect.slices]
            fixed = pixels_of(ids, np.flatnonzero(locked).tolist())
            found = Area.of(found.mask & ~fixed, found.rect.x, found.rect.y)
        return found

    def _edge_zone(self, own: np.ndarray, radius: int, *, closed: bool) -> Area:
        moved = Area.of(self._owners[self._moved.slices], self._moved.x, self._moved.y)
        if moved.empty:
            return moved
        height, width = self._owners.shape
        if closed:
            moved = compact(moved, width)
        wide = within(moved.rect.widened(radius), width, height, closed=closed)
        owners = part(self._owners, wide) if closed else self._owners[wide.slices]
        near = cv2.distanceTransform((~owners).astype(np.uint8), cv2.DIST_L2, 5) <= radius
        wide, near = folded(wide, near, width) if closed else (wide, near)
        if own.shape == (height, width) or not own.all():
            near &= resize_nearest(own, height, width)[wide.slices]
        return Area.of(near, wide.x, wide.y)


def everything(size: tuple[int, int]) -> Area:
    """All pixels of a layout of this (height, width)."""
    return Area(Rect(0, 0, size[1], size[0]), np.ones(size, bool))
