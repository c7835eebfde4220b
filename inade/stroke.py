"""A brush gesture in progress: written into the object map at once, taken back if aborted."""

import numpy as np

from inade.layout import Layout, Rect
from inade.painting import MapPatch
from inade.shapes import NOTHING, brush_mask


class Stroke:
    """One stroke on a layout, between press and release.

    paint      the id to paint, or uint16 [H, W] ids to uncover (the eraser)
    paintable  bool [65536] by object id: whose pixels may be painted over
    """

    def __init__(self, layout: Layout, paint: int | np.ndarray, paintable: np.ndarray) -> None:
        self.dirty = NOTHING
        self._map = layout.object_map
        self._before = layout.object_map.copy()
        self._paint = paint
        self._paintable = paintable
        self._last: tuple[float, float, float] | None = None

    def extend(self, x: float, y: float, radius: float) -> Rect:
        """Draw from the last point to (x, y), layout pixels, with a round brush.

        The radius runs evenly from the last one to this. Returns the rectangle touched, empty
        where the pointer stands still.
        """
        if self._last == (x, y, radius):
            return NOTHING
        start = self._last or (x, y, radius)
        self._last = (x, y, radius)
        height, width = self._map.shape
        rect, mask = brush_mask(start, self._last, width, height)
        if rect.empty:
            return rect
        target = self._map[rect.slices]
        mask &= np.take(self._paintable, target)
        if isinstance(self._paint, np.ndarray):
            np.copyto(target, self._paint[rect.slices], where=mask)
        else:
            np.copyto(target, np.uint16(self._paint), where=mask)
        self.dirty = self.dirty.united(rect)
        return rect

    @property
    def changed(self) -> np.ndarray:
        """bool of the size of `dirty`: pixels whose owner changed so far."""
        rows, columns = self.dirty.slices
        return self._before[rows, columns] != self._map[rows, columns]

    def patch(self) -> MapPatch:
        """What the stroke did so far."""
        rows, columns = self.dirty.slices
        return MapPatch(self.dirty, self._before[rows, columns], self._map[rows, columns].copy())

    def abort(self) -> Rect:
        """Put the map back as it was; returns the rectangle that changed."""
        self._map[self.dirty.slices] = self._before[self.dirty.slices]
        return self.dirty
