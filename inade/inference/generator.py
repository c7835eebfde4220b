"""The generator compiled for pictures: residual blocks that run on any window of their output.

Maps are channels last without a batch axis, [h, w, C]. A full pass is the window that holds
everything, so full and partial passes are one piece of code. Letters: F base filters.
"""

from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor

from inade.config import ModelConfig
from inade.errors import Cancelled
from inade.inference.convolution import Convolution, Taps, doubling_kernel
from inade.inference.levels import Level, Seam
from inade.inference.tables import Tables
from inade.inference.windows import Window

SLOPE = 0.2
CHUNK = 1 << 18  # values modulated at a time on a processor, so that they stay in its cache
MAX_DOUBLING_WEIGHTS = 1 << 19  # C * C' up to which the doubling kernel is worth its memory

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
        self.device, self.dtype = device, dtype
        height, width = config.start_size
        weight = state["fc.weight"].unflatten(0, (-1, height * width)).transpose(0, 1)
        bias = state["fc.bias"].unflatten(0, (-1, height * width)).T
        self._start_weight = weight.flatten(0, 1).to(device, dtype)
        self._start_bias = bias.flatten().to(device, dtype)
        names = ["head_0", "G_middle_0", "G_middle_1"]
        names += [f"up_{i}" for i in range(5) if f"up_{i}.conv_0.weight_orig" in state]
        fixed = {"head_0"} | ({"G_middle_1"} if config.upsampling == "normal" else set())
        self.blocks: list[ResidualBlock] = []
        self.sizes: list[tuple[int, int]] = []
        for name in names:
            doubled = name not in fixed
            height, width = (2 * height, 2 * width) if doubled else (height, width)
            self.blocks.append(ResidualBlock(state, name, doubled, (height, width), device, dtype))
            self.sizes.append((height, width))
        self.start_size = config.start_size
        layers = [f"{block.name}.{norm}" for block in self.blocks for norm in block.norms]
        self.tables = Tables(state, layers, device)
        self._image = Convolution(
            state["conv_img.weight"].float(), state["conv_img.bias"].float(), device, dtype
        )

    def start(self, global_noise: Tensor) -> Tensor:
        """global_noise [D] -> the first map [h0, w0, 16F]."""
        noise = global_noise.to(self.device, self.dtype)
        return F.linear(noise, self._start_weight, self._start_bias).view(*self.start_size, -1)

    def picture(self, x: Tensor, window: Window) -> tuple[Tensor, Window]:
        """Pixels float32 [h, w, 3] from the last block's output at `window`, and where they lie.

        They fill the window but for one pixel along each side that is not the picture's edge.
        """
        height, width = self.sizes[-1]
        inner = Window(
            window.top + (window.top > 0),
            window.bottom - (window.bottom < height),
            window.left + (window.left > 0),
            window.right - (window.right < width),
        )
        frame = inner.grown(1)
        framed = framed_map(frame, self.sizes[-1], x)
        torch.ops.aten.leaky_relu.out(x, SLOPE, out=framed[window.moved(frame).slices])
        return torch.tanh(self._image(framed).float()), inner


class ResidualBlock:
    """conv_1(lrelu(norm_1(conv_0(lrelu(norm_0(x)))))) plus x or conv_s(norm_s(x)).

    `doubled` blocks take a map of half their size. Spectral norm is baked into the weights.
    """

    def __init__(
        self,
        state: dict[str, Tensor],
        name: str,
        doubled: bool,
        size: tuple[int, int],
        device: torch.device,
        dtype: torch.dtype,
    ) -> None:
        cells = size[0] * size[1]
        self.name, self.doubled = name, doubled
        self.norms = ["norm_0", "norm_1"]

        def convolution(which: str) -> Convolution:
            bias = state.get(f"{name}.{which}.bias")
            weight = spectral_weight(state, f"{name}.{which}")
            return Convolution(weight, bias, device, dtype, cells=cells, windows=True)

        self._conv_1 = convolution("conv_1")
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
        bias = state[f"{name}.conv_0.bias"].float()
        self.weights = (
            9 * weight.shape[0] * weight.shape[1] + state[f"{name}.conv_1.weight_orig"].numel()
        )
        small = weight.shape[0] * weight.shape[1] <= MAX_DOUBLING_WEIGHTS
        self._doubling = self._conv_0 = self._taps = None
        self.even = doubled and small and device.type == "cpu" and not self._merges
        if self.even:
            outputs = (size[0] // 2 + 1) * (size[1] // 2 + 1)
            self._doubling = Convolution(
                *doubling_kernel(weight, bias), device, dtype, cells=outputs, windows=True
            )
            self._taps = Taps(weight, bias, device, dtype)
        else:
            self._conv_0 = convolution("conv_0")
        self.middle, self.channels = weight.shape[:2]

    def run(
        self,
        x: Tensor,
        window: Window,
        level: Level,
        source: Level,
        tables: LayerTables,
        cancelled: Cancel = None,
    ) -> Tensor:
        """The output at `window` [h, w, C'] from the whole input map x.

        `level` and `source` are the layout at the output's and the input's resolution. Windows
        of `even` blocks start and end on even cells. Raises Cancelled, half-way too.
        """
        stop_if(cancelled)
        seam = level.seam(window) if self._doubling is not None else None
        if seam is not None:
            return self._run_from_small(x, window, level, source, tables, seam, cancelled)
        inner = window.grown(1).clipped(*level.size)
        frame = inner.grown(1)
        reach = frame.clipped(*level.size)
        framed = framed_map(frame, level.size, x)
        self._norm("norm_0", self._cells(x, reach), reach, level, tables, framed, frame)
        first = self._conv_0 if self._taps is None else self._taps
        assert first is not None
        y = first(framed)
        stop_if(cancelled)
        frame = window.grown(1)
        framed = framed_map(frame, level.size, y)
        self._norm("norm_1", y, inner, level, tables, framed, frame)
        out = self._conv_1(framed)
        shortcut = self._cells(x, window)
        if self._conv_s is None:
            _paired(out, shortcut).add_(shortcut)
            return out
        straight = x.new_empty(window.height, window.width, x.shape[2])
        self._norm("norm_s", shortcut, window, level, tables, straight, window)
        return out.add_(self._conv_s(straight))

    def _cells(self, x: Tensor, window: Window) -> Tensor:
        """x at a window of the output's resolution: [h, w, C], or [h/2, 2, w/2, 2, C] seen."""
        if not self.doubled:
            return x[window.slices]
        if any(side % 2 for side in window):
            rows = torch.arange(window.top, window.bottom, device=x.device) // 2
            columns = torch.arange(window.left, window.right, device=x.device) // 2
            return x.index_select(0, rows).index_select(1, columns)
        half = x[window.coarser(2).slices]
        return half[:, None, :, None].expand(-1, 2, -1, 2, -1)

    def _norm(
        self,
        norm: str,
        x: Tensor,
        window: Window,
        level: Level,
        tables: LayerTables,
        out: Tensor,
        frame: Window,
    ) -> None:
        """Modulate x, the cells of `window`, into `out`, which spans `frame`."""
        target = out[window.moved(frame).slices]
        segments = level.segments[window.slices]
        merge = self._merges.get(norm)
        activate = norm != "norm_s"
        modulate(
            x,
            _paired(segments, x),
            tables[f"{self.name}.{norm}"],
            _paired(target, x),
            activate and merge is None,
        )
        if merge is not None:
            assert level.sketch is not None, "a sketch checkpoint needs a sketch"
            merged = merge(target.contiguous(), level.sketch, window)
            target.copy_(F.leaky_relu_(merged, SLOPE) if activate else merged)

    def _run_from_small(
        self,
        x: Tensor,
        window: Window,
        level: Level,
        source: Level,
        tables: LayerTables,
        seam: Seam,
        cancelled: Cancel,
    ) -> Tensor:
        """As `run`, with the first half computed at the input's size and corrected at seams."""
        assert self._doubling is not None
        assert self._taps is not None
        half = window.coarser(2)
        frame = half.grown(1)
        reach = frame.clipped(*source.size)
        small = framed_map(frame, source.size, x)
        table = tables[f"{self.name}.norm_0"]
        modulate(
            x[reach.slices],
            source.segments[reach.slices],
            table,
            small[reach.moved(frame).slices],
            True,
        )
        groups = self._doubling(small)  # [h/2 + 1, w/2 + 1, 4 C']
        if len(seam.segment):
            cells = x.view(-1, x.shape[2])[seam.source]
            change = torch.empty_like(cells)
            modulate(cells, seam.segment, table, change, True)
            change -= small.view(-1, x.shape[2])[seam.framed]
            products = self._taps.products(change).view(-1, self.middle)
            sums = F.embedding_bag(seam.terms, products, seam.groups, mode="sum")
            flat = groups.view(-1, self.middle)
            flat[seam.targets] = flat[seam.targets] + sums
        stop_if(cancelled)
        frame = window.grown(1)
        framed = x.new_empty(frame.height, frame.width, self.middle)
        seen = groups.unflatten(2, (2, 2, -1)).permute(0, 2, 1, 3, 4)
        segments = level.framed[frame.top + 1 : frame.bottom + 1, frame.left + 1 : frame.right + 1]
        modulate(
            seen,
            _paired(segments, seen),
            tables[f"{self.name}.norm_1"],
            _paired(framed, seen),
            True,
        )
        clear_outside(framed, frame, level.size)
        out = self._conv_1(framed)
        if self._conv_s is None:
            shortcut = x[half.slices]
        else:
            table = tables[f"{self.name}.norm_s"]
            straight = x.new_empty(half.height, half.width, x.shape[2])
            modulate(x[half.slices], source.segments[half.slices], table, straight, False)
            shortcut = self._conv_s(straight)
        doubled = shortcut[:, None, :, None]
        _paired(out, doubled).add_(doubled)
        if self._conv_s is not None and len(seam.inside):
            cells = x.view(-1, x.shape[2])[seam.source[seam.inside]]
            fine, coarse = torch.empty_like(cells), torch.empty_like(cells)
            modulate(cells, seam.segment[seam.inside], table, fine, False)
            modulate(cells, seam.coarse[seam.inside], table, coarse, False)
            change = self._conv_s((fine - coarse)[:, None])[:, 0]
            flat = out.view(-1, out.shape[2])
            flat[seam.places] = flat[seam.places] + change
        return out


class _Merge:
    """The sketch variant's conv1x1([out, conv3x3(sketch)]), its second half folded to one 3x3."""

    def __init__(
        self, state: dict[str, Tensor], name: str, device: torch.device, dtype: torch.dtype
    ) -> None:
        merge = state[f"{name}.merge_conv.weight"].float()
        channels = merge.shape[0]
        self._merge = Convolution(merge[:, :channels], None, device, dtype)
        lines = merge[:, channels:, 0, 0]
        weight = torch.einsum("om,mikl->oikl", lines, state[f"{name}.sketch_conv.weight"].float())
        bias = lines @ state[f"{name}.sketch_conv.bias"].float()
        self._lines = Convolution(weight, bias, device, dtype)

    def __call__(self, x: Tensor, sketch: Tensor, window: Window) -> Tensor:
        """x [h, w, C] at `window`; sketch [H, W] of the whole level."""
        frame = window.grown(1)
        reach = frame.clipped(*sketch.shape)
        framed = framed_map(frame, (sketch.shape[0], sketch.shape[1]), x[..., :1])
        framed[reach.moved(frame).slices] = sketch[reach.slices][..., None].to(x.dtype)
        return self._merge(x).add_(self._lines(framed))


def stop_if(cancelled: Cancel) -> None:
    """Raise Cancelled if the pass is wanted no more."""
    if cancelled is not None and cancelled():
        raise Cancelled("the picture was cancelled.")


def modulate(x: Tensor, segments: Tensor, table: Tensor, out: Tensor, activate: bool) -> None:
    """out = a[segments] * x + b[segments], then leaky ReLU if `activate`.

    x and out [..., C] of the same leading shape as `segments`; table [S, 2C] holds a, then b.
    """
    channels = x.shape[-1]
    rows = len(x)
    if x.device.type == "cpu":
        rows = max(1, CHUNK * len(x) // max(1, out.numel()))
    for start in range(0, len(x), rows):
        part = slice(start, start + rows)
        ids = segments[part]
        affine = torch.index_select(table, 0, ids.reshape(-1)).view(*ids.shape, -1)
        target = out[part]
        torch.addcmul(affine[..., channels:], affine[..., :channels], x[part], out=target)
        if activate:
            F.leaky_relu_(target, SLOPE)


def framed_map(frame: Window, size: tuple[int, int], like: Tensor) -> Tensor:
    """An empty map [h, w, C] for `frame`, zero where the frame reaches over the map's edge."""
    framed = like.new_empty(frame.height, frame.width, like.shape[-1])
    clear_outside(framed, frame, size)
    return framed


def clear_outside(x: Tensor, frame: Window, size: tuple[int, int]) -> None:
    """Zero the cells of x, which spans `frame`, outside a map of (height, width)."""
    inside = frame.clipped(*size).moved(frame)
    if inside.area == frame.area:
        return
    x[: inside.top] = 0
    x[inside.bottom :] = 0
    x[:, : inside.left] = 0
    x[:, inside.right :] = 0


def spectral_weight(state: dict[str, Tensor], name: str) -> Tensor:
    """Evaluation weight: weight_orig / (u^T W v), W = weight_orig as [out, rest]."""
    weight = state[f"{name}.weight_orig"].double()  # sigma scales a whole layer: make it exact
    u, v = state[f"{name}.weight_u"].double(), state[f"{name}.weight_v"].double()
    return (weight / torch.dot(u, weight.flatten(1) @ v)).float()


def _paired(x: Tensor, like: Tensor) -> Tensor:
    """x [h, w, ...] seen as [h/2, 2, w/2, 2, ...] where `like` has its cells in pairs."""
    if like.ndim < 5:
        return x
    return x.unflatten(0, (-1, 2)).unflatten(2, (-1, 2))
