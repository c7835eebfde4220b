"""Copies of large arrays that cost what is changed in them.

The arrays of a state are never written to: whoever has one keeps it as it is. But most of them
nobody has any more when the next one is made; then that takes over the memory of one of these, in
which only what has changed since is copied.
"""

import sys
import weakref
from dataclasses import dataclass, field

import numpy as np

from inade.layouts.layout import Rect

MOST = 3  # arrays whose memory is known: that of now, and those before


@dataclass(eq=False)
class _Buffer:
    """Memory that arrays are views of; `lacks`: where it differs from the newest one of them."""

    memory: np.ndarray
    lacks: list[Rect] = field(default_factory=list)

    @property
    def held(self) -> int:
        """Who has this memory, views of it included, the buffer itself among them."""
        return sys.getrefcount(self.memory)

    def catch_up(self, array: np.ndarray) -> None:
        """Hold what the newest array does."""
        height, width = array.shape[:2]
        if sum(rect.width * rect.height for rect in self.lacks) > height * width:
            self.lacks = [Rect(0, 0, width, height)]
        for rect in self.lacks:
            self.memory[rect.slices] = array[rect.slices]
        self.lacks = []


_BY_NOBODY = _Buffer(np.zeros(0)).held


class Successors:
    """Of one array after another, each made from the one before; others are copied whole."""

    def __init__(self) -> None:
        self._buffers: list[_Buffer] = []  # the newest last
        self._newest: weakref.ref[np.ndarray] | None = None

    def of(self, array: np.ndarray, rect: Rect) -> np.ndarray:
        """A copy of an array [H, W, ...], for its maker to write to in this rectangle alone."""
        if self._newest is None or self._newest() is not array:
            self._buffers.clear()
        free = [buffer for buffer in self._buffers if buffer.held == _BY_NOBODY]
        if free:
            buffer = free[-1]
            buffer.catch_up(array)
            self._buffers.remove(buffer)
        else:
            buffer = _Buffer(array.copy())
        for other in self._buffers:
            other.lacks.append(rect)
        self._buffers = [*self._buffers[1 - MOST :], buffer]
        copy = buffer.memory[:]
        self._newest = weakref.ref(copy)
        return copy


def copied(array: np.ndarray, rect: Rect) -> np.ndarray:
    """A copy of an array that has no successor but this: all of it."""
    del rect
    return array.copy()
