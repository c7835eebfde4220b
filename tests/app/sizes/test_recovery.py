"""What a recovery copy holds once the size of the canvas has changed."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

from app.document import commands
from app.document.document import Document
from app.document.state import State
from app.storage.autosave import Saver
from app.storage.recovery.recovered import Recovery
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject, Rect
from inade.scene import PicturePatch

SIZE = (140, 170)


def project() -> State:
    ids = np.zeros(SIZE, np.uint16)
    ids[70:] = 1
    layout = Layout(ids, {0: LayoutObject(0), 1: LayoutObject(1)})
    state = State.of_layout(layout, LabelSet.numbered(3), SIZE, noise_dim=3, latent_dim=4)
    picture = np.random.default_rng(1).integers(0, 256, (*SIZE, 3), np.uint8)
    return replace(state, picture=picture, own=np.ones(SIZE, bool))


def set_canvas(document: Document, window: Rect) -> None:
    commands.resize(document, commands.crop_or_extend(document.state.copy(), window))


def recovered(folder: Path) -> Recovery:
    (path,) = folder.glob("*.recovery")
    return Recovery(path, None, 0)


def test_after_a_change_of_size_only_what_is_new_is_made_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    document = Document(project())
    saver = Saver(document, tmp_path)
    commands.rename(document, 1, "meadow")
    assert saver.wait()
    set_canvas(document, Rect(-10, 0, SIZE[1] + 10, SIZE[0]))
    assert saver.wait()
    copy = recovered(tmp_path)
    seen, lacks = copy.open_seen()
    assert seen is not None
    assert lacks is not None
    assert seen.picture_size == (SIZE[0], SIZE[1] + 10)
    other = Document(seen)
    commands.become(other, copy.open(), lacks)
    assert np.array_equal(other.edit_mask(), document.edit_mask())
    assert np.array_equal(other.picture, document.picture)  # pyright: ignore
    pixels = np.full((SIZE[0], 10, 3), 7, np.uint8)
    assert document.attach_picture(document.state_id, PicturePatch(Rect(0, 0, 10, SIZE[0]), pixels))
    assert saver.wait()
    assert copy.open_seen() == (None, None)
    state = copy.open()
    assert np.array_equal(state.picture, document.picture)  # pyright: ignore
    assert state.frame == document.state.frame
    assert state.layout.objects == document.layout.objects
    document.undo()
    set_canvas(document, Rect(20, 0, 140, 140))
    assert saver.wait()
    assert copy.open_seen() == (None, None)
    assert np.array_equal(copy.open().picture, document.picture)  # pyright: ignore
    saver.close()
