"""The unoptimised evaluator behind `--plain`: the networks as they are trained, step by step.

Letters as in `request`.
"""

from collections.abc import Callable, Iterator

import torch
import torch.nn.functional as F
from torch import Tensor

from inade.checkpoint.checkpoint import Checkpoint
from inade.errors import Cancelled
from inade.inference.request import AnyRequest
from inade.layouts.area import Area
from inade.layouts.layout import Rect
from inade.networks import Generator
from inade.networks.generator import SegmentMaps


class PlainEvaluator:
    """Runs the generator module of a checkpoint; the yardstick of the fast evaluator."""

    def __init__(self, checkpoint: Checkpoint, device: torch.device, dtype: torch.dtype) -> None:
        module = checkpoint.build("generator")
        assert isinstance(module, Generator)
        self.generator = module.to(device)
        self.device, self.dtype = device, dtype

    @torch.inference_mode()
    def full(self, request: AnyRequest, *, cancelled: Callable[[], bool] | None = None) -> Tensor:
        """The whole picture, float32 [3, H, W] in [-1, 1].

        Raises Cancelled between blocks as soon as `cancelled()` is true.
        """
        request = request.whole(self.generator.config)
        device = self.device
        lines = None if request.sketch is None else request.sketch.to(device)[None, None]
        maps = SegmentMaps(
            request.segments.to(device)[None],
            request.classes.to(device),
            request.modulation.to(device),
            lines,
            closed=request.closed,
        )
        fields = None if request.fields is None else request.fields.to(device)
        enabled = self.dtype != torch.float32
        with torch.autocast(device.type, self.dtype if enabled else None, enabled=enabled):
            x = self.generator.first_map(request.global_noise.to(device)[None], None, fields)
            for number, (doubled, block) in enumerate(self.generator.blocks):
                if cancelled is not None and cancelled():
                    raise Cancelled("the picture was cancelled.")
                x = F.interpolate(x, scale_factor=2, mode="nearest") if doubled else x
                noise = fields.texture[number] if fields is not None and fields.texture else None
                x = block(x, maps, noise)
            picture = self.generator.picture(x, closed=request.closed)
        return picture[0].float().cpu()

    def bands(
        self, request: AnyRequest, *, cancelled: Callable[[], bool] | None = None
    ) -> Iterator[tuple[int, Tensor]]:
        """The whole picture at once, from row 0: float32 [H, W, 3]."""
        yield 0, self.full(request, cancelled=cancelled).movedim(0, -1)

    def update(
        self,
        request: AnyRequest,
        *,
        changed: Area | None = None,
        within: Rect | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Tensor:
        """The picture where only the pixels of `changed` matter: here a full pass."""
        del changed, within
        return self.full(request, cancelled=cancelled)

    @property
    def cached_bytes(self) -> int:
        """None: nothing is kept."""
        return 0

    def invalidate(self) -> None:
        """Nothing is cached."""
