"""The jobs tab: what runs, what waits, and stopping one or all."""

import weakref

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.strip.jobs_list import JobRow, expected
from app.work.jobs import Render
from tests.app.hands import object_named
from tests.fakes import FakeEngine


@pytest.fixture
def rows(studio: Studio, qtbot: QtBot) -> dict[int, JobRow]:
    """The rows, once those of the start say that they are over; made when they are looked at."""
    shown = studio.bottom.jobs.rows
    assert not shown
    studio.bottom.dock.show_tab("jobs")
    qtbot.waitUntil(lambda: len(shown) >= 2 and all(row.over for row in shown.values()))
    return shown


def test_what_is_over_says_how_long_it_took(rows: dict[int, JobRow]) -> None:
    texts = [row.text for row in rows.values()]
    assert any(text.startswith("Load") and text.endswith("ms") for text in texts)
    assert any(text.startswith("Render the picture") for text in texts)


def test_one_is_stopped_by_its_button(
    studio: Studio, fake: FakeEngine, rows: dict[int, JobRow], qtbot: QtBot
) -> None:
    studio.document.select([object_named(studio, "tree")])
    fake.gate.clear()
    fake.begun.clear()
    studio.window.actions_["make.resample"].trigger()
    qtbot.waitUntil(lambda: [r.text[-4:] for r in rows.values() if not r.over] == ["runs"])
    (row,) = [row for row in rows.values() if not row.over]
    qtbot.mouseClick(row.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row.over)
    assert row.text.endswith("stopped")
    assert not row.cancel.isVisible()
    fake.gate.set()


def test_variations_are_listed_and_stop_when_one_looks_elsewhere(
    studio: Studio, fake: FakeEngine, rows: dict[int, JobRow], qtbot: QtBot
) -> None:
    studio.bottom.dock.show_tab("variations")
    fake.gate.clear()
    fake.begun.clear()
    studio.document.select([object_named(studio, "tree")])
    qtbot.waitUntil(fake.begun.is_set)
    studio.bottom.dock.show_tab("jobs")
    (row,) = [row for row in rows.values() if not row.over]
    assert row.text.startswith("Variations of tree")
    fake.gate.set()
    qtbot.waitUntil(lambda: row.over)
    assert row.text.endswith("stopped")


def test_all_are_stopped_by_one_button(
    studio: Studio, fake: FakeEngine, rows: dict[int, JobRow], qtbot: QtBot
) -> None:
    fake.gate.clear()
    fake.begun.clear()
    studio.document.select([object_named(studio, "tree")])
    studio.window.actions_["make.resample"].trigger()
    qtbot.waitUntil(fake.begun.is_set)
    scene = studio.document.state.scene()
    waiting = studio.worker.submit(Render(scene, None, frozenset(), None, 0), lambda _: None).number
    qtbot.waitUntil(lambda: waiting in rows and len([r for r in rows.values() if not r.over]) == 2)
    found = studio.bottom.dock.findChildren(QToolButton)
    (button,) = [b for b in found if b.text().strip() == "Cancel all"]
    qtbot.waitUntil(button.isEnabled)
    button.click()
    fake.gate.set()
    qtbot.waitUntil(lambda: all(row.over for row in rows.values()))
    assert [row.text[-7:] for row in rows.values()][-2:] == ["stopped", "stopped"]
    qtbot.waitUntil(lambda: not button.isEnabled())


def test_only_the_last_few_are_kept(studio: Studio, rows: dict[int, JobRow], qtbot: QtBot) -> None:
    studio.bottom.variations.set_active(False)
    for _ in range(16):
        studio.document.select([object_named(studio, "tree")])
        studio.window.actions_["make.resample"].trigger()
        qtbot.waitUntil(lambda: not studio.document.needs_pass and not studio.runner.busy)
    newest = studio.worker.submit(
        Render(studio.document.state.scene(), None, frozenset(), None, 0), lambda _: None
    ).number
    qtbot.waitUntil(lambda: newest in rows and rows[newest].over)
    assert sorted(rows) == list(range(newest - 11, newest + 1))


@pytest.mark.parametrize("seen", [True, False])
def test_what_is_over_holds_no_pictures(
    seen: bool, studio: Studio, rows: dict[int, JobRow], qtbot: QtBot
) -> None:
    studio.bottom.dock.show_tab("jobs" if seen else "history")
    document, results = studio.document, list[weakref.ref[np.ndarray]]()
    picture = np.zeros((*document.picture_size, 3), np.uint8)
    asked = Render(document.state.scene(), picture, frozenset({1}), None, 0)
    job = studio.worker.submit(asked, lambda patch: results.append(weakref.ref(patch.pixels)))
    given, number = weakref.ref(picture), job.number
    del picture, asked, job
    qtbot.waitUntil(lambda: bool(results) and number not in studio.worker.jobs)
    qtbot.waitUntil(lambda: given() is None and results[0]() is None)
    studio.bottom.dock.show_tab("jobs")
    qtbot.waitUntil(lambda: number in rows and rows[number].over)


def test_a_single_pass_says_how_long_such_passes_take(
    studio: Studio, fake: FakeEngine, rows: dict[int, JobRow], qtbot: QtBot
) -> None:
    resample = studio.window.actions_["make.resample"]
    studio.document.select([object_named(studio, "tree")])
    resample.trigger()
    qtbot.waitUntil(lambda: not studio.document.needs_pass and not studio.runner.busy)
    qtbot.waitUntil(lambda: "Render what changed" in list(rows.values())[-1].text)
    qtbot.waitUntil(lambda: all(row.over for row in rows.values()))
    fake.gate.clear()
    resample.trigger()
    qtbot.waitUntil(lambda: not all(row.over for row in rows.values()))
    (row,) = [row for row in rows.values() if not row.over]
    share = row.findChild(QProgressBar)
    assert share is not None
    # the fake takes no time, so this pass is soon late: nearly done, and nothing is promised
    qtbot.waitUntil(lambda: share.maximum() == 100 and share.value() == 95)
    assert row.text.endswith("runs")
    fake.gate.set()
    qtbot.waitUntil(lambda: row.over)


def test_time_left_follows_progress_or_else_what_is_usual() -> None:
    assert expected(0.25, 2.0, 0) == (0.25, 6.0)
    assert expected(0.0, 2.0, 0) == (0.0, 0.0)
    assert expected(0.0, 2.0, 8000) == (0.25, 6.0)
    assert expected(0.0, 9.0, 8000) == (0.95, 0.0)


def test_the_tab_counts_jobs_that_last_and_none_that_pass_by(
    studio: Studio, fake: FakeEngine, qtbot: QtBot
) -> None:
    jobs, tabs = studio.bottom.jobs, studio.bottom.dock.findChild(QTabBar)
    studio.bottom.dock.show_tab("history")  # or variations would be made as well
    qtbot.waitUntil(lambda: not studio.runner.busy)
    studio.document.select([object_named(studio, "tree")])
    fake.gate.clear()
    with qtbot.waitSignal(jobs.counted) as first:  # by chance a tick falls into every pass
        studio.window.actions_["make.resample"].trigger()
    assert first.args == [0]
    with qtbot.waitSignal(jobs.counted) as second:
        pass
    assert second.args == [1]
    assert tabs.tabText(tabs.count() - 1) == "Jobs (1)"
    fake.gate.set()
    qtbot.waitUntil(lambda: tabs.tabText(tabs.count() - 1) == "Jobs")
