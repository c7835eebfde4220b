"""Styles read off cards and photos go to the objects they were asked for, and to no others."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.styles.labelled import LabelledPhoto
from app.styles.shelf import Shelf
from inade.layouts.layout import Layout
from inade.looks.look import Style
from tests.app.hands import object_named
from tests.app.photos.support import disc_mask, disc_photo
from tests.fakes import FakeEngine

TREE = 6


def read_a_photo(studio: Studio) -> None:
    photo = disc_photo()
    layout = Layout.from_maps(disc_mask(*photo.shape[:2]).astype(int))
    studio.restyling.read(LabelledPhoto("disc", photo, layout, 1))


def read_a_scene(studio: Studio) -> None:
    photo = disc_photo()
    layout = Layout.from_maps(disc_mask(*photo.shape[:2]).astype(int) * TREE)
    studio.restyling.read_scene(LabelledPhoto("disc", photo, layout, 1))


ASKED: dict[str, Callable[[Studio], None]] = {
    "apply": lambda studio: studio.restyling.apply(min(studio.shelf.cards)),
    "mix": lambda studio: studio.restyling.mix(sorted(studio.shelf.cards)[:2], [0.5, 0.5]),
    "read": read_a_photo,
}


@pytest.mark.parametrize("asked", ASKED)
def test_a_style_asked_for_in_one_project_never_reaches_another(
    studio: Studio, fake: FakeEngine, qtbot: QtBot, asked: str
) -> None:
    document, shelf = studio.document, studio.shelf
    qtbot.waitUntil(lambda: len(shelf.cards) > 1)
    known, other = list(shelf.cards.values()), document.state.copy()
    document.select([object_named(studio, "tree")])
    fake.gate.clear()
    fake.begun.clear()
    commands.resample(document, [object_named(studio, "roof")])
    qtbot.waitUntil(fake.begun.is_set)  # reading waits behind this pass
    ASKED[asked](studio)
    qtbot.waitUntil(lambda: len(studio.worker.jobs) == 2)
    document.load(other)
    fake.gate.set()

    def count_read() -> int:
        return sum(card.style is not None for card in shelf.cards.values() if card not in known)

    qtbot.waitUntil(lambda: count_read() == {"apply": 1, "mix": 2, "read": 2}[asked])
    assert not any(look.style for look in document.looks.values())
    assert document.history.count == 0


def test_a_whole_scene_restyles_every_object_of_its_classes_in_one_step(
    studio: Studio, qtbot: QtBot
) -> None:
    document = studio.document
    qtbot.waitUntil(lambda: not studio.runner.busy and not document.needs_pass)
    before = dict(document.looks)
    locked, *_ = trees = [i for i, row in document.layout.objects.items() if row.channel == TREE]
    commands.set_locked(document, [locked], locked=True)
    steps = document.history.count
    read_a_scene(studio)
    qtbot.waitUntil(lambda: document.history.count == steps + 1)
    skies = [i for i, row in document.layout.objects.items() if row.channel == 0]
    for i in {*skies, *trees} - {locked}:
        assert document.looks[i].style is not None
    assert document.looks[locked] == before[locked]
    assert "shows no" in studio.window.messages.text
    document.undo()
    assert document.looks == before


def test_a_style_taken_from_a_photo_is_there_after_a_restart(studio: Studio, qtbot: QtBot) -> None:
    document, tree = studio.document, object_named(studio, "tree")
    qtbot.waitUntil(lambda: len(studio.shelf.cards) > 1 and not studio.shelf.busy)
    document.select([tree])
    read_a_photo(studio)
    qtbot.waitUntil(lambda: document.looks[tree].style is not None)
    qtbot.waitUntil(lambda: not studio.shelf.busy)
    later = Shelf()
    later.load()
    qtbot.waitUntil(lambda: len(later.cards) > 1)
    (number,) = (n for n, card in later.cards.items() if card.name == "disc 1")
    assert studio.runner.info is not None
    known: list[Style | None] = []
    later.find_style(number, studio.runner.info.fingerprint, known.append)
    qtbot.waitUntil(lambda: known != [])
    assert known == [document.looks[tree].style]
