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

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.networks.recompute import recomputing
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
    table, mean, variance = _wide(table), _wide(mean), _wide(variance)
    result = _SegmentNorm.apply(
        x,
        table,
        None if texture is None else _wide(texture),
        None if eps is None else eps.to(x.dtype),
        segments,
        (mean, (variance + norm.eps).rsqrt(), norm.training),
        slope,
        padded,
    )
    assert isinstance(result, Tensor)
    return result


@dataclass(frozen=True)
class SortedSegments:
    """A segment map int64 [N, h, w] with ids in 0..count-1, and its pixels in order of segments.

    The order is made when a backward first asks for it; hand the same value to all norms of one
    map. Nothing here waits for a GPU: there are as many runs as there can be, some of them empty.
    """

    ids: Tensor
    count: int

    @cached_property
    def framed(self) -> Tensor:
        """The map with its outermost cells repeated once around: int64 [N, h + 2, w + 2]."""
        rows, columns = (
            torch.arange(-1, side + 1, device=self.ids.device).clamp_(0, side - 1)
            for side in self.ids.shape[1:]
        )
        return self.ids[:, rows[:, None], columns]

    @cached_property
    def order(self) -> Tensor:
        """The flat index of each pixel, segment by segment: int64 [P]."""
        return self._sorted[1]

    @cached_property
    def order_in_frame(self) -> Tensor:
        """The same pixels' index in a map with one more line of cells on all sides."""
        pictures, height, width = self.ids.shape
        inner = torch.arange(pictures * (height + 2) * (width + 2), device=self.ids.device)
        inner = inner.view(pictures, height + 2, width + 2)[:, 1:-1, 1:-1]
        return inner.flatten()[self.order]

    def sums(
        self, pixels: Tensor, *, framed: bool = False, weights: Tensor | None = None
    ) -> Tensor:
        """Sum of pixels [N, C, h, w], channels last, over each segment: float32 [S, C].

        With `framed` the pixels are [N, C, h + 2, w + 2] and the frame does not count. `weights`
        [N, h, w] multiply each pixel. Added up in two steps, each in float32.
        """
        if pixels.dtype == torch.float16:
            pixels = pixels.float()  # a run's sum would leave the range of float16
        rows = pixels.permute(0, 2, 3, 1).reshape(-1, pixels.shape[1])
        if weights is not None:
            weights = weights.flatten()[self.order].to(rows.dtype)
        order = self.order_in_frame if framed else self.order
        starts, first = self._runs
        runs = F.embedding_bag(order, rows, starts, mode="sum", per_sample_weights=weights)
        number = torch.arange(len(runs), device=runs.device)
        return F.embedding_bag(number, _wide(runs), first, mode="sum")

    @cached_property
    def _sorted(self) -> tuple[Tensor, Tensor]:
        owner, order = self.ids.flatten().int().sort(stable=True)
        return owner.long(), order

    @cached_property
    def _runs(self) -> tuple[Tensor, Tensor]:
        """(Where each run starts in `order`, the first run of each segment).

        A long sum loses digits: both steps are about as long as each other.
        """
        owner = self._sorted[0]
        device, run = owner.device, math.isqrt(len(owner))
        own = torch.searchsorted(owner, torch.arange(self.count, device=device))
        starts = torch.cat([torch.arange(0, len(owner), run, device=device), own]).sort()[0]
        return starts, torch.searchsorted(starts, own)


def _wide(x: Tensor) -> Tensor:
    """At least float32."""
    return x.to(torch.promote_types(x.dtype, torch.float32))


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
