"""Dialogs, menus and an error."""

from tests.screenshots.stage import Stage, flow


@flow
def shortcuts(stage: Stage) -> None:
    from app.dialogs.shortcuts import Shortcuts

    dialog = Shortcuts(stage.studio.window.actions_, stage.studio.settings, stage.studio.window)
    dialog.show()
    stage.settle()
    stage.shoot("shortcuts", dialog)
    dialog.close()


@flow
def preferences(stage: Stage) -> None:
    from app.dialogs.preferences import Preferences

    dialog = Preferences(stage.studio.settings, stage.studio.window)
    dialog.show()
    stage.settle()
    stage.shoot("preferences", dialog)
    dialog.close()


@flow
def class_mapping(stage: Stage) -> None:
    from app.dialogs.class_mapping import ClassMapping
    from inade.layouts.labels import LabelSet

    document = stage.studio.document
    used = sorted({entry.channel for entry in document.layout.objects.values()})
    other = LabelSet.builtin("ade20k")
    dialog = ClassMapping(document.labels, other, used, stage.studio.window)
    dialog.show()
    stage.settle()
    stage.shoot("class_mapping", dialog)
    dialog.close()


@flow
def new_document(stage: Stage) -> None:
    from app.dialogs.new_document import NewDocument

    assert stage.studio.runner.info is not None
    dialog = NewDocument(stage.studio.runner.info, stage.studio.window)
    dialog.show()
    stage.settle()
    stage.shoot("new_document", dialog)
    dialog.close()


@flow
def error(stage: Stage) -> None:
    broken = stage.folder / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    stage.studio.files.open_all([str(broken)])
    stage.settle()
    stage.shoot("error")
    stage.studio.window.messages.hide()


@flow
def menus(stage: Stage) -> None:
    window = stage.studio.window
    for title in (title for title in window.menus if title.startswith("&")):
        menu = window.menus[title]
        menu.popup(window.mapToGlobal(window.rect().topLeft()))
        stage.settle(100)
        stage.shoot(f"menu_{title[1:].lower()}", menu)
        menu.close()


@flow
def context_menu(stage: Stage) -> None:
    """What the right button offers, over the window."""
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QApplication

    window, canvas = stage.studio.window, stage.studio.window.canvas
    middle = canvas.rect().center() - QPoint(100, 100)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(canvas, QContextMenuEvent(reason, middle, canvas.mapToGlobal(middle)))
    stage.settle()
    place = window.frameGeometry()
    shot = window.screen().grabWindow(0, place.x(), place.y(), place.width(), place.height())
    stage.keep("context_menu", shot)
    window.menus["&Object"].close()


@flow
def the_guide(stage: Stage) -> None:
    """Opened at the styles; then words are searched for, in the light."""
    from app import theme
    from app.application import application

    helping = stage.studio.help
    helping.open_guide("styles")
    guide = helping.guide
    assert guide is not None
    stage.wait(lambda: not guide.busy)
    stage.settle()
    stage.shoot("guide", guide)
    theme.apply(application(), "light")
    guide.search.setText("segmenter")
    stage.wait(lambda: not guide.busy)
    stage.settle()
    stage.shoot("guide_search_light", guide)
    guide.close()
    theme.apply(application(), "dark")
    stage.settle()
