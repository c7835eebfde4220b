"""Cards of styles: found, applied, mixed, dropped, kept and starred."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.styles.cards import STYLE_MIME
from app.styles.mixer import MOST, StyleMixer
from app.styles.shelf import Shelf, StyleCard, own_gallery
from inade.looks.gallery import SavedStyle
from inade.looks.look import Reference, Style
from tests.app.hands import words_beside_pointer
from tests.fakes import FakeEngine, bundled_fake

LEFT = Qt.MouseButton.LeftButton


PLAIN = Qt.KeyboardModifier.NoModifier


def style_of(value: float) -> Style:
    row = np.full(16, value, np.float32)
    return Style(row, row * 0 - 20, row, row * 0 - 20)


def card(name: str, class_name: str, fingerprint: str) -> StyleCard:
    photo = np.zeros((32, 32, 3), np.uint8)
    mask = np.zeros((32, 32), bool)
    mask[8:24, 8:24] = True
    saved = SavedStyle(Reference.of(name, photo, mask), class_name)
    return StyleCard(saved, style_of(0.5), fingerprint)


def test_cards_of_the_selected_class_come_first_and_a_click_applies(
    studio: Studio, qtbot: QtBot
) -> None:
    assert studio.runner.info is not None
    mine = studio.runner.info.fingerprint
    oak = studio.shelf.add(card("oak", "tree", mine))
    studio.shelf.add(card("slate", "roof", mine))
    studio.document.select([16])
    view = studio.styles.cards
    qtbot.waitUntil(lambda: view.model().rowCount() > 0)
    first = view.model().index(0, 0)
    assert first.data(Qt.ItemDataRole.UserRole) == oak
    qtbot.mouseClick(view.viewport(), LEFT, PLAIN, view.visualRect(first).center())
    assert studio.document.looks[16].style == style_of(0.5)


def test_a_card_of_another_checkpoint_is_read_again(studio: Studio, qtbot: QtBot) -> None:
    number = studio.shelf.add(card("oak", "tree", "another"))
    studio.document.select([16])
    studio.restyling.apply(number)
    qtbot.waitUntil(lambda: studio.document.looks[16].style is not None)
    assert studio.runner.info is not None
    assert studio.shelf.cards[number].fingerprint == studio.runner.info.fingerprint


def test_a_style_without_a_selection_says_what_to_do(studio: Studio) -> None:
    assert studio.runner.info is not None
    number = studio.shelf.add(card("oak", "tree", studio.runner.info.fingerprint))
    studio.restyling.apply(number)
    assert "Select" in studio.window.messages.text


def test_strength_is_one_undo_step_for_a_whole_drag(studio: Studio) -> None:
    commands.set_style(studio.document, [16], style_of(0.5))
    studio.document.select([16])
    steps = studio.document.history.count
    slider = next(
        s for s in studio.styles.findChildren(QSlider) if s.accessibleName() == "Strength"
    )
    assert slider.isEnabled()
    slider.setSliderDown(True)
    for value in (90, 70, 40):
        slider.setValue(value)
    slider.setSliderDown(False)
    assert studio.document.looks[16].strength == pytest.approx(0.4)
    assert studio.document.history.count == steps + 1
    studio.window.actions_["edit.undo"].trigger()
    assert studio.document.looks[16].strength == pytest.approx(1.0)
    assert slider.value() == 100


@pytest.mark.parametrize("name", ["Strength", "Variety"])
def test_a_slider_of_looks_goes_from_nought_to_one_and_a_half(studio: Studio, name: str) -> None:
    commands.set_style(studio.document, [16], style_of(0.5))
    studio.document.select([16])
    slider = next(s for s in studio.styles.findChildren(QSlider) if s.accessibleName() == name)
    for value, reached in ((900, 1.5), (-100, 0.0)):
        slider.setValue(value)
        assert getattr(studio.document.looks[16], name.casefold()) == reached


def styles_are_loaded(studio: Studio) -> bool:
    return len(studio.shelf.cards) > 10 and not studio.shelf.busy


def test_the_bundled_styles_are_there_by_class(studio: Studio, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: styles_are_loaded(studio))
    studio.document.select([16])
    numbers = card_numbers(studio)
    assert numbers
    assert {studio.shelf.cards[n].class_name for n in numbers} == {"tree"}
    studio.styles.filter(same_class=False, folder="roof")
    assert {studio.shelf.cards[n].class_name for n in card_numbers(studio)} == {"roof"}
    studio.styles.filter(folder="", text="maple")
    assert [studio.shelf.cards[n].name for n in card_numbers(studio)] == ["red maple"]


def card_numbers(studio: Studio) -> list[int]:
    model = studio.styles.cards.model()
    role = Qt.ItemDataRole.UserRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def test_a_card_is_read_once_for_a_checkpoint(studio: Studio, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: styles_are_loaded(studio))
    studio.document.select([16])
    number = card_numbers(studio)[0]
    studio.restyling.apply(number)
    qtbot.waitUntil(lambda: studio.document.looks[16].style is not None)
    card = studio.shelf.cards[number]
    assert card.path is not None
    qtbot.waitUntil(lambda: not studio.shelf.busy)
    again = own_gallery().code(card.path, card.fingerprint)
    assert again == studio.document.looks[16].style


def test_several_cards_are_mixed_by_their_shares(studio: Studio, qtbot: QtBot) -> None:
    assert studio.runner.info is not None
    mine = studio.runner.info.fingerprint
    first = studio.shelf.add(replace(card("a", "tree", mine), style=style_of(0.2)))
    second = studio.shelf.add(replace(card("b", "tree", mine), style=style_of(0.6)))
    studio.document.select([16])
    studio.restyling.mix([first, second], [0.25, 0.75])
    style = studio.document.looks[16].style
    assert style is not None
    np.testing.assert_allclose(style.bias_mu, 0.25 * 0.2 + 0.75 * 0.6, rtol=1e-6)
    assert "allowed" not in studio.window.messages.text
    assert studio.document.history.count == 1
    slate = studio.shelf.add(replace(card("c", "roof", mine), style=style_of(0.1)))
    studio.restyling.mix([first, slate], [0.5, 0.5])
    assert "A style of roof on tree" in studio.window.messages.text
    assert studio.document.history.count == 2
    studio.document.select(())
    studio.restyling.mix([first, second], [1, 0])
    assert "Select the objects" in studio.window.messages.text
    assert studio.document.history.count == 2


def test_shares_add_up_to_a_whole(qtbot: QtBot) -> None:
    mixer, picture = StyleMixer(), QPixmap(8, 8)
    qtbot.addWidget(mixer)
    names = {n: f"style {n}" for n in range(9)}
    mixer.gather([3], {3: picture}, names)
    assert mixer.isHidden()
    mixer.gather([3, 5], dict.fromkeys(names, picture), names)
    assert (mixer.numbers, mixer.shares) == ([3, 5], [0.5, 0.5])
    three = next(s for s in mixer.findChildren(QSlider) if s.accessibleName() == "style 3")
    three.setValue(25)
    assert mixer.shares == [0.2, 0.8]
    mixer.gather([3, 5, 1], dict.fromkeys(names, picture), names)  # those that stay keep theirs
    assert mixer.shares == pytest.approx([0.25 / 2.25, 1 / 2.25, 1 / 2.25])
    for slider in mixer.findChildren(QSlider):
        slider.setValue(0)
    assert mixer.shares == pytest.approx([1 / 3] * 3)
    mixer.gather(list(names), dict.fromkeys(names, picture), names)
    assert len(mixer.numbers) == MOST
    mixer.gather([], {}, {})
    assert mixer.isHidden()


def test_a_card_dropped_on_an_object_restyles_that_object(studio: Studio, qtbot: QtBot) -> None:
    assert studio.runner.info is not None
    number = studio.shelf.add(card("oak", "tree", studio.runner.info.fingerprint))
    data = QMimeData()
    data.setData(STYLE_MIME, str(number).encode())
    canvas, window = studio.window.canvas, studio.window
    place = canvas.viewport.to_widget(QPointF(280, 500))  # in the crown of the sample's tree
    event = QDropEvent(canvas.mapTo(window, place), Qt.DropAction.CopyAction, data, LEFT, PLAIN)
    window.dropEvent(event)
    assert studio.document.looks[16].style == style_of(0.5)
    assert [i for i, look in studio.document.looks.items() if look.style is not None] == [16]


def test_a_locked_object_refuses_a_card_and_says_why(studio: Studio, qtbot: QtBot) -> None:
    assert studio.runner.info is not None
    number = studio.shelf.add(card("oak", "roof", studio.runner.info.fingerprint))
    data = QMimeData()
    data.setData(STYLE_MIME, str(number).encode())
    canvas, window = studio.window.canvas, studio.window

    def hover() -> QDragMoveEvent:
        spot = canvas.viewport.to_widget(QPointF(280, 500)).toPoint()
        place, copy = canvas.mapTo(window, spot), Qt.DropAction.CopyAction
        event = QDragMoveEvent(place, copy, data, LEFT, PLAIN)
        event.ignore()
        window.dragMoveEvent(event)
        return event

    assert hover().isAccepted()
    commands.set_locked(studio.document, [16], locked=True)
    assert not hover().isAccepted()
    assert words_beside_pointer(canvas) == "Locked: it keeps its look"
    window.dragLeaveEvent(QDragLeaveEvent())
    assert not words_beside_pointer(canvas)
    studio.document.select([16])
    studio.restyling.apply(number)
    assert "locked object keeps its look" in window.messages.text
    assert studio.document.looks[16].style is None


def test_an_object_is_kept_as_a_style_and_found_at_the_next_start(
    studio: Studio, qtbot: QtBot
) -> None:
    studio.document.select([16])
    studio.restyling.save_object("my oak")
    qtbot.waitUntil(lambda: "now among your styles" in studio.window.messages.text)
    shelf = Shelf()
    shelf.load()
    qtbot.waitUntil(lambda: any(card.name == "my oak" for card in shelf.cards.values()))
    found = next(card for card in shelf.cards.values() if card.name == "my oak")
    assert found.class_name == "tree"
    assert found.own
    made_with = studio.document.checkpoint
    assert found.saved.checkpoint == (made_with.name, made_with.fingerprint)
    model = studio.styles.cards.model()
    tips = [model.index(r, 0).data(Qt.ItemDataRole.ToolTipRole) for r in range(model.rowCount())]
    assert f"my oak · tree\nMade with the checkpoint “{made_with.name}” ({'f' * 8})" in tips


def test_stars_are_remembered(studio: Studio, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: styles_are_loaded(studio))
    number, chosen = next(iter(studio.shelf.cards.items()))
    studio.shelf.star(number)
    qtbot.waitUntil(lambda: not studio.shelf.busy)
    shelf = Shelf()
    shelf.load()
    qtbot.waitUntil(lambda: len(shelf.cards) >= len(studio.shelf.cards))
    starred = [card.path for card in shelf.cards.values() if card.starred]
    assert starred == [chosen.path]


def test_a_checkpoint_without_encoder_says_so(
    open_studio: Callable[[FakeEngine], Studio],
) -> None:
    studio = open_studio(bundled_fake(has_encoder=False))
    number = studio.shelf.add(card("oak", "tree", "f" * 64))
    studio.document.select([16])
    studio.restyling.apply(number)
    assert "no encoder" in studio.window.messages.text
    assert studio.document.looks[16].style is None
