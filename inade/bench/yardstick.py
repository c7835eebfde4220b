"""Sizes of models and seeded scenes to measure with."""

from dataclasses import replace

import numpy as np
import torch

from inade.config import ModelConfig
from inade.inference.request import Request
from inade.networks.fields import drawn_fields

ADE20K = ModelConfig(num_classes=151)
LITE = ModelConfig(18, 256, 256, 32, 64, 64, max_channels=256)


class BenchScene(Request):
    """A request that can be edited."""

    def resampled(self, segment: int, seed: int) -> "BenchScene":
        """Other noise for one segment."""
        modulation = self.modulation.clone()
        random = np.random.default_rng(seed)
        modulation[segment] = torch.from_numpy(
            random.standard_normal(modulation.shape[1:], np.float32)
        )
        return replace(self, modulation=modulation)

    def with_object(self, share: float, seed: int) -> "BenchScene":
        """A further segment, an ellipse in a seeded place whose box covers `share` of the picture.

        Every fifth place touches a border.
        """
        height, width = self.segments.shape
        random = np.random.default_rng(seed)
        stretch = random.uniform(0.7, 1.4)
        rows = min(height, max(2, round(height * (share * stretch) ** 0.5)))
        columns = min(width, max(2, round(width * (share / stretch) ** 0.5)))
        top = 0 if seed % 5 == 0 else int(random.integers(0, height - rows + 1))
        left = int(random.integers(0, width - columns + 1))
        y, x = np.mgrid[-1 : 1 : rows * 1j, -1 : 1 : columns * 1j]
        segments = self.segments.clone()
        inside = torch.from_numpy(y**2 + x**2 <= 1)
        segments[top : top + rows, left : left + columns][inside] = len(self.classes)
        classes = torch.cat([self.classes, self.classes[seed % len(self.classes)][None]])
        noise = torch.from_numpy(random.standard_normal(self.modulation.shape[1:], np.float32))
        return replace(
            self,
            segments=segments,
            classes=classes,
            modulation=torch.cat([self.modulation, noise[None]]),
        )


def cells_scene(config: ModelConfig, count: int, seed: int = 0) -> BenchScene:
    """`count` objects: the cells around as many seeded points, every border curved or slanted."""
    random = np.random.default_rng(seed)
    points = random.random((count, 2)) * (config.height, config.width)
    y, x = np.mgrid[: config.height, : config.width].astype(np.float32)
    y, x = y + 6 * np.sin(x / 17), x + 6 * np.sin(y / 23)
    nearest = np.zeros((config.height, config.width), np.int64)
    best = np.full(nearest.shape, np.inf, np.float32)
    for index, (row, column) in enumerate(points):
        distance = (y - np.float32(row)) ** 2 + (x - np.float32(column)) ** 2
        nearer = distance < best
        nearest[nearer], best[nearer] = index, distance[nearer]

    def normal(*shape: int) -> torch.Tensor:
        return torch.from_numpy(random.standard_normal(shape, np.float32))

    return BenchScene(
        torch.from_numpy(nearest),
        torch.from_numpy(random.integers(0, config.num_labels, count)),
        normal(count, 2, config.noise_dim),
        normal(config.latent_dim),
        fields=drawn_fields(
            config,
            torch.tensor([[0.0, 1.0]]),
            config.height,
            config.width,
            lambda _, shape: normal(*shape),
        ),
    )
