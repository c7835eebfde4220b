"""Commands on objects as wholes: where they lie, and their rows in the table."""

from collections.abc import Collection
from dataclasses import replace

from app.document.document import Document
from app.document.drawing import drawn_styles, evidence
from app.document.sources import NoiseSource
from app.document.state import State
from inade.layouts import painting
from inade.layouts.layout import LayoutObject, Rect, Texture
from inade.looks.look import draw_texture_seed


def delete(document: Document, object_ids: Collection[int]) -> bool:
    """Take objects away; their nearest unlocked neighbours grow. RequestError if none is left."""
    edit = document.edit()
    edit.paint(painting.deleted(document.layout, object_ids))
    return document.push(edit.change("Delete"))


def merge(document: Document, object_ids: Collection[int], into: int | None = None) -> bool:
    """Make several objects one, which keeps the class and look of `into` (else the largest)."""
    chosen = painting.unlocked(document.layout, object_ids)
    if len(chosen) < 2:
        return False
    areas = document.layout.areas()
    keeper = into if into in chosen else max(chosen, key=lambda object_id: areas[object_id])
    edit = document.edit()
    edit.paint(painting.merged(document.layout, chosen, keeper))
    return document.push(edit.change("Merge"))


def split(document: Document, object_ids: Collection[int]) -> bool:
    """Make each connected part of objects one of its own, with the same class and look."""
    state, edit = document.state, document.edit()
    patch, origins = painting.split(state.layout, painting.unlocked(state.layout, object_ids))
    edit.paint(patch)
    for new_id, object_id in origins.items():
        row, texture = state.layout.objects[object_id], state.texture_of(object_id)
        edit.set_row(new_id, replace(row, texture=texture))
        edit.set_look(new_id, state.looks[object_id], state.sources.get(object_id))
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
    edit = document.edit()
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
    chosen = [i for i in dict.fromkeys(object_ids) if i in document.layout.objects]
    edit = document.edit()
    rows = _carried(document.state, chosen, target)
    copies = {
        object_id: edit.add_object(
            replace(rows[object_id], locked=False),
            document.looks[object_id],
            document.state.sources.get(object_id),
        )
        for object_id in rows
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
    edit = document.edit()
    edit.paint(painting.grown(document.layout, object_ids, pixels))
    return document.push(edit.change("Grow" if pixels > 0 else "Shrink"))


def change_class(document: Document, object_ids: Collection[int], channel: int) -> bool:
    """Make objects another class; their looks stay, but for styles drawn from the old class.

    Those are drawn anew from the new one, given the other objects.
    """
    edit = document.edit()
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


def resample_texture(document: Document, object_ids: Collection[int]) -> bool:
    """Draw another texture for objects; its place and their looks stay."""
    edit = document.edit()
    chosen = painting.unlocked(document.layout, object_ids)
    for object_id in chosen:
        row = document.layout.objects[object_id]
        edit.set_row(object_id, replace(row, texture=_other_texture(document, object_id)))
    edit.remake(chosen)
    return document.push(edit.change("Resample texture"))


def rename(document: Document, object_id: int, name: str) -> bool:
    """Give an object a name; an empty one shows its class."""
    edit = document.edit()
    for unlocked_id in painting.unlocked(document.layout, [object_id]):
        edit.set_row(unlocked_id, replace(document.layout.objects[unlocked_id], name=name))
    return document.push(edit.change("Rename"))


def set_locked(document: Document, object_ids: Collection[int], *, locked: bool) -> bool:
    """Lock objects, or unlock them."""
    edit = document.edit()
    for object_id in document.layout.objects.keys() & set(object_ids):
        edit.set_row(object_id, replace(document.layout.objects[object_id], locked=locked))
    return document.push(edit.change("Lock" if locked else "Unlock"))


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


def _other_texture(document: Document, object_id: int) -> Texture:
    """The texture of the object's next draw; of the next but one where that is what it has."""
    texture = document.state.texture_of(object_id)
    seed = texture.seed
    while seed == texture.seed:  # draws are counted from when the document was opened
        source = document.new_source(object_id)
        seed = draw_texture_seed(source.seed, source.stream, source.draw)
    return replace(texture, seed=seed)


def _source_to_draw(document: Document, object_id: int) -> NoiseSource:
    """Where the noise of an object came from, or its next draw where that is no one draw."""
    source = document.state.sources.get(object_id)
    return source if isinstance(source, NoiseSource) else document.new_source(object_id)
