"""What a person may do next in the window, drawn by chance: for the soak."""

import random
from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QWidget,
)

from app.application import Studio
from app.bench.event_loop import pause
from app.canvas.tools.table import TOOLS

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
HELD = (PLAIN, PLAIN, PLAIN, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.AltModifier)  # fmt: skip
LEADING_AWAY = ("file.quit", "file.new", "file.label", "size.render_2", "model.fine_tune")
"""Actions that begin another document or another task."""
ANSWERED = 0.3  # of the dialogs; the others are called off


class Gestures(QObject):
    """One hand at the window.

    dropped  files to drop on it
    switch   opens another checkpoint
    starve   lets the next pass get no memory
    pauses   milliseconds between two gestures
    """

    def __init__(
        self,
        studio: Studio,
        seed: int,
        *,
        dropped: Sequence[str] = (),
        switch: Callable[[], object] = lambda: None,
        starve: Callable[[], object] = lambda: None,
        pauses: Sequence[int] = (0, 0, 30, 120, 400),
    ) -> None:
        super().__init__(studio)
        self.studio, self.chance = studio, random.Random(seed)
        self.last: list[str] = []
        self._dropped, self._pauses = dropped, pauses
        self._table: dict[str, tuple[int, Callable[[], object]]] = {
            "stroke": (30, self._stroke),
            "clicks": (5, self._clicks),
            "select": (14, self._select),
            "digit": (5, self._digit),
            "action": (14, self._action),
            "undo": (8, self._undo),
            "look around": (6, self._look_around),
            "strip": (8, self._strip),
            "pad": (4, self._pad),
            "cards": (6, self._cards),
            "widget": (8, self._widget),
            "call off": (4, self._call_off),
            "drop": (2, self._drop),
            "resize": (1, self._resize),
            "switch": (1, switch),
            "starve": (2, starve),
        }
        self._closer = QTimer(self, interval=40)
        self._closer.timeout.connect(self._close_what_waits)
        self._closer.start()

    def one(self) -> None:
        """Do something, and wait for a moment or not."""
        names = list(self._table)
        name = self.chance.choices(names, [self._table[n][0] for n in names])[0]
        self.last = [*self.last[-30:], name]
        self._table[name][1]()
        pause(self.chance.choice(self._pauses))

    def end(self) -> None:
        """Take the hand off: no gesture, no dialog, nothing held; live again."""
        self._close_what_waits(call_off=True)
        for _ in range(3):
            QTest.keyClick(self.studio.window.canvas, Qt.Key.Key_Escape)
        self.studio.window.actions_["tool.select"].trigger()
        self.studio.document.select(())
        pause(50)

    def _note(self, what: str) -> None:
        self.last[-1] += f" {what}"

    # On the canvas

    @property
    def _canvas(self) -> QWidget:
        return self.studio.window.canvas

    def _place(self) -> QPoint:
        width, height = self._canvas.width(), self._canvas.height()
        return QPoint(self.chance.randrange(width), self.chance.randrange(height))

    def _stroke(self) -> None:
        tool = self.chance.choice(TOOLS).name
        if self.chance.random() < 0.5:
            tool = "brush"
        self._trigger(f"tool.{tool}")
        held = self.chance.choice(HELD)
        at, way = self._place(), QPoint(self.chance.randint(-25, 25), self.chance.randint(-25, 25))
        QTest.mousePress(self._canvas, LEFT, held, at)
        for _ in range(self.chance.randint(0, 12)):
            at += way + QPoint(self.chance.randint(-9, 9), self.chance.randint(-9, 9))
            QTest.mouseMove(self._canvas, at)
            pause(self.chance.choice((0, 0, 8, 60)))
        if self.chance.random() < 0.1:
            key = self.chance.choice((Qt.Key.Key_Escape, Qt.Key.Key_Z, Qt.Key.Key_R, Qt.Key.Key_F6))
            QTest.keyClick(self._canvas, key, self.chance.choice(HELD))
        QTest.mouseRelease(self._canvas, LEFT, held, at)
        if self.chance.random() < 0.2:
            QTest.keyClick(self._canvas, Qt.Key.Key_Return)

    def _clicks(self) -> None:
        self._trigger(f"tool.{self.chance.choice(TOOLS).name}")
        for _ in range(self.chance.randint(1, 6)):
            QTest.mouseClick(self._canvas, LEFT, self.chance.choice(HELD), self._place())
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Backspace)
        QTest.keyClick(self._canvas, self.chance.choice(keys))

    def _select(self) -> None:
        self._trigger("tool.select")
        held = self.chance.choice(HELD)
        for _ in range(self.chance.randint(1, 3)):
            QTest.mouseClick(self._canvas, LEFT, held, self._place())

    def _look_around(self) -> None:
        name = self.chance.choice(("zoom_in", "zoom_out", "fit", "actual", "picture", "layout",
                                   "objects", "blend", "split", "outlines", "wheel"))  # fmt: skip
        if name != "wheel":
            self._trigger(f"view.{name}")
            return
        place = QPointF(self._place())
        turn = QPoint(0, self.chance.choice((-120, 120)))
        event = QWheelEvent(
            place,
            QPointF(self._canvas.mapToGlobal(place.toPoint())),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            self.chance.choice(HELD),
            Qt.ScrollPhase.NoScrollPhase,
            False,  # not inverted
        )
        QApplication.sendEvent(self._canvas, event)

    # Around it

    def _digit(self) -> None:
        QTest.keyClick(self._canvas, Qt.Key(Qt.Key.Key_0.value + self.chance.randrange(10)))

    def _action(self) -> None:
        actions = self.studio.window.actions_
        known = [entry.id for entry in actions.entries if entry.id not in LEADING_AWAY]
        usable = [name for name in known if actions[name].isEnabled()]
        self._trigger(self.chance.choice(usable))

    def _trigger(self, name: str) -> None:
        self._note(name)
        self.studio.window.actions_[name].trigger()

    def _undo(self) -> None:
        name = self.chance.choice(("edit.undo", "edit.undo", "edit.redo"))
        for _ in range(self.chance.randint(1, 5)):
            self.studio.window.actions_[name].trigger()
            pause(self.chance.choice((0, 0, 50)))

    def _call_off(self) -> None:
        if self.chance.random() < 0.5:
            QTest.keyClick(self._canvas, Qt.Key.Key_Escape)
        else:
            self._trigger("make.cancel")

    def _strip(self) -> None:
        name = self.chance.choice(("variations", "history", "jobs"))
        self.studio.bottom.dock.show_tab(name)
        pause(self.chance.choice((0, 100, 600)))
        strips = {
            "variations": self.studio.bottom.row.strip,
            "history": self.studio.bottom.history.strip,
        }
        if name in strips:
            self._click_a_row(strips[name])

    def _click_a_row(self, view: QAbstractItemView) -> None:
        rows = view.model().rowCount()
        if not rows or not view.isVisible():
            return
        index = view.model().index(self.chance.randrange(rows), 0)
        view.scrollTo(index)
        center = view.visualRect(index).center()
        if self.chance.random() < 0.3:
            QTest.mousePress(view.viewport(), LEFT, PLAIN, center)
            pause(self.chance.choice((0, 350)))
            QTest.mouseRelease(view.viewport(), LEFT, PLAIN, center)
        else:
            QTest.mouseClick(view.viewport(), LEFT, self.chance.choice(HELD), center)

    def _pad(self) -> None:
        pad = self.studio.bottom.pad
        if not pad.isVisible():
            return
        QTest.mousePress(pad, LEFT, PLAIN, pad.rect().center())
        for _ in range(self.chance.randint(1, 8)):
            x, y = self.chance.randrange(pad.width()), self.chance.randrange(pad.height())
            QTest.mouseMove(pad, QPoint(x, y))
            pause(self.chance.choice((0, 30)))
        QTest.mouseRelease(pad, LEFT, PLAIN, QPoint(x, y))

    def _cards(self) -> None:
        self._click_a_row(self.studio.styles.cards)

    def _widget(self) -> None:
        """Something that can be clicked, slid or typed in, wherever it is."""
        kinds = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit)
        found = [w for kind in kinds for w in self.studio.window.findChildren(kind)]
        usable = [w for w in found if w.isVisible() and w.isEnabled()]
        if not usable:
            return
        widget = self.chance.choice(usable)
        if isinstance(widget, QAbstractButton) and self._leads_away(widget):
            return
        self._note(f"{type(widget).__name__} {widget.accessibleName() or widget.toolTip()}"[:60])
        if isinstance(widget, QAbstractSlider):
            place = QPoint(self.chance.randrange(widget.width()), widget.height() // 2)
            QTest.mousePress(widget, LEFT, PLAIN, widget.rect().center())
            QTest.mouseMove(widget, place)
            pause(self.chance.choice((0, 60)))
            QTest.mouseRelease(widget, LEFT, PLAIN, place)
        elif isinstance(widget, QLineEdit):
            widget.setFocus()
            QTest.keyClicks(widget, self.chance.choice(("tree", "7", "x")))
            QTest.keyClick(widget, self.chance.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape)))
        elif isinstance(widget, QComboBox):
            QTest.keyClick(widget, self.chance.choice((Qt.Key.Key_Down, Qt.Key.Key_Up)))
        else:
            QTest.mouseClick(widget, LEFT, PLAIN, widget.rect().center())

    def _leads_away(self, button: QAbstractButton) -> bool:
        action = getattr(button, "defaultAction", lambda: None)()
        away = [self.studio.window.actions_[name] for name in LEADING_AWAY]
        return action is not None and action in away

    def _drop(self) -> None:
        if not self._dropped:
            return
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(self.chance.choice(self._dropped))])
        window = self.studio.window
        place = QPointF(
            self.chance.randrange(window.width()), self.chance.randrange(window.height())
        )
        event = QDropEvent(place, Qt.DropAction.CopyAction, data, LEFT, PLAIN)
        window.dropEvent(event)

    def _resize(self) -> None:
        self.studio.window.resize(self.chance.randint(1000, 1600), self.chance.randint(700, 1000))

    def _close_what_waits(self, call_off: bool = False) -> None:
        """Menus, dialogs and other windows do not stay: some are answered, the rest called off."""
        popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is not None:
            popup.close()
        elif isinstance(modal, QDialog):
            answers = not call_off and self.chance.random() < ANSWERED
            done = modal.accept if answers and modal.isVisible() else modal.reject
            QTimer.singleShot(0, modal, done)  # it may ask again, and a timer waits for its own end
        else:
            for widget in QApplication.topLevelWidgets():
                if widget.isVisible() and widget is not self.studio.window:
                    widget.close()
