"""The menus that list files: what was opened lately, and the checkpoints at hand."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon, QImage, QPixmap

from app.main_window import MainWindow
from app.settings import Settings
from app.storage import opening
from app.work.pool import Background
from app.work.runner import Runner
from inade.places import checkpoint_folders


class FileMenus(QObject):
    """Fills both when they open; what disk has to say about them follows."""

    def __init__(
        self,
        runner: Runner,
        settings: Settings,
        window: MainWindow,
        background: Background,
        *,
        open_recent: Callable[[Path], object],
        open_checkpoint: Callable[[Path], object],
    ) -> None:
        super().__init__(window)
        self._runner, self._settings = runner, settings
        self._open_recent, self._open_checkpoint = open_recent, open_checkpoint
        self._background = background
        self._recent, self._checkpoints = window.menus["recent"], window.menus["checkpoints"]
        self._recent.setStyleSheet("QMenu { icon-size: 48px; }")  # pictures, not signs
        self._recent.aboutToShow.connect(self._fill_recent)
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

        def show(pictures: list[QImage]) -> None:
            for action, image in zip(entries, pictures, strict=True):
                action.setIcon(QIcon(QPixmap.fromImage(image)))

        self._background.run(
            lambda _: [opening.picture_inside(path) for path in recent], show, "recent"
        )

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
