"""Textures of objects: where each takes its noise in space from, and what a move does to that."""

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from app.document.project import Project
from inade.layouts.layout import LayoutObject, Rect, Texture
from inade.layouts.painting import pixels_of

if TYPE_CHECKING:
    from app.document.document import Document


def texture_at(seed: int, object_id: int, origin: tuple[float, float] = (0, 0)) -> Texture:
    """The texture of an object that comes into being at this (y, x), of a document's seed."""
    return Texture(seed % 2**64, object_id, origin)


def texture_of(document: "Document | Project", object_id: int) -> Texture:
    """An object's texture, which is that of the seed where it has none of its own."""
    return document.layout.objects[object_id].texture or texture_at(document.seed, object_id)


def carried(
    document: "Document", object_ids: Collection[int], target: Rect
) -> dict[int, LayoutObject]:
    """The rows of objects whose common box becomes `target`; their textures go along."""
    box = Rect.around(pixels_of(document.layout.object_map, object_ids))
    rows: dict[int, LayoutObject] = {}
    for object_id in object_ids if not box.empty else ():
        texture = texture_of(document, object_id)
        y, x = texture.origin
        down, across = target.height / box.height, target.width / box.width
        origin = (target.y + (y - box.y) * down, target.x + (x - box.x) * across)
        row = document.layout.objects[object_id]
        rows[object_id] = replace(row, texture=replace(texture, origin=origin))
    return rows
