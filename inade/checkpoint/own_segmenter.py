"""Our own segmenter: `segmenter.safetensors` beside a checkpoint's weights, or anywhere else.

A table of weights of `networks.segmenter.SegmenterNetwork`; nothing in the file is executed. Its
metadata tell version, class names in the order of the channels, the temperature that makes its
confidence honest, the pictures it was trained on and the mIoU that it reached on held-out ones.
Letters: N pictures, K classes, H W size.
"""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from inade.checkpoint.weights import State, Unfilled, read_state
from inade.errors import CheckpointError, OutOfMemoryError
from inade.files import atomic_write, sha256_of
from inade.layouts.labels import LabelSet
from inade.networks.segmenter import SegmenterNetwork
from inade.reading import MALFORMED, lacks_memory, parse_json, regular_file
from inade.words import Message

FILE = "segmenter.safetensors"
VERSION = 1
CELL = 32  # pixels that both sides are multiples of


@dataclass(frozen=True)
class Facts:
    """What is known of a segmenter: see the metadata above. `miou` nan where nothing was held out.

    `temperature` divides logits.
    """

    classes: tuple[str, ...]
    temperature: float = 1.0
    pictures: int = 0
    miou: float = float("nan")


class OwnSegmenter:
    """Tells the classes of photos, and how sure it is."""

    def __init__(self, file: Path, facts: Facts, network: SegmenterNetwork) -> None:
        self.file, self.facts, self.network = file, facts, network.eval()

    @staticmethod
    def open(
        file: Path, labels: LabelSet | None = None, device: torch.device | str = "cpu"
    ) -> "OwnSegmenter":
        """Read a file; with `labels` it must know these classes, in their order.

        Raises CheckpointError for a damaged file, one of a newer program, or of other classes.
        """
        facts = read_facts(file)
        if labels is not None:
            require_classes(file, facts, labels)
        with Unfilled():
            network = SegmenterNetwork(len(facts.classes))
        state = read_state(file)
        try:
            network.load_state_dict(state, assign=True)
        except RuntimeError as error:
            raise CheckpointError(
                "these are not the weights of a segmenter of {count} classes.",
                where=file,
                remedy="Train one: main.py train --what segmenter.",
                count=len(facts.classes),
            ) from error
        return OwnSegmenter(file, facts, network.to(device))

    @cached_property
    def fingerprint(self) -> str:
        """sha256 of the file, in hex."""
        return sha256_of(self.file)

    @torch.inference_mode()
    def probabilities(self, images: Tensor) -> Tensor:
        """Pictures float [N, 3, H, W] in [-1, 1] -> float32 [N, K, H, W] that add up to 1.

        Sides of any length: pictures are continued to multiples of CELL. Raises OutOfMemoryError.
        """
        height, width = images.shape[2:]
        down, across = -height % CELL, -width % CELL
        first = next(self.network.parameters())
        padded = F.pad(images.to(first), (0, across, 0, down), mode="replicate")
        try:
            logits = self.network(padded.contiguous(memory_format=torch.channels_last))
            size = padded.shape[2:]
            large = F.interpolate(logits.float(), size, mode="bilinear", align_corners=False)
            return (large[..., :height, :width] / self.facts.temperature).softmax(1)
        except (MemoryError, RuntimeError) as error:
            if not lacks_memory(error):
                raise
            raise OutOfMemoryError(
                "the device has too little free memory for a picture of this size.",
                remedy="Give a smaller picture.",
            ) from error

    def likelihoods(self, images: Tensor, planes: int, unknown: int | None) -> Tensor:
        """How likely each class is in each pixel, float32 [N, planes, H, W].

        `unknown`, which the segmenter may know or not, is never likely. Raises CheckpointError for
        another count of classes.
        """
        found = self.probabilities(images)
        lacks = unknown is not None and found.shape[1] == planes - 1
        if found.shape[1] != planes and not lacks:
            raise CheckpointError(
                "the segmenter tells {count} classes apart, the checkpoint {planes}.",
                where=self.file,
                remedy="Use one that was trained for these classes.",
                count=found.shape[1],
                planes=planes,
            )
        if lacks:
            none = torch.zeros_like(found[:, :1])
            return torch.cat([found[:, :unknown], none, found[:, unknown:]], 1)
        if unknown is not None:
            found[:, unknown] = 0
        return found

    def classes(
        self, images: Tensor, planes: int, unknown: int | None, *, least: float = 0.0
    ) -> Tensor:
        """The likeliest class of each pixel: int64 [N, H, W], 0..planes-1.

        `unknown` is never the likeliest; it stands where another is less likely than `least`.
        Raises as `likelihoods`.
        """
        sure, channels = self.likelihoods(images, planes, unknown).max(1)
        return channels if unknown is None else torch.where(sure < least, unknown, channels)


def read_facts(file: Path) -> Facts:
    """What a file says of itself. Raises CheckpointError as `OwnSegmenter.open`."""
    try:
        with safe_open(regular_file(file, CheckpointError), "pt") as opened:
            metadata = opened.metadata() or {}
    except (OSError, SafetensorError, TypeError, ValueError) as error:
        raise CheckpointError(
            "the segmenter is damaged ({error}).",
            where=file,
            remedy="Fetch or train it again.",
            error=error,
        ) from error
    try:
        version, pictures = int(metadata["version"]), int(metadata["pictures"])
        temperature, miou = float(metadata["temperature"]), float(metadata["miou"])
        classes = tuple(
            str(name) for name in parse_json(metadata["classes"], file, CheckpointError)
        )
    except (*MALFORMED, CheckpointError) as error:
        raise CheckpointError(
            "this is no segmenter of ours: its metadata lack its classes.",
            where=file,
            remedy="Train one: main.py train --what segmenter.",
        ) from error
    if version > VERSION:
        raise CheckpointError(
            "the segmenter was written by a newer program (version {version}).",
            where=file,
            remedy="Update INADE Studio.",
            version=version,
        )
    if not classes or not temperature > 0:
        raise CheckpointError(
            "the segmenter's metadata hold values that cannot be.",
            where=file,
            remedy="Fetch or train it again.",
        )
    return Facts(classes, temperature, pictures, miou)


def fits(file: Path, labels: LabelSet) -> bool:
    """Whether there is a segmenter of these classes."""
    try:
        require_classes(file, read_facts(file), labels)
    except CheckpointError:
        return False
    return True


def require_classes(file: Path, facts: Facts, labels: LabelSet) -> None:
    """Raise CheckpointError where a segmenter's classes are not those of a label set, the unknown
    one left out or not."""
    wanted = tuple(entry.name for entry in labels.classes)
    known = [name for i, name in enumerate(wanted) if i != labels.unknown_channel]
    if facts.classes in (wanted, tuple(known)):
        return
    pairs = zip(facts.classes, wanted, strict=False)
    first = next((pair for pair in pairs if pair[0] != pair[1]), None)
    if first is None:
        what = Message(
            "it knows {count} classes, not {wanted}", count=len(facts.classes), wanted=len(wanted)
        )
    else:
        what = Message("'{found}' stands where '{wanted}' should", found=first[0], wanted=first[1])
    raise CheckpointError(
        "this segmenter was made for another label set: {what}.",
        where=file,
        remedy="Train one for these classes: main.py train --what segmenter --data DATA.",
        what=what,
    )


def write_segmenter(state: State, facts: Facts, file: Path) -> None:
    """Write weights as float16 with their facts, whole or not at all. Raises SaveError."""
    metadata = {
        "version": str(VERSION),
        "classes": json.dumps(list(facts.classes)),
        "temperature": repr(facts.temperature),
        "pictures": str(facts.pictures),
        "miou": repr(facts.miou),
    }
    halves = {key: value.detach().cpu().half().contiguous() for key, value in state.items()}
    with atomic_write(file) as temporary:
        save_file(halves, temporary, metadata)
