"""VGG-19, or VGG-16 in its place, by which the published recipe compares pictures.

VGG-16 comes out of an installed package, VGG-19 from a file or the network; both are data.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.checkpoint.pickled import read_tensors
from inade.errors import CheckpointError, TrainingError
from inade.training.backbones.pretrained import (
    LPIPS_PACKAGE,
    cached,
    entry,
    fetched,
    fill,
    fill_flax,
    frozen_on,
    package_file,
    read_numpy_pickle,
)

PERCEPTUAL_TAPS = ("relu4_1", "relu5_1")
PERCEPTUAL_WEIGHTS = (0.25, 1.0)
VGG19_URL = "https://download.pytorch.org/models/vgg19-dcbb9e9d.pth"


class Vgg(nn.Module):
    """The convolutions of VGG-16 or VGG-19; `taps` names the outputs, such as 'relu4_1'.

    Pictures come in [-1, 1] as they are, without ImageNet's mean and deviation taken out, as in
    the published perceptual loss.
    """

    def __init__(self, layers: int, taps: Sequence[str]) -> None:
        super().__init__()
        self.taps = tuple(taps)
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
        x, found = images, {}
        for name, convolution in zip(self.names, self.convolutions, strict=True):
            if name.endswith("_1") and name != "1_1":
                x = F.max_pool2d(x, 2)
            x = found[f"relu{name}"] = F.relu(convolution(x))
            if all(tap in found for tap in self.taps):
                break
        return [found[tap] for tap in self.taps]


def load_vgg16(device: torch.device | str = "cpu") -> Vgg:
    """VGG-16, frozen, float32. Raises TrainingError without the package."""
    weights = read_numpy_pickle(package_file(*LPIPS_PACKAGE, "vgg16.ckpt"))
    backbone = Vgg(16, PERCEPTUAL_TAPS)
    fill_flax(backbone.convolutions, weights, "VGG16_0")
    return frozen_on(backbone, device)


def load_vgg19(file: Path | None = None, *, device: torch.device | str = "cpu") -> Vgg:
    """VGG-19 from a state dict with keys `features.0.weight`, ...; without `file`, downloaded.

    Raises TrainingError if it cannot be had, CheckpointError if the file is something else.
    """
    path = file if file is not None else fetched(VGG19_URL, "VGG-19", hash_prefix="dcbb9e9d")
    state = read_tensors(path)
    backbone = Vgg(19, PERCEPTUAL_TAPS)
    matches = (re.fullmatch(r"features\.(\d+)\.weight", key) for key in state)
    found = sorted(int(match[1]) for match in matches if match)
    if len(found) != len(backbone.convolutions):
        raise CheckpointError(
            "these are not the weights of VGG-19: {count} convolutions instead of 16.",
            where=path,
            remedy="Give torchvision's vgg19-dcbb9e9d.pth.",
            count=len(found),
        )
    for number, convolution in zip(found, backbone.convolutions, strict=True):
        bias = entry(state, f"features.{number}.bias")
        fill(convolution, state[f"features.{number}.weight"], bias)
    return frozen_on(backbone, device)


def load_perceptual(
    choice: str = "auto",
    file: Path | None = None,
    device: torch.device | str = "cpu",
    *,
    download: bool = False,
) -> tuple[Vgg | None, str]:
    """The perceptual backbone and its name for the run's record.

    choice: 'auto' takes VGG-19 from `file` or the cache, or with `download` from the network, and
    where it cannot be had VGG-16; 'vgg19' insists on VGG-19 and downloads it if need be; 'vgg16';
    'none' gives (None, 'none').
    """
    if choice == "none":
        return None, "none"
    if file is not None or choice == "vgg19" or (choice == "auto" and cached(VGG19_URL).is_file()):
        return load_vgg19(file, device=device), "vgg19"
    if choice == "auto" and download:
        with suppress(TrainingError):  # offline: VGG-16, which the run's record and words name
            return load_vgg19(device=device), "vgg19"
    if choice in ("auto", "vgg16"):
        return load_vgg16(device), "vgg16"
    raise TrainingError(
        "there is no perceptual backbone '{choice}'.",
        remedy="Choose auto, vgg19, vgg16 or none.",
        choice=choice,
    )


def perceptual_words(name: str, *, download: bool = False) -> str:
    """What a run should be told about its perceptual backbone; nothing for the published one."""
    tried = "could not be downloaded" if download else "was not downloaded (--download allows it)"
    return {
        "vgg16": "The perceptual loss uses VGG-16 instead of the published VGG-19, which was"
        f" neither given (--vgg19) nor in the cache and {tried}.",
        "none": "Warning: there is no perceptual loss; the published recipe has one.",
    }.get(name, "")
