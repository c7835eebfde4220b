"""What a pass may change around pixels of another owner, and who made which pixels."""

from dataclasses import replace

import numpy as np
import pytest

from app.document import commands
from app.document.document import Document
from app.document.edit_mask import EDGE_ZONE
from app.document.state import State
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, Rect
from inade.scene import PicturePatch

SIDE, SCALE = 96, 2


def two_halves(own: np.ndarray | None, *, locked: bool = False) -> Document:
    """Object 0 on the left, 1 on the right, and 2, a square of 8 pixels, in the left half."""
    labels = np.zeros((SIDE * SCALE, SIDE * SCALE), np.int32)
    labels[:, SIDE:] = 1
    labels[80:96, 40:56] = 2
    layout = Layout.from_maps(labels)
    if locked:
        layout.replaced(1, locked=True)
    state = State.of_layout(layout, LabelSet.numbered(4), (SIDE, SIDE), noise_dim=2, latent_dim=2)
    return Document(replace(state, picture=np.full((SIDE, SIDE, 3), 7, np.uint8), own=own))


def everywhere(value: bool) -> np.ndarray:
    return np.full((SIDE, SIDE), value)


def land(document: Document, rect: Rect, mask: np.ndarray | None = None) -> None:
    pixels = np.full((rect.height, rect.width, 3), 200, np.uint8)
    assert document.attach_picture(document.state_id, PicturePatch(rect, pixels, mask))


def paint(document: Document, x: int = 60, y: int = 40) -> None:
    """A square of ten layout pixels a side for object 0."""
    rect = Rect(x * SCALE, y * SCALE, 10, 10)
    assert commands.paint_shape(document, rect, np.ones((10, 10), bool), 0)


def expected(rect: Rect, radius: int) -> np.ndarray:
    """bool of the layout: pixels at most so far from a rectangle."""
    rows, columns = np.ogrid[: SIDE * SCALE, : SIDE * SCALE]
    down = np.maximum(np.maximum(rect.y - rows, rows - (rect.y + rect.height - 1)), 0)
    across = np.maximum(np.maximum(rect.x - columns, columns - (rect.x + rect.width - 1)), 0)
    return np.hypot(down, across) <= radius


def test_painting_makes_a_zone_of_its_neighbours_anew() -> None:
    document = two_halves(everywhere(True))
    paint(document)
    mask = document.edit_mask()
    zone = expected(Rect(120, 80, 10, 10), EDGE_ZONE * SCALE)
    assert (mask & ~zone).sum() + (zone & ~mask).sum() < zone.sum() / 50  # the rim of a disc
    assert {0, 1} <= set(np.unique(document.layout.object_map[mask]).tolist())


@pytest.mark.parametrize("own", [None, everywhere(False)])
def test_a_photo_has_no_zone(own: np.ndarray | None) -> None:
    document = two_halves(own)
    paint(document)
    assert int(document.edit_mask().sum()) == 100


def test_the_zone_ends_where_the_photo_begins() -> None:
    own = everywhere(True)
    own[:, :60] = False
    document = two_halves(own)
    paint(document)
    assert not document.edit_mask()[:, : 60 * SCALE].any()
    assert document.edit_mask()[85, 140]


def test_locked_neighbours_have_no_zone() -> None:
    document = two_halves(everywhere(True), locked=True)
    rect = Rect(SIDE - 10, 80, 10, 10)
    assert commands.paint_shape(document, rect, np.ones((10, 10), bool), 2)
    mask = document.edit_mask()
    assert not mask[document.layout.object_map == 1].any()
    assert mask[85, SIDE - 15]


def test_looks_change_the_object_alone() -> None:
    document = two_halves(everywhere(True))
    commands.resample(document, [2])
    np.testing.assert_array_equal(document.edit_mask(), document.layout.mask(2))


def test_a_stroke_has_its_zone_while_it_is_drawn() -> None:
    document = two_halves(everywhere(True))
    document.begin_paint(0)
    document.extend_stroke(140, 100, 4)
    assert document.edit_mask()[100, 140 + 4 + EDGE_ZONE * SCALE - 2]
    document.abort_stroke()
    assert not document.needs_pass


def test_a_pass_makes_pixels_the_models_own_and_undo_the_photos_again() -> None:
    document = two_halves(everywhere(False))
    paint(document)
    place = Rect(60, 40, 5, 5)
    land(document, Rect(58, 38, 9, 9), expected_own(place)[38:47, 58:67])
    np.testing.assert_array_equal(document.state.own, expected_own(place))
    assert (document.picture == 200).all(axis=2).sum() == 25  # beside the mask nothing lands
    paint(document, y=60)
    assert own_of(document.state_at(0)).sum() == 0
    document.undo()
    document.undo()
    assert own_of(document.state).sum() == 0
    document.redo()
    np.testing.assert_array_equal(document.state.own, expected_own(place))


def own_of(state: State) -> np.ndarray:
    assert state.own is not None
    return state.own


def expected_own(rect: Rect) -> np.ndarray:
    own = everywhere(False)
    own[rect.slices] = True
    return own


def test_locked_pixels_stay_the_photos() -> None:
    document = two_halves(everywhere(False), locked=True)
    commands.render_all(document)
    land(document, Rect(0, 0, SIDE, SIDE))
    np.testing.assert_array_equal(own_of(document.state), document.layout.object_map[::2, ::2] != 1)


def test_a_late_result_leaves_later_states_as_they_are() -> None:
    document = two_halves(everywhere(False))
    paint(document)
    first = document.state_id
    paint(document, y=60)
    land(document, Rect(60, 60, 5, 5))
    document.undo()
    document.undo()
    pixels = np.full((5, 5, 3), 99, np.uint8)
    assert document.attach_picture(first, PicturePatch(Rect(60, 40, 5, 5), pixels))
    assert own_of(document.state).sum() == 0
    document.redo()
    np.testing.assert_array_equal(document.state.own, expected_own(Rect(60, 40, 5, 5)))
    document.redo()
    np.testing.assert_array_equal(document.state.own, expected_own(Rect(60, 60, 5, 5)))
