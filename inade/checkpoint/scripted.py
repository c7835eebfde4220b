"""Networks that people name as TorchScript files. Those are programs: each must be allowed."""

import hashlib
import io
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from inade.checkpoint.allowed_code import require_allowed
from inade.errors import CheckpointError, OutOfMemoryError
from inade.reading import lacks_memory, no_memory, open_archive, read_bytes
from inade.words import Message

SEGMENTERS = (
    "float pictures [N, 3, H, W] in RGB, 0 to 1, and give logits [N, C, h, w] or classes"
    " [N, h, w] in the order of the checkpoint's classes (the unknown class may be left out)"
)


_LARGEST = 2**34  # bytes: judges and segmenters may be larger than what people paint


class ScriptedNetwork:
    """A TorchScript network and where it came from."""

    convention = ""  # what it takes and gives, in words

    def __init__(
        self, file: Path, device: torch.device | str = "cpu", *, allow_code: bool | str = False
    ) -> None:
        """Open a file. It is a program, so it must have been allowed before, or be now.

        `allow_code` may be the sha256 of the bytes that somebody was asked about. Raises
        CodeNotAllowedError, CheckpointError for other files.
        """
        self.file = file
        data = read_bytes(file, CheckpointError, _LARGEST, empty=True)  # what is hashed is run
        _require_script(file, data)
        self.fingerprint = hashlib.sha256(data).hexdigest()
        require_allowed(file, self.fingerprint, allow_code)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # the format is old; judges are published in it
                self.network: Any = torch.jit.load(io.BytesIO(data), map_location=device).eval()
        except Exception as error:  # whatever a foreign file provokes; it must become words
            if lacks_memory(error):
                raise no_memory(CheckpointError, file) from error
            raise _no_script(file) from error

    def call(self, images: Tensor, *arguments: bool) -> Tensor:
        """One tensor for all pictures. Raises CheckpointError, OutOfMemoryError."""
        try:
            with torch.inference_mode():
                found = self.network(images, *arguments)
        except Exception as error:  # a script may raise anything
            if lacks_memory(error):
                raise OutOfMemoryError(
                    "the device has too little free memory to judge a batch.",
                    remedy="Try --batch 1.",
                ) from error
            raise self.unfit(Message("it fails on pictures of this kind")) from error
        if not isinstance(found, Tensor) or len(found) != len(images):
            raise self.unfit(Message("it does not answer with one tensor for all pictures"))
        return found

    def unfit(self, what: Message) -> CheckpointError:
        """The error that says what is wrong with its answers."""
        return CheckpointError(
            "this network cannot judge: {what}.",
            where=self.file,
            remedy="It must take {convention}.",
            what=what,
            convention=self.convention,
        )


class ScriptedSegmenter(ScriptedNetwork):
    """Classes of pixels."""

    convention = SEGMENTERS

    def classes(self, images: Tensor, planes: int, unknown: int | None) -> Tensor:
        """Pictures float [N, 3, H, W] in [-1, 1] -> int64 [N, H, W], 0..planes-1."""
        found = self.call(images.float().add(1).div(2).clamp(0, 1))
        return classes_of_answer(found, images.shape[2:], planes, unknown, self.unfit)


def classes_of_answer(
    found: Tensor,
    size: Sequence[int],
    planes: int,
    unknown: int | None,
    unfit: Callable[[Message], CheckpointError],
) -> Tensor:
    """int64 [N, H, W], 0..planes-1, of what a segmenter answered. Raises what `unfit` makes."""
    if found.dim() == 4 and found.is_floating_point():
        count = found.shape[1]
        enlarged = F.interpolate(found.float(), tuple(size), mode="bilinear", align_corners=False)
        found = enlarged.argmax(1)
    elif found.dim() == 3 and not found.is_floating_point():
        count = planes
        found = F.interpolate(found[:, None].float(), tuple(size), mode="nearest")[:, 0].long()
        if int(found.min()) < 0 or int(found.max()) >= planes:
            raise unfit(
                Message("it names class {found} of {planes}", found=int(found.max()), planes=planes)
            )
    else:
        raise unfit(
            Message("its answer is {dtype} {shape}", dtype=found.dtype, shape=list(found.shape))
        )
    if count == planes:
        return found
    if unknown is not None and count == planes - 1:
        return found + (found >= unknown)
    raise unfit(
        Message(
            "it tells {count} classes apart, the checkpoint {planes}", count=count, planes=planes
        )
    )


def _require_script(file: Path, data: bytes) -> None:
    """Raise CheckpointError for what is no TorchScript archive; nothing of it is run."""
    try:
        with open_archive(file, CheckpointError, data=data) as archive:
            names = archive.names
    except CheckpointError as error:
        raise _no_script(file) from error
    if not any(name.endswith("/constants.pkl") for name in names):
        raise _no_script(file)


def _no_script(file: Path) -> CheckpointError:
    return CheckpointError(
        "this is no TorchScript file, or it is damaged.",
        where=file,
        remedy="Give a network saved by torch.jit.save, not a table of weights.",
    )
