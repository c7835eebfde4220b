"""The layout at every resolution of the generator.

Letters: h w size of one level, a cells of its input, C channels.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor


@dataclass(frozen=True)
class Cells:
    """What a doubled map holds: cells of its input, each once for each segment that it has there.

    The normalisation makes equal pixels of a cell's equal segments, so that a convolution's
    products are needed once for each of these, not once for each pixel.
    """

    source: Tensor  # int64 [a], flat index in the input
    segments: Tensor  # int64 [a]
    taps: Tensor  # int32 [n, 9], for `Taps`; row a is zero, as cells beyond the edge may be
    own: Tensor  # int64 [n], the row of each pixel's own cell


class Level:
    """Segments int64 [h, w] of one resolution, and what else is told of each of its cells.

    Beyond the edge lie zeros, or with `replicate` the outermost cells once more (not of a sketch).
    """

    def __init__(
        self,
        segments: Tensor,
        sketch: Tensor | None,
        texture: Tensor | None = None,
        *,
        replicate: bool = False,
    ) -> None:
        self.segments = segments.contiguous()
        self.sketch = None if sketch is None else sketch.contiguous()  # float [h, w]
        self.texture = texture  # float [h, w], of the block that makes this level
        self.size = (segments.shape[0], segments.shape[1])
        self._replicate = replicate
        self._doubled: Cells | None = None
        self._windows: Tensor | None = None

    @property
    def windows(self) -> Tensor | None:
        """The sketch in the 3x3 window of each pixel, float [h w, 9]."""
        if self._windows is None and self.sketch is not None:
            self._windows = F.unfold(self.sketch[None, None], 3, padding=1)[0].T
        return self._windows

    @property
    def doubled(self) -> Cells:
        """All pixels, as cells of the level of half the size."""
        if self._doubled is None:
            segments = self.segments.numpy()
            everything = np.ones(segments[::2, ::2].shape, bool)
            source, owners, numbers = doubled_cells(everything, segments)
            framed = framed_numbers(numbers, None if self._replicate else len(source))
            height, width = self.size
            taps = np.empty((height, width, 9), np.int32)
            for tap in range(9):
                row, column = divmod(tap, 3)
                shifted = framed[row : row + height, column : column + width]
                np.add(shifted * 9, tap, out=taps[..., tap])
            self._doubled = Cells(
                torch.from_numpy(source),
                torch.from_numpy(owners),
                torch.from_numpy(taps).view(-1, 9),
                torch.from_numpy(numbers.ravel().astype(np.int64)),
            )
        return self._doubled


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


def framed_numbers(numbers: np.ndarray, outside: int | None) -> np.ndarray:
    """[h, w] -> [h + 2, w + 2], `outside` around it; None: the outermost numbers once more."""
    if outside is None:
        return np.pad(numbers, 1, mode="edge")
    return np.pad(numbers, 1, constant_values=outside)


def pyramid(
    segments: Tensor,
    sketch: Tensor | None,
    sizes: Sequence[tuple[int, int]],
    texture: Sequence[Tensor] = (),
    *,
    replicate: bool = False,
) -> list[Level]:
    """A level for each (h, w), by nearest neighbour: source index = floor(dst * H / h).

    texture: float [h, w] for each of them, or none at all.
    """
    levels = []
    for index, (height, width) in enumerate(sizes):
        step_down, step_across = segments.shape[0] // height, segments.shape[1] // width
        lines = None if sketch is None else sketch[::step_down, ::step_across]
        noise = texture[index] if texture else None
        owners = segments[::step_down, ::step_across]
        levels.append(Level(owners, lines, noise, replicate=replicate))
    return levels
