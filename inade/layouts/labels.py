"""Label sets: what the model sees (channel), a file holds (file id), a person sees (colour)."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from inade.errors import LabelSetError
from inade.places import RESOURCES
from inade.reading import MALFORMED, read_json, reason_of

MAX_FILE_ID = 65_535


@dataclass(frozen=True)
class LabelClass:
    """One class of a label set. `color` is RGB, 0-255 each."""

    channel: int
    file_id: int
    name: str
    color: tuple[int, int, int]
    has_instances: bool = True


@dataclass(frozen=True)
class LabelSet:
    """The classes a checkpoint knows, ordered by model channel 0..K-1."""

    name: str
    title: str
    classes: tuple[LabelClass, ...]
    unknown_channel: int | None = None
    note: str = ""

    def __post_init__(self) -> None:
        channels = [entry.channel for entry in self.classes]
        if not channels or channels != list(range(len(channels))):
            raise LabelSetError(
                "the channels of label set '{name}' are not 0, 1, 2, ... without gaps.",
                remedy="Number the classes from 0 in order.",
                name=self.name,
            )
        if self.unknown_channel is not None and not 0 <= self.unknown_channel < len(channels):
            raise LabelSetError(
                "unknown_channel {channel} of label set '{name}' is no channel.",
                channel=self.unknown_channel,
                name=self.name,
            )

    def __len__(self) -> int:
        return len(self.classes)

    @cached_property
    def colors(self) -> np.ndarray:
        """uint8 [K, 3] RGB by channel."""
        return np.array([entry.color for entry in self.classes], np.uint8)

    @cached_property
    def channel_of_file_id(self) -> np.ndarray:
        """int32 [65536]: model channel of each file id, -1 where the set has none."""
        table = np.full(MAX_FILE_ID + 1, -1, np.int32)
        for entry in self.classes:
            if 0 <= entry.file_id <= MAX_FILE_ID:
                table[entry.file_id] = entry.channel
        return table

    @cached_property
    def file_id_of_channel(self) -> np.ndarray:
        """uint16 [K]: file id of each channel (a channel without one, file id -1, writes 65535)."""
        return np.array([entry.file_id % (MAX_FILE_ID + 1) for entry in self.classes], np.uint16)

    def channel_named(self, name: str) -> int | None:
        """Channel of the class with this name, else of one that is as good as it, or None."""
        wanted, like = name_key(name), None
        for entry in self.classes:
            if entry.name == name:
                return entry.channel
            if like is None and name_key(entry.name) == wanted:
                like = entry.channel
        return like

    def channels_of(self, other: "LabelSet") -> list[int | None]:
        """For every class of `other`, in order, this set's channel of the same name, else None.

        The unknown classes of two sets stand for each other whatever they are called.
        """
        found = [self.channel_named(entry.name) for entry in other.classes]
        if other.unknown_channel is not None and found[other.unknown_channel] is None:
            found[other.unknown_channel] = self.unknown_channel
        return found

    def to_json(self) -> dict[str, Any]:
        """The form kept in `labels.json` and `resources/label_sets`."""
        return {
            "name": self.name,
            "title": self.title,
            "note": self.note,
            "unknown_channel": self.unknown_channel,
            "classes": [
                {
                    "channel": entry.channel,
                    "file_id": entry.file_id,
                    "name": entry.name,
                    "color": list(entry.color),
                    "has_instances": entry.has_instances,
                }
                for entry in self.classes
            ],
        }

    @staticmethod
    def from_json(data: Mapping[str, Any], *, where: str | Path = "label set") -> "LabelSet":
        """Read the form written by `to_json`, or a palette `{classes: [{id, name, color}]}`.

        Raises LabelSetError naming the entry that is wrong.
        """
        if not isinstance(data, Mapping) or not isinstance(data.get("classes"), list):
            raise LabelSetError(
                "this is not a label set: it has no list 'classes'.",
                where=where,
                remedy="Expected {{name, classes: [{{channel, file_id, name, color}}]}}.",
            )
        classes = [_read_class(entry, index, where) for index, entry in enumerate(data["classes"])]
        refuse_twins([(entry.name, entry.name) for entry in classes], "name", where)
        ids = [(entry.file_id, entry.name) for entry in classes if entry.file_id >= 0]
        refuse_twins(ids, "file id", where)
        classes.sort(key=lambda entry: entry.channel)
        unknown = data.get("unknown_channel")
        if unknown is not None and not isinstance(unknown, int):
            raise LabelSetError("'unknown_channel' is neither a number nor null.", where=where)
        name = str(data.get("name", "unnamed"))
        return LabelSet(
            name, str(data.get("title", name)), tuple(classes), unknown, str(data.get("note", ""))
        )

    @staticmethod
    def read(path: Path) -> "LabelSet":
        """Read a label set from a JSON file. Raises LabelSetError."""
        return LabelSet.from_json(read_json(path, LabelSetError), where=path)

    @staticmethod
    def builtin(name: str) -> "LabelSet":
        """One of the label sets that ship with the program, by file name. Raises LabelSetError."""
        known = builtin_names()
        if name not in known:
            raise LabelSetError(
                "there is no label set named '{name}'.",
                remedy="Known: {known}.",
                name=name,
                known=", ".join(known),
            )
        return LabelSet.read(RESOURCES / "label_sets" / f"{name}.json")

    @staticmethod
    def numbered(count: int, *, unknown: bool = False) -> "LabelSet":
        """A stand-in for a checkpoint that names no classes: 'class 0', 'class 1', ...

        With `unknown` the last channel is the unknown class, file id 255 where that is free.
        """
        hues = (np.arange(count) * 0.618034) % 1.0
        classes = [
            LabelClass(index, index, f"class {index}", _hue_color(float(hues[index])))
            for index in range(count)
        ]
        if unknown:
            file_id = 255 if count <= 255 else count - 1
            classes[-1] = LabelClass(count - 1, file_id, "unknown", (0, 0, 0), False)
        title = f"{count} unnamed classes"
        return LabelSet("numbered", title, tuple(classes), count - 1 if unknown else None)


def builtin_names() -> list[str]:
    """Names of the label sets in `resources/label_sets`."""
    return sorted(path.stem for path in (RESOURCES / "label_sets").glob("*.json"))


def refuse_twins(entries: Sequence[tuple[object, str]], what: str, where: str | Path) -> None:
    """Raise LabelSetError where two classes, given as (value, class name), have one value."""
    first: dict[object, tuple[int, str]] = {}
    for number, (value, name) in enumerate(entries, 1):
        other = first.setdefault(value, (number, name))
        if other[0] != number:
            raise LabelSetError(
                "classes {other} ('{other_name}') and {number} ('{name}') have the same {what},"
                " {value}.",
                where=where,
                remedy="Correct or remove one of them.",
                other=other[0],
                other_name=other[1],
                number=number,
                name=name,
                what=what,
                value=value,
            )


def name_key(name: str) -> str:
    """One spelling for names that differ in case, spaces, underscores and unseen signs only."""
    seen = (sign for sign in name.replace("_", " ") if unicodedata.category(sign) != "Cf")
    return " ".join(unicodedata.normalize("NFC", "".join(seen)).casefold().split())


def _hue_color(hue: float) -> tuple[int, int, int]:
    phases = np.array([0.0, 2 / 3, 1 / 3])
    wave = 0.5 + 0.35 * np.cos(2 * np.pi * (hue - phases))
    red, green, blue = (wave * 255).astype(int).tolist()
    return red, green, blue


def _read_class(entry: Any, index: int, where: str | Path) -> LabelClass:
    try:
        file_id = int(entry["file_id"] if "file_id" in entry else entry["id"])
        channel = int(entry.get("channel", index))
        red, green, blue = (int(value) for value in entry["color"])
        if min(red, green, blue) < 0 or max(red, green, blue) > 255:
            raise ValueError("colour out of 0-255")
        return LabelClass(
            channel,
            file_id,
            str(entry["name"]),
            (red, green, blue),
            bool(entry.get("has_instances", True)),
        )
    except MALFORMED as error:
        raise LabelSetError(
            "class entry {index} is malformed ({error}).",
            where=where,
            remedy="Each needs file_id (or id), name and color [r, g, b].",
            index=index,
            error=reason_of(error),
        ) from error
