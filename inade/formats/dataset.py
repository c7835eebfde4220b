"""Our data-set folder: read, written, added to.

    images/NAME.jpg       the photo (any picture format)
    labels/NAME.png       file ids of label_set.json, 8 or 16 bit
    instances/NAME.png    object ids (may be missing: connected parts of each class then)
    label_set.json        the classes
    split.json            {"train": [NAME, ...], "val": [NAME, ...]}

Names are plain: no folders, no leading dot.
"""

import json
import os
import re
import shutil
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

from inade.errors import DataSetError, SaveError
from inade.files import atomic_write
from inade.formats.listing import files_in, other_form, stem_of
from inade.formats.pictures import PHOTO_SUFFIXES, read_photo, write_picture
from inade.formats.readers import read_layout, write_layout
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.reading import MALFORMED, read_json, reason_of
from inade.words import size_text

IMAGES, LABELS, INSTANCES = "images", "labels", "instances"
LABEL_SET_FILE, SPLIT_FILE = "label_set.json", "split.json"
Progress = Callable[[int, int], None]  # done, total; may raise Cancelled to stop

_NAME = re.compile(r"^[^./\\\0][^/\\\0]*$")
_IN_FLIGHT = 512
_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


@dataclass(frozen=True, eq=False)
class Sample:
    """One picture of a data set: `photo` uint8 [H, W, 3] sRGB and its layout of the same size."""

    name: str
    photo: np.ndarray
    layout: Layout


@dataclass(frozen=True, eq=False)
class DataSet:
    """A data-set folder, listed but not read. `photos` maps each name to its picture file."""

    folder: Path
    labels: LabelSet
    train: tuple[str, ...]
    val: tuple[str, ...]
    photos: Mapping[str, Path]

    @staticmethod
    def open(folder: Path) -> "DataSet":
        """List a folder; nothing is decoded. Without split.json every tenth name is held out.

        Raises DataSetError or LabelSetError. `validate` tells all that is wrong at once.
        """
        folder = Path(folder)
        if not (folder / IMAGES).is_dir() or not (folder / LABELS).is_dir():
            raise DataSetError(
                "this is no data set: it has no folders 'images' and 'labels'.",
                where=folder,
                remedy="Make one with the prepare command.",
            )
        labels = LabelSet.read(folder / LABEL_SET_FILE)
        photos: dict[str, Path] = {}
        for path in files_in(folder / IMAGES, PHOTO_SUFFIXES):
            other = photos.setdefault(stem_of(path), path)
            if other is not path:
                raise DataSetError(
                    "{other} and {name} have the same name, and one label map.",
                    where=folder / IMAGES,
                    remedy="Remove or rename one of them.",
                    other=other.name,
                    name=path.name,
                )
        split = folder / SPLIT_FILE
        train, val = read_split(split) if split.exists() else default_split(photos)
        missing = [name for name in (*train, *val) if name not in photos]
        if missing:
            raise DataSetError(
                "{count:,} of its pictures have no file in 'images', such as '{first}'.",
                where=split,
                remedy="Put the files back or remove the names from split.json.",
                count=len(missing),
                first=missing[0],
            )
        return DataSet(folder, labels, train, val, photos)

    @property
    def names(self) -> tuple[str, ...]:
        """All names, those to train on first."""
        return self.train + self.val

    def labels_path(self, name: str) -> Path:
        """Where the label map of a picture is."""
        return other_form(self.folder / LABELS / f"{name}.png")

    def instances_path(self, name: str) -> Path | None:
        """Where its instance map is, None if it has none."""
        path = other_form(self.folder / INSTANCES / f"{name}.png")
        return path if path.exists() else None

    def read_layout(self, name: str) -> Layout:
        """The layout of one picture. Raises LayoutError."""
        return read_layout(
            self.labels_path(name),
            self.labels,
            instances_path=self.instances_path(name),
            kind="plain",
        )[0]

    def read(self, name: str) -> Sample:
        """Decode one picture and its layout. Raises ImageError, LayoutError or DataSetError."""
        photo, layout = read_photo(self.photos[name]), self.read_layout(name)
        if photo.shape[:2] != layout.size:
            raise DataSetError(
                "the photo is {size} pixels and its layout {other_size}.",
                where=self.photos[name],
                remedy="Replace one of them.",
                size=size_text(photo.shape),
                other_size=size_text(layout.size),
            )
        return Sample(name, photo, layout)


def create(folder: Path, labels: LabelSet) -> None:
    """Make the folders and label_set.json. Raises SaveError."""
    try:
        for part in (IMAGES, LABELS, INSTANCES):
            (folder / part).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveError(
            "the folder cannot be made ({error}).",
            where=folder,
            remedy="Choose another place.",
            error=error.strerror,
        ) from error
    _write_json(folder / LABEL_SET_FILE, labels.to_json())


def add_sample(
    folder: Path, labels: LabelSet, name: str, photo: np.ndarray | Path, layout: Layout
) -> None:
    """Write or replace one picture with its layout; split.json is left to `write_split`.

    photo: uint8 [H, W, 3] RGB, stored as JPEG (quality 95), or a file to take over unchanged.
    Raises DataSetError for a name that is none, SaveError.
    """
    check_name(name)
    suffix = photo.suffix.lower() if isinstance(photo, Path) else ".jpg"
    suffix = ".jpg" if suffix == ".jfif" else suffix
    target = folder / IMAGES / f"{name}{suffix}"
    if isinstance(photo, Path):
        with atomic_write(target) as temporary:
            link_or_copy(photo, temporary)
    else:
        write_picture(target, photo)
    write_layout(
        layout, folder / LABELS / f"{name}.png", folder / INSTANCES / f"{name}.png", labels
    )
    for other in PHOTO_SUFFIXES:  # an earlier photo of the same name
        if other != suffix:
            (folder / IMAGES / f"{name}{other}").unlink(missing_ok=True)


def write_split(folder: Path, train: Iterable[str], val: Iterable[str]) -> None:
    """Write split.json. Raises SaveError."""
    _write_json(folder / SPLIT_FILE, {"train": list(train), "val": list(val)})


def read_split(path: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names to train on and names held out. Raises DataSetError."""
    try:
        data = read_json(path, DataSetError)
        parts = [data["train"], data["val"]]
        if not all(isinstance(name, str) for part in parts for name in part):
            raise TypeError("a name is no text")
    except MALFORMED as error:
        raise DataSetError(
            "the split cannot be read ({error}).",
            where=path,
            remedy='Expected {{"train": [names], "val": [names]}}; or delete the file.',
            error=reason_of(error),
        ) from error
    for name in (*parts[0], *parts[1]):
        check_name(name, path)
    train, val = (tuple(unicodedata.normalize("NFC", name) for name in part) for part in parts)
    return train, val


def default_split(names: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Every tenth name in order held out, and at least one if there are two."""
    ordered = sorted(names)
    step = min(10, max(2, len(ordered)))
    val = tuple(ordered[step - 1 :: step])
    held_out = set(val)
    return tuple(name for name in ordered if name not in held_out), val


def check_name(name: str, where: Path | None = None) -> None:
    """Raise DataSetError unless a name is safe to use as a file name."""
    if not _NAME.match(name) or len(name) > 200:
        raise DataSetError(
            "'{name}' cannot be the name of a picture.",
            where=where,
            remedy="Use a plain name without folders, not starting with a dot.",
            name=name[:80],
        )


def in_parallel(
    function: Callable[[_Item], _Result], items: Sequence[_Item], progress: Progress | None = None
) -> list[_Result]:
    """Results in order, computed by a few threads; an error or Cancelled stops the rest.

    A bounded number waits its turn: each costs some 2 KiB, and there may be 200,000.
    """
    results: list[_Result] = []
    with ThreadPoolExecutor(min(8, os.cpu_count() or 1)) as pool:
        try:
            for first in range(0, len(items), _IN_FLIGHT):
                for result in pool.map(function, items[first : first + _IN_FLIGHT]):
                    results.append(result)
                    if progress is not None:
                        progress(len(results), len(items))
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
    return results


def link_or_copy(source: Path, target: Path) -> None:
    """A second name for the same bytes where the disk can do that, else a copy."""
    try:
        os.link(source.resolve(), target)
    except OSError:
        shutil.copyfile(source, target)


def _write_json(path: Path, data: object) -> None:
    with atomic_write(path) as temporary:
        temporary.write_text(json.dumps(data, indent=1, ensure_ascii=False), "utf-8")
