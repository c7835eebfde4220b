"""The explore pad: drags that are one undo step, and places that can be found again."""

import math
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.document.sources import Explored, NoiseSource, source_from_json, source_to_json
from app.storage.project.project_file import open_project, save_project
from inade.looks.look import draw_noise
from tests.app.hands import model_mask, object_named, picture_of, settle
from tests.fakes import FakeEngine

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def tree(studio: Studio) -> int:
    """A selected tree; nothing else is made meanwhile."""
    studio.bottom.variations.set_active(False)
    tree = object_named(studio, "tree")
    studio.document.select([tree])
    return tree


def drag(studio: Studio, *places: tuple[float, float]) -> None:
    """Press, move and release over places in shares of the pad."""
    pad = studio.bottom.pad
    points = [QPoint(round(x * pad.width()), round(y * pad.height())) for x, y in places]
    QTest.mousePress(pad, LEFT, PLAIN, points[0])
    for point in points[1:]:
        QTest.mouseMove(pad, point)
    QTest.mouseRelease(pad, LEFT, PLAIN, points[-1])


def test_a_drag_is_one_step_and_changes_only_the_object(
    studio: Studio, qtbot: QtBot, tree: int
) -> None:
    before, look = picture_of(studio), studio.document.looks[tree]
    count = studio.document.history.count
    drag(studio, (0.5, 0.5), (0.6, 0.5), (0.75, 0.4))
    settle(studio, qtbot)
    assert studio.document.history.count == count + 1
    changed = (picture_of(studio) != before).any(axis=2)
    assert changed.any()
    assert not (changed & ~model_mask(studio, tree)).any()
    studio.window.actions_["edit.undo"].trigger()
    assert (picture_of(studio) == before).all()
    assert studio.document.looks[tree] == look
    assert studio.bottom.exploring.place == (0.0, 0.0)


def test_the_picture_follows_while_the_button_is_down(
    studio: Studio, qtbot: QtBot, tree: int
) -> None:
    pad, before = studio.bottom.pad, picture_of(studio)
    QTest.mousePress(pad, LEFT, PLAIN, QPoint(pad.width() // 2 + 40, pad.height() // 2))
    qtbot.waitUntil(lambda: bool((picture_of(studio) != before).any()))
    assert studio.document.history.count == 0
    qtbot.keyClick(pad, Qt.Key.Key_Escape)
    assert (picture_of(studio) == before).all()
    QTest.mouseRelease(pad, LEFT, PLAIN, pad.rect().center())
    assert studio.document.history.count == 0


def test_places_passed_while_pixels_are_made_are_left_out_but_the_last(
    studio: Studio, fake: FakeEngine, qtbot: QtBot, tree: int
) -> None:
    exploring, document = studio.bottom.exploring, studio.document
    fake.gate.clear()
    fake.passes.clear()
    exploring.move(0.1, 0.0)
    qtbot.waitUntil(lambda: len(fake.passes) == 1)
    held = document.looks[tree]
    for x in (0.2, 0.3, 0.4):
        exploring.move(x, 0.0)
    assert exploring.place == (0.4, 0.0)
    assert document.looks[tree] == held
    fake.gate.set()
    qtbot.waitUntil(lambda: len(fake.passes) == 2)
    settle(studio, qtbot)
    exploring.end()
    assert len(fake.passes) == 2
    source = document.state.sources[tree]
    assert isinstance(source, Explored)
    assert (source.x, source.y) == (0.4, 0.0)
    assert fake.passes[-1].looks[tree] == document.looks[tree]


def test_noise_is_a_turn_from_the_old_towards_the_directions(
    studio: Studio, qtbot: QtBot, tree: int
) -> None:
    document = studio.document
    start = document.looks[tree].noise
    studio.bottom.exploring.move(0.3, -0.4)
    studio.bottom.exploring.end()
    source = document.state.sources[tree]
    assert isinstance(source, Explored)
    across, up = (
        draw_noise(document.state.seed, tree, way.draw, document.state.noise_dim)
        for way in (source.across, source.up)
    )
    # half the disc's radius is a turn by 45 degrees, along (0.6, -0.8)
    half = math.sqrt(0.5)
    expected = half * start + half * (0.6 * across - 0.8 * up)
    np.testing.assert_allclose(document.looks[tree].noise, expected, atol=1e-5)


def test_the_dot_is_where_it_was_left_and_the_plane_is_kept(
    studio: Studio, qtbot: QtBot, tree: int
) -> None:
    exploring, document = studio.bottom.exploring, studio.document
    exploring.move(0.5, 0.5)
    exploring.end()
    look = document.looks[tree]
    document.select([object_named(studio, "roof")])
    assert exploring.place == (0.0, 0.0)
    document.select([tree])
    assert exploring.place == (0.5, 0.5)
    exploring.move(-0.2, 0.1)
    exploring.end()
    assert document.looks[tree] != look
    exploring.move(0.5, 0.5)
    exploring.end()
    assert document.looks[tree] == look


def test_a_saved_project_finds_the_place_again(studio: Studio, tmp_path: Path, tree: int) -> None:
    studio.bottom.exploring.move(0.25, 0.6)
    studio.bottom.exploring.end()
    save_project(tmp_path / "a.inade", studio.document.state.copy())
    project = open_project(tmp_path / "a.inade")
    source = project.sources[tree]
    assert isinstance(source, Explored)
    assert (source.x, source.y) == (0.25, 0.6)
    np.testing.assert_array_equal(
        source.noise(studio.document.state.noise_dim), project.looks[tree].noise
    )


def test_other_directions_start_from_here(studio: Studio, qtbot: QtBot, tree: int) -> None:
    exploring, document = studio.bottom.exploring, studio.document
    exploring.move(0.4, 0.0)
    exploring.end()
    look, count = document.looks[tree], document.history.count
    before = document.state.sources[tree]
    qtbot.mouseClick(studio.bottom.pad.turn, LEFT)
    assert exploring.place == (0.0, 0.0)
    assert document.history.count == count
    exploring.move(0.0, 0.0)
    np.testing.assert_allclose(document.looks[tree].noise, look.noise, atol=1e-5)
    exploring.move(0.1, 0.0)
    exploring.end()
    source = document.state.sources[tree]
    assert isinstance(source, Explored)
    assert isinstance(before, Explored)
    assert {source.across, source.up}.isdisjoint({before.across, before.up})


def test_found_colours_stay_on_the_pad_until_other_directions_are_taken(
    studio: Studio, qtbot: QtBot, tree: int
) -> None:
    pad = studio.bottom.pad
    places = [(0.7, 0.5), (0.3, 0.5)]

    def shown() -> list[str]:
        """Colours of the pad beside the places, where the dot hides none."""
        image = pad.grab().toImage()
        return [
            image.pixelColor(round(x * pad.width()), round(y * pad.height()) + 12).name()
            for x, y in places
        ]

    blank = shown()
    drag(studio, places[0])
    settle(studio, qtbot)
    first = shown()
    assert first[0] != blank[0]
    assert first[1] == blank[1]
    drag(studio, places[1])
    settle(studio, qtbot)
    assert shown()[0] == first[0]
    assert shown()[1] != blank[1]
    qtbot.mouseClick(pad.turn, LEFT)
    assert shown() == blank


def test_arrow_keys_explore_too(studio: Studio, qtbot: QtBot, tree: int) -> None:
    pad = studio.bottom.pad
    qtbot.keyClick(pad, Qt.Key.Key_Right)
    qtbot.keyClick(pad, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert studio.bottom.exploring.place == pytest.approx((0.05, 0.2))
    assert studio.document.history.count == 2


def test_noise_without_a_source_can_be_explored(studio: Studio, tree: int) -> None:
    document = studio.document
    noise = np.ones_like(document.looks[tree].noise)
    commands.set_looks(document, {tree: document.looks[tree].with_noise(noise)})
    studio.bottom.exploring.move(1.0, 0.0)
    assert (document.looks[tree].noise != noise).all()
    studio.bottom.exploring.move(0.0, 0.0)
    np.testing.assert_array_equal(document.looks[tree].noise, noise)
    studio.bottom.exploring.cancel()
    assert document.history.count == 1


def test_a_locked_object_cannot_be_explored(studio: Studio, tree: int) -> None:
    commands.set_locked(studio.document, [tree], locked=True)
    look = studio.document.looks[tree]
    assert not studio.bottom.exploring.able
    drag(studio, (0.5, 0.5), (0.8, 0.5))
    assert studio.document.looks[tree] == look


@pytest.mark.parametrize(
    "damaged",
    [
        {"center": [], "across": [0, 1, 2], "up": [0, 1], "place": [0, 0]},
        {"center": [[1.0, 0, 0, 0]] * 65, "across": [0, 1, 2], "up": [0, 1, 2], "place": [0, 0]},
        {"center": [], "across": [0, 1, 2], "up": [0, 1, 2], "place": [float("nan"), 0]},
    ],
)
def test_a_damaged_source_is_refused(damaged: dict[str, object]) -> None:
    with pytest.raises((ValueError, TypeError)):
        source_from_json(damaged)


def test_a_source_survives_json() -> None:
    source = Explored(
        ((0.5, NoiseSource(1, 2, 3)),), NoiseSource(1, 4, 3), NoiseSource(1, 5, 3), -0.25, 0.5
    )
    assert source_from_json(source_to_json(source)) == source
    assert source_from_json(source_to_json(NoiseSource(7, 8, 9))) == NoiseSource(7, 8, 9)
