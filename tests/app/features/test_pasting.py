"""Copy picture, and Ctrl+V: a picture from the clipboard, a copied file, a copied look."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.features.editing import LOOK_MIME
from app.photos.dialog import PhotoDialog
from app.qt_image import image_of, pixels_of
from app.storage.reading import FoundPhoto
from tests.app.hands import in_dialog, last_step
from tests.app.photos.support import disc_photo, use_as


@pytest.fixture(autouse=True)
def empty_clipboard(studio: Studio) -> None:
    QGuiApplication.clipboard().clear()


def paste(studio: Studio) -> None:
    studio.window.canvas.setFocus()
    QTest.keyClick(studio.window.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_a_copied_picture_is_asked_about_as_a_dropped_photo_is(
    studio: Studio, qtbot: QtBot
) -> None:
    document = studio.document
    height, width = document.picture_size
    photo = disc_photo(height, width)
    QGuiApplication.clipboard().setImage(image_of(photo))
    in_dialog(use_as("underlay"))
    paste(studio)
    qtbot.waitUntil(lambda: document.underlay is not None)
    assert document.underlay is not None
    assert np.array_equal(document.underlay, photo)


def test_a_copied_file_is_opened(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "garden.png"
    Image.fromarray(disc_photo(64, 64)).save(path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(data)
    asked: list[str] = []

    def refuse(dialog: object) -> None:
        assert isinstance(dialog, PhotoDialog)
        asked.append("photo")
        dialog.reject()

    in_dialog(refuse)
    paste(studio)
    qtbot.waitUntil(lambda: asked == ["photo"])


def test_a_look_copied_after_a_picture_is_what_is_pasted(studio: Studio, qtbot: QtBot) -> None:
    document, actions = studio.document, studio.window.actions_
    QGuiApplication.clipboard().setImage(image_of(disc_photo(64, 64)))
    first, second = sorted(document.layout.objects)[:2]
    document.select([first])
    actions["look.copy"].trigger()
    document.select([second])
    paste(studio)
    assert document.looks[second] == document.looks[first]
    assert last_step(document) == "Paste look"


def test_a_copied_look_is_off_the_clipboard_once_the_window_closes(studio: Studio) -> None:
    """Else the process ends with a crash."""
    document, clipboard = studio.document, QGuiApplication.clipboard()
    document.select(sorted(document.layout.objects)[:1])
    studio.window.actions_["look.copy"].trigger()
    assert clipboard.mimeData().hasFormat(LOOK_MIME)
    document.mark_saved()
    studio.window.close()
    left = clipboard.mimeData()
    assert left is None or not left.hasFormat(LOOK_MIME)


def test_nothing_to_paste_is_told(studio: Studio) -> None:
    paste(studio)
    assert "no picture on the clipboard" in studio.window.messages.text


def test_the_picture_is_copied_for_other_programs(studio: Studio) -> None:
    canvas, keys, picture = studio.window.canvas, Qt.KeyboardModifier, studio.document.picture
    assert picture is not None
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_C, keys.ControlModifier | keys.AltModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert np.array_equal(pixels_of(QGuiApplication.clipboard().image()), picture)


def dropped(studio: Studio, data: QMimeData) -> None:
    place = QPointF(studio.window.canvas.geometry().center())
    event = QDropEvent(
        place,
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(
        place.toPoint(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    studio.window.dragEnterEvent(enter)
    assert enter.isAccepted()
    studio.window.dropEvent(event)


def test_what_a_browser_drops_is_taken_as_a_photo(studio: Studio, qtbot: QtBot) -> None:
    """The picture's address on the net, and the picture itself."""
    photo, found = disc_photo(), list[FoundPhoto]()
    studio.files.photo_found.disconnect()
    studio.files.photo_found.connect(found.append)
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/garden.png")])
    data.setImageData(image_of(photo))
    dropped(studio, data)
    qtbot.waitUntil(lambda: bool(found))
    assert (found[0].photo == photo).all()


def test_an_address_alone_is_told_and_not_swallowed(studio: Studio, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/garden.png")])
    dropped(studio, data)
    assert "only its address" in studio.window.messages.text
    assert "Save the picture in the browser" in studio.window.messages.text
