"""LPIPS on AlexNet, which judges and is kept out of every loss.

Letters: N batch, C channels, H W size, h w of a tap.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.training.backbones.pretrained import (
    LPIPS_PACKAGE,
    entry,
    fill_flax,
    frozen_on,
    package_file,
    read_numpy_pickle,
)

_MEAN, _DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)  # of ImageNet, pictures in 0..1


class AlexNet(nn.Module):
    """The convolutions of AlexNet; taps are the five outputs after ReLU."""

    channels = (64, 192, 384, 256, 256)
    mean: Tensor
    deviation: Tensor

    def __init__(self) -> None:
        super().__init__()
        mean, deviation = (torch.tensor(values)[:, None, None] for values in (_MEAN, _DEVIATION))
        self.register_buffer("mean", mean * 2 - 1, persistent=False)
        self.register_buffer("deviation", deviation * 2, persistent=False)
        self.convolutions = nn.ModuleList(
            [
                nn.Conv2d(3, 64, 11, 4, 2),
                nn.Conv2d(64, 192, 5, 1, 2),
                nn.Conv2d(192, 384, 3, 1, 1),
                nn.Conv2d(384, 256, 3, 1, 1),
                nn.Conv2d(256, 256, 3, 1, 1),
            ]
        )

    def forward(self, images: Tensor) -> list[Tensor]:
        """[N, 3, H, W] in [-1, 1], sides of at least 63 -> five float [N, C, h, w]."""
        x, taps = (images - self.mean) / self.deviation, []
        for index, convolution in enumerate(self.convolutions):
            x = F.relu(convolution(F.max_pool2d(x, 3, 2) if index in (1, 2) else x))
            taps.append(x)
        return taps


class Lpips(nn.Module):
    """Learned perceptual distance (arXiv 1801.03924) on a backbone's taps.

    Features are scaled to unit length over channels; their squared differences are weighted by
    one learned factor a channel, averaged over positions and summed over taps.
    """

    def __init__(self, backbone: nn.Module, heads: Sequence[Tensor]) -> None:
        super().__init__()
        self.backbone = backbone
        self.roots = nn.ParameterList(
            nn.Parameter(head.sqrt()[None, :, None, None], requires_grad=False) for head in heads
        )

    def features(self, images: Tensor) -> list[Tensor]:
        """Unit-length taps, each channel times the root of its weight: [N, C, h, w] each."""
        return [
            tap / (tap.square().sum(1, keepdim=True).sqrt() + 1e-10) * root
            for tap, root in zip(self.backbone(images), self.roots, strict=True)
        ]

    def forward(self, one: Tensor, two: Tensor) -> Tensor:
        """float [N]: the distance of each pair of pictures [N, 3, H, W] in [-1, 1]."""
        return between(self.features(one), self.features(two))


def between(one: Sequence[Tensor], two: Sequence[Tensor]) -> Tensor:
    """float [N]: LPIPS distance of two pictures' `Lpips.features`."""
    terms = [(a - b).square().sum(1).mean((1, 2)) for a, b in zip(one, two, strict=True)]
    return torch.stack(terms).sum(0)


def by_place(one: Sequence[Tensor], two: Sequence[Tensor], size: tuple[int, int]) -> Tensor:
    """float [N, H, W]: LPIPS distance by place of two pictures' `Lpips.features`, each enlarged
    bilinearly."""
    parts = [
        F.interpolate(
            (a - b).square().sum(1, keepdim=True), size, mode="bilinear", align_corners=False
        )
        for a, b in zip(one, two, strict=True)
    ]
    return torch.cat(parts, 1).sum(1)


def load_lpips(device: torch.device | str = "cpu") -> Lpips:
    """AlexNet with its LPIPS heads, frozen, float32. Raises TrainingError without the package."""
    weights = read_numpy_pickle(package_file(*LPIPS_PACKAGE, "alexnet.ckpt"))
    backbone = AlexNet()
    fill_flax(backbone.convolutions, weights, "AlexNet_0")
    heads = [_heads(weights, index) for index in range(5)]
    return frozen_on(Lpips(backbone, heads), device)


def _heads(weights: Mapping[str, Any], index: int) -> Tensor:
    """float [C], not negative: the LPIPS weights of one tap."""
    kernel = entry(weights, f"NetLinLayer_{index}", "Conv_0", "kernel")
    return torch.from_numpy(kernel).flatten().float().clamp(min=0)
