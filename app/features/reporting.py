"""What the window says about the work behind it: the status bar and the notices of the model."""

from PySide6.QtCore import QObject

from app.document.document import Document
from app.main_window import MainWindow
from app.panels.objects import object_title
from app.translation import follow_language, number
from app.work.runner import Runner


class Reporting(QObject):
    """Follows the runner and the pointer."""

    def __init__(self, document: Document, runner: Runner, window: MainWindow) -> None:
        super().__init__(window)
        self._document, self._runner, self._window = document, runner, window
        self._took = 0.0
        self._reading = ""  # the name of a file that is being read
        runner.info_changed.connect(self._on_info_changed)
        runner.busy_changed.connect(self._on_busy_changed)
        runner.picture_made.connect(self._on_picture_made)
        runner.failed.connect(window.messages.show_failure)
        window.canvas.pointer_moved.connect(self._on_pointer_moved)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        if self._runner.info is not None:  # before, the start tells what goes on
            self._on_busy_changed(self._runner.busy)

    def show_reading(self, name: str) -> None:
        """A file is being read, or none any more ('')."""
        self._reading = name
        self._on_busy_changed(self._runner.busy)

    def _on_info_changed(self) -> None:
        info = self._runner.info
        assert info is not None
        self._window.status.show_engine(info)
        if info.placeholder:
            self._window.messages.show_notice(
                self.tr("This is an untrained placeholder: its pictures are coloured noise."),
                self.tr("Open a trained checkpoint with Model, Open checkpoint."),
            )

    def _on_busy_changed(self, busy: bool) -> None:
        status = self._window.status
        if busy and self._runner.loading:
            status.show_busy(self.tr("Loading model…"), at_once=True)
        elif self._reading:
            status.show_busy(self.tr("Reading {0}…").format(self._reading))
        elif busy:
            status.show_busy(self.tr("Working…"))
        elif self._runner.info is None:
            status.show_problem(self.tr("No model"))
        else:
            took = f" · {number(self._took, '.0f')} ms" if self._took else ""
            status.show_ready(self.tr("Ready") + took)

    def _on_picture_made(self, milliseconds: float) -> None:
        self._took = milliseconds

    def _on_pointer_moved(self, x: float, y: float, object_id: int | None) -> None:
        name = "" if object_id is None else object_title(self._document, object_id)
        self._window.status.show_pointer(x, y, name)
