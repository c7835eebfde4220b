"""Photos become a data set in the window of *Label my pictures*, by mouse and keys."""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListView, QPushButton, QTableWidgetItem
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.canvas.tools.paint import BrushTool
from app.labelling.class_editor import ClassEditor, own_label_set
from app.labelling.setup import Setup
from app.labelling.window import LabellingWindow
from inade.cli import main as command_line
from inade.formats import labelling
from inade.formats.dataset import DataSet
from inade.formats.pictures import read_index_map
from tests.app.hands import in_dialog
from tests.app.photos.support import disc_mask, disc_photo, drag, overlap
from tests.app.translations import english, shown_texts

LEFT = Qt.MouseButton.LeftButton
NAMES = ("meadow", "stone")


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Three photos: a PNG, a JPEG, and one that is too large to be kept as it is."""
    folder = tmp_path / "photos"
    folder.mkdir()
    Image.fromarray(disc_photo(120, 160, 1)).save(folder / "a.png")
    Image.fromarray(disc_photo(120, 160, 2)).save(folder / "b.jpg", quality=95)
    Image.fromarray(disc_photo(60, 80, 3)).resize((2400, 1800)).save(folder / "c.png")
    return folder


@pytest.fixture
def window(studio: Studio, photos: Path, qtbot: QtBot) -> Iterator[LabellingWindow]:
    """The window on the three photos, with classes of one's own, its first photo shown."""
    job = labelling.begin(photos, photos.with_name("set"), own_label_set(NAMES))
    studio.labelling.open(job)
    opened = studio.labelling.window
    assert opened is not None
    settle(opened, qtbot)
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    yield opened
    studio.labelling.close()


def settle(window: LabellingWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: (
            not window.session.busy
            and not window.canvas.background.busy
            and not window.session.suggesting
        ),
        timeout=20_000,
    )


def label(window: LabellingWindow, qtbot: QtBot) -> None:
    """Cut the disc out as a stone, and give the rest to the meadow with the fill tool."""
    canvas = window.canvas
    QTest.keyClick(canvas, Qt.Key.Key_2)
    QTest.keyClick(canvas, Qt.Key.Key_C)
    drag(canvas, (0.25, 0.15), (0.5, 0.5), (0.75, 0.85))
    settle(window, qtbot)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    QTest.keyClick(canvas, Qt.Key.Key_1)
    QTest.keyClick(canvas, Qt.Key.Key_G)
    drag(canvas, (0.03, 0.03), (0.03, 0.03))


def test_unlabelled_photos_become_a_data_set_that_validates(
    window: LabellingWindow, photos: Path, qtbot: QtBot, studio: Studio
) -> None:
    folder = window.session.job.folder
    for _ in range(3):
        label(window, qtbot)
        QTest.keyClick(window.canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle(window, qtbot)
    assert "All 3 pictures are done" in window.messages.text
    assert window.queue.progress.value() == 3
    window.actions_["label.check"].trigger()
    settle(window, qtbot)
    assert "0 errors, 0 warnings" in window.messages.text
    studio.labelling.close()

    assert command_line(["validate", str(folder)]) == 0
    data = DataSet.open(folder)
    assert [entry.name for entry in data.labels.classes] == list(NAMES)  # nothing is unlabelled
    assert sorted(data.names) == ["a", "b", "c"]
    assert len(data.val) == 1
    for name, (height, width) in {"a": (120, 160), "c": (1536, 2048)}.items():
        sample = data.read(name)
        assert sample.photo.shape == (height, width, 3)
        stone = sample.layout.labels() == 1
        assert overlap(stone, disc_mask(height, width)) > 0.85
    assert (folder / "images" / "b.jpg").read_bytes() == (photos / "b.jpg").read_bytes()
    ids = read_index_map(folder / "labels" / "a.png")
    assert set(np.unique(ids)) == {0, 1}


def test_work_is_saved_by_itself_and_gone_on_with(
    window: LabellingWindow, studio: Studio, photos: Path, qtbot: QtBot
) -> None:
    folder = window.session.job.folder
    label(window, qtbot)
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # the fill
    QTest.keyClick(window.canvas, Qt.Key.Key_PageDown)  # leaving a picture saves it
    settle(window, qtbot)
    assert window.session.current == "b"
    states = json.loads((folder / "labelling.json").read_text())["pictures"]
    assert states == {"a": {"state": "work", "holes": True}}
    labels = json.loads((folder / "label_set.json").read_text())
    assert labels["classes"][-1]["name"] == "unlabelled"
    QTest.keyClick(window.canvas, Qt.Key.Key_PageUp)
    settle(window, qtbot)
    assert len(window.document.layout.objects) == 2
    studio.labelling.close()

    again = labelling.begin(photos, folder, own_label_set(("other",)))
    assert [entry.name for entry in again.labels.classes] == [*NAMES, "unlabelled"]
    assert again.state("a") == "work"
    _, layout = labelling.load(again, "a")
    stone = layout.labels() == 1
    assert overlap(stone, disc_mask(120, 160)) > 0.85


def test_photos_that_moved_are_all_there_when_labelling_goes_on(
    window: LabellingWindow, photos: Path, qtbot: QtBot, studio: Studio
) -> None:
    folder = window.session.job.folder
    label(window, qtbot)
    QTest.keyClick(window.canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    studio.labelling.close()
    moved = photos.rename(photos.with_name("moved"))

    def go_on(dialog: QDialog) -> None:
        assert isinstance(dialog, Setup)
        dialog.photos.setText(str(moved))
        dialog.target.setText(str(folder))
        button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Begin")
        qtbot.waitUntil(lambda: button.text() == "Go on")
        QTest.mouseClick(button, LEFT)

    in_dialog(go_on)
    studio.window.actions_["file.label"].trigger()
    qtbot.waitUntil(lambda: studio.labelling.window is not None)
    again = studio.labelling.window
    assert again is not None
    settle(again, qtbot)
    assert again.queue.progress.value() == 1
    assert again.session.names == ["a", "b", "c"]
    label(again, qtbot)
    QTest.keyClick(again.canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(again, qtbot)
    studio.labelling.close()
    assert labelling.resume(folder).source == moved
    assert sorted(labelling.resume(folder).photos) == ["a", "b", "c"]


def test_a_change_is_saved_a_moment_later(window: LabellingWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.session.saved, timeout=20_000):
        label(window, qtbot)
    assert (window.session.job.folder / "labels" / "a.png").is_file()


def test_keys_that_a_person_chose_hold_here_too(studio: Studio, photos: Path, qtbot: QtBot) -> None:
    studio.settings.set_shortcut("tool.brush", "Y")
    studio.labelling.open(labelling.begin(photos, photos.with_name("set"), own_label_set(NAMES)))
    window = studio.labelling.window
    assert window is not None
    settle(window, qtbot)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.canvas, Qt.Key.Key_Y)
    assert window.canvas.tool == "brush"
    assert window.options_bar.hint == BrushTool.hint
    studio.labelling.close()


def test_a_picture_without_labels_cannot_be_done(window: LabellingWindow) -> None:
    window.actions_["label.done"].trigger()
    assert "nothing is labelled" in window.messages.text
    assert window.session.job.done == []


@pytest.mark.filterwarnings("ignore:.*torch.jit.*:DeprecationWarning")
def test_without_a_segmenter_it_says_so_and_with_one_it_suggests(
    window: LabellingWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.actions_["label.suggest"].trigger()
    settle(window, qtbot)
    assert "There is no segmenter" in window.messages.text

    class Reddish(torch.nn.Module):
        """Meadow where green wins, stone where red does."""

        def forward(self, images: torch.Tensor) -> torch.Tensor:
            return torch.stack([images[:, 1], images[:, 0]], 1)

    file = tmp_path / "seg.pt"
    torch.jit.trace(Reddish(), torch.zeros(1, 3, 64, 64)).save(str(file))
    window.set_segmenter(file)
    QTest.keyClick(window.canvas, Qt.Key.Key_L)
    QTest.keyClick(window.canvas, Qt.Key.Key_1)
    drag(window.canvas, (0.0, 0.0), (0.2, 0.0), (0.2, 0.1), (0.0, 0.1))
    drawn = max(window.document.layout.objects)
    area = int((window.document.layout.object_map == drawn).sum())
    window.actions_["label.suggest"].trigger()
    settle(window, qtbot)
    assert "is a program" in window.messages.text
    assert len(window.document.layout.objects) == 2, "nothing of it was run"
    buttons = window.messages.findChildren(QPushButton)
    next(button for button in buttons if button.text() == "Let it run").click()
    settle(window, qtbot)
    labels = window.document.layout.labels()
    assert set(np.unique(labels)) == {0, 1}
    assert overlap(labels == 1, disc_mask(120, 160)) > 0.9
    assert area in window.document.layout.areas().values()  # what was drawn is one object still
    window.document.undo()
    assert len(window.document.layout.objects) == 2


def test_a_segmenter_that_is_none_gets_a_sentence(
    window: LabellingWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "seg.pt").write_bytes(b"no network")
    window.set_segmenter(tmp_path / "seg.pt")
    window.actions_["label.suggest"].trigger()
    settle(window, qtbot)
    assert "no TorchScript" in window.messages.text
    assert window.document.history.count == 0


def test_classes_are_added_and_renamed_on_the_way(window: LabellingWindow, qtbot: QtBot) -> None:
    label(window, qtbot)

    def edit(dialog: QDialog) -> None:
        assert isinstance(dialog, ClassEditor)
        dialog.table.setItem(1, 1, QTableWidgetItem("boulder"))
        dialog.add_button.click()
        dialog.table.setItem(2, 1, QTableWidgetItem("boulder"))
        take = next(b for b in dialog.findChildren(QPushButton) if b.text().startswith("Use"))
        assert not take.isEnabled()  # two of one name
        dialog.table.setItem(2, 1, QTableWidgetItem("sky"))
        QTest.mouseClick(take, LEFT)

    in_dialog(edit)
    window.actions_["label.classes"].trigger()
    settle(window, qtbot)
    names = [entry.name for entry in window.document.labels.classes]
    assert names == ["meadow", "boulder", "sky", "unlabelled"]
    used = {names[entry.channel] for entry in window.document.layout.objects.values()}
    assert used == {"meadow", "boulder"}


def test_a_broken_photo_is_told_and_passed_over(studio: Studio, photos: Path, qtbot: QtBot) -> None:
    (photos / "a.png").write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    job = labelling.begin(photos, photos.with_name("set"), own_label_set(NAMES))
    studio.labelling.open(job)
    window = studio.labelling.window
    assert window is not None
    settle(window, qtbot)
    assert "a.png" in window.messages.text
    assert not window.actions_["label.done"].isEnabled()
    window.actions_["label.next"].trigger()
    settle(window, qtbot)
    assert window.session.current == "b"
    studio.labelling.close()


def test_the_menu_asks_for_photos_and_begins(
    studio: Studio, photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    said: list[str] = []

    def fill_in(dialog: QDialog) -> None:
        assert isinstance(dialog, Setup)
        qtbot.waitUntil(lambda: dialog.sets.findData("ade20k") > 0)  # read behind the window
        begin = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Begin")
        assert not begin.isEnabled()
        (tmp_path / "empty").mkdir()
        dialog.photos.setText(str(tmp_path / "empty"))
        QTest.mouseClick(begin, LEFT)
        qtbot.waitUntil(begin.isEnabled)
        said.append(dialog._problem.text())
        dialog.photos.setText(str(photos))
        said.append(dialog.target.text())
        QTest.mouseClick(begin, LEFT)

    in_dialog(fill_in)
    studio.window.actions_["file.label"].trigger()
    assert "no photo" in said[0]
    assert said[1] == str(photos.with_name("photos-labelled"))
    window = studio.labelling.window
    assert window is not None
    settle(window, qtbot)
    names = [entry.name for entry in window.document.labels.classes]
    assert names == [*(e.name for e in studio.document.labels.classes), "unlabelled"]
    studio.labelling.close()
    assert QApplication.activeModalWidget() is None


def test_the_window_follows_the_language(
    studio: Studio, window: LabellingWindow, qtbot: QtBot
) -> None:
    label(window, qtbot)
    window.session.step(1)
    settle(window, qtbot)
    before = shown_texts(window)
    assert "Saved a" in before
    for language, saved in (("de", "a gespeichert"), ("ja", "a を保存しました"), ("en", "Saved a")):
        studio.settings.language = language
        studio.preferring.apply()
        assert saved in shown_texts(window)
        if language != "en":
            assert english(window, language) == set()
    assert before - shown_texts(window) <= {"Take"}  # of a tool that has nothing to take


def test_names_of_few_classes_are_whole(window: LabellingWindow, qtbot: QtBot) -> None:
    names = ("sky", "tree", "building", "unlabelled", "traffic sign")
    window.session.set_labels(own_label_set(names))
    settle(window, qtbot)
    window.resize(1280, 720)
    view = window.palette_.findChild(QListView)
    assert view is not None
    for row in range(view.model().rowCount()):
        index = view.model().index(row, 0)
        words = view.fontMetrics().horizontalAdvance(index.data())
        assert view.visualRect(index).width() >= words + 44  # swatch and digit
        assert index.data(Qt.ItemDataRole.ToolTipRole) == index.data()
