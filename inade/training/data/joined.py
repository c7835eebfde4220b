"""Several packed data sets as one, each with pictures of a size of its own."""

import hashlib
from collections.abc import Sequence

import numpy as np

from inade.errors import DataSetError
from inade.training.data.packed import PackedData


class JoinedData:
    """Packs one after the other under one numbering; of one pack it is just that.

    An epoch shows a picture as many times as it holds the smallest one's area, so that all
    pixels are seen about equally often.
    """

    def __init__(self, packs: Sequence[PackedData]) -> None:
        """Raises DataSetError for packs whose classes differ."""
        first = packs[0]
        for other in packs[1:]:
            if other.labels.classes != first.labels.classes:
                raise DataSetError(
                    "its classes are not those of {other}.",
                    where=other.folder,
                    remedy="Prepare both data sets with the same label set.",
                    other=first.folder,
                )
        self.packs = tuple(packs)
        self.folder, self.labels = first.folder, first.labels
        self.height = max(pack.height for pack in packs)
        self.width = max(pack.width for pack in packs)
        self.names = [name for pack in packs for name in pack.names]
        self.held_out = np.concatenate([pack.held_out for pack in packs])
        self.max_objects = max(pack.max_objects for pack in packs)
        self.identity = first.identity
        if len(packs) > 1:
            joined = "".join(pack.identity for pack in packs)
            self.identity = hashlib.sha256(joined.encode()).hexdigest()
        self._starts = np.cumsum([0, *(len(pack) for pack in packs)])

    def __len__(self) -> int:
        return len(self.names)

    @property
    def cache_words(self) -> str:
        """Why pictures are decoded each time, where they are; else ""."""
        return " ".join(filter(None, (pack.cache_words for pack in self.packs)))

    @property
    def training(self) -> np.ndarray:
        """int64: the numbers of the pictures to train on."""
        return np.flatnonzero(~self.held_out)

    @property
    def evaluation(self) -> np.ndarray:
        """int64: the numbers of the pictures that are held out."""
        return np.flatnonzero(self.held_out)

    @property
    def draws(self) -> np.ndarray:
        """int64: the numbers of the pictures of one epoch, large ones several times."""
        areas = [pack.height * pack.width for pack in self.packs]
        times = [max(1, area // min(areas)) for area in areas]
        repeated = [
            np.full(len(pack), number) for pack, number in zip(self.packs, times, strict=True)
        ]
        return np.repeat(self.training, np.concatenate(repeated)[self.training])

    def channels(self, number: int) -> np.ndarray:
        """uint16 [objects]: the model channel of each object id of one picture."""
        pack, own = self._place(number)
        return pack.channels(own)

    def read(self, number: int) -> tuple[np.ndarray, np.ndarray]:
        """Pixels uint8 [h, w, 3] and object map [h, w]; errors as PackedData.read."""
        pack, own = self._place(number)
        return pack.read(own)

    def _place(self, number: int) -> tuple[PackedData, int]:
        index = int(np.searchsorted(self._starts, number, side="right")) - 1
        return self.packs[index], number - int(self._starts[index])


Pictures = PackedData | JoinedData
