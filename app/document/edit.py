"""Collecting what one gesture changes into a `Change`, the difference an undo step keeps."""

from collections.abc import Iterable
from typing import Any

import numpy as np

from app.document import floating
from app.document.change import EVERYTHING, Change, Returned
from app.document.floating import Movement
from app.document.patches import ArrayPatch
from app.document.sources import Source
from app.document.state import Beneath, State
from inade.layouts.layout import MAX_OBJECTS, Layout, LayoutObject, Rect
from inade.layouts.painting import MapPatch
from inade.looks.look import Look


class Edit:
    """What a gesture is about to change. The state stays as it is until the change is applied."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._map: ArrayPatch | None = None
        self._rows: dict[int, LayoutObject | None] = {}
        self._looks: dict[int, Look | None] = {}
        self._sources: dict[int, Source | None] = {}
        self._values: dict[str, Any] = {}
        self._remade: set[int] = set()
        self._rim: ArrayPatch | None = None
        self._everything = self._knows_beneath = False
        self._returned: Returned | None = None

    def paint(self, patch: MapPatch) -> None:
        """Change the object map, once an edit; objects left without pixels leave the table.

        But for those that lie beneath others. What lay beneath a pixel that changes is forgotten.
        """
        patch = patch.trimmed()
        if not patch.rect.empty:
            self._paint(patch, floating.painted_over(self._state.beneath, patch))

    def move(self, movement: Movement) -> None:
        """Change the object map, once an edit, as objects that float move: nothing is forgotten."""
        self._paint(movement.patch.trimmed(), movement.beneath)
        self._returned = movement.returned

    def _paint(self, patch: MapPatch, beneath: dict[int, Beneath]) -> None:
        assert self._map is None
        covered, gone = floating.mentioned(beneath), set[int]()
        if not patch.rect.empty:
            self._map = ArrayPatch.of(patch.rect, patch.before, patch.after)
            gone = set(self._emptied(self._map)) - covered
        for object_id in floating.mentioned(self._state.beneath) - covered - gone:
            row = self._state.layout.objects.get(object_id)
            if row is not None and not (patch.after == object_id).any():
                pixels = self._state.layout.object_map == object_id
                pixels[patch.rect.slices] = False
                if not pixels.any():
                    gone.add(object_id)
        for object_id in gone:
            self.forget(object_id)
        self.set_value("beneath", {i: under for i, under in beneath.items() if i not in gone})

    def replace_layout(self, layout: Layout) -> None:
        """Put another map and table, whose ids are new, in the place of the present ones."""
        old = self._state.layout
        self._map = ArrayPatch.whole(old.object_map, layout.object_map)
        for object_id in old.objects:
            self.forget(object_id)
        self.set_value("beneath", {})
        self.set_value("doubt", None)
        self._rows.update(layout.objects)
        self.remake_everything()

    def refit(self, layout: Layout) -> None:
        """Put the same layout in another size, perhaps cropped, in the place of the present one."""
        old = self._state.layout
        self._map = ArrayPatch.whole(old.object_map, layout.object_map)
        here = _ids(layout.object_map)
        for object_id in [i for i in old.objects if not here[i]]:
            self.forget(object_id)
        self.set_value("beneath", {})
        self.set_value("doubt", None)
        self.remake_everything()

    def resize(self, layout: Layout, beneath: dict[int, Beneath], lacks: np.ndarray) -> None:
        """Put the map in another size in the place of the present one, with all that lies beneath.

        lacks: bool [H, W] of the new one, the pixels to make anew.
        """
        old = self._state.layout
        self._map = ArrayPatch.whole(old.object_map, layout.object_map)
        here = _ids(layout.object_map)
        kept: dict[int, Beneath] = {}
        covered: set[int] = set()
        while more := {i for i in beneath.keys() - kept if here[i] or i in covered}:
            kept |= {i: beneath[i] for i in more}
            covered = floating.mentioned(kept)
        for object_id in [i for i in old.objects if not here[i] and i not in covered]:
            self.forget(object_id)
        self.set_beneath(kept)
        rect = Rect.around(lacks)
        if not rect.empty:
            ids = layout.object_map[rect.slices]
            self.remake_rim(MapPatch(rect, ids, np.where(lacks[rect.slices], ~ids, ids)))

    def add_object(self, row: LayoutObject, look: Look, source: Source | None) -> int:
        """A new object; returns its id."""
        object_id = self._state.layout.new_id()
        self.set_row(object_id, row)
        self.set_look(object_id, look, source)
        return object_id

    def set_row(self, object_id: int, row: LayoutObject | None) -> None:
        """A new or other row of the table; another class makes the whole object anew."""
        self._rows[object_id] = row
        before = self._state.layout.objects.get(object_id)
        drawn = [(each.channel, each.drawn_by) for each in (before, row) if each is not None]
        if len(drawn) == 2 and drawn[0] != drawn[1]:
            self._remade.add(object_id)

    def set_look(self, object_id: int, look: Look | None, source: Source | None = None) -> None:
        """Another look. Without a source, its noise keeps the one it has if it is the same."""
        before = self._state.looks.get(object_id)
        if (
            before is not None
            and look is not None
            and source is None
            and np.array_equal(before.noise, look.noise)
        ):
            source = self._state.sources.get(object_id)
        self._looks[object_id] = look
        self._sources[object_id] = source
        if before is not None and before != look:
            self._remade.add(object_id)

    def forget(self, object_id: int) -> None:
        """Take an object out of the table."""
        self._rows[object_id] = None
        self._looks[object_id] = None
        self._sources[object_id] = None

    def set_value(self, name: str, value: Any) -> None:
        """Another value of a whole field of the state."""
        self._values[name] = value

    def set_beneath(self, beneath: dict[int, Beneath]) -> None:
        """What lies beneath others, known better than the rest of the edit would tell."""
        self._knows_beneath = True
        self.set_value("beneath", beneath)

    def sets(self, name: str) -> bool:
        """Whether a whole field of the state becomes another."""
        return name in self._values and not equal(getattr(self._state, name), self._values[name])

    def remake(self, object_ids: Iterable[int]) -> None:
        """Ask for new pixels of these objects."""
        self._remade.update(object_ids)

    def remake_rim(self, patch: MapPatch) -> None:
        """Ask for new pixels where the map would change, without changing it."""
        patch = patch.trimmed()
        if not patch.rect.empty:
            self._rim = ArrayPatch.of(patch.rect, patch.before, patch.after)

    def remake_everything(self) -> None:
        """Ask for new pixels everywhere, locked objects excepted."""
        self._everything = True

    @property
    def paints(self) -> bool:
        """Whether the object map changes."""
        return self._map is not None

    def forgets(self, object_id: int) -> bool:
        """Whether the object leaves the table."""
        return object_id in self._rows and self._rows[object_id] is None

    def change(self, text: str) -> Change | None:
        """The collected change, or None if nothing would change."""
        state = self._state
        beneath = self._values.get("beneath", state.beneath)
        if beneath and (self._remade or self._everything) and not self._knows_beneath:
            chosen = None if self._everything else self._remade
            self._values["beneath"] = floating.remade(beneath, chosen)
        rows = _pairs(state.layout.objects, self._rows)
        looks = _pairs(state.looks, self._looks)
        sources = _pairs(state.sources, self._sources)
        values = {
            name: (getattr(state, name), value)
            for name, value in self._values.items()
            if self.sets(name)
        }
        if not (self._map or rows or looks or sources or values or self._rim or self._everything):
            return None
        covered = floating.mentioned(beneath) & self._remade  # of these no pixel may be seen
        unseen = {i for i in covered if not (state.layout.object_map == i).any()}
        remade = EVERYTHING if self._everything else frozenset(self._remade - unseen)
        return Change(
            text, self._map, rows, looks, sources, values, remade, self._rim, self._returned
        )

    def _emptied(self, patch: ArrayPatch) -> list[int]:
        """Objects whose last pixels the patch of a rectangle takes."""
        assert patch.rect is not None
        assert patch.before is not None
        assert patch.after is not None
        layout, rect = self._state.layout, patch.rect
        height, width = layout.size
        gone = _ids(patch.before.values) & ~_ids(patch.after.values)
        for outside in (
            Rect(0, 0, width, rect.y),
            Rect(0, rect.y + rect.height, width, height - rect.y - rect.height),
            Rect(0, rect.y, rect.x, rect.height),
            Rect(rect.x + rect.width, rect.y, width - rect.x - rect.width, rect.height),
        ):
            part = layout.object_map[outside.slices]
            for looked_at in (part[::8, ::8], part):  # a look here and there finds most
                if not gone.any():
                    return []
                gone &= ~_ids(looked_at)
        return np.flatnonzero(gone).tolist()


def _ids(object_map: np.ndarray) -> np.ndarray:
    """bool [65536]: which ids occur; looks only where a run of one id begins."""
    flat = np.ascontiguousarray(object_map).ravel()
    found = np.zeros(MAX_OBJECTS + 1, bool)
    found[flat[:1]] = True
    found[flat[1:][flat[1:] != flat[:-1]]] = True
    return found


def _pairs(before: dict[int, Any], after: dict[int, Any]) -> dict[int, tuple[Any, Any]]:
    return {
        object_id: (before.get(object_id), value)
        for object_id, value in after.items()
        if before.get(object_id) != value
    }


def equal(first: Any, second: Any) -> bool:
    """Whether two values of a field of the state are the same."""
    if isinstance(first, np.ndarray) or isinstance(second, np.ndarray):
        return first is not None and second is not None and np.array_equal(first, second)
    return first == second
