"""Documents of any size with a size-free checkpoint, through the window."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QMessageBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.dialogs.new_document import NewDocument
from app.storage.project.project_file import open_project
from app.storage.project.thumbnail import read_thumbnail
from tests.app.hands import picture_of, settle
from tests.app.sizes.support import colors_at, everything, new_document, paint, swap_engine
from tests.fakes import FakeEngine, bundled_fake

SIZE = (200, 333)  # height and width, no multiples of anything


def dialog_of(studio: Studio, qtbot: QtBot) -> NewDocument:
    assert studio.runner.info is not None
    dialog = NewDocument(studio.runner.info)
    qtbot.addWidget(dialog)
    return dialog


def button(dialog: NewDocument, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def test_new_offers_sizes_in_pixels_and_says_what_the_weights_know(
    studio: Studio, qtbot: QtBot
) -> None:
    dialog = dialog_of(studio, qtbot)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "crops of 256 × 256" in words
    assert dialog.size_ == (512, 512)
    _, sizes, _ = dialog.findChildren(QComboBox)
    offered = [sizes.itemText(i) for i in range(sizes.count())]
    assert [text.split(" (")[0] for text in offered[:3]] == [
        "512 × 512", "768 × 768", "1024 × 512",
    ]  # fmt: skip
    sizes.setCurrentIndex(2)
    assert (dialog.size_, dialog.scale) == ((512, 1024), 1)
    width, height = dialog.findChildren(QSpinBox)
    assert (width.value(), height.value()) == (1024, 512)
    width.setValue(333)
    height.setValue(200)
    assert (dialog.size_, sizes.currentData()) == (SIZE, None)


def test_new_refuses_what_no_picture_can_be(studio: Studio, qtbot: QtBot) -> None:
    dialog = dialog_of(studio, qtbot)
    width, height = dialog.findChildren(QSpinBox)
    width.setValue(65_536)
    height.setValue(65_536)
    assert dialog.size_ == (8192, 8192)
    assert not button(dialog, "Create").isEnabled()
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "8192 × 8192 is no size for a picture" in words
    height.setValue(2048)
    assert button(dialog, "Create").isEnabled()


@pytest.mark.parametrize("size", [(128, 128), SIZE, (512, 1024), (1024, 130)])
def test_a_document_has_its_own_size_and_is_painted_at_it(
    studio: Studio, qtbot: QtBot, size: tuple[int, int]
) -> None:
    new_document(studio, qtbot, size, "grass")
    document = studio.document
    assert document.layout.size == document.picture_size == size
    before = picture_of(studio)
    assert before.shape == (*size, 3)
    studio.options.set_size("brush", 20)
    height, width = size
    tree = paint(studio, "tree", (width * 0.4, height * 0.5), (width * 0.6, height * 0.5))
    settle(studio, qtbot)
    assert picture_of(studio).shape == (*size, 3)
    painted = document.layout.object_map == tree
    assert painted.any()
    changed = (picture_of(studio) != before).any(axis=2)
    assert changed[painted].all()
    document.undo()
    assert (picture_of(studio) == before).all()


def test_a_document_of_an_odd_size_is_saved_and_opened(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    new_document(studio, qtbot, SIZE, "grass")
    paint(studio, "water", (60, 100), (280, 150))
    settle(studio, qtbot)
    before = everything(studio)
    path = tmp_path / "odd.inade"
    studio.files.save_to(path)
    qtbot.waitUntil(lambda: not studio.document.modified)
    thumbnail = cv2.imdecode(np.frombuffer(read_thumbnail(path) or b"", np.uint8), 1)
    assert thumbnail is not None
    assert max(thumbnail.shape[:2]) == 256
    new_document(studio, qtbot, (256, 256), "sky")
    assert open_project(path).picture_size == SIZE
    studio.document.mark_saved()
    assert studio.files.own.wait()  # the lock of the file is let go
    studio.files.open_project(path)
    qtbot.waitUntil(lambda: not studio.files.busy)
    assert studio.document.picture_size == SIZE
    assert everything(studio)[:2] == before[:2]
    assert not studio.document.needs_pass


def test_looks_and_variations_work_at_an_odd_size(studio: Studio, qtbot: QtBot) -> None:
    new_document(studio, qtbot, SIZE, "grass")
    studio.options.set_size("brush", 30)
    tree = paint(studio, "tree", (100, 100), (160, 110))
    settle(studio, qtbot)
    before, colors = picture_of(studio), colors_at(studio, tree)
    studio.document.select([tree])
    row = studio.bottom.variations
    qtbot.waitUntil(lambda: row.ready and all(row.picture(i) is not None for i in range(9)))
    assert row.accept(4)
    settle(studio, qtbot)
    assert (colors_at(studio, tree) != colors).any()
    outside = studio.document.layout.object_map != tree
    assert (picture_of(studio) == before)[outside].all()


@pytest.fixture
def fixed() -> FakeEngine:
    return bundled_fake(start="fixed", fingerprint="a" * 64, title="Published")


def notice(studio: Studio, qtbot: QtBot) -> str:
    qtbot.waitUntil(studio.window.messages.isVisible)
    return studio.window.messages.text


def test_a_fixed_size_checkpoint_says_what_it_makes_and_loses_nothing(
    studio: Studio, qtbot: QtBot, fixed: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_document(studio, qtbot, (256, 512), "grass")
    paint(studio, "tree", (100, 100), (160, 110))
    settle(studio, qtbot)
    before = everything(studio)
    swap_engine(studio, qtbot, fixed)
    assert "Published makes pictures of 256 × 256" in notice(studio, qtbot)
    assert "512 × 256" in studio.window.messages.text
    assert everything(studio)[:2] == before[:2]
    assert not studio.runner.fits

    def answer(box: QMessageBox) -> int:
        answers.append(box.text())
        next(one for one in box.buttons() if one.text() == "Crop").click()
        return 0

    answers: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", answer)
    studio.checkpoints.adapt()
    settle(studio, qtbot)
    assert "512 × 256" in answers[0]
    assert studio.document.picture_size == (256, 256)
    studio.document.undo()
    assert everything(studio)[:2] == before[:2]


def test_a_fixed_size_document_goes_on_with_a_size_free_checkpoint(
    open_studio: Callable[[FakeEngine], Studio], qtbot: QtBot, fixed: FakeEngine
) -> None:
    studio = open_studio(fixed)
    settle(studio, qtbot)
    before = everything(studio)
    swap_engine(studio, qtbot, bundled_fake(fingerprint="b" * 64))
    assert studio.runner.fits
    assert everything(studio)[:2] == before[:2]
    tree = paint(studio, "tree", (500, 900), (560, 910))
    settle(studio, qtbot)
    assert studio.document.picture_size == (256, 256)
    assert tree in studio.document.layout.objects


def test_a_dialog_of_sizes_cuts_no_row(studio: Studio, qtbot: QtBot) -> None:
    """Lines that break make it higher than it asks to be."""
    dialog = dialog_of(studio, qtbot)
    dialog.show()
    qtbot.waitExposed(dialog)
    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() >= layout.totalHeightForWidth(dialog.width())
