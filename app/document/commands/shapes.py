"""Commands that give pixels to an object: a fill, a polygon, an outline found in a photo."""

from dataclasses import dataclass

import numpy as np

from app.document.document import Document
from app.document.drawing import new_look
from app.document.edit import Edit
from app.document.sources import NoiseSource
from inade.layouts import painting
from inade.layouts.layout import LayoutObject, Rect
from inade.layouts.painting import ANYWHERE, Protection
from inade.looks.look import Style


@dataclass(frozen=True)
class NewObject:
    """Paint into a new object of this class instead of one that is there."""

    channel: int


Target = int | NewObject


def fill(
    document: Document,
    x: int,
    y: int,
    target: Target,
    *,
    contiguous: bool = True,
    protection: Protection = ANYWHERE,
) -> bool:
    """Fill the object part under a layout pixel, or all of its class, with another object."""
    edit = document.edit()
    object_id = _target(edit, document, target, (y, x))
    paintable = protection.table(document.layout)
    edit.paint(painting.filled(document.layout, x, y, object_id, paintable, contiguous=contiguous))
    return document.push(edit.change("Fill")) if edit.paints else False


def paint_shape(
    document: Document,
    rect: Rect,
    mask: np.ndarray,
    target: Target,
    *,
    protection: Protection = ANYWHERE,
    text: str = "Shape",
    style: Style | None = None,
) -> bool:
    """Give the pixels of a mask, bool of the rectangle's size, to an object (polygon, GrabCut).

    A new object looks like `style`; one that is there keeps its look.
    """
    edit = document.edit()
    object_id = _target(edit, document, target, (rect.y, rect.x), style)
    paintable = protection.table(document.layout)
    edit.paint(painting.painted(document.layout, rect, mask, object_id, paintable))
    return document.push(edit.change(text)) if edit.paints else False


def _target(
    edit: Edit,
    document: Document,
    target: Target,
    origin: tuple[float, float],
    style: Style | None = None,
) -> int:
    """The object to paint into; a new one's texture begins at this (y, x)."""
    if isinstance(target, int):
        painting.require_unlocked(document.layout, target)
        return target
    object_id = document.layout.new_id()
    source = NoiseSource(document.state.seed, 0, object_id)
    texture = document.state.new_texture(object_id, origin)
    edit.set_row(object_id, LayoutObject(target.channel, texture=texture))
    edit.set_look(object_id, new_look(document.state, target.channel, source, style), source)
    return object_id
