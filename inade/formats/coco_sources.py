"""Folders of COCO files as sources of `prepare`."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from inade.errors import DataSetError, LayoutError
from inade.formats.annotations.coco import CocoFile
from inade.formats.annotations.names import one_spelling
from inade.formats.annotations.photos import MissingPhotoError, Photos, Wanted
from inade.formats.class_lists import LABEL_SET_FILES, label_set_in
from inade.formats.listing import files_below, files_in, folders_in
from inade.formats.maps import LayoutReport, ObjectsAre, RawMaps, to_layout
from inade.formats.pairing import (
    SPLITS,
    Pair,
    Source,
    SourceOptions,
    Split,
    add_annotated,
    add_part,
    find_parts,
    problem_of,
    report_unused,
)
from inade.formats.pictures import read_index_map
from inade.formats.validate import Problem
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.reading import is_file
from inade.words import counted

_OFFICIAL = {  # what COCO's own files are called, and what they hold; the best to learn from first
    "panoptic": "segments",
    "instances": "outlines of objects",
    "stuff": "outlines of stuff",
    "person_keypoints": "outlines of people",
    "captions": "captions",
    "image_info": "no annotations",
}
_TEST = "test"  # pictures of that split are held out


def open_coco(folder: Path, options: SourceOptions) -> Source:
    """COCO object or panoptic JSONs, photos anywhere below.

    The JSONs lie in the folder or its `annotations`, else in folders below it, one a split. Of
    COCO's own files, which tell of the same photos, those of one kind are used: `annotations`, or
    the first of `_OFFICIAL` that is there. Raises DataSetError.
    """
    files, problems = _usable(folder, options)
    if any(file.names != files[0].names for file in files) and options.label_set is None:
        raise DataSetError(
            "its JSON files name different categories, such as {first} and {second}.",
            where=folder,
            remedy="Prepare them one by one (--annotations NAME), or give a label set (--labels).",
            first=files[0].path.name,
            second=next(f.path.name for f in files if f.names != files[0].names),
        )
    source = Source(options.label_set or files[0].label_set(), problems=problems)
    if options.label_set is None:
        source.notes += [*one_spelling(files[0].listed_names)[1], *_doubles(files[0].listed_names)]
    held_out = 0
    photos = _photos_below(files, folder)
    for file, image, photo in _photos_of(files, photos):
        if not isinstance(photo, Path):
            source.problems.append(problem_of(photo))
            continue
        if file.panoptic and image["id"] not in file.annotations:
            source.problems.append(Problem(image["file_name"], "it has no annotation."))
            continue

        def read(file: CocoFile = file, image: dict[str, object] = image) -> RawMaps:
            if file.panoptic:
                return file.read_panoptic(image, _panoptic_folder(file.path), source.labels)
            return file.read(image, source.labels)

        split, for_tests = _split_of(file.path, folder)
        held_out += for_tests
        add_annotated(source, photo, file.path, options, read, split)
    if held_out:
        source.notes.append(f"{counted(held_out, 'picture')} of the split 'test' are held out.")
    report_unused(source, folder, photos)
    return source


def _doubles(names: list[str]) -> list[str]:
    counts = Counter(names)
    return [
        f"{count} categories are called '{name[:80]}': they are one class."
        for name, count in counts.items()
        if count > 1
    ]


def open_coco_stuff(folder: Path, options: SourceOptions) -> Source:
    """stuffthingmaps with photos; instances from PNGs or `annotations/instances_*.json`."""
    source = Source(options.label_set or label_set_in(folder, "coco_stuff"))
    for part in find_parts(folder):
        add_part(source, part, options)
    files = [
        CocoFile.open(path)
        for path in files_in(folder / "annotations", (".json",))
        if path.name.startswith("instances_") and options.objects_are == ObjectsAre.GIVEN
    ]
    known: dict[Path, tuple[CocoFile, dict[str, object]]] = {}
    for file, image, photo in _photos_of(files, _photos_below(files, folder)):
        if isinstance(photo, Path):
            known[photo] = file, image
        elif not isinstance(photo, MissingPhotoError):  # the photos may be a part of all
            source.problems.append(problem_of(photo))
    for index, pair in enumerate(source.pairs):
        if pair.photo in known:
            file, image = known[pair.photo]
            source.pairs[index] = _with_instances(pair, file, image, source.labels, options)
    return source


def _usable(folder: Path, options: SourceOptions) -> tuple[list[CocoFile], list[Problem]]:
    """The files of one kind, opened, and why the others are not used. Raises DataSetError."""
    paths = _jsons(folder)
    if options.annotations is not None:
        wanted = [path for path in paths if path.name.startswith(options.annotations)]
        if not wanted:
            raise DataSetError(
                "no JSON file in it has a name that begins with '{beginning}'.",
                where=folder,
                remedy="There are {names}." if paths else "",
                beginning=options.annotations,
                names=_names(paths),
            )
        paths = wanted
    problems: list[Problem] = []
    boxes = 0
    kinds = {
        path: next((kind for kind in _OFFICIAL if path.name.startswith(f"{kind}_")), "")
        for path in paths
    }
    for chosen in ("", *_OFFICIAL):
        files: list[CocoFile] = []
        for path in (path for path in paths if kinds[path] == chosen):
            try:
                file = CocoFile.open(path, boxes_are_objects=options.boxes_are_objects)
            except LayoutError as error:
                problems.append(Problem(_told(path, folder), f"{error.what} It was passed over."))
                continue
            boxes += file.holds == "boxes"
            if file.panoptic and not _has_pngs(file):
                lack = f"its PNGs are not in {_panoptic_folder(path).name}. It was passed over."
                problems.append(Problem(_told(path, folder), lack))
            elif file.holds in ("panoptic", "outlines") or (
                file.holds == "boxes" and options.boxes_are_objects
            ):
                files.append(file)
            else:
                what = "boxes and no outlines" if file.holds == "boxes" else "no outlines"
                told = f"there are {what} in it. It was passed over."
                problems.append(Problem(_told(path, folder), told, fatal=not kinds[path]))
        for panoptic in (True, False):
            same = [file for file in files if file.panoptic == panoptic]
            if same:
                used = {file.path for file in same}
                rest = [path for path in paths if path not in used]
                return same, [*_unused(rest, kinds, same, folder, problems), *problems]
    raise _refusal(folder, problems, boxes)


def _unused(
    rest: list[Path],
    kinds: dict[Path, str],
    used: list[CocoFile],
    folder: Path,
    told: list[Problem],
) -> Iterator[Problem]:
    """Why each other file was passed over, where it is not told yet."""
    done = {problem.file for problem in told}
    for path in rest:
        if _told(path, folder) not in done:
            kind = kinds[path]
            holds = f"it holds {_OFFICIAL[kind]}. " if kind else ""
            remedy = f" --annotations {kind} takes it instead." if kind else ""
            if kind in ("captions", "image_info"):
                remedy = ""
            what = f"{holds}It was passed over for {used[0].path.name}.{remedy}"
            yield Problem(_told(path, folder), what, fatal=False)


def _refusal(folder: Path, problems: list[Problem], boxes: int) -> DataSetError:
    """Why nothing in a folder can be used."""
    if boxes:
        return DataSetError(
            "its annotations are boxes: there is no outline in it, and what of a box is the"
            " object is not told.",
            where=folder,
            remedy="Outline the objects, or take each box whole: --boxes-are-objects.",
        )
    listed = "".join(f"\n  {problem}" for problem in problems)
    return DataSetError(
        "there is no COCO JSON with outlines in it.{listed}",
        where=folder,
        remedy="Put instances_*.json or panoptic_*.json there." if not listed else "",
        listed=listed,
    )


def _jsons(folder: Path) -> list[Path]:
    """Where annotations may be: the folder and its `annotations`, else the folders below."""
    below = [place for one in folders_in(folder) for place in (one, one / "annotations")]
    for places in ([folder, folder / "annotations"], below):
        paths = [
            path
            for place in places
            for path in files_in(place, (".json",))
            if path.name not in LABEL_SET_FILES
        ]
        if paths:
            return paths
    return []


def _split_of(path: Path, folder: Path) -> tuple[Split | None, bool]:
    """The split that a JSON tells of, by its folder or its name; and whether it is for tests."""
    parts = path.relative_to(folder).parent.parts
    if _TEST in (*parts, *re.findall("[a-z]+", path.stem.lower())):
        return "val", True
    words = [*(part for part in parts if part in SPLITS), *(w for w in SPLITS if w in path.stem)]
    return (SPLITS[words[0]] if words else None), False


def _photos_below(files: list[CocoFile], folder: Path) -> Photos:
    """The photos of a folder without the PNGs of panoptic files, also of such as are not used."""
    pngs = [file.segment_files(_panoptic_folder(file.path)) for file in files if file.panoptic]
    unused = [
        path
        for path in files_below(folder, (".png",))
        if any(part.startswith("panoptic_") for part in path.relative_to(folder).parent.parts)
    ]
    return Photos(folder, set(unused).union(*pngs))


def _photos_of(
    files: list[CocoFile], photos: Photos
) -> list[tuple[CocoFile, dict[str, Any], Path | LayoutError]]:
    """Each picture of COCO files with its photo, or why there is none."""
    entries = [(file, image) for file in files for image in file.images]
    wanted = [Wanted(file.path, (image["file_name"],)) for file, image in entries]
    found = photos.find_all(wanted)
    names: dict[tuple[Path, int], dict[str, None]] = defaultdict(dict)  # in their order
    for file, image in entries:
        names[file.path, image["id"]][image["file_name"]] = None
    return [
        (file, image, _shared_id(file.path, *alike) if len(alike) > 1 else photo)
        for (file, image), photo in zip(entries, found, strict=True)
        for alike in [list(names[file.path, image["id"]])]
    ]


def _shared_id(path: Path, first: str, second: str, *_: str) -> LayoutError:
    return LayoutError(
        "the pictures '{first}' and '{second}' have one id, so that whose annotations there are is"
        " not known.",
        where=path,
        remedy="Give each picture an id of its own.",
        first=first[:200],
        second=second[:200],
    )


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


def _panoptic_folder(path: Path) -> Path:
    """Where the PNGs of a panoptic JSON are: a folder of its name beside it or one up."""
    for place in (path.parent, path.parent.parent):
        if (place / path.stem).is_dir():
            return place / path.stem
    return path.parent


def _has_pngs(file: CocoFile) -> bool:
    return any(is_file(path) for path in file.segment_files(_panoptic_folder(file.path)))


def _told(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _names(paths: list[Path]) -> str:
    return ", ".join(path.name for path in paths)
