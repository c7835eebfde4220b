"""From the ids in a file to a Layout: classes looked up, instances made dense, all of it told.

Letters: H, W height and width.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np

from inade.errors import LayoutError
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, check_map
from inade.layouts.shapes import connected_components
from inade.words import Message, counted, size_text

UNKNOWN_FILE_ID = 255
BROKEN = ("annotation", "region", "shape")  # kinds of entries that are left out as malformed
_SMALLEST_SHARE = 24 / 65_536  # of the picture: 24 pixels of a 256 x 256 model


class LabelsAre(StrEnum):
    """What the numbers in a label file mean."""

    FILE_IDS = "file-ids"  # as the data set writes them, looked up in its label set
    CHANNELS = "channels"  # the model's own, 0..K-1


class ObjectsAre(StrEnum):
    """How a label map is cut into objects."""

    GIVEN = "given"  # as the source has them; where it has none, as COMPONENTS
    COMPONENTS = "components"  # one a connected part of a class
    CLASSES = "classes"  # one a class


@dataclass(frozen=True)
class LeftOut:
    """An annotation that a picture is used without: its `kind` in a word, which it is, and why."""

    kind: str
    what: str


@dataclass(frozen=True, eq=False)
class RawMaps:
    """What a reader found in a file.

    labels     int [H, W], file ids of a label set, or channels
    instances  int [H, W] of any ids, or None where the source has none
    kind       the format in words
    notes      sentences on what was done to read it
    left_out   annotations that are not in the maps
    changed    how the file was taken in another form than it has, to stand behind its name
    """

    labels: np.ndarray
    instances: np.ndarray | None
    kind: str
    notes: tuple[str, ...] = ()
    are_channels: bool = False
    left_out: tuple[LeftOut, ...] = ()
    changed: tuple[Message, ...] = ()


@dataclass(frozen=True)
class LayoutReport:
    """What reading a layout took. Areas in pixels."""

    kind: str
    width: int
    height: int
    classes: int
    objects: int
    split_ids: int
    unknown_area: int
    notes: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    changed: tuple[Message, ...] = ()

    def sentences(self) -> list[str]:
        """The report in plain words, one fact a line."""
        lines = [
            f"{self.kind}, {self.width} x {self.height} pixels: {counted(self.objects, 'object')}"
            f" of {counted(self.classes, 'class', 'classes')}.",
            *self.notes,
            *(f"The file was {how}" for how in self.changed),
        ]
        if self.split_ids:
            lines.append(
                f"{counted(self.split_ids, 'instance id')} covered several classes"
                " and became one object a class."
            )
        if self.left_out:
            told = "; ".join(one.what for one in self.left_out)
            lines.append(f"Left out: {kinds_text(self.left_out)}: {told}.")
        if self.unknown_area:
            share = self.unknown_area / (self.width * self.height)
            lines.append(f"{share:.1%} of the pixels belong to no known class.")
        return lines


def to_layout(
    raw: RawMaps,
    label_set: LabelSet,
    *,
    labels_are: LabelsAre = LabelsAre.FILE_IDS,
    objects_are: ObjectsAre = ObjectsAre.GIVEN,
    min_area: int | None = None,
    where: str | Path | None = None,
) -> tuple[Layout, LayoutReport]:
    """The layout of raw maps and the report of what was done.

    Components are 4-connected and of at least `min_area` pixels (default: 24 of a 256 x 256
    picture, scaled); what is smaller is kept as one object a class.
    Raises LayoutError.
    """
    check_map(raw.labels, Message("label map"))
    by_channel = raw.are_channels or labels_are == LabelsAre.CHANNELS
    meaning = LabelsAre.CHANNELS if by_channel else labels_are
    channels = to_channels(raw.labels, label_set, meaning, where)
    notes = list(raw.notes)
    objects = None
    if objects_are == ObjectsAre.GIVEN and raw.instances is not None:
        objects = raw.instances
        if objects.shape != channels.shape:
            raise LayoutError(
                "the labels are {size} and the instances {other_size} pixels.",
                where=where,
                remedy="Give two maps of the same size.",
                size=size_text(channels.shape),
                other_size=size_text(objects.shape),
            )
    elif objects_are != ObjectsAre.CLASSES:
        area = minimum_area(channels.shape) if min_area is None else min_area
        apart = {entry.channel: entry.has_instances for entry in label_set.classes}
        objects = connected_components(channels, area, only=apart)
        notes.append(f"Objects are the connected parts of each class from {area} pixels up.")
    try:
        layout = Layout.from_maps(channels, objects)
    except LayoutError as error:
        raise LayoutError(error.message, where=where, remedy=error.advice) from error
    used = [entry.channel for entry in layout.objects.values()]
    unknown = label_set.unknown_channel
    report = LayoutReport(
        kind=raw.kind,
        width=channels.shape[1],
        height=channels.shape[0],
        classes=len(set(used)),
        objects=len(used),
        split_ids=0 if objects is None else _split_ids(layout, objects),
        unknown_area=0 if unknown is None else int(np.count_nonzero(channels == unknown)),
        notes=tuple(notes),
        left_out=raw.left_out,
        changed=raw.changed,
    )
    return layout, report


def to_channels(
    labels: np.ndarray, label_set: LabelSet, labels_are: LabelsAre, where: str | Path | None = None
) -> np.ndarray:
    """int32 [H, W] model channels of a label map of file ids or channels.

    The unknown class of a set that has one also goes by 255 and by its channel, where no other
    class has that file id. Raises LayoutError that names each
    stray id, its first place and its area.
    """
    table = channel_table(label_set, labels_are)
    known = np.append(table, np.int32(-1))  # the last entry stands for anything beyond
    channels = known[np.minimum(labels.astype(np.int32), len(table))]
    stray = channels < 0
    if stray.any():
        raise _stray_error(labels, stray, label_set, labels_are, where)
    return channels


def channel_table(label_set: LabelSet, labels_are: LabelsAre) -> np.ndarray:
    """int32 [65536]: the channel of each value a label file may hold, -1 where it has none."""
    if labels_are == LabelsAre.CHANNELS:
        table = np.full(len(label_set.channel_of_file_id), -1, np.int32)
        table[: len(label_set)] = np.arange(len(label_set))
        return table
    table = label_set.channel_of_file_id.copy()
    if label_set.unknown_channel is not None:
        for stand_in in (UNKNOWN_FILE_ID, label_set.unknown_channel):
            if table[stand_in] < 0:
                table[stand_in] = label_set.unknown_channel
    return table


def values_with_areas(ids: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The values of an integer map in order, and int64 how many pixels hold each.

    Maps are made of long runs, so runs are sorted and not pixels.
    """
    flat = ids.ravel()
    starts = np.flatnonzero(np.concatenate([[True], flat[1:] != flat[:-1]]))
    values, inverse = np.unique(flat[starts], return_inverse=True)
    areas = np.zeros(len(values), np.int64)
    np.add.at(areas, inverse, np.diff(np.append(starts, flat.size)))
    return values, areas


def minimum_area(shape: tuple[int, ...]) -> int:
    """Pixels below which a connected part is no object of its own, for a map [H, W]."""
    return max(1, round(shape[0] * shape[1] * _SMALLEST_SHARE))


def stray_text(values: np.ndarray, counts: np.ndarray, limit: int = 5) -> Message:
    """'label 7 (1,234 pixels), label 9 (1 pixel)' of int [n] values and their areas."""
    told = [
        Message("label {value} ({pixels})", value=value, pixels=counted(count, "pixel"))
        for value, count in zip(values.tolist(), counts.tolist(), strict=True)
    ]
    return Message.listed(told, limit, ", ")


def kinds_text(left_out: Sequence[LeftOut]) -> str:
    """'line (2), point (1)': how many of each kind."""
    kinds = Counter(one.kind for one in left_out)
    return ", ".join(f"{kind} ({count:,})" for kind, count in sorted(kinds.items()))


def _split_ids(layout: Layout, instances: np.ndarray) -> int:
    """How many instance ids gave more than one object."""
    first = np.unique(layout.object_map, return_index=True)[1]
    sources = instances.ravel()[first]
    return int(np.count_nonzero(np.unique(sources, return_counts=True)[1] > 1))


def _stray_error(
    labels: np.ndarray,
    stray: np.ndarray,
    label_set: LabelSet,
    labels_are: LabelsAre,
    where: str | Path | None,
) -> LayoutError:
    values, counts = values_with_areas(labels[stray])
    everything = set(values_with_areas(labels)[0].tolist())
    if everything <= {0, 255}:
        return LayoutError(
            "this is a black and white mask (only 0 and 255), not a map of classes.",
            where=where,
            remedy="Save the class id in each pixel instead of 255, or paint the mask as one"
            " object over a layout in the editor.",
        )
    y, x = np.argwhere(stray)[0].tolist()
    first = int(labels[y, x])
    area = int(counts[values == first][0])
    others = values != first
    place = Message(
        "label {first} at x={x}, y={y} ({pixels})",
        first=first,
        x=x,
        y=y,
        pixels=counted(area, "pixel"),
    )
    count = len(label_set) - (label_set.unknown_channel is not None)
    kinds = (
        counted(count, "classes", "classes")
        if labels_are == LabelsAre.FILE_IDS
        else Message("channels 0-{last}", last=len(label_set) - 1)
    )
    advice = [Message("Use the label set that the file was made for, or repaint these pixels.")]
    if label_set.unknown_channel is None and labels_are == LabelsAre.FILE_IDS:
        advice.append(
            Message("If nobody labelled them, prepare with --unknown {first}.", first=first)
        )
    if UNKNOWN_FILE_ID in everything and label_set.unknown_channel is None:
        advice.append(Message("Id 255 means unknown, and this label set has no unknown class."))
    elif labels_are == LabelsAre.CHANNELS:
        advice.append(
            Message("If the file holds the data set's own ids, say that its labels are file ids.")
        )
    return LayoutError(
        "{place} is not one of the {kinds} of {label_set}; neither is {others}."
        if others.any()
        else "{place} is not one of the {kinds} of {label_set}.",
        where=where,
        remedy=Message.joined(" ", advice),
        place=place,
        kinds=kinds,
        label_set=label_set.name,
        others=stray_text(values[others], counts[others]),
    )
