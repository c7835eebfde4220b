"""Disks and folders that take nothing: it is told, and saving goes on."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.document.document import Document
from app.storage.autosave import Saver
from app.storage.project.project_file import save_project
from app.storage.recovery import copy as recovery
from inade.errors import InadeError, SaveError
from tests.app.storage.saving import dab, opened


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


def test_a_disk_that_takes_no_copy_is_told_once_until_it_takes_one(
    document: Document, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    saver, told, full = Saver(document, tmp_path / "recovery"), list[str](), (28, "No space left")
    saver.failed.connect(lambda error: told.append(str(error)))

    def refuse(path: Path, *_: object) -> int:
        raise OSError(*full, str(path))

    # connected once: its thread may be emitting while a wait would let go of it
    heard: list[InadeError] = []
    saver._uncopied.connect(heard.append)

    def paint() -> None:
        before = len(heard)
        dab(document)
        qtbot.waitUntil(lambda: len(heard) > before)

    append = recovery._append
    monkeypatch.setattr(recovery, "_append", refuse)
    for _ in range(3):
        paint()
    assert len(told) == 1
    full = (13, "Permission denied")
    paint()
    paint()
    assert len(told) == 2
    assert "Permission denied" in told[1]
    monkeypatch.setattr(recovery, "_append", append)
    with qtbot.waitSignal(saver.kept):
        dab(document)
    monkeypatch.setattr(recovery, "_append", refuse)
    dab(document)
    qtbot.waitUntil(lambda: len(told) > 2)
    assert told[2:] == told[1:2]
    saver.close()


def test_a_folder_that_is_gone_does_not_come_back_unasked(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "projects"
    folder.mkdir()
    save_project(folder / "mine.inade", document.state)
    saver = Saver(document, tmp_path / "recovery")
    opened(folder / "mine.inade", saver, document)
    folder.rename(tmp_path / "moved")
    dab(document)
    with qtbot.waitSignal(saver.failed) as signal_:
        saver.save()
    assert signal_.args is not None
    assert "folder of this project is gone" in str(signal_.args[0])
    assert not folder.exists()
    assert document.modified
    saver.close()
