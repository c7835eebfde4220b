"""What was lost is offered before anything else, until it is answered."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.storage.recovery.recovered import recoverable, recovery_folder
from app.work.jobs import Failure
from tests.app.hands import LEFT, object_named, settle
from tests.fakes import FakeEngine, bundled_fake

Open = Callable[[FakeEngine], Studio]


def crashed(open_studio: Open, qtbot: QtBot, name: str) -> Studio:
    """A window that deleted an object and was killed: nobody holds its copy any more."""
    lost = open_studio(bundled_fake())
    lost.document.select([object_named(lost, name)])
    lost.window.actions_["object.delete"].trigger()
    settle(lost, qtbot)
    assert lost.files.own.wait()
    lost.files.own._kept.copy._lock.unlock()
    return lost


def button(studio: Studio, text: str) -> QPushButton:
    found = [b for b in studio.window.messages.findChildren(QPushButton) if b.text() == text]
    return next(b for b in found if b.isVisible())


def offered(studio: Studio, qtbot: QtBot) -> None:
    """At the start already."""
    qtbot.waitUntil(lambda: "can be recovered" in studio.window.messages.text)


def test_what_else_is_told_leaves_the_offer_where_it_is(open_studio: Open, qtbot: QtBot) -> None:
    crashed(open_studio, qtbot, "roof")
    found = open_studio(bundled_fake())
    messages = found.window.messages
    messages.show_notice("Fine-tuning “mine” is done.", "", ("Show", lambda: None))
    offered(found, qtbot)
    messages.show_notice("Fine-tuning “mine” is done.", "", ("Show", lambda: None))
    assert "can be recovered" in messages.text
    assert "Fine-tuning" in messages.text
    place = {text: button(found, text).mapTo(messages, button(found, text).rect().center())
             for text in ("Recover", "Show")}  # fmt: skip
    assert place["Recover"].y() < place["Show"].y()
    QTest.mouseClick(button(found, "Show"), LEFT)
    messages.show_failure(Failure("It broke."))
    close = next(b for b in messages.findChildren(QToolButton) if b.isVisible())
    QTest.mouseClick(close, LEFT)
    found.document.select(())
    QTest.keyClick(found.window.canvas, Qt.Key.Key_Escape)
    assert messages.isVisible()
    QTest.mouseClick(button(found, "Recover"), LEFT)
    qtbot.waitUntil(lambda: found.document.modified)
    assert not messages.isVisible()


def test_all_copies_are_offered_one_after_the_other(
    open_studio: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    crashed(open_studio, qtbot, "roof")
    crashed(open_studio, qtbot, "tree")
    found = open_studio(bundled_fake())
    asked: list[str] = []

    def stay(*_: object) -> QMessageBox.StandardButton:
        asked.append("changes")
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "question", stay)
    offered(found, qtbot)
    QTest.mouseClick(button(found, "Recover"), LEFT)
    qtbot.waitUntil(lambda: found.document.modified)
    settle(found, qtbot)
    recovered = len(found.document.layout.objects)
    QTest.mouseClick(button(found, "Recover"), LEFT)  # the other one, which may not replace this
    qtbot.waitUntil(lambda: asked == ["changes"])
    assert len(found.document.layout.objects) == recovered
    QTest.mouseClick(button(found, "Discard"), LEFT)
    assert not found.window.messages.asks


def test_an_unreadable_copy_hides_no_other(open_studio: Open, qtbot: QtBot) -> None:
    crashed(open_studio, qtbot, "roof")
    folder = recovery_folder()
    (folder / "1-deep.inade").write_bytes(b"no zip")
    (folder / "1-deep.json").write_text("[" * 100_000)
    (folder / "2-file.recovery").write_bytes(b"no folder")
    odd = folder / "3-odd.recovery"
    for base in ("1", "²", "99999999999999999999"):
        (odd / base).mkdir(parents=True)
    (odd / "99999999999999999999" / "journal").mkdir()
    (folder / "4-damaged.recovery" / "1").mkdir(parents=True)
    (folder / "4-damaged.recovery" / "1" / "journal").write_bytes(b"\0" * 999)
    whole = [one for one in recoverable() if one.path.name[:2] not in ("1-", "2-", "3-", "4-")]
    assert len(whole) == 1
    found = open_studio(bundled_fake())
    offered(found, qtbot)
    for _ in range(10):
        if found.window.messages.asks and not found.document.modified:
            QTest.mouseClick(button(found, "Recover"), LEFT)
            qtbot.waitUntil(lambda: not found.files.busy)
    assert found.document.modified
