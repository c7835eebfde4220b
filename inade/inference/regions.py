"""The cells that a partial pass makes new, and where each of them finds what it is made of.

Cells are named by flat index in their map. Letters: h w size of a block's output, n cells of it
to make, m cells between its two convolutions, a cells of its input.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import cv2
import numpy as np
import torch
from torch import Tensor

from inade.inference.levels import doubled_cells, framed_numbers
from inade.layouts.area import Area
from inade.layouts.closing import within as inside
from inade.layouts.layout import Rect

MARGIN = 2  # cells around what changed that are made new at each resolution
_REACH = 4  # cells around those to make that play a part, rounded up to even


@dataclass(frozen=True)
class Region:
    """Cells of a block's output to make.

    A row number one beyond the last stands for zeros, which no window holds where a map's outermost
    cells are replicated beyond its edge. Rows of the input are one for each cell
    and segment where the block doubles its input by `Taps`, else one for each pixel.
    """

    cells: Tensor  # int64 [n], in the output
    source: Tensor  # int64 [a], in the input
    source_segments: Tensor  # int64 [a]
    own: Tensor  # int64 [n], row of the input under each cell
    middle: Tensor  # int64 [m], in the output
    middle_segments: Tensor  # int64 [m]
    first: Tensor  # int32 [m, 9], rows of the input in each window, or 9 row + tap for `Taps`
    second: Tensor  # int32 [n, 9], rows of the middle in each window
    source_sketch: Tensor | None = None  # float32 [a, 9], windows of the sketch
    middle_sketch: Tensor | None = None  # float32 [m, 9]

    def to(self, device: torch.device) -> "Region":
        """The same on another device."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        held = {name: value.to(device) for name, value in values.items() if value is not None}
        return replace(self, **held)

    @property
    def nbytes(self) -> int:
        """Bytes of its tensors."""
        values = (getattr(self, field.name) for field in fields(self))
        return sum(value.nbytes for value in values if value is not None)


@dataclass(frozen=True)
class Pixels:
    """Pixels of the picture to make, from cells of the last block's output."""

    cells: Tensor  # int64 [n], in the picture
    taps: Tensor  # int32 [n, 9], 9 row + tap of each window's cells; a row beyond the last is zero

    def to(self, device: torch.device) -> "Pixels":
        """The same on another device."""
        return Pixels(self.cells.to(device), self.taps.to(device))

    @property
    def nbytes(self) -> int:
        """Bytes of its tensors."""
        return self.cells.nbytes + self.taps.nbytes


def plan(
    changed: np.ndarray, sizes: Sequence[tuple[int, int]], *, centres: bool = False
) -> list[np.ndarray]:
    """For each block, which cells of its output to make: bool [h, w].

    changed: bool [H, W] picture pixels whose segment, texture or table row changed; sizes: (h, w)
    of each block's output; whether cells hear of the pixel at their centre too, whose object
    gives them their texture. A cell that no changed pixel reaches by nearest sampling, here or at a
    lower resolution, needs nothing: an object smaller than a cell costs nothing there.
    """
    touched = {len(changed): changed}
    finest = changed
    while len(finest) > sizes[0][0]:
        finest = finest[::2] | finest[1::2]
        finest = finest[:, ::2] | finest[:, 1::2]
        touched[len(finest)] = finest
    masks: list[np.ndarray] = []
    below = np.zeros((1, 1), bool)
    for index, (height, width) in enumerate(sizes):
        step = len(changed) // height
        below = cv2.resize(below.view(np.uint8), (width, height), interpolation=cv2.INTER_NEAREST)
        sampled = changed[::step, ::step]
        if centres:
            sampled = sampled | changed[step // 2 :: step, step // 2 :: step]
        below = touched[height] & (sampled | below.view(bool))
        # A cell more where the margin is worth most: all later blocks build upon the second, and
        # what the last leaves out is seen.
        masks.append(grown(below, MARGIN + (index in (1, len(sizes) - 1))))
    masks[-1] = grown(masks[-1], 1)  # pixels lack a window at the border of the cells made
    return masks


def planned(
    area: Area,
    size: tuple[int, int],
    sizes: Sequence[tuple[int, int]],
    *,
    centres: bool = False,
    closed: bool = False,
) -> list[Area]:
    """As `plan`, for pixels that lie in some part of a picture of `size` (height, width).

    In a `closed` picture what is found may reach beyond its left and right edge, and so may `area`.
    """
    step = size[0] // sizes[0][0]
    box = area.rect.widened((MARGIN + 1) * step)  # beyond which no cell is made
    left, top = box.x // step * step, box.y // step * step
    right, below = (-(-end // step) * step for end in (box.x + box.width, box.y + box.height))
    window = Rect(left, top, right - left, below - top)
    window = inside(window, size[1], size[0], closed=closed)
    steps = [size[0] // height for height, _ in sizes]
    within = [(window.height // each, window.width // each) for each in steps]
    masks = plan(area.window(window), within, centres=centres)
    return [
        Area.of(mask, window.x // each, window.y // each)
        for mask, each in zip(masks, steps, strict=True)
    ]


def grown(mask: np.ndarray, cells: int) -> np.ndarray:
    """The bool [h, w] mask and all within `cells` of it, diagonals too."""
    square = np.ones((2 * cells + 1, 2 * cells + 1), np.uint8)
    return cv2.dilate(mask.view(np.uint8), square).view(bool)


def region(
    mask: np.ndarray,
    segments: np.ndarray,
    sketch: np.ndarray | None,
    *,
    doubled: bool,
    taps: bool,
    replicate: bool = False,
    corner: tuple[int, int] = (0, 0),
    width: int | None = None,
) -> Region:
    """What a block needs to make the cells of `mask`, bool [h, w], of which there is one at least.

    segments int64 [h, w]; sketch float32 [h, w]; whether the block's input is half as large,
    whether that is convolved by `Taps`, and whether maps are continued beyond their edge. All may
    be the part `around` the cells of a map `width` wide, whose corner (row, column) is told; a
    sketch is whole. What reaches beside the map stands for its cells at the other side.
    """
    part = _around(mask)
    top, left = part[0].start + corner[0], part[1].start + corner[1]
    across = mask.shape[1] if width is None else width
    mask, segments = mask[part], np.ascontiguousarray(segments[part])
    middle = grown(mask, 1)
    around = grown(middle, 1)
    cells, middle_cells = np.flatnonzero(mask), np.flatnonzero(middle)
    drawn: list[np.ndarray] = []
    if taps:
        used = around[::2] | around[1::2]
        used = used[:, ::2] | used[:, 1::2]
        source, source_segments, numbers = doubled_cells(used, segments)
        source = _moved(source, used.shape[1], top // 2, left // 2, across // 2)
        first = _windows(numbers, middle_cells, _outside(source, replicate), taps=True)
    else:
        around_cells = np.flatnonzero(around)
        source_segments = segments.ravel()[around_cells]
        numbers = _numbered(around, around_cells)
        first = _windows(numbers, middle_cells, _outside(around_cells, replicate))
        source = _moved(around_cells, mask.shape[1], top, left, across)
        if doubled:
            source = source // across // 2 * (across // 2) + source % across // 2
        if sketch is not None:
            lines = np.pad(sketch, 1)[part[0].start : part[0].stop + 2]
            lines = np.ascontiguousarray(lines[:, part[1].start : part[1].stop + 2])
            drawn = [_framed_windows(lines, where) for where in (around_cells, middle_cells)]
    found = (
        _moved(cells, mask.shape[1], top, left, across),
        source,
        source_segments,
        numbers.ravel()[cells].astype(np.int64),
        _moved(middle_cells, mask.shape[1], top, left, across),
        segments.ravel()[middle_cells],
        first,
        _windows(_numbered(middle, middle_cells), cells, _outside(middle_cells, replicate)),
        *drawn,
    )
    return Region(*(torch.from_numpy(np.ascontiguousarray(array)) for array in found))


def pixels(
    mask: np.ndarray,
    *,
    replicate: bool = False,
    corner: tuple[int, int] = (0, 0),
    width: int | None = None,
) -> Pixels:
    """Those whose whole window is among the cells made, bool [H, W], or beyond the edge.

    corner, width: as in `region`.
    """
    part = _around(mask)
    across = mask.shape[1] if width is None else width
    made = mask[part]
    cells, inner = np.flatnonzero(made), np.flatnonzero(~grown(~made, 1))
    taps = _windows(_numbered(made, cells), inner, _outside(cells, replicate), taps=True)
    places = _moved(
        inner, made.shape[1], part[0].start + corner[0], part[1].start + corner[1], across
    )
    return Pixels(torch.from_numpy(places), torch.from_numpy(taps))


def around(area: Area, size: tuple[int, int], *, closed: bool = False) -> Rect:
    """The even part of a map of (height, width) cells that plays a part for these cells.

    It may reach beyond the left and right edge of a `closed` one.
    """
    rect = area.rect.widened(_REACH)
    left, top = rect.x // 2 * 2, rect.y // 2 * 2
    right, below = (-(-end // 2) * 2 for end in (rect.x + rect.width, rect.y + rect.height))
    part = Rect(left, top, right - left, below - top)
    return inside(part, size[1], size[0], closed=closed)


def _around(mask: np.ndarray) -> tuple[slice, slice]:
    """The even part of a map that holds all that plays a part for the cells of the mask."""
    sides: list[slice] = []
    for axis in (1, 0):
        places = np.flatnonzero(mask.any(axis=axis))
        start, stop = int(places[0]) - _REACH, int(places[-1]) + 1 + _REACH
        end = mask.shape[1 - axis]
        sides.append(slice(max(0, start // 2 * 2), min(end, -(-stop // 2) * 2)))
    return sides[0], sides[1]


def _moved(cells: np.ndarray, width: int, top: int, left: int, whole: int) -> np.ndarray:
    """Flat indices in a part `width` wide that begins at (top, left), in the map `whole` wide."""
    rows, columns = np.divmod(cells, width)
    columns += left
    if left < 0 or left + width > whole:
        columns %= whole
    return (rows + top) * whole + columns


def _numbered(mask: np.ndarray, cells: np.ndarray) -> np.ndarray:
    """int32 [h, w]: the number of each cell of the mask, which `cells` lists; beyond, how many."""
    numbers = np.full(mask.shape, len(cells), np.int32)
    numbers.ravel()[cells] = np.arange(len(cells), dtype=np.int32)
    return numbers


def _outside(cells: np.ndarray, replicate: bool) -> int | None:
    """The number that stands beyond the edge: the one of zeros, or none of its own."""
    return None if replicate else len(cells)


def _windows(
    numbers: np.ndarray, cells: np.ndarray, outside: int | None, *, taps: bool = False
) -> np.ndarray:
    """int32 [cells, 9]: the numbers in the 3x3 window of each cell.

    `outside` is beyond the edge; None: the outermost numbers once more. With `taps` they are
    9 number + tap.
    """
    framed = framed_numbers(numbers, outside)
    if taps:
        framed *= 9
    windows = _framed_windows(framed, cells)
    if taps:
        windows += np.arange(9, dtype=np.int32)
    return windows


def _framed_windows(framed: np.ndarray, cells: np.ndarray) -> np.ndarray:
    """As `_windows`, [cells, 9], of a map [h + 2, w + 2] that holds what lies beyond the edge."""
    across = framed.shape[1]
    corners = cells + 2 * (cells // (across - 2))
    flat = framed.ravel()
    windows = np.empty((len(cells), 9), framed.dtype)
    for tap in range(9):  # tap by tap: indices for all at once would be three times the size
        row, column = divmod(tap, 3)
        windows[:, tap] = flat[row * across + column :][corners]
    return windows
