"""Packed convolutions, products and taps against torch's own convolution."""

import pytest
import torch
import torch.nn.functional as F

from inade.inference import convolution
from inade.inference.convolution import Convolution, Matrix, Taps, pieces
from tests.rounding import assert_added_up

CPU = torch.device("cpu")


def ordinary(x, weight, bias, **options):
    """torch's own convolution, in float64."""
    bias = None if bias is None else bias.double()
    x = x.double().movedim(-1, 0)[None]
    return F.conv2d(x, weight.double(), bias, **options)[0].movedim(0, -1)


def assert_convolved(made, x, weight, bias, chosen=..., **options):
    """That `made` is the convolution, or the chosen windows of it, but for its rounding."""
    exact = ordinary(x, weight, bias, **options)[chosen]
    sizes = (each if each is None else each.abs() for each in (x, weight, bias))
    terms = weight[0].numel() + (bias is not None)
    assert_added_up(made, exact, ordinary(*sizes, **options)[chosen], terms)


def assert_product(made, x, weight, bias):
    """The same of x W^T + b."""
    assert_convolved(made[:, None], x[:, None], weight[..., None, None], bias)


@pytest.mark.parametrize("packs", [True, False])
@pytest.mark.parametrize(
    ("kernel", "stride", "cells"), [(3, 1, 10_000), (3, 1, 4), (3, 2, 4), (1, 1, 4), (2, 1, 99)]
)
@torch.inference_mode()
def test_agrees_with_torch(monkeypatch, packs, kernel, stride, cells):
    if not packs:
        monkeypatch.setattr(convolution, "can_pack", lambda device, dtype: False)
    torch.manual_seed(kernel)
    x, bias = torch.randn(12, 9, 5), torch.randn(7)
    weight = torch.randn(7, 5, kernel, kernel)
    for given in (bias, None):
        layer = Convolution(weight, given, CPU, torch.float32, stride=stride, cells=cells)
        assert_convolved(layer(x), x, weight, given, stride=stride)


@torch.inference_mode()
def test_one_row_of_cells_is_enough():
    weight, x = torch.randn(4, 3, 1, 1), torch.randn(6, 1, 3)
    layer = Convolution(weight, None, CPU, torch.float32)
    assert_convolved(layer(x), x, weight, None)


@pytest.mark.parametrize("packs", [True, False])
@pytest.mark.parametrize("count", [1, 60, 2000])
@torch.inference_mode()
def test_chosen_windows(monkeypatch, packs, count):
    if not packs:
        monkeypatch.setattr(convolution, "can_pack", lambda device, dtype: False)
    torch.manual_seed(1)
    x, weight, bias = torch.randn(30, 20, 6), torch.randn(4, 6, 3, 3), torch.randn(4)
    layer = Convolution(weight, bias, CPU, torch.float32, partial=True)
    corners = torch.randint(28 * 18, (count,))
    rows, columns = corners // 18, corners % 18
    steps = torch.arange(3)
    taps = ((rows[:, None] + steps)[:, :, None] * 20 + (columns[:, None] + steps)[:, None]).int()
    made = layer.of_rows(x.view(-1, 6), taps.flatten(1))
    assert_convolved(made, x, weight, bias, (rows, columns))


@pytest.mark.parametrize("rows", [1, 7, 64, 65, 300])
@pytest.mark.parametrize("many", [1, 512, 1 << 30])
@torch.inference_mode()
def test_products_in_either_order_of_the_weights(monkeypatch, rows, many):
    monkeypatch.setattr(convolution, "MANY_WEIGHTS", many)
    monkeypatch.setattr(convolution, "MOST_WEIGHTS", 2 * many)
    torch.manual_seed(3)
    weight, bias, x = torch.randn(24, 32), torch.randn(24), torch.randn(rows, 32)
    out = torch.empty(rows, 24)
    for given in (bias, None):
        product = Matrix(weight, given)
        assert_product(product(x), x, weight, given)
        assert product(x, out) is out
        assert_product(out, x, weight, given)


@torch.inference_mode()
def test_packed_products_see_few_numbers_of_rows(monkeypatch):
    torch.manual_seed(2)
    weight, bias = torch.randn(3, 8), torch.randn(3)
    matrix = Matrix(weight, bias)
    rows = set()

    def product(x, packed, bias, *_):
        rows.add(len(x))
        return x @ weight.T + bias

    matrix._weight = None  # as in bfloat16, which few processors have
    monkeypatch.setattr(torch.ops.mkldnn, "_linear_pointwise", product, raising=False)
    for count in (*range(1, 300), *range(300, 20_000, 37)):
        x = torch.randn(count, 8)
        assert_product(matrix(x), x, weight, bias)
    assert len(rows) <= 16  # each is half a megabyte of compiled code


@torch.inference_mode()
def test_packed_products_in_pieces_are_written_where_they_are_wanted(monkeypatch):
    weight, bias, x = torch.randn(3, 8), torch.randn(3), torch.randn(1000, 8)
    matrix, out = Matrix(weight, bias), torch.full((1001, 3), 7.0)
    matrix._weight = None
    product = lambda x, packed, bias, *_: x @ weight.T + bias  # noqa: E731
    monkeypatch.setattr(torch.ops.mkldnn, "_linear_pointwise", product, raising=False)
    matrix(x, out[:1000])
    assert_product(out[:1000], x, weight, bias)
    assert (out[1000] == 7).all()


def test_pieces_make_up_the_rows_and_little_more():
    for rows in range(1, 20_000):
        sizes = pieces(rows)
        assert rows <= sum(sizes) < rows + max(16, rows / 8 + 1)
        assert len(sizes) <= 4


@torch.inference_mode()
def test_taps_are_a_convolution():
    torch.manual_seed(0)
    weight, x = torch.randn(6, 4, 3, 3), torch.randn(5, 7, 4)
    rows = torch.cat([x.view(-1, 4), torch.zeros(1, 4)])
    numbers = F.pad(torch.arange(35).view(5, 7), (1, 1, 1, 1), value=35)
    taps = torch.stack(
        [
            numbers[row : row + 5, column : column + 7] * 9 + 3 * row + column
            for row in range(3)
            for column in range(3)
        ],
        dim=2,
    )
    made = Taps(weight, CPU, torch.float32)(rows, taps.view(-1, 9).int()).view(5, 7, 6)
    assert_convolved(made, x, weight, None, padding=1)


@pytest.mark.parametrize("packs", [True, False])
@torch.inference_mode()
def test_bfloat16_rounds_once(monkeypatch, packs):
    if not packs:  # as on a processor that has no bfloat16 of its own
        monkeypatch.setattr(convolution, "can_pack", lambda device, dtype: False)
    torch.manual_seed(0)
    x, weight = torch.randn(8, 8, 16), torch.randn(8, 16, 3, 3) / 12
    layer = Convolution(weight, None, CPU, torch.bfloat16)
    made = layer(x.bfloat16())
    assert made.dtype == torch.bfloat16
    assert_convolved(made, x.bfloat16(), weight.bfloat16(), None)
