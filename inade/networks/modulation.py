"""Training's inner loop: batch norm, per-segment modulation and leaky ReLU as one function.

Letters: N batch, C channels, h w size, S segments in the batch, P = N h w pixels.

Written out, the three would each keep a picture-sized tensor for the backward and walk over
memory some twenty times. Here batch norm folds into the segments' table, so the forward is one
multiply-add per pixel, and the backward needs only two sums per segment:

    out = lrelu(a[s] x + b[s]),  a = scale / sigma,  b = shift - a mu
    with dz = dout * lrelu'(out):  g1[s] = sum dz x,  g0[s] = sum dz  over the pixels of s
    dshift = g0,  dscale = (g1 - mu g0) / sigma
    dx = a[s] dz - (m0 + m1 (x - mu) / sigma) / sigma,
         m0 = sum_s scale g0 / P,  m1 = sum_s scale dscale / P   (mean and variance depend on x)

Where several processes train together, mean, variance, m0 and m1 are those of all their pictures.
"""

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.networks.recompute import recomputing
from inade.networks.together import processes, summed


def modulated_batch_norm(
    x: Tensor, norm: nn.BatchNorm2d, table: Tensor, segments: Tensor, slope: float | None
) -> Tensor:
    """Batch norm in training mode, modulated per segment, then leaky ReLU unless slope is None.

    x float [N, C, h, w], table float [S, 2C] (scale, then shift), segments int64 [N, h, w];
    the result is channels last. Updates the running statistics of `norm`.
    """
    assert norm.running_mean is not None
    assert norm.running_var is not None
    x = x.contiguous(memory_format=torch.channels_last)
    mean, variance = _statistics(x, norm)
    sigma_inverse = (variance.float() + norm.eps).rsqrt()
    result = _SegmentNorm.apply(x, table.float(), segments, mean.float(), sigma_inverse, slope)
    assert isinstance(result, Tensor)
    return result


@torch.no_grad()
def _statistics(x: Tensor, norm: nn.BatchNorm2d) -> tuple[Tensor, Tensor]:
    """Mean and biased variance [C] of all processes' x; updates the running ones of `norm`.

    A single value a channel (one picture, one cell) has no variance: the running ones stay.
    """
    assert norm.running_mean is not None
    assert norm.running_var is not None
    running = norm.running_mean, norm.running_var
    world = processes()
    count = world * x.numel() // x.shape[1]
    if recomputing() or count == 1:
        running = norm.running_mean.clone(), norm.running_var.clone()
    elif norm.num_batches_tracked is not None:
        norm.num_batches_tracked.add_(1)
    momentum = 0.1 if norm.momentum is None else norm.momentum
    if world == 1:
        mean, variance = torch.ops.aten.batch_norm_update_stats(x, *running, momentum)
        return mean, variance
    own_variance, own_mean = torch.var_mean(x.float(), (0, 2, 3), correction=0)
    mean = summed(own_mean) / world  # all processes have pictures of one size, equally many
    variance = summed(own_variance + (own_mean - mean).square()) / world
    running[0].lerp_(mean, momentum)
    running[1].lerp_(variance * (count / (count - 1)), momentum)
    return mean, variance


class _SegmentNorm(torch.autograd.Function):
    """out = lrelu(a[s] x + b[s]) with the gradients of the module's docstring."""

    @staticmethod
    def forward(  # pyright: ignore[reportIncompatibleMethodOverride]
        ctx: Any,
        x: Tensor,
        table: Tensor,
        segments: Tensor,
        mean: Tensor,
        sigma_inverse: Tensor,
        slope: float | None,
    ) -> Tensor:
        scale, shift = table.chunk(2, dim=1)
        slant = scale * sigma_inverse
        out = _look_up(torch.addcmul(shift, slant, mean, value=-1), segments, x)
        out.addcmul_(_look_up(slant, segments, x), x)
        if slope is not None:
            F.leaky_relu_(out, slope)
        ctx.slope = slope
        ctx.save_for_backward(x, out if slope is not None else None, table, segments)
        ctx.statistics = mean, sigma_inverse
        return out

    @staticmethod
    @torch.autograd.function.once_differentiable
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:  # pyright: ignore[reportIncompatibleMethodOverride]
        x, out, table, segments = ctx.saved_tensors
        mean, sigma_inverse = ctx.statistics
        channels, count = x.shape[1], processes() * x.numel() // x.shape[1]
        scale = table[:, :channels]
        grad = grad.contiguous(memory_format=torch.channels_last)
        if ctx.slope is not None:
            grad = torch.ops.aten.leaky_relu_backward(grad, out, ctx.slope, True)
        sum_grad = _segment_sums(grad, segments, len(table))
        sum_product = _segment_sums(grad * x, segments, len(table))
        grad_scale = (sum_product - sum_grad * mean) * sigma_inverse
        through = torch.stack([(scale * sum_grad).sum(0), (scale * grad_scale).sum(0)])
        through_mean, through_variance = summed(through) / count
        # per channel: dx = a[s] grad + by_x x + constant
        by_x = -through_variance * sigma_inverse.square()
        constant = -through_mean * sigma_inverse - by_x * mean
        shape = (1, channels, 1, 1)
        grad_x = torch.addcmul(constant.view(shape).to(x.dtype), x, by_x.view(shape).to(x.dtype))
        grad_x.addcmul_(grad, _look_up(scale * sigma_inverse, segments, x))
        return grad_x, torch.cat([grad_scale, sum_grad], dim=1), None, None, None, None


def _look_up(rows: Tensor, segments: Tensor, like: Tensor) -> Tensor:
    """rows [S, C] by segment: [N, C, h, w], channels last, in the type of `like`."""
    return F.embedding(segments, rows.to(like.dtype)).movedim(-1, 1)


def _segment_sums(x: Tensor, segments: Tensor, count: int) -> Tensor:
    """Sum of x [N, C, h, w] over the pixels of each segment: float32 [S, C]."""
    pixels = x.movedim(1, -1).flatten(0, 2).float()
    return torch.ops.aten.embedding_dense_backward(pixels, segments.flatten(), count, -1, False)
