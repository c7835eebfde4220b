"""The unoptimised evaluator behind `--plain`: the networks as they are trained, step by step.

Letters: H W picture size, S segments, Z noise width, D latent width.
"""

from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor

from inade.checkpoint import Checkpoint
from inade.errors import Cancelled
from inade.networks import Generator
from inade.networks.fields import Fields
from inade.networks.generator import SegmentMaps


class PlainEvaluator:
    """Runs the generator module of a checkpoint; the yardstick of the fast evaluator."""

    def __init__(self, checkpoint: Checkpoint, device: torch.device, dtype: torch.dtype) -> None:
        module = checkpoint.build("generator")
        assert isinstance(module, Generator)
        self.generator = module.to(device)
        self.device, self.dtype = device, dtype

    @torch.inference_mode()
    def full(
        self,
        segments: Tensor,
        classes: Tensor,
        modulation: Tensor,
        global_noise: Tensor,
        sketch: Tensor | None = None,
        *,
        fields: Fields | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Tensor:
        """float32 [3, H, W] in [-1, 1] from int64 [H, W], int64 [S], float32 [S, 2, Z], [D].

        A model of our own takes the fields of one picture too, and a size-free one any sides that
        are multiples of 2^u.
        Raises Cancelled between blocks as soon as `cancelled()` is true.
        """
        device = self.device
        lines = None if sketch is None else sketch.to(device)[None, None]
        maps = SegmentMaps(
            segments.to(device)[None], classes.to(device), modulation.to(device), lines
        )
        enabled = self.dtype != torch.float32
        with torch.autocast(device.type, self.dtype if enabled else None, enabled=enabled):
            fields = None if fields is None else fields.to(device)
            x = self.generator.first_map(global_noise.to(device)[None], None, fields)
            for number, (doubled, block) in enumerate(self.generator.blocks):
                if cancelled is not None and cancelled():
                    raise Cancelled("the picture was cancelled.")
                x = F.interpolate(x, scale_factor=2, mode="nearest") if doubled else x
                noise = fields.texture[number] if fields is not None and fields.texture else None
                x = block(x, maps, noise)
            picture = self.generator.picture(x)
        return picture[0].float().cpu()

    def update(
        self,
        segments: Tensor,
        classes: Tensor,
        modulation: Tensor,
        global_noise: Tensor,
        sketch: Tensor | None = None,
        *,
        fields: Fields | None = None,
        changed: Tensor,
        cancelled: Callable[[], bool] | None = None,
    ) -> Tensor:
        """The picture where only the bool [H, W] mask `changed` matters: here a full pass."""
        del changed
        given = segments, classes, modulation, global_noise, sketch
        return self.full(*given, fields=fields, cancelled=cancelled)

    def invalidate(self) -> None:
        """Nothing is cached."""
