"""Starting the editor as a program of its own: one window until it is closed."""

import signal
import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QMessageBox

from app.application import Studio, application
from app.garbage import Collector
from app.settings import Settings
from inade.errors import InadeError
from inade.version import VERSION

DESKTOP_ID = "org.inade.studio"  # of the files in `resources/desktop`, and on macOS


def main(files: Sequence[str]) -> int:
    """Run the editor until its window closes; returns the exit code."""
    app = application()
    app.setApplicationName("INADE Studio")
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName(DESKTOP_ID)
    try:
        studio = Studio(Settings.of_user())
    except InadeError as error:  # such as a bundled checkpoint that is damaged
        QMessageBox.critical(None, "INADE Studio", str(error))  # pyright: ignore[reportArgumentType]
        return 1

    tell_in(studio)
    open_asked_for(studio)
    keep_collector(studio)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    studio.start([str(Path(name).absolute()) for name in files])
    code = app.exec()
    studio.close()
    return code


def tell_in(studio: Studio) -> None:
    """Let the window tell what nobody caught, on whatever thread it was raised."""

    def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        studio.raised.emit(error)

    def told_of_thread(raised: threading.ExceptHookArgs) -> None:
        if raised.exc_value is not None:
            told(raised.exc_type, raised.exc_value, raised.exc_traceback)

    sys.excepthook = told
    threading.excepthook = told_of_thread


def open_asked_for(studio: Studio, platform: str = sys.platform) -> None:
    """Open what macOS asks this program to open: it gives no file on the command line."""
    if platform == "darwin":  # elsewhere each event would pass by in vain
        application().installEventFilter(_FileOpener(studio))


class _FileOpener(QObject):
    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._studio = studio

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._studio.files.open(Path(event.file()))
            return True
        return super().eventFilter(watched, event)


def keep_collector(studio: Studio) -> Collector:
    """Collect cycles on this thread only, between gestures, for as long as the program runs."""
    collector = Collector(lambda: not studio.window.canvas.gesture_active, application())
    studio.runner.info_changed.connect(collector.keep_all, Qt.ConnectionType.SingleShotConnection)
    return collector
