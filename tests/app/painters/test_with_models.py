"""A picture by the bundled model and tiny ones of other classes, all of them real."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.settings import Settings
from app.storage.project.project_file import open_project
from inade import places
from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint, write_checkpoint
from inade.config import ModelConfig
from inade.engine import Engine
from inade.layouts.layout import resize_nearest
from tests.app.hands import object_named, picture_of, settle
from tests.app.painters.conftest import TOWN

FIXED = ModelConfig(4, 64, 64, 4, 8, 5, max_channels=16)
FREE = replace(FIXED, width=128, height=128, start="free", texture=True, padding="replicate")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the person keeps checkpoints: one of a size, and one of none."""
    place = tmp_path / "checkpoints"
    for name, config in (("town", FIXED), ("harbour", FREE)):
        states = published_state(config, seed=len(name))
        checkpoint = Checkpoint(place, config, TOWN, states["G"], states["E"], title=name)
        write_checkpoint(checkpoint, place / name)
    monkeypatch.setattr(places, "own_checkpoints", lambda: place)
    return place


@pytest.fixture
def studio(qtbot: QtBot, settings: Settings, folder: Path) -> Iterator[Studio]:
    studio = Studio(settings)
    studio.start()
    studio.window.resize(1440, 900)
    qtbot.waitUntil(lambda: studio.runner.info is not None)
    studio.bottom.dock.show_tab("history")
    settle(studio, qtbot)
    yield studio
    studio.document.mark_saved()
    studio.window.close()


def drawn_by(studio: Studio, qtbot: QtBot, name: str) -> None:
    menu = studio.window.menus["painters"]
    menu.aboutToShow.emit()
    qtbot.waitUntil(lambda: name in [action.text() for action in menu.actions()])
    before = studio.document.history.count
    next(action for action in menu.actions() if action.text() == name).trigger()
    qtbot.waitUntil(lambda: studio.document.history.count > before)
    settle(studio, qtbot)


def mask_of(studio: Studio, object_id: int) -> np.ndarray:
    document = studio.document
    return resize_nearest(document.layout.object_map, *document.picture_size) == object_id


def test_two_models_draw_one_picture_and_every_other_byte_stays(
    studio: Studio, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    document, canvas = studio.document, studio.window.canvas
    tree, roof = object_named(studio, "tree"), object_named(studio, "roof")
    pictures = [picture_of(studio).copy()]
    for name, chosen in (("town", tree), ("harbour", roof)):
        document.select([chosen])
        mask = mask_of(studio, chosen)
        drawn_by(studio, qtbot, name)
        pictures.append(picture_of(studio).copy())
        assert (pictures[-1] != pictures[-2])[mask].any()
        assert (pictures[-1] == pictures[-2])[~mask].all()
        qtbot.keyClick(canvas, Qt.Key.Key_R)
        settle(studio, qtbot)
        pictures.append(picture_of(studio).copy())
        assert (pictures[-1] != pictures[-2])[mask].any()
        assert (pictures[-1] == pictures[-2])[~mask].all()
    row, tower = document.layout.objects[roof], TOWN.channel_named("tower")
    assert tower is not None
    studio.editing.give_class(row.painter, tower)
    settle(studio, qtbot)
    pictures.append(picture_of(studio).copy())
    assert (pictures[-1] == pictures[-2])[~mask_of(studio, roof)].all()
    for before in reversed(pictures[:-1]):
        document.undo()
        assert (picture_of(studio) == before).all()
    for after in pictures[1:]:
        document.redo()
        assert (picture_of(studio) == after).all()
    document.select([object_named(studio, "grass")])
    qtbot.keyClick(canvas, Qt.Key.Key_R)
    settle(studio, qtbot)
    theirs = mask_of(studio, tree) | mask_of(studio, roof)
    assert (picture_of(studio) == pictures[-1])[theirs].all()
    studio.files.save_to(tmp_path / "farm.inade")
    qtbot.waitUntil(lambda: not document.modified)
    found = open_project(tmp_path / "farm.inade")
    assert found.picture is not None
    assert (found.picture == picture_of(studio)).all()
    assert found.painters == document.state.painters
    assert found.looks == document.looks
    engine = Engine.open(tmp_path / "farm.inade", device="cpu")
    assert any("'harbour', 'town'" in note for note in engine.checkpoint.notes)


def test_a_folder_that_is_gone_leaves_pixels_and_is_found_again_beside_the_project(
    studio: Studio, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    document, messages = studio.document, studio.window.messages
    tree = object_named(studio, "tree")
    document.select([tree])
    drawn_by(studio, qtbot, "town")
    studio.files.save_to(tmp_path / "farm.inade")
    qtbot.waitUntil(lambda: not document.modified)
    studio.files.new(0, 1)
    settle(studio, qtbot)
    studio.document.mark_saved()
    assert studio.files.own.wait()
    shutil.move(folder / "town", tmp_path / "away" / "town")
    studio.painters._known.clear()  # as in another session
    studio.worker._painters = None
    messages.hide()
    studio.files.open(tmp_path / "farm.inade")
    qtbot.waitUntil(lambda: bool(document.state.painters))
    qtbot.waitUntil(lambda: "keep their pixels" in messages.text)
    settle(studio, qtbot)
    mask, before = mask_of(studio, tree), picture_of(studio).copy()
    studio.window.actions_["make.resample_all"].trigger()
    settle(studio, qtbot)
    assert (picture_of(studio) == before)[mask].all()
    assert (picture_of(studio) != before)[~mask].any()
    shutil.move(tmp_path / "away" / "town", tmp_path / "village")  # renamed, too
    studio.painters.look_again()
    qtbot.waitUntil(lambda: "here again" in messages.text)
    before = picture_of(studio).copy()
    document.select([tree])
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_R)
    settle(studio, qtbot)
    assert (picture_of(studio) != before)[mask].any()
    assert (picture_of(studio) == before)[~mask].all()


def test_a_style_is_read_in_the_language_of_who_draws(
    studio: Studio, qtbot: QtBot, folder: Path
) -> None:
    document = studio.document
    tree = object_named(studio, "tree")
    document.select([tree])
    qtbot.waitUntil(lambda: bool(studio.shelf.cards))
    studio.restyling.apply(min(studio.shelf.cards))
    qtbot.waitUntil(lambda: document.looks[tree].style is not None)
    settle(studio, qtbot)
    for name, width in (("harbour", FREE.noise_dim), ("This document’s model", None)):
        drawn_by(studio, qtbot, name)
        style = document.looks[tree].style  # read anew, off the same reference
        assert style is not None
        assert style.bias_mu.shape == (width or document.state.noise_dim,)
        assert style.origin


def test_a_document_of_one_object_can_be_all_another_checkpoints(
    studio: Studio, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    document = studio.document
    studio.files.new(0, 1)
    settle(studio, qtbot)
    document.select(document.layout.objects)
    width, before = document.state.noise_dim, picture_of(studio).copy()
    drawn_by(studio, qtbot, "harbour")
    assert document.state.noise_dim == width
    assert (picture_of(studio) != before).any()
    studio.files.save_to(tmp_path / "all.inade")
    qtbot.waitUntil(lambda: not document.modified)
    assert open_project(tmp_path / "all.inade").noise_dim == width
