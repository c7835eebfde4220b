"""The program starts with the checkpoint that was used last."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.document.document import Document
from app.main_window import MainWindow
from app.settings import Settings
from app.work.jobs import Failure
from app.work.runner import Runner
from inade.places import BUNDLED


class LastCheckpoint(QObject):
    """Loads it, or the bundled one where that cannot be; remembers whatever is loaded."""

    def __init__(
        self,
        document: Document,
        runner: Runner,
        settings: Settings,
        window: MainWindow,
        renew: Callable[[], object],
    ) -> None:
        """`renew` begins with the sample of the loaded checkpoint."""
        super().__init__(window)
        self._document, self._runner = document, runner
        self._settings, self._window, self._renew = settings, window, renew
        self._last = settings.checkpoint
        self._first_state: int | None = document.state_id  # until there is a checkpoint
        runner.info_changed.connect(self._on_info_changed)

    def load(self) -> None:
        """Load it behind the window."""
        chosen = (self._settings.device, self._settings.precision)
        if self._last is None:
            self._runner.open(BUNDLED, *chosen)
        else:
            self._runner.open(self._last, *chosen, failed=self._on_failed)

    def _on_failed(self, failure: Failure) -> None:
        assert self._last is not None
        told = self.tr("“{0}”, which was used last, cannot be loaded; this is the bundled model.")
        self._window.messages.show_notice(told.format(self._last.name), failure.what)
        self._last = None
        self.load()

    def _on_info_changed(self) -> None:
        info, document = self._runner.info, self._document
        assert info is not None
        self._settings.checkpoint = None if info.path == BUNDLED else info.path.absolute()
        first, self._first_state = self._first_state, None
        made_with = document.checkpoint.fingerprint
        fits = self._runner.fits and made_with in ("", info.fingerprint)
        if self._last is not None and document.state_id == first and not fits:
            self._renew()  # it was the bundled model's, and nobody had touched it
