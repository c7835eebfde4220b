"""Painting on a layout: each gesture as a function that returns a patch of the object map.

Nothing here writes to the layout; a `MapPatch` says what would change, and `redo` and `undo`
write it. Every function touches only the rectangle it needs. Locked objects keep every pixel.
"""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from inade.errors import RequestError
from inade.layouts.area import Area
from inade.layouts.closing import compact, part
from inade.layouts.filling import (
    all_round,
    depth,
    fill_hole,
    goes_round,
    nearest_source,
    nobody_left,
    pixels_of,
)
from inade.layouts.layout import MAX_OBJECTS, Layout, Rect
from inade.layouts.nearest import Nearest
from inade.layouts.placing import NOBODY, Placed
from inade.layouts.shapes import brush_mask, part_at, parts_of


@dataclass(frozen=True, eq=False)
class MapPatch:
    """Object ids of one rectangle before and after a gesture, uint16 [height, width] each."""

    rect: Rect
    before: np.ndarray
    after: np.ndarray

    def redo(self, object_map: np.ndarray) -> None:
        """Write the ids after the gesture into the map."""
        object_map[self.rect.slices] = self.after

    def undo(self, object_map: np.ndarray) -> None:
        """Write the ids before the gesture into the map."""
        object_map[self.rect.slices] = self.before

    @property
    def changed(self) -> np.ndarray:
        """bool [height, width]: pixels of the rectangle whose owner changed."""
        return self.before != self.after

    def trimmed(self) -> "MapPatch":
        """The same change in the smallest rectangle that holds it; empty if nothing changed."""
        inner = Rect.around(self.changed)
        rows, columns = inner.slices
        rect = Rect(self.rect.x + inner.x, self.rect.y + inner.y, inner.width, inner.height)
        return MapPatch(rect, self.before[rows, columns], self.after[rows, columns])


@dataclass(frozen=True)
class Protection:
    """Which pixels may be painted over: those of some classes, of some objects, or all (None)."""

    channels: frozenset[int] | None = None
    objects: frozenset[int] | None = None

    def table(self, layout: Layout) -> np.ndarray:
        """bool [65536] by object id: whether its pixels may be painted over. Locked never."""
        table = np.zeros(MAX_OBJECTS + 1, bool)
        for object_id, entry in layout.objects.items():
            table[object_id] = (
                not entry.locked
                and (self.channels is None or entry.channel in self.channels)
                and (self.objects is None or object_id in self.objects)
            )
        return table


ANYWHERE = Protection()
_ROWS = 64  # of a map that are looked through at once


def painted(
    layout: Layout, rect: Rect, mask: np.ndarray, object_id: int, paintable: np.ndarray
) -> MapPatch:
    """Give the pixels of a mask (bool, of the rectangle's size) to an object.

    paintable: bool [65536] by object id, from `Protection.table`.
    """
    before = layout.object_map[rect.slices].copy()
    after = np.where(mask & paintable[before], np.uint16(object_id), before)
    return MapPatch(rect, before, after)


def filled(
    layout: Layout, x: int, y: int, object_id: int, paintable: np.ndarray, *, contiguous: bool
) -> MapPatch:
    """Fill from a point: the part of the object there that hangs together, or its whole class.

    A part that touches only at a corner is another part, but for specks, which nobody could click.
    """
    if layout.closed:
        x %= layout.size[1]
    clicked = int(layout.object_map[y, x])
    if contiguous:
        mask = part_at(layout.object_map == clicked, x, y, closed=layout.closed)
    else:
        channel = layout.objects[clicked].channel
        same = [i for i, entry in layout.objects.items() if entry.channel == channel]
        mask = pixels_of(layout.object_map, same)
    rect = Rect.around(mask)
    return painted(layout, rect, mask[rect.slices], object_id, paintable)


def merged(layout: Layout, object_ids: Collection[int], into: int) -> MapPatch:
    """Give all pixels of unlocked objects to `into`."""
    mask = pixels_of(layout.object_map, unlocked(layout, object_ids))
    rect = Rect.around(mask)
    before = layout.object_map[rect.slices].copy()
    return MapPatch(rect, before, np.where(mask[rect.slices], np.uint16(into), before))


def split(layout: Layout, object_ids: Collection[int]) -> tuple[MapPatch, dict[int, int]]:
    """Make each connected part of objects one of its own; the largest keeps the id.

    Parts that touch only at a corner are apart. Returns the patch and, by new id, the object that
    it was part of.
    """
    rect = Rect.around(pixels_of(layout.object_map, object_ids))
    before = layout.object_map[rect.slices].copy()
    after = before.copy()
    origins: dict[int, int] = {}
    for object_id in object_ids:
        mask = before == object_id
        if not mask.any():
            continue
        parts, areas = parts_of(mask, closed=goes_round(layout, rect))
        order = 1 + np.argsort(-areas[1:], kind="stable")
        new_ids = [layout.new_id() for _ in range(len(areas) - 2)]
        table = np.zeros(len(areas), np.uint16)
        table[order] = [object_id, *new_ids][: len(order)]  # one without pixels has no parts
        after[mask] = table[parts[mask]]
        origins |= dict.fromkeys(new_ids, object_id)
    return MapPatch(rect, before, after), origins


def deleted(layout: Layout, object_ids: Collection[int], known: Placed | None = None) -> MapPatch:
    """Take unlocked objects away; the nearest unlocked neighbours grow into their place.

    But for pixels that `known` gives to somebody. Raises RequestError where no unlocked object is
    left to grow.
    """
    hole = pixels_of(layout.object_map, unlocked(layout, object_ids))
    rect = _hole_region(layout, hole, Rect.around(hole))
    before = layout.object_map[rect.slices].copy()
    after, hole = before.copy(), hole[rect.slices]
    if known is not None:
        place = Rect(known.rect.x - rect.x, known.rect.y - rect.y, *known.owners.shape[::-1])
        inner = place.clipped(rect.width, rect.height)
        x, y = inner.x - place.x, inner.y - place.y
        owners = known.owners[y : y + inner.height, x : x + inner.width]
        back = hole[inner.slices] & (owners != NOBODY)
        after[inner.slices][back] = owners[back]
        hole[inner.slices] &= ~back
    fill_hole(after, hole, locked_table(layout), closed=goes_round(layout, rect))
    return MapPatch(rect, before, after)


def nearest_others(layout: Layout, object_ids: Collection[int]) -> Nearest:
    """Who would grow over the pixels of objects as the layout is now; for the eraser.

    Raises RequestError where no unlocked object is left to grow.
    """
    object_map, without = layout.object_map.copy(), {*object_ids, *_locked(layout)}
    parts = (object_map[y : y + _ROWS] for y in range(0, layout.size[0], _ROWS))
    if object_ids and all(pixels_of(rows, without).all() for rows in parts):
        raise nobody_left()
    return Nearest(object_map, without, closed=layout.closed)


def shape_of(layout: Layout, object_ids: Collection[int]) -> tuple[Rect, np.ndarray]:
    """The common box of objects and their shape in it (`inade.layouts.placing`)."""
    area = area_of(layout, object_ids)
    box = area.rect
    ids = part(layout.object_map, box) if layout.closed else layout.object_map[box.slices]
    return box, np.where(area.mask, ids, np.uint16(NOBODY))


def area_of(layout: Layout, object_ids: Collection[int]) -> Area:
    """The pixels of objects; in a closed layout its rectangle may reach beyond the right edge."""
    area = Area.of(pixels_of(layout.object_map, object_ids))
    return compact(area, layout.size[1]) if layout.closed else area


def landed(layout: Layout, placed: Placed, lifted: MapPatch | None = None) -> MapPatch:
    """Let objects land where they are placed, after `lifted` has taken them away elsewhere.

    Locked objects are not covered. Raises RequestError if nothing would be left inside the layout.
    """
    if placed.rect.empty or not (placed.owners != NOBODY).any():
        raise RequestError(
            "nothing of the objects would be left inside the layout.",
            remedy="Keep a part of them inside.",
        )
    region = placed.rect if lifted is None else placed.rect.united(lifted.rect)
    before = layout.object_map[region.slices].copy()
    after = before.copy()
    if lifted is not None:
        rect = lifted.rect
        after[Rect(rect.x - region.x, rect.y - region.y, rect.width, rect.height).slices] = (
            lifted.after
        )
    rect = placed.rect
    under = after[Rect(rect.x - region.x, rect.y - region.y, rect.width, rect.height).slices]
    landing = (placed.owners != NOBODY) & ~locked_table(layout)[under]
    if not landing.any():
        raise RequestError(
            "the objects would lie wholly under locked ones.",
            remedy="Unlock those, or choose another place.",
        )
    under[landing] = placed.owners[landing]
    return MapPatch(region, before, after)


def nothing_to_move() -> RequestError:
    """The error of moving objects that are locked or have no pixels."""
    return RequestError("there is nothing to move.", remedy="Choose objects and unlock them.")


def grown(layout: Layout, object_ids: Collection[int], pixels: int) -> MapPatch:
    """Grow objects by some layout pixels into unlocked neighbours; a negative number shrinks."""
    chosen = unlocked(layout, object_ids)
    mask = pixels_of(layout.object_map, chosen)
    box = Rect.around(mask)
    if box.empty:
        return MapPatch(box, *np.zeros((2, 0, 0), np.uint16))
    margin = abs(pixels) + 1
    height, width = layout.size
    rect = Rect(box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin)
    rect = all_round(layout, rect).clipped(width, height)
    closed = goes_round(layout, rect)
    if pixels < 0:
        away = depth(mask[rect.slices], closed=closed)
        rim = np.zeros_like(mask)
        rim[rect.slices] = mask[rect.slices] & (away <= -pixels)
        rect = _hole_region(layout, mask, rect)
        before = layout.object_map[rect.slices].copy()
        after = before.copy()
        closed = goes_round(layout, rect)
        fill_hole(after, mask[rect.slices], locked_table(layout), closed=closed)
        return MapPatch(rect, before, np.where(rim[rect.slices], after, before))
    before = layout.object_map[rect.slices].copy()
    distance, owners = nearest_source(before, mask[rect.slices], closed=closed)
    reached = (distance <= pixels) & ~locked_table(layout)[before]
    return MapPatch(rect, before, np.where(reached, owners, before))


def object_touching(
    layout: Layout, channel: int, x: float, y: float, radius: float, *, anywhere: bool = False
) -> int | None:
    """The unlocked object of a class that a brush at (x, y) touches, nearest to its centre.

    With `anywhere`, any unlocked object of the class will do (stuff such as sky is one object).
    """
    wanted = [
        object_id
        for object_id, entry in layout.objects.items()
        if entry.channel == channel and not entry.locked
    ]
    height, width = layout.size
    rect, mask = brush_mask((x, y, radius), (x, y, radius), width, height, closed=layout.closed)
    target = layout.object_map[rect.slices]
    mask &= np.isin(target, wanted)
    rows, columns = np.nonzero(mask)
    if rows.size:
        across = columns + rect.x + 0.5 - x
        if layout.closed:
            across = (across + width / 2) % width - width / 2
        distance = (rows + rect.y + 0.5 - y) ** 2 + across**2
        nearest = int(distance.argmin())
        return int(target[rows[nearest], columns[nearest]])
    return wanted[0] if anywhere and wanted else None


def unlocked(layout: Layout, object_ids: Collection[int]) -> list[int]:
    """Those of the objects that exist and are not locked."""
    return [i for i in object_ids if i in layout.objects and not layout.objects[i].locked]


def require_unlocked(layout: Layout, object_id: int) -> None:
    """Raise RequestError unless the object exists and may change."""
    if not unlocked(layout, [object_id]):
        raise RequestError(
            "object {object_id} is locked or gone.",
            remedy="Unlock it in the list of objects, or paint a new object.",
            object_id=object_id,
        )


def locked_table(layout: Layout) -> np.ndarray:
    """bool [65536] by object id: whether it is locked."""
    table = np.zeros(MAX_OBJECTS + 1, bool)
    table[_locked(layout)] = True
    return table


def _locked(layout: Layout) -> list[int]:
    return [i for i, entry in layout.objects.items() if entry.locked]


def _hole_region(layout: Layout, hole: np.ndarray, rect: Rect) -> Rect:
    """The part of the map that decides how a hole inside `rect` is filled.

    One pixel around is enough, unless locked objects, which cannot grow, may stand there.
    """
    height, width = layout.size
    wider = all_round(layout, rect.widened(1)).clipped(width, height)
    locked = locked_table(layout)
    if not (locked.any() and locked[layout.object_map[wider.slices]].any()):
        return wider
    ids = {*np.unique(layout.object_map[rect.slices][hole[rect.slices]]).tolist()}
    others = Nearest(layout.object_map, ids | {*_locked(layout)}, closed=layout.closed)
    margin = others.enough(rect)
    if margin is None:
        return Rect(0, 0, width, height)
    return all_round(layout, rect.widened(margin)).clipped(width, height)
