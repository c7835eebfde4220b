"""Painting on a layout: each gesture as a function that returns a patch of the object map.

Nothing here writes to the layout; a `MapPatch` says what would change, and `redo` and `undo`
write it. Every function touches only the rectangle it needs. Locked objects keep every pixel.
"""

from collections.abc import Collection
from dataclasses import dataclass

import cv2
import numpy as np

from inade.errors import RequestError
from inade.layout import MAX_OBJECTS, Layout, Rect

NOTHING = Rect(0, 0, 0, 0)


@dataclass(frozen=True, eq=False)
class MapPatch:
    """Object ids of one rectangle before and after a gesture, uint16 [height, width] each."""

    rect: Rect
    before: np.ndarray
    after: np.ndarray

    def redo(self, object_map: np.ndarray) -> None:
        """Write the ids after the gesture into the map."""
        object_map[self.rect.slices] = self.after

    def undo(self, object_map: np.ndarray) -> None:
        """Write the ids before the gesture into the map."""
        object_map[self.rect.slices] = self.before

    @property
    def changed(self) -> np.ndarray:
        """bool [height, width]: pixels of the rectangle whose owner changed."""
        return self.before != self.after

    def trimmed(self) -> "MapPatch":
        """The same change in the smallest rectangle that holds it; empty if nothing changed."""
        inner = Rect.around(self.changed)
        rows, columns = inner.slices
        rect = Rect(self.rect.x + inner.x, self.rect.y + inner.y, inner.width, inner.height)
        return MapPatch(rect, self.before[rows, columns], self.after[rows, columns])


@dataclass(frozen=True)
class Protection:
    """Which pixels may be painted over: those of some classes, of some objects, or all (None)."""

    channels: frozenset[int] | None = None
    objects: frozenset[int] | None = None

    def table(self, layout: Layout) -> np.ndarray:
        """bool [65536] by object id: whether its pixels may be painted over. Locked never."""
        table = np.zeros(MAX_OBJECTS + 1, bool)
        for object_id, entry in layout.objects.items():
            table[object_id] = (
                not entry.locked
                and (self.channels is None or entry.channel in self.channels)
                and (self.objects is None or object_id in self.objects)
            )
        return table


def brush_mask(
    start: tuple[float, float, float], end: tuple[float, float, float], width: int, height: int
) -> tuple[Rect, np.ndarray]:
    """What a round brush covers from `start` to `end`, each (x, y, radius) in pixels.

    A pixel is covered if its centre (+0.5) lies in a disc; the smallest brush is one pixel.
    Returns the rectangle inside a map of this size and bool [height, width] of it. The hull of
    two discs is convex, so it is found as one span a row.
    """
    discs = _discs(start, end)
    x, y, radius = discs.T
    box = _bounds(
        float((x - radius).min()),
        float((y - radius).min()),
        float((x + radius).max()),
        float((y + radius).max()),
    ).clipped(width, height)
    rows = box.y + np.arange(box.height, dtype=np.float32) + np.float32(0.5)
    squares = radius[:, None] ** 2 - (rows - y[:, None]) ** 2
    half = np.sqrt(np.maximum(squares, 0))
    left = np.where(squares >= 0, x[:, None] - half, np.inf).min(axis=0, initial=np.inf)
    right = np.where(squares >= 0, x[:, None] + half, -np.inf).max(axis=0, initial=-np.inf)
    columns = box.x + np.arange(box.width, dtype=np.float32) + np.float32(0.5)
    return box, (columns >= left[:, None]) & (columns <= right[:, None])


def nearest_owners(layout: Layout, object_ids: Collection[int]) -> np.ndarray:
    """uint16 [H, W]: the map with these objects' pixels given to the nearest other object.

    Locked objects neither give nor take pixels. Raises RequestError where no unlocked object
    is left to take them.
    """
    result = layout.object_map.copy()
    rect = Rect(0, 0, result.shape[1], result.shape[0])
    hole = np.isin(result, [i for i in object_ids if not layout.objects[i].locked])
    _fill_hole(result, hole, rect, layout)
    return result


def object_touching(
    layout: Layout, channel: int, x: float, y: float, radius: float, *, anywhere: bool = False
) -> int | None:
    """The unlocked object of a class that a brush at (x, y) touches, nearest to its centre.

    With `anywhere`, any unlocked object of the class will do (stuff such as sky is one object).
    """
    wanted = [
        object_id
        for object_id, entry in layout.objects.items()
        if entry.channel == channel and not entry.locked
    ]
    height, width = layout.size
    rect, mask = brush_mask((x, y, radius), (x, y, radius), width, height)
    target = layout.object_map[rect.slices]
    mask &= np.isin(target, wanted)
    rows, columns = np.nonzero(mask)
    if rows.size:
        distance = (rows + rect.y + 0.5 - y) ** 2 + (columns + rect.x + 0.5 - x) ** 2
        nearest = int(distance.argmin())
        return int(target[rows[nearest], columns[nearest]])
    return wanted[0] if anywhere and wanted else None


def _discs(start: tuple[float, float, float], end: tuple[float, float, float]) -> np.ndarray:
    """float32 [N, 3] of x, y, radius, so close that the gaps at the rim stay under 0.05 pixels."""
    distance = float(np.hypot(end[0] - start[0], end[1] - start[1]))
    radius = max(0.5, min(start[2], end[2]))
    steps = int(np.ceil(distance / min(np.sqrt(0.4 * radius), 64.0))) + 1
    discs = np.linspace(start, end, steps if distance else 1, dtype=np.float32)
    small = discs[:, 2] < 0.75
    discs[small, :2] = np.floor(discs[small, :2]) + 0.5
    discs[:, 2] = np.maximum(discs[:, 2], 0.5)
    return discs


def _bounds(left: float, top: float, right: float, bottom: float) -> Rect:
    x, y = int(np.floor(left)), int(np.floor(top))
    return Rect(x, y, int(np.ceil(right)) - x, int(np.ceil(bottom)) - y)


def _fill_hole(target: np.ndarray, hole: np.ndarray, rect: Rect, layout: Layout) -> None:
    """Give the hole's pixels in `target`, the map's part `rect`, to the nearest unlocked object."""
    locked = np.zeros(MAX_OBJECTS + 1, bool)
    locked[[i for i, entry in layout.objects.items() if entry.locked]] = True
    sources = ~hole & ~locked[target]
    if not hole.any():
        return
    if not sources.any():
        raise RequestError(
            "no unlocked object is left that could fill the hole.",
            where=f"rectangle {rect.x}, {rect.y}, {rect.width} x {rect.height}",
            remedy="Unlock an object, or paint a new one first.",
        )
    _, nearest = cv2.distanceTransformWithLabels(
        (~sources).astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    labels = np.asarray(nearest, np.int32)
    owner = np.zeros(int(labels.max()) + 1, np.uint16)
    owner[labels[sources]] = target[sources]
    target[hole] = owner[labels[hole]]
