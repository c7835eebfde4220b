"""Styles go along when a document goes over to another checkpoint, or are missed in words."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.storage.project.project_file import open_project, save_project
from app.styles.rereading import sheets_of
from inade.layouts.labels import LabelSet
from inade.looks.look import Reference, Style, mix_styles
from tests.app.document.edits import change_looks
from tests.app.hands import last_step, object_named, picture_of, settle
from tests.fakes import FakeEngine, bundled_fake


class OtherEngine(FakeEngine):
    """An engine whose encoder speaks another language: the fake's, doubled."""

    def encode(
        self, photo: np.ndarray, object_map: np.ndarray, *, closed: bool = False
    ) -> dict[int, Style]:
        return {
            i: Style.from_rows(2 * style.mu, style.logvar)
            for i, style in super().encode(photo, object_map).items()
        }


@pytest.fixture
def go_over(studio: Studio, qtbot: QtBot) -> Callable[..., None]:
    """Takes another checkpoint and adapts the document to it, classes by their names."""

    def take(**changes: object) -> None:
        facts = {**vars(bundled_fake(fingerprint="a" * 64)), **changes}
        names = FakeEngine.__dataclass_fields__.keys()
        other = OtherEngine(**{name: facts[name] for name in names})  # pyright: ignore
        studio.worker._open_engine = lambda *_: other  # pyright: ignore
        with qtbot.waitSignal(studio.runner.info_changed):
            studio.files.open_checkpoint(Path("other"))
        used = {entry.channel for entry in studio.document.layout.objects.values()}
        before, after = studio.document.labels, other.labels
        channels = {c: after.channel_named(before.classes[c].name) or 0 for c in used}
        studio.checkpoints.adapt_with(channels)
        qtbot.waitUntil(lambda: last_step(studio.document) == "Change checkpoint")
        settle(studio, qtbot)

    return take


def cards(studio: Studio, qtbot: QtBot, count: int) -> list[int]:
    """Numbers of some cards, once the shelf has been read."""
    qtbot.waitUntil(lambda: len(studio.shelf.cards) >= count)
    return list(studio.shelf.cards)[:count]


def mean_color(studio: Studio, number: int) -> np.ndarray:
    crop = studio.shelf.cards[number].saved.crop
    return crop.photo[crop.mask].mean(axis=0) / 255


OTHERS: dict[str, dict[str, object]] = {
    "other classes and noise": {"labels": LabelSet.builtin("ade20k"), "noise_dim": 6},
    "the same classes": {},
}


@pytest.mark.parametrize("changes", OTHERS.values(), ids=OTHERS.keys())
def test_styles_are_read_anew_off_the_same_references(
    studio: Studio, qtbot: QtBot, go_over: Callable[..., None], changes: dict[str, object]
) -> None:
    document = studio.document
    tree, grass, roof = (object_named(studio, name) for name in ("tree", "grass", "roof"))
    one, two = cards(studio, qtbot, 2)
    document.select([tree])
    studio.restyling.apply(one)
    qtbot.waitUntil(lambda: document.looks[tree].style is not None)
    document.select([grass])
    studio.restyling.mix([one, two], [0.25, 0.75])
    qtbot.waitUntil(lambda: document.looks[grass].style is not None)
    change_looks(document, [tree], strength=0.5)
    commands.set_looks(document, {roof: document.looks[tree]}, "Paste look")
    settle(studio, qtbot)
    before, looks = picture_of(studio), dict(document.looks)
    go_over(**changes)
    for object_id, color in (
        (tree, mean_color(studio, one)),
        (roof, mean_color(studio, one)),
        (grass, 0.25 * mean_color(studio, one) + 0.75 * mean_color(studio, two)),
    ):
        style = document.looks[object_id].style
        assert style is not None
        np.testing.assert_allclose(style.bias_mu[:3], 2 * color, rtol=1e-4)
        assert len(style.bias_mu) == document.state.noise_dim
    assert document.looks[tree].strength == 0.5
    assert "gone" not in studio.window.messages.text
    document.undo()
    assert document.looks == looks
    assert (picture_of(studio) == before).all()
    document.redo()
    assert document.looks[tree].style is not None


def test_styles_of_unknown_origin_are_named_and_come_back_with_undo(
    studio: Studio, qtbot: QtBot, go_over: Callable[..., None]
) -> None:
    document = studio.document
    tree, grass = object_named(studio, "tree"), object_named(studio, "grass")
    (number,) = cards(studio, qtbot, 1)
    document.select([grass])
    studio.restyling.apply(number)
    qtbot.waitUntil(lambda: document.looks[grass].style is not None)
    style = document.looks[grass].style
    assert style is not None
    commands.set_style(document, [tree], replace(style, origin=()))
    go_over(labels=LabelSet.builtin("ade20k"))
    assert document.looks[tree].style is None
    assert document.looks[grass].style is not None
    said = studio.window.messages.text
    assert f"tree {tree}" in said
    assert f"grass {grass}" not in said
    assert "Undo brings them back" in said
    document.undo()
    assert document.looks[tree].style == style


def test_a_checkpoint_without_encoder_names_what_is_gone(
    studio: Studio, qtbot: QtBot, go_over: Callable[..., None]
) -> None:
    document = studio.document
    (number,) = cards(studio, qtbot, 1)
    chosen = sorted(document.layout.objects)[:6]
    document.select(chosen)
    studio.restyling.apply(number)
    qtbot.waitUntil(lambda: document.looks[chosen[0]].style is not None)
    go_over(has_encoder=False, title="mute")
    said = studio.window.messages.text
    assert "mute" in said
    assert "cannot read styles" in said
    assert "and 2 more" in said
    assert all(document.looks[i].style is None for i in chosen)


def open_noise(studio: Studio, qtbot: QtBot) -> np.ndarray:
    """Make a photo of noise the picture; returns it, uint8 [256, 256, 3]."""
    shot = np.random.default_rng(5).integers(0, 256, (256, 256, 3), np.uint8)
    studio.photos.open_as_picture(shot, "noise", 3, "crop")
    qtbot.waitUntil(lambda: "noise" in studio.window.windowTitle())
    settle(studio, qtbot)
    return shot


def test_a_photo_stays_the_picture_after_opening_its_project_as_well(
    studio: Studio, qtbot: QtBot, go_over: Callable[..., None], tmp_path: Path
) -> None:
    document = studio.document
    shot = open_noise(studio, qtbot)
    save_project(tmp_path / "noise.inade", document.state.copy())
    document.load(open_project(tmp_path / "noise.inade"))
    (object_id,) = document.looks
    go_over()
    assert (picture_of(studio) == shot).all()
    style = document.looks[object_id].style
    assert style is not None
    np.testing.assert_allclose(style.bias_mu[:3], 2 * shot.mean((0, 1)) / 255, rtol=1e-3)
    document.undo()
    assert (picture_of(studio) == shot).all()


def test_a_photo_is_cropped_to_another_shape_with_its_layout(
    studio: Studio, qtbot: QtBot, go_over: Callable[..., None]
) -> None:
    document = studio.document
    shot = open_noise(studio, qtbot)
    go_over(size=(128, 256), start="fixed")
    middle = shot[64:192]
    assert (picture_of(studio) == middle).all()
    assert document.underlay is not None
    assert (document.underlay == middle).all()
    studio.window.actions_["photo.match"].trigger()
    settle(studio, qtbot)
    (look,) = document.looks.values()
    assert look.style is not None
    np.testing.assert_allclose(look.style.bias_mu[:3], 2 * middle.mean((0, 1)) / 255, rtol=1e-3)
    for _ in range(2):
        document.undo()
    assert (picture_of(studio) == shot).all()
    assert (document.underlay == shot).all()


def test_objects_of_one_photo_are_read_together_unless_they_overlap() -> None:
    photo = np.arange(40 * 50 * 3, dtype=np.uint32).astype(np.uint8).reshape(40, 50, 3)
    masks = np.zeros((3, 40, 50), bool)
    masks[0, 5:9, 5:9] = masks[1, 20:30, 30:40] = masks[2, 25:35, 35:45] = True
    references = [Reference.of(str(i), photo, mask) for i, mask in enumerate(masks)]
    first, second = sheets_of([*references, references[0]])
    assert first.references == references[:2]
    assert second.references == references[2:]
    assert (first.photo[masks[1]] == photo[masks[1]]).all()
    assert [np.count_nonzero(first.object_map == i) for i in (1, 2)] == [16, 100]
    empty = Reference.of("none", photo, np.zeros((40, 50), bool))
    assert sheets_of([empty]) == []


def test_a_mix_keeps_its_weights_when_read_anew() -> None:
    flat = Style(*np.ones((4, 3), np.float32))
    photo, mask = np.zeros((9, 9, 3), np.uint8), np.ones((9, 9), bool)
    one, two = (
        replace(flat, origin=((1.0, Reference.of(name, photo, mask)),)) for name in ("a", "b")
    )
    assert [w for w, _ in mix_styles([one, two], [0.2, 0.8]).origin] == [0.2, 0.8]
