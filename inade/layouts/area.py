"""Some pixels of a picture, told by the part of it that they lie in and not by a whole mask."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from inade.layouts.layout import Rect


@dataclass(frozen=True, eq=False)
class Area:
    """The true pixels of `mask`, bool [rect.height, rect.width], whose corner is that of `rect`."""

    rect: Rect
    mask: np.ndarray

    @staticmethod
    def of(mask: np.ndarray, x: int = 0, y: int = 0) -> "Area":
        """The true pixels of a bool mask whose corner lies at (x, y), in the smallest rectangle."""
        box = Rect.around(mask)
        return Area(Rect(box.x + x, box.y + y, box.width, box.height), mask[box.slices])

    @staticmethod
    def united(parts: Iterable["Area"]) -> "Area":
        """The pixels of all of them."""
        held = [part for part in parts if not part.empty]
        if len(held) == 1:
            return held[0]
        rect = Rect(0, 0, 0, 0)
        for part in held:
            rect = rect.united(part.rect)
        mask = np.zeros((rect.height, rect.width), bool)
        for part in held:
            mask[part.rect.within(rect).slices] |= part.mask
        return Area(rect, mask)

    @property
    def empty(self) -> bool:
        """Whether its rectangle is; a mask put together by `of` has a true pixel otherwise."""
        return self.rect.empty

    def window(self, rect: Rect) -> np.ndarray:
        """bool [rect.height, rect.width]: the part of it in any rectangle."""
        if rect == self.rect:
            return self.mask
        found = np.zeros((rect.height, rect.width), bool)
        inner = rect.crossed(self.rect)
        if not inner.empty:
            found[inner.within(rect).slices] = self.mask[inner.within(self.rect).slices]
        return found

    def sampled(self, rows: range, columns: range) -> np.ndarray:
        """bool [rows, columns]: whether it holds these pixels."""
        found = np.zeros((len(rows), len(columns)), bool)
        down, across = np.array(rows) - self.rect.y, np.array(columns) - self.rect.x
        there = (down >= 0) & (down < self.rect.height)
        beside = (across >= 0) & (across < self.rect.width)
        found[np.ix_(there, beside)] = self.mask[np.ix_(down[there], across[beside])]
        return found
