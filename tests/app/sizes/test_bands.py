"""Rows of a picture are shown while the rest of it is made; the history gets one result."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.work.jobs import Job
from inade.errors import OutOfMemoryError
from tests.app.hands import picture_of, settle
from tests.app.sizes.support import new_document, paint
from tests.fakes import FakeEngine, bundled_fake

SIZE = (200, 320)


@pytest.fixture
def fake() -> FakeEngine:
    return bundled_fake(bands=4)


def color_at(studio: Studio, x: float, y: float) -> tuple[int, int, int]:
    """What the canvas shows over a pixel of the layout."""
    canvas = studio.window.canvas
    point = canvas.viewport.to_widget(QPointF(x, y)).toPoint()
    shown = canvas.grab().toImage().pixelColor(point)
    return shown.red(), shown.green(), shown.blue()


def first_rows(studio: Studio, qtbot: QtBot, fake: FakeEngine, begin: Callable[[], object]) -> None:
    """Begin a whole pass and wait until its first rows are on screen, and no others."""
    fake.between.clear()
    with qtbot.waitSignal(studio.runner.coming):
        begin()


def again(studio: Studio) -> None:
    """Ask for a whole picture in other colours."""
    document = studio.document
    commands.resample(document, list(document.layout.objects))
    commands.render_all(document)
    studio.runner.generate()


def test_the_first_rows_are_seen_before_the_picture_is_made(
    studio: Studio, qtbot: QtBot, fake: FakeEngine
) -> None:
    new_document(studio, qtbot, SIZE, "grass")
    before = picture_of(studio)
    steps = studio.document.history.count
    first_rows(studio, qtbot, fake, lambda: again(studio))
    assert picture_of(studio) is before  # nothing of it is in the document yet
    top, bottom = color_at(studio, 160, 20), color_at(studio, 160, 180)
    assert bottom == tuple(before[180, 160])
    assert top != tuple(before[20, 160])
    fake.between.set()
    settle(studio, qtbot)
    assert top == tuple(picture_of(studio)[20, 160])
    assert color_at(studio, 160, 180) == tuple(picture_of(studio)[180, 160])
    assert studio.document.history.count == steps + 2  # the draw, and asking for all: one each
    made = [step for step in studio.document.history.steps if step.picture is not None]
    assert len(made) == 1
    studio.document.undo()
    studio.document.undo()
    assert np.array_equal(picture_of(studio), before)


def test_a_document_without_a_picture_shows_its_layout_and_then_rows(
    studio: Studio, qtbot: QtBot, fake: FakeEngine
) -> None:
    first_rows(studio, qtbot, fake, lambda: studio.files.new(0, 1, SIZE))
    assert studio.document.picture is None
    assert color_at(studio, 160, 20) != color_at(studio, 160, 180)
    fake.between.set()
    settle(studio, qtbot)
    assert color_at(studio, 160, 20) == color_at(studio, 160, 180)


def test_progress_is_told_and_grows(studio: Studio, qtbot: QtBot) -> None:
    new_document(studio, qtbot, SIZE, "grass")
    told: list[Job] = []
    studio.worker.changed.connect(told.append)
    again(studio)
    settle(studio, qtbot)
    shares = [job.progress for job in told if job.state == "running"]
    assert len(shares) == 5  # the beginning, and each band
    assert shares[:2] == [0, 0]  # after one band nobody can tell
    assert 0 < shares[2] <= shares[3] <= shares[4] == 1


@pytest.mark.parametrize("how", ["cancelled", "failed", "undone", "other document"])
def test_rows_of_what_never_comes_go_again(
    studio: Studio, qtbot: QtBot, fake: FakeEngine, how: str
) -> None:
    new_document(studio, qtbot, SIZE, "grass")
    before = picture_of(studio)
    first_rows(studio, qtbot, fake, lambda: again(studio))
    shown: list[object] = []
    studio.runner.coming.connect(shown.append)
    if how == "cancelled":
        studio.runner.cancel()
    elif how == "failed":
        fake.tears = OutOfMemoryError("the cpu device has too little free memory.")
    elif how == "undone":
        studio.document.undo()
        studio.document.undo()
    else:
        studio.files.new(0, 1, (256, 256))
        assert color_at(studio, 20, 20) == color_at(studio, 20, 200)
    fake.between.set()
    if how == "other document":
        settle(studio, qtbot)
        assert picture_of(studio).shape == (256, 256, 3)
        return
    qtbot.waitUntil(lambda: not studio.runner.busy)
    assert shown[-1] is None
    assert np.array_equal(picture_of(studio), before)
    assert color_at(studio, 160, 20) == tuple(before[20, 160])


def test_a_gesture_that_ends_meanwhile_is_not_lost(
    studio: Studio, qtbot: QtBot, fake: FakeEngine
) -> None:
    new_document(studio, qtbot, SIZE, "grass")
    first_rows(studio, qtbot, fake, lambda: again(studio))
    tree = paint(studio, "tree", (100, 20), (160, 20))
    fake.between.set()
    settle(studio, qtbot)
    assert tree in studio.document.layout.objects
    qtbot.waitUntil(lambda: color_at(studio, 130, 20) == tuple(picture_of(studio)[20, 130]))
    assert tuple(picture_of(studio)[20, 130]) != tuple(picture_of(studio)[20, 300])
