"""Packed data sets: few files that travel small, and a decoded cache that loads at once.

A folder holds `meta.json` (sizes, label set, hash of every other file), `index.npz` (names, the
held-out flag, object tables, where each record lies) and `shard-0000.bin`, ... of at most 16 MiB.
A record is a lossy WebP picture followed by its object map as lossless WebP (id = R * 256 + G).
All pictures of a pack have one size.

The decoded cache is one file beside them, named by the hash of the pack: per picture the pixels
uint8 [H, W, 3] and the object map uint8 or uint16 [H, W]. It is memory-mapped, so 60 pictures and
200,000 are used alike; where it cannot be written, or would leave the disk nearly full, pictures
are decoded on demand.
"""

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import cv2
import numpy as np

from inade.errors import DataSetError
from inade.files import free_space, sha256_of
from inade.layouts.labels import LabelSet
from inade.reading import MALFORMED, read_arrays, read_json, reason_of

VERSION = 1
LEFT_FREE = 2 * 2**30  # bytes of disk that the decoded cache leaves
CHUNK = 64  # pictures in flight at once, which bounds memory
_THREADS = min(16, os.cpu_count() or 1)
_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


class PackedData:
    """A pack opened for reading; safe to use from several threads."""

    def __init__(self, folder: Path, meta: dict[str, Any], index: dict[str, np.ndarray]) -> None:
        self.folder = folder
        self.labels = LabelSet.from_json(meta["labels"], where=folder / "meta.json")
        self.height, self.width = int(meta["height"]), int(meta["width"])
        self.identity = _identity(meta)
        self.names: list[str] = index["names"].tolist()
        self.held_out: np.ndarray = index["held_out"]  # bool [N]
        self._meta, self._index = meta, index
        self._wide = self.max_objects > 256
        self._decoded: np.ndarray | None = None

    @staticmethod
    def open(folder: Path, *, cache: bool = True) -> "PackedData":
        """Open a pack; with `cache`, map its decoded form, made first if it is not there yet.

        Raises DataSetError for a pack that is missing, damaged or cut short.
        """
        try:
            meta = read_json(folder / "meta.json", DataSetError)
            if not isinstance(meta, dict) or meta.get("version") != VERSION:
                raise ValueError("unknown version")
            for name, entry in meta["files"].items():
                if (folder / name).stat().st_size != entry["bytes"]:
                    raise ValueError(f"{name} does not have its {entry['bytes']:,} bytes")
            index = read_arrays(folder / "index.npz", DataSetError)
            data = PackedData(folder, meta, index)
            data._check_index()
        except (DataSetError, OSError, *MALFORMED) as error:
            raise DataSetError(
                "this is no usable packed data set ({error}).",
                where=folder,
                remedy="Pack the data set again, or copy the folder again with all its files.",
                error=reason_of(error),
            ) from error
        if cache:
            data._map_cache()
        return data

    def __len__(self) -> int:
        return len(self.names)

    @property
    def cached(self) -> bool:
        """Whether pictures come from the decoded cache rather than being decoded each time."""
        return self._decoded is not None

    @property
    def cache_words(self) -> str:
        """Why pictures are decoded each time, where they are; else ""."""
        if self.cached:
            return ""
        size = len(self) * self._record_bytes / 2**30
        return (
            f"The decoded pictures would take {size:,.1f} GiB of disk, which it cannot give:"
            " they are decoded each time, which keeps processors busy."
        )

    @property
    def training(self) -> np.ndarray:
        """int64: the numbers of the pictures to train on."""
        return np.flatnonzero(~self.held_out)

    @property
    def draws(self) -> np.ndarray:
        """int64: the numbers of the pictures of one epoch."""
        return self.training

    @property
    def evaluation(self) -> np.ndarray:
        """int64: the numbers of the pictures that are held out."""
        return np.flatnonzero(self.held_out)

    @cached_property
    def max_objects(self) -> int:
        """The largest number of objects in one picture."""
        return int(np.diff(self._index["table_start"]).max(initial=1))

    def channels(self, number: int) -> np.ndarray:
        """uint16 [objects]: the model channel of each object id of one picture."""
        first, last = self._index["table_start"][number : number + 2]
        return self._index["channels"][first:last]

    def read(self, number: int) -> tuple[np.ndarray, np.ndarray]:
        """Pixels uint8 [H, W, 3] RGB and object map uint8 or uint16 [H, W], both read-only.

        Raises DataSetError naming the picture if its record is damaged.
        """
        record = self._decode(number) if self._decoded is None else self._decoded[number]
        pixels = self.height * self.width
        image = record[: 3 * pixels].reshape(self.height, self.width, 3)
        object_map = record[3 * pixels :].view(np.uint16 if self._wide else np.uint8)
        return image, object_map.reshape(self.height, self.width)

    @property
    def _record_bytes(self) -> int:
        return self.height * self.width * (5 if self._wide else 4)

    def _check_index(self) -> None:
        count, index = len(self), self._index
        if not count or any(len(index[key]) != count for key in ("held_out", "place")):
            raise ValueError("index.npz is incomplete")
        if len(index["table_start"]) != count + 1 or min(self.height, self.width) < 1:
            raise ValueError("index.npz and meta.json disagree")
        if int(index["table_start"][-1]) != len(index["channels"]):
            raise ValueError("the object tables of index.npz are incomplete")
        if int(index["channels"].max(initial=0)) >= len(self.labels):
            raise ValueError("index.npz holds classes that the label set does not have")

    def _decode(self, number: int) -> np.ndarray:
        """uint8 [record bytes] of one picture, from its shard."""
        shard, start, image_bytes, map_bytes = self._index["place"][number].tolist()
        path = self.folder / shard_name(shard)
        try:
            with path.open("rb") as file:
                file.seek(start)
                blob = np.frombuffer(file.read(image_bytes + map_bytes), np.uint8)
            image = cv2.imdecode(blob[:image_bytes], cv2.IMREAD_COLOR_RGB)
            planes = cv2.imdecode(blob[image_bytes:], cv2.IMREAD_COLOR_RGB)
            shape = (self.height, self.width, 3)
            if image is None or planes is None or not image.shape == planes.shape == shape:
                raise ValueError("not a picture of the right size")
            ids = planes[..., 0].astype(np.uint16) * np.uint16(256) + planes[..., 1]
            if int(ids.max()) >= len(self.channels(number)):
                raise ValueError("an object without class")
        except (OSError, ValueError, cv2.error) as error:
            raise DataSetError(
                "picture '{name}' is damaged ({error}).",
                where=path,
                remedy="Pack the data set again, or copy the shard again.",
                name=self.names[number],
                error=error,
            ) from error
        flat = ids.astype(np.uint16 if self._wide else np.uint8).view(np.uint8)
        return np.concatenate([image.reshape(-1), flat.reshape(-1)])

    def _map_cache(self) -> None:
        path = self.folder / f"decoded-{self.identity[:16]}.cache"
        size = len(self) * self._record_bytes
        if not path.is_file() or path.stat().st_size != size:
            self._check_hashes()
            free = free_space(self.folder)
            if free is not None and free < size + LEFT_FREE:
                return
            partial = path.with_suffix(f".{os.getpid()}.partial")
            try:
                with partial.open("wb") as file:
                    for _, record in in_parallel(self._decode, range(len(self))):
                        file.write(record.tobytes())
                partial.replace(path)
            except OSError:  # read-only or full: the pack works without its cache, only slower
                partial.unlink(missing_ok=True)
                return
            except DataSetError:
                partial.unlink(missing_ok=True)
                raise
        self._decoded = np.memmap(path, np.uint8, "r", shape=(len(self), self._record_bytes))

    def _check_hashes(self) -> None:
        for name, entry in self._meta["files"].items():
            if sha256_of(self.folder / name) != entry["sha256"]:
                raise DataSetError(
                    "the file is damaged: its content does not match its hash.",
                    where=self.folder / name,
                    remedy="Copy it again, or pack the data set again.",
                )


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


def in_parallel(
    work: Callable[[_Item], _Result], items: Sequence[_Item]
) -> Iterator[tuple[_Item, _Result]]:
    """(item, result) in order, computed in threads, a bounded number ahead."""
    source = iter(items)
    with ThreadPoolExecutor(_THREADS) as pool:
        while chunk := list(islice(source, CHUNK)):
            yield from zip(chunk, pool.map(work, chunk), strict=True)


def shard_name(number: int) -> str:
    """File name of one shard."""
    return f"shard-{number:04d}.bin"


def _identity(meta: dict[str, Any]) -> str:
    """sha256 over the hashes of all files of the pack."""
    joined = "".join(str(entry["sha256"]) for entry in meta["files"].values())
    return hashlib.sha256(joined.encode()).hexdigest()
