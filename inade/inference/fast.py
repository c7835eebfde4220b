"""The fast evaluator: full passes row by row, and partial passes from what was kept of one.

Letters as in `request`; h w size of a block's map.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext

import numpy as np
import torch
from torch import Tensor

from inade.config import ModelConfig
from inade.inference.blocks import Cancel, LayerTables, stop_if
from inade.inference.captured import CapturedPass
from inade.inference.generator import CompiledGenerator
from inade.inference.ground import Ground, HeldGround
from inade.inference.heap import Heap
from inade.inference.levels import Level
from inade.inference.partial import WEIGHT_READ, PartialPass, Strip
from inade.inference.request import AnyRequest
from inade.inference.state import PassState
from inade.layouts.area import Area
from inade.layouts.layout import Rect
from inade.networks.fields import Fields

CACHE_BYTES = 512 << 20
FULL_SHARE = 0.9  # share of a full pass's arithmetic from which a partial pass does not pay
MOST_PARTS = 4  # partial passes whose cells are kept: looks change more often than outlines
SMALL_PASS = 1 << 29  # products of a pass for which more threads gain little
ROW_STEP = 64  # segments a recording for the GPU makes room for at a time
RECORDED = 1 << 20  # pixels of the largest picture whose pass is recorded for the GPU
NOTHING = Area.united(())


class FastEvaluator:
    """Pictures of one generator. Not thread-safe.

    Between calls it keeps the state that the last picture was made from and the inputs of the
    first blocks, as many as fit in `cache_bytes`; `update` then makes only cells around what
    changed, and those of the other blocks that it needs for them. In what is left of these bytes
    it keeps partial passes. What was made within a part of the picture is taken back by the next
    call.
    """

    def __init__(
        self,
        config: ModelConfig,
        state: dict[str, Tensor],
        *,
        device: torch.device,
        dtype: torch.dtype,
        cache_bytes: int = CACHE_BYTES,
    ) -> None:
        self._generator = CompiledGenerator(config, state, device, dtype)
        self._device, self._dtype, self._cache_bytes = device, dtype, cache_bytes
        self._state: PassState | None = None
        self._inputs: list[Tensor] = []
        self._parts: dict[tuple[Rect, bytes, Rect | None], PartialPass] = {}
        self._parts_of: Ground | None = None
        self._before: list[tuple[Tensor, Tensor, Tensor]] = []  # map, cells, and what they held
        self._picture = torch.empty(0)
        self._captured: dict[bool, CapturedPass] = {}  # the last, by whether pictures are closed
        self._unfinished = NOTHING

    def invalidate(self) -> None:
        """Forget cached activations; the next call is a full pass."""
        self._state = None
        self._inputs = []
        self._before.clear()
        self._parts.clear()
        self._picture = torch.empty(0)

    @property
    def cached_bytes(self) -> int:
        """Bytes of the block inputs and partial passes that are kept."""
        inputs = sum(kept.nbytes for kept in self._inputs)
        return inputs + sum(part.nbytes for part in self._parts.values())

    def full(self, request: AnyRequest, *, cancelled: Cancel = None) -> Tensor:
        """The whole picture, float32 [3, H, W] in [-1, 1]. Raises Cancelled."""
        parts = [rows for _, rows in self.bands(request, cancelled=cancelled)]
        picture = torch.cat(parts) if len(parts) > 1 else parts[0]
        return picture.to("cpu", copy=len(parts) == 1).movedim(-1, 0)

    @torch.inference_mode()
    def bands(
        self, request: AnyRequest, *, cancelled: Cancel = None
    ) -> Iterator[tuple[int, Tensor]]:
        """A full pass: (first row, pixels float32 [n, W, 3] in [-1, 1]) from the top down.

        What is given out may be written to by the next call. Raises Cancelled at any of them.
        """
        state = self._described(request)
        self.invalidate()
        height, width = state.ground.size
        inputs: list[Tensor] = []
        if self._device.type == "cuda" and height * width <= RECORDED:
            stop_if(cancelled)
            inputs, picture = self._replayed(state)
            yield 0, picture
        else:
            picture, top, heap = torch.empty(0), 0, Heap()
            for rows in self._rows(state.ground, self._on_device(state), inputs, cancelled):
                if len(rows) == height:
                    picture = rows
                elif not top:
                    picture = rows.new_empty(height, width, 3)
                if len(rows) < height:
                    picture[top : top + len(rows)] = rows
                yield top, rows
                top += len(rows)
                del rows
                heap.settle(picture.nbytes + sum(kept.nbytes for kept in inputs))
        self._picture = picture
        if inputs:
            self._state, self._inputs, self._unfinished = state, inputs, NOTHING

    def _rows(
        self,
        ground: Ground | HeldGround,
        given: tuple[Tensor, ...],
        inputs: list[Tensor],
        cancelled: Cancel = None,
    ) -> Iterator[Tensor]:
        """Rows of the picture [n, W, 3]; the inputs to keep are put in the list as they are made.

        given: what `_on_device` returns.
        """
        generator, (table_rows, global_noise, *start) = self._generator, given
        fields = Fields(start[0], start[1]) if start else None
        sizes = generator.sizes(*ground.size)
        kept = self._kept(sizes)
        tables = generator.tables.by_layer(table_rows, self._dtype)
        parts: Iterable[Tensor] = (generator.start(global_noise, fields),)
        below = sizes[0]
        for index, (block, size) in enumerate(zip(generator.blocks, sizes, strict=True)):
            if index < kept:
                parts = _keeping(parts, (*below, block.channels), inputs)
            level = Level(ground, index, size, self._device, self._dtype)
            parts = block.rows(parts, level, tables, cancelled)
            below = size
        return generator.picture(parts, ground.size[0], ground.closed)

    def _replayed(self, state: PassState) -> tuple[list[Tensor], Tensor]:
        """A whole pass, recorded once and replayed; the number of table rows is rounded up."""
        sizes = self._generator.sizes(*state.ground.size)
        held = HeldGround.of(state.ground, sizes, self._device, self._dtype)
        rows, *others = self._on_device(state)
        spare = -len(rows) % ROW_STEP
        rows = torch.nn.functional.pad(rows, (0, 0, 0, 0, 0, spare))
        count = 1 + len(others)

        def body(*values: Tensor) -> tuple[Tensor, ...]:
            inputs: list[Tensor] = []
            ground = held.like(values[count:])
            picture = torch.cat(list(self._rows(ground, values[:count], inputs)))
            return (*inputs, picture)

        given = (rows, *others, *held.tensors)
        captured = self._captured.get(held.closed)
        if captured is None or not captured.fits(given):
            self._captured.clear()  # its memory is free before the next one is recorded
            captured = None
            captured = self._captured[held.closed] = CapturedPass(body, given)
        *inputs, picture = captured(given)
        return inputs, picture

    def _on_device(self, state: PassState) -> tuple[Tensor, ...]:
        """What a pass is made from beside its ground."""
        return state.rows, state.global_noise.to(self._device), *state.start

    @torch.inference_mode()
    def update(
        self,
        request: AnyRequest,
        *,
        changed: Area | None = None,
        within: Rect | None = None,
        cancelled: Cancel = None,
    ) -> Tensor:
        """The picture float32 [3, H, W], new wherever it differs from the last call's state.

        It lies on the evaluator's device and is written to by the next call. What changed is found
        by comparing: painted, moved and deleted objects as well as new looks and textures. The
        pixels of `changed` are made anew too. Exact tables, approximate surroundings: a change's
        far effects (beyond MARGIN cells) are left out. Falls back to a full pass without a cache or
        where that costs no more. Raises Cancelled.

        `within`: only the pixels of this part are made, as they are with all others, and the state
        that is kept stays that of the call before.
        """
        while self._before:
            kept, cells, rows = self._before.pop()
            kept.index_copy_(0, cells, rows)
        old = self._state
        if old is None or not old.ground.comparable(request.ground):
            return self._remade(request, cancelled)
        new = self._described(request, old)
        if not new.same_start(old):
            return self._remade(request, cancelled)
        area = Area.united((self._unfinished, new.differences(old), changed or NOTHING))
        if area.empty:
            self._state = new
            return self._picture.movedim(-1, 0)
        part = self._part_of(area, new.ground)
        if part.products > FULL_SHARE * self._products(new.ground.size):
            if within is None:
                return self._remade(request, cancelled)
            height, width = new.ground.size
            area = Area(Rect(0, 0, width, height), np.ones((height, width), bool))
        stop_if(cancelled)
        if within is not None:
            part = self._part_of(area, new.ground, within)
        else:
            # from here on the cache is the new state's, except in the pixels marked unfinished
            self._state, self._unfinished = new, area
        tables = self._generator.tables.by_layer(new.rows, self._dtype)
        try:
            with _fewer_threads() if part.products < SMALL_PASS else nullcontext():
                for strip in part.strips():
                    self._make(strip, tables, cancelled, keep=within is None)
        finally:
            if self.cached_bytes > self._cache_bytes:
                self._parts.clear()
        if within is None:
            self._unfinished = NOTHING
        return self._picture.movedim(-1, 0)

    def _remade(self, request: AnyRequest, cancelled: Cancel) -> Tensor:
        """The picture of a full pass, where it is kept."""
        for _ in self.bands(request, cancelled=cancelled):
            pass
        return self._picture.movedim(-1, 0)

    def _make(
        self, strip: Strip, tables: LayerTables, cancelled: Cancel, *, keep: bool = True
    ) -> None:
        """A part of a partial pass: into the next block's input, or the picture."""
        first, last = strip.links[0].block, strip.links[-1]
        rows = self._inputs[first].flatten(0, 1)
        for link in strip.links:
            block = self._generator.blocks[link.block]
            rows = block.part(rows, link.region, tables, cancelled, link.noise)
        if strip.pixels is None:
            kept, cells = self._inputs[first + 1].flatten(0, 1), last.region.cells
        else:
            rows = self._generator.pixels(rows, strip.pixels.taps)
            kept, cells = self._picture.flatten(0, 1), strip.pixels.cells
        if not keep:
            self._before.append((kept, cells, kept[cells]))
        kept.index_copy_(0, cells, rows)

    def _part_of(self, area: Area, ground: Ground, within: Rect | None = None) -> PartialPass:
        """What a partial pass makes new; kept while only looks change."""
        if self._parts_of is None or not ground.same(self._parts_of):
            self._parts.clear()
        self._parts_of = ground
        key = area.rect, area.mask.tobytes(), within
        if key not in self._parts:
            if within is None:
                made = PartialPass(self._generator, ground, area, len(self._inputs))
            else:
                made = self._part_of(area, ground).within(within)
            if len(self._parts) >= MOST_PARTS:
                self._parts.clear()
            self._parts[key] = made
        return self._parts[key]

    def _described(self, request: AnyRequest, old: PassState | None = None) -> PassState:
        """The state of a call; table rows that `old` has are taken from there."""
        classes, modulation, fields = request.classes, request.modulation, request.fields
        keys = request.keys
        known = {key: row for row, key in enumerate(old.keys)} if old is not None else {}
        fresh = [index for index, key in enumerate(keys) if key not in known]
        made = self._generator.tables.rows(
            classes[fresh].to(self._device), modulation[fresh].to(self._device)
        )
        rows = made
        if old is not None and len(fresh) < len(keys):
            places = [known.get(key, -1) for key in keys]
            rows = old.rows[torch.tensor(places).clamp(min=0).to(self._device)]
            rows[fresh] = made
        start: list[Tensor] = []
        if self._generator.config.size_free:
            assert fields is not None
            assert fields.heights is not None
            assert fields.start is not None
            start = [fields.heights.to(self._device), fields.start.to(self._device)]
        return PassState(request.ground, keys, rows, request.global_noise.clone(), start)

    def _products(self, size: tuple[int, int]) -> float:
        """Those of a full pass, as `PartialPass` counts them."""
        pairs = zip(self._generator.blocks, self._generator.sizes(*size), strict=True)
        return sum(block.products(h * w + WEIGHT_READ) for block, (h, w) in pairs)

    def _kept(self, sizes: list[tuple[int, int]]) -> int:
        """How many blocks' inputs fit in the cache; sizes: (h, w) of the blocks' outputs."""
        held = 0
        for index, block in enumerate(self._generator.blocks):
            height, width = sizes[max(0, index - 1)]
            held += height * width * block.channels * self._dtype.itemsize
            if held > self._cache_bytes:
                return index
        return len(sizes)


def _keeping(
    parts: Iterable[Tensor], size: tuple[int, int, int], inputs: list[Tensor]
) -> Iterator[Tensor]:
    """The rows of a map of this size [h, w, C] as they come, put together in the list."""
    whole, top = None, 0
    for part in parts:
        if len(part) == size[0]:
            inputs.append(part)
            yield part
            return
        if whole is None:
            whole = part.new_empty(size)
            inputs.append(whole)
        rows = whole[top : top + len(part)]
        rows.copy_(part)
        top += len(part)
        yield rows


@contextmanager
def _fewer_threads() -> Iterator[None]:
    """Half of torch's threads: a small pass gains little by more, and a window needs some."""
    threads = torch.get_num_threads()
    torch.set_num_threads(max(1, threads // 2))
    try:
        yield
    finally:
        torch.set_num_threads(threads)
