"""Whole tasks by keys alone, as they come from the keyboard: Qt decides who gets them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.work.jobs import Failure
from tests.app.typist import ALT, CTRL, SHIFT, Key, Typist


@pytest.fixture
def who(studio: Studio, qtbot: QtBot) -> Typist:
    return Typist(studio, qtbot)


def choose_class(who: Typist, title: str) -> None:
    """In the list of classes, with the arrows and Enter."""
    view = who.studio.palette.findChild(QListView)
    assert view is not None
    who.reach(view)
    who.press(Key.Key_Home)
    for _ in range(view.model().rowCount()):
        if view.currentIndex().data() == title:
            break
        who.press(Key.Key_Right)
    who.press(Key.Key_Return)
    who.back()


def test_paint_a_stroke_and_take_it_back(who: Typist) -> None:
    choose_class(who, "snow")
    before, steps = who.picture, who.document.history.index
    who.press(Key.Key_B)
    who.press(Key.Key_BracketRight, times=3)
    who.point(0.45, 0.33)
    who.press(Key.Key_Return)
    who.press(Key.Key_Right, SHIFT, times=3)
    assert who.canvas.gesture_active
    who.press(Key.Key_Return)
    assert not who.canvas.gesture_active
    assert who.document.history.index == steps + 1
    assert who.class_at(0.45, 0.33) == "snow"
    assert (who.picture != before).any()
    who.press(Key.Key_Z, CTRL)
    assert (who.picture == before).all()
    who.press(Key.Key_Z, CTRL | SHIFT)
    assert who.class_at(0.45, 0.33) == "snow"


def test_abort_a_stroke(who: Typist) -> None:
    before = who.document.layout.object_map.copy()
    who.press(Key.Key_B)
    who.press(Key.Key_Return)
    who.press(Key.Key_Right, SHIFT)
    who.press(Key.Key_Escape)
    assert not who.canvas.gesture_active
    assert (who.document.layout.object_map == before).all()


def test_a_straight_line_from_the_last_stroke(who: Typist) -> None:
    choose_class(who, "rock")
    who.press(Key.Key_B)
    who.point(0.2, 0.1)
    who.press(Key.Key_Return, times=2)
    who.point(0.5, 0.1)
    who.press(Key.Key_Return, SHIFT, times=2)
    assert {who.class_at(x, 0.1) for x in (0.2, 0.3, 0.4, 0.5)} == {"rock"}


def test_shapes(who: Typist) -> None:
    choose_class(who, "cloud")
    who.press(Key.Key_M)
    who.press(Key.Key_U)
    who.point(0.3, 0.1)
    who.press(Key.Key_Return)
    who.point(0.4, 0.2)
    who.press(Key.Key_Return)
    assert who.class_at(0.35, 0.15) == "cloud"
    choose_class(who, "rock")
    who.press(Key.Key_M)
    who.press(Key.Key_L)
    for x, y in ((0.5, 0.1), (0.6, 0.1), (0.55, 0.2)):
        who.point(x, y)
        who.press(Key.Key_Insert, times=2)
    who.press(Key.Key_Return)
    assert who.class_at(0.55, 0.13) == "rock"
    choose_class(who, "sand")
    who.press(Key.Key_G)
    who.point(0.55, 0.13)
    who.press(Key.Key_Return, times=2)
    assert who.class_at(0.55, 0.13) == "sand"


def test_undo_takes_one_corner_of_a_polygon_back_and_enter_sets_none(who: Typist) -> None:
    steps = who.document.history.index
    who.press(Key.Key_L)
    who.press(Key.Key_Return)
    assert not who.canvas.gesture_active
    for x, y in ((0.5, 0.1), (0.6, 0.1)):
        who.point(x, y)
        who.press(Key.Key_Insert, times=2)
    who.press(Key.Key_Z, CTRL)  # no step is there to undo yet
    assert who.canvas.gesture_active
    who.press(Key.Key_Return)
    assert who.canvas.gesture_active
    for x, y in ((0.6, 0.2), (0.55, 0.2), (0.3, 0.3)):
        who.point(x, y)
        who.press(Key.Key_Insert, times=2)
    who.press(Key.Key_Z, CTRL)
    who.press(Key.Key_Return)
    assert who.document.history.index == steps + 1
    assert not who.canvas.gesture_active
    who.press(Key.Key_L)
    who.press(Key.Key_Insert, times=2)
    who.press(Key.Key_Z, CTRL)
    assert not who.canvas.gesture_active
    assert who.document.history.index == steps + 1  # the polygon before is still there
    who.press(Key.Key_Z, CTRL)
    assert who.document.history.index == steps


def test_escape_empties_a_search_and_then_leaves_it(who: Typist) -> None:
    who.press(Key.Key_V)
    who.point(0.27, 0.4)
    who.press(Key.Key_Return, times=2)
    chosen = who.document.selection
    search = who.studio.styles.findChild(QLineEdit)
    assert chosen
    assert search is not None
    who.reach(search)
    who.write("oak")
    who.press(Key.Key_Escape)
    assert (search.text(), who.focus) == ("", search)
    who.press(Key.Key_Escape)
    assert who.focus is who.canvas
    assert who.document.selection == chosen
    who.press(Key.Key_Escape)
    assert not who.document.selection


def test_choose_objects_on_the_canvas_and_make_them_one(who: Typist) -> None:
    windows = [(0.68, 0.5), (0.755, 0.5)]
    who.press(Key.Key_V)
    who.point(*windows[0])
    who.press(Key.Key_Return, times=2)
    assert who.document.selection == {who.at(*windows[0])}
    who.point(*windows[1])
    who.press(Key.Key_Return, SHIFT, times=2)
    assert who.document.selection == {who.at(*place) for place in windows}
    who.press(Key.Key_M, CTRL)
    assert who.at(*windows[0]) == who.at(*windows[1])
    who.press(Key.Key_Insert, CTRL, times=2)
    assert not who.document.selection


def test_name_lock_and_delete_from_the_list(who: Typist) -> None:
    rows = who.studio.objects.list
    who.reach(rows)
    who.press(Key.Key_End)
    who.press(Key.Key_Home)
    (first,) = who.document.selection
    who.press(Key.Key_F2)
    who.write("old oak")
    who.press(Key.Key_Return)
    assert who.document.layout.objects[first].name == "old oak"
    who.press(Key.Key_L, CTRL)
    assert who.document.layout.objects[first].locked
    who.press(Key.Key_Down)
    (second,) = who.document.selection
    who.press(Key.Key_Delete)
    assert second not in who.document.layout.objects


def test_move_grow_and_another_look(who: Typist) -> None:
    who.press(Key.Key_V)
    who.point(0.27, 0.4)
    who.press(Key.Key_Return, times=2)
    (tree,) = who.document.selection
    before = who.document.layout.object_map == tree
    who.press(Key.Key_Right, times=2)
    moved = who.document.layout.object_map == tree
    assert (moved != before).any()
    who.press(Key.Key_Up, ALT)
    assert (who.document.layout.object_map == tree).sum() > moved.sum()
    look = who.document.looks[tree]
    who.press(Key.Key_R)
    assert who.document.looks[tree] != look


def test_a_style_its_strength_and_the_look_of_another_object(who: Typist) -> None:
    who.press(Key.Key_V)
    who.point(0.27, 0.4)
    who.press(Key.Key_Return, times=2)
    (tree,) = who.document.selection
    cards = who.studio.styles.cards
    who.bot.waitUntil(lambda: cards.model().rowCount() > 0)
    who.reach(cards)
    who.press(Key.Key_Home)
    who.press(Key.Key_Return)
    who.bot.waitUntil(lambda: who.document.looks[tree].style is not None)
    slider = next(
        widget
        for widget in who.studio.styles.findChildren(QWidget)
        if widget.accessibleName() == "Strength" and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    who.reach(slider)
    who.press(Key.Key_Left)
    assert who.document.looks[tree].strength < 1
    who.back()
    who.press(Key.Key_I, SHIFT)
    who.point(0.5, 0.02)
    who.press(Key.Key_Return)
    assert who.document.looks[tree] == who.document.looks[who.at(0.5, 0.02)]
    assert who.document.selection == {tree}


def test_escape_calls_off_taking_a_look(who: Typist) -> None:
    who.press(Key.Key_V)
    who.point(0.27, 0.4)
    who.press(Key.Key_Return, times=2)
    (tree,) = who.document.selection
    look = who.document.looks[tree]
    who.press(Key.Key_I, SHIFT)
    who.press(Key.Key_Escape)
    assert who.document.selection == {tree}
    who.point(0.5, 0.02)
    who.press(Key.Key_Return, times=2)  # an ordinary click again
    assert who.document.selection == {who.at(0.5, 0.02)}
    assert who.document.looks[tree] == look


def test_alternatives_and_the_explore_pad(who: Typist) -> None:
    who.press(Key.Key_V)
    who.point(0.27, 0.4)
    who.press(Key.Key_Return, times=2)
    (tree,) = who.document.selection
    choices = who.studio.bottom.variations
    who.bot.waitUntil(lambda: choices.ready and all(c.patch is not None for c in choices.choices))
    look = who.document.looks[tree]
    who.press(Key.Key_3)
    assert who.document.looks[tree] != look
    look = who.document.looks[tree]
    who.reach(who.studio.bottom.pad)
    who.press(Key.Key_Right, times=2)
    assert who.document.looks[tree] != look


def test_views_zoom_and_the_divider(who: Typist) -> None:
    viewport = who.canvas.viewport
    fitted = viewport.zoom
    who.press(Key.Key_Equal, CTRL)
    assert viewport.zoom > fitted
    origin = viewport.origin
    who.press(Key.Key_H)
    who.press(Key.Key_Return)
    who.press(Key.Key_Left, SHIFT)
    who.press(Key.Key_Return)
    assert viewport.origin.x() == origin.x() - 32
    who.press(Key.Key_0, CTRL)
    assert viewport.zoom == fitted
    who.press(Key.Key_F8)
    who.point(0.5, 0.8)
    who.press(Key.Key_Return)
    who.press(Key.Key_Right, SHIFT, times=2)
    who.press(Key.Key_Return)
    assert who.canvas.rendering.divider.fraction > 0.55


def test_menus(who: Typist) -> None:
    who.press(Key.Key_V)
    who.point(0.27, 0.4)
    who.press(Key.Key_Return, times=2)
    (tree,) = who.document.selection
    middle = who.canvas.rect().center()
    menu_key = QContextMenuEvent(  # what X11 and Windows make of it; nobody does offscreen
        QContextMenuEvent.Reason.Keyboard, middle, who.canvas.mapToGlobal(middle)
    )
    QApplication.sendEvent(who.canvas, menu_key)
    assert QApplication.activePopupWidget() is who.window.menus["&Object"]
    who.press(Key.Key_L)  # its mnemonic
    assert who.document.layout.objects[tree].locked
    who.press(Key.Key_V, ALT)
    assert QApplication.activePopupWidget() is who.window.menus["&View"]
    who.press(Key.Key_L)
    assert who.canvas.rendering.view == "layout"


def test_every_entry_of_a_menu_has_a_letter_of_its_own(studio: Studio) -> None:
    def letter(text: str) -> str:
        return text.replace("&&", "").partition("&")[2][:1].casefold()

    bar = studio.window.menuBar()
    menus = {"the bar": bar.actions()}
    own = {title: menu for title, menu in studio.window.menus.items() if title.startswith("&")}
    menus |= {title: menu.actions() for title, menu in own.items()}
    for title, actions in menus.items():
        texts = [a.text() for a in actions if a.isVisible() and not a.isSeparator()]
        letters = [letter(text) for text in texts]
        poor = {one for one in letters if letters.count(one) > 1 or not one}
        assert not poor, (title, [text for text in texts if letter(text) in poor])


def test_save_and_begin_anew(who: Typist, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "farm.inade"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    who.press(Key.Key_S, CTRL)
    who.bot.waitUntil(path.exists)
    who.bot.waitUntil(lambda: not who.document.modified)

    def everything_of_the_last_class(dialog: QWidget) -> None:
        assert isinstance(dialog.focusWidget(), QComboBox)
        QTest.keyClick(dialog.windowHandle(), Key.Key_End)
        QTest.keyClick(dialog.windowHandle(), Key.Key_Return)

    who.answer(everything_of_the_last_class)
    who.press(Key.Key_N, CTRL)
    assert len(who.document.layout.objects) == 1
    assert who.class_at(0.5, 0.5) == who.document.labels.classes[-1].name


def test_an_error_is_read_and_put_away(who: Typist) -> None:
    who.window.messages.show_failure(Failure("Something broke.", "Mend it.", "details"))
    who.canvas.setFocus()
    who.press(Key.Key_F6)
    assert who.window.messages.isAncestorOf(who.focus)
    who.press(Key.Key_Space)  # Details, the first of its buttons
    who.press(Key.Key_Escape)
    assert not who.window.messages.isVisible()


def test_look_a_key_up(who: Typist) -> None:
    seen: list[str] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog.focusWidget(), QLineEdit)
        QTest.keyClicks(dialog.focusWidget(), "keyboard's")
        seen.append(dialog.windowTitle())
        QTest.keyClick(dialog.windowHandle(), Key.Key_Escape)

    who.answer(look)
    who.press(Key.Key_Question)
    assert seen == ["Keyboard shortcuts"]
