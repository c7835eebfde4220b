"""Pictures made over: variations, the explore pad, history, jobs, the gallery."""

import math

from tests.screenshots.photos import drag
from tests.screenshots.stage import Stage, flow


def nine(stage: Stage) -> None:
    """Wait for the picture, then for all alternatives of what is selected."""
    row = stage.studio.bottom.variations
    stage.settle()
    stage.wait(lambda: row.ready and all(row.picture(i) is not None for i in range(9)))
    stage.settle()


@flow
def variations(stage: Stage) -> None:
    bottom = stage.studio.bottom
    stage.select("tree")
    nine(stage)
    bottom.variations.toggle_pin(2)
    bottom.variations.accept(4)
    stage.settle()
    stage.shoot("variations")


@flow
def explore(stage: Stage) -> None:
    """A spiral over the pad, so that it shows what was found where."""
    bottom = stage.studio.bottom
    stage.select("tree")
    for step in range(24):
        angle, reach = 0.7 * step, 0.1 + 0.035 * step
        bottom.pad.move_to(reach * math.cos(angle), reach * math.sin(angle))
        stage.settle(10)
    bottom.exploring.end()
    stage.settle()
    stage.shoot("explore")


@flow
def history(stage: Stage) -> None:
    for name in ("roof", "grass"):
        stage.select(name)
        stage.trigger("make.resample")
    stage.trigger("edit.undo")
    stage.studio.bottom.dock.show_tab("history")
    stage.settle()
    stage.shoot("history")
    stage.studio.bottom.dock.show_tab("jobs")
    stage.settle()
    stage.shoot("jobs")
    stage.studio.bottom.dock.show_tab("variations")


@flow
def gallery(stage: Stage) -> None:
    """A style of the gallery for the tree, then a mix of two others."""
    from PySide6.QtCore import QItemSelectionModel, Qt
    from PySide6.QtWidgets import QSlider

    studio = stage.studio
    cards, document = studio.styles.cards, studio.document
    stage.select("tree")
    (tree,) = document.selection
    stage.settle()
    studio.restyling.apply(cards.model().index(0, 0).data(Qt.ItemDataRole.UserRole))
    stage.wait(lambda: document.looks[tree].style is not None)
    nine(stage)
    stage.shoot("gallery")
    steps = document.history.index
    for row in (1, 2, 3):
        select = QItemSelectionModel.SelectionFlag.Select
        cards.selectionModel().select(cards.model().index(row, 0), select)
    for slider, value in zip(studio.styles.mixer.findChildren(QSlider), (20, 90, 50), strict=True):
        slider.setValue(value)
    stage.wait(lambda: document.history.index == steps + 3)
    nine(stage)
    stage.shoot("gallery_mix")
    cards.clearSelection()


@flow
def sketch(stage: Stage) -> None:
    """A checkpoint that takes sketches: the published one of the parity cases, where it lies."""
    from inade.places import RESOURCES

    checkpoint = RESOURCES.parents[1] / "shared" / "parity" / "sketch"
    if not checkpoint.is_dir():
        print("no checkpoint that takes sketches lies beside this checkout")
        return
    studio, info = stage.studio, stage.studio.runner.info
    assert info is not None
    studio.files.open_checkpoint(checkpoint)
    stage.wait(lambda: studio.runner.info is not info)
    used = {entry.channel for entry in studio.document.layout.objects.values()}
    count = len(studio.runner.info.labels)
    studio.checkpoints.adapt_with({channel: channel % count for channel in used})
    stage.settle()
    stage.trigger("sketch.edges", "tool.pen")
    studio.options.set_size("pen", 4)
    drag(stage, (0.1, 0.85), (0.4, 0.7), (0.7, 0.9))
    stage.settle()
    stage.shoot("sketch")
    stage.trigger("edit.undo", "edit.undo", "edit.undo", "tool.select")
    studio.files.open_checkpoint(info.path)
    stage.wait(lambda: studio.runner.info is not None and studio.runner.info.path == info.path)
    studio.window.messages.hide()
    stage.settle()


@flow
def scenes(stage: Stage) -> None:
    """A bundled scene for the whole picture, then another at half its strength."""
    from PySide6.QtWidgets import QSlider

    studio = stage.studio
    studio.styles.show_page(1)
    for name, value in (("Golden autumn", 100), ("Nightfall", 60)):
        number = next(n for n, c in studio.scenes.shelf.cards.items() if c.scene.name == name)
        studio.scenes.apply(number)
        slider = studio.scenes.panel.findChild(QSlider)
        assert slider is not None
        slider.setValue(value)
        stage.settle()
        stage.shoot(f"scene_{name.split()[-1].casefold()}")
    stage.trigger("edit.undo", "edit.undo", "edit.undo")
    studio.styles.show_page(0)


@flow
def fade(stage: Stage) -> None:
    """From the scene that the program opens with to another, one step of it taken."""
    studio = stage.studio
    studio.styles.show_page(1)
    number = next(n for n, c in studio.scenes.shelf.cards.items() if c.scene.name == "Dusk")
    studio.scenes.apply(number)
    stage.settle()
    fading = studio.bottom.fading
    studio.bottom.history.fade_wanted.emit(0)
    stage.wait(lambda: fading.complete)
    fading.take(4)
    stage.settle()
    stage.shoot("fade")
    stage.trigger("edit.undo", "edit.undo")
    studio.styles.show_page(0)
    studio.bottom.dock.show_tab("variations")
