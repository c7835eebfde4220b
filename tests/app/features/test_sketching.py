"""The sketch layer, with a checkpoint that takes sketches and with one that does not."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.application import Studio
from tests.app.photos.support import drag
from tests.fakes import FakeEngine, bundled_fake


def pen_in_sight(studio: Studio) -> bool:
    bar = studio.window.tool_bar
    return any(
        bar.widgetForAction(action).accessibleName() == "Sketch pen" and action.isVisible()
        for action in bar.actions()
        if bar.widgetForAction(action) is not None
    )


def test_lines_are_drawn_undone_and_reach_the_engine(
    open_studio: Callable[[FakeEngine], Studio], qtbot: QtBot
) -> None:
    fake = bundled_fake(takes_sketch=True)
    studio = open_studio(fake)
    document, canvas = studio.document, studio.window.canvas
    assert pen_in_sight(studio)
    studio.window.actions_["tool.pen"].trigger()
    canvas.options.set_size("pen", 4)
    drag(canvas, (0.2, 0.5), (0.5, 0.5), (0.8, 0.5))
    qtbot.waitUntil(lambda: not studio.runner.busy and not document.needs_pass)
    sketch = document.sketch
    assert sketch is not None
    height, width = document.picture_size
    assert sketch.shape == (height, width)
    rows = np.flatnonzero(sketch.any(axis=1))
    assert abs(rows.mean() - height / 2) <= 2
    assert sketch[rows[0], width // 4 : width * 3 // 4].all()
    assert fake.passes[-1].sketch is not None
    assert (fake.passes[-1].sketch == sketch).all()
    assert document.history.count == 1
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert document.history.count == 1
    document.undo()
    assert document.sketch is None
    document.redo()
    assert document.sketch is not None
    studio.window.actions_["sketch.edges"].trigger()
    assert document.history.count == 2
    assert document.sketch.any()


def test_a_checkpoint_without_sketches_shows_no_pen(studio: Studio) -> None:
    assert not pen_in_sight(studio)
    assert not studio.window.actions_["tool.pen"].isEnabled()
    assert not studio.window.actions_["sketch.edges"].isEnabled()
