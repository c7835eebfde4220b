"""Saving in the background, and the recovery copy that follows whatever is done."""

import secrets
import shutil
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.document import commands
from app.document.document import Document
from app.document.state import CheckpointId, Choices, State
from app.storage import autosave
from app.storage.autosave import Saver
from app.storage.project.project_file import open_project
from app.storage.recovery import copy as recovery
from app.storage.recovery.copy import RecoveryCopy
from app.storage.recovery.recovered import Recovery, recoverable
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Rect
from inade.scene import PicturePatch
from tests.app.document.test_undo_properties import Editor
from tests.app.storage.saving import dab, new_document
from tests.app.storage.states import assert_same, full_project


def copy_of(saver: Saver) -> State:
    """What a kill of this moment would leave."""
    assert saver.wait()
    return Recovery(saver._kept.copy.path, None, 0).open()


def killed(saver: Saver) -> list[Recovery]:
    """What is offered after a kill: what the journal has, and nobody holds the copy.

    It is looked for in another place, for what is not offered is removed.
    """
    assert saver.wait()
    left = saver._folder.parent / f"left {secrets.token_hex(4)}"
    shutil.copytree(saver._folder, left, ignore=shutil.ignore_patterns("*.lock"))
    return recoverable(left)


def test_save_writes_the_moment_it_was_asked_for(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    saver = Saver(document, tmp_path / "recovery")
    dab(document)
    with qtbot.waitSignal(saver.saved) as signal_:
        saver.save(tmp_path / "mine.inade")
        commands.rename(document, 0, "later")
    assert signal_.args == [tmp_path / "mine.inade"]
    assert document.modified  # by the renaming, which is not in the file
    project = open_project(tmp_path / "mine.inade")
    assert set(project.layout.objects) == {0, 1}
    assert project.layout.objects[0].name == ""
    document.undo()
    assert not document.modified
    saver.close()


def test_every_change_is_followed_by_a_recovery_copy(document: Document, tmp_path: Path) -> None:
    saver = Saver(document, tmp_path / "recovery")
    saver.show(tmp_path / "mine.inade", None)
    dab(document)
    assert saver.wait()
    assert recoverable(tmp_path / "recovery") == []  # its window is alive
    assert set(copy_of(saver).layout.objects) == {0, 1}
    dab(document)
    assert set(copy_of(saver).layout.objects) == {0, 1, 2}
    document.undo()
    assert set(copy_of(saver).layout.objects) == {0, 1}
    saver.close()
    assert list((tmp_path / "recovery").iterdir()) == []


def test_nothing_is_offered_while_the_file_is_up_to_date(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    saver = Saver(document, tmp_path / "recovery")
    dab(document)
    (copy,) = killed(saver)
    assert copy.origin is None
    with qtbot.waitSignal(saver.saved):
        saver.save(tmp_path / "mine.inade")
    assert killed(saver) == []
    saver.close()


def test_what_was_set_is_recovered_as_well(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    saver = Saver(document, tmp_path / "recovery")
    dab(document)
    with qtbot.waitSignal(saver.saved):
        saver.save(tmp_path / "mine.inade")
    assert killed(saver) == []
    document.choose(photo_share=0.25, hidden=frozenset({0}))
    document.keep_pixels = True
    (copy,) = killed(saver)
    assert copy.open().choices == Choices(0.25, True, frozenset({0}))
    saver.close()


def test_undo_behind_a_save_is_offered_and_redo_is_not(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    saver = Saver(document, tmp_path / "recovery")
    dab(document)
    with qtbot.waitSignal(saver.saved):
        saver.save(tmp_path / "mine.inade")
    document.undo()
    (copy,) = killed(saver)
    assert copy.origin == tmp_path / "mine.inade"
    assert set(copy.open().layout.objects) == {0}
    document.redo()
    assert killed(saver) == []
    saver.close()


def test_recovered_project_is_modified_and_copied_at_once(
    document: Document, tmp_path: Path
) -> None:
    saver = Saver(document, tmp_path / "recovery")
    document.load(document.state.copy(), saved=False)
    assert document.modified
    assert len(killed(saver)) == 1
    saver.close()


def test_a_project_is_copied_before_the_first_stroke(
    document: Document, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave, "FIRST_COPY", 1)
    saver = Saver(document, tmp_path / "recovery")
    with qtbot.waitSignal(saver.kept):
        pass
    assert killed(saver) == []  # for nothing would be lost
    document.load(new_document().state.copy())
    with qtbot.waitSignal(saver.kept):
        pass
    saver.close()


def test_pixels_are_recorded_as_they_come(document: Document, tmp_path: Path) -> None:
    saver = Saver(document, tmp_path / "recovery")
    dab(document)
    for value in (9, 12):
        patch = PicturePatch(Rect(0, 0, 16, 8), np.full((8, 16, 3), value, np.uint8))
        assert document.attach_picture(document.state_id, patch)
        picture = copy_of(saver).picture
        assert picture is not None
        assert (picture[:8] == value).all()
        assert not picture[8:].any()
    saver.close()


def test_a_copy_tells_which_state_the_picture_shows(document: Document, tmp_path: Path) -> None:
    saver = Saver(document, tmp_path / "recovery")
    whole = Rect(0, 0, 16, 16)

    def seen() -> State | None:
        assert saver.wait()
        return Recovery(saver._kept.copy.path, None, 0).open_seen()[0]

    def show(state_id: int) -> State:
        pixels = np.full((16, 16, 3), state_id, np.uint8)
        assert document.attach_picture(state_id, PicturePatch(whole, pixels))
        return document.state.copy()

    commands.rename(document, 0, "sky")  # nothing to be seen of it
    assert seen() is None
    named = document.state.copy()
    dab(document)
    first = document.state_id
    assert_same(seen() or document.state.copy(), named)
    dab(document)
    assert_same(seen() or document.state.copy(), named)
    show(first)
    assert_same(seen() or document.state.copy(), named)  # of two strokes it shows one
    both = show(document.state_id)
    assert seen() is None
    assert_same(copy_of(saver), both)
    dab(document)
    assert_same(seen() or document.state.copy(), both)
    document.undo()
    assert seen() is None
    saver.close()


def test_a_base_tells_what_its_picture_lacks(document: Document, tmp_path: Path) -> None:
    saver = Saver(document, tmp_path / "recovery")
    dab(document)
    lacking, first = document.edit_mask(), document.state.copy()
    assert lacking.any()
    dab(document)
    assert saver.wait()
    recovery = Recovery(saver._kept.copy.path, None, 0)
    seen, lacks = recovery.open_seen()
    assert seen is not None
    assert_same(seen, first)
    assert (lacks == lacking).all()
    back = Document(seen)
    assert commands.become(back, recovery.open(), lacks)
    assert_same(back.state, document.state)
    assert back.needs_pass
    assert (back.edit_mask() == document.edit_mask()).all()
    saver.close()


def test_a_stroke_under_the_pen_is_in_no_copy(document: Document, tmp_path: Path) -> None:
    saver = Saver(document, tmp_path / "recovery")
    dab(document)
    document.begin_new_object(1)
    document.extend_stroke(40, 40, 6)
    patch = PicturePatch(Rect(0, 0, 16, 16), np.full((16, 16, 3), 9, np.uint8))
    assert document.attach_picture(document.state_id, patch)
    copy = copy_of(saver)
    assert set(copy.layout.objects) == {0, 1}
    assert copy.picture is not None
    assert not copy.picture.any()
    document.end_stroke()
    copy = copy_of(saver)
    assert set(copy.layout.objects) == {0, 1, 2}
    assert (copy.layout.object_map == document.layout.object_map).all()
    assert (copy.picture == document.picture).all()
    saver.close()


def test_pixels_that_came_during_a_stroke_given_up_are_recorded_soon(
    document: Document, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave, "AFTER_GESTURE", 1)
    saver = Saver(document, tmp_path / "recovery")
    dab(document)
    state = document.state_id
    document.begin_paint(1)
    patch = PicturePatch(Rect(0, 0, 16, 16), np.full((16, 16, 3), 9, np.uint8))
    assert document.attach_picture(state, patch)
    document.abort_stroke()
    qtbot.waitUntil(lambda: bool((copy_of(saver).picture == 9).all()))  # pyright: ignore[reportAttributeAccessIssue]
    saver.close()


def test_the_copy_follows_whatever_is_done(document: Document, tmp_path: Path) -> None:
    """Undo, redo, a stroke given up, another checkpoint and its size, another project."""
    saver = Saver(document, tmp_path / "recovery")

    def same() -> None:
        assert_same(copy_of(saver), document.state.copy())

    for _ in range(3):
        dab(document)
    commands.rename(document, 1, "house")
    commands.resample(document, [1, 2])
    commands.resample_texture(document, [1, 2])
    same()
    document.begin_erase([1])
    document.extend_stroke(20, 20, 30)
    document.abort_stroke()
    commands.delete(document, [3])
    same()
    for _ in range(4):
        document.undo()
    same()
    document.redo()
    same()
    commands.set_sketch(document, np.full((16, 16), 255, np.uint8))
    commands.set_underlay(document, np.full((16, 16, 3), 77, np.uint8))
    commands.new_scene(document, 5)
    same()
    commands.map_classes(
        document,
        LabelSet.numbered(5),
        {0: 3, 1: 4, 2: 1},
        noise_dim=6,
        latent_dim=3,
        picture_size=(32, 32),
        checkpoint=CheckpointId("large", "ab" * 32),
        layout=document.layout.resized(32, 32),
        picture=np.full((32, 32, 3), 50, np.uint8),
    )
    same()
    document.undo()
    same()
    document.load(full_project(), saved=False)
    same()
    saver.close()


@pytest.mark.parametrize("seed", range(4))
def test_the_copy_follows_random_editing(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With bases coming all the time, results late or not at all, and strokes given up."""
    monkeypatch.setattr(recovery, "_LEAST", 0)
    editor = Editor(seed, live=seed % 2 == 0)
    saver = Saver(editor.document, tmp_path)
    for number in range(80):
        editor.act()
        if number % 4 == 0 and editor.document.modified:
            saver.record()  # else a stroke given up tells of pixels a second later
            assert_same(copy_of(saver), editor.document.state.copy())
    saver.close()


def test_a_copy_names_the_project_that_it_is_of(document: Document, tmp_path: Path) -> None:
    saver = Saver(document, tmp_path / "recovery")
    saver.show(tmp_path / "first.inade", None)
    dab(document)
    saver.show(tmp_path / "second.inade", None)  # its state follows in a moment
    (copy,) = killed(saver)
    assert copy.origin == tmp_path / "first.inade"
    saver.close()


def test_the_journal_does_not_wait_for_a_base(
    document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saver = Saver(document, tmp_path / "recovery")
    dab(document)
    assert saver.wait()
    begun, gate, write = threading.Event(), threading.Event(), RecoveryCopy.write_base

    def slow(*given: Any) -> None:
        begun.set()
        assert gate.wait(60)
        write(*given)

    monkeypatch.setattr(RecoveryCopy, "write_base", slow)
    saver._kept.copy.wants_base = True
    dab(document)
    assert begun.wait(60)
    dab(document)
    assert saver.wait_until_recorded()
    assert set(Recovery(saver._kept.copy.path, None, 0).open().layout.objects) == {0, 1, 2, 3}
    gate.set()
    assert set(copy_of(saver).layout.objects) == {0, 1, 2, 3}
    saver.close()
