"""Photos and their label files brought together: what every source of pictures shares."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from inade.formats.dataset import files_in
from inade.formats.maps import Instances, LabelsAre, LayoutReport
from inade.formats.pictures import PHOTO_SUFFIXES
from inade.formats.readers import Kind, read_layout
from inade.formats.validate import Problem
from inade.labels import LabelSet
from inade.layout import Layout

Split = Literal["train", "val"]

_IMAGES = ("images", "image", "imgs", "img", "photos", "JPEGImages")
_LABELS = ("labels", "label", "masks", "mask", "annotations", "stuffthingmaps", "SegmentationClass")
_INSTANCES = ("instances", "instance", "inst", "SegmentationObject")
SPLITS: dict[str, Split] = {
    "train": "train",
    "training": "train",
    "val": "val",
    "validation": "val",
    "train2017": "train",
    "val2017": "val",
}


@dataclass(frozen=True)
class SourceOptions:
    """How the files of a source are to be read, as in `readers.read_layout`."""

    label_set: LabelSet | None = None
    labels_are: LabelsAre = "file-ids"
    instances: Instances = "given"
    palette: LabelSet | None = None
    min_area: int | None = None


@dataclass(frozen=True)
class Pair:
    """One photo and the way to its layout. `split` is None where the source has none.

    `labels` is its label file, where it has one of its own.
    """

    name: str
    photo: Path
    split: Split | None
    read: Callable[[], tuple[Layout, LayoutReport]]
    labels: Path | None = None


@dataclass
class Source:
    """An opened source: its classes, its pairs, files that have no partner, notes in words."""

    labels: LabelSet
    pairs: list[Pair] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Part:
    split: Split | None
    images: Path
    labels: Path
    instances: Path | None


def find_parts(folder: Path) -> list[Part]:
    """Triples of folders: FOLDER/images, FOLDER/train/images, FOLDER/images/train, train_img."""
    found: list[Part] = []
    for split_name, split in [(None, None), *SPLITS.items()]:
        patterns = ("{0}",) if split_name is None else ("{1}/{0}", "{0}/{1}", "{1}_{0}")
        for pattern in patterns:
            images, labels, instances = (
                _first_folder(folder, [pattern.format(name, split_name) for name in names])
                for names in (_IMAGES, _LABELS, _INSTANCES)
            )
            if images is None and split_name is not None:  # as COCO has it
                images = _first_folder(folder, [split_name])
            if images and labels and files_in(images, PHOTO_SUFFIXES):
                found.append(Part(split, images, labels, instances))
    return found


def _first_folder(folder: Path, names: list[str]) -> Path | None:
    return next((folder / name for name in names if (folder / name).is_dir()), None)


def add_part(source: Source, part: Part, options: SourceOptions, kind: Kind = "plain") -> None:
    """Pair the files of three folders by name, and report those without a partner."""
    maps = {path.stem: path for path in files_in(part.labels, (".png",))}
    for photo in files_in(part.images, PHOTO_SUFFIXES):
        labels = maps.pop(photo.stem, None)
        if labels is None:
            where = f"{part.labels.name}/{photo.stem}.png"
            source.problems.append(Problem(where, f"it is missing for {photo.name}."))
            continue
        instances = part.instances and part.instances / f"{photo.stem}.png"
        if instances and not instances.exists():
            instances = None
        add_pair(source, photo.stem, photo, labels, instances, part.split, options, kind)
    for path in maps.values():
        source.problems.append(Problem(f"{part.labels.name}/{path.name}", "there is no photo."))


def add_pair(
    source: Source,
    name: str,
    photo: Path,
    labels: Path,
    instances: Path | None,
    split: Split | None,
    options: SourceOptions,
    kind: Kind,
) -> None:
    def read() -> tuple[Layout, LayoutReport]:
        return read_layout(
            labels,
            source.labels,
            instances_path=instances,
            labels_are=options.labels_are,
            instances=options.instances,
            kind=kind,
            palette=options.palette,
            min_area=options.min_area,
        )

    source.pairs.append(Pair(name, photo, split, read, labels))


def make_names_unique(pairs: list[Pair]) -> None:
    """Names that occur twice (in several folders of a source) get a number; odd signs go."""
    taken: set[str] = set()
    for index, pair in enumerate(pairs):
        name = plain = re.sub(r"[/\\\0]", "_", pair.name).lstrip(".") or "picture"
        count = 1
        while name in taken:
            count += 1
            name = f"{plain}_{count}"
        taken.add(name)
        pairs[index] = replace(pair, name=name)
