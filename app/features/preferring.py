"""Preferences: asked for in their dialog, and put into effect."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from app import theme, translation
from app.dialogs.preferences import Preferences
from app.document.document import Document
from app.main_window import MainWindow
from app.settings import Settings
from app.work.runner import Runner


class Preferring(QObject):
    """Holds the window, its document and its model to the settings."""

    def __init__(
        self,
        application: QApplication,
        document: Document,
        runner: Runner,
        settings: Settings,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._application, self._document, self._runner = application, document, runner
        self._settings, self._window = settings, window

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        return {"edit.preferences": self._ask}

    def apply(self) -> None:
        """Language, theme, memory for undo and marks of the canvas, as the settings say."""
        settings, canvas = self._settings, self._window.canvas
        translation.install(self._application, settings.language)
        theme.apply(self._application, settings.theme)
        self._document.undo_bytes = settings.undo_mebibytes * 2**20
        canvas.set_safe_colors(settings.flag("safe_colors", False))
        canvas.set_hatching(settings.flag("hatching", False))

    def _ask(self) -> None:
        dialog = Preferences(self._settings, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.apply()
            info = self._runner.info
            if dialog.device_changed and info is not None:
                self._runner.open(info.path, self._settings.device, self._settings.precision)
        dialog.deleteLater()
