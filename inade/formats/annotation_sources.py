"""Folders of annotation tools as sources of `prepare`."""

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from inade.errors import DataSetError, InadeError, LabelSetError, LayoutError
from inade.formats.annotations.ade20k import SEG, class_names, label_set_of, read_seg
from inade.formats.annotations.coco import CocoFile
from inade.formats.annotations.label_studio import Task, read_task, read_tasks
from inade.formats.annotations.labelme import labelme_names, labelme_photo, read_labelme
from inade.formats.annotations.shapes import label_set_of_names
from inade.formats.annotations.voc import CLASSES, PHOTOS, read_voc, voc_label_set
from inade.formats.dataset import files_in, in_parallel
from inade.formats.maps import LayoutReport, RawMaps, to_layout
from inade.formats.pairing import (
    SPLITS,
    Pair,
    Source,
    SourceOptions,
    Split,
    add_pair,
    add_part,
    find_parts,
)
from inade.formats.pictures import PHOTO_SUFFIXES, read_index_map
from inade.formats.validate import Problem
from inade.labels import LabelSet
from inade.layout import Layout

LABEL_SET_FILES = ("label_set.json", "labels.json", "palette.json", "classes.json")


def open_ade20k_full(folder: Path, options: SourceOptions) -> Source:
    """NAME.jpg with NAME_seg.png and perhaps NAME.json, anywhere below the folder."""
    photos = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in PHOTO_SUFFIXES]
    maps = {path.with_name(path.stem.removesuffix(SEG)): path for path in photos
            if path.stem.endswith(SEG)}  # fmt: skip
    found = [path for path in photos if path.with_suffix("") in maps]
    labels = options.label_set
    problems: list[Problem] = []
    if labels is None:
        names: dict[int, str] = {}
        for path in found:
            if path.with_suffix(".json").is_file():
                try:
                    names |= class_names(path.with_suffix(".json"))
                except InadeError as error:
                    problems.append(Problem(path.with_suffix(".json").name, error.what))
        labels = label_set_of(folder.resolve().name, _numbers_in(list(maps.values())), names)
    source = Source(labels, problems=problems)
    for photo in found:
        split: Split | None = next(
            (SPLITS[part] for part in photo.relative_to(folder).parts if part in SPLITS), None
        )
        seg = maps.pop(photo.with_suffix(""))
        add_pair(source, photo.stem, photo, seg, None, split, options, "ade20k_full")
    source.problems += [Problem(path.name, "there is no photo for it.") for path in maps.values()]
    return source


def _numbers_in(maps: list[Path]) -> set[int]:
    """The class numbers that occur; files that cannot be read are reported with their picture."""

    def numbers(path: Path) -> set[int]:
        try:
            return set(np.unique(read_seg(path).labels).tolist())
        except InadeError:
            return set()

    return set().union(*in_parallel(numbers, maps))


def open_labelme(folder: Path, options: SourceOptions) -> Source:
    """NAME.json files with their photos anywhere below the folder."""
    photos = _photos_below(folder)
    found: list[tuple[Path, Path, list[str]]] = []
    problems: list[Problem] = []
    for path in _json_below(folder):
        try:
            name = labelme_photo(path)
            if name not in photos:
                raise LayoutError(f"its photo '{name}' is not below this folder.")
            found.append((path, photos[name], labelme_names(path)))
        except InadeError as error:
            problems.append(Problem(str(path.relative_to(folder)), error.what))
    names = [name for _, _, listed in found for name in listed]
    source = Source(options.label_set or _of_names(folder, names), problems=problems)
    for path, photo, _ in found:
        _add(source, photo, path, options, lambda path=path: read_labelme(path, source.labels))
    return source


def open_voc(folder: Path, options: SourceOptions) -> Source:
    """SegmentationClass, SegmentationObject, JPEGImages; labelmap.txt where CVAT made it."""
    source = Source(options.label_set or voc_label_set(folder))
    photos = {
        path.stem: path
        for place in (folder, folder / "images", folder / PHOTOS)
        for path in files_in(place, PHOTO_SUFFIXES)
    }
    splits = _voc_splits(folder / "ImageSets" / "Segmentation")
    for path in files_in(folder / CLASSES, (".png",)):
        name = path.stem
        if name not in photos:
            source.problems.append(Problem(path.name, "there is no photo for it."))
            continue

        def read(name: str = name) -> RawMaps:
            return read_voc(folder, name, source.labels)

        _add(source, photos[name], path, options, read, splits.get(name))
    return source


def open_coco(folder: Path, options: SourceOptions) -> Source:
    """COCO object or panoptic JSONs in the folder or its `annotations`, photos anywhere below."""
    paths = [
        path
        for place in (folder, folder / "annotations")
        for path in files_in(place, (".json",))
        if path.name not in LABEL_SET_FILES
    ]
    files = [CocoFile.open(path) for path in paths]
    if not files:
        raise DataSetError("there is no COCO JSON in it.", where=folder)
    if len({file.panoptic for file in files}) > 1:
        raise DataSetError(
            "it holds both object and panoptic annotations.",
            where=folder,
            remedy="Keep the JSON files of one kind.",
        )
    if any(file.names != files[0].names for file in files):
        raise DataSetError(
            "its JSON files name different categories.",
            where=folder,
            remedy="Prepare them one by one, or give a label set.",
        )
    source = Source(options.label_set or files[0].label_set())
    photos = _photos_below(folder)
    for file in files:
        split: Split | None = next(
            (SPLITS[word] for word in SPLITS if word in file.path.stem), None
        )
        for image in file.images:
            photo = photos.get(image["file_name"])
            if photo is None or (file.panoptic and image["id"] not in file.annotations):
                lack = "there is no such photo." if photo is None else "it has no annotation."
                source.problems.append(Problem(image["file_name"], lack))
                continue

            def read(file: CocoFile = file, image: dict[str, object] = image) -> RawMaps:
                if file.panoptic:
                    return file.read_panoptic(image, _panoptic_folder(file.path), source.labels)
                return file.read(image, source.labels)

            _add(source, photo, file.path, options, read, split)
    return source


def open_coco_stuff(folder: Path, options: SourceOptions) -> Source:
    """stuffthingmaps with photos; instances from PNGs or `annotations/instances_*.json`."""
    source = Source(options.label_set or LabelSet.builtin("coco_stuff"))
    for part in find_parts(folder):
        add_part(source, part, options)
    for path in files_in(folder / "annotations", (".json",)):
        if not path.name.startswith("instances_") or options.instances != "given":
            continue
        file = CocoFile.open(path)
        images = {image["file_name"]: image for image in file.images}
        source.pairs = [
            _with_instances(pair, file, images.get(pair.photo.name), source.labels, options)
            for pair in source.pairs
        ]
    return source


def open_label_studio(folder: Path, options: SourceOptions) -> Source:
    """JSON exports with brush labels, photos anywhere below the folder."""
    photos = _photos_below(folder)
    tasks = [(path, task) for path in _json_below(folder) for task in read_tasks(path)]
    names = [name for _, task in tasks for name in task.names]
    source = Source(options.label_set or _of_names(folder, names))
    for path, task in tasks:
        photo = next((photos[name] for name in task.photo_names if name in photos), None)
        if photo is None or not task.regions:
            lack = "there is no such photo." if photo is None else "it has no brush labels."
            source.problems.append(Problem(task.photo_names[0], lack))
            continue

        def read(path: Path = path, task: Task = task) -> RawMaps:
            return read_task(task, source.labels, path)

        _add(source, photo, path, options, read)
    return source


def _add(
    source: Source,
    photo: Path,
    where: Path,
    options: SourceOptions,
    read: Callable[[], RawMaps],
    split: Split | None = None,
) -> None:
    def layout() -> tuple[Layout, LayoutReport]:
        return to_layout(
            read(),
            source.labels,
            instances=options.instances,
            min_area=options.min_area,
            where=where,
        )

    source.pairs.append(Pair(photo.stem, photo, split, layout))


def _with_instances(
    pair: Pair,
    file: CocoFile,
    image: dict[str, object] | None,
    labels: LabelSet,
    options: SourceOptions,
) -> Pair:
    """The pair with objects from a COCO JSON, if that knows its photo."""
    path = pair.labels
    if image is None or path is None:
        return pair

    def read() -> tuple[Layout, LayoutReport]:
        ids = read_index_map(path)
        raw = RawMaps(ids, file.instances_within(image, ids), "COCO-Stuff with instances")
        return to_layout(raw, labels, labels_are=options.labels_are, where=path)

    return Pair(pair.name, pair.photo, pair.split, read, path)


def _of_names(folder: Path, names: Iterable[str]) -> LabelSet:
    listed = sorted(set(names))
    if not listed:
        raise LabelSetError(
            "no class name was found in its JSON files.",
            where=folder,
            remedy="Check that this is the kind of data set you named.",
        )
    return label_set_of_names(folder.resolve().name, listed)


def _photos_below(folder: Path) -> dict[str, Path]:
    """Photos by bare name. What a JSON says of folders is not followed."""
    return {
        path.name: path
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in PHOTO_SUFFIXES and path.is_file()
    }


def _json_below(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*.json")) if path.name not in LABEL_SET_FILES]


def _panoptic_folder(path: Path) -> Path:
    """Where the PNGs of a panoptic JSON are: a folder of its name beside it or one up."""
    for place in (path.parent, path.parent.parent):
        if (place / path.stem).is_dir():
            return place / path.stem
    return path.parent


def _voc_splits(folder: Path) -> dict[str, Split]:
    """The split of each name in train.txt and val.txt."""
    splits: dict[str, Split] = {}
    for split in ("train", "val"):
        path = folder / f"{split}.txt"
        if path.is_file():
            text = path.read_text("utf-8", errors="replace")
            splits.update(dict.fromkeys(text.split(), split))
    return splits
