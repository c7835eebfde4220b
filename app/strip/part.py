"""The part of a large object that shows its other looks until one of them is taken."""

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from app.document.document import Document
from app.panels.crops import Outlook
from inade.layouts.layout import Rect
from inade.layouts.painting import pixels_of

LARGEST = 512  # picture pixels a side
_SAMPLES = 256  # rows and columns that are looked at for the middle


def part_of(document: Document, object_ids: Collection[int]) -> Rect | None:
    """Where in the picture other looks of these objects are shown; None: wherever they are.

    The middle of the part is the one of their box, or what of them is nearest to that.
    """
    boxes = Outlook.of(document).boxes
    box = Rect(0, 0, 0, 0)
    for object_id in object_ids:
        box = box.united(boxes.get(object_id, box))
    if max(box.width, box.height) <= LARGEST:
        return None
    width = document.picture_size[1]
    if box.x + box.width > width:  # across the edge of a panorama
        box = replace(box, x=0, width=width)
    y, x = _middle(document, object_ids, box)
    (left, width), (top, height) = (
        _side(middle, start, side)
        for middle, start, side in ((x, box.x, box.width), (y, box.y, box.height))
    )
    return Rect(left, top, width, height)


def _middle(document: Document, object_ids: Collection[int], box: Rect) -> tuple[int, int]:
    """(y, x) in the picture, where samples of the map tell it."""
    object_map, objects = document.layout.object_map, list(object_ids)
    scale = document.layout.size[0] / document.picture_size[0]
    y, x = box.y + box.height // 2, box.x + box.width // 2
    if object_map[int(y * scale), int(x * scale)] in objects:
        return y, x
    rows, columns = (
        start + np.arange(0, side, max(1, side // _SAMPLES))
        for start, side in ((box.y, box.height), (box.x, box.width))
    )
    places = ((cells * scale).astype(int) for cells in (rows, columns))
    found = np.argwhere(pixels_of(object_map[np.ix_(*places)], objects))
    if not len(found):
        return y, x
    down, across = rows[found[:, 0]], columns[found[:, 1]]
    nearest = np.argmin((down - y) ** 2 + (across - x) ** 2)
    return int(down[nearest]), int(across[nearest])


def _side(middle: int, start: int, side: int) -> tuple[int, int]:
    """Begin and length of the part of a side of the box around a place."""
    length = min(side, LARGEST)
    return min(max(middle - length // 2, start), start + side - length), length
