"""The window as a whole: what it opens with, panes, keys, small screens."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
)
from PySide6.QtTest import QTest
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
from tests.app.hands import (
    LEFT,
    at,
    inside,
    object_named,
    picture_of,
    words_beside_pointer,
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
    """The canvas has room again, all of the picture is in sight, and it takes strokes."""
    window, canvas = studio.window, studio.window.canvas
    window.setMinimumSize(1, 1)
    window.resize(1, 1)
    assert not window.grab().isNull()
    window.resize(900, 600)
    qtbot.waitUntil(lambda: canvas.width() > 400 and canvas.height() > 250)
    window.actions_["view.fit"].trigger()
    size = canvas.viewport.layout
    corners = (QPointF(0, 0), QPointF(size.width(), size.height()))
    shown = [canvas.viewport.to_widget(corner).toPoint() for corner in corners]
    assert all(canvas.rect().adjusted(0, 0, 1, 1).contains(corner) for corner in shown)
    assert shown[1].x() - shown[0].x() > 100
    window.actions_["tool.brush"].trigger()
    steps = studio.document.history.count
    QTest.mousePress(canvas, LEFT, pos=canvas.rect().center())
    QTest.mouseMove(canvas, canvas.rect().center() + QPoint(40, 0))
    QTest.mouseRelease(canvas, LEFT, pos=canvas.rect().center() + QPoint(40, 0))
    assert studio.document.history.count == steps + 1


def test_diagnostics_go_to_the_clipboard_without_pictures(studio: Studio) -> None:
    studio.window.actions_["help.diagnostics"].trigger()
    text = QGuiApplication.clipboard().text()
    assert "device cpu" in text
    assert "countryside" in text


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


def test_what_is_too_small_for_the_model_is_told_on_the_canvas(
    studio: Studio, qtbot: QtBot
) -> None:
    """A short line of three pixels in the layout is a few pixels of the model."""
    canvas, options = studio.window.canvas, studio.options
    options.set_channel(studio.document.labels.channel_named("rock") or 0)
    canvas.set_tool("brush")
    options.set_size("brush", 3)
    start, dot = at(studio, 394, 80), at(studio, 400, 80)
    QTest.mouseMove(canvas, dot)
    assert not words_beside_pointer(canvas)
    QTest.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(canvas, dot)
    QTest.mouseRelease(canvas, LEFT, Qt.KeyboardModifier.NoModifier, dot)
    assert words_beside_pointer(canvas) == "too small for this model"
    canvas.set_tool("select")
    QTest.mouseMove(canvas, dot - QPoint(1, 0))
    assert words_beside_pointer(canvas).endswith(" · too small for this model")
    QTest.mouseMove(canvas, at(studio, 460, 80))
    assert "too small" not in words_beside_pointer(canvas)
    canvas.set_tool("brush")
    options.set_size("brush", 60)
    qtbot.mouseClick(canvas, LEFT, Qt.KeyboardModifier.NoModifier, dot)
    assert not words_beside_pointer(canvas)
