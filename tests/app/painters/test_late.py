"""What was on its way to objects when they went over to another checkpoint, through the window."""

import pytest
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.storage.project.project_file import project_bytes
from tests.app.hands import object_named, settle
from tests.app.painters.conftest import Shop
from tests.app.painters.test_drawn_by import DrawnByMenu

OWN = "This document’s model"


@pytest.fixture
def tree(studio: Studio, qtbot: QtBot, shop: Shop, drawn_by: DrawnByMenu) -> int:
    """A selected tree that another checkpoint draws."""
    shop.put("town", start="free")
    tree = object_named(studio, "tree")
    studio.document.select([tree])
    drawn_by("town")
    return tree


def test_a_fade_ends_where_another_checkpoint_draws(
    studio: Studio, qtbot: QtBot, drawn_by: DrawnByMenu, tree: int
) -> None:
    document, fading = studio.document, studio.bottom.fading
    before = document.state.copy()
    commands.resample(document, [tree])
    settle(studio, qtbot)
    fading.set_active(True)
    fading.begin(before)
    qtbot.waitUntil(lambda: fading.complete)
    drawn_by(OWN)
    width = document.state.noise_dim
    qtbot.waitUntil(lambda: fading.count == 0)
    assert fading.lacks == "checkpoint"
    assert not fading.take(1)
    assert document.looks[tree].noise.shape == (2, width)


def test_variations_are_drawn_anew_for_another_checkpoint(
    studio: Studio, qtbot: QtBot, drawn_by: DrawnByMenu, tree: int
) -> None:
    variations = studio.bottom.variations
    variations.set_active(True)
    qtbot.waitUntil(lambda: variations.ready and all(map(variations.made, range(9))))
    before = [choice.sources for choice in variations.choices]
    drawn_by(OWN)
    qtbot.waitUntil(lambda: variations.ready and all(map(variations.made, range(9))))
    assert not [choice for choice in variations.choices if choice.sources in before]


def test_a_mix_that_comes_late_leaves_objects_of_another_checkpoint(
    studio: Studio, qtbot: QtBot, tree: int
) -> None:
    document = studio.document
    qtbot.waitUntil(lambda: len(studio.shelf.cards) > 1)
    studio.restyling.mix(sorted(studio.shelf.cards)[:2], [0.5, 0.5])
    commands.draw_by(document, [tree], None)
    look = document.looks[tree]
    qtbot.waitUntil(lambda: not studio.worker.jobs)
    settle(studio, qtbot)
    assert document.looks[tree] == look
    assert project_bytes(document.state)
