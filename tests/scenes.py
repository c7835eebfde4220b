"""Seeded scenes as the evaluators take them, and what the plain equations make of them."""

from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from inade.config import ModelConfig
from tests.reference import reference_generator


@dataclass(frozen=True)
class SegmentScene:
    """Segments int64 [H, W], classes int64 [S], modulation [S, 2, Z], global noise [D], sketch."""

    segments: Tensor
    classes: Tensor
    modulation: Tensor
    global_noise: Tensor
    sketch: Tensor | None = None

    @property
    def given(self) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor | None]:
        """In the order of `full` and `update`."""
        return self.segments, self.classes, self.modulation, self.global_noise, self.sketch

    def picture(self, config: ModelConfig, state: dict[str, Tensor]) -> Tensor:
        """float32 [3, H, W] by the plain equations in float64, so free of rounding errors."""
        lines = None if self.sketch is None else self.sketch.double()[None, None]
        exact = {key: value.double() for key, value in state.items()}
        return reference_generator(
            exact,
            config,
            self.classes[self.segments][None],
            self.segments[None],
            self.modulation.double()[None],
            self.global_noise.double()[None],
            None,
            lines,
        )[0].float()

    def resampled(self, segment: int, seed: int) -> "SegmentScene":
        """Other noise for one segment."""
        modulation = self.modulation.clone()
        random = np.random.default_rng(seed)
        modulation[segment] = torch.from_numpy(
            random.standard_normal(modulation.shape[1:], np.float32)
        )
        return replace(self, modulation=modulation)

    def painted(self, segment: int, top: int, left: int, height: int, width: int) -> "SegmentScene":
        """A rectangle given to another segment."""
        segments = self.segments.clone()
        segments[top : top + height, left : left + width] = segment
        return replace(self, segments=segments)


def patchwork(config: ModelConfig, *, patch: int, count: int, seed: int = 0) -> SegmentScene:
    """Square patches of `patch` pixels, off the grid of every resolution, in `count` segments."""
    random = np.random.default_rng(seed)
    height, width = config.height, config.width
    coarse = random.integers(0, count, ((height + 8) // patch + 2, (width + 8) // patch + 2))
    fine = np.kron(coarse, np.ones((patch, patch), np.int64))
    sketch = (random.random((height, width)) < 0.05).astype(np.float32)
    return SegmentScene(
        torch.from_numpy(np.ascontiguousarray(fine[3 : 3 + height, 5 : 5 + width])),
        torch.from_numpy(random.integers(0, config.num_labels, count)),
        torch.from_numpy(random.standard_normal((count, 2, config.noise_dim), np.float32)),
        torch.from_numpy(random.standard_normal(config.latent_dim, np.float32)),
        torch.from_numpy(sketch) if config.sketch else None,
    )
