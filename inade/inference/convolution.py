"""One convolution over channels-last maps, with its weights packed for the processor once."""

import torch
import torch.nn.functional as F
from torch import Tensor

SMALL_MAP = 1024  # cells of maps that only ever see matrix products
LONGEST_SUM = 1152  # products that one call of a float32 convolution adds up for a value
SMALL_WINDOW = 8192  # output cells up to which a window of a larger map is a matrix product
GATHERED = 768  # output cells whose windows are gathered at a time for a matrix product
PACKED_FOR = 128  # rows of a matrix product that weights are packed for; they serve any number
MANY_WEIGHTS = 1 << 21  # of a matrix: reading them in takes BLAS longer than the product itself
ROW_STEPS = 8  # sizes between two powers of two that packed products are rounded up to


class Convolution:
    """A convolution without padding: [h, w, C] -> [(h - k) / stride + 1, ..., C'].

    Callers frame their maps with the cells that padding would add. On a processor with oneDNN
    the weights are kept in its own blocked order, which saves a reorder of all weights a call.
    A convolution's order fits some widths of map and not others, where it is reordered after all
    and a window takes ten times as long; a matrix product over gathered windows has one order
    for all. So windows, small maps and 1x1 kernels are products, and large maps convolutions.

    Long float32 sums are split by kernel rows, because oneDNN adds up a window in one chain, whose
    rounding error grows with its length (and it is faster so).
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
        windows: bool = False,
    ) -> None:
        """weight [C', C, k, k], bias [C'] or None; `cells` of the largest map it will see, and
        whether it will see windows of it as well."""
        weight = weight.to(device, dtype)
        self._bias = None if bias is None else bias.to(device, dtype)
        self._kernel, self._stride = weight.shape[2], stride
        self._weights: list[Tensor] = []
        self._plain = self._matrix = None
        if not can_pack(device, dtype):
            self._plain = weight.contiguous(memory_format=torch.channels_last)
            return
        small = stride == 1 and (cells <= SMALL_MAP or self._kernel == 1)
        if stride == 1 and (small or windows):
            self._matrix = Matrix(weight.permute(0, 2, 3, 1).flatten(1), self._bias)
        self._largest_product = 1 << 62 if small else min(SMALL_WINDOW, cells - 1)
        if not small:
            splits = dtype == torch.float32 and stride == 1 and weight[0].numel() > LONGEST_SUM
            parts = weight.chunk(self._kernel if splits else 1, dim=2)
            self._weights = [_packed(part, stride) for part in parts]

    def __call__(self, x: Tensor) -> Tensor:
        """x [h, w, C], contiguous."""
        if self._plain is not None:
            y = F.conv2d(as_batch(x), self._plain, self._bias, self._stride)
            return as_map(y).contiguous()
        rows, columns = (side - self._kernel + 1 for side in x.shape[:2])
        if self._matrix is None or rows * columns > self._largest_product:
            return as_map(self._by_rows(x)).contiguous()
        if self._kernel == 1:
            return self._matrix(x.view(rows * columns, -1)).view(rows, columns, -1)
        windows = x.as_strided(
            (rows, columns, self._kernel, self._kernel * x.shape[2]),
            (x.stride(0), x.stride(1), x.stride(0), 1),
        )
        step = max(1, GATHERED // columns)
        if rows <= step:
            return self._matrix(windows.reshape(rows * columns, -1)).view(rows, columns, -1)
        y = x.new_empty(rows, columns, self._matrix.width)
        for top in range(0, rows, step):
            part, out = windows[top : top + step], y[top : top + step]
            self._matrix(part.reshape(len(part) * columns, -1), out.view(len(part) * columns, -1))
        return y

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


class Matrix:
    """x [n, C] -> x W^T + b [n, C'], for any number of rows from one call to the next.

    oneDNN compiles a product anew for every number of rows, which takes longer than a small one
    itself; BLAS does not, but is slow to read large weights in. So float32 products with few
    weights are left to BLAS, and those in bfloat16 are filled up with rows, so that few numbers
    of them occur.
    """

    def __init__(self, weight: Tensor, bias: Tensor | None = None) -> None:
        """weight [C', C], bias [C'] or None."""
        self._bias = bias
        self.width = len(weight)
        self._fills_up = weight.numel() < MANY_WEIGHTS
        packs = not self._fills_up or weight.dtype != torch.float32
        self._packs = packs and can_pack(weight.device, weight.dtype)
        self._weight = weight.t().contiguous()
        if self._packs:
            self._weight = torch.ops.mkldnn._reorder_linear_weight(weight.contiguous(), PACKED_FOR)

    def __call__(self, x: Tensor, out: Tensor | None = None) -> Tensor:
        """x contiguous, of the weight's type; the result is written to `out` if it is given."""
        if not self._packs:
            if self._bias is None:
                return torch.mm(x, self._weight, out=out)
            return torch.addmm(self._bias, x, self._weight, out=out)
        rows = len(x)
        if self._fills_up and _rounded_up(rows) > rows:
            x = F.pad(x, (0, 0, 0, _rounded_up(rows) - rows))
        y = torch.ops.mkldnn._linear_pointwise(x, self._weight, self._bias, "none", [], "")[:rows]
        return y if out is None else out.copy_(y)


class Taps:
    """A 3x3 convolution turned round: what each cell adds to the nine outputs around it."""

    def __init__(
        self, weight: Tensor, bias: Tensor, device: torch.device, dtype: torch.dtype
    ) -> None:
        """weight [C', C, 3, 3], bias [C']."""
        self._matrix = Matrix(weight.flip(2, 3).permute(2, 3, 0, 1).flatten(0, 2).to(device, dtype))
        self._bias = bias.to(device, dtype)

    def products(self, x: Tensor) -> Tensor:
        """x [n, C] -> [n, 9 C'], in the order of the outputs' rows and columns."""
        return self._matrix(x)

    def __call__(self, x: Tensor) -> Tensor:
        """The convolution itself, without padding: [h, w, C] -> [h - 2, w - 2, C']."""
        height, width, channels = x.shape
        y = self._bias.expand(height - 2, width - 2, -1).contiguous()
        step = max(1, GATHERED // width)
        for top in range(0, height - 2, step):
            out = y[top : top + step]
            part = x[top : top + step + 2]
            sums = self.products(part.view(-1, channels)).view(*part.shape[:2], 3, 3, -1)
            for row in range(3):
                for column in range(3):
                    out += sums[
                        row : row + len(out), column : column + width - 2, 2 - row, 2 - column
                    ]
        return y


def _rounded_up(rows: int) -> int:
    """The next of ROW_STEPS numbers to every power of two, PACKED_FOR / ROW_STEPS at least."""
    step = max(PACKED_FOR, 1 << (rows - 1).bit_length()) // (2 * ROW_STEPS)
    return -(-rows // step) * step


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


def can_pack(device: torch.device, dtype: torch.dtype) -> bool:
    """Whether this build of torch has the packed operators for the type (x86 builds do)."""
    operators = ("_convolution_pointwise", "_convolution_pointwise_", "_linear_pointwise")
    if not (
        device.type == "cpu"
        and torch.backends.mkldnn.is_available()
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
