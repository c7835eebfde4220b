"""An object that lies wholly beneath another is still there: in the list, for commands, on disk."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.storage.project.project_file import open_project
from inade.layouts.layout import Rect
from tests.app.hands import object_named, settle


def cover(studio: Studio, qtbot: QtBot) -> tuple[int, int]:
    """The tree is moved over the rock; returns both."""
    document = studio.document
    tree, rock = object_named(studio, "tree"), object_named(studio, "rock")
    place = document.layout.boxes()[rock]
    box = commands.movable_box(document, [tree])
    middle = place.x + place.width // 2 - box.width // 2, place.y + place.height // 2
    top = middle[1] - box.height // 3
    commands.transform(document, [tree], Rect(middle[0], top, box.width, box.height))
    settle(studio, qtbot)
    assert document.layout.areas()[rock] == 0
    return tree, rock


def test_it_is_listed_saved_and_comes_back(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    document, actions = studio.document, studio.window.actions_
    area = document.layout.areas()[object_named(studio, "rock")]
    tree, rock = cover(studio, qtbot)
    document.select([rock])
    settle(studio, qtbot)
    for name in ("make.resample", "object.lock", "object.lock", "object.hide", "object.hide"):
        actions[name].trigger()
        settle(studio, qtbot)
    studio.window.canvas.set_tool("transform")
    for name in ("object.split", "object.grow", "object.shrink", "object.flip_horizontal",
                 "object.duplicate", "object.rotate"):  # fmt: skip
        actions[name].trigger()
    QTest.keyClick(studio.window.canvas, Qt.Key.Key_Left)
    studio.window.canvas.grab()
    studio.objects.grab()
    assert document.layout.areas()[rock] == 0
    path = tmp_path / "farm.inade"
    studio.files.save_to(path)
    qtbot.waitUntil(lambda: not document.modified)
    opened = open_project(path)
    assert opened.layout.objects.keys() == document.layout.objects.keys()
    document.load(opened)
    box = commands.movable_box(document, [tree])
    commands.transform(document, [tree], Rect(-box.width // 2, 0, box.width, box.height))
    assert document.layout.areas()[rock] == area
    document.undo()
    document.select([rock])
    actions["object.delete"].trigger()
    assert rock not in document.layout.objects
