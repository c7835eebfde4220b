"""The list of objects: shared selection, locks, names, the Object menu, thumbnails."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.panels.object_rows import ID
from inade.layouts.extents import measure
from inade.layouts.layout import Rect
from inade.looks.look import Style

LEFT = Qt.MouseButton.LeftButton


PLAIN = Qt.KeyboardModifier.NoModifier


def row_of(studio: Studio, object_id: int) -> QModelIndex:
    model = studio.objects.list.model()
    return next(
        model.index(row, 0)
        for row in range(model.rowCount())
        if model.index(row, 0).data(Qt.ItemDataRole.UserRole) == object_id
    )


def test_the_object_list_and_the_canvas_share_a_selection(studio: Studio, qtbot: QtBot) -> None:
    view = studio.objects.list
    index = row_of(studio, 16)
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), LEFT, PLAIN, view.visualRect(index).center())
    assert studio.document.selection == {16}
    studio.document.select([3, 4])
    chosen = {i.data(Qt.ItemDataRole.UserRole) for i in view.selectedIndexes()}
    assert chosen == {3, 4}


def test_the_lock_in_the_list_locks(studio: Studio, qtbot: QtBot) -> None:
    view = studio.objects.list
    index = row_of(studio, 16)
    view.scrollTo(index)
    row = view.visualRect(index)
    point = row.center()
    point.setX(row.right() - 40)
    qtbot.mouseClick(view.viewport(), LEFT, PLAIN, point)
    assert studio.document.layout.objects[16].locked
    assert studio.document.selection == frozenset()
    studio.window.actions_["edit.undo"].trigger()
    assert not studio.document.layout.objects[16].locked


def test_the_eye_hides_only_the_outline(studio: Studio, qtbot: QtBot) -> None:
    view = studio.objects.list
    index = row_of(studio, 16)
    view.scrollTo(index)
    row = view.visualRect(index)
    point = row.center()
    point.setX(row.right() - 14)
    qtbot.mouseClick(view.viewport(), LEFT, PLAIN, point)
    assert studio.document.hidden == {16}
    assert not studio.document.needs_pass


def test_an_object_is_renamed_in_place(studio: Studio, qtbot: QtBot) -> None:
    studio.document.select([16])
    studio.window.actions_["object.rename"].trigger()
    editor = studio.objects.list.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.setText("old oak")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: studio.document.layout.objects[16].name == "old oak")
    assert row_of(studio, 16).data() == "old oak"


def test_merge_split_duplicate_and_delete_from_the_menu(studio: Studio) -> None:
    document, actions = studio.document, studio.window.actions_
    windows = [
        i
        for i, entry in document.layout.objects.items()
        if document.labels.classes[entry.channel].name == "window"
    ]
    count = len(document.layout.objects)
    document.select(windows)
    actions["object.merge"].trigger()
    assert len(document.layout.objects) == count - len(windows) + 1
    document.select(document.layout.objects.keys() & set(windows))
    actions["object.split"].trigger()
    assert len(document.layout.objects) == count
    document.select([16])
    actions["object.duplicate"].trigger()
    assert len(document.layout.objects) == count + 1
    actions["object.delete"].trigger()
    assert len(document.layout.objects) == count
    for _ in range(4):
        actions["edit.undo"].trigger()
    assert document.layout.objects.keys() >= set(windows)


def test_areas_and_boxes_agree_with_plain_counting() -> None:
    object_map = np.random.default_rng(3).integers(0, 6, (37, 53)).astype(np.uint16)
    object_map[object_map == 4] = 2
    areas, boxes = measure(object_map)
    assert sorted(areas) == [0, 1, 2, 3, 5]
    for object_id, area in areas.items():
        rows, columns = np.nonzero(object_map == object_id)
        assert area == rows.size
        across, down = np.ptp(columns) + 1, np.ptp(rows) + 1
        assert boxes[object_id] == Rect(columns.min(), rows.min(), across, down)


def test_a_thumbnail_is_drawn_again_only_where_the_picture_changed(studio: Studio) -> None:
    document, view = studio.document, studio.objects.list
    height, width = document.picture_size

    def keys() -> dict[str, int]:
        model = view.model()
        indexes = [model.index(row, 0) for row in range(model.rowCount())]
        return {i.data(): i.data(Qt.ItemDataRole.DecorationRole).cacheKey() for i in indexes}

    before = keys()
    document.picture_changed.emit(Rect(0, 0, 2, 2))  # the sky, and whatever shows that corner
    after = keys()
    drawn = {name for name in before if before[name] != after[name]}
    assert any(name.startswith("sky") for name in drawn)
    assert 0 < len(drawn) < len(before) // 2
    document.picture_changed.emit(Rect(0, 0, width, height))
    assert not set(keys().values()) & set(after.values())


def test_thumbnails_follow_while_pixels_are_lacking(studio: Studio, qtbot: QtBot) -> None:
    document, told = studio.document, list[int]()
    studio.runner.live = False
    document.begin_new_object(0)
    document.extend_stroke(40, 40, 12)
    document.end_stroke()
    assert document.needs_pass  # and stays so, for nobody asks for a pass
    model = studio.objects.list.model()
    qtbot.waitUntil(lambda: model.rowCount() == len(document.layout.objects))
    model.dataChanged.connect(lambda index: told.append(index.row()))
    document.picture_changed.emit(Rect(0, 0, 2, 2))
    qtbot.waitUntil(lambda: bool(told))
    document.undo()


def test_the_list_is_not_drawn_again_for_noise(studio: Studio) -> None:
    document, tree = studio.document, min(studio.document.layout.objects)
    told: list[int] = []
    studio.objects.list.model().dataChanged.connect(lambda index: told.append(index.row()))
    look = document.looks[tree]
    document.preview_looks({tree: look.with_noise(look.noise + 1)})
    assert told == []
    flat = np.zeros(document.state.noise_dim, np.float32)
    document.preview_looks({tree: replace(look, style=Style(flat, flat, flat, flat))})
    rows = sorted(document.layout.objects, reverse=True)
    assert told == [rows.index(tree)]
    document.abort_preview()
    assert told == [rows.index(tree)] * 2


def test_the_row_of_an_object_that_is_painted_over_is_blank_until_it_goes(
    studio: Studio, qtbot: QtBot
) -> None:
    document, rows = studio.document, studio.objects.list
    qtbot.waitUntil(lambda: rows.model().rowCount() == len(document.layout.objects))
    newest = rows.model().index(0, 0)
    box = measure(document.layout.object_map)[1][newest.data(ID)]
    document.begin_new_object(0)
    document.extend_stroke(
        box.x + box.width / 2, box.y + box.height / 2, max(box.width, box.height)
    )
    document.end_stroke()
    assert document.needs_pass
    assert newest.data() is None
    rows.viewport().repaint()
    assert not rows.model().setData(newest, "gone")
    qtbot.mouseClick(rows.viewport(), LEFT, pos=rows.visualRect(newest).center())
    qtbot.mouseClick(
        rows.viewport(), LEFT, pos=rows.visualRect(newest).topRight() + QPoint(-41, 20)
    )
    assert not document.selection
    qtbot.waitUntil(lambda: rows.model().index(0, 0).data(ID) == max(document.layout.objects))
