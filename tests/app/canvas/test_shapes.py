"""Fill, shapes, polygon, move and scale, and the keyboard's pointer."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.bench.brush import brush_moves
from app.canvas.view import CanvasView
from app.document import commands
from app.document.document import Document
from inade.layouts.layout import Rect
from tests.app.canvas.support import ROAD, SKY, TREE, Painter
from tests.app.hands import last_step

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


def drag(
    view: CanvasView, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = NONE
) -> None:
    QTest.mousePress(view, LEFT, modifiers, start)
    for point in (QPoint((start.x() + end.x()) // 2, (start.y() + end.y()) // 2), end):
        QTest.mouseMove(view, point)
    QTest.mouseRelease(view, LEFT, modifiers, end)


def take(view: CanvasView, tool: str, channel: int = ROAD) -> None:
    view.set_tool(tool)
    view.options.set_channel(channel)


def new_box(document: Document, object_id: int = 4) -> tuple[int, int, int, int]:
    """x, y, width, height of an object."""
    box = document.layout.boxes()[object_id]
    return box.x, box.y, box.width, box.height


def test_fill_takes_the_connected_part_or_all(view: CanvasView, on: Painter) -> None:
    document = view.document
    take(view, "fill", SKY)
    QTest.mouseClick(view, LEFT, NONE, on.at(45, 10))
    assert (document.layout.labels()[:24, 32:] == SKY).all()
    assert (document.layout.labels()[24:48, 32:] == TREE).all()
    document.undo()
    view.options.contiguous = False
    QTest.mouseClick(view, LEFT, NONE, on.at(45, 10))
    assert (document.layout.labels()[:48] == SKY).all()
    assert document.history.count == 1


def test_a_rectangle_covers_the_pixels_it_touches(view: CanvasView, on: Painter) -> None:
    take(view, "rectangle", TREE)
    drag(view, on.at(5, 5), on.at(15, 11))
    assert new_box(view.document) == (5, 5, 10, 6)
    assert (view.document.layout.object_map == 4).sum() == 60


def test_shift_makes_it_square_and_alt_centres_it(view: CanvasView, on: Painter) -> None:
    take(view, "rectangle", TREE)
    QTest.mousePress(view, LEFT, NONE, on.at(16, 16))
    for modifiers, box in ((SHIFT, (16, 16, 8, 8)), (ALT, (8, 12, 16, 8))):
        QTest.mouseRelease(view, LEFT, modifiers, on.at(24, 20))
        assert new_box(view.document) == box
        view.document.undo()
        view.document.layout.next_id = 4
        QTest.mousePress(view, LEFT, NONE, on.at(16, 16))
    QTest.keyClick(view, Key.Key_Escape)


def test_an_ellipse_is_round(view: CanvasView, on: Painter) -> None:
    take(view, "ellipse", TREE)
    drag(view, on.at(4, 4), on.at(24, 24))
    y, x = np.mgrid[:64, :64] + 0.5
    disc = (x - 14) ** 2 + (y - 14) ** 2 <= 100
    assert np.array_equal(view.document.layout.object_map == 4, disc)


def test_escape_and_a_click_paint_no_shape(view: CanvasView, on: Painter) -> None:
    for tool in ("rectangle", "ellipse"):
        take(view, tool, TREE)
        QTest.mouseClick(view, LEFT, NONE, on.at(10, 10))
        QTest.mousePress(view, LEFT, NONE, on.at(10, 10))
        QTest.mouseMove(view, on.at(30, 30))
        QTest.keyClick(view, Key.Key_Escape)
        QTest.mouseRelease(view, LEFT, NONE, on.at(30, 30))
    assert view.document.history.count == 0


def test_a_polygon_by_clicks_closes_with_enter(view: CanvasView, on: Painter, qtbot: QtBot) -> None:
    take(view, "lasso", TREE)
    with qtbot.waitSignal(view.reports.hint) as heard:
        QTest.mouseClick(view, LEFT, NONE, on.at(4, 4))
    assert heard.args is not None
    assert "Enter" in heard.args[0]
    for x, y in ((24, 4), (24, 24), (50, 50)):
        QTest.mouseClick(view, LEFT, NONE, on.at(x, y))
    QTest.keyClick(view, Key.Key_Backspace)  # not the last one
    assert view.gesture_active
    QTest.mouseMove(view, on.at(4, 30))
    QTest.keyClick(view, Key.Key_Return)
    assert not view.gesture_active
    y, x = np.mgrid[:64, :64] + 0.5
    inside = (x > y) & (x < 24) & (y > 4)
    painted = view.document.layout.object_map == 4
    assert (painted & ~inside).sum() <= 20  # centres on the diagonal may belong to either
    assert (inside & ~painted).sum() == 0


@pytest.mark.parametrize("double", [False, True])
def test_a_polygon_closes_on_its_first_corner_or_by_a_double_click(
    view: CanvasView, on: Painter, double: bool
) -> None:
    take(view, "lasso", TREE)
    for x, y in ((4, 4), (24, 4)):
        QTest.mouseClick(view, LEFT, NONE, on.at(x, y))
    if double:
        QTest.mouseClick(view, LEFT, NONE, on.at(24, 24))
        QTest.mouseDClick(view, LEFT, NONE, on.at(24, 24))
        QTest.mouseRelease(view, LEFT, NONE, on.at(24, 24))
    else:
        QTest.mouseClick(view, LEFT, NONE, on.at(24, 24))
        QTest.mouseClick(view, LEFT, NONE, on.at(4, 4))
    assert not view.gesture_active
    assert new_box(view.document)[:2] == (4, 4)


def test_escape_and_backspace_leave_no_polygon(view: CanvasView, on: Painter) -> None:
    take(view, "lasso", TREE)
    for key in (Key.Key_Escape, Key.Key_Backspace):
        QTest.mouseClick(view, LEFT, NONE, on.at(4, 4))
        assert view.gesture_active
        QTest.keyClick(view, key)
        assert not view.gesture_active
    assert view.document.history.count == 0


def test_a_freehand_lasso_closes_on_release(view: CanvasView, on: Painter) -> None:
    take(view, "lasso", TREE)
    QTest.mousePress(view, LEFT, NONE, on.at(4, 4))
    for x, y in ((14, 4), (24, 4), (24, 14), (24, 24), (14, 24), (4, 24)):
        QTest.mouseMove(view, on.at(x, y))
    QTest.mouseRelease(view, LEFT, NONE, on.at(4, 24))
    assert new_box(view.document) == (4, 4, 20, 20)


def test_keys_of_a_gesture_come_before_the_windows_shortcuts(
    document: Document, qtbot: QtBot
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    view = CanvasView(document)
    on = Painter(view)
    window.setCentralWidget(view)
    window.resize(700, 700)
    window.show()
    taken: list[str] = []
    for keys in ("Backspace", "Return", "Esc"):
        action = window.addAction(keys)
        action.setShortcut(keys)
        action.triggered.connect(lambda *_, keys=keys: taken.append(keys))
    with qtbot.waitActive(window):
        window.activateWindow()
    view.setFocus()
    take(view, "lasso", TREE)
    for x, y in ((4, 4), (24, 4), (24, 24), (30, 30)):
        QTest.mouseClick(view, LEFT, NONE, on.at(x, y))
    QTest.keyClick(view, Key.Key_Backspace)
    QTest.keyClick(view, Key.Key_Return)
    assert taken == []
    assert not view.gesture_active
    QTest.keyClick(view, Key.Key_Backspace)
    assert taken == ["Backspace"]


def test_a_selected_object_is_moved(view: CanvasView, on: Painter) -> None:
    view.set_tool("transform")
    view.document.select([1])
    drag(view, on.at(48, 12), on.at(40, 16))
    assert new_box(view.document, 1) == (24, 4, 32, 24)
    assert last_step(view.document) == "Move"


def test_a_press_elsewhere_takes_another_object(view: CanvasView, on: Painter) -> None:
    view.set_tool("transform")
    view.document.select([1])
    drag(view, on.at(48, 44), on.at(48, 40))
    assert view.document.selection == {2}
    assert new_box(view.document, 2) == (32, 20, 32, 24)


def test_a_handle_scales_and_shift_keeps_proportions(view: CanvasView, on: Painter) -> None:
    view.set_tool("transform")
    view.document.select([1])
    QTest.mouseMove(view, on.at(32, 24))
    assert view.cursor().shape() == Qt.CursorShape.SizeBDiagCursor
    QTest.mouseMove(view, on.at(48, 12))
    assert view.cursor().shape() == Qt.CursorShape.SizeAllCursor
    drag(view, on.at(32, 24), on.at(48, 24))
    assert new_box(view.document, 1) == (48, 0, 16, 24)
    assert last_step(view.document) == "Scale"
    view.document.undo()
    drag(view, on.at(32, 24), on.at(48, 24), SHIFT)
    assert new_box(view.document, 1)[2:] == (32, 24)  # the larger of both factors
    QTest.mousePress(view, LEFT, NONE, on.at(32, 24))
    QTest.mouseMove(view, on.at(60, 2))
    QTest.keyClick(view, Key.Key_Escape)
    assert new_box(view.document, 1) == (32, 0, 32, 24)


def test_arrows_nudge_the_selection_by_picture_pixels(view: CanvasView) -> None:
    view.document.select([1])
    QTest.keyClick(view, Key.Key_Left)
    assert new_box(view.document, 1) == (28, 0, 32, 24)
    commands.set_locked(view.document, [1], locked=True)
    QTest.keyClick(view, Key.Key_Left)
    assert new_box(view.document, 1) == (28, 0, 32, 24)


def test_the_keyboard_alone_paints_and_selects(view: CanvasView) -> None:
    document = view.document
    take(view, "brush", ROAD)
    view.options.set_size("brush", 4)
    QTest.keyClick(view, Key.Key_Up, SHIFT)
    QTest.keyClick(view, Key.Key_Return)
    for _ in range(3):
        QTest.keyClick(view, Key.Key_Left, SHIFT)
    assert view.gesture_active
    QTest.keyClick(view, Key.Key_Return)
    assert document.history.count == 1
    # From the middle, 4 layout pixels up, then 12 to the left.
    assert (document.layout.labels()[28, 20:32] == ROAD).all()
    view.set_tool("select")
    QTest.keyClick(view, Key.Key_Right, SHIFT | CONTROL)
    for _ in range(6):
        QTest.keyClick(view, Key.Key_Right, SHIFT | CONTROL)
    for _ in range(2):
        QTest.keyClick(view, Key.Key_Return)
    assert document.selection == {2}


def test_the_measure_paints_through_the_event_loop_and_leaves_nothing(view: CanvasView) -> None:
    before = view.document.layout.object_map.copy()
    taken = brush_moves(view, size=20, moves=5)
    assert len(taken) == 4
    assert min(taken) > 0
    assert np.array_equal(view.document.layout.object_map, before)


def test_the_round_handle_turns_and_shift_turns_by_steps(view: CanvasView, on: Painter) -> None:
    view.set_tool("transform")
    view.document.select([2])
    box = new_box(view.document, 2)
    x, y = box[0] + box[2] / 2, box[1] + box[3] / 2
    handle = on.at(x, box[1]) - QPoint(0, 26)
    middle = on.at(x, y)
    beside = middle + QPoint(middle.y() - handle.y(), 4)  # a quarter and a little
    drag(view, handle, beside, SHIFT)
    assert last_step(view.document) == "Rotate"
    assert new_box(view.document, 2)[2:] == (box[3], box[2])
    assert view.document.history.count == 1
    view.document.undo()
    assert new_box(view.document, 2) == box


def test_enter_another_tool_and_another_choice_let_go(view: CanvasView, on: Painter) -> None:
    hints: list[str] = []
    view.reports.hint.connect(hints.append)
    document = view.document

    def floats() -> bool:
        return document.floating.at(document.state_id) is not None

    def let_fall() -> None:
        view.set_tool("transform")
        document.select([1])
        view.setFocus()
        QTest.keyClick(view, Key.Key_Left)
        assert floats()
        assert "Enter" in hints[-1]

    let_fall()
    QTest.keyClick(view, Key.Key_Return)
    assert not floats()
    assert hints[-1] == ""
    let_fall()
    view.set_tool("brush")
    assert not floats()
    let_fall()
    document.select([2])
    assert not floats()
    assert hints[-1] == ""


def test_a_copy_that_is_dragged_on_leaves_no_bite(view: CanvasView, on: Painter) -> None:
    document = view.document
    before = document.layout.object_map.copy()
    commands.duplicate(document, [2], Rect(28, 16, 32, 24))
    (copy,) = document.selection
    view.set_tool("transform")
    document.select([copy])
    box = new_box(document, copy)
    start = on.at(box[0] + 4, box[1] + 4)
    drag(view, start, on.at(box[0] - 4, box[1] - 4))
    now = document.layout.object_map
    np.testing.assert_array_equal(now[now != copy], before[now != copy])
    assert document.history.count == 2
