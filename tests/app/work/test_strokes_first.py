"""A stroke comes before passes for less, and its pass begins before its step is made."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.document import commands
from app.document.document import Document
from app.work.jobs import Render
from app.work.runner import Runner
from app.work.worker import Worker
from tests.app.work.telling import facts_of
from tests.fakes import FakeEngine


def test_a_finished_gesture_stops_a_pass_for_less_but_never_two_in_a_row(
    runner: Runner, worker: Worker, document: Document, engine: FakeEngine, qtbot: QtBot
) -> None:
    facts = facts_of(worker)
    engine.gate.clear()
    engine.begun.clear()
    commands.resample(document, [0])
    qtbot.waitUntil(engine.begun.is_set)
    engine.begun.clear()
    commands.resample(document, [1])  # the pass for object 0 alone is not worth finishing
    qtbot.waitUntil(engine.begun.is_set)
    commands.resample(document, [0])  # this one is shown, or who goes on would see nothing
    engine.gate.set()
    qtbot.waitUntil(lambda: not document.needs_pass and not runner.busy)
    ends = [job.state for job in facts if job.finished and isinstance(job.request, Render)]
    assert ends == ["cancelled", "done", "done"]


def test_a_stroke_that_ends_stops_a_pass_for_less_before_its_step_is_made(
    runner: Runner,
    worker: Worker,
    document: Document,
    engine: FakeEngine,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    steps: list[int] = []
    cancel = worker.cancel
    monkeypatch.setattr(
        worker,
        "cancel",
        lambda number=None: (steps.append(document.history.count), cancel(number)),
    )
    engine.gate.clear()
    engine.begun.clear()
    before = document.history.count
    document.begin_new_object(0)
    document.extend_stroke(20, 20, 6)
    qtbot.waitUntil(engine.begun.is_set)
    document.extend_stroke(30, 30, 6)
    assert document.end_stroke()
    assert steps == [before]  # making the step takes time in which the pass comes to its stop
    engine.gate.set()
    qtbot.waitUntil(lambda: not document.needs_pass and not runner.busy)


def test_the_pass_for_a_stroke_begins_before_its_step_is_made_and_belongs_to_it(
    runner: Runner,
    worker: Worker,
    document: Document,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    steps: list[int] = []
    submit = worker.submit
    monkeypatch.setattr(
        worker,
        "submit",
        lambda *asked, **whom: (
            steps.append(document.history.count),
            submit(*asked, **whom),
        )[1],
    )
    before, picture = document.history.count, document.picture
    assert picture is not None
    document.begin_new_object(0)
    document.extend_stroke(20, 20, 6)
    assert document.end_stroke()  # in the same event: nothing was begun on its way
    assert steps == [before]
    qtbot.waitUntil(lambda: not document.needs_pass and not runner.busy)
    assert steps == [before]  # the step asks for nothing that is not being made
    assert not np.array_equal(document.picture, picture)
    document.undo()
    assert np.array_equal(document.picture, picture)


def test_a_gesture_that_needs_no_pixels_lets_the_pass_go_on(
    runner: Runner, worker: Worker, document: Document, engine: FakeEngine, qtbot: QtBot
) -> None:
    facts = facts_of(worker)
    engine.gate.clear()
    engine.begun.clear()
    commands.resample(document, [0])
    qtbot.waitUntil(engine.begun.is_set)
    commands.rename(document, 1, "oak")
    engine.gate.set()
    qtbot.waitUntil(lambda: not document.needs_pass and not runner.busy)
    assert [job.state for job in facts if job.finished] == ["done"]
