"""Nine alternatives of the selected objects, made while nothing more urgent waits.

A choice stands for the picture it was tried on: when the document changes otherwise its pixels
are made anew, so that accepting one never changes a pixel outside the objects.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from app.document import commands
from app.document.document import Document
from app.document.drawing import WIDE, drawn_given_the_rest, redrawn
from app.document.sources import NoiseSource
from app.document.state import Painter
from app.panels.objects import object_title
from app.strip.part import part_of
from app.work.jobs import Alternatives
from app.work.runner import Runner
from app.work.tiling import Tiling
from app.work.worker import Worker
from inade.layouts.layout import Rect
from inade.looks.look import Look, Style
from inade.looks.prior import Prior
from inade.scene import PicturePatch

COUNT = 9
_KIND = "variations"


@dataclass(frozen=True, eq=False)
class Variation:
    """One alternative: where each object is drawn from, and its pixels once made.

    `drawn`: the styles that were drawn, given the other objects of that moment; none without a
    fitted prior.
    """

    sources: Mapping[int, NoiseSource]
    drawn: Mapping[int, Style | None]
    patch: PicturePatch | None = None
    pinned: bool = False
    looks: Mapping[int, Look] = field(default_factory=dict)


class Variations(QObject):
    """Follows the selection while somebody looks (`active`); `changed` tells of every news.

    Of large objects only `part` of the picture is made until an alternative is taken.
    """

    changed = Signal()

    def __init__(
        self, document: Document, runner: Runner, worker: Worker, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._runner, self._worker = document, runner, worker
        self.choices: list[Variation] = []
        self.part: Rect | None = None  # that the pixels of the choices are of; None: all
        self._shown: int | None = None  # what `accepted` was when `changed` was told last
        self._active = False
        self._objects: frozenset[int] = frozenset()
        self._drawn_as: tuple[Prior | None, float, tuple[Painter, ...]] = (
            None,
            0,
            (),
        )  # how, by whom
        self._marks: set[tuple[int, int]] = set()  # states whose picture the pixels fit
        self._taken: set[int] = set()  # states that took a part, and get their picture by and by
        self._soon = QTimer(self, singleShot=True, interval=30)
        self._soon.timeout.connect(self._follow)
        for signal_ in (
            document.selection_changed,
            document.objects_changed,
            document.looks_changed,
            document.picture_changed,
            document.replaced,
            document.history_changed,
            document.fields_changed,
            runner.info_changed,
            runner.busy_changed,
        ):
            signal_.connect(self._on_changed)

    @property
    def objects(self) -> frozenset[int]:
        """The objects that the choices are of."""
        return self._objects

    @property
    def accepted(self) -> int | None:
        """The choice whose looks the objects have now."""
        looks = self._document.looks
        for index, choice in enumerate(self.choices):
            if choice.looks and all(looks.get(i) == look for i, look in choice.looks.items()):
                return index
        return None

    @property
    def ready(self) -> bool:
        """Whether there are choices of what is selected now."""
        return self._active and bool(self.choices) and self._objects == self._targets()

    @property
    def title(self) -> str:
        """What there are variations of, in words; '' for nothing."""
        document = self._document
        there = self._objects & document.layout.objects.keys()
        if len(there) > 1:
            return self.tr("%Ln object(s)", "", len(there))
        return "".join(object_title(document, object_id) for object_id in there)

    def set_active(self, active: bool) -> None:
        """Whether somebody looks at them; nothing is made for nobody."""
        self._active = active
        if active:
            self._soon.start()
        else:
            self._worker.forget(_KIND)

    def more(self) -> None:
        """Draw other alternatives; pinned ones stay, in front.

        While the picture lags behind the document they are not made: they would not show it.
        """
        kept = [choice for choice in self.choices if choice.pinned]
        self.choices = kept + [self._drawn() for _ in range(COUNT - len(kept))]
        if self._waits:
            self._worker.forget(_KIND)
        else:
            self._make_missing()
        self._tell()

    def toggle_pin(self, index: int) -> None:
        """Keep an alternative when others are drawn, or no longer."""
        choice = self.choices[index]
        self.choices[index] = replace(choice, pinned=not choice.pinned)
        self._tell()

    def picture(self, index: int) -> np.ndarray | None:
        """uint8 [h, w, 3]: the picture with an alternative in it, None while it is not made."""
        picture = self._document.picture
        if picture is None or not self.made(index):
            return None
        patch = self.choices[index].patch
        return None if patch is None else patch.applied(picture)

    def made(self, index: int) -> bool:
        """Whether an alternative has pixels that fit the picture on screen."""
        known = 0 <= index < len(self.choices) and self._fresh
        return known and self.choices[index].patch is not None

    def accept(self, index: int) -> bool:
        """Take an alternative, look and pixels in one undo step. False while it is not made."""
        if self._document.picture is None or not self.made(index) or not self.ready:
            return False
        document, choice = self._document, self.choices[index]
        assert choice.patch is not None
        text = self.tr("Variation {0}").format(index + 1)
        if commands.set_looks(document, choice.looks, text, choice.sources):
            if self.part is None:
                document.attach_picture(document.state_id, choice.patch)
                self._marks.add(document.history.mark)
            else:
                self._taken.add(document.state_id)
                self._runner.show_meanwhile(choice.patch)
                self._runner.generate()
        self._tell()
        return True

    def _tell(self) -> None:
        self._shown = self.accepted
        self.changed.emit()

    @property
    def _fresh(self) -> bool:
        document = self._document
        return document.history.mark in self._marks or document.state_id in self._taken

    @property
    def _waits(self) -> bool:
        """Whether the picture is not what alternatives could be tried on."""
        document, runner = self._document, self._runner
        lags = document.history.draft is not None or document.needs_pass or runner.busy
        return lags or document.picture is None or not runner.fits

    def _targets(self) -> frozenset[int]:
        document = self._document
        return frozenset(commands.varied(document, document.selection))

    def _drawn(self) -> Variation:
        document = self._document
        sources = {i: document.new_source(i) for i in sorted(self._objects)}
        return Variation(sources, drawn_given_the_rest(document.state, sources, WIDE))

    def _on_changed(self, _: object = None) -> None:
        if not self._active:
            return
        targets = self._targets()
        if not targets:
            self._follow()
        elif targets != self._objects or not self._soon.isActive():
            self._soon.start()

    def _follow(self) -> None:
        """Have choices of what is selected, made for the picture on screen."""
        document = self._document
        targets = self._targets()
        if not self._active:
            return
        state = document.state
        painters = tuple(state.painter_of(i) for i in sorted(targets))
        drawn_as = state.drawn_from, state.choices.free, painters
        if targets != self._objects or drawn_as != self._drawn_as:
            self._objects, self._drawn_as, self.choices = targets, drawn_as, []
            self._marks.clear()
            self._taken.clear()
            self._tell()
        if not targets or self._waits:
            return  # whatever ends this tells so, and we come back
        if not self.choices:
            self.more()
        elif not self._fresh:
            self._make_missing()
            self._tell()
        elif not self._worker.awaits(_KIND):
            self._make_missing()
        if self.accepted != self._shown:
            self._tell()

    def _make_missing(self) -> None:
        document = self._document
        if not self._fresh:
            self._marks, self._taken = {document.history.mark}, set()
            self.choices = [replace(choice, patch=None) for choice in self.choices]
        for index, choice in enumerate(self.choices):
            if choice.patch is None:
                looks = {
                    i: redrawn(
                        document.looks[i],
                        source.noise(document.looks[i].noise.shape[1]),
                        choice.drawn.get(i, document.looks[i].drawn),
                    )
                    for i, source in choice.sources.items()
                }
                self.choices[index] = replace(choice, looks=looks)
        self._worker.forget(_KIND)
        self.part = part_of(document, self._objects)
        lacking = [i for i, choice in enumerate(self.choices) if choice.patch is None]
        picture = document.picture
        if not lacking or picture is None:
            return

        def take(patches: tuple[PicturePatch, ...]) -> None:
            if self._fresh:
                for index, patch in zip(lacking, patches, strict=False):
                    self.choices[index] = replace(self.choices[index], patch=patch)
                self._tell()

        request = Alternatives(
            Tiling.of(document).scene(),
            picture,
            self._objects,
            tuple(self.choices[i].looks for i in lacking),
            self.tr("Variations of {0}").format(self.title),
            self.part,
        )
        self._worker.submit(request, take, progressed=take, kind=_KIND)
