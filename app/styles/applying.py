"""From a photo to a style: encoding on the worker, cards on the shelf, looks in the document."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QInputDialog

from app.document import commands
from app.document.document import Document
from app.main_window import MainWindow
from app.panels.classes import class_words, words_of_class
from app.panels.objects import object_title
from app.settings import Settings
from app.storage import opening
from app.styles.dialog import StyleFromPhoto
from app.styles.labelled import LabelledPhoto
from app.styles.shelf import Shelf, StyleCard
from app.translation import spoken_class
from app.work.jobs import Encode
from app.work.pool import Background
from app.work.runner import Runner
from app.work.worker import Worker
from inade.layouts.extents import measure
from inade.layouts.labels import LabelSet
from inade.layouts.layout import resize_nearest
from inade.layouts.painting import unlocked
from inade.looks.gallery import SavedStyle
from inade.looks.look import Reference, Style, mix_styles
from inade.looks.scene_style import Seen

T = TypeVar("T")
Reader = tuple[str, str] | None
"""Who reads styles, as in `Encode`."""

_SMALLEST_SHARE = 24 / 65_536  # of a photo; a smaller object has no style to speak of


class Restyling(QObject):
    """Reads styles off photos and gives them to objects."""

    scene_read = Signal(str, object)  # name of a photo, and what was `Seen` in it
    photo_read = Signal(object, str)  # Project whose picture is a photo, and its name

    def __init__(
        self,
        document: Document,
        runner: Runner,
        worker: Worker,
        shelf: Shelf,
        settings: Settings,
        background: Background,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._document, self._runner, self._shelf = document, runner, shelf
        self._worker = worker
        self._settings, self._window, self._messages = settings, window, window.messages
        self._background = background
        shelf.kept.connect(self._on_kept)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        return {
            "model.style": self.ask,
            "look.save": self._ask_for_name,
        }

    def keep(self, saved: SavedStyle, folder: str = "") -> None:
        """Put a style into the person's gallery, and on the shelf."""
        self._shelf.keep(self._shelf.add(StyleCard(saved, folder=folder)))

    def ask(self, photo: Path | None = None) -> None:
        """Ask for a photo, its layout and its object; then read its style."""
        if not self._can_read():
            return
        objects = self._document.layout.objects
        wanted = {objects[i].channel for i in self._document.selection}
        dialog = StyleFromPhoto(
            self._document.labels,
            self._settings.folder,
            wanted,
            self._background,
            self._window,
        )
        if photo is not None:
            dialog.set_photo(photo)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            labelled = dialog.whole_photo() if dialog.as_picture else dialog.labelled_photo()
            if labelled is not None and dialog.as_picture:
                self.open_as_picture(labelled)
            elif labelled is not None and dialog.as_scene:
                self.read_scene(labelled)
            elif labelled is not None:
                self.read(labelled)
        dialog.deleteLater()

    def _ask_for_name(self) -> None:
        (object_id,) = self._document.selection
        name, given = QInputDialog.getText(
            self._window,
            self.tr("Save object as style"),
            self.tr("Name of the style, with a folder if you like: trees/willow"),
            text=object_title(self._document, object_id),
        )
        if given and name.strip():
            self.save_object(name.strip())

    def read(self, labelled: LabelledPhoto) -> None:
        """Encode a photo; its chosen object's style goes to the objects selected now."""
        title = self.tr("Read styles off {0}").format(labelled.name)
        labels, targets = self._document.labels, self._document.selection
        reader = self._reader(targets)
        give = self._here(partial(self._give, targets=targets, reader=reader))
        self._worker.submit(
            Encode(
                labelled.photo,
                labelled.layout.object_map,
                title,
                labelled.name,
                reader,
                closed=labelled.layout.closed,
            ),
            partial(self._shelve, labelled, labels, reader, give),
        )

    def read_scene(self, labelled: LabelledPhoto) -> None:
        """Encode a photo to take its whole scene; `scene_read` follows."""
        layout = labelled.layout
        channels, areas = layout.channels, layout.areas()

        def give(styles: dict[int, Style]) -> None:
            seen = [Seen(channels[i], areas[i], style) for i, style in styles.items()]
            self.scene_read.emit(labelled.name, seen)

        title = self.tr("Read styles off {0}").format(labelled.name)
        request = Encode(
            labelled.photo, layout.object_map, title, labelled.name, closed=layout.closed
        )
        self._worker.submit(request, self._here(give))

    def open_as_picture(self, labelled: LabelledPhoto) -> None:
        """Make a photo the picture, once its objects have been read; `photo_read` follows."""
        info = self._runner.info
        assert info is not None
        photo, layout = opening.cropped_photo(labelled.photo, labelled.layout, info)

        def take(styles: dict[int, Style]) -> None:
            self._background.run(
                lambda _: opening.photo_project(
                    photo, layout, info, styles, labelled.name, labelled.doubt
                ),
                lambda project: self.photo_read.emit(project, labelled.name),
            )

        if not info.has_encoder:
            take({})
            return
        title = self.tr("Open {0}").format(labelled.name)
        self._worker.submit(Encode(photo, layout.object_map, title, closed=layout.closed), take)

    def apply(self, number: int) -> None:
        """Give the style of a card to the selected objects."""
        targets = self._document.selection
        if targets:
            self.apply_to(number, targets)
        else:
            self._messages.show_notice(
                self.tr("Select the objects that should take this style first.")
            )

    def apply_to(self, number: int, targets: frozenset[int]) -> None:
        """Give the style of a card to some objects."""
        if self._all_locked(targets):
            return
        reader = self._reader(targets)
        self._flag_mismatch([number], targets)
        self._with_styles([number], lambda styles: self._give(styles[0], targets, reader), reader)

    def _all_locked(self, targets: frozenset[int]) -> bool:
        """Whether none of the objects can take a style; then it is told."""
        layout = self._document.layout
        if unlocked(layout, targets) or not targets & layout.objects.keys():
            return False
        self._messages.show_notice(self.tr("A locked object keeps its look: unlock it first."))
        return True

    def _flag_mismatch(self, numbers: list[int], targets: frozenset[int]) -> None:
        """Say that styles of another class were given; that is allowed."""
        document = self._document
        names = {self._shelf.cards[number].class_name for number in numbers}
        objects = document.layout.objects
        there = targets & objects.keys()
        others = {words_of_class(document.state.class_of(i)) for i in there}
        if others and not names <= others:
            words = self.tr("A style of {0} on {1}: allowed, the result may surprise.")
            strange, given = (
                ", ".join(sorted(map(spoken_class, part))) for part in (names - others, others)
            )
            self._messages.show_notice(words.format(strange, given))

    def drop(self, number: int, object_id: int | None) -> None:
        """A card was dropped on an object, or beside all of them."""
        if object_id is not None:
            self.apply_to(number, frozenset([object_id]))

    def learn(self, numbers: list[int]) -> None:
        """Read the styles of several cards, so that mixing them can be seen at once."""
        if len(numbers) > 1:
            self._with_styles(numbers, _nothing, self._reader(self._document.selection))

    def preview_mix(self, numbers: list[int], shares: list[float]) -> None:
        """Show the selected objects in a mix while its shares are dragged."""
        cards = [self._shelf.cards[number] for number in numbers]
        fingerprint = self._fingerprint_of(self._reader(self._document.selection))
        styles = [c.style for c in cards if c.style and c.fingerprint == fingerprint]
        if len(styles) == len(cards) and self._document.selection:
            self._show_mix(mix_styles(styles, shares), self._document.selection)

    def mix(self, numbers: list[int], shares: list[float]) -> None:
        """Give the selected objects a mix of several cards: one undo step."""
        targets = self._document.selection
        if not targets:
            self._messages.show_notice(
                self.tr("Select the objects that should take this style first.")
            )
            return

        if self._all_locked(targets):
            return
        reader = self._reader(targets)
        self._flag_mismatch(numbers, targets)

        def give(styles: list[Style]) -> None:
            there = self._read_by(reader, targets)
            if there:
                self._show_mix(mix_styles(styles, shares), there)
                self._document.end_preview(text="Mix styles")

        self._with_styles(numbers, give, reader)

    def _show_mix(self, style: Style, targets: frozenset[int]) -> None:
        looks = self._document.looks
        there = targets & looks.keys()
        self._document.preview_looks({i: replace(looks[i], style=style) for i in there})
        self._runner.generate()

    def save_object(self, name: str) -> None:
        """Keep the selected object, as the picture shows it, in the person's gallery.

        What stands before the last '/' of the name is the folder that it goes into.
        Failing is told in the window: a full disk, an object without pixels at this size.
        """
        document = self._document
        (object_id,) = document.selection
        assert document.picture is not None
        small = resize_nearest(document.layout.object_map, *document.picture.shape[:2])
        class_name = words_of_class(document.state.class_of(object_id))
        folder, _, name = (part.strip() for part in name.rpartition("/"))
        mask = small == object_id
        crop = Reference(name or class_name, document.picture, mask, 0, 0, mask.shape)
        checkpoint = document.state.painter_of(object_id).checkpoint
        made_with = (checkpoint.name, checkpoint.fingerprint)
        self.keep(SavedStyle(crop, class_name, made_with), folder)

    def _on_kept(self, name: str) -> None:
        words = self.tr("“{0}” is now among your styles.").format(name)
        if not self._document.selection:  # this takes the place of the hint that was told before
            words += " " + self.tr("Select an object and click the style to give it this look.")
        self._messages.show_news(words)

    def _shelve(
        self,
        labelled: LabelledPhoto,
        labels: LabelSet,
        reader: Reader,
        give: Callable[[Style], object],
        styles: dict[int, Style],
    ) -> None:
        """A card for every object of a photo that is large enough; the chosen one is kept."""
        layout = labelled.layout
        areas, _ = measure(layout.object_map)
        smallest = _SMALLEST_SHARE * layout.object_map.size
        for object_id in sorted(styles, key=lambda i: (i == labelled.chosen, areas[i])):
            chosen = object_id == labelled.chosen
            if (areas[object_id] < smallest or labelled.traced) and not chosen:
                continue
            name, mask = f"{labelled.name} {object_id}", layout.object_map == object_id
            crop = Reference(name, labelled.photo, mask, 0, 0, mask.shape)
            class_name = class_words(labels, layout.objects[object_id].channel)
            saved = SavedStyle(crop, class_name)
            read_by = self._fingerprint_of(reader)
            number = self._shelf.add(StyleCard(saved, styles[object_id], read_by))
            if chosen:
                self._shelf.keep(number)
                give(styles[object_id])

    def _reader(self, targets: frozenset[int]) -> Reader:
        """Fingerprint and name of who draws these objects; None for the document's own.

        RequestError where several do.
        """
        key = commands.painter_of_all(self._document, targets)
        checkpoint = self._document.state.painter(key).checkpoint
        return (checkpoint.fingerprint, checkpoint.name) if key else None

    def _read_by(self, reader: Reader, targets: frozenset[int]) -> frozenset[int]:
        """Those of the objects that are drawn by whom styles were read for; told if none is."""
        there = targets & self._document.layout.objects.keys()
        there = frozenset(i for i in there if self._reader(frozenset([i])) == reader)
        if not there:
            self._messages.show_news(
                self.tr("The styles are on the shelf: select an object and click one.")
            )
        return there

    def _fingerprint_of(self, reader: Reader) -> str:
        if reader is not None:
            return reader[0]
        return self._runner.info.fingerprint if self._runner.info is not None else ""

    def _give(self, style: Style, targets: frozenset[int], reader: Reader) -> None:
        document = self._document
        there = self._read_by(reader, targets)
        if there and commands.set_style(document, there, style):
            self._runner.generate()

    def _with_styles(
        self, numbers: list[int], take: Callable[[list[Style]], object], reader: Reader
    ) -> None:
        """Call `take` with the styles of these cards, encoded first where they are not known."""
        if reader is not None or self._can_read():
            self._gather([], numbers, self._here(take), reader)

    def _here(self, take: Callable[[T], object]) -> Callable[[T], object]:
        """`take`, which hears nothing any more once another project is shown.

        Its objects are others, even where they have the same ids.
        """
        document, history = self._document, self._document.history
        return lambda found: take(found) if document.history is history else None

    def _can_read(self) -> bool:
        """Whether the checkpoint has an encoder; it is told if it has none."""
        info = self._runner.info
        if info is None or not info.has_encoder:
            self._messages.show_notice(
                self.tr("This checkpoint has no encoder, so it cannot read styles off pictures.")
            )
            return False
        return True

    def _gather(
        self,
        known: list[Style],
        rest: list[int],
        take: Callable[[list[Style]], object],
        reader: Reader,
    ) -> None:
        """Call `take` with the styles of the `known` cards and of those that are left."""
        if not rest:
            take(known)
            return
        number, *later = rest

        def go_on(style: Style | None) -> None:
            if style is not None:
                self._gather([*known, style], later, take, reader)
                return
            card = self._shelf.cards[number]
            photo, mask = card.saved.crop.whole()
            title = self.tr("Read the style {0}").format(card.name)
            name = card.saved.crop.name
            request = Encode(photo, mask.astype(np.uint16), title, name, reader)
            self._worker.submit(request, learn)

        def learn(styles: dict[int, Style]) -> None:
            self._shelf.learn(number, styles[1], fingerprint)
            go_on(styles[1])

        fingerprint = self._fingerprint_of(reader)
        self._shelf.find_style(number, fingerprint, go_on)


def _nothing(_: list[Style]) -> None:
    """They are on the shelf now, which is all that was wanted."""
