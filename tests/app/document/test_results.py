"""Pictures that arrive for one state of the document or another."""

from dataclasses import replace

import numpy as np
import pytest

from app.document import commands
from inade.layouts.layout import Rect
from inade.scene import PicturePatch
from tests.app.document.test_document import SCALE, dab, flat, shown, two_halves


def test_result_during_a_stroke_stays_with_it_and_the_rest_is_still_pending() -> None:
    document = two_halves()
    document.begin_new_object(2)
    document.extend_stroke(10, 20, 3)
    first = document.state_id
    document.extend_stroke(50, 20, 3)
    assert document.attach_picture(first, flat(7))
    assert document.needs_pass
    assert document.end_stroke()
    assert document.needs_pass
    assert document.attach_picture(document.state_id, flat(8))
    assert not document.needs_pass
    document.undo()
    assert shown(document) == 100
    document.redo()
    assert shown(document) == 8


def test_merged_result_belongs_to_the_newest_step_it_covers() -> None:
    document = two_halves()
    dab(document, 10, 10)
    dab(document, 50, 50)
    assert document.attach_picture(document.state_id, flat(9))
    document.undo()
    assert shown(document) == 100
    assert document.needs_pass  # the first dab never had pixels of its own
    assert document.edit_mask()[10, 10]
    assert not document.edit_mask()[50, 50]
    document.redo()
    assert shown(document) == 9
    assert not document.needs_pass


def test_late_result_for_an_undone_state_waits_for_redo() -> None:
    document = two_halves()
    dab(document, 10, 10)
    state = document.state_id
    document.undo()
    assert document.attach_picture(state, flat(9))
    assert shown(document) == 100
    document.redo()
    assert shown(document) == 9


def test_late_result_for_a_state_off_the_stack_is_dropped() -> None:
    document = two_halves()
    dab(document, 10, 10)
    gone = document.state_id
    document.undo()
    dab(document, 50, 50)
    assert document.state_id != gone
    assert not document.attach_picture(gone, flat(9))
    assert shown(document) == 100


def test_older_result_never_replaces_newer_pixels() -> None:
    document = two_halves()
    dab(document, 10, 10)
    first = document.state_id
    dab(document, 50, 50)
    assert document.attach_picture(document.state_id, flat(9))
    assert not document.attach_picture(first, flat(5))
    assert shown(document) == 9


def test_result_for_an_earlier_state_is_shown_and_later_pixels_stay_exact() -> None:
    document = two_halves()
    dab(document, 10, 10)
    first = document.state_id
    dab(document, 50, 50)
    corner = Rect(10, 10, 4, 4)
    assert document.attach_picture(document.state_id, flat(9, corner))
    assert document.picture is not None
    newest = document.picture.tobytes()
    document.undo()
    assert document.attach_picture(first, flat(5))
    assert shown(document) == 5
    document.redo()
    assert document.picture.tobytes() == newest
    document.undo()
    assert shown(document) == 5
    document.undo()
    assert shown(document) == 100


def test_result_keeps_objects_that_were_locked_meanwhile() -> None:
    document = two_halves()
    commands.resample(document, [0, 1])
    state = document.state_id
    commands.set_locked(document, [0], locked=True)
    assert document.attach_picture(state, flat(9))
    assert document.picture is not None
    assert (document.picture[:, :8] == 100).all()
    assert (document.picture[:, 8:] == 9).all()


@pytest.mark.parametrize(
    "patch",
    [
        PicturePatch(Rect(0, 0, 4, 4), np.zeros((4, 5, 3), np.uint8)),
        PicturePatch(Rect(14, 0, 4, 4), np.zeros((4, 4, 3), np.uint8)),
    ],
)
def test_result_that_does_not_fit_is_refused(patch: PicturePatch) -> None:
    document = two_halves()
    commands.render_all(document)
    assert not document.attach_picture(document.state_id, patch)


def test_letting_go_of_a_step_without_pixels_asks_for_all_of_them() -> None:
    document = two_halves()
    for value in range(20):
        dab(document, 3 * value, 10)
    document.undo_bytes = 10_000
    dab(document, 30, 40)
    while document.history.can_undo:
        document.undo()
    assert document.needs_pass
    assert document.edit_mask().all()


def test_bytes_outside_the_mask_of_a_pass_stay_whatever_its_result_says() -> None:
    document = two_halves()
    dab(document, 12, 12)
    mask, before = document.edit_mask(), document.picture
    assert before is not None
    small = mask[::SCALE, ::SCALE]
    assert small.any()
    assert not small.all()
    assert document.attach_picture(document.state_id, flat(9), mask)
    picture = document.picture
    assert picture is not None
    assert (picture[small] == 9).all()
    assert (picture[~small] == before[~small]).all()
    part = Rect(2, 2, 3, 3)
    wrong = replace(flat(5, part), mask=np.ones((2, 3), bool))
    assert not document.attach_picture(document.state_id, wrong)
