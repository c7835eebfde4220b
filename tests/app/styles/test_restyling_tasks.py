"""Twenty things somebody does who restyles a picture, by mouse and keys, in one sitting."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QInputDialog,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.dialogs.rerender_preview import RerenderPreview
from app.document.sources import Explored
from app.styles.cards import STYLE_MIME
from inade.formats.pictures import read_photo
from inade.looks.gallery import Gallery
from inade.places import RESOURCES
from tests.app.hands import model_mask
from tests.app.photos.support import disc_photo
from tests.app.styles.restyler import Restyler
from tests.fakes import FakeEngine

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
_NUMBER = Qt.ItemDataRole.UserRole


def test_an_hour_of_restyling(
    studio: Studio,
    fake: FakeEngine,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    who = Restyler(studio, qtbot)
    bundled = len(list(Gallery(RESOURCES / "styles").paths()))
    qtbot.waitUntil(lambda: len(studio.shelf.cards) == bundled)
    variations(who)
    exploring(who)
    sliders(who)
    looks(who, monkeypatch)
    gallery(who)
    seeds(who)
    whole(who)
    history(who, tmp_path, monkeypatch)
    jobs(who, fake)
    photo(who)


def variations(who: Restyler) -> None:
    studio, document = who.studio, who.document
    choices, strip = studio.bottom.variations, studio.bottom.row.strip
    # 1 nine of a tree are there at once; a click takes the third
    tree = who.choose("tree")
    who.wait_for_nine()
    shown, before = choices.picture(2), who.picture
    who.click_frame(strip, 2)
    assert (who.picture == shown).all()
    assert not ((who.picture != before).any(axis=2) & ~model_mask(studio, tree)).any()
    # 2 the seventh by its digit
    shown = choices.picture(6)
    who.key(Qt.Key.Key_7)
    assert (who.picture == shown).all()
    # 3 pin one, draw others, and compare with it by holding the button
    who.click_frame(strip, 1, corner=True)
    kept = choices.choices[1].sources
    who.press_button("Others")
    who.wait_for_nine()
    assert choices.choices[0].sources == kept
    assert choices.choices[0].pinned
    place, steps = strip.visualRect(strip.model().index(0, 0)).center(), document.history.count
    QTest.mousePress(strip.viewport(), LEFT, PLAIN, place)
    who.bot.waitUntil(lambda: who.canvas.rendering.before_held)
    QTest.mouseRelease(strip.viewport(), LEFT, PLAIN, place)
    assert document.history.count == steps


def exploring(who: Restyler) -> None:
    document, pad = who.document, who.studio.bottom.pad
    tree, before = who.choose("tree"), who.picture
    middle, steps = pad.rect().center(), document.history.index
    # 4 drag the dot: the tree follows before the button is let go, and it is one step
    QTest.mousePress(pad, LEFT, PLAIN, middle)
    QTest.mouseMove(pad, middle + QPoint(30, 10))
    who.bot.waitUntil(lambda: bool((who.picture != before).any()))
    QTest.mouseRelease(pad, LEFT, PLAIN, middle + QPoint(30, 10))
    who.wait()
    assert document.history.index == steps + 1
    who.key(Qt.Key.Key_Z, CTRL)
    assert (who.picture == before).all()
    who.key(Qt.Key.Key_Z, CTRL | SHIFT)
    # 5 other directions from here, by the arrow keys
    here = document.looks[tree].noise
    who.bot.mouseClick(pad.turn, LEFT)
    assert who.studio.bottom.exploring.place == (0.0, 0.0)
    who.bot.keyClick(pad, Qt.Key.Key_Right)
    who.wait()
    assert (document.looks[tree].noise != here).any()
    assert isinstance(document.state.sources[tree], Explored)


def sliders(who: Restyler) -> None:
    document, tree = who.document, who.choose("tree")
    # 6 no variety: the mean of all trees, in one step
    steps = document.history.index
    who.slide("Variety", 70, 30, 0)
    assert document.looks[tree].variety == 0
    assert document.history.index == steps + 1
    assert not who.studio.bottom.exploring.able
    who.key(Qt.Key.Key_R)
    assert "variety" in who.studio.window.messages.text
    assert document.history.index == steps + 1
    # 7 the first style for trees, at 40 %
    name, number = next(iter(who.cards.items()))
    assert who.studio.shelf.cards[number].class_name == "tree"
    who.click_card(number)
    who.bot.waitUntil(lambda: document.looks[tree].style is not None)
    who.wait()
    who.slide("Strength", 80, 40)
    assert document.looks[tree].strength == pytest.approx(0.4)
    assert who.studio.shelf.name_of(document.looks[tree].style) == name


def looks(who: Restyler, monkeypatch: pytest.MonkeyPatch) -> None:
    document, tree = who.document, who.choose("tree")
    # 8 copy the tree's look, paste it to a bush
    who.key(Qt.Key.Key_C, CTRL)
    bush = who.choose("bush")
    who.key(Qt.Key.Key_V, CTRL)
    assert document.looks[bush] == document.looks[tree]
    # 9 with the dropper: the roof's look for the bush
    who.key(Qt.Key.Key_I, SHIFT)
    who.click(who.middle(who.named("roof")))
    who.wait()
    assert document.looks[bush] == document.looks[who.named("roof")]
    # 10 the tree without its style
    who.choose("tree")
    who.key(Qt.Key.Key_Backspace, CTRL)
    assert document.looks[tree].style is None
    who.slide("Variety", 100)
    # 11 keep what the tree looks like now
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("trees/willow", True))
    who.key(Qt.Key.Key_S, CTRL | ALT)
    who.bot.waitUntil(lambda: "willow" in who.cards)
    who.bot.waitUntil(lambda: "trees" in who.studio.shelf.folders)
    who.bot.waitUntil(lambda: "among your styles" in who.studio.window.messages.text)


def gallery(who: Restyler) -> None:
    studio, document = who.studio, who.document
    bush = who.choose("bush")
    # 12 the tree's style for a bush: show all classes, search, star; the mismatch is flagged
    assert "willow" not in who.cards
    who.style_filter("Only the class")
    who.search("will")
    assert list(who.cards) == ["willow"]
    who.card_menu(who.cards["willow"], "Star")
    who.click_card(who.cards["willow"])
    who.bot.waitUntil(lambda: document.looks[bush].style is not None)
    assert "allowed" in studio.window.messages.text
    # 13 only what has a star, then only a folder
    who.search("")
    who.style_filter("Only those with a star")
    who.bot.waitUntil(lambda: list(who.cards) == ["willow"])
    who.style_filter("Only those with a star")
    who.style_filter("roof")
    roofs = dict(who.cards)
    assert {studio.shelf.cards[n].class_name for n in roofs.values()} == {"roof"}
    # 14 drag a roof onto the roof, whatever is selected
    roof = who.named("roof")
    number = next(iter(roofs.values()))
    (data := QMimeData()).setData(STYLE_MIME, str(number).encode())
    place = QPointF(who.canvas.mapTo(studio.window, who.middle(roof)))
    studio.window.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, LEFT, PLAIN))
    who.bot.waitUntil(lambda: document.looks[roof].style is not None)
    who.wait()
    assert document.selection == {bush}
    # 15 two roofs mixed, by Ctrl+click: a half of each, then a third and two thirds
    who.choose("roof")
    one, two = list(roofs.values())[:2]
    style = document.looks[roof].style
    who.click_card(one, CTRL)
    who.click_card(two, CTRL)
    mixer, steps = studio.styles.mixer, document.history.index
    assert mixer.isVisible()
    who.bot.waitUntil(lambda: all(studio.shelf.cards[n].style for n in (one, two)))
    who.bot.mouseClick(mixer.apply, LEFT)
    who.bot.waitUntil(lambda: document.looks[roof].style != style)
    who.wait()
    found = [studio.shelf.cards[n].style for n in (one, two)]
    first, second = (s for s in found if s is not None)
    mixed = document.looks[roof].style
    assert mixed is not None
    np.testing.assert_allclose(mixed.bias_mu, (first.bias_mu + second.bias_mu) / 2, rtol=1e-5)
    who.slide(studio.shelf.cards[one].name, 60, 40)
    who.slide(studio.shelf.cards[two].name, 70, 80)
    assert document.history.index == steps + 3
    mixed = document.looks[roof].style
    for name in ("scale_mu", "scale_logvar", "bias_mu", "bias_logvar"):
        wanted = getattr(first, name) / 3 + getattr(second, name) * 2 / 3
        np.testing.assert_allclose(getattr(mixed, name), wanted, rtol=1e-5)
    who.style_filter("All folders")
    who.style_filter("Only the class")


def seeds(who: Restyler) -> None:
    document, field = who.document, who.studio.styles.seed.field
    # 16 one window's seed, copied into another window
    first, second = who.named("window", 0), who.named("window", 1)
    who.choose_object(first)
    who.press_button("Copy the seed")
    who.choose_object(second)
    who.key(Qt.Key.Key_D, CTRL | ALT)
    who.bot.keyClick(field, Qt.Key.Key_V, CTRL)
    who.bot.keyClick(field, Qt.Key.Key_Return)
    who.wait()
    assert (document.looks[first].noise == document.looks[second].noise).all()


def whole(who: Restyler) -> None:
    # 17 everything anew, then back; 18 look at a full re-render, and keep the old picture
    before = who.picture
    who.key(Qt.Key.Key_R, SHIFT)
    assert (who.picture != before).any()
    who.key(Qt.Key.Key_Z, CTRL)
    assert (who.picture == before).all()
    said: list[str] = []

    def keep(dialog: QWidget) -> None:
        assert isinstance(dialog, RerenderPreview)
        said.append(dialog.summary.text())
        who.bot.mouseClick(dialog.keep, LEFT)

    who.answer(keep)
    who.key(Qt.Key.Key_Return, CTRL | SHIFT)
    who.bot.waitUntil(lambda: bool(said))
    assert (who.picture == before).all()


def history(who: Restyler, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # 19 star a state, show starred ones only, go there, save its picture, come back
    row, stack = who.studio.bottom.history, who.document.history
    who.tab("history")
    here = stack.index
    who.bot.waitUntil(lambda: len(row.strip.frames()) == stack.count + 1)
    who.click_frame(row.strip, here, corner=True)
    who.press_button("Starred")
    assert [frame.marked for frame in row.strip.frames()] == [True]
    path = folder / "state.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    cell = row.strip.visualRect(row.strip.model().index(0, 0))
    row.strip.customContextMenuRequested.emit(cell.center())
    who.choose_in(QApplication.activePopupWidget(), "Save this picture")
    who.bot.waitUntil(path.is_file)
    assert (read_photo(path) == who.picture).all()
    for _ in range(3):
        who.key(Qt.Key.Key_Z, CTRL)
    assert stack.index == here - 3
    who.click_frame(row.strip, 0)
    assert stack.index == here
    who.press_button("Starred")


def jobs(who: Restyler, fake: FakeEngine) -> None:
    # 20 stop one pass by its button and all by theirs; nothing is lost
    studio, before = who.studio, who.picture
    who.tab("jobs")
    who.choose("tree")
    rows = studio.bottom.jobs.rows
    for stop in ("one", "all"):
        fake.gate.clear()
        QTest.keyClick(who.canvas, Qt.Key.Key_R)
        who.bot.waitUntil(lambda: any(not row.over for row in rows.values()))
        button = next(row for row in rows.values() if not row.over).cancel
        if stop == "all":
            buttons = studio.bottom.dock.findChildren(QToolButton)
            button = next(b for b in buttons if b.text().strip() == "Cancel all")
            who.bot.waitUntil(button.isEnabled)
        who.bot.mouseClick(button, LEFT)
        who.bot.waitUntil(lambda: all(row.over for row in rows.values()))
        fake.gate.set()
        assert (who.picture == before).all()
    QTest.keyClick(who.canvas, Qt.Key.Key_Return, CTRL)
    who.wait()
    assert (who.picture != before).any()


def photo(who: Restyler) -> None:
    # and a photo as the picture: outline a corner, resample it, keep every other pixel
    studio, document, shot = who.studio, who.document, disc_photo()
    document.mark_saved()
    channel = document.labels.channel_named("grass")
    assert channel is not None
    studio.photos.open_as_picture(shot, "garden", channel, "crop")
    who.bot.waitUntil(lambda: "garden" in studio.window.windowTitle())
    who.take_class("bush")
    who.key(Qt.Key.Key_M)
    who.key(Qt.Key.Key_U)
    corner = who.canvas.viewport.to_widget(QPointF(100, 100)).toPoint()
    who.drag(corner, corner + QPoint(40, 30), corner + QPoint(90, 80))
    bush = max(document.layout.objects)
    assert (who.picture == shot).all()
    who.key(Qt.Key.Key_V)
    who.click(who.middle(bush))
    who.key(Qt.Key.Key_R)
    assert not ((who.picture != shot).any(axis=2) & ~model_mask(studio, bush)).any()
