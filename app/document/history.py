"""Which pixels belong to which state: the chain of undo steps and the pictures that arrive late.

A state is a number that is never used twice. A step covers the states (first, last]: a stroke
passes through many while it is painted. The picture of a state is the root's picture with the
picture patches of all steps up to it, so undo and redo restore pixels exactly.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace

import numpy as np

from app.document.change import ROOT, Change
from app.document.edit_mask import EditMask, Where, everything
from app.document.gesture import Gesture
from app.document.pasting import Allowed, fits, pasted, told_of, told_since, unpacked
from app.document.patches import ArrayPatch, Packed
from app.document.state import State
from app.document.step import NEVER, Step
from app.document.successors import Successors, copied
from inade.layouts.area import Area
from inade.layouts.layout import Rect
from inade.scene import PicturePatch


class History:
    """The steps, where the document stands among them, and who made the picture on screen.

    The picture is that of the `current` state, which is kept up here. `steps[0]` is the root, the
    state the document was opened in; it has no change of its own. `draft` is the gesture in
    progress, not yet a step.
    """

    def __init__(self, current: State, state: int) -> None:
        made_for = NEVER if current.picture is None else state
        self.steps = [Step(ROOT, state - 1, state, made_for=made_for)]
        self.index = 0
        self._current = current
        self.draft: Step | None = None
        self._results = 0
        self._pictures, self._owns = Successors(), Successors()  # of the current state

    @property
    def nbytes(self) -> int:
        """Bytes held by all steps."""
        pixels = {id(side): side.nbytes for step in self.steps for side in step.pixels}
        return sum(step.nbytes for step in self.steps) + sum(pixels.values())

    def loose(self) -> list[Packed]:
        """Pixels that can be packed, the newest ones excepted: those are taken back first."""
        steps = self.path
        newest = steps[self.pixels_from].pixels
        return [side for step in self.steps for side in step.pixels
                if side.can_shrink and side not in newest]  # fmt: skip

    @property
    def state(self) -> int:
        """The state that the last step led to, a draft left aside."""
        return self.steps[self.index].last

    @property
    def mark(self) -> tuple[int, int]:
        """Tells apart what a project file would hold: the state, and whose pixels are shown."""
        step = self.path[self.pixels_from]
        return self.path[-1].last, step.serial

    @property
    def path(self) -> list[Step]:
        """The steps that led here, the draft included."""
        return self.steps[: self.index + 1] + ([] if self.draft is None else [self.draft])

    @property
    def pixels_from(self) -> int:
        """Position in `path` of the step whose pixels are on screen (0 if none has any)."""
        path = self.path
        made = [i for i, step in enumerate(path) if step.made_for != NEVER]
        return made[-1] if made else 0

    def pending(self) -> list[Step]:
        """The steps that the pixels on screen do not show yet, oldest first."""
        path, shown = self.path, self.pixels_from
        complete = path[shown].made_for == path[shown].last
        return path[shown + 1 if complete else shown :]

    @property
    def can_undo(self) -> bool:
        """Whether a step lies behind."""
        return self.index > 0

    @property
    def can_redo(self) -> bool:
        """Whether a step lies ahead."""
        return self.index < self.count

    @property
    def count(self) -> int:
        """The number of steps, the root left aside."""
        return len(self.steps) - 1

    def adopt(self, change: Change) -> None:
        """The draft becomes the newest step, made already; redo is lost."""
        step, self.draft = self.draft, None
        assert step is not None
        step.change = change
        del self.steps[self.index + 1 :]
        self.steps.append(step)
        self.index += 1

    def push(
        self, step: Step, picture: np.ndarray | None = None, own: np.ndarray | None = None
    ) -> None:
        """Put a step where `forward` leads; redo is lost.

        With a picture the step brings its own pixels, which replace the present ones, but for those
        of the change's rim, which are still to be made; `own` says who made them.
        """
        assert self.draft is None
        if picture is not None:
            step.picture = self._replacement(self._current.picture, picture)
        elif step.change.returned is not None and self._current.picture is not None:
            step.picture, step.own = step.change.returned.patches(
                self._current.picture, self._current.own
            )
        if picture is not None or own is not None:
            step.own = ArrayPatch.between(self._current.own, own)
        if picture is not None:
            step.made_for = step.last if step.change.rim is None else step.first
            step.serial = self._results = self._results + 1
        del self.steps[self.index + 1 :]
        self.steps.append(step)

    def drop_draft(self) -> Rect | None:
        """Forget the gesture in progress; returns the rectangle of pixels this takes back."""
        draft, self.draft = self.draft, None
        return None if draft is None else self._show(draft, forward=False)

    def back(self) -> tuple[Step, Rect | None]:
        """One step back: the step to take back and the rectangle of pixels that changed."""
        step = self.steps[self.index]
        self.index -= 1
        return step, self._show(step, forward=False)

    def forward(self) -> tuple[Step, Rect | None]:
        """One step forward: the step to make again and the rectangle of pixels that changed."""
        self.index += 1
        step = self.steps[self.index]
        return step, self._show(step, forward=True)

    def step_of(self, state: int) -> Step | None:
        """The step on the stack, or the draft, that passed through this state."""
        found = [step for step in self.steps if step.covers(state)]
        if not found and self.draft is not None and self.draft.covers(state):
            return self.draft
        return found[0] if found else None

    def came_by(self, state: int) -> bool:
        """Whether this state is one that the present one came by."""
        return any(step.covers(state) for step in self.path)

    def state_at(self, index: int) -> State:
        """The whole document as a step led to it; not while there is a draft."""
        assert self.draft is None
        state = self._current.copy()
        for step in reversed(self.steps[index + 1 : self.index + 1]):
            step.change.apply(state, forward=False)
        for step in self.steps[self.index + 1 : index + 1]:
            step.change.apply(state, forward=True)
        state.picture, state.own = self.picture_at(index), self._own_at(index)
        return state

    def picture_at(self, index: int) -> np.ndarray | None:
        """uint8 [h, w, 3] of the state that a step led to, wherever the document stands."""
        return next(picture for _, picture in self.pictures([index]))

    def pictures(self, wanted: Collection[int]) -> Iterator[tuple[int, np.ndarray | None]]:
        """(index, picture) of these steps' states, in one walk each way from where we stand."""
        picture = self._current.picture
        if self.draft is not None and self.draft.picture is not None:
            picture = self.draft.picture.undone(picture)
        if self.index in wanted:
            yield self.index, picture
        for way, last in ((1, max(wanted, default=0)), (-1, min(wanted, default=self.index))):
            walked: np.ndarray | Packed | None = picture
            ours = False  # whether nobody else has this array
            for index in range(self.index + way, last + way, way):
                patch = self.steps[index if way > 0 else index + 1].picture
                if patch is not None:
                    side, rect = patch.after if way > 0 else patch.before, patch.rect
                    if rect is None:
                        walked, ours = side, False  # unpacked if it is wanted
                    else:
                        array = unpacked(walked)
                        assert array is not None
                        assert side is not None
                        walked, ours = array if ours else array.copy(), True
                        walked[rect.slices] = side.unpack()
                if index in wanted:
                    walked, ours = unpacked(walked), False
                    yield index, walked

    @property
    def lags(self) -> bool:
        """Whether the document has changed in a way that the pixels on screen do not show."""
        return any(
            step.change.asks_for_pixels or (step is self.draft and not step.change.keeps_pixels)
            for step in self.pending()
        )

    def edit_area(self, gesture: Gesture | None, where: Where | None = None) -> Area:
        """What of the layout the next pass may change (semantics.md), locked objects never.

        where: tells the pixels of objects; None: they are looked for in all of the layout.
        """
        layout, picture = self._current.layout, self._current.picture
        if picture is None:
            return everything(layout.size)
        mask = EditMask(layout.size, self._current.picture_size[0])
        if picture.shape[:2] != self._current.picture_size:
            mask.remake_everything()
        pending = self.pending()
        maps = [i for i, step in enumerate(pending) if step.change.replaces_map]
        for step in pending[maps[-1] if maps else 0 :]:  # what another map lacks is told anew
            step.change.mark(mask)
            if step is self.draft and gesture is not None and not step.change.keeps_pixels:
                gesture.mark(mask)
        return mask.of(layout, self._current.own, self._current.scale, where)

    def attach(self, state: int, patch: PicturePatch, allowed: Allowed = None) -> Rect | None:
        """Give a result to the step whose state it was made for; see Document.attach_picture.

        Returns the rectangle that changed on screen (empty for a state that is undone now), or
        None for a result that does not fit or is no longer wanted.
        """
        current = self._current
        if not fits(patch, current.picture, current.picture_size):
            return None
        step = self.step_of(state)
        if step is None or state < step.made_for:
            return None
        path = self.path
        shown = step in path
        if shown and any(later.picture is not None for later in path[path.index(step) + 1 :]):
            return None
        if not shown and self.draft is not None:
            return None
        index = self.steps.index(step) if not shown else -1
        if not shown and self._of_another_map(index):
            return None
        old = current.picture if shown else self.picture_at(index)
        own = current.own if shown else self._own_at(index)
        size, copies = current.picture_size, (copied, copied)
        if shown:
            copies = self._pictures.of, self._owns.of
        new, made = pasted(old, patch, size, current.layout, allowed, copies[0])
        told = told_of(own, patch.rect, made, size, copies[1])
        if step is not self.steps[0]:
            step.picture = self._with_difference(step.picture, old, new, patch.rect)
            if own is not told:
                step.own = told_since(step.own, own, told, patch.rect)
        step.made_for = state
        step.serial = self._results = self._results + 1
        if step is not self.draft:
            self._keep_later_pixels(step, (old, own), (new, told), patch.rect)
        if not shown:
            return Rect(0, 0, 0, 0)
        resized = old is None or old.shape != new.shape
        current.picture, current.own = new, told
        return Rect(0, 0, new.shape[1], new.shape[0]) if resized else patch.rect

    def shrink(self, nbytes: int) -> bool:
        """Let the oldest steps become part of the root where so many bytes are held; whether any.

        An eighth less are held afterwards, or none.
        """
        too_much = self.nbytes > nbytes
        while too_much and self.nbytes > nbytes * 7 // 8 and len(self.steps) > 1:
            if self.index == 0:
                self.steps.pop()  # nothing lies behind: the farthest redo goes
            else:
                self._drop_oldest()
        return too_much

    def _drop_oldest(self) -> None:
        former = self.steps.pop(0)
        self.index -= 1
        root = self.steps[0]
        if root.made_for == NEVER and not root.change.asks_for_pixels:
            if former.made_for == former.last:
                root.made_for = root.last
            elif former.made_for != NEVER:
                root.made_for, root.change = root.first, former.change
        partly = root.made_for not in (
            NEVER,
            root.last,
        )  # what it lacks is what its change asks for
        root.change = replace(root.change, text="", values={}) if partly else ROOT
        root.picture, root.first = None, root.last - 1

    def _of_another_map(self, index: int) -> bool:
        """Whether the state that a step led to, undone now, has another map, perhaps of a size."""
        begin, end = sorted((index, self.index))
        return any(step.change.rebuilds for step in self.steps[begin + 1 : end + 1])

    def _keep_later_pixels(
        self,
        step: Step,
        old: tuple[np.ndarray | None, np.ndarray | None],
        new: tuple[np.ndarray, np.ndarray],
        rect: Rect,
    ) -> None:
        """The next step with pixels of its own takes over the difference, so its state stays.

        `old`, `new`: the picture after `step`, and who made it, as they were and as they are now.
        """
        for later in self.steps[self.steps.index(step) + 1 :]:
            if later.picture is None:
                continue
            if later.made_for == NEVER and later.change.returned is not None:
                picture = later.picture.redone(old[0])
                own = old[1] if later.own is None else later.own.redone(old[1])
                later.picture, later.own = later.change.returned.patches(*new)
                after = later.picture.redone(new[0])
                assert after is not None
                old, new = (picture, own), (after, _applied(later.own, new[1]))
                continue
            if later.picture.rect is None or old[0] is None or old[0].shape != new[0].shape:
                later.picture = self._replacement(new[0], later.picture.redone(old[0]))
            else:
                later.picture = later.picture.rebased(old[0], new[0], rect)
            if old[1] is not new[1]:
                own = old[1] if later.own is None else later.own.redone(old[1])
                later.own = ArrayPatch.between(new[1], own)
            return

    def _with_difference(
        self, known: ArrayPatch | None, before: np.ndarray | None, after: np.ndarray, rect: Rect
    ) -> ArrayPatch:
        """What `known` did to a picture, and then the difference of two in a rectangle."""
        whole = Rect(0, 0, after.shape[1], after.shape[0])
        reach = rect if known is None else rect.united(known.rect or whole)
        if before is None or before.shape != after.shape or reach == whole:
            return self._replacement(before if known is None else known.undone(before), after)
        if known is None:
            return ArrayPatch.of(rect, before[rect.slices], after[rect.slices])
        return known.then(before, after, rect)

    def _replacement(self, before: np.ndarray | None, after: np.ndarray | None) -> ArrayPatch:
        return ArrayPatch(None, self._at_rest(before), self._at_rest(after))

    def _at_rest(self, picture: np.ndarray | None) -> Packed | None:
        """A whole picture, the same one in every step that leads to it or away from it."""
        if picture is None:
            return None
        steps = self.steps if self.draft is None else [*self.steps, self.draft]
        held = (side for step in reversed(steps) for side in step.pixels if side.holds(picture))
        return next(held, None) or Packed(picture, picture.shape)

    def _own_at(self, index: int) -> np.ndarray | None:
        """bool [h, w] of the state that a step led to: pixels that the model made."""
        own = self._current.own
        if self.draft is not None and self.draft.own is not None:
            own = self.draft.own.undone(own)
        for step in reversed(self.steps[index + 1 : self.index + 1]):
            own = own if step.own is None else step.own.undone(own)
        for step in self.steps[self.index + 1 : index + 1]:
            own = own if step.own is None else step.own.redone(own)
        return own

    def _show(self, step: Step, *, forward: bool) -> Rect | None:
        """Make what a step did to the pixels, or take it back; the rectangle that changed."""
        current, patch = self._current, step.picture
        if step.own is not None:
            turn = step.own.redone if forward else step.own.undone
            current.own = turn(current.own, self._owns.of)
        if patch is None:
            return None
        turn = patch.redone if forward else patch.undone
        picture = current.picture = turn(current.picture, self._pictures.of)
        if patch.rect is not None:
            return patch.rect
        height, width = (0, 0) if picture is None else picture.shape[:2]
        return Rect(0, 0, width, height)


def _applied(patch: ArrayPatch | None, own: np.ndarray) -> np.ndarray:
    told = own if patch is None else patch.redone(own)
    assert told is not None
    return told
