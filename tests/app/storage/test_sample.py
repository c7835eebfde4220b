"""The sample that the window opens with, and the picture of it that lies beside it."""

from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document.state import CheckpointId
from app.settings import Settings
from app.storage import sample
from inade.checkpoint.checkpoint import read_checkpoint
from inade.formats.pictures import write_picture
from inade.layouts.labels import LabelSet
from inade.places import BUNDLED
from inade.segmenting import own_segmenter, suggest
from resources.samples.render_samples import rendered
from tests.fakes import FakeEngine, fake_opener

HOW = "weights or sample changed: run `python -m resources.samples.render_samples`"


def test_the_picture_is_what_the_bundled_checkpoint_makes_of_the_sample() -> None:
    saved, made = sample.first_project(), rendered()
    assert saved.checkpoint == CheckpointId("default", read_checkpoint(BUNDLED).fingerprint), HOW
    assert saved.picture is not None
    assert made.picture is not None
    assert np.abs(saved.picture.astype(int) - made.picture).max() <= 2, HOW  # other processors
    assert np.array_equal(saved.layout.object_map, made.layout.object_map)


def test_the_segmenter_that_comes_along_sees_what_was_painted() -> None:
    """0.94 of the pixels when it was bundled; no class alone is more than 0.25."""
    file, shown = own_segmenter(BUNDLED), sample.first_project()
    assert file is not None
    assert shown.picture is not None
    painted = shown.layout.resized(*shown.picture_size).labels()
    assert (suggest(file, shown.picture, shown.labels) == painted).mean() > 0.85


def test_the_sample_needs_no_class_that_its_label_set_lacks() -> None:
    assert sample.read_sample(LabelSet.read(BUNDLED / "labels.json")).objects[0].channel == (
        LabelSet.builtin("countryside").channel_named("sky")
    )


@pytest.mark.parametrize("damage", ["gone", "garbage", "no recipe", "another size"])
def test_without_a_fitting_picture_the_sample_waits_for_the_model(
    damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "picture.png"
    recipe = {sample.RECIPE: '{"checkpoint": {"name": "default", "fingerprint": "0"}}'}
    if damage == "garbage":
        path.write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    elif damage == "no recipe":
        write_picture(path, np.zeros((256, 256, 3), np.uint8))
    elif damage == "another size":
        write_picture(path, np.zeros((128, 128, 3), np.uint8), texts=recipe)
    monkeypatch.setattr(sample, "PICTURE", path)
    project = sample.first_project()
    assert project.picture is None
    assert project.checkpoint == CheckpointId("default", "")


def test_the_window_opens_with_the_picture_and_never_makes_it_anew(
    qtbot: QtBot, settings: Settings, fake: FakeEngine
) -> None:
    studio = Studio(settings, fake_opener(fake))
    expected = sample.first_project().picture
    assert expected is not None
    assert np.array_equal(studio.document.picture, expected)
    assert not studio.document.needs_pass
    studio.start()
    assert studio.runner.info is None  # the window is there; the model is not even asked for
    assert "Loading" in studio.window.status.state
    qtbot.waitUntil(lambda: studio.runner.info is not None and not studio.runner.busy)
    assert np.array_equal(studio.document.picture, expected)
    assert not studio.document.modified
    studio.window.close()
