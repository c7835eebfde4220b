"""Cycles are freed on the window's thread, between gestures, and at no other time."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from app.garbage import Collector


class Ring(QObject):
    """Holds itself, so that only the collector can free it."""

    def __init__(self, freed: list[int]) -> None:
        super().__init__()
        self.me = self
        weakref.finalize(self, lambda: freed.append(threading.get_ident()))


@pytest.fixture
def eager() -> Iterator[None]:
    """Anything allocated is reason enough to collect."""
    before = gc.get_threshold()
    gc.set_threshold(1, 1, 1)
    yield
    gc.set_threshold(*before)


def test_nothing_is_collected_by_allocating(qapp: object, eager: None) -> None:
    Collector(lambda: True)
    freed: list[int] = []
    Ring(freed)
    worker = threading.Thread(target=lambda: [{"of": [i]} for i in range(10_000)])
    worker.start()
    worker.join()
    assert freed == []


def test_a_look_collects_on_its_own_thread_unless_a_gesture_goes_on(
    qapp: object, eager: None
) -> None:
    resting = [False]
    collector = Collector(lambda: resting[0])
    freed: list[int] = []
    Ring(freed)
    collector.look()
    assert freed == []
    resting[0] = True
    collector.look()
    assert freed == [threading.get_ident()]
