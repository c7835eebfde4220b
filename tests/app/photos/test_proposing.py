"""A layout proposed for a photo, through the window; the segmenter is known to the pixel."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.photos.dialog import PhotoDialog
from app.storage.project.project_file import open_project
from inade import segmenting
from inade.errors import CheckpointError
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Rect
from inade.layouts.proposing import CERTAIN, Segmented
from tests.app.hands import drop, in_dialog, picture_of, press
from tests.app.photos.support import disc_mask, disc_photo, photo_file, settle, use_as
from tests.fakes import FakeEngine, bundled_fake

GRASS, TREE = 3, 6


def saw_disc(
    file: Path,
    photo: np.ndarray,
    labels: LabelSet,
    progress: Callable[[float], object] = lambda done: None,
    *,
    allow_code: bool = False,
) -> Segmented:
    """The disc is a tree, and nobody is sure of its right half."""
    del allow_code
    progress(0.5)
    height, width = photo.shape[:2]
    disc = disc_mask(height, width)
    confidence = np.full(disc.shape, 0.8, np.float32)
    confidence[:, width // 2 :][disc[:, width // 2 :]] = 0.3
    return Segmented(np.where(disc, np.uint16(TREE), np.uint16(GRASS)), confidence)


@pytest.fixture
def fake(tmp_path: Path) -> FakeEngine:
    folder = tmp_path / "checkpoint"
    folder.mkdir()
    (folder / "segmenter.safetensors").write_bytes(b"stands for one")
    return bundled_fake(path=folder, has_segmenter=True, start="free", size=(256, 256))


@pytest.fixture
def proposed(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Studio:
    monkeypatch.setattr(segmenting, "look", saw_disc)
    open_proposed(studio, qtbot, photo_file(tmp_path))
    return studio


def open_proposed(studio: Studio, qtbot: QtBot, path: Path) -> None:
    in_dialog(use_as("picture"))
    drop(studio, path)
    qtbot.waitUntil(lambda: path.stem in studio.window.windowTitle())
    settle(studio, qtbot)
    qtbot.waitUntil(lambda: "segmenter" in studio.window.messages.text)


def class_of(studio: Studio, y: int, x: int) -> int:
    layout = studio.document.layout
    return layout.objects[int(layout.object_map[y, x])].channel


def test_a_dropped_photo_opens_with_a_proposed_layout(proposed: Studio) -> None:
    document, disc = proposed.document, disc_mask(256, 256)
    assert (picture_of(proposed) == disc_photo()).all()
    assert (document.layout.labels() == np.where(disc, TREE, GRASS)).all()
    assert len(document.layout.objects) == 2
    assert all(look.style is not None for look in document.looks.values())
    share = round(100 * (1 - disc[:, 128:].sum() / disc.size))
    assert f"sure of {share} % of the picture" in proposed.window.messages.text
    assert "hatched: tree." in proposed.window.messages.text


def hatched(studio: Studio, qtbot: QtBot) -> np.ndarray:
    """bool [h, w] of the canvas: pixels that change when the hatching goes."""
    canvas, document = studio.window.canvas, studio.document
    studio.window.messages.hide()

    def shot() -> np.ndarray:
        image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        pixels = np.frombuffer(image.constBits(), np.uint8)
        return pixels.reshape(image.height(), image.width(), 4)[..., :3].copy()

    with_it, doubt = shot(), document.state.doubt
    document.state.doubt = None
    without = shot()
    document.state.doubt = doubt
    return (with_it != without).any(axis=2)


@pytest.mark.parametrize("view", ["picture", "layout", "blend"])
def test_what_is_unsure_is_hatched_in_every_view(proposed: Studio, qtbot: QtBot, view: str) -> None:
    proposed.window.actions_[f"view.{view}"].trigger()
    canvas = proposed.window.canvas
    lines = hatched(proposed, qtbot)
    ratio = canvas.viewport.device_ratio
    left, top = canvas.viewport.frame.left() * ratio, canvas.viewport.frame.top() * ratio
    scale = canvas.viewport.map_zoom
    rows, columns = np.nonzero(lines)
    y, x = (rows + 0.5 - top) / scale, (columns + 0.5 - left) / scale
    disc = disc_mask(256, 256)
    assert len(rows) > 100
    assert (x >= 127).all()
    inside = disc[y.astype(int).clip(0, 255), x.astype(int).clip(0, 255)]
    assert inside.mean() > 0.97  # the rest are pixels on the edge


def test_correcting_takes_the_hatching_away_and_undo_brings_it_back(
    proposed: Studio, qtbot: QtBot
) -> None:
    document = proposed.document
    tree = int(document.layout.object_map[128, 128])
    before = hatched(proposed, qtbot).sum()
    commands.change_class(document, [tree], GRASS)
    assert hatched(proposed, qtbot).sum() == 0
    document.undo()
    assert hatched(proposed, qtbot).sum() == before
    assert (picture_of(proposed) == disc_photo()).all()


def test_confirming_reads_the_looks_and_no_pixel_changes(proposed: Studio, qtbot: QtBot) -> None:
    document = proposed.document
    tree = int(document.layout.object_map[128, 128])
    document.select([tree])
    commands.change_class(document, [tree], GRASS)
    commands.grow(document, [tree], 6)
    stale = document.looks[tree].style
    button = next(b for b in proposed.window.messages.findChildren(QPushButton)
                  if b.text() == "Confirm" and b.isVisible())  # fmt: skip
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: document.state.doubt is None)
    settle(proposed, qtbot)
    assert document.looks[tree].style != stale
    assert (picture_of(proposed) == disc_photo()).all()
    assert not proposed.window.actions_["photo.confirm"].isEnabled()
    document.undo()
    assert document.state.doubt is not None
    assert document.looks[tree].style == stale


def test_what_the_model_has_made_keeps_its_look(proposed: Studio, qtbot: QtBot) -> None:
    document = proposed.document
    tree = int(document.layout.object_map[128, 128])
    commands.resample(document, [tree])
    proposed.runner.generate()
    qtbot.waitUntil(lambda: not document.needs_pass and not proposed.runner.busy)
    look = document.looks[tree]
    proposed.window.actions_["photo.confirm"].trigger()
    qtbot.waitUntil(lambda: document.state.doubt is None)
    assert document.looks[tree] == look


def test_a_look_that_is_given_while_the_photo_is_read_stays(proposed: Studio, qtbot: QtBot) -> None:
    document = proposed.document
    tree, other = (int(document.layout.object_map[y, 128]) for y in (128, 8))
    assert tree != other
    proposed.window.actions_["photo.confirm"].trigger()
    commands.resample(document, [tree])
    look = document.looks[tree]
    qtbot.waitUntil(lambda: document.state.doubt is None)
    assert document.looks[tree] == look
    assert document.looks[other].style is not None


def test_doubt_is_kept_with_the_project_and_told_again(
    proposed: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "garden.inade"
    proposed.files.save_to(file)
    qtbot.waitUntil(file.exists)
    doubt = proposed.document.state.doubt
    assert doubt is not None
    kept = open_project(file).doubt
    assert kept is not None
    assert (kept == doubt).all()
    proposed.window.messages.hide()
    proposed.files.new(0, 1, (256, 256))
    assert proposed.document.state.doubt is None
    proposed.files.open_project(file)
    qtbot.waitUntil(lambda: "sure of" in proposed.window.messages.text)


def test_a_segmenter_that_fails_gets_a_sentence_and_a_way_on(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> Segmented:
        raise CheckpointError("the segmenter is damaged (gone).", remedy="Fetch it again.")

    monkeypatch.setattr(segmenting, "look", fails)
    in_dialog(use_as("picture"))
    drop(studio, photo_file(tmp_path))
    qtbot.waitUntil(lambda: "damaged" in studio.window.messages.text)
    assert "Fetch it again" in studio.window.messages.text
    assert studio.document.underlay is None


def test_stopping_it_leaves_everything_as_it_was(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    begun, go_on = threading.Event(), threading.Event()

    def slow(
        file: Path,
        photo: np.ndarray,
        labels: LabelSet,
        progress: Callable[[float], object],
        **_: object,
    ) -> Segmented:
        begun.set()
        go_on.wait(60)
        return saw_disc(file, photo, labels, progress)

    monkeypatch.setattr(segmenting, "look", slow)
    in_dialog(use_as("picture"))
    title = studio.window.windowTitle()
    drop(studio, photo_file(tmp_path))
    qtbot.waitUntil(begun.is_set)
    studio.runner.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not studio.runner.busy)
    assert studio.window.windowTitle() == title
    assert studio.document.underlay is None


def test_without_a_segmenter_the_dialog_says_what_to_do(
    open_studio: Callable[[FakeEngine], Studio], qtbot: QtBot, tmp_path: Path
) -> None:
    studio = open_studio(bundled_fake())
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, PhotoDialog)
        assert not dialog.proposed
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        seen.extend(b.itemText(0) for b in dialog.findChildren(QComboBox))
        press(dialog, "Cancel")

    in_dialog(look)
    drop(studio, photo_file(tmp_path))
    qtbot.waitUntil(lambda: bool(seen))
    assert any("main.py train --what segmenter" in text for text in seen)
    assert "Outlined by hand" in seen


def test_doubt_goes_along_with_another_canvas_and_another_size(proposed: Studio) -> None:
    document = proposed.document
    state, doubt = document.state.copy(), document.state.doubt
    assert doubt is not None
    window = Rect(32, -16, 256, 240)
    assert commands.resize(document, commands.crop_or_extend(state, window))
    found = document.state.doubt
    assert found is not None
    assert (found[16:, :224] == doubt[:224, 32:]).all()
    assert (found[:16] == CERTAIN).all()
    assert (found[:, 224:] == CERTAIN).all()
    document.undo()
    assert document.state.doubt is doubt
    assert commands.resize(document, commands.scale(state, (512, 512)))
    found = document.state.doubt
    assert found is not None
    assert (found == doubt.repeat(2, 0).repeat(2, 1)).all()
