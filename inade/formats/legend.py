"""Label maps as a person sees them: in the colours of their classes, and the legend of those."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from inade.errors import LayoutError
from inade.files import atomic_write
from inade.formats.annotations.voc import told_apart
from inade.formats.pictures import packed_colors, read_channels, write_map, write_picture
from inade.formats.readers import has_colours, write_layout
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.words import printable

FORMS = ("ids", "palette", "colours")  # file ids; those with a palette in the file; RGB
_ROW, _SWATCH, _WIDTH = 28, 40, 420  # pixels


def distinct(labels: LabelSet) -> LabelSet:
    """The label set with a colour of its own for each class, for maps that are read by colour."""
    colors = told_apart([entry.color for entry in labels.classes])
    classes = (
        replace(entry, color=color) for entry, color in zip(labels.classes, colors, strict=True)
    )
    return replace(labels, classes=tuple(classes))


def write_layout_as(
    form: str, layout: Layout, labels_path: Path, instances_path: Path, labels: LabelSet
) -> tuple[Path, ...]:
    """Write a layout in one of `FORMS`, its object ids beside it, and but for "ids" a legend.

    Returns the files. Raises LayoutError as `write_layout` and `write_palette_map` do, SaveError.
    """
    if form == "ids":
        write_layout(layout, labels_path, instances_path, labels)
        return labels_path, instances_path
    shown, channels = distinct(labels), layout.labels()
    legend = labels_path.with_name(f"{labels_path.stem}_legend.png")
    if form == "palette":
        write_palette_map(labels_path, channels, shown)
    else:
        write_picture(labels_path, shown.colors[channels])
    write_map(instances_path, layout.object_map, wide=True)
    write_legend(legend, shown)
    return labels_path, instances_path, legend


def palette_of(path: Path, labels: LabelSet) -> LabelSet | None:
    """These classes in the colours that a picture is painted in: those of `distinct`, or their own.

    None where it has other colours, or holds ids. Raises LayoutError if it cannot be read.
    """
    pixels = read_channels(path)
    if pixels.ndim == 2 or pixels.shape[2] < 3:
        return None
    found = np.unique(packed_colors(pixels[..., :3]))
    fitting = (one for one in (distinct(labels), labels) if has_colours(one, found))
    return next(fitting, None)


def write_palette_map(path: Path, channels: np.ndarray, labels: LabelSet) -> None:
    """Write int [H, W] channels as a PNG of 8-bit file ids with a palette of class colours.

    Raises LayoutError for a file id over 255, SaveError.
    """
    ids = labels.file_id_of_channel[channels]
    if int(ids.max(initial=0)) > 255:
        raise LayoutError(
            "file id {largest:,} of its classes does not fit 8 bits.",
            where=path,
            remedy="Write another format, such as plain.",
            largest=int(ids.max()),
        )
    palette = np.zeros((256, 3), np.uint8)
    for entry in labels.classes:
        if 0 <= entry.file_id < 256:
            palette[entry.file_id] = entry.color
    image = Image.fromarray(ids.astype(np.uint8))
    image.putpalette(palette.tobytes())
    with atomic_write(path) as temporary:
        image.save(temporary)


def write_legend(path: Path, labels: LabelSet) -> None:
    """Write a picture of the classes: a row each with its colour, file id and name. SaveError."""
    image = Image.new("RGB", (_WIDTH, _ROW * len(labels)), "white")
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(16)
    for row, entry in enumerate(labels.classes):
        top = row * _ROW
        draw.rectangle((4, top + 4, _SWATCH, top + _ROW - 4), entry.color, "black")
        told = printable(entry.name)[:60]
        draw.text((_SWATCH + 12, top + 4), f"{entry.file_id}  {told}", "black", font)
    with atomic_write(path) as temporary:
        image.save(temporary)
