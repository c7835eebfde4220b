"""Whole scenes through the window: saved, given by a click, refused, renamed, there next time."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QSlider
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.scenes.shelf import SceneShelf, own_scenes
from inade.looks.scene_file import read_scene_style
from tests.app.hands import object_named, picture_of, settle
from tests.fakes import FakeEngine, bundled_fake
from tests.priors import made

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_NUMBER = Qt.ItemDataRole.UserRole


def save(studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str) -> int:
    """Keep the scene through its action; returns the number of its card."""
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (name, True))
    studio.window.actions_["scene.save"].trigger()
    shelf = studio.scenes.shelf
    qtbot.waitUntil(lambda: not shelf.busy)
    return next(n for n, card in shelf.cards.items() if card.scene.name == name)


def click(studio: Studio, qtbot: QtBot, number: int) -> None:
    """Click a card on its page."""
    studio.styles.show_page(1)
    cards = studio.scenes.panel.cards
    model = cards.model()
    qtbot.waitUntil(lambda: model.rowCount() == len(studio.scenes.shelf.cards))
    (index,) = (
        model.index(row, 0)
        for row in range(model.rowCount())
        if model.index(row, 0).data(_NUMBER) == number
    )
    cards.scrollTo(index)
    QTest.mouseClick(cards.viewport(), LEFT, PLAIN, cards.visualRect(index).center())


def test_a_saved_scene_gives_every_unlocked_object_its_look_in_one_step(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = studio.document
    settle(studio, qtbot)
    saved = {i: look.drawn for i, look in document.looks.items()}
    number = save(studio, qtbot, monkeypatch, "First light")
    commands.resample(document, document.layout.objects)
    locked = object_named(studio, "tree")
    commands.set_locked(document, [locked], locked=True)
    settle(studio, qtbot)
    before, picture, steps = dict(document.looks), picture_of(studio).copy(), document.history.count
    click(studio, qtbot, number)
    assert document.history.count == steps + 1
    for i, look in document.looks.items():
        if i == locked:
            assert look == before[i]
        else:
            assert look.style is not None
            assert look.style == saved[i]
    settle(studio, qtbot)
    tree = document.layout.object_map == locked
    small = tree[:: tree.shape[0] // picture.shape[0], :: tree.shape[1] // picture.shape[1]]
    np.testing.assert_array_equal(picture_of(studio)[small], picture[small])
    assert (picture_of(studio) != picture).any()
    document.undo()
    assert document.looks == before
    np.testing.assert_array_equal(picture_of(studio), picture)


def test_one_slider_sets_how_strongly_all_follow(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = studio.document
    settle(studio, qtbot)
    click(studio, qtbot, save(studio, qtbot, monkeypatch, "Noon"))
    steps = document.history.count
    slider = studio.scenes.panel.findChild(QSlider)
    assert slider is not None
    slider.setValue(40)
    assert {look.strength for look in document.looks.values()} == {0.4}
    assert document.history.count == steps + 1
    document.undo()
    assert slider.value() == 100


def test_classes_that_a_scene_lacks_are_told_and_stay(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = studio.document
    settle(studio, qtbot)
    save(studio, qtbot, monkeypatch, "Sky alone")
    shelf = studio.scenes.shelf
    (card,) = (card for card in shelf.cards.values() if card.scene.name == "Sky alone")
    scene = card.scene
    keeps = [i for i, name in enumerate(scene.classes) if name == "sky"]
    parts = {
        key: tuple(getattr(scene, key)[i] for i in keeps) for key in ("classes", "areas", "styles")
    }
    shelf.keep(replace(scene, name="Only sky", **parts))  # pyright: ignore[reportArgumentType]
    qtbot.waitUntil(lambda: not shelf.busy)
    before = dict(document.looks)
    click(studio, qtbot, next(n for n, c in shelf.cards.items() if c.scene.name == "Only sky"))
    used = {row.channel for row in document.layout.objects.values()}
    told = studio.window.messages.text
    assert f"{len(used) - 1} of {len(used)} classes: Only sky shows no" in told
    assert "They stay as they are" in told
    changed = {i for i, look in document.looks.items() if look != before[i]}
    assert changed == {i for i, row in document.layout.objects.items() if row.channel == 0}


def test_a_scene_of_another_checkpoint_is_refused_in_words(studio: Studio, qtbot: QtBot) -> None:
    shelf, document = studio.scenes.shelf, studio.document
    qtbot.waitUntil(lambda: not shelf.busy)
    bundled = [n for n, card in shelf.cards.items() if not card.own]
    assert len(bundled) == 12
    steps = document.history.count
    click(studio, qtbot, bundled[0])
    assert "belongs to another checkpoint" in studio.window.messages.text
    assert document.history.count == steps


def test_saved_scenes_are_renamed_removed_and_there_after_a_restart(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = save(studio, qtbot, monkeypatch, "Morning")
    second = save(studio, qtbot, monkeypatch, "Evening")
    shelf, cards = studio.scenes.shelf, studio.scenes.panel.cards
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Dawn", True))
    menus = {n: {a.text(): a for a in cards.menu_for(n).actions()} for n in (first, second)}
    menus[first]["Rename…"].trigger()
    menus[second]["Remove"].trigger()
    qtbot.waitUntil(lambda: not shelf.busy)
    later = SceneShelf()
    later.load()
    qtbot.waitUntil(lambda: not later.busy)
    assert [card.scene.name for card in later.cards.values() if card.own] == ["Dawn"]
    assert [read_scene_style(path).name for path in own_scenes().paths()] == ["Dawn"]
    bundled = next(n for n, card in shelf.cards.items() if not card.own)
    assert "Remove" not in {action.text() for action in cards.menu_for(bundled).actions()}


def test_a_dropped_scene_is_kept(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    save(studio, qtbot, monkeypatch, "Mist")
    (path,) = own_scenes().paths()
    dropped = tmp_path / "given.scene"
    dropped.write_bytes(path.read_bytes())
    shelf = studio.scenes.shelf
    studio.window.dropped([str(dropped)], False)
    qtbot.waitUntil(lambda: len([c for c in shelf.cards.values() if c.own]) == 2)
    qtbot.waitUntil(lambda: not shelf.busy)
    assert len(list(own_scenes().paths())) == 2


class TestWithAPrior:
    @pytest.fixture
    def fake(self) -> FakeEngine:
        plain = bundled_fake()
        return bundled_fake(prior=made(len(plain.labels), plain.noise_dim))

    def test_a_scene_keeps_the_drawn_styles(
        self, studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        document = studio.document
        settle(studio, qtbot)
        commands.resample(document, document.layout.objects)
        drawn = {i: look.drawn for i, look in document.looks.items()}
        number = save(studio, qtbot, monkeypatch, "As drawn")
        commands.new_scene(document, 77)
        click(studio, qtbot, number)
        for i, look in document.looks.items():
            assert look.style == drawn[i]
