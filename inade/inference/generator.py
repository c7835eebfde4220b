"""The generator compiled for pictures: residual blocks that make whole maps or chosen cells.

Maps are channels last without a batch axis, [h, w, C]; chosen cells are rows, [n, C]. Letters: F
base filters.
"""

from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor

from inade.config import ModelConfig
from inade.errors import Cancelled
from inade.inference.convolution import Convolution, Matrix, Taps
from inade.inference.feature_maps import SLOPE, copy_edges, framed_map, modulate
from inade.inference.levels import Level
from inade.inference.regions import Region
from inade.inference.tables import Tables
from inade.networks.fields import Fields, row_features

LayerTables = dict[str, Tensor]
Cancel = Callable[[], bool] | None


class CompiledGenerator:
    """Weights of a generator, ready to run; `state` has the published key names."""

    def __init__(
        self,
        config: ModelConfig,
        state: dict[str, Tensor],
        device: torch.device,
        dtype: torch.dtype,
    ) -> None:
        self.device, self.dtype, self.config = device, dtype, config
        self.replicate = config.padding == "replicate"
        self._start = _FreeStart(state, device) if config.size_free else None
        if self._start is None:
            height, width = config.start_size
            weight = state["fc.weight"].unflatten(0, (-1, height * width)).transpose(0, 1)
            bias = state["fc.bias"].unflatten(0, (-1, height * width)).T
            self._start_weight = weight.flatten(0, 1).to(device, dtype)
            self._start_bias = bias.flatten().to(device, dtype)
        names = ["head_0", "G_middle_0", "G_middle_1"]
        names += [f"up_{i}" for i in range(5) if f"up_{i}.conv_0.weight_orig" in state]
        fixed = {"head_0"} | ({"G_middle_1"} if config.upsampling == "normal" else set())
        sizes = config.block_sizes(config.height, config.width)
        self.blocks = [
            ResidualBlock(
                state,
                name,
                device,
                dtype,
                doubled=name not in fixed,
                cells=None if config.size_free else height * width,
                replicate=self.replicate,
            )
            for name, (height, width) in zip(names, sizes, strict=True)
        ]
        layers = [f"{block.name}.{norm}" for block in self.blocks for norm in block.norms]
        self.tables = Tables(state, layers, device)
        weight, self._bias = state["conv_img.weight"].float(), state["conv_img.bias"].float()
        self._image = Convolution(weight, self._bias, device, dtype)
        self._image_taps = Taps(weight, device, dtype)
        self._bias = self._bias.to(device)

    def sizes(self, height: int, width: int) -> list[tuple[int, int]]:
        """(h, w) of each block's output for a picture of this size, which must suit the model."""
        step = 2**self.config.upsteps
        assert height % step == width % step == 0
        assert self.config.size_free or (height, width) == (self.config.height, self.config.width)
        return self.config.block_sizes(height, width)

    def start(self, global_noise: Tensor, fields: Fields | None = None) -> Tensor:
        """global_noise [D] -> the first map [h0, w0, 16F]; `fields` of one picture."""
        if self._start is not None:
            assert fields is not None
            return self._start(global_noise, fields).to(self.dtype)
        noise = global_noise.to(self.device, self.dtype)
        start = F.linear(noise, self._start_weight, self._start_bias)
        return start.view(*self.config.start_size, -1)

    def picture(self, x: Tensor) -> Tensor:
        """Pixels float32 [H, W, 3] from the last block's output."""
        framed = framed_map((x.shape[0], x.shape[1]), x)
        torch.ops.aten.leaky_relu.out(x, SLOPE, out=framed[1:-1, 1:-1])
        if self.replicate:
            copy_edges(framed)
        return torch.tanh(self._image(framed).float())

    def pixels(self, rows: Tensor, taps: Tensor) -> Tensor:
        """Pixels float32 [n, 3] from cells of the last block's output and each one's window.

        rows [m, C]; taps int [n, 9], m beyond the edge where that is zero.
        """
        active = rows.new_zeros(len(rows) + 1, rows.shape[1])
        torch.ops.aten.leaky_relu.out(rows, SLOPE, out=active[:-1])
        return torch.tanh(self._image_taps(active, taps).float() + self._bias)


class _FreeStart:
    """A first map of any size, in float32: it is small, and all else builds upon it."""

    def __init__(self, state: dict[str, Tensor], device: torch.device) -> None:
        self._weight, self._bias, self._row, self._noise = (
            state[key].float().to(device)
            for key in ("start.weight", "start.bias", "start_row.weight", "start_noise.weight")
        )

    def __call__(self, global_noise: Tensor, fields: Fields) -> Tensor:
        """global_noise [D], heights [1, h0] and start [1, P, h0, w0] -> [h0, w0, C]."""
        assert fields.heights is not None
        assert fields.start is not None
        device = self._weight.device
        everywhere = F.linear(global_noise.to(device), self._weight, self._bias)
        rows = F.linear(row_features(fields.heights[0].to(device)), self._row) + everywhere
        return F.linear(fields.start[0].to(device).movedim(0, -1), self._noise) + rows[:, None]


class ResidualBlock:
    """conv_1(lrelu(norm_1(conv_0(lrelu(norm_0(x)))))) plus x or conv_s(norm_s(x)).

    `doubled` blocks take a map of half their size. Spectral norm is baked into the weights, and
    the bias of conv_0 into the table of norm_1. Beyond the edge of what is convolved lie zeros, or
    with `replicate` the outermost cells once more.
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

    def whole(
        self, x: Tensor, level: Level, tables: LayerTables, cancelled: Cancel = None
    ) -> Tensor:
        """The output [h, w, C'] from the whole input; `level` is the layout at the output's size.

        Raises Cancelled, half-way too.
        """
        stop_if(cancelled)
        if self._taps is not None:
            return self._doubled(x, self._taps, level, tables, cancelled)
        assert self._conv_0 is not None
        spread = self._spread(x)
        middle = self._conv_0(self._framed("norm_0", spread, level, tables))
        stop_if(cancelled)
        out = self._conv_1(self._framed("norm_1", middle, level, tables, level.texture))
        if self._conv_s is None:
            return out.add_(spread)
        rows = spread.view(-1, x.shape[2])
        shortcut = self._straight(rows, level.segments.view(-1), tables, level.windows)
        return out.add_(shortcut.view(out.shape))

    def _doubled(
        self, x: Tensor, taps: Taps, level: Level, tables: LayerTables, cancelled: Cancel
    ) -> Tensor:
        """As `whole`, from the cells of the input, each once for each of its segments."""
        cells = level.doubled
        rows = x.view(-1, x.shape[2]).index_select(0, cells.source)
        active = self._rows("norm_0", rows, cells.segments, tables)
        middle = taps(active, cells.taps).view(*level.size, -1)
        stop_if(cancelled)
        out = self._conv_1(self._framed("norm_1", middle, level, tables, level.texture))
        if self._conv_s is not None:
            rows = self._straight(rows, cells.segments, tables)
        return out.add_(rows.index_select(0, cells.own).view(out.shape))

    def part(
        self,
        x: Tensor,
        region: Region,
        tables: LayerTables,
        cancelled: Cancel = None,
        texture: Tensor | None = None,
    ) -> Tensor:
        """The cells of a region [n, C'] from the whole input; texture [h, w] of the whole output.

        Raises Cancelled, half-way too.
        """
        stop_if(cancelled)
        sources = x.view(-1, x.shape[2]).index_select(0, region.source)
        rows = self._rows("norm_0", sources, region.source_segments, tables, region.source_sketch)
        if self._taps is not None:
            middle = self._taps(rows, region.first)
        else:
            assert self._conv_0 is not None
            middle = self._conv_0.of_rows(rows, region.first)
        stop_if(cancelled)
        noise = None
        if texture is not None:
            noise = texture.view(-1).index_select(0, region.middle).to(middle.dtype)
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

    def _framed(
        self,
        norm: str,
        x: Tensor,
        level: Level,
        tables: LayerTables,
        texture: Tensor | None = None,
    ) -> Tensor:
        """A map x [h, w, C] modulated and activated, with its frame: [h + 2, w + 2, C]."""
        framed = framed_map(level.size, x)
        inside = framed[1:-1, 1:-1]
        self._norm(norm, x, level.segments, tables, inside, level.windows, texture)
        if self._replicate:
            copy_edges(framed)
        return framed

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
