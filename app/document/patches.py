"""What an undo step keeps of an array: one rectangle, before and after, packed.

Object maps are long runs of one id, so they are kept as runs: twenty times faster than a
general compressor and small enough. Pictures do not compress in reasonable time; they stay raw.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from inade.layouts.layout import Rect


@dataclass(frozen=True, eq=False)
class Packed:
    """An array [H, W] or [H, W, C] at rest. `starts` int32 [R] or None where runs did not pay.

    Every value of the array is among `values`.
    """

    shape: tuple[int, ...]
    starts: np.ndarray | None
    values: np.ndarray

    @staticmethod
    def of(array: np.ndarray) -> "Packed":
        """Pack a copy of the array; two-dimensional ones as runs if that is smaller."""
        if array.ndim == 2:
            flat = np.ascontiguousarray(array).ravel()
            starts = np.flatnonzero(flat[1:] != flat[:-1]) + 1
            run_bytes = (starts.size + 1) * (4 + flat.itemsize)
            if run_bytes < flat.nbytes:
                starts = np.concatenate(([0], starts)).astype(np.int32)
                return Packed(array.shape, starts, flat[starts])
        return Packed(array.shape, None, array.copy())

    def unpack(self) -> np.ndarray:
        """The array as it was; not to be written to."""
        if self.starts is None:
            return self.values
        lengths = np.diff(self.starts, append=np.int32(np.prod(self.shape)))
        return np.repeat(self.values, lengths).reshape(self.shape)

    @property
    def nbytes(self) -> int:
        """Bytes held."""
        return self.values.nbytes + (0 if self.starts is None else self.starts.nbytes)


@dataclass(frozen=True, eq=False)
class ArrayPatch:
    """A change of one rectangle of an array; with `rect` None the whole array, or its absence."""

    rect: Rect | None
    before: Packed | None
    after: Packed | None

    @staticmethod
    def of(rect: Rect, before: np.ndarray, after: np.ndarray) -> "ArrayPatch":
        """The patch that turns `before` into `after` in `rect`; both have the rectangle's size."""
        return ArrayPatch(rect, Packed.of(before), Packed.of(after))

    @staticmethod
    def whole(before: np.ndarray | None, after: np.ndarray | None) -> "ArrayPatch":
        """The patch that replaces one array by another, of any size, or by none."""
        return ArrayPatch(
            None,
            None if before is None else Packed.of(before),
            None if after is None else Packed.of(after),
        )

    def redone(self, array: np.ndarray | None) -> np.ndarray | None:
        """A copy of the array with the change made."""
        return self._with(array, self.after)

    def undone(self, array: np.ndarray | None) -> np.ndarray | None:
        """A copy of the array with the change taken back."""
        return self._with(array, self.before)

    @property
    def changed(self) -> np.ndarray:
        """bool of the size of `rect`: where the two sides differ."""
        assert self.before is not None
        assert self.after is not None
        return self.before.unpack() != self.after.unpack()

    @cached_property
    def nbytes(self) -> int:
        """Bytes held."""
        return sum(side.nbytes for side in (self.before, self.after) if side is not None)

    def _with(self, array: np.ndarray | None, side: Packed | None) -> np.ndarray | None:
        if self.rect is None:
            return None if side is None else side.unpack()
        assert array is not None
        assert side is not None
        result = array.copy()
        result[self.rect.slices] = side.unpack()
        return result
