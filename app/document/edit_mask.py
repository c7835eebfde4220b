"""Which pixels the next pass may change, gathered from the steps that the picture lacks."""

from collections.abc import Iterable

import cv2
import numpy as np

from inade.layouts.layout import MAX_OBJECTS, Layout, Rect, resize_nearest
from inade.layouts.painting import locked_table, pixels_of

EDGE_ZONE = 16  # picture pixels around pixels of another owner that are made anew with them


class EditMask:
    """Collects what steps changed, oldest first, in pixels of the layout."""

    def __init__(self, size: tuple[int, int], picture_height: int) -> None:
        self._picture_height = picture_height
        self._owners = np.zeros(size, bool)  # pixels whose owner changed
        self._back = np.zeros(size, bool)  # of these, pixels that have come back as they were
        self._rim = np.zeros(size, bool)
        self._remade = np.zeros(MAX_OBJECTS + 1, bool)
        self._all = False

    def change_owners(self, rect: Rect, changed: np.ndarray) -> None:
        """Pixels of a rectangle, bool of its size, have another owner."""
        self._owners[rect.slices] |= changed
        self._back[rect.slices] &= ~changed

    def bring_back(self, rect: Rect, photo: np.ndarray) -> None:
        """Picture pixels of a rectangle, bool of its size, show a photo again as it was."""
        step = self._owners.shape[0] // self._picture_height
        rows, columns = (slice(part.start * step, part.stop * step) for part in rect.slices)
        self._back[rows, columns] |= photo.repeat(step, 0).repeat(step, 1)

    def add_rim(self, rect: Rect, mask: np.ndarray) -> None:
        """Make these pixels anew, and nothing around them."""
        self._rim[rect.slices] |= mask

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
        if self._all:
            mask = np.ones(layout.size, bool)
        else:
            mask = self._owners & ~self._back | self._rim
            if self._remade.any():
                mask |= pixels_of(layout.object_map, np.flatnonzero(self._remade).tolist())
            self._add_edge_zone(mask, own, round(EDGE_ZONE * scale))
        locked = locked_table(layout)
        if locked.any():
            mask &= ~pixels_of(layout.object_map, np.flatnonzero(locked).tolist())
        return mask

    def _add_edge_zone(self, mask: np.ndarray, own: np.ndarray | None, radius: int) -> None:
        rect = Rect.around(self._owners)
        if own is None or rect.empty:
            return
        height, width = mask.shape
        side = 2 * radius
        wide = Rect(rect.x - radius, rect.y - radius, rect.width + side, rect.height + side)
        wide = wide.clipped(width, height)
        still = (~self._owners[wide.slices]).astype(np.uint8)
        near = cv2.distanceTransform(still, cv2.DIST_L2, 5) <= radius
        if not own.all():
            near &= resize_nearest(own, height, width)[wide.slices]
        mask[wide.slices] |= near
