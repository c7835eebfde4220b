"""Objects moved, scaled or flipped whole, of the steps that the transform tool takes one by one."""

from collections.abc import Collection, Mapping

from inade.layouts.layout import Layout, Rect
from inade.layouts.painting import MapPatch, deleted, landed, nothing_to_move, shape_of, unlocked
from inade.layouts.placing import scaled


def transformed(
    layout: Layout,
    object_ids: Collection[int],
    target: Rect,
    *,
    mirror_x: bool = False,
    mirror_y: bool = False,
    copies: Mapping[int, int] | None = None,
) -> MapPatch:
    """Move, scale or flip objects: their common box becomes `target`, which may reach outside.

    With `copies` (new id by id) the objects stay where they are and copies appear; otherwise the
    hole is filled from the nearest unlocked neighbours. Raises as `landed`.
    """
    moving = unlocked(layout, object_ids) if copies is None else list(copies)
    box, shape = shape_of(layout, moving)
    if box.empty:
        raise nothing_to_move()
    owners = shape.copy()
    for object_id, copy in (copies or {}).items():
        owners[shape == object_id] = copy
    placed = scaled(
        owners, target, layout.size, mirror_x=mirror_x, mirror_y=mirror_y, closed=layout.closed
    )
    return landed(layout, placed, None if copies else deleted(layout, moving))
