"""Twenty things a new user does in the first hour, by mouse and keys, in one sitting."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QKeySequenceEdit,
    QLineEdit,
    QListView,
    QPushButton,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.application import Studio

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Person:
    """Somebody at the window: only clicks, drags and keys."""

    def __init__(self, studio: Studio, qtbot: QtBot) -> None:
        self.studio, self.bot = studio, qtbot
        self.document, self.canvas = studio.document, studio.window.canvas

    def named(self, class_name: str, number: int = -1) -> int:
        channel = self.document.labels.channel_named(class_name)
        objects = self.document.layout.objects
        return sorted(i for i, entry in objects.items() if entry.channel == channel)[number]

    def middle(self, object_id: int) -> QPoint:
        """A place on the canvas well inside an object."""
        mask = (self.document.layout.object_map == object_id).astype(np.uint8)
        _, _, _, deepest = cv2.minMaxLoc(cv2.distanceTransform(mask, cv2.DIST_L2, 3))
        return self.canvas.viewport.to_widget(QPointF(*deepest)).toPoint()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self.come_back()
        self.bot.keyClick(self.canvas, key, modifiers)
        self.wait()

    def come_back(self) -> None:
        """A desktop gives the window the keys again when a menu closes; offscreen nobody does."""
        window = self.studio.window
        if not window.isActiveWindow():
            window.activateWindow()
            self.bot.waitUntil(window.isActiveWindow)

    def click(self, point: QPoint, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self.bot.mouseClick(self.canvas, LEFT, modifiers, point)

    def drag(self, *points: QPoint) -> None:
        self.bot.mousePress(self.canvas, LEFT, PLAIN, points[0])
        for point in points[1:]:
            self.bot.mouseMove(self.canvas, point)
        self.bot.mouseRelease(self.canvas, LEFT, PLAIN, points[-1])
        self.wait()

    def click_row(self, view: QListView, text: str) -> None:
        model = view.model()
        found = [model.index(row, 0) for row in range(model.rowCount())]
        index = next(index for index in found if index.data() == text)
        view.scrollTo(index)
        self.bot.mouseClick(view.viewport(), LEFT, PLAIN, view.visualRect(index).center())

    def take_class(self, title: str) -> None:
        view = self.studio.palette.findChild(QListView)
        assert view is not None
        self.click_row(view, title)

    def wait(self) -> None:
        self.bot.waitUntil(lambda: not self.studio.runner.busy and not self.document.needs_pass)

    def answer(self, act: Callable[[QWidget], object]) -> None:
        """Do this in the dialog that opens next."""

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(20, look)
            else:
                act(dialog)

        QTimer.singleShot(0, look)

    @property
    def picture(self) -> np.ndarray:
        assert self.document.picture is not None
        return self.document.picture

    def area(self, object_id: int) -> int:
        return int((self.document.layout.object_map == object_id).sum())

    def class_of(self, object_id: int) -> str:
        channel = self.document.layout.objects[object_id].channel
        return self.document.labels.classes[channel].name


def test_the_first_hour(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = Person(studio, qtbot)
    for task in (paint, look, objects, shapes, looks, views):
        task(who)
    files(who, tmp_path, monkeypatch)
    keys(who)


def paint(who: Person) -> None:
    # 1 paint snow on the mountain: click the class, draw
    start, before = who.middle(who.named("mountain")), who.picture
    who.take_class("snow")
    who.drag(start, start + QPoint(20, 4), start + QPoint(40, 0))
    snow = who.named("snow")
    assert who.area(snow) > 0
    assert (who.picture != before).any()
    # 2 undo and redo
    who.key(Qt.Key.Key_Z, CTRL)
    assert snow not in who.document.layout.objects
    assert (who.picture == before).all()
    who.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert who.area(snow) > 0
    # 3 erase a bush away
    bush = who.named("bush")
    start, area = who.middle(bush), who.area(bush)
    who.key(Qt.Key.Key_E)
    who.drag(start, start + QPoint(3, 3))
    assert who.area(bush) < area


def look(who: Person) -> None:
    # 4 another look for the tree alone
    tree, before = who.named("tree"), who.picture
    who.key(Qt.Key.Key_V)
    who.click(who.middle(tree))
    who.key(Qt.Key.Key_R)
    assert who.document.selection == {tree}
    assert (who.picture != before).any()
    # 5 one of nine variations, by its digit
    choices = who.studio.bottom.variations
    who.bot.waitUntil(lambda: choices.ready and all(c.patch is not None for c in choices.choices))
    before = who.picture
    who.key(Qt.Key.Key_4)
    assert (who.picture != before).any()


def objects(who: Person) -> None:
    document, tree = who.document, who.named("tree")
    # 6 give it a name
    who.key(Qt.Key.Key_F2)
    editor = who.studio.objects.list.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    who.bot.keyClicks(editor, "old oak")
    who.bot.keyClick(editor, Qt.Key.Key_Return)
    who.bot.waitUntil(lambda: document.layout.objects[tree].name == "old oak")
    # 7 lock it, and paint over it in vain
    who.key(Qt.Key.Key_L, CTRL)
    area, start = who.area(tree), who.middle(tree)
    who.take_class("snow")
    who.drag(start, start + QPoint(10, 0))
    assert who.area(tree) == area
    who.key(Qt.Key.Key_L, CTRL)
    assert not document.layout.objects[tree].locked
    # 8 two windows become one, and two again
    who.key(Qt.Key.Key_V)
    first, second = who.named("window", 0), who.named("window", 1)
    who.click(who.middle(first))
    who.click(who.middle(second), SHIFT)
    who.key(Qt.Key.Key_M, CTRL)
    assert len({first, second} & document.layout.objects.keys()) == 1
    count = len(document.layout.objects)
    who.key(Qt.Key.Key_M, CTRL | SHIFT)
    assert len(document.layout.objects) == count + 1
    # 9 copy it, and delete the copy
    who.key(Qt.Key.Key_D, CTRL)
    copies = document.selection
    assert copies
    who.key(Qt.Key.Key_Delete)
    assert not copies & document.layout.objects.keys()
    # 10 make the roof a wall from the menu of the right button
    roof = who.named("roof")
    who.take_class("wall")
    who.key(Qt.Key.Key_V)
    point = who.middle(roof)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, who.canvas.mapToGlobal(point))
    QApplication.sendEvent(who.canvas, event)
    menu = who.studio.window.menus["&Object"]
    entry = next(action for action in menu.actions() if "to wall" in action.text())
    menu.setActiveAction(entry)
    who.bot.keyClick(menu, Qt.Key.Key_Return)
    who.bot.waitUntil(lambda: not menu.isVisible())
    who.wait()
    assert who.class_of(roof) == "wall"


def shapes(who: Person) -> None:
    document, sky = who.document, who.named("sky")
    corner = who.middle(sky)
    # 11 a square cloud
    who.take_class("cloud")
    who.key(Qt.Key.Key_M)
    who.key(Qt.Key.Key_U)
    who.drag(corner, corner + QPoint(12, 10), corner + QPoint(24, 20))
    cloud = max(document.layout.objects)
    assert who.class_of(cloud) == "cloud"
    # 12 a polygon by clicks, closed with Enter
    who.take_class("rock")
    who.key(Qt.Key.Key_M)
    who.key(Qt.Key.Key_L)
    middle = who.middle(who.named("grass"))
    for step in (QPoint(0, 0), QPoint(30, 4), QPoint(16, 20)):
        who.click(middle + step)
    who.key(Qt.Key.Key_Return)
    rock = max(document.layout.objects)
    assert who.class_of(rock) == "rock"
    # 13 fill it with sand
    area = who.area(rock)
    who.take_class("sand")
    who.key(Qt.Key.Key_G)
    who.click(who.middle(rock))
    who.wait()
    assert who.area(max(document.layout.objects)) > 0.9 * area
    # 14 move the square cloud
    who.key(Qt.Key.Key_T)
    before = document.layout.object_map == cloud
    start = who.middle(cloud)
    who.drag(start, start + QPoint(8, 0), start + QPoint(16, 0))
    assert (before != (document.layout.object_map == cloud)).any()
    who.key(Qt.Key.Key_Escape)


def looks(who: Person) -> None:
    document, cloud = who.document, who.named("cloud")
    # 15 a style from the shelf, weaker by the slider
    who.key(Qt.Key.Key_V)
    who.click(who.middle(cloud))
    cards = who.studio.styles.cards
    who.bot.waitUntil(lambda: cards.model().rowCount() > 0)
    index = cards.model().index(0, 0)
    who.bot.mouseClick(cards.viewport(), LEFT, PLAIN, cards.visualRect(index).center())
    who.bot.waitUntil(lambda: document.looks[cloud].style is not None)
    who.wait()
    # 16 the look of another object
    sky = who.named("sky")
    who.key(Qt.Key.Key_I, SHIFT)
    who.click(who.middle(sky))
    who.wait()
    assert document.looks[cloud] == document.looks[sky]


def views(who: Person) -> None:
    canvas = who.canvas
    # 17 zoom in, pan, see everything again
    point = QPointF(canvas.rect().center())
    wheel = QWheelEvent(
        point, QPointF(canvas.mapToGlobal(point)), QPoint(), QPoint(0, 360),
        Qt.MouseButton.NoButton, PLAIN, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    fitted = canvas.viewport.zoom
    QApplication.sendEvent(canvas, wheel)
    assert canvas.viewport.zoom > fitted
    origin = canvas.viewport.origin
    who.bot.keyPress(canvas, Qt.Key.Key_Space)
    who.drag(point.toPoint(), point.toPoint() + QPoint(30, 10))
    who.bot.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.viewport.origin != origin
    who.key(Qt.Key.Key_0, CTRL)
    assert canvas.viewport.zoom == fitted
    # 18 the layout, the split view, the picture before the last gesture
    who.key(Qt.Key.Key_F5, CTRL)
    assert canvas.rendering.view == "layout"
    who.key(Qt.Key.Key_F8)
    assert canvas.rendering.view == "split"
    who.key(Qt.Key.Key_F5)
    who.bot.keyPress(canvas, Qt.Key.Key_Backslash)
    assert canvas.rendering.before_held
    who.bot.keyRelease(canvas, Qt.Key.Key_Backslash)
    assert not canvas.rendering.before_held


def files(who: Person, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # 19 save, begin something new, come back
    path, saved = folder / "farm.inade", who.picture
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    who.key(Qt.Key.Key_S, CTRL)
    who.bot.waitUntil(lambda: not who.document.modified)
    who.answer(lambda dialog: who.bot.keyClick(dialog, Qt.Key.Key_Return))
    who.key(Qt.Key.Key_N, CTRL)
    assert len(who.document.layout.objects) == 1
    recent = who.studio.window.menus["recent"]
    recent.aboutToShow.emit()
    recent.actions()[0].trigger()
    who.bot.waitUntil(lambda: not who.studio.files.busy)
    assert (who.picture == saved).all()
    assert who.document.layout.objects[who.named("tree")].name == "old oak"


def keys(who: Person) -> None:
    # 20 look a key up and give it another
    def rebind(dialog: QWidget) -> None:
        assert isinstance(dialog, QDialog)
        search, field = dialog.findChild(QLineEdit), dialog.findChild(QKeySequenceEdit)
        rows = dialog.findChild(QTreeWidget)
        assert search is not None
        assert field is not None
        assert rows is not None
        who.bot.keyClicks(search, "lock or")
        shown = [
            item
            for number in range(rows.topLevelItemCount())
            if (item := rows.topLevelItem(number)) is not None and not item.isHidden()
        ]
        assert [item.text(0) for item in shown] == ["Lock or unlock"]
        rows.setCurrentItem(shown[0])
        who.bot.keyClick(field, Qt.Key.Key_J, CTRL)
        by_name = {button.text(): button for button in dialog.findChildren(QPushButton)}
        who.bot.mouseClick(by_name["Assign"], LEFT)
        who.bot.mouseClick(by_name["Close"], LEFT)

    who.answer(rebind)
    who.key(Qt.Key.Key_Question)
    tree = who.named("tree")
    who.click(who.middle(tree))
    who.key(Qt.Key.Key_J, CTRL)
    assert who.document.layout.objects[tree].locked
