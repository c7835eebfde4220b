"""Instance-adaptive modulation and spectral normalisation.

Letters: N batch, C channels, h w size of a feature map, K label channels, S segments in the
batch (a segment is one object of one picture, with its class), Z noise width.
"""

from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.networks.modulation import modulated_batch_norm
from inade.networks.recompute import recomputing
from inade.networks.segments import SortedSegments

EPSILON = 1e-12
TEXTURE_SPREAD = 0.3  # of the first factors of noise by place


class SpectralConv2d(nn.Module):
    """A convolution whose weight is divided by its largest singular value.

    Keys as published: `weight_orig`, `weight_u`, `weight_v`, `bias`. In training each forward
    makes one power iteration; in evaluation sigma = u^T W v with the stored vectors.
    (torch's own hook keeps its weight as a plain attribute, which `deepcopy` for EMA refuses.)
    """

    weight_u: Tensor
    weight_v: Tensor

    def __init__(
        self, inputs: int, outputs: int, kernel: int, *, stride: int = 1, padding: int, bias: bool
    ) -> None:
        super().__init__()
        self.stride, self.padding = stride, padding
        self.weight_orig = nn.Parameter(torch.empty(outputs, inputs, kernel, kernel))
        self.bias = nn.Parameter(torch.zeros(outputs)) if bias else None
        nn.init.xavier_normal_(self.weight_orig, gain=0.02)
        unit_u, unit_v = torch.randn(outputs), torch.randn(inputs * kernel * kernel)
        self.register_buffer("weight_u", F.normalize(unit_u, dim=0, eps=EPSILON))
        self.register_buffer("weight_v", F.normalize(unit_v, dim=0, eps=EPSILON))

    def weight(self) -> Tensor:
        """The normalised weight [out, in, k, k]; advances the power iteration in training.

        Under autocast in its type, rounded once: the convolution need not cast it any more.
        """
        kind = self.weight_orig.device.type
        dtype = self.weight_orig.dtype
        if torch.is_autocast_enabled(kind):
            dtype = torch.get_autocast_dtype(kind)
        with torch.autocast(kind, enabled=False):
            # clones: a second forward before the backward must not change what autograd saved
            u, v = self.weight_u.clone(), self._in_memory_order(self.weight_v).clone()
            with torch.no_grad():
                matrix = _as_matrix(self.weight_orig)
                if self.training and not recomputing():
                    v = F.normalize(matrix.T @ u, dim=0, eps=EPSILON)
                    product = matrix @ v
                    u = F.normalize(product, dim=0, eps=EPSILON)
                    self.weight_u.copy_(u)
                    self.weight_v.copy_(self._in_stored_order(v))
                else:
                    product = matrix @ v
                sigma = torch.dot(u, product)
            normalised = _DividedBySigma.apply(self.weight_orig, sigma, u, v, dtype)
        assert isinstance(normalised, Tensor)
        return normalised

    def _in_memory_order(self, v: Tensor) -> Tensor:
        """`weight_v`, stored as [in, k, k], in the order of `_as_matrix`'s columns."""
        _, inputs, rows, columns = self.weight_orig.shape
        return _as_matrix(self.weight_orig, v.view(1, inputs, rows, columns)).squeeze(0)

    def _in_stored_order(self, v: Tensor) -> Tensor:
        _, inputs, rows, columns = self.weight_orig.shape
        if not _channels_last(self.weight_orig):
            return v
        return v.view(rows, columns, inputs).permute(2, 0, 1).flatten()

    def forward(self, x: Tensor) -> Tensor:
        """float [N, C, h, w] -> float [N, C', h', w']."""
        return F.conv2d(x, self.weight(), self.bias, self.stride, self.padding)


class _DividedBySigma(torch.autograd.Function):
    """weight / sigma with sigma = u^T W v, in `dtype`; u and v count as constants, as published.

    The gradient is (g - (g . W / sigma) u v^T) / sigma, in two passes over the weight.
    """

    @staticmethod
    def forward(  # pyright: ignore[reportIncompatibleMethodOverride]
        ctx: Any, weight: Tensor, sigma: Tensor, u: Tensor, v: Tensor, dtype: torch.dtype
    ) -> Tensor:
        ctx.save_for_backward(weight, u, v, sigma)
        return (weight / sigma).to(dtype)

    @staticmethod
    @torch.autograd.function.once_differentiable
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor | None, ...]:  # pyright: ignore[reportIncompatibleMethodOverride]
        weight, u, v, sigma = ctx.saved_tensors
        matrix = _as_matrix(weight)
        g = _as_matrix(weight, grad).to(weight.dtype)
        inner = torch.dot(g.reshape(-1), matrix.reshape(-1))
        out = torch.div(g, sigma).addr_(u * (-inner / sigma.square()), v)
        if _channels_last(weight):
            outputs, inputs, rows, columns = weight.shape
            out = out.view(outputs, rows, columns, inputs).permute(0, 3, 1, 2)
        else:
            out = out.view_as(weight)
        return out, None, None, None, None


def _channels_last(weight: Tensor) -> bool:
    return weight.is_contiguous(memory_format=torch.channels_last) and not weight.is_contiguous()


def _as_matrix(weight: Tensor, values: Tensor | None = None) -> Tensor:
    """[out, rest] of `values` (by default the weight itself), columns as the weight lies in
    memory, so that looking at a large weight copies nothing."""
    values = weight if values is None else values
    return (values.permute(0, 2, 3, 1) if _channels_last(weight) else values).flatten(1)


class InadeNorm(nn.Module):
    """Batch norm without affine, modulated per segment (paper, section 3.2).

    t[s, j] = A n'[s, j] + a;  m[s, j] = W[k(s), :, j] t[s, j] + B[k(s), :, j]  for j in {0, 1};
    out = m[., 0] * batchnorm(x) + m[., 1]. The sketch variant merges a convolved sketch in.
    Of our own: with `texture`, out += texture[k(s)] * noise, one plane of noise for all channels.
    """

    def __init__(
        self, channels: int, num_labels: int, noise_dim: int, *, sketch: bool, texture: bool = False
    ) -> None:
        super().__init__()
        if texture:
            # It hardly grows by itself: from nearly nothing it would stay there.
            self.texture = nn.Parameter(TEXTURE_SPREAD * torch.randn(num_labels, channels))
        self.has_texture = texture
        self.weight = nn.Parameter(torch.rand(num_labels, channels, 2))
        self.bias = nn.Parameter(torch.zeros(num_labels, channels, 2))
        self.param_free_norm = nn.BatchNorm2d(channels, affine=False)
        self.fc_noise = nn.Linear(noise_dim, channels)
        nn.init.xavier_normal_(self.fc_noise.weight, gain=0.02)
        nn.init.zeros_(self.fc_noise.bias)
        if sketch:
            self.sketch_conv = nn.Conv2d(1, channels, 3, padding=1)
            self.merge_conv = nn.Conv2d(2 * channels, channels, 1, bias=False)
            nn.init.xavier_normal_(self.sketch_conv.weight, gain=0.02)
            nn.init.zeros_(self.sketch_conv.bias)  # pyright: ignore[reportArgumentType]
            nn.init.xavier_normal_(self.merge_conv.weight, gain=0.02)
        self.takes_sketch = sketch

    def table(self, classes: Tensor, modulation: Tensor) -> Tensor:
        """[S, 2C]: scale then shift of each segment, from int [S] classes and [S, 2, Z] n'.

        In the type of the parameters, also under autocast: it is small, and all pixels see it.
        """
        with torch.autocast(self.weight.device.type, enabled=False):
            noise = self.fc_noise(modulation.to(self.weight.dtype)).transpose(1, 2)  # [S, C, 2]
            affine = self.weight[classes] * noise + self.bias[classes]
        return affine.transpose(1, 2).flatten(1)

    def forward(
        self,
        x: Tensor,
        segments: Tensor | SortedSegments,
        classes: Tensor,
        modulation: Tensor,
        sketch: Tensor | None = None,
        *,
        slope: float | None = None,
        framed: bool = False,
        noise: Tensor | None = None,
    ) -> Tensor:
        """x [N, C, h, w], segments int [N, h, w] in 0..S-1, sketch [N, 1, h, w] -> [N, C, h, w].

        A leaky ReLU of `slope` follows unless it is None; `framed` adds a line of copies of the
        outermost cells at each side. noise float [N, h, w] is what a texture is made of.
        """
        table, norm = self.table(classes, modulation), self.param_free_norm
        texture = None
        if self.has_texture:
            assert noise is not None, "texture needs noise"
            texture = self.texture[classes]
        if not self.takes_sketch:
            eps = None if texture is None else noise
            return modulated_batch_norm(x, norm, table, segments, slope, texture, eps, framed)
        assert sketch is not None, "a sketch checkpoint needs a sketch"
        out = modulated_batch_norm(x, norm, table, segments, None)
        out = self.merge_conv(torch.cat([out, self.sketch_conv(sketch)], dim=1))
        return out if slope is None else F.leaky_relu(out, slope)


def framed_by_copies(x: Tensor) -> Tensor:
    """[N, C, h, w] -> [N, C, h + 2, w + 2]: the outermost cells once more at each side.

    (Joined, since autocast makes torch's own replication padding compute in float32.)
    """
    x = torch.cat([x[:, :, :1], x, x[:, :, -1:]], 2)
    return torch.cat([x[..., :1], x, x[..., -1:]], 3)


def closing(convolution: nn.Module, framed: bool) -> Callable[[Tensor], Tensor]:
    """A 3x3 convolution of maps whose first and last column are neighbours.

    framed: whether it is given [N, C, h + 2, w + 2], or frames [N, C, h, w] with zeros by itself.
    """

    def of(x: Tensor) -> Tensor:
        inner = x[..., 1:-1] if framed else x
        x = torch.cat([inner[..., -1:], inner, inner[..., :1]], 3)
        return convolution(x) if framed else convolution(x)[..., 1:-1]

    return of
