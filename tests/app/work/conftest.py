"""A worker on a fake engine, and a runner that keeps a small document's picture up."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.document.document import Document
from app.document.state import State
from app.work.runner import Runner
from app.work.worker import Worker
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject
from tests.app.work.telling import SIZE
from tests.fakes import FakeEngine, fake_opener


@pytest.fixture
def document(qapp: object) -> Document:
    """Two objects side by side, sky at the left, at the model's size; no picture yet."""
    object_map = np.zeros((SIZE, SIZE), np.uint16)
    object_map[:, SIZE // 2 :] = 1
    layout = Layout(object_map, {0: LayoutObject(0), 1: LayoutObject(6)})
    labels = LabelSet.builtin("countryside")
    return Document(State.of_layout(layout, labels, (SIZE, SIZE), noise_dim=4, latent_dim=8))


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine(size=(SIZE, SIZE))


@pytest.fixture
def worker(engine: FakeEngine) -> Iterator[Worker]:
    worker = Worker(fake_opener(engine))
    worker.start()
    yield worker
    engine.gate.set()
    worker.close()


@pytest.fixture
def runner(worker: Worker, document: Document, qtbot: QtBot) -> Runner:
    """A runner with the engine loaded and the first picture there."""
    runner = Runner(worker, document)
    runner.open(Path("fake"), "auto", "auto")
    qtbot.waitUntil(lambda: document.picture is not None and not runner.busy)
    return runner
