"""The document: signals, gestures, what is selected, modified and let go."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.document import commands
from app.document.document import Document
from app.document.state import State
from inade.errors import RequestError
from inade.layouts.labels import LabelClass, LabelSet
from inade.layouts.layout import Layout, Rect
from inade.scene import PicturePatch
from tests.app.document.edits import change_looks
from tests.app.hands import last_step

SIZE, SCALE = 16, 4


def two_halves(*, picture: bool = True) -> Document:
    """Object 0 left, object 1 right; a grey picture if wanted."""
    labels = np.zeros((SIZE * SCALE, SIZE * SCALE), np.int32)
    labels[:, 32:] = 1
    project = State.of_layout(
        Layout.from_maps(labels), LabelSet.numbered(5), (SIZE, SIZE), noise_dim=3, latent_dim=4
    )
    grey = np.full((SIZE, SIZE, 3), 100, np.uint8)
    return Document(replace(project, picture=grey if picture else None))


def flat(value: int, rect: Rect | None = None) -> PicturePatch:
    rect = rect or Rect(0, 0, SIZE, SIZE)
    return PicturePatch(rect, np.full((rect.height, rect.width, 3), value, np.uint8))


def shown(document: Document) -> int:
    assert document.picture is not None
    return int(document.picture[0, 0, 0])


def dab(document: Document, x: float, y: float, radius: float = 4.0) -> bool:
    document.begin_new_object(2)
    document.extend_stroke(x, y, radius)
    return document.end_stroke()


def test_opened_picture_is_the_truth_and_asks_for_no_pass() -> None:
    assert not two_halves().needs_pass
    assert not two_halves().edit_mask().any()


def test_document_without_a_picture_asks_for_all_of_it(qtbot: QtBot) -> None:
    document = two_halves(picture=False)
    assert document.needs_pass
    assert document.edit_mask().all()
    assert not document.attach_picture(document.state_id, flat(5, Rect(0, 0, 4, 4)))
    with qtbot.waitSignal(document.picture_changed) as signal:
        assert document.attach_picture(document.state_id, flat(5))
    assert signal.args == [Rect(0, 0, SIZE, SIZE)]
    assert not document.needs_pass


def test_stroke_signals_its_dirty_rectangle_and_marks_its_pixels(qtbot: QtBot) -> None:
    document = two_halves()
    document.begin_new_object(2)
    with qtbot.waitSignals([document.layout_changed, document.picture_requested]):
        rect = document.extend_stroke(10, 20, 3)
    assert rect == Rect(7, 17, 6, 6)
    painted = document.layout.object_map == 2
    assert np.array_equal(document.edit_mask(), painted)
    assert document.end_stroke()
    assert np.array_equal(document.edit_mask(), painted)
    assert last_step(document) == "Paint"


def test_aborted_stroke_leaves_nothing_behind() -> None:
    document = two_halves()
    before = document.layout.object_map.copy()
    state = document.state_id
    document.begin_new_object(2)
    document.extend_stroke(10, 20, 3)
    assert document.attach_picture(document.state_id, flat(7))
    assert shown(document) == 7
    document.abort_stroke()
    assert np.array_equal(document.layout.object_map, before)
    assert set(document.layout.objects) == set(document.looks) == {0, 1}
    assert shown(document) == 100
    assert document.state_id == state
    assert not document.needs_pass
    assert not document.history.can_undo


def test_an_object_that_was_selected_while_it_was_painted_is_let_go_with_the_stroke() -> None:
    document = two_halves()
    objects, seen = document.layout.objects, list[bool]()
    document.objects_changed.connect(lambda: seen.append(document.selection <= objects.keys()))
    document.select({1, document.begin_new_object(2)})
    document.abort_stroke()
    assert document.selection == {1}
    assert seen == [True, True]  # as it began and as it was taken back


def test_stroke_that_changes_nothing_is_no_step() -> None:
    document = two_halves()
    document.begin_paint(0)
    document.extend_stroke(5, 5, 2)
    assert not document.end_stroke()
    assert not dab(document, -50, -50)
    assert not document.history.can_undo
    assert not document.needs_pass


def test_undo_during_a_stroke_aborts_it_first() -> None:
    document = two_halves()
    dab(document, 10, 10)
    document.begin_new_object(3)
    document.extend_stroke(40, 40, 5)
    document.undo()
    assert not document.stroke_active
    assert document.history.index == 1
    document.begin_new_object(3)
    document.extend_stroke(40, 40, 5)
    document.go_to(0)  # as the history panel would
    assert not document.stroke_active
    assert document.history.index == 0
    assert set(np.unique(document.layout.object_map)) == {0, 1}


def test_a_finished_stroke_is_kept_as_it_was_painted() -> None:
    document = two_halves()
    document.begin_new_object(3)
    document.extend_stroke(10, 10, 80)  # all of the objects that were there
    painted, told = document.layout.object_map.copy(), []
    document.layout_changed.connect(lambda rect: told.append((rect, "map")))
    document.objects_changed.connect(lambda: told.append((None, "rows")))
    assert document.end_stroke()
    assert told == [(None, "rows")]  # which lost those that have no pixel any more
    assert set(document.layout.objects) == {2}
    assert np.array_equal(document.layout.object_map, painted)
    document.undo()
    assert set(document.layout.objects) == {0, 1}
    document.redo()
    assert np.array_equal(document.layout.object_map, painted)


def test_edit_masks_follow_the_gesture() -> None:
    document = two_halves()
    left = np.zeros((64, 64), bool)
    left[:, :32] = True
    for gesture in (
        lambda: commands.resample(document, [0]),
        lambda: commands.change_class(document, [0], 3),
        lambda: change_looks(document, [0], variety=0.5),
    ):
        assert gesture()
        assert np.array_equal(document.edit_mask(), left)
        document.attach_picture(document.state_id, flat(1))
        assert not document.edit_mask().any()
    commands.set_locked(document, [0], locked=True)
    assert not document.needs_pass
    commands.render_all(document)
    assert np.array_equal(document.edit_mask(), ~left)


def test_preview_of_looks_is_one_step_and_can_be_aborted(qtbot: QtBot) -> None:
    document = two_halves()
    look = document.looks[0]
    other = look.with_noise(look.noise + 1)
    with qtbot.waitSignal(document.looks_changed) as signal:
        document.preview_looks({0: look.with_noise(look.noise * 2)})
    assert signal.args == [frozenset({0})]
    document.abort_preview()
    assert document.looks[0] is look
    document.preview_looks({0: look.with_noise(look.noise * 3)})
    document.preview_looks({0: other})
    assert document.end_preview("Explore")
    assert document.history.count == 1
    assert document.looks[0] == other
    assert 0 not in document.state.sources  # no seed stands for noise set by hand
    document.undo()
    assert document.looks[0] is look
    assert document.state.sources[0].draw == 0


def test_locked_objects_are_neither_painted_with_nor_previewed() -> None:
    document = two_halves()
    commands.set_locked(document, [0], locked=True)
    with pytest.raises(RequestError, match="locked"):
        document.begin_paint(0)
    look = document.looks[0]
    document.preview_looks({0: look.with_noise(look.noise + 1)})
    assert not document.end_preview()
    assert document.looks[0] is look


def test_selection_loses_what_vanishes(qtbot: QtBot) -> None:
    document = two_halves()
    document.select([0, 1, 99])
    assert document.selection == {0, 1}
    with qtbot.waitSignal(document.selection_changed):
        commands.delete(document, [1])
    assert document.selection == {0}


def test_stuff_is_extended_from_anywhere_things_only_by_touch() -> None:
    document = two_halves()
    stuff = LabelClass(1, 1, "sky", (0, 0, 255), has_instances=False)
    classes = (document.labels.classes[0], stuff, *document.labels.classes[2:])
    document.load(replace(document.state.copy(), labels=LabelSet("test", "test", classes)))
    assert document.state.object_to_extend(1, 2, 2, 1) == 1
    assert document.state.object_to_extend(0, 60, 2, 1) is None
    assert document.state.object_to_extend(0, 30, 2, 5) == 0


def test_modified_follows_undo_redo_and_pictures(qtbot: QtBot) -> None:
    document = two_halves()
    assert not document.modified
    with qtbot.waitSignal(document.modified_changed) as signal:
        dab(document, 10, 10)
    assert signal.args == [True]
    document.undo()
    assert not document.modified
    document.redo()
    mark = document.mark
    document.attach_picture(document.state_id, flat(3))
    document.mark_saved(mark)
    assert document.modified  # the picture came after the snapshot
    document.mark_saved()
    assert not document.modified


def test_snapshot_is_out_of_reach_of_later_edits() -> None:
    document = two_halves()
    snapshot = document.state.copy()
    dab(document, 10, 10)
    document.attach_picture(document.state_id, flat(3))
    assert set(np.unique(snapshot.layout.object_map)) == {0, 1}
    assert set(snapshot.looks) == {0, 1}
    assert snapshot.picture is not None
    assert (snapshot.picture == 100).all()
    document.load(snapshot)
    assert shown(document) == 100
    assert not document.history.can_undo


def test_loading_another_project_makes_old_results_stale(qtbot: QtBot) -> None:
    document = two_halves()
    commands.render_all(document)
    state = document.state_id
    with qtbot.waitSignal(document.replaced):
        document.load(two_halves().state.copy())
    assert not document.attach_picture(state, flat(9))


def test_oldest_steps_are_let_go_when_memory_runs_out() -> None:
    document = two_halves()
    document.undo_bytes = 12_000
    for value in range(20):
        dab(document, 3 * value, 10)
        document.attach_picture(document.state_id, flat(value))
        assert document.history.nbytes <= 12_000
    assert 0 < document.history.count < 20
    while document.history.can_undo:
        document.undo()
    assert shown(document) > 0  # not the beginning, but the oldest state that is kept
    assert not document.needs_pass
