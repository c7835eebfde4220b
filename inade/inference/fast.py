"""The fast evaluator: full passes, and partial passes from cached block outputs.

Letters as in `request`.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from inade.config import ModelConfig
from inade.inference.captured import CapturedPass
from inade.inference.generator import Cancel, CompiledGenerator, LayerTables, stop_if
from inade.inference.levels import pyramid
from inade.inference.regions import Pixels, Region, pixels, plan, region
from inade.inference.request import Request
from inade.inference.state import PassState
from inade.networks.fields import Fields

CACHE_BYTES = 256 << 20
FULL_SHARE = 0.9  # share of a full pass's arithmetic from which a partial pass does not pay
MOST_PARTS = 4  # partial passes whose cells are kept: looks change more often than outlines
SMALL_PASS = 1 << 29  # products of a pass for which more threads gain little
WEIGHT_READ = 24  # output cells whose arithmetic takes as long as reading a block's weights
ROW_STEP = 64  # segments a recording for the GPU makes room for at a time


@dataclass(frozen=True)
class _Parts:
    """What a partial pass makes new."""

    regions: list[Region | None]  # of each block
    pixels: Pixels


class FastEvaluator:
    """Pictures of one generator. Not thread-safe.

    Between calls it keeps each block's input and the state they were computed from, as long as
    they fit in `cache_bytes`; `update` then recomputes only cells around what changed.
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
        self._parts: dict[bytes, _Parts] = {}
        self._picture = torch.empty(0)
        self._captured: CapturedPass | None = None
        self._unfinished = np.zeros((0, 0), bool)

    def invalidate(self) -> None:
        """Forget cached activations; the next call is a full pass."""
        self._state = None
        self._inputs = []
        self._parts.clear()
        self._picture = torch.empty(0)

    @torch.inference_mode()
    def full(self, request: Request, *, cancelled: Cancel = None) -> Tensor:
        """The whole picture, float32 [3, H, W] in [-1, 1]. Raises Cancelled."""
        state = self._described(request)
        self.invalidate()
        given = self._on_device(state)
        if self._device.type == "cuda":
            stop_if(cancelled)
            inputs, picture = self._replayed(given)
        else:
            inputs, picture = self._pass(*given, cancelled=cancelled)
        if inputs:
            self._state, self._inputs, self._picture = state, inputs, picture
            self._unfinished = np.zeros(state.segments.shape, bool)
        return _planes(picture)

    def _pass(
        self,
        segments: Tensor,
        rows: Tensor,
        global_noise: Tensor,
        *others: Tensor,
        cancelled: Cancel = None,
    ) -> tuple[list[Tensor], Tensor]:
        """The input of each block (none if they are too large to keep) and the picture [H, W, 3].

        Takes what `_on_device` returns.
        """
        generator = self._generator
        sizes = generator.sizes(segments.shape[0], segments.shape[1])
        keeps = self._cache_size(sizes) <= self._cache_bytes
        sketch, fields = self._told(others)
        texture = [plane[0] for plane in fields.texture]
        levels = pyramid(segments, sketch, sizes, texture, replicate=generator.replicate)
        tables = generator.tables.by_layer(rows, self._dtype)
        x = generator.start(global_noise, fields)
        inputs = []
        for block, level in zip(generator.blocks, levels, strict=True):
            if keeps:
                inputs.append(x)
            x = block.whole(x, level, tables, cancelled)
        return inputs, generator.picture(x)

    def _replayed(self, given: tuple[Tensor, ...]) -> tuple[list[Tensor], Tensor]:
        """As `_pass`, recorded once and replayed; the number of table rows is rounded up."""
        segments, rows, *others = given
        spare = -len(rows) % ROW_STEP
        padded = (segments, torch.nn.functional.pad(rows, (0, 0, 0, 0, 0, spare)), *others)

        def body(*values: Tensor) -> tuple[Tensor, ...]:
            inputs, picture = self._pass(*values)
            return (*inputs, picture)

        if self._captured is None or not self._captured.fits(padded):
            self._captured = CapturedPass(body, padded)
        *inputs, picture = self._captured(padded)
        return inputs, picture

    def _on_device(self, state: PassState) -> tuple[Tensor, ...]:
        """What a pass is made from, in the order of `_pass`."""
        sketch = [] if state.sketch is None else [state.sketch.to(self._device, self._dtype)]
        return (
            torch.from_numpy(state.segments).to(self._device),
            state.rows,
            state.global_noise.to(self._device),
            *sketch,
            *state.start,
            *(plane.to(self._dtype) for plane in state.texture),
        )

    def _told(self, others: tuple[Tensor, ...]) -> tuple[Tensor | None, Fields]:
        """The sketch and the fields among what `_on_device` lists after the global noise."""
        config, left = self._generator.config, list(others)
        sketch = left.pop(0) if config.sketch else None
        heights, start = (left.pop(0), left.pop(0)) if config.size_free else (None, None)
        return sketch, Fields(heights, start, left)

    @torch.inference_mode()
    def update(
        self, request: Request, *, changed: Tensor | None = None, cancelled: Cancel = None
    ) -> Tensor:
        """The picture float32 [3, H, W], new wherever it differs from the last call's state.

        What changed is found by comparing: painted, moved and deleted objects as well as new
        looks and textures. The bool [H, W] mask `changed` is recomputed too. Exact tables,
        approximate surroundings: a change's far effects (beyond MARGIN cells) are left out. Falls
        back to `full` without a cache or where that costs no more. Raises Cancelled.
        """
        old = self._state
        if old is None or old.segments.shape != request.segments.shape:
            return self.full(request, cancelled=cancelled)
        new = self._described(request, old)
        if not new.same_start(old):
            return self.full(request, cancelled=cancelled)
        mask = self._unfinished | new.differences(old)
        if changed is not None:
            mask |= changed.numpy()
        if not new.same_layout(old):
            self._parts.clear()
        if not mask.any():
            self._state = new
            return _planes(self._picture)
        parts = self._parts_of(mask, new, cancelled)
        if self._cost(parts) > FULL_SHARE * self._cost():
            return self.full(request, cancelled=cancelled)
        # from here on the cache is the new state's, except in the pixels marked unfinished
        self._state, self._unfinished = new, mask
        tables = self._generator.tables.by_layer(new.rows, self._dtype)
        with _fewer_threads() if self._cost(parts) < SMALL_PASS else nullcontext():
            for index, chosen in enumerate(parts.regions):
                if chosen is not None:
                    self._make(index, chosen, parts.pixels, tables, cancelled)
        self._unfinished = np.zeros_like(mask)
        return _planes(self._picture)

    def _make(
        self,
        index: int,
        region: Region,
        pixels: Pixels,
        tables: LayerTables,
        cancelled: Cancel,
    ) -> None:
        """One block's part of a partial pass: into the next one's input, or the picture."""
        assert self._state is not None
        texture = self._state.texture[index][0] if self._state.texture else None
        block = self._generator.blocks[index]
        rows = block.part(self._inputs[index], region, tables, cancelled, texture)
        if index + 1 < len(self._inputs):
            self._inputs[index + 1].view(-1, rows.shape[1]).index_copy_(0, region.cells, rows)
        else:
            made = self._generator.pixels(rows, pixels.taps)
            self._picture.view(-1, 3).index_copy_(0, pixels.cells, made)

    def _parts_of(self, mask: np.ndarray, state: PassState, cancelled: Cancel) -> _Parts:
        """What a partial pass makes new; kept while only looks change. Raises Cancelled."""
        key = mask.tobytes()
        if key not in self._parts:
            if len(self._parts) >= MOST_PARTS:
                self._parts.clear()
            generator = self._generator
            blocks, replicate = generator.blocks, generator.replicate
            sizes = generator.sizes(mask.shape[0], mask.shape[1])
            masks = plan(mask, sizes, centres=generator.config.texture)
            regions: list[Region | None] = []
            for block, cells in zip(blocks, masks, strict=True):
                stop_if(cancelled)
                step = len(mask) // len(cells)
                segments = state.segments[::step, ::step]
                sketch = None if state.sketch is None else state.sketch.numpy()[::step, ::step]
                chosen = None
                if cells.any():
                    chosen = region(
                        cells,
                        segments,
                        sketch,
                        doubled=block.doubled,
                        taps=block.taps,
                        replicate=replicate,
                    ).to(self._device)
                regions.append(chosen)
            shown = pixels(masks[-1], replicate=replicate)
            self._parts[key] = _Parts(regions, shown.to(self._device))
        return self._parts[key]

    def _described(self, request: Request, old: PassState | None = None) -> PassState:
        """The state of a call; table rows that `old` has are taken from there."""
        classes, modulation, fields = request.classes, request.modulation, request.fields
        keys = [
            number.to_bytes(8, "little") + row.tobytes()
            for number, row in zip(classes.tolist(), modulation.numpy(), strict=True)
        ]
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
        config = self._generator.config
        start: list[Tensor] = []
        texture: Sequence[Tensor] = ()
        if config.size_free:
            assert fields is not None
            assert fields.heights is not None
            assert fields.start is not None
            start = [fields.heights.to(self._device), fields.start.to(self._device)]
        if config.texture:
            assert fields is not None
            texture = [plane.to(self._device) for plane in fields.texture]
        return PassState(
            request.segments.numpy().copy(),
            keys,
            rows,
            request.global_noise.clone(),
            request.sketch,
            start,
            texture,
        )

    def _cost(self, parts: _Parts | None = None) -> float:
        """Products of the convolutions of a pass, with what reading weights costs in kind."""
        blocks = self._generator.blocks
        if parts is None:
            sizes = self._generator.sizes(len(self._picture), self._picture.shape[1])
            return sum(
                block.products(height * width + WEIGHT_READ)
                for block, (height, width) in zip(blocks, sizes, strict=True)
            )
        return sum(
            block.products(len(region.cells) + WEIGHT_READ)
            for block, region in zip(blocks, parts.regions, strict=True)
            if region is not None
        )

    def _cache_size(self, sizes: list[tuple[int, int]]) -> int:
        """Bytes of all blocks' inputs; sizes: (h, w) of their outputs."""
        cells = [sizes[0], *sizes[:-1]]
        widths = [block.channels for block in self._generator.blocks]
        values = sum(
            height * width * channels
            for (height, width), channels in zip(cells, widths, strict=True)
        )
        return values * self._dtype.itemsize


@contextmanager
def _fewer_threads() -> Iterator[None]:
    """Half of torch's threads: a small pass gains little by more, and a window needs some."""
    threads = torch.get_num_threads()
    torch.set_num_threads(max(1, threads // 2))
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def _planes(picture: Tensor) -> Tensor:
    """A copy on the processor, [H, W, 3] seen as [3, H, W]."""
    return picture.to("cpu", copy=True).movedim(-1, 0)
