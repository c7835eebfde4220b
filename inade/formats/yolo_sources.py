"""YOLO: beside each photo of `images` a text file of `labels`, a line an object.

A line is the number of a class and an outline, x and y in turn as shares of the sides, or a box:
centre and sides. The classes are named in data.yaml, else in classes.txt.
"""

import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from inade.errors import DataSetError, InadeError, LayoutError
from inade.formats.annotations.shape_stack import (
    ShapeStack,
    channel_named,
    filled_polygon,
    label_set_of_names,
    reading,
    require_pixels,
)
from inade.formats.class_lists import listed_names
from inade.formats.listing import files_below, files_in
from inade.formats.maps import RawMaps
from inade.formats.pairing import SPLITS, Source, SourceOptions, Split, add_annotated
from inade.formats.pictures import READ_SUFFIXES, picture_size
from inade.formats.validate import Problem
from inade.layouts.labels import LabelSet, refuse_twins
from inade.reading import read_text
from inade.words import counted

_LISTS = ("classes.txt", "obj.names")
_ENTRY = re.compile(r"^\s*(?:-|\d+\s*:)\s+(.+)$")
_TEST = "test"


def is_yolo(folder: Path) -> bool:
    """Whether a folder has a file of YOLO's that names the classes, and text files of labels."""
    return bool(_files_of_names(folder)) and bool(_text_files(folder))


def open_yolo(folder: Path, options: SourceOptions) -> Source:
    """Pair each photo with the text file where YOLO looks for it; `test` is held out as well."""
    names = _names(folder)
    source = Source(options.label_set or label_set_of_names(folder.resolve().name, names))
    texts = {path.relative_to(folder).with_suffix("").parts: path for path in _text_files(folder)}
    tested = 0
    for photo in files_below(folder, READ_SUFFIXES):
        parts = photo.relative_to(folder).with_suffix("").parts
        path = texts.pop(_labels_of(parts), None) or texts.pop(parts, None)
        told = photo.relative_to(folder).as_posix()
        if path is None or not read_text(path, DataSetError).strip():
            source.problems.append(Problem(told, "no annotation that can be used speaks of it."))
            continue
        split: Split | None = next((SPLITS[part] for part in parts if part in SPLITS), None)
        if split is None and _TEST in parts:
            split, tested = "val", tested + 1

        def read(path: Path = path, photo: Path = photo) -> RawMaps:
            return _read(path, picture_size(photo), source.labels, names, options)

        add_annotated(source, photo, path, options, read, split)
    if tested:
        source.notes.append(f"{counted(tested, 'picture')} of the split 'test' are held out.")
    source.problems += [
        Problem(path.relative_to(folder).as_posix(), "there is no photo.")
        for path in texts.values()
    ]
    return source


def _read(
    path: Path,
    size: tuple[int, int],
    labels: LabelSet,
    names: Sequence[str],
    options: SourceOptions,
) -> RawMaps:
    """The objects of one text file. Raises LayoutError."""
    with reading(path, "YOLO file"):
        stack = ShapeStack(*size, path)
        for number, line in enumerate(read_text(path, LayoutError).splitlines(), 1):
            if not line.strip():
                continue
            with stack.leaving_out(f"line {number}"):
                kind, *values = line.split()
                channel = channel_named(labels, names[_index(kind, len(names))], path)
                mask = _filled([float(value) for value in values], size, options.boxes_are_objects)
                stack.add(require_pixels(mask), channel)
        return stack.finish("YOLO outlines", labels)


def _index(text: str, count: int) -> int:
    index = int(text)
    if not 0 <= index < count:
        raise ValueError(f"class {text[:20]} has no name")
    return index


def _filled(values: list[float], size: tuple[int, int], boxes: bool) -> np.ndarray:
    """bool [H, W] of an outline, or of a box if those are `boxes` that stand for objects."""
    if len(values) == 4:
        if not boxes:
            raise ValueError("it is a box without an outline (--boxes-are-objects takes it whole)")
        x, y, width, height = values
        left, top, right, low = x - width / 2, y - height / 2, x + width / 2, y + height / 2
        values = [left, top, right, top, right, low, left, low]
    corners = np.array(values, np.float64).reshape(-1, 2)
    return filled_polygon(corners * size[::-1], *size)


def _labels_of(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Where the labels of a photo are: the last folder `images` on its way is `labels`."""
    places = [place for place, part in enumerate(parts[:-1]) if part == "images"]
    return parts if not places else (*parts[: places[-1]], "labels", *parts[places[-1] + 1 :])


def _text_files(folder: Path) -> list[Path]:
    """The text files below a folder `labels`: others are lists and notes."""
    return [
        path
        for path in files_below(folder, (".txt",))
        if "labels" in path.relative_to(folder).parts[:-1]
    ]


def _files_of_names(folder: Path) -> list[Path]:
    listed = [path for path in files_in(folder, (".txt", ".names")) if path.name in _LISTS]
    return [path for path in files_in(folder, (".yaml", ".yml")) if _in_yaml(path)] + listed


def _names(folder: Path) -> list[str]:
    """The classes in the order of their numbers.

    Raises DataSetError where none is named, LabelSetError where one is named twice.
    """
    for path in _files_of_names(folder):
        names = _in_yaml(path) if path.suffix in (".yaml", ".yml") else listed_names(path)
        if names:
            refuse_twins([(name, name) for name in names], "name", path)
            return names
    raise DataSetError(
        "its classes are not known.",
        where=folder,
        remedy="Give a label set, or add label_set.json {{classes: [{{id, name, color}}]}}.",
    )


def _in_yaml(path: Path) -> list[str]:
    """What stands under `names`, in a line or one below the other; [] where there is no such."""
    try:
        text = read_text(path, DataSetError)
    except InadeError:
        return []
    begun = re.search(r"^names\s*:[ \t]*(.*(?:\n.*)*)", text, re.MULTILINE)
    if begun is None:
        return []
    flow = re.match(r"\s*[\[{](.*?)[\]}]", begun[1], re.DOTALL)
    if flow is not None:
        entries = [re.sub(r"^\s*\d+\s*:\s+", "", one) for one in flow[1].split(",")]
    else:
        entries = []
        for line in begun[1].split("\n")[1:]:
            entry = _ENTRY.match(line)
            if entry is None and line.strip() and not line.lstrip().startswith("#"):
                break
            entries += [] if entry is None else [entry[1]]
    plain = [re.sub(r"\s+#.*$", "", entry).strip().strip("'\"") for entry in entries]
    return [name for name in plain if name]
