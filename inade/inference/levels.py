"""The layout at every resolution of the generator, row by row.

Letters: h w size of one level, n rows of it, a cells of its input, C channels.
"""

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from inade.inference.ground import Ground, HeldGround

LARGE = 512 * 512  # pixels of pictures that one waits for long enough to look at their first rows


@dataclass(frozen=True)
class Cells:
    """What rows of a doubled map hold: cells of its input, each once for each segment it has there.

    The normalisation makes equal pixels of a cell's equal segments, so that a convolution's
    products are needed once for each of these, not once for each pixel.
    """

    source: Tensor  # int64 [a], flat index in the rows of the input
    segments: Tensor  # int64 [a]
    taps: Tensor  # int32 [n w, 9], for `Taps`; row a is zero, as cells beyond the edge may be
    own: Tensor  # int64 [n w], the row of each pixel's own cell


class Level:
    """What is told of the cells of the map that one block makes.

    `closed`: whether its first and last column are neighbours. Beyond the edge of a sketch lie
    zeros. `hurried`: whether its first rows are wanted before the others.
    """

    def __init__(
        self,
        ground: Ground | HeldGround,
        index: int,
        size: tuple[int, int],
        device: torch.device,
        dtype: torch.dtype,
    ) -> None:
        """index: of the block; size: (h, w)."""
        self.size, self.closed = size, ground.closed
        self._ground, self._index, self._device, self._dtype = ground, index, device, dtype
        self._step = ground.size[0] // size[0]
        self._windows: Tensor | None = None
        large = ground.size[0] * ground.size[1] >= LARGE
        self.hurried: bool = large and isinstance(ground, Ground)

    def segments(self, rows: range) -> Tensor:
        """int64 [n, w]."""
        found = self._ground.segments(self._step, rows, range(self.size[1]))
        return torch.as_tensor(found, device=self._device)

    def texture(self, rows: range) -> Tensor | None:
        """The noise of texture, float [n, w], or None."""
        found = self._ground.texture(self._index, self._step, rows, range(self.size[1]))
        return None if found is None else torch.as_tensor(found).to(self._device, self._dtype)

    def windows(self, rows: range) -> Tensor | None:
        """The sketch in the 3x3 window of each pixel, float [n w, 9], or None."""
        sketch = self._ground.sketch
        if sketch is None:
            return None
        if self._windows is None:
            lines = sketch[:: self._step, :: self._step].to(self._device, self._dtype)
            self._windows = F.unfold(lines[None, None], 3, padding=1)[0].T
        return self._windows[rows.start * self.size[1] : rows.stop * self.size[1]]


def level_cells(
    segments: np.ndarray, *, first: bool, last: bool, replicate: bool, closed: bool
) -> Cells:
    """All pixels of some rows, as cells of the level of half the size.

    segments int64 [2 n', w]; whether the rows begin at the map's first and end at its last row.
    Elsewhere the outermost row is there only as a neighbour, and has no taps of its own. Edges as
    in `FramedRows`.
    """
    everything = np.ones(segments[::2, ::2].shape, bool)
    source, owners, numbers = doubled_cells(everything, segments)
    outside = None if replicate else len(source)
    framed = framed_numbers(numbers, outside, int(first), int(last), closed=closed)
    height, width = len(framed) - 2, segments.shape[1]
    taps = np.empty((height, width, 9), np.int32)
    for tap in range(9):
        row, column = divmod(tap, 3)
        shifted = framed[row : row + height, column : column + width]
        np.add(shifted * 9, tap, out=taps[..., tap])
    return Cells(
        torch.from_numpy(source),
        torch.from_numpy(owners),
        torch.from_numpy(taps).view(-1, 9),
        torch.from_numpy(numbers.ravel().astype(np.int64)),
    )


def doubled_cells(
    used: np.ndarray, segments: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The cells of `used`, bool [h / 2, w / 2], each once for each segment that it has there.

    segments int64 [h, w]. Returns their flat index and their segment, int64 [a] each, and
    int32 [h, w]: the number of each pixel's cell, a where it is not used.
    """
    source = np.flatnonzero(used)
    numbers = np.empty(used.shape, np.int32)
    coarse = segments[::2, ::2]
    owners = coarse[used]
    differs = segments != coarse.repeat(2, 0).repeat(2, 1)
    differs &= used.repeat(2, 0).repeat(2, 1)
    pixels = np.flatnonzero(differs)
    row, column = np.divmod(pixels, segments.shape[1])
    found = (row >> 1) * used.shape[1] + (column >> 1)
    most = int(segments.max()) + 1
    pairs, pair = np.unique(found * most + segments.ravel()[pixels], return_inverse=True)
    numbers[...] = len(source) + len(pairs)
    numbers[used] = np.arange(len(source), dtype=np.int32)
    numbers = numbers.repeat(2, 0).repeat(2, 1)
    numbers.ravel()[pixels] = len(source) + pair
    extra, owner = np.divmod(pairs, most)
    return np.concatenate([source, extra]), np.concatenate([owners, owner]), numbers


def framed_numbers(
    numbers: np.ndarray,
    outside: int | None,
    above: int = 1,
    below: int = 1,
    *,
    closed: bool = False,
) -> np.ndarray:
    """[h, w] with a column on either side, and rows above and below, of `outside`.

    None: the outermost numbers once more. Beside a `closed` map: those at the other side.
    """
    if closed:
        numbers = np.pad(numbers, ((0, 0), (1, 1)), mode="wrap")
    beside = 0 if closed else 1
    beyond = (above, below), (beside, beside)
    if outside is None:
        return np.pad(numbers, beyond, mode="edge")
    return np.pad(numbers, beyond, constant_values=outside)
