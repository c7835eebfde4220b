"""Nine alternatives of the selection through the window: shown, taken, pinned, compared, undone."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.strip.filmstrip import Filmstrip
from inade.layouts.labels import LabelSet
from inade.looks.look import draw_noise
from tests.app.hands import model_mask, object_named, picture_of
from tests.fakes import FakeEngine

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def tree(studio: Studio, qtbot: QtBot) -> int:
    """A selected tree whose nine variations are there."""
    tree = object_named(studio, "tree")
    studio.document.select([tree])
    wait_for_nine(studio, qtbot)
    return tree


def wait_for_nine(studio: Studio, qtbot: QtBot) -> None:
    choices = studio.bottom.variations
    qtbot.waitUntil(
        lambda: len(choices.choices) == 9 and all(c.patch is not None for c in choices.choices)
    )


def click(strip: Filmstrip, row: int) -> None:
    center = strip.visualRect(strip.model().index(row, 0)).center()
    QTest.mouseClick(strip.viewport(), LEFT, PLAIN, center)


def test_selecting_shows_nine_that_differ(studio: Studio, tree: int) -> None:
    frames = studio.bottom.row.strip.frames()
    assert [frame.badge for frame in frames] == [str(n) for n in range(1, 10)]
    assert all(frame.picture is not None for frame in frames)
    pictures = {studio.bottom.variations.picture(n).tobytes() for n in range(9)}
    assert len(pictures) == 9


def test_a_click_takes_look_and_pixels_in_one_step(studio: Studio, tree: int) -> None:
    before, count = picture_of(studio), studio.document.history.count
    shown = studio.bottom.variations.picture(3)
    look = studio.document.looks[tree]
    click(studio.bottom.row.strip, 3)
    assert studio.document.history.count == count + 1
    assert (picture_of(studio) == shown).all()
    assert not studio.document.needs_pass
    source = studio.document.state.sources[tree]
    expected = draw_noise(source.seed, tree, source.draw, studio.document.state.noise_dim)
    assert (studio.document.looks[tree].noise == expected).all()
    changed = (picture_of(studio) != before).any(axis=2)
    assert changed.any()
    assert not (changed & ~model_mask(studio, tree)).any()
    studio.window.actions_["edit.undo"].trigger()
    assert (picture_of(studio) == before).all()
    assert studio.document.looks[tree] == look


def test_another_can_be_taken_after_one_without_making_them_anew(
    studio: Studio, fake: FakeEngine, tree: int
) -> None:
    passes = len(fake.passes)
    second = studio.bottom.variations.picture(1)
    click(studio.bottom.row.strip, 0)
    click(studio.bottom.row.strip, 1)
    assert (picture_of(studio) == second).all()
    assert studio.bottom.variations.accepted == 1
    assert [f.current for f in studio.bottom.row.strip.frames()].index(True) == 1
    assert len(fake.passes) == passes


def test_digits_take_one_while_no_tool_paints(studio: Studio, qtbot: QtBot, tree: int) -> None:
    shown = studio.bottom.variations.picture(6)
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_7)
    assert (picture_of(studio) == shown).all()
    shown = studio.bottom.variations.picture(1)
    qtbot.keyClick(studio.bottom.row.strip, Qt.Key.Key_2)
    assert (picture_of(studio) == shown).all()
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_B)
    before = studio.document.history.index
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_1)
    assert studio.document.history.index == before
    strip = studio.bottom.row.strip
    strip.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.keyClick(strip, Qt.Key.Key_6)  # a click there is no wish to choose by digits
    assert studio.document.history.index == before
    assert studio.options.channel == 5
    studio.window.canvas.setFocus()
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(strip, Qt.Key.Key_6)
    assert studio.document.history.index == before + 1


def test_a_pinned_one_stays_when_others_are_drawn(studio: Studio, qtbot: QtBot, tree: int) -> None:
    variations = studio.bottom.variations
    kept, dropped = variations.choices[4].sources, variations.choices[5].sources
    index = studio.bottom.row.strip.model().index(4, 0)
    studio.bottom.row.strip.setCurrentIndex(index)
    qtbot.keyClick(studio.bottom.row.strip, Qt.Key.Key_P)
    variations.more()
    wait_for_nine(studio, qtbot)
    sources = [choice.sources for choice in variations.choices]
    assert kept in sources
    assert dropped not in sources


def test_a_pinned_one_is_made_anew_for_another_picture(
    studio: Studio, qtbot: QtBot, tree: int
) -> None:
    variations = studio.bottom.variations
    variations.toggle_pin(4)
    kept = variations.choices[4].sources
    commands.resample(studio.document, [object_named(studio, "roof")])
    variations.more()
    assert variations.choices[0].sources == kept
    assert not variations.made(0)
    assert not variations.accept(0)
    qtbot.waitUntil(lambda: not studio.document.needs_pass)
    wait_for_nine(studio, qtbot)
    qtbot.waitUntil(lambda: variations.made(0))
    roof, shown = model_mask(studio, object_named(studio, "roof")), variations.picture(0)
    assert shown is not None
    assert (shown[roof] == picture_of(studio)[roof]).all()


def test_none_is_made_or_taken_while_the_picture_lags(
    studio: Studio, qtbot: QtBot, tree: int
) -> None:
    """Its pixels would hide that another object's are still to come."""
    variations, document = studio.bottom.variations, studio.document
    roof = object_named(studio, "roof")
    studio.window.actions_["make.live"].trigger()
    commands.resample(document, [roof])
    before, had = picture_of(studio), document.looks[tree]
    variations.more()
    qtbot.waitUntil(lambda: not studio.worker.jobs)
    assert not any(variations.made(index) for index in range(9))
    assert not variations.accept(0)
    assert document.looks[tree] == had
    studio.window.actions_["make.generate"].trigger()
    wait_for_nine(studio, qtbot)
    mask = model_mask(studio, roof)
    assert (picture_of(studio)[mask] != before[mask]).any()
    assert variations.accept(0)


def test_holding_compares_on_the_canvas_and_changes_nothing(
    studio: Studio, qtbot: QtBot, tree: int
) -> None:
    strip, rendering = studio.bottom.row.strip, studio.window.canvas.rendering
    count = studio.document.history.count
    center = strip.visualRect(strip.model().index(2, 0)).center()
    QTest.mousePress(strip.viewport(), LEFT, PLAIN, center)
    qtbot.waitUntil(lambda: rendering.before_held)
    QTest.mouseRelease(strip.viewport(), LEFT, PLAIN, center)
    assert not rendering.before_held
    assert studio.document.history.count == count


def test_they_give_way_to_an_edit_and_come_back(
    studio: Studio, fake: FakeEngine, qtbot: QtBot
) -> None:
    tree = object_named(studio, "tree")
    fake.gate.clear()
    fake.begun.clear()
    studio.document.select([tree])
    qtbot.waitUntil(fake.begun.is_set)  # the first variation is being made
    assert not studio.runner.busy
    studio.window.actions_["make.resample"].trigger()
    fake.gate.set()
    qtbot.waitUntil(lambda: not studio.document.needs_pass)
    wait_for_nine(studio, qtbot)
    assert (picture_of(studio)[~model_mask(studio, tree)] != 255).any()


def test_pixels_are_made_anew_when_the_picture_moves_on(
    studio: Studio, qtbot: QtBot, tree: int
) -> None:
    sources = [choice.sources for choice in studio.bottom.variations.choices]
    old = studio.bottom.variations.picture(0)
    commands.resample(studio.document, [object_named(studio, "roof")])
    assert studio.bottom.variations.picture(0) is None
    assert not studio.bottom.variations.accept(0)
    qtbot.waitUntil(lambda: not studio.document.needs_pass)
    qtbot.waitUntil(lambda: studio.bottom.variations.picture(8) is not None)
    assert [choice.sources for choice in studio.bottom.variations.choices] == sources
    new, roof = (
        studio.bottom.variations.picture(0),
        model_mask(studio, object_named(studio, "roof")),
    )
    assert (new[roof] == picture_of(studio)[roof]).all()
    assert (new[~roof] == old[~roof]).all()


def test_locked_objects_have_none(studio: Studio, qtbot: QtBot, tree: int) -> None:
    commands.set_locked(studio.document, [tree], locked=True)
    assert not studio.bottom.variations.choices


def test_nothing_is_made_while_the_strip_is_folded(
    studio: Studio, fake: FakeEngine, qtbot: QtBot
) -> None:
    studio.bottom.variations.set_active(False)
    passes = len(fake.passes)
    studio.document.select([object_named(studio, "tree")])
    commands.resample(studio.document, studio.document.selection)
    qtbot.waitUntil(lambda: not studio.document.needs_pass)
    assert len(fake.passes) == passes + 1


def test_several_objects_vary_together(studio: Studio, qtbot: QtBot) -> None:
    labels: LabelSet = studio.document.labels
    both = {object_named(studio, "tree"), object_named(studio, "roof")}
    studio.document.select(both)
    wait_for_nine(studio, qtbot)
    assert labels is studio.document.labels
    before = picture_of(studio)
    assert studio.bottom.variations.accept(8)
    changed = (picture_of(studio) != before).any(axis=2)
    for object_id in both:
        assert changed[model_mask(studio, object_id)].any()
    allowed = np.logical_or.reduce([model_mask(studio, i) for i in both])
    assert not (changed & ~allowed).any()
