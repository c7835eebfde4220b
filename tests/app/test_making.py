"""Pixels made from the window: strokes, resampling, waiting, cancelling, failed passes, looks."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QToolButton,
)
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.styles.labelled import LabelledPhoto
from inade.errors import OutOfMemoryError
from inade.layouts.layout import Layout
from tests.app.hands import (
    LEFT,
    at,
    changed_pixels,
    click_object,
    inside,
    model_mask,
    object_named,
    picture_of,
    settle,
)
from tests.fakes import FakeEngine, bundled_fake


def test_click_selects_and_r_resamples_only_that_object(studio: Studio, qtbot: QtBot) -> None:
    tree = object_named(studio, "tree")
    before = picture_of(studio)
    click_object(studio, qtbot, tree)
    assert studio.document.selection == {tree}
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_R)
    settle(studio, qtbot)
    changed = changed_pixels(studio, before)
    assert changed.any()
    assert not (changed & ~model_mask(studio, tree)).any()


def test_shift_t_draws_the_texture_of_the_selected_object_anew(
    studio: Studio, qtbot: QtBot
) -> None:
    document = studio.document
    tree = object_named(studio, "tree")
    before, looks = picture_of(studio), dict(document.looks)
    click_object(studio, qtbot, tree)
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier)
    settle(studio, qtbot)
    assert document.looks == looks
    assert (changed_pixels(studio, before) == model_mask(studio, tree)).all()
    studio.window.actions_["edit.undo"].trigger()
    assert (picture_of(studio) == before).all()
    assert not document.history.can_undo


def test_without_texture_it_cannot_be_drawn_anew_and_the_tool_tip_says_why(
    open_studio: Callable[[FakeEngine], Studio],
) -> None:
    studio = open_studio(bundled_fake(texture=False))
    action = studio.window.actions_["make.resample_texture"]
    studio.document.select([0])
    assert not action.isEnabled()
    assert action.toolTip() == "This checkpoint has no texture that could be drawn anew (Shift+T)"
    assert studio.window.menus["&Object"].toolTipsVisible()


def test_undo_and_redo_bring_the_pixels_back(studio: Studio, qtbot: QtBot) -> None:
    before = picture_of(studio)
    studio.document.select([object_named(studio, "roof")])
    studio.window.actions_["make.resample"].trigger()
    settle(studio, qtbot)
    after = picture_of(studio)
    studio.window.actions_["edit.undo"].trigger()
    assert (picture_of(studio) == before).all()
    studio.window.actions_["edit.redo"].trigger()
    assert (picture_of(studio) == after).all()
    assert not studio.runner.busy


def test_a_stroke_paints_and_makes_pixels(studio: Studio, qtbot: QtBot) -> None:
    canvas = studio.window.canvas
    before = picture_of(studio)
    studio.options.set_channel(studio.document.labels.channel_named("snow") or 0)
    qtbot.keyClick(canvas, Qt.Key.Key_B)
    assert canvas.tool == "brush"
    assert studio.window.actions_["tool.brush"].isChecked()
    x, y = inside(studio, object_named(studio, "mountain"))
    qtbot.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, at(studio, x, y))
    qtbot.mouseMove(canvas, at(studio, x + 20, y))
    qtbot.mouseRelease(canvas, LEFT, Qt.KeyboardModifier.NoModifier, at(studio, x + 20, y))
    settle(studio, qtbot)
    snow = object_named(studio, "snow")
    changed = changed_pixels(studio, before)
    assert changed.any()
    assert not (changed & ~model_mask(studio, snow)).any()
    assert studio.document.modified
    assert "•" in studio.window.windowTitle()


def test_live_off_waits_for_generate(studio: Studio, qtbot: QtBot) -> None:
    actions = studio.window.actions_
    actions["make.live"].trigger()
    assert not studio.settings.live
    sky = object_named(studio, "sky")
    studio.document.select([sky])
    studio.options.set_channel(studio.document.labels.channel_named("snow") or 0)
    actions["object.class"].trigger()
    assert studio.document.needs_pass
    assert not studio.runner.busy
    actions["make.generate"].trigger()
    settle(studio, qtbot)
    assert not studio.document.needs_pass


def test_escape_cancels_the_pass_then_clears_the_selection(
    studio: Studio, fake: FakeEngine, qtbot: QtBot
) -> None:
    studio.document.select([object_named(studio, "tree")])
    before = picture_of(studio)
    fake.gate.clear()
    fake.begun.clear()
    studio.window.actions_["make.resample"].trigger()
    qtbot.waitUntil(fake.begun.is_set)
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not studio.runner.busy)
    assert (picture_of(studio) == before).all()
    assert studio.document.selection
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_Escape)
    assert not studio.document.selection
    fake.gate.set()


def test_a_failed_pass_shows_a_bar_and_the_next_one_works(
    studio: Studio, fake: FakeEngine, qtbot: QtBot
) -> None:
    fake.fails.append(OutOfMemoryError("the device is full.", remedy="Close other programs."))
    studio.document.select([object_named(studio, "tree")])
    studio.window.actions_["make.resample"].trigger()
    messages = studio.window.messages
    qtbot.waitUntil(messages.isVisible)
    assert "the device is full." in messages.text
    assert "Close other programs." in messages.text
    qtbot.waitUntil(lambda: not studio.runner.busy)
    studio.window.actions_["make.generate"].trigger()
    settle(studio, qtbot)


def test_a_style_read_off_a_photo_goes_to_the_selected_object_only(
    studio: Studio, qtbot: QtBot
) -> None:
    tree = object_named(studio, "tree")
    studio.document.select([tree])
    before = picture_of(studio)
    channel = studio.document.layout.objects[tree].channel
    labels = np.zeros((64, 64), np.int32)
    labels[16:48, 16:48] = channel
    photo = np.zeros((64, 64, 3), np.uint8)
    photo[16:48, 16:48] = (10, 200, 90)
    layout = Layout.from_maps(labels)
    chosen = next(i for i, entry in layout.objects.items() if entry.channel == channel)
    studio.restyling.read(LabelledPhoto("hedge", photo, layout, chosen))
    qtbot.waitUntil(lambda: studio.document.looks[tree].style is not None)
    settle(studio, qtbot)
    mask = model_mask(studio, tree)
    assert not (changed_pixels(studio, before) & ~mask).any()
    colors = np.unique(picture_of(studio)[mask], axis=0)
    np.testing.assert_allclose(colors, [[10, 200, 90]], atol=2)
    assert {card.class_name for card in studio.shelf.cards.values()} >= {"tree"}


def test_grow_takes_from_the_neighbours_and_spares_locked_ones(
    studio: Studio, qtbot: QtBot
) -> None:
    document, actions = studio.document, studio.window.actions_
    roof = object_named(studio, "roof")
    before = document.layout.areas()
    document.select([roof])
    actions["object.grow"].trigger()
    assert document.layout.areas()[roof] > before[roof]
    actions["edit.undo"].trigger()
    assert document.layout.areas() == before


def test_the_look_of_another_object_is_taken_by_a_click(studio: Studio, qtbot: QtBot) -> None:
    tree, roof = object_named(studio, "tree"), object_named(studio, "roof")
    studio.document.select([tree])
    studio.window.actions_["look.take"].trigger()
    click_object(studio, qtbot, roof)
    assert studio.document.looks[tree] == studio.document.looks[roof]
    assert studio.document.selection == {tree}
    click_object(studio, qtbot, roof)
    assert studio.document.selection == {roof}


@pytest.mark.parametrize("start", ["fixed", "free"])
def test_a_photo_becomes_the_picture_and_restyling_changes_one_object_of_it(
    open_studio: Callable[[FakeEngine], Studio], qtbot: QtBot, start: str
) -> None:
    studio = open_studio(bundled_fake(start=start))
    labels = np.zeros((200, 300), np.int32)
    labels[100:, 50:150] = 6
    photo = np.random.default_rng(1).integers(0, 255, (200, 300, 3)).astype(np.uint8)
    layout = Layout.from_maps(labels)
    studio.restyling.open_as_picture(LabelledPhoto("street", photo, layout, 0))
    qtbot.waitUntil(lambda: "street" in studio.window.windowTitle())
    assert studio.runner.info is not None
    height, width = studio.runner.info.size
    assert not studio.document.needs_pass
    middle = photo[:, 50:250]  # the model is square
    expected = cv2.resize(middle, (width, height), interpolation=cv2.INTER_CUBIC)
    if start == "free":  # every pixel is kept
        expected = photo
    assert (picture_of(studio) == expected).all()
    tree = object_named(studio, "tree")
    assert studio.document.looks[tree].style is not None
    studio.document.select([tree])
    studio.window.actions_["make.resample"].trigger()
    settle(studio, qtbot)
    changed = changed_pixels(studio, expected)
    assert changed.any()
    assert not (changed & ~model_mask(studio, tree)).any()


def test_the_main_button_renders_all_while_live(studio: Studio, qtbot: QtBot) -> None:
    bar, actions = studio.window.options_bar, studio.window.actions_
    titles = {b.text() for b in bar.findChildren(QToolButton)}
    assert "Re-render all" in titles
    actions["make.live"].trigger()
    titles = {b.text() for b in bar.findChildren(QToolButton)}
    assert "Generate" in titles
    assert "Re-render all" not in titles
