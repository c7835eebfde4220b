"""From a photo to a style: encoding on the worker, cards on the shelf, looks in the document."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app import commands
from app.dialogs.style_from_photo import ReferencePhoto, StyleFromPhoto
from app.document import Document
from app.inference import Runner, Worker
from app.jobs import Encode, Job, styles_of
from app.panels.classes import class_title
from app.panels.crops import measure
from app.settings import Settings
from app.shelf import Shelf, StyleCard
from inade.labels import LabelSet
from inade.look import Style

_SMALLEST_SHARE = 24 / 65_536  # of a photo; a smaller object has no style to speak of


class Restyling(QObject):
    """Reads styles off photos and gives them to objects."""

    told = Signal(str)  # something to say that is no error

    def __init__(
        self,
        document: Document,
        runner: Runner,
        worker: Worker,
        shelf: Shelf,
        settings: Settings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._document, self._runner, self._shelf = document, runner, shelf
        self._settings, self._window = settings, parent
        self._asked: dict[int, Callable[[dict[int, Style]], None]] = {}
        worker.changed.connect(self._on_job_changed)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        return {"model.style": self.ask}

    def ask(self, photo: Path | None = None) -> None:
        """Ask for a photo, its layout and its object; then read its style."""
        objects = self._document.layout.objects
        wanted = {objects[i].channel for i in self._document.selection}
        dialog = StyleFromPhoto(self._document.labels, self._settings.folder, wanted, self._window)
        if photo is not None:
            dialog.set_photo(photo)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            reference = dialog.reference()
            if reference is not None:
                self.read(reference)
        dialog.deleteLater()

    def read(self, reference: ReferencePhoto) -> None:
        """Encode a photo; its chosen object's style goes to the objects selected now."""
        title = self.tr("Read styles off {0}").format(reference.name)
        job = self._runner.submit(Encode(reference.photo, reference.layout.object_map, title=title))
        labels = self._document.labels
        self._asked[job.number] = partial(self._shelve, reference, labels, self._document.selection)

    def apply(self, number: int) -> None:
        """Give the style of a card to the selected objects."""
        card = self._shelf.cards[number]
        if not self._document.selection:
            self.told.emit(self.tr("Select the objects that should take this style first."))
        elif card.style is not None and card.fingerprint == self._fingerprint:
            self._give(card, self._document.selection)
        else:
            self._read_again(number, card)

    def _on_job_changed(self, job: Job) -> None:
        if job.finished:
            take = self._asked.pop(job.number, None)
            if take is not None and job.state == "done":
                take(styles_of(job))

    def _shelve(
        self,
        reference: ReferencePhoto,
        labels: LabelSet,
        targets: frozenset[int],
        styles: dict[int, Style],
    ) -> None:
        """A card for every object of a photo that is large enough; the chosen one is given."""
        layout = reference.layout
        areas, _ = measure(layout.object_map)
        smallest = _SMALLEST_SHARE * layout.object_map.size
        for object_id in sorted(styles, key=lambda i: (i == reference.chosen, areas[i])):
            chosen = object_id == reference.chosen
            if areas[object_id] < smallest and not chosen:
                continue
            card = StyleCard(
                f"{reference.name} {object_id}",
                class_title(labels, layout.objects[object_id].channel),
                reference.photo,
                layout.object_map == object_id,
                styles[object_id],
                self._fingerprint,
            )
            self._shelf.add(card)
            if chosen:
                self._give(card, targets)

    @property
    def _fingerprint(self) -> str:
        return self._runner.info.fingerprint if self._runner.info is not None else ""

    def _give(self, card: StyleCard, targets: frozenset[int]) -> None:
        document = self._document
        there = targets & document.layout.objects.keys()
        if there and commands.set_style(document, there, card.style):
            self._runner.generate()
        if not there:
            self.told.emit(self.tr("The styles are on the shelf: select an object and click one."))

    def _read_again(self, number: int, card: StyleCard) -> None:
        """The card speaks another checkpoint's language: encode its photo with this one."""
        job = self._runner.submit(Encode(card.photo, card.mask.astype(np.uint16), title=card.name))
        targets = self._document.selection

        def take(styles: dict[int, Style]) -> None:
            self._shelf.change(number, style=styles[1], fingerprint=self._fingerprint)
            self._give(self._shelf.cards[number], targets)

        self._asked[job.number] = take
