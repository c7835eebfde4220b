"""What a person does in *Fine-tune on my pictures...*, for tests."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from app.finetune.flow import FineTuning
from app.finetune.window import SETTINGS, TRAIN

FAKE = [sys.executable, str(Path(__file__).parent / "fake_training.py")]


PATIENCE = 100_000  # milliseconds; a process starts meanwhile, on machines of any speed


def until(qtbot: QtBot, true: Callable[[], bool]) -> None:
    qtbot.waitUntil(true, timeout=PATIENCE)


def click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)  # pyright: ignore[reportArgumentType]


def pick(tuning: FineTuning, qtbot: QtBot, folder: Path) -> None:
    """Drop a folder on the first page."""
    page = tuning.window.pictures
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    plain, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    action = Qt.DropAction.CopyAction
    page.dropEvent(QDropEvent(QPointF(5, 5), action, data, left, plain))
    until(qtbot, lambda: bool(page.card.text))


def check(tuning: FineTuning, qtbot: QtBot, folder: Path) -> None:
    """Pick a folder and go on to the report."""
    pick(tuning, qtbot, folder)
    click(qtbot, tuning.window.pictures.next)
    until(qtbot, lambda: bool(tuning.window.check.card.text))


def start(tuning: FineTuning, qtbot: QtBot, folder: Path, pictures: int = 4000) -> Path:
    """From a folder of pictures to a run; returns the run's folder."""
    check(tuning, qtbot, folder)
    click(qtbot, tuning.window.check.next)
    assert tuning.window.step == SETTINGS
    tuning.window.settings.pictures.setValue(pictures)
    click(qtbot, tuning.window.settings.start)
    until(qtbot, lambda: tuning.window.step == TRAIN)
    assert tuning.view is not None
    return tuning.view.run


def is_in(tuning: FineTuning, state: str) -> Callable[[], bool]:
    return lambda: tuning.view is not None and tuning.view.state == state


def problems(tuning: FineTuning) -> list[str]:
    tree = tuning.window.check.problems
    items = [tree.topLevelItem(index) for index in range(tree.topLevelItemCount())]
    return [f"{item.text(0)}: {item.text(1)}" for item in items if item is not None]
