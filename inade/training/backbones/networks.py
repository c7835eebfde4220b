"""The networks behind `backbones.py`, without weights; frozen once they are filled.

Everything takes pictures float [N, 3, H, W] in [-1, 1].
Letters: N batch, C channels, H W size, h w of a tap.
"""

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.networks.mobile import LITE0_STAGES, SameConv2d, lite0_blocks

_MEAN, _DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)  # of ImageNet, pictures in 0..1
_LITE0_TAPS = (2, 4, 10, 15)  # blocks whose outputs are taken: 1/4, 1/8, 1/16, 1/32 of the size


class _ImageNetNorm(nn.Module):
    """Pictures in [-1, 1] with ImageNet's mean and deviation taken out."""

    mean: Tensor
    deviation: Tensor

    def __init__(self) -> None:
        super().__init__()
        mean, deviation = (torch.tensor(values)[:, None, None] for values in (_MEAN, _DEVIATION))
        self.register_buffer("mean", mean * 2 - 1, persistent=False)
        self.register_buffer("deviation", deviation * 2, persistent=False)

    def forward(self, images: Tensor) -> Tensor:
        return (images - self.mean) / self.deviation


class AlexNet(nn.Module):
    """The convolutions of AlexNet; taps are the five outputs after ReLU."""

    channels = (64, 192, 384, 256, 256)

    def __init__(self) -> None:
        super().__init__()
        self.norm = _ImageNetNorm()
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
        x, taps = self.norm(images), []
        for index, convolution in enumerate(self.convolutions):
            x = F.relu(convolution(F.max_pool2d(x, 3, 2) if index in (1, 2) else x))
            taps.append(x)
        return taps


class Vgg(nn.Module):
    """The convolutions of VGG-16 or VGG-19; `taps` names the outputs, such as 'relu4_1'.

    With `normalized` pictures get ImageNet's mean and deviation; the published perceptual loss
    passes them in [-1, 1] as they are.
    """

    def __init__(self, layers: int, taps: Sequence[str], *, normalized: bool) -> None:
        super().__init__()
        self.taps = tuple(taps)
        self.norm = _ImageNetNorm() if normalized else nn.Identity()
        repeats = {16: (2, 2, 3, 3, 3), 19: (2, 2, 4, 4, 4)}[layers]
        self.names = [
            f"{block}_{i}" for block in range(1, 6) for i in range(1, repeats[block - 1] + 1)
        ]
        widths = {"1": 64, "2": 128, "3": 256, "4": 512, "5": 512}
        channels = [3, *(widths[name[0]] for name in self.names)]
        self.convolutions = nn.ModuleList(
            nn.Conv2d(channels[i], channels[i + 1], 3, padding=1) for i in range(len(self.names))
        )

    def forward(self, images: Tensor) -> list[Tensor]:
        """[N, 3, H, W] in [-1, 1] -> the taps, float [N, C, h, w] each."""
        x, found = self.norm(images), {}
        for name, convolution in zip(self.names, self.convolutions, strict=True):
            if name.endswith("_1") and name != "1_1":
                x = F.max_pool2d(x, 2)
            x = found[f"relu{name}"] = F.relu(convolution(x))
            if all(tap in found for tap in self.taps):
                break
        return [found[tap] for tap in self.taps]


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

    def distance_map(self, one: Tensor, two: Tensor) -> Tensor:
        """float [N, H, W]: the distance by place, taps enlarged bilinearly."""
        return by_place(self.features(one), self.features(two), (one.shape[2], one.shape[3]))


def between(one: Sequence[Tensor], two: Sequence[Tensor]) -> Tensor:
    """float [N]: LPIPS distance of two pictures' `Lpips.features`."""
    terms = [(a - b).square().sum(1).mean((1, 2)) for a, b in zip(one, two, strict=True)]
    return torch.stack(terms).sum(0)


def by_place(one: Sequence[Tensor], two: Sequence[Tensor], size: tuple[int, int]) -> Tensor:
    """float [N, H, W]: LPIPS distance by place of two pictures' `Lpips.features`."""
    parts = [
        F.interpolate(
            (a - b).square().sum(1, keepdim=True), size, mode="bilinear", align_corners=False
        )
        for a, b in zip(one, two, strict=True)
    ]
    return torch.cat(parts, 1).sum(1)


class EfficientNetLite0(nn.Module):
    """EfficientNet-Lite0 without its classifier, batch norms folded into the convolutions.

    Taps at 1/4, 1/8, 1/16 and 1/32 of the size with `channels` channels.
    """

    channels = (24, 40, 112, 320)

    def __init__(self) -> None:
        super().__init__()
        self.stem = SameConv2d(3, 32, 3, 2)
        self.blocks = lite0_blocks(len(LITE0_STAGES))

    def forward(self, images: Tensor) -> list[Tensor]:
        """[N, 3, H, W] in [-1, 1] -> four float [N, C, h, w]."""
        pixels = (images + 1) * 127.5  # 0..255, as the network knows them
        x, taps = F.relu6(self.stem((pixels - 127) / 128)), []
        for index, block in enumerate(self.blocks):
            x = block(x)
            if index in _LITE0_TAPS:
                taps.append(x)
        return taps
