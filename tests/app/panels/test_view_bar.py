"""The switch of views stays where the pointer is."""

from pathlib import Path

import numpy as np
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.application import Studio
from tests.app.hands import LEFT
from tests.app.photos.support import disc_photo


def test_the_switch_stays_in_its_place_when_controls_appear_beside_it(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    bar, actions = studio.window.view_bar, studio.window.actions_
    buttons = [b for b in bar.findChildren(QToolButton) if b.defaultAction() is not None]
    (blend,) = (b for b in buttons if b.defaultAction() is actions["view.blend"])

    def place() -> tuple[int, int]:
        qtbot.wait(0)
        corner = blend.mapTo(studio.window, blend.rect().topLeft())
        return corner.x(), corner.y()

    before = place()
    QTest.mouseClick(blend, LEFT)  # a slider appears
    qtbot.waitUntil(lambda: bar._opacity.isVisible())
    assert place() == before
    edit = studio.document.state.copy()
    edit.underlay = np.ascontiguousarray(disc_photo(*edit.layout.size))
    studio.document.load(edit)  # what is done with a photo appears
    qtbot.waitUntil(lambda: studio.photos.bar.isVisible())
    assert place() == before
