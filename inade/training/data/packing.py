"""Writing a packed data set; `packed.py` says what it looks like and reads it."""

import json
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

import cv2
import numpy as np

from inade.errors import DataSetError, InadeError
from inade.files import atomic_folder, sha256_of
from inade.formats.dataset import DataSet, Progress, Sample
from inade.formats.pictures import picture_size
from inade.formats.validate import SMALLEST_SIDE
from inade.layouts.labels import LabelSet
from inade.layouts.layout import resize_nearest
from inade.training.data.packed import (
    CHUNK,
    VERSION,
    PackedData,
    in_parallel,
    shard_name,
)
from inade.words import Message, size_text

SHARD_BYTES = 16 * 2**20
MOST_SIDE, SIDE_STEP = 512, 32  # of packed pictures for models without a size


def pack(
    folder: Path,
    names: Sequence[str],
    read: Callable[[str], Sample],
    labels: LabelSet,
    *,
    height: int,
    width: int,
    held_out: Collection[str] = (),
    quality: int = 90,
    stretch: bool = False,
    progress: Progress | None = None,
) -> PackedData:
    """Write a pack of the named pictures into a new or empty `folder` and open it.

    `read` is called from several threads and may raise InadeError for a bad picture: all of them
    are listed in one DataSetError. Pictures are cropped centrally to the aspect of `height` x
    `width` (or stretched to it) and scaled; maps by nearest neighbour. `quality` is that of
    WebP, 1-100. `progress(done, total)` is called now and then. Raises DataSetError, SaveError.
    """
    if not names:
        raise DataSetError("there are no pictures to pack.", where=folder)
    held_out = frozenset(held_out)

    def encode(name: str) -> tuple[bytes, bytes, np.ndarray] | str:
        try:
            return _encode(read(name), height, width, quality, stretch)
        except InadeError as error:
            return f"{name}: {error}"

    with atomic_folder(folder) as temporary:
        writer, problems = _Writer(temporary), []
        for done, (name, result) in enumerate(in_parallel(encode, names), 1):
            if isinstance(result, str):
                problems.append(result)
            elif not problems:
                writer.add(name, *result, held_out=name in held_out)
            if progress is not None and (done % CHUNK == 0 or done == len(names)):
                progress(done, len(names))
        if problems:
            raise _all_bad(problems, len(names), folder)
        writer.finish(labels, height, width, quality)
    return PackedData.open(folder)


def sizes_of(data: DataSet, names: Sequence[str]) -> list[tuple[int, int]]:
    """(width, height) of these pictures, by the heads of their label maps alone.

    Raises ImageError for a map that cannot be read.
    """

    def size(name: str) -> tuple[int, int]:
        height, width = picture_size(data.labels_path(name))
        return width, height

    return [found for _, found in in_parallel(size, names)]


def shorter_sides(data: DataSet, names: Sequence[str]) -> list[int]:
    """Pixels of the shorter side of each, as `sizes_of`."""
    return [min(size) for size in sizes_of(data, names)]


def lost_by_cropping(size: tuple[int, int], width: int, height: int) -> float:
    """The share, 0 to 1, of a picture of `size` (width, height) that its central crop to the shape
    of `width` x `height` leaves out."""
    aspect = size[0] * height / (size[1] * width)
    return 1 - min(aspect, 1 / aspect)


def side_for(shorter: Sequence[int], least: int) -> int:
    """The side to pack at for a model without a size: that nine tenths of the pictures have, in
    steps of 32 and at most MOST_SIDE, but never less than `least`, the largest crop."""
    most_have = sorted(shorter)[len(shorter) // 10]
    return max(least, min(MOST_SIDE, most_have) // SIDE_STEP * SIDE_STEP)


def _all_bad(problems: list[str], count: int, folder: Path) -> DataSetError:
    return DataSetError(
        "{bad:,} of {count:,} pictures cannot be used:\n  {problems}\n",
        where=folder,
        remedy="Repair or remove them; 'validate' lists every problem of a data set.",
        bad=len(problems),
        count=count,
        problems=Message.listed(problems, 50, "\n  "),
    )


class _Writer:
    """Appends records to shards in an empty folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: list[str] = []
        self.held_out: list[bool] = []
        self.places: list[tuple[int, int, int, int]] = []
        self.tables: list[np.ndarray] = []
        self.shard, self.buffer = 0, bytearray()

    def add(
        self, name: str, image: bytes, object_map: bytes, channels: np.ndarray, *, held_out: bool
    ) -> None:
        if self.buffer and len(self.buffer) + len(image) + len(object_map) > SHARD_BYTES:
            self._flush()
        self.places.append((self.shard, len(self.buffer), len(image), len(object_map)))
        self.buffer += image + object_map
        self.names.append(name)
        self.held_out.append(held_out)
        self.tables.append(channels)

    def finish(self, labels: LabelSet, height: int, width: int, quality: int) -> None:
        self._flush()
        np.savez_compressed(
            self.folder / "index.npz",
            names=np.array(self.names, dtype=np.str_),
            held_out=np.array(self.held_out, dtype=bool),
            place=np.array(self.places, np.int64),
            table_start=np.cumsum([0, *(len(table) for table in self.tables)], dtype=np.int64),
            channels=np.concatenate(self.tables).astype(np.uint16),
        )
        parts = ["index.npz", *(shard_name(number) for number in range(self.shard))]
        meta = {
            "version": VERSION,
            "height": height,
            "width": width,
            "quality": quality,
            "pictures": len(self.names),
            "labels": labels.to_json(),
            "files": {
                part: {
                    "bytes": (self.folder / part).stat().st_size,
                    "sha256": sha256_of(self.folder / part),
                }
                for part in parts
            },
        }
        (self.folder / "meta.json").write_text(json.dumps(meta, indent=1), "utf-8")

    def _flush(self) -> None:
        (self.folder / shard_name(self.shard)).write_bytes(self.buffer)
        self.shard, self.buffer = self.shard + 1, bytearray()


def _encode(
    sample: Sample, height: int, width: int, quality: int, stretch: bool
) -> tuple[bytes, bytes, np.ndarray]:
    """WebP picture, WebP object map, and uint16 channels of the objects that are left."""
    image, dense, channels = fitted(sample, height, width, stretch=stretch)
    planes = np.stack([np.zeros_like(dense), dense & 255, dense >> 8], axis=-1).astype(np.uint8)
    picture = cv2.imencode(
        ".webp", cv2.cvtColor(image, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_WEBP_QUALITY, quality]
    )[1]
    lossless = cv2.imencode(".webp", planes, [cv2.IMWRITE_WEBP_QUALITY, 101])[1]
    return picture.tobytes(), lossless.tobytes(), channels


def fitted(
    sample: Sample, height: int, width: int, *, stretch: bool = False
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The sample at another size, its middle unless stretched.

    Returns picture uint8 [height, width, 3], objects int [height, width] numbered 0..n-1 without
    gaps, and the uint16 [n] model channel of each. Raises DataSetError.
    """
    object_map = sample.layout.object_map
    if sample.photo.shape != (*object_map.shape, 3):
        raise DataSetError(
            "the picture is {size} and its layout {other_size} pixels.",
            size=size_text(sample.photo.shape),
            other_size=size_text(object_map.shape),
        )
    if min(object_map.shape) < SMALLEST_SIDE:
        raise DataSetError(
            "the picture is {size} pixels, too small; at least {smallest} a side are needed.",
            size=size_text(object_map.shape),
            smallest=SMALLEST_SIDE,
        )
    rows, columns = (
        (slice(None), slice(None)) if stretch else _central(object_map.shape, height / width)
    )
    image, object_map = sample.photo[rows, columns], object_map[rows, columns]
    shrinks = image.shape[0] > height
    image = cv2.resize(
        np.ascontiguousarray(image),
        (width, height),
        interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC,
    )
    ids, dense = np.unique(resize_nearest(object_map, height, width), return_inverse=True)
    by_id = sample.layout.channels
    channels = np.array([by_id[object_id] for object_id in ids.tolist()], np.uint16)
    return image, dense.reshape(height, width), channels


def _central(size: tuple[int, ...], aspect: float) -> tuple[slice, slice]:
    """The largest central window of this aspect (height / width)."""
    height = min(size[0], max(1, round(size[1] * aspect)))
    width = min(size[1], max(1, round(size[0] / aspect)))
    top, left = (size[0] - height) // 2, (size[1] - width) // 2
    return slice(top, top + height), slice(left, left + width)
