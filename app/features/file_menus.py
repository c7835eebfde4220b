"""The menus that list files: what was opened lately, samples, and the checkpoints at hand."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QIcon, QImage, QPixmap

from app.document.state import State
from app.main_window import MainWindow
from app.settings import Settings
from app.storage import opening, sample
from app.translation import translate
from app.work.pool import Background
from app.work.runner import Runner
from inade.places import checkpoint_folders


class FileMenus(QObject):
    """Fills them when they open; what disk has to say about them follows."""

    def __init__(
        self,
        runner: Runner,
        settings: Settings,
        window: MainWindow,
        background: Background,
        *,
        open_recent: Callable[[Path], object],
        show_new: Callable[[State, str], object],
        open_checkpoint: Callable[[Path], object],
    ) -> None:
        super().__init__(window)
        self._runner, self._settings = runner, settings
        self._open_recent, self._open_checkpoint = open_recent, open_checkpoint
        self._show_new = show_new
        self._background = background
        self._recent, self._checkpoints = window.menus["recent"], window.menus["checkpoints"]
        self._samples = window.menus["samples"]
        for menu in (self._recent, self._samples):
            menu.setStyleSheet("QMenu { icon-size: 48px; }")  # pictures, not signs
        self._recent.aboutToShow.connect(self._fill_recent)
        self._samples.aboutToShow.connect(self._fill_samples)
        self._checkpoints.aboutToShow.connect(self._fill_checkpoints)

    def _fill_recent(self) -> None:
        """The names at once; the pictures come when they have been read."""
        menu, recent = self._recent, self._settings.recent
        self._background.forget("recent")
        menu.clear()
        for path in recent:
            action = menu.addAction(path.name)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked=False, p=path: self._open_recent(p))
        if not recent:
            menu.addAction(self.tr("Nothing yet")).setEnabled(False)
            return
        entries = menu.actions()
        menu.addSeparator()
        menu.addAction(self.tr("Clear list"), self._settings.clear_recent)
        self._show_pictures(entries, recent, "recent")

    def _fill_samples(self) -> None:
        menu, names = self._samples, list(sample.SAMPLES)
        self._background.forget("samples")
        menu.clear()
        for name in names:
            title = translate("Sample", sample.SAMPLES[name])
            action = menu.addAction(title)
            action.triggered.connect(
                lambda _checked=False, n=name, t=title: self._background.run(
                    lambda _: sample.open_sample(n), lambda project: self._show_new(project, t)
                )
            )
        self._show_pictures(
            menu.actions(), [sample.picture_path(name) for name in names], "samples"
        )

    def _show_pictures(self, entries: list[QAction], files: Sequence[Path], what: str) -> None:
        def show(pictures: list[QImage]) -> None:
            for action, image in zip(entries, pictures, strict=True):
                action.setIcon(QIcon(QPixmap.fromImage(image)))

        self._background.run(lambda _: [opening.picture_inside(path) for path in files], show, what)

    def _fill_checkpoints(self) -> None:
        """The loaded one at once, all others when their folders have been looked at."""
        info = self._runner.info
        loaded = info.path if info is not None else None
        self._list([loaded] if loaded is not None else [], loaded)
        self._background.run(
            lambda _: checkpoint_folders(), lambda found: self._list(found, loaded), "checkpoints"
        )

    def _list(self, found: list[Path], loaded: Path | None) -> None:
        menu = self._checkpoints
        known = {action.data() for action in menu.actions()}
        if known != {str(path) for path in found}:
            menu.clear()
            for path in found:
                action = menu.addAction(path.name)
                action.setData(str(path))
                action.setCheckable(True)
                action.triggered.connect(lambda _checked=False, p=path: self._open_checkpoint(p))
        for action in menu.actions():
            action.setChecked(action.data() == str(loaded))
