"""Photos and their label files brought together: what every source of pictures shares."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from inade.errors import LayoutError
from inade.formats.annotations.photos import IMAGE_FOLDERS, Photos, folded
from inade.formats.class_lists import LABEL_SET_FILES
from inade.formats.listing import files_below, files_in, others_in, stem_of
from inade.formats.maps import LabelsAre, LayoutReport, ObjectsAre, RawMaps, to_layout
from inade.formats.pictures import LOSSY_SUFFIXES, MAP_SUFFIXES, READ_SUFFIXES, UNREAD_SUFFIXES
from inade.formats.readers import Kind, read_layout
from inade.formats.validate import Problem
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.words import Message

Split = Literal["train", "val"]

_LABELS = ("labels", "label", "masks", "mask", "annotations", "stuffthingmaps", "SegmentationClass")
_INSTANCES = ("instances", "instance", "inst", "SegmentationObject")
_MARKS = re.compile(r"(?<=.)[_.-](mask|masks|label|labels|seg|segmentation|gt)$", re.IGNORECASE)
_BESIDE_MAPS = (".json", ".txt")  # lists that are no picture's, such as of classes
SPLITS: dict[str, Split] = {
    "train": "train",
    "training": "train",
    "val": "val",
    "valid": "val",
    "validation": "val",
    "train2017": "train",
    "val2017": "val",
}


@dataclass(frozen=True)
class SourceOptions:
    """How the files of a source are to be read, as in `readers.read_layout`.

    annotations        of the JSON files of a COCO folder, those whose names begin so
    boxes_are_objects  the whole box of an annotation without an outline is its object
    unknown            the file id of pixels that nobody labelled
    nearest_colour     how far a colour of a map may lie from that of its class
    """

    label_set: LabelSet | None = None
    labels_are: LabelsAre = LabelsAre.FILE_IDS
    objects_are: ObjectsAre = ObjectsAre.GIVEN
    palette: LabelSet | None = None
    min_area: int | None = None
    annotations: str | None = None
    boxes_are_objects: bool = False
    unknown: int | None = None
    nearest_colour: int = 0


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
class PartFolders:
    split: Split | None
    images: Path
    labels: Path
    instances: Path | None


def find_parts(folder: Path) -> list[PartFolders]:
    """Triples of folders: FOLDER/images, FOLDER/train/images, FOLDER/images/train, train_img."""
    found: list[PartFolders] = []
    for split_name, split in [(None, None), *SPLITS.items()]:
        patterns = ("{0}",) if split_name is None else ("{1}/{0}", "{0}/{1}", "{1}_{0}")
        for pattern in patterns:
            images, labels, instances = (
                _first_folder(folder, [pattern.format(name, split_name) for name in names])
                for names in (IMAGE_FOLDERS, _LABELS, _INSTANCES)
            )
            if images is None and split_name is not None:  # as COCO has it
                images = _first_folder(folder, [split_name])
            if images and labels and files_in(images, READ_SUFFIXES):
                found.append(PartFolders(split, images, labels, instances))
    return found


def _first_folder(folder: Path, names: list[str]) -> Path | None:
    return next((folder / name for name in names if (folder / name).is_dir()), None)


def add_part(
    source: Source, part: PartFolders, options: SourceOptions, kind: Kind = "plain"
) -> None:
    """Pair the files of three folders by name, and report those that are not used."""
    by_name = by_stem(part.images, READ_SUFFIXES)
    maps = _unmarked(maps_in(part.labels, source.problems), by_name)
    instances = by_stem(part.instances, MAP_SUFFIXES) if part.instances else {}
    unread = {stem_of(path): path for path in others_in(part.images, READ_SUFFIXES)}
    for name, photos in by_name.items():
        labels = maps.pop(name, [])
        where = f"{part.labels.name}/{name}.png"
        if not labels:
            source.problems += [
                Problem(where, Message("it is missing for {photo}.", photo=photo.name))
                for photo in photos
            ]
            continue
        objects = instances.pop(name, [None])
        if len(photos) > 1 or len(labels) > 1 or len(objects) > 1:
            several_maps = labels if len(labels) > 1 else [one for one in objects if one]
            source.problems.append(Problem(where, several(photos, several_maps)))
            continue
        add_pair(source, name, photos[0], labels[0], objects[0], part.split, options, kind)
    source.problems += [Problem(_shown(path), unread_text(path)) for path in unread.values()]
    for path in (
        path for listed in (maps, instances) for paths in listed.values() for path in paths
    ):
        told: str | Message = "there is no photo."
        photo = unread.get(stem_of(path))
        if photo is not None:
            told = Message("there is no photo: {file} cannot be read.", file=photo.name)
        source.problems.append(Problem(_shown(path), told))


def maps_in(folder: Path, problems: list[Problem]) -> dict[str, list[Path]]:
    """The label maps of a folder by their name without ending; what else is in it is reported.

    A JPEG is taken, and refused with its picture, only where nothing better has its name.
    """
    maps = by_stem(folder, MAP_SUFFIXES)
    for name, paths in by_stem(folder, LOSSY_SUFFIXES).items():
        if name in maps:
            problems += [
                Problem(
                    _shown(path),
                    Message("it was passed over for {file}.", file=maps[name][0].name),
                    fatal=False,
                )
                for path in paths
            ]
        else:
            maps[name] = paths
    others = others_in(folder, (*MAP_SUFFIXES, *LOSSY_SUFFIXES))
    problems += [
        Problem(_shown(path), "it is no label map. Save it as PNG, TIFF or .npy.")
        for path in others
        if path.suffix.lower() not in _BESIDE_MAPS
    ]
    return maps


def _unmarked(maps: dict[str, list[Path]], photos: Collection[str]) -> dict[str, list[Path]]:
    """The maps by the names of their photos, which have no `_mask` or the like at the end."""
    found: dict[str, list[Path]] = {}
    for name, paths in maps.items():
        plain = name if name in photos else _MARKS.sub("", name)
        found.setdefault(plain if plain in photos else name, []).extend(paths)
    return found


def unread_text(path: Path) -> Message:
    """Why a file among photos is not used."""
    kind = path.suffix.lower() or Message("without ending")
    return Message(
        "pictures of this kind ({kind}) are not read. Convert it to JPEG or PNG.", kind=kind
    )


def by_stem(folder: Path, suffixes: Sequence[str]) -> dict[str, list[Path]]:
    """The files in a folder by their name without ending: several may share one."""
    found: dict[str, list[Path]] = defaultdict(list)
    for path in files_in(folder, suffixes):
        found[stem_of(path)].append(path)
    return found


def _shown(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def several(photos: Sequence[Path], maps: Sequence[Path]) -> Message:
    """Why photos and maps of one name are not paired: there is more than one of either."""
    alike = photos if len(photos) > 1 else maps
    first, *others = (f"{path.parent.name}/{path.name}" for path in alike)
    names: Message | str = first
    for other in others:
        names = Message("{first} and {second}", first=names, second=other)
    if len(photos) > 1:
        return Message("{names} are photos of one name. Rename or remove all but one.", names=names)
    return Message("{names} are label maps of one name. Rename or remove all but one.", names=names)


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
            objects_are=options.objects_are,
            kind=kind,
            palette=options.palette,
            min_area=options.min_area,
            nearest_colour=options.nearest_colour,
        )

    source.pairs.append(Pair(name, photo, split, read, labels))


def add_annotated(
    source: Source,
    photo: Path,
    where: Path,
    options: SourceOptions,
    read: Callable[[], RawMaps],
    split: Split | None = None,
) -> None:
    """Add a photo whose maps `read` makes of what is written in the file `where`."""

    def layout() -> tuple[Layout, LayoutReport]:
        return to_layout(
            read(),
            source.labels,
            objects_are=options.objects_are,
            min_area=options.min_area,
            where=where,
        )

    source.pairs.append(Pair(photo.stem, photo, split, layout))


def problem_of(error: LayoutError) -> Problem:
    """Why a photo is left out."""
    return Problem(error.where, error.told)


def report_unused(source: Source, folder: Path, photos: Photos) -> None:
    """Report photos without annotation, and pictures of kinds that are not read."""
    used = [pair.photo for pair in source.pairs]
    told = {problem.file for problem in source.problems}
    told |= {name for one in source.problems for name in re.findall("'([^']+)'", one.what)}
    for path in photos.unused(used):
        file = path.relative_to(folder).as_posix()
        if file not in told and path.name not in told:
            source.problems.append(Problem(file, "no annotation that can be used speaks of it."))
    for path in files_below(folder, UNREAD_SUFFIXES):
        source.problems.append(Problem(path.relative_to(folder).as_posix(), unread_text(path)))


def report_alone(
    source: Source, folder: Path, photos: Iterable[Path], maps: Iterable[Path] = ()
) -> None:
    """Report photos and label maps without partner, but for those that are used or told of."""
    told = {problem.file for problem in source.problems}
    used = {pair.photo for pair in source.pairs} | {pair.labels for pair in source.pairs}
    for paths, lack in ((photos, "it has no label map."), (maps, "there is no photo.")):
        source.problems += [
            Problem(path.relative_to(folder).as_posix(), lack)
            for path in paths
            if path not in used and path.name not in told
        ]


def json_below(folder: Path) -> list[Path]:
    """The JSON files anywhere below a folder that are no lists of classes."""
    return [path for path in files_below(folder, (".json",)) if path.name not in LABEL_SET_FILES]


def drop_shared(source: Source) -> None:
    """Leave out, and report, photos that share a label map and label maps that share a photo."""
    by_map: dict[Path, set[Path]] = defaultdict(set)
    by_photo: dict[Path, set[Path]] = defaultdict(set)
    for pair in source.pairs:
        if pair.labels is not None:
            by_map[pair.labels].add(pair.photo)
            by_photo[pair.photo].add(pair.labels)
    problems: list[Problem] = []
    dropped: set[Path] = set()
    for labels, photos in by_map.items():
        if len(photos) > 1:
            problems.append(Problem(labels.name, several(sorted(photos), [labels])))
            dropped |= photos
    for photo, maps in by_photo.items():
        if len(maps) > 1:
            problems.append(Problem(photo.name, several([photo], sorted(maps))))
            dropped.add(photo)
    source.pairs = [pair for pair in source.pairs if pair.photo not in dropped]
    source.problems += problems


def make_names_unique(pairs: list[Pair]) -> None:
    """Names that occur twice (in several folders of a source) get a number; odd signs go.

    Names count as one where some disk would keep them in one file: case does not matter.
    """
    taken: set[str] = set()
    for index, pair in enumerate(pairs):
        name = plain = re.sub(r"[/\\\0]", "_", pair.name).lstrip(".") or "picture"
        count = 1
        while folded(name) in taken:
            count += 1
            name = f"{plain}_{count}"
        taken.add(folded(name))
        pairs[index] = replace(pair, name=name)
