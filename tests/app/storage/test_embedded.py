"""A picture that was saved as PNG holds its project: dropped back, it is offered to go on with."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.storage.embedded import project_inside
from inade.formats.pictures import read_photo, read_texts, write_picture
from tests.app.hands import drop, in_dialog, object_named, picture_of, settle
from tests.app.photos.support import use_as


def answer(text: str) -> None:
    """Press a button of the next question."""

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            next(b for b in box.buttons() if b.text() == text).click()
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def saved(studio: Studio, qtbot: QtBot, path: Path) -> Path:
    studio.files.exports.save_picture(path)
    qtbot.waitUntil(lambda: f"Saved {path.name}" in studio.window.messages.text)
    return path


def test_a_picture_dropped_back_brings_its_project(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    document, tree = studio.document, object_named(studio, "tree")
    commands.rename(document, tree, "the old oak")
    commands.resample(document, [tree])
    studio.runner.generate()
    settle(studio, qtbot)
    wanted, picture = document.state.copy(), picture_of(studio).copy()
    path = saved(studio, qtbot, tmp_path / "farm.png")
    assert "The project is inside (" in studio.window.messages.text
    studio.files.new(0, 1)
    settle(studio, qtbot)
    document.mark_saved()
    answer("Restore")
    drop(studio, path)
    qtbot.waitUntil(lambda: "farm" in studio.window.windowTitle())
    assert (document.layout.object_map == wanted.layout.object_map).all()
    assert document.layout.objects.keys() == wanted.layout.objects.keys()
    assert document.layout.objects[tree].name == "the old oak"
    assert (picture_of(studio) == picture).all()
    assert not document.needs_pass
    for object_id, look in wanted.looks.items():
        assert np.array_equal(document.looks[object_id].noise, look.noise)


def test_it_may_be_a_photo_all_the_same(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    path = saved(studio, qtbot, tmp_path / "farm.png")
    answer("Use as a photo")
    drop(studio, path)
    in_dialog(use_as("underlay"))
    qtbot.waitUntil(lambda: studio.document.underlay is not None)
    assert (studio.document.underlay == picture_of(studio)).all()


def test_a_damaged_project_inside_is_told_and_the_photo_is_there(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    path = saved(studio, qtbot, tmp_path / "farm.png")
    texts = read_texts(path)
    texts["inade-studio-project-0"] = texts["inade-studio-project-0"][:1000]
    write_picture(path, picture_of(studio), texts=texts)
    in_dialog(use_as("underlay"))
    drop(studio, path)
    qtbot.waitUntil(lambda: studio.document.underlay is not None)
    assert "damaged" in studio.window.messages.text


def test_other_kinds_and_sizes_hold_the_recipe_alone(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    path = saved(studio, qtbot, tmp_path / "farm.jpg")
    assert list(read_texts(path)) == ["inade-studio"]
    studio.files.exports.save_picture(tmp_path / "twice.png", 2)
    qtbot.waitUntil((tmp_path / "twice.png").exists)
    assert list(read_texts(tmp_path / "twice.png")) == ["inade-studio"]


def test_a_large_layout_is_kept_in_parts(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    """A text of a PNG has a MiB at most, and noise cannot be packed."""
    state = studio.document.state
    ids = np.array(sorted(state.layout.objects), np.uint16)
    random = np.random.default_rng(1).integers(0, len(ids), (1024, 1024))
    state.layout.object_map = ids[random]
    state.picture_size, state.picture = (1024, 1024), np.zeros((1024, 1024, 3), np.uint8)
    path = saved(studio, qtbot, tmp_path / "noise.png")
    assert sum(key.startswith("inade-studio-project-") for key in read_texts(path)) > 1
    inside = project_inside(path, read_photo(path))
    assert (inside.layout.object_map == ids[random]).all()


def test_which_pixels_the_model_made_is_kept(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    """The rest is a photo's, and stays whatever is done to the document."""
    settle(studio, qtbot)
    state = studio.document.state
    height, width = state.picture_size
    state.own = np.zeros((height, width), bool)
    state.own[: height // 3] = True
    path = saved(studio, qtbot, tmp_path / "farm.png")
    picture = read_photo(path)
    inside = project_inside(path, picture)
    assert inside.own is not None
    assert (inside.own == state.own).all()
    other = project_inside(path, picture[:, ::2])  # somebody made the file smaller
    assert other.picture is None
    assert other.own is None
