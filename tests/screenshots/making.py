"""Pictures made over: variations, the explore pad, history, jobs, the gallery."""

import math

from tests.screenshots.stage import Stage, flow


@flow
def variations(stage: Stage) -> None:
    bottom = stage.studio.bottom
    stage.select("tree")
    stage.wait(lambda: sum(c.patch is not None for c in bottom.variations.choices) == 9)
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
    stage.select("tree")
    stage.settle()
    card = stage.studio.styles.cards.model().index(0, 0)
    from PySide6.QtCore import Qt

    stage.studio.restyling.apply(card.data(Qt.ItemDataRole.UserRole))
    stage.settle()
    stage.shoot("gallery")
