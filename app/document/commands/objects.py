"""Commands on objects as wholes: where they lie, and their rows in the table."""

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from app.document import floating
from app.document.document import Document
from app.document.drawing import resampled
from app.document.floating import Floating, Movement
from app.document.state import State
from inade.layouts import painting
from inade.layouts.layout import LayoutObject, Rect, Texture
from inade.layouts.placing import matrix_between
from inade.looks.look import draw_texture_seed


def delete(document: Document, object_ids: Collection[int]) -> bool:
    """Take objects away; what lay beneath comes back, or their nearest unlocked neighbours grow.

    RequestError if none is left.
    """
    edit = document.edit()
    edit.move(floating.taken_away(document.state, object_ids))
    return document.push(edit.change("Delete"))


def merge(document: Document, object_ids: Collection[int], into: int | None = None) -> bool:
    """Make several objects one, which keeps the class and look of `into` (else the largest)."""
    chosen = painting.unlocked(document.layout, object_ids)
    if len(chosen) < 2:
        return False
    areas = document.layout.areas()
    keeper = into if into in chosen else max(chosen, key=lambda object_id: areas[object_id])
    edit = document.edit()
    patch = painting.merged(document.layout, chosen, keeper)
    edit.move(Movement(patch, floating.merged(document.state.beneath, chosen, keeper)))
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
    angle: float = 0.0,
    mirror_x: bool = False,
    mirror_y: bool = False,
    text: str = "Move",
) -> bool:
    """Move, scale or flip objects so that their `movable_box` becomes `target`, then turn it.

    angle: degrees, clockwise, about the middle of `target`. The objects float from now on
    (`app.document.floating`); the origin of their texture goes along.
    """
    edit = document.edit()
    chosen = painting.unlocked(document.layout, object_ids)
    box = movable_box(document, chosen)
    taken = document.floating.at(document.state_id)
    if taken is None or taken.object_ids != frozenset(chosen):
        taken = Floating.of(document.layout, chosen)
    matrix = matrix_between(box, target, angle=angle, mirror_x=mirror_x, mirror_y=mirror_y)
    taken = taken.moved(matrix, None if angle else target)
    stale = document.edit_mask() if document.needs_pass else None
    placed = taken.placed(document.layout)
    edit.move(floating.let_fall(document.state, placed, chosen, stale))
    along = matrix_between(box, target, angle=angle)
    for object_id in chosen:
        if not edit.forgets(object_id):
            edit.set_row(object_id, _carried(document.state, object_id, along))
    return document.push(edit.change(text), floating=taken)


def duplicate(document: Document, object_ids: Collection[int], target: Rect) -> bool:
    """Copy objects, looks included, into the box `target`.

    The copies are selected, not locked, and float.
    """
    chosen = [i for i in dict.fromkeys(object_ids) if i in document.layout.objects]
    edit = document.edit()
    box, shape = painting.shape_of(document.layout, chosen)
    if box.empty:
        raise painting.nothing_to_move()
    along, owners = matrix_between(box, target), shape.copy()
    copies: dict[int, int] = {}
    for object_id in chosen:
        if not (shape == object_id).any():
            continue
        row = replace(_carried(document.state, object_id, along), locked=False)
        look, source = document.looks[object_id], document.state.sources.get(object_id)
        copies[object_id] = edit.add_object(row, look, source)
        owners[shape == object_id] = copies[object_id]
    taken = Floating(frozenset(copies.values()), owners, box, along, target)
    stale = document.edit_mask() if document.needs_pass else None
    movement = floating.let_fall(document.state, taken.placed(document.layout), (), stale)
    edit.move(movement)
    for copy in copies.values():
        if not (movement.patch.after == copy).any():
            edit.forget(copy)
    done = document.push(edit.change("Duplicate"), floating=taken)
    document.select(copies.values())
    return done


def grow(document: Document, object_ids: Collection[int], pixels: int) -> bool:
    """Grow objects by some layout pixels, or shrink them by a negative number."""
    edit = document.edit()
    edit.paint(painting.grown(document.layout, object_ids, pixels))
    return document.push(edit.change("Grow" if pixels > 0 else "Shrink"))


def resample_texture(document: Document, object_ids: Collection[int]) -> bool:
    """Draw another texture for objects; its place and their looks stay."""
    edit = document.edit()
    chosen = painting.unlocked(document.layout, object_ids)
    for object_id in chosen:
        row = document.layout.objects[object_id]
        edit.set_row(object_id, replace(row, texture=_other_texture(document, object_id)))
    edit.remake(chosen)
    return document.push(edit.change("Resample texture"))


def regenerate_area(document: Document, rect: Rect, mask: np.ndarray) -> bool:
    """Make the pixels of a mask (bool, of the rectangle's size) anew, and no others.

    Objects wholly inside are drawn anew; of the others the part inside gets another texture, in
    the look that they have. Locked objects keep their pixels.
    """
    layout = document.layout
    ids = layout.object_map[rect.slices]
    allowed = mask & ~painting.locked_table(layout)[ids]
    counts = np.bincount(ids[allowed], minlength=layout.next_id)
    areas = layout.areas()
    touched = np.flatnonzero(counts).tolist()
    whole = [i for i in touched if counts[i] == areas[i]]
    sources = {i: document.new_source(i) for i in whole}
    edit = document.edit()
    for object_id in touched:
        texture = _other_texture(document, object_id)
        edit.set_row(object_id, replace(layout.objects[object_id], texture=texture))
    for object_id, look in resampled(document.state, sources).items():
        edit.set_look(object_id, look, sources[object_id])
    edit.remake(whole)
    edit.remake_rim(painting.MapPatch(rect, ids, np.where(allowed, ~ids, ids)))
    return document.push(edit.change("Regenerate area")) if touched else False


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


def movable_box(document: Document, object_ids: Collection[int]) -> Rect:
    """The common box of the unlocked ones in layout pixels, empty if there are none.

    Of objects that float it is all that they fill, the part outside the layout included. In a
    layout that closes on itself it may reach beyond the right edge.
    """
    chosen = painting.unlocked(document.layout, object_ids)
    taken = document.floating.at(document.state_id)
    if taken is not None and taken.box is not None and taken.object_ids == frozenset(chosen):
        return taken.box
    return painting.area_of(document.layout, chosen).rect


def _carried(state: State, object_id: int, matrix: np.ndarray) -> LayoutObject:
    """The row of an object that is taken along by a matrix, with its texture."""
    texture = state.texture_of(object_id)
    y, x = texture.origin
    x, y = (float(side) for side in matrix @ (x, y, 1))
    return replace(state.layout.objects[object_id], texture=replace(texture, origin=(y, x)))


def _other_texture(document: Document, object_id: int) -> Texture:
    """The texture of the object's next draw; of the next but one where that is what it has."""
    texture = document.state.texture_of(object_id)
    seed = texture.seed
    while seed == texture.seed:  # draws are counted from when the document was opened
        source = document.new_source(object_id)
        seed = draw_texture_seed(source.seed, source.stream, source.draw)
    return replace(texture, seed=seed)
