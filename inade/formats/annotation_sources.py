"""Folders of annotation tools and of published data sets as sources of `prepare`."""

import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from inade.errors import DataSetError, InadeError, LabelSetError
from inade.formats.annotations.ade20k import SEG, class_names, label_set_of, read_seg
from inade.formats.annotations.label_studio import Task, read_task, read_tasks
from inade.formats.annotations.labelme import labelme_names, labelme_photo, read_labelme
from inade.formats.annotations.names import one_spelling
from inade.formats.annotations.photos import Photos, Wanted
from inade.formats.annotations.shape_stack import label_set_of_names
from inade.formats.annotations.voc import CLASSES, PHOTOS, read_voc, voc_label_set
from inade.formats.class_lists import label_set_in
from inade.formats.dataset import in_parallel
from inade.formats.listing import files_below, files_in
from inade.formats.maps import RawMaps, kinds_text
from inade.formats.pairing import (
    SPLITS,
    Source,
    SourceOptions,
    Split,
    add_annotated,
    add_pair,
    by_stem,
    json_below,
    problem_of,
    report_alone,
    report_unused,
    several,
)
from inade.formats.pictures import PHOTO_SUFFIXES
from inade.formats.validate import Problem
from inade.layouts.labels import LabelSet
from inade.reading import read_text


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
    segs = [path for paths in maps.values() for path in paths]
    whole = (path for path in photos if not re.search(rf"{SEG}$|_parts_\d+$", path.stem))
    report_alone(source, folder, whole, segs)
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
    photos = Photos(folder)
    for one, photo in zip(wanted, photos.find_all(wanted), strict=True):
        if isinstance(photo, Path):
            found[one.file] = photo
        else:
            told = f"its photo '{photo.where}': {photo.what} {photo.remedy}"
            problems.append(Problem(str(one.file.relative_to(folder)), told))
    listed = [name for path in found or names for name in names[path]]
    labels, told = _classes(folder, options, listed)
    source = Source(labels, problems=problems, notes=told)
    for path, photo in found.items():
        add_annotated(
            source, photo, path, options, lambda path=path: read_labelme(path, source.labels)
        )
    report_unused(source, folder, photos)
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
            return read_voc(folder, name, source.labels, options.nearest_colour)

        add_annotated(source, photos[0], maps[0], options, read, splits.get(name))
    mapped = {pair.photo for pair in source.pairs}
    listed = {path for place in places for paths in place.values() for path in paths}
    bare = sorted(listed - mapped)  # the official folder has six times as many photos as maps
    if bare:
        told = f"Photos without a map in {CLASSES}: {len(bare):,}, such as {bare[0].name}."
        source.notes.append(told)
    return source


def open_cityscapes(folder: Path, options: SourceOptions) -> Source:
    """leftImg8bit/SPLIT/CITY/NAME_leftImg8bit.png with gtFine/.../NAME_gtFine_labelIds.png."""
    source = Source(options.label_set or label_set_in(folder, "cityscapes"))
    photos = folder / "leftImg8bit"
    tests = 0
    for photo in files_below(photos, PHOTO_SUFFIXES):
        parts = photo.relative_to(photos).parts
        split = SPLITS.get(photo.parent.parent.name)
        if parts[0] == "test":
            tests += 1  # they have no labels
            continue
        if split is None or len(parts) != 3 or not photo.stem.endswith("_leftImg8bit"):
            told = "it is not called SPLIT/CITY/NAME_leftImg8bit.png."
            source.problems.append(Problem(photo.relative_to(folder).as_posix(), told))
            continue
        name = photo.stem.removesuffix("_leftImg8bit")
        labels = (
            folder / "gtFine" / photo.relative_to(photos).parent / f"{name}_gtFine_labelIds.png"
        )
        add_pair(source, name, photo, labels, None, split, options, "cityscapes")
    if tests:
        source.notes.append(f"Photos of the split 'test', which has no labels: {tests:,}.")
    maps = (
        path
        for path in files_below(folder / "gtFine", (".png",))
        if path.stem.endswith("_labelIds") and "test" not in path.relative_to(folder).parts
    )
    report_alone(source, folder, (), maps)
    return source


def open_celebamask_hq(folder: Path, options: SourceOptions) -> Source:
    """CelebA-HQ-img/N.jpg with CelebAMask-HQ-mask-anno/*/0000N_PART.png."""
    source = Source(options.label_set or label_set_in(folder, "celebamask_hq"))
    first_parts: dict[int, dict[Path, Path]] = defaultdict(dict)  # by number and folder
    for path in files_below(folder / "CelebAMask-HQ-mask-anno", (".png",)):
        number = path.stem.partition("_")[0]
        if number.isdecimal():
            first_parts[int(number)].setdefault(path.parent, path)
    for photo in files_in(folder / "CelebA-HQ-img", PHOTO_SUFFIXES):
        parts = first_parts.get(int(photo.stem)) if photo.stem.isdecimal() else None
        if parts is None:
            source.problems.append(Problem(photo.name, "there are no part masks for it."))
        elif len(parts) > 1:
            source.problems.append(Problem(photo.name, several([photo], list(parts.values()))))
        else:
            labels = next(iter(parts.values()))
            add_pair(source, photo.stem, photo, labels, None, None, options, "celebamask_parts")
            first_parts.pop(int(photo.stem))
    alone = (path for parts in first_parts.values() for path in parts.values())
    report_alone(source, folder, (), alone)
    return source


def open_deepfashion(folder: Path, options: SourceOptions) -> Source:
    """NAME.jpg with NAME_mask.png, side by side or in the usual folders."""
    source = Source(options.label_set or label_set_in(folder, "deepfashion"))
    masks: dict[str, list[Path]] = defaultdict(list)
    for path in files_below(folder, (".png",)):
        if path.stem.endswith("_mask"):
            masks[path.stem].append(path)
    for photo in files_below(folder, PHOTO_SUFFIXES):
        if photo.stem not in masks and f"{photo.stem}_mask" in masks:
            near = _nearest(masks[f"{photo.stem}_mask"], photo)
            if len(near) > 1:
                source.problems.append(Problem(photo.name, several([photo], near)))
                continue
            parts = photo.relative_to(folder).parts
            split: Split | None = next((SPLITS[p] for p in parts if p in SPLITS), None)
            add_pair(source, photo.stem, photo, near[0], None, split, options, "deepfashion")
    photos = [path for path in files_below(folder, PHOTO_SUFFIXES) if path.stem not in masks]
    report_alone(source, folder, photos, [path for paths in masks.values() for path in paths])
    return source


def _nearest(paths: list[Path], to: Path) -> list[Path]:
    """Those of the paths that have the longest beginning in common with one."""

    def shared(path: Path) -> int:
        return sum(parent in to.parents for parent in path.parents)

    most = max(map(shared, paths))
    return [path for path in paths if shared(path) == most]


def open_label_studio(folder: Path, options: SourceOptions) -> Source:
    """JSON exports with labelled regions, photos anywhere below the folder."""
    read_files = [(path, task) for path in json_below(folder) for task in read_tasks(path)]
    tasks = [(path, task) for path, task in read_files if task.regions]
    names = [name for _, task in tasks for name in task.names]
    labels, told = _classes(folder, options, names)
    source = Source(labels, notes=told)
    for _, task in read_files:
        if not task.regions:
            told = f": {kinds_text(task.left_out)}" if task.left_out else ""
            lack = f"it has no labelled region with an area{told}."
            source.problems.append(Problem(task.photo_names[0], lack))
    wanted = [Wanted(path, task.photo_paths) for path, task in tasks]
    photos = Photos(folder)
    for (path, task), photo in zip(tasks, photos.find_all(wanted), strict=True):
        if not isinstance(photo, Path):
            source.problems.append(problem_of(photo))
            continue

        def read(path: Path = path, task: Task = task) -> RawMaps:
            return read_task(task, source.labels, path)

        add_annotated(source, photo, path, options, read)
    report_unused(source, folder, photos)
    return source


def _classes(
    folder: Path, options: SourceOptions, names: Sequence[str]
) -> tuple[LabelSet, list[str]]:
    """The classes of these names unless a label set is given, and what is to be told of them."""
    if options.label_set is not None:
        return options.label_set, []
    listed, told = one_spelling(sorted(names))
    if not listed:
        raise LabelSetError(
            "no class name was found in its JSON files.",
            where=folder,
            remedy="Check that this is the kind of data set you named.",
        )
    return label_set_of_names(folder.resolve().name, listed), told


def _below(folder: Path, suffixes: Sequence[str] = PHOTO_SUFFIXES) -> dict[str, list[Path]]:
    """Files anywhere below a folder by their path from it, without ending; none hidden."""
    found: dict[str, list[Path]] = defaultdict(list)
    for path in files_below(folder, suffixes):
        found[path.relative_to(folder).with_suffix("").as_posix()].append(path)
    return found


def _voc_splits(folder: Path) -> dict[str, Split]:
    """The split of each name in train.txt and val.txt."""
    splits: dict[str, Split] = {}
    for split in ("train", "val"):
        path = folder / f"{split}.txt"
        if path.is_file():
            text = read_text(path, DataSetError)
            splits.update(dict.fromkeys(text.split(), split))
    return splits
