"""A label map given to a command, with the numbers that people gave its objects."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from inade.commands.report import Report
from inade.errors import LayoutError, RequestError
from inade.formats.maps import LabelsAre, ObjectsAre, kinds_text, minimum_area, to_channels
from inade.formats.pictures import read_index_map
from inade.formats.readers import read_raw_maps
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.layouts.shapes import connected_components
from inade.words import size_text

SMALLEST_SIDE = 8
MAX_INSTANCE = 65_534


@dataclass(frozen=True)
class Maps:
    """A layout together with the instance numbers people gave its objects.

    layout       objects are the pairs of instance and class that occur
    instance_of  instance number by object id; objects of one instance share its look
    """

    path: Path
    layout: Layout
    instance_of: dict[int, int]

    @property
    def instances(self) -> np.ndarray:
        """uint16 [H, W]: the instance number of each pixel."""
        table = np.zeros(self.layout.next_id, np.uint16)
        for object_id, instance in self.instance_of.items():
            table[object_id] = instance
        return table[self.layout.object_map]

    def named_in(self, labels: LabelSet, theirs: LabelSet) -> "Maps":
        """The same in the classes of another label set, by name. Raises LayoutError."""
        channels, objects = labels.channels_of(theirs), dict(self.layout.objects)
        lacking: set[str] = set()
        for object_id, row in self.layout.objects.items():
            channel = channels[row.channel]
            if channel is None:
                lacking.add(theirs.classes[row.channel].name)
            else:
                objects[object_id] = replace(row, channel=channel)
        if lacking:
            raise LayoutError(
                "this checkpoint knows no {classes}.",
                where=self.path,
                remedy="Use one that was trained on the classes of this data set.",
                classes=listed(sorted(lacking)),
            )
        return replace(self, layout=replace(self.layout, objects=objects))

    def named_objects(self, labels: LabelSet) -> list[str]:
        """Number and classes of every object: '3 tree'."""
        classes: dict[int, list[str]] = defaultdict(list)
        for object_id, instance in sorted(self.instance_of.items()):
            classes[instance].append(labels.classes[self.layout.objects[object_id].channel].name)
        return [f"{instance} {' and '.join(classes[instance])}" for instance in sorted(classes)]

    def chosen(self, names: Collection[str], labels: LabelSet) -> set[int]:
        """Object ids of the instance numbers and class names given. Raises RequestError."""
        chosen: set[int] = set()
        for name in names:
            found = {
                object_id
                for object_id, instance in self.instance_of.items()
                if (name.isdecimal() and instance == int(name))
                or labels.channel_named(name) == self.layout.objects[object_id].channel
            }
            if not found:
                raise RequestError(
                    "object {name} does not exist in this layout.",
                    where=self.path,
                    remedy="Its objects are {objects}.",
                    name=name,
                    objects=listed(self.named_objects(labels)),
                )
            chosen |= found
        return chosen


def read_maps(
    labels_path: Path,
    instances_path: Path | None,
    labels: LabelSet,
    labels_are: LabelsAre,
    objects_are: ObjectsAre,
    report: Report,
    *,
    closed: bool = False,
) -> Maps:
    """Read a label map and, if there is one, its instance map. Raises LayoutError.

    The report hears in what other form the file was taken, and what of it was left out.

    Numbers in an instance map that is given stay as they are; instances that come with the kind
    of label map (such as Cityscapes') are numbered densely, in order. closed: whether the map goes
    all the way round.
    """
    raw = read_raw_maps(labels_path, labels)
    for how in raw.changed:
        report.change(labels_path, str(how))
    if raw.left_out:
        told = "; ".join(one.what for one in raw.left_out)
        report.change(labels_path, f"taken without {kinds_text(raw.left_out)}: {told}.")
    meaning = LabelsAre.CHANNELS if raw.are_channels else labels_are
    channels = to_channels(raw.labels, labels, meaning, labels_path)
    if min(channels.shape) < SMALLEST_SIDE:
        raise LayoutError(
            "the label map is {size} pixels, too small to be a layout.",
            where=labels_path,
            remedy="Sides of at least {smallest} pixels can be used.",
            size=size_text(channels.shape),
            smallest=SMALLEST_SIDE,
        )
    if instances_path is not None:
        instances = read_index_map(instances_path, report.hears(instances_path))
    elif objects_are is ObjectsAre.COMPONENTS:
        apart = {entry.channel: entry.has_instances for entry in labels.classes}
        instances = connected_components(
            channels, minimum_area(channels.shape), only=apart, closed=closed
        )
    elif raw.instances is not None:
        instances = np.unique(raw.instances, return_inverse=True)[1].reshape(raw.labels.shape)
    else:
        instances = channels
    if instances.shape != channels.shape:
        raise LayoutError(
            "the label map is {size} and the instance map {other_size} pixels.",
            where=instances_path,
            remedy="Give the instance map that belongs to {labels}.",
            size=size_text(channels.shape),
            other_size=size_text(instances.shape),
            labels=labels_path.name,
        )
    if int(instances.max()) > MAX_INSTANCE:
        raise LayoutError(
            "instance {instance} is above {largest}.",
            where=instances_path,
            remedy="Number the objects 0, 1, 2, ... (a 16-bit PNG holds enough).",
            instance=int(instances.max()),
            largest=MAX_INSTANCE,
        )
    return maps_of(labels_path, channels, instances, closed=closed)


def maps_of(
    path: Path, channels: np.ndarray, instances: np.ndarray, *, closed: bool = False
) -> Maps:
    """Objects from channels and instance numbers of one size, integers [H, W] up to 65,534."""
    layout = replace(Layout.from_maps(channels, instances), closed=closed)
    ids, first = np.unique(layout.object_map, return_index=True)
    numbers = instances.ravel()[first]
    return Maps(path, layout, dict(zip(ids.tolist(), numbers.tolist(), strict=True)))


def listed(texts: Sequence[str]) -> str:
    """The first twenty of them with commas."""
    return ", ".join(texts[:20]) + (", ..." if len(texts) > 20 else "")
