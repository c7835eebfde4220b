"""Packed convolutions and the doubling kernel against torch's own convolution."""

import pytest
import torch
import torch.nn.functional as F

from inade.inference import convolution
from inade.inference.convolution import Convolution, Matrix, doubling_kernel

CPU = torch.device("cpu")


def ordinary(x, weight, bias, **options):
    return F.conv2d(x.movedim(-1, 0)[None], weight, bias, **options)[0].movedim(0, -1)


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
        torch.testing.assert_close(layer(x), ordinary(x, weight, given, stride=stride))


@torch.inference_mode()
def test_one_row_of_cells_is_enough():
    weight, x = torch.randn(4, 3, 1, 1), torch.randn(6, 1, 3)
    layer = Convolution(weight, None, CPU, torch.float32)
    torch.testing.assert_close(layer(x), ordinary(x, weight, None))


@pytest.mark.parametrize("size", [(40, 7), (41, 50), (3, 800)])
@torch.inference_mode()
def test_products_of_any_number_of_cells(size):
    torch.manual_seed(1)
    x, weight, bias = torch.randn(*size, 6), torch.randn(4, 6, 3, 3), torch.randn(4)
    layer = Convolution(weight, bias, CPU, torch.float32, cells=10**6, windows=True)
    torch.testing.assert_close(layer(x), ordinary(x, weight, bias), rtol=1e-5, atol=1e-5)


@torch.inference_mode()
def test_packed_products_see_few_numbers_of_rows(monkeypatch):
    torch.manual_seed(2)
    weight, bias = torch.randn(3, 8), torch.randn(3)
    matrix = Matrix(weight, bias)
    rows = set()

    def product(x, packed, bias, *_):
        rows.add(len(x))
        return x @ weight.T + bias

    matrix._packs = True  # as in bfloat16, which few processors have
    monkeypatch.setattr(torch.ops.mkldnn, "_linear_pointwise", product, raising=False)
    for count in (*range(1, 300), 1000, 4097):
        x = torch.randn(count, 8)
        torch.testing.assert_close(matrix(x), x @ weight.T + bias)
    assert len(rows) < 40


@torch.inference_mode()
def test_doubling_kernel_is_a_convolution_of_the_doubled_map():
    torch.manual_seed(0)
    weight, bias, x = torch.randn(6, 4, 3, 3), torch.randn(6), torch.randn(1, 4, 5, 7)
    expected = F.conv2d(F.interpolate(x, scale_factor=2, mode="nearest"), weight, bias, padding=1)
    groups = F.conv2d(x, *doubling_kernel(weight, bias), padding=1)
    fine = groups.unflatten(1, (2, 2, 6)).permute(0, 3, 4, 1, 5, 2).reshape(1, 6, 12, 16)
    torch.testing.assert_close(fine[:, :, 1:-1, 1:-1], expected, rtol=1e-4, atol=1e-5)


@torch.inference_mode()
def test_bfloat16_rounds_once():
    torch.manual_seed(0)
    x, weight = torch.randn(8, 8, 16), torch.randn(8, 16, 3, 3) / 12
    layer = Convolution(weight, None, CPU, torch.bfloat16)
    expected = ordinary(x.bfloat16().float(), weight.bfloat16().float(), None)
    torch.testing.assert_close(layer(x.bfloat16()).float(), expected, rtol=1e-2, atol=1e-3)
