"""Styles in another checkpoint's language: read anew off what they were read off before."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QObject

from app.work.jobs import Encode, Job, styles_of
from app.work.pool import Background
from app.work.runner import Runner
from app.work.worker import Worker
from inade.looks.look import Reference, Style, mix_styles

Take = Callable[[dict[int, Style]], object]


@dataclass(frozen=True, eq=False)
class Sheet:
    """References that one pass of an encoder reads: number n of them has the id n + 1.

    photo uint8 [H, W, 3], object_map uint16 [H, W]
    """

    photo: np.ndarray
    object_map: np.ndarray
    references: list[Reference]


def sheets_of(references: Iterable[Reference]) -> list[Sheet]:
    """Sheets that hold each reference once: those of one photo together, where none overlaps."""
    sheets: list[tuple[int, Sheet]] = []
    for reference in {id(part): part for part in references if part.mask.any()}.values():
        photo = reference.photo if reference.photo.base is None else reference.photo.base
        height, width = reference.mask.shape
        place = np.s_[reference.y : reference.y + height, reference.x : reference.x + width]
        for source, sheet in sheets:
            part = sheet.object_map[place] if source == id(photo) else None
            if part is not None and not part[reference.mask].any():
                break
        else:
            whole, mask = reference.whole()
            sheet = Sheet(whole, np.zeros(mask.shape, np.uint16), [])
            sheets.append((id(photo), sheet))
        sheet.photo[place] = reference.photo
        sheet.references.append(reference)
        sheet.object_map[place][reference.mask] = len(sheet.references)
    return [sheet for _, sheet in sheets]


class Rereading(QObject):
    """Reads styles anew with the encoder that is loaded. One call at a time; a new one ends it."""

    def __init__(
        self, runner: Runner, worker: Worker, background: Background, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._runner, self._background = runner, background
        self._jobs: dict[int, Sheet] = {}
        self._read: dict[int, Style] = {}  # by the identity of a reference
        self._wanted: Mapping[int, Style] = {}
        self._take: Take = _nobody
        self._stopped: Callable[[], object] = _nothing
        worker.changed.connect(self._on_job_changed)

    def read(self, styles: Mapping[int, Style], take: Take, stopped: Callable[[], object]) -> None:
        """Call `take` with what was read, by object id, or `stopped` if a person stopped it.

        What an object's style was read off may be unknown, or unreadable: then it is left out.
        """
        self.forget()
        self._wanted, self._take, self._stopped = styles, take, stopped
        references = [part for style in styles.values() for _, part in style.origin]
        self._background.run(lambda _: sheets_of(references), self._submit, "reread")

    def forget(self) -> None:
        """Nobody wants any more what is being read."""
        self._background.forget("reread")
        self._jobs.clear()
        self._read.clear()
        self._take, self._stopped = _nobody, _nothing

    def _submit(self, sheets: list[Sheet]) -> None:
        for sheet in sheets:
            title = self.tr("Read styles anew")
            job = self._runner.submit(Encode(sheet.photo, sheet.object_map, title))
            self._jobs[job.number] = sheet
        self._finish()

    def _on_job_changed(self, job: Job) -> None:
        if not job.finished or job.number not in self._jobs:
            return
        sheet = self._jobs.pop(job.number)
        if job.state == "cancelled":
            stopped = self._stopped
            self.forget()
            stopped()
            return
        if job.state == "done":
            for object_id, style in styles_of(job).items():
                if object_id > 0:
                    reference = sheet.references[object_id - 1]
                    self._read[id(reference)] = replace(style, origin=((1.0, reference),))
        self._finish()

    def _finish(self) -> None:
        if self._jobs:
            return
        found: dict[int, Style] = {}
        for object_id, style in self._wanted.items():
            parts = [(weight, self._read.get(id(part))) for weight, part in style.origin]
            known = [(weight, part) for weight, part in parts if part is not None]
            if parts and len(known) == len(parts):
                found[object_id] = mix_styles([p for _, p in known], [w for w, _ in known])
        take = self._take
        self.forget()
        take(found)


def _nobody(_: dict[int, Style]) -> None:
    """No one asked."""


def _nothing() -> None:
    """No one is told."""
