"""Networks that people name as TorchScript files, such as a segmenter. A file may hold anything."""

import warnings
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from inade.errors import CheckpointError, OutOfMemoryError
from inade.files import sha256_of
from inade.words import Message


class ScriptedNetwork:
    """A TorchScript network and where it came from. Raises CheckpointError for other files."""

    convention = ""  # what it takes and gives, in words

    def __init__(self, file: Path, device: torch.device | str = "cpu") -> None:
        self.file = file
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # the format is old; judges are published in it
                self.network: Any = torch.jit.load(str(file), map_location=device).eval()
        except Exception as error:  # whatever a foreign file provokes; it must become words
            raise CheckpointError(
                "this is no TorchScript file ({error}).",
                where=file,
                remedy="Give a network saved by torch.jit.save, not a table of weights.",
                error=_first_line(error),
            ) from error
        self.fingerprint = sha256_of(file)

    def call(self, images: Tensor, *arguments: bool) -> Tensor:
        """One tensor for all pictures. Raises CheckpointError, OutOfMemoryError."""
        try:
            with torch.inference_mode():
                found = self.network(images, *arguments)
        except torch.OutOfMemoryError as error:
            raise OutOfMemoryError(
                "the device has too little free memory to judge a batch.", remedy="Try --batch 1."
            ) from error
        except Exception as error:  # a script may raise anything
            raise self.unfit(
                Message("it fails on pictures ({error})", error=_first_line(error))
            ) from error
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

    convention = (
        "float pictures [N, 3, H, W] in RGB, 0 to 1, and give logits [N, C, h, w] or classes"
        " [N, h, w] in the order of the checkpoint's classes (the unknown class may be left out)"
    )

    def classes(self, images: Tensor, planes: int, unknown: int | None) -> Tensor:
        """Pictures float [N, 3, H, W] in [-1, 1] -> int64 [N, H, W], 0..planes-1."""
        size = images.shape[2:]
        found = self.call(images.float().add(1).div(2).clamp(0, 1))
        if found.dim() == 4 and found.is_floating_point():
            count = found.shape[1]
            enlarged = F.interpolate(found.float(), size, mode="bilinear", align_corners=False)
            found = enlarged.argmax(1)
        elif found.dim() == 3 and not found.is_floating_point():
            count = planes
            found = F.interpolate(found[:, None].float(), size, mode="nearest")[:, 0].long()
            if int(found.min()) < 0 or int(found.max()) >= planes:
                raise self.unfit(
                    Message(
                        "it names class {found} of {planes}", found=int(found.max()), planes=planes
                    )
                )
        else:
            raise self.unfit(
                Message("its answer is {dtype} {shape}", dtype=found.dtype, shape=list(found.shape))
            )
        if count == planes:
            return found
        if unknown is not None and count == planes - 1:
            return found + (found >= unknown)
        raise self.unfit(
            Message(
                "it tells {count} classes apart, the checkpoint {planes}",
                count=count,
                planes=planes,
            )
        )


def _first_line(error: BaseException) -> str:
    return str(error).strip().split("\n")[0][:160] or type(error).__name__
