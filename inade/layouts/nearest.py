"""Who is nearest to a few pixels of large objects: the eraser's question, answered around them."""

from collections.abc import Collection
from dataclasses import dataclass, replace

import cv2
import numpy as np

from inade.layouts.closing import part, within
from inade.layouts.filling import nearest_source, nobody_left, pixels_of
from inade.layouts.layout import Rect

_NEAR = 32  # pixels around that are looked at first
_SMALL = 1 << 18  # pixels that are measured one by one
_AT_ONCE = 1 << 16  # distances that are compared at once


class Nearest:
    """Which source lies nearest to pixels of a map, looked for around them and no farther.

    Sources are all pixels but those of the objects `without`. The map, uint16 [H, W], must stay as
    it is. Distances are those of `nearest_source` over the whole map; of sources as near, any may
    be told.
    """

    def __init__(
        self, object_map: np.ndarray, without: Collection[int], *, closed: bool = False
    ) -> None:
        self._map, self._without, self._closed = object_map, without, closed
        self._rim: _Rim | None = None  # of where was looked last

    def owners(self, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
        """uint16 [N]: the owners of the sources nearest to pixels, int [N] each.

        Raises RequestError where the map has no source.
        """
        if rows.size == 0:
            return np.zeros(0, np.uint16)
        width = self._map.shape[1]
        if self._closed and np.ptp(columns) > width // 2:  # across the seam it may be shorter
            turned = np.where(columns < width // 2, columns + width, columns)
            columns = turned if np.ptp(turned) < np.ptp(columns) else columns
        left, top = int(columns.min()), int(rows.min())
        box = Rect(left, top, int(np.ptp(columns)) + 1, int(np.ptp(rows)) + 1)
        margin = self.enough(box, _SMALL)
        if margin is not None:
            window = self._around(box, margin)
            if window.width * window.height <= _SMALL:
                owners = nearest_source(*self._seen(window))[1]
                return owners[rows - window.y, columns - window.x]
        rim = self._rim
        if rim is None or not self._holds(rim, box):
            rim = self._rim_around(box)
            self._rim = rim
        wanted = np.zeros((box.height, box.width), bool)
        wanted[rows - top, columns - left] = True
        return rim.filled(wanted, box)[rows - top, columns - left]

    def enough(self, box: Rect, most: int | None = None) -> int | None:
        """How far around a box every source lies that is nearest to a pixel of it.

        None where there is none, or none in a window of at most so many pixels.
        """
        rim = self._first_rim(box, most)
        return None if rim is None else int(rim.reach(box)) + 1

    def _rim_around(self, box: Rect) -> "_Rim":
        """One that holds every source that is nearest to a pixel of a box."""
        rim = self._first_rim(box)
        if rim is None:
            raise nobody_left()
        if not self._holds(rim, box):
            margin = int(rim.reach(box)) + 1
            window = self._around(box, margin + margin // 4)  # with room for what comes next
            rim = _Rim.of(window, *self._seen(window))
        return rim

    def _first_rim(self, box: Rect, most: int | None = None) -> "_Rim | None":
        """That of the first window around a box that has a source."""
        margin, before = _NEAR, None
        while (window := self._around(box, margin)) != before:
            if most is not None and window.width * window.height > most:
                return None
            ids, sources = self._seen(window)
            if sources.any():
                return _Rim.of(window, ids, sources)
            margin, before = margin * 3, window
        return None

    def _around(self, box: Rect, margin: int) -> Rect:
        """A box and so much around it, as far as there is any; half a turn beside is all."""
        height, width = self._map.shape
        beside = min(margin, (width + 1) // 2) if self._closed else margin
        window = replace(box.widened(margin), x=box.x - beside, width=box.width + 2 * beside)
        return within(window, width, height, closed=self._closed)

    def _holds(self, rim: "_Rim", box: Rect) -> bool:
        """Whether no pixel of a box has a nearer source outside the rim's window."""
        window = rim.window
        if box.crossed(window) != box:
            return False
        height, width = self._map.shape
        above, left = box.y - window.y, box.x - window.x
        below, right = window.height - above - box.height, window.width - left - box.width
        sides = []
        if window.y > 0:
            sides.append(above)
        if window.y + window.height < height:
            sides.append(below)
        if window.x > 0 or self._closed:
            sides.append(left)
        if window.x + window.width < width or self._closed:
            sides.append(right)
        if self._closed and min(left, right) >= width // 2:
            sides = sides[:-2]
        return not sides or rim.reach(box) < 1 + min(sides)

    def _seen(self, window: Rect) -> tuple[np.ndarray, np.ndarray]:
        """The ids of a window, and where its sources are."""
        ids = part(self._map, window) if self._closed else self._map[window.slices]
        return ids, ~pixels_of(ids, self._without)


@dataclass(frozen=True, eq=False)
class _Rim:
    """The sources in a window that touch what is none: one of them is nearest to any hole.

    `rows` and `columns` int64 [N], `owners` [N].
    """

    window: Rect
    rows: np.ndarray
    columns: np.ndarray
    owners: np.ndarray

    @staticmethod
    def of(window: Rect, ids: np.ndarray, sources: np.ndarray) -> "_Rim":
        flat = sources.view(np.uint8)
        inner = cv2.erode(flat, cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3)))
        found = np.flatnonzero(flat != inner)
        rows, columns = np.divmod(found, window.width)
        return _Rim(window, rows + window.y, columns + window.x, ids.ravel()[found])

    def reach(self, box: Rect) -> float:
        """A distance within which every pixel of a box outside the sources has one."""
        y, x, half = _middle(box)
        return float(_length(self.rows - y, self.columns - x).min()) + half

    def filled(self, wanted: np.ndarray, box: Rect) -> np.ndarray:
        """uint16 of the size of a box: the owners nearest to its wanted pixels, others 0."""
        result = np.zeros(wanted.shape, np.uint16)
        parts = [(box, np.arange(self.rows.size))]
        while parts:
            block, near = parts.pop()
            place = block.within(box).slices
            mask = wanted[place]
            if not mask.any():
                continue
            y, x, half = _middle(block)
            distance = _length(self.rows[near] - y, self.columns[near] - x)
            near = near[distance <= distance.min() + 2 * half]  # none beyond is nearest to any
            owners = self.owners[near]
            if (owners == owners[0]).all():
                result[place][mask] = owners[0]
            elif mask.size * near.size <= _AT_ONCE or mask.size == 1:
                rows, columns = np.nonzero(mask)
                down = self.rows[near] - (rows + block.y)[:, None]
                across = self.columns[near] - (columns + block.x)[:, None]
                result[place][mask] = owners[_length(down, across).argmin(axis=1)]
            else:
                parts += [(half, near) for half in _halves(block)]
        return result


def _length(down: np.ndarray, across: np.ndarray) -> np.ndarray:
    """The length of ways as OpenCV measures them: steps of 1, 1.4 and, as a knight's, 2.1969."""
    down, across = np.abs(down), np.abs(across)
    more, less = np.maximum(down, across), np.minimum(down, across)
    return np.maximum(more + 0.1969 * less, 0.7969 * more + 0.6031 * less)


def _middle(box: Rect) -> tuple[float, float, float]:
    """Row and column of the middle of a box, and how far its pixels are from there at most."""
    half = float(_length(np.array((box.height - 1) / 2), np.array((box.width - 1) / 2)))
    return box.y + (box.height - 1) / 2, box.x + (box.width - 1) / 2, half


def _halves(box: Rect) -> tuple[Rect, Rect]:
    if box.width > box.height:
        left = box.width // 2
        return replace(box, width=left), replace(box, x=box.x + left, width=box.width - left)
    top = box.height // 2
    return replace(box, height=top), replace(box, y=box.y + top, height=box.height - top)
