"""One labelling job while its window is open: which picture is shown, and what is saved when."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from app.document import commands
from app.document.document import Document
from app.photos.outline_pad import tracing_project
from app.work.jobs import Failure, Segment
from app.work.pool import Background
from app.work.worker import Worker
from inade.errors import InadeError, RequestError
from inade.formats import labelling
from inade.formats.labelling import Labelling, State
from inade.formats.validate import DataSetReport, validate
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.layouts.proposing import Segmented

AUTOSAVE_MS = 1500
_SUGGEST = "suggest"


class Session(QObject):
    """Follows the document: a change is saved a moment later, and before another picture comes."""

    changed = Signal()  # states, or the picture that is shown
    shown = Signal(str)  # the name of a picture whose photo and labels are there now
    saved = Signal(str)
    failed = Signal(object)  # Failure
    checked = Signal(object)  # DataSetReport
    not_suggested = Signal(object)  # Failure of the segmenter

    def __init__(
        self, job: Labelling, document: Document, worker: Worker, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.job, self.document = job, document
        self.current: str | None = None  # the picture that is shown
        self.wanted = self.names[0]  # the one that is, or is still being read
        self._worker = worker
        self._photo = np.zeros((1, 1, 3), np.uint8)
        self._kept_state = document.state_id
        self._background = Background(self, finishes=True)
        self._background.failed.connect(self._on_failed)
        self._soon = QTimer(self, singleShot=True, interval=AUTOSAVE_MS)
        self._soon.timeout.connect(self.keep)
        document.history_changed.connect(self._on_step)

    @property
    def names(self) -> list[str]:
        """All pictures, in the order of the queue."""
        return list(self.job.photos)

    @property
    def suggesting(self) -> bool:
        """Whether the segmenter is still looking."""
        return self._worker.awaits(_SUGGEST)

    def show(self, name: str) -> None:
        """Save what is shown, then show another picture."""
        self.keep()
        self._worker.forget(_SUGGEST)
        self.current, self.wanted = None, name
        self.changed.emit()
        job = self.job
        self._background.run(
            lambda _: labelling.load(job, name), lambda found: self._show(name, *found), "load"
        )

    def step(self, way: int) -> None:
        """Show the next picture (1) or the one before (-1)."""
        index = self.names.index(self.wanted) + way
        if 0 <= index < len(self.names):
            self.show(self.names[index])

    def next_open(self) -> str | None:
        """The next picture that is not done, from the present one on and round."""
        names = self.names
        start = names.index(self.wanted) + (self.job.state(self.wanted) == "done")
        order = names[start:] + names[:start]
        return next((name for name in order if self.job.state(name) != "done"), None)

    def mark(self, state: State) -> None:
        """Say that the picture is done, or again in work. RequestError if nothing is labelled."""
        if self.current is None:
            return
        if state == "done" and self._share_open() == 1.0:
            raise RequestError(
                self.tr("nothing is labelled in this picture yet."),
                remedy=self.tr("Outline at least one object."),
            )
        self._save(state)

    def keep(self) -> None:
        """Save the picture if it has changed."""
        self._soon.stop()
        if self.current is not None and self.document.state_id != self._kept_state:
            self._save("done" if self.job.state(self.current) == "done" else "work")

    def fill_rest(self, channel: int) -> bool:
        """What is not labelled becomes this class; no outline moves. False if nothing is left."""
        document, rest = self.document, self.job.unlabelled
        open_ids = [i for i, e in document.layout.objects.items() if e.channel == rest]
        return bool(open_ids) and commands.change_class(document, open_ids, channel)

    def set_labels(self, labels: LabelSet) -> None:
        """Go on with other classes: renamed, coloured, more of them. The picture is read anew."""
        self.keep()
        self.job = self.job.with_labels(labels)
        job, name = self.job, self.current
        self._background.run(lambda _: labelling.write_lists(job), lambda _: None)
        if name is not None:
            self.show(name)

    def suggest(self, segmenter: Path | None, *, allow_code: str = "") -> None:
        """Ask a segmenter, the loaded checkpoint's unless named, what it sees where nothing is
        labelled yet. One that is a program must have been allowed, or be now."""
        if self.current is not None:
            self._worker.submit(
                Segment(segmenter, self._photo, self.job.labels, allow_code=allow_code),
                self._on_suggested,
                failed=self._on_not_suggested,
                stopped=self.changed.emit,
                kind=_SUGGEST,
            )
            self.changed.emit()

    def check(self) -> None:
        """Validate the data set; `checked` follows."""
        self.keep()
        folder = self.job.folder
        self._background.run(lambda _: validate(folder), self._on_checked, "check")

    def close(self) -> None:
        """Save what is shown; everything is on the disk when this returns."""
        self.keep()
        self._worker.forget(_SUGGEST)
        self._background.close()

    @property
    def busy(self) -> bool:
        """Whether something is still read or written."""
        return self._background.busy

    def _show(self, name: str, photo: np.ndarray, layout: Layout) -> None:
        self._photo = photo
        self.document.load(tracing_project(photo, self.job.labels, layout))
        self._kept_state = self.document.state_id
        self.current = self.wanted = name
        self.shown.emit(name)
        self.changed.emit()

    def _save(self, state: State) -> None:
        name, photo = self.current, self._photo
        assert name is not None
        self.job = self.job.with_state(name, state, holes=self._share_open() > 0)
        job, layout = self.job, self.document.layout.copy()
        self._kept_state = self.document.state_id
        self._background.run(
            lambda _: labelling.save(job, name, photo, layout), lambda _: self.saved.emit(name)
        )
        self.changed.emit()

    def _share_open(self) -> float:
        """The share of the picture that has no label."""
        layout, rest = self.document.layout, self.job.unlabelled
        open_ids = [i for i, entry in layout.objects.items() if entry.channel == rest]
        return float(np.isin(layout.object_map, open_ids).mean())

    def _on_step(self) -> None:
        if self.current is not None and self.document.state_id != self._kept_state:
            self._soon.start()

    def _on_checked(self, report: DataSetReport) -> None:
        self.checked.emit(report)

    def _on_failed(self, failure: Failure) -> None:
        self.failed.emit(failure)
        self.changed.emit()

    def _on_not_suggested(self, failure: Failure) -> None:
        self.not_suggested.emit(failure)
        self.changed.emit()

    def _on_suggested(self, seen: Segmented) -> None:
        self._take(seen.suggested(self.job.labels))
        self.changed.emit()

    def _take(self, channels: np.ndarray) -> None:
        document = self.document
        merged = labelling.merged_suggestion(document.layout, channels, self.job.labels)
        if (merged.object_map == document.layout.object_map).all():
            self.failed.emit(Failure(self.tr("The segmenter found nothing new in this picture.")))
            return
        try:
            commands.import_layout(document, merged, self.tr("Suggestion"))
        except InadeError as error:
            self.failed.emit(Failure.of(error))
