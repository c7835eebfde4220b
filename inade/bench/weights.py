"""Random weights in the published key format, for any size of model."""

import numpy as np
import torch
from torch import Tensor

from inade.bench.reference import generator_blocks
from inade.config import ModelConfig

State = dict[str, Tensor]


def published_state(config: ModelConfig, seed: int = 0, networks: str = "GED") -> dict[str, State]:
    """State dicts {"G": ..., "E": ..., "D": ...} as `torch.load` of published files gives them.

    Deterministic for (config, seed) on every platform (numpy's Philox). The values keep a
    picture's range: no layer vanishes or saturates.
    """
    builders = {"G": _generator, "E": _encoder, "D": _discriminator}
    return {name: builders[name](config, _Draw(seed * 8 + ord(name))) for name in networks}


class _Draw:
    """A stream of seeded random tensors that fills a state dict."""

    def __init__(self, seed: int) -> None:
        self._random = np.random.Generator(np.random.Philox(seed))
        self.state: State = {}

    def normal(self, key: str, *shape: int, scale: float = 1.0, mean: float = 0.0) -> None:
        values = self._random.standard_normal(shape, np.float32)
        self.state[key] = torch.from_numpy(values * np.float32(scale) + np.float32(mean))

    def uniform(self, key: str, *shape: int, low: float = 0.0, high: float = 1.0) -> None:
        values = self._random.random(shape, np.float32)
        self.state[key] = torch.from_numpy(values * np.float32(high - low) + np.float32(low))

    def plain(self, name: str, *shape: int, bias: bool = True, gain: float = 1.0) -> None:
        """A convolution or linear layer; output keeps about `gain` times the input's spread."""
        fan_in = int(np.prod(shape[1:]))
        self.normal(f"{name}.weight", *shape, scale=gain * fan_in**-0.5)
        if bias:
            self.normal(f"{name}.bias", shape[0], scale=0.05)

    def spectral(self, name: str, *shape: int, bias: bool = True) -> None:
        """A spectrally normalised convolution; u and v after a few power iterations."""
        self.plain(name, *shape, bias=bias)
        weight = self.state.pop(f"{name}.weight")
        matrix = weight.flatten(1)
        self.normal(f"{name}.weight_u", shape[0])
        left = torch.nn.functional.normalize(self.state[f"{name}.weight_u"], dim=0)
        right = left
        for _ in range(3):
            right = torch.nn.functional.normalize(matrix.T @ left, dim=0)
            left = torch.nn.functional.normalize(matrix @ right, dim=0)
        self.state |= {
            f"{name}.weight_orig": weight,
            f"{name}.weight_u": left,
            f"{name}.weight_v": right,
        }


def _generator(config: ModelConfig, draw: _Draw) -> State:
    height, width = config.start_size
    first = config.channels(16)
    if config.start == "free":
        draw.plain("start", first, config.latent_dim, gain=0.7)
        draw.plain("start_row", first, 4, bias=False, gain=0.7)
        draw.plain("start_noise", first, 8, bias=False, gain=0.3)
    else:
        draw.plain("fc", first * height * width, config.latent_dim)
    blocks = generator_blocks(config)
    for block in blocks:
        name, middle = block.name, min(block.channels_in, block.channels_out)
        draw.spectral(f"{name}.conv_0", middle, block.channels_in, 3, 3)
        draw.spectral(f"{name}.conv_1", block.channels_out, middle, 3, 3)
        _norm(config, draw, f"{name}.norm_0", block.channels_in)
        _norm(config, draw, f"{name}.norm_1", middle)
        if config.texture:
            draw.normal(f"{name}.norm_1.texture", config.num_labels, middle, scale=0.3)
        if block.channels_in != block.channels_out:
            draw.spectral(f"{name}.conv_s", block.channels_out, block.channels_in, 1, 1, bias=False)
            _norm(config, draw, f"{name}.norm_s", block.channels_in)
    draw.plain("conv_img", 3, blocks[-1].channels_out, 3, 3, gain=0.4)
    return draw.state


def _norm(config: ModelConfig, draw: _Draw, name: str, channels: int) -> None:
    draw.uniform(f"{name}.weight", config.num_labels, channels, 2)
    draw.normal(f"{name}.bias", config.num_labels, channels, 2, scale=0.1)
    draw.normal(f"{name}.param_free_norm.running_mean", channels, scale=0.1)
    draw.uniform(f"{name}.param_free_norm.running_var", channels, low=0.1, high=0.5)
    draw.state[f"{name}.param_free_norm.num_batches_tracked"] = torch.tensor(1)
    draw.plain(f"{name}.fc_noise", channels, config.noise_dim)
    if config.sketch:
        draw.plain(f"{name}.sketch_conv", channels, 1, 3, 3)
        draw.plain(f"{name}.merge_conv", channels, 2 * channels, 1, 1, bias=False)


def _encoder(config: ModelConfig, draw: _Draw) -> State:
    width = config.encoder_filters
    for name, inputs, outputs in (
        ("layer1", 3, width),
        ("layer2", width, 2 * width),
        ("layer3", 2 * width, 4 * width),
        ("layer4", 4 * width, 8 * width),
        ("middle", 8 * width, 4 * width),
        ("up1", 8 * width, 2 * width),
        ("up2", 4 * width, width),
        ("up3", 2 * width, width),
        ("scale_conv_mu", width, config.noise_dim),
        ("scale_conv_var", width, config.noise_dim),
        ("bias_conv_mu", width, config.noise_dim),
        ("bias_conv_var", width, config.noise_dim),
    ):
        draw.plain(name, outputs, inputs, 3, 3)
    return draw.state


def _discriminator(config: ModelConfig, draw: _Draw) -> State:
    for scale in range(config.num_discriminators):
        name = f"discriminator_{scale}"
        width = config.num_discriminator_filters
        draw.plain(f"{name}.model0.0", width, config.num_labels + 4, 4, 4)
        for index in range(1, config.num_discriminator_layers):
            inputs, width = width, min(2 * width, 512)
            draw.spectral(f"{name}.model{index}.0.0", width, inputs, 4, 4, bias=False)
        draw.plain(f"{name}.model{config.num_discriminator_layers}.0", 1, width, 4, 4)
    return draw.state
