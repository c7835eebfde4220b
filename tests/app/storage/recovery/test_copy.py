"""Recovery copies: a base, a journal of everything that changed, and what any damage leaves."""

import dataclasses
import itertools
import weakref
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from app.document import commands
from app.document.document import Document
from app.document.state import State
from app.storage.project.project_file import open_project, save_project
from app.storage.recovery import copy as recovery
from app.storage.recovery import recorder as recorder_module
from app.storage.recovery.copy import RecoveryCopy
from app.storage.recovery.journal import Record
from app.storage.recovery.recorder import Moment, Recorder
from app.storage.recovery.recovered import Recovery
from inade.errors import ProjectError, SaveError
from inade.layouts.layout import Rect
from tests.app.storage.states import OTHERWISE, assert_same, full_project, picture_of

NOT_SAVED = {"prior"}  # it is the checkpoint's


def moment(state: State, ids: Rect | None = None, pixels: Rect | None = None) -> Moment:
    """A state after a gesture; by default anything may have changed."""
    height, width = state.layout.size
    shown = picture_of(state).shape if state.picture is not None else (0, 0)
    return Moment.of(
        state, ids or Rect(0, 0, width, height), pixels or Rect(0, 0, shown[1], shown[0])
    )


class Kept:
    """A copy of a state, written as the program's threads write it."""

    def __init__(self, folder: Path, state: State) -> None:
        self.copy = RecoveryCopy(folder / "test.recovery")
        self.recorder = Recorder()
        self.base(state)

    def base(self, state: State) -> None:
        members, told = self.recorder.base(replace(moment(state), whole=state.copy()))
        self.copy.write_base(members, told, self.copy.begin_base())

    def add(self, after: Moment) -> int:
        """Returns the bytes that this takes."""
        first = self.recorder.record(after)
        added = [] if first is None else [first]
        pixels = () if after.state.picture is None else self.recorder.pixels(after)
        return sum(map(self.copy.append, itertools.chain(added, pixels)))

    @property
    def now(self) -> State:
        return Recovery(self.copy.path, None, 0).open()

    @property
    def journal(self) -> Path:
        (path,) = self.copy.path.glob("*/journal")
        return path


def test_every_field_of_the_state_has_its_turn_here() -> None:
    assert {field.name for field in dataclasses.fields(State)} - NOT_SAVED == OTHERWISE.keys()
    for change in OTHERWISE.values():
        with pytest.raises(AssertionError):
            assert_same(full_project(), change(full_project()))


@pytest.mark.parametrize("name", OTHERWISE)
def test_whatever_changes_is_in_the_file(name: str, tmp_path: Path) -> None:
    state = OTHERWISE[name](full_project())
    save_project(tmp_path / "test.inade", state)
    assert_same(open_project(tmp_path / "test.inade"), state)


@pytest.mark.parametrize("name", OTHERWISE)
def test_whatever_changes_is_in_the_journal_and_so_is_going_back(name: str, tmp_path: Path) -> None:
    before = full_project()
    after = OTHERWISE[name](before)
    kept = Kept(tmp_path, before)
    assert_same(kept.now, before)
    kept.add(moment(after))
    assert_same(kept.now, after)
    kept.base(after)
    assert_same(kept.now, after)
    kept.add(moment(before))
    assert_same(kept.now, before)


def test_all_that_may_be_missing_comes_and_goes(tmp_path: Path) -> None:
    full = full_project()
    bare = replace(full, picture=None, own=None, sketch=None, underlay=None, beneath={}, frame=None,
                   doubt=None)  # fmt: skip
    kept = Kept(tmp_path, bare)
    for state in (full, bare, full):
        kept.add(moment(state))
        assert_same(kept.now, state)


@pytest.mark.parametrize("theirs", [4, 6, 9])  # the width of their noise; the document's is 6
@pytest.mark.parametrize("undone", [True, False])
def test_an_object_comes_back_from_another_checkpoint(
    theirs: int, undone: bool, tmp_path: Path
) -> None:
    plain = full_project()
    plain.layout.objects[300] = replace(plain.layout.objects[300], locked=False, drawn_by=None)
    look = replace(plain.looks[300], noise=plain.looks[300].noise[:, :6])
    looks = {**plain.looks, 300: look}
    document = Document(replace(plain, looks=looks, painters={}, noise_width=None))
    commands.draw_by(document, [300], replace(full_project().painters["2"], noise_dim=theirs))
    kept = Kept(tmp_path, document.state)
    assert_same(kept.now, document.state)
    if undone:
        document.undo()
    else:
        commands.draw_by(document, [300], None)
    assert not document.state.painters
    kept.add(moment(document.state))
    assert_same(kept.now, document.state)


def test_another_size_of_map_and_picture(tmp_path: Path) -> None:
    full = full_project()
    layout = full.layout.resized(64, 128)
    large = replace(full, layout=layout, picture=np.ones((32, 64, 3), np.uint8), own=None,
                    picture_size=(32, 64), doubt=None)  # fmt: skip
    kept = Kept(tmp_path, full)
    for state in (large, full):
        kept.add(moment(state))
        assert_same(kept.now, state)


def strokes(state: State, count: int) -> list[tuple[State, Moment]]:
    """A state after each of some strokes: new objects, with their pixels."""
    found = list[tuple[State, Moment]]()
    for number in range(count):
        layout = state.layout.copy()
        rect = Rect(3 * number, 2 * number, 6, 5)
        layout.object_map[rect.slices] = new = layout.new_id()
        layout.objects[new] = replace(layout.objects[5], name=f"stroke {number}")
        picture = picture_of(state).copy()
        pixels = Rect(2 * number, number, 4, 4)
        picture[pixels.slices] = 9 * number
        state = replace(
            state, layout=layout, looks={**state.looks, new: state.looks[0]}, picture=picture
        )
        found.append((state, Moment.of(state, rect, pixels)))
    return found


def test_a_journal_cut_anywhere_is_a_state_that_was(tmp_path: Path) -> None:
    before = full_project()
    kept = Kept(tmp_path, before)
    states, ends = [before], [kept.journal.stat().st_size]
    for state, after in strokes(before, 4):
        ids, pixels = kept.recorder.record(after), list(kept.recorder.pixels(after))
        assert ids is not None
        kept.copy.append(ids)
        states.append(replace(state, picture=states[-1].picture))
        ends.append(kept.journal.stat().st_size)
        for record in pixels:
            kept.copy.append(record)
        states.append(state)
        ends.append(kept.journal.stat().st_size)
    whole = kept.journal.read_bytes()
    for length in (*range(ends[0], len(whole), 61), *ends, *(end - 1 for end in ends[1:])):
        kept.journal.write_bytes(whole[:length])
        assert_same(kept.now, states[sum(end <= length for end in ends) - 1])


def test_half_a_picture_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder_module, "_BAND", 32 * 5)
    before = full_project()
    kept = Kept(tmp_path, before)
    after = replace(before, picture=255 - picture_of(before))
    bands = list(kept.recorder.pixels(moment(after)))
    assert len(bands) == 4
    for record in bands[:3]:
        kept.copy.append(record)
    assert_same(kept.now, before)
    (painted, stroke) = strokes(before, 1)[0]  # comes in between
    kept.copy.append(kept.recorder.record(stroke) or Record())
    assert_same(kept.now, replace(painted, picture=before.picture))
    kept.copy.append(bands[3])
    assert_same(kept.now, replace(painted, picture=after.picture))


def test_moments_that_waited_for_each_other_are_recorded_as_one(tmp_path: Path) -> None:
    before = full_project()
    kept = Kept(tmp_path, before)
    (_, first), (_, second), (state, third) = strokes(before, 3)
    kept.add(third.after(second.after(first)))
    assert_same(kept.now, state)


def test_a_stroke_is_small_beside_its_document(tmp_path: Path) -> None:
    full = full_project()
    large = replace(full, layout=full.layout.resized(1024, 2048), own=None, doubt=None)
    kept = Kept(tmp_path, large)
    for state, after in strokes(large, 3):
        appended = kept.add(after)
        assert_same(kept.now, state)
        assert appended < 4000
    assert kept.add(Moment.of(state)) == 0


def test_gestures_made_while_a_base_is_written_are_in_both(tmp_path: Path) -> None:
    before = full_project()
    kept = Kept(tmp_path, before)
    (middle, first), (state, second) = strokes(before, 2)
    kept.add(first)
    members, told = kept.recorder.base(replace(moment(middle), whole=middle.copy()))
    since = kept.copy.begin_base()
    kept.add(second)
    assert_same(kept.now, state)  # as after a kill: the new base is not there yet
    kept.copy.write_base(members, told, since)
    assert_same(kept.now, state)
    assert [path.name for path in kept.copy.path.iterdir()] == ["2"]


def test_what_did_not_change_is_not_written_again(tmp_path: Path) -> None:
    before = full_project()
    kept = Kept(tmp_path, before)

    def files() -> dict[str, int]:
        (base,) = kept.copy.path.iterdir()
        names = ("underlay.png", "sketch.png", "picture.png", "references/0.png")
        return {name: (base / name).stat().st_ino for name in names}

    first = files()
    state = replace(before, sketch=255 - before.sketch)  # pyright: ignore[reportOptionalOperand]
    kept.base(state)
    same = {name for name, number in files().items() if first[name] == number}
    assert same == {"underlay.png", "picture.png", "references/0.png"}
    assert_same(kept.now, state)


def test_what_was_written_is_not_kept_in_memory(tmp_path: Path) -> None:
    before = full_project()
    kept = Kept(tmp_path, before)
    after = replace(before, sketch=None)
    kept.add(moment(after))
    assert before.sketch is not None
    sketch = weakref.ref(before.sketch)
    del before
    assert sketch() is None
    assert_same(kept.now, after)


def test_a_disk_without_links_is_written_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(1, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    kept = Kept(tmp_path, full_project())
    kept.base(full_project())
    assert_same(kept.now, full_project())


def test_a_base_is_due_when_the_journal_is_larger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recovery, "_LEAST", 0)
    before = full_project()
    kept = Kept(tmp_path, before)
    files = [file for file in kept.copy.path.rglob("*") if file.is_file()]
    size = sum(file.stat().st_size for file in files if file != kept.journal)
    while not kept.copy.wants_base:
        assert kept.journal.stat().st_size <= size
        kept.add(moment(replace(before, picture=picture_of(before) + np.uint8(1))))
        kept.add(moment(before))
    assert kept.journal.stat().st_size > size
    kept.base(before)
    assert not kept.copy.wants_base


def test_a_record_that_fails_costs_nothing_that_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = full_project()
    kept = Kept(tmp_path, before)
    (state, first), (last, second) = strokes(before, 2)
    kept.add(first)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(recovery.os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            kept.add(second)
    kept.copy.give_up()
    assert kept.copy.wants_base
    assert kept.now.layout.next_id in (state.layout.next_id, last.layout.next_id)
    kept.base(last)
    assert_same(kept.now, last)


def test_a_base_that_fails_leaves_the_one_before_and_its_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = full_project()
    kept = Kept(tmp_path, before)
    (middle, first), (last, second) = strokes(before, 2)
    kept.add(first)

    def broken(*_: object) -> int:
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr(recovery, "_write", broken)
        with pytest.raises(MemoryError):
            kept.base(middle)
    assert_same(kept.now, middle)
    kept.add(second)
    assert_same(kept.now, last)
    assert kept.copy.wants_base
    kept.base(last)
    assert_same(kept.now, last)


def test_a_folder_that_cannot_be_made_has_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SaveError, match="no recovery copy can be kept"):
        Kept(tmp_path / "file", full_project())


@pytest.mark.parametrize("damage", ["manifest.json", "layout.png", "looks/ids.npy", "journal"])
def test_a_copy_that_is_damaged_is_told(tmp_path: Path, damage: str) -> None:
    kept = Kept(tmp_path, full_project())
    (kept.copy.path / "1" / damage).unlink()
    with pytest.raises(ProjectError):
        _ = kept.now


@pytest.mark.parametrize(
    "record",
    [
        Record({"manifest": {"frame": "wide"}}),
        Record({"objects": {"5": {"id": 5}}}),
        Record({"patches": {"layout.png@0": [60, 30]}}, {"layout.png@0": b"no picture"}),
        Record({"part": "all"}),
        Record({}, {"layout.png": b"\x89PNG\r\n\x1a\n"}),
    ],
)
def test_records_that_mean_nothing_are_told(tmp_path: Path, record: Record) -> None:
    kept = Kept(tmp_path, full_project())
    kept.copy.append(record)
    with pytest.raises(ProjectError):
        _ = kept.now
