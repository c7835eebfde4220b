"""Sums over the objects of a batch, without a loop over them.

Letters: N batch, C channels, h w size of a map, S segments in the batch, P = N h w pixels.
"""

import math
from dataclasses import dataclass, replace
from functools import cached_property

import torch
import torch.nn.functional as F
from torch import Tensor


@dataclass(frozen=True)
class SortedSegments:
    """A segment map int64 [N, h, w] with ids in 0..count-1, and its pixels in order of segments.

    The order is made when a backward first asks for it; hand the same value to all norms of one
    map.
    """

    ids: Tensor
    count: int

    @cached_property
    def framed(self) -> Tensor:
        """The map with its outermost cells repeated once around: int64 [N, h + 2, w + 2]."""
        rows, columns = (
            torch.arange(-1, side + 1, device=self.ids.device).clamp_(0, side - 1)
            for side in self.ids.shape[1:]
        )
        return self.ids[:, rows[:, None], columns]

    @cached_property
    def areas(self) -> Tensor:
        """How many pixels each segment has: int64 [S]."""
        return self._runs.sizes

    def sums(
        self, pixels: Tensor, *, framed: bool = False, weights: Tensor | None = None
    ) -> Tensor:
        """Sum of pixels [N, C, h, w], channels last, over each segment: float32 [S, C].

        With `framed` the pixels are [N, C, h + 2, w + 2] and the frame does not count. `weights`
        [N, h, w] multiply each pixel.
        """
        rows = pixels.permute(0, 2, 3, 1).reshape(-1, pixels.shape[1])
        if weights is not None:
            weights = weights.flatten()[self._sorted[1]]
        return self._runs_in_frame.sums(rows, weights) if framed else self._runs.sums(rows, weights)

    @cached_property
    def _sorted(self) -> tuple[Tensor, Tensor]:
        owner, order = self.ids.flatten().int().sort(stable=True)
        return owner.long(), order

    @cached_property
    def _runs(self) -> "Runs":
        owner, order = self._sorted
        return Runs(order, owner, self.count)

    @cached_property
    def _runs_in_frame(self) -> "Runs":
        """The same pixels' indices in a map with one more line of cells on all sides."""
        pictures, height, width = self.ids.shape
        inner = torch.arange(pictures * (height + 2) * (width + 2), device=self.ids.device)
        inner = inner.view(pictures, height + 2, width + 2)[:, 1:-1, 1:-1]
        return replace(self._runs, chosen=inner.flatten()[self._runs.chosen])


@dataclass(frozen=True)
class Runs:
    """Rows `chosen` int64 [n] of a matrix, in order of the group 0..count-1 that each is added to.

    `groups` int64 [n], sorted. Nothing here waits for a GPU: there are as many runs as there can
    be, some of them empty.
    """

    chosen: Tensor
    groups: Tensor
    count: int

    def sums(self, rows: Tensor, weights: Tensor | None = None) -> Tensor:
        """Sum of rows [m, C] by group, each times its weight [n]: [count, C], at least float32.

        Added up in two steps, each in float32.
        """
        if rows.dtype == torch.float16:
            rows = rows.float()  # a run's sum would leave the range of float16
        if weights is not None:
            weights = weights.to(rows.dtype)
        starts, first = self._starts
        runs = F.embedding_bag(self.chosen, rows, starts, mode="sum", per_sample_weights=weights)
        number = torch.arange(len(runs), device=runs.device)
        return F.embedding_bag(number, wide(runs), first, mode="sum")

    @cached_property
    def sizes(self) -> Tensor:
        """How many rows each group has: int64 [count]."""
        return self._bounds.diff()

    @cached_property
    def _bounds(self) -> Tensor:
        """Where each group begins in `chosen`, and where the last one ends."""
        number = torch.arange(self.count + 1, device=self.groups.device)
        return torch.searchsorted(self.groups, number)

    @cached_property
    def _starts(self) -> tuple[Tensor, Tensor]:
        """(Where each run starts in `chosen`, the first run of each group).

        A long sum loses digits: both steps are about as long as each other.
        """
        length, begins = len(self.groups), self._bounds[:-1]
        step = max(1, math.isqrt(length))
        every = torch.arange(0, length, step, device=self.groups.device)
        starts = torch.cat([every, begins]).sort()[0]
        return starts, torch.searchsorted(starts, begins)


def wide(x: Tensor) -> Tensor:
    """At least float32."""
    return x.to(torch.promote_types(x.dtype, torch.float32))
