"""The editor as a person uses it: clicks, keys, menus and dropped files, on a fake engine."""

import json
import zlib
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.actions import ACTIONS
from app.application import Studio
from app.dialogs.style_from_photo import ReferencePhoto
from inade.errors import OutOfMemoryError
from inade.formats.pictures import read_photo, read_texts
from inade.labels import LabelSet
from inade.layout import Layout
from tests.fakes import FakeEngine, bundled_fake

LEFT = Qt.MouseButton.LeftButton


def at(studio: Studio, x: float, y: float) -> QPoint:
    """Where a layout pixel lies on the canvas."""
    return studio.window.canvas.viewport.to_widget(QPointF(x, y)).toPoint()


def object_named(studio: Studio, class_name: str) -> int:
    document = studio.document
    channel = document.labels.channel_named(class_name)
    return max(i for i, entry in document.layout.objects.items() if entry.channel == channel)


def inside(studio: Studio, object_id: int) -> tuple[int, int]:
    """A layout pixel (x, y) well inside an object."""
    mask = (studio.document.layout.object_map == object_id).astype(np.uint8)
    _, _, _, deepest = cv2.minMaxLoc(cv2.distanceTransform(mask, cv2.DIST_L2, 3))
    return int(deepest[0]), int(deepest[1])


def click_object(studio: Studio, qtbot: QtBot, object_id: int) -> None:
    point = at(studio, *inside(studio, object_id))
    qtbot.mouseClick(studio.window.canvas, LEFT, Qt.KeyboardModifier.NoModifier, point)


def picture_of(studio: Studio) -> np.ndarray:
    assert studio.document.picture is not None
    return studio.document.picture


def changed_pixels(studio: Studio, before: np.ndarray) -> np.ndarray:
    return (picture_of(studio) != before).any(axis=2)


def model_mask(studio: Studio, object_id: int) -> np.ndarray:
    """The object's pixels at the model's size, by the rule of the engine's border (nearest)."""
    document = studio.document
    height, width = document.picture_size
    rows = np.arange(height) * document.layout.size[0] // height
    columns = np.arange(width) * document.layout.size[1] // width
    return document.layout.object_map[rows[:, None], columns] == object_id


def settle(studio: Studio, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not studio.runner.busy and not studio.document.needs_pass)


def test_it_opens_with_the_sample_and_its_picture(studio: Studio) -> None:
    document = studio.document
    assert len(document.layout.objects) >= 10
    assert picture_of(studio).shape[:2] == document.picture_size
    assert not document.modified
    assert studio.window.status.state.startswith("Ready")


def test_a_placeholder_says_so(open_studio: Callable[[FakeEngine], Studio], qtbot: QtBot) -> None:
    studio = open_studio(bundled_fake(placeholder=True))
    studio.runner.info_changed.emit()
    assert "placeholder" in studio.window.messages.text


def test_click_selects_and_r_resamples_only_that_object(studio: Studio, qtbot: QtBot) -> None:
    tree = object_named(studio, "tree")
    before = picture_of(studio)
    click_object(studio, qtbot, tree)
    assert studio.document.selection == {tree}
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_R)
    settle(studio, qtbot)
    changed = changed_pixels(studio, before)
    assert changed.any()
    assert not (changed & ~model_mask(studio, tree)).any()


def test_undo_and_redo_bring_the_pixels_back(studio: Studio, qtbot: QtBot) -> None:
    before = picture_of(studio)
    studio.document.select([object_named(studio, "roof")])
    studio.window.actions_["make.resample"].trigger()
    settle(studio, qtbot)
    after = picture_of(studio)
    studio.window.actions_["edit.undo"].trigger()
    assert (picture_of(studio) == before).all()
    studio.window.actions_["edit.redo"].trigger()
    assert (picture_of(studio) == after).all()
    assert not studio.runner.busy


def test_a_stroke_paints_and_makes_pixels(studio: Studio, qtbot: QtBot) -> None:
    canvas = studio.window.canvas
    before = picture_of(studio)
    studio.options.set_channel(studio.document.labels.channel_named("snow") or 0)
    qtbot.keyClick(canvas, Qt.Key.Key_B)
    assert canvas.tool == "brush"
    assert studio.window.actions_["tool.brush"].isChecked()
    x, y = inside(studio, object_named(studio, "mountain"))
    qtbot.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, at(studio, x, y))
    qtbot.mouseMove(canvas, at(studio, x + 20, y))
    qtbot.mouseRelease(canvas, LEFT, Qt.KeyboardModifier.NoModifier, at(studio, x + 20, y))
    settle(studio, qtbot)
    snow = object_named(studio, "snow")
    changed = changed_pixels(studio, before)
    assert changed.any()
    assert not (changed & ~model_mask(studio, snow)).any()
    assert studio.document.modified
    assert "•" in studio.window.windowTitle()


def test_live_off_waits_for_generate(studio: Studio, qtbot: QtBot) -> None:
    actions = studio.window.actions_
    actions["make.live"].trigger()
    assert not studio.settings.live
    sky = object_named(studio, "sky")
    studio.document.select([sky])
    studio.options.set_channel(studio.document.labels.channel_named("snow") or 0)
    actions["object.class"].trigger()
    assert studio.document.needs_pass
    assert not studio.runner.busy
    actions["make.generate"].trigger()
    settle(studio, qtbot)
    assert not studio.document.needs_pass


def test_escape_cancels_the_pass_then_clears_the_selection(
    studio: Studio, fake: FakeEngine, qtbot: QtBot
) -> None:
    studio.document.select([object_named(studio, "tree")])
    before = picture_of(studio)
    fake.gate.clear()
    fake.begun.clear()
    studio.window.actions_["make.resample"].trigger()
    qtbot.waitUntil(fake.begun.is_set)
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not studio.runner.busy)
    assert (picture_of(studio) == before).all()
    assert studio.document.selection
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_Escape)
    assert not studio.document.selection
    fake.gate.set()


def test_a_failed_pass_shows_a_bar_and_the_next_one_works(
    studio: Studio, fake: FakeEngine, qtbot: QtBot
) -> None:
    fake.fails.append(OutOfMemoryError("the device is full.", remedy="Close other programs."))
    studio.document.select([object_named(studio, "tree")])
    studio.window.actions_["make.resample"].trigger()
    messages = studio.window.messages
    qtbot.waitUntil(messages.isVisible)
    assert "the device is full." in messages.text
    assert "Close other programs." in messages.text
    qtbot.waitUntil(lambda: not studio.runner.busy)
    studio.window.actions_["make.generate"].trigger()
    settle(studio, qtbot)


def test_a_style_read_off_a_photo_goes_to_the_selected_object_only(
    studio: Studio, qtbot: QtBot
) -> None:
    tree = object_named(studio, "tree")
    studio.document.select([tree])
    before = picture_of(studio)
    channel = studio.document.layout.objects[tree].channel
    labels = np.zeros((64, 64), np.int32)
    labels[16:48, 16:48] = channel
    photo = np.zeros((64, 64, 3), np.uint8)
    photo[16:48, 16:48] = (10, 200, 90)
    layout = Layout.from_maps(labels)
    chosen = next(i for i, entry in layout.objects.items() if entry.channel == channel)
    studio.restyling.read(ReferencePhoto("hedge", photo, layout, chosen))
    qtbot.waitUntil(lambda: studio.document.looks[tree].style is not None)
    settle(studio, qtbot)
    mask = model_mask(studio, tree)
    assert not (changed_pixels(studio, before) & ~mask).any()
    colors = np.unique(picture_of(studio)[mask], axis=0)
    np.testing.assert_allclose(colors, [[10, 200, 90]], atol=2)
    assert {card.class_name for card in studio.shelf.cards.values()} >= {"tree"}


def test_a_checkpoint_without_encoder_offers_no_style_from_photo(
    open_studio: Callable[[FakeEngine], Studio],
) -> None:
    studio = open_studio(bundled_fake(has_encoder=False))
    assert not studio.window.actions_["model.style"].isEnabled()
    studio.document.select([0])
    assert studio.window.actions_["make.resample"].isEnabled()


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


def drop(studio: Studio, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    studio.window.dropEvent(event)


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
    studio.files.save_picture(path)
    qtbot.waitUntil(lambda: "Saved picture.png" in studio.window.messages.text)
    assert (read_photo(path) == picture_of(studio)).all()
    recipe = json.loads(read_texts(path)["inade-studio"])
    assert recipe["label_set"] == "countryside"
    assert len(recipe["objects"]) == len(studio.document.layout.objects)


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


def test_every_action_does_something_and_no_two_share_a_key(studio: Studio) -> None:
    actions = studio.window.actions_
    keys = [key.toString() for entry in ACTIONS for key in actions[entry.id].shortcuts()]
    assert len(keys) == len(set(keys))
    assert [entry.id for entry in ACTIONS if not actions[entry.id].isVisible()] == []


def test_f6_goes_round_the_panes(studio: Studio, qtbot: QtBot) -> None:
    window = studio.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.canvas.setFocus()
    seen = []
    for _ in window.panes():
        window.actions_["view.next_pane"].trigger()
        seen.append(window.focusWidget())
    assert len(set(seen)) == len(window.panes())
    assert seen[-1] is window.canvas


def test_tab_hides_the_panels_only_from_the_canvas(studio: Studio, qtbot: QtBot) -> None:
    window = studio.window
    qtbot.keyClick(window.canvas, Qt.Key.Key_Tab)
    assert not window.tool_bar.isVisible()
    assert not window.sections["objects"].isVisible()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Tab)
    assert window.tool_bar.isVisible()
    assert window.sections["objects"].isVisible()
    qtbot.keyClick(studio.objects.list, Qt.Key.Key_Tab)
    assert window.tool_bar.isVisible()


def test_digits_choose_classes_on_the_canvas(studio: Studio, qtbot: QtBot) -> None:
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_3)
    assert studio.options.channel == 2
    qtbot.keyClick(studio.window.canvas, Qt.Key.Key_0)
    assert studio.options.channel == 9


def test_everything_fits_at_1280_by_720(studio: Studio, qtbot: QtBot) -> None:
    window = studio.window
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: window.width() == 1280)
    assert window.minimumSizeHint().width() <= 1280
    assert window.minimumSizeHint().height() <= 720
    studio.window.canvas.set_tool("brush")
    right = window.rect().right()
    for button in window.options_bar.findChildren(QWidget):
        if button.isVisible():
            assert button.mapTo(window, button.rect().topRight()).x() <= right


def test_resizing_to_nothing_survives(studio: Studio, qtbot: QtBot) -> None:
    studio.window.setMinimumSize(1, 1)
    studio.window.resize(1, 1)
    studio.window.grab()
    studio.window.resize(900, 600)
    studio.window.grab()


def test_diagnostics_go_to_the_clipboard_without_pictures(studio: Studio) -> None:
    studio.window.actions_["help.diagnostics"].trigger()
    text = QGuiApplication.clipboard().text()
    assert "device cpu" in text
    assert "countryside" in text


def test_recent_files_are_in_the_menu(studio: Studio, tmp_path: Path) -> None:
    studio.files.save_to(tmp_path / "first.inade")
    studio.window.menus["recent"].aboutToShow.emit()
    titles = [action.text() for action in studio.window.menus["recent"].actions()]
    assert titles[0] == "first.inade"


def test_the_layout_is_saved_as_a_plain_pair(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    studio.files.save_layout(tmp_path / "farm.png")
    qtbot.waitUntil(lambda: not studio.files.busy)
    labels = cv2.imread(str(tmp_path / "farm.png"), cv2.IMREAD_UNCHANGED)
    instances = cv2.imread(str(tmp_path / "farm_instances.png"), cv2.IMREAD_UNCHANGED)
    document = studio.document
    assert (instances == document.layout.object_map).all()
    file_ids = [entry.file_id for entry in document.labels.classes]
    tree = object_named(studio, "tree")
    channel = document.labels.channel_named("tree") or 0
    assert (labels[instances == tree] == file_ids[channel]).all()


def test_grow_takes_from_the_neighbours_and_spares_locked_ones(
    studio: Studio, qtbot: QtBot
) -> None:
    document, actions = studio.document, studio.window.actions_
    roof = object_named(studio, "roof")
    before = document.layout.areas()
    document.select([roof])
    actions["object.grow"].trigger()
    assert document.layout.areas()[roof] > before[roof]
    actions["edit.undo"].trigger()
    assert document.layout.areas() == before


def test_the_checkpoint_menu_lists_the_bundled_one(studio: Studio) -> None:
    studio.window.menus["checkpoints"].aboutToShow.emit()
    entries = studio.window.menus["checkpoints"].actions()
    assert entries[0].text() == "default"
    assert entries[0].isChecked()


def test_p_turns_through_the_protections(studio: Studio, qtbot: QtBot) -> None:
    seen = [studio.options.protect.value]
    for _ in range(3):
        qtbot.keyClick(studio.window.canvas, Qt.Key.Key_P)
        seen.append(studio.options.protect.value)
    assert seen == ["nothing", "selection", "classes", "nothing"]


def test_work_that_was_lost_is_offered_and_recovered(
    open_studio: Callable[[FakeEngine], Studio], qtbot: QtBot
) -> None:
    lost = open_studio(bundled_fake())
    lost.document.select([object_named(lost, "roof")])
    lost.window.actions_["object.delete"].trigger()
    settle(lost, qtbot)
    assert lost.files._saver.wait()
    objects = len(lost.document.layout.objects)
    lost.files._saver._lock.unlock()  # as after a kill: the copy is there, nobody holds it
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


def test_the_look_of_another_object_is_taken_by_a_click(studio: Studio, qtbot: QtBot) -> None:
    tree, roof = object_named(studio, "tree"), object_named(studio, "roof")
    studio.document.select([tree])
    studio.window.actions_["look.take"].trigger()
    click_object(studio, qtbot, roof)
    assert studio.document.looks[tree] == studio.document.looks[roof]
    assert studio.document.selection == {tree}
    click_object(studio, qtbot, roof)
    assert studio.document.selection == {roof}


def test_a_photo_becomes_the_picture_and_restyling_changes_one_object_of_it(
    studio: Studio, qtbot: QtBot
) -> None:
    labels = np.zeros((200, 300), np.int32)
    labels[100:, 50:150] = 6
    photo = np.random.default_rng(1).integers(0, 255, (200, 300, 3)).astype(np.uint8)
    layout = Layout.from_maps(labels)
    studio.restyling.open_as_picture(ReferencePhoto("street", photo, layout, 0))
    qtbot.waitUntil(lambda: "street" in studio.window.windowTitle())
    assert studio.runner.info is not None
    height, width = studio.runner.info.size
    assert not studio.document.needs_pass
    middle = photo[:, 50:250]  # the model is square
    expected = cv2.resize(middle, (width, height), interpolation=cv2.INTER_CUBIC)
    assert (picture_of(studio) == expected).all()
    tree = object_named(studio, "tree")
    assert studio.document.looks[tree].style is not None
    studio.document.select([tree])
    studio.window.actions_["make.resample"].trigger()
    settle(studio, qtbot)
    changed = changed_pixels(studio, expected)
    assert changed.any()
    assert not (changed & ~model_mask(studio, tree)).any()


def test_the_main_button_renders_all_while_live(studio: Studio, qtbot: QtBot) -> None:
    bar, actions = studio.window.options_bar, studio.window.actions_
    titles = {b.text() for b in bar.findChildren(QToolButton)}
    assert "Re-render all" in titles
    actions["make.live"].trigger()
    titles = {b.text() for b in bar.findChildren(QToolButton)}
    assert "Generate" in titles
    assert "Re-render all" not in titles


def test_a_right_click_selects_and_offers_what_can_be_done(studio: Studio, qtbot: QtBot) -> None:
    canvas, tree = studio.window.canvas, object_named(studio, "tree")
    point = at(studio, *inside(studio, tree))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, canvas.mapToGlobal(point))
    QApplication.sendEvent(canvas, event)
    menu = studio.window.menus["&Object"]
    assert studio.document.selection == {tree}
    assert menu.isVisible()
    menu.close()


def test_the_canvas_has_the_keyboard_at_first(studio: Studio) -> None:
    assert studio.window.focusWidget() is studio.window.canvas
