"""The worker's mailbox: what waits, what gives way, what ends it."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.document import commands
from app.document.document import Document
from app.work.jobs import Alternatives, Encode, Failure, Job, Render
from app.work.runner import Runner
from app.work.worker import Worker
from inade.errors import CheckpointError, OutOfMemoryError
from inade.looks.look import Style
from inade.scene import PicturePatch
from tests.app.work.telling import SIZE, facts_of
from tests.fakes import FakeEngine, fake_opener


def nobody(_: object) -> None:
    """No one waits for it."""


def states_of(facts: list[Job], number: int) -> list[str]:
    return [job.state for job in facts if job.number == number]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OutOfMemoryError("the device has too little memory.", remedy="Close others."), "memory"),
        (MemoryError(), "memory"),
        (ZeroDivisionError("division by zero"), "inside the program"),
    ],
)
def test_a_failure_is_told_and_the_next_pass_works(
    runner: Runner,
    document: Document,
    engine: FakeEngine,
    qtbot: QtBot,
    error: Exception,
    words: str,
) -> None:
    engine.fails.append(error)
    with qtbot.waitSignal(runner.failed) as told:
        commands.resample(document, [1])
    assert told.args is not None
    failure = told.args[0]
    assert isinstance(failure, Failure)
    assert words in failure.what
    assert type(error).__name__ in failure.details
    qtbot.waitUntil(lambda: not runner.busy)
    with qtbot.waitSignal(runner.picture_made):
        commands.resample(document, [1])
    assert not document.needs_pass


def test_cancelling_stops_the_pass_and_keeps_what_is_lacking(
    runner: Runner, document: Document, engine: FakeEngine, qtbot: QtBot
) -> None:
    before = document.picture
    engine.gate.clear()
    engine.begun.clear()
    commands.resample(document, [1])
    qtbot.waitUntil(engine.begun.is_set)
    runner.cancel()
    qtbot.waitUntil(lambda: not runner.busy)
    assert document.picture is before
    assert document.needs_pass
    engine.gate.set()
    with qtbot.waitSignal(runner.picture_made):
        runner.generate()
    assert not document.needs_pass


def test_a_checkpoint_that_cannot_be_opened_keeps_the_old_one(
    document: Document, qtbot: QtBot, engine: FakeEngine
) -> None:
    answers: list[Callable[[], FakeEngine]] = [lambda: engine, _missing]

    def open_engine(path: Path, device: str, precision: str) -> FakeEngine:
        return answers.pop(0)()

    worker = Worker(open_engine)  # pyright: ignore[reportArgumentType]
    worker.start()
    runner = Runner(worker, document)
    with qtbot.waitSignal(runner.info_changed):
        runner.open(Path("good"), "auto", "auto")
    with qtbot.waitSignal(runner.failed):
        runner.open(Path("bad"), "auto", "auto")
    qtbot.waitUntil(lambda: not runner.busy)
    with qtbot.waitSignal(runner.picture_made):
        commands.resample(document, [1])
    worker.close()


def _missing() -> FakeEngine:
    raise CheckpointError("there is no checkpoint here.")


def test_the_newest_waiting_request_replaces_the_others(
    runner: Runner, worker: Worker, document: Document, engine: FakeEngine, qtbot: QtBot
) -> None:
    facts = facts_of(worker)
    engine.gate.clear()
    engine.begun.clear()

    def render(objects: set[int]) -> Job:
        request = Render(document.state.scene(), document.picture, frozenset(objects), None, 0)
        return worker.submit(request, nobody)

    running = render({0})
    qtbot.waitUntil(engine.begun.is_set)
    replaced, newest = render({0}), render({1})
    engine.gate.set()
    qtbot.waitUntil(lambda: "done" in states_of(facts, newest.number))
    assert states_of(facts, running.number) == ["waiting", "running", "done"]
    assert states_of(facts, replaced.number) == ["waiting", "replaced"]


def test_what_is_asked_anew_when_a_request_is_replaced_leaves_no_job_behind(
    runner: Runner, worker: Worker, document: Document, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.gate.clear()
    engine.begun.clear()
    request = Render(document.state.scene(), document.picture, frozenset({1}), None, 0)
    made = list[PicturePatch]()
    worker.submit(request, nobody)
    qtbot.waitUntil(engine.begun.is_set)
    worker.submit(request, nobody, stopped=lambda: worker.submit(request, made.append))
    worker.submit(request, nobody)
    engine.gate.set()
    qtbot.waitUntil(lambda: bool(made))
    assert worker.jobs == {}
    assert not runner.busy


def test_requests_of_other_kinds_wait_beside_each_other(
    runner: Runner, worker: Worker, document: Document, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.gate.clear()
    engine.begun.clear()
    request = Render(document.state.scene(), document.picture, frozenset({1}), None, 0)
    made = list[str]()
    worker.submit(request, nobody)
    qtbot.waitUntil(engine.begun.is_set)
    for kind in ("one", "other", "one"):
        worker.submit(request, lambda _, kind=kind: made.append(kind), kind=kind)
    engine.gate.set()
    qtbot.waitUntil(lambda: len(made) == 2)
    assert sorted(made) == ["one", "other"]
    qtbot.waitUntil(lambda: worker.jobs == {})


def test_every_reference_photo_is_read(
    runner: Runner, worker: Worker, engine: FakeEngine, qtbot: QtBot
) -> None:
    read: list[dict[int, Style]] = []
    photo = np.zeros((8, 8, 3), np.uint8)
    photo[:, 4:] = (255, 0, 0)
    object_map = np.zeros((8, 8), np.uint16)
    object_map[:, 4:] = 5
    for _ in range(3):
        worker.submit(Encode(photo, object_map), read.append)
    qtbot.waitUntil(lambda: len(read) == 3)
    assert set(read[0]) == {0, 5}
    np.testing.assert_allclose(read[0][5].bias_mu[:3], [1, 0, 0])


def test_alternatives_come_one_by_one_and_give_way_to_a_render(
    runner: Runner, worker: Worker, document: Document, engine: FakeEngine, qtbot: QtBot
) -> None:
    facts = facts_of(worker)
    assert document.picture is not None
    choices = tuple(engine.draw_looks([1], seed) for seed in range(4))
    request = Alternatives(document.state.scene(), document.picture, frozenset([1]), choices)
    results: list[tuple[PicturePatch, ...]] = []
    job = worker.submit(request, results.append, progressed=results.append)
    qtbot.waitUntil(lambda: "done" in states_of(facts, job.number))
    assert [len(result) for result in results] == [1, 2, 3, 4, 4]
    assert all(isinstance(patch, PicturePatch) for patch in results[-1])

    engine.gate.clear()
    engine.begun.clear()
    stopped = list[str]()
    job = worker.submit(request, nobody, stopped=lambda: stopped.append("told"))
    qtbot.waitUntil(engine.begun.is_set)
    commands.resample(document, [0])
    qtbot.waitUntil(lambda: "cancelled" in states_of(facts, job.number))
    assert stopped == ["told"]
    engine.gate.set()
    qtbot.waitUntil(lambda: not document.needs_pass)


def test_closing_while_a_pass_runs_ends_the_thread(document: Document, qtbot: QtBot) -> None:
    engine = FakeEngine(size=(SIZE, SIZE))
    engine.gate.clear()
    worker = Worker(fake_opener(engine))
    worker.start()
    runner = Runner(worker, document)
    runner.open(Path("fake"), "auto", "auto")
    qtbot.waitUntil(engine.begun.is_set)
    worker.close()
    assert not engine.gate.is_set()
    assert document.picture is None


def asks(document: Document) -> Render:
    return Render(document.state.scene(), None, frozenset(), None, 0)


def test_who_asked_is_answered_before_the_jobs_are_told(
    runner: Runner, worker: Worker, document: Document, qtbot: QtBot
) -> None:
    told: list[str] = []
    worker.changed.connect(lambda job: told.append(job.state))
    worker.submit(asks(document), lambda patch: told.append(type(patch).__name__))
    qtbot.waitUntil(lambda: "done" in told)
    assert told == ["waiting", "running", "PicturePatch", "done"]
    assert not worker.jobs


def test_of_a_kind_only_the_newest_is_answered_and_what_is_forgotten_is_not(
    runner: Runner, worker: Worker, document: Document, engine: FakeEngine, qtbot: QtBot
) -> None:
    facts, told = facts_of(worker), list[str]()

    def ask(name: str, kind: str) -> Job:
        return worker.submit(
            asks(document),
            lambda _: told.append(name),
            stopped=lambda: told.append(f"{name} stopped"),
            kind=kind,
        )

    engine.gate.clear()
    engine.begun.clear()
    ask("first", "")
    qtbot.waitUntil(engine.begun.is_set)
    ask("old", "a")
    ask("new", "a")
    gone = ask("gone", "b")
    assert worker.awaits("b")
    worker.forget("b")
    assert not worker.awaits("b")
    assert states_of(facts, gone.number)[-1] == "cancelled"
    engine.gate.set()
    qtbot.waitUntil(lambda: told == ["first", "new"])

    engine.gate.clear()
    engine.begun.clear()
    runs = ask("runs", "a")
    qtbot.waitUntil(engine.begun.is_set)
    ask("newer", "a")
    qtbot.waitUntil(lambda: "cancelled" in states_of(facts, runs.number))
    engine.gate.set()
    qtbot.waitUntil(lambda: told == ["first", "new", "newer"])


def test_a_failure_goes_to_who_asked_and_without_one_to_the_window(
    runner: Runner, worker: Worker, document: Document, engine: FakeEngine, qtbot: QtBot
) -> None:
    own, window = list[Failure](), list[Failure]()
    runner.failed.connect(window.append)
    engine.fails += [MemoryError(), MemoryError()]
    worker.submit(asks(document), nobody, failed=own.append)
    qtbot.waitUntil(lambda: len(own) == 1)
    assert not window
    worker.submit(asks(document), nobody)
    qtbot.waitUntil(lambda: len(window) == 1)

    def refuse(_: object) -> None:
        raise CheckpointError("not this one.")

    worker.submit(asks(document), refuse, failed=own.append)
    qtbot.waitUntil(lambda: len(own) == 2)
    assert "not this one" in own[1].what


def test_what_breaks_in_a_taker_leaves_the_jobs_told(
    runner: Runner, worker: Worker, document: Document, qtbot: QtBot
) -> None:
    with qtbot.captureExceptions() as raised:
        worker.submit(asks(document), lambda _: 1 / 0)
        qtbot.waitUntil(lambda: bool(raised) and not runner.busy)
    assert raised[0][0] is ZeroDivisionError
