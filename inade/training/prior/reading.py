"""Styles of all objects of many pictures, read with a checkpoint's encoder.

Letters: N objects, K classes, H W the size a picture is seen at.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import torch

from inade.checkpoint import Checkpoint
from inade.config import ModelConfig
from inade.errors import DataSetError
from inade.formats.dataset import DataSet, Sample
from inade.labels import LabelSet
from inade.layout import Layout, LayoutObject, resize_nearest
from inade.networks import Encoder
from inade.training.data.joined import Pictures
from inade.training.data.packed import PackedData
from inade.training.prior.fitting import Styles

FEW_PIXELS = 24  # of an object as it is seen: a style of less is of its borders
WIDEST = 256 * 256  # pixels that a size-free model's encoder sees at once
TOGETHER = 8  # pictures encoded at once
Progress = Callable[[int, int], None]


@dataclass(frozen=True, eq=False)
class Source:
    """A data set to read styles from: what to train on, what is held out, and how to read it."""

    name: str
    labels: LabelSet
    train: Sequence[str]
    held_out: Sequence[str]
    read: Callable[[str], Sample]

    @staticmethod
    def of(data: Pictures) -> "Source":
        """A packed data set, or several joined."""
        return Source(
            data.folder.name,
            data.labels,
            [str(number) for number in data.training],
            [str(number) for number in data.evaluation],
            partial(_unpacked, data),
        )

    @staticmethod
    def open(folder: Path) -> "Source":
        """A data-set folder made by prepare, or a packed one. Raises DataSetError."""
        if (folder / "meta.json").is_file():
            return Source.of(PackedData.open(folder, cache=False))
        data = DataSet.open(folder)
        return Source(folder.resolve().name, data.labels, data.train, data.val, data.read)


@dataclass(frozen=True, eq=False)
class Part:
    """One source's pictures by name, those to fit to or those held out, and its classes.

    `table` int64 gives the checkpoint's channel for the source's, -1 for one it does not know.
    """

    source: Source
    names: Sequence[str]
    table: np.ndarray


def parts_of(
    checkpoint: Checkpoint, sources: Sequence[Source], limit: int, *, held_out: bool
) -> list[Part]:
    """At most `limit` pictures of all sources together, evenly spread over each."""
    listed = [list(source.held_out if held_out else source.train) for source in sources]
    share = min(1.0, limit / max(1, sum(map(len, listed))))
    parts: list[Part] = []
    for source, names in zip(sources, listed, strict=True):
        count = min(len(names), max(1, round(share * len(names))))
        kept = np.linspace(0, len(names) - 1, count).round().astype(int).tolist()
        if source.labels.classes == checkpoint.labels.classes:
            table = np.arange(len(source.labels))
        else:
            channels = checkpoint.labels.channels_of(source.labels)
            table = np.array([-1 if i is None else i for i in channels])
        parts.append(Part(source, [names[place] for place in kept], table))
    return parts


@torch.inference_mode()
def read_styles(
    checkpoint: Checkpoint,
    parts: Sequence[Part],
    device: torch.device | str = "cpu",
    progress: Progress | None = None,
) -> Styles:
    """The styles of all objects that are large enough and of a class the checkpoint knows.

    Each picture is a scene of its own. Raises CheckpointError without an encoder, and whatever
    reading a picture raises.
    """
    device = torch.device(device)
    if device.type == "mps":
        device = torch.device("cpu")  # it lacks operations that the encoder needs
    encoder = checkpoint.build("encoder").to(device)
    assert isinstance(encoder, Encoder)
    width, config = 4 * checkpoint.config.noise_dim, checkpoint.config
    rows, scenes, channels = [np.zeros((0, width), np.float32)], [], []
    total, scene = sum(len(part.names) for part in parts), 0
    for part in parts:
        for seen in _together(_views(part, config)):
            start = np.cumsum([0, *(len(view.channels) for view in seen)])
            images = torch.from_numpy(np.stack([view.image for view in seen])).to(device)
            maps = np.stack([v.segments + first for v, first in zip(seen, start, strict=False)])
            pixels = images.permute(0, 3, 1, 2).float() / 127.5 - 1
            segments = torch.from_numpy(maps).to(device)
            mu, logvar = encoder(pixels, segments, int(start[-1]))
            x = torch.cat([mu.flatten(1), logvar.flatten(1)], 1).float().cpu().numpy()
            own = np.concatenate([view.channels for view in seen])
            kept = np.concatenate([view.large for view in seen]) & (own >= 0)
            counts = [len(view.channels) for view in seen]
            rows.append(x[kept])
            channels.append(own[kept])
            scenes.append(np.repeat(np.arange(len(seen)) + scene, counts)[kept])
            scene += len(seen)
            if progress is not None:
                progress(scene, total)
    none = [np.zeros(0, np.int64)]
    return Styles(
        np.concatenate(rows), np.concatenate(none + scenes), np.concatenate(none + channels)
    )


@dataclass(frozen=True, eq=False)
class _View:
    """A picture as the encoder sees it, objects numbered 0.. with a channel each."""

    image: np.ndarray  # uint8 [H, W, 3]
    segments: np.ndarray  # int64 [H, W]
    channels: np.ndarray  # int64 [objects], -1 unknown
    large: np.ndarray  # bool [objects]


def _views(part: Part, config: ModelConfig) -> Iterator[_View]:
    for name in part.names:
        sample = part.source.read(name)
        photo = sample.photo
        height, width = seen_size(photo.shape[0], photo.shape[1], config)
        if (height, width) != photo.shape[:2]:
            smaller = height < photo.shape[0]
            way = cv2.INTER_AREA if smaller else cv2.INTER_CUBIC
            photo = cv2.resize(photo, (width, height), interpolation=way)
        object_map = resize_nearest(sample.layout.object_map, height, width)
        ids, dense, counts = np.unique(object_map, return_inverse=True, return_counts=True)
        own = np.array([sample.layout.channels[i] for i in ids.tolist()], np.int64)
        yield _View(
            photo, dense.reshape(height, width).astype(np.int64), part.table[own],
            counts >= FEW_PIXELS,
        )  # fmt: skip


def seen_size(height: int, width: int, config: ModelConfig) -> tuple[int, int]:
    """(H, W) at which a whole picture is encoded, multiples of 16.

    For a size-free model of at most WIDEST pixels, never enlarged; else of about the model's area.
    """
    area = WIDEST if config.size_free else config.height * config.width
    scale = (area / (height * width)) ** 0.5
    if config.size_free:
        scale = min(1.0, scale)
        return max(16, int(height * scale) // 16 * 16), max(16, int(width * scale) // 16 * 16)
    return max(16, round(height * scale / 16) * 16), max(16, round(width * scale / 16) * 16)


def _together(views: Iterator[_View]) -> Iterator[list[_View]]:
    """Runs of at most TOGETHER views of one size."""
    run: list[_View] = []
    for view in views:
        if run and (len(run) == TOGETHER or view.segments.shape != run[0].segments.shape):
            yield run
            run = []
        run.append(view)
    if run:
        yield run


def _unpacked(data: Pictures, name: str) -> Sample:
    photo, object_map = data.read(int(name))
    objects = {i: LayoutObject(k) for i, k in enumerate(data.channels(int(name)).tolist())}
    return Sample(name, photo, Layout(object_map.astype(np.uint16), objects))


def require_pictures(parts: Sequence[Part], sources: Sequence[Source]) -> None:
    """Raise DataSetError where there is nothing to fit to."""
    if not any(part.names for part in parts):
        raise DataSetError(
            "there is no picture to fit a prior to: all are held out.",
            where=sources[0].name,
            remedy="Put some pictures into the training part of split.json.",
        )
