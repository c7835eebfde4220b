"""A gesture in progress: what it has shown so far, how to take it back, what it amounts to."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from app.document.change import Change
from app.document.drawing import new_look
from app.document.edit import Edit
from app.document.edit_mask import EditMask
from app.document.sources import NoiseSource, Source
from app.document.state import State
from inade.layouts import painting
from inade.layouts.layout import MAX_OBJECTS, LayoutObject, Rect
from inade.layouts.painting import Protection
from inade.layouts.stroke import Stroke
from inade.looks.look import Look


@dataclass(eq=False)
class Gesture:
    """A stroke, or a preview of looks (`stroke` None).

    new_id  the object that the stroke brings into being, or None
    looks   looks as they were before the preview
    sources where the noise of previewed looks comes from, if it has a source
    """

    stroke: Stroke | None = None
    new_id: int | None = None
    looks: dict[int, Look] = field(default_factory=dict)
    sources: dict[int, Source] = field(default_factory=dict)

    @staticmethod
    def extending(state: State, object_id: int, protection: Protection) -> "Gesture":
        """A stroke that extends an object. RequestError if it is unknown or locked."""
        painting.require_unlocked(state.layout, object_id)
        return Gesture(Stroke(state.layout, object_id, protection.table(state.layout)))

    @staticmethod
    def creating(state: State, channel: int, protection: Protection) -> "Gesture":
        """A stroke that paints a new object of this class, which is in the table from now on."""
        table, object_id = protection.table(state.layout), state.layout.new_id()
        state.sources[object_id] = source = NoiseSource(state.seed, 0, object_id)
        state.looks[object_id] = new_look(state, channel, source)
        state.layout.objects[object_id] = LayoutObject(channel)
        return Gesture(Stroke(state.layout, object_id, table), object_id)

    @staticmethod
    def erasing(state: State, object_ids: Collection[int], protection: Protection) -> "Gesture":
        """A stroke that erases objects. RequestError where no unlocked one is left to grow."""
        others = painting.nearest_others(state.layout, object_ids)
        erased = np.zeros(MAX_OBJECTS + 1, bool)
        erased[np.array(list(object_ids), int)] = True
        return Gesture(Stroke(state.layout, others, protection.table(state.layout) & erased))

    def extend(self, state: State, x: float, y: float, radius: float) -> Rect:
        """Draw on to (x, y) in layout pixels; returns what changed, empty where nothing did."""
        assert self.stroke is not None
        if self.new_id is not None:
            row = state.layout.objects[self.new_id]
            if row.texture is None:  # from where it was pressed first
                texture = state.new_texture(self.new_id, (y, x))
                state.layout.objects[self.new_id] = replace(row, texture=texture)
        return self.stroke.extend(x, y, radius)

    def preview(
        self, state: State, looks: Mapping[int, Look], sources: Mapping[int, Source]
    ) -> list[int]:
        """Give unlocked objects other looks for now, without a signal; returns which."""
        allowed = painting.unlocked(state.layout, looks)
        for object_id in allowed:
            self.looks.setdefault(object_id, state.looks[object_id])
            state.looks[object_id] = looks[object_id]
        self.sources.update(sources)
        return allowed

    def mark(self, mask: EditMask) -> None:
        """Tell what it has touched so far."""
        mask.remake(self.looks)
        if self.stroke is not None:
            mask.change_owners(self.stroke.dirty, self.stroke.changed)

    def take_back(self, state: State) -> None:
        """Put the state as it was, the picture excepted, without a signal."""
        if self.stroke is not None:
            self.stroke.abort()
        self._take_back_tables(state)

    def adopt(self, state: State, text: str) -> Change | None:
        """What the gesture amounts to, part of the state from now on. None if it did nothing."""
        edit = Edit(state)
        new_id = self.new_id
        if new_id is not None:
            edit.set_row(new_id, state.layout.objects[new_id])
            edit.set_look(new_id, state.looks[new_id], state.sources[new_id])
        looks = {object_id: state.looks[object_id] for object_id in self.looks}
        self._take_back_tables(state)  # an edit is the difference to what was
        for object_id, look in looks.items():
            edit.set_look(object_id, look, self.sources.get(object_id))
        if self.stroke is not None:
            edit.paint(self.stroke.patch())
            if not edit.paints:
                return None
        change = edit.change(text)
        if change is not None:
            change.apply_tables(state, forward=True)
        return change

    def _take_back_tables(self, state: State) -> None:
        state.looks.update(self.looks)
        if self.new_id is not None:
            del state.layout.objects[self.new_id]
            del state.looks[self.new_id], state.sources[self.new_id]
