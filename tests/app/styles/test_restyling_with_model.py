"""Photos, sketches and the gallery through the window with real weights."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.settings import Settings
from app.storage.project.project_file import open_project
from app.styles.shelf import own_gallery
from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import read_checkpoint, write_checkpoint
from inade.config import ModelConfig
from inade.engine import Engine
from inade.inference.device import PRECISIONS
from inade.layouts.layout import resize_nearest
from inade.places import BUNDLED
from tests.app.hands import last_step
from tests.app.photos.support import click, disc_mask, disc_photo, drag, overlap
from tests.rounding import bytes_moved, picture_moved


@pytest.fixture
def studio(qtbot: QtBot, settings: Settings, precision: str) -> Iterator[Studio]:
    """The editor with the bundled model; variations, which nobody looks at here, are off."""
    studio = Studio(settings)
    studio.start()
    studio.window.resize(1440, 900)
    qtbot.waitUntil(lambda: studio.runner.info is not None)
    assert studio.runner.info is not None
    assert studio.runner.info.precision == precision
    studio.bottom.dock.show_tab("history")
    settle(studio, qtbot)
    yield studio
    studio.document.mark_saved()
    studio.window.close()


def settle(studio: Studio, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: (
            not studio.runner.busy
            and not studio.document.needs_pass
            and not studio.window.canvas.background.busy
        )
    )


def picture_of(studio: Studio) -> np.ndarray:
    assert studio.document.picture is not None
    return studio.document.picture


def mask_of(studio: Studio, object_id: int) -> np.ndarray:
    document = studio.document
    return resize_nearest(document.layout.object_map, *document.picture_size) == object_id


def card_named(studio: Studio, qtbot: QtBot, class_name: str) -> int:
    """A bundled card of this class, once the shelf has been read."""
    cards = studio.shelf.cards

    def there() -> bool:
        nonlocal cards
        cards = studio.shelf.cards
        return any(card.class_name == class_name for card in cards.values())

    qtbot.waitUntil(there)
    return next(n for n, card in cards.items() if card.class_name == class_name)


def load(studio: Studio, qtbot: QtBot, folder: Path) -> None:
    """Open another checkpoint and wait for it."""
    studio.files.open_checkpoint(folder)
    qtbot.waitUntil(lambda: studio.runner.info is not None and studio.runner.info.path == folder)


def test_traced_objects_of_a_photo_take_a_style_at_two_strengths(
    studio: Studio, qtbot: QtBot
) -> None:
    document, canvas, photo = studio.document, studio.window.canvas, disc_photo()
    grass = document.labels.channel_named("grass")
    assert grass is not None
    studio.photos.open_as_picture(photo, "garden", grass, "crop")
    qtbot.waitUntil(lambda: "garden" in studio.window.windowTitle())
    settle(studio, qtbot)
    studio.options.set_channel(document.labels.channel_named("bush") or 0)
    canvas.set_tool("cut_out")
    drag(canvas, (0.2, 0.2), (0.8, 0.8))
    settle(studio, qtbot)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(document.layout.objects) == 2)
    disc = max(document.layout.objects)
    canvas.set_tool("lasso")
    studio.options.new_object = True
    click(canvas, (0.02, 0.02), (0.2, 0.02), (0.2, 0.15), (0.02, 0.15))
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(document.layout.objects) == 3)
    corner = max(document.layout.objects)
    settle(studio, qtbot)
    assert overlap(mask_of(studio, disc), disc_mask(256, 256)) > 0.9
    assert all(document.looks[i].style is not None for i in (disc, corner))
    assert (picture_of(studio) == photo).all()

    number = card_named(studio, qtbot, "forest")
    strength = next(
        s for s in studio.styles.findChildren(QSlider) if s.accessibleName() == "Strength"
    )
    shown = []
    for object_id, percent in ((disc, 100), (corner, 40)):
        document.select([object_id])
        studio.restyling.apply(number)
        qtbot.waitUntil(lambda: last_step(document) == "Apply style")
        settle(studio, qtbot)
        strength.setValue(percent)
        settle(studio, qtbot)
        assert document.looks[object_id].strength == pytest.approx(percent / 100)
        shown.append(picture_of(studio)[mask_of(studio, object_id)].mean())
    restyled = picture_of(studio).copy()
    chosen = mask_of(studio, disc) | mask_of(studio, corner)
    assert (restyled[~chosen] == photo[~chosen]).all()
    assert (restyled != photo).any(axis=2)[mask_of(studio, disc)].mean() > 0.9
    assert shown[0] != shown[1]

    steps = document.history.count
    for _ in range(steps):
        document.undo()
    assert (picture_of(studio) == photo).all()
    for _ in range(steps):
        document.redo()
    assert (picture_of(studio) == restyled).all()


def go_sketching(studio: Studio, qtbot: QtBot, folder: Path) -> None:
    """Take a small checkpoint of random weights that takes sketches."""
    folder.mkdir()
    config = ModelConfig(len(studio.document.labels), 64, 64, 4, 16, 8, sketch=True)
    torch.save(published_state(config, networks="G")["G"], folder / "best_net_G.pth")
    (folder / "config.json").write_text(json.dumps(config.to_json()))
    (folder / "labels.json").write_text((BUNDLED / "labels.json").read_text())
    load(studio, qtbot, folder)
    studio.checkpoints.adapt()
    settle(studio, qtbot)


def test_the_edges_of_a_photo_become_a_sketch_that_the_model_follows(
    studio: Studio, qtbot: QtBot, tmp_path: Path, precision: str
) -> None:
    document, folder = studio.document, tmp_path / "sketching"
    go_sketching(studio, qtbot, folder)
    without = picture_of(studio).copy()
    studio.photos.put_under(disc_photo(), "crop")
    qtbot.waitUntil(lambda: document.underlay is not None)
    studio.window.actions_["sketch.edges"].trigger()
    qtbot.waitUntil(lambda: document.sketch is not None)
    settle(studio, qtbot)
    assert document.sketch is not None
    lines = document.sketch > 0
    disc = disc_mask(64, 64).astype(np.uint8)
    far = cv2.distanceTransform(disc, cv2.DIST_L2, 5) + cv2.distanceTransform(
        1 - disc, cv2.DIST_L2, 5
    )
    rim = far <= 1.5
    assert lines.shape == (64, 64)
    assert (far[lines] <= 3).mean() > 0.9  # lines lie on the rim of the disc
    assert cv2.dilate(lines.astype(np.uint8), np.ones((5, 5)))[rim].mean() > 0.9  # all around it
    plain = Engine.open(folder, device="cpu", plain=True, precision="float32")
    expected = plain.generate(document.state.scene())
    exact = torch.from_numpy(plain.generate_raw(document.state.scene()))  # as far as sizes go
    types = (PRECISIONS[precision], torch.float32)  # of the two pictures that are compared
    rounding = sum(picture_moved(plain.config, one, exact) for one in types)
    difference = np.abs(expected.astype(int) - picture_of(studio))
    assert difference.max() <= bytes_moved(rounding)
    assert (picture_of(studio) != without).any()
    document.undo()
    assert document.sketch is None
    assert (picture_of(studio) == without).all()


def test_a_sketch_changes_what_it_crosses_and_is_saved(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    document, canvas = studio.document, studio.window.canvas
    go_sketching(studio, qtbot, tmp_path / "sketching")
    assert document.picture_size == (64, 64)
    assert studio.window.actions_["tool.pen"].isEnabled()
    before = picture_of(studio).copy()

    canvas.set_tool("pen")
    drag(canvas, (0.3, 0.1), (0.35, 0.1), (0.4, 0.1))
    settle(studio, qtbot)
    assert document.sketch is not None
    drawn = document.sketch.copy()
    assert drawn.any()
    small = resize_nearest(document.layout.object_map, *document.picture_size)
    crossed = np.isin(small, np.unique(small[drawn > 0]))
    changed = (picture_of(studio) != before).any(axis=2)
    assert 0 < crossed.sum() < crossed.size
    assert changed.any()
    assert not (changed & ~crossed).any()

    path = tmp_path / "sketched.inade"
    studio.files.save_to(path)
    qtbot.waitUntil(lambda: not document.modified)
    kept = open_project(path)
    assert kept.sketch is not None
    assert (kept.sketch == drawn).all()
    after = picture_of(studio).copy()
    document.undo()
    assert document.sketch is None
    assert (picture_of(studio) == before).all()
    document.redo()
    assert (document.sketch == drawn).all()
    assert (picture_of(studio) == after).all()


def test_another_checkpoint_reads_the_gallery_anew_and_one_without_encoder_says_so(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    document, shelf = studio.document, studio.shelf
    number = card_named(studio, qtbot, "tree")
    tree = next(
        i
        for i, entry in document.layout.objects.items()
        if document.labels.classes[entry.channel].name == "tree"
    )
    document.select([tree])

    def apply() -> np.ndarray:
        info = studio.runner.info
        assert info is not None
        studio.restyling.apply(number)
        qtbot.waitUntil(lambda: shelf.cards[number].fingerprint == info.fingerprint)
        settle(studio, qtbot)
        style = document.looks[tree].style
        assert style is not None
        assert shelf.cards[number].style == style
        return style.mu

    first = apply()
    number_of_cards = len(shelf.cards)
    original = read_checkpoint(BUNDLED)
    assert original.encoder is not None
    tuned = {key: value * 1.1 for key, value in original.encoder.items()}
    write_checkpoint(replace(original, encoder=tuned, title="tuned"), tmp_path / "tuned")
    load(studio, qtbot, tmp_path / "tuned")
    studio.checkpoints.adapt()
    qtbot.waitUntil(lambda: last_step(document) == "Change checkpoint")
    settle(studio, qtbot)
    assert len(shelf.cards) == number_of_cards
    reread = document.looks[tree].style
    assert reread is not None
    second = apply()
    np.testing.assert_allclose(reread.mu, second, atol=1e-5)
    assert np.abs(first - second).max() > 0.01

    write_checkpoint(replace(original, encoder=None, title="plain"), tmp_path / "plain")
    load(studio, qtbot, tmp_path / "plain")
    studio.checkpoints.adapt()
    settle(studio, qtbot)
    assert "are gone" in studio.window.messages.text
    assert document.looks[tree].style is None
    studio.restyling.apply(number)
    assert "no encoder" in studio.window.messages.text
    before = picture_of(studio).copy()
    QTest.keyClick(studio.window.canvas, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: last_step(document) == "Resample")
    settle(studio, qtbot)
    assert (picture_of(studio) != before).any()
    assert len(shelf.cards) == number_of_cards

    path = shelf.cards[number].path
    assert path is not None
    known = own_gallery().code(path, original.fingerprint)
    assert known is not None
    assert (known.mu == first).all()
