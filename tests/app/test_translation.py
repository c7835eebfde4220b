"""German: every text of the window is there, and a window built in German shows it."""

import ast
import re
import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app import translation
from app.application import Studio
from app.dialogs.preferences import Preferences
from app.labelling.setup import Setup
from app.settings import Settings
from app.work.jobs import Failure
from inade.errors import LabelSetError
from inade.layouts.labels import LabelSet
from resources.translations import refresh
from tests.fakes import FakeEngine, bundled_fake

PLACE = re.compile(r"\{\d[^}]*\}")
Texts = dict[tuple[str, str], str]  # translation by context and source


def texts_of(source: Path) -> Texts:
    """What a .ts file holds; an unfinished translation is ''."""
    found: Texts = {}
    for context in ElementTree.parse(source).getroot().iter("context"):
        for message in context.iter("message"):
            translated = message.find("translation")
            assert translated is not None
            text = "" if translated.get("type") == "unfinished" else translated.text or ""
            found[context.findtext("name", ""), message.findtext("source", "")] = text
    return found


def test_every_text_of_the_window_is_translated(tmp_path: Path) -> None:
    """Else: `make translations`, then translate what is unfinished in inade_de.ts."""
    copy = tmp_path / refresh.SOURCE.name
    shutil.copy(refresh.SOURCE, copy)
    assert refresh.collect(copy) == 0
    now, kept = texts_of(copy), texts_of(refresh.SOURCE)
    errors = {key for key in now.keys() | kept.keys() if key[0] == "Error"}  # English as yet
    assert ("Error", "there is no preset named '{preset}'.") in now
    assert ("Error", "{count:,} pixels") in now
    assert sorted((now.keys() ^ kept.keys()) - errors) == []
    assert [key for key, text in kept.items() if not text.strip() and key not in errors] == []


def test_the_compiled_file_is_that_of_the_source(tmp_path: Path) -> None:
    copy = tmp_path / refresh.SOURCE.name
    shutil.copy(refresh.SOURCE, copy)
    assert refresh.compile_(copy) == 0
    compiled = refresh.SOURCE.with_suffix(".qm")
    assert copy.with_suffix(".qm").read_bytes() == compiled.read_bytes()


def test_translations_keep_the_places_of_what_is_filled_in() -> None:
    for (_, source), text in texts_of(refresh.SOURCE).items():
        assert sorted(PLACE.findall(source)) == sorted(PLACE.findall(text)), source
        assert source.count("…") == text.count("…"), source


def test_what_is_translated_is_a_text_that_can_be_collected() -> None:
    """Not an f-string, which nobody could translate."""
    for path in Path("app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "tr":
                assert isinstance(node.args[0], ast.Constant), f"{path}:{node.lineno}"


class _Errors(QTranslator):
    """Knows one error in another language."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        known = context == "Error" and text == "there is no label set named '{name}'."
        return "keine Etiketten namens „{name}“." if known else text


def test_errors_of_the_model_are_translated_where_the_window_shows_them(qtbot: QtBot) -> None:
    app, errors = QApplication.instance(), _Errors()
    assert app is not None
    app.installTranslator(errors)
    with pytest.raises(LabelSetError) as caught:
        LabelSet.builtin("{a}")
    failure = Failure.of(caught.value)
    app.removeTranslator(errors)
    assert failure.what == "keine Etiketten namens „{a}“."
    assert failure.remedy.startswith("Known: ade20k")


@pytest.fixture
def german(open_studio: Callable[[FakeEngine], Studio], settings: Settings) -> Iterator[Studio]:
    settings.language = "de"
    yield open_studio(bundled_fake())
    app = QApplication.instance()
    assert app is not None
    translation.install(app, "en")


def shown_texts(window: QWidget) -> set[str]:
    """What labels, buttons and actions below a window say, on their faces and in their tips."""
    widgets = [window, *window.findChildren(QWidget)]
    texts = {w.text() for w in widgets if isinstance(w, QLabel | QAbstractButton)}
    texts |= {w.toolTip() for w in widgets} | {w.accessibleName() for w in widgets}
    texts |= {
        box.itemText(i) for box in widgets if isinstance(box, QComboBox) for i in range(box.count())
    }
    return texts | {action.text() for action in window.findChildren(QAction)}


def english(window: QWidget) -> set[str]:
    """Texts that are in sight untranslated although German has other words for them."""
    other = {source for (_, source), text in texts_of(refresh.SOURCE).items() if text != source}
    return {text.strip() for text in shown_texts(window)} & other


def test_a_window_built_in_german_says_nothing_in_english(german: Studio, qtbot: QtBot) -> None:
    assert english(german.window) == set()
    assert german.window.actions_["edit.undo"].text() == "&Rückgängig"
    assert "Pinsel" in german.window.actions_["tool.brush"].toolTip()
    german.labelling.window = None
    setup = Setup(german.document.labels, german.settings.folder, german.background)
    preferences = Preferences(german.settings)
    german.fine_tuning.show()
    for window in (setup, preferences, german.fine_tuning.window):
        qtbot.addWidget(window)
        assert english(window) == set()
    german.document.select([16])
    german.window.actions_["object.delete"].trigger()
    german.bottom.dock.show_tab("history")
    captions = {frame.caption for frame in german.bottom.history.strip.frames()}
    assert "Löschen" in captions


def test_the_buttons_of_qt_itself_are_german(german: Studio, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert [button.text() for button in box.findChildren(QPushButton)] == ["Abbrechen"]


def test_nothing_is_cut_off_in_german_at_1280_by_720(german: Studio, qtbot: QtBot) -> None:
    window = german.window
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: window.width() == 1280)
    assert window.minimumSizeHint().width() <= 1280
    for tool in ("brush", "fill", "select", "cut_out"):
        window.canvas.set_tool(tool)
        for widget in window.options_bar.findChildren(QWidget):
            if widget.isVisible():
                right = widget.mapTo(window, widget.rect().topRight()).x()
                assert right <= window.rect().right(), (tool, widget)


def test_the_language_is_chosen_in_the_preferences(studio: Studio, qtbot: QtBot) -> None:
    dialog = Preferences(studio.settings)
    qtbot.addWidget(dialog)
    (box,) = [b for b in dialog.findChildren(QComboBox) if b.accessibleName() == "Language"]
    assert [box.itemText(i) for i in range(box.count())] == [
        "Like the system",
        "English",
        "Deutsch",
    ]
    box.setCurrentIndex(2)
    dialog.accept()
    assert studio.settings.language == "de"


@pytest.mark.parametrize(
    ("names", "language"),
    [(["de-AT", "en-US"], "de"), (["fr-FR", "de"], "de"), (["fr"], "en"), ([], "en")],
)
def test_the_systems_first_known_language_is_taken(
    monkeypatch: pytest.MonkeyPatch, names: list[str], language: str
) -> None:
    class Locale:
        @staticmethod
        def system() -> "Locale":
            return Locale()

        def uiLanguages(self) -> list[str]:
            return names

    monkeypatch.setattr(translation, "QLocale", Locale)
    assert translation.of_system() == language
