"""The held-out pictures of a data set as batches for a checkpoint's classes and size."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import torch

from inade.checkpoint.checkpoint import Checkpoint
from inade.config import MAX_SIDE, ModelConfig
from inade.errors import DataSetError, RequestError
from inade.formats.dataset import DataSet, Sample, in_parallel
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject
from inade.networks import instance_edges
from inade.training.data.packed import PackedData
from inade.training.data.packing import fitted, shorter_sides, side_for
from inade.training.data.stream import Batch
from inade.words import Message

_LISTED = 10


@dataclass(frozen=True, eq=False)
class HeldOut:
    """Pictures to judge a checkpoint by. `table` int64 gives its channel for the data set's."""

    source: str  # the data set in words
    names: tuple[str, ...]
    available: int  # held-out pictures in all
    read: Callable[[str], Sample]
    height: int
    width: int
    table: np.ndarray
    by_name: bool  # whether the two label sets differ, so that classes went by name

    @staticmethod
    def open(
        folder: Path, checkpoint: Checkpoint, limit: int | None = None, side: int | None = None
    ) -> "HeldOut":
        """List the held-out part of a data-set folder, or of a packed one.

        Of more than `limit` pictures as many are taken, evenly spread; every layout is read once.
        A checkpoint of one size is judged at that; a size-free one at `side` x `side`, else at the
        size of the pack, or at the side that nine tenths of the pictures have, at most 512.
        Raises RequestError for a side that the model cannot make, DataSetError for a folder that is
        none, without held-out pictures, or with classes in its layouts that the checkpoint does not
        know.
        """
        folder = Path(folder)
        name = folder.resolve().name
        if (folder / "meta.json").is_file():
            packed = PackedData.open(folder, cache=False)
            numbers = {packed.names[number]: number for number in packed.evaluation.tolist()}
            labels, val, read = packed.labels, list(numbers), partial(_unpacked, packed, numbers)
            source = f"{name} (packed: {packed.width} x {packed.height}, lossy)"

            def own() -> tuple[int, int]:
                return packed.height, packed.width
        else:
            data = DataSet.open(folder)
            labels, read, val, source = data.labels, data.read, data.val, name

            def own() -> tuple[int, int]:
                least = side_for(shorter_sides(data, data.val), 1)
                return least, least

        if not val:
            raise DataSetError(
                "no picture of this data set is held out, so none can be judged by.",
                where=folder,
                remedy="Put names that were not trained on under 'val' in split.json.",
            )
        count = min(len(val), limit or len(val))
        places = np.linspace(0, len(val) - 1, count).round().astype(int)
        by_name = labels.classes != checkpoint.labels.classes
        sources = checkpoint.labels.channels_of(labels) if by_name else range(len(labels))
        table = np.array([-1 if i is None else i for i in sources], np.int64)
        names = tuple(val[place] for place in places)
        height, width = _size_for(checkpoint.config, own, side)
        held_out = HeldOut(source, names, len(val), read, height, width, table, by_name)
        held_out._require_known_classes(labels, checkpoint, folder)
        return held_out

    def batches(self, size: int, device: torch.device | str = "cpu") -> Iterator[Batch]:
        """All pictures in order, `size` at a time. Raises ImageError, LayoutError, DataSetError."""
        for first in range(0, len(self.names), size):
            yield self._batch(range(first, min(first + size, len(self.names))), device)

    def _batch(self, numbers: range, device: torch.device | str) -> Batch:
        images, maps, tables, start = [], [], [], 0
        for number in numbers:
            sample = self.read(self.names[number])
            image, objects, channels = fitted(sample, self.height, self.width)
            images.append(image)
            maps.append(objects.astype(np.int64) + start)
            tables.append(self.table[channels])
            start += len(channels)
        pixels = torch.from_numpy(np.stack(images)).to(device).permute(0, 3, 1, 2)  # [N, 3, H, W]
        segments = torch.from_numpy(np.stack(maps)).to(device)
        owners = np.repeat(np.arange(len(tables)), [len(table) for table in tables])
        return Batch(
            pixels.float() / 127.5 - 1,
            segments,
            torch.from_numpy(np.concatenate(tables)).to(device),
            torch.from_numpy(owners).to(device),
            instance_edges(segments),
            tuple(numbers),
            torch.tensor([[0.0, 1.0]], device=device).expand(len(numbers), 2),
        )

    def _require_known_classes(
        self, labels: LabelSet, checkpoint: Checkpoint, folder: Path
    ) -> None:
        """Raise DataSetError naming every class of the layouts that the checkpoint lacks."""

        def classes_of(name: str) -> set[int]:
            return set(self.read(name).layout.channels.values())

        seen: dict[int, str] = {}
        if (self.table < 0).any():
            for name, found in zip(self.names, in_parallel(classes_of, self.names), strict=True):
                seen = dict.fromkeys(found, name) | seen
        foreign = [
            Message("'{name}' (in {picture})", name=labels.classes[channel].name, picture=name)
            for channel, name in sorted(seen.items())
            if self.table[channel] < 0
        ]
        if foreign:
            raise DataSetError(
                "the checkpoint '{checkpoint}' does not know these classes of the data set:"
                " {classes}.",
                where=folder,
                remedy="Classes go by name: rename them in label_set.json, or judge a checkpoint"
                " that was trained on them.",
                checkpoint=checkpoint.title,
                classes=Message.listed(foreign, _LISTED, ", "),
            )


def _size_for(
    model: ModelConfig, own: Callable[[], tuple[int, int]], side: int | None
) -> tuple[int, int]:
    """(H, W) to judge at; `own` tells that of the pictures. Raises RequestError."""
    step = 2**model.upsteps
    if not model.size_free:
        if side is not None and (model.height, model.width) != (side, side):
            raise RequestError(
                "this checkpoint makes pictures of {width} x {height} and no other size.",
                remedy="Leave --side out, or judge a size-free checkpoint.",
                width=model.width,
                height=model.height,
            )
        return model.height, model.width
    if side is None:
        height, width = (max(step, one // step * step) for one in own())
        return height, width
    if side % step or not step <= side <= MAX_SIDE:
        raise RequestError(
            "pictures of {side} a side cannot be made.",
            remedy="Give --side in steps of {step}, at most {largest}.",
            side=side,
            step=step,
            largest=MAX_SIDE,
        )
    return side, side


def _unpacked(packed: PackedData, numbers: Mapping[str, int], name: str) -> Sample:
    number = numbers[name]
    photo, object_map = packed.read(number)
    channels = packed.channels(number).tolist()
    objects = {i: LayoutObject(channel) for i, channel in enumerate(channels)}
    return Sample(name, photo, Layout(object_map.astype(np.uint16), objects))
