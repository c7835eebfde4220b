"""Every text of the window is in the files of translations, whole and true to its places."""

import ast
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from resources.translations import refresh
from tests.app.translations import TRANSLATED, file_of, texts_of

PLACE = re.compile(r"\{[^{}]*\}|%L?n")
DOUBLED = ("{{", "}}")  # braces that are no places


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files as they would be if the texts were collected now."""
    folder = tmp_path_factory.mktemp("collected")
    for source in refresh.sources():
        shutil.copy(source, folder)
    assert refresh.collect(folder) == 0
    return folder


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_of_the_window_is_translated(collected: Path, language: str) -> None:
    """Errors too. Else: `make translations`, then translate what is unfinished."""
    now, kept = (texts_of(path) for path in (collected / f"inade_{language}.ts", file_of(language)))
    for known in (
        ("Error", "there is no preset named '{preset}'."),
        ("Error", "{count:,} pixels"),
        ("Class", "crop field"),
        ("Action", "&Undo"),
        ("OptionsBar", "Click selects, Shift adds, Ctrl removes"),
    ):
        assert known in now
    assert sorted(now.keys() ^ kept.keys()) == []
    assert [key for key, texts in kept.items() if not all(texts)] == []


def test_english_has_its_plurals(collected: Path) -> None:
    kept = texts_of(file_of("en"))
    assert kept.keys() == texts_of(collected / "inade_en.ts").keys()
    assert all("%" in source for _, source in kept)
    assert [key for key, texts in kept.items() if not all(texts) or "(s)" in "".join(texts)] == []


def said_with_counts() -> Iterator[tuple[str, QObject, str]]:
    """Each text with a count: its context, and who says it: a class of the window, or an heir."""
    trees = [ast.parse(path.read_text("utf-8")) for path in Path("app").rglob("*.py")]
    classes = {
        node.name: node
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    heirs = {
        (child, getattr(base, "id", "")) for child, node in classes.items() for base in node.bases
    }
    for name, node in classes.items():
        speakers = [type(name, (QObject,), {})]
        for speaker in speakers:  # grows meanwhile
            speakers += [type(c, (speaker,), {}) for c, base in heirs if base == speaker.__name__]
        for call in (part for part in ast.walk(node) if isinstance(part, ast.Call)):
            if getattr(call.func, "attr", "") == "tr" and len(call.args) == 3:
                assert isinstance(call.args[0], ast.Constant)
                yield from ((name, speaker(), str(call.args[0].value)) for speaker in speakers)


def test_counts_are_said_in_words_whoever_says_them(spoken: Callable[[str], str]) -> None:
    """`tr` of a class looks among its own texts, and finds no plural that its base is to say."""
    spoken("en")
    said = list(said_with_counts())
    assert {(context, text) for context, _, text in said} == texts_of(file_of("en")).keys()
    for _, speaker, text in said:
        for count in (1, 2, 1234):
            told = speaker.tr(text, "", count)
            assert not re.search(r"\(\w*s\)|%L?n", told), (type(speaker).__name__, told)
            assert f"{count:,}" in told


def test_the_compiled_files_are_those_of_the_sources(tmp_path: Path) -> None:
    for source in refresh.sources():
        shutil.copy(source, tmp_path)
    assert refresh.compile_(tmp_path) == 0
    for source in refresh.sources():
        compiled = source.with_suffix(".qm")
        assert (tmp_path / compiled.name).read_bytes() == compiled.read_bytes(), source.name


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_keep_the_places_of_what_is_filled_in(language: str) -> None:
    """And marks of keys in menus where there are some, and dots."""
    for (context, source), texts in texts_of(file_of(language)).items():
        for text in filter(None, texts):
            for mark in DOUBLED:
                assert source.count(mark) == text.count(mark), source
            bare, told = (re.sub(r"\{\{|\}\}", "", part) for part in (source, text))
            assert sorted(PLACE.findall(bare)) == sorted(PLACE.findall(told)), source
            assert source.count("…") == text.count("…"), source
            assert text == text.strip() or source != source.strip(), source
            keys = [part.replace("&&", "").count("&") for part in (source, text)]
            assert keys[0] == keys[1], (context, source)


def test_what_is_translated_is_a_text_that_can_be_collected() -> None:
    """Not an f-string, which nobody could translate."""
    for path in Path("app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "tr":
                assert isinstance(node.args[0], ast.Constant), f"{path}:{node.lineno}"


def test_what_is_filled_in_with_digits_is_filled_in_for_the_language() -> None:
    """By `filled`, which knows decimal commas; `str.format` does not."""
    for path in Path("app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "format"):
                continue
            for part in ast.walk(node.func):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    assert not re.search(r"\{\d*:", part.value), f"{path}:{node.lineno}"
