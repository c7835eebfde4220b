"""What an undo step keeps of an array: one rectangle, before and after, packed.

Object maps are long runs of one id, so they are kept as runs: twenty times faster than a
general compressor and small enough. Pictures are kept as they come, which takes no time while
somebody paints, and packed losslessly behind the window (`app.work.packing`).
"""

import weakref
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from app.document.successors import copied
from inade.layouts.layout import Rect

Copy = Callable[[np.ndarray, Rect], np.ndarray]
"""Copies an array that is to be written to in a rectangle."""
WORTH_PACKING = 2**15  # bytes; less is left as it is


@dataclass(eq=False)
class Packed:
    """An array [H, W] or [H, W, C] at rest. Nothing writes to it or to what it was made of.

    values  the array itself; with `starts` int32 [R] the value of each run; with `is_png` uint8
            [N], a PNG of the array
    """

    values: np.ndarray
    shape: tuple[int, ...]
    starts: np.ndarray | None = None
    is_png: bool = False
    incompressible: bool = False
    _outside: "weakref.ref[np.ndarray] | None" = None  # the array, while others have it

    @staticmethod
    def of(array: np.ndarray) -> "Packed":
        """Pack a copy of the array; two-dimensional ones as runs if that is smaller."""
        if array.ndim == 2:
            flat = np.ascontiguousarray(array).ravel()
            starts = np.flatnonzero(flat[1:] != flat[:-1]) + 1
            run_bytes = (starts.size + 1) * (4 + flat.itemsize)
            if run_bytes < flat.nbytes:
                starts = np.concatenate(([0], starts)).astype(np.int32)
                return Packed(flat[starts], array.shape, starts)
        return Packed(array.copy(), array.shape)

    def unpack(self) -> np.ndarray:
        """The array as it was; not to be written to."""
        if self.starts is not None:
            lengths = np.diff(self.starts, append=np.int32(np.prod(self.shape)))
            return np.repeat(self.values, lengths).reshape(self.shape)
        if not self.is_png:
            return self.values
        array = None if self._outside is None else self._outside()
        if array is None:
            array = cv2.imdecode(self.values, cv2.IMREAD_UNCHANGED)
            assert array is not None
            self._outside = weakref.ref(array)
        return array

    def holds(self, array: np.ndarray) -> bool:
        """Whether this very array is kept here, packed or not."""
        return self.values is array or (self._outside is not None and self._outside() is array)

    @property
    def can_shrink(self) -> bool:
        """Whether these are pixels that `png` may make smaller."""
        plain = self.starts is None and not self.is_png and not self.incompressible
        return plain and len(self.shape) == 3 and self.values.nbytes >= WORTH_PACKING

    def png(self) -> np.ndarray:
        """uint8 [N]: the pixels as a PNG, for `shrink`; on any thread."""
        # trying all filters takes two to three times as long, for a tenth of the bytes
        quick = [cv2.IMWRITE_PNG_COMPRESSION, 1, cv2.IMWRITE_PNG_FILTER, cv2.IMWRITE_PNG_FILTER_UP]
        done, data = cv2.imencode(".png", self.values, quick)
        assert done
        return data

    def shrink(self, png: np.ndarray) -> None:
        """Keep the pixels as this PNG of them from now on, if it is smaller."""
        self.incompressible = png.nbytes >= self.values.nbytes
        if not self.incompressible:
            self._outside = weakref.ref(self.values)
            self.values, self.is_png = png, True

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
    def whole(before: np.ndarray, after: np.ndarray) -> "ArrayPatch":
        """The patch that replaces one array by another of any size."""
        return ArrayPatch(None, Packed.of(before), Packed.of(after))

    @staticmethod
    def between(before: np.ndarray | None, after: np.ndarray | None) -> "ArrayPatch | None":
        """The smallest patch from one array [H, W] to the other, None where they are equal."""
        if before is after:
            return None
        if before is None or after is None or before.shape != after.shape:
            sides = (None if side is None else Packed.of(side) for side in (before, after))
            return ArrayPatch(None, *sides)
        rect = Rect.around(before != after)
        if rect.empty:
            return None
        return ArrayPatch.of(rect, before[rect.slices], after[rect.slices])

    def redone(self, array: np.ndarray | None, copy: Copy = copied) -> np.ndarray | None:
        """A copy of the array with the change made."""
        return self._with(array, self.after, copy)

    def undone(self, array: np.ndarray | None, copy: Copy = copied) -> np.ndarray | None:
        """A copy of the array with the change taken back."""
        return self._with(array, self.before, copy)

    def then(self, before: np.ndarray, after: np.ndarray, rect: Rect) -> "ArrayPatch":
        """This change, which made `before`, and then what turns that into `after` in `rect`."""
        both, first = self._both(rect)
        part = before[both.slices].copy()
        part[first.within(both).slices] = self.before.unpack() if self.before else 0
        return ArrayPatch.of(both, part, after[both.slices])

    def rebased(self, former: np.ndarray, base: np.ndarray, rect: Rect) -> "ArrayPatch":
        """What makes of `base` what this made of `former`, from which that differs in `rect`."""
        both, first = self._both(rect)
        part = former[both.slices].copy()
        part[first.within(both).slices] = self.after.unpack() if self.after else 0
        return ArrayPatch.of(both, base[both.slices], part)

    def _both(self, rect: Rect) -> tuple[Rect, Rect]:
        assert self.rect is not None
        return self.rect.united(rect), self.rect

    @property
    def changed(self) -> np.ndarray:
        """bool of the size of `rect`: where the two sides differ."""
        assert self.before is not None
        assert self.after is not None
        return self.before.unpack() != self.after.unpack()

    @property
    def sides(self) -> list[Packed]:
        """What is held, before and after."""
        return [side for side in (self.before, self.after) if side is not None]

    def _with(self, array: np.ndarray | None, side: Packed | None, copy: Copy) -> np.ndarray | None:
        if self.rect is None:
            return None if side is None else side.unpack()
        assert array is not None
        assert side is not None
        result = copy(array, self.rect)
        result[self.rect.slices] = side.unpack()
        return result
