"""The encoder: a reference picture becomes one style per object.

Letters: N batch, C channels, h w size of a feature map, S segments in the batch, F base
filters, Z noise width, B positions whose 3x3 window crosses an object's border.

An instance-aware convolution counts a tap only where its pixel belongs to the same object as
the centre of the window. Almost all windows lie inside one object, so an ordinary convolution
is run everywhere and the foreign taps are taken off again at the B border positions; exact.
"""

from functools import cached_property

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.config import ModelConfig
from inade.networks.generator import SLOPE, nearest
from inade.networks.recompute import recomputed

TAPS = [(dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)]
HEADS = ("scale_conv_mu", "bias_conv_mu", "scale_conv_var", "bias_conv_var")


class Borders:
    """Where the 3x3 windows of a segment map [N, h, w] reach into other objects."""

    def __init__(self, segments: Tensor) -> None:
        self.segments = segments
        padded = F.pad(segments, (1, 1, 1, 1), value=-1)
        height, width = segments.shape[1:]
        neighbours = torch.stack(
            [padded[:, 1 + y : 1 + y + height, 1 + x : 1 + x + width] for y, x in TAPS], dim=-1
        )
        self.outside = neighbours < 0  # [N, h, w, 9]
        self.foreign = (neighbours != segments[..., None]) & ~self.outside

    def windows(self, stride: int) -> tuple[Tensor, Tensor, Tensor]:
        """(position int64 [B] in the flat output, source int64 [B, 9] in the flat input, foreign
        bool [B, 9]) of the windows, `stride` apart, that hold foreign taps."""
        return self._windows_2 if stride == 2 else self._windows_1

    @cached_property
    def _windows_1(self) -> tuple[Tensor, Tensor, Tensor]:
        return self._crossing(1)

    @cached_property
    def _windows_2(self) -> tuple[Tensor, Tensor, Tensor]:
        return self._crossing(2)

    def _crossing(self, stride: int) -> tuple[Tensor, Tensor, Tensor]:
        height, width = self.segments.shape[1:]
        foreign = self.foreign[:, ::stride, ::stride]
        position = foreign.any(-1).flatten().nonzero().squeeze(1)
        rows, columns = foreign.shape[1:3]
        picture, y, x = (
            position // (rows * columns),
            position // columns % rows * stride,
            position % columns * stride,
        )
        offset = torch.tensor([dy * width + dx for dy, dx in TAPS], device=position.device)
        source = ((picture * height + y) * width + x)[:, None] + offset
        flags = foreign.flatten(0, 2)[position]
        return position, torch.where(flags, source, 0), flags


def instance_conv(x: Tensor, conv: nn.Conv2d, borders: Borders) -> Tensor:
    """3x3 instance-aware convolution, padding 1, stride of `conv`: [N, C, h, w] -> [N, C', ...]."""
    stride = conv.stride[0]
    out = F.conv2d(x, conv.weight, conv.bias, stride, 1)
    position, source, flags = borders.windows(stride)
    pixels = x.movedim(1, -1).flatten(0, 2)  # [N h w, C]
    foreign = pixels[source] * flags[..., None]  # [B, 9, C]
    weight = conv.weight.permute(2, 3, 1, 0).flatten(0, 2)  # [9 C, C']
    flat = out.movedim(1, -1).reshape(-1, out.shape[1])
    flat = flat.index_add(0, position, foreign.flatten(1) @ weight.to(x.dtype), alpha=-1)
    return flat.view(len(x), *out.shape[2:], -1).movedim(-1, 1)


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

    The heads are linear, so their convolution may be applied after the pooling. For tap t the
    sum of x[p + t] over the pixels p of a segment, as far as p + t lies in it too, equals the sum
    of x[q] over all its pixels q less those whose q - t lies outside. The second value is 1 for
    segments with pixels, else 0.
    """
    pixels = x.movedim(1, -1).flatten(0, 2).float()  # [N h w, C]; a sum of 257 ones is 256 in bf16
    owner = borders.segments.flatten()
    total = pixels.new_zeros(count, x.shape[1]).index_add(0, owner, pixels)
    area = pixels.new_zeros(count).index_add(0, owner, torch.ones_like(pixels[:, 0]))
    left_out = (borders.foreign | borders.outside).flatten(0, 2)  # [N h w, 9]
    taps: list[Tensor] = []
    for tap in range(9):
        lost = left_out[:, 8 - tap].nonzero().squeeze(1)  # q - t is the opposite tap of q
        taps.append(total.index_add(0, owner[lost], pixels[lost], alpha=-1))
    return torch.cat(taps, 1) / area.clamp(min=1)[:, None], (area > 0).float()
