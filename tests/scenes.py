"""Seeded scenes as the evaluators take them, and what the plain equations make of them."""

from dataclasses import replace

import numpy as np
import torch
from torch import Tensor

from inade.bench.reference import Places, reference_generator
from inade.config import START_PLANES, ModelConfig
from inade.inference.request import Request
from inade.networks.fields import Fields


class SegmentScene(Request):
    """A request that knows its picture and can be edited."""

    def picture(self, config: ModelConfig, state: dict[str, Tensor]) -> Tensor:
        """float32 [3, H, W] by the plain equations in float64, so free of rounding errors."""
        lines = None if self.sketch is None else self.sketch.double()[None, None]
        exact = {key: value.double() for key, value in state.items()}
        fields = self.fields or Fields()
        heights, start = fields.heights, fields.start
        places = Places(
            None if heights is None else heights.double(),
            None if start is None else start.double(),
            [plane.double() for plane in fields.texture],
            self.closed,
        )
        return reference_generator(
            exact,
            config,
            self.classes[self.segments][None],
            self.segments[None],
            self.modulation.double()[None],
            self.global_noise.double()[None],
            None,
            lines,
            places=places,
        )[0].float()

    def resampled(self, segment: int, seed: int) -> "SegmentScene":
        """Other noise for one segment."""
        modulation = self.modulation.clone()
        random = np.random.default_rng(seed)
        modulation[segment] = torch.from_numpy(
            random.standard_normal(modulation.shape[1:], np.float32)
        )
        return replace(self, modulation=modulation)

    def retextured(self, mask: np.ndarray, seed: int) -> "SegmentScene":
        """Other noise of texture for cells whose centre lies in a bool [H, W] mask."""
        assert self.fields is not None
        random = np.random.default_rng(seed)
        planes: list[Tensor] = []
        for plane in self.fields.texture:
            step = mask.shape[0] // plane.shape[1]
            fresh = torch.from_numpy(random.standard_normal(plane.shape, np.float32))
            inside = torch.from_numpy(mask[step // 2 :: step, step // 2 :: step].copy())
            planes.append(torch.where(inside, fresh, plane))
        return replace(self, fields=replace(self.fields, texture=planes))

    def painted(self, segment: int, top: int, left: int, height: int, width: int) -> "SegmentScene":
        """A rectangle given to another segment."""
        segments = self.segments.clone()
        segments[top : top + height, left : left + width] = segment
        return replace(self, segments=segments)


def patchwork(
    config: ModelConfig,
    *,
    patch: int,
    count: int,
    seed: int = 0,
    size: tuple[int, int] | None = None,
) -> SegmentScene:
    """Square patches of `patch` pixels, off the grid of every resolution, in `count` segments.

    size: (height, width) of the picture, the model's if it is not given.
    """
    random = np.random.default_rng(seed)
    height, width = size or (config.height, config.width)
    coarse = random.integers(0, count, ((height + 8) // patch + 2, (width + 8) // patch + 2))
    fine = np.kron(coarse, np.ones((patch, patch), np.int64))
    sketch = (random.random((height, width)) < 0.05).astype(np.float32)
    return SegmentScene(
        torch.from_numpy(np.ascontiguousarray(fine[3 : 3 + height, 5 : 5 + width])),
        torch.from_numpy(random.integers(0, config.num_labels, count)),
        torch.from_numpy(random.standard_normal((count, 2, config.noise_dim), np.float32)),
        torch.from_numpy(random.standard_normal(config.latent_dim, np.float32)),
        torch.from_numpy(sketch) if config.sketch else None,
        random_fields(config, height, width, seed),
    )


def random_fields(config: ModelConfig, height: int, width: int, seed: int) -> Fields | None:
    """Seeded fields of one picture, as far as a model takes any; heights beyond the frame too."""
    if config.start == "fixed" and not config.texture:
        return None
    random = np.random.default_rng(seed + 1000)
    sizes = config.block_sizes(height, width)

    def normal(*shape: int) -> Tensor:
        return torch.from_numpy(random.standard_normal((1, *shape), np.float32))

    heights = torch.linspace(-0.7, 1.8, sizes[0][0])[None]
    start = normal(START_PLANES, *sizes[0])
    free = config.start == "free"
    texture = [normal(*size) for size in sizes] if config.texture else []
    return Fields(heights if free else None, start if free else None, texture)
