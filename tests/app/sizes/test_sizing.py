"""Canvas size and Scale document through the window."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.dialogs.canvas_size import CanvasSize
from app.dialogs.scale_document import ScaleDocument
from app.storage.project.project_file import open_project
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Rect
from tests.app.hands import picture_of, settle
from tests.app.sizes.support import everything, new_document, paint
from tests.fakes import FakeEngine, bundled_fake

SIZE = (200, 333)


@pytest.fixture
def canvas(qtbot: QtBot) -> CanvasSize:
    dialog = CanvasSize(SIZE, LabelSet.builtin("countryside"))
    qtbot.addWidget(dialog)
    return dialog


def button(dialog: QDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def anchor(dialog: QDialog, title: str) -> QToolButton:
    return next(one for one in dialog.findChildren(QToolButton) if one.toolTip() == title)


def shown(dialog: QDialog) -> str:
    return " ".join(one.text() for one in dialog.findChildren(QLabel) if not one.isHidden())


def ready(studio: Studio, qtbot: QtBot) -> None:
    """Wait until another size was worked out and its pixels are there."""
    qtbot.waitUntil(lambda: not studio.background.busy)
    settle(studio, qtbot)


def test_sides_are_added_around_what_is_kept_in_place(canvas: CanvasSize) -> None:
    fields, sides = canvas._fields, canvas._sides  # pyright: ignore[reportPrivateUsage]
    assert not button(canvas, "Change").isEnabled()
    fields.width_field.setValue(433)
    assert canvas.window_ == Rect(-50, 0, 433, 200)
    anchor(canvas, "Keep top, left in place").click()
    assert canvas.window_ == Rect(0, 0, 433, 200)
    anchor(canvas, "Keep bottom, right in place").click()
    fields.height_field.setValue(150)
    assert canvas.window_ == Rect(-100, 50, 433, 150)
    assert {name: field.value() for name, field in sides.items()} == {
        "left": 100, "top": -50, "right": 0, "bottom": 0,
    }  # fmt: skip
    sides["right"].setValue(-33)
    assert canvas.window_ == Rect(-100, 50, 400, 150)
    assert fields.size_ == (150, 400)
    assert button(canvas, "Change").isEnabled()


def test_the_canvas_says_what_cannot_be(canvas: CanvasSize) -> None:
    canvas._fields.width_field.setValue(90)  # pyright: ignore[reportPrivateUsage]
    assert "90 × 200 is no size for a picture" in shown(canvas)
    assert not button(canvas, "Change").isEnabled()
    canvas._sides["left"].setValue(-400)  # pyright: ignore[reportPrivateUsage]
    canvas._sides["right"].setValue(400)  # pyright: ignore[reportPrivateUsage]
    assert "Nothing of the picture would be left" in shown(canvas)
    (fill,) = canvas.findChildren(QComboBox)
    assert canvas.fill is None
    fill.setCurrentIndex(1 + 3)
    assert canvas.fill == 3


def test_scaling_keeps_proportions_unless_told_otherwise(qtbot: QtBot) -> None:
    dialog = ScaleDocument(SIZE)
    qtbot.addWidget(dialog)
    fields = dialog._fields  # pyright: ignore[reportPrivateUsage]
    fields.width_field.setValue(666)
    assert dialog.size_ == (400, 666)
    fields.height_field.setValue(300)
    assert dialog.size_ == (300, 500)
    dialog._percent.setValue(150)  # pyright: ignore[reportPrivateUsage]
    assert dialog.size_ == (300, 500)
    dialog._keep.click()  # pyright: ignore[reportPrivateUsage]
    fields.height_field.setValue(310)
    assert dialog.size_ == (310, 500)
    assert button(dialog, "Scale").isEnabled()
    fields.height_field.setValue(9000)
    assert "is no size for a picture" in shown(dialog)
    assert not button(dialog, "Scale").isEnabled()


def test_the_menu_leads_to_a_wider_picture_and_undo_leads_back(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    new_document(studio, qtbot, SIZE, "grass")
    paint(studio, "tree", (120, 90), (200, 100))
    settle(studio, qtbot)
    before = everything(studio)

    def wider(dialog: CanvasSize) -> QDialog.DialogCode:
        dialog._sides["right"].setValue(40)  # pyright: ignore[reportPrivateUsage]
        dialog._sides["top"].setValue(-20)  # pyright: ignore[reportPrivateUsage]
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(CanvasSize, "exec", wider)
    passes = len(studio.runner._worker._engine.passes)  # pyright: ignore
    studio.window.actions_["size.canvas"].trigger()
    ready(studio, qtbot)
    document = studio.document
    assert document.picture_size == picture_of(studio).shape[:2] == (180, 373)
    assert document.layout.size == (180, 373)
    assert len(studio.runner._worker._engine.passes) == passes + 1  # pyright: ignore
    after = everything(studio)
    old = np.frombuffer(before[1], np.uint8).reshape(*SIZE, 3)
    assert np.array_equal(picture_of(studio)[:, :333], old[20:])
    viewport = studio.window.canvas.viewport
    assert (viewport.layout.width(), viewport.layout.height()) == (373, 180)
    studio.window.canvas.grab()
    studio.files.save_to(tmp_path / "wide.inade")
    qtbot.waitUntil(lambda: not document.modified)
    saved = open_project(tmp_path / "wide.inade")
    assert saved.picture_size == (180, 373)
    assert saved.frame == (-20, 180)
    assert saved.scene_origin == (-20, 0)
    document.undo()
    assert everything(studio) == before
    assert not document.needs_pass
    studio.window.canvas.grab()
    document.redo()
    assert everything(studio) == after
    tree = paint(studio, "tree", (350, 20), (360, 30))
    settle(studio, qtbot)
    assert tree in document.layout.objects


def test_scaled_everything_is_made_anew(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_document(studio, qtbot, SIZE, "grass")
    paint(studio, "tree", (150, 90), (152, 90))
    settle(studio, qtbot)
    before = everything(studio)

    def half(dialog: ScaleDocument) -> QDialog.DialogCode:
        dialog._percent.setValue(70)  # pyright: ignore[reportPrivateUsage]
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ScaleDocument, "exec", half)
    studio.window.actions_["size.scale"].trigger()
    ready(studio, qtbot)
    assert studio.document.picture_size == picture_of(studio).shape[:2] == (140, 233)
    assert studio.document.state.own is not None
    assert studio.document.state.own.all()
    studio.document.undo()
    assert everything(studio) == before


def test_what_vanishes_is_told(studio: Studio, qtbot: QtBot) -> None:
    new_document(studio, qtbot, SIZE, "grass")
    studio.options.set_size("brush", 10)
    paint(studio, "tree", (300, 20), (310, 20))
    settle(studio, qtbot)
    studio.sizing.set_canvas(Rect(0, 0, 200, 200))
    ready(studio, qtbot)
    assert "no pixels left and are gone" in studio.window.messages.text
    assert "tree" in studio.window.messages.text


def test_a_size_that_comes_in_mid_render_waits_for_nobody(
    studio: Studio, qtbot: QtBot, fake: FakeEngine
) -> None:
    new_document(studio, qtbot, SIZE, "grass")
    before = everything(studio)
    fake.gate.clear()
    fake.begun.clear()
    paint(studio, "tree", (120, 90), (200, 100))
    qtbot.waitUntil(fake.begun.is_set)
    studio.sizing.set_canvas(Rect(-20, 0, 353, 200))
    qtbot.waitUntil(lambda: studio.document.picture_size == (200, 353))
    fake.begun.clear()
    studio.document.undo()  # while a pass for the new size waits or runs
    studio.document.redo()
    studio.document.undo()
    fake.gate.set()
    ready(studio, qtbot)
    assert studio.document.picture_size == picture_of(studio).shape[:2] == SIZE
    studio.document.undo()
    assert everything(studio) == before
    studio.document.redo()
    studio.document.redo()
    settle(studio, qtbot)
    assert picture_of(studio).shape == (200, 353, 3)
    assert not studio.window.messages.isVisible()


def test_work_goes_on_while_a_size_is_worked_out(studio: Studio, qtbot: QtBot) -> None:
    new_document(studio, qtbot, SIZE, "grass")
    studio.sizing.set_canvas(Rect(-20, 0, 353, 200))
    tree = paint(studio, "tree", (120, 90), (200, 100))
    ready(studio, qtbot)
    assert studio.document.picture_size == (200, 353)
    assert tree in studio.document.layout.objects
    studio.document.undo()
    assert tree in studio.document.layout.objects
    assert studio.document.picture_size == SIZE


def test_another_document_is_not_given_the_size_meant_for_this_one(
    studio: Studio, qtbot: QtBot
) -> None:
    new_document(studio, qtbot, SIZE, "grass")
    studio.sizing.set_canvas(Rect(-20, 0, 353, 200))
    new_document(studio, qtbot, (300, 300), "grass")
    ready(studio, qtbot)
    assert studio.document.picture_size == (300, 300)


def test_a_checkpoint_of_one_size_says_why_there_is_no_other(
    open_studio: Callable[[FakeEngine], Studio],
) -> None:
    studio = open_studio(bundled_fake(start="fixed", texture=False))
    for name in ("size.canvas", "size.scale"):
        action = studio.window.actions_[name]
        assert not action.isEnabled()
        assert "one size and of no other" in action.toolTip()


def test_rendered_at_twice_the_size_it_is_a_new_document(studio: Studio, qtbot: QtBot) -> None:
    new_document(studio, qtbot, SIZE, "grass")
    tree = paint(studio, "tree", (120, 90), (200, 100))
    settle(studio, qtbot)
    studio.document.mark_saved()
    before, looks = studio.document.state.copy(), dict(studio.document.looks)
    studio.window.actions_["size.render_2"].trigger()
    qtbot.waitUntil(lambda: not studio.background.busy)
    settle(studio, qtbot)
    document = studio.document
    assert document.picture_size == picture_of(studio).shape[:2] == (400, 666)
    assert document.looks == looks
    assert np.array_equal(
        document.layout.object_map, before.layout.object_map.repeat(2, 0).repeat(2, 1)
    )
    y, x = before.texture_of(tree).origin
    assert document.state.texture_of(tree).origin == (2 * y, 2 * x)
    assert document.modified
    assert studio.files.name == "Untitled ×2"
    assert not studio.files.own.save()  # it has no file yet
    assert document.history.count == 1
    document.undo()  # what was merely enlarged
    assert document.picture_size == (400, 666)


def test_twice_the_size_never_takes_the_place_of_another_document(
    studio: Studio, qtbot: QtBot
) -> None:
    new_document(studio, qtbot, SIZE, "grass")
    settle(studio, qtbot)
    studio.document.mark_saved()
    studio.window.actions_["size.render_2"].trigger()
    studio.files.new(0, 1, (256, 256))  # before it is worked out
    qtbot.waitUntil(lambda: not studio.background.busy)
    assert studio.document.picture_size == (256, 256)


def test_what_cannot_be_twice_as_large_says_so(studio: Studio, qtbot: QtBot) -> None:
    new_document(studio, qtbot, (130, 4100), "grass")
    studio.document.mark_saved()
    studio.window.actions_["size.render_2"].trigger()
    assert "too large" in studio.window.messages.text
    assert studio.document.picture_size == (130, 4100)


def test_a_state_of_another_shape_is_compared_unstretched(studio: Studio, qtbot: QtBot) -> None:
    new_document(studio, qtbot, (200, 200), "grass")
    square = picture_of(studio)
    studio.sizing.set_canvas(Rect(0, 0, 400, 200), studio.document.labels.channel_named("sky"))
    ready(studio, qtbot)
    rendering, canvas = studio.window.canvas.rendering, studio.window.canvas
    rendering.hold(square)
    shown = canvas.grab().toImage()
    inside, outside = (canvas.viewport.to_widget(QPointF(x, 100)).toPoint() for x in (200, 50))
    assert shown.pixelColor(inside).getRgb()[:3] == tuple(square[100, 100])
    assert shown.pixelColor(outside).getRgb()[:3] != tuple(square[100, 100])
    rendering.hold(None)
