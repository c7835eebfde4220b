"""The one place that decides which evaluator serves a checkpoint."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterator
from typing import Protocol

import torch
from torch import Tensor

from inade.checkpoint.checkpoint import Checkpoint
from inade.inference.encoder import FastEncoder
from inade.inference.fast import FastEvaluator
from inade.inference.plain import PlainEvaluator
from inade.inference.request import AnyRequest
from inade.layouts.area import Area
from inade.layouts.layout import Rect

REFERENCES = 64  # references whose codes are kept


class PictureEvaluator(Protocol):
    """Makes the picture of a request. Raises Cancelled as soon as `cancelled()` is true."""

    def full(self, request: AnyRequest, *, cancelled: Callable[[], bool] | None = None) -> Tensor:
        """The whole picture, float32 [3, H, W] in [-1, 1]."""
        ...

    def bands(
        self, request: AnyRequest, *, cancelled: Callable[[], bool] | None = None
    ) -> Iterator[tuple[int, Tensor]]:
        """The whole picture from the top down: (first row, float32 [n, W, 3] in [-1, 1])."""
        ...

    def update(
        self,
        request: AnyRequest,
        *,
        changed: Area | None = None,
        within: Rect | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Tensor:
        """The picture, float32 [3, H, W], right in the pixels of `changed`, or of them `within`.

        It may lie on the device, and be written to by the next call.
        """
        ...

    @property
    def cached_bytes(self) -> int:
        """Bytes of the activations that are kept."""
        ...

    def invalidate(self) -> None:
        """Forget cached activations."""
        ...


def picture_evaluator(
    checkpoint: Checkpoint, device: torch.device, dtype: torch.dtype, *, plain: bool
) -> PictureEvaluator:
    """The plain evaluator where asked for, else the fast one."""
    if plain:
        return PlainEvaluator(checkpoint, device, dtype)
    return FastEvaluator(checkpoint.config, checkpoint.generator, device=device, dtype=dtype)


class StyleReader:
    """The encoder of a checkpoint, in float32. A reference read before is not read again."""

    def __init__(
        self, checkpoint: Checkpoint, device: torch.device, *, plain: bool = False
    ) -> None:
        if device.type == "mps":
            device = torch.device("cpu")  # it lacks operations that the encoder needs
        self._device = device
        self._known: OrderedDict[bytes, tuple[Tensor, Tensor]] = OrderedDict()
        self._module = self._fast = None
        if plain:
            self._module = checkpoint.build("encoder").to(device)
        else:
            assert checkpoint.encoder is not None
            self._fast = FastEncoder(checkpoint.config, checkpoint.encoder, device=device)

    @torch.inference_mode()
    def read(self, image: Tensor, segments: Tensor, count: int) -> tuple[Tensor, Tensor]:
        """(mu, logvar) float32 [S, 2, Z] from float32 [3, H, W] in [-1, 1] and int64 [H, W]."""
        digest = hashlib.blake2b(image.numpy().tobytes())
        digest.update(segments.numpy().tobytes() + count.to_bytes(4, "little"))
        key = digest.digest()
        if key not in self._known:
            self._known[key] = self._compute(image, segments, count)
            if len(self._known) > REFERENCES:
                self._known.popitem(last=False)
        self._known.move_to_end(key)
        return self._known[key]

    def _compute(self, image: Tensor, segments: Tensor, count: int) -> tuple[Tensor, Tensor]:
        if self._fast is not None:
            return self._fast.encode(image, segments, count)
        assert self._module is not None
        mu, logvar = self._module(
            image.to(self._device)[None], segments.to(self._device)[None], count
        )
        return mu.float().cpu(), logvar.float().cpu()
