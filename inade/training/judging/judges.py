"""The judge that comes as a TorchScript file: an Inception for FID."""

import torch
from torch import Tensor

from inade.checkpoint.scripted import ScriptedNetwork
from inade.words import Message

INCEPTION_URL = (
    "https://nvlabs-fi-cdn.nvidia.com/stylegan2-ada-pytorch/pretrained/metrics/"
    "inception-2015-12-05.pt"
)


class Inception(ScriptedNetwork):
    """Features for FID; an argument `return_features` is set where the network has one."""

    convention = "uint8 pictures [N, 3, H, W] in RGB and give pooled features [N, D]"

    def features(self, images: Tensor) -> Tensor:
        """Pictures float [N, 3, H, W] in [-1, 1], rounded to bytes -> float32 [N, D] on the CPU."""
        pixels = images.float().add(1).mul(127.5).round().clamp(0, 255).to(torch.uint8)
        names = [argument.name for argument in self.network.forward.schema.arguments]
        found = self.call(pixels, *([True] if "return_features" in names else []))
        if found.dim() != 2:
            raise self.unfit(Message("its answer has the shape {shape}", shape=list(found.shape)))
        return found.float().cpu()
