"""Of a large object a part is shown by variations and the explore pad; taking makes all of it."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.document import commands
from app.strip.part import LARGEST, part_of
from app.work.jobs import Alternatives, Job, Render
from inade.layouts.layout import Rect
from inade.layouts.painting import MapPatch
from inade.scene import PicturePatch
from tests.app.hands import at, changed_pixels, picture_of, settle
from tests.app.sizes.support import new_document, paint
from tests.app.strip.test_exploring import drag
from tests.app.strip.test_variations import click, wait_for_nine
from tests.fakes import FakeEngine

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
HEIGHT, WIDTH = 700, 1100


@pytest.fixture
def large(studio: Studio, qtbot: QtBot) -> int:
    """A selected object of almost the whole of a large document, with a tree in it."""
    new_document(studio, qtbot, (HEIGHT, WIDTH), "grass")
    paint(studio, "tree", (900, 80), (1000, 80))
    settle(studio, qtbot)
    sizes = studio.document.layout.areas()
    return max(sizes, key=lambda i: sizes[i])


def jobs_of(studio: Studio) -> list[Job]:
    """Every job that is told of from now on."""
    told: list[Job] = []
    studio.worker.changed.connect(told.append)
    return told


def mask_of(studio: Studio, object_id: int) -> np.ndarray:
    return studio.document.layout.object_map == object_id


def test_the_part_lies_in_the_middle_of_the_object(studio: Studio, large: int) -> None:
    part = part_of(studio.document, [large])
    assert part == Rect((WIDTH - LARGEST) // 2, (HEIGHT - LARGEST) // 2, LARGEST, LARGEST)
    tree = max(studio.document.layout.objects)
    assert part_of(studio.document, [tree]) is None


def test_the_part_of_a_ring_holds_some_of_it(studio: Studio, qtbot: QtBot, large: int) -> None:
    document = studio.document
    ids = document.layout.object_map.copy()
    ids[20:680, 20:1080] = max(document.layout.objects)
    edit = document.edit()
    edit.paint(MapPatch(Rect(0, 0, WIDTH, HEIGHT), document.layout.object_map, ids))
    document.push(edit.change("Ring"))
    part = part_of(document, [large])
    assert part is not None
    assert max(part.width, part.height) == LARGEST
    assert mask_of(studio, large)[part.slices].any()


def test_variations_make_a_part_and_say_so(studio: Studio, qtbot: QtBot, large: int) -> None:
    before, told = picture_of(studio), jobs_of(studio)
    studio.document.select([large])
    wait_for_nine(studio, qtbot)
    part = part_of(studio.document, [large])
    assert part is not None
    asked = [job.request for job in told if isinstance(job.request, Alternatives)]
    assert {request.within for request in asked} == {part}
    for choice in studio.bottom.variations.choices:
        assert choice.patch is not None
        assert choice.patch.rect == part
    frames = studio.bottom.row.strip.frames()
    assert all(frame.part and "512 x 512" in frame.title for frame in frames)
    assert studio.bottom.row.strip.full_picture(0) is None  # nothing to drag out
    assert picture_of(studio) is before


def test_taking_one_makes_the_whole_object(
    studio: Studio, qtbot: QtBot, fake: FakeEngine, large: int
) -> None:
    document = studio.document
    document.select([large])
    wait_for_nine(studio, qtbot)
    before, steps = picture_of(studio), document.history.count
    shown = studio.bottom.variations.picture(2)
    part = part_of(document, [large])
    assert part is not None
    assert shown is not None
    fake.gate.clear()
    click(studio.bottom.row.strip, 2)
    canvas = studio.window.canvas
    middle = at(studio, WIDTH / 2, HEIGHT / 2)
    color = canvas.grab().toImage().pixelColor(middle)  # at once, though the pass waits
    assert (color.red(), color.green(), color.blue()) == tuple(shown[HEIGHT // 2, WIDTH // 2])
    fake.gate.set()
    settle(studio, qtbot)
    assert document.history.count == steps + 1
    np.testing.assert_array_equal(changed_pixels(studio, before), mask_of(studio, large))
    np.testing.assert_array_equal(picture_of(studio)[part.slices], shown[part.slices])
    assert studio.bottom.variations.accepted == 2
    document.undo()
    np.testing.assert_array_equal(picture_of(studio), before)
    assert not document.needs_pass


def test_another_can_be_taken_after_one(
    studio: Studio, qtbot: QtBot, fake: FakeEngine, large: int
) -> None:
    studio.document.select([large])
    wait_for_nine(studio, qtbot)
    click(studio.bottom.row.strip, 0)
    settle(studio, qtbot)
    first, passes = picture_of(studio), len(fake.passes)
    click(studio.bottom.row.strip, 1)
    settle(studio, qtbot)
    assert len(fake.passes) == passes + 1  # the pass for all of it; no alternative is made anew
    np.testing.assert_array_equal(changed_pixels(studio, first), mask_of(studio, large))


def test_taking_makes_all_of_it_while_live_is_off(studio: Studio, qtbot: QtBot, large: int) -> None:
    studio.document.select([large])
    wait_for_nine(studio, qtbot)
    studio.runner.live = False
    before = picture_of(studio)
    click(studio.bottom.row.strip, 4)
    settle(studio, qtbot)
    np.testing.assert_array_equal(changed_pixels(studio, before), mask_of(studio, large))


def test_undone_before_all_is_made_it_is_gone(
    studio: Studio, qtbot: QtBot, fake: FakeEngine, large: int
) -> None:
    studio.document.select([large])
    wait_for_nine(studio, qtbot)
    before, shown = picture_of(studio), list[PicturePatch | None]()
    studio.runner.coming.connect(shown.append)
    fake.gate.clear()
    click(studio.bottom.row.strip, 4)
    studio.window.actions_["edit.undo"].trigger()
    assert shown[-1] is None
    fake.gate.set()
    settle(studio, qtbot)
    np.testing.assert_array_equal(picture_of(studio), before)


def test_exploring_makes_a_part_until_the_button_is_let_go(
    studio: Studio, qtbot: QtBot, large: int
) -> None:
    document, pad = studio.document, studio.bottom.pad
    studio.bottom.variations.set_active(False)
    document.select([large])
    before, told, shown = picture_of(studio), jobs_of(studio), list[PicturePatch | None]()
    studio.runner.coming.connect(shown.append)
    QTest.mousePress(pad, LEFT, PLAIN, QPoint(pad.width() // 2 + 30, pad.height() // 2))
    qtbot.waitUntil(lambda: bool(shown) and not studio.runner.busy)
    part, first = part_of(document, [large]), shown[-1]
    assert first is not None
    assert first.rect == part
    assert (first.pixels != before[first.rect.slices]).any()
    assert picture_of(studio) is before  # the document has its pixels until the drag is over
    QTest.mouseMove(pad, QPoint(pad.width() // 2, pad.height() // 2 - 30))
    qtbot.waitUntil(lambda: shown[-1] is not first and not studio.runner.busy)
    renders = {job.number: job.request for job in told if isinstance(job.request, Render)}
    assert [request.within for request in renders.values()] == [part, part]
    QTest.mouseRelease(pad, LEFT, PLAIN, pad.rect().center())
    settle(studio, qtbot)
    assert document.history.count == 2  # the tree, and this
    last = [patch for patch in shown if patch is not None][-1]
    assert shown[-1] is None
    np.testing.assert_array_equal(changed_pixels(studio, before), mask_of(studio, large))
    np.testing.assert_array_equal(picture_of(studio)[last.rect.slices], last.pixels)
    document.undo()
    np.testing.assert_array_equal(picture_of(studio), before)


def test_a_drag_that_is_let_go_at_once_makes_all_of_it(
    studio: Studio, qtbot: QtBot, large: int
) -> None:
    studio.bottom.variations.set_active(False)
    studio.document.select([large])
    for live in (True, False):
        studio.runner.live = live
        before = picture_of(studio)
        drag(studio, (0.5, 0.5), (0.6, 0.5), (0.75, 0.4 if live else 0.7))
        settle(studio, qtbot)
        np.testing.assert_array_equal(changed_pixels(studio, before), mask_of(studio, large))


def test_a_drag_that_is_given_up_leaves_nothing(studio: Studio, qtbot: QtBot, large: int) -> None:
    pad, shown = studio.bottom.pad, list[PicturePatch | None]()
    studio.bottom.variations.set_active(False)
    studio.document.select([large])
    before = picture_of(studio)
    studio.runner.coming.connect(shown.append)
    QTest.mousePress(pad, LEFT, PLAIN, QPoint(pad.width() // 2 + 30, pad.height() // 2))
    qtbot.waitUntil(lambda: bool(shown))
    qtbot.keyClick(pad, Qt.Key.Key_Escape)
    assert shown[-1] is None
    settle(studio, qtbot)
    assert picture_of(studio) is before
    commands.resample(studio.document, [large])  # and an edit that follows is made whole
    settle(studio, qtbot)
    np.testing.assert_array_equal(changed_pixels(studio, before), mask_of(studio, large))


def test_places_that_a_part_has_shown_stay_on_the_pad(
    studio: Studio, qtbot: QtBot, large: int
) -> None:
    pad, shown = studio.bottom.pad, list[PicturePatch | None]()
    studio.bottom.variations.set_active(False)
    studio.document.select([large])
    spot = (round(0.7 * pad.width()), round(0.5 * pad.height()) + 12)
    blank = pad.grab().toImage().pixelColor(*spot).name()
    studio.runner.coming.connect(shown.append)
    QTest.mousePress(pad, LEFT, PLAIN, QPoint(spot[0], spot[1] - 12))
    qtbot.waitUntil(lambda: bool(shown))
    assert pad.grab().toImage().pixelColor(*spot).name() != blank
    QTest.mouseRelease(pad, LEFT, PLAIN, pad.rect().center())
    settle(studio, qtbot)
