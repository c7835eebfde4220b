"""What a notebook shows: a label map in the colours of its classes, with a legend.

Letters: H W map size.
"""

import io

import numpy as np

from inade.layouts.labels import LabelSet

LONGEST = 640  # pixels of a side of the map that are shown
_TEXT, _ROW, _BOX, _GAP = 14, 22, 14, 8  # pixels


def png_bytes(picture: np.ndarray) -> bytes:
    """A PNG file of uint8 [H, W, 3] RGB."""
    from PIL import Image  # wherever a layout is only computed with, nothing is drawn

    file = io.BytesIO()
    Image.fromarray(picture).save(file, "PNG")
    return file.getvalue()


def with_legend(channels: np.ndarray, labels: LabelSet) -> np.ndarray:
    """uint8 [h, w, 3] of model channels int [H, W], on its right the legend, largest class first.

    A map with more than LONGEST pixels on a side is shown smaller.
    """
    from PIL import Image, ImageDraw, ImageFont

    step = -(-max(channels.shape) // LONGEST)
    shown = Image.fromarray(labels.colors[channels[::step, ::step]])
    present, areas = np.unique(channels, return_counts=True)
    order = present[np.argsort(-areas, kind="stable")].tolist()
    font = ImageFont.load_default(_TEXT)
    names = [labels.classes[channel].name for channel in order]
    wide = max(int(font.getlength(name)) for name in names) + _BOX + 3 * _GAP
    rows = max(1, (max(shown.height, 8 * _ROW) - _GAP) // _ROW)
    columns = -(-len(names) // rows)
    tall = max(shown.height, min(rows, len(names)) * _ROW + _GAP)
    page = Image.new("RGB", (shown.width + columns * wide, tall), "white")
    page.paste(shown, (0, 0))
    pen = ImageDraw.Draw(page)
    for number, (channel, name) in enumerate(zip(order, names, strict=True)):
        x = shown.width + number // rows * wide + _GAP
        y = number % rows * _ROW + _GAP
        red, green, blue = labels.classes[channel].color
        pen.rectangle((x, y, x + _BOX, y + _BOX), (red, green, blue), "black")
        pen.text((x + _BOX + _GAP, y + _BOX // 2), name, "black", font, anchor="lm")
    return np.asarray(page)
