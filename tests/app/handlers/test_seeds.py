"""Seeds that are shown, copied and typed."""

import pytest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document.project import Explored, NoiseSource
from app.handlers.seeds import seed_source, seed_text
from inade.errors import RequestError
from inade.look import draw_noise
from tests.app.hands import object_named, settle


def test_a_seed_alone_is_the_first_draw_of_the_object() -> None:
    assert seed_source(" 42 ", 7) == NoiseSource(42, 0, 7)


def test_a_copied_seed_is_the_same_noise_on_any_object() -> None:
    source = NoiseSource(42, 3, 16)
    assert seed_text(source) == "42-3-16"
    assert seed_source("42-3-16", 7) == source


def test_explored_noise_has_no_single_seed() -> None:
    drawn = NoiseSource(0, 1, 2)
    assert seed_text(Explored(((1.0, drawn),), drawn, drawn)) == ""
    assert seed_text(None) == ""


@pytest.mark.parametrize("text", ["", "tree", "-1", "1-2", "1.5", "²", "9" * 20])
def test_what_is_no_seed_is_said_so(text: str) -> None:
    with pytest.raises(RequestError, match="is no seed"):
        seed_source(text, 0)


def test_the_menu_shows_and_takes_a_seed(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree, document = object_named(studio, "tree"), studio.document
    document.select([tree])
    shown: list[str] = []

    def answer(*args: object, **kwargs: object) -> tuple[str, bool]:
        shown.append(str(kwargs["text"]))
        return "123", True

    monkeypatch.setattr(QInputDialog, "getText", answer)
    studio.window.actions_["look.seed"].trigger()
    settle(studio, qtbot)
    assert shown == [f"{document.seed}-0-{tree}"]
    expected = draw_noise(123, tree, 0, document.noise_dim)
    assert (document.looks[tree].noise == expected).all()
    studio.window.actions_["edit.undo"].trigger()
    assert document.sources[tree].draw == 0
