"""*Label my pictures* in the File menu: asks what, then opens the window."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.document.document import Document
from app.settings import Settings
from app.work.pool import Background
from app.work.running import Running
from app.work.worker import Worker
from inade.formats.labelling import Labelling
from inade.layouts.labels import LabelSet

if TYPE_CHECKING:  # the windows are built when they are wanted; not for every start
    from app.labelling.window import LabellingWindow


class LabelMyPictures(Running):
    """One labelling window at a time. `finished` tells the data set when it is closed."""

    finished = Signal(object)  # Path

    def __init__(
        self,
        document: Document,
        worker: Worker,
        settings: Settings,
        background: Background,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._document, self._worker = document, worker
        self._settings, self._parent = settings, parent
        self._background = background
        self.window: LabellingWindow | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        return {"file.label": self.ask}

    def ask(self, photos: Path | None = None) -> None:
        """Ask for photos (perhaps known already), classes and the folder; then open the window."""
        if self.window is not None:
            self.window.raise_()
            self.window.activateWindow()
            return
        from app.labelling.setup import Setup

        dialog = Setup(self._model_labels, self._settings.folder, self._background, self._parent)
        if photos is not None:
            dialog.photos.setText(str(photos))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        job = dialog.job
        dialog.deleteLater()
        if accepted and job is not None:
            self.open(job)

    def open(self, job: Labelling) -> None:
        """Open the window on a job."""
        from app.labelling.window import LabellingWindow

        window = self.window = LabellingWindow(job, self._worker, self._settings)
        self._settings.folder = job.source
        window.finished.connect(self._on_finished)
        window.show()

    def close(self) -> None:
        """Save and close the window, if there is one."""
        if self.window is not None:
            self.window.close()

    @property
    def _model_labels(self) -> LabelSet:
        return self._document.labels

    def _on_finished(self, folder: Path) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.deleteLater()
        self.finished.emit(folder)
