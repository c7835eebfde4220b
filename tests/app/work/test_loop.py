"""The guarded loop: nothing that a turn raises ends it, and everything is told."""

import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from app import start
from app.application import Studio
from app.work import loop as loops
from app.work.loop import Loop

WAIT = 60.0  # seconds; nothing takes as long


class Turns:
    """Does what was put, on a loop, and keeps what was told."""

    def __init__(self, every: float | None = None) -> None:
        self.waiting: deque[Callable[[], object]] = deque()
        self.told: list[Exception] = []
        self.loop = Loop("turns", self._ready, self._turn, every, failed=self.told.append)

    def put(self, *works: Callable[[], object]) -> None:
        with self.loop.lock:
            self.waiting += works
            self.loop.wake()

    def _ready(self) -> bool:
        return bool(self.waiting)

    def _turn(self) -> None:
        with self.loop.lock:
            work = self.waiting.popleft() if self.waiting else None
        if work is not None:
            work()


@pytest.fixture
def turns(monkeypatch: pytest.MonkeyPatch) -> Iterator[Turns]:
    monkeypatch.setattr(loops, "REST", 0.0)
    made = Turns()
    made.loop.start()
    yield made
    made.loop.close()


def raising(error: Exception) -> Callable[[], object]:
    def work() -> None:
        raise error

    return work


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        OSError(28, "No space left on device"),
        ValueError("ZIP does not support timestamps before 1980"),
        RuntimeError("unforeseen"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_every_failure_is_told_and_the_next_turn_comes(turns: Turns, error: Exception) -> None:
    done: list[str] = []
    turns.put(raising(error), lambda: done.append("next"))
    assert turns.loop.finish(WAIT)
    assert turns.told == [error]
    assert done == ["next"]


def test_what_goes_on_failing_alike_is_told_once_until_it_went_well(turns: Turns) -> None:
    errors = [OSError("disk"), OSError("disk"), MemoryError(), OSError("disk")]
    turns.put(*map(raising, errors), lambda: None, raising(errors[3]))
    assert turns.loop.finish(WAIT)
    assert turns.told == [errors[0], errors[2], errors[3], errors[3]]


def test_a_failure_to_tell_ends_nothing(turns: Turns) -> None:
    done = threading.Event()
    turns.loop._failed = lambda error: 1 / 0  # pyright: ignore[reportPrivateUsage]
    turns.put(raising(MemoryError()), done.set)
    assert done.wait(WAIT)


def test_closing_does_what_is_ready_and_ends_the_thread() -> None:
    turns, done = Turns(), list[int]()
    gate = threading.Event()
    turns.loop.start()
    turns.put(lambda: gate.wait(WAIT), raising(MemoryError()), lambda: done.append(1))
    gate.set()
    turns.loop.close()
    assert done == [1]
    assert "turns" not in {thread.name for thread in threading.enumerate()}


def test_closing_ends_a_loop_that_cannot_but_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loops, "REST", 0.0)
    told: list[Exception] = []
    loop = Loop("doomed", lambda: True, raising(MemoryError()), failed=told.append)
    loop.start()
    loop.close()
    assert [type(error) for error in told] == [MemoryError]


def test_a_loop_that_never_began_can_be_closed() -> None:
    Turns().loop.close()


def test_turns_come_by_themselves_where_they_are_wanted() -> None:
    beats = threading.Semaphore(0)
    loop = Loop("beats", lambda: False, beats.release, every=0.001)
    loop.start()
    assert all(beats.acquire(timeout=WAIT) for _ in range(3))
    loop.close()


def test_what_a_thread_raises_is_told_in_the_window(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(traceback, "print_exception", lambda *_: None)
    start.tell_in(studio)
    thread = threading.Thread(target=raising(ZeroDivisionError("lost")))
    thread.start()
    thread.join()
    messages = studio.window.messages
    qtbot.waitUntil(lambda: "ZeroDivisionError: lost" in messages.text)
    assert "ZeroDivisionError: lost" in studio.help.diagnostics()
    turns = iter([True])
    loop = Loop("unlucky", lambda: next(turns, False), raising(MemoryError()))
    loop.start()
    qtbot.waitUntil(lambda: "not enough memory" in messages.text)
    loop.close()
