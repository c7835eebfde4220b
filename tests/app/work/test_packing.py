"""Older pictures of the undo steps become small behind the window, and stay what they were."""

from dataclasses import replace

import numpy as np
from pytestqt.qtbot import QtBot

from app.document import commands
from app.document.document import Document
from app.document.state import State
from app.work.packing import Packing
from app.work.pool import Background
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, Rect
from inade.scene import PicturePatch

SIDE = 128


def flat(value: int) -> np.ndarray:
    return np.full((SIDE, SIDE, 3), value, np.uint8)


def test_all_but_the_newest_pictures_are_packed(qtbot: QtBot) -> None:
    layout = Layout.from_maps(np.zeros((SIDE, SIDE), np.int32))
    state = State.of_layout(layout, LabelSet.numbered(2), (SIDE, SIDE), noise_dim=4, latent_dim=4)
    document = Document(replace(state, picture=flat(0)))
    background = Background()
    packing = Packing(document, background)
    for value in range(1, 5):
        commands.render_all(document)
        patch = PicturePatch(Rect(0, 0, SIDE, SIDE), flat(value))
        document.attach_picture(document.state_id, patch)
    qtbot.waitUntil(lambda: not packing.busy)
    steps = document.history.steps
    assert [[side.is_png for side in step.pixels] for step in steps[1:]] == [
        [True, True],
        [True, True],
        [True, False],
        [False, False],
    ]
    assert steps[1].pixels[1] is steps[2].pixels[0]  # one picture, however many steps hold it
    assert document.history.nbytes < 2.2 * flat(0).nbytes
    for value in (3, 2, 1, 0):
        document.undo()
        assert np.array_equal(document.picture, flat(value))
    background.close()
