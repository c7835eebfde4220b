"""ADE20K's full annotation: NAME_seg.png holds class = R // 10 * 256 + G and the object in B.

Beside it a NAME.json (from 2020 on) names the class numbers that occur. Class 0 is no object.
"""

from pathlib import Path
from typing import Any

import numpy as np

from inade.errors import LayoutError
from inade.formats.annotations.shape_stack import UNLABELLED, is_blank_name, load_json, reading
from inade.formats.maps import RawMaps
from inade.formats.pictures import read_channels, write_picture
from inade.layouts.labels import LabelClass, LabelSet
from inade.layouts.layout import Layout

SEG = "_seg"
_LARGEST_CLASS, _MOST_OBJECTS = 25 * 256 + 255, 255


def is_seg(path: Path) -> bool:
    """Whether a file is such a map by its name: ADE20K's own, or with the JSON of its names."""
    named = path.with_name(path.stem.removesuffix(SEG) + ".json")
    return path.stem.endswith(SEG) and (path.name.startswith("ADE_") or named.is_file())


def read_seg(path: Path, _: LabelSet | None = None) -> RawMaps:
    """Class numbers as labels, and objects. Raises LayoutError."""
    pixels = read_channels(path)
    if pixels.ndim == 2 or pixels.shape[2] < 3:
        return RawMaps(pixels if pixels.ndim == 2 else pixels[..., 0], None, "Plain label map")
    red, green, blue = (pixels[..., i].astype(np.int32) for i in range(3))
    return RawMaps(red // 10 * 256 + green, blue, "ADE20K full annotation")


def class_names(path: Path) -> dict[int, str]:
    """Name by class number in one NAME.json, the first of several words. Raises LayoutError."""
    data = load_json(path)
    with reading(path, "ADE20K annotation"):
        objects = data["annotation"]["object"]
        return {int(one["name_ndx"]): str(one["name"]).partition(",")[0] for one in objects}


def label_set_of(title: str, numbers: set[int], names: dict[int, str]) -> LabelSet:
    """The classes of these numbers, which stay their file ids; 0 is the unlabelled one."""
    known = sorted(numbers - {0})
    listed: list[str] = []
    for number in known:
        name = names.get(number, f"class {number}")
        listed.append(f"{name} ({number})" if name in listed else name)
    colors = LabelSet.numbered(len(known) + 1).colors.tolist()
    classes = [
        LabelClass(channel, number, name, tuple(colors[channel]))
        for channel, (number, name) in enumerate(zip(known, listed, strict=True))
    ]
    classes.append(LabelClass(len(known), 0, UNLABELLED, (0, 0, 0), False))
    return LabelSet(title, title, tuple(classes), len(known))


def write_seg(path: Path, layout: Layout, label_set: LabelSet, name: str) -> None:
    """Write NAME_seg.png. Raises LayoutError for what its bits cannot hold, SaveError."""
    numbers = label_set.file_id_of_channel[layout.labels()].astype(np.int32)
    if len(layout.objects) > _MOST_OBJECTS or numbers.max() > _LARGEST_CLASS:
        raise LayoutError(
            "its {count:,} objects with class numbers up to {largest:,} do not fit {most} objects"
            " and numbers up to {highest:,}.",
            where=name,
            remedy="Write another format, such as coco_panoptic.",
            count=len(layout.objects),
            largest=int(numbers.max()),
            most=_MOST_OBJECTS,
            highest=_LARGEST_CLASS,
        )
    first = next((one for one in label_set.classes if one.file_id == 0), None)
    if (
        first is not None
        and not (numbers > 0).all()
        and not (first.channel == label_set.unknown_channel or is_blank_name(first.name))
    ):
        raise LayoutError(
            "class '{name}' has number 0, which there means no object at all.",
            where=name,
            remedy="Write another format, such as coco_panoptic.",
            name=first.name,
        )
    _, dense = np.unique(layout.object_map, return_inverse=True)
    objects = dense.reshape(numbers.shape) + 1
    pixels = np.dstack([numbers // 256 * 10, numbers % 256, objects])
    write_picture(path, pixels.astype(np.uint8))


def object_entries(layout: Layout, label_set: LabelSet) -> list[dict[str, Any]]:
    """What NAME.json says of the objects of one picture."""
    known = [label_set.classes[entry.channel] for entry in layout.objects.values()]
    return [
        {"id": number, "name": entry.name, "name_ndx": entry.file_id}
        for number, entry in enumerate(known)
        if entry.file_id > 0
    ]
