"""Palette, object list, styles and the message bar."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.canvas.options import ToolOptions
from app.document import commands
from app.document.document import Document
from app.panels.classes import ClassPalette
from app.panels.message_bar import MessageBar
from app.panels.object_rows import ID
from app.settings import Settings
from app.styles.cards import STYLE_MIME
from app.styles.mixer import MOST, StyleMixer
from app.styles.shelf import Shelf, StyleCard, own_gallery
from app.work.jobs import Failure
from inade.layouts.extents import measure
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Rect
from inade.looks.gallery import SavedStyle
from inade.looks.look import Reference, Style
from tests.app.document.edits import one_object
from tests.fakes import FakeEngine, bundled_fake

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def names_in(view: QListView) -> list[str]:
    return [view.model().index(row, 0).data() for row in range(view.model().rowCount())]


def list_of(palette: ClassPalette) -> QListView:
    return palette.findChild(QListView)  # pyright: ignore[reportReturnType]


@pytest.fixture
def ade(qapp: object) -> Document:
    """A document of the 150 or so classes of ADE20K."""
    labels = LabelSet.builtin("ade20k")
    return Document(one_object(labels, 16))


@pytest.fixture
def palette(ade: Document, settings: Settings, qtbot: QtBot) -> ClassPalette:
    palette = ClassPalette(ade, ToolOptions(), settings)
    qtbot.addWidget(palette)
    palette.show()
    return palette


def test_a_long_class_list_is_searched(palette: ClassPalette, qtbot: QtBot) -> None:
    search = palette.findChild(QLineEdit)
    qtbot.keyClicks(search, "tree")
    assert "tree" in names_in(list_of(palette))
    assert len(names_in(list_of(palette))) < 10
    qtbot.keyClick(search, Qt.Key.Key_Return)
    labels = LabelSet.builtin("ade20k")
    assert palette._options.channel == labels.channel_named(names_in(list_of(palette))[0])


def test_recent_classes_come_first(
    palette: ClassPalette, ade: Document, settings: Settings
) -> None:
    settings.remember_class("ade20k", "fountain")
    ade.replaced.emit()
    assert names_in(list_of(palette))[0] == "fountain"


def test_a_short_class_list_has_no_search(studio: Studio) -> None:
    search = studio.palette.findChild(QLineEdit)
    assert search is not None
    assert not search.isVisible()
    assert len(names_in(list_of(studio.palette))) == len(studio.document.labels)


def test_a_click_in_the_palette_chooses_the_class(studio: Studio, qtbot: QtBot) -> None:
    view = list_of(studio.palette)
    row = names_in(view).index("water")
    point = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), LEFT, PLAIN, point)
    assert studio.options.channel == studio.document.labels.channel_named("water")


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


def style_of(value: float) -> Style:
    row = np.full(16, value, np.float32)
    return Style(row, row * 0 - 20, row, row * 0 - 20)


def card(name: str, class_name: str, fingerprint: str) -> StyleCard:
    photo = np.zeros((32, 32, 3), np.uint8)
    mask = np.zeros((32, 32), bool)
    mask[8:24, 8:24] = True
    saved = SavedStyle(Reference.of(name, photo, mask), class_name)
    return StyleCard(saved, style_of(0.5), fingerprint)


def test_cards_of_the_selected_class_come_first_and_a_click_applies(
    studio: Studio, qtbot: QtBot
) -> None:
    assert studio.runner.info is not None
    mine = studio.runner.info.fingerprint
    oak = studio.shelf.add(card("oak", "tree", mine))
    studio.shelf.add(card("slate", "roof", mine))
    studio.document.select([16])
    view = studio.styles.cards
    qtbot.waitUntil(lambda: view.model().rowCount() > 0)
    first = view.model().index(0, 0)
    assert first.data(Qt.ItemDataRole.UserRole) == oak
    qtbot.mouseClick(view.viewport(), LEFT, PLAIN, view.visualRect(first).center())
    assert studio.document.looks[16].style == style_of(0.5)


def test_a_card_of_another_checkpoint_is_read_again(studio: Studio, qtbot: QtBot) -> None:
    number = studio.shelf.add(card("oak", "tree", "another"))
    studio.document.select([16])
    studio.restyling.apply(number)
    qtbot.waitUntil(lambda: studio.document.looks[16].style is not None)
    assert studio.runner.info is not None
    assert studio.shelf.cards[number].fingerprint == studio.runner.info.fingerprint


def test_a_style_without_a_selection_says_what_to_do(studio: Studio) -> None:
    assert studio.runner.info is not None
    number = studio.shelf.add(card("oak", "tree", studio.runner.info.fingerprint))
    studio.restyling.apply(number)
    assert "Select" in studio.window.messages.text


def test_strength_is_one_undo_step_for_a_whole_drag(studio: Studio) -> None:
    commands.set_style(studio.document, [16], style_of(0.5))
    studio.document.select([16])
    steps = studio.document.history.count
    slider = next(
        s for s in studio.styles.findChildren(QSlider) if s.accessibleName() == "Strength"
    )
    assert slider.isEnabled()
    slider.setSliderDown(True)
    for value in (90, 70, 40):
        slider.setValue(value)
    slider.setSliderDown(False)
    assert studio.document.looks[16].strength == pytest.approx(0.4)
    assert studio.document.history.count == steps + 1
    studio.window.actions_["edit.undo"].trigger()
    assert studio.document.looks[16].strength == pytest.approx(1.0)
    assert slider.value() == 100


@pytest.mark.parametrize("name", ["Strength", "Variety"])
def test_a_slider_of_looks_goes_from_nought_to_one_and_a_half(studio: Studio, name: str) -> None:
    commands.set_style(studio.document, [16], style_of(0.5))
    studio.document.select([16])
    slider = next(s for s in studio.styles.findChildren(QSlider) if s.accessibleName() == name)
    for value, reached in ((900, 1.5), (-100, 0.0)):
        slider.setValue(value)
        assert getattr(studio.document.looks[16], name.casefold()) == reached


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


def test_the_message_bar_tells_copies_and_answers(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_failure(Failure("It broke.", "Mend it.", "Traceback"))
    copy = next(b for b in bar.findChildren(QPushButton) if b.text() == "Copy")
    qtbot.mouseClick(copy, LEFT)
    assert QGuiApplication.clipboard().text() == "It broke.\nMend it.\nTraceback"
    answers: list[str] = []
    bar.show_notice("Well?", "", ("Yes", lambda: answers.append("yes")), ("No", lambda: None))
    yes = next(b for b in bar.findChildren(QPushButton) if b.text() == "Yes")
    qtbot.mouseClick(yes, LEFT)
    assert answers == ["yes"]
    assert not bar.isVisible()


def test_a_message_in_mid_stroke_moves_nothing(studio: Studio) -> None:
    canvas, messages = studio.window.canvas, studio.window.messages
    document = studio.document
    canvas.set_tool("brush")
    size, scale = canvas.size(), canvas.viewport.scale
    start = canvas.viewport.to_widget(QPointF(200, 300)).toPoint()
    QTest.mousePress(canvas, LEFT, pos=start)
    before = document.layout.object_map.copy()
    messages.show_failure(Failure("The disk is full.", "Make room on it.", "Traceback"))
    messages.ask("Well?", ("Yes", lambda: None), ("No", lambda: None))
    QApplication.processEvents()
    assert messages.isVisible()
    assert canvas.geometry().contains(messages.geometry())
    assert (canvas.size(), canvas.viewport.scale) == (size, scale)
    QTest.mouseMove(canvas, start)
    assert document.stroke_active
    assert (document.layout.object_map == before).all()
    QTest.mouseRelease(canvas, LEFT, pos=start)
    unfold = next(b for b in messages.findChildren(QPushButton) if b.text() == "Details")
    height = messages.height()
    unfold.click()
    assert messages.height() > height
    assert canvas.size() == size


def test_good_news_go_by_themselves_and_nothing_else(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_news("Saved farm.png.")
    assert bar._leaving.isActive()
    bar.show_failure(Failure("It broke."))
    assert not bar._leaving.isActive()  # what is told since is not taken along
    bar.show_news("Saved farm.png.")
    bar._leaving.timeout.emit()
    assert not bar.isVisible()
    bar.ask("Well?", ("Yes", lambda: None))
    bar.show_news("Saved farm.png.")
    bar._leaving.timeout.emit()
    assert bar.isVisible()
    assert bar.asks


def test_settings_survive_and_nonsense_reads_as_the_default(
    settings: Settings, tmp_path: Path
) -> None:
    settings.theme = "dark"
    settings.device = "toaster"
    settings.remember(tmp_path / "a.inade")
    settings.remember(tmp_path / "b.inade")
    settings.remember(tmp_path / "a.inade")
    settings.set_shortcut("make.resample", "Ctrl+R")
    assert settings.theme == "dark"
    assert settings.device == "auto"
    assert settings.recent == [tmp_path / "a.inade", tmp_path / "b.inade"]
    assert settings.shortcuts == {"make.resample": "Ctrl+R"}
    settings.set_shortcut("make.resample", None)
    assert settings.shortcuts == {}


def styles_are_loaded(studio: Studio) -> bool:
    return len(studio.shelf.cards) > 10 and not studio.shelf.busy


def test_the_bundled_styles_are_there_by_class(studio: Studio, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: styles_are_loaded(studio))
    studio.document.select([16])
    numbers = card_numbers(studio)
    assert numbers
    assert {studio.shelf.cards[n].class_name for n in numbers} == {"tree"}
    studio.styles.filter(same_class=False, folder="roof")
    assert {studio.shelf.cards[n].class_name for n in card_numbers(studio)} == {"roof"}
    studio.styles.filter(folder="", text="maple")
    assert [studio.shelf.cards[n].name for n in card_numbers(studio)] == ["red maple"]


def card_numbers(studio: Studio) -> list[int]:
    model = studio.styles.cards.model()
    role = Qt.ItemDataRole.UserRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def test_a_card_is_read_once_for_a_checkpoint(studio: Studio, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: styles_are_loaded(studio))
    studio.document.select([16])
    number = card_numbers(studio)[0]
    studio.restyling.apply(number)
    qtbot.waitUntil(lambda: studio.document.looks[16].style is not None)
    card = studio.shelf.cards[number]
    assert card.path is not None
    qtbot.waitUntil(lambda: not studio.shelf.busy)
    again = own_gallery().code(card.path, card.fingerprint)
    assert again == studio.document.looks[16].style


def test_several_cards_are_mixed_by_their_shares(studio: Studio, qtbot: QtBot) -> None:
    assert studio.runner.info is not None
    mine = studio.runner.info.fingerprint
    first = studio.shelf.add(replace(card("a", "tree", mine), style=style_of(0.2)))
    second = studio.shelf.add(replace(card("b", "tree", mine), style=style_of(0.6)))
    studio.document.select([16])
    studio.restyling.mix([first, second], [0.25, 0.75])
    style = studio.document.looks[16].style
    assert style is not None
    np.testing.assert_allclose(style.bias_mu, 0.25 * 0.2 + 0.75 * 0.6, rtol=1e-6)
    assert "allowed" not in studio.window.messages.text
    assert studio.document.history.count == 1
    slate = studio.shelf.add(replace(card("c", "roof", mine), style=style_of(0.1)))
    studio.restyling.mix([first, slate], [0.5, 0.5])
    assert "A style of roof on tree" in studio.window.messages.text
    assert studio.document.history.count == 2
    studio.document.select(())
    studio.restyling.mix([first, second], [1, 0])
    assert "Select the objects" in studio.window.messages.text
    assert studio.document.history.count == 2


def test_shares_add_up_to_a_whole(qtbot: QtBot) -> None:
    mixer, picture = StyleMixer(), QPixmap(8, 8)
    qtbot.addWidget(mixer)
    names = {n: f"style {n}" for n in range(9)}
    mixer.gather([3], {3: picture}, names)
    assert mixer.isHidden()
    mixer.gather([3, 5], dict.fromkeys(names, picture), names)
    assert (mixer.numbers, mixer.shares) == ([3, 5], [0.5, 0.5])
    three = next(s for s in mixer.findChildren(QSlider) if s.accessibleName() == "style 3")
    three.setValue(25)
    assert mixer.shares == [0.2, 0.8]
    mixer.gather([3, 5, 1], dict.fromkeys(names, picture), names)  # those that stay keep theirs
    assert mixer.shares == pytest.approx([0.25 / 2.25, 1 / 2.25, 1 / 2.25])
    for slider in mixer.findChildren(QSlider):
        slider.setValue(0)
    assert mixer.shares == pytest.approx([1 / 3] * 3)
    mixer.gather(list(names), dict.fromkeys(names, picture), names)
    assert len(mixer.numbers) == MOST
    mixer.gather([], {}, {})
    assert mixer.isHidden()


def test_a_card_dropped_on_an_object_restyles_that_object(studio: Studio, qtbot: QtBot) -> None:
    assert studio.runner.info is not None
    number = studio.shelf.add(card("oak", "tree", studio.runner.info.fingerprint))
    data = QMimeData()
    data.setData(STYLE_MIME, str(number).encode())
    canvas, window = studio.window.canvas, studio.window
    place = canvas.viewport.to_widget(QPointF(280, 500))  # in the crown of the sample's tree
    event = QDropEvent(canvas.mapTo(window, place), Qt.DropAction.CopyAction, data, LEFT, PLAIN)
    window.dropEvent(event)
    assert studio.document.looks[16].style == style_of(0.5)
    assert [i for i, look in studio.document.looks.items() if look.style is not None] == [16]


def test_a_locked_object_refuses_a_card_and_says_why(studio: Studio, qtbot: QtBot) -> None:
    assert studio.runner.info is not None
    number = studio.shelf.add(card("oak", "roof", studio.runner.info.fingerprint))
    data = QMimeData()
    data.setData(STYLE_MIME, str(number).encode())
    canvas, window = studio.window.canvas, studio.window

    def hover() -> QDragMoveEvent:
        spot = canvas.viewport.to_widget(QPointF(280, 500)).toPoint()
        place, copy = canvas.mapTo(window, spot), Qt.DropAction.CopyAction
        event = QDragMoveEvent(place, copy, data, LEFT, PLAIN)
        event.ignore()
        window.dragMoveEvent(event)
        return event

    assert hover().isAccepted()
    commands.set_locked(studio.document, [16], locked=True)
    assert not hover().isAccepted()
    assert canvas.hover_text == "Locked: it keeps its look"
    window.dragLeaveEvent(QDragLeaveEvent())
    assert not canvas.hover_text
    studio.document.select([16])
    studio.restyling.apply(number)
    assert "locked object keeps its look" in window.messages.text
    assert studio.document.looks[16].style is None


def test_an_object_is_kept_as_a_style_and_found_at_the_next_start(
    studio: Studio, qtbot: QtBot
) -> None:
    studio.document.select([16])
    studio.restyling.save_object("my oak")
    qtbot.waitUntil(lambda: "now among your styles" in studio.window.messages.text)
    shelf = Shelf()
    shelf.load()
    qtbot.waitUntil(lambda: any(card.name == "my oak" for card in shelf.cards.values()))
    found = next(card for card in shelf.cards.values() if card.name == "my oak")
    assert found.class_name == "tree"
    assert found.own
    made_with = studio.document.checkpoint
    assert found.saved.checkpoint == (made_with.name, made_with.fingerprint)
    model = studio.styles.cards.model()
    tips = [model.index(r, 0).data(Qt.ItemDataRole.ToolTipRole) for r in range(model.rowCount())]
    assert f"my oak · tree\nMade with the checkpoint “{made_with.name}” ({'f' * 8})" in tips


def test_stars_are_remembered(studio: Studio, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: styles_are_loaded(studio))
    number, chosen = next(iter(studio.shelf.cards.items()))
    studio.shelf.star(number)
    qtbot.waitUntil(lambda: not studio.shelf.busy)
    shelf = Shelf()
    shelf.load()
    qtbot.waitUntil(lambda: len(shelf.cards) >= len(studio.shelf.cards))
    starred = [card.path for card in shelf.cards.values() if card.starred]
    assert starred == [chosen.path]


def test_a_checkpoint_without_encoder_says_so(
    open_studio: Callable[[FakeEngine], Studio],
) -> None:
    studio = open_studio(bundled_fake(has_encoder=False))
    number = studio.shelf.add(card("oak", "tree", "f" * 64))
    studio.document.select([16])
    studio.restyling.apply(number)
    assert "no encoder" in studio.window.messages.text
    assert studio.document.looks[16].style is None


def test_a_class_is_given_a_digit_and_its_objects_are_selected(studio: Studio) -> None:
    labels = studio.document.labels
    snow = labels.channel_named("snow")
    assert snow is not None
    studio.palette.give_digit(snow, 1)
    studio.palette.choose_digit(1)
    assert studio.options.channel == snow
    assert studio.settings.digit_classes(labels.name) == {"snow": 1}
    studio.palette.give_digit(6, 2)  # the class of the digit 7
    studio.palette.choose_digit(2)
    assert studio.options.channel == 6
    window = labels.channel_named("window")
    studio.palette.class_selected.emit(window)
    names = {
        labels.classes[studio.document.layout.objects[i].channel].name
        for i in studio.document.selection
    }
    assert names == {"window"}
    assert len(studio.document.selection) == 3


def test_a_click_on_a_class_takes_the_brush(studio: Studio, qtbot: QtBot) -> None:
    canvas = studio.window.canvas
    assert canvas.tool == "select"
    view = studio.palette.findChild(QListView)
    assert view is not None
    place = view.visualRect(view.model().index(11, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert canvas.tool == "brush"
    assert studio.options.channel == 11
    canvas.set_tool("fill")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert canvas.tool == "fill"


def test_switches_of_the_bar_set_the_options(studio: Studio) -> None:
    actions, options = studio.window.actions_, studio.options
    for name in ("contiguous", "pressure"):
        assert actions[f"paint.{name}"].isChecked()
        actions[f"paint.{name}"].trigger()
        assert getattr(options, name) is False
        setattr(options, name, True)
        assert actions[f"paint.{name}"].isChecked()


def test_the_menu_names_the_class_that_objects_would_become(studio: Studio) -> None:
    studio.options.set_channel(studio.document.labels.channel_named("crop_field") or 0)
    assert studio.window.actions_.name("object.class") == "Change class to crop field"


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
