"""Photos whose objects are known, brought into the window, and the mouse on a canvas."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.canvas.view import CanvasView
from app.photos.dialog import PhotoDialog
from app.styles.dialog import StyleFromPhoto
from app.styles.shelf import StyleCard
from inade.looks.gallery import SavedStyle
from inade.looks.look import Reference, Style
from tests.app.hands import drop, in_dialog, press

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
RED, GREEN = (200, 50, 40), (60, 140, 70)


def disc_photo(height: int = 256, width: int = 256, seed: int = 0) -> np.ndarray:
    """uint8 [H, W, 3]: a red disc in the middle of green, both a little noisy."""
    photo = np.where(disc_mask(height, width)[..., None], RED, GREEN).astype(np.float32)
    photo += np.random.default_rng(seed).normal(0, 6, photo.shape)
    return np.clip(photo, 0, 255).astype(np.uint8)


def disc_mask(height: int, width: int) -> np.ndarray:
    """bool [H, W]: the disc, a quarter of the height in radius."""
    y, x = np.mgrid[:height, :width]
    return (y + 0.5 - height / 2) ** 2 + (x + 0.5 - width / 2) ** 2 < (height / 4) ** 2


def overlap(found: np.ndarray, wanted: np.ndarray) -> float:
    return float((found & wanted).sum() / (found | wanted).sum())


def point(canvas: CanvasView, x: float, y: float) -> QPoint:
    """The widget position of a place given in shares of the layout."""
    size = canvas.viewport.layout
    return canvas.viewport.to_widget(QPointF(x * size.width(), y * size.height())).toPoint()


def drag(
    canvas: CanvasView, *places: tuple[float, float], held: Qt.KeyboardModifier = PLAIN
) -> None:
    """Press at the first place, move through the others, release at the last; in shares."""
    points = [point(canvas, *place) for place in places]
    QTest.mousePress(canvas, LEFT, held, points[0])
    for where in points[1:]:
        QTest.mouseMove(canvas, where)
    QTest.mouseRelease(canvas, LEFT, held, points[-1])


def click(canvas: CanvasView, *places: tuple[float, float]) -> None:
    for place in places:
        QTest.mouseClick(canvas, LEFT, PLAIN, point(canvas, *place))


def use_as(use: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, PhotoDialog)
        dialog.choose(use)
        press(dialog, "Go on")

    return act


def take_tool(studio: Studio, qtbot: QtBot, key: Qt.Key) -> None:
    """By its key; a window manager would have given the window its focus back after a dialog."""
    studio.window.activateWindow()
    qtbot.waitUntil(studio.window.isActiveWindow)
    QTest.keyClick(studio.window.canvas, key)


def settle(studio: Studio, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: (
            not studio.runner.busy
            and not studio.document.needs_pass
            and not studio.window.canvas.background.busy
        )
    )


def photo_file(tmp_path: Path, name: str = "garden.png") -> Path:
    path = tmp_path / name
    Image.fromarray(disc_photo()).save(path)
    return path


def open_photo(studio: Studio, qtbot: QtBot, path: Path) -> None:
    in_dialog(use_as("picture"))
    drop(studio, path)
    qtbot.waitUntil(lambda: path.stem in studio.window.windowTitle())
    settle(studio, qtbot)


def flat_style(studio: Studio, color: tuple[int, int, int]) -> int:
    """A card whose style makes the fake paint this colour."""
    row = np.zeros(studio.document.state.noise_dim, np.float32)
    row[:3] = np.array(color) / 255
    style = Style(row, np.full_like(row, -20), row, np.full_like(row, -20))
    photo = np.zeros((32, 32, 3), np.uint8)
    mask = np.ones((32, 32), bool)
    crop = Reference.of("flat", photo, mask)
    return studio.shelf.add(StyleCard(SavedStyle(crop, "tree"), style, "f" * 64))


def type_maps(dialog: StyleFromPhoto, labels: Path) -> None:
    """Into the field of the label map, and out of it."""
    edit = dialog._paths["labels"].edit
    edit.setText(str(labels))
    edit.editingFinished.emit()
