"""One convolution over channels-last maps, with its weights packed for the processor once."""

import torch
import torch.nn.functional as F
from torch import Tensor


class Convolution:
    """Stride-1 convolution without padding: [h, w, C] -> [h - k + 1, w - k + 1, C'].

    Callers frame their maps with the cells that padding would add. On a processor with oneDNN
    the weights are kept in its own blocked order, which saves a reorder of all weights a call.
    """

    def __init__(
        self, weight: Tensor, bias: Tensor | None, device: torch.device, dtype: torch.dtype
    ) -> None:
        weight = weight.to(device, dtype)
        self.bias = None if bias is None else bias.to(device, dtype)
        self.channels = weight.shape[0]
        self._packed = device.type == "cpu" and _can_pack(dtype)
        self._weight = (
            _pack(weight) if self._packed else weight.contiguous(memory_format=torch.channels_last)
        )

    def __call__(self, x: Tensor) -> Tensor:
        """x [h, w, C], contiguous."""
        batch = x.movedim(-1, 0)[None]
        if self._packed:
            y = torch.ops.mkldnn._convolution_pointwise(
                batch, self._weight, self.bias, [0, 0], [1, 1], [1, 1], 1, "none", [], ""
            )
        else:
            y = F.conv2d(batch, self._weight, self.bias)
        return y[0].movedim(0, -1).contiguous()


def _pack(weight: Tensor) -> Tensor:
    example = [1, weight.shape[1], 34, 34]  # the packed order serves every size
    return torch._C._nn.mkldnn_reorder_conv2d_weight(
        weight.to_mkldnn(), [0, 0], [1, 1], [1, 1], 1, example
    )


def _can_pack(dtype: torch.dtype) -> bool:
    """Whether this build of torch has the packed convolution for the type (x86 builds do)."""
    operators_exist = hasattr(torch._C._nn, "mkldnn_reorder_conv2d_weight") and hasattr(
        torch.ops.mkldnn, "_convolution_pointwise"
    )
    if not (operators_exist and torch.backends.mkldnn.is_available()):
        return False
    if dtype == torch.float32:
        return True
    return dtype == torch.bfloat16 and torch.ops.mkldnn._is_mkldnn_bf16_supported()


def doubling_kernel(weight: Tensor, bias: Tensor) -> tuple[Tensor, Tensor]:
    """The 2x2 kernel [4 C', C, 2, 2] that does 3x3 on a nearest x2 map from its small source.

    Where the doubled map repeats each cell, four of the nine taps meet equal values, so their
    weights add up: 4 products a pixel instead of 9. Output cell r between source cells r - 1 and
    r holds the doubled pixels 2r - 1 and 2r of each axis, in this order, as 2 x 2 groups of C'.
    """
    taps = weight.new_tensor([[[1, 1, 0], [0, 0, 1]], [[1, 0, 0], [0, 1, 1]]])  # parity, tap, k
    kernel = torch.einsum("atk,bul,oikl->aboitu", taps, taps, weight)
    return kernel.flatten(0, 2), bias.repeat(4)
