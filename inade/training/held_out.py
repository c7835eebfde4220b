"""The held-out pictures of a data-set folder as batches for a checkpoint's classes and size."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from inade.checkpoint import Checkpoint
from inade.errors import DataSetError
from inade.formats.dataset import DataSet, in_parallel
from inade.networks import instance_edges
from inade.training.data import Batch
from inade.training.packing import fitted

_LISTED = 10


@dataclass(frozen=True, eq=False)
class HeldOut:
    """Pictures to judge a checkpoint by. `table` int64 gives its channel for the data set's."""

    data: DataSet
    names: tuple[str, ...]
    height: int
    width: int
    table: np.ndarray
    by_name: bool  # whether the two label sets differ, so that classes went by name

    @staticmethod
    def open(folder: Path, checkpoint: Checkpoint, limit: int | None = None) -> "HeldOut":
        """List the `val` part; of more than `limit` pictures as many, evenly spread.

        Every layout is read once. Raises DataSetError for a folder that is none, without held-out
        pictures, or with classes in its layouts that the checkpoint does not know.
        """
        data = DataSet.open(folder)
        if not data.val:
            raise DataSetError(
                "no picture of this data set is held out, so none can be judged by.",
                where=folder,
                remedy="Put names that were not trained on under 'val' in split.json.",
            )
        count = min(len(data.val), limit or len(data.val))
        places = np.linspace(0, len(data.val) - 1, count).round().astype(int)
        names = tuple(data.val[place] for place in places)
        by_name = data.labels.classes != checkpoint.labels.classes
        sources = checkpoint.labels.channels_of(data.labels)
        if not by_name:
            sources = list(range(len(data.labels)))
        table = np.array([-1 if i is None else i for i in sources], np.int64)
        model = checkpoint.config
        held_out = HeldOut(data, names, model.height, model.width, table, by_name)
        held_out._require_known_classes(checkpoint)
        return held_out

    def batches(self, size: int, device: torch.device | str = "cpu") -> Iterator[Batch]:
        """All pictures in order, `size` at a time. Raises ImageError, LayoutError, DataSetError."""
        for first in range(0, len(self.names), size):
            yield self._batch(range(first, min(first + size, len(self.names))), device)

    def _batch(self, numbers: range, device: torch.device | str) -> Batch:
        images, maps, tables, start = [], [], [], 0
        for number in numbers:
            sample = self.data.read(self.names[number])
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
        )

    def _require_known_classes(self, checkpoint: Checkpoint) -> None:
        """Raise DataSetError naming every class of the layouts that the checkpoint lacks."""

        def classes_of(name: str) -> list[int]:
            return sorted(set(self.data.read_layout(name).channels.values()))

        seen: dict[int, str] = {}
        for name, channels in zip(self.names, in_parallel(classes_of, self.names), strict=True):
            for channel in channels:
                seen.setdefault(channel, name)
        foreign = [
            f"'{self.data.labels.classes[channel].name}' (in {name})"
            for channel, name in sorted(seen.items())
            if self.table[channel] < 0
        ]
        if foreign:
            more = f" and {len(foreign) - _LISTED} more" if len(foreign) > _LISTED else ""
            raise DataSetError(
                f"the checkpoint '{checkpoint.title}' does not know these classes of the data set:"
                f" {', '.join(foreign[:_LISTED])}{more}.",
                where=self.data.folder,
                remedy="Classes go by name: rename them in label_set.json, or judge a checkpoint"
                " that was trained on them.",
            )
