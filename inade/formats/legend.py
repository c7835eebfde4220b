"""Label maps as a person sees them: in the colours of their classes, and the legend of those."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from inade.errors import LayoutError
from inade.files import atomic_write
from inade.formats.annotations.voc import told_apart
from inade.layouts.labels import LabelSet
from inade.words import printable

_ROW, _SWATCH, _WIDTH = 28, 40, 420  # pixels


def distinct(labels: LabelSet) -> LabelSet:
    """The label set with a colour of its own for each class, for maps that are read by colour."""
    colors = told_apart([entry.color for entry in labels.classes])
    classes = (
        replace(entry, color=color) for entry, color in zip(labels.classes, colors, strict=True)
    )
    return replace(labels, classes=tuple(classes))


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
