"""What a partial pass makes anew: cells of each block, strip by strip.

The input of the first blocks is kept from pass to pass. That of the others is not, where the
picture is too large for it; they are made one after another, each from the fresh cells of the one
before, which makes those that the next one needs.
"""

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from inade.inference.generator import CompiledGenerator
from inade.inference.ground import Ground
from inade.inference.regions import Pixels, Region, around, pixels, planned, region
from inade.layouts.area import Area
from inade.layouts.closing import compact
from inade.layouts.closing import within as inside
from inade.layouts.layout import Rect

STRIP = 1 << 22  # values of a block's output that are made at a time
REMEMBERED = 1 << 18  # cells of all strips up to which they are kept for the next pass
WEIGHT_READ = 24  # output cells whose arithmetic takes as long as reading a block's weights


@dataclass(frozen=True)
class Link:
    """What one block makes. The region's sources are cells of the kept input, or rows of the link
    before; noise [m] is that of the region's middle."""

    block: int
    region: Region
    noise: Tensor | None

    @property
    def nbytes(self) -> int:
        """Bytes of its tensors."""
        return self.region.nbytes + (0 if self.noise is None else self.noise.nbytes)


@dataclass(frozen=True)
class Strip:
    """Blocks one after another, and the pixels that follow from the last of them, if they do."""

    links: list[Link]
    pixels: Pixels | None

    @property
    def nbytes(self) -> int:
        """Bytes of its tensors."""
        made = sum(link.nbytes for link in self.links)
        return made + (0 if self.pixels is None else self.pixels.nbytes)


class PartialPass:
    """A pass for some pixels. Says what there is to do; the evaluator does it."""

    def __init__(self, generator: CompiledGenerator, ground: Ground, area: Area, kept: int) -> None:
        """area: of pixels to make anew, not empty; kept: how many blocks have their input."""
        closed = ground.closed
        self._generator, self._ground, self._kept = generator, ground, kept
        self._sizes = generator.sizes(*ground.size)
        centres = generator.config.texture
        if closed:
            area = compact(area, ground.size[1])
        self._plan(planned(area, ground.size, self._sizes, centres=centres, closed=closed))

    def _plan(self, areas: list[Area]) -> None:
        self._areas, self._counts = areas, [int(cells.mask.sum()) for cells in areas]
        self._known: list[Strip] | None = None

    def within(self, part: Rect) -> "PartialPass":
        """The same pass as far as the pixels in a part of the picture follow from it."""
        needed, areas = part.widened(1), list[Area]()
        rows = zip(self._generator.blocks, self._areas, self._sizes, strict=True)
        closed = self._ground.closed
        for block, area, (height, width) in reversed(list(rows)):
            needed = inside(needed, width, height, closed=closed)
            turns = (-width, 0, width) if closed else (0,)  # where the same cells may be told
            found = (replace(needed, x=needed.x + turn) for turn in turns)
            parts = [Area.of(area.window(place), place.x, place.y) for place in found]
            areas.insert(0, Area.united(parts))
            needed = needed.widened(2)  # what two convolutions look at
            if block.doubled:
                needed = _halved(needed)
        result = copy(self)
        result._plan(areas)
        return result

    @property
    def products(self) -> float:
        """Products of its convolutions, with what reading weights costs in kind."""
        pairs = zip(self._generator.blocks, self._counts, strict=True)
        return sum(block.products(count + WEIGHT_READ) for block, count in pairs if count)

    @property
    def nbytes(self) -> int:
        """Bytes of the strips that are kept for the next time."""
        return sum(strip.nbytes for strip in self._known or ())

    def strips(self) -> Iterator[Strip]:
        """What is to be made, in order: all strips of a block before any of the next."""
        if self._known is not None or sum(self._counts) > REMEMBERED:
            yield from self._made() if self._known is None else self._known
            return
        self._known = list(self._made())
        yield from self._known

    def _made(self) -> Iterator[Strip]:
        last = self._kept - 1
        for index, area in enumerate(self._areas[:last]):
            for cells in self._cut(area, index, overlap=0):
                yield Strip(self._links(cells, index, index), None)
        for cells in self._cut(self._areas[-1], len(self._areas) - 1, overlap=1):
            links = self._links(cells, last, len(self._areas) - 1)
            yield Strip(links, self._pixels(cells))

    def _cut(self, area: Area, index: int, overlap: int) -> Iterator[Area]:
        """Strips of rows that are not too much at a time, with so many of their neighbours."""
        block, rect = self._generator.blocks[index], area.rect
        if rect.empty:
            return
        widest = max(block.channels, block.middle)
        rows = max(1, STRIP // (rect.width * widest))
        for top in range(rect.y, rect.y + rect.height, rows):
            strip = Rect(rect.x, top - overlap, rect.width, rows + 2 * overlap).crossed(rect)
            if strip == rect:
                yield area
                return
            cells = Area.of(area.window(strip), strip.x, strip.y)
            if not cells.empty:
                yield cells

    def _links(self, area: Area, first: int, last: int) -> list[Link]:
        """What the blocks from `first` to `last` make, for cells of the last one's output."""
        link = self._link(area, last)
        if first == last:
            return [link]
        height, width = self._sizes[last]
        doubled = self._generator.blocks[last].doubled
        below = (height // 2, width // 2) if doubled else (height, width)
        needed = np.unique(link.region.source.cpu().numpy())
        before = self._links(_area_of(needed, below[1]), first, last - 1)
        source = torch.from_numpy(np.searchsorted(needed, link.region.source.cpu().numpy()))
        moved = replace(link.region, source=source.to(self._generator.device))
        return [*before, replace(link, region=moved)]

    def _link(self, area: Area, index: int) -> Link:
        generator, ground, size = self._generator, self._ground, self._sizes[index]
        block, step = generator.blocks[index], ground.size[0] // size[0]
        box = around(area, size, closed=ground.closed)
        rows, columns = range(box.y, box.y + box.height), range(box.x, box.x + box.width)
        sketch = None
        if ground.sketch is not None:  # of a fixed size, so that it is small
            sketch = ground.sketch.numpy()[::step, ::step]
            box, rows, columns = Rect(0, 0, size[1], size[0]), range(size[0]), range(size[1])
        chosen = region(
            area.window(box),
            ground.segments(step, rows, columns),
            sketch,
            doubled=block.doubled,
            taps=block.taps,
            replicate=generator.replicate,
            corner=(box.y, box.x),
            width=size[1],
        )
        plane, noise = ground.texture(index, step, rows, columns), None
        if plane is not None:
            down, across = np.divmod(chosen.middle.numpy(), size[1])
            if ground.closed:
                across = (across - box.x) % size[1] + box.x
            noise = torch.from_numpy(plane[down - box.y, across - box.x])
            noise = noise.to(generator.device, generator.dtype)
        return Link(index, chosen.to(generator.device), noise)

    def _pixels(self, area: Area) -> Pixels:
        size = self._ground.size
        box = around(area, size, closed=self._ground.closed)
        found = pixels(
            area.window(box),
            replicate=self._generator.replicate,
            corner=(box.y, box.x),
            width=size[1],
        )
        return found.to(self._generator.device)


def _halved(rect: Rect) -> Rect:
    """The cells of a map of half the size that a rectangle lies on."""
    left, top = rect.x // 2, rect.y // 2
    right, below = -(-(rect.x + rect.width) // 2), -(-(rect.y + rect.height) // 2)
    return Rect(left, top, right - left, below - top)


def _area_of(cells: np.ndarray, width: int) -> Area:
    """Cells by flat index, in order, of a map so wide."""
    rows, columns = np.divmod(cells, width)
    left, top = int(columns.min()), int(rows[0])
    mask = np.zeros((int(rows[-1]) - top + 1, int(columns.max()) - left + 1), bool)
    mask[rows - top, columns - left] = True
    return Area(Rect(left, top, mask.shape[1], mask.shape[0]), mask)
