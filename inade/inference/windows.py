"""Rectangles of a feature map, and which of them an edit makes new.

A partial pass keeps every block's output and recomputes dense rectangles only. Coordinates are
rows and columns of one resolution; `doubled` maps have twice the size of their source.
"""

from collections.abc import Iterable
from typing import NamedTuple

import cv2
import numpy as np

MARGIN = 2  # cells around a changed box that are recomputed at each resolution
CELL = 16  # changed pixels closer than this share a rectangle from the start


class Window(NamedTuple):
    """Rows top..bottom and columns left..right, ends excluded."""

    top: int
    bottom: int
    left: int
    right: int

    @property
    def height(self) -> int:
        """Number of rows."""
        return self.bottom - self.top

    @property
    def width(self) -> int:
        """Number of columns."""
        return self.right - self.left

    @property
    def area(self) -> int:
        """Number of cells."""
        return self.height * self.width

    @property
    def slices(self) -> tuple[slice, slice]:
        """Index of the window in a map [h, w, ...]."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def grown(self, cells: int) -> "Window":
        """Wider by `cells` on each side; it may reach over the map's edge."""
        return Window(self.top - cells, self.bottom + cells, self.left - cells, self.right + cells)

    def clipped(self, height: int, width: int) -> "Window":
        """The part inside a map of this size."""
        return Window(
            max(self.top, 0), min(self.bottom, height), max(self.left, 0), min(self.right, width)
        )

    def moved(self, origin: "Window") -> "Window":
        """The same cells in the coordinates of `origin`'s top left corner."""
        return Window(
            self.top - origin.top,
            self.bottom - origin.top,
            self.left - origin.left,
            self.right - origin.left,
        )

    def coarser(self, factor: int) -> "Window":
        """The cells of a map `factor` times smaller that this window touches."""
        return Window(
            self.top // factor,
            -(-self.bottom // factor),
            self.left // factor,
            -(-self.right // factor),
        )

    def finer(self) -> "Window":
        """The same place on a map of twice the size."""
        return Window(2 * self.top, 2 * self.bottom, 2 * self.left, 2 * self.right)

    def united(self, other: "Window") -> "Window":
        """The smallest window around both."""
        return Window(
            min(self.top, other.top),
            max(self.bottom, other.bottom),
            min(self.left, other.left),
            max(self.right, other.right),
        )


def boxes(mask: np.ndarray) -> list[Window]:
    """Tight boxes around the groups of true pixels of a bool [H, W] mask, CELL apart or more."""
    height, width = mask.shape
    rows, columns = -(-height // CELL), -(-width // CELL)
    padded = np.zeros((rows * CELL, columns * CELL), bool)
    padded[:height, :width] = mask
    coarse = padded.reshape(rows, CELL, columns, CELL).any(axis=(1, 3))
    count, groups = cv2.connectedComponents(np.where(coarse, np.uint8(1), np.uint8(0)))
    found = []
    for group in range(1, count):
        own = padded & np.kron(groups == group, np.ones((CELL, CELL), bool))
        row, column = np.flatnonzero(own.any(axis=1)), np.flatnonzero(own.any(axis=0))
        found.append(Window(int(row[0]), int(row[-1]) + 1, int(column[0]), int(column[-1]) + 1))
    return found


def merged(windows: Iterable[Window]) -> list[Window]:
    """The same cells in fewer windows: two become one where that computes no more cells."""
    result: list[Window] = []
    for window in windows:
        grew = True
        while grew:
            grew = False
            for other in result:
                union = window.united(other)
                if union.area <= window.area + other.area:
                    result.remove(other)
                    window, grew = union, True
                    break
        result.append(window)
    return result


def plan(changed: np.ndarray, sizes: list[tuple[int, int]], even: list[bool]) -> list[list[Window]]:
    """For each block, the windows of its output to recompute.

    changed: bool [H, W] picture pixels whose segment or table row changed. sizes: (h, w) of each
    block's output; even: whether its windows have to start and end on even cells. A block that
    no changed pixel reaches by nearest sampling, and whose input is unchanged there, needs no
    window: an object smaller than a cell costs nothing.
    """
    height = len(changed)
    windows: list[list[Window]] = [[] for _ in sizes]
    for box in boxes(changed):
        reached = False
        for index, (rows, columns) in enumerate(sizes):
            step = height // rows
            coarse = box.coarser(step)
            # sampling takes the top left pixel of each cell, at the picture's own parity
            sampled = changed[::step, ::step][:rows, :columns]
            reached = reached or bool(sampled[coarse.clipped(rows, columns).slices].any())
            if not reached:
                continue
            window = coarse.grown(MARGIN).clipped(rows, columns)
            if even[index]:
                window = window.coarser(2).finer()
            windows[index].append(window)
    return [merged(level) for level in windows]
