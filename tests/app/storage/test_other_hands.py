"""When others have a project as well: locks, leftovers of the killed, files that changed."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.document.document import Document
from app.storage import reading
from app.storage.autosave import Saver
from app.storage.locks import ProjectLock
from app.storage.project.project_file import ProjectChangedError, open_project, save_project
from app.storage.recovery.recovered import recoverable
from inade.errors import ProjectError
from tests.app.storage.saving import dab, new_document, opened
from tests.app.storage.states import full_project

ROOT = Path(__file__).parents[3]


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
        "import os, pathlib; from app.storage.locks import ProjectLock;"
        f"lock = ProjectLock(pathlib.Path({str(path)!r})); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)
    assert len(list(tmp_path.iterdir())) == 1
    ProjectLock(path).release()


def test_leftovers_of_killed_saves_and_locks_go_at_the_next_opening(tmp_path: Path) -> None:
    path, folder = tmp_path / "mine.inade", tmp_path / "recovery"
    save_project(path, full_project())
    (tmp_path / ".mine.01234567.inade").write_bytes(b"half")
    folder.mkdir()
    locks = [folder / "dead.lock", path.with_name(".mine.inade.lock")]
    program = (
        "import os, sys; from pathlib import Path; from app.storage.locks import lock_file;"
        "held = [lock_file(Path(name)) for name in sys.argv[1:]];"
        "[lock.tryLock(0) for lock in held]; os._exit(1)"
    )
    killed_with = [sys.executable, "-c", program, *map(str, locks)]
    subprocess.run(killed_with, cwd=ROOT, check=False)
    assert all(lock.exists() for lock in locks)
    alive = ProjectLock(tmp_path / "other.inade")
    assert recoverable(folder) == []
    reading.read_project(path).lock.release()
    left = sorted(one.name for one in tmp_path.rglob("*"))
    assert left == [".other.inade.lock", "mine.inade", "recovery"]
    alive.release()


def test_a_project_that_another_window_saves_keeps_its_unfinished_file(tmp_path: Path) -> None:
    path, unfinished = tmp_path / "mine.inade", tmp_path / ".mine.01234567.inade"
    save_project(path, full_project())
    unfinished.touch()
    lock = ProjectLock(path)
    with pytest.raises(ProjectError, match="another window"):
        reading.read_project(path)
    assert unfinished.exists()
    lock.release()


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


def test_a_file_that_somebody_else_changed_is_not_overwritten_unasked(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    path, saver = tmp_path / "mine.inade", Saver(document, tmp_path / "recovery")
    save_project(path, document.state)
    opened(path, saver, document)
    for _ in range(2):  # what was saved here is no change
        dab(document)
        with qtbot.waitSignal(saver.saved):
            saver.save()
    theirs = replace(document.state.copy(), seed=99)
    save_project(path, theirs)
    dab(document)
    with qtbot.waitSignal(saver.failed) as signal_:
        saver.save()
    assert signal_.args is not None
    assert isinstance(signal_.args[0], ProjectChangedError)
    assert open_project(path).seed == 99
    assert document.modified
    with qtbot.waitSignal(saver.saved):
        saver.save(over=True)
    assert open_project(path).layout.next_id == document.layout.next_id
    dab(document)
    with qtbot.waitSignal(saver.saved):
        saver.save()
    saver.close()


def test_a_project_is_the_same_through_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "mine.inade", tmp_path / "other" / "link.inade"
    save_project(path, new_document().state)
    link.parent.mkdir()
    link.symlink_to(path)
    found = reading.read_project(path)
    with pytest.raises(ProjectError, match="open in another window"):
        reading.read_project(link)
    found.lock.release()
    reading.read_project(link).lock.release()
