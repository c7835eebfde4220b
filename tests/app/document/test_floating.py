"""Objects that are moved, turned or copied float: what lies beneath them is kept and comes back."""

from dataclasses import replace

import numpy as np
import pytest

from app.document import commands
from app.document.document import Document
from app.document.state import State
from inade.errors import RequestError
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, Rect
from inade.layouts.placing import NOBODY
from inade.scene import PicturePatch

SIDE, SCALE = 48, 2
SKY, GROUND, HOUSE, ROCK = range(4)
HOUSE_BOX = Rect(12, 20, 20, 24)


def meadow(*, photo: bool = False) -> Document:
    """Sky over ground, a house on both, and a rock of 6 x 6 layout pixels on the right."""
    labels = np.full((SIDE * SCALE, SIDE * SCALE), SKY, np.int32)
    labels[40:] = GROUND
    labels[HOUSE_BOX.slices] = HOUSE
    labels[60:66, 70:76] = ROCK
    state = State.of_layout(
        Layout.from_maps(labels), LabelSet.numbered(5), (SIDE, SIDE), noise_dim=2, latent_dim=2
    )
    random = np.random.default_rng(5)
    picture = random.integers(0, 256, (SIDE, SIDE, 3)).astype(np.uint8)
    own = np.full((SIDE, SIDE), not photo)
    return Document(replace(state, picture=picture, own=own))


def move(document: Document, object_id: int, x: int, y: int) -> None:
    box = commands.movable_box(document, [object_id])
    target = Rect(box.x + x, box.y + y, box.width, box.height)
    assert commands.transform(document, [object_id], target)


def ids(document: Document) -> np.ndarray:
    return document.layout.object_map.copy()


def finish(document: Document) -> None:
    """A pass comes, grey all over."""
    grey = np.full((SIDE, SIDE, 3), 128, np.uint8)
    mask = document.edit_mask()[::SCALE, ::SCALE]
    whole = Rect(0, 0, SIDE, SIDE)
    assert document.attach_picture(document.state_id, PicturePatch(whole, grey, mask))


def test_a_copy_that_is_moved_on_leaves_no_bite() -> None:
    document = meadow()
    before = ids(document)
    assert commands.duplicate(document, [HOUSE], replace(HOUSE_BOX, x=HOUSE_BOX.x + 4))
    (copy,) = document.selection
    move(document, copy, 30, 0)
    after = ids(document)
    np.testing.assert_array_equal(after[after != copy], before[after != copy])
    assert (after == copy).sum() == HOUSE_BOX.width * HOUSE_BOX.height
    assert document.history.count == 2


def test_an_object_moved_about_eats_nothing_and_comes_home() -> None:
    document = meadow()
    before = ids(document)
    for x, y in ((46, 30), (3, -40), (-60, 10), (11, 0)):  # over the rock, and beyond the edge
        move(document, HOUSE, x, y)
    assert ROCK in document.layout.objects
    np.testing.assert_array_equal(ids(document) == ROCK, before == ROCK)
    np.testing.assert_array_equal(ids(document) == HOUSE, before == HOUSE)
    assert document.history.count == 4


def test_what_is_wholly_covered_stays_and_comes_back_even_after_letting_go() -> None:
    document = meadow()
    before = ids(document)
    move(document, HOUSE, 50, 36)
    assert not (ids(document) == ROCK).any()
    assert ROCK in document.layout.objects
    document.floating.let_go()
    move(document, HOUSE, -50, 10)
    np.testing.assert_array_equal(ids(document) == ROCK, before == ROCK)


def test_the_hole_of_the_first_move_is_filled_by_the_nearest() -> None:
    document = meadow()
    move(document, HOUSE, 40, 0)
    hole = ids(document)[HOUSE_BOX.slices]
    assert set(np.unique(hole).tolist()) == {SKY, GROUND}


def test_painting_over_what_floats_forgets_what_lay_beneath() -> None:
    document = meadow()
    move(document, HOUSE, 50, 36)
    rect = Rect(62, 56, 20, 24)  # wider than the house now is
    commands.paint_shape(document, rect, np.ones((24, 20), bool), SKY)
    assert HOUSE not in document.layout.objects
    assert ROCK not in document.layout.objects
    assert HOUSE not in document.state.beneath
    document.undo()
    assert {HOUSE, ROCK} <= document.layout.objects.keys()


def test_a_part_painted_over_is_filled_by_the_nearest_when_the_object_moves_on() -> None:
    document = meadow()
    move(document, HOUSE, 50, 36)
    commands.paint_shape(document, Rect(70, 60, 6, 3), np.ones((3, 6), bool), SKY)
    assert (document.state.beneath[HOUSE].ids == ROCK).sum() == 18
    move(document, HOUSE, -50, 10)
    assert (ids(document) == ROCK).sum() == 18


def test_taken_again_it_has_the_shape_it_was_let_go_with() -> None:
    document = meadow()
    move(document, HOUSE, -20, 0)  # a part of it is outside
    move(document, HOUSE, 20, 0)
    assert (ids(document) == HOUSE).sum() == HOUSE_BOX.width * HOUSE_BOX.height
    move(document, HOUSE, -20, 0)
    document.floating.let_go()
    move(document, HOUSE, 20, 0)
    assert (ids(document) == HOUSE).sum() < HOUSE_BOX.width * HOUSE_BOX.height


def test_scaled_down_and_up_again_it_is_as_before() -> None:
    document = meadow()
    commands.transform(document, [HOUSE], Rect(12, 20, 3, 4), text="Scale")
    commands.transform(document, [HOUSE], HOUSE_BOX, text="Scale")
    assert (ids(document)[HOUSE_BOX.slices] == HOUSE).all()


def test_turning_is_one_step_and_four_quarters_are_none() -> None:
    document = meadow()
    before = ids(document)
    for count in range(1, 5):
        assert commands.transform(
            document,
            [HOUSE],
            commands.movable_box(document, [HOUSE]),
            angle=90,
            text="Rotate",
        )
        box = Rect.around(ids(document) == HOUSE)
        sides = (box.width, box.height)
        assert sides == ((HOUSE_BOX.height, HOUSE_BOX.width) if count % 2 else (20, 24))
        assert document.history.count == count
    np.testing.assert_array_equal(ids(document) == HOUSE, before == HOUSE)


def test_a_turned_object_keeps_its_area_and_its_texture_goes_along() -> None:
    document = meadow()
    commands.transform(document, [HOUSE], HOUSE_BOX, angle=30)
    area = (ids(document) == HOUSE).sum()
    assert abs(int(area) - HOUSE_BOX.width * HOUSE_BOX.height) < 12
    texture = document.layout.objects[HOUSE].texture
    assert texture is not None
    x, y = HOUSE_BOX.x + HOUSE_BOX.width / 2, HOUSE_BOX.y + HOUSE_BOX.height / 2
    cosine, sine = np.cos(np.radians(30)), np.sin(np.radians(30))
    expected = (y - sine * x - cosine * y, x - cosine * x + sine * y)
    np.testing.assert_allclose(texture.origin, expected)


def test_a_photo_beneath_comes_back_byte_by_byte() -> None:
    document = meadow(photo=True)
    photo = document.picture
    assert photo is not None
    commands.duplicate(document, [ROCK], Rect(20, 70, 6, 6))
    (copy,) = document.selection
    finish(document)
    assert document.picture is not None
    assert (document.picture[35:38, 10:13] == 128).all()
    move(document, copy, 30, 0)
    np.testing.assert_array_equal(document.picture[35:38, 10:13], photo[35:38, 10:13])
    assert not document.edit_mask()[70:76, 20:26].any()
    finish(document)
    np.testing.assert_array_equal(document.picture[35:38, 10:13], photo[35:38, 10:13])
    assert document.state.own is not None
    assert document.state.own.sum() == 9
    document.undo()
    assert (document.picture[35:38, 10:13] == 128).all()
    assert document.state.own[35:38, 10:13].all()
    document.redo()
    np.testing.assert_array_equal(document.picture[35:38, 10:13], photo[35:38, 10:13])


def test_deleting_a_copy_brings_back_what_it_lay_on() -> None:
    document = meadow(photo=True)
    before, photo = ids(document), document.picture
    commands.duplicate(document, [HOUSE], Rect(64, 50, 20, 24))
    finish(document)
    commands.delete(document, document.selection)
    np.testing.assert_array_equal(ids(document), before)
    assert photo is not None
    np.testing.assert_array_equal(document.picture, photo)


def test_pixels_of_the_models_own_are_made_anew_where_they_come_back() -> None:
    document = meadow()
    commands.duplicate(document, [ROCK], Rect(20, 70, 6, 6))
    (copy,) = document.selection
    finish(document)
    move(document, copy, 30, 0)
    assert document.edit_mask()[70:76, 20:26].all()


def test_a_result_that_came_too_late_leaves_what_came_back() -> None:
    document = meadow(photo=True)
    photo = document.picture
    assert photo is not None
    commands.duplicate(document, [ROCK], Rect(20, 70, 6, 6))
    (copy,) = document.selection
    state, mask = document.state_id, document.edit_mask()[::SCALE, ::SCALE]
    move(document, copy, 30, 0)
    grey = PicturePatch(Rect(0, 0, SIDE, SIDE), np.full((SIDE, SIDE, 3), 128, np.uint8), mask)
    assert not document.attach_picture(state, grey)
    document.undo()
    assert document.attach_picture(state, grey)
    document.redo()
    assert document.picture is not None
    np.testing.assert_array_equal(document.picture[35:38, 10:13], photo[35:38, 10:13])


def test_two_that_lie_on_each_other_move_together_and_part_again() -> None:
    document = meadow()
    before = ids(document)
    move(document, ROCK, -50, -30)  # onto the house
    box = commands.movable_box(document, [HOUSE, ROCK])
    assert box == HOUSE_BOX
    commands.transform(document, [HOUSE, ROCK], replace(box, x=box.x + 40))
    assert (ids(document)[30:36, 60:66] == ROCK).all()
    move(document, ROCK, 10, 30)
    np.testing.assert_array_equal(ids(document) == ROCK, before == ROCK)
    house = ids(document)[20:44, 52:72] == HOUSE
    assert house.sum() == 480 - 36  # under the rock it was never taken along


def test_what_an_object_lies_on_may_leave() -> None:
    document = meadow()
    move(document, ROCK, -50, -30)
    move(document, HOUSE, 40, 0)
    assert (ids(document)[30:36, 20:26] == ROCK).all()
    assert (document.state.beneath[ROCK].ids == NOBODY).all()


def test_nothing_floats_onto_locked_objects_and_nothing_of_it_is_lost() -> None:
    document = meadow()
    commands.set_locked(document, [ROCK], locked=True)
    before = ids(document)
    move(document, HOUSE, 50, 36)
    np.testing.assert_array_equal(ids(document) == ROCK, before == ROCK)
    move(document, HOUSE, -50, -36)
    np.testing.assert_array_equal(ids(document) == HOUSE, before == HOUSE)


def test_choosing_another_object_lets_go() -> None:
    document = meadow()
    document.select([HOUSE])
    move(document, HOUSE, 5, 0)
    assert document.floating.at(document.state_id) is not None
    document.select([ROCK])
    assert document.floating.at(document.state_id) is None


def test_what_lies_beneath_is_drawn_anew_without_its_old_pixels() -> None:
    document = meadow(photo=True)
    move(document, HOUSE, 50, 36)
    finish(document)
    commands.resample(document, [ROCK])
    assert document.state.beneath[HOUSE].pixels is None
    document.undo()
    assert document.state.beneath[HOUSE].pixels is not None


def test_covered_objects_can_be_deleted_and_are_refused_to_move() -> None:
    document = meadow()
    move(document, HOUSE, 50, 36)
    with pytest.raises(RequestError, match="nothing to move"):
        commands.transform(document, [ROCK], Rect(0, 0, 6, 6))
    assert commands.delete(document, [ROCK])
    assert ROCK not in document.layout.objects
    move(document, HOUSE, -50, -36)
    assert set(np.unique(ids(document)).tolist()) == {SKY, GROUND, HOUSE}
