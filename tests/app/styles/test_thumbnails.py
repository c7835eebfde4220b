"""Bundled styles are shown by what they make, not by what they were read off."""

import numpy as np
import pytest

from app.application import Studio
from app.styles.shelf import THUMBNAILS, thumbnail_path
from inade.formats.pictures import read_photo
from inade.looks.gallery import Gallery
from inade.places import RESOURCES
from resources.samples.render_samples import bundled_engine
from resources.styles.render_thumbnails import made

STYLES = Gallery(RESOURCES / "styles")


def test_each_style_has_its_thumbnail_and_no_other_lies_there() -> None:
    assert {thumbnail_path(path) for path in STYLES.paths()} == set(THUMBNAILS.rglob("*.webp"))


@pytest.mark.parametrize("number", [0, 13, 47])
def test_a_thumbnail_is_what_the_bundled_checkpoint_makes(number: int) -> None:
    """WebP of this quality is off by 3 to 6 grey levels (rms); another style by more than 15."""
    path = list(STYLES.paths())[number]
    off = read_photo(thumbnail_path(path)).astype(float) - made(bundled_engine(), path)
    told = "weights, styles or samples changed: python -m resources.styles.render_thumbnails"
    assert np.sqrt((off**2).mean()) < 10, told


def test_cards_show_them(studio: Studio, qtbot) -> None:
    qtbot.waitUntil(lambda: not studio.shelf.busy)
    cards = studio.shelf.cards
    assert len(cards) == len(list(STYLES.paths()))
    for number, card in cards.items():
        assert card.path is not None
        pixels, rect = studio.styles.cards.shown_of(number)
        assert np.array_equal(pixels, read_photo(thumbnail_path(card.path)))
        assert (rect.height, rect.width) == pixels.shape[:2]
