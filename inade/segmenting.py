"""Suggested labels: what a TorchScript segmenter, named by the user, sees in a photo."""

from pathlib import Path

import cv2
import numpy as np
import torch

from inade.checkpoint.scripted import Segmenter
from inade.layouts.labels import LabelSet
from inade.layouts.layout import resize_nearest

_SIDE = 512  # longest side of the copy that is looked at, a multiple of 32


def suggest(file: Path, photo: np.ndarray, labels: LabelSet) -> np.ndarray:
    """The model channel of each pixel of a photo, uint8 [H, W, 3]: uint16 [H, W].

    The network is one that `evaluate --segmenter` takes, for these classes in their order; the
    unknown class may be left out. Raises CheckpointError, OutOfMemoryError.
    """
    height, width = photo.shape[:2]
    scale = _SIDE / max(height, width)
    size = [max(32, round(side * scale / 32) * 32) for side in (width, height)]
    small = cv2.resize(photo, (size[0], size[1]), interpolation=cv2.INTER_AREA)
    images = torch.from_numpy(small.astype(np.float32) / 127.5 - 1).movedim(-1, 0)[None]
    found = Segmenter(file).classes(images, len(labels), labels.unknown_channel)
    return resize_nearest(found[0].numpy().astype(np.uint16), height, width)
