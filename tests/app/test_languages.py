"""A window speaks its language, and another one from now on if asked."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app import translation
from app.application import Studio
from app.dialogs.class_mapping import ClassMapping
from app.dialogs.preferences import Preferences
from app.guide.window import GuideWindow
from app.labelling.class_editor import own_label_set
from app.labelling.setup import Setup
from app.panels.classes import class_words
from app.settings import Settings
from app.styles.cards import CardFilter
from app.styles.mixer import StyleMixer
from app.work.jobs import Failure
from inade.errors import LabelSetError, LayoutError
from inade.layouts.labels import LabelSet
from inade.looks.look import Style
from tests.app.hands import at, inside, object_named
from tests.app.translations import TRANSLATED, english, file_of, shown_texts, texts_of
from tests.fakes import FakeEngine, bundled_fake

OWN_NAMES = ["English", "Deutsch", "简体中文", "日本語"]


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


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_cut_off_at_1280_by_720(
    studio: Studio, speaking: Callable[[str], None], language: str, qtbot: QtBot
) -> None:
    window = studio.window
    speaking(language)
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: window.width() == 1280)
    assert window.minimumSizeHint().width() <= 1280
    for tool in ("brush", "fill", "select", "cut_out"):
        window.canvas.set_tool(tool)
        for widget in window.options_bar.findChildren(QWidget):
            if widget.isVisible():
                right = widget.mapTo(window, widget.rect().topRight()).x()
                assert right <= window.rect().right(), (tool, widget)
                if (
                    isinstance(widget, QLabel | QAbstractButton)
                    and widget.text()
                    and widget.width()
                ):
                    assert widget.sizeHint().width() <= widget.width() + 1, (tool, widget.text())


def test_the_language_is_chosen_in_the_preferences(studio: Studio, qtbot: QtBot) -> None:
    dialog = Preferences(studio.settings)
    qtbot.addWidget(dialog)
    (box,) = [b for b in dialog.findChildren(QComboBox) if b.accessibleName() == "Language"]
    assert [box.itemText(i) for i in range(box.count())] == [
        "Like the system",
        *OWN_NAMES,
    ]
    box.setCurrentIndex(2)
    dialog.accept()
    assert studio.settings.language == "de"


@pytest.mark.parametrize("language", TRANSLATED)
def test_label_sets_have_titles_of_the_language(
    studio: Studio, speaking: Callable[[str], None], language: str, qtbot: QtBot
) -> None:
    speaking(language)
    setup = Setup(LabelSet.builtin("countryside"), studio.settings.folder, studio.background)
    qtbot.addWidget(setup)
    qtbot.waitUntil(lambda: setup.sets.count() > 3)
    shown = [setup.sets.itemText(index) for index in range(setup.sets.count())]
    assert [text for text in shown if "classes" in text or "channels" in text] == []
    assert any("ADE20K" in text for text in shown)
    matched = ClassMapping(own_label_set(), LabelSet.builtin("cityscapes"), [0])
    qtbot.addWidget(matched)
    assert not any("classes" in text or "channels" in text for text in shown_texts(matched))


def test_windows_beside_the_editor_follow_the_language(
    studio: Studio, speaking: Callable[[str], None], qtbot: QtBot
) -> None:
    """Dialogs that wait for an answer need not: the preferences do not open over them."""
    studio.fine_tuning.show()
    studio.window.actions_["help.guide"].trigger()
    (guide,) = studio.window.findChildren(GuideWindow)
    for language in TRANSLATED:
        speaking(language)
        for window in (studio.fine_tuning.window, guide):
            assert english(window, language) == set(), (window, language)


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (["de-AT", "en-US"], "de"),
        (["fr-FR", "de"], "de"),
        (["zh-Hans-CN", "zh-CN", "zh"], "zh_CN"),
        (["zh-Hant-TW", "zh-TW", "en"], "en"),
        (["ja-JP", "ja"], "ja"),
        (["fr"], "en"),
        ([], "en"),
    ],
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


@pytest.fixture
def speaking(studio: Studio) -> Iterator[Callable[[str], None]]:
    """Chooses a language in the preferences of the open window."""

    def speak(language: str) -> None:
        dialog = Preferences(studio.settings)
        (box,) = [b for b in dialog.findChildren(QComboBox) if b.accessibleName() == studio_word()]
        box.setCurrentIndex(box.findData(language))
        dialog.accept()
        dialog.deleteLater()
        studio.preferring.apply()

    def studio_word() -> str:
        return QApplication.translate("Preferences", "Language")

    yield speak
    app = QApplication.instance()
    assert app is not None
    translation.install(app, "en")


def test_another_language_shows_at_once_and_nothing_is_lost(
    studio: Studio, speaking: Callable[[str], None], qtbot: QtBot
) -> None:
    window, document = studio.window, studio.document
    document.select([16])
    for tab in ("jobs", "history", "variations"):
        studio.bottom.dock.show_tab(tab)
    window.actions_["object.flip_horizontal"].trigger()
    qtbot.waitUntil(lambda: not studio.runner.busy)
    before = (document.state, document.history.index, document.selection, window.saveState())
    for language, undo in (("de", "Rückgängig (Strg+Z)"), ("zh_CN", "撤销 (Ctrl+Z)"),
                           ("ja", "元に戻す (Ctrl+Z)")):  # fmt: skip
        speaking(language)
        assert english(window, language) == set()
        assert undo in shown_texts(window)
    after = (document.state, document.history.index, document.selection, window.saveState())
    assert after == before
    speaking("en")
    ours = {source for _, source in texts_of(file_of("ja"))}
    theirs = {text for texts in texts_of(file_of("ja")).values() for text in texts} - ours - {""}
    assert shown_texts(window) & theirs == set()


def test_numbers_are_written_as_the_language_does(spoken: Callable[[str], str]) -> None:
    assert translation.number(1234.5, ",.1f") == "1,234.5"
    assert translation.percent(0.256, ".1f") == "25.6 %"
    spoken("de")
    assert translation.number(1234.5, ",.1f") == "1.234,5"
    assert translation.percent(0.256, ".1f") == "25,6 %"
    assert translation.filled("{0:.2f} {name}", 1.5, name="1.5") == "1,50 1.5"
    told = Failure.of(LayoutError("the maps hold {count:,} objects, more than {most:,}.",
                                  count=70_000, most=65_535))  # fmt: skip
    assert told.what == "Die Karten enthalten 70.000 Objekte, mehr als 65.535."
    spoken("ja")
    assert translation.number(1234.5, ",.1f") == "1,234.5"
    assert translation.percent(0.256, ".1f") == "25.6%"


def test_counts_have_the_plural_of_the_language(qtbot: QtBot, spoken: Callable[[str], str]) -> None:
    mixer = StyleMixer()
    qtbot.addWidget(mixer)
    told = {}
    for language in ("en", "de", "zh_CN"):
        spoken(language)
        told[language] = [
            mixer.tr("Mix of %Ln style(s) by share", "", count) for count in (1, 1234)
        ]
    assert told["en"] == ["Mix of 1 style by share", "Mix of 1,234 styles by share"]
    assert told["de"] == [
        "Mischung von 1 Stil nach Anteilen",
        "Mischung von 1.234 Stilen nach Anteilen",
    ]
    assert told["zh_CN"] == ["1 种风格的混合比例", "1,234 种风格的混合比例"]


def test_classes_have_names_of_the_language_and_files_the_english_ones(
    studio: Studio, speaking: Callable[[str], None]
) -> None:
    labels, palette = studio.document.labels, studio.palette
    speaking("ja")
    view = palette.findChild(QListView)
    assert view is not None
    names = [view.model().index(row, 0).data() for row in range(view.model().rowCount())]
    assert "木" in names
    assert "tree" not in names
    field = palette.findChild(QLineEdit)
    assert field is not None
    for wanted in ("tre", "木", "TRE"):
        field.setText(wanted)
        shown = [view.model().index(row, 0).data() for row in range(view.model().rowCount())]
        assert shown == ["木"], wanted
    field.clear()
    assert labels.channel_named("tree") is not None
    assert class_words(labels, labels.channel_named("tree") or 0) == "tree"


def said_of(cards: QListView) -> list[str]:
    """The tips of all cards that a list shows."""
    model = cards.model()
    tip = Qt.ItemDataRole.ToolTipRole
    return [str(model.index(row, 0).data(tip)) for row in range(model.rowCount())]


def test_bundled_styles_and_scenes_have_names_of_the_language(
    studio: Studio, speaking: Callable[[str], None], qtbot: QtBot
) -> None:
    shelf, scenes = studio.shelf, studio.scenes
    qtbot.waitUntil(lambda: not shelf.busy and not scenes.shelf.busy)
    (granite,) = [card for card in shelf.cards.values() if card.name == "granite"]
    (dusk,) = [card for card in scenes.shelf.cards.values() if card.name == "Dusk"]
    own = replace(granite, own=True)
    speaking("de")
    assert (granite.name, dusk.name, own.name) == ("Granit", "Dämmerung", "granite")
    assert granite.saved.crop.name == "granite"  # what files keep
    flat = np.zeros(4, np.float32)
    read = Style(flat, flat, flat, flat, origin=((1.0, granite.saved.crop),))
    assert shelf.name_of(read) == "Granit"
    tips, names = said_of(studio.styles.cards), said_of(scenes.panel.cards)
    assert any(tip.startswith("Granit · Fels") for tip in tips)
    assert any(name.startswith("Dämmerung") for name in names)
    for wanted in ("granit", "GRANITE"):
        assert CardFilter(wanted, same_class=False).wants(granite, set())


def test_the_canvas_names_objects_in_the_language(
    studio: Studio, speaking: Callable[[str], None], qtbot: QtBot
) -> None:
    speaking("de")
    canvas, tree = studio.window.canvas, object_named(studio, "tree")
    canvas.set_tool("select")
    qtbot.mouseMove(canvas, at(studio, *inside(studio, tree)))
    qtbot.waitUntil(lambda: f"Baum {tree}" in shown_texts(canvas))
