"""A brush gesture in progress: written into the object map at once, taken back if aborted."""

import numpy as np

from inade.layouts.layout import Layout, Rect
from inade.layouts.painting import MapPatch
from inade.layouts.shapes import NOTHING, brush_mask


class Stroke:
    """One stroke on a layout, between press and release.

    paint      the id to paint, or uint16 [H, W] ids to uncover (the eraser)
    paintable  bool [65536] by object id: whose pixels may be painted over
    """

    def __init__(self, layout: Layout, paint: int | np.ndarray, paintable: np.ndarray) -> None:
        self.dirty = NOTHING
        self._map, self._closed = layout.object_map, layout.closed
        self._before = layout.object_map.copy()
        self._paint = paint
        self._paintable = paintable
        self._last: tuple[float, float, float] | None = None

    def extend(self, x: float, y: float, radius: float) -> Rect:
        """Draw from the last point to (x, y), layout pixels, with a round brush.

        The radius runs evenly from the last one to this. Returns the rectangle that changed, empty
        where nothing did.
        """
        if self._last == (x, y, radius):
            return NOTHING
        start = self._last or (x, y, radius)
        self._last = (x, y, radius)
        height, width = self._map.shape
        box, mask = brush_mask(start, self._last, width, height, closed=self._closed)
        if box.empty:
            return box
        target, paint = self._map[box.slices], self._paint
        ids = paint[box.slices] if isinstance(paint, np.ndarray) else np.uint16(paint)
        mask &= target != ids  # most of a brush lies on what it has painted already
        rows, columns = np.divmod(np.flatnonzero(mask), box.width)
        free = np.take(self._paintable, target[rows, columns])
        rows, columns = rows[free], columns[free]
        if rows.size == 0:
            return NOTHING
        target[rows, columns] = ids[rows, columns] if isinstance(ids, np.ndarray) else ids
        left, top = int(columns.min()), int(rows[0])
        rect = Rect(
            box.x + left,
            box.y + top,
            int(columns.max()) - left + 1,
            int(rows[-1]) - top + 1,
        )
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
