"""Pictures dragged out of the window reach other programs as an image and as a file."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.main_window import STYLE_MIME
from app.qt_image import pixels_of
from app.strip.filmstrip import Filmstrip

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


@pytest.fixture
def dragged(monkeypatch: pytest.MonkeyPatch) -> list[QMimeData]:
    """What drags carried; none is really begun."""
    begun: list[QMimeData] = []

    def note(drag: QDrag, *_: object) -> Qt.DropAction:
        kept = QMimeData()
        for kind in drag.mimeData().formats():
            kept.setData(kind, drag.mimeData().data(kind))
        kept.setImageData(drag.mimeData().imageData())
        begun.append(kept)
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", note)
    return begun


def drag_out(strip: Filmstrip, row: int, *, by: int = 40) -> None:
    viewport = strip.viewport()
    start = strip.visualRect(strip.model().index(row, 0)).center()

    def send(kind: QEvent.Type, point: QPoint, buttons: Qt.MouseButton) -> None:
        place, button = QPointF(point), NONE if kind == QEvent.Type.MouseMove else LEFT
        spot = QPointF(viewport.mapToGlobal(point))
        plain = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(viewport, QMouseEvent(kind, place, spot, button, buttons, plain))

    send(QEvent.Type.MouseButtonPress, start, LEFT)
    send(QEvent.Type.MouseMove, start + QPoint(0, -by), LEFT)


def test_a_state_of_the_history_is_dragged_out(
    studio: Studio, qtbot: QtBot, dragged: list[QMimeData]
) -> None:
    studio.bottom.dock.show_tab("history")
    strip = studio.bottom.history.strip
    qtbot.waitUntil(lambda: bool(strip.frames()) and strip.frames()[0].picture is not None)
    drag_out(strip, 0)
    qtbot.waitUntil(lambda: len(dragged) == 1)
    picture, image = studio.document.picture, dragged[0].imageData()
    assert picture is not None
    assert isinstance(image, QImage)
    assert np.array_equal(pixels_of(image), picture)
    (url,) = dragged[0].urls()
    with Image.open(Path(url.toLocalFile())) as kept:
        assert kept.format == "PNG"
        assert np.array_equal(np.asarray(kept), picture)


def test_a_style_is_dragged_out_as_its_picture_and_file(
    studio: Studio, qtbot: QtBot, dragged: list[QMimeData]
) -> None:
    cards = studio.styles.cards
    qtbot.waitUntil(lambda: cards.model().rowCount() > 1)
    cards.setCurrentIndex(cards.model().index(0, 0))
    cards.startDrag(Qt.DropAction.CopyAction)
    (data,) = dragged
    card = studio.shelf.cards[int(data.data(STYLE_MIME).data())]
    assert isinstance(data.imageData(), QImage)
    assert [Path(url.toLocalFile()) for url in data.urls()] == [card.path]
