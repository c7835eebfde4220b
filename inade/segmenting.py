"""Classes of photos: a checkpoint's own segmenter, or an ONNX or TorchScript one that is named."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import torch

from inade.checkpoint.onnx_segmenter import OnnxSegmenter
from inade.checkpoint.own_segmenter import FILE, OwnSegmenter
from inade.checkpoint.scripted import ScriptedSegmenter
from inade.layouts.labels import LabelSet
from inade.layouts.layout import resize_nearest
from inade.layouts.proposing import Segmented

Segmenter = OwnSegmenter | OnnxSegmenter | ScriptedSegmenter
_SIDE = 512  # longest side of the copy that is looked at, a multiple of 32


def own_segmenter(checkpoint: Path) -> Path | None:
    """The segmenter beside a checkpoint's weights, None without one."""
    file = checkpoint / FILE
    return file if file.is_file() else None


def open_segmenter(
    file: Path,
    labels: LabelSet,
    device: torch.device | str = "cpu",
    *,
    allow_code: bool | str = False,
) -> Segmenter:
    """One of ours for these classes, an ONNX one, or any TorchScript network.

    The last is a program, which must be allowed once: by True, or by the sha256 that was asked
    about, so that no other file takes its place. Raises CodeNotAllowedError, CheckpointError.
    """
    if file.suffix == ".safetensors":
        return OwnSegmenter.open(file, labels, device)
    if file.suffix == ".onnx":
        return OnnxSegmenter(file)
    return ScriptedSegmenter(file, device, allow_code=allow_code)


def look(
    file: Path,
    photo: np.ndarray,
    labels: LabelSet,
    progress: Callable[[float], object] = lambda done: None,
    *,
    allow_code: bool | str = False,
) -> Segmented:
    """See the classes of a photo, uint8 [H, W, 3], as `suggest` does, in its full size.

    `progress` is told the share that is done, and may raise to stop it. Raises as `suggest`.
    """
    segmenter = open_segmenter(file, labels, allow_code=allow_code)
    wanted = len(labels), labels.unknown_channel
    height, width = photo.shape[:2]
    progress(0.1)
    if not isinstance(segmenter, OwnSegmenter):
        found = segmenter.classes(_seen(photo), *wanted)[0].numpy().astype(np.uint16)
        return Segmented(resize_nearest(found, height, width), None)
    planes = segmenter.likelihoods(_seen(photo), *wanted)[0].numpy()
    progress(0.5)
    channels = np.zeros((height, width), np.uint16)
    confidence = np.zeros((height, width), np.float32)
    for channel, plane in enumerate(planes):
        if plane.max() > 0.99 / len(planes):  # less is never the likeliest
            large = cv2.resize(plane, (width, height), interpolation=cv2.INTER_LINEAR)
            channels[large > confidence] = channel
            np.maximum(confidence, large, out=confidence)
        progress(0.5 + 0.5 * (channel + 1) / len(planes))
    return Segmented(channels, confidence)


def suggest(
    file: Path, photo: np.ndarray, labels: LabelSet, *, allow_code: bool | str = False
) -> np.ndarray:
    """The model channel of each pixel of a photo, uint8 [H, W, 3]: uint16 [H, W].

    The network is one that `evaluate --segmenter` takes, for these classes in their order; the
    unknown class may be left out. It stands where a segmenter is not sure. Raises
    CodeNotAllowedError, CheckpointError, OutOfMemoryError.
    """
    return look(file, photo, labels, allow_code=allow_code).suggested(labels)


def _seen(photo: np.ndarray) -> torch.Tensor:
    """float32 [1, 3, h, w] in [-1, 1]: the photo as large as a segmenter sees it."""
    height, width = photo.shape[:2]
    scale = _SIDE / max(height, width)
    size = [max(32, round(side * scale / 32) * 32) for side in (width, height)]
    small = cv2.resize(photo, (size[0], size[1]), interpolation=cv2.INTER_AREA)
    return torch.from_numpy(small.astype(np.float32) / 127.5 - 1).movedim(-1, 0)[None]
