"""Everything that a person sets in a document is there again when it was saved and opened."""

from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.document.state import CheckpointId, Choices, Painter, State
from inade.layouts.labels import LabelSet
from inade.layouts.layout import LayoutObject
from inade.looks.look import Look, Style
from tests.app.hands import object_named, settle
from tests.app.photos.support import disc_photo

SET_ELSEWHERE = {
    "layout",  # rows are walked below
    "looks",  # walked below
    "labels",  # of the checkpoint, as are these
    "picture_size",
    "scene_origin",  # nothing moves it yet
    "checkpoint",
    "prior",
    "picture",  # made
    "own",
    "sketch",  # by checkpoints that take one
    "frame",
}


def saved_and_opened(studio: Studio, qtbot: QtBot, path: Path) -> State:
    """Save, go over to a new document, and open the file in the window."""
    studio.files.save_to(path)
    qtbot.waitUntil(lambda: not studio.document.modified)
    studio.files.new(0, 1)
    assert studio.document.underlay is None
    assert studio.files.own.wait()  # the lock of what was shown is let go
    studio.files.open(path)
    qtbot.waitUntil(lambda: studio.document.underlay is not None)
    return studio.document.state


def test_opacity_and_keep_pixels_survive_and_undo_leaves_them(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    document, actions = studio.document, studio.window.actions_
    commands.set_underlay(document, disc_photo(*document.picture_size))
    assert document.state.choices.photo_share == 0.5
    studio.photos.bar.opacity.setValue(35)
    assert not actions["paint.keep_pixels"].isChecked()
    document.set_hidden([object_named(studio, "roof")])
    opened = saved_and_opened(studio, qtbot, tmp_path / "farm.inade")
    assert opened.choices == Choices(0.35, False, frozenset({object_named(studio, "roof")}))
    assert studio.photos.bar.opacity.value() == 35
    assert studio.window.canvas.rendering.underlay == 0.35
    assert not actions["paint.keep_pixels"].isChecked()
    assert not document.modified
    studio.window.canvas.setFocus()
    QTest.keyClick(studio.window.canvas, Qt.Key.Key_K)
    assert document.keep_pixels
    assert document.modified
    commands.rename(document, object_named(studio, "roof"), "lid")
    document.undo()
    assert document.keep_pixels
    opened = saved_and_opened(studio, qtbot, tmp_path / "farm.inade")
    assert opened.choices.keep_pixels
    assert actions["paint.keep_pixels"].isChecked()


def test_all_that_a_person_sets_is_in_the_project(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    """A field that is new and in none of these lists fails here."""
    document = studio.document
    untouched = document.state.copy()
    tree, roof = object_named(studio, "tree"), object_named(studio, "roof")
    document.select([tree])
    studio.window.actions_["object.duplicate"].trigger()  # beneath, sources
    (copy,) = document.selection
    commands.resample(document, [copy])
    commands.resample_texture(document, [copy])
    town = Painter(CheckpointId("town", "c" * 64), LabelSet.numbered(3), 5)
    commands.draw_by(document, [copy], town)  # painters, noise width
    style = Style.from_rows(*np.ones((2, 2, 5), np.float32))
    commands.set_looks(
        document, {copy: replace(document.looks[copy], style=style, strength=0.3, variety=1.2)}
    )
    commands.change_class(document, [copy], 0)
    commands.rename(document, copy, "the copy")
    commands.new_scene(document, 1234)  # global noise, scene seed
    commands.set_underlay(document, disc_photo(*document.picture_size))
    studio.photos.bar.opacity.setValue(80)
    document.keep_pixels = True
    document.set_hidden([roof])
    document.state.doubt = document.layout.labels()  # of a photo whose layout was proposed
    document.choose(free=0.4, published=True)
    commands.set_locked(document, [copy], locked=True)
    document.state.seed = 99  # of a new document, there is no way to set it later
    settle(studio, qtbot)
    wanted = document.state.copy()
    opened = saved_and_opened(studio, qtbot, tmp_path / "farm.inade")
    for field in {field.name for field in fields(State)} - SET_ELSEWHERE:
        assert not same(getattr(wanted, field), getattr(untouched, field)), field
        assert same(getattr(opened, field), getattr(wanted, field)), field
    row, plain = wanted.layout.objects[copy], untouched.layout.objects[tree]
    for field in fields(LayoutObject):
        assert getattr(row, field.name) != getattr(plain, field.name), field.name
    assert opened.layout.objects[copy] == row
    look, plain_look = wanted.looks[copy], untouched.looks[tree]
    for name in {field.name for field in fields(Look)} - {"drawn"}:  # drawn by the prior
        assert not same(getattr(look, name), getattr(plain_look, name)), name
    assert opened.looks == wanted.looks
    for field in fields(Choices):
        now = getattr(wanted.choices, field.name)
        assert now != getattr(untouched.choices, field.name), field.name


def same(one: object, other: object) -> bool:
    if isinstance(one, np.ndarray) or isinstance(other, np.ndarray):
        return one is not None and other is not None and np.array_equal(one, other)
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        return all(repr(one[key]) == repr(other[key]) for key in one)
    return one == other


@pytest.mark.parametrize("keep", [True, False])
def test_what_another_document_had_set_does_not_reach_the_next(studio: Studio, keep: bool) -> None:
    document = studio.document
    document.keep_pixels = keep
    assert studio.options.keep_pixels == keep
    studio.files.new(0, 1)
    assert not document.keep_pixels
    assert not studio.options.keep_pixels
