"""A small document on a canvas: 64 x 64 layout pixels, a 16 x 16 picture, shown 8 times."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.canvas.view import CanvasView
from app.document.document import Document
from app.document.state import State
from inade.layouts.labels import LabelClass, LabelSet
from inade.layouts.layout import Layout, LayoutObject
from tests.app.canvas.support import COLORS, PICTURE_COLOR, ROAD, SCALE, SKY, TREE, Painter


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
    project = State.of_layout(
        Layout(object_map, table), labels, (16, 16), noise_dim=4, latent_dim=4
    )
    picture = np.full((16, 16, 3), PICTURE_COLOR, np.uint8)
    return Document(replace(project, picture=picture))


@pytest.fixture
def view(document: Document, qtbot: QtBot) -> Iterator[CanvasView]:
    """The document on a canvas of 600 x 544, fitted, which makes a layout pixel 8 wide."""
    canvas = CanvasView(document)
    qtbot.addWidget(canvas)
    canvas.resize(600, 64 * SCALE + 32)
    with qtbot.waitExposed(canvas):
        canvas.show()
    assert canvas.viewport.scale == SCALE
    yield canvas
    canvas.cancel_gesture()


@pytest.fixture
def on(view: CanvasView) -> Painter:
    """Positions and colours on the canvas."""
    return Painter(view)
