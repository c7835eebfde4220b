"""Errors that nobody foresaw while saving are told in the window, and the next save works."""

import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.storage.project import members
from app.storage.project.project_file import open_project
from app.storage.recovery.recovered import recoverable
from tests.app.hands import object_named, settle

ERRORS = [
    (MemoryError(), "too little memory"),
    (ValueError("no such date"), "no such date"),
    (RuntimeError("a library broke"), "a library broke"),
]


class Broken:
    """Pictures cannot be encoded until `error` is None."""

    def __init__(self, error: Exception) -> None:
        self.error: Exception | None = error
        self._encode: Callable[[np.ndarray], bytes] = members.png

    def __call__(self, array: np.ndarray) -> bytes:
        if self.error is not None:
            raise self.error
        return self._encode(array)


def delete(studio: Studio, qtbot: QtBot, name: str) -> int:
    """Delete an object; returns its id."""
    gone = object_named(studio, name)
    studio.document.select([gone])
    studio.window.actions_["object.delete"].trigger()
    settle(studio, qtbot)
    return gone


def copies(studio: Studio) -> list[set[int]]:
    """The objects in each recovery copy that would be offered after a kill of this moment."""
    studio.files.own.wait()
    studio.files.own._kept.copy._lock.unlock()
    return [set(copy.open().layout.objects) for copy in recoverable()]


@pytest.mark.parametrize(("error", "words"), ERRORS)
def test_a_save_that_breaks_is_told_and_the_next_one_works(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    error: Exception, words: str,
) -> None:  # fmt: skip
    path = tmp_path / "mine.inade"
    messages = studio.window.messages
    studio.files.save_to(path)
    qtbot.waitUntil(path.is_file)
    qtbot.waitUntil(lambda: not studio.document.modified)
    before = path.read_bytes()
    broken = Broken(error)
    monkeypatch.setattr(members, "png", broken)
    roof = delete(studio, qtbot, "roof")
    studio.window.actions_["file.save"].trigger()
    qtbot.waitUntil(lambda: "mine.inade: this could not be saved" in messages.text)
    assert words in messages.text
    assert "save again" in messages.text.casefold()
    assert type(error).__name__ in messages.text  # in the details
    assert studio.document.modified
    assert path.read_bytes() == before

    broken.error = None
    messages.hide()
    studio.window.actions_["file.save"].trigger()
    qtbot.waitUntil(lambda: not studio.document.modified)
    assert open_project(path).layout.objects.keys() == studio.document.layout.objects.keys()
    assert roof not in open_project(path).layout.objects
    assert not messages.isVisible()


@pytest.mark.parametrize(("error", "words"), ERRORS)
def test_a_recovery_copy_that_breaks_is_told_and_the_next_one_is_made(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, error: Exception, words: str
) -> None:
    broken = Broken(error)
    monkeypatch.setattr(members, "png", broken)
    roof = delete(studio, qtbot, "roof")
    messages = studio.window.messages
    qtbot.waitUntil(lambda: "no recovery copy could be kept" in messages.text)
    assert words in messages.text
    assert "save your work to a file" in messages.text.casefold()
    assert copies(studio) == []

    broken.error = None
    tree = delete(studio, qtbot, "tree")
    qtbot.waitUntil(lambda: copies(studio) == [set(studio.document.layout.objects)])
    assert not {roof, tree} & copies(studio)[0]


@pytest.mark.parametrize(
    ("now", "dated"),
    [
        ((1970, 1, 1, 0, 0, 7), (1980, 1, 1, 0, 0, 0)),
        ((2108, 2, 3, 4, 5, 6), (2107, 12, 31, 23, 59, 58)),  # zip counts two seconds at a time
    ],
)
def test_a_clock_that_no_zip_can_tell_saves_all_the_same(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    now: tuple[int, ...], dated: tuple[int, ...],
) -> None:  # fmt: skip
    path = tmp_path / "mine.inade"
    monkeypatch.setattr(time, "localtime", lambda *_: time.struct_time((*now, 0, 1, 0)))
    delete(studio, qtbot, "roof")
    studio.files.save_to(path)
    qtbot.waitUntil(lambda: not studio.document.modified)
    assert not studio.window.messages.isVisible()
    with zipfile.ZipFile(path) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {dated}
    assert open_project(path).layout.objects.keys() == studio.document.layout.objects.keys()
