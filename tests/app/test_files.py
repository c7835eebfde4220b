"""Files as a person meets them: opened, dropped, saved, lost and found, on a fake engine."""

import io
import json
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import (
    QFileDialog,
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.qt_image import pixels_of
from app.storage import reading
from app.storage.project.project_file import open_project, save_project
from app.storage.recipe import recipe_of
from inade.formats.legend import write_layout_as
from inade.formats.pictures import read_photo, read_texts
from inade.layouts.labels import LabelClass, LabelSet
from inade.layouts.layout import Layout
from inade.looks.look import Style
from tests.app.hands import LEFT, drop, object_named, picture_of, settle
from tests.fakes import FakeEngine, bundled_fake


def test_opening_a_layout_starts_a_new_picture(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    labels = np.zeros((128, 128), np.uint8)
    labels[64:] = 9
    cv2.imwrite(str(tmp_path / "labels.png"), labels)
    studio.files.open_layout(tmp_path / "labels.png")
    qtbot.waitUntil(lambda: not studio.files.busy)
    settle(studio, qtbot)
    names = {
        studio.document.labels.classes[entry.channel].name
        for entry in studio.document.layout.objects.values()
    }
    assert names == {"sky", "water"}
    assert studio.settings.recent[0] == tmp_path / "labels.png"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("notes.txt", b"hello", "cannot be opened"),
        ("broken.png", b"\x89PNG\r\n\x1a\nbroken", "broken.png"),
        ("empty.png", b"", "empty.png"),
        ("old.inade", b"not a zip", "old.inade"),
    ],
)
def test_dropping_a_wrong_file_gets_a_sentence_and_loses_nothing(
    studio: Studio, qtbot: QtBot, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    before, state = picture_of(studio), studio.document.state_id
    drop(studio, path)
    qtbot.waitUntil(studio.window.messages.isVisible)
    assert words in studio.window.messages.text
    assert studio.document.state_id == state
    assert picture_of(studio) is before


def test_dropping_a_huge_photo_gets_a_sentence(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    header = bytearray(cv2.imencode(".png", np.zeros((1, 1, 3), np.uint8))[1].tobytes())
    header[16:24] = (20_000).to_bytes(4, "big") + (10_000).to_bytes(4, "big")
    header[29:33] = zlib.crc32(bytes(header[12:29])).to_bytes(4, "big")
    path = tmp_path / "huge.png"
    path.write_bytes(bytes(header))
    drop(studio, path)
    qtbot.waitUntil(studio.window.messages.isVisible)
    assert "20" in studio.window.messages.text


def test_a_picture_is_saved_larger(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(*given: object) -> tuple[str, str]:
        asked.append(Path(str(given[2])).name)
        return str(tmp_path / "large"), "TIFF (*.tif)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    studio.window.actions_["file.save_picture_4"].trigger()
    qtbot.waitUntil(lambda: not studio.files.busy)
    assert asked == ["Untitled_x4.png"]
    saved, height = read_photo(tmp_path / "large.tif"), studio.document.picture_size[0]
    assert saved.shape[0] == 4 * height
    coarse = saved.reshape(height, 4, -1, 4, 3).astype(float).mean((1, 3))
    assert np.abs(coarse - picture_of(studio)).mean() < 3
    assert "inade-studio" in read_texts(tmp_path / "large.tif")


def test_the_saved_picture_carries_its_recipe(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    studio.files.exports.save_picture(path)
    qtbot.waitUntil(lambda: "Saved picture.png" in studio.window.messages.text)
    assert (read_photo(path) == picture_of(studio)).all()
    recipe = json.loads(read_texts(path)["inade-studio"])
    assert recipe["label_set"] == "countryside"
    assert len(recipe["objects"]) == len(studio.document.layout.objects)


def test_a_picture_saved_without_its_recipe_is_told(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    studio.files.exports.save_picture(tmp_path / "picture.bmp")
    qtbot.waitUntil(lambda: "Saved picture.bmp" in studio.window.messages.text)
    assert "no room for the recipe" in studio.window.messages.text


def test_a_picture_is_saved_in_layers(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    studio.files.exports.save_picture(tmp_path / "a.psd", 2)
    qtbot.waitUntil(lambda: "Saved a.psd" in studio.window.messages.text)
    with Image.open(tmp_path / "a.psd") as image:
        assert image.size[0] == 2 * studio.document.picture_size[1]
        named = [layer for layer in image.layers if layer[1] == ""]  # with a mask
    assert len(named) == len(studio.document.layout.objects)
    studio.files.exports.save_picture(tmp_path / "a.ora")
    qtbot.waitUntil(lambda: "Saved a.ora" in studio.window.messages.text)
    with zipfile.ZipFile(tmp_path / "a.ora") as archive:
        merged = np.array(Image.open(io.BytesIO(archive.read("mergedimage.png"))))
    assert (merged == picture_of(studio)).all()


def test_the_numbers_of_a_recipe_are_exact(studio: Studio) -> None:
    document, random = studio.document, np.random.default_rng(2)
    rows = random.standard_normal((2, 2, document.state.noise_dim)).astype(np.float32)
    commands.set_style(document, [16], Style.from_rows(*rows))
    recipe = json.loads(recipe_of(document.state, None))
    told = next(row["style"] for row in recipe["objects"] if row["id"] == 16)
    assert (np.array([told["mu"], told["logvar"]], np.float32) == rows).all()


def test_saving_where_nothing_can_be_written_says_so(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    studio.files.save_to(tmp_path / "file" / "house.inade")
    qtbot.waitUntil(studio.window.messages.isVisible)
    assert "house.inade" in studio.window.messages.text


def test_a_project_is_saved_and_opened_with_its_picture(
    studio: Studio, qtbot: QtBot, tmp_path: Path, fake: FakeEngine
) -> None:
    path = tmp_path / "house.inade"
    studio.document.select([object_named(studio, "roof")])
    studio.window.actions_["make.resample"].trigger()
    settle(studio, qtbot)
    saved = picture_of(studio).copy()
    studio.files.save_to(path)
    qtbot.waitUntil(lambda: not studio.document.modified)
    studio.files.new(0, 4)
    settle(studio, qtbot)
    passes = len(fake.passes)
    studio.files.open_project(path)
    qtbot.waitUntil(lambda: not studio.files.busy)
    assert (picture_of(studio) == saved).all()
    assert not studio.runner.busy
    assert len(fake.passes) == passes
    assert studio.window.windowTitle().startswith("house")


@pytest.mark.parametrize("answer", ["Cancel", "Discard"])
def test_closing_with_changes_asks_first(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    studio.document.select([object_named(studio, "roof")])
    studio.window.actions_["make.resample"].trigger()
    settle(studio, qtbot)
    chosen = QMessageBox.StandardButton[answer]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: chosen)
    studio.window.close()
    assert studio.window.isVisible() == (answer == "Cancel")


def test_closing_while_a_pass_runs_is_clean(studio: Studio, fake: FakeEngine, qtbot: QtBot) -> None:
    fake.gate.clear()
    fake.begun.clear()
    studio.document.select([object_named(studio, "tree")])
    studio.window.actions_["make.resample"].trigger()
    qtbot.waitUntil(fake.begun.is_set)
    studio.document.mark_saved()
    studio.window.close()
    assert not studio.window.isVisible()


def test_another_label_set_offers_to_match_the_classes(
    studio: Studio, fake: FakeEngine, qtbot: QtBot
) -> None:
    names = [entry.name for entry in studio.document.labels.classes]
    saved = picture_of(studio)
    other = bundled_fake(labels=LabelSet.builtin("ade20k"), noise_dim=5, fingerprint="a" * 64)
    studio.worker._open_engine = lambda *_: other  # pyright: ignore[reportAttributeAccessIssue]
    with qtbot.waitSignal(studio.runner.info_changed):
        studio.files.open_checkpoint(Path("other"))
    qtbot.waitUntil(lambda: "other classes" in studio.window.messages.text)
    assert (picture_of(studio) == saved).all()
    sky = studio.runner.info.labels.channel_named("sky") if studio.runner.info else None
    used = {entry.channel for entry in studio.document.layout.objects.values()}
    studio.checkpoints.adapt_with(dict.fromkeys(used, sky or 0))
    settle(studio, qtbot)
    assert studio.document.labels.name == "ade20k"
    studio.window.actions_["edit.undo"].trigger()
    assert [entry.name for entry in studio.document.labels.classes] == names
    assert (picture_of(studio) == saved).all()


def test_recent_files_are_in_the_menu(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(studio.files.own.saved):
        studio.files.save_to(tmp_path / "first.inade")
    studio.window.menus["recent"].aboutToShow.emit()
    titles = [action.text() for action in studio.window.menus["recent"].actions()]
    assert titles[0] == "first.inade"


def test_the_recent_menu_shows_what_is_in_the_thumbnail(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "first.inade"
    with qtbot.waitSignal(studio.files.own.saved):
        studio.files.save_to(path)
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in ("mimetype", "thumbnail.png")}
    with zipfile.ZipFile(path, "w") as archive:  # nothing else is there to be read
        for name, data in members.items():
            archive.writestr(name, data)
    studio.window.menus["recent"].aboutToShow.emit()
    entry = studio.window.menus["recent"].actions()[0]
    qtbot.waitUntil(lambda: not entry.icon().isNull())
    shown = pixels_of(entry.icon().pixmap(48, 48).toImage()).mean((0, 1))
    assert np.abs(shown - picture_of(studio).mean((0, 1))).max() < 8


def test_the_layout_is_saved_as_a_plain_pair(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    studio.files.exports.save_layout(tmp_path / "farm.png")
    qtbot.waitUntil(lambda: not studio.files.busy)
    labels = cv2.imread(str(tmp_path / "farm.png"), cv2.IMREAD_UNCHANGED)
    instances = cv2.imread(str(tmp_path / "farm_instances.png"), cv2.IMREAD_UNCHANGED)
    document = studio.document
    assert (instances == document.layout.object_map).all()
    file_ids = [entry.file_id for entry in document.labels.classes]
    tree = object_named(studio, "tree")
    channel = document.labels.channel_named("tree") or 0
    assert (labels[instances == tree] == file_ids[channel]).all()


@pytest.mark.parametrize(
    ("kind", "form"), [("with a palette", "P"), ("in colours", "RGB"), ("Label maps (", "L")]
)
def test_the_layout_is_saved_as_people_see_it_and_opens_again(
    studio: Studio,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    form: str,
) -> None:
    path, document = tmp_path / "farm.png", studio.document

    def choose(_: object, __: str, ___: str, kinds: str) -> tuple[str, str]:
        return str(path), next(one for one in kinds.split(";;") if kind in one)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    studio.window.actions_["file.save_layout"].trigger()
    qtbot.waitUntil(lambda: path.exists() and not studio.files.busy)
    assert (tmp_path / "farm_legend.png").exists() == (form != "L")
    before, objects = document.layout.labels(), document.layout.object_map.copy()
    with Image.open(path) as image:
        assert image.mode == form
        colors = np.array([entry.color for entry in document.labels.classes])[before]
        if form != "L":
            np.testing.assert_array_equal(np.array(image.convert("RGB")), colors)
    document.mark_saved()
    shown = document.history
    drop(studio, path)
    qtbot.waitUntil(lambda: document.history is not shown)
    np.testing.assert_array_equal(document.layout.labels(), before)
    assert len(np.unique(document.layout.object_map)) == len(np.unique(objects))


def test_a_map_in_the_colours_of_a_checkpoint_of_ones_own_is_no_photo(tmp_path: Path) -> None:
    """Also where two of its classes have one colour: saved maps tell them apart."""
    classes = [LabelClass(i, i + 5, f"own {i}", ((9, 99, 199), (1, 2, 3))[i > 0]) for i in range(3)]
    own = LabelSet("own", "Own", tuple(classes))
    layout = Layout.from_maps(np.repeat(np.arange(3), 20)[None].repeat(40, 0))
    files = write_layout_as("colours", layout, tmp_path / "a.png", tmp_path / "i.png", own)
    assert [file.name for file in files] == ["a.png", "i.png", "a_legend.png"]
    found = reading.read(tmp_path / "a.png", own)
    assert isinstance(found, reading.FoundLayout)
    np.testing.assert_array_equal(found.layout.labels(), layout.labels())


def test_work_that_was_lost_is_offered_and_recovered(
    open_studio: Callable[[FakeEngine], Studio], qtbot: QtBot
) -> None:
    lost = open_studio(bundled_fake())
    lost.document.select([object_named(lost, "roof")])
    lost.window.actions_["object.delete"].trigger()
    settle(lost, qtbot)
    assert lost.files.own.wait()
    objects = len(lost.document.layout.objects)
    lost.files.own._kept.copy._lock.unlock()  # as after a kill: the copy is there, nobody holds it
    found = open_studio(bundled_fake())
    found.files.offer_recovery()
    qtbot.waitUntil(lambda: "can be recovered" in found.window.messages.text)
    recover = next(
        b for b in found.window.messages.findChildren(QPushButton) if b.text() == "Recover"
    )
    qtbot.mouseClick(recover, LEFT)
    qtbot.waitUntil(lambda: not found.files.busy)
    assert len(found.document.layout.objects) == objects
    assert found.document.modified


@pytest.mark.parametrize("anew", [False, True])
def test_pixels_that_were_lost_with_the_window_are_made_again(
    open_studio: Callable[[FakeEngine], Studio], qtbot: QtBot, anew: bool
) -> None:
    slow = bundled_fake()
    lost = open_studio(slow)
    before = picture_of(lost)
    slow.gate.clear()
    assert lost.files.own.wait()
    lost.files.own._kept.copy.wants_base |= anew
    lost.document.select([object_named(lost, "roof")])
    lost.window.actions_["object.delete"].trigger()
    assert lost.files.own.wait()
    lost.files.own._kept.copy._lock.unlock()  # as after a kill
    found = open_studio(bundled_fake())
    found.files.offer_recovery()
    qtbot.waitUntil(lambda: "can be recovered" in found.window.messages.text)
    recover = next(
        b for b in found.window.messages.findChildren(QPushButton) if b.text() == "Recover"
    )
    qtbot.mouseClick(recover, LEFT)
    qtbot.waitUntil(lambda: not found.files.busy)
    settle(found, qtbot)
    slow.gate.set()
    settle(lost, qtbot)
    assert (found.document.layout.object_map == lost.document.layout.object_map).all()
    assert (picture_of(found) == picture_of(lost)).all()
    assert (picture_of(found) != before).any()
    found.window.actions_["edit.undo"].trigger()
    assert (picture_of(found) == before).all()


def test_a_project_that_another_program_changed_is_asked_about(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    path, messages = tmp_path / "mine.inade", studio.window.messages
    studio.files.save_to(path)
    qtbot.waitUntil(lambda: not studio.document.modified and path.is_file())
    settle(studio, qtbot)
    theirs = replace(open_project(path), seed=99)
    save_project(path, theirs)
    studio.document.select([object_named(studio, "roof")])
    studio.window.actions_["object.delete"].trigger()
    settle(studio, qtbot)
    studio.window.actions_["file.save"].trigger()
    qtbot.waitUntil(lambda: "changed by another program" in messages.text)
    assert open_project(path).seed == 99
    assert studio.document.modified
    (over,) = [b for b in messages.findChildren(QPushButton) if b.text() == "Overwrite"]
    qtbot.mouseClick(over, LEFT)
    qtbot.waitUntil(lambda: not studio.document.modified)
    assert open_project(path).seed == studio.document.state.seed
