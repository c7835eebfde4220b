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

from inade.checkpoint.checkpoint import Checkpoint
from inade.config import ModelConfig
from inade.errors import DataSetError
from inade.formats.dataset import DataSet, Sample
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject, Rect, resize_nearest
from inade.looks.windows import style_size, style_windows
from inade.networks import Encoder
from inade.training.data.packed import PackedData, Pictures
from inade.training.prior.fitting import Styles

FEW_PIXELS = 24  # of an object as it is seen: a style of less is of its borders
TOGETHER = 8  # views encoded at once
Progress = Callable[[int, int], None]


@dataclass(frozen=True, eq=False)
class StyleSource:
    """A data set to read styles from: what to train on, what is held out, and how to read it."""

    name: str
    labels: LabelSet
    train: Sequence[str]
    held_out: Sequence[str]
    read: Callable[[str], Sample]

    @staticmethod
    def of(data: Pictures) -> "StyleSource":
        """A packed data set, or several joined."""
        return StyleSource(
            data.folder.name,
            data.labels,
            [str(number) for number in data.training],
            [str(number) for number in data.evaluation],
            partial(_unpacked, data),
        )

    @staticmethod
    def open(folder: Path) -> "StyleSource":
        """A data-set folder made by prepare, or a packed one. Raises DataSetError."""
        if (folder / "meta.json").is_file():
            return StyleSource.of(PackedData.open(folder, cache=False))
        data = DataSet.open(folder)
        return StyleSource(folder.resolve().name, data.labels, data.train, data.val, data.read)


@dataclass(frozen=True, eq=False)
class Selection:
    """One source's pictures by name, those to fit to or those held out, and its classes.

    `table` int64 gives the checkpoint's channel for the source's, -1 for one it does not know.
    """

    source: StyleSource
    names: Sequence[str]
    table: np.ndarray


def selections_of(
    checkpoint: Checkpoint, sources: Sequence[StyleSource], limit: int, *, held_out: bool
) -> list[Selection]:
    """At most `limit` pictures of all sources together, evenly spread over each."""
    listed = [list(source.held_out if held_out else source.train) for source in sources]
    share = min(1.0, limit / max(1, sum(map(len, listed))))
    selections: list[Selection] = []
    for source, names in zip(sources, listed, strict=True):
        count = min(len(names), max(1, round(share * len(names))))
        kept = np.linspace(0, len(names) - 1, count).round().astype(int).tolist()
        if source.labels.classes == checkpoint.labels.classes:
            table = np.arange(len(source.labels))
        else:
            channels = checkpoint.labels.channels_of(source.labels)
            table = np.array([-1 if i is None else i for i in channels])
        selections.append(Selection(source, [names[place] for place in kept], table))
    return selections


@torch.inference_mode()
def read_styles(
    checkpoint: Checkpoint,
    selections: Sequence[Selection],
    device: torch.device | str = "cpu",
    progress: Progress | None = None,
) -> Styles:
    """The styles of all objects that are large enough and of a class the checkpoint knows.

    Each picture is a scene of its own. A size-free model's encoder looks at each object's window,
    another at the whole picture, as the engine's does. Raises CheckpointError without an encoder,
    and whatever reading a picture raises.
    """
    device = torch.device(device)
    if device.type == "mps":
        device = torch.device("cpu")  # it lacks operations that the encoder needs
    encoder = checkpoint.build("encoder").to(device)
    assert isinstance(encoder, Encoder)
    rows: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []  # styles, scenes, channels
    total = sum(len(chosen.names) for chosen in selections)
    for seen in _together(_views(selections, checkpoint.config)):
        start = np.cumsum([0, *(len(view.channels) for view in seen)])
        images = torch.from_numpy(np.stack([view.image for view in seen])).to(device)
        maps = np.stack([v.segments + first for v, first in zip(seen, start, strict=False)])
        pixels = images.permute(0, 3, 1, 2).float() / 127.5 - 1
        mu, logvar = encoder(pixels, torch.from_numpy(maps).to(device), int(start[-1]))
        x = torch.cat([mu.flatten(1), logvar.flatten(1)], 1).float().cpu().numpy()
        kept = np.concatenate([view.kept for view in seen])
        scenes = np.repeat([view.scene for view in seen], np.diff(start))
        rows.append((x[kept], scenes[kept], np.concatenate([v.channels for v in seen])[kept]))
        if progress is not None:
            progress(seen[-1].scene + 1, total)
    nothing = np.zeros((0, 4 * checkpoint.config.noise_dim), np.float32), *[np.zeros(0, int)] * 2
    return Styles(*(np.concatenate(column) for column in zip(nothing, *rows, strict=True)))


@dataclass(frozen=True, eq=False)
class _View:
    """What the encoder sees of a scene at once; objects numbered 0.. with a channel each."""

    image: np.ndarray  # uint8 [H, W, 3]
    segments: np.ndarray  # int64 [H, W]
    channels: np.ndarray  # int64 [objects], -1 unknown
    kept: np.ndarray  # bool [objects], whose styles are read here
    scene: int


def _views(selections: Sequence[Selection], config: ModelConfig) -> Iterator[_View]:
    pictures = ((chosen, name) for chosen in selections for name in chosen.names)
    for scene, (chosen, name) in enumerate(pictures):
        sample = chosen.source.read(name)
        height, width = sample.photo.shape[:2]
        if config.size_free:  # each object's own window, as the engine reads styles
            windows = style_windows(sample.layout.object_map)
        else:
            windows = {Rect(0, 0, width, height): list(sample.layout.objects)}
        for window in sorted(windows, key=lambda one: (one.height, one.width)):
            if config.size_free:
                size = style_size(window.height, window.width)
            else:
                size = published_size(height, width, config)
            yield _view(sample, window, size, set(windows[window]), chosen.table, scene)


def _view(
    sample: Sample,
    window: Rect,
    size: tuple[int, int],
    wanted: set[int],
    table: np.ndarray,
    scene: int,
) -> _View:
    """A window of a picture at this size (H, W)."""
    photo = sample.photo[window.slices]
    if size != photo.shape[:2]:
        way = cv2.INTER_AREA if size[0] < len(photo) else cv2.INTER_CUBIC
        photo = cv2.resize(photo, size[::-1], interpolation=way)
    object_map = resize_nearest(sample.layout.object_map[window.slices], *size)
    ids, dense, counts = np.unique(object_map, return_inverse=True, return_counts=True)
    channels = table[[sample.layout.channels[i] for i in ids.tolist()]]
    kept = (counts >= FEW_PIXELS) & (channels >= 0) & np.isin(ids, list(wanted))
    return _View(photo, dense.reshape(size).astype(np.int64), channels, kept, scene)


def published_size(height: int, width: int, config: ModelConfig) -> tuple[int, int]:
    """(H, W) at which a model of one size sees a picture: about its area, multiples of 16."""
    scale = (config.height * config.width / (height * width)) ** 0.5
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


def require_pictures(selections: Sequence[Selection], sources: Sequence[StyleSource]) -> None:
    """Raise DataSetError where there is nothing to fit to."""
    if not any(chosen.names for chosen in selections):
        raise DataSetError(
            "there is no picture to fit a prior to: all are held out.",
            where=sources[0].name,
            remedy="Put some pictures into the training part of split.json.",
        )
