"""One convolution over channels-last maps, with its weights packed for the processor once."""

import torch
import torch.nn.functional as F
from torch import Tensor

SMALL_MAP = 1024  # cells of maps that only ever see matrix products
LONGEST_SUM = 1152  # products that one call of a float32 convolution adds up for a value
GATHERED = 768  # output cells whose windows are gathered at a time for a matrix product
PACKED_FOR = 128  # rows of a matrix product that weights are packed for; they serve any number
FEW_ROWS = 64  # rows of a product up to which reading many weights in takes longer than it does
MANY_WEIGHTS = 1 << 18  # of a matrix
MOST_WEIGHTS = 1 << 21  # of a matrix that is kept in two orders
ROW_STEPS = 8  # numbers of rows, up to PACKED_FOR, that packed products are compiled for


class Convolution:
    """A convolution without padding: [h, w, C] -> [(h - k) / stride + 1, ..., C'].

    Callers frame their maps with the cells that padding would add. On a processor with oneDNN
    the weights are kept in its own blocked order, which saves a reorder of all weights a call.
    Small maps and 1x1 kernels are matrix products over gathered windows, and so are chosen
    windows of a map (`of_rows`), wherever they lie.

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
        cells: int | None = 1 << 30,
        partial: bool = False,
    ) -> None:
        """weight [C', C, k, k], bias [C'] or None; `cells` of the largest map it will see, None
        where maps are small at one time and large at another, and whether it will see chosen
        windows as well."""
        weight = weight.to(device, dtype)
        self._bias = None if bias is None else bias.to(device, dtype)
        self._kernel, self._stride = weight.shape[2], stride
        self._weights: list[Tensor] = []
        self._plain = self._matrix = None
        packs = can_pack(device, dtype)
        gathers = packs and stride == 1
        small = cells is not None and cells <= SMALL_MAP
        self._small = gathers and (small or self._kernel == 1)
        self._chooses = gathers and not self._small and cells is None
        if self._small or self._chooses or partial:
            self._matrix = Matrix(weight.permute(0, 2, 3, 1).flatten(1), self._bias)
        if not packs:
            self._plain = weight.contiguous(memory_format=torch.channels_last)
        elif not self._small:
            splits = dtype == torch.float32 and stride == 1 and weight[0].numel() > LONGEST_SUM
            parts = weight.chunk(self._kernel if splits else 1, dim=2)
            self._weights = [_packed(part, stride) for part in parts]

    def __call__(self, x: Tensor) -> Tensor:
        """x [h, w, C], contiguous."""
        if self._plain is not None:
            y = F.conv2d(as_batch(x), self._plain, self._bias, self._stride)
            return as_map(y).contiguous()
        rows, columns = (side - self._kernel + 1 for side in x.shape[:2])
        if not self._small and not (self._chooses and rows * columns <= SMALL_MAP):
            return as_map(self._by_rows(x)).contiguous()
        assert self._matrix is not None
        windows = x.as_strided(
            (rows, columns, self._kernel, self._kernel * x.shape[2]),
            (x.stride(0), x.stride(1), x.stride(0), 1),
        )
        return self._matrix(windows.reshape(rows * columns, -1)).view(rows, columns, -1)

    def of_rows(self, rows: Tensor, taps: Tensor | None = None) -> Tensor:
        """The outputs [n, C'] for chosen windows, of a convolution made with `partial`.

        rows [m, C] hold the cells; taps int [n, k k] says which of them each window consists of
        (a 1x1 kernel needs none).
        """
        assert self._matrix is not None
        if taps is None:
            return self._matrix(rows)
        y = rows.new_empty(len(taps), self._matrix.width)
        for part, out in zip(taps.split(GATHERED), y.split(GATHERED), strict=True):
            windows = rows.index_select(0, part.reshape(-1)).view(len(part), -1)
            self._matrix(windows, out)
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

    BLAS reorders the weights in each call, which takes longer than a product of few rows; oneDNN
    has them in its own order, but compiles a product anew for every number of rows, and keeps half
    a megabyte of it. So few rows are left to oneDNN, in pieces of few sizes, and more rows to BLAS.
    The largest matrices are not kept in two orders, nor those in bfloat16, for which BLAS is slow.
    """

    def __init__(self, weight: Tensor, bias: Tensor | None = None) -> None:
        """weight [C', C], bias [C'] or None."""
        self._bias = bias
        self.width = len(weight)
        only = weight.numel() >= MOST_WEIGHTS or weight.dtype != torch.float32
        packs = only or weight.numel() >= MANY_WEIGHTS
        self._weight = self._packed = None
        if packs and can_pack(weight.device, weight.dtype):
            self._packed = torch.ops.mkldnn._reorder_linear_weight(weight.contiguous(), PACKED_FOR)
        if self._packed is None or not only:
            self._weight = weight.t().contiguous()

    def __call__(self, x: Tensor, out: Tensor | None = None) -> Tensor:
        """x contiguous, of the weight's type; the result is written to `out` if it is given."""
        rows = len(x)
        if self._weight is not None and (self._packed is None or rows > FEW_ROWS):
            if self._bias is None:
                return torch.mm(x, self._weight, out=out)
            return torch.addmm(self._bias, x, self._weight, out=out)
        sizes = pieces(rows)
        if sum(sizes) > rows:
            x = F.pad(x, (0, 0, 0, sum(sizes) - rows))
        if len(sizes) == 1:
            y = self._product(x)[:rows]
            return y if out is None else out.copy_(y)
        y = x.new_empty(rows, self.width) if out is None else out
        begin = 0
        for part in x.split(sizes):
            into = y[begin : begin + len(part)]
            into.copy_(self._product(part)[: len(into)])
            begin += len(part)
        return y

    def _product(self, x: Tensor) -> Tensor:
        return torch.ops.mkldnn._linear_pointwise(x, self._packed, self._bias, "none", [], "")


class Taps:
    """A 3x3 convolution turned round: what each cell adds to the nine outputs around it.

    Where a map holds many cells twice, as a doubled map does, each is multiplied only once.
    """

    def __init__(self, weight: Tensor, device: torch.device, dtype: torch.dtype) -> None:
        """weight [C', C, 3, 3]."""
        self._matrix = Matrix(weight.permute(2, 3, 0, 1).flatten(0, 2).to(device, dtype))
        self._width = len(weight)

    def __call__(self, rows: Tensor, taps: Tensor) -> Tensor:
        """The outputs [n, C']: rows [m, C] hold the cells, taps int [n, 9] is 9 row + tap."""
        products = self._matrix(rows).view(-1, self._width)
        if rows.device.type == "cpu":
            return F.embedding_bag(taps, products, mode="sum")
        return products.index_select(0, taps.view(-1)).view(*taps.shape, -1).sum(1)


def pieces(rows: int) -> list[int]:
    """Numbers of rows that make up as many, or a few more: there are few different ones.

    Powers of two, of which the largest come first, and in the end one of ROW_STEPS up to
    PACKED_FOR. No more than a ROW_STEPS-th is added, and there are four at most.
    """
    step = max(PACKED_FOR, 1 << (rows - 1).bit_length() >> 1) // ROW_STEPS
    left, found = -(-rows // step) * step, list[int]()
    while left > PACKED_FOR:
        found.append(1 << (left.bit_length() - 1))
        left -= found[-1]
    return [*found, left] if left else found


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
