"""Segmenters that people name as ONNX files: tables of numbers, of which nothing is run as code."""

import hashlib
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import Tensor

from inade.checkpoint.scripted import SEGMENTERS, classes_of_answer
from inade.errors import CheckpointError, OutOfMemoryError
from inade.reading import lacks_memory, no_memory, read_bytes
from inade.words import Message


class OnnxSegmenter:
    """Classes of pixels, worked out by OpenCV on the processor."""

    def __init__(self, file: Path) -> None:
        """Open a file. Raises CheckpointError for one that is none, or uses what OpenCV lacks."""
        self.file = file
        data = read_bytes(file, CheckpointError)
        try:
            self._network = cv2.dnn.readNetFromONNX(np.frombuffer(data, np.uint8))
            if self._network.empty():
                raise ValueError("it is empty")
        except Exception as error:  # whatever a foreign file provokes; it must become words
            if lacks_memory(error):
                raise no_memory(CheckpointError, file) from error
            raise CheckpointError(
                "this is no ONNX file, it is damaged, or it uses operations that OpenCV lacks.",
                where=file,
                remedy="Export the network again with plain operations and one output.",
            ) from error
        self.fingerprint = hashlib.sha256(data).hexdigest()

    def classes(self, images: Tensor, planes: int, unknown: int | None) -> Tensor:
        """Pictures float [N, 3, H, W] in [-1, 1] -> int64 [N, H, W], 0..planes-1."""
        pictures = images.float().add(1).div(2).clamp(0, 1).cpu()
        answers = [self._answer(picture) for picture in pictures.split(1)]  # many take no more
        found = torch.cat(answers).to(images.device)
        return classes_of_answer(found, images.shape[2:], planes, unknown, self._unfit)

    def _answer(self, picture: Tensor) -> Tensor:
        try:
            self._network.setInput(np.ascontiguousarray(picture.numpy()))
            found = np.asarray(self._network.forward())
        except Exception as error:  # a network of another kind or size
            if lacks_memory(error):
                raise OutOfMemoryError(
                    "there is too little memory for a picture of this size.",
                    remedy="Give a smaller picture.",
                ) from error
            raise self._unfit(Message("it fails on pictures of this kind")) from error
        if found.ndim not in (3, 4) or len(found) != 1:
            raise self._unfit(Message("its answer has the shape {shape}", shape=list(found.shape)))
        whole = found.ndim == 3 and bool((found == np.rint(found)).all())  # OpenCV counts in floats
        return torch.from_numpy(found.astype(np.int64) if whole else found.astype(np.float32))

    def _unfit(self, what: Message) -> CheckpointError:
        return CheckpointError(
            "this network cannot segment: {what}.",
            where=self.file,
            remedy="It must take {convention}.",
            what=what,
            convention=SEGMENTERS,
        )
