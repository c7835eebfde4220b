"""The generator's opponents: what the trainer asks of them, and how they see pictures.

A `View` holds what an opponent sees of one pair of pictures. The generator's terms leave the
opponent's weights alone; the discriminator's terms leave the generator alone. Terms come weighted
and named, so that the trainer only adds them up.

Letters: N batch, C channels, H W size.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from inade.training.data.stream import Batch
from inade.training.losses import formulas
from inade.training.losses.terms import TERMS
from inade.training.presets import TrainingConfig

Terms = dict[str, Tensor]
SHIFT = 8  # pixels, one shift for all pictures of a step
LONG_SHIFT = 16  # pixels, one for each picture
SIZES = (0.75, 1.33)  # of what is seen, on the way to the backbone
SIZE_STEP = 16  # pixels: few sizes, for which kernels are made once


@dataclass(frozen=True, eq=False)
class Glance:
    """Where an opponent on frozen features looks, one draw for a batch: which part of each picture,
    and how large it sees it.

    A backbone looks at every 4th to 32nd pixel. Seen always from the same place and distance, the
    generator would learn patterns of that period which the backbone cannot see.

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


@dataclass(frozen=True, eq=False)
class DiffAugment:
    """One draw of differentiable augmentation (arXiv 2006.10738), to be used on real and fake.

    Colour, then translation by up to 1/8 of a side, then one grey square of half the side.
    brightness, saturation, contrast: float32 [N]; shift, hole: int [N, 2] (y, x), the shift in
    pixels and the centre of the square.
    """

    brightness: np.ndarray
    saturation: np.ndarray
    contrast: np.ndarray
    shift: np.ndarray
    hole: np.ndarray
    size: tuple[int, int]

    @staticmethod
    def draw(count: int, height: int, width: int, rng: np.random.Generator) -> "DiffAugment":
        """Random parameters for `count` pictures of `height` x `width`."""
        color = rng.random((3, count), np.float32)
        reach = np.array([height, width]) // 8
        return DiffAugment(
            color[0] - np.float32(0.5),
            color[1] * 2,
            color[2] + np.float32(0.5),
            rng.integers(-reach, reach + 1, (count, 2)),
            rng.integers(0, (height, width), (count, 2)),
            (height, width),
        )

    def of(self, rows: slice) -> "DiffAugment":
        """The draw of some of the pictures."""
        return DiffAugment(
            self.brightness[rows],
            self.saturation[rows],
            self.contrast[rows],
            self.shift[rows],
            self.hole[rows],
            self.size,
        )

    def pictures(self, images: Tensor) -> Tensor:
        """Augmented float [N, 3, H, W]; gradients flow through. 0 (grey) fills what is left."""

        def factor(values: np.ndarray) -> Tensor:
            return torch.from_numpy(values).to(images)[:, None, None, None]

        x = images + factor(self.brightness)
        grey = x.mean(1, keepdim=True)
        x = (x - grey) * factor(self.saturation) + grey
        mean = x.mean((1, 2, 3), keepdim=True)
        x = (x - mean) * factor(self.contrast) + mean
        return self.maps(x) * self._around_hole(images.device).to(x.dtype)

    def maps(self, maps: Tensor) -> Tensor:
        """Any [N, ..., H, W] moved along with the pictures; 0 where nothing is left."""
        height, width = self.size
        assert maps.shape[-2:] == self.size
        reach = int(np.abs(self.shift).max(initial=0))
        padded = F.pad(maps, (reach, reach, reach, reach))
        moved = [
            one[..., reach - y : reach - y + height, reach - x : reach - x + width]
            for one, (y, x) in zip(padded, self.shift.tolist(), strict=True)
        ]
        joined = torch.stack(moved)
        if maps.ndim == 4:
            return joined.contiguous(memory_format=torch.channels_last)
        return joined

    def visible(self, device: torch.device | str = "cpu") -> Tensor:
        """bool [N, 1, H, W]: pixels that still show the picture, neither cut out nor moved in."""
        ones = torch.ones(len(self.shift), 1, *self.size, dtype=torch.uint8, device=device)
        return self.maps(ones).bool() & self._around_hole(device)

    def _around_hole(self, device: torch.device | str) -> Tensor:
        """bool [N, 1, H, W]: false in the square that is cut out."""
        height, width = self.size
        centre = torch.from_numpy(self.hole).to(device)
        near_y = (torch.arange(height, device=device) - centre[:, :1]).abs() < height / 4
        near_x = (torch.arange(width, device=device) - centre[:, 1:]).abs() < width / 4
        return ~(near_y[:, :, None] & near_x[:, None, :])[:, None]


@dataclass(frozen=True, eq=False)
class View:
    """What is judged: the opponent's inputs for fake and real, and the layout they share.

    `fake` and `real` are lists of tensors [N, ...] (network input, or features per scale);
    `labels` int64 [N, H, W], -1 where nothing counts; `seen` are the objects there, and `objects`
    those of the whole `pictures`. `compared` is the first picture that has a
    reference: those before it were drawn from the prior and are not compared with the real one.
    """

    fake: list[Tensor]
    real: list[Tensor]
    labels: Tensor
    seen: formulas.Objects
    pictures: tuple[Tensor, Tensor]
    objects: formulas.Objects
    compared: int


class Adversary(Protocol):
    """What the trainer asks of an opponent.

    `network` holds the weights that learn; `backbone_name` is the pretrained network that the
    losses use, for the run's record.
    """

    network: nn.Module
    backbone_name: str

    def prepare(self, batches: Sequence[Tensor]) -> None: ...
    def view(
        self,
        fake: Tensor,
        batch: Batch,
        compared: int,
        augment: DiffAugment | None,
        glance: Glance,
    ) -> View: ...
    def generator_terms(self, view: View) -> Terms: ...
    def discriminator_terms(self, view: View) -> Terms: ...
    def penalty(self, view: View) -> Tensor: ...


def compared_terms(config: TrainingConfig, view: View) -> Terms:
    """The weighted terms that compare made pictures with the real ones, by the table of terms."""
    rows = slice(view.compared, None)
    fake, real = (side[rows] for side in view.pictures)
    found: Terms = {}
    for term in TERMS:
        weight = 0.0
        if term.compare is not None and config.discriminator in term.under:
            weight = getattr(config, f"{term.name}_weight")
        if term.compare is not None and weight:
            found[term.name] = weight * term.compare(fake, real, view.objects.of(rows))
    return found


def objects_of(batch: Batch) -> formulas.Objects:
    """The objects of a batch's whole pictures."""
    return formulas.Objects(batch.segments, len(batch.classes))


@contextmanager
def frozen(network: nn.Module) -> Iterator[None]:
    """Within, the network's weights collect no gradients; gradients still pass through it."""
    learning = [parameter for parameter in network.parameters() if parameter.requires_grad]
    for parameter in learning:
        parameter.requires_grad_(False)
    try:
        yield
    finally:
        for parameter in learning:
            parameter.requires_grad_(True)
