"""Random geometry for training pictures, and DiffAugment for the discriminator's.

Letters: N batch, C channels, H W size. Random numbers come from numpy's Philox, so they are the
same on every device and a place in the run names them: nothing is carried from step to step.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from inade.errors import TrainingError
from inade.networks.generator import nearest

# Purposes of `random_stream`:
ORDER, SAMPLE, DISCRIMINATOR, NOISE, PLACE, CONSISTENCY, FIELDS, DONORS = range(8)


def random_stream(seed: int, purpose: int, *place: int) -> np.random.Generator:
    """Independent random numbers for each (seed, purpose, place); `place` has up to two words."""
    assert len(place) <= 2
    counter = np.array([0, 0, *place, *(0,) * (2 - len(place))], np.uint64)
    key = np.array([seed % 2**64, purpose], np.uint64)
    return np.random.Generator(np.random.Philox(counter=counter, key=key))


@dataclass(frozen=True)
class Recipe:
    """How a packed picture becomes a training picture of `height` x `width` pixels.

    A window of that aspect is cut at a random place and scaled to size. `scale` is the range of
    the window's side as a share of the largest window that fits: (1, 1) takes whole pictures,
    (0.5, 0.5) of 256-pixel pictures at 128 takes unscaled quarters, and "resize to 286, crop 256"
    is 256/286. `simplify` is the probability that the layout is simplified (see simplify.py).
    Unless it `enlarges`, a window has at least the size of what is made from it.
    """

    height: int
    width: int
    scale: tuple[float, float] = (1.0, 1.0)
    flip: bool = True
    simplify: float = 0.0
    enlarges: bool = True

    def __post_init__(self) -> None:
        low, high = self.scale
        if not 0 < low <= high <= 1 or not 0 <= self.simplify <= 1:
            raise TrainingError(
                "the crop scale {low} to {high} or the share of simplified layouts {simplify} is"
                " out of range.",
                remedy="Both lie between 0 and 1, the smaller scale first.",
                low=low,
                high=high,
                simplify=self.simplify,
            )


CROP_256_OF_286 = (256 / 286, 256 / 286)


@dataclass(frozen=True)
class Window:
    """The part of a picture that is cut out, in its pixels, and whether it is mirrored."""

    y: int
    x: int
    height: int
    width: int
    flip: bool = False


def draw_window(recipe: Recipe, height: int, width: int, rng: np.random.Generator) -> Window:
    """A random window of the recipe's aspect in a picture of `height` x `width`."""
    low, high = recipe.scale
    share, down, across, mirrored = rng.random(4)
    largest = min(height / recipe.height, width / recipe.width)
    if not recipe.enlarges:
        low = max(low, min(high, 1 / largest))
    side = largest * low * (high / low) ** share  # uniform in the logarithm
    tall = min(height, max(1, round(recipe.height * side)))
    wide = min(width, max(1, round(recipe.width * side)))
    return Window(
        int(down * (height - tall + 1)),
        int(across * (width - wide + 1)),
        tall,
        wide,
        bool(recipe.flip and mirrored < 0.5),
    )


def central_window(recipe: Recipe, height: int, width: int) -> Window:
    """The largest window in the middle, never mirrored: for evaluation and samples."""
    largest = min(height / recipe.height, width / recipe.width)
    tall = min(height, max(1, round(recipe.height * largest)))
    wide = min(width, max(1, round(recipe.width * largest)))
    return Window((height - tall) // 2, (width - wide) // 2, tall, wide)


def cut(
    images: Sequence[Tensor],
    maps: Sequence[Tensor],
    windows: Sequence[Window],
    height: int,
    width: int,
) -> tuple[Tensor, Tensor]:
    """Cut each picture's window and scale it; runs on the tensors' device.

    images N x uint8 [h, w, 3], maps N x integer [h, w] -> float32 [N, 3, H, W] in [-1, 1]
    (channels_last), maps [N, H, W] by nearest neighbour. Pictures are filtered when they shrink.
    """
    pictures, layouts = [], []
    for image, layout, window in zip(images, maps, windows, strict=True):
        rows = slice(window.y, window.y + window.height)
        columns = slice(window.x, window.x + window.width)
        part = image[rows, columns].permute(2, 0, 1)[None].float()  # [1, 3, h', w']
        if part.shape[2:] != (height, width):
            part = F.interpolate(part, (height, width), mode="bilinear", antialias=True)
        ids = nearest(layout[rows, columns], height, width)
        pictures.append(part.flip(-1) if window.flip else part)
        layouts.append(ids.flip(-1) if window.flip else ids)
    joined = torch.cat(pictures).clamp_(0, 255).mul_(2 / 255).sub_(1)
    return joined.contiguous(memory_format=torch.channels_last), torch.stack(layouts)


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

    def maps(self, maps: Tensor, fill: float = 0) -> Tensor:
        """Any [N, ..., H, W] moved along with the pictures; `fill` where nothing is left."""
        height, width = self.size
        assert maps.shape[-2:] == self.size
        reach = int(np.abs(self.shift).max(initial=0))
        padded = F.pad(maps, (reach, reach, reach, reach), value=fill)
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
