"""Where objects come to lie when they are moved, scaled, flipped or turned: pixels and owners.

A shape is uint16 [h, w]: the owner of each pixel, `NOBODY` where none of the objects is. A matrix
float64 [2, 3] takes a point (x, y, 1) of the layout to another; pixels are sampled at centres.
"""

import math
from dataclasses import dataclass

import numpy as np

from inade.layouts.closing import turns, within
from inade.layouts.layout import MAX_OBJECTS, Rect

NOBODY = MAX_OBJECTS
"""No object's id: nothing is known of a pixel, or nothing lands there."""
_CLOSE = 1e-6  # pixels; what ends on the edge between two belongs to the second, on every machine


@dataclass(frozen=True, eq=False)
class Placed:
    """What lands in a rectangle of the layout: `owners` is a shape of its size."""

    rect: Rect
    owners: np.ndarray


def scaled(
    shape: np.ndarray,
    target: Rect,
    size: tuple[int, int],
    *,
    mirror_x: bool = False,
    mirror_y: bool = False,
    closed: bool = False,
) -> Placed:
    """A shape that fills `target`, which may reach outside a layout of this (height, width).

    In a `closed` one what reaches beside it comes in at the other side.
    """
    height, width = shape.shape
    rect = within(target, *size[::-1], closed=closed)
    rows = (np.arange(rect.height) + rect.y - target.y) * height // max(1, target.height)
    columns = (np.arange(rect.width) + rect.x - target.x) * width // max(1, target.width)
    rows = height - 1 - rows if mirror_y else rows
    columns = width - 1 - columns if mirror_x else columns
    placed = Placed(rect, shape[rows[:, None], columns])
    return _folded(placed, size[1]) if closed else placed


def warped(
    shape: np.ndarray,
    box: Rect,
    matrix: np.ndarray,
    size: tuple[int, int],
    *,
    closed: bool = False,
) -> Placed:
    """A shape that lay in `box`, taken through a matrix in a layout of this (height, width)."""
    if not abs(matrix[:, :2]).ravel()[[1, 2]].max() > _CLOSE:  # nothing is turned
        (x, x_end), (y, y_end) = (matrix @ _corners(box).T)[:, [0, 3]].round().astype(int)
        target = Rect(
            int(min(x, x_end)), int(min(y, y_end)), abs(int(x_end - x)), abs(int(y_end - y))
        )
        mirrored = bool(x_end < x), bool(y_end < y)
        return scaled(
            shape, target, size, mirror_x=mirrored[0], mirror_y=mirrored[1], closed=closed
        )
    corners = matrix @ _corners(box).T
    x, y = (math.floor(side) for side in corners.min(axis=1))
    right, bottom = (math.ceil(side) for side in corners.max(axis=1))
    rect = within(Rect(x, y, right - x, bottom - y), *size[::-1], closed=closed)
    back = np.linalg.inv(np.vstack([matrix, (0, 0, 1)]))
    across = np.arange(rect.width) + rect.x + 0.5
    down = np.arange(rect.height)[:, None] + rect.y + 0.5
    columns, rows = (
        np.floor(line[0] * across + line[1] * down + line[2] - start + _CLOSE).astype(np.int64)
        for line, start in zip(back[:2], (box.x, box.y), strict=True)
    )
    inside = (columns >= 0) & (columns < box.width) & (rows >= 0) & (rows < box.height)
    owners = np.full((rect.height, rect.width), NOBODY, np.uint16)
    owners[inside] = shape[rows[inside], columns[inside]]
    placed = Placed(rect, owners)
    return _folded(placed, size[1]) if closed else placed


def _folded(placed: Placed, width: int) -> Placed:
    """What reaches beside a closed layout, where it is; as wide as the layout then."""
    rect, owners = placed.rect, placed.owners
    if rect.x >= 0 and rect.x + rect.width <= width:
        return placed
    found = np.full((rect.height, width), NOBODY, np.uint16)
    begin = 0
    for columns in turns(range(rect.x, rect.x + rect.width), width):
        mine = owners[:, begin : begin + len(columns)]
        theirs = found[:, columns.start : columns.stop]
        np.copyto(theirs, mine, where=mine != NOBODY)
        begin += len(columns)
    return Placed(Rect(0, rect.y, width, rect.height), found)


def matrix_between(
    box: Rect, target: Rect, *, angle: float = 0.0, mirror_x: bool = False, mirror_y: bool = False
) -> np.ndarray:
    """The matrix by which `box` fills `target`, flipped or not, then turned about its middle.

    angle: degrees, clockwise.
    """
    across, down = target.width / box.width, target.height / box.height
    matrix = np.array(
        [[across, 0, target.x - across * box.x], [0, down, target.y - down * box.y]], float
    )
    if mirror_x:
        matrix[0] = (-across, 0, target.x + target.width + across * box.x)
    if mirror_y:
        matrix[1] = (0, -down, target.y + target.height + down * box.y)
    if angle:
        x, y = target.x + target.width / 2, target.y + target.height / 2
        cosine = round(math.cos(math.radians(angle)), 12)
        sine = round(math.sin(math.radians(angle)), 12)
        turn = np.array(
            [[cosine, -sine, x - cosine * x + sine * y], [sine, cosine, y - sine * x - cosine * y]]
        )
        matrix = after(turn, matrix)
    return matrix


def after(second: np.ndarray, first: np.ndarray) -> np.ndarray:
    """The matrix of one movement after another."""
    return second @ np.vstack([first, (0, 0, 1)])


def _corners(box: Rect) -> np.ndarray:
    right, bottom = box.x + box.width, box.y + box.height
    points = ((box.x, box.y, 1), (right, box.y, 1), (box.x, bottom, 1), (right, bottom, 1))
    return np.array(points, float)
