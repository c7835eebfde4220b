"""The palette of classes: searched, recent ones, digits, what a click takes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.canvas.options import ToolOptions
from app.document.document import Document
from app.panels.classes import ClassPalette
from app.settings import Settings
from inade.layouts.labels import LabelSet
from tests.app.document.edits import one_object

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


def test_the_menu_names_the_class_that_objects_would_become(studio: Studio) -> None:
    studio.options.set_channel(studio.document.labels.channel_named("crop_field") or 0)
    assert studio.window.actions_.name("object.class") == "Change class to crop field"
