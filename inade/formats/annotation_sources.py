"""Folders of annotation tools as sources of `prepare`."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from inade.errors import DataSetError, InadeError, LabelSetError, LayoutError
from inade.formats.annotations.ade20k import SEG, class_names, label_set_of, read_seg
from inade.formats.annotations.coco import CocoFile
from inade.formats.annotations.label_studio import Task, read_task, read_tasks
from inade.formats.annotations.labelme import labelme_names, labelme_photo, read_labelme
from inade.formats.annotations.photos import MissingPhotoError, Photos, Wanted
from inade.formats.annotations.shapes import label_set_of_names
from inade.formats.annotations.voc import CLASSES, PHOTOS, read_voc, voc_label_set
from inade.formats.dataset import in_parallel
from inade.formats.listing import files_below, files_in
from inade.formats.maps import LayoutReport, RawMaps, to_layout
from inade.formats.pairing import (
    SPLITS,
    Pair,
    Source,
    SourceOptions,
    Split,
    add_pair,
    add_part,
    by_stem,
    find_parts,
    several,
)
from inade.formats.pictures import PHOTO_SUFFIXES, read_index_map
from inade.formats.validate import Problem
from inade.labels import LabelSet
from inade.layout import Layout

LABEL_SET_FILES = ("label_set.json", "labels.json", "palette.json", "classes.json")


def open_ade20k_full(folder: Path, options: SourceOptions) -> Source:
    """NAME.jpg with NAME_seg.png and perhaps NAME.json, anywhere below the folder."""
    photos = files_below(folder, PHOTO_SUFFIXES)
    maps: dict[Path, list[Path]] = defaultdict(list)
    for path in photos:
        if path.stem.endswith(SEG):
            maps[path.with_name(path.stem.removesuffix(SEG))].append(path)
    found: dict[Path, list[Path]] = defaultdict(list)
    for path in photos:
        if path.with_suffix("") in maps:
            found[path.with_suffix("")].append(path)
    labels = options.label_set
    problems: list[Problem] = []
    if labels is None:
        names: dict[int, str] = {}
        for stem in found:
            path = stem.with_name(f"{stem.name}.json")
            if path.is_file():
                try:
                    names |= class_names(path)
                except InadeError as error:
                    problems.append(Problem(path.name, error.what))
        numbers = _numbers_in([path for paths in maps.values() for path in paths])
        labels = label_set_of(folder.resolve().name, numbers, names)
    source = Source(labels, problems=problems)
    for stem, paths in found.items():
        split: Split | None = next(
            (SPLITS[part] for part in stem.relative_to(folder).parts if part in SPLITS), None
        )
        segs = maps.pop(stem)
        if len(paths) > 1 or len(segs) > 1:
            source.problems.append(Problem(segs[0].name, several(paths, segs)))
            continue
        add_pair(source, stem.name, paths[0], segs[0], None, split, options, "ade20k_full")
    alone = [path for paths in maps.values() for path in paths]
    source.problems += [Problem(path.name, "there is no photo for it.") for path in alone]
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
    """NAME.json files with their photos, anywhere below the folder."""
    wanted: list[Wanted] = []
    names: dict[Path, list[str]] = {}
    problems: list[Problem] = []
    for path in json_below(folder):
        try:
            photo, names[path] = labelme_photo(path), labelme_names(path)
        except InadeError as error:
            problems.append(Problem(str(path.relative_to(folder)), error.what))
            continue
        wanted.append(Wanted(path, (photo,)))
    found: dict[Path, Path] = {}
    for one, photo in zip(wanted, Photos(folder).find_all(wanted), strict=True):
        if isinstance(photo, Path):
            found[one.file] = photo
        else:
            told = f"its photo '{photo.where}': {photo.what} {photo.remedy}"
            problems.append(Problem(str(one.file.relative_to(folder)), told))
    listed = [name for path in found or names for name in names[path]]
    source = Source(options.label_set or _of_names(folder, listed), problems=problems)
    for path, photo in found.items():
        _add(source, photo, path, options, lambda path=path: read_labelme(path, source.labels))
    return source


def open_voc(folder: Path, options: SourceOptions) -> Source:
    """SegmentationClass, SegmentationObject, JPEGImages; labelmap.txt where CVAT made it."""
    source = Source(options.label_set or voc_label_set(folder))
    places = [_below(folder / PHOTOS), _below(folder / "images"), by_stem(folder, PHOTO_SUFFIXES)]
    splits = _voc_splits(folder / "ImageSets" / "Segmentation")
    for name, maps in _below(folder / CLASSES, (".png",)).items():
        photos = next((place[name] for place in places if name in place), [])
        if len(photos) != 1 or len(maps) != 1:
            lack = several(photos, maps) if photos else "there is no photo for it."
            source.problems.append(Problem(f"{name}.png", lack))
            continue

        def read(name: str = name) -> RawMaps:
            return read_voc(folder, name, source.labels)

        _add(source, photos[0], maps[0], options, read, splits.get(name))
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
    for file, image, photo in _photos_of(files, folder):
        if not isinstance(photo, Path):
            source.problems.append(_problem(photo))
            continue
        if file.panoptic and image["id"] not in file.annotations:
            source.problems.append(Problem(image["file_name"], "it has no annotation."))
            continue

        def read(file: CocoFile = file, image: dict[str, object] = image) -> RawMaps:
            if file.panoptic:
                return file.read_panoptic(image, _panoptic_folder(file.path), source.labels)
            return file.read(image, source.labels)

        split: Split | None = next(
            (SPLITS[word] for word in SPLITS if word in file.path.stem), None
        )
        _add(source, photo, file.path, options, read, split)
    return source


def open_coco_stuff(folder: Path, options: SourceOptions) -> Source:
    """stuffthingmaps with photos; instances from PNGs or `annotations/instances_*.json`."""
    source = Source(options.label_set or LabelSet.builtin("coco_stuff"))
    for part in find_parts(folder):
        add_part(source, part, options)
    files = [
        CocoFile.open(path)
        for path in files_in(folder / "annotations", (".json",))
        if path.name.startswith("instances_") and options.instances == "given"
    ]
    known: dict[Path, tuple[CocoFile, dict[str, object]]] = {}
    for file, image, photo in _photos_of(files, folder):
        if isinstance(photo, Path):
            known[photo] = file, image
        elif not isinstance(photo, MissingPhotoError):  # the photos may be a part of all
            source.problems.append(_problem(photo))
    for index, pair in enumerate(source.pairs):
        if pair.photo in known:
            file, image = known[pair.photo]
            source.pairs[index] = _with_instances(pair, file, image, source.labels, options)
    return source


def _photos_of(
    files: list[CocoFile], folder: Path
) -> list[tuple[CocoFile, dict[str, Any], Path | LayoutError]]:
    """Each picture of COCO files with its photo, or why there is none."""
    entries = [(file, image) for file in files for image in file.images]
    wanted = [Wanted(file.path, (image["file_name"],)) for file, image in entries]
    maps = [file.segment_files(_panoptic_folder(file.path)) for file in files if file.panoptic]
    found = Photos(folder, set().union(*maps)).find_all(wanted)
    return [(*entry, photo) for entry, photo in zip(entries, found, strict=True)]


def open_label_studio(folder: Path, options: SourceOptions) -> Source:
    """JSON exports with brush labels, photos anywhere below the folder."""
    read_files = [(path, task) for path in json_below(folder) for task in read_tasks(path)]
    tasks = [(path, task) for path, task in read_files if task.regions]
    names = [name for _, task in tasks for name in task.names]
    source = Source(options.label_set or _of_names(folder, names))
    bare = [task.photo_names[0] for _, task in read_files if not task.regions]
    source.problems += [Problem(name, "it has no brush labels.") for name in bare]
    wanted = [Wanted(path, task.photo_paths) for path, task in tasks]
    for (path, task), photo in zip(tasks, Photos(folder).find_all(wanted), strict=True):
        if not isinstance(photo, Path):
            source.problems.append(_problem(photo))
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
    image: dict[str, object],
    labels: LabelSet,
    options: SourceOptions,
) -> Pair:
    """The pair with objects from a COCO JSON."""
    path = pair.labels
    assert path is not None

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


def _problem(error: LayoutError) -> Problem:
    return Problem(error.where, f"{error.what} {error.remedy}".strip())


def _below(folder: Path, suffixes: Sequence[str] = PHOTO_SUFFIXES) -> dict[str, list[Path]]:
    """Files anywhere below a folder by their path from it, without ending; none hidden."""
    found: dict[str, list[Path]] = defaultdict(list)
    for path in files_below(folder, suffixes):
        found[path.relative_to(folder).with_suffix("").as_posix()].append(path)
    return found


def json_below(folder: Path) -> list[Path]:
    """The JSON files anywhere below a folder that are no lists of classes."""
    return [path for path in files_below(folder, (".json",)) if path.name not in LABEL_SET_FILES]


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
