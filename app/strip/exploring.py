"""Dragging the selected objects over a plane of two directions of their looks.

The noise moves over a cap of a sphere, so that it stays standard normal. With a fitted prior the
drawn style moves as well: along the two directions in which its class varies most in colour, and on
a plane that was turned, or where they are not known, along two random ones, of the same two draws.

The plane belongs to the noise that an object has: it is stored with it, so a selected object
shows the dot where it was left, and dragging goes on from there.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.document import commands
from app.document.document import Document
from app.document.drawing import directions, moved, redrawn
from app.document.sources import MAX_PARTS, Explored, NoiseSource, Source, plane_weights
from app.strip.part import part_of
from app.work.runner import Runner
from inade.layouts.layout import Rect
from inade.looks.look import Look, Style
from inade.scene import PicturePatch


class Exploring(QObject):
    """The explore pad's view of the selection. `changed` tells when `place` or `able` did.

    Of a large object only a part is shown while the dot is dragged: `glimpsed` tells its pixels.
    """

    changed = Signal()
    glimpsed = Signal(object)  # PicturePatch

    def __init__(self, document: Document, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._runner = document, runner
        self._planes: dict[int, Callable[[float, float], tuple[Look, Explored | None]]] = {}
        self._turned: dict[int, tuple[Source, Explored]] = {}  # source before, plane since
        self._place: tuple[float, float] | None = None  # where the dot is and the looks are not yet
        self.shown = (0.0, 0.0)  # the place that the objects' looks were taken from last
        self.dragging = False
        self._part: Rect | None = None  # that is made while the dot is dragged
        runner.coming.connect(self._on_coming)
        runner.busy_changed.connect(self._on_busy_changed)
        for signal_ in (
            document.selection_changed,
            document.objects_changed,
            document.looks_changed,
            document.replaced,
            runner.info_changed,
        ):
            signal_.connect(self._on_changed)

    @property
    def able(self) -> bool:
        """Whether there is an unlocked object to explore, and a model for it."""
        return self._runner.fits and bool(self._targets())

    @property
    def place(self) -> tuple[float, float]:
        """Where the dot is, in the unit disc; the center for several that lie apart."""
        if self._place is not None:
            return self._place
        sources = [self._source(i) for i in self._targets()]
        places = {(s.x, s.y) if isinstance(s, Explored) else (0.0, 0.0) for s in sources}
        return places.pop() if len(places) == 1 else (0.0, 0.0)

    @property
    def plane(self) -> dict[int, tuple[NoiseSource, NoiseSource] | None]:
        """The directions by object, None where none were chosen yet; the same for one plane."""
        sources = {i: self._source(i) for i in self._targets()}
        return {
            i: (source.across, source.up) if isinstance(source, Explored) else None
            for i, source in sources.items()
        }

    def move(self, x: float, y: float) -> None:
        """Show the objects at this place, until `end`; the newest place wins.

        Places that are passed while pixels are made are left out: nobody would see them, and
        the pass has the processor to itself.
        """
        if not self.dragging:
            self._planes = {i: self._plane(i) for i in self._targets()}
            self._part = part_of(self._document, self._planes)
            self.dragging = True
        self._place = x, y
        if not self._runner.busy:
            self._go()
        self.changed.emit()

    def end(self) -> None:
        """Keep the place as one undo step."""
        self._go()
        self.dragging = False
        self._document.end_preview(text="Explore")
        if self._part is not None:  # what follows is no preview any more: all is wanted
            self._runner.generate()
        self.changed.emit()

    def cancel(self) -> None:
        """Go back to where the drag began."""
        self.dragging, self._place = False, None
        self._document.abort_preview()
        self.changed.emit()

    def turn(self) -> None:
        """Lay the plane anew through where the dot is now: two other directions, dot centered."""
        sources = self._document.state.sources
        for object_id in self._targets():
            source = sources.get(object_id)
            if source is not None:
                plane = self._laid(object_id, source, leading=False)
                self._turned[object_id] = (source, plane)
        self.changed.emit()

    def _targets(self) -> list[int]:
        return sorted(commands.varied(self._document, self._document.selection))

    def _source(self, object_id: int) -> Source | None:
        """Where an object's noise comes from, on the plane that was turned to if there is one."""
        source = self._document.state.sources.get(object_id)
        before, turned = self._turned.get(object_id, (None, None))
        return source if turned is None or before != source else turned

    def _laid(self, object_id: int, source: Source, *, leading: bool) -> Explored:
        """A new plane through noise that was drawn or found."""
        parts = source.parts if isinstance(source, Explored) else ((1.0, source),)
        kept = sorted(parts, key=lambda part: -abs(part[0]))[: MAX_PARTS - 2]
        across, up = self._draw(object_id), self._draw(object_id)
        return Explored(tuple(kept), across, up, leading=leading)

    def _draw(self, object_id: int) -> NoiseSource:
        document = self._document
        return document.new_source(object_id)

    def _plane(self, object_id: int) -> Callable[[float, float], tuple[Look, Explored | None]]:
        """The look, and the source of its noise, by place."""
        document = self._document
        width, source = document.looks[object_id].noise.shape[1], self._source(object_id)
        look = document.looks[object_id]
        if source is not None:
            laid = source
            if not isinstance(laid, Explored):
                laid = self._laid(object_id, laid, leading=True)
            drawn = self._drawn_plane(object_id, laid)

            def explored(x: float, y: float) -> tuple[Look, Explored | None]:
                at = replace(laid, x=x, y=y)
                return redrawn(look, at.noise(width), drawn(x, y)), at

            return explored
        laid = Explored((), self._draw(object_id), self._draw(object_id), leading=True)
        sides = [laid.across.noise(width), laid.up.noise(width)]
        drawn = self._drawn_plane(object_id, laid)

        def mixed(x: float, y: float) -> tuple[Look, Explored | None]:
            weights = plane_weights(x, y)
            pairs = zip(weights, (look.noise, *sides), strict=True)
            noise = sum((np.float32(w) * n for w, n in pairs), np.float32(0) * look.noise)
            return redrawn(look, noise, drawn(x, y)), None

        return mixed

    def _drawn_plane(
        self, object_id: int, laid: Explored
    ) -> Callable[[float, float], Style | None]:
        """The drawn style by place; it is what the object has where the plane's place is. None: it
        has none."""
        document = self._document
        prior, drawn = document.state.prior_of(object_id), document.looks[object_id].drawn
        if prior is None or drawn is None:
            return lambda x, y: drawn
        channel = document.layout.objects[object_id].drawn_as
        right, top = directions(prior, channel, (laid.across, laid.up), leading=laid.leading)
        return lambda x, y: moved(drawn, (x - laid.x) * right + (y - laid.y) * top)

    def _go(self) -> None:
        """Give the objects the looks of the place where the dot is."""
        if self._place is None:
            return
        looks, sources = {}, {}
        for object_id, plane in self._planes.items():
            looks[object_id], source = plane(*self._place)
            if source is not None:
                sources[object_id] = source
        self.shown, self._place = self._place, None
        self._document.preview_looks(looks, sources)
        if self._part is None:
            self._runner.generate()
        else:
            self._runner.generate_part(frozenset(looks), self._part)

    def _on_coming(self, patch: PicturePatch | None) -> None:
        if self.dragging and patch is not None:
            self.glimpsed.emit(patch)

    def _on_busy_changed(self, busy: bool) -> None:
        if self.dragging and not busy:
            self._go()

    def _on_changed(self, _: object = None) -> None:
        if not self.dragging:
            self.changed.emit()
