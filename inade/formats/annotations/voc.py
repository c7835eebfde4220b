"""Pascal VOC folders and CVAT's "segmentation mask 1.1", which adds labelmap.txt.

SegmentationClass/NAME.png holds palette indices (255 ignored) or, with labelmap.txt, colours;
SegmentationObject/NAME.png any colour or index a object.
"""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from inade.errors import LayoutError
from inade.files import atomic_write
from inade.formats.annotations.shape_stack import channel_named, is_blank_name, label_set_of_names
from inade.formats.class_lists import listed_names
from inade.formats.colours import look_up
from inade.formats.maps import RawMaps
from inade.formats.pictures import packed_colors, read_channels, read_photo
from inade.layouts.labels import LabelSet, refuse_twins
from inade.layouts.layout import Layout
from inade.reading import read_text
from inade.words import Message, counted

CLASSES, OBJECTS, PHOTOS = "SegmentationClass", "SegmentationObject", "JPEGImages"
LABEL_MAP = "labelmap.txt"
_NAMES = ("class_names.txt", "labels.txt")
LISTS_OF_NAMES = (LABEL_MAP, *_NAMES)
Color = tuple[int, int, int]

_IGNORED = 255
_BLANK = "background"
_VOC_NAMES = (  # palette index 1 to 20
    *("aeroplane", "bicycle", "bird", "boat", "bottle", "bus", "car", "cat", "chair", "cow"),
    *("dining table", "dog", "horse", "motorbike", "person", "potted plant", "sheep"),
    *("sofa", "train", "tv monitor"),
)


def read_label_map(path: Path) -> dict[str, Color]:
    """Colour by class name from labelmap.txt lines `name:r,g,b:parts:actions`.

    Raises LayoutError, and LabelSetError for a name that stands in two lines.
    """
    try:
        lines = read_text(path, LayoutError).splitlines()
        rows = [line.rsplit(":", 3) for line in lines if line.strip() and line[0] != "#"]
        refuse_twins([(row[0], row[0]) for row in rows], "name", path)
        colors = {row[0]: _color(row[1]) for row in rows}
    except (ValueError, IndexError) as error:
        raise LayoutError(
            "a line of it is not name:r,g,b:parts:actions ({error}).",
            where=path,
            remedy="Export it again from CVAT.",
            error=error,
        ) from error
    if not colors:
        raise LayoutError("it names no class.", where=path, remedy="Export it again from CVAT.")
    return colors


def read_names(folder: Path) -> list[str]:
    """Class names of palette indices 0, 1, ...: class_names.txt, labels.txt, or VOC's own.

    Raises LabelSetError for a name that stands in two lines.
    """
    for name in _NAMES:
        if (folder / name).is_file():
            return listed_names(folder / name)
    return [_BLANK, *_VOC_NAMES]


def voc_label_set(folder: Path) -> LabelSet:
    """The classes of a folder, what is background or ignored as its unlabelled class."""
    if (folder / LABEL_MAP).is_file():
        colors = read_label_map(folder / LABEL_MAP)
        return label_set_of_names(folder.name, colors, colors=colors)
    return label_set_of_names(folder.name, read_names(folder))


def read_voc(folder: Path, name: str, label_set: LabelSet, nearest_colour: int = 0) -> RawMaps:
    """One picture's class and object files. Raises LayoutError.

    nearest_colour  how far a colour may lie from one of labelmap.txt, as in `colours.look_up`
    """
    path = folder / CLASSES / f"{name}.png"
    changed: list[Message] = []
    if (folder / LABEL_MAP).is_file():
        colors = read_label_map(folder / LABEL_MAP)
        names = [_BLANK, *colors]
        rows = [
            (color, known, 0 if is_blank_name(known) else number)
            for number, (known, color) in enumerate(colors.items(), 1)
        ]
        if (0, 0, 0) not in colors.values():
            rows.append(((0, 0, 0), _BLANK, 0))
        ids = look_up(
            read_photo(path), rows, nearest_colour, palette=LABEL_MAP, where=path,
            say=changed.append,
        ).ids  # fmt: skip
        kind = "CVAT masks"
    else:
        ids = _ids(path)
        listed = read_names(folder)
        names = [*listed, *[_BLANK] * (_IGNORED + 1 - len(listed))]
        strange = np.unique(ids[(ids >= len(listed)) & (ids != _IGNORED)])
        if strange.size:
            raise LayoutError(
                "index {index} ({pixels}) stands for no class.",
                where=path,
                remedy="Add it to class_names.txt.",
                index=strange[0],
                pixels=counted(int(np.count_nonzero(ids == strange[0])), "pixel"),
            )
        kind = "VOC masks"
    unique, inverse = np.unique(ids, return_inverse=True)
    channels = [channel_named(label_set, names[number], path) for number in unique.tolist()]
    labels = np.array(channels, np.int32)[inverse].reshape(ids.shape)
    beside = folder / OBJECTS / f"{name}.png"
    instances = _ids(beside) if beside.is_file() else None
    return RawMaps(labels, instances, kind, are_channels=True, changed=tuple(changed))


def write_voc(
    folder: Path, name: str, layout: Layout, label_set: LabelSet, colors: dict[str, Color]
) -> None:
    """Write one picture's class and object files in the colours of `unique_colors`. SaveError."""
    table = np.array([colors[entry.name] for entry in label_set.classes], np.uint8)
    numbers = np.arange(1, layout.next_id + 1)
    for part, pixels in (
        (CLASSES, table[layout.labels()]),
        (OBJECTS, voc_colors(numbers)[layout.object_map]),
    ):
        with atomic_write(folder / part / f"{name}.png") as temporary:
            Image.fromarray(pixels).save(temporary)


def write_label_map(folder: Path, colors: dict[str, Color]) -> None:
    """Write labelmap.txt. Raises SaveError."""
    rows = [f"{name}:{red},{green},{blue}::" for name, (red, green, blue) in colors.items()]
    with atomic_write(folder / LABEL_MAP) as temporary:
        text = "\n".join(["# label:color_rgb:parts:actions", *rows, ""])
        temporary.write_text(text, "utf-8")


def write_name_list(path: Path, names: Iterable[str]) -> None:
    """Write names, one a line, as ImageSets/Segmentation/*.txt has them. Raises SaveError."""
    with atomic_write(path) as temporary:
        temporary.write_text("".join(f"{name}\n" for name in names), "utf-8")


def unique_colors(label_set: LabelSet) -> dict[str, Color]:
    """A colour by class name: the set's own, VOC's where two share one; blank classes are black."""
    shown = [
        entry
        for entry in label_set.classes
        if entry.channel != label_set.unknown_channel and not is_blank_name(entry.name)
    ]
    apart = told_apart([entry.color for entry in shown], {(0, 0, 0)})
    colors = dict.fromkeys((entry.name for entry in label_set.classes), (0, 0, 0))
    return colors | {entry.name: color for entry, color in zip(shown, apart, strict=True)}


def told_apart(colors: Sequence[Color], taken: Collection[Color] = ()) -> list[Color]:
    """These colours, with VOC's in place of those that are taken or were there before."""
    numbers, seen = iter(range(1, 1 << 16)), set(taken)
    found: list[Color] = []
    for color in colors:
        while color in seen:
            red, green, blue = voc_colors(np.array([next(numbers)]))[0].tolist()
            color = red, green, blue
        seen.add(color)
        found.append(color)
    return found


def voc_colors(numbers: np.ndarray) -> np.ndarray:
    """uint8 [n, 3]: VOC's colour of each number: its bits dealt to R, G, B, highest first."""
    colors = np.zeros((len(numbers), 3), np.int64)
    for bit in range(24):
        colors[:, bit % 3] |= (numbers >> bit & 1) << (7 - bit // 3)
    return colors.astype(np.uint8)


def _ids(path: Path) -> np.ndarray:
    """int [H, W]: palette indices, or colours packed into one number."""
    pixels = read_channels(path)
    if pixels.ndim == 2:
        return pixels
    return packed_colors(pixels[..., :3]) if pixels.shape[2] >= 3 else pixels[..., 0]


def _color(text: str) -> Color:
    red, green, blue = (int(part) for part in text.split(","))
    if min(red, green, blue) < 0 or max(red, green, blue) > 255:
        raise ValueError(f"colour {text} is out of 0-255")
    return red, green, blue
