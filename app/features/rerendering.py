"""A full re-render, shown before it is taken."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog

from app.dialogs.rerender_preview import RerenderPreview
from app.document import commands
from app.document.document import Document
from app.main_window import MainWindow
from app.panels.objects import object_title
from app.work.jobs import Render
from app.work.runner import Runner
from app.work.tiling import Tiling
from app.work.worker import Worker
from inade.layouts.layout import resize_nearest
from inade.layouts.painting import locked_table
from inade.scene import PicturePatch

_LEAST = 0.005  # of full contrast: what changes less looks the same
_ALL = "render all"


class Rerendering(QObject):
    """Makes the whole picture anew beside the present one, and asks which to keep."""

    def __init__(
        self, document: Document, runner: Runner, worker: Worker, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._document, self._runner, self._worker = document, runner, worker
        self._window, self._messages = window, window.messages

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        return {"make.all": self.ask}

    def ask(self) -> None:
        """Make the picture anew; `RerenderPreview` opens when it is there."""
        document = self._document
        picture = document.picture
        if not self._runner.fits or picture is None or picture.shape[:2] != document.picture_size:
            if commands.render_all(document):
                self._runner.generate()
            return
        free = ~locked_table(document.layout)[document.layout.object_map]
        title = self.tr("Re-render all, to be looked at")
        scene = Tiling.of(document).scene()
        base, mask = (None, None) if free.all() and not scene.guests else (picture, free)
        request = Render(scene, base, frozenset(), mask, document.state_id, title)
        self._worker.submit(request, partial(self._on_made, request.state), kind=_ALL)

    def changes(self, before: np.ndarray, after: np.ndarray) -> list[tuple[str, float]]:
        """The objects that differ, most first: title and mean share of full contrast."""
        document = self._document
        ids = resize_nearest(document.layout.object_map, *before.shape[:2]).ravel()
        off = np.abs(after.astype(np.float32) - before).mean(axis=2).ravel() / 255
        total, area = np.bincount(ids, off), np.bincount(ids)
        shares = {
            i: float(total[i] / area[i])
            for i in document.layout.objects
            if i < len(area) and area[i]
        }
        order = sorted(shares, key=lambda i: -shares[i])
        return [(object_title(document, i), shares[i]) for i in order if shares[i] > _LEAST]

    def _on_made(self, state: int, patch: PicturePatch) -> None:
        # after the job is told to be over: the question may stand for long
        QTimer.singleShot(0, self, lambda: self._offer(state, patch))

    def _offer(self, state: int, patch: PicturePatch) -> None:
        document = self._document
        before = document.picture
        if before is None:
            return
        if state != document.state_id:
            self._messages.show_notice(
                self.tr("The layout has changed meanwhile: re-render again.")
            )
            return
        after = patch.applied(before)
        dialog = RerenderPreview(before, after, self.changes(before, after), self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted and document.state_id == state and commands.render_all(document):
            document.attach_picture(document.state_id, patch)
