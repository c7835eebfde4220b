"""The window without eyes and without a mouse: names, the accessibility tree, keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.work.jobs import Failure

ROLE = QAccessible.Role
OPERABLE = {
    ROLE.Button, ROLE.PushButton, ROLE.ButtonMenu, ROLE.ButtonDropDown, ROLE.CheckBox,
    ROLE.RadioButton, ROLE.ComboBox, ROLE.EditableText, ROLE.Slider, ROLE.SpinBox, ROLE.List,
    ROLE.ListItem, ROLE.MenuItem, ROLE.PageTab, ROLE.PageTabList, ROLE.ProgressBar, ROLE.ToolBar,
}  # fmt: skip
MAKERS = {"qt_toolbar_ext_button"}  # Qt's own parts


def tree(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            yield from tree(child)


def told(interface: QAccessibleInterface) -> str:
    """Where something is in the window, for a failing test."""
    names = []
    while interface is not None and interface.isValid():
        names.append(interface.text(QAccessible.Text.Name) or str(interface.role()))
        interface = interface.parent()
    return " < ".join(names[:4])


def window_tree(studio: Studio) -> list[QAccessibleInterface]:
    root = QAccessible.queryAccessibleInterface(studio.window)
    return [entry for entry in tree(root) if not entry.state().invisible]


def controls(root: QWidget) -> list[QWidget]:
    """Widgets that can have the keyboard, of those that are shown and can be used now."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parentWidget(), QAbstractItemView)
    ]


@pytest.mark.parametrize("tool", ["select", "brush", "fill"])
def test_everything_operable_in_the_tree_has_a_name(studio: Studio, tool: str) -> None:
    studio.window.canvas.set_tool(tool)
    studio.document.select([0])
    studio.window.messages.show_failure(Failure("Something broke.", "Mend it.", "details"))
    found = window_tree(studio)
    assert len(found) > 100
    nameless = [
        told(entry)
        for entry in found
        if entry.role() in OPERABLE
        and not entry.text(QAccessible.Text.Name)
        and (entry.object() is None or entry.object().objectName() not in MAKERS)
    ]
    assert nameless == []


def test_objects_and_classes_say_what_they_are(studio: Studio) -> None:
    items = [
        e.text(QAccessible.Text.Name) for e in window_tree(studio) if e.role() == ROLE.ListItem
    ]
    assert any("tree" in name and "%" in name for name in items)
    assert "sky" in items


def test_every_control_is_reached_by_f6_and_tab(studio: Studio, qtbot: QtBot) -> None:
    window = studio.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.canvas.set_tool("brush")
    studio.document.select([0])
    reached: set[QWidget] = set()
    for _ in window.panes():
        window.go_to_pane(1)
        focus = window.focusWidget()
        for _ in range(200):
            if focus is None or focus in reached:
                break
            reached.add(focus)
            if focus is window.canvas:
                break  # there, Tab hides the panels
            qtbot.keyClick(focus, Qt.Key.Key_Tab)
            focus = window.focusWidget()
    missing = [w for w in controls(window) if w not in reached and not w.findChildren(QWidget)]
    assert [f"{type(w).__name__} {w.accessibleName()}" for w in missing] == []


def test_the_menu_key_offers_what_can_be_done_with_the_selection(studio: Studio) -> None:
    canvas = studio.window.canvas
    chosen = max(studio.document.layout.objects)
    studio.document.select([chosen])
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), canvas.mapToGlobal(QPoint(5, 5))
    )
    QApplication.sendEvent(canvas, event)
    menu = studio.window.menus["&Object"]
    assert menu.isVisible()
    assert studio.document.selection == {chosen}
    menu.close()


def test_escape_clears_the_selection_then_the_message(studio: Studio, qtbot: QtBot) -> None:
    studio.window.messages.show_notice("By the way")
    studio.document.select([0])
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_Escape)
    assert not studio.document.selection
    assert studio.window.messages.isVisible()
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_Escape)
    assert not studio.window.messages.isVisible()


def test_f6_finds_a_message(studio: Studio, qtbot: QtBot) -> None:
    window = studio.window
    window.messages.show_failure(Failure("Something broke."))
    window.canvas.setFocus()
    window.go_to_pane(1)
    focus = window.focusWidget()
    assert focus is not None
    assert window.messages.isAncestorOf(focus)


def test_the_first_window_is_no_larger_than_the_screen(studio: Studio) -> None:
    window = studio.window
    window.resize(3000, 2000)
    window.restore()
    room, least = window.screen().availableGeometry(), window.minimumSizeHint()
    assert window.width() <= max(room.width(), least.width())
    assert window.height() <= max(room.height(), least.height())
