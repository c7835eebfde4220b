"""The window's thread reads and writes no files: however slow the disk, the window answers."""

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QLockFile, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.labelling.setup import Setup
from app.photos.dialog import PhotoDialog
from app.settings import Settings
from app.storage import locks, reading
from app.styles.dialog import StyleFromPhoto
from app.work.pool import Background
from inade.errors import ImageError
from tests.app.hands import drop, in_dialog, object_named, picture_of, press, settle
from tests.app.photos.support import disc_photo, photo_file, type_maps
from tests.fakes import FakeEngine, bundled_fake

_watched: list[str] = []  # folders, while a test looks
_seen: list[str] = []


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    """Every file that Python opens, folders too; such a hook cannot be taken away again."""
    if not _watched or event not in ("open", "os.listdir", "os.scandir", "os.remove", "os.rename"):
        return
    name = str(arguments[0])
    if threading.current_thread() is threading.main_thread() and name.startswith(_watched[0]):
        _seen.append(f"{event} {name}")


sys.addaudithook(_hook)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[list[str]]:
    """What the window's thread opens below the test's folder, from `_watched` on."""
    _seen.clear()
    yield _seen
    _watched.clear()


class Slow:
    """A reader that takes until its gate is opened."""

    def __init__(self, result: object) -> None:
        self.gate, self.begun = threading.Event(), threading.Event()
        self._result = result

    def __call__(self, *_: object, **__: object) -> object:
        self.begun.set()
        assert self.gate.wait(60)
        if isinstance(self._result, Exception):
            raise self._result
        return self._result


@pytest.fixture
def beats(studio: Studio) -> Iterator[list[int]]:
    """Grows by one with every turn of the event loop."""
    seen: list[int] = []
    timer = QTimer(studio, interval=1)
    timer.timeout.connect(lambda: seen.append(1))
    timer.start()
    yield seen
    timer.stop()


def test_the_window_goes_on_while_a_dropped_photo_is_read(
    studio: Studio,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    beats: list[int],
) -> None:
    slow = Slow(disc_photo())
    monkeypatch.setattr(reading, "read_photo", slow)
    drop(studio, photo_file(tmp_path))
    qtbot.waitUntil(slow.begun.is_set)
    before = len(beats)
    qtbot.waitUntil(lambda: len(beats) > before + 20)
    qtbot.waitUntil(lambda: studio.window.status.state == "Reading garden.png…")
    roof = object_named(studio, "roof")
    studio.document.select([roof])  # and can be worked in
    studio.window.actions_["object.delete"].trigger()
    settle(studio, qtbot)
    assert roof not in studio.document.layout.objects
    asked: list[QDialog] = []
    in_dialog(lambda dialog: (asked.append(dialog), dialog.reject()))
    slow.gate.set()
    qtbot.waitUntil(lambda: bool(asked))
    assert isinstance(asked[0], PhotoDialog)
    qtbot.waitUntil(lambda: studio.window.status.state.startswith("Ready"))


def test_a_slow_file_that_is_wrong_is_told_when_that_is_known(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(ImageError("it fell off the network.", where="garden.png"))
    monkeypatch.setattr(reading, "read_photo", slow)
    drop(studio, photo_file(tmp_path))
    qtbot.waitUntil(slow.begun.is_set)
    assert not studio.window.messages.isVisible()
    slow.gate.set()
    qtbot.waitUntil(studio.window.messages.isVisible)
    assert "fell off the network" in studio.window.messages.text
    assert not studio.files.busy


def test_a_photo_dropped_before_the_model_is_there_is_answered_in_words(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    studio.runner.info = None
    drop(studio, photo_file(tmp_path))
    qtbot.waitUntil(studio.window.messages.isVisible)
    assert "not loaded yet" in studio.window.messages.text


def test_no_file_is_opened_by_the_windows_thread(
    studio: Studio, qtbot: QtBot, tmp_path: Path, opened: list[str]
) -> None:
    """Drops of every kind, saving, styles, the style dialog and the start of labelling."""
    project, layout = tmp_path / "house.inade", tmp_path / "map.png"
    photo = photo_file(tmp_path)
    (tmp_path / "notes.txt").write_text("hello")
    Image.fromarray(np.repeat(np.uint8([[0], [6]]), 64, 0).repeat(128, 1)).save(layout)
    photos = tmp_path / "photos"
    photos.mkdir()
    Image.fromarray(disc_photo(60, 80)).save(photos / "a.png")

    def done() -> None:
        qtbot.waitUntil(
            lambda: not (studio.files.busy or studio.background.busy or studio.shelf.busy)
        )
        settle(studio, qtbot)

    done()
    _watched.append(str(tmp_path))
    (tmp_path / "seen.txt").write_text("")
    assert opened == [f"open {tmp_path / 'seen.txt'}"]  # here is what it looks like
    opened.clear()
    studio.files.save_to(project)
    qtbot.waitUntil(lambda: not studio.document.modified)
    studio.document.select([object_named(studio, "tree")])
    studio.restyling.save_object("my tree")
    studio.files.exports.save_picture(tmp_path / "picture.png")
    studio.files.exports.save_layout(tmp_path / "layout.png")
    studio.bottom.save_picture(0, tmp_path / "state.png")
    studio.bottom.save_project(0, tmp_path / "state.inade")
    done()
    for name in ("picture.png", "layout.png", "state.png", "state.inade"):
        assert (tmp_path / name).is_file()
    (card,) = [n for n, c in studio.shelf.cards.items() if c.name == "my tree"]
    studio.shelf.star(card)
    studio.restyling.apply(card)
    done()
    studio.shelf.remove(card)

    studio.files.new(0, 4)
    studio.document.mark_saved()
    studio.window.menus["recent"].aboutToShow.emit()
    studio.window.menus["checkpoints"].aboutToShow.emit()
    for path in (project, layout, tmp_path / "notes.txt"):
        drop(studio, path)
        done()
        studio.document.mark_saved()
    in_dialog(lambda dialog: dialog.reject())
    drop(studio, photo)
    done()

    def read_style(dialog: QDialog) -> None:
        assert isinstance(dialog, StyleFromPhoto)
        dialog.set_photo(photo)
        qtbot.waitUntil(lambda: not studio.background.busy)
        type_maps(dialog, layout)
        qtbot.waitUntil(lambda: not studio.background.busy)
        dialog.reject()

    in_dialog(read_style)
    studio.restyling.ask()

    def begin(dialog: QDialog) -> None:
        assert isinstance(dialog, Setup)
        dialog.photos.setText(str(photos))
        press(dialog, "Begin")

    in_dialog(begin)
    studio.labelling.ask()
    window = studio.labelling.window
    assert window is not None
    qtbot.waitUntil(lambda: window.session.current == "a")
    window.session.check()
    qtbot.waitUntil(lambda: not window.session.busy)
    studio.labelling.close()
    assert opened == []
    assert picture_of(studio).size


def test_no_lock_is_taken_or_released_by_the_windows_thread(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saving under two names, opening one, opening one and staying, and closing."""
    seen, by_window = list[str](), list[str]()

    class Watched(QLockFile):
        def tryLock(self, timeout: int = 0) -> bool:
            self._see("taken")
            return super().tryLock(timeout)

        def unlock(self) -> None:
            self._see("released")
            super().unlock()

        def _see(self, what: str) -> None:
            seen.append(f"{what} {Path(self.fileName()).name}")
            if threading.current_thread() is threading.main_thread():
                by_window.append(seen[-1])

    monkeypatch.setattr(locks, "QLockFile", Watched)
    for name in ("first.inade", "second.inade"):
        with qtbot.waitSignal(studio.files.own.saved):
            studio.files.save_to(tmp_path / name)
    assert studio.files.own.wait()
    studio.files.open(tmp_path / "first.inade")
    qtbot.waitUntil(lambda: studio.window.windowTitle().startswith("first"))
    commands.rename(studio.document, object_named(studio, "roof"), "my roof")
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Cancel)
    studio.files.open(tmp_path / "second.inade")
    qtbot.waitUntil(lambda: not studio.files.busy)
    assert studio.files.own.wait()
    locks.ProjectLock(tmp_path / "second.inade").release()  # nobody holds it
    assert by_window == ["taken .second.inade.lock", "released .second.inade.lock"]  # just now
    studio.document.mark_saved()
    studio.window.close()
    assert len(by_window) == 2
    for name in ("first.inade", "second.inade"):
        assert seen.count(f"taken .{name}.lock") == seen.count(f"released .{name}.lock") > 1
    assert not list(tmp_path.glob(".*.lock"))


def test_a_folder_that_is_gone_is_proposed_no_more_and_asked_for_elsewhere(
    open_studio: Callable[[FakeEngine], Studio],
    settings: Settings,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked, by_window, is_dir = list[Path](), list[Path](), Path.is_dir

    def watched(path: Path) -> bool:
        asked.append(path)
        if threading.current_thread() is threading.main_thread():
            by_window.append(path)
        return is_dir(path)

    settings.folder = gone = tmp_path / "gone"
    monkeypatch.setattr(Path, "is_dir", watched)
    studio = open_studio(bundled_fake())
    qtbot.waitUntil(lambda: not studio.files.busy)
    assert gone in asked
    assert settings.folder == Path.home()
    proposed = list[str]()
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *given: (proposed.append(given[2]), ("", ""))[1]
    )
    asked.clear()
    studio.window.actions_["file.save_as"].trigger()
    assert proposed == [str(Path.home() / "Untitled.inade")]
    assert not set(asked) & {gone, Path.home()}
    assert gone not in by_window


def test_newer_work_of_a_kind_takes_the_place_of_older(qtbot: QtBot) -> None:
    background = Background()
    gate, told = threading.Event(), list[object]()
    background.run(lambda _: gate.wait(60), told.append, "")
    for number in range(3):
        background.run(lambda _, number=number: number, told.append, "kind")
    gate.set()
    qtbot.waitUntil(lambda: not background.busy)
    assert told == [True, 2]
    background.close()


def test_work_that_is_forgotten_stops_where_it_reports_progress(qtbot: QtBot) -> None:
    background = Background()
    begun, gate, over = (threading.Event() for _ in range(3))
    told: list[object] = []

    def work(progress: object) -> None:
        try:
            progress(1, 2)  # pyright: ignore[reportCallIssue]
            begun.set()
            assert gate.wait(60)
            progress(2, 2)  # pyright: ignore[reportCallIssue]
            told.append("went on")
        finally:
            over.set()

    background.run(work, told.append, "kind", progressed=lambda *now: told.append(now))
    qtbot.waitUntil(lambda: told == [(1, 2)])
    background.forget("kind")
    gate.set()
    assert over.wait(60)
    assert told == [(1, 2)]
    assert not background.busy
    background.close()


def test_what_work_raises_and_what_its_taker_refuses_is_told(qtbot: QtBot) -> None:
    background, told = Background(), list[str]()
    background.failed.connect(lambda failure: told.append(failure.what))

    def refuse(_: object) -> None:
        raise ImageError("not this one.")

    def break_down(_: object) -> None:
        raise OSError("disk on fire")

    background.run(lambda _: 1, refuse)
    background.run(break_down, refuse)
    background.run(break_down, refuse, failed=lambda failure: told.append("mine"))
    qtbot.waitUntil(lambda: not background.busy)
    assert told[0] == "not this one."
    assert "disk on fire" in told[1]
    assert told[2] == "mine"
    background.close()
