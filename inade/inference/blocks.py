"""The residual blocks of a generator, compiled: they make whole maps row by row, or chosen cells.

Maps are channels last without a batch axis, [h, w, C]; chosen cells are rows, [n, C].
"""

from collections.abc import Callable, Iterable, Iterator

import torch
import torch.nn.functional as F
from torch import Tensor

from inade.errors import Cancelled
from inade.inference.convolution import Convolution, Matrix, Taps
from inade.inference.feature_maps import SLOPE, FramedRows, modulate
from inade.inference.levels import Level, level_cells
from inade.inference.regions import Region

PIECE = 1 << 21  # values of a map that a block makes at a time
EARLY = 6  # of a large picture's rows the first one of so many parts goes ahead
LEAST = 4  # rows of a map that are worth it
LayerTables = dict[str, Tensor]
Cancel = Callable[[], bool] | None


class ResidualBlock:
    """conv_1(lrelu(norm_1(conv_0(lrelu(norm_0(x)))))) plus x or conv_s(norm_s(x)).

    `doubled` blocks take a map of half their size. Spectral norm is baked into the weights, and
    the bias of conv_0 into the table of norm_1. Beyond the edge of what is convolved lie zeros, or
    with `replicate` the outermost cells once more; beside a closed level its cells at the other
    side.
    """

    def __init__(
        self,
        state: dict[str, Tensor],
        name: str,
        device: torch.device,
        dtype: torch.dtype,
        *,
        doubled: bool,
        cells: int | None,
        replicate: bool = False,
    ) -> None:
        """cells of the output, None where that varies."""
        self.name, self.doubled, self._replicate = name, doubled, replicate
        self.norms = ["norm_0", "norm_1"]

        def convolution(which: str, bias: Tensor | None = None) -> Convolution:
            weight = spectral_weight(state, f"{name}.{which}")
            return Convolution(weight, bias, device, dtype, cells=cells, partial=True)

        self._outputs = len(state[f"{name}.conv_1.weight_orig"])
        self._conv_1 = convolution("conv_1", state[f"{name}.conv_1.bias"])
        self._conv_s = None
        if f"{name}.conv_s.weight_orig" in state:
            self.norms.append("norm_s")
            self._conv_s = convolution("conv_s")
        self._merges = {
            norm: _Merge(state, f"{name}.{norm}", device, dtype)
            for norm in self.norms
            if f"{name}.{norm}.merge_conv.weight" in state
        }
        weight = spectral_weight(state, f"{name}.conv_0")
        self.middle, self.channels = weight.shape[:2]
        self._taps = self._conv_0 = None
        if doubled and shares_cells(device) and not self._merges:
            self._taps = Taps(weight, device, dtype)
        else:
            self._conv_0 = convolution("conv_0")

    @property
    def taps(self) -> bool:
        """Whether the first convolution multiplies the cells of the input, not the pixels."""
        return self._taps is not None

    def products(self, cells: int) -> int:
        """Of the two convolutions, for so many cells of the output."""
        first = self.middle * self.channels * cells
        return 9 * (first // 4 if self.taps else first) + 9 * self.middle * self._outputs * cells

    def rows(
        self,
        parts: Iterable[Tensor],
        level: Level,
        tables: LayerTables,
        cancelled: Cancel = None,
    ) -> Iterator[Tensor]:
        """The output's rows [n, w, C'] from the input's [r, w', C], both from the top down.

        They come as soon as can be: a few rows wait for their neighbours below. Nothing is made
        twice but the products of one row of the input a part. At most about PIECE values are made
        at a time, so that a large map needs no more memory than that. `level` is the layout at the
        output's size. Raises Cancelled, half-way too.
        """
        height = level.size[0]
        frames = (FramedRows(replicate=self._replicate, closed=level.closed) for _ in range(2))
        first, second = frames
        above: Tensor | None = None  # the row of the input before
        waiting: Tensor | None = None  # rows of the shortcut that wait for those of the residual
        known = made = 0
        for x in self._pieces(parts, level):
            stop_if(cancelled)
            begin, known = known, known + len(x) * (2 if self.doubled else 1)
            made_before, made = made, known if known == height else known - 1
            told = _Told(level, range(max(0, begin - 2), known))
            if self._taps is not None:
                middle, shortcut = self._shared(x, above, self._taps, told, begin, tables)
                above = x[-1:].clone() if known < height else None
            else:
                middle, shortcut = self._spread_out(x, first, told, begin, tables)
            stop_if(cancelled)
            out = None
            if middle is not None:
                out = self._second(middle, second, told, range(made_before, made), tables)
            if waiting is not None:
                shortcut = torch.cat([waiting, shortcut])
            waiting = shortcut
            if out is not None:
                out.add_(shortcut[: len(out)])
                waiting = shortcut[len(out) :].clone() if known < height else None
                del shortcut, middle
                yield out

    def _second(
        self,
        middle: Tensor,
        frame: FramedRows,
        told: "_Told",
        rows: range,
        tables: LayerTables,
    ) -> Tensor | None:
        """Rows of the second convolution from these rows of the first, None while too few."""
        level, segments = told.level, told.segments(rows)
        windows, noise = level.windows(rows), level.texture(rows)
        framed = frame.framed(
            (len(middle), level.size[1]),
            middle,
            lambda out: self._norm("norm_1", middle, segments, tables, out, windows, noise),
            last=rows.stop == level.size[0],
        )
        return None if framed is None else self._conv_1(framed)

    def _pieces(self, parts: Iterable[Tensor], level: Level) -> Iterator[Tensor]:
        """Parts of the input, cut where they are too much at a time for an output so wide."""
        most = PIECE // (level.size[1] * max(self.middle, self._outputs, self.channels // 4))
        most = max(1, most // 2 if self.doubled else most)
        ahead = level.size[0] // (2 * EARLY if self.doubled else EARLY)
        for number, part in enumerate(parts):
            if number == 0 and level.hurried and len(part) > ahead >= LEAST:
                yield part[:ahead]  # to be seen soon
                part = part[ahead:]
            yield from part.tensor_split(-(-len(part) // most)) if len(part) > most else (part,)

    def _shared(
        self,
        x: Tensor,
        above: Tensor | None,
        taps: Taps,
        told: "_Told",
        begin: int,
        tables: LayerTables,
    ) -> tuple[Tensor, Tensor]:
        """Rows of the first convolution and of the shortcut that the rows x of the input give.

        From the cells of the input, each once for each of its segments. above: the row before.
        """
        width = told.level.size[1]
        given = x if above is None else torch.cat([above, x])
        rows = told.rows if above is not None else range(begin, told.rows.stop)
        cells = level_cells(
            told.segments(rows).numpy(),
            first=above is None,
            last=rows.stop == told.level.size[0],
            replicate=self._replicate,
            closed=told.level.closed,
        )
        values = given.view(-1, x.shape[2]).index_select(0, cells.source)
        active = self._rows("norm_0", values, cells.segments, tables)
        middle = taps(active, cells.taps).view(-1, width, self.middle)
        del active
        if self._conv_s is not None:
            values = self._straight(values, cells.segments, tables)
        own = cells.own[(begin - rows.start) * width :]
        return middle, values.index_select(0, own).view(-1, width, values.shape[1])

    def _spread_out(
        self, x: Tensor, frame: FramedRows, told: "_Told", begin: int, tables: LayerTables
    ) -> tuple[Tensor | None, Tensor]:
        """As `_shared`, each pixel by itself; None while there are too few rows."""
        assert self._conv_0 is not None
        level, spread = told.level, self._spread(x)
        rows = range(begin, told.rows.stop)
        segments, windows = told.segments(rows), level.windows(rows)
        framed = frame.framed(
            (len(spread), level.size[1]),
            spread,
            lambda out: self._norm("norm_0", spread, segments, tables, out, windows),
            last=rows.stop == level.size[0],
        )
        middle = None if framed is None else self._conv_0(framed)
        if self._conv_s is None:
            return middle, spread
        shortcut = self._straight(spread.view(-1, x.shape[2]), segments.view(-1), tables, windows)
        return middle, shortcut.view(*spread.shape[:2], -1)

    def part(
        self,
        x: Tensor,
        region: Region,
        tables: LayerTables,
        cancelled: Cancel = None,
        noise: Tensor | None = None,
    ) -> Tensor:
        """The cells of a region [n, C'] from the input's [cells, C]; noise [m] of its middle.

        Raises Cancelled, half-way too.
        """
        stop_if(cancelled)
        sources = x.index_select(0, region.source)
        rows = self._rows("norm_0", sources, region.source_segments, tables, region.source_sketch)
        if self._taps is not None:
            middle = self._taps(rows, region.first)
        else:
            assert self._conv_0 is not None
            middle = self._conv_0.of_rows(rows, region.first)
        stop_if(cancelled)
        given = region.middle_segments, tables, region.middle_sketch
        rows = self._rows("norm_1", middle, *given, noise)
        out = self._conv_1.of_rows(rows, region.second)
        if self._conv_s is not None:
            sources = self._straight(sources, region.source_segments, tables, region.source_sketch)
        return out.add_(sources.index_select(0, region.own))

    def _spread(self, x: Tensor) -> Tensor:
        """The input at the output's size, by nearest neighbour."""
        if not self.doubled:
            return x
        height, width, channels = x.shape
        doubled = x[:, None, :, None].expand(-1, 2, -1, 2, -1)
        return doubled.reshape(2 * height, 2 * width, channels)

    def _rows(
        self,
        norm: str,
        x: Tensor,
        segments: Tensor,
        tables: LayerTables,
        windows: Tensor | None = None,
        texture: Tensor | None = None,
    ) -> Tensor:
        """Rows x [n, C] modulated and activated, and a row of zeros: [n + 1, C]."""
        rows = x.new_empty(len(x) + 1, x.shape[1])
        self._norm(norm, x, segments, tables, rows[:-1], windows, texture)
        rows[-1] = 0
        return rows

    def _straight(
        self, x: Tensor, segments: Tensor, tables: LayerTables, windows: Tensor | None = None
    ) -> Tensor:
        """The learned shortcut of rows: [n, C] -> [n, C']."""
        assert self._conv_s is not None
        rows = torch.empty_like(x)
        self._norm("norm_s", x, segments, tables, rows, windows)
        return self._conv_s.of_rows(rows)

    def _norm(
        self,
        norm: str,
        x: Tensor,
        segments: Tensor,
        tables: LayerTables,
        out: Tensor,
        windows: Tensor | None,
        texture: Tensor | None = None,
    ) -> None:
        """Modulate x [..., C] into `out`.

        `windows` are those of the sketch, [n, 9] in all; texture [...] for a layer that has some.
        """
        merge = self._merges.get(norm)
        activate = norm != "norm_s"
        table = tables[f"{self.name}.{norm}"]
        modulate(x, segments, table, out, activate and merge is None, texture)
        if merge is not None:
            assert windows is not None, "a sketch checkpoint needs a sketch"
            merged = merge(out.reshape(-1, out.shape[-1]), windows).view(out.shape)
            out.copy_(F.leaky_relu_(merged, SLOPE) if activate else merged)


class _Told:
    """The segments of some rows of a level, looked up once."""

    def __init__(self, level: Level, rows: range) -> None:
        self.level, self.rows = level, rows
        self._segments = level.segments(rows)

    def segments(self, rows: range) -> Tensor:
        """int64 [n, w]."""
        return self._segments[rows.start - self.rows.start : rows.stop - self.rows.start]


class _Merge:
    """The sketch variant's conv1x1([out, conv3x3(sketch)]), its second half folded to one 3x3."""

    def __init__(
        self, state: dict[str, Tensor], name: str, device: torch.device, dtype: torch.dtype
    ) -> None:
        merge = state[f"{name}.merge_conv.weight"].float()[:, :, 0, 0]
        channels = merge.shape[0]
        self._merge = Matrix(merge[:, :channels].to(device, dtype))
        lines = merge[:, channels:]
        weight = lines @ state[f"{name}.sketch_conv.weight"].float().flatten(1)
        bias = lines @ state[f"{name}.sketch_conv.bias"].float()
        self._lines = Matrix(weight.to(device, dtype), bias.to(device, dtype))

    def __call__(self, x: Tensor, windows: Tensor) -> Tensor:
        """x [n, C], and the sketch in the window of each, [n, 9]."""
        return self._merge(x).add_(self._lines(windows.to(x.dtype)))


def shares_cells(device: torch.device) -> bool:
    """Whether products of a doubled map's cells are made once for all their pixels there."""
    return device.type == "cpu"


def stop_if(cancelled: Cancel) -> None:
    """Raise Cancelled if the pass is wanted no more."""
    if cancelled is not None and cancelled():
        raise Cancelled("the picture was cancelled.")


def spectral_weight(state: dict[str, Tensor], name: str) -> Tensor:
    """Evaluation weight: weight_orig / (u^T W v), W = weight_orig as [out, rest]."""
    weight = state[f"{name}.weight_orig"].double()  # sigma scales a whole layer: make it exact
    u, v = state[f"{name}.weight_u"].double(), state[f"{name}.weight_v"].double()
    return (weight / torch.dot(u, weight.flatten(1) @ v)).float()
