"""Pictures that close on themselves: the last column is the first one's neighbour.

What reaches beyond the right edge there comes in at the left. Rectangles and areas that do so are
told with columns from below 0 to beyond the width, each standing for the one a whole turn away.
"""

from collections.abc import Mapping

import numpy as np

from inade.layouts.area import Area
from inade.layouts.layout import Rect


def turns(columns: range, width: int) -> list[range]:
    """Columns one after another, whichever they are, as the pieces of 0 to `width` they stand for.

    In their order; there is one at least, and all of them together are as long.
    """
    assert columns.step == 1
    pieces: list[range] = []
    start = columns.start
    while start < columns.stop:
        first = start % width
        count = min(columns.stop - start, width - first)
        pieces.append(range(first, first + count))
        start += count
    return pieces


def within(rect: Rect, width: int, height: int, *, closed: bool) -> Rect:
    """The part of a rectangle in a picture; of one that closes on itself it keeps all columns."""
    if closed:
        return rect.crossed(Rect(rect.x, 0, rect.width, height))
    return rect.clipped(width, height)


def part(array: np.ndarray, rect: Rect) -> np.ndarray:
    """A copy of a rectangle of an array [H, W, ...] whose columns close on themselves."""
    rows = array[rect.y : rect.y + rect.height]
    return rows.take(np.arange(rect.x, rect.x + rect.width), axis=1, mode="wrap")


def put(array: np.ndarray, rect: Rect, values: np.ndarray) -> None:
    """Write values [h, w, ...] over a rectangle of such an array: the inverse of `part`."""
    columns = np.arange(rect.x, rect.x + rect.width) % array.shape[1]
    array[rect.y : rect.y + rect.height, columns] = values


def folded(rect: Rect, mask: np.ndarray, width: int) -> tuple[Rect, np.ndarray]:
    """The pixels of a bool mask over a rectangle that may reach beside, where they are.

    One that does is as wide as the picture afterwards.
    """
    if rect.x >= 0 and rect.x + rect.width <= width:
        return rect, mask
    found = np.zeros((rect.height, width), bool)
    begin = 0
    for piece in turns(range(rect.x, rect.x + rect.width), width):
        found[:, piece.start : piece.stop] |= mask[:, begin : begin + len(piece)]
        begin += len(piece)
    return Rect(0, rect.y, width, rect.height), found


def compact(area: Area, width: int) -> Area:
    """An area in its shortest rectangle, which may reach beyond the right edge."""
    if area.empty:
        return area
    rect = area.rect
    columns = rect.x + np.flatnonzero(area.mask.any(axis=0))
    gaps = np.diff(columns, append=columns[0] + width)
    widest = int(gaps.argmax())
    if gaps[widest] == gaps[-1]:
        return area
    start, stop = int(columns[widest + 1]), int(columns[widest]) + 1
    halves = Rect(start, rect.y, width - start, rect.height), Rect(0, rect.y, stop, rect.height)
    mask = np.concatenate([area.window(half) for half in halves], axis=1)
    return Area(Rect(start, rect.y, mask.shape[1], rect.height), mask)


def whole_boxes(boxes: Mapping[int, Rect], object_map: np.ndarray) -> dict[int, Rect]:
    """The boxes of objects of a map [H, W]; of those that lie at both edges, in one piece.

    Such a box reaches beyond the right edge. One of an object that is not in the map stays.
    """
    width = object_map.shape[1]

    def whole(object_id: int, box: Rect) -> Rect:
        if box.width < width:
            return box
        mask = object_map[box.slices] == object_id
        return compact(Area(box, mask), width).rect if mask.any() else box

    return {object_id: whole(object_id, box) for object_id, box in boxes.items()}
