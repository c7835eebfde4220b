"""A small network that tells the classes of a photo, pixel by pixel. Ours; no published one.

Letters: N batch, K classes, H W size, multiples of 32.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.networks.mobile import LITE0_STAGES, SameConv2d, lite0_blocks

STAGES = 5  # of EfficientNet-Lite0, down to 1/16 of the size
TAPS = (2, 4, 10)  # blocks whose outputs are taken: 1/4, 1/8, 1/16
WIDTH = 64  # channels of what they are joined in
BINS = (1, 4, 8)  # sides of the grids that the whole picture is seen in (pyramid pooling)


class SegmenterNetwork(nn.Module):
    """Inverted residuals down to 1/16, the whole picture's context, and back up to 1/4."""

    def __init__(self, classes: int) -> None:
        super().__init__()
        self.stem = SameConv2d(3, 32, 3, 2)
        self.blocks = lite0_blocks(STAGES)
        fine, middle, coarse = (LITE0_STAGES[stage][4] for stage in (1, 2, 4))
        self.context = nn.ModuleList(nn.Conv2d(coarse, WIDTH, 1) for _ in BINS)
        self.coarse = _Joint(coarse + WIDTH * len(BINS))
        self.middle = _Joint(WIDTH + middle)
        self.fine = _Joint(WIDTH + fine)
        self.classes = nn.Conv2d(WIDTH, classes, 1)

    def forward(self, images: Tensor) -> Tensor:
        """[N, 3, H, W] in [-1, 1] -> logits float [N, K, H / 4, W / 4]."""
        x, taps = F.relu6(self.stem(((images + 1) * 127.5 - 127) / 128)), []
        for index, block in enumerate(self.blocks):
            x = block(x)
            if index in TAPS:
                taps.append(x)
        fine, middle, coarse = taps
        seen = [
            _enlarged(F.relu(one(F.adaptive_avg_pool2d(coarse, side))), coarse)
            for one, side in zip(self.context, BINS, strict=True)
        ]
        x = self.coarse(torch.cat([coarse, *seen], 1))
        x = self.middle(torch.cat([_enlarged(x, middle), middle], 1))
        x = self.fine(torch.cat([_enlarged(x, fine), fine], 1))
        return self.classes(x)


class _Joint(nn.Module):
    """1x1, then a depthwise 5x5 and 1x1, with group norms between."""

    def __init__(self, inputs: int) -> None:
        super().__init__()
        self.join = nn.Conv2d(inputs, WIDTH, 1)
        self.depthwise = nn.Conv2d(WIDTH, WIDTH, 5, padding=2, groups=WIDTH)
        self.project = nn.Conv2d(WIDTH, WIDTH, 1)
        self.norms = nn.ModuleList(nn.GroupNorm(8, WIDTH) for _ in range(2))

    def forward(self, x: Tensor) -> Tensor:
        first, second = self.norms
        x = F.relu(first(self.join(x)))
        return F.relu(x + second(self.project(self.depthwise(x))))


def _enlarged(x: Tensor, like: Tensor) -> Tensor:
    return F.interpolate(x, like.shape[2:], mode="bilinear", align_corners=False)
