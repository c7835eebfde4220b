"""The window, its menus and dialogs at 1280 x 720 in every language, changed while it is open."""

from tests.screenshots.stage import Stage, flow


@flow
def languages(stage: Stage) -> None:
    from app import translation

    studio = stage.studio
    before, size = studio.settings.language, studio.window.size()
    studio.window.resize(1280, 720)
    stage.select("tree")
    for language in translation.NAMES:
        studio.settings.language = language
        studio.preferring.apply()
        stage.trigger("tool.brush")
        stage.settle(300)
        stage.shoot(f"language_{language}")
        stage.trigger("tool.select")
        _menus(stage, language)
        _dialogs(stage, language)
    studio.settings.language = before
    studio.preferring.apply()
    studio.window.resize(size)


def _menus(stage: Stage, language: str) -> None:
    """All menus of the bar beside each other."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QPainter, QPixmap

    window = stage.studio.window
    shots = []
    for title in (title for title in window.menus if title.startswith("&")):
        menu = window.menus[title]
        menu.popup(window.mapToGlobal(window.rect().topLeft()))
        stage.settle(50)
        shots.append(menu.grab())
        menu.close()
    sheet = QPixmap(sum(shot.width() for shot in shots), max(shot.height() for shot in shots))
    sheet.fill(Qt.GlobalColor.gray)
    painter, x = QPainter(sheet), 0
    for shot in shots:
        painter.drawPixmap(x, 0, shot)
        x += shot.width()
    painter.end()
    stage.keep(f"language_{language}_menus", sheet)


def _dialogs(stage: Stage, language: str) -> None:
    from app.dialogs.canvas_size import CanvasSize
    from app.dialogs.new_document import NewDocument
    from app.dialogs.preferences import Preferences
    from app.dialogs.shortcuts import Shortcuts
    from app.finetune.window import FineTuneWindow
    from app.labelling.setup import Setup

    studio = stage.studio
    window, document, info = studio.window, studio.document, studio.runner.info
    assert info is not None
    dialogs = {
        "preferences": Preferences(studio.settings, window),
        "new": NewDocument(info, window),
        "shortcuts": Shortcuts(window.actions_, studio.settings, window),
        "canvas": CanvasSize(document.picture_size, document.labels, document.picture, window),
        "label": Setup(document.labels, stage.folder, studio.background, window),
    }
    for name, dialog in dialogs.items():
        dialog.show()
        stage.settle(200)
        stage.shoot(f"language_{language}_{name}", dialog)
        dialog.close()
        dialog.deleteLater()
    tuning = FineTuneWindow(window)
    tuning.resize(1040, 680)
    tuning.show()
    for step in range(5):
        tuning.go_to(step, set(range(step)), set(range(5)))
        stage.settle(50)
        stage.shoot(f"language_{language}_tune_{step}", tuning)
    tuning.close()
    tuning.deleteLater()
