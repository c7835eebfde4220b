"""What is told by place of a picture that is to be made: segments, sketch and texture, by windows.

Letters: H W size of the map that the generator sees, S segments. A cell of `step` pixels a side
has the segment of its first pixel.
"""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import torch
from torch import Tensor

from inade.layouts.area import Area
from inade.layouts.closing import turns
from inade.layouts.layout import Rect
from inade.layouts.tiles import Tiles


class Noise(Protocol):
    """The noise of texture in a map."""

    def part(self, level: int, step: int, rows: range, columns: range) -> np.ndarray:
        """float32 [rows, columns] of the cells of the block of this number."""
        ...

    def same(self, other: "Noise") -> bool:
        """Whether every cell of an equal map has the noise that it has in another."""
        ...

    def differences(self, before: "Noise") -> Rect:
        """Where pixels have other noise than before although they are of an equal segment."""
        ...


class GivenNoise:
    """Planes that somebody made, float32 [h, w] for each block."""

    def __init__(self, planes: Sequence[Tensor]) -> None:
        self._planes = planes

    def part(self, level: int, step: int, rows: range, columns: range) -> np.ndarray:
        """As in `Noise`."""
        del step
        plane = self._planes[level][rows.start : rows.stop, columns.start : columns.stop]
        return plane.cpu().numpy()

    def same(self, other: Noise) -> bool:
        """As in `Noise`."""
        return isinstance(other, GivenNoise) and all(
            one is two or torch.equal(one, two)
            for one, two in zip(self._planes, other._planes, strict=True)
        )

    def differences(self, before: Noise) -> Rect:
        """As in `Noise`. The finest plane tells of all."""
        whole = range(self._planes[-1].shape[0]), range(self._planes[-1].shape[1])
        level = len(self._planes) - 1
        if not isinstance(before, GivenNoise) or before._planes is self._planes:
            return Rect(0, 0, 0, 0)
        return Rect.around(before.part(level, 1, *whole) != self.part(level, 1, *whole))


class Ground:
    """A layout as the generator sees it. Immutable.

    ids    the object or segment of each pixel; its last row and column go on to `size`
    size   (H, W), multiples of 2^u
    rows   int64 [largest id + 1]: the segment 0..S-1 of each id, -1 for those that do not occur
    sketch float32 [H, W], or None
    noise  of texture, or None
    closed whether the first and the last column are neighbours: then parts may reach beyond either
    """

    def __init__(
        self,
        ids: Tiles,
        size: tuple[int, int],
        rows: np.ndarray,
        sketch: Tensor | None = None,
        noise: Noise | None = None,
        *,
        closed: bool = False,
    ) -> None:
        self.ids, self.size, self.rows = ids, size, rows
        self.sketch, self.noise, self.closed = sketch, noise, closed
        assert not closed or ids.size[1] == size[1]

    def segments(self, step: int, rows: range, columns: range) -> np.ndarray:
        """int64 [rows, columns]: the segments of these cells."""
        if self._beyond(columns, step):
            parts = turns(columns, self.size[1] // step)
            return np.concatenate([self.segments(step, rows, part) for part in parts], axis=1)
        pixels = (range(c.start * step, c.stop * step, step) for c in (rows, columns))
        return self.rows.take(self.ids.part(*pixels))

    def texture(self, level: int, step: int, rows: range, columns: range) -> np.ndarray | None:
        """float32 [rows, columns]: the noise of these cells of a block; None without texture."""
        if self.noise is None:
            return None
        if self._beyond(columns, step):
            parts = turns(columns, self.size[1] // step)
            found = [self.noise.part(level, step, rows, part) for part in parts]
            return np.concatenate(found, axis=1)
        return self.noise.part(level, step, rows, columns)

    def _beyond(self, columns: range, step: int) -> bool:
        """Whether cells reach beyond the left or right edge of a closed map."""
        return self.closed and (columns.start < 0 or columns.stop * step > self.size[1])

    def comparable(self, other: "Ground") -> bool:
        """Whether a picture of it can be made from one of `other`: of one size, closed or not."""
        return self.size == other.size and self.closed == other.closed

    def same(self, other: "Ground") -> bool:
        """Whether every pixel is told what it is in `other`, the segment's number too."""
        return (
            self.comparable(other)
            and not self.ids.differing(other.ids)
            and np.array_equal(self.rows, other.rows)
            and self._same_sketch(other)
            and (
                self.noise is other.noise
                or (
                    self.noise is not None
                    and other.noise is not None
                    and self.noise.same(other.noise)
                )
            )
        )

    def differences(self, other: "Ground", mine: np.ndarray, theirs: np.ndarray) -> Area:
        """The pixels that differ from `other`, of the same size.

        mine, theirs: int [S], a number for each segment of either that tells whether two are equal.
        The sketch and the noise are compared too.
        """
        after, before = (_by_id(*told) for told in ((self, mine), (other, theirs)))
        common = min(len(after), len(before))
        restyled = (after[:common] != before[:common]) & (self.rows[:common] >= 0)
        restyled &= other.rows[:common] >= 0
        looked_at = set(self.ids.differing(other.ids))
        if restyled.any():
            looked_at.update(self.ids.holding(np.flatnonzero(restyled).tolist()))
        parts: list[Area] = []
        for index in looked_at:
            place = self.ids.place(index)
            differs = after.take(self.ids.values(index)) != before.take(other.ids.values(index))
            parts.append(self.continued(Area.of(differs, place.x, place.y)))
        if not self._same_sketch(other):
            assert self.sketch is not None
            assert other.sketch is not None
            parts.append(Area.of((self.sketch != other.sketch).numpy()))
        if self.noise is not None and other.noise is not None:
            rect = self.noise.differences(other.noise)
            parts.append(Area(rect, np.ones((rect.height, rect.width), bool)))
        return Area.united(parts)

    def continued(self, area: Area) -> Area:
        """An area of the map with the pixels beyond that are those of its last row and column."""
        height, width = self.ids.size
        beyond = [self.size[0] - height, self.size[1] - width]
        rect = area.rect
        if area.empty or beyond == [0, 0]:
            return area
        below = beyond[0] if rect.y + rect.height == height else 0
        beside = beyond[1] if rect.x + rect.width == width else 0
        mask = np.pad(area.mask, ((0, below), (0, beside)), mode="edge")
        return Area(Rect(rect.x, rect.y, rect.width + beside, rect.height + below), mask)

    def _same_sketch(self, other: "Ground") -> bool:
        if self.sketch is other.sketch:
            return True
        if self.sketch is None or other.sketch is None:
            return False
        return bool((self.sketch == other.sketch).all())


class HeldGround:
    """A ground whose maps are tensors on a device, as a recording for the GPU takes them."""

    def __init__(
        self, size: tuple[int, int], closed: bool, sketched: bool, tensors: Sequence[Tensor]
    ) -> None:
        """tensors: the segments [H, W], the sketch if there is one, the texture of each block."""
        self.size, self.closed, self.tensors = size, closed, tuple(tensors)
        self._sketched = sketched

    @staticmethod
    def of(
        ground: Ground, sizes: Sequence[tuple[int, int]], device: torch.device, dtype: torch.dtype
    ) -> "HeldGround":
        """All of a ground at once; sizes: (h, w) of each block's output."""
        height, width = ground.size
        tensors = [torch.from_numpy(ground.segments(1, range(height), range(width))).to(device)]
        if ground.sketch is not None:
            tensors.append(ground.sketch.to(device, dtype))
        for level, (rows, columns) in enumerate(sizes):
            plane = ground.texture(level, height // rows, range(rows), range(columns))
            if plane is not None:
                tensors.append(torch.from_numpy(plane).to(device, dtype))
        return HeldGround(ground.size, ground.closed, ground.sketch is not None, tensors)

    def like(self, tensors: Sequence[Tensor]) -> "HeldGround":
        """Other tensors of the same shapes."""
        return HeldGround(self.size, self.closed, self._sketched, tensors)

    @property
    def sketch(self) -> Tensor | None:
        """float [H, W], or None."""
        return self.tensors[1] if self._sketched else None

    def segments(self, step: int, rows: range, columns: range) -> Tensor:
        """As `Ground.segments`."""
        cells = self.tensors[0][::step, ::step]
        return cells[rows.start : rows.stop, columns.start : columns.stop].contiguous()

    def texture(self, level: int, step: int, rows: range, columns: range) -> Tensor | None:
        """As `Ground.texture`."""
        del step
        planes = self.tensors[1 + self._sketched :]
        if not planes:
            return None
        return planes[level][rows.start : rows.stop, columns.start : columns.stop]


def _by_id(ground: Ground, numbers: np.ndarray) -> np.ndarray:
    """The number of each segment by id, int [largest id + 1]; any for ids that do not occur."""
    return numbers.take(ground.rows, mode="clip")


def rows_of(ids: Sequence[int]) -> np.ndarray:
    """int64 [largest id + 1]: the place of each id in the list, -1 for those that are not in it."""
    rows = np.full(max(ids) + 1, -1, np.int64)
    rows[list(ids)] = np.arange(len(ids))
    return rows
