"""The document: object map and table, looks, picture, selection and the undo stack.

It knows no widgets and no inference. Edits go through the functions of `app.document.commands`, or
through a gesture here (a stroke, a preview of looks) that becomes one undo step when it ends.
Pictures come from outside through `attach_picture`, stamped with the state they were made for.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.document.change import Change
from app.document.edit import Edit
from app.document.edit_mask import Where
from app.document.floating import Floating, InTheAir
from app.document.gesture import Gesture
from app.document.history import History, Step
from app.document.pasting import Allowed
from app.document.sources import NoiseSource, Source
from app.document.state import CheckpointId, OfState, State
from inade.layouts.area import Area
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, Rect
from inade.layouts.painting import ANYWHERE, Protection
from inade.looks.look import Look
from inade.scene import PicturePatch

UNDO_BYTES = 512 * 2**20


class Document(QObject):
    """One open project. All rectangles are `inade.layouts.layout.Rect`.

    state         all that it is made of, as in `State`; read it freely, or by the short names
                  here, and change it only through commands and gestures
    state_id      int, names the present state; raised by every change, lowered by undo, and a
                  number given to a new state is never one used before
    selection     frozenset of object ids
    history       the undo steps and their pictures; to look at
    floating      objects that were moved and are not let go; selecting others lets them go
    """

    layout_changed = Signal(object)  # Rect in layout pixels
    picture_changed = Signal(object)  # Rect in picture pixels
    objects_changed = Signal()  # rows of the table: added, removed, renamed, locked, class
    looks_changed = Signal(object)  # frozenset of object ids
    selection_changed = Signal()
    fields_changed = Signal(object)  # frozenset of names: 'underlay', 'sketch', ...
    history_changed = Signal()  # the undo steps, or which of them are made
    replaced = Signal()  # another project, or other labels, sizes or noise in this one
    picture_requested = Signal()  # the picture lags behind the document: a pass is wanted
    gesture_ending = Signal()  # no more will come of a stroke or preview; its step follows
    modified_changed = Signal(bool)

    def __init__(self, state: State, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_bytes = UNDO_BYTES
        self._chosen = 0  # raised by each choice
        self._newest_state = 0
        self._modified = False
        self.load(state)

    def load(self, state: State, *, saved: bool = True) -> None:
        """Show a copy of another project; its picture is the truth and asks for no pass.

        One that is not `saved` as it is in the user's file, such as a recovered one, is modified.
        """
        self._gesture: Gesture | None = None
        self.state = state.copy()
        self._draws: dict[int, int] = {}
        self.selection: frozenset[int] = frozenset()
        self.floating = InTheAir()
        self._newest_state += 1
        self.state_id = self._newest_state
        self.history = History(self.state, self.state_id)
        self.mark_saved(None if saved else (0, 0))
        self.history_changed.emit()
        self.replaced.emit()
        if self.picture is None:
            self.picture_requested.emit()

    def state_at(self, index: int) -> State:
        """The document after so many undo steps (0: as it was opened). A stroke is aborted."""
        self.abort_stroke()
        return self.history.state_at(index)

    def identify(self, **known: object) -> None:
        """Take in what is known of checkpoints by now, as fields of the state: no undo step."""
        for name, value in known.items():
            setattr(self.state, name, value)

    # What is on screen, by short names: see `State`

    layout = OfState[Layout]()
    labels = OfState[LabelSet]()
    looks = OfState[dict[int, Look]]()
    picture = OfState[np.ndarray | None]()
    picture_size = OfState[tuple[int, int]]()
    sketch = OfState[np.ndarray | None]()
    underlay = OfState[np.ndarray | None]()
    checkpoint = OfState[CheckpointId]()

    # What a person set beside the picture; no steps of undo

    @property
    def hidden(self) -> frozenset[int]:
        """Ids of objects whose overlays are not shown."""
        return self.state.choices.hidden

    @property
    def keep_pixels(self) -> bool:
        """While true, edits of the layout outline objects and leave the picture as it is."""
        return self.state.choices.keep_pixels

    @keep_pixels.setter
    def keep_pixels(self, keep: bool) -> None:
        self.choose(keep_pixels=keep)

    def choose(self, **choices: object) -> None:
        """Set some of `Choices` to other values."""
        chosen = replace(self.state.choices, **choices)  # pyright: ignore[reportArgumentType]
        if chosen != self.state.choices:
            self.state.choices = chosen
            self._chosen += 1
            self._note_modified()
            self.fields_changed.emit(frozenset({"choices"}))

    def set_hidden(self, object_ids: Iterable[int]) -> None:
        """Hide the overlays of these objects; the picture does not change."""
        self.choose(hidden=frozenset(object_ids))
        self.objects_changed.emit()

    def select(self, object_ids: Iterable[int]) -> None:
        """Select these objects and no others; unknown ids are left out."""
        selection = frozenset(object_ids) & self.layout.objects.keys()
        if selection != self.selection:
            self.selection = selection
            self.floating.keep(self.state_id, selection)
            self.selection_changed.emit()

    # What a pass needs, and what it brings

    @property
    def needs_pass(self) -> bool:
        """Whether the picture on screen lags behind the document."""
        return self.history.lags

    def edit_area(self, where: Where | None = None) -> Area:
        """What of the layout the next pass may change; see `History.edit_area`."""
        return self.history.edit_area(self._gesture, where)

    def edit_mask(self) -> np.ndarray:
        """The same, bool [H, W]."""
        return self.edit_area().window(Rect(0, 0, *self.layout.size[::-1]))

    def attach_picture(self, state_id: int, patch: PicturePatch, allowed: Allowed = None) -> bool:
        """Accept the result of a pass made for `state_id` with the `edit_mask` of that moment.

        Bytes outside that mask, `allowed` (an area is the picture's), and of objects locked by now
        stay. It is part of the undo step it covers. False: dropped (its state is off the stack,
        newer pixels are shown, or the size does not fit).
        """
        if (rect := self.history.attach(state_id, patch, allowed)) is None:
            return False
        if not rect.empty:
            self.picture_changed.emit(rect)
        if self.history.shrink(self.undo_bytes):
            self.history_changed.emit()
        self._note_modified()
        return True

    # Gestures: live until they end, then one undo step

    @property
    def stroke_active(self) -> bool:
        """Whether a stroke has begun and neither ended nor been aborted, by undo for one."""
        return self._gesture is not None and self._gesture.stroke is not None

    def new_source(self, object_id: int) -> NoiseSource:
        """A draw of this object's noise that it has not had since the document was opened."""
        source = self.state.sources.get(object_id)
        used = 0 if source is None else source.draw
        self._draws[object_id] = max(self._draws.get(object_id, 0), used) + 1
        return NoiseSource(self.state.seed, self._draws[object_id], object_id)

    def begin_paint(self, object_id: int, protection: Protection = ANYWHERE) -> None:
        """Begin a stroke that extends an object. RequestError if it is unknown or locked."""
        self.abort_stroke()
        self._begin(Gesture.extending(self.state, object_id, protection))

    def begin_new_object(self, channel: int, protection: Protection = ANYWHERE) -> int:
        """Begin a stroke that paints a new object of this class; returns its id."""
        self.abort_stroke()
        gesture = Gesture.creating(self.state, channel, protection)
        self._begin(gesture)
        self.objects_changed.emit()
        assert gesture.new_id is not None
        return gesture.new_id

    def begin_erase(self, object_ids: Collection[int], protection: Protection = ANYWHERE) -> None:
        """Begin a stroke that erases these objects: their nearest unlocked neighbours grow.

        Raises RequestError where no unlocked object is left to grow.
        """
        self.abort_stroke()
        self._begin(Gesture.erasing(self.state, object_ids, protection))

    def extend_stroke(self, x: float, y: float, radius: float) -> Rect:
        """Draw on to (x, y) in layout pixels; returns the dirty rectangle (also signalled)."""
        assert self._gesture is not None
        rect = self._gesture.extend(self.state, x, y, radius)
        if not rect.empty:
            self._advance()
            self.layout_changed.emit(rect)
            if not self.keep_pixels:
                self.picture_requested.emit()
        return rect

    def end_stroke(self, text: str = "Paint") -> bool:
        """End the stroke as one undo step. False if it changed nothing."""
        return self._end(text)

    def preview_looks(
        self, looks: Mapping[int, Look], sources: Mapping[int, Source] | None = None
    ) -> None:
        """Show other looks while a slider or dot is dragged, locked objects excepted."""
        if self._gesture is None or self._gesture.stroke is not None:
            self.abort_stroke()
            self._begin(Gesture())
        assert self._gesture is not None
        allowed = self._gesture.preview(self.state, looks, sources or {})
        self._advance()
        self.looks_changed.emit(frozenset(allowed))
        self.picture_requested.emit()

    def end_preview(self, text: str = "Change looks") -> bool:
        """Keep the previewed looks as one undo step. False if nothing changed."""
        return self._end(text)

    def abort_stroke(self) -> None:
        """Leave nothing behind of the stroke or preview in progress, pixels included."""
        if self._gesture is not None:
            self._gesture.take_back(self.state)
            self._drop(self._gesture)

    abort_preview = abort_stroke

    # Undo steps

    def edit(self) -> Edit:
        """Begin to collect a change, for `push`. A stroke is aborted."""
        self.abort_stroke()
        return Edit(self.state)

    def push(
        self,
        change: Change | None,
        picture: np.ndarray | None = None,
        own: np.ndarray | None = None,
        floating: Floating | None = None,
    ) -> bool:
        """Make a change one undo step, with picture and `own` if it brings them. False for None.

        `floating`: what floats after it.
        """
        if change is None:
            return False
        self._newest_state += 1
        step = Step(self._outlining(change), self._newest_state - 1, self._newest_state)
        self.history.push(step, picture, own)
        if floating is not None:
            self.floating.put(step.last, floating)
        self._step(forward=True)
        self.history.shrink(self.undo_bytes)
        self.history_changed.emit()
        return True

    def undo(self) -> None:
        """Take back the gesture in progress, or else the last step."""
        if self._gesture is not None:
            self.abort_stroke()
        elif self.history.can_undo:
            self.go_to(self.history.index - 1)

    def redo(self) -> None:
        """Make the step again that was taken back last."""
        if self.history.can_redo:
            self.go_to(self.history.index + 1)

    def go_to(self, index: int) -> None:
        """Take steps back, or make them again, until so many are made. A stroke is aborted."""
        assert 0 <= index <= self.history.count
        self.abort_stroke()
        if index == self.history.index:
            return
        while index != self.history.index:
            self._step(forward=index > self.history.index)
        self.history_changed.emit()

    @property
    def modified(self) -> bool:
        """Whether anything that is saved differs from the last save."""
        return self._modified

    @property
    def mark(self) -> tuple[int, ...]:
        """Stands for what a snapshot of now would hold; for `mark_saved` once it is written."""
        return (*self.history.mark, self._chosen)

    def mark_saved(self, mark: tuple[int, ...] | None = None) -> None:
        """The state of this mark, or of now, is the one on disk."""
        self._saved = self.mark if mark is None else mark
        self._note_modified()

    def _step(self, *, forward: bool) -> None:
        step, shown = self.history.forward() if forward else self.history.back()
        self.state_id = self.history.state
        dirty = step.change.apply(self.state, forward=forward)
        self._tell(step.change, dirty)
        if shown is not None:
            self.picture_changed.emit(shown)
        if step.change.asks_for_pixels and self.needs_pass:
            self.picture_requested.emit()
        self._note_modified()

    def _tell(self, change: Change, dirty: Rect | None) -> None:
        self.select(self.selection)
        if dirty is not None and not change.rebuilds:  # then all is told anew, at another size
            self.layout_changed.emit(dirty)
        if change.rows:
            self.objects_changed.emit()
        if change.looks:
            self.looks_changed.emit(frozenset(change.looks) & self.looks.keys())
        if change.values:
            self.fields_changed.emit(frozenset(change.values))
        if change.rebuilds:
            self.replaced.emit()

    def _outlining(self, change: Change) -> Change:
        """The change, which leaves the picture as it is while that is wanted."""
        if self.keep_pixels and change.outlines:
            return replace(change, keeps_pixels=True)
        return change

    def _begin(self, gesture: Gesture) -> None:
        self._gesture = gesture
        keeps = self.keep_pixels and gesture.stroke is not None
        change = Change("", keeps_pixels=keeps)
        self.history.draft = Step(change, self._newest_state, self._newest_state)

    def _advance(self) -> None:
        assert self.history.draft is not None
        self._newest_state += 1
        self.state_id = self.history.draft.last = self._newest_state

    def _end(self, text: str) -> bool:
        """What the gesture has shown is kept as it is: only what follows from it is told."""
        gesture = self._gesture
        if gesture is None:
            return False
        self.gesture_ending.emit()
        change = gesture.adopt(self.state, text)
        if change is None:
            self._drop(gesture)
            return False
        self._gesture = None
        change = self._outlining(change)
        self.history.adopt(change)
        self._tell(change, None)
        if change.asks_for_pixels and self.needs_pass:
            self.picture_requested.emit()
        self._note_modified()
        self.history.shrink(self.undo_bytes)
        self.history_changed.emit()
        return True

    def _drop(self, gesture: Gesture) -> None:
        """Tell everyone that a gesture, already taken back, left nothing behind."""
        self._gesture = None
        shown = self.history.drop_draft()
        self.state_id = self.history.state
        if gesture.stroke is not None and not gesture.stroke.dirty.empty:
            self.layout_changed.emit(gesture.stroke.dirty)
        self.select(self.selection)
        if gesture.new_id is not None:
            self.objects_changed.emit()
        if gesture.looks:
            self.looks_changed.emit(frozenset(gesture.looks))
        if shown is not None:
            self.picture_changed.emit(shown)

    def _note_modified(self) -> None:
        modified = self.mark != self._saved
        if modified != self._modified:
            self._modified = modified
            self.modified_changed.emit(modified)
