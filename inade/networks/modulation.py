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
"""

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn


def modulated_batch_norm(
    x: Tensor, norm: nn.BatchNorm2d, table: Tensor, segments: Tensor, slope: float | None
) -> Tensor:
    """Batch norm in training mode, modulated per segment, then leaky ReLU unless slope is None.

    x float [N, C, h, w], table float [S, 2C] (scale, then shift), segments int64 [N, h, w];
    the result is channels last. Updates the running statistics of `norm`.
    """
    assert norm.running_mean is not None and norm.running_var is not None
    x = x.contiguous(memory_format=torch.channels_last)
    momentum = 0.1 if norm.momentum is None else norm.momentum
    with torch.no_grad():
        count = x.numel() // x.shape[1]
        mean, variance = torch.ops.aten.batch_norm_update_stats(
            x, norm.running_mean, norm.running_var, momentum
        )
        del count
    sigma_inverse = (variance.float() + norm.eps).rsqrt()
    result = _SegmentNorm.apply(x, table.float(), segments, mean.float(), sigma_inverse, slope)
    assert isinstance(result, Tensor)
    return result
