"""The editor as a person uses it: clicks, keys and menus, on a fake engine."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app import theme
from app.actions import ACTIONS
from app.application import Studio
from app.canvas.colors import class_colors
from app.canvas.tools.table import TOOLS
from app.dialogs.preferences import Preferences
from app.settings import Settings
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
from tests.fakes import FakeEngine, bundled_fake, fake_opener


def test_it_opens_with_the_sample_and_its_picture(studio: Studio) -> None:
    document = studio.document
    assert len(document.layout.objects) >= 10
    assert picture_of(studio).shape[:2] == document.picture_size
    assert not document.modified
    assert studio.window.status.state.startswith("Ready")


def test_a_placeholder_says_so(open_studio: Callable[[FakeEngine], Studio], qtbot: QtBot) -> None:
    studio = open_studio(bundled_fake(placeholder=True))
    studio.runner.info_changed.emit()
    assert "placeholder" in studio.window.messages.text


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


def test_a_checkpoint_without_encoder_offers_no_style_from_photo(
    open_studio: Callable[[FakeEngine], Studio],
) -> None:
    studio = open_studio(bundled_fake(has_encoder=False))
    assert not studio.window.actions_["model.style"].isEnabled()
    studio.document.select([0])
    assert studio.window.actions_["make.resample"].isEnabled()


def test_every_action_does_something_and_no_two_share_a_key(studio: Studio) -> None:
    actions = studio.window.actions_
    keys = [key.toString() for entry in ACTIONS for key in actions[entry.id].shortcuts()]
    assert len(keys) == len(set(keys))
    assert [entry.id for entry in ACTIONS if not actions[entry.id].isVisible()] == []


def test_f6_goes_round_the_panes(studio: Studio, qtbot: QtBot) -> None:
    window = studio.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.canvas.setFocus()
    seen = []
    for _ in window.panes():
        window.actions_["view.next_pane"].trigger()
        seen.append(window.focusWidget())
    assert len(set(seen)) == len(window.panes())
    assert seen[-1] is window.canvas


def test_tab_hides_the_panels_only_from_the_canvas(studio: Studio, qtbot: QtBot) -> None:
    window = studio.window
    qtbot.keyClick(window.canvas, Qt.Key.Key_Tab)
    assert not window.tool_bar.isVisible()
    assert not window.sections["objects"].isVisible()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Tab)
    assert window.tool_bar.isVisible()
    assert window.sections["objects"].isVisible()
    qtbot.keyClick(studio.objects.list, Qt.Key.Key_Tab)
    assert window.tool_bar.isVisible()


def test_digits_choose_classes_everywhere_but_in_text(studio: Studio, qtbot: QtBot) -> None:
    keypad = Qt.KeyboardModifier.KeypadModifier
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_3)
    assert studio.options.channel == 2
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_0, keypad)
    assert studio.options.channel == 9
    for digit, part in enumerate((studio.styles.cards, studio.objects.list, studio.bottom.pad)):
        part.setFocus()
        qtbot.keyClick(part, Qt.Key(Qt.Key.Key_4 + digit))
        assert studio.options.channel == 3 + digit
    search = studio.styles.findChild(QLineEdit)
    assert search is not None
    search.setFocus()
    qtbot.keyClick(search, Qt.Key.Key_1)
    assert search.text() == "1"
    assert studio.options.channel == 5


def test_a_digit_that_is_the_key_of_an_action_is_the_actions(studio: Studio, qtbot: QtBot) -> None:
    studio.window.actions_.rebind("tool.brush", "3")
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_3)
    assert studio.window.canvas.tool == "brush"
    studio.window.actions_.rebind("tool.brush", None)
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_3)
    assert studio.options.channel == 2


def test_everything_fits_at_1280_by_720(studio: Studio, qtbot: QtBot) -> None:
    window = studio.window
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: window.width() == 1280)
    assert window.minimumSizeHint().width() <= 1280
    assert window.minimumSizeHint().height() <= 720
    studio.window.canvas.set_tool("brush")
    right = window.rect().right()
    for button in window.options_bar.findChildren(QWidget):
        if button.isVisible():
            assert button.mapTo(window, button.rect().topRight()).x() <= right


def test_a_low_window_shows_all_tools_and_the_classes_in_hand(studio: Studio, qtbot: QtBot) -> None:
    bar = studio.window.tool_bar
    for height in (900, 720, 900):
        studio.window.resize(1280, height)
        qtbot.waitUntil(lambda height=height: studio.window.height() == height)
        qtbot.waitUntil(lambda: not bar.swatches.visibleRegion().isEmpty())
        assert bar.swatches.geometry().bottom() <= bar.height()
        buttons = [
            one
            for one in bar.findChildren(QToolButton)
            if one.defaultAction() and not one.visibleRegion().isEmpty()
        ]
        assert len(buttons) == len(TOOLS) - 2  # a model without sketches has no tools for them
    assert {one.height() for one in buttons} == {theme.TOOL_BUTTON}


def test_resizing_to_nothing_survives(studio: Studio, qtbot: QtBot) -> None:
    studio.window.setMinimumSize(1, 1)
    studio.window.resize(1, 1)
    studio.window.grab()
    studio.window.resize(900, 600)
    studio.window.grab()


def test_diagnostics_go_to_the_clipboard_without_pictures(studio: Studio) -> None:
    studio.window.actions_["help.diagnostics"].trigger()
    text = QGuiApplication.clipboard().text()
    assert "device cpu" in text
    assert "countryside" in text


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


def test_the_checkpoint_menu_lists_the_bundled_one(studio: Studio) -> None:
    studio.window.menus["checkpoints"].aboutToShow.emit()
    entries = studio.window.menus["checkpoints"].actions()
    assert entries[0].text() == "default"
    assert entries[0].isChecked()


def test_p_turns_through_the_protections(studio: Studio, qtbot: QtBot) -> None:
    seen = [studio.options.protect.value]
    for _ in range(3):
        qtbot.keyClick(studio.window.canvas, Qt.Key.Key_P)
        seen.append(studio.options.protect.value)
    assert seen == ["nothing", "selection", "classes", "nothing"]


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


def test_a_right_click_selects_and_offers_what_can_be_done(studio: Studio, qtbot: QtBot) -> None:
    canvas, tree = studio.window.canvas, object_named(studio, "tree")
    point = at(studio, *inside(studio, tree))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, canvas.mapToGlobal(point))
    QApplication.sendEvent(canvas, event)
    menu = studio.window.menus["&Object"]
    assert studio.document.selection == {tree}
    assert menu.isVisible()
    menu.close()


def test_the_canvas_has_the_keyboard_at_first(studio: Studio) -> None:
    assert studio.window.focusWidget() is studio.window.canvas


def test_a_key_that_needs_the_model_says_so_before_there_is_one(
    qtbot: QtBot, settings: Settings, fake: FakeEngine
) -> None:
    studio = Studio(settings, fake_opener(fake))
    studio.start()
    assert studio.runner.info is None
    studio.document.select([16])
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_R)
    assert "Resample needs the model" in studio.window.messages.text
    qtbot.waitUntil(lambda: studio.runner.info is not None and not studio.runner.busy)
    studio.document.mark_saved()
    studio.window.close()


def test_colours_for_colour_blind_people_are_those_of_the_class_list_too(
    studio: Studio, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = studio.palette.findChild(QListView)
    assert view is not None
    model = view.model()

    def swatches() -> tuple[list[QColor], bytes]:
        role = Qt.ItemDataRole.DecorationRole
        in_bar = bytes(studio.window.tool_bar.swatches.grab().toImage().constBits())
        return [model.index(row, 0).data(role) for row in range(model.rowCount())], in_bar

    before = swatches()
    monkeypatch.setattr(Preferences, "exec", lambda _: QDialog.DialogCode.Accepted)
    settings.set_flag("safe_colors", True)
    studio.window.actions_["edit.preferences"].trigger()
    after = swatches()
    assert [old != new for old, new in zip(before, after, strict=True)] == [True, True]
    colors = class_colors(studio.document.labels, safe=True)
    assert [color.getRgb()[:3] for color in after[0]] == [tuple(c) for c in colors.tolist()]
    studio.window.canvas.set_tool("brush")
    in_hand = tuple(colors[studio.options.channel].tolist())
    squares = [label.pixmap().toImage() for label in studio.window.options_bar.findChildren(QLabel)]
    middles = [one.pixelColor(one.rect().center()).getRgb()[:3] for one in squares if one.width()]
    assert in_hand in middles  # the square before the name of the class
