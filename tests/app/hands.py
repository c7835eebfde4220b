"""What a person does and sees in the window, for tests: where things lie, clicks, pixels."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.canvas.overlays import HoverName
from app.canvas.view import CanvasView
from app.document.document import Document

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


def drop(studio: Studio, path: Path, place: QPoint = QPoint(10, 10)) -> None:  # noqa: B008
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(place),
        Qt.DropAction.CopyAction,
        data,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    studio.window.dropEvent(event)


def in_dialog(act: Callable[[QDialog], None]) -> None:
    """Do something in the next dialog that opens, while it runs."""

    now = QApplication.activeModalWidget()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog is not now:
            act(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def press(dialog: QDialog, text: str) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == text)
    QTest.mouseClick(button, LEFT)


def words_beside_pointer(canvas: CanvasView) -> str:
    """The name or the hint shown beside the pointer, '' while none is."""
    shown = canvas.findChild(HoverName)
    return shown.text() if shown.isVisible() else ""


def last_step(document: Document) -> str:
    """What the step that is taken back next did."""
    return document.history.steps[document.history.index].change.text
