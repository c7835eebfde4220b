"""The steps on the way from the looks of an earlier state to those of now.

They are made while nothing more urgent waits, and anew when the document changes otherwise, so
that taking one never changes a pixel outside the objects.
"""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from app.document import commands
from app.document.document import Document
from app.document.state import Painter, State
from app.work.jobs import Alternatives
from app.work.runner import Runner
from app.work.tiling import Tiling
from app.work.worker import Worker
from inade.layouts.painting import unlocked
from inade.looks.look import Look, between
from inade.scene import PicturePatch

STEPS, FEWEST, MOST = 8, 3, 64
BUDGET = 512 * 2**20  # bytes that the pictures of all steps may take
_KIND = "fade"


class Fading(QObject):
    """Follows the document while somebody looks (`set_active`); `changed` tells of every news."""

    changed = Signal()

    def __init__(
        self, document: Document, runner: Runner, worker: Worker, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._runner, self._worker = document, runner, worker
        self._ends: dict[int, tuple[Look, Look]] = {}  # first and last look by object id
        self._painters: dict[int, Painter] = {}  # whose language these speak
        self._count = STEPS
        self._patches: list[PicturePatch | None] = []
        self._mark: tuple[int, ...] | None = None  # the state whose picture the pixels fit
        self._taken: int | None = None
        self._active = False
        self.lacks = "start"  # why there are no steps: 'start', 'checkpoint' or 'difference'
        self._soon = QTimer(self, singleShot=True, interval=30)
        self._soon.timeout.connect(self._follow)
        for signal_ in (
            document.history_changed,
            document.picture_changed,
            document.looks_changed,
            runner.info_changed,
            runner.busy_changed,
        ):
            signal_.connect(self._on_changed)
        document.replaced.connect(self._forget)

    @property
    def most(self) -> int:
        """How many steps there can be of a picture as large as this one."""
        height, width = self._document.picture_size
        return max(FEWEST, min(MOST, BUDGET // (3 * height * width)))

    @property
    def count(self) -> int:
        """How many steps there are, with both ends; none before something was chosen."""
        return min(self._count, self.most) if self._ends else 0

    @property
    def taken(self) -> int | None:
        """The step that was taken last, while the objects still look like it."""
        looks = self._document.looks
        if self._taken is None or any(
            looks.get(i) != look for i, look in self._looks(self._taken).items()
        ):
            return None
        return self._taken

    @property
    def complete(self) -> bool:
        """Whether every step has its picture."""
        return bool(self._ends) and all(self.patch(i) is not None for i in range(self.count))

    def begin(self, state: State) -> None:
        """Fade from the looks of another state to those of now: of the selection, or else of all.

        Locked objects, those that are not in both, and those that look the same are left out.
        """
        document, first = self._document, state.looks
        same = state.checkpoint == document.state.checkpoint
        self.lacks = "difference" if same else "checkpoint"
        chosen = unlocked(document.layout, document.selection or document.layout.objects)
        now = {i: document.looks[i] for i in chosen if i in first and same
               and state.painter_of(i) == document.state.painter_of(i)}  # fmt: skip
        self._ends = {i: (first[i], look) for i, look in now.items() if first[i] != look}
        self._painters = {i: state.painter_of(i) for i in self._ends}
        self._taken = None
        self._start_anew()

    def set_count(self, count: int) -> None:
        """Have so many steps, with both ends."""
        if count != self._count:
            self._count, self._taken = count, None
            self._start_anew()

    def set_active(self, active: bool) -> None:
        """Whether somebody looks; nothing is made for nobody."""
        self._active = active
        if active:
            self._soon.start()
        else:
            self._worker.forget(_KIND)

    def picture(self, step: int) -> np.ndarray | None:
        """uint8 [h, w, 3]: the picture at a step, None while it is not made."""
        picture, patch = self._document.picture, self.patch(step)
        return None if picture is None or patch is None else patch.applied(picture)

    def film(self) -> Callable[[], list[np.ndarray]]:
        """What makes the pictures of all steps as they are now, there and back: for any thread.

        Every step must have its picture (`complete`).
        """
        picture, patches = self._document.picture, [self.patch(i) for i in range(self.count)]

        def make() -> list[np.ndarray]:
            assert picture is not None
            forth = [patch.applied(picture) for patch in patches if patch is not None]
            return forth + forth[-2:0:-1]

        return make

    def take(self, step: int) -> bool:
        """Take a step, looks and pixels in one undo step. False while it is not made."""
        document, patch = self._document, self.patch(step)
        if patch is None:
            return False
        if commands.set_looks(document, self._looks(step), text="Fade"):
            document.attach_picture(document.state_id, patch)
            self._mark = document.history.mark
        self._taken = step
        self.changed.emit()
        return True

    def patch(self, step: int) -> PicturePatch | None:
        """What is made of a step, None if it does not fit what is on screen."""
        fits = self._mark == self._document.history.mark and 0 <= step < len(self._patches)
        return self._patches[step] if fits else None

    def _looks(self, step: int) -> dict[int, Look]:
        share = step / (self.count - 1)
        return {i: between(one, other, share) for i, (one, other) in self._ends.items()}

    def _start_anew(self) -> None:
        self._mark, self._patches = None, [None] * self.count
        self._worker.forget(_KIND)
        self.changed.emit()
        self._soon.start()

    def _forget(self) -> None:
        """Another project, or another checkpoint: the looks are of another language."""
        self._ends, self.lacks, self._taken = {}, "start", None
        self._start_anew()

    def _on_changed(self, _: object = None) -> None:
        if self._active and self._ends and not self._soon.isActive():
            self._soon.start()

    def _let_go(self) -> None:
        """Leave out objects that are locked or gone by now, or that another checkpoint draws."""
        state = self._document.state
        ours = [i for i in unlocked(state.layout, self._ends)
                if state.painter_of(i) == self._painters[i]]  # fmt: skip
        if self._ends and not ours:
            self.lacks, self._taken = "checkpoint", None
        self._ends = {i: self._ends[i] for i in ours}

    def _follow(self) -> None:
        """Have every step made for the picture on screen."""
        document, picture = self._document, self._document.picture
        waits = document.history.draft is not None or document.needs_pass or self._runner.busy
        if not self._active or waits or picture is None or not self._runner.fits:
            return  # whatever ends this tells so, and we come back
        self._let_go()
        if self._mark != document.history.mark:
            self._mark, self._patches = document.history.mark, [None] * self.count
            self.changed.emit()
        elif self._worker.awaits(_KIND):
            return
        lacking = [step for step, patch in enumerate(self._patches) if patch is None]
        if not lacking:
            return
        mark = self._mark

        def take(patches: tuple[PicturePatch, ...]) -> None:
            if self._mark == mark:
                for step, patch in zip(lacking, patches, strict=False):
                    self._patches[step] = patch
                self.changed.emit()

        request = Alternatives(
            Tiling.of(document).scene(),
            picture,
            frozenset(self._ends),
            tuple(self._looks(step) for step in lacking),
            self.tr("Fade of %Ln object(s)", "", len(self._ends)),
        )
        self._worker.submit(request, take, progressed=take, kind=_KIND)
