"""Photos without a layout: opened as the picture, put under the layout, traced and matched."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog

from app.canvas.options import ToolOptions
from app.canvas.tools.base import Shape
from app.dialogs.files import ask_to_restore
from app.document import commands
from app.document.document import Document
from app.document.state import State
from app.main_window import MainWindow
from app.photos.bar import PhotoBar
from app.photos.dialog import PhotoDialog
from app.photos.proposing import Proposing
from app.storage import opening
from app.storage.reading import FoundPhoto
from app.styles.applying import Restyling
from app.styles.labelled import LabelledPhoto
from app.work.jobs import Encode, EngineInfo, Failure
from app.work.runner import Runner
from app.work.worker import Worker
from inade.errors import InadeError
from inade.layouts import painting
from inade.layouts.layout import MAX_OBJECTS
from inade.looks.look import Style

_TRACED = MAX_OBJECTS - 1  # stands for an object that is not in the layout yet
_SHARE = 0.5  # opacity that a photo under the layout begins with
_UNDERLAY, _MATCH = "underlay", "match"
_PATIENCE_MS = 50


class Photos(QObject):
    """Binds the photo of the document to the window, the worker and the tracing tools."""

    def __init__(
        self,
        document: Document,
        options: ToolOptions,
        runner: Runner,
        worker: Worker,
        window: MainWindow,
        restyling: Restyling,
    ) -> None:
        super().__init__(window)
        self._document, self._options, self._runner = document, options, runner
        self._worker, self._window, self._restyling = worker, window, restyling
        self._canvas = window.canvas
        self.bar = PhotoBar(window.actions_, document)
        window.view_bar.add(self.bar)
        self._kept = options.keep_pixels  # what the option was last
        self._proposing = Proposing(document, runner, worker, window, restyling)
        self.bar.shown_at.connect(lambda share: document.choose(photo_share=share))
        self._canvas.shape_painter = self.paint
        self._canvas.background.failed.connect(window.messages.show_failure)
        document.replaced.connect(self._on_replaced)
        document.fields_changed.connect(self._on_fields_changed)
        options.changed.connect(self._on_options_changed)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        keep = self._window.actions_["paint.keep_pixels"]
        return {
            "photo.match": self.match,
            "photo.confirm": self._proposing.confirm,
            "photo.remove": self._remove,
            "paint.keep_pixels": lambda: setattr(self._options, "keep_pixels", keep.isChecked()),
        }

    @property
    def holds(self) -> dict[str, bool]:
        """What actions on the photo need."""
        state = self._document.state
        return {"photo": state.underlay is not None, "doubt": state.doubt is not None}

    def take(self, found: FoundPhoto) -> None:
        """Use a photo: with a layout beside it, its objects; without, ask what it is for."""
        if isinstance(found.project, State) and not found.for_style:
            answer = ask_to_restore(self._window, found.path.name)
            if answer == "project":
                self._restyling.photo_read.emit(found.project, found.path.stem)
            if answer != "photo":
                return
        elif isinstance(found.project, InadeError):
            self._window.messages.show_failure(Failure.of(found.project))
        if found.for_style or (found.has_layout and self._encodes):
            self._restyling.ask(found.path)
        else:
            self._ask(found)

    def open_as_picture(self, photo: np.ndarray, name: str, channel: int, how: str) -> None:
        """Make a photo, uint8 [h, w, 3], the picture: one object of a class, to be outlined."""
        shaped = self._shaped(photo, how)
        layout = opening.blank_layout((shaped.shape[0], shaped.shape[1]), channel)
        layout.replaced(0, name=self.tr("not outlined"))
        self._restyling.open_as_picture(LabelledPhoto(name, shaped, layout, 0))

    def propose(self, photo: np.ndarray, name: str, segmenter: Path | None, how: str) -> None:
        """Make a photo, uint8 [h, w, 3], the picture, with the layout that a segmenter proposes.

        segmenter: its file, None for the one that came with the checkpoint.
        """
        self._proposing.propose(self._shaped(photo, how), name, segmenter, self._info.labels)

    def put_under(self, photo: np.ndarray, how: str) -> None:
        """Put a photo, uint8 [h, w, 3], under the layout, once it has its size and shape."""
        document = self._document
        history = document.history  # another one comes with another project
        picture_size, size = document.picture_size, document.layout.size

        def take(fitted: np.ndarray) -> None:
            if document.history is not history:
                return
            if self._canvas.gesture_active:  # a step must not end somebody's stroke
                QTimer.singleShot(_PATIENCE_MS, self, lambda: take(fitted))
            elif (document.picture_size, document.layout.size) == (picture_size, size):
                commands.set_underlay(document, fitted)
            else:  # another model came meanwhile
                self.put_under(photo, how)

        self._canvas.background.run(
            lambda _: opening.reduced_photo(opening.shaped_photo(photo, picture_size, how), size),
            take,
            _UNDERLAY,
        )

    def _remove(self) -> None:
        self._canvas.background.forget(_UNDERLAY)
        commands.set_underlay(self._document, None)

    def match(self) -> None:
        """Give the selected objects, or all, the look that they have in the photo.

        All are those that the document's own checkpoint draws; RequestError where several draw
        what is selected.
        """
        document = self._document
        photo = document.underlay
        if photo is None:
            return
        rows = document.layout.objects
        wanted = document.selection or {i for i, row in rows.items() if row.drawn_by is None}
        key = commands.painter_of_all(document, wanted)
        checkpoint = document.state.painter(key).checkpoint
        reader = (checkpoint.fingerprint, checkpoint.name) if key else None

        def take(styles: dict[int, Style]) -> None:
            there = [i for i in wanted if i in styles and i in rows and rows[i].painter == key]
            chosen = painting.unlocked(document.layout, there)
            looks = {
                i: replace(document.looks[i], style=styles[i], strength=1.0, variety=0.0)
                for i in chosen
            }
            if commands.set_looks(document, looks, text="Match the photo"):
                self._runner.generate()

        object_map, title = document.layout.object_map.copy(), self.tr("Match the photo")
        request = Encode(
            photo, object_map, title, self.tr("photo"), reader, closed=document.layout.closed
        )
        self._worker.submit(request, take, kind=_MATCH)

    def paint(self, shape: Shape) -> bool:
        """Paint an outlined shape; a new object first learns its look from the photo."""
        document = self._document
        photo = document.underlay
        if photo is None or isinstance(shape.target, int) or not self._encodes:
            return shape.paint(document)
        object_map = document.layout.object_map.copy()
        part = object_map[shape.rect.slices]
        part[shape.mask & shape.protection.table(document.layout)[part]] = _TRACED
        title = self.tr("Read the look of an outlined object")
        request = Encode(photo, object_map, title, self.tr("photo"), closed=document.layout.closed)

        history = document.history  # another one comes with another project

        def go_on(style: Style | None = None) -> None:
            """Paint when no gesture is going on: a step must not end somebody's stroke."""
            if document.history is not history:
                return
            if self._canvas.gesture_active:
                QTimer.singleShot(_PATIENCE_MS, self, lambda: go_on(style))
                return
            try:
                shape.paint(document, style)
            except InadeError as error:
                self._canvas.reports.refused.emit(error)

        def unread(failure: Failure) -> None:
            self._runner.failed.emit(failure)
            go_on()

        self._worker.submit(
            request,
            lambda styles: go_on(styles.get(_TRACED)),
            failed=unread,
            stopped=go_on,
        )
        return True

    # Inside

    @property
    def _info(self) -> EngineInfo:
        assert self._runner.info is not None
        return self._runner.info

    def _shaped(self, photo: np.ndarray, how: str) -> np.ndarray:
        """The photo in the shape of the checkpoint's pictures, where those have one."""
        info = self._info
        return photo if info.size_free else opening.shaped_photo(photo, info.size, how)

    @property
    def _encodes(self) -> bool:
        return self._runner.fits and self._info.has_encoder

    def _ask(self, found: FoundPhoto) -> None:
        photo, path = found.photo, found.path
        dialog = PhotoDialog(
            found,
            self._document.labels,
            self._document.picture_size,
            self._info,
            self._window,
            encoder=self._encodes,
            folder=path.parent,
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            if dialog.use == "style":
                self._restyling.ask(path)
            elif dialog.use == "underlay":
                self.put_under(photo, dialog.how)
            elif dialog.proposed:
                self.propose(photo, path.stem, dialog.segmenter, dialog.how)
            else:
                self.open_as_picture(photo, path.stem, dialog.channel, dialog.how)
        dialog.deleteLater()

    def _on_replaced(self) -> None:
        """A photo that is the picture itself is covered by it, and outlining it changes nothing."""
        self._worker.forget(_MATCH)  # its objects are gone
        photo = self._document.underlay
        self._follow_choices()
        if photo is not None and self._document.history.count == 0:  # another project
            self._window.actions_["view.outlines"].setChecked(True)
            self._canvas.set_outlines(True)
            if len(self._document.layout.objects) == 1:  # nothing is outlined yet
                self._canvas.set_tool("cut_out")

    def _on_fields_changed(self, names: frozenset[str]) -> None:
        choices, photo = self._document.state.choices, self._document.underlay
        if "underlay" in names and photo is not None and choices.photo_share == 0:
            self._document.choose(photo_share=_SHARE)
        elif "choices" in names:
            self._follow_choices()

    def _follow_choices(self) -> None:
        """Show what is set in the document."""
        choices = self._document.state.choices
        self.bar.show_share(choices.photo_share)
        self._canvas.rendering.underlay = choices.photo_share
        self._canvas.update()
        self._kept = self._options.keep_pixels = choices.keep_pixels
        self._window.actions_["paint.keep_pixels"].setChecked(choices.keep_pixels)

    def _on_options_changed(self) -> None:
        """The option may tell of other changes while the document is another one already."""
        if self._options.keep_pixels != self._kept:
            self._kept = self._options.keep_pixels
            self._document.keep_pixels = self._kept
