"""A brush gesture in progress: written into the object map at once, taken back if aborted."""

import numpy as np

from inade.layouts.layout import Layout, Rect
from inade.layouts.nearest import Nearest
from inade.layouts.painting import MapPatch
from inade.layouts.shapes import NOTHING, brush_mask
from inade.layouts.tiles import SIDE


class Stroke:
    """One stroke on a layout, between press and release.

    paint      the id to paint, or who grows over what is painted (the eraser)
    paintable  bool [65536] by object id: whose pixels may be painted over
    """

    def __init__(self, layout: Layout, paint: int | Nearest, paintable: np.ndarray) -> None:
        self.dirty = NOTHING
        self._map, self._closed = layout.object_map, layout.closed
        self._before = np.empty_like(self._map)  # as far as tiles were kept
        self._kept = np.zeros([-(-side // SIDE) for side in self._map.shape], bool)
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
        target = self._map[box.slices]
        if not isinstance(self._paint, Nearest):
            mask &= target != self._paint  # most of a brush lies on what it has painted already
        rows, columns = np.divmod(np.flatnonzero(mask), box.width)
        free = np.take(self._paintable, target[rows, columns])
        rows, columns = rows[free], columns[free]
        if rows.size == 0:
            return NOTHING
        left, top = int(columns.min()), int(rows[0])
        rect = Rect(
            box.x + left,
            box.y + top,
            int(columns.max()) - left + 1,
            int(rows[-1]) - top + 1,
        )
        ids = self._paint
        if isinstance(ids, Nearest):
            ids = ids.owners(rows + box.y, columns + box.x)
        self._keep(rect)
        target[rows, columns] = ids
        self.dirty = self.dirty.united(rect)
        return rect

    @property
    def changed(self) -> np.ndarray:
        """bool of the size of `dirty`: pixels whose owner changed so far."""
        return self._former() != self._map[self.dirty.slices]

    def patch(self) -> MapPatch:
        """What the stroke did so far."""
        return MapPatch(self.dirty, self._former(), self._map[self.dirty.slices].copy())

    def abort(self) -> Rect:
        """Put the map back as it was; returns the rectangle that changed."""
        self._map[self.dirty.slices] = self._former()
        return self.dirty

    def _former(self) -> np.ndarray:
        """The ids of `dirty` before the stroke."""
        self._keep(self.dirty)
        return self._before[self.dirty.slices]

    def _keep(self, rect: Rect) -> None:
        """Know what tiles held before the first change in them."""
        if rect.empty:
            return
        top, left = rect.y // SIDE, rect.x // SIDE
        touched = self._kept[
            top : (rect.y + rect.height - 1) // SIDE + 1,
            left : (rect.x + rect.width - 1) // SIDE + 1,
        ]
        for row, column in np.argwhere(~touched).tolist():
            y, x = (top + row) * SIDE, (left + column) * SIDE
            tile = slice(y, y + SIDE), slice(x, x + SIDE)
            self._before[tile] = self._map[tile]
        touched[:] = True
