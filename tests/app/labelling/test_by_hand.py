"""The whole road from the menu to a data set, as `tests.labelling_by_hand` goes it."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from app.application import Studio
from inade.cli import main as command_line
from inade.formats.dataset import DataSet
from tests.app.photos.support import disc_mask, disc_photo, overlap
from tests.labelling_by_hand import Gesture, Hand

CLASSES = ("meadow", "stone", "lake")
DISC: Gesture = ("stone", "cut_out", ((0.25, 0.15), (0.75, 0.85)))
LAKE: Gesture = ("lake", "polygon", ((0.0, 0.8), (0.2, 0.8), (0.2, 1.0), (0.0, 1.0)))
MEADOW: Gesture = ("meadow", "superpixel", ((0.05, 0.05), (0.5, 0.05), (0.95, 0.05)))


def test_three_photos_become_a_data_set_by_mouse_and_keys(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos, target = tmp_path / "photos", tmp_path / "elsewhere" / "set"
    photos.mkdir()
    for number, name in enumerate("abc"):
        Image.fromarray(disc_photo(120, 160, number)).save(photos / f"{name}.png")
    hand = Hand(lambda done: qtbot.waitUntil(done))
    window = hand.set_up(studio, photos, target, CLASSES, monkeypatch.setattr)
    for _ in range(3):
        hand.label(window, (DISC, LAKE, MEADOW))
        hand.done(window)
    said = hand.finish(window)

    assert said == (
        "2 pictures to train on, 1 held out, 3 of 3 classes in use; 0 errors, 0 warnings."
    )
    assert command_line(["validate", str(target)]) == 0
    data = DataSet.open(target)
    assert [entry.name for entry in data.labels.classes] == list(CLASSES)
    for name in "abc":
        labels = data.read(name).layout.labels()
        assert overlap(labels == 1, disc_mask(120, 160)) > 0.85
        assert (labels[100:116, 4:28] == 2).all()
        assert set(np.unique(labels)) == {0, 1, 2}
