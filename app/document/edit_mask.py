"""Which pixels the next pass may change, gathered from the steps that the picture lacks."""

from collections.abc import Iterable

import cv2
import numpy as np

from inade.layouts.area import Area
from inade.layouts.closing import compact, folded, part, within
from inade.layouts.layout import MAX_OBJECTS, Layout, Rect, resize_nearest
from inade.layouts.painting import locked_table, pixels_of
from inade.layouts.shapes import NOTHING

EDGE_ZONE = 16  # picture pixels around pixels of another owner that are made anew with them


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

    def of(self, layout: Layout, own: np.ndarray | None, scale: float) -> np.ndarray:
        """bool [H, W]: what may change, pixels of locked objects never.

        `own`, bool [h, w] of the picture, says which pixels the model made, None: not known of any;
        `scale` layout pixels a picture pixel.
        """
        height, width = layout.size
        if self._all:
            mask, looked_at = np.ones(layout.size, bool), Rect(0, 0, width, height)
        else:
            mask, told = np.zeros(layout.size, bool), self._told.slices
            mask[told] = self._owners[told] & ~self._back[told] | self._rim[told]
            looked_at = self._told
            if self._remade.any():
                remade = pixels_of(layout.object_map, np.flatnonzero(self._remade).tolist())
                mask |= remade
                looked_at = Rect(0, 0, width, height)
            if own is not None and not self._moved.empty:
                zone = self._edge_zone(mask, own, round(EDGE_ZONE * scale), closed=layout.closed)
                looked_at = looked_at.united(zone)
        locked = locked_table(layout)
        if locked.any() and not looked_at.empty:
            part = looked_at.slices
            fixed = pixels_of(layout.object_map[part], np.flatnonzero(locked).tolist())
            mask[part] &= ~fixed
        return mask

    def _edge_zone(self, mask: np.ndarray, own: np.ndarray, radius: int, *, closed: bool) -> Rect:
        """Add it to the mask; returns where it lies."""
        moved = Area.of(self._owners[self._moved.slices], self._moved.x, self._moved.y)
        if moved.empty:
            return moved.rect
        height, width = mask.shape
        if closed:
            moved = compact(moved, width)
        wide = within(moved.rect.widened(radius), width, height, closed=closed)
        owners = part(self._owners, wide) if closed else self._owners[wide.slices]
        near = cv2.distanceTransform((~owners).astype(np.uint8), cv2.DIST_L2, 5) <= radius
        wide, near = folded(wide, near, width) if closed else (wide, near)
        if own.shape == mask.shape or not own.all():
            near &= resize_nearest(own, height, width)[wide.slices]
        mask[wide.slices] |= near
        return wide
