"""All normalisation layers of a generator folded into tables by segment.

In evaluation, batch norm, class affine and instance affine of a layer are one multiply-add per
channel, `a[s] * x + b[s]`; the bias of a convolution before it goes into b. Where noise by place is
added, its factor of each channel is a third row. Letters: K label
channels, S segments (an object with its class), Z noise width, C channels of one layer, L
channels of all layers together.
"""

import torch
from torch import Tensor

EPSILON = 1e-5


class Tables:
    """Makes the rows of every layer at once; only classes that are asked for are touched."""

    def __init__(self, state: dict[str, Tensor], layers: list[str], device: torch.device) -> None:
        self.layers = layers

        def joined(key: str, axis: int) -> Tensor:
            parts = [state[f"{layer}.{key}"].float() for layer in layers]
            return torch.cat(parts, dim=axis).to(device)

        self._class_weight = joined("weight", 1).transpose(1, 2).contiguous()  # [K, 2, L]
        self._class_bias = joined("bias", 1).transpose(1, 2).contiguous()
        self._noise_weight = joined("fc_noise.weight", 0)  # [L, Z]
        self._noise_bias = joined("fc_noise.bias", 0)
        self._mean = joined("param_free_norm.running_mean", 0)
        self._mean -= torch.cat([_bias_before(state, layer) for layer in layers]).to(device)
        variance = joined("param_free_norm.running_var", 0)
        self._inverse_deviation = (variance + EPSILON).rsqrt()
        self._texture = None  # [K, L], zero in layers without
        self._textured = {layer for layer in layers if f"{layer}.texture" in state}
        if self._textured:
            factors = [
                state.get(f"{layer}.texture", state[f"{layer}.weight"][..., 0] * 0)
                for layer in layers
            ]
            self._texture = torch.cat([part.float() for part in factors], 1).to(device)
        self.channels = [len(state[f"{layer}.fc_noise.bias"]) for layer in layers]

    def rows(self, classes: Tensor, modulation: Tensor) -> Tensor:
        """float32 [S, 2, L]: a, then b, of each segment; [S, 3, L] with the factors of texture.

        classes int [S], modulation float32 [S, 2, Z], both on the tables' device.
        """
        noise = torch.nn.functional.linear(modulation, self._noise_weight, self._noise_bias)
        rows = torch.addcmul(self._class_bias[classes], self._class_weight[classes], noise)
        rows[:, 0] *= self._inverse_deviation
        rows[:, 1].addcmul_(rows[:, 0], self._mean, value=-1)
        if self._texture is not None:
            rows = torch.cat([rows, self._texture[classes][:, None]], 1)
        return rows

    def by_layer(self, rows: Tensor, dtype: torch.dtype) -> dict[str, Tensor]:
        """rows [S, 2, L] or [S, 3, L] -> for each layer a contiguous table [S, 2C]: a, then b.

        Layers with texture have tables [S, 3C].
        """
        parts = rows.to(dtype).split(self.channels, dim=2)
        return {
            layer: part[:, : 3 if layer in self._textured else 2].flatten(1).contiguous()
            for layer, part in zip(self.layers, parts, strict=True)
        }


def _bias_before(state: dict[str, Tensor], layer: str) -> Tensor:
    """The bias of the convolution whose output a layer takes, [C]; that is left to the tables."""
    block, norm = layer.split(".")
    mean = state[f"{layer}.param_free_norm.running_mean"]
    return state[f"{block}.conv_0.bias"].float() if norm == "norm_1" else torch.zeros_like(mean)
