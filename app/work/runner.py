"""What keeps the picture up with the document: it asks the worker for passes and takes them in."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal

from app.document.document import Document
from app.translation import translate
from app.work.jobs import (
    Alternatives,
    EngineInfo,
    Failure,
    Job,
    OpenCheckpoint,
    OpenPainter,
    Render,
)
from app.work.tiling import Tiling
from app.work.worker import Worker
from inade.devices import Device, Precision
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Rect
from inade.scene import PicturePatch

_PASS = "pass"


class Runner(QObject):
    """Keeps the picture up with the document: coalesces, stamps, accepts or drops.

    One pass is on its way at most; whatever is asked meanwhile is asked again, as one, when it
    comes back; a gesture that ends lets a pass for less than it be stopped for that. A pass that
    failed or was cancelled is not tried again until something changes.
    """

    info_changed = Signal()
    busy_changed = Signal(bool)
    failed = Signal(object)  # Failure
    picture_made = Signal(float)  # milliseconds that a pass took
    coming = Signal(object)  # PicturePatch, of the picture to come; None: nothing comes any more
    _soon = Signal()

    def __init__(self, worker: Worker, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.info: EngineInfo | None = None
        self.live = True
        self._worker = worker
        self._document = document
        self._tiling = Tiling.of(document)
        self._told_busy = False
        self._pass: Render | None = None
        self._labels_that_fit: LabelSet | None = None
        self._wanted = False
        self._coming_for: int | None = None  # the state whose pixels are shown before all are there
        self._part: tuple[frozenset[int], Rect] | None = None  # what of a preview is wanted
        self._part_made = 0  # the state that the last part was made for
        self._hurried = False  # the last pass gave way to a newer gesture
        self._scheduled = False
        # Queued, not a timer: passes begin before what waits to be painted, and run beside it.
        self._soon.connect(self._begin_pass, Qt.ConnectionType.QueuedConnection)
        worker.failed.connect(self.failed)
        worker.changed.connect(self._on_job_changed)
        document.picture_requested.connect(self._on_picture_requested)
        document.gesture_ending.connect(self._on_gesture_ending)
        document.history_changed.connect(self._on_step)
        document.looks_changed.connect(self._on_looks_changed)

    @property
    def busy(self) -> bool:
        """Whether anything waits or runs; trying out other looks is no work that one waits for."""
        jobs = self._worker.jobs.values()
        return any(not isinstance(job.request, Alternatives) for job in jobs)

    @property
    def loading(self) -> bool:
        """Whether a checkpoint is being read."""
        jobs = self._worker.jobs.values()
        return any(isinstance(job.request, OpenCheckpoint | OpenPainter) for job in jobs)

    @property
    def fits(self) -> bool:
        """Whether the loaded checkpoint can make pictures of this document."""
        document, info = self._document, self.info
        return (
            info is not None
            and (self._labels_that_fit is document.labels or self._labels_fit(info))
            and info.makes(document.picture_size)
            and document.state.noise_dim == info.noise_dim
            and document.state.global_noise.size == info.latent_dim
        )

    def _labels_fit(self, info: EngineInfo) -> bool:
        """Compare class by class; what fits is remembered, since this is asked all the time."""
        labels = self._document.labels
        if labels.classes != info.labels.classes:
            return False
        self._labels_that_fit = labels
        return True

    def open(
        self,
        path: Path,
        device: Device,
        precision: Precision,
        *,
        failed: Callable[[Failure], object] | None = None,
    ) -> None:
        """Load a checkpoint; the old one goes on until the new one is there."""
        title = translate("Job", "Load {0}").format(path.name)
        request = OpenCheckpoint(path, device, precision, title)
        self._worker.submit(request, self._on_opened, failed=failed)

    def generate(self) -> None:
        """Make the pixels that the document lacks, live or not."""
        self._part = None
        self._want()

    def generate_part(self, objects: frozenset[int], part: Rect) -> None:
        """Make and show what a preview changes of these objects in a part of the picture.

        The document gets no pixels before the preview ends: then all are made.
        """
        self._part = objects, part
        self._want()

    def show_meanwhile(self, patch: PicturePatch) -> None:
        """Show pixels of the state of now until the document has all of that state."""
        self._tell_coming(patch, self._document.state_id)

    def cancel(self, number: int | None = None) -> None:
        """Stop one job or all of them; what is lacking stays lacking until asked for again."""
        self._wanted = False
        self._worker.cancel(number)

    def _on_picture_requested(self) -> None:
        if self.live or self._document.picture is None:
            self._want()

    def _want(self) -> None:
        self._wanted = True
        self._schedule()

    def _on_gesture_ending(self) -> None:
        """Begin before the gesture's step is made: pixels need only what it has drawn."""
        self._part = None
        self._hurry()
        self._begin_pass()

    def _on_step(self) -> None:
        self._drop_coming()
        self._hurry()

    def _on_looks_changed(self) -> None:
        if self._document.history.draft is None:  # no preview goes on
            self._part = None
            self._drop_coming()

    def _drop_coming(self) -> None:
        """Show nothing of a state that was taken back."""
        shown = self._coming_for
        if shown is not None and not self._document.history.came_by(shown):
            self._tell_coming(None)

    def _hurry(self) -> None:
        """Let a pass for less than the document is by now give way; but never two in a row."""
        if self._pass is None or not self._wanted or self._hurried:
            return
        if self._pass.state != self._document.state_id:
            self._hurried = True
            self._pass = None
            self._worker.forget(_PASS)  # nothing comes of it, even if it is made by now
            self._tell_coming(None)
            self._schedule()

    def _schedule(self) -> None:
        """Begin once the events of now are handled, however many ask for it."""
        if not self._scheduled:
            self._scheduled = True
            self._soon.emit()

    def _begin_pass(self) -> None:
        self._scheduled = False
        document = self._document
        if not self._wanted or self._pass is not None or self.info is None:
            return
        if not self.fits or not document.needs_pass:
            self._wanted = False
            return
        picture = document.picture
        if self._part is not None and picture is not None:
            self._begin_part(picture, *self._part)
            return
        area, scene = document.edit_area(self._tiling.tiles().where), self._tiling.scene()
        mask, whole = area, Rect(0, 0, *document.layout.size[::-1])
        if document.layout.size != document.picture_size:
            mask = area.window(whole)
        lacks = picture is None or picture.shape[:2] != document.picture_size
        everything = area.rect == whole and area.mask.all()
        if lacks or (everything and not scene.guests):  # what cannot be drawn stays as it is
            picture = mask = None
        elif area.empty:  # all that changed is locked
            self._wanted = False
            return
        self._wanted = False
        title = "Render the picture" if mask is None else "Render what changed"
        self._submit(Render(scene, picture, frozenset(), mask, document.state_id, title))

    def _begin_part(self, picture: np.ndarray, objects: frozenset[int], part: Rect) -> None:
        state, self._wanted = self._document.state_id, False
        if self._part_made != state:
            title = "Render a part"
            scene = self._tiling.scene()
            self._submit(Render(scene, picture, objects, None, state, title, part))

    def _submit(self, request: Render) -> None:
        self._pass = request
        self._worker.submit(
            request,
            self._on_made,
            failed=self._on_not_made,
            stopped=self._on_not_made,
            progressed=self._on_band,
            kind=_PASS,
        )

    def _on_job_changed(self, job: Job) -> None:
        if job.state == "done" and isinstance(job.request, Render):
            self.picture_made.emit(job.milliseconds)
        if self._told_busy != self.busy:
            self._told_busy = self.busy
            self.busy_changed.emit(self._told_busy)

    def _on_opened(self, info: EngineInfo) -> None:
        self.info, self._labels_that_fit = info, None
        self.info_changed.emit()
        self._on_picture_requested()

    def _on_made(self, patch: PicturePatch) -> None:
        assert self._pass is not None
        made, self._pass = self._pass, None
        self._hurried = False
        if made.within is not None:
            self._part_made = made.state
            if self._document.history.came_by(made.state):
                self._tell_coming(patch, made.state)
        else:
            self._document.attach_picture(made.state, patch, made.mask)
            self._tell_coming(None)
        self._wanted |= self.live and self._document.needs_pass
        self._begin_pass()  # at once: what waits to be painted would hold it up

    def _on_band(self, band: PicturePatch) -> None:
        """Show rows of the pass that goes on, if they are of what the document is by now."""
        document, asked = self._document, self._pass
        assert asked is not None
        shows = document.history.came_by(asked.state) and asked.scene.size == document.picture_size
        self._tell_coming(band if shows else None, asked.state)

    def _tell_coming(self, patch: PicturePatch | None, state: int | None = None) -> None:
        if patch is not None or self._coming_for is not None:
            self._coming_for = None if patch is None else state
            self.coming.emit(patch)

    def _on_not_made(self, failure: Failure | None = None) -> None:
        self._pass = None
        self._tell_coming(None)
        if failure is not None:
            self.failed.emit(failure)
        self._begin_pass()
