"""What happens between convolutions: rows of a table looked up by cell, and frames of maps.

Maps are channels last without a batch axis, [h, w, C].
"""

from collections.abc import Callable

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


class FramedRows:
    """Rows of a map that come bit by bit, framed for a 3x3 convolution of stride 1.

    Beyond the edge lie zeros, or with `replicate` the outermost cells once more; left and right of
    a map that is `closed` lie its cells at the other side. The two rows that the next ones need as
    neighbours are kept.
    """

    def __init__(self, *, replicate: bool, closed: bool) -> None:
        self._replicate = replicate
        self._columns = ((0, -2), (-1, 1)) if closed else ((0, 1), (-1, -2))
        self._copies = replicate or closed
        self._kept: Tensor | None = None

    def framed(
        self, size: tuple[int, int], like: Tensor, write: Callable[[Tensor], None], *, last: bool
    ) -> Tensor | None:
        """The rows [n, w + 2, C] that are convolved now, None while there are too few.

        size: (rows, w) of those that come and that `write` fills in, [rows, w, C] of `like`'s type;
        last: whether they are the map's last.
        """
        (rows, width), kept, replicate = size, self._kept, self._replicate
        above = 1 if kept is None else len(kept)
        framed = like.new_empty(above + rows + last, width + 2, like.shape[-1])
        fresh = framed[above : above + rows]
        write(fresh[:, 1:-1])
        for column, neighbour in self._columns:
            if self._copies:
                fresh[:, column] = fresh[:, neighbour]
            else:
                fresh[:, column].zero_()
        edges = [(0, 1)] if kept is None else []
        for row, neighbour in [*edges, (-1, -2)] if last else edges:
            if replicate:
                framed[row] = framed[neighbour]
            else:
                framed[row].zero_()
        if kept is not None:
            framed[:above] = kept
        self._kept = None if last else framed[-2:].clone()
        return framed if len(framed) >= 3 else None
