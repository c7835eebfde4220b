"""Photos keep their own pixels on every road to the picture; what is too large is told."""

import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.photos.dialog import PhotoDialog
from app.styles.dialog import StyleFromPhoto
from inade.layouts.labels import LabelSet
from tests.app.hands import drop, in_dialog, picture_of, press
from tests.app.photos.support import disc_mask, disc_photo, settle
from tests.fakes import FakeEngine, bundled_fake


@pytest.fixture
def fake() -> FakeEngine:
    return bundled_fake(start="free", size=(256, 256))


def labelled_photo(folder: Path, labels: LabelSet, height: int, width: int) -> Path:
    """A photo with its label map beside it: a tree in grass."""
    path, disc = folder / "garden.png", disc_mask(height, width)
    Image.fromarray(disc_photo(height, width)).save(path)
    ids = [entry.file_id for entry in labels.classes]
    grass, tree = (ids[labels.channel_named(name) or 0] for name in ("grass", "tree"))
    Image.fromarray(np.where(disc, tree, grass).astype(np.uint8)).save(folder / "garden_labels.png")
    return path


def as_picture(found: list[str]) -> Callable[[QDialog], None]:
    """Wait for the files, note what is said, and open the photo as the picture."""

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, StyleFromPhoto)
        if dialog.labelled_photo() is None:
            QTimer.singleShot(20, lambda: act(dialog))
            return
        found.extend(label.text() for label in dialog.findChildren(QLabel))
        press(dialog, "Open as picture")

    return act


def test_through_the_style_dialog_it_keeps_every_pixel(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    path = labelled_photo(tmp_path, studio.document.labels, 1200, 1601)
    in_dialog(as_picture([]))
    drop(studio, path)
    qtbot.waitUntil(lambda: "garden" in studio.window.windowTitle())
    settle(studio, qtbot)
    assert (picture_of(studio) == disc_photo(1200, 1601)).all()
    disc = studio.document.layout.labels() == studio.document.labels.channel_named("tree")
    assert (disc == disc_mask(1200, 1601)).all()


def test_through_the_style_dialog_a_larger_one_is_scaled_and_that_is_told(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    path, told = labelled_photo(tmp_path, studio.document.labels, 600, 6000), list[str]()
    in_dialog(as_picture(told))
    drop(studio, path)
    qtbot.waitUntil(lambda: "garden" in studio.window.windowTitle())
    settle(studio, qtbot)
    assert any("will have 4096 × 410 of its 6000 × 600 pixels" in text for text in told)
    assert picture_of(studio).shape == (410, 4096, 3)


def test_sixty_megapixels_are_scaled_and_told(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    path, told = tmp_path / "wide.jpg", list[str]()
    Image.new("RGB", (9000, 6700), (40, 160, 60)).save(path)

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, PhotoDialog)
        told.extend(label.text() for label in dialog.findChildren(QLabel))
        press(dialog, "Cancel")

    in_dialog(act)
    drop(studio, path)
    qtbot.waitUntil(lambda: bool(told))
    wanted = "The photo has 9000 × 6700 pixels; the picture will have 4096 × 3049."
    assert any(wanted in text for text in told)


def test_two_hundred_megapixels_are_refused_before_they_are_decoded(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    """Its data are those of 8 x 8 pixels: whoever decodes it finds damage, and not its size."""
    path = tmp_path / "huge.png"
    Image.new("RGB", (8, 8)).save(path)
    data = bytearray(path.read_bytes())
    data[16:24] = (16000).to_bytes(4, "big") + (12500).to_bytes(4, "big")
    data[29:33] = zlib.crc32(bytes(data[12:29])).to_bytes(4, "big")
    path.write_bytes(bytes(data))
    drop(studio, path)
    qtbot.waitUntil(lambda: "huge.png" in studio.window.messages.text)
    assert "16,000" in studio.window.messages.text or "200" in studio.window.messages.text
    assert "damaged" not in studio.window.messages.text
