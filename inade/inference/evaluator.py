"""The one place that decides which evaluator serves a checkpoint."""

from collections.abc import Callable
from typing import Protocol

import torch
from torch import Tensor

from inade.checkpoint import Checkpoint
from inade.inference.plain import PlainEvaluator
from inade.networks import Encoder


class PictureEvaluator(Protocol):
    """Makes pictures from a scene's tensors; letters and shapes as in `plain`."""

    def full(
        self,
        segments: Tensor,
        classes: Tensor,
        modulation: Tensor,
        global_noise: Tensor,
        sketch: Tensor | None = None,
        *,
        cancelled: Callable[[], bool] | None = None,
    ) -> Tensor:
        """The whole picture float32 [3, H, W] in [-1, 1]."""
        ...

    def update(
        self,
        segments: Tensor,
        classes: Tensor,
        modulation: Tensor,
        global_noise: Tensor,
        sketch: Tensor | None = None,
        *,
        changed: Tensor,
        cancelled: Callable[[], bool] | None = None,
    ) -> Tensor:
        """The picture float32 [3, H, W], right inside the bool [H, W] mask `changed`."""
        ...

    def invalidate(self) -> None:
        """Forget cached activations."""
        ...


def picture_evaluator(
    checkpoint: Checkpoint, device: torch.device, dtype: torch.dtype, *, plain: bool
) -> PictureEvaluator:
    """The plain evaluator where asked for, else the fastest there is."""
    del plain
    return PlainEvaluator(checkpoint, device, dtype)


class StyleReader:
    """The encoder of a checkpoint, in float32 (it runs once a reference)."""

    def __init__(self, checkpoint: Checkpoint, device: torch.device) -> None:
        module = checkpoint.build("encoder")
        assert isinstance(module, Encoder)
        self._encoder = module.to(device)
        self._device = device

    @torch.inference_mode()
    def read(self, image: Tensor, segments: Tensor, count: int) -> tuple[Tensor, Tensor]:
        """(mu, logvar) float32 [S, 2, Z] from float32 [3, H, W] in [-1, 1] and int64 [H, W]."""
        mu, logvar = self._encoder(
            image.to(self._device)[None], segments.to(self._device)[None], count
        )
        return mu.float().cpu(), logvar.float().cpu()
