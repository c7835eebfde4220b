"""The class colour over the picture goes with what it stood for, however a gesture ends."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.qt_image import pixels_of
from tests.app.hands import LEFT, at, settle

PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
WAY = ((300, 60), (333, 71), (401, 83), (447, 95))  # through the sky


def drag(studio: Studio, qtbot: QtBot, *, rest: bool, end: bool = True, below: int = 0) -> None:
    """Along the way, perhaps with a rest in which its pixels come, perhaps without its end."""
    canvas = studio.window.canvas
    places = [at(studio, x, y + below) for x, y in WAY]
    QTest.mousePress(canvas, LEFT, PLAIN, places[0])
    for place in places[1:]:
        QTest.mouseMove(canvas, place)
    if rest:
        qtbot.waitUntil(lambda: not studio.runner.busy)
    if end:
        QTest.mouseRelease(canvas, LEFT, PLAIN, places[-1])


def shown(studio: Studio) -> np.ndarray:
    QTest.mouseMove(studio.window.canvas, QPoint(3, 3))
    return pixels_of(studio.window.canvas.grab().toImage())


@pytest.mark.parametrize("rest", [True, False])
@pytest.mark.parametrize("end", ["release", "escape", "undo", "undo of a second"])
@pytest.mark.parametrize("tool", ["brush", "eraser", "rectangle"])
def test_no_colour_stays(studio: Studio, qtbot: QtBot, tool: str, end: str, rest: bool) -> None:
    """What the canvas shows at last is what one shows that never saw the gesture."""
    canvas, document = studio.window.canvas, studio.document
    studio.options.set_channel(document.labels.channel_named("rock") or 0)
    canvas.set_tool(tool)
    canvas.setFocus()
    drag(studio, qtbot, rest=rest, end=end != "escape")
    if end == "escape":
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
        QTest.mouseRelease(canvas, LEFT, PLAIN, at(studio, *WAY[-1]))
    elif end == "undo of a second":
        drag(studio, qtbot, rest=rest, below=120)
    if end.startswith("undo"):
        QTest.keyClick(canvas, Qt.Key.Key_Z, CONTROL)
    assert not canvas.gesture_active
    settle(studio, qtbot)
    canvas.set_tool("pan")
    qtbot.waitUntil(lambda: not canvas.rendering._fresh._fading)  # pyright: ignore
    found = shown(studio)
    canvas.rendering.reload()
    assert (found == shown(studio)).all()
