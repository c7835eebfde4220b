"""Hands for documents of any size."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.application import Studio
from tests.app.hands import LEFT, settle
from tests.fakes import FakeEngine

PLAIN = Qt.KeyboardModifier.NoModifier


def new_document(studio: Studio, qtbot: QtBot, size: tuple[int, int], class_name: str) -> None:
    """A new document of one class, its first picture made."""
    channel = studio.document.labels.channel_named(class_name)
    assert channel is not None
    studio.files.new(channel, 1, size)
    settle(studio, qtbot)


def paint(
    studio: Studio, class_name: str, start: tuple[float, float], end: tuple[float, float]
) -> int:
    """A stroke of the brush from one layout pixel (x, y) to another; the object's id."""
    document, canvas = studio.document, studio.window.canvas
    channel = document.labels.channel_named(class_name)
    assert channel is not None
    studio.options.set_channel(channel)
    canvas.set_tool("brush")
    known = set(document.layout.objects)
    points = [canvas.viewport.to_widget(QPointF(*point)).toPoint() for point in (start, end)]
    QTest.mousePress(canvas, LEFT, PLAIN, points[0])
    QTest.mouseMove(canvas, points[1])
    QTest.mouseRelease(canvas, LEFT, PLAIN, points[1])
    return max(set(document.layout.objects) - known, default=-1)


def swap_engine(studio: Studio, qtbot: QtBot, engine: FakeEngine) -> None:
    """Load another checkpoint behind the window."""
    studio.worker._open_engine = lambda *_: engine  # pyright: ignore
    with qtbot.waitSignal(studio.runner.info_changed):
        studio.files.open_checkpoint(Path("other"))
    qtbot.waitUntil(lambda: not studio.runner.busy and not studio.files.busy)


def everything(studio: Studio) -> tuple[bytes, bytes, object]:
    """What undo has to bring back to the byte."""
    state = studio.document.state
    assert state.picture is not None
    own = None if state.own is None else state.own.tobytes()
    told = (
        state.picture_size, state.frame, state.scene_origin, own, dict(state.layout.objects),
        {i: under.rect for i, under in state.beneath.items()},
        None if state.underlay is None else state.underlay.tobytes(),
    )  # fmt: skip
    return state.layout.object_map.tobytes(), state.picture.tobytes(), told


def colors_at(studio: Studio, object_id: int) -> np.ndarray:
    """The different colours, uint8 [N, 3], of an object in the picture."""
    picture = studio.document.picture
    assert picture is not None
    return np.unique(picture[studio.document.layout.object_map == object_id], axis=0)
