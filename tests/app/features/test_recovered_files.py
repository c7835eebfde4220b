"""Recovered work goes on with its file: locked, saved without a question, never over another's."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.storage.locks import ProjectLock
from app.storage.project.project_file import open_project, save_project
from inade.errors import ProjectError
from tests.app.features.test_recovering import button, offered
from tests.app.hands import LEFT, object_named, settle
from tests.fakes import FakeEngine, bundled_fake

Open = Callable[[FakeEngine], Studio]


def delete(studio: Studio, qtbot: QtBot, name: str) -> None:
    studio.document.select([object_named(studio, name)])
    studio.window.actions_["object.delete"].trigger()
    settle(studio, qtbot)


def save(studio: Studio, qtbot: QtBot) -> None:
    """Ctrl+S, until it is written or told."""
    with qtbot.waitSignal(studio.files.own.ended):
        QTest.keyClick(studio.window.canvas, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture(params=["opened", "saved as"])
def killed(
    request: pytest.FixtureRequest, open_studio: Open, qtbot: QtBot, tmp_path: Path
) -> tuple[Studio, Path]:
    """A window with a file, which lacks its last step, and nobody holds its locks any more."""
    lost, path = open_studio(bundled_fake()), tmp_path / "work" / "house.inade"
    path.parent.mkdir()
    if request.param == "opened":
        save_project(path, lost.document.state.copy())
        lost.files.open_project(path)
        qtbot.waitUntil(lambda: lost.files.own.holds(path))
        delete(lost, qtbot, "tree")
        save(lost, qtbot)
    else:
        lost.files.save_to(path)
        qtbot.waitUntil(lambda: lost.files.own.holds(path))
    delete(lost, qtbot, "roof")
    assert lost.files.own.wait()
    lost.files.own._kept.copy._lock.unlock()
    assert lost.files.own.lock is not None
    lost.files.own.lock.release()
    return lost, path


def recover(open_studio: Open, qtbot: QtBot) -> Studio:
    found = open_studio(bundled_fake())
    offered(found, qtbot)
    QTest.mouseClick(button(found, "Recover"), LEFT)
    qtbot.waitUntil(lambda: found.document.modified)
    settle(found, qtbot)
    return found


@pytest.fixture(autouse=True)
def no_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("it asked for a file")

    monkeypatch.setattr(QFileDialog, "exec", refuse)


def test_saving_goes_to_the_file_without_a_question(
    killed: tuple[Studio, Path], open_studio: Open, qtbot: QtBot
) -> None:
    found, path = recover(open_studio, qtbot), killed[1]
    with pytest.raises(ProjectError, match="another window"):
        ProjectLock(path)
    save(found, qtbot)
    assert not found.window.messages.asks
    assert not found.document.modified
    assert open_project(path).layout.objects.keys() == found.document.layout.objects.keys()
    save(found, qtbot)  # and again
    assert "changed by another program" not in found.window.messages.text


def test_what_another_program_wrote_meanwhile_is_not_overwritten(
    killed: tuple[Studio, Path], open_studio: Open, qtbot: QtBot
) -> None:
    path, other = killed[1], killed[0].document.state.copy()
    other.seed += 1
    save_project(path, other)
    theirs = path.read_bytes()
    found = recover(open_studio, qtbot)
    save(found, qtbot)
    assert "changed by another program" in found.window.messages.text
    assert path.read_bytes() == theirs
    QTest.mouseClick(button(found, "Overwrite"), LEFT)
    qtbot.waitUntil(lambda: not found.document.modified)
    assert open_project(path).seed == other.seed - 1


def test_a_file_that_is_gone_is_written_anew_and_a_folder_is_not(
    killed: tuple[Studio, Path], open_studio: Open, qtbot: QtBot
) -> None:
    path = killed[1]
    path.unlink()
    found = recover(open_studio, qtbot)
    save(found, qtbot)
    assert path.is_file()
    path.parent.rename(path.parent.with_name("elsewhere"))
    delete(found, qtbot, "sky")
    save(found, qtbot)
    assert "the folder of this project is gone" in found.window.messages.text
    assert not path.parent.exists()


def test_a_file_that_another_window_shows_by_now_is_left_to_it(
    killed: tuple[Studio, Path], open_studio: Open, qtbot: QtBot
) -> None:
    path = killed[1]
    theirs = ProjectLock(path)
    found = recover(open_studio, qtbot)
    assert "open in another window" in found.window.messages.text
    assert not found.files.own.holds(path)
    assert found.files.name == "house"
    theirs.release()


def test_the_window_that_shows_the_file_already_keeps_its_lock(
    killed: tuple[Studio, Path], open_studio: Open, qtbot: QtBot
) -> None:
    path = killed[1]
    found = open_studio(bundled_fake())
    offered(found, qtbot)
    found.files.open_project(path)
    qtbot.waitUntil(lambda: found.files.own.holds(path))
    QTest.mouseClick(button(found, "Recover"), LEFT)
    qtbot.waitUntil(lambda: found.document.modified)
    settle(found, qtbot)
    assert found.files.own.holds(path)
    save(found, qtbot)
    assert not found.document.modified
