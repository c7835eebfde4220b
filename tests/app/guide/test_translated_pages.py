"""Pages of the guide in other languages keep step with the English ones, and are shown."""

import re
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import translation
from app.guide.pages import FOLDER, TITLES, read_pages
from app.guide.window import GuideWindow
from app.work.pool import Background
from tests.app.guide.test_guide_window import read, search
from tests.app.translations import file_of, texts_of

PAGES = sorted(FOLDER.glob("*/*.md"))
WRITTEN = [path for path in PAGES if path.stem != "keys"]  # by hand; tests.guide_keys writes those
KEYS = {  # as Qt writes them in the menus of a language
    "de": {"Strg": "Ctrl", "Umschalt": "Shift", "Hoch": "Up", "Herunter": "Down", "Links": "Left",
           "Rechts": "Right", "Eingabe": "Enter", "Klick": "click", "Mausrad": "wheel"},
}  # fmt: skip
KEY = re.compile(r"(?:[A-Z][a-z]+\+)+[\w\\]+|\bF\d\b")
NAMED = re.compile(r"(?<![*\w])\*{1,2}([^*]+)\*{1,2}(?![*\w])")


def told(path: Path) -> str:
    return path.read_text("utf-8").replace("](../", "](")


def english(path: Path) -> Path:
    return FOLDER / path.name


def plain(text: str) -> str:
    """What a menu calls something, without its letter and its dots."""
    return text.replace("&", "").rstrip(".…:").strip()


def shape(text: str) -> dict[str, list[str]]:
    """What both pages have in the same order, whatever the language."""
    patterns = {
        "headings": r"^(#+) ", "code": r"^```.*?^```", "pictures": r"!\[[^\]]*\]\(([^)]*)\)",
        "links": r"(?<!!)\[[^\]]*\]\(([^)]*)\)", "list": r"^(?:- |\d+\.)", "rows": r"^\|(?=.)",
    }  # fmt: skip
    flags = re.MULTILINE | re.DOTALL
    found = {name: re.findall(pattern, text, flags) for name, pattern in patterns.items()}
    return found | {"spans": sorted(re.findall(r"`[^`\n]+`", text))}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_translated_page_has_all_that_the_english_one_has(path: Path) -> None:
    assert path.parent.name in set(translation.NAMES) - {"en"}
    here, there = shape(told(path)), shape(told(english(path)))
    if path.stem == "README":  # leads to the pages that there are
        there = {other.name for other in path.parent.glob("*.md")}
        assert set(here["links"]) | {"README.md"} == there
        return
    if path.stem == "keys":
        here.pop("spans"), there.pop("spans")
    for name, wanted in there.items():
        assert here[name] == wanted, name


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_translated_page_names_the_same_keys(path: Path) -> None:
    names = KEYS[path.parent.name]

    def keys(text: str) -> list[str]:
        return sorted(
            "+".join(names.get(part, part) for part in key.split("+")) for key in KEY.findall(text)
        )

    assert keys(told(path)) == keys(told(english(path)))


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_translated_page_calls_menus_and_buttons_what_the_window_does(path: Path) -> None:
    words: dict[str, set[str]] = {}
    for (context, source), texts in texts_of(file_of(path.parent.name)).items():
        if context not in ("Error", "Class"):
            words.setdefault(plain(source), set()).add(plain(texts[0]))
    text = " ".join(told(path).split()).casefold()
    named = {
        plain(part)
        for group in NAMED.findall(" ".join(told(english(path)).split()))
        for part in (group, *group.split(", "))
    }
    known = {name: words[name] for name in named & words.keys()}
    assert len(known) > 1 or path.stem in ("README", "installing")
    assert {n: w for n, w in known.items() if not any(word.casefold() in text for word in w)} == {}


def test_the_window_shows_the_pages_of_its_language(
    qtbot: QtBot, background: Background, qapp: object
) -> None:
    app = translation.QCoreApplication.instance()
    assert app is not None
    guide = GuideWindow(background)
    qtbot.addWidget(guide)
    note = "Diese Seite ist auf Englisch."
    try:
        assert read(guide, qtbot, "painting").startswith("Painting\n")
        assert not guide.note.isVisible()
        translation.install(app, "de")
        qtbot.waitUntil(lambda: guide.browser.toPlainText().startswith("Malen\n"))
        assert not guide.note.isVisible()
        assert "painting" in search(guide, qtbot, "malen")
        guide.search.clear()
        assert read(guide, qtbot, "speed").startswith("Speed\n")
        assert (guide.note.isVisible(), guide.note.text()) == (True, note)
        assert "speed" in search(guide, qtbot, "geschwindigkeit")
        guide.search.clear()
        guide.back.click()
        qtbot.waitUntil(lambda: guide.page == "painting")
        assert guide.browser.toPlainText().startswith("Malen\n")
        translation.install(app, "en")
        qtbot.waitUntil(lambda: guide.browser.toPlainText().startswith("Painting\n"))
    finally:
        translation.install(app, "en")


def test_a_page_that_nobody_translated_is_read_in_english() -> None:
    pages = read_pages(language="de")
    assert pages.keys() == TITLES.keys()
    own = {path.stem for path in PAGES if path.parent.name == "de"}
    for name, page in pages.items():
        assert page.language == ("de" if name in own else "en")
        assert "](../pictures" not in page.text
