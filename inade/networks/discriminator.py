"""The published discriminator: PatchGANs at falling resolutions that see label, edge and picture.

Letters: N batch, K label channels, H W picture size.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.config import ModelConfig
from inade.networks.generator import SLOPE
from inade.networks.normalization import SpectralConv2d

CHANNEL_CAP = 512


class PatchDiscriminator(nn.Module):
    """Convolutions 4x4 with padding 2 down to a map of logits; returns every layer's output."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        layers, filters = config.num_discriminator_layers, config.num_discriminator_filters
        first = nn.Conv2d(config.num_labels + 4, filters, 4, 2, 2)
        self.model0 = nn.Sequential(first, nn.LeakyReLU(SLOPE))
        for index in range(1, layers):
            before, filters = filters, min(2 * filters, CHANNEL_CAP)
            stride = 1 if index == layers - 1 else 2
            conv = SpectralConv2d(before, filters, 4, stride=stride, padding=2, bias=False)
            block = nn.Sequential(conv, nn.InstanceNorm2d(filters))
            self.add_module(f"model{index}", nn.Sequential(block, nn.LeakyReLU(SLOPE)))
        last = nn.Conv2d(filters, 1, 4, 1, 2)
        self.add_module(f"model{layers}", nn.Sequential(last))
        for conv in (first, last):
            nn.init.xavier_normal_(conv.weight, gain=0.02)
            nn.init.zeros_(conv.bias)  # pyright: ignore[reportArgumentType]

    def forward(self, x: Tensor) -> list[Tensor]:
        """[N, K + 4, H, W] -> features after each layer; the last item holds the logits."""
        outputs: list[Tensor] = []
        for layer in self.children():
            x = layer(x)
            outputs.append(x)
        return outputs


class Discriminator(nn.Module):
    """Several PatchGANs, each on an input of half the size of the one before."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        for index in range(config.num_discriminators):
            self.add_module(f"discriminator_{index}", PatchDiscriminator(config))

    def forward(self, x: Tensor) -> list[list[Tensor]]:
        """[N, K + 4, H, W] (see `discriminator_input`) -> per scale the outputs of each layer."""
        outputs: list[list[Tensor]] = []
        for discriminator in self.children():
            outputs.append(discriminator(x))
            x = F.avg_pool2d(x, 3, 2, 1, count_include_pad=False)
        return outputs


def discriminator_input(labels: Tensor, edges: Tensor, images: Tensor, num_labels: int) -> Tensor:
    """[one-hot K, edge 1, image 3] on channels: float [N, K + 4, H, W].

    labels int64 [N, H, W], edges [N, 1, H, W] (1 on an object's border), images [N, 3, H, W].
    """
    planes = F.one_hot(labels, num_labels).movedim(-1, 1).to(images.dtype)
    return torch.cat([planes, edges.to(images.dtype), images], dim=1)


def instance_edges(instances: Tensor) -> Tensor:
    """bool [N, 1, H, W]: where the id of `instances` [N, H, W] differs from any 4-neighbour's."""
    edges = torch.zeros_like(instances, dtype=torch.bool)
    across = instances[:, :, 1:] != instances[:, :, :-1]
    down = instances[:, 1:] != instances[:, :-1]
    edges[:, :, 1:] |= across
    edges[:, :, :-1] |= across
    edges[:, 1:] |= down
    edges[:, :-1] |= down
    return edges[:, None]
