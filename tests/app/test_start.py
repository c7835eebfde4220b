"""The program among others on a desktop: its icon, and files it is asked to open while it runs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, QUrl
from PySide6.QtGui import QFileOpenEvent, QImage
from pytestqt.qtbot import QtBot

from app.application import Studio, application
from app.start import open_asked_for
from app.storage.project.project_file import save_project

ICONS = Path(__file__).parents[2] / "resources" / "desktop" / "icons"


def test_the_window_has_the_icon_drawn_for_each_size(studio: Studio) -> None:
    icon = studio.window.windowIcon()
    for side in (16, 24, 32, 48, 256):
        drawn = QImage(str(ICONS / f"{side}.png"))
        shown = icon.pixmap(QSize(side, side)).toImage().convertToFormat(drawn.format())
        assert (shown.width(), shown.height()) == (side, side)
        assert shown == drawn


def test_a_file_that_macos_hands_over_is_opened(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    project = tmp_path / "From the Finder.inade"
    save_project(project, studio.document.state.copy())
    open_asked_for(studio, "darwin")
    event = QFileOpenEvent(QUrl.fromLocalFile(str(project)))
    QCoreApplication.sendEvent(application(), event)
    qtbot.waitUntil(lambda: "From the Finder" in studio.window.windowTitle())
