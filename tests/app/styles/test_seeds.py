"""Seeds that are shown, copied and typed."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document.sources import Explored, NoiseSource
from app.storage.recipe import recipe_of
from app.styles.seeds import seed_source, seed_text
from inade.errors import RequestError
from inade.looks.look import draw_global_noise, draw_noise
from tests.app.hands import object_named, settle


def test_a_seed_alone_is_the_first_draw_of_the_object() -> None:
    assert seed_source(" 42 ", 7) == NoiseSource(42, 0, 7)


def test_a_copied_seed_is_the_same_noise_on_any_object() -> None:
    source = NoiseSource(42, 3, 16)
    assert seed_text(source) == "42-3-16"
    assert seed_source("42-3-16", 7) == source


def test_explored_noise_has_no_single_seed() -> None:
    drawn = NoiseSource(0, 1, 2)
    assert seed_text(Explored(((1.0, drawn),), drawn, drawn)) == ""
    assert seed_text(None) == ""


@pytest.mark.parametrize("text", ["", "tree", "-1", "1-2", "1.5", "²", "9" * 20])
def test_what_is_no_seed_is_said_so(text: str) -> None:
    with pytest.raises(RequestError, match="is no seed"):
        seed_source(text, 0)


def test_the_seed_of_the_selection_is_seen_copied_and_typed(studio: Studio, qtbot: QtBot) -> None:
    tree, document, field = object_named(studio, "tree"), studio.document, studio.styles.seed.field
    document.select([tree])
    assert field.text() == f"{document.state.seed}-0-{tree}"
    copy = next(
        b for b in studio.styles.findChildren(QToolButton) if b.accessibleName() == "Copy the seed"
    )
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == f"{document.state.seed}-0-{tree}"
    studio.window.actions_["look.seed"].trigger()
    assert field.selectedText() == field.text()
    qtbot.keyClicks(field, "123")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(studio, qtbot)
    assert field.text() == f"123-0-{tree}"
    assert (document.looks[tree].noise == draw_noise(123, tree, 0, document.state.noise_dim)).all()
    studio.window.actions_["edit.undo"].trigger()
    assert document.state.sources[tree].draw == 0
    assert field.text() == f"{document.state.seed}-0-{tree}"


def test_several_objects_take_one_seed_in_one_step(studio: Studio, qtbot: QtBot) -> None:
    document, seed = studio.document, studio.styles.seed
    chosen = sorted(document.layout.objects)[:3]
    document.select(chosen)
    assert seed.field.text() == ""
    assert seed.field.placeholderText() == "several seeds"
    qtbot.keyClicks(seed.field, "9-1-2")
    qtbot.keyClick(seed.field, Qt.Key.Key_Return)
    settle(studio, qtbot)
    assert document.history.count == 1
    expected = draw_noise(9, 2, 1, document.state.noise_dim)
    assert all((document.looks[i].noise == expected).all() for i in chosen)


def test_a_wrong_seed_is_told_and_left_with_esc(studio: Studio, qtbot: QtBot) -> None:
    tree, field = object_named(studio, "tree"), studio.styles.seed.field
    studio.document.select([tree])
    shown = field.text()
    field.selectAll()
    qtbot.keyClicks(field, "oak")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "is no seed" in studio.window.messages.text
    assert field.text() == "oak"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == shown
    assert studio.document.selection == {tree}
    assert not studio.document.history.can_undo


def test_without_a_selection_the_seed_is_that_of_the_scene(studio: Studio, qtbot: QtBot) -> None:
    document, field = studio.document, studio.styles.seed.field
    assert field.text() == str(document.state.seed)
    studio.window.actions_["make.scene"].trigger()
    settle(studio, qtbot)
    drawn = document.state.global_noise
    assert field.text() == str(document.state.scene_seed)
    assert (drawn == draw_global_noise(int(field.text()), 0, drawn.size)).all()
    studio.window.actions_["look.seed"].trigger()
    qtbot.keyClicks(field, "123")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(studio, qtbot)
    assert (document.state.global_noise == draw_global_noise(123, 0, drawn.size)).all()
    assert json.loads(recipe_of(document.state, None))["scene_seed"] == 123
    document.undo()
    assert (document.state.global_noise == drawn).all()
    assert field.text() == str(document.state.scene_seed)
