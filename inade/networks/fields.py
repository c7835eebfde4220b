"""What a generator of our own is given by place: heights in the scene and noise.

The published model knows neither. Letters: N batch, h0 w0 size of the first map, h w size of a
block's output, P planes of noise in the first map.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from inade.config import START_PLANES, ModelConfig

LOWEST, HIGHEST = -0.5, 1.5  # heights beyond are taken for these


@dataclass(frozen=True, eq=False)
class Fields:
    """Noise and heights of a batch; what a model has no use for is None or empty.

    heights  float [N, h0], of the centre of each row of the first map: 0 at the scene's top, 1 at
             its bottom, any number beyond
    start    float [N, P, h0, w0], noise of the first map
    texture  float [N, h, w] a residual block in order, at the size of its output
    """

    heights: Tensor | None = None
    start: Tensor | None = None
    texture: Sequence[Tensor] = ()

    def to(self, device: torch.device) -> "Fields":
        """The same on another device."""
        return Fields(
            None if self.heights is None else self.heights.to(device),
            None if self.start is None else self.start.to(device),
            [plane.to(device) for plane in self.texture],
        )

    def repeated(self, number: int, count: int) -> "Fields":
        """Those of picture `number`, `count` times."""

        def of(value: Tensor) -> Tensor:
            return value[number : number + 1].expand(count, *value.shape[1:])

        return Fields(
            None if self.heights is None else of(self.heights),
            None if self.start is None else of(self.start),
            [of(plane) for plane in self.texture],
        )


def row_features(heights: Tensor) -> Tensor:
    """f(y) = (y, y^2, sin pi y, cos pi y): float [..., 4] of heights [...], clamped."""
    y = heights.clamp(LOWEST, HIGHEST)
    return torch.stack([y, y.square(), (torch.pi * y).sin(), (torch.pi * y).cos()], -1)


def drawn_fields(
    config: ModelConfig,
    spans: Tensor,
    height: int,
    width: int,
    draw: Callable[[int, tuple[int, ...]], Tensor],
) -> Fields | None:
    """Fields of pictures of `height` x `width` as a model needs them, None for a published one.

    spans float [N, 2] holds the heights of the upper and the lower edge of each picture. `draw` of
    a picture's number and a shape gives standard normal numbers of that shape, on the device.
    """
    if not config.size_free and not config.texture:
        return None
    sizes = config.block_sizes(height, width)
    count = len(spans)

    def planes(*shape: int) -> Tensor:
        return torch.stack([draw(number, shape) for number in range(count)])

    heights = start = None
    if config.size_free:
        rows, columns = sizes[0]
        centres = (torch.arange(rows, device=spans.device) + 0.5) / rows
        heights = spans[:, :1] + (spans[:, 1:] - spans[:, :1]) * centres
        start = planes(START_PLANES, rows, columns)
    texture = [planes(*size) for size in sizes] if config.texture else []
    return Fields(heights, start, texture)
