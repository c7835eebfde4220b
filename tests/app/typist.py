"""Somebody who works the window by keys alone."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.application import Studio

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, PLAIN = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


class Typist:
    """Somebody without a mouse."""

    def __init__(self, studio: Studio, qtbot: QtBot) -> None:
        self.studio, self.bot = studio, qtbot
        self.window, self.document = studio.window, studio.document
        self.canvas = studio.window.canvas
        self.activate()
        self.canvas.setFocus()

    def activate(self) -> None:
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow)

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = PLAIN, times: int = 1) -> None:
        """Press a key in the window that has the keyboard, and wait for the picture."""
        for _ in range(times):
            target = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if target is None and not self.window.isActiveWindow():
                self.activate()  # as a desktop does when a menu closes
            QTest.keyClick((target or self.window).windowHandle(), key, modifiers)
        self.bot.waitUntil(
            lambda: (
                not self.studio.runner.busy
                and (not self.document.needs_pass or self.canvas.gesture_active)
            )
        )

    def answer(self, act: Callable[[QWidget], object]) -> None:
        """Do this in the dialog that opens next; it never stays open."""

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None or dialog.focusWidget() is None:
                QTimer.singleShot(20, look)
                return
            try:
                act(dialog)
            finally:
                dialog.close()

        QTimer.singleShot(0, look)

    @property
    def focus(self) -> QWidget:
        focus = self.window.focusWidget()
        assert focus is not None
        return focus

    def write(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)

    def reach(self, widget: QWidget) -> None:
        """Give a control the keyboard: F6 to its pane, then Tab."""
        pane = next(pane for pane in self.window.panes() if pane.isAncestorOf(widget))
        for _ in self.window.panes():
            self.press(Key.Key_F6)
            if pane.isAncestorOf(self.focus):
                break
        for _ in range(60):
            if self.focus is widget:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"{widget.accessibleName()} is not reached")

    def back(self) -> None:
        """Give the canvas the keyboard."""
        for _ in range(1 + len(self.window.panes())):
            if self.focus is self.canvas:
                return
            self.press(Key.Key_F6)
        raise AssertionError("the canvas is not reached")

    def point(self, x: float, y: float) -> None:
        """Move the keyboard's pointer to a place in shares of the layout."""
        height, width = self.document.layout.size
        goal = self.canvas.viewport.to_widget(QPointF(x * width, y * height))
        if self.canvas.keyboard_place is None:
            self.press(Key.Key_Right, CTRL)
        for _ in range(2000):
            here = self.canvas.keyboard_place
            assert here is not None
            away = goal - here
            large = max(abs(away.x()), abs(away.y())) >= 32
            if not large and max(abs(away.x()), abs(away.y())) <= 3:
                return
            if abs(away.x()) > abs(away.y()):
                key = Key.Key_Right if away.x() > 0 else Key.Key_Left
            else:
                key = Key.Key_Down if away.y() > 0 else Key.Key_Up
            self.press(key, CTRL | SHIFT if large else CTRL)
        raise AssertionError("the place is not reached")

    def at(self, x: float, y: float) -> int:
        height, width = self.document.layout.size
        found = self.document.state.object_at(x * width, y * height)
        assert found is not None
        return found

    def class_at(self, x: float, y: float) -> str:
        channel = self.document.layout.objects[self.at(x, y)].channel
        return self.document.labels.classes[channel].name

    @property
    def picture(self) -> np.ndarray:
        assert self.document.picture is not None
        return self.document.picture
