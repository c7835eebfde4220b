"""Where an opponent on frozen features looks: which part of each picture, and how large it sees it.

A backbone looks at every 4th to 32nd pixel. Seen always from the same place and distance, the
generator would learn patterns of that period which the backbone cannot see.

Letters: N batch, C channels, H W size.
"""

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

SHIFT = 8  # pixels, one shift for all pictures of a step
LONG_SHIFT = 16  # pixels, one for each picture
SIZES = (0.75, 1.33)  # of what is seen, on the way to the backbone
SIZE_STEP = 16  # pixels: few sizes, for which kernels are made once


@dataclass(frozen=True, eq=False)
class Glance:
    """One draw for a batch; real and fake are seen alike.

    `corner` int [N, 2] is the (y, x) of the part of `height` x `width` that is seen of each
    picture, `mirrored` bool [N]; the backbone gets it at `seen` (height, width).
    """

    corner: np.ndarray
    mirrored: np.ndarray
    height: int
    width: int
    seen: tuple[int, int]

    @staticmethod
    def draw(kind: str, count: int, height: int, width: int, rng: np.random.Generator) -> "Glance":
        """For `count` pictures of `height` x `width`; kinds as in presets.py."""
        if kind == "shift":
            corner = np.tile(rng.integers(0, SHIFT, 2), (count, 1))
            size = height - SHIFT, width - SHIFT
            return Glance(corner, np.zeros(count, bool), *size, size)
        tall, wide = height - LONG_SHIFT, width - LONG_SHIFT
        corner = rng.integers(0, LONG_SHIFT + 1, (count, 2))
        steps = [round(share * min(tall, wide) / SIZE_STEP) for share in SIZES]
        side = int(rng.integers(steps[0], steps[1] + 1)) * SIZE_STEP / min(tall, wide)
        seen = max(1, round(tall * side)), max(1, round(wide * side))
        return Glance(corner, rng.random(count) < 0.5, tall, wide, seen)

    def of(self, rows: slice) -> "Glance":
        """The draw of some of the pictures."""
        return Glance(self.corner[rows], self.mirrored[rows], self.height, self.width, self.seen)

    def part(self, maps: Tensor) -> Tensor:
        """What is seen of [N, ..., H, W]: [N, ..., height, width]."""
        parts: list[Tensor] = []
        for one, (y, x), mirrored in zip(
            maps, self.corner.tolist(), self.mirrored.tolist(), strict=True
        ):
            seen = one[..., y : y + self.height, x : x + self.width]
            parts.append(seen.flip(-1) if mirrored else seen)
        joined = torch.stack(parts)
        if joined.ndim == 4:
            return joined.contiguous(memory_format=torch.channels_last)
        return joined

    def resized(self, part: Tensor) -> Tensor:
        """The part [N, C, height, width] as the backbone gets it."""
        if self.seen == (self.height, self.width):
            return part
        smaller = self.seen[0] < self.height
        return F.interpolate(  # antialiased in float32 only
            part.float(), self.seen, mode="bilinear", align_corners=False, antialias=smaller
        )
