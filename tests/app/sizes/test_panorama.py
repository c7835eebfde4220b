"""Panoramas through the window: made, painted across the seam, looked at all the way round."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.dialogs.new_document import NewDocument
from app.dialogs.scale_document import ScaleDocument
from inade.layouts.layout import Rect
from tests.app.hands import LEFT, at, picture_of, settle
from tests.app.sizes.support import new_document, paint, swap_engine
from tests.fakes import FakeEngine, bundled_fake

SIZE = (128, 256)
PLAIN = Qt.KeyboardModifier.NoModifier


def panorama(studio: Studio, qtbot: QtBot) -> None:
    new_document(studio, qtbot, SIZE, "grass")
    studio.window.actions_["size.panorama"].trigger()
    settle(studio, qtbot)


def ready(studio: Studio, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not studio.background.busy)
    settle(studio, qtbot)


def of(studio: Studio, object_id: int) -> list[int]:
    """The columns that an object has."""
    return np.flatnonzero((studio.document.layout.object_map == object_id).any(axis=0)).tolist()


def words(dialog: QDialog) -> str:
    return " ".join(one.text() for one in dialog.findChildren(QLabel) if not one.isHidden())


def test_new_offers_one_twice_as_wide_as_high(studio: Studio, qtbot: QtBot) -> None:
    assert studio.runner.info is not None
    dialog = NewDocument(studio.runner.info)
    qtbot.addWidget(dialog)
    (box,) = dialog.findChildren(QCheckBox)
    assert not dialog.closed
    box.click()
    assert (dialog.closed, dialog.size_) == (True, (512, 1024))
    dialog._fields.width_field.setValue(1000)  # pyright: ignore[reportPrivateUsage]
    create = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Create")
    assert not create.isEnabled()
    assert "multiple of 32 pixels: 992 would be next to 1000" in words(dialog)
    box.click()
    assert create.isEnabled()
    box.click()
    assert dialog.size_ == (512, 1024)
    studio.files.new(dialog.channel, dialog.scale, (128, 256), closed=dialog.closed)
    settle(studio, qtbot)
    assert studio.document.state.closed
    assert studio.window.actions_["size.panorama"].isChecked()


def test_the_menu_switches_it_and_undo_switches_it_back(
    studio: Studio, qtbot: QtBot, fake: FakeEngine
) -> None:
    new_document(studio, qtbot, SIZE, "grass")
    action, viewport = studio.window.actions_["size.panorama"], studio.window.canvas.viewport
    assert action.isEnabled()
    assert not action.isChecked()
    passes = len(fake.passes)
    action.trigger()
    settle(studio, qtbot)
    assert studio.document.state.closed
    assert action.isChecked()
    assert viewport.closed
    assert len(fake.passes) == passes + 1
    assert fake.passes[-1].closed
    studio.window.actions_["edit.undo"].trigger()
    assert not studio.document.state.closed
    assert not action.isChecked()
    assert not viewport.closed
    studio.document.redo()
    assert viewport.closed
    action.trigger()
    settle(studio, qtbot)
    assert not fake.passes[-1].closed


def test_a_width_that_cannot_close_is_told_with_one_that_can(studio: Studio, qtbot: QtBot) -> None:
    new_document(studio, qtbot, (128, 200), "grass")
    action = studio.window.actions_["size.panorama"]
    action.trigger()
    assert "cannot be 200 pixels wide" in studio.window.messages.text
    assert "192 pixels wide" in studio.window.messages.text
    assert not action.isChecked()
    assert not studio.document.state.closed


def test_a_stroke_over_the_right_edge_comes_in_at_the_left(studio: Studio, qtbot: QtBot) -> None:
    panorama(studio, qtbot)
    studio.options.set_size("brush", 20)
    before = picture_of(studio).copy()
    tree = paint(studio, "tree", (240, 60), (270, 60))
    settle(studio, qtbot)
    assert of(studio, tree) == [*range(24), *range(230, 256)]
    assert (picture_of(studio)[60, :20] != before[60, :20]).any()
    assert (picture_of(studio)[60, 30:220] == before[60, 30:220]).all()
    again = paint(studio, "tree", (-14, 74), (-14, 95))  # touches it from the other side
    assert again == -1
    assert studio.document.layout.object_map[90, 256 - 14] == tree
    studio.document.undo()
    studio.document.undo()
    assert tree not in studio.document.layout.objects
    assert (picture_of(studio) == before).all()


@pytest.mark.parametrize("tool", ["rectangle", "ellipse", "lasso"])
def test_shapes_go_round(studio: Studio, qtbot: QtBot, tool: str) -> None:
    panorama(studio, qtbot)
    channel = studio.document.labels.channel_named("water")
    assert channel is not None
    studio.options.set_channel(channel)
    canvas = studio.window.canvas
    canvas.set_tool(tool)
    corners = [(246, 20), (276, 20), (276, 60), (246, 60)]
    if tool != "lasso":
        corners = [corners[0], corners[2]]
    QTest.mousePress(canvas, LEFT, PLAIN, at(studio, *corners[0]))
    for corner in corners[1:]:
        QTest.mouseMove(canvas, at(studio, *corner))
    QTest.mouseRelease(canvas, LEFT, PLAIN, at(studio, *corners[-1]))
    lake = max(studio.document.layout.objects)
    assert studio.document.layout.objects[lake].channel == channel
    expected = {*range(20), *range(246, 256)}
    assert expected ^ set(of(studio, lake)) <= {19, 20, 245, 246}


def test_the_picture_is_seen_again_at_its_sides_and_panning_never_ends(
    studio: Studio, qtbot: QtBot
) -> None:
    panorama(studio, qtbot)
    studio.options.set_size("brush", 30)
    tree = paint(studio, "tree", (250, 60), (260, 60))
    settle(studio, qtbot)
    qtbot.waitUntil(lambda: not studio.window.canvas.rendering._fresh._fading)  # pyright: ignore
    canvas = studio.window.canvas
    canvas.set_tool("select")
    canvas.set_zoom(1.0)
    studio.document.select([])
    image = canvas.grab().toImage()
    for x, y in ((10, 60), (100, 30), (250, 60)):
        places = [at(studio, x + turn * 256, y) for turn in (-1, 0, 1)]
        assert all(canvas.rect().contains(place) for place in places)
        colors = {image.pixelColor(place).name() for place in places}
        assert len(colors) == 1
        for place in places:
            studio.document.select([])
            QTest.mouseClick(canvas, LEFT, PLAIN, place)
            assert studio.document.selection == {int(studio.document.layout.object_map[y, x])}
    for _ in range(40):
        canvas.pan_by(QPointF(-100, 0))
        assert -1 <= canvas.viewport.to_layout(QPointF(canvas.width() / 2, 0)).x() <= 257
    told: list[float] = []
    canvas.pointer_moved.connect(lambda x, y, hit: told.append(x))
    QTest.mouseMove(canvas, at(studio, 300, 60))
    assert told[-1] == pytest.approx(44, abs=1)
    assert tree in studio.document.layout.objects


def test_without_the_switch_nothing_is_seen_twice(studio: Studio, qtbot: QtBot) -> None:
    new_document(studio, qtbot, SIZE, "grass")
    canvas = studio.window.canvas
    canvas.set_zoom(1.0)
    image = canvas.grab().toImage()
    inside, beside = (image.pixelColor(at(studio, x, 60)) for x in (10, 10 - 256))
    assert inside != beside
    studio.options.set_size("brush", 10)
    before = studio.document.layout.object_map.copy()
    paint(studio, "tree", (-60, 60), (-20, 60))
    assert (studio.document.layout.object_map == before).all()


def test_an_object_is_moved_over_the_edge_by_hand(studio: Studio, qtbot: QtBot) -> None:
    panorama(studio, qtbot)
    studio.options.set_size("brush", 20)
    tree = paint(studio, "tree", (200, 60), (204, 60))
    settle(studio, qtbot)
    columns = of(studio, tree)
    canvas = studio.window.canvas
    canvas.set_zoom(1.0)
    canvas.set_tool("transform")
    for turn in (0, 256):  # where it lies, and where it is seen again
        QTest.mousePress(canvas, LEFT, PLAIN, at(studio, columns[10] + turn, 60))
        assert studio.document.selection == {tree}
        QTest.mouseMove(canvas, at(studio, columns[10] + turn + 50, 60))
        QTest.mouseRelease(canvas, LEFT, PLAIN, at(studio, columns[10] + turn + 50, 60))
        moved = sorted((column + 50) % 256 for column in columns)
        assert of(studio, tree) == moved
        columns = [(column + 50) % 256 for column in columns]
    canvas.grab()
    settle(studio, qtbot)
    assert len(of(studio, tree)) == len(columns)


def test_a_band_across_the_seam_selects_what_lies_in_it(studio: Studio, qtbot: QtBot) -> None:
    panorama(studio, qtbot)
    studio.options.set_size("brush", 16)
    tree = paint(studio, "tree", (250, 60), (260, 60))
    canvas = studio.window.canvas
    canvas.set_tool("select")
    QTest.mousePress(canvas, LEFT, PLAIN, at(studio, 235, 40))
    QTest.mouseMove(canvas, at(studio, 285, 90))
    QTest.mouseRelease(canvas, LEFT, PLAIN, at(studio, 285, 90))
    assert studio.document.selection == {tree}
    box = studio.objects  # its thumbnail is cut out across the edge
    assert box is not None
    canvas.grab()
    studio.window.grab()


def test_other_columns_end_it_and_that_is_told(studio: Studio, qtbot: QtBot) -> None:
    panorama(studio, qtbot)
    studio.sizing.set_canvas(Rect(0, -10, 256, 138))
    ready(studio, qtbot)
    assert studio.document.state.closed
    studio.sizing.set_canvas(Rect(0, 0, 288, 138))
    ready(studio, qtbot)
    assert not studio.document.state.closed
    assert "no panorama any more" in studio.window.messages.text
    assert not studio.window.canvas.viewport.closed
    studio.document.undo()
    assert studio.document.state.closed
    assert studio.window.canvas.viewport.closed


def test_scaling_says_which_widths_can_be(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panorama(studio, qtbot)
    told: list[str] = []

    def half(dialog: ScaleDocument) -> QDialog.DialogCode:
        dialog._percent.setValue(110)  # pyright: ignore[reportPrivateUsage]
        told.append(words(dialog))
        dialog._percent.setValue(150)  # pyright: ignore[reportPrivateUsage]
        told.append(words(dialog))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ScaleDocument, "exec", half)
    studio.window.actions_["size.scale"].trigger()
    ready(studio, qtbot)
    assert "288 would be next to 282" in told[0]
    assert "would be next" not in told[1]
    assert studio.document.picture_size == (192, 384)
    assert studio.document.state.closed


def test_a_checkpoint_of_one_size_has_no_panoramas(
    open_studio: Callable[[FakeEngine], Studio], qtbot: QtBot
) -> None:
    studio = open_studio(bundled_fake(start="fixed"))
    action = studio.window.actions_["size.panorama"]
    assert not action.isEnabled()
    assert "one size" in action.toolTip()
    assert studio.runner.info is not None
    dialog = NewDocument(studio.runner.info)
    qtbot.addWidget(dialog)
    (box,) = dialog.findChildren(QCheckBox)
    assert not box.isEnabled()
    assert "one size" in box.toolTip()
    assert dialog.findChildren(QComboBox)


def test_going_over_to_a_checkpoint_of_one_size_ends_it_and_that_is_told(
    studio: Studio, qtbot: QtBot, fake: FakeEngine
) -> None:
    panorama(studio, qtbot)
    other = bundled_fake(start="fixed", size=SIZE, path=Path("other"), fingerprint="e" * 64)
    swap_engine(studio, qtbot, other)
    studio.checkpoints.adapt_with({i: i for i in range(len(studio.document.labels))})
    ready(studio, qtbot)
    assert not studio.document.state.closed
    assert "no panorama any more" in studio.window.messages.text
    studio.document.undo()
    assert studio.document.state.closed
