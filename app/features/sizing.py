"""Other sizes for a document: asked in a dialog, worked out beside the window, one step each."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog

from app.dialogs.canvas_size import CanvasSize
from app.dialogs.scale_document import ScaleDocument
from app.document import commands
from app.document.commands import Resized
from app.document.document import Document
from app.document.state import State
from app.features.files import Files
from app.main_window import MainWindow
from app.panels.objects import object_title
from app.work.pool import Background
from app.work.runner import Runner
from inade.layouts.layout import Rect
from inade.looks.windows import check_picture_size

Work = Callable[[State, np.ndarray | None], Resized]
"""Works out another size from a copy of the state, and from what its picture lacks."""

_KIND, _NAMED = "size", 6
_PATIENCE_MS = 50


class Sizing(QObject):
    """Gives the document another size; while that is worked out, work in it goes on."""

    def __init__(
        self,
        document: Document,
        runner: Runner,
        background: Background,
        window: MainWindow,
        files: Files,
    ) -> None:
        super().__init__(window)
        self._document, self._runner = document, runner
        self._background, self._window, self._files = background, window, files

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        return {
            "size.canvas": self._ask_canvas,
            "size.scale": self._ask_scale,
            "size.render_2": lambda: self.render(2),
            "size.panorama": lambda: self.close(not self._document.state.closed),
        }

    def close(self, closed: bool) -> None:
        """Make the document go all the way round, or end that. RequestError as `commands.close`."""
        self._document.abort_stroke()
        if commands.close(self._document, closed):
            self._runner.generate()

    def set_canvas(self, window: Rect, fill: int | None = None, *, reframe: bool = False) -> None:
        """Crop or extend the canvas to a window of the picture, as `commands.crop_or_extend`."""

        def work(state: State, lacks: np.ndarray | None) -> Resized:
            return commands.crop_or_extend(state, window, fill, reframe=reframe, lacks=lacks)

        self._begin(work)

    def scale(self, size: tuple[int, int]) -> None:
        """Scale the document to this (height, width) of its picture."""
        self._begin(lambda state, lacks: commands.scale(state, size, lacks))

    def render(self, times: int) -> None:
        """A new document, so many times as large: same looks, finer texture, its picture redrawn.

        Raises RequestError where no picture can be so large.
        """
        document = self._document
        height, width = document.picture_size
        check_picture_size(times * height, times * width)
        document.abort_stroke()
        state = document.state.copy()
        lacks = document.edit_mask() if document.needs_pass else None
        name = self.tr("{0} ×{1}").format(self._files.name, times)

        history = document.history

        def take(made: tuple[State, Resized]) -> None:
            if document.history is not history:
                return  # another document was opened meanwhile
            larger, resized = made
            if self._files.show_new(larger, name):
                commands.redraw(document, resized)
                self._runner.generate()

        self._background.run(lambda _: commands.enlarged(state, times, lacks), take, _KIND)

    def _ask_canvas(self) -> None:
        document = self._document
        dialog = CanvasSize(document.picture_size, document.labels, document.picture, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.set_canvas(dialog.window_, dialog.fill, reframe=dialog.reframe)
        dialog.deleteLater()

    def _ask_scale(self) -> None:
        document = self._document
        dialog = ScaleDocument(document.picture_size, self._window, closed=document.state.closed)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.scale(dialog.size_)
        dialog.deleteLater()

    def _begin(self, work: Work) -> None:
        """Work it out from the document of this moment, or as soon as no gesture is going on."""
        document = self._document
        history, size = document.history, document.picture_size
        if self._window.canvas.gesture_active or history.draft is not None:
            QTimer.singleShot(_PATIENCE_MS, self, lambda: self._go_on(work, history, size))
            return
        state = document.state.copy()
        lacks = document.edit_mask() if document.needs_pass else None
        mark = self._mark
        self._background.run(
            lambda _: work(state, lacks),
            partial(self._take, work, mark, history, size),
            _KIND,
        )

    def _go_on(self, work: Work, history: object, size: tuple[int, int]) -> None:
        """Begin again, if it is still the document that was meant."""
        if self._document.history is history and self._document.picture_size == size:
            self._begin(work)

    def _take(
        self,
        work: Work,
        mark: tuple[object, ...],
        history: object,
        size: tuple[int, int],
        resized: Resized,
    ) -> None:
        document = self._document
        if self._mark != mark or self._window.canvas.gesture_active:
            self._go_on(work, history, size)  # somebody painted meanwhile, or pixels came
            return
        names = [object_title(document, i) for i in resized.gone]
        was_closed = document.state.closed
        if commands.resize(document, resized):
            self._runner.generate()
            self._tell_gone(names)
            if was_closed and not document.state.closed:
                self._tell_opened()

    @property
    def _mark(self) -> tuple[object, ...]:
        """Tells apart what sizes are worked out from."""
        document = self._document
        return document.history, document.mark, document.state_id, document.layout.next_id

    def _tell_opened(self) -> None:
        """That a panorama has become a picture with ends."""
        self._window.messages.show_notice(
            self.tr("This is no panorama any more, since columns were added or cut off."),
            self.tr("Image, 360° panorama joins its edges again."),
        )

    def _tell_gone(self, names: list[str]) -> None:
        if not names:
            return
        listed = ", ".join(names[:_NAMED])
        if len(names) > _NAMED:
            listed = self.tr("{0} and {1} more").format(listed, len(names) - _NAMED)
        self._window.messages.show_notice(
            self.tr("These objects have no pixels left and are gone: {0}.").format(listed),
            self.tr("Undo brings them back."),
        )
