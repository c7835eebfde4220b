"""A small document on a canvas: 64 x 64 layout pixels, a 16 x 16 picture, shown 8 times."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF
from pytestqt.qtbot import QtBot

from app.canvas.view import CanvasView
from app.document import Document
from app.project import Project
from inade.labels import LabelClass, LabelSet
from inade.layout import Layout, LayoutObject

SKY, TREE, ROAD = 0, 1, 2
COLORS = {SKY: (100, 150, 200), TREE: (20, 120, 40), ROAD: (60, 60, 60)}
PICTURE_COLOR = (200, 40, 90)
SCALE = 8  # logical pixels a layout pixel


class Painter:
    """Where layout pixels lie in the canvas, and what colour is shown there."""

    def __init__(self, view: CanvasView) -> None:
        self.view = view

    def at(self, x: float, y: float) -> QPoint:
        """The widget position over a point in layout pixels."""
        return self.view.viewport.to_widget(QPointF(x, y)).toPoint()

    def color(self, x: float, y: float) -> tuple[int, int, int]:
        """The colour on screen over a point in layout pixels."""
        shown = self.view.grab().toImage().pixelColor(self.at(x, y))
        return shown.red(), shown.green(), shown.blue()


@pytest.fixture
def document(qapp: object) -> Document:
    """Sky (0) at the left, two trees that touch (1 above 2) at the right, road (3) below."""
    labels = LabelSet(
        "small",
        "Small",
        tuple(
            LabelClass(channel, channel, name, COLORS[channel], has_instances=channel == TREE)
            for channel, name in ((SKY, "sky"), (TREE, "tree"), (ROAD, "road"))
        ),
    )
    object_map = np.zeros((64, 64), np.uint16)
    object_map[:24, 32:] = 1
    object_map[24:48, 32:] = 2
    object_map[48:] = 3
    table = dict(enumerate(LayoutObject(channel) for channel in (SKY, TREE, TREE, ROAD)))
    project = Project.of_layout(
        Layout(object_map, table), labels, (16, 16), noise_dim=4, latent_dim=4
    )
    picture = np.full((16, 16, 3), PICTURE_COLOR, np.uint8)
    return Document(replace(project, picture=picture))


@pytest.fixture
def view(document: Document, qtbot: QtBot) -> Iterator[CanvasView]:
    """The document on a canvas of 600 x 580, fitted, which makes a layout pixel 8 wide."""
    canvas = CanvasView(document)
    qtbot.addWidget(canvas)
    canvas.resize(600, 64 * SCALE + 48)
    canvas.show()
    qtbot.waitExposed(canvas)
    assert canvas.viewport.scale == SCALE
    yield canvas
    canvas.cancel_gesture()


@pytest.fixture
def on(view: CanvasView) -> Painter:
    """Positions and colours on the canvas."""
    return Painter(view)
