"""One convolution over channels-last maps, with its weights packed for the processor once."""

import torch
import torch.nn.functional as F
from torch import Tensor

SMALL_MAP = 256  # cells up to which a convolution is one matrix product over gathered windows


class Convolution:
    """A convolution without padding: [h, w, C] -> [(h - k) / stride + 1, ..., C'].

    Callers frame their maps with the cells that padding would add. On a processor with oneDNN
    the weights are kept in its own blocked order, which saves a reorder of all weights a call.

    Float32 sums are split, because oneDNN adds up a window in one chain, whose rounding error
    grows with its length: by kernel rows in general, as a matrix product on small maps (where
    that is also faster).
    """

    def __init__(
        self,
        weight: Tensor,
        bias: Tensor | None,
        device: torch.device,
        dtype: torch.dtype,
        *,
        stride: int = 1,
        cells: int = 1 << 30,
    ) -> None:
        """weight [C', C, k, k], bias [C'] or None; `cells` of the largest map it will see."""
        weight = weight.to(device, dtype)
        self._bias = None if bias is None else bias.to(device, dtype)
        self._kernel, self._stride = weight.shape[2], stride
        self._weights: list[Tensor] = []
        self._product = False
        if device.type != "cpu" or not _can_pack(dtype):
            self._plain = weight.contiguous(memory_format=torch.channels_last)
            return
        self._plain = None
        self._product = cells <= SMALL_MAP and stride == 1
        if self._product:
            matrix = weight.permute(0, 2, 3, 1).flatten(1).contiguous()
            self._weights = [torch.ops.mkldnn._reorder_linear_weight(matrix, SMALL_MAP // 2)]
        else:
            rows = self._kernel if dtype == torch.float32 and stride == 1 else 1
            self._weights = [_packed(part, stride) for part in weight.chunk(rows, dim=2)]

    def __call__(self, x: Tensor) -> Tensor:
        """x [h, w, C], contiguous."""
        if self._plain is not None:
            y = F.conv2d(as_batch(x), self._plain, self._bias, self._stride)
        elif self._product:
            return self._as_product(x)
        else:
            y = self._by_rows(x)
        return as_map(y).contiguous()

    def _as_product(self, x: Tensor) -> Tensor:
        height, width, channels = x.shape
        rows, columns = height - self._kernel + 1, width - self._kernel + 1
        windows = x.as_strided(
            (rows, columns, self._kernel, self._kernel * channels),
            (x.stride(0), x.stride(1), x.stride(0), 1),
        ).reshape(rows * columns, -1)
        y = torch.ops.mkldnn._linear_pointwise(
            windows, self._weights[0], self._bias, "none", [], ""
        )
        return y.view(rows, columns, -1)

    def _by_rows(self, x: Tensor) -> Tensor:
        """The kernel's rows one after another, each added to the sum so far."""
        batch = as_batch(x)
        height = len(x) - self._kernel + 1
        first, *others = self._weights
        stride = [self._stride, self._stride]
        shown = batch[:, :, :height] if others else batch
        y = torch.ops.mkldnn._convolution_pointwise(
            shown, first, self._bias, [0, 0], stride, [1, 1], 1, "none", [], ""
        )
        for row, weight in enumerate(others, 1):
            torch.ops.mkldnn._convolution_pointwise_.binary(
                y,
                batch[:, :, row : row + height],
                weight,
                None,
                [0, 0],
                [1, 1],
                [1, 1],
                1,
                "add",
                1.0,
                None,
                [],
                None,
            )
        return y


def as_batch(x: Tensor) -> Tensor:
    """[h, w, C] seen as [1, C, h, w], whose strides say channels last (x[None] first does that)."""
    return x[None].permute(0, 3, 1, 2)


def as_map(x: Tensor) -> Tensor:
    """[1, C, h, w] seen as [h, w, C]."""
    return x.permute(0, 2, 3, 1)[0]


def _packed(weight: Tensor, stride: int) -> Tensor:
    example = [1, weight.shape[1], 34, 34]  # the packed order serves every size
    return torch.ops.aten.mkldnn_reorder_conv2d_weight(
        weight.contiguous().to_mkldnn(), [0, 0], [stride, stride], [1, 1], 1, example
    )


def _can_pack(dtype: torch.dtype) -> bool:
    """Whether this build of torch has the packed operators for the type (x86 builds do)."""
    operators = ("_convolution_pointwise", "_convolution_pointwise_", "_linear_pointwise")
    if not (
        torch.backends.mkldnn.is_available()
        and all(hasattr(torch.ops.mkldnn, name) for name in operators)
    ):
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
