"""What the message bar tells, and how it goes; the switches of the bar over the canvas."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.panels.message_bar import MessageBar
from app.work.jobs import Failure

LEFT = Qt.MouseButton.LeftButton


def test_the_message_bar_tells_copies_and_answers(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_failure(Failure("It broke.", "Mend it.", "Traceback"))
    copy = next(b for b in bar.findChildren(QPushButton) if b.text() == "Copy")
    qtbot.mouseClick(copy, LEFT)
    assert QGuiApplication.clipboard().text() == "It broke.\nMend it.\nTraceback"
    answers: list[str] = []
    bar.show_notice("Well?", "", ("Yes", lambda: answers.append("yes")), ("No", lambda: None))
    yes = next(b for b in bar.findChildren(QPushButton) if b.text() == "Yes")
    qtbot.mouseClick(yes, LEFT)
    assert answers == ["yes"]
    assert not bar.isVisible()


def test_a_message_in_mid_stroke_moves_nothing(studio: Studio) -> None:
    canvas, messages = studio.window.canvas, studio.window.messages
    document = studio.document
    canvas.set_tool("brush")
    size, scale = canvas.size(), canvas.viewport.scale
    start = canvas.viewport.to_widget(QPointF(200, 300)).toPoint()
    QTest.mousePress(canvas, LEFT, pos=start)
    before = document.layout.object_map.copy()
    messages.show_failure(Failure("The disk is full.", "Make room on it.", "Traceback"))
    messages.ask("Well?", ("Yes", lambda: None), ("No", lambda: None))
    QApplication.processEvents()
    assert messages.isVisible()
    assert canvas.geometry().contains(messages.geometry())
    assert (canvas.size(), canvas.viewport.scale) == (size, scale)
    QTest.mouseMove(canvas, start)
    assert document.stroke_active
    assert (document.layout.object_map == before).all()
    QTest.mouseRelease(canvas, LEFT, pos=start)
    unfold = next(b for b in messages.findChildren(QPushButton) if b.text() == "Details")
    height = messages.height()
    unfold.click()
    assert messages.height() > height
    assert canvas.size() == size


def test_good_news_go_by_themselves_and_nothing_else(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_news("Saved farm.png.")
    assert bar._leaving.isActive()
    bar.show_failure(Failure("It broke."))
    assert not bar._leaving.isActive()  # what is told since is not taken along
    bar.show_news("Saved farm.png.")
    bar._leaving.timeout.emit()
    assert not bar.isVisible()
    bar.ask("Well?", ("Yes", lambda: None))
    bar.show_news("Saved farm.png.")
    bar._leaving.timeout.emit()
    assert bar.isVisible()
    assert bar.asks


def test_switches_of_the_bar_set_the_options(studio: Studio) -> None:
    actions, options = studio.window.actions_, studio.options
    for name in ("contiguous", "pressure"):
        assert actions[f"paint.{name}"].isChecked()
        actions[f"paint.{name}"].trigger()
        assert getattr(options, name) is False
        setattr(options, name, True)
        assert actions[f"paint.{name}"].isChecked()
