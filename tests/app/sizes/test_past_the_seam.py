"""Panning past the seam of a panorama while something is half drawn: it goes on beside it."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.canvas.view import CanvasView
from app.document import commands
from tests.app.hands import LEFT, settle
from tests.app.photos.support import disc_mask, disc_photo, overlap
from tests.app.sizes.support import new_document, paint
from tests.fakes import FakeEngine, bundled_fake

HEIGHT, WIDTH = SIZE = 128, 256
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def wheel(canvas: CanvasView, across: float) -> None:
    """Turn the wheel with Shift: what is shown moves by logical pixels."""
    place = QPointF(canvas.rect().center())
    turned = QPoint(0, round(across * 2))
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        place, canvas.mapToGlobal(place), QPoint(), turned, buttons, SHIFT, phase, False
    )
    QApplication.sendEvent(canvas, event)


def at(canvas: CanvasView, x: float, y: float) -> QPoint:
    """Where a layout pixel is seen that is nearest the middle."""
    viewport = canvas.viewport
    middle = viewport.to_layout(QPointF(canvas.rect().center())).x()
    x += round((middle - x) / WIDTH) * WIDTH
    return viewport.to_widget(QPointF(x, y)).toPoint()


@pytest.fixture
def canvas(studio: Studio, qtbot: QtBot) -> CanvasView:
    return panorama(studio, qtbot)


def panorama(studio: Studio, qtbot: QtBot) -> CanvasView:
    """One 256 pixels wide, four times as large, its column 250 in the middle."""
    new_document(studio, qtbot, SIZE, "grass")
    studio.window.actions_["size.panorama"].trigger()
    settle(studio, qtbot)
    canvas, water = studio.window.canvas, studio.document.labels.channel_named("water")
    assert water is not None
    studio.options.set_channel(water)
    canvas.viewport.fit()
    canvas.viewport.set_zoom(4.0 * canvas.viewport.device_ratio)
    assert canvas.viewport.scale == 4
    wheel(canvas, (WIDTH / 2 - 250) * 4)
    return canvas


def painted(studio: Studio) -> np.ndarray:
    """bool [h, w]: the newest object."""
    return studio.document.layout.object_map == max(studio.document.layout.objects)


def drag(canvas: CanvasView, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Press, pan by 20 columns past the seam, move on and release."""
    QTest.mousePress(canvas, LEFT, PLAIN, at(canvas, *start))
    wheel(canvas, -80)
    QTest.mouseMove(canvas, at(canvas, *end))
    QTest.mouseRelease(canvas, LEFT, PLAIN, at(canvas, *end))


def test_a_polygon_is_as_large_as_without(studio: Studio, canvas: CanvasView) -> None:
    canvas.set_tool("lasso")
    QTest.mouseClick(canvas, LEFT, PLAIN, at(canvas, 232, 20))
    QTest.mouseClick(canvas, LEFT, PLAIN, at(canvas, 247, 100))
    wheel(canvas, -80)
    canvas.grab()
    assert canvas.gesture_active
    QTest.mouseClick(canvas, LEFT, PLAIN, at(canvas, 20, 60))
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    across, further, down, up = 247 - 232, 276 - 232, 100 - 20, 60 - 20
    area = abs(across * up - further * down) / 2  # of the triangle with the corner at 256 + 20
    assert abs(int(painted(studio).sum()) - area) < 30
    assert not painted(studio)[:, 20:232].any()


def test_it_is_still_drawn_where_it_was_begun(studio: Studio, canvas: CanvasView) -> None:
    canvas.set_tool("lasso")
    corners = [(226, 20), (254, 20), (254, 100), (226, 100)]
    plain = canvas.grab().toImage().pixelColor(at(canvas, 250, 60))
    for corner in corners:
        QTest.mouseClick(canvas, LEFT, PLAIN, at(canvas, *corner))
    QTest.mouseMove(canvas, at(canvas, 226, 60))
    assert canvas.grab().toImage().pixelColor(at(canvas, 250, 60)) != plain
    wheel(canvas, -80)
    assert canvas.grab().toImage().pixelColor(at(canvas, 250, 60)) != plain
    canvas.zoom_fit()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert abs(int(painted(studio).sum()) - 28 * 80) < 120
    middle = canvas.viewport.to_layout(QPointF(canvas.rect().center())).x()
    assert 0 <= middle < WIDTH  # as before the gesture


def test_a_stroke_goes_on_beside_what_it_began(studio: Studio, canvas: CanvasView) -> None:
    studio.options.set_size("brush", 10)
    canvas.set_tool("brush")
    drag(canvas, (245, 60), (10, 60))
    columns = set(np.flatnonzero(painted(studio).any(axis=0)).tolist())
    assert columns ^ {*range(240, WIDTH), *range(15)} <= {239, 240, 14, 15}


def test_a_line_starts_at_the_nearest_end_of_the_last(studio: Studio, canvas: CanvasView) -> None:
    studio.options.set_size("brush", 10)
    paint(studio, "water", (245, 60), (245, 61))
    wheel(canvas, -80)
    QTest.mouseClick(canvas, LEFT, SHIFT, at(canvas, 10, 60))
    columns = set(np.flatnonzero(painted(studio).any(axis=0)).tolist())
    assert columns ^ {*range(240, WIDTH), *range(15)} <= {239, 240, 14, 15}


def test_a_line_goes_where_both_its_ends_are_seen(studio: Studio, canvas: CanvasView) -> None:
    canvas.zoom_fit()
    canvas.set_tool("brush")
    studio.options.set_size("brush", 10)
    place = canvas.viewport.to_widget
    QTest.mouseClick(canvas, LEFT, PLAIN, place(QPointF(20, 60)).toPoint())
    QTest.mouseClick(canvas, LEFT, SHIFT, place(QPointF(230, 60)).toPoint())
    assert painted(studio)[60, 20:230].all()
    assert not painted(studio)[60, 240:].any()


@pytest.mark.parametrize("tool", ["rectangle", "ellipse", "regenerate_box"])
def test_a_box_keeps_its_corner(studio: Studio, canvas: CanvasView, tool: str) -> None:
    canvas.set_tool(tool)
    drag(canvas, (240, 20), (14, 60))
    anew = tool == "regenerate_box"
    changed = studio.document.edit_mask() if anew else painted(studio)
    columns = set(np.flatnonzero(changed.any(axis=0)).tolist())
    assert columns ^ {*range(240, WIDTH), *range(14)} <= {239, 240, 241, 12, 13, 14}


def test_an_object_is_moved_as_far_as_the_pointer(
    studio: Studio, qtbot: QtBot, canvas: CanvasView
) -> None:
    studio.options.set_size("brush", 10)
    paint(studio, "water", (245, 60), (246, 60))
    settle(studio, qtbot)
    canvas.set_tool("transform")
    drag(canvas, (245, 60), (10, 60))
    columns = set(np.flatnonzero(painted(studio).any(axis=0)).tolist())
    assert columns ^ set(range(5, 16)) <= {4, 5, 15, 16}
    assert int(painted(studio).sum()) < 110


def test_a_line_of_a_sketch_goes_on(
    open_studio: Callable[[FakeEngine], Studio], qtbot: QtBot
) -> None:
    studio = open_studio(bundled_fake(takes_sketch=True))
    canvas = panorama(studio, qtbot)
    canvas.set_tool("pen")
    canvas.options.set_size("pen", 4)
    drag(canvas, (240, 60), (10, 60))
    sketch = studio.document.sketch
    assert sketch is not None
    columns = set(np.flatnonzero(sketch.any(axis=0)).tolist())
    assert columns ^ {*range(238, WIDTH), *range(12)} <= {237, 238, 11, 12}
    image = canvas.grab().toImage()
    for column in (244, 2):  # on both sides of the seam
        assert image.pixelColor(at(canvas, column, 60)).lightness() < 40


def test_an_object_is_cut_out_of_the_box_that_was_drawn(
    studio: Studio, qtbot: QtBot, canvas: CanvasView
) -> None:
    arrays = disc_photo(HEIGHT, WIDTH), disc_mask(HEIGHT, WIDTH)
    photo, disc = (np.roll(array, WIDTH // 2, axis=1) for array in arrays)
    assert commands.set_underlay(studio.document, photo)
    settle(studio, qtbot)
    canvas.set_tool("cut_out")
    drag(canvas, (215, 23), (41, 105))
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(studio.document.layout.objects) == 2)
    assert overlap(painted(studio), disc) > 0.9
