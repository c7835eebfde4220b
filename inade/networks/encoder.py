"""The encoder: a reference picture becomes one style per object.

Letters: N batch, C channels, h w size of a feature map, S segments in the batch, F base
filters, Z noise width, B positions whose 3x3 window crosses an object's border.

An instance-aware convolution counts a tap only where its pixel belongs to the same object as
the centre of the window. Almost all windows lie inside one object, so an ordinary convolution
is run everywhere and the foreign taps are taken off again at the B border positions; exact.
"""

from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.config import ModelConfig
from inade.networks.generator import SLOPE, nearest
from inade.networks.recompute import recomputed
from inade.networks.segments import Runs, SortedSegments, wide

TAPS = [(dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)]
HEADS = ("scale_conv_mu", "bias_conv_mu", "scale_conv_var", "bias_conv_var")


class Borders:
    """Where the 3x3 windows of a segment map [N, h, w] reach into other objects."""

    def __init__(self, segments: Tensor) -> None:
        self.segments = segments
        height, width = segments.shape[1:]
        small = segments.int()
        padded = F.pad(small, (1, 1, 1, 1), value=-1)
        neighbours = torch.stack(
            [padded[:, 1 + y : 1 + y + height, 1 + x : 1 + x + width] for y, x in TAPS], dim=-1
        )
        self.outside = neighbours < 0  # [N, h, w, 9]
        self.foreign = (neighbours != small[..., None]) & ~self.outside
        self._windows: dict[int, Crossings] = {}
        self._readers: dict[int, Crossings] = {}

    def windows(self, stride: int) -> "Crossings":
        """The windows, `stride` apart, that hold foreign taps, with those taps' cells."""
        if stride not in self._windows:
            counts = self.foreign[:, ::stride, ::stride]
            size = (self.foreign.shape[1], self.foreign.shape[2])
            self._windows[stride] = Crossings.of(counts, size, stride, 1, 1)
        return self._windows[stride]

    def readers(self, stride: int) -> "Crossings":
        """The cells that are a foreign tap of such windows, with those windows by tap."""
        if stride not in self._readers:
            counts = self.foreign.flip(-1)  # as tap t of the window at the opposite tap
            if stride > 1:
                there = [
                    torch.arange(side, device=counts.device)[:, None] - steps
                    for side, steps in zip(counts.shape[1:3], self._steps, strict=True)
                ]
                on_grid = [place % stride == 0 for place in there]  # [h, 9], [w, 9]
                counts = counts & on_grid[0][:, None] & on_grid[1]
            size = (-(-counts.shape[1] // stride), -(-counts.shape[2] // stride))
            self._readers[stride] = Crossings.of(counts, size, 1, -1, stride)
        return self._readers[stride]

    @property
    def _steps(self) -> Tensor:
        """int64 [2, 9]: each tap's way down and to the right."""
        return torch.tensor(TAPS, device=self.segments.device).T


@dataclass(frozen=True)
class Crossings:
    """Some cells of one map and, of each, by tap the cells of another map that count."""

    cells: Tensor  # int64 [B], flat
    sources: Tensor  # int64 [9 B], flat; 0 where the tap does not count
    counts: Tensor  # bool [B, 9]

    @staticmethod
    def of(counts: Tensor, size: tuple[int, int], up: int, sign: int, down: int) -> "Crossings":
        """The cells of counts [N, h, w, 9] with any tap that counts; tap (dy, dx) of cell (y, x)
        is cell (up y + sign dy) / down, the same across, of another map of `size`."""
        height, width = counts.shape[1:3]
        cells = counts.any(-1).flatten().nonzero().squeeze(1)
        picture, y, x = cells // (height * width), cells // width % height, cells % width
        taps = torch.tensor(TAPS, device=cells.device)
        rows = (up * y[:, None] + sign * taps[:, 0]) // down
        columns = (up * x[:, None] + sign * taps[:, 1]) // down
        sources = (picture[:, None] * size[0] + rows) * size[1] + columns
        flags = counts.reshape(-1, 9).index_select(0, cells)
        sources = torch.where(flags, sources, 0)
        # oneDNN makes kernels anew for each length: few lengths, filled up with cells of no taps
        empty = _rounded_up(len(cells)) - len(cells)
        return Crossings(
            F.pad(cells, (0, empty)),
            F.pad(sources, (0, 0, 0, empty)).flatten(),
            F.pad(flags, (0, 0, 0, empty)),
        )

    def gathered(self, rows: Tensor) -> Tensor:
        """The cells that count of rows [n, C], the others zero: [B, 9 C]."""
        taken = rows.index_select(0, self.sources).view(-1, 9, rows.shape[1])
        return taken.mul_(self.counts[..., None]).flatten(1)


def _rounded_up(length: int) -> int:
    """The next of four lengths an octave."""
    step = 1 << max(0, length.bit_length() - 3)
    return -(-length // step) * step


def instance_conv(x: Tensor, conv: nn.Conv2d, borders: Borders) -> Tensor:
    """3x3 instance-aware convolution, padding 1, stride of `conv`: [N, C, h, w] -> [N, C', ...].

    Gradients reach x, weight and bias, once.
    """
    assert conv.bias is not None
    kind = x.device.type
    given = [x.contiguous(memory_format=torch.channels_last), conv.weight, conv.bias]
    if torch.is_autocast_enabled(kind):
        given = [one.to(torch.get_autocast_dtype(kind)) for one in given]
    result = _InstanceConvolution.apply(*given, borders, conv.stride[0])
    assert isinstance(result, Tensor)
    return result


class _InstanceConvolution(torch.autograd.Function):
    """An ordinary convolution less the foreign taps of windows that cross a border.

    Its backward gathers as well: a cell's gradient lacks that of the windows it is foreign to.
    """

    @staticmethod
    def forward(  # pyright: ignore[reportIncompatibleMethodOverride]
        ctx: Any, x: Tensor, weight: Tensor, bias: Tensor, borders: Borders, stride: int
    ) -> Tensor:
        out = F.conv2d(x, weight, bias, stride, 1).contiguous(memory_format=torch.channels_last)
        windows = borders.windows(stride)
        matrix = weight.permute(2, 3, 1, 0).flatten(0, 2)  # [9 C, C']
        foreign = windows.gathered(_rows(x)) @ matrix
        _rows(out).index_add_(0, windows.cells, foreign, alpha=-1)
        ctx.save_for_backward(x, weight)
        ctx.borders, ctx.stride = borders, stride
        return out

    @staticmethod
    @torch.autograd.function.once_differentiable
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:  # pyright: ignore[reportIncompatibleMethodOverride]
        x, weight = ctx.saved_tensors
        borders, stride = ctx.borders, ctx.stride
        needs_x: bool = ctx.needs_input_grad[0]
        grad = grad.contiguous(memory_format=torch.channels_last)
        grad_x, grad_weight, grad_bias = torch.ops.aten.convolution_backward(
            grad, x, weight, [len(weight)], [stride, stride], [1, 1], [1, 1], False, [0, 0], 1,
            [needs_x, True, True],
        )  # fmt: skip
        windows = borders.windows(stride)
        own = _rows(grad).index_select(0, windows.cells)
        through = windows.gathered(_rows(x)).T @ own  # [9 C, C']
        taps = through.view(3, 3, weight.shape[1], len(weight)).permute(3, 2, 0, 1)
        grad_weight = grad_weight - taps
        if needs_x:
            readers = borders.readers(stride)
            matrix = weight.permute(2, 3, 0, 1).flatten(0, 2)  # [9 C', C]
            grad_x = grad_x.contiguous(memory_format=torch.channels_last)
            foreign = readers.gathered(_rows(grad)) @ matrix
            _rows(grad_x).index_add_(0, readers.cells, foreign, alpha=-1)
        return grad_x, grad_weight, grad_bias, None, None


def _rows(x: Tensor) -> Tensor:
    """[N, C, h, w], channels last, seen as [N h w, C]."""
    return x.permute(0, 2, 3, 1).view(-1, x.shape[1])


class Encoder(nn.Module):
    """U-Net of instance-aware convolutions with four heads, pooled over each object."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.recompute = False  # training with less memory and more time
        filters = config.encoder_filters

        def conv(inputs: int, outputs: int, stride: int = 1) -> nn.Conv2d:
            layer = nn.Conv2d(inputs, outputs, 3, stride, 1)
            nn.init.xavier_normal_(layer.weight, gain=0.02)
            nn.init.zeros_(layer.bias)  # pyright: ignore[reportArgumentType]
            return layer

        self.layer1 = conv(3, filters, 2)
        self.layer2 = conv(filters, 2 * filters, 2)
        self.layer3 = conv(2 * filters, 4 * filters, 2)
        self.layer4 = conv(4 * filters, 8 * filters, 2)
        self.middle = conv(8 * filters, 4 * filters)
        self.up1 = conv(8 * filters, 2 * filters)
        self.up2 = conv(4 * filters, filters)
        self.up3 = conv(2 * filters, filters)
        self.scale_conv_mu = conv(filters, config.noise_dim)
        self.scale_conv_var = conv(filters, config.noise_dim)
        self.bias_conv_mu = conv(filters, config.noise_dim)
        self.bias_conv_var = conv(filters, config.noise_dim)

    def forward(self, images: Tensor, segments: Tensor, count: int) -> tuple[Tensor, Tensor]:
        """(mu, logvar), both float [S, 2, Z] with row 0 scale and row 1 bias.

        images float [N, 3, H, W] in [-1, 1], sides multiples of 16; segments int64 [N, H, W],
        ids 0..S-1 over the whole batch; count is S. A segment without pixels gives zeros.
        """
        if self.recompute:
            features = recomputed(self.features, images, segments)
        else:
            features = self.features(images, segments)
        pooled = pool_windows(features, Borders(segments), count)  # [S, 9 F], [S]
        heads = [getattr(self, name) for name in HEADS]
        weight = torch.cat([head.weight.permute(0, 2, 3, 1).flatten(1) for head in heads])
        bias = torch.cat([head.bias for head in heads])
        means, present = pooled
        codes = (means @ weight.T + bias) * present[:, None]
        mu, logvar = codes.view(count, 2, 2, -1).unbind(1)
        return mu, logvar

    def features(self, images: Tensor, segments: Tensor) -> Tensor:
        """The U-Net's output [N, F, H, W], before the heads."""
        x = images.contiguous(memory_format=torch.channels_last)
        borders: dict[tuple[int, int], Borders] = {}

        def step(x: Tensor, conv: nn.Conv2d) -> Tensor:
            size = (x.shape[2], x.shape[3])
            if size not in borders:
                borders[size] = Borders(nearest(segments, *size))
            y = instance_conv(x, conv, borders[size])
            return F.leaky_relu(F.instance_norm(y, eps=1e-5), SLOPE)

        def double(x: Tensor) -> Tensor:
            return F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)

        first = step(x, self.layer1)
        second = step(first, self.layer2)
        third = step(second, self.layer3)
        x = double(step(step(third, self.layer4), self.middle))
        x = double(step(torch.cat([x, third], 1), self.up1))
        x = double(step(torch.cat([x, second], 1), self.up2))
        return double(step(torch.cat([x, first], 1), self.up3))


def pool_windows(x: Tensor, borders: Borders, count: int) -> tuple[Tensor, Tensor]:
    """Mean over each segment of its instance-aware 3x3 windows: ([S, 9 C] tap by tap, [S]).

    The heads are linear, so their convolution may be applied after the pooling. The second value
    is 1 for segments with pixels, else 0. Gradients reach x, once.
    """
    segments = SortedSegments(borders.segments, count)
    sums = _WindowSums.apply(x.contiguous(memory_format=torch.channels_last), borders, segments)
    assert isinstance(sums, Tensor)
    area = segments.areas.to(sums.dtype)
    return sums.flatten(1) / area.clamp(min=1)[:, None], (area > 0).to(sums.dtype)


class _WindowSums(torch.autograd.Function):
    """Sums [S, 9, C] over the pixels p of a segment of x[p + t], as far as p + t lies in it too.

    For tap t that is the sum of x[q] over all its pixels q less those whose q - t lies outside.
    """

    @staticmethod
    def forward(  # pyright: ignore[reportIncompatibleMethodOverride]
        ctx: Any, x: Tensor, borders: Borders, segments: SortedSegments
    ) -> Tensor:
        # in float32: objects of all sizes are judged by these means
        pixels = wide(x)
        left_out = (borders.foreign | borders.outside).view(-1, 9).flip(1)  # q - t, not q + t
        cell, tap = left_out.nonzero(as_tuple=True)
        owner = borders.segments.flatten()
        group, order = (owner[cell] * 9 + tap).int().sort(stable=True)
        lost = Runs(cell[order], group.long(), 9 * segments.count).sums(_rows(pixels))
        ctx.save_for_backward(left_out, owner)
        ctx.like = x.shape, x.dtype
        return segments.sums(pixels)[:, None] - lost.view(segments.count, 9, -1)

    @staticmethod
    @torch.autograd.function.once_differentiable
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, None, None]:  # pyright: ignore[reportIncompatibleMethodOverride]
        left_out, owner = ctx.saved_tensors
        (pictures, channels, height, width), dtype = ctx.like
        rows = F.embedding(owner, grad.sum(1).to(dtype))
        cells = left_out.any(1).nonzero().squeeze(1)
        taps = owner[cells, None] * 9 + torch.arange(9, device=owner.device)
        weights = left_out.index_select(0, cells).to(grad.dtype)
        lost = F.embedding_bag(taps, grad.flatten(0, 1), mode="sum", per_sample_weights=weights)
        rows.index_add_(0, cells, lost.to(dtype), alpha=-1)
        return rows.view(pictures, height, width, channels).permute(0, 3, 1, 2), None, None
