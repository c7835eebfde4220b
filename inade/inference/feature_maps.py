"""What happens between convolutions: rows of a table looked up by cell, and frames of maps.

Maps are channels last without a batch axis, [h, w, C].
"""

import torch
import torch.nn.functional as F
from torch import Tensor

SLOPE = 0.2
CHUNK = 1 << 18  # values modulated at a time on a processor, so that they stay in its cache


def modulate(
    x: Tensor,
    segments: Tensor,
    table: Tensor,
    out: Tensor,
    activate: bool,
    texture: Tensor | None = None,
) -> None:
    """out = a[segments] * x + b[segments], then leaky ReLU if `activate`.

    x and out [..., C] of the same leading shape as `segments`; table [S, 2C] holds a, then b.
    With texture [...] there is c in a table [S, 3C], and c[segments] * texture is added.
    """
    channels = x.shape[-1]
    rows = len(x)
    if x.device.type == "cpu":
        rows = max(1, CHUNK * len(x) // max(1, out.numel()))
    for start in range(0, len(x), rows):
        part = slice(start, start + rows)
        ids = segments[part]
        affine = torch.index_select(table, 0, ids.reshape(-1)).view(*ids.shape, -1)
        target = out[part]
        slant, offset = affine[..., :channels], affine[..., channels : 2 * channels]
        torch.addcmul(offset, slant, x[part], out=target)
        if texture is not None:
            target.addcmul_(affine[..., 2 * channels :], texture[part].unsqueeze(-1))
        if activate:
            F.leaky_relu_(target, SLOPE)


def framed_map(size: tuple[int, int], like: Tensor) -> Tensor:
    """A map [h + 2, w + 2, C] for one of (height, width), empty but for the zeros around it."""
    framed = like.new_empty(size[0] + 2, size[1] + 2, like.shape[-1])
    for border in (framed[0], framed[-1], framed[:, 0], framed[:, -1]):
        border.zero_()
    return framed


def copy_edges(framed: Tensor) -> None:
    """Write the outermost cells of a map once more around it, in [h + 2, w + 2, C]."""
    framed[0], framed[-1] = framed[1], framed[-2]
    framed[:, 0], framed[:, -1] = framed[:, 1], framed[:, -2]
