"""The generator: global noise and a modulated layout become a picture.

Letters: N batch, H W picture size, S segments in the batch, Z noise width, D latent width,
F base filters, h0 w0 size of the first feature map.
"""

from collections.abc import Mapping
from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.config import START_PLANES, ModelConfig
from inade.networks.fields import Fields, row_features
from inade.networks.normalization import InadeNorm, SpectralConv2d, closing, framed_by_copies
from inade.networks.recompute import recomputed
from inade.networks.segments import SortedSegments

SLOPE = 0.2


class ResidualBlock(nn.Module):
    """conv_1(lrelu(norm_1(conv_0(lrelu(norm_0(x)))))) plus x, or plus conv_s(norm_s(x))."""

    def __init__(self, inputs: int, outputs: int, config: ModelConfig) -> None:
        super().__init__()
        middle = min(inputs, outputs)
        self.replicates = config.padding == "replicate"
        padding = 0 if self.replicates else 1

        def norm(channels: int, *, texture: bool = False) -> InadeNorm:
            return InadeNorm(
                channels, config.num_labels, config.noise_dim, sketch=config.sketch, texture=texture
            )

        self.conv_0 = SpectralConv2d(inputs, middle, 3, padding=padding, bias=True)
        self.conv_1 = SpectralConv2d(middle, outputs, 3, padding=padding, bias=True)
        self.norm_0 = norm(inputs)
        self.norm_1 = norm(middle, texture=config.texture)
        self.learned_shortcut = inputs != outputs
        if self.learned_shortcut:
            self.conv_s = SpectralConv2d(inputs, outputs, 1, padding=0, bias=False)
            self.norm_s = norm(inputs)

    def forward(self, x: Tensor, maps: "SegmentMaps", noise: Tensor | None = None) -> Tensor:
        """float [N, C, h, w] -> float [N, C', h, w]; noise float [N, h, w] where it has texture."""
        given = maps.at(x.shape[2], x.shape[3])
        shortcut = self.conv_s(self.norm_s(x, *given)) if self.learned_shortcut else x
        framed = self.replicates
        conv_0, conv_1 = self.conv_0, self.conv_1
        if maps.closed:
            conv_0, conv_1 = closing(conv_0, framed), closing(conv_1, framed)
        y = conv_0(self.norm_0(x, *given, slope=SLOPE, framed=framed))
        y = self.norm_1(y, *given, slope=SLOPE, framed=framed, noise=noise)
        return shortcut + conv_1(y)


class SegmentMaps:
    """The layout of a batch at each resolution the generator asks for.

    `closed`: whether the first and the last column of each picture are neighbours.
    """

    def __init__(
        self,
        segments: Tensor,
        classes: Tensor,
        modulation: Tensor,
        sketch: Tensor | None,
        *,
        closed: bool = False,
    ) -> None:
        self.segments, self.classes, self.closed = segments, classes, closed
        self.modulation, self.sketch = modulation, sketch
        self._sizes: dict[tuple[int, int], tuple[SortedSegments, Tensor | None]] = {}

    def at(self, height: int, width: int) -> tuple[SortedSegments, Tensor, Tensor, Tensor | None]:
        """(segments [N, h, w], classes, modulation, sketch [N, 1, h, w]) by nearest neighbour."""
        if (height, width) not in self._sizes:
            sketch = None if self.sketch is None else nearest(self.sketch, height, width)
            segments = nearest(self.segments, height, width)
            self._sizes[height, width] = SortedSegments(segments, len(self.classes)), sketch
        segments, sketch = self._sizes[height, width]
        return segments, self.classes, self.modulation, sketch


class Generator(nn.Module):
    """global_noise -> first map -> residual blocks with nearest x2 upsampling -> tanh picture.

    The first map is that of `fc`, or, for `start` "free", of any size: the same for all cells but
    for the height of their row in the scene and for noise.
    """

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.config = config
        self.recompute = False  # training with less memory and more time
        height, width = config.start_size
        wide = config.channels(16)
        if config.size_free:
            self.start = nn.Linear(config.latent_dim, wide)
            self.start_row = nn.Linear(4, wide, bias=False)
            self.start_noise = nn.Linear(START_PLANES, wide, bias=False)
            for layer, spread in (
                (self.start, config.latent_dim**-0.5),
                (self.start_row, 0.5),
                (self.start_noise, 0.1),
            ):
                nn.init.normal_(layer.weight, std=spread)
            nn.init.zeros_(self.start.bias)
        else:
            self.fc = nn.Linear(config.latent_dim, wide * height * width)
            nn.init.xavier_normal_(self.fc.weight, gain=0.02)
            nn.init.zeros_(self.fc.bias)
        self.head_0 = ResidualBlock(wide, wide, config)
        self.G_middle_0 = ResidualBlock(wide, wide, config)
        self.G_middle_1 = ResidualBlock(wide, wide, config)
        factors = [16, 8, 4, 2, 1] + ([0.5] if config.upsampling == "most" else [])
        for step, (before, after) in enumerate(pairwise(factors)):
            block = ResidualBlock(config.channels(before), config.channels(after), config)
            self.add_module(f"up_{step}", block)
        padding = 0 if config.padding == "replicate" else 1
        self.conv_img = nn.Conv2d(config.channels(factors[-1]), 3, 3, padding=padding)
        nn.init.xavier_normal_(self.conv_img.weight, gain=0.02)
        nn.init.zeros_(self.conv_img.bias)  # pyright: ignore[reportArgumentType]

    @property
    def blocks(self) -> list[tuple[bool, ResidualBlock]]:
        """The residual blocks in order, each with whether the map is doubled before it."""
        modules: Mapping[str, nn.Module] = dict(self.named_children())
        plan = [("head_0", False), ("G_middle_0", True)]
        plan.append(("G_middle_1", self.config.upsampling != "normal"))
        plan += [(name, True) for name in modules if name.startswith("up_")]
        blocks = [(doubled, modules[name]) for name, doubled in plan]
        return [(doubled, b) for doubled, b in blocks if isinstance(b, ResidualBlock)]

    def first_map(
        self,
        global_noise: Tensor,
        window: tuple[int, int, int, int] | None = None,
        fields: Fields | None = None,
    ) -> Tensor:
        """[N, D] -> the first feature map [N, 16F, h0, w0]: its window (y, x, h, w) where one is
        given, or, of a model without a size, that of the fields."""
        if self.config.size_free:
            assert fields is not None
            assert fields.heights is not None
            assert fields.start is not None
            x = self.start_noise(fields.start.movedim(1, -1))  # [N, h0, w0, 16F]
            x = x + self.start_row(row_features(fields.heights))[:, :, None]
            x = (x + self.start(global_noise)[:, None, None]).movedim(-1, 1)
        else:
            height, width = self.config.start_size
            x = self.fc(global_noise).view(len(global_noise), -1, height, width)
            if window is not None:
                top, left, rows, columns = window
                x = x[:, :, top : top + rows, left : left + columns]
        return x.contiguous(memory_format=torch.channels_last)

    def picture(self, x: Tensor, *, closed: bool = False) -> Tensor:
        """The last block's output -> float [N, 3, H, W] in [-1, 1]."""
        x = F.leaky_relu(x, SLOPE)
        framed = self.config.padding == "replicate"
        x = framed_by_copies(x) if framed else x
        convolution = closing(self.conv_img, framed) if closed else self.conv_img
        return torch.tanh(convolution(x))

    def forward(
        self,
        segments: Tensor,
        classes: Tensor,
        modulation: Tensor,
        global_noise: Tensor,
        sketch: Tensor | None = None,
        *,
        start_window: tuple[int, int, int, int] | None = None,
        fields: Fields | None = None,
    ) -> Tensor:
        """Pictures float [N, 3, H, W] in [-1, 1].

        segments int64 [N, H, W], ids 0..S-1 over the whole batch; classes int64 [S];
        modulation float [S, 2, Z] (n' of the paper); global_noise float [N, D]; sketch float
        [N, 1, H, W], 1 on a line. With `start_window` (y, x, h, w) in cells of the first map,
        only that part of the picture is made and the maps have its size. `fields` are for models
        with texture or without a size.
        """
        maps = SegmentMaps(segments, classes, modulation, sketch)
        x = self.first_map(global_noise, start_window, fields)
        for number, (doubled, block) in enumerate(self.blocks):
            x = F.interpolate(x, scale_factor=2, mode="nearest") if doubled else x
            noise = fields.texture[number] if fields is not None and fields.texture else None
            made = (x, maps, noise)
            x = recomputed(block, *made) if self.recompute else block(*made)
        return self.picture(x)


def nearest(x: Tensor, height: int, width: int) -> Tensor:
    """Resize the last two axes: source index = floor(destination * source size / new size)."""
    if x.shape[-2:] == (height, width):
        return x
    rows = torch.arange(height, device=x.device) * x.shape[-2] // height
    columns = torch.arange(width, device=x.device) * x.shape[-1] // width
    return x[..., rows[:, None], columns]
