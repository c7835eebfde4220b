"""Objects that float: what lies beneath them is kept, and comes back when they move on.

The object map has them where they are, as it has all others; what they lie on stands in
`State.beneath`. Until they are let go, they keep the shape that they were taken up with as well:
turned or scaled again, or moved back from beyond the edge, they are made of that.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np

from app.document.change import Returned
from app.document.state import Beneath, State
from inade.layouts import painting
from inade.layouts.area import Area
from inade.layouts.layout import MAX_OBJECTS, Layout, Rect
from inade.layouts.painting import MapPatch
from inade.layouts.placing import NOBODY, Placed, after, matrix_between, warped
from inade.layouts.shapes import NOTHING
from inade.scene import PicturePatch

_NO_PIXELS = (slice(0, 0), slice(0, 0))


@dataclass(frozen=True, eq=False)
class Floating:
    """Objects that have not been let go.

    shape, rect   the owners of the pixels that they were taken up with, and where
    matrix        float64 [2, 3]: where those have been taken since
    box           what they fill now, as far as it is told, the part outside the layout included
    """

    object_ids: frozenset[int]
    shape: np.ndarray
    rect: Rect
    matrix: np.ndarray
    box: Rect | None = None

    @staticmethod
    def of(layout: Layout, object_ids: Collection[int]) -> "Floating":
        """Objects as they are, to be taken up. RequestError if they have no pixels."""
        rect, shape = painting.shape_of(layout, object_ids)
        if rect.empty:
            raise painting.nothing_to_move()
        return Floating(frozenset(object_ids), shape, rect, matrix_between(rect, rect), rect)

    def moved(self, matrix: np.ndarray, box: Rect | None) -> "Floating":
        """The same, taken on by a matrix."""
        return replace(self, matrix=after(matrix, self.matrix), box=box)

    def placed(self, layout: Layout) -> Placed:
        """Where they are in a layout."""
        return warped(self.shape, self.rect, self.matrix, layout.size, closed=layout.closed)


class InTheAir:
    """The objects that float, by the state that their last movement led to: undo finds them too."""

    def __init__(self) -> None:
        self._by_state: dict[int, Floating] = {}

    def at(self, state: int) -> Floating | None:
        """What floats in this state."""
        return self._by_state.get(state)

    def put(self, state: int, floating: Floating) -> None:
        """These float now."""
        self._by_state[state] = floating

    def keep(self, state: int, object_ids: frozenset[int]) -> None:
        """Let go, unless these are what floats."""
        floating = self.at(state)
        if floating is None or floating.object_ids != object_ids:
            self.let_go()

    def let_go(self) -> bool:
        """From now on they are as they lie; False if none floated."""
        floated = bool(self._by_state)
        self._by_state.clear()
        return floated


@dataclass(frozen=True, eq=False)
class Movement:
    """What a movement changes: the map, all that lies beneath, and pixels that come back."""

    patch: MapPatch
    beneath: dict[int, Beneath]
    returned: Returned | None = None


def taken_away(state: State, object_ids: Collection[int]) -> Movement:
    """Unlocked objects are taken away: what lay beneath comes back, or neighbours grow.

    Raises RequestError where no unlocked object is left to grow.
    """
    chosen = painting.unlocked(state.layout, object_ids)
    seen = _seen(state, chosen, NOTHING, None)
    patch = painting.deleted(state.layout, chosen, Placed(seen.rect, seen.ids))
    return Movement(patch, _without(state, chosen), _returned(state, chosen, seen, patch))


def let_fall(
    state: State,
    placed: Placed,
    lifted: Collection[int] = (),
    stale: np.ndarray | None = None,
) -> Movement:
    """Objects land where they are placed; those `lifted` are taken from where they are.

    `stale`: bool [H, W] of the layout, where the picture does not show it; None: it does. Raises
    RequestError if nothing would be left inside the layout.
    """
    seen = _seen(state, lifted, placed.rect, stale)
    away = None
    if lifted:
        away = painting.deleted(state.layout, lifted, Placed(seen.rect, seen.ids))
    patch = painting.landed(state.layout, placed, away)
    landed = _with(state, patch, placed.rect)
    owners = np.where(landed == placed.owners, placed.owners, NOBODY)
    beneath = _without(state, lifted)
    for object_id in np.unique(owners[owners != NOBODY]).tolist():
        mask = owners == object_id
        box = Rect.around(mask)
        rect = _aligned(state, replace(box, x=placed.rect.x + box.x, y=placed.rect.y + box.y))
        inside = Area(placed.rect, mask).window(rect)
        ids = np.where(inside, _with(state, away, rect), np.uint16(NOBODY))
        part = Rect(rect.x - seen.rect.x, rect.y - seen.rect.y, rect.width, rect.height).slices
        small = _reduced(part, _step(state))
        pixels = None if seen.pixels is None else seen.pixels[small].copy()
        photo = None if pixels is None else _photo(seen)[small].copy()
        beneath[object_id] = Beneath(rect, ids, pixels, photo)
    return Movement(patch, beneath, _returned(state, lifted, seen, patch))


def painted_over(beneath: Mapping[int, Beneath], patch: MapPatch) -> dict[int, Beneath]:
    """What is still known of what lies beneath, once somebody has painted."""
    kept = dict(beneath)
    for object_id, under in beneath.items():
        mine, theirs = _shared(under.rect, patch.rect)
        lost = patch.changed[theirs] & (under.ids[mine] != NOBODY)
        if lost.any():
            ids = under.ids.copy()
            ids[mine][lost] = NOBODY
            kept[object_id] = replace(under, ids=ids)
            if (ids == NOBODY).all():
                del kept[object_id]
    return kept


def merged(
    beneath: Mapping[int, Beneath], object_ids: Collection[int], into: int
) -> dict[int, Beneath]:
    """The same once these objects are one, which lies on what it lay on."""
    found: dict[int, Beneath] = {}
    for object_id in beneath.keys() - (set(object_ids) - {into}):
        under = beneath[object_id]
        mask = np.isin(under.ids, list(object_ids))
        found[object_id] = replace(under, ids=np.where(mask, np.uint16(into), under.ids))
    return found


def mentioned(beneath: Mapping[int, Beneath]) -> set[int]:
    """The objects that lie beneath others."""
    found = (np.unique(under.ids).tolist() for under in beneath.values())
    return {object_id for ids in found for object_id in ids} - {NOBODY}


def remade(
    beneath: Mapping[int, Beneath], object_ids: Collection[int] | None
) -> dict[int, Beneath]:
    """The same without pixels of objects that are to look otherwise; None: all of them."""

    def stays(under: Beneath) -> bool:
        if under.pixels is None:
            return True
        return object_ids is not None and not np.isin(under.ids, list(object_ids)).any()

    return {
        i: under if stays(under) else replace(under, pixels=None, photo=None)
        for i, under in beneath.items()
    }


def _seen(state: State, moving: Collection[int], also: Rect, stale: np.ndarray | None) -> Beneath:
    """What is seen, where objects are and in `also`, once they are gone; NOBODY if not known."""
    box = Rect.around(painting.pixels_of(state.layout.object_map, moving))
    rect, step = _aligned(state, box.united(also)), _step(state)
    seen = Beneath(rect, state.layout.object_map[rect.slices].copy())
    small = _reduced(rect.slices, step)
    if state.picture is not None and state.picture.shape[:2] == state.picture_size:
        own = state.own
        photo = np.ones(_small(rect, step), bool) if own is None else ~own[small]
        if stale is not None:
            photo &= ~stale[rect.slices][::step, ::step]
        seen = replace(seen, pixels=state.picture[small].copy(), photo=photo)
    seen = _looked_through(seen, moving, state)
    table = np.zeros(MAX_OBJECTS + 1, bool)
    table[[i for i, row in state.layout.objects.items()
           if not row.locked or seen.pixels is not None]] = True  # fmt: skip
    return replace(seen, ids=np.where(table[seen.ids], seen.ids, np.uint16(NOBODY)))


def _without(state: State, moving: Collection[int]) -> dict[int, Beneath]:
    """What lies beneath others once these objects are gone."""
    gone = set(moving)
    found: dict[int, Beneath] = {}
    for object_id in state.beneath.keys() - gone:
        under = state.beneath[object_id]
        if np.isin(under.ids, list(gone)).any():
            under = _looked_through(under, gone, state)
        found[object_id] = under
    return found


def _looked_through(layer: Beneath, through: Collection[int], state: State) -> Beneath:
    """The layer with what lies beneath some of its objects in their place."""
    step = _step(state)
    ids = layer.ids.copy()
    pixels = photo = None
    if layer.pixels is not None and layer.pixels.shape[:2] == _small(layer.rect, step):
        pixels, photo = layer.pixels.copy(), _photo(layer).copy()
    for _ in through:  # one may lie on another
        for object_id in through:
            mask = ids == object_id
            under = state.beneath.get(object_id)
            if under is None or not mask.any():
                continue
            mine, theirs = _shared(layer.rect, under.rect)
            part = mask[mine]
            ids[mask] = NOBODY
            ids[mine][part] = under.ids[theirs][part]
            if photo is None or pixels is None:
                continue
            photo[mask[::step, ::step]] = False
            if under.pixels is not None and under.pixels.shape[:2] == _small(under.rect, step):
                small, of_theirs = _reduced(mine, step), _reduced(theirs, step)
                part = part[::step, ::step]
                pixels[small][part] = under.pixels[of_theirs][part]
                photo[small][part] = _photo(under)[of_theirs][part]
    unknown = np.isin(ids, list(through))
    ids[unknown] = NOBODY
    if photo is not None:
        photo[unknown[::step, ::step]] = False
    return Beneath(layer.rect, ids, pixels, photo)


def _returned(
    state: State, moving: Collection[int], seen: Beneath, patch: MapPatch
) -> Returned | None:
    """The pixels that come back where objects were and are no longer."""
    if seen.pixels is None:
        return None
    step, part = _step(state), seen.rect.slices
    known = seen.ids[::step, ::step]
    before = state.layout.object_map[part][::step, ::step]
    mask = np.isin(before, list(moving)) & (known != NOBODY)
    mask &= _with(state, patch, seen.rect)[::step, ::step] == known
    box = Rect.around(mask)
    if box.empty:
        return None
    rect = Rect(seen.rect.x // step + box.x, seen.rect.y // step + box.y, box.width, box.height)
    inner = box.slices
    pixels = PicturePatch(rect, seen.pixels[inner].copy(), mask[inner].copy())
    return Returned(pixels, _photo(seen)[inner] & mask[inner])


def _with(state: State, patch: MapPatch | None, rect: Rect) -> np.ndarray:
    """uint16 [h, w]: a rectangle of the object map as a patch will leave it; None: as it is."""
    ids = state.layout.object_map[rect.slices].copy()
    shared = Rect(0, 0, 0, 0) if patch is None else rect.crossed(patch.rect)
    if patch is not None and not shared.empty:
        ids[shared.within(rect).slices] = patch.after[shared.within(patch.rect).slices]
    return ids


def _step(state: State) -> int:
    return max(1, round(state.scale))


def _small(rect: Rect, step: int) -> tuple[int, int]:
    """(height, width) in picture pixels."""
    return rect.height // step, rect.width // step


def _photo(layer: Beneath) -> np.ndarray:
    """bool [h, w] of the layer's pixels: those of a photo, which no model makes again."""
    assert layer.pixels is not None
    return np.zeros(layer.pixels.shape[:2], bool) if layer.photo is None else layer.photo


def _aligned(state: State, rect: Rect) -> Rect:
    """The rectangle widened to whole picture pixels."""
    step = _step(state)
    x, y = rect.x // step * step, rect.y // step * step
    right, bottom = rect.x + rect.width, rect.y + rect.height
    wide = Rect(x, y, -(-right // step) * step - x, -(-bottom // step) * step - y)
    return wide.clipped(*state.layout.size[::-1])


def _shared(a: Rect, b: Rect) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
    """Indices, in arrays over two rectangles each, of the pixels in both."""
    x, y = max(a.x, b.x), max(a.y, b.y)
    width = max(0, min(a.x + a.width, b.x + b.width) - x)
    height = max(0, min(a.y + a.height, b.y + b.height) - y)
    return (
        Rect(x - a.x, y - a.y, width, height).slices if width and height else _NO_PIXELS,
        Rect(x - b.x, y - b.y, width, height).slices if width and height else _NO_PIXELS,
    )


def _reduced(part: tuple[slice, slice], step: int) -> tuple[slice, slice]:
    """The picture pixels of layout pixels whose rectangle is aligned."""
    rows, columns = part
    return (
        slice(rows.start // step, rows.stop // step),
        slice(columns.start // step, columns.stop // step),
    )
