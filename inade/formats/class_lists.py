"""The classes that a folder brings along: a label set, or a list as text, a line a class.

A line is the name of a class, or has its id before and perhaps its colour behind:
sky                 0 sky                0: sky               0,sky,70,130,180
Lines that begin with # and a first line of column names count for nothing.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import overload

from inade.errors import LabelSetError
from inade.layouts.labels import MAX_FILE_ID, LabelSet, refuse_twins
from inade.reading import read_json, read_text

LABEL_SET_FILES = ("label_set.json", "labels.json", "palette.json", "classes.json")
LISTS = ("classes.txt", "class_names.txt", "labels.txt", "obj.names")
_ENTRY = re.compile(
    r"(?:(?P<id>\d{1,5})\s*[:;,\s]\s*)?(?P<name>.*?[^\d\s,;].*?)"
    r"(?:[\s,;]\s*(?P<color>\d{1,3}[\s,;]+\d{1,3}[\s,;]+\d{1,3}))?"
)
_COLUMNS = frozenset(
    [
        "id",
        "index",
        "class",
        "label",
        "name",
        "color",
        "colour",
        "r",
        "g",
        "b",
        "red",
        "green",
        "blue",
    ]
)  # what heads the columns of such a list
_IGNORED = "__ignore__"  # heads the lists of labelme, and counts as no class


def listed_names(path: Path) -> list[str]:
    """The lines of a file that hold something. Raises LabelSetError for two that are the same."""
    lines = [line.strip() for line in read_text(path, LabelSetError).splitlines()]
    names = [line for line in lines if line and line != _IGNORED]
    refuse_twins([(name, name) for name in names], "name", path)
    return names


def read_class_list(path: Path) -> LabelSet:
    """The label set of such a list. Without ids the lines are numbered from 0.

    Raises LabelSetError, for a name, an id or a colour twice with both entries named, and for a
    line without an id among lines that have one.
    """
    lines = [line for line in listed_names(path) if not line.startswith("#")]
    columns = {*re.findall(r"[^\s,;:]+", lines[0].lower())} if lines else set[str]()
    if columns & {"id", "index"} and columns & {"class", "label", "name"} and columns <= _COLUMNS:
        del lines[0]
    found = [_ENTRY.fullmatch(line) for line in lines]
    entries = [match for match in found if match is not None and match["id"]]
    numbered = len(entries) == len(lines)
    if not numbered and 2 * len(entries) > len(lines):
        odd = next(i for i, match in enumerate(found) if match is None or not match["id"])
        raise LabelSetError(
            "the line '{line}' is no id and name, as the others are.",
            where=path,
            remedy="Write its id before the name of each class, or before none.",
            line=lines[odd],
        )
    colored = numbered and all(match["color"] for match in entries)
    ids = [int(match["id"]) for match in entries] if numbered else list(range(len(lines)))
    names = [str(match["name"]) for match in entries] if numbered else lines
    colors = LabelSet.numbered(max(1, len(lines))).colors.tolist()
    if colored:
        colors = [[int(part) for part in re.findall(r"\d+", match["color"])] for match in entries]
        refuse_twins([(tuple(one), name) for one, name in zip(colors, names, strict=True)],
                     "colour", path)  # fmt: skip
    if not ids or max(ids) > MAX_FILE_ID:
        raise LabelSetError(
            "it is no list of classes.",
            where=path,
            remedy="Write one class a line, its name, or its id and its name.",
        )
    classes = [
        {"id": number, "name": name, "color": color}
        for number, name, color in zip(ids, names, colors, strict=True)
    ]
    return LabelSet.from_json({"name": path.resolve().parent.name, "classes": classes}, where=path)


@overload
def label_set_in(folder: Path, builtin: str) -> LabelSet: ...
@overload
def label_set_in(folder: Path, builtin: None = None) -> LabelSet | None: ...
def label_set_in(folder: Path, builtin: str | None = None) -> LabelSet | None:
    """The classes that a source folder brings along, as a label set or a bare list of classes.

    builtin  whose classes they are where it brings none
    """
    path = next((folder / name for name in LABEL_SET_FILES if (folder / name).is_file()), None)
    if path is None:
        return None if builtin is None else LabelSet.builtin(builtin)
    data = read_json(path, LabelSetError)
    if isinstance(data, list):
        data = {"name": folder.resolve().name, "classes": data}
    return LabelSet.from_json(data, where=path)


def list_of_classes(folders: Sequence[Path]) -> Path | None:
    """The text file that names the classes, in the first of these folders that has one."""
    paths = (folder / name for folder in folders for name in LISTS)
    return next((path for path in paths if path.is_file()), None)
