"""Training's inner loop: batch norm, per-segment modulation, noise in space, leaky ReLU and the
frame of the next convolution as one function.

Letters: N batch, C channels, h w size, S segments in the batch, P = N h w pixels.

Written out, they would each keep a picture-sized tensor for the backward and walk over memory
some twenty times. Here batch norm folds into the segments' table, so the forward is one
multiply-add per pixel, and the backward needs only two or three sums per segment:

    out = lrelu(a[s] x + b[s] + t[s] eps),  a = scale / sigma,  b = shift - a mu
    with dz = dout * lrelu'(out):  g1[s] = sum dz x,  g0[s] = sum dz  over the pixels of s
    dshift = g0,  dscale = (g1 - mu g0) / sigma,  dt = sum dz eps
    dx = a[s] dz - (m0 + m1 (x - mu) / sigma) / sigma,
         m0 = sum_s scale g0 / P,  m1 = sum_s scale dscale / P   (mean and variance depend on x)

Where several processes train together, mean, variance, m0 and m1 are those of all their pictures.
In evaluation mode mu and sigma are the running ones, constants: m0 = m1 = 0.
"""

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.networks.recompute import recomputing
from inade.networks.segments import SortedSegments, wide
from inade.networks.together import processes, summed


def modulated_batch_norm(
    x: Tensor,
    norm: nn.BatchNorm2d,
    table: Tensor,
    segments: "Tensor | SortedSegments",
    slope: float | None,
    texture: Tensor | None = None,
    eps: Tensor | None = None,
    padded: bool = False,
) -> Tensor:
    """Batch norm, modulated per segment, plus texture, then leaky ReLU unless slope is None.

    x float [N, C, h, w], table float [S, 2C] (scale, then shift), segments int64 [N, h, w] in
    0..S-1, texture float [S, C] with eps float [N, h, w] adds texture[s] * eps; the result
    [N, C, h, w] is channels last, or with `padded` [N, C, h + 2, w + 2], whose outermost cells
    repeat their neighbours. In training mode it updates the running statistics of `norm`, in
    evaluation mode it uses them. Gradients reach x, table and texture, once.
    """
    assert (texture is None) == (eps is None)
    assert norm.running_mean is not None
    assert norm.running_var is not None
    if isinstance(segments, Tensor):
        segments = SortedSegments(segments, len(table))
    x = x.contiguous(memory_format=torch.channels_last)
    if norm.training:
        mean, variance = _statistics(x, norm)
    else:  # what the backward needs must not follow later steps
        mean, variance = norm.running_mean.clone(), norm.running_var
    table, mean, variance = wide(table), wide(mean), wide(variance)
    result = _SegmentNorm.apply(
        x,
        table,
        None if texture is None else wide(texture),
        None if eps is None else eps.to(x.dtype),
        segments,
        (mean, (variance + norm.eps).rsqrt(), norm.training),
        slope,
        padded,
    )
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
    """out = lrelu(a[s] x + b[s] + t[s] eps) with the gradients of the module's docstring."""

    @staticmethod
    def forward(  # pyright: ignore[reportIncompatibleMethodOverride]
        ctx: Any,
        x: Tensor,
        table: Tensor,
        texture: Tensor | None,
        eps: Tensor | None,
        segments: SortedSegments,
        statistics: tuple[Tensor, Tensor, bool],
        slope: float | None,
        padded: bool,
    ) -> Tensor:
        mean, sigma_inverse, _ = statistics
        scale, shift = table.chunk(2, dim=1)
        slant = scale * sigma_inverse
        level = torch.addcmul(shift, slant, mean, value=-1)
        out = _look_up(level, segments.framed if padded else segments.ids, x)
        inner = out[:, :, 1:-1, 1:-1] if padded else out
        inner.addcmul_(_look_up(slant, segments.ids, x), x)
        if texture is not None and eps is not None:
            inner.addcmul_(_look_up(texture, segments.ids, x), eps[:, None])
        if slope is not None:
            F.leaky_relu_(inner, slope)
        if padded:
            _repeat_edges(out)
        ctx.slope, ctx.padded = slope, padded
        ctx.save_for_backward(x, out if slope is not None else None, table, eps)
        ctx.segments, ctx.statistics = segments, statistics
        return out

    @staticmethod
    @torch.autograd.function.once_differentiable
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:  # pyright: ignore[reportIncompatibleMethodOverride]
        x, out, table, eps = ctx.saved_tensors
        mean, sigma_inverse, depends = ctx.statistics
        segments: SortedSegments = ctx.segments
        framed: bool = ctx.padded
        channels = x.shape[1]
        scale = table[:, :channels]
        given, grad = grad, grad.contiguous(memory_format=torch.channels_last)
        if ctx.slope is not None:
            grad = torch.ops.aten.leaky_relu_backward(grad, out, ctx.slope, True)
        elif framed and grad is given:
            grad = grad.clone()  # others may hold what was given
        if framed:
            _gather_edges(grad)
        inner = grad[:, :, 1:-1, 1:-1] if framed else grad
        sum_grad = segments.sums(grad, framed=framed)
        sum_product = segments.sums(inner * x)
        grad_scale = (sum_product - sum_grad * mean) * sigma_inverse
        grad_texture = None
        if eps is not None:
            grad_texture = segments.sums(grad, framed=framed, weights=eps)
        grad_table = torch.cat([grad_scale, sum_grad], dim=1)
        grad_x = _look_up(scale * sigma_inverse, segments.ids, x)
        if depends:
            count = processes() * x.numel() // channels
            through = torch.stack([(scale * sum_grad).sum(0), (scale * grad_scale).sum(0)])
            through_mean, through_variance = summed(through) / count
            # per channel: dx = a[s] grad + by_x x + constant
            by_x = -through_variance * sigma_inverse.square()
            constant = -through_mean * sigma_inverse - by_x * mean
            shape = (1, channels, 1, 1)
            rest = torch.addcmul(constant.view(shape).to(x.dtype), x, by_x.view(shape).to(x.dtype))
            grad_x = rest.addcmul_(inner, grad_x)
        else:
            grad_x.mul_(inner)
        return grad_x, grad_table, grad_texture, None, None, None, None, None


def _look_up(rows: Tensor, segments: Tensor, like: Tensor) -> Tensor:
    """rows [S, C] by segment: [N, C, h, w], channels last, in the type of `like`."""
    return F.embedding(segments, rows.to(like.dtype)).movedim(-1, 1)


def _repeat_edges(x: Tensor) -> None:
    """Fill the outermost cells of x [N, C, h + 2, w + 2] with their inner neighbours."""
    for here, inner in ((0, 1), (-1, -2)):
        x[:, :, here] = x[:, :, inner]
    for here, inner in ((0, 1), (-1, -2)):
        x[..., here] = x[..., inner]


def _gather_edges(grad: Tensor) -> None:
    """The backward of `_repeat_edges`, in place: what the outermost cells got goes inwards."""
    for here, inner in ((0, 1), (-1, -2)):
        grad[..., inner] += grad[..., here]
    for here, inner in ((0, 1), (-1, -2)):
        grad[:, :, inner] += grad[:, :, here]
