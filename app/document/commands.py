"""One function a gesture: each makes at most one undo step and says whether anything changed.

A gesture is a difference of the document, collected by `Edit` and kept as patches, so undo and
redo are written once, in `Document`, and not again for every command. Strokes and previews of
looks are gestures of the Document itself. Locked objects are left out everywhere.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np

from app.document.document import Document
from app.document.drawing import (
    drawn_styles,
    evidence,
    new_look,
    resampled,
)
from app.document.edit import Edit
from app.document.sources import NoiseSource, Source
from app.document.state import State
from inade.errors import RequestError
from inade.layouts import painting
from inade.layouts.layout import LayoutObject, Rect, resize_nearest
from inade.layouts.painting import ANYWHERE, Protection
from inade.looks.look import MAX_STRENGTH, MAX_VARIETY, Look, Style, draw_global_noise
from inade.looks.prior import draw_looks

SCALES = (1, 2, 4, 8)


@dataclass(frozen=True)
class NewObject:
    """Paint into a new object of this class instead of one that is there."""

    channel: int


Target = int | NewObject


# Shapes


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
    edit = _edit(document)
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
    edit = _edit(document)
    object_id = _target(edit, document, target, (rect.y, rect.x), style)
    paintable = protection.table(document.layout)
    edit.paint(painting.painted(document.layout, rect, mask, object_id, paintable))
    return document.push(edit.change(text)) if edit.paints else False


# Objects


def delete(document: Document, object_ids: Collection[int]) -> bool:
    """Take objects away; their nearest unlocked neighbours grow. RequestError if none is left."""
    edit = _edit(document)
    edit.paint(painting.deleted(document.layout, object_ids))
    return document.push(edit.change("Delete"))


def merge(document: Document, object_ids: Collection[int], into: int | None = None) -> bool:
    """Make several objects one, which keeps the class and look of `into` (else the largest)."""
    chosen = painting.unlocked(document.layout, object_ids)
    if len(chosen) < 2:
        return False
    areas = document.layout.areas()
    keeper = into if into in chosen else max(chosen, key=lambda object_id: areas[object_id])
    edit = _edit(document)
    edit.paint(painting.merged(document.layout, chosen, keeper))
    return document.push(edit.change("Merge"))


def split(document: Document, object_id: int) -> bool:
    """Make each connected part an object of its own, with the same class and look."""
    entry = document.layout.objects.get(object_id)
    if entry is None or entry.locked:
        return False
    edit = _edit(document)
    patch, new_ids = painting.split(document.layout, object_id)
    edit.paint(patch)
    entry = replace(entry, texture=document.state.texture_of(object_id))
    for new_id in new_ids:
        edit.set_row(new_id, entry)
        edit.set_look(new_id, document.looks[object_id], document.state.sources.get(object_id))
    return document.push(edit.change("Split"))


def transform(
    document: Document,
    object_ids: Collection[int],
    target: Rect,
    *,
    mirror_x: bool = False,
    mirror_y: bool = False,
    text: str = "Move",
) -> bool:
    """Move, scale or flip objects so that their common box becomes `target`.

    The origin of their texture goes along.
    """
    edit = _edit(document)
    chosen = painting.unlocked(document.layout, object_ids)
    patch = painting.transformed(
        document.layout, chosen, target, mirror_x=mirror_x, mirror_y=mirror_y
    )
    for object_id, row in _carried(document.state, chosen, target).items():
        edit.set_row(object_id, row)
    edit.paint(patch)
    return document.push(edit.change(text))


def duplicate(document: Document, object_ids: Collection[int], target: Rect) -> bool:
    """Copy objects, looks included, into the box `target`; the copies are selected, not locked."""
    chosen = [object_id for object_id in object_ids if object_id in document.layout.objects]
    edit = _edit(document)
    rows = _carried(document.state, chosen, target)
    copies = {
        object_id: edit.add_object(
            replace(rows[object_id], locked=False),
            document.looks[object_id],
            document.state.sources.get(object_id),
        )
        for object_id in chosen
    }
    patch = painting.transformed(document.layout, chosen, target, copies=copies)
    edit.paint(patch)
    for copy in copies.values():
        if not (patch.after == copy).any():
            edit.forget(copy)
    done = document.push(edit.change("Duplicate"))
    document.select(copies.values())
    return done


def grow(document: Document, object_ids: Collection[int], pixels: int) -> bool:
    """Grow objects by some layout pixels, or shrink them by a negative number."""
    edit = _edit(document)
    edit.paint(painting.grown(document.layout, object_ids, pixels))
    return document.push(edit.change("Grow" if pixels > 0 else "Shrink"))


def change_class(document: Document, object_ids: Collection[int], channel: int) -> bool:
    """Make objects another class; their looks stay, but for styles drawn from the old class.

    Those are drawn anew from the new one, given the other objects.
    """
    edit = _edit(document)
    objects, looks = document.layout.objects, document.looks
    chosen = painting.unlocked(document.layout, object_ids)
    changed = [i for i in chosen if objects[i].channel != channel]
    drawn = [i for i in changed if looks[i].drawn is not None] if document.state.prior else []
    styles = drawn_styles(
        document.state.prior,
        dict.fromkeys(drawn, channel),
        {i: _source_to_draw(document, i) for i in drawn},
        evidence(objects, looks, changed),
    )
    for object_id in changed:
        edit.set_row(object_id, replace(objects[object_id], channel=channel))
        if object_id in styles:
            edit.set_look(object_id, replace(looks[object_id], drawn=styles[object_id]))
    return document.push(edit.change("Change class"))


def rename(document: Document, object_id: int, name: str) -> bool:
    """Give an object a name; an empty one shows its class."""
    return _change_rows(document, [object_id], "Rename", name=name)


def set_locked(document: Document, object_ids: Collection[int], *, locked: bool) -> bool:
    """Lock objects, or unlock them."""
    edit = _edit(document)
    for object_id in document.layout.objects.keys() & set(object_ids):
        edit.set_row(object_id, replace(document.layout.objects[object_id], locked=locked))
    return document.push(edit.change("Lock" if locked else "Unlock"))


# Looks


def set_looks(
    document: Document,
    looks: Mapping[int, Look],
    text: str = "Change looks",
    sources: Mapping[int, Source] | None = None,
) -> bool:
    """Give objects other looks; `sources` says where noise was drawn from, if it was."""
    edit = _edit(document)
    for object_id in painting.unlocked(document.layout, looks):
        edit.set_look(object_id, looks[object_id], (sources or {}).get(object_id))
    return document.push(edit.change(text))


def varied(document: Document, object_ids: Collection[int]) -> list[int]:
    """Those of the objects that are not locked and look otherwise when they are drawn anew.

    With variety 0 noise does not count; a drawn style does, unless a reference takes its place.
    """

    def shows(look: Look) -> bool:
        styled = look.style is not None and look.strength == 1
        return look.variety > 0 or (document.state.prior is not None and not styled)

    chosen = painting.unlocked(document.layout, object_ids)
    return [object_id for object_id in chosen if shows(document.looks[object_id])]


def resample(document: Document, object_ids: Collection[int], seed: int | None = None) -> bool:
    """Draw those anew that are `varied`: the document's next draw, or draw 0 of `seed`.

    New noise, and with a fitted prior new styles given the objects that stay.
    """
    sources: dict[int, NoiseSource] = {}
    for object_id in varied(document, object_ids):
        chosen = None if seed is None else NoiseSource(seed, 0, object_id)
        sources[object_id] = chosen or document.new_source(object_id)
    return set_looks(document, resampled(document.state, sources), "Resample", sources)


def set_style(document: Document, object_ids: Collection[int], style: Style | None) -> bool:
    """Give objects the style of a reference; None goes back to how they were drawn."""
    text = "Apply style" if style is not None else "Reset style"
    return _change_looks(document, object_ids, text, style=style)


def set_strength(document: Document, object_ids: Collection[int], strength: float) -> bool:
    """How far the style counts: 0 the object as it was drawn, 1 the reference, up to 1.5."""
    strength = min(max(strength, 0.0), MAX_STRENGTH)
    return _change_looks(document, object_ids, "Style strength", strength=strength)


def set_variety(document: Document, object_ids: Collection[int], variety: float) -> bool:
    """How far looks stray from the mean: 0 not at all, 1 as in training, up to 1.5."""
    variety = min(max(variety, 0.0), MAX_VARIETY)
    return _change_looks(document, object_ids, "Variety", variety=variety)


def smooth(document: Document, object_ids: Collection[int], pixels: int) -> bool:
    """Make objects anew with a rim of so many layout pixels of their unlocked neighbours."""
    edit = _edit(document)
    edit.remake(painting.unlocked(document.layout, object_ids))
    edit.remake_rim(painting.grown(document.layout, object_ids, pixels))
    return document.push(edit.change("Smooth into neighbours"))


# The whole picture


def new_scene(document: Document, seed: int) -> bool:
    """Global noise of another seed: everything that is not locked is made anew.

    With a fitted prior another light and season too: z, and with it the drawn styles of all that
    is not locked, as `inade.looks.prior.draw_looks` draws them given what is locked. Noise stays.
    """
    edit = _edit(document)
    objects, looks = document.layout.objects, document.looks
    free = painting.unlocked(document.layout, objects)
    drawn = draw_looks(
        document.state.prior, {i: objects[i].channel for i in free}, document.state.noise_dim, seed,
        others=evidence(objects, looks, free) or None,
    )  # fmt: skip
    if document.state.prior is not None:
        for object_id in free:
            edit.set_look(object_id, replace(looks[object_id], drawn=drawn[object_id].drawn))
    edit.set_value("global_noise", draw_global_noise(seed, 0, document.state.global_noise.size))
    edit.set_value("scene_seed", seed)
    edit.remake_everything()
    return document.push(edit.change("New scene"))


def render_all(document: Document) -> bool:
    """Ask for a full pass over everything that is not locked, as a step of its own."""
    edit = _edit(document)
    edit.remake_everything()
    return document.push(edit.change("Render all"))


def set_sketch(document: Document, sketch: np.ndarray | None, rect: Rect | None = None) -> bool:
    """Another sketch, uint8 [h, w], non-zero on a line.

    `rect`: where it differs, in its pixels; only the objects there are made anew. None: all.
    """
    edit = _edit(document)
    edit.set_value("sketch", None if sketch is None else sketch.copy())
    if rect is None or sketch is None:
        edit.remake_everything()
    else:
        small = resize_nearest(document.layout.object_map, *sketch.shape)
        edit.remake(np.unique(small[rect.slices]).tolist())
    return document.push(edit.change("Sketch"))


def set_underlay(document: Document, photo: np.ndarray | None) -> bool:
    """Put a photo, uint8 [h, w, 3] of the picture's shape, under the layout; None takes it away."""
    edit = _edit(document)
    edit.set_value("underlay", None if photo is None else photo.copy())
    return document.push(edit.change("Photo" if photo is not None else "Remove photo"))


def replace_picture(document: Document, picture: np.ndarray, text: str = "Open photo") -> bool:
    """Make a photo, uint8 [h, w, 3] of the document's picture size, the picture itself."""
    if picture.shape != (*document.picture_size, 3) or picture.dtype != np.uint8:
        height, width = document.picture_size
        raise RequestError(
            "the photo has shape {shape} and type {dtype}.",
            remedy="Crop or scale it to {width} x {height} pixels, RGB, 8 bits.",
            shape=list(picture.shape),
            dtype=picture.dtype,
            width=width,
            height=height,
        )
    edit = _edit(document)
    edit.remake_everything()
    return document.push(edit.change(text), picture.copy())


def _edit(document: Document) -> Edit:
    document.abort_stroke()
    return Edit(document.state)


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


def _carried(state: State, object_ids: Collection[int], target: Rect) -> dict[int, LayoutObject]:
    """The rows of objects whose common box becomes `target`; their textures go along."""
    box = Rect.around(painting.pixels_of(state.layout.object_map, object_ids))
    rows: dict[int, LayoutObject] = {}
    for object_id in object_ids if not box.empty else ():
        texture = state.texture_of(object_id)
        y, x = texture.origin
        down, across = target.height / box.height, target.width / box.width
        origin = (target.y + (y - box.y) * down, target.x + (x - box.x) * across)
        row = state.layout.objects[object_id]
        rows[object_id] = replace(row, texture=replace(texture, origin=origin))
    return rows


def _source_to_draw(document: Document, object_id: int) -> NoiseSource:
    """Where the noise of an object came from, or its next draw where that is no one draw."""
    source = document.state.sources.get(object_id)
    return source if isinstance(source, NoiseSource) else document.new_source(object_id)


def _change_rows(
    document: Document, object_ids: Collection[int], text: str, **fields: object
) -> bool:
    edit = _edit(document)
    for object_id in painting.unlocked(document.layout, object_ids):
        edit.set_row(object_id, replace(document.layout.objects[object_id], **fields))  # pyright: ignore[reportArgumentType]
    return document.push(edit.change(text))


def _change_looks(
    document: Document, object_ids: Collection[int], text: str, **fields: object
) -> bool:
    looks = {
        object_id: replace(document.looks[object_id], **fields)  # pyright: ignore[reportArgumentType]
        for object_id in painting.unlocked(document.layout, object_ids)
    }
    return set_looks(document, looks, text)
