"""The fused norm against batch norm, look-ups, leaky ReLU and padding written one by one."""

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.networks.modulation import modulated_batch_norm
from inade.networks.segments import SortedSegments

PICTURES, CHANNELS, SEGMENTS, HEIGHT, WIDTH = 2, 8, 7, 12, 20


def plain(
    x: Tensor,
    norm: nn.BatchNorm2d,
    table: Tensor,
    segments: Tensor,
    slope: float | None,
    texture: Tensor | None,
    eps: Tensor | None,
    padded: bool,
) -> Tensor:
    scale, shift = table[segments].movedim(-1, 1).chunk(2, dim=1)
    out = scale * norm(x) + shift
    if texture is not None and eps is not None:
        out = out + texture[segments].movedim(-1, 1) * eps[:, None]
    out = out if slope is None else F.leaky_relu(out, slope)
    return F.pad(out, (1, 1, 1, 1), mode="replicate") if padded else out


def given(dtype: torch.dtype, textured: bool) -> tuple[list[Tensor], Tensor, Tensor | None]:
    """(x, table and texture that ask for gradients; segments, of which 2 is absent; eps)."""
    random = torch.Generator().manual_seed(5)
    shapes = [(PICTURES, CHANNELS, HEIGHT, WIDTH), (SEGMENTS, 2 * CHANNELS), (SEGMENTS, CHANNELS)]
    leaves = [torch.randn(shape, generator=random, dtype=torch.float64) for shape in shapes]
    leaves = [leaf.add_(0.3).to(dtype).requires_grad_() for leaf in leaves[: 2 + textured]]
    segments = torch.randint(0, SEGMENTS, (PICTURES, HEIGHT, WIDTH), generator=random)
    segments[segments == 2] = 4
    eps = torch.randn(PICTURES, HEIGHT, WIDTH, generator=random, dtype=torch.float64).to(dtype)
    return leaves, segments, eps if textured else None


@pytest.mark.parametrize("training", [True, False], ids=["training", "evaluation"])
@pytest.mark.parametrize("padded", [True, False], ids=["framed", "bare"])
@pytest.mark.parametrize("textured", [True, False], ids=["textured", "smooth"])
@pytest.mark.parametrize("slope", [0.2, None])
@pytest.mark.parametrize(
    ("dtype", "tolerance"), [(torch.float64, 1e-12), (torch.float32, 2e-5)], ids=["64", "32"]
)
def test_values_gradients_and_statistics(
    dtype: torch.dtype,
    tolerance: float,
    slope: float | None,
    textured: bool,
    padded: bool,
    training: bool,
):
    outcomes: list[list[Tensor]] = []
    for function, exact in ((plain, torch.float64), (modulated_batch_norm, dtype)):
        leaves, segments, eps = given(exact, textured)
        x, table, *rest = leaves
        norm = nn.BatchNorm2d(CHANNELS, affine=False).to(exact).train(training)
        norm.running_mean.fill_(0.25)
        norm.running_var.fill_(1.5)
        texture = rest[0] if rest else None
        out = function(x, norm, table, segments, slope, texture, eps, padded)
        kept = out.detach().clone()
        weights = torch.randn(
            out.shape, generator=torch.Generator().manual_seed(6), dtype=torch.float64
        ).to(exact)
        weights_before = weights.clone()
        (out * weights).sum().backward()
        assert torch.equal(weights, weights_before)
        outcomes.append(
            [kept, *(leaf.grad for leaf in leaves), norm.running_mean, norm.running_var]
        )
    for expected, actual in zip(*outcomes, strict=True):
        torch.testing.assert_close(
            actual.double(), expected, rtol=tolerance, atol=tolerance * expected.abs().max().item()
        )
    assert not outcomes[1][2][2].any(), "an absent segment has no gradient"


def test_a_gradient_that_others_hold_stays_as_it_was():
    """Without leaky ReLU the frame would be gathered in place, in somebody else's tensor."""
    (x, table), segments, _ = given(torch.float32, textured=False)
    norm = nn.BatchNorm2d(CHANNELS, affine=False)
    out = modulated_batch_norm(x, norm, table, segments, None, padded=True)
    grad = torch.randn(out.shape).contiguous(memory_format=torch.channels_last)
    before = grad.clone()
    out.backward(grad)
    assert torch.equal(grad, before)


@pytest.mark.parametrize("cells", [(1, 1), (1, 5), (3, 1)])
def test_a_frame_around_a_single_line(cells: tuple[int, int]):
    x = torch.randn(3, 4, *cells, dtype=torch.float64, requires_grad=True)
    table = torch.randn(2, 8, dtype=torch.float64)
    segments = torch.zeros(3, *cells, dtype=torch.int64)
    norm = nn.BatchNorm2d(4, affine=False).double()
    results = [
        function(x, norm, table, segments, 0.2, None, None, True)
        for function in (plain, modulated_batch_norm)
    ]
    torch.testing.assert_close(*results)
    weights = torch.randn_like(results[0])
    torch.testing.assert_close(*(torch.autograd.grad((r * weights).sum(), x) for r in results))


def test_in_bf16_the_rest_of_the_gradient_is_what_its_inputs_leave():
    """Both sides see the same numbers of bf16; only what is computed from them may differ."""
    outcomes: list[list[Tensor]] = []
    for function, exact in ((plain, torch.float64), (modulated_batch_norm, torch.bfloat16)):
        leaves, segments, eps = given(torch.bfloat16, textured=True)
        x, table, texture = (leaf.detach().to(exact).requires_grad_() for leaf in leaves)
        assert eps is not None
        norm = nn.BatchNorm2d(CHANNELS, affine=False)
        norm = norm.double() if exact == torch.float64 else norm
        out = function(x, norm, table, segments, 0.2, texture, eps.to(exact), True)
        assert out.dtype == exact
        out.square().sum().backward()
        outcomes.append([out.detach(), *(leaf.grad for leaf in (x, table, texture))])
    for expected, actual in zip(*outcomes, strict=True):
        error = (actual.double() - expected).norm() / expected.norm()
        assert error < 0.01


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float16])
def test_long_sums_do_not_drift(dtype: torch.dtype):
    """A running sum of ones stands still at 256 in bf16 and 2,048 in float16; ten thousands of
    tenths drift in float32."""
    pixels = torch.full((1, 3, 512, 512), 0.1, dtype=dtype)
    pixels = pixels.contiguous(memory_format=torch.channels_last)
    ids = torch.zeros(1, 512, 512, dtype=torch.int64)
    ids[:, 300:] = 2
    sums = SortedSegments(ids, 4).sums(pixels)
    expected = pixels[0, 0, 0, 0].double() * torch.tensor([300 * 512, 0, 212 * 512, 0])
    assert sums.dtype == torch.float32
    tolerance = 4e-6 if dtype != torch.bfloat16 else 2**-9
    torch.testing.assert_close(
        sums.double(), expected[:, None].expand(-1, 3), rtol=tolerance, atol=0
    )
