"""Photos on their way to a data set: which are labelled, and the folder that grows with them.

The folder is a data set of ours from the first saved picture on. Beside what `dataset` writes it
holds `labelling.json`: where the photos come from, the state of each, and which of them still have
pixels that nobody labelled. Those are file id 255; the label set names that class only while it is
needed. Pictures that are done make up split.json; the others are there and not trained on.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

import cv2
import numpy as np

from inade.errors import DataSetError, InadeError, SaveError
from inade.files import atomic_write
from inade.formats import dataset
from inade.formats.listing import files_in, is_hidden
from inade.formats.pictures import PHOTO_SUFFIXES, fits_as_it_is, picture_size, read_photo
from inade.formats.readers import read_layout, write_layout
from inade.layouts.labels import LabelClass, LabelSet
from inade.layouts.layout import Layout, LayoutObject
from inade.layouts.shapes import connected_components
from inade.reading import MALFORMED, read_json, reason_of
from inade.words import size_text

STATE_FILE = "labelling.json"
MAX_SIDE = 2048  # pixels; larger photos are kept smaller, more than any model looks at
_SMALLEST = 0.002  # of a photo; smaller suggested parts stay together
UNLABELLED, UNLABELLED_ID = "unlabelled", 255
State = Literal["untouched", "work", "done"]


@dataclass(frozen=True)
class Progress:
    """What is known of one picture: its state, and whether pixels of it have no label."""

    state: State = "untouched"
    holes: bool = True


@dataclass(frozen=True)
class Labelling:
    """One labelling job; a plain value, changed by `with_`.

    photos    the photo files by the names that they have in the data set
    folder    the data set
    labels    its classes, the last of them for pixels without a label
    progress  by name; a name that is missing is untouched
    """

    source: Path
    folder: Path
    labels: LabelSet
    photos: Mapping[str, Path]
    progress: Mapping[str, Progress] = field(default_factory=dict)

    @property
    def unlabelled(self) -> int:
        """The channel of pixels without a label."""
        assert self.labels.unknown_channel is not None
        return self.labels.unknown_channel

    @property
    def done(self) -> list[str]:
        """The names of the pictures that are done."""
        return [name for name in self.photos if self.state(name) == "done"]

    def state(self, name: str) -> State:
        """Untouched, in work or done."""
        return self.progress.get(name, Progress()).state

    def with_state(self, name: str, state: State, *, holes: bool) -> "Labelling":
        """The same with another state of one picture."""
        return replace(self, progress={**self.progress, name: Progress(state, holes)})

    def with_labels(self, labels: LabelSet) -> "Labelling":
        """The same with other classes; file ids keep their meaning."""
        return replace(self, labels=with_unlabelled(labels))


def photos_in(folder: Path) -> dict[str, Path]:
    """The photos of a folder by a name of their own, in order. DataSetError if there is none."""
    photos: dict[str, Path] = {}
    for path in files_in(folder, PHOTO_SUFFIXES):
        name = path.stem
        if name in photos:
            name = path.name.replace(".", "_")
        photos[name] = path
    if not photos:
        raise DataSetError(
            "there is no photo in this folder.",
            where=folder,
            remedy="Choose a folder with JPEG, PNG, WebP, TIFF or BMP files.",
        )
    return photos


def begin(source: Path, folder: Path, labels: LabelSet) -> Labelling:
    """A new job, or the one that this data-set folder holds already, with its own classes.

    Raises DataSetError for a folder of other files or without photos, LabelSetError, SaveError.
    """
    photos = photos_in(source)
    if is_begun(folder):
        return resume(folder, source)
    if folder.exists() and (not folder.is_dir() or _holds_more(folder)):
        raise DataSetError(
            "this folder holds other files.",
            where=folder,
            remedy="Choose a new or empty folder, or one that was begun here.",
        )
    job = Labelling(source, folder, with_unlabelled(labels), photos)
    dataset.create(folder, job.labels)
    write_lists(job)
    return job


def _holds_more(folder: Path) -> bool:
    """Whether a folder holds anything that a person put there."""
    return any(not is_hidden(path.name) for path in folder.iterdir())


def is_begun(folder: Path) -> bool:
    """Whether a data-set folder holds a labelling job."""
    return (folder / STATE_FILE).is_file()


def resume(folder: Path, source: Path | None = None) -> Labelling:
    """The job that a folder holds; photos that have come since are untouched. DataSetError.

    `source`: the folder where the photos lie by now, None: where they lay when it was saved last.
    """
    path = folder / STATE_FILE
    try:
        data = read_json(path, DataSetError)
        source = source or Path(data["photos"])
        progress = {
            str(name): Progress(entry["state"], bool(entry["holes"]))
            for name, entry in data["pictures"].items()
            if entry["state"] in ("work", "done")
        }
    except MALFORMED as error:
        raise DataSetError(
            "the state of the labelling cannot be read ({error}).",
            where=path,
            remedy="Put the file back, or begin in a new folder.",
            error=reason_of(error),
        ) from error
    photos = {path.stem: path for path in files_in(folder / dataset.IMAGES, PHOTO_SUFFIXES)}
    if source.is_dir():
        photos = photos_in(source) | {n: p for n, p in photos.items() if n in progress}
    if not photos:
        raise DataSetError(
            "neither the photos nor copies of them are there any more.",
            where=source,
            remedy="Put the folder back where it was.",
        )
    labels = with_unlabelled(LabelSet.read(folder / dataset.LABEL_SET_FILE))
    kept = {name: found for name, found in progress.items() if name in photos}
    return Labelling(source, folder, labels, dict(sorted(photos.items())), kept)


def load(job: Labelling, name: str) -> tuple[np.ndarray, Layout]:
    """A photo, uint8 [h, w, 3] of sides up to 2048, and what is labelled of it.

    Raises ImageError, LayoutError.
    """
    photo = read_photo(job.photos[name])
    height, width = kept_size(photo.shape[0], photo.shape[1])
    if photo.shape[0] != height:
        photo = cv2.resize(photo, (width, height), interpolation=cv2.INTER_AREA)
    labels = job.folder / dataset.LABELS / f"{name}.png"
    if job.state(name) == "untouched" or not labels.is_file():
        blank = np.zeros((height, width), np.uint16)
        return photo, Layout(blank, {0: LayoutObject(job.unlabelled)})
    instances = job.folder / dataset.INSTANCES / f"{name}.png"
    given = instances if instances.is_file() else None
    layout, _ = read_layout(labels, job.labels, instances_path=given, kind="plain")
    if layout.size != (height, width):
        raise DataSetError(
            "its labels are {size} pixels, the photo is {width} x {height}.",
            where=labels,
            remedy="Put the photo back that was labelled, or delete this file.",
            size=size_text(layout.size),
            width=width,
            height=height,
        )
    return photo, layout


def save(job: Labelling, name: str, photo: np.ndarray, layout: Layout) -> None:
    """Write one picture with its labels, then the lists. Raises SaveError.

    A plain file of fitting size is taken over as it is.
    """
    layout = _dense(layout)
    there = any((job.folder / dataset.IMAGES / f"{name}{s}").exists() for s in PHOTO_SUFFIXES)
    if there:
        write_layout(
            layout,
            job.folder / dataset.LABELS / f"{name}.png",
            job.folder / dataset.INSTANCES / f"{name}.png",
            job.labels,
        )
    else:
        file = job.photos[name]
        dataset.add_sample(job.folder, job.labels, name, file if _plain(file) else photo, layout)
    write_lists(job)


def merged_suggestion(layout: Layout, channels: np.ndarray, labels: LabelSet) -> Layout:
    """The layout with suggested objects where nothing is labelled yet; all else stays as it is.

    channels: int [H, W] of the layout's size. Things become an object a connected part.
    """
    rest = labels.unknown_channel
    open_ids = [i for i, entry in layout.objects.items() if entry.channel == rest]
    free = np.isin(layout.object_map, open_ids)
    apart = {entry.channel: entry.has_instances for entry in labels.classes}
    area = max(1, round(_SMALLEST * channels.size))
    seen = np.where(free, channels, np.uint16(rest or 0))
    parts = connected_components(seen, area, apart)
    result = layout.copy()
    for part in np.unique(parts[free]).tolist():
        mask = free & (parts == part)
        channel = int(seen[mask][0])
        if channel == rest:
            continue
        object_id = result.new_id()
        result.objects[object_id] = LayoutObject(channel)
        result.object_map[mask] = object_id
    present = set(np.unique(result.object_map).tolist())
    for object_id in list(result.objects):
        if object_id not in present:
            del result.objects[object_id]
    return result


def write_lists(job: Labelling) -> None:
    """Write label_set.json, split.json and labelling.json. Raises SaveError."""
    begun = {name: found for name, found in job.progress.items() if found.state != "untouched"}
    holes = not begun or any(found.holes for found in begun.values())
    try:
        dataset.create(job.folder, job.labels if holes else without_unlabelled(job.labels))
        train, val = dataset.default_split(job.done)
        dataset.write_split(job.folder, train, val)
        state = {
            "format": "inade-studio labelling",
            "version": 1,
            "photos": str(job.source.absolute()),
            "pictures": {n: {"state": p.state, "holes": p.holes} for n, p in begun.items()},
        }
        with atomic_write(job.folder / STATE_FILE) as temporary:
            temporary.write_text(json.dumps(state, indent=1, ensure_ascii=False), "utf-8")
    except InadeError:
        raise
    except OSError as error:
        raise SaveError(
            "the lists cannot be written ({error}).",
            where=job.folder,
            remedy="Check the disk.",
            error=error.strerror,
        ) from error


def kept_size(height: int, width: int) -> tuple[int, int]:
    """The size at which a photo of this (height, width) is labelled and kept."""
    longest = max(height, width)
    if longest <= MAX_SIDE:
        return height, width
    return (
        max(1, round(height * MAX_SIDE / longest)),
        max(1, round(width * MAX_SIDE / longest)),
    )


def with_unlabelled(labels: LabelSet) -> LabelSet:
    """The label set with a last class for pixels without a label, if it has none yet."""
    if labels.unknown_channel is not None:
        return labels
    count, taken = len(labels), {entry.file_id for entry in labels.classes}
    file_id = UNLABELLED_ID if UNLABELLED_ID not in taken else max(taken) + 1
    rest = LabelClass(count, file_id, UNLABELLED, (0, 0, 0), has_instances=False)
    return replace(labels, classes=(*labels.classes, rest), unknown_channel=count)


def without_unlabelled(labels: LabelSet) -> LabelSet:
    """The label set without the class that `with_unlabelled` appended; others are left alone."""
    last = labels.classes[-1]
    if last.name != UNLABELLED or labels.unknown_channel != last.channel or len(labels) == 1:
        return labels
    return replace(labels, classes=labels.classes[:-1], unknown_channel=None)


def _dense(layout: Layout) -> Layout:
    """The same objects numbered 0, 1, 2, ... as data sets have them."""
    ids, inverse = np.unique(layout.object_map, return_inverse=True)
    rows = {i: layout.objects[object_id] for i, object_id in enumerate(ids.tolist())}
    return Layout(inverse.reshape(layout.size).astype(np.uint16), rows)


def _plain(file: Path) -> bool:
    """Whether a photo file can be kept byte for byte."""
    try:
        return fits_as_it_is(file) and max(picture_size(file)) <= MAX_SIDE
    except InadeError:
        return False
