"""The window speaks another language at once, whatever step it shows, and nothing is lost."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from pytestqt.qtbot import QtBot

from app import translation
from app.application import Studio, application
from app.finetune.window import USE
from tests.app.finetune.folders import data_set
from tests.app.finetune.hands import check, click, until
from tests.app.translations import english, shown_texts


@pytest.fixture
def speak(studio: Studio) -> Iterator[Callable[[str], None]]:
    """Takes a language as the preferences do."""

    def choose(language: str) -> None:
        studio.settings.language = language
        studio.preferring.apply()
        application().sendPostedEvents(None, QEvent.Type.DeferredDelete)  # pyright: ignore

    yield choose
    translation.install(application(), "en")


def test_every_step_follows_the_language(
    studio: Studio, qtbot: QtBot, tmp_path: Path, speak: Callable[[str], None]
) -> None:
    tuning = studio.fine_tuning
    window = tuning.window
    studio.window.actions_["model.fine_tune"].trigger()

    def in_german(*told: str) -> None:
        """All that is in sight is German, these words too; back in English it is as before."""
        before = shown_texts(window)
        speak("de")
        assert english(window) == set()
        for words in told:
            assert any(words in text for text in shown_texts(window)), words
        speak("en")
        assert before - shown_texts(window) <= {"Leave out 1 picture"}  # not in sight by then

    in_german("Ordner wählen…")
    folder = data_set(tmp_path / "my street", 10)
    (folder / "labels" / "p03.png").unlink()
    check(tuning, qtbot, folder)
    until(qtbot, lambda: window.check.again_button.isEnabled())
    in_german("10 Fotos", "1 Problem ist zu lösen")
    click(qtbot, window.check.leave)
    until(qtbot, lambda: "an earlier run" in window.check.facts.value(0))
    in_german("aus einem früheren Lauf", "1 Datei")
    click(qtbot, window.check.next)
    page = window.settings
    box = page.box_of("house")
    box.setCurrentIndex(box.findData("roof"))
    page.pictures.setValue(400)
    in_german("Mittel aller Klassen")
    assert page.like["house"] == "roof"
    assert page.pictures.value() == 400
    click(qtbot, page.start)
    until(qtbot, lambda: window.step == USE)
    assert "3 classes" in window.use.words.text()
    in_german("3 Klassen")
    speak("ja")
    assert english(window, "ja") == set()
    assert "3 クラス" in window.use.words.text()
