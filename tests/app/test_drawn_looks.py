"""A checkpoint with a fitted prior through the window: drawn, varied, explored, saved, undone."""

import json
import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.document.sources import Explored
from app.settings import Settings
from app.storage import sample
from app.storage.project.project_file import open_project
from app.storage.recipe import recipe_of
from inade.config import ModelConfig
from inade.layouts.labels import LabelSet
from inade.looks.look import Look, Style, draw_noise
from inade.looks.prior import Prior, write_prior
from tests.app.hands import at, click_object, model_mask, object_named, picture_of, settle
from tests.fakes import BUNDLED, FakeEngine, bundled_fake
from tests.priors import made, normals, numbers, plain_scene_given, plain_style

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def prior() -> Prior:
    """A prior of the bundled checkpoint's classes and noise."""
    config = ModelConfig.read(BUNDLED / "config.json")
    return made(config.num_labels, config.noise_dim)


@pytest.fixture
def bundle(prior: Prior, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The bundled checkpoint as far as it is read before its weights, with the prior."""
    folder = tmp_path / "default"
    folder.mkdir()
    for name in ("config.json", "labels.json"):
        shutil.copy(BUNDLED / name, folder)
    write_prior(prior, folder / "prior.safetensors")
    monkeypatch.setattr(sample, "BUNDLED", folder)
    return folder


@pytest.fixture
def fake(prior: Prior, bundle: Path) -> FakeEngine:
    return bundled_fake(path=bundle, prior=prior)


def given(studio: Studio, *without: int) -> list[tuple[int, Style]]:
    """Class and drawn style of every object but these."""
    found = []
    for i, row in sorted(studio.document.layout.objects.items()):
        drawn = studio.document.looks[i].drawn
        if i not in without and drawn is not None:
            found.append((row.channel, drawn))
    return found


def drawn(studio: Studio, object_id: int) -> np.ndarray:
    style = studio.document.looks[object_id].drawn
    assert style is not None
    return numbers(style)


def close(found: np.ndarray, expected: np.ndarray) -> bool:
    return np.allclose(found, expected, rtol=1e-5, atol=1e-5)


def paint_new(studio: Studio, class_name: str, x: int, y: int) -> int:
    """Paint a short stroke that begins a new object, by key and mouse; its id."""
    document, canvas = studio.document, studio.window.canvas
    channel = document.labels.channel_named(class_name)
    assert channel is not None
    new_id = document.layout.next_id
    studio.options.set_channel(channel)
    studio.window.actions_["tool.brush"].trigger()
    studio.options.new_object = True
    QTest.mousePress(canvas, LEFT, PLAIN, at(studio, x, y))
    QTest.mouseMove(canvas, at(studio, x + 40, y))
    QTest.mouseRelease(canvas, LEFT, PLAIN, at(studio, x + 40, y))
    assert new_id in document.layout.objects
    return new_id


def test_a_stroke_before_the_model_is_there_is_drawn_from_the_bundled_prior(
    qtbot: QtBot,
    settings: Settings,
    fake: FakeEngine,
    prior: Prior,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # the picture that lies beside the sample names another checkpoint than the fake
    monkeypatch.setattr(sample, "picture_path", lambda _: settings.folder / "no picture.png")
    gate = threading.Event()

    def open_late(path: Path, device: str, precision: str) -> FakeEngine:
        gate.wait()
        return fake

    studio = Studio(settings, open_late)  # pyright: ignore[reportArgumentType]
    document = studio.document
    studio.start()
    studio.window.resize(1440, 900)
    z = normals(sample.seed_of(), 0, 0, 2, 8)
    for i, row in document.layout.objects.items():
        assert close(drawn(studio, i), plain_style(prior, row.channel, z, sample.seed_of(), i, 0))
    z = plain_scene_given(prior, given(studio), document.state.seed, document.layout.next_id, 0)
    bush = paint_new(studio, "bush", 100, 300)
    channel = document.layout.objects[bush].channel
    assert studio.runner.info is None
    assert close(drawn(studio, bush), plain_style(prior, channel, z, document.state.seed, bush, 0))
    gate.set()
    qtbot.waitUntil(lambda: studio.runner.info is not None and not studio.runner.busy)
    assert document.state.prior is prior
    document.mark_saved()
    studio.window.close()


def test_r_and_shift_r_and_new_scene(studio: Studio, qtbot: QtBot, prior: Prior) -> None:
    document = studio.document
    tree = object_named(studio, "tree")
    channel = document.layout.objects[tree].channel
    click_object(studio, qtbot, tree)
    before, looks = picture_of(studio), dict(document.looks)
    z = plain_scene_given(prior, given(studio, tree), document.state.seed, tree, 1)
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_R)
    settle(studio, qtbot)
    assert close(drawn(studio, tree), plain_style(prior, channel, z, document.state.seed, tree, 1))
    changed = (picture_of(studio) != before).any(axis=2)
    assert changed.any()
    assert not (changed & ~model_mask(studio, tree)).any()
    studio.window.actions_["edit.undo"].trigger()
    assert document.looks == looks
    assert (picture_of(studio) == before).all()
    first = min(document.layout.objects)
    draw = max(document.new_source(first).draw, 1) + 1
    z = plain_scene_given(prior, given(studio), document.state.seed, first, draw)
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_R, SHIFT)
    settle(studio, qtbot)
    channel = document.layout.objects[first].channel
    assert close(
        drawn(studio, first), plain_style(prior, channel, z, document.state.seed, first, draw)
    )
    noise = document.looks[first].noise
    studio.window.actions_["make.scene"].trigger()
    settle(studio, qtbot)
    seed = document.state.scene_seed
    assert seed is not None
    z = normals(seed, 0, 0, 2, 8)
    for i, row in document.layout.objects.items():
        assert close(drawn(studio, i), plain_style(prior, row.channel, z, seed, i, 0))
    assert np.array_equal(document.looks[first].noise, noise)


def test_a_typed_seed_draws_the_style_too(studio: Studio, qtbot: QtBot, prior: Prior) -> None:
    tree, document, field = object_named(studio, "tree"), studio.document, studio.styles.seed.field
    document.select([tree])
    z = plain_scene_given(prior, given(studio, tree), 123, tree, 0)
    studio.window.actions_["look.seed"].trigger()
    qtbot.keyClicks(field, "123")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(studio, qtbot)
    channel = document.layout.objects[tree].channel
    assert close(drawn(studio, tree), plain_style(prior, channel, z, 123, tree, 0))
    assert np.array_equal(
        document.looks[tree].noise, draw_noise(123, tree, 0, document.state.noise_dim)
    )


def test_nine_variations_are_nine_draws_given_the_others(
    studio: Studio, qtbot: QtBot, prior: Prior
) -> None:
    document, variations = studio.document, studio.bottom.variations
    tree = object_named(studio, "tree")
    channel, rest = document.layout.objects[tree].channel, given(studio, tree)
    document.select([tree])
    qtbot.waitUntil(lambda: variations.picture(8) is not None)
    for number, choice in enumerate(variations.choices, 1):
        z = plain_scene_given(prior, rest, document.state.seed, tree, number)
        style = choice.looks[tree].drawn
        assert style is not None
        assert close(
            numbers(style), plain_style(prior, channel, z, document.state.seed, tree, number, 2.0)
        )
    shown, look = variations.picture(4), variations.choices[4].looks[tree]
    assert variations.accept(4)
    assert (picture_of(studio) == shown).all()
    assert document.looks[tree] == look
    styles = [choice.drawn for choice in variations.choices]
    commands.resample(document, [object_named(studio, "roof")])
    assert variations.picture(8) is None
    qtbot.waitUntil(lambda: variations.picture(8) is not None)
    assert [choice.drawn for choice in variations.choices] == styles  # drawn once


def test_exploring_moves_style_and_noise_and_back(
    studio: Studio, qtbot: QtBot, prior: Prior
) -> None:
    document, pad = studio.document, studio.bottom.pad
    tree = object_named(studio, "tree")
    document.select([tree])
    before = drawn(studio, tree)
    pad.move_to(0.5, -0.25)
    studio.bottom.exploring.end()
    settle(studio, qtbot)
    source = document.state.sources[tree]
    assert isinstance(source, Explored)
    channel = document.layout.objects[tree].channel

    def along(draw: int) -> np.ndarray:
        own = normals(document.state.seed, tree + 1, draw, 1, 16 + len(before))
        return 2 * prior.object[channel] @ own[:16]

    across, up = along(source.across.draw), along(source.up.draw)
    assert close(drawn(studio, tree), before + 0.5 * across - 0.25 * up)
    pad.move_to(-0.5, 0.5)  # goes on from there, on the same plane
    studio.bottom.exploring.end()
    settle(studio, qtbot)
    assert close(drawn(studio, tree), before - 0.5 * across + 0.5 * up)
    pad.move_to(0, 0)
    studio.bottom.exploring.end()
    settle(studio, qtbot)
    assert close(drawn(studio, tree), before)


def test_exploring_goes_along_what_changes_colours_most_until_it_is_turned(
    open_studio: Callable[[FakeEngine], Studio], bundle: Path, qtbot: QtBot, prior: Prior
) -> None:
    leading = np.zeros((prior.num_labels, 2, 16))
    leading[:, 0, 3] = leading[:, 1, 5] = 1
    known = replace(prior, leading=leading)
    write_prior(known, bundle / "prior.safetensors")
    studio = open_studio(bundled_fake(path=bundle, prior=known))
    document, exploring = studio.document, studio.bottom.exploring
    tree = object_named(studio, "tree")
    document.select([tree])
    own = prior.object[document.layout.objects[tree].channel]
    before = drawn(studio, tree)
    studio.bottom.pad.move_to(0.5, -0.25)
    exploring.end()
    there = before + 1.5 * own[:, 3] - 0.75 * own[:, 5]
    assert close(drawn(studio, tree), there)
    exploring.turn()
    studio.bottom.pad.move_to(0.5, 0)
    exploring.end()
    source = document.state.sources[tree]
    assert isinstance(source, Explored)
    along = normals(document.state.seed, tree + 1, source.across.draw, 1, 16 + len(before))[:16]
    assert close(drawn(studio, tree), there + own @ along)


def test_drawn_styles_are_saved_copied_and_told(
    studio: Studio, qtbot: QtBot, settings: Settings
) -> None:
    document, actions = studio.document, studio.window.actions_
    tree, bush = object_named(studio, "tree"), object_named(studio, "bush")
    document.select([tree])
    actions["look.copy"].trigger()
    document.select([bush])
    actions["look.paste"].trigger()
    settle(studio, qtbot)
    assert document.looks[bush] == document.looks[tree]
    path = settings.folder / "drawn.inade"
    studio.files.save_to(path)
    qtbot.waitUntil(lambda: not document.modified)
    assert open_project(path).looks == document.looks
    rows = {row["id"]: row for row in json.loads(recipe_of(document.state, None))["objects"]}
    told, style = rows[tree]["drawn"], document.looks[tree].drawn
    assert style is not None
    assert np.array_equal(np.float32(told["mu"]), style.mu)
    assert np.array_equal(np.float32(told["logvar"]), style.logvar)


def test_a_new_document_is_drawn_and_differs_from_the_next(
    studio: Studio, qtbot: QtBot, prior: Prior
) -> None:
    document = studio.document
    scenes = []
    for _ in range(2):
        document.mark_saved()
        studio.files.new(3, 4)
        settle(studio, qtbot)
        z = normals(document.state.seed, 0, 0, 2, 8)
        assert close(drawn(studio, 0), plain_style(prior, 3, z, document.state.seed, 0, 0))
        scenes.append(document.state.scene())
    assert scenes[0].texture.seed != scenes[1].texture.seed
    assert scenes[0].texture_of(0).seed == scenes[0].texture.seed


def test_a_project_of_another_checkpoint_draws_noise_alone(
    studio: Studio, qtbot: QtBot, prior: Prior
) -> None:
    document = studio.document
    made_with = replace(document.checkpoint, name="other", fingerprint="0" * 64)
    project = replace(document.state.copy(), checkpoint=made_with)
    looks = {i: Look(look.noise) for i, look in project.looks.items()}
    document.load(replace(project, looks=looks))
    assert document.state.prior is None
    tree = object_named(studio, "tree")
    document.select([tree])
    studio.window.actions_["make.resample"].trigger()
    settle(studio, qtbot)
    assert document.looks[tree].drawn is None
    studio.checkpoints.adapt()
    settle(studio, qtbot)
    assert document.state.prior is prior
    z = normals(document.state.seed, 0, 0, 2, 8)
    channel = document.layout.objects[tree].channel
    assert close(drawn(studio, tree), plain_style(prior, channel, z, document.state.seed, tree, 0))
    document.undo()
    assert document.state.prior is None
    assert document.looks[tree].drawn is None


def test_a_bundled_prior_that_cannot_be_read_is_left_out(bundle: Path) -> None:
    labels = LabelSet.read(bundle / "labels.json")
    assert sample.bundled_prior(labels, 7) is None  # of another width
    (bundle / "prior.safetensors").write_bytes(b"nothing")
    assert all(look.drawn is None for look in sample.sample_project().looks.values())
    (bundle / "prior.safetensors").unlink()
    assert all(look.drawn is None for look in sample.sample_project().looks.values())


def plain_scene_so_free(
    prior: Prior, others: list[tuple[int, Style]], free: float, seed: int, object_id: int, draw: int
) -> np.ndarray:
    """z [8] between the posterior of the others, N(m, C), and N(0, I), by dense covariances."""
    precision, pull = np.eye(8), np.zeros(8)
    for channel, style in others:
        own = prior.object[channel] @ prior.object[channel].T
        own += np.diag(prior.residual[channel] ** 2)
        gain = np.linalg.solve(own, prior.scene[channel]).T
        precision += gain @ prior.scene[channel]
        pull += gain @ (numbers(style) - prior.mean[channel])
    covariance = np.linalg.inv(precision)
    spread = np.linalg.cholesky((1 - free) * covariance + free * np.eye(8))
    return (1 - free) * covariance @ pull + spread @ normals(seed, object_id + 1, draw, 3, 8)


def test_the_slider_says_how_freely_looks_are_drawn(
    studio: Studio, qtbot: QtBot, prior: Prior, tmp_path: Path
) -> None:
    document = studio.document
    slider = next(s for s in studio.styles.findChildren(QSlider) if s.accessibleName() == "Free")
    assert slider.value() == 0
    slider.setValue(75)
    assert document.state.choices.free == 0.75
    assert document.history.count == 0
    tree = object_named(studio, "tree")
    channel, seed = document.layout.objects[tree].channel, document.state.seed
    click_object(studio, qtbot, tree)
    z = plain_scene_so_free(prior, given(studio, tree), 0.75, seed, tree, 1)
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_R)
    settle(studio, qtbot)
    assert close(drawn(studio, tree), plain_style(prior, channel, z, seed, tree, 1))
    studio.files.save_to(tmp_path / "free.inade")
    qtbot.waitUntil(lambda: not document.modified)
    assert open_project(tmp_path / "free.inade").choices.free == 0.75


def test_the_published_prior_can_be_chosen(
    studio: Studio, qtbot: QtBot, prior: Prior, tmp_path: Path
) -> None:
    document = studio.document
    published = studio.window.actions_["make.published"]
    assert published.isEnabled()
    assert not published.isChecked()
    published.trigger()
    assert published.isChecked()
    looks, tree = dict(document.looks), object_named(studio, "tree")
    click_object(studio, qtbot, tree)
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_R)
    settle(studio, qtbot)
    noise = draw_noise(document.state.seed, tree, 1, prior.noise_dim)
    assert document.looks[tree] == Look(noise)
    assert all(look == looks[i] for i, look in document.looks.items() if i != tree)
    bush = paint_new(studio, "bush", 100, 300)
    assert document.looks[bush].drawn is None
    settle(studio, qtbot)  # a picture that comes after the save is a change
    studio.files.save_to(tmp_path / "published.inade")
    qtbot.waitUntil(lambda: not document.modified)
    assert open_project(tmp_path / "published.inade").choices.published
    published.trigger()
    document.select([tree])
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_R)
    assert document.looks[tree].drawn is not None
