"""The whole editor with a fake engine behind it, in temporary settings and folders."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import translation
from app.application import Studio
from app.settings import Settings
from app.storage import sample
from inade.places import FOLDER_VARIABLE
from tests.fakes import FakeEngine, bundled_fake, fake_opener

PATIENCE = 60_000  # milliseconds; a machine that is busy with other things is no failure


# Another default for pytest-qt's waits than five seconds, which nothing here relies on.
for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals):
    _wait.__kwdefaults__["timeout"] = PATIENCE


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings that nobody else sees; files start in a folder of their own."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "data"))
    chosen = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    chosen.language = "en"  # whatever the machine speaks
    folder = tmp_path / "files"
    folder.mkdir()
    chosen.folder = folder
    return chosen


@pytest.fixture
def fake() -> FakeEngine:
    """The engine behind `studio`."""
    return bundled_fake()


@pytest.fixture
def open_studio(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[FakeEngine], Studio]]:
    """Opens an editor on an engine and waits for its first picture; a leaked thread fails."""
    # the pictures that lie beside the samples are of another engine than the fakes
    monkeypatch.setattr(sample, "picture_path", lambda _: settings.folder / "no picture.png")
    before = set(threading.enumerate())
    opened: list[Studio] = []

    def open_on(engine: FakeEngine) -> Studio:
        if engine.start == "fixed":  # a sample that it can make; else the window waits for *Adapt*
            scale = 1024 // engine.size[0]
            monkeypatch.setattr(sample, "scale_of", lambda _: scale)
        studio = Studio(settings, fake_opener(engine))
        opened.append(studio)
        studio.start()
        studio.window.resize(1440, 900)  # Qt's offscreen screen is smaller
        qtbot.waitUntil(lambda: studio.document.picture is not None and not studio.runner.busy)
        studio.window.messages.hide()
        return studio

    yield open_on
    for studio in opened:
        studio.document.mark_saved()
        studio.window.close()
        studio.window.deleteLater()
        studio.deleteLater()
    leaked = {t for t in set(threading.enumerate()) - before if not _of_qt(t)}
    assert not leaked


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[Callable[[str], str]]:
    """Installs a language for the time of a test."""
    translation.install(qapp, "en")
    yield lambda language: translation.install(qapp, language)
    translation.install(qapp, "en")


@pytest.fixture
def studio(open_studio: Callable[[FakeEngine], Studio], fake: FakeEngine) -> Studio:
    """The editor with the sample and its picture, nothing running."""
    return open_studio(fake)


def _of_qt(thread: threading.Thread) -> bool:
    return isinstance(thread, threading._DummyThread)  # pyright: ignore[reportPrivateUsage]
