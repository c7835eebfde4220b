"""Saving in the background, locks, and what is left after a kill."""

import os
import random
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.document import commands
from app.document.document import Document
from app.document.state import State
from app.storage import autosave
from app.storage.autosave import ProjectLock, Saver, recoverable
from app.storage.project_file import open_project
from inade.errors import ProjectError, SaveError
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Rect
from inade.scene import PicturePatch

ROOT = Path(__file__).parents[3]
CHILD = Path(__file__).with_name("editing_child.py")


def new_document() -> Document:
    project = State.blank(LabelSet.numbered(3), (16, 16), noise_dim=4, latent_dim=4)
    return Document(replace(project, picture=np.zeros((16, 16, 3), np.uint8)))


def dab(document: Document) -> None:
    document.begin_new_object(1)
    document.extend_stroke(20, 20, 6)
    assert document.end_stroke()


@pytest.fixture
def document() -> Document:
    return new_document()


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
    saver = Saver(document, tmp_path)
    saver.origin = tmp_path / "mine.inade"
    dab(document)
    assert saver.wait()
    assert recoverable(tmp_path) == []  # its window is alive
    [copy] = tmp_path.glob("*.inade")
    assert set(open_project(copy).layout.objects) == {0, 1}
    saver.close()
    assert list(tmp_path.iterdir()) == []


def test_copy_goes_when_the_file_is_up_to_date(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "recovery"
    saver = Saver(document, folder)
    dab(document)
    assert saver.wait()
    assert len(list(folder.glob("*.inade"))) == 1
    with qtbot.waitSignal(saver.saved):
        saver.save(tmp_path / "mine.inade")
    assert saver.wait()
    assert list(folder.glob("*.inade")) == []
    document.undo()
    assert saver.wait()
    assert len(list(folder.glob("*.inade"))) == 1
    document.redo()
    assert saver.wait()
    assert list(folder.glob("*.inade")) == []
    saver.close()


def test_recovered_project_is_modified_and_copied_at_once(
    document: Document, tmp_path: Path
) -> None:
    saver = Saver(document, tmp_path)
    document.load(document.snapshot(), saved=False)
    assert document.modified
    assert saver.wait()
    assert len(list(tmp_path.glob("*.inade"))) == 1
    saver.close()


@pytest.mark.parametrize("rests", [True, False])
def test_picture_is_copied_when_it_rests_or_after_a_while(
    rests: bool, document: Document, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    soon, never = 100, 3_600_000
    monkeypatch.setattr(autosave, "PICTURE_DELAY", soon if rests else never)
    monkeypatch.setattr(autosave, "LONGEST_DELAY", never if rests else soon)
    saver = Saver(document, tmp_path)
    dab(document)
    patch = PicturePatch(Rect(0, 0, 16, 16), np.full((16, 16, 3), 9, np.uint8))
    assert document.attach_picture(document.state_id, patch)

    def copied() -> bool:
        picture = open_project(next(iter(tmp_path.glob("*.inade")))).picture
        return picture is not None and bool((picture == 9).all())

    qtbot.waitUntil(lambda: saver.wait() and copied())
    saver.close()


def test_failure_is_reported_and_saving_goes_on(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    saver = Saver(document, tmp_path / "recovery")
    (tmp_path / "file").write_text("in the way")
    with qtbot.waitSignal(saver.failed) as signal_:
        saver.save(tmp_path / "file" / "mine.inade")
    assert signal_.args is not None
    assert isinstance(signal_.args[0], SaveError)
    with qtbot.waitSignal(saver.saved):
        saver.save(tmp_path / "mine.inade")
    saver.close()


def test_recovery_folder_that_cannot_be_made_is_reported(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "recovery").write_text("in the way")
    saver = Saver(document, tmp_path / "recovery")
    with qtbot.waitSignal(saver.failed) as signal_:
        dab(document)
    assert signal_.args is not None
    assert "recovery copy" in str(signal_.args[0])
    saver.close()


def test_two_windows_on_one_project_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "mine.inade"
    first = ProjectLock(path)
    with pytest.raises(ProjectError, match=f"another window .process {os.getpid()} "):
        ProjectLock(path)
    ProjectLock(tmp_path / "other.inade").release()
    first.release()
    ProjectLock(path).release()
    assert list(tmp_path.iterdir()) == []


def test_lock_of_a_dead_process_is_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "mine.inade"
    program = (
        "import os, pathlib; from app.storage.autosave import ProjectLock;"
        f"lock = ProjectLock(pathlib.Path({str(path)!r})); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)
    assert len(list(tmp_path.iterdir())) == 1
    ProjectLock(path).release()


def test_recovery_copies_are_listed_newest_first_and_can_be_discarded(tmp_path: Path) -> None:
    for name, time in (("old", 100.0), ("new", 200.0)):
        path = tmp_path / f"{name}.inade"
        path.write_bytes(b"")
        os.utime(path, (time, time))
    (tmp_path / "new.json").write_text('{"origin": "/somewhere/mine.inade"}')
    (tmp_path / "old.json").write_text("damaged")
    new, old = recoverable(tmp_path)
    assert (new.path.name, new.origin, new.saved_at) == (
        "new.inade",
        Path("/somewhere/mine.inade"),
        200.0,
    )
    assert old.origin is None
    new.discard()
    assert [entry.path.name for entry in recoverable(tmp_path)] == ["old.inade"]
    assert recoverable(tmp_path / "none") == []


@pytest.mark.parametrize(
    "runs", [3, pytest.param(50, marks=[pytest.mark.slow, pytest.mark.timeout(900)])]
)
def test_kill_costs_at_most_the_last_stroke_and_corrupts_nothing(runs: int, tmp_path: Path) -> None:
    chance = random.Random(runs)
    for run in range(runs):
        folder = tmp_path / str(run)
        child = subprocess.Popen(
            [sys.executable, str(CHILD), str(folder)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        for _ in range(chance.randint(2, 25)):
            assert child.stdout.readline()
        for _ in range(chance.randint(0, 20_000)):
            pass  # a moment of no particular length, to meet the writer anywhere
        child.send_signal(signal.SIGKILL)
        finished = [line for line in child.stdout.read().splitlines() if line]
        child.stdout.close()
        child.wait()
        [copy] = recoverable(folder)
        assert copy.origin == (ROOT / "harbour.inade")
        painted = open_project(copy.path).layout.next_id - 1
        announced = int(finished[-1]) if finished else 1
        assert painted >= announced - 1
        copy.discard()
        assert recoverable(folder) == []
