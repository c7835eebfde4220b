"""*Save* in the question about unsaved changes: saves, then goes on; stays where that failed."""

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.dialogs.files import Saving
from app.photos.dialog import PhotoDialog
from app.storage import autosave
from app.storage.locks import ProjectLock
from app.storage.project import members
from app.storage.project.project_file import open_project
from inade.errors import SaveError
from tests.app.hands import LEFT, drop, object_named, picture_of, settle
from tests.app.photos.support import disc_photo


@pytest.fixture(autouse=True)
def answer_save(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is asked about changes says *Save*."""
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Save)


def edit(studio: Studio, qtbot: QtBot) -> None:
    studio.document.select([object_named(studio, "roof")])
    studio.window.actions_["make.resample"].trigger()
    settle(studio, qtbot)
    assert studio.document.modified


def save_as(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    """Whoever is asked where to save gives this file; None calls it off."""
    given = ("" if path is None else str(path), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: given)


def saved(studio: Studio, qtbot: QtBot, path: Path) -> None:
    with qtbot.waitSignal(studio.files.own.saved):
        studio.files.save_to(path)


def in_dialog(kind: type[QDialog], act: Callable[[QDialog], None]) -> None:
    """Do something in the next dialog of a kind, while it runs."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            act(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def press(dialog: QDialog, text: str) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == text)
    QTest.mouseClick(button, LEFT)


@pytest.mark.parametrize("named", [True, False])
def test_save_then_close(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, named: bool
) -> None:
    path = tmp_path / "mine.inade"
    if named:
        saved(studio, qtbot, path)
    edit(studio, qtbot)
    picture = picture_of(studio).copy()
    save_as(monkeypatch, path)
    studio.window.close()
    assert not studio.window.isVisible()
    written = open_project(path).picture
    assert written is not None
    assert (written == picture).all()


def test_save_called_off_stays(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(studio, qtbot)
    save_as(monkeypatch, None)
    studio.window.close()
    assert studio.window.isVisible()
    assert studio.document.modified


def test_save_then_new(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(studio, qtbot)
    save_as(monkeypatch, tmp_path / "mine.inade")
    assert studio.files.may_replace()
    studio.files.new(0, 4)
    settle(studio, qtbot)
    assert len(studio.document.layout.objects) == 1
    assert len(open_project(tmp_path / "mine.inade").layout.objects) > 1
    assert studio.window.windowTitle().startswith("Untitled")


def test_save_then_open_another(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(studio, qtbot, tmp_path / "other.inade")
    studio.files.new(0, 4)
    settle(studio, qtbot)
    edit_whole = next(iter(studio.document.layout.objects))
    studio.document.select([edit_whole])
    studio.window.actions_["make.resample"].trigger()
    settle(studio, qtbot)
    save_as(monkeypatch, tmp_path / "mine.inade")
    studio.files.open_project(tmp_path / "other.inade")
    qtbot.waitUntil(lambda: studio.window.windowTitle().startswith("other"))
    assert set(open_project(tmp_path / "mine.inade").layout.objects) == {edit_whole}
    assert studio.files.own.wait()
    ProjectLock(tmp_path / "mine.inade").release()  # nobody holds the one that was left


def test_a_save_that_fails_is_told_and_the_window_stays(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(studio, qtbot)
    (tmp_path / "file").write_text("in the way")
    save_as(monkeypatch, tmp_path / "file" / "house.inade")
    studio.window.close()
    assert studio.window.isVisible()
    assert "house.inade" in studio.window.messages.text
    assert studio.document.modified


def test_a_file_that_another_window_has_open_is_told_and_the_window_stays(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(studio, qtbot)
    lock = ProjectLock(tmp_path / "mine.inade")
    save_as(monkeypatch, tmp_path / "mine.inade")
    studio.window.close()
    lock.release()
    assert studio.window.isVisible()
    assert "open in another window" in studio.window.messages.text


def test_save_as_that_fails_keeps_the_old_name(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, full = tmp_path / "old.inade", tmp_path / "full.inade"
    saved(studio, qtbot, old)
    edit(studio, qtbot)
    write = autosave.save_project

    def refuse(path: Path, project: object) -> None:
        if path == full:
            raise SaveError("the disk is full.", where=path)
        write(path, project)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(autosave, "save_project", refuse)
    with qtbot.waitSignal(studio.files.own.ended):
        studio.files.save_to(full)
    assert "the disk is full" in studio.window.messages.text
    assert studio.window.windowTitle().startswith("old")
    assert studio.settings.recent[0] == old
    assert studio.document.modified
    ProjectLock(full).release()  # nobody holds what was not written
    with pytest.raises(Exception, match="another window"):
        ProjectLock(old)
    studio.window.actions_["file.save"].trigger()
    qtbot.waitUntil(lambda: not studio.document.modified)
    assert not full.exists()
    assert (open_project(old).picture == picture_of(studio)).all()


def test_a_save_that_takes_long_can_be_left(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(studio, qtbot)
    gate, encode = threading.Event(), members.png

    def slow(array: np.ndarray) -> bytes:
        gate.wait()
        return encode(array)

    monkeypatch.setattr(members, "png", slow)
    save_as(monkeypatch, tmp_path / "mine.inade")
    in_dialog(Saving, lambda dialog: press(dialog, "Do not wait, stay here"))
    studio.window.close()
    assert studio.window.isVisible()
    in_dialog(Saving, lambda _: gate.set())
    studio.window.close()
    assert not studio.window.isVisible()
    assert (tmp_path / "mine.inade").is_file()


def test_the_window_goes_on_in_the_moment_before_anything_is_shown(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A timer of the window lets the file be written; nobody is asked to wait for that."""
    edit(studio, qtbot)
    gate, encode, shown = threading.Event(), members.png, list[QDialog]()

    def slow(array: np.ndarray) -> bytes:
        assert gate.wait(60)
        return encode(array)

    monkeypatch.setattr(members, "png", slow)
    monkeypatch.setattr(Saving, "MOMENT", 60_000)
    monkeypatch.setattr(Saving, "exec", lambda dialog: shown.append(dialog))
    save_as(monkeypatch, tmp_path / "mine.inade")
    QTimer.singleShot(0, gate.set)
    studio.window.close()
    assert not studio.window.isVisible()
    assert not shown
    assert (tmp_path / "mine.inade").is_file()


def test_a_dropped_photo_opens_once_the_work_is_saved(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(studio, qtbot)
    photo = tmp_path / "disc.png"
    Image.fromarray(disc_photo(256, 256)).save(photo)
    save_as(monkeypatch, tmp_path / "mine.inade")

    def go_on(dialog: QDialog) -> None:
        assert isinstance(dialog, PhotoDialog)
        dialog.choose("picture")
        press(dialog, "Go on")

    in_dialog(PhotoDialog, go_on)
    drop(studio, photo)
    qtbot.waitUntil(lambda: studio.document.underlay is not None)
    assert studio.window.windowTitle().startswith("disc")
    assert (tmp_path / "mine.inade").is_file()
