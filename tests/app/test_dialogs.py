"""Dialogs: shortcuts that can be changed, class mapping by name, style from photo, preferences."""

from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
)
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.dialogs.class_mapping import ClassMapping
from app.dialogs.new_document import NewDocument
from app.dialogs.preferences import Preferences
from app.dialogs.shortcuts import Shortcuts
from app.styles.dialog import StyleFromPhoto
from app.work.pool import Background
from inade.layouts.kin import proposed_channel
from inade.layouts.labels import LabelSet
from tests.app.photos.support import type_maps
from tests.fakes import FakeEngine, bundled_fake

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shortcuts(studio: Studio, qtbot: QtBot) -> Shortcuts:
    dialog = Shortcuts(studio.window.actions_, studio.settings)
    qtbot.addWidget(dialog)
    return dialog


def choose(dialog: Shortcuts, action_id: str) -> None:
    tree = dialog.findChild(QTreeWidget)
    assert tree is not None
    for row in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(row)
        if item is not None and item.data(0, Qt.ItemDataRole.UserRole) == action_id:
            tree.setCurrentItem(item)


def press(dialog: Shortcuts, qtbot: QtBot, button: str) -> None:
    found = next(b for b in dialog.findChildren(QPushButton) if b.text() == button)
    qtbot.mouseClick(found, LEFT)


def test_shortcuts_are_searched_by_name_and_by_key(shortcuts: Shortcuts, qtbot: QtBot) -> None:
    tree, search = shortcuts.findChild(QTreeWidget), shortcuts.findChild(QLineEdit)
    assert tree is not None
    qtbot.keyClicks(search, "resample")
    items = [tree.topLevelItem(i) for i in range(tree.topLevelItemCount())]
    shown = [item.text(0) for item in items if item is not None and not item.isHidden()]
    assert shown == ["Resample", "Resample all", "Resample alike", "Resample texture"]


def test_a_shortcut_is_rebound_remembered_and_restored(
    shortcuts: Shortcuts, studio: Studio, qtbot: QtBot
) -> None:
    choose(shortcuts, "make.resample")
    edit = shortcuts.findChild(QKeySequenceEdit)
    assert edit is not None
    edit.setKeySequence(QKeySequence("Ctrl+J"))
    press(shortcuts, qtbot, "Assign")
    action = studio.window.actions_["make.resample"]
    assert action.shortcut() == QKeySequence("Ctrl+J")
    assert "Ctrl+J" in action.toolTip()
    assert studio.settings.shortcuts == {"make.resample": "Ctrl+J"}
    press(shortcuts, qtbot, "Default")
    assert action.shortcut() == QKeySequence("R")
    assert studio.settings.shortcuts == {}


def test_keys_that_are_taken_change_hands_and_it_is_said(
    shortcuts: Shortcuts, studio: Studio, qtbot: QtBot
) -> None:
    choose(shortcuts, "make.resample")
    edit = shortcuts.findChild(QKeySequenceEdit)
    assert edit is not None
    edit.setKeySequence(QKeySequence("B"))
    assert any("Brush" in label.text() for label in shortcuts.findChildren(QLabel))
    press(shortcuts, qtbot, "Assign")
    assert studio.window.actions_["make.resample"].shortcut() == QKeySequence("B")
    assert studio.window.actions_["tool.brush"].shortcuts() == []


def test_classes_are_matched_by_name_then_by_kin() -> None:
    ade = LabelSet.builtin("ade20k")
    assert proposed_channel("sky", ade) == ade.channel_named("sky")
    assert proposed_channel("crop_field", ade) == ade.channel_named("field")
    assert proposed_channel("forest", ade) == ade.channel_named("tree")
    numbered = LabelSet.numbered(3)
    assert proposed_channel("sky", numbered) == 0


def test_the_class_mapping_gives_a_class_for_every_class(qtbot: QtBot) -> None:
    before, after = LabelSet.builtin("countryside"), LabelSet.builtin("cityscapes")
    dialog = ClassMapping(before, after, [0, 6, 12])
    qtbot.addWidget(dialog)
    channels = dialog.channels()
    assert set(channels) == {0, 6, 12}
    assert channels[0] == after.channel_named("sky")
    assert channels[6] == after.channel_named("vegetation")


@pytest.fixture
def photo_with_layout(tmp_path: Path) -> Path:
    """images/a.png with labels/a.png beside it: sky over tree."""
    for folder in ("images", "labels"):
        (tmp_path / folder).mkdir()
    photo = np.zeros((64, 48, 3), np.uint8)
    photo[32:] = 200
    labels = np.zeros((64, 48), np.uint8)
    labels[32:] = 6
    cv2.imwrite(str(tmp_path / "images" / "a.png"), photo)
    cv2.imwrite(str(tmp_path / "labels" / "a.png"), labels)
    return tmp_path / "images" / "a.png"


@pytest.fixture
def background() -> Iterator[Background]:
    running = Background()
    yield running
    running.close()


def test_style_from_photo_finds_the_layout_and_proposes_the_same_class(
    qtbot: QtBot, photo_with_layout: Path, background: Background
) -> None:
    labels = LabelSet.builtin("countryside")
    dialog = StyleFromPhoto(labels, photo_with_layout.parent, {6}, background)
    qtbot.addWidget(dialog)
    dialog.set_photo(photo_with_layout)
    assert dialog.labelled_photo() is None  # still being read
    qtbot.waitUntil(lambda: not background.busy)
    reference = dialog.labelled_photo()
    assert reference is not None
    assert reference.layout.objects[reference.chosen].channel == 6
    assert (reference.photo[reference.layout.object_map == reference.chosen] == 200).all()


def test_style_from_photo_lets_the_person_click_another_object(
    qtbot: QtBot, photo_with_layout: Path, background: Background
) -> None:
    labels = LabelSet.builtin("countryside")
    dialog = StyleFromPhoto(labels, photo_with_layout.parent, {6}, background)
    qtbot.addWidget(dialog)
    dialog.set_photo(photo_with_layout)
    qtbot.waitUntil(lambda: not background.busy)
    picker = dialog._picker
    picker.resize(320, 320)
    point = picker._frame().topLeft().toPoint()
    point += type(point)(5, 5)
    qtbot.mouseClick(picker, LEFT, Qt.KeyboardModifier.NoModifier, point)
    reference = dialog.labelled_photo()
    assert reference is not None
    assert reference.layout.objects[reference.chosen].channel == 0
    assert "allowed" in dialog._problem.text()


def test_style_from_photo_says_when_photo_and_layout_do_not_belong_together(
    qtbot: QtBot, photo_with_layout: Path, tmp_path: Path, background: Background
) -> None:
    cv2.imwrite(str(tmp_path / "other.png"), np.zeros((10, 90), np.uint8))
    dialog = StyleFromPhoto(LabelSet.builtin("countryside"), tmp_path, set(), background)
    qtbot.addWidget(dialog)
    dialog.set_photo(photo_with_layout)
    qtbot.waitUntil(lambda: not background.busy)
    type_maps(dialog, tmp_path / "other.png")
    qtbot.waitUntil(lambda: not background.busy)
    assert dialog.labelled_photo() is None
    assert "48 x 64" in dialog._problem.text()


def test_preferences_are_kept_and_tell_whether_to_reload(studio: Studio, qtbot: QtBot) -> None:
    dialog = Preferences(studio.settings)
    qtbot.addWidget(dialog)
    boxes = {box.accessibleName(): box for box in dialog.findChildren(QComboBox)}
    boxes["Appearance"].setCurrentIndex(boxes["Appearance"].findData("dark"))
    boxes["Precision"].setCurrentIndex(boxes["Precision"].findData("float32"))
    dialog.accept()
    assert studio.settings.theme == "dark"
    assert studio.settings.precision == "float32"
    assert dialog.device_changed


def test_a_new_document_of_a_fixed_size_has_the_class_and_layout_that_were_chosen(
    open_studio: Callable[[FakeEngine], Studio], qtbot: QtBot
) -> None:
    studio = open_studio(bundled_fake(start="fixed"))
    assert studio.runner.info is not None
    dialog = NewDocument(studio.runner.info)
    qtbot.addWidget(dialog)
    assert any("no other size" in label.text() for label in dialog.findChildren(QLabel))
    start, _, scale = dialog.findChildren(QComboBox)
    start.setCurrentIndex(start.findData(9))
    scale.setCurrentIndex(scale.findData(2))
    studio.files.new(dialog.channel, dialog.scale)
    height, width = studio.runner.info.size
    assert studio.document.layout.size == (2 * height, 2 * width)
    assert [entry.channel for entry in studio.document.layout.objects.values()] == [9]
