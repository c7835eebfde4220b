"""The pixels that a brush, a polygon or an ellipse covers: a rectangle and a mask of its size.

A pixel is covered if its centre, at +0.5, lies inside. And the part of a mask that a fill covers.
In a `closed` map what reaches beyond the left or right edge comes in at the other side.
"""

from collections.abc import Mapping, Sequence

import cv2
import numpy as np

from inade.layouts.closing import folded, within
from inade.layouts.layout import Rect, dense

NOTHING = Rect(0, 0, 0, 0)
SPECK = 16  # pixels of a layout; one of the picture at the usual scale


def brush_mask(
    start: tuple[float, float, float],
    end: tuple[float, float, float],
    width: int,
    height: int,
    *,
    closed: bool = False,
) -> tuple[Rect, np.ndarray]:
    """What a round brush covers from `start` to `end`, each (x, y, radius) in pixels.

    A pixel is covered if its centre (+0.5) lies in a disc; the smallest brush is one pixel.
    Returns the rectangle inside a map of this size and bool [height, width] of it. The hull of
    two discs is convex, so it is found as one span a row.
    """
    if closed:
        turn = start[0] // width * width  # numbers near the map, where float32 is fine
        start, end = (start[0] - turn, *start[1:]), (end[0] - turn, *end[1:])
    discs = _discs(start, end)
    x, y, radius = discs.T
    box = _bounds(
        float((x - radius).min()),
        float((y - radius).min()),
        float((x + radius).max()),
        float((y + radius).max()),
    )
    box = within(box, width, height, closed=closed)
    rows = box.y + np.arange(box.height, dtype=np.float32) + np.float32(0.5)
    squares = radius[:, None] ** 2 - (rows - y[:, None]) ** 2
    half = np.sqrt(np.maximum(squares, 0))
    left = np.where(squares >= 0, x[:, None] - half, np.inf).min(axis=0, initial=np.inf)
    right = np.where(squares >= 0, x[:, None] + half, -np.inf).max(axis=0, initial=-np.inf)
    first, last = np.ceil(left - 0.5) - box.x, np.floor(right - 0.5) - box.x
    kind = np.int16 if box.width < 1 << 15 else np.int32  # quick to compare
    spans = np.clip((first, last), -1, box.width).astype(kind)[..., None]
    columns = np.arange(box.width, dtype=kind)
    mask = (columns >= spans[0]) & (columns <= spans[1])
    return folded(box, mask, width) if closed else (box, mask)


def polygon_mask(
    points: Sequence[tuple[float, float]] | np.ndarray,
    width: int,
    height: int,
    *,
    closed: bool = False,
) -> tuple[Rect, np.ndarray]:
    """The inside of a polygon as (rectangle, bool of its size); points (x, y) in pixels, finite.

    A pixel belongs to it if its centre (+0.5) lies inside, where lines that cross themselves
    count by even and odd: two polygons that share an edge share no pixel and leave none out.
    Fewer than three points enclose nothing.
    """
    if len(points) < 3:
        return NOTHING, np.zeros((0, 0), bool)
    corners = np.array(points, np.float64)
    low, high = corners.min(axis=0), corners.max(axis=0)
    box = _bounds(float(low[0]), float(low[1]), float(high[0]), float(high[1]))
    box = within(box, width, height, closed=closed)
    if box.empty:
        return NOTHING, np.zeros((0, 0), bool)
    # Every edge toggles all pixels to its right; a last column takes what lies beyond the box.
    toggles = np.zeros((box.height, box.width + 1), bool)
    for (x0, y0), (x1, y1) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        if y0 > y1:  # so that an edge is the same one from either side
            x0, y0, x1, y1 = x1, y1, x0, y0
        first, last = np.clip(np.ceil((y0 - 0.5, y1 - 0.5)) - box.y, 0, box.height).astype(np.int64)
        rows = np.arange(first, last)  # whose centres the edge crosses
        if not rows.size:
            continue
        crossings = x0 + (rows + box.y + 0.5 - y0) * ((x1 - x0) / (y1 - y0))
        columns = np.clip(np.ceil(crossings - 0.5) - box.x, 0, box.width).astype(np.int64)
        toggles[rows, columns] ^= True
    mask = np.logical_xor.accumulate(toggles, axis=1)[:, :-1]
    return folded(box, mask, width) if closed else (box, mask)


def box_mask(
    box: Rect, width: int, height: int, *, closed: bool = False
) -> tuple[Rect, np.ndarray]:
    """The pixels of a box, as (rectangle, bool)."""
    inside = within(box, width, height, closed=closed)
    mask = np.ones((inside.height, inside.width), bool)
    return folded(inside, mask, width) if closed else (inside, mask)


def ellipse_mask(
    box: Rect, width: int, height: int, *, closed: bool = False
) -> tuple[Rect, np.ndarray]:
    """The pixels whose centre lies in the ellipse that fills `box`, as (rectangle, bool)."""
    inside = within(box, width, height, closed=closed)
    if inside.empty:
        return NOTHING, np.zeros((0, 0), bool)
    rows = (np.arange(inside.height) + inside.y + 0.5 - box.y) / box.height * 2 - 1
    columns = (np.arange(inside.width) + inside.x + 0.5 - box.x) / box.width * 2 - 1
    mask = columns**2 + rows[:, None] ** 2 <= 1
    return folded(inside, mask, width) if closed else (inside, mask)


def part_at(mask: np.ndarray, x: int, y: int, *, closed: bool = False) -> np.ndarray:
    """bool [H, W]: the part of a mask that hangs together with (x, y) by edges.

    Specks of up to `SPECK` pixels count as well where they touch it at a corner, as rough edges
    leave them; larger parts do not, so that a thin slanting line keeps two sides apart.
    """
    part = _flooded(mask, x, y, 4, closed=closed)
    around = _flooded(mask, x, y, 8, closed=closed) & ~part
    if not around.any():
        return part
    numbers, areas = parts_of(around, closed=closed)
    small = areas <= SPECK
    small[0] = False  # number 0 is all the rest of the map
    return _flooded(part | small[numbers], x, y, 8, closed=closed)


def parts_of(
    mask: np.ndarray, neighbours: int = 4, *, closed: bool = False
) -> tuple[np.ndarray, np.ndarray]:
    """The parts of a bool mask [H, W] that hang together by 4 or 8 neighbours.

    int32 [H, W], the number of each pixel's part, 0 outside the mask, and int32 [N]: the area of
    each part and of what is outside.
    """
    _, labels, stats, _ = cv2.connectedComponentsWithStats(
        mask.astype(np.uint8), connectivity=neighbours
    )
    numbers, areas = np.asarray(labels, np.int32), stats[:, cv2.CC_STAT_AREA]
    if not closed or len(areas) < 3:
        return numbers, areas
    table = np.arange(len(areas))
    left, right = numbers[:, 0], numbers[:, -1]
    met = [(left, right)]
    if neighbours == 8:
        met += [(left[1:], right[:-1]), (left[:-1], right[1:])]
    pairs = np.unique(np.concatenate([np.stack(pair, 1) for pair in met]), axis=0)
    pairs = pairs[pairs.all(axis=1)]
    while len(pairs) and (table[pairs[:, 0]] != table[pairs[:, 1]]).any():
        smaller = table[pairs].min(axis=1)
        for side in pairs.T:
            np.minimum.at(table, table[side], smaller)
        table = table[table]
    kept, table = np.unique(table, return_inverse=True)
    sums = np.bincount(table, weights=areas, minlength=len(kept)).astype(np.int32)
    return table.astype(np.int32)[numbers], sums


def connected_components(
    labels: np.ndarray,
    min_area: int = 1,
    only: Mapping[int, bool] | None = None,
    *,
    closed: bool = False,
) -> np.ndarray:
    """int32 [H, W] instance map: 4-connected parts of each class of at least `min_area` pixels.

    What is smaller stays together as one instance per class; so do classes that `only` maps
    to False (stuff such as sky).
    """
    result = np.zeros(labels.shape, np.int32)
    count = 0
    for channel in dense(labels)[0].tolist():
        mask = labels == channel
        result[mask] = count
        count += 1
        if only is not None and not only.get(channel, True):
            continue
        components, areas = parts_of(mask, closed=closed)
        number = np.full(len(areas), -1, np.int32)
        large = [i for i in range(1, len(areas)) if areas[i] >= min_area]
        number[large] = np.arange(count, count + len(large))
        inside = mask & (number[components] >= 0)
        result[inside] = number[components][inside]
        count += len(large)
    return dense(result)[1]


def _flooded(mask: np.ndarray, x: int, y: int, neighbours: int, *, closed: bool) -> np.ndarray:
    if closed:
        numbers, _ = parts_of(mask, neighbours, closed=True)
        return numbers == numbers[y, x]
    pixels = mask.astype(np.uint8)
    cv2.floodFill(pixels, None, (x, y), (2,), flags=neighbours)
    return pixels == 2


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
