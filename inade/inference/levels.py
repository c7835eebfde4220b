"""The segment map at every resolution of the generator, and where resolutions disagree.

Letters: h w size of one level, n seam pixels, C channels.
"""

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from inade.inference.windows import Window

_NINE = np.divmod(np.arange(9), 3)  # rows and columns around a pixel, one up and left of it first
MOST_SEAMS = 8  # windows whose seams a level keeps: looks change more often than outlines
MAX_SEAM = 0.25  # share of pixels on seams above which plain 3x3 convolution is cheaper


@dataclass(frozen=True)
class Seam:
    """Pixels of a doubled window whose segment differs from that of the cell they came from.

    A 3x3 convolution over a doubled map is computed from the small map as if each 2x2 group had
    one segment; what these pixels really hold minus that is convolved on its own and added.
    """

    segment: Tensor  # int64 [n], at the pixel
    coarse: Tensor  # int64 [n], of its cell
    source: Tensor  # int64 [n], flat index of the cell in the whole small map
    framed: Tensor  # int64 [n], flat index of the cell in the window's framed small map
    terms: Tensor  # int64 [m], index into (n x 9) products, grouped by where they go
    groups: Tensor  # int64 [u], start of each group in `terms`
    targets: Tensor  # int64 [u], flat index of each group's pixel in the doubling kernel's output
    inside: Tensor  # int64 [i], which of the n lie in the window itself
    places: Tensor  # int64 [i], their flat index in the window


class Level:
    """Segments int64 [h, w] of one resolution."""

    def __init__(self, segments: Tensor, sketch: Tensor | None) -> None:
        self.segments = segments.contiguous()
        self.sketch = None if sketch is None else sketch.contiguous()  # float [h, w]
        self.size = (segments.shape[0], segments.shape[1])
        self.whole = Window(0, segments.shape[0], 0, segments.shape[1])
        self._framed: Tensor | None = None
        self._seams: dict[Window, Seam | None] = {}

    @property
    def framed(self) -> Tensor:
        """Segments with their edge repeated once around: int64 [h + 2, w + 2]."""
        if self._framed is None:
            planes = self.segments[None, None].float()  # exact: ids are below 2^24
            self._framed = F.pad(planes, (1, 1, 1, 1), mode="replicate")[0, 0].long()
        return self._framed

    def seam(self, window: Window) -> Seam | None:
        """Where this level disagrees with the level of half its size, around an even window.

        None where so many pixels do that the seam costs more than it saves.
        """
        if window not in self._seams:
            if len(self._seams) >= MOST_SEAMS:
                self._seams.clear()
            self._seams[window] = self._seam_around(window)
        return self._seams[window]

    def _seam_around(self, window: Window) -> Seam | None:
        reach = window.grown(2).clipped(*self.size)
        fine = self.segments.numpy()[reach.slices]
        coarse = fine[::2, ::2].repeat(2, 0).repeat(2, 1)
        rows, columns = np.nonzero(fine != coarse)
        if len(rows) > MAX_SEAM * reach.area:
            return None
        return self._seam_at(rows + reach.top, columns + reach.left, window)

    def _seam_at(self, rows: np.ndarray, columns: np.ndarray, window: Window) -> Seam:
        """The seam of the pixels (rows, columns), given in the level's coordinates.

        In numpy, which takes a tenth of torch's time to begin each of these many small steps.
        """
        segments, half = self.segments.numpy(), window.coarser(2)
        across = half.width + 1  # output cells of the doubling kernel in a row
        # each pixel reaches the nine around it; their place in the kernel's output
        row = rows[:, None] - window.top + _NINE[0]
        column = columns[:, None] - window.left + _NINE[1]
        inside = (row >= 0) & (row < window.height + 2)
        inside &= (column >= 0) & (column < window.width + 2)
        place = (((row >> 1) * across + (column >> 1)) * 2 + (row & 1)) * 2 + (column & 1)
        terms = np.flatnonzero(inside)
        place = place.ravel()[terms]
        order = np.argsort(place, kind="stable")
        place = place[order]
        begins = np.ones(len(place), bool)
        np.not_equal(place[1:], place[:-1], out=begins[1:])
        groups = np.flatnonzero(begins)
        own = (rows >= window.top) & (rows < window.bottom)
        own &= (columns >= window.left) & (columns < window.right)
        chosen = np.flatnonzero(own)
        local = (rows[chosen] - window.top) * window.width + columns[chosen] - window.left
        above, beside = rows >> 1, columns >> 1
        found = (
            segments[rows, columns],
            segments[2 * above, 2 * beside],
            above * (self.size[1] // 2) + beside,
            (above - half.top + 1) * (half.width + 2) + beside - half.left + 1,
            terms[order],
            groups,
            place[groups],
            chosen,
            local,
        )
        return Seam(*(torch.from_numpy(values) for values in found))


def pyramid(segments: Tensor, sketch: Tensor | None, sizes: list[tuple[int, int]]) -> list[Level]:
    """A level for each (h, w), by nearest neighbour: source index = floor(dst * H / h)."""
    levels = []
    for height, width in sizes:
        step_down, step_across = segments.shape[0] // height, segments.shape[1] // width
        lines = None if sketch is None else sketch[::step_down, ::step_across]
        levels.append(Level(segments[::step_down, ::step_across], lines))
    return levels
