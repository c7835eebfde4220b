"""The runner keeps the picture up with the document."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

from app.document import commands
from app.document.document import Document
from app.work.runner import Runner
from app.work.worker import Worker
from inade.layouts.layout import Layout, LayoutObject, Texture
from tests.app.work.telling import SIZE
from tests.fakes import FakeEngine, fake_opener


def test_the_first_picture_comes_by_itself(runner: Runner, document: Document) -> None:
    assert runner.info is not None
    assert runner.info.labels.name == "countryside"
    assert document.picture is not None
    assert document.picture.shape == (SIZE, SIZE, 3)
    assert not document.needs_pass


def test_a_model_without_a_size_makes_the_document_s_and_not_the_layout_s(
    document: Document, qtbot: QtBot
) -> None:
    times = -(-128 // SIZE)  # the smallest side of a picture that has no fixed size
    small = np.repeat(np.repeat(document.layout.object_map, times, 0), times, 1)
    fine = np.repeat(np.repeat(small, 4, 0), 4, 1)
    rows = {**document.layout.objects, 1: LayoutObject(6, texture=Texture(3, 9, (8, 20)))}
    project = replace(document.state.copy(), layout=Layout(fine, rows), picture_size=small.shape)
    engine = FakeEngine(size=(SIZE, SIZE), start="free")
    worker = Worker(fake_opener(engine))
    worker.start()
    document.load(project)
    runner = Runner(worker, document)
    runner.open(Path("fake"), "auto", "auto")
    qtbot.waitUntil(lambda: document.picture is not None and not runner.busy)
    commands.resample(document, [1])
    qtbot.waitUntil(lambda: not runner.busy and not document.needs_pass)
    assert len(engine.passes) == 2
    for scene in engine.passes:
        assert np.array_equal(scene.object_map, small)
        assert scene.textures == {1: Texture(3, 9, (2, 5))}
    worker.close()


def test_resampling_one_object_leaves_every_other_byte(
    runner: Runner, document: Document, qtbot: QtBot
) -> None:
    before = document.picture
    assert before is not None
    with qtbot.waitSignal(runner.picture_made):
        commands.resample(document, [1])
    after = document.picture
    assert after is not None
    assert (after[:, : SIZE // 2] == before[:, : SIZE // 2]).all()
    assert (after[:, SIZE // 2 :] != before[:, SIZE // 2 :]).any()


def test_changes_during_a_pass_become_one_more_pass(
    runner: Runner, document: Document, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.gate.clear()
    engine.begun.clear()
    passes = len(engine.passes)
    commands.resample(document, [1])
    qtbot.waitUntil(engine.begun.is_set)
    for _ in range(5):
        commands.resample(document, [0])
    engine.gate.set()
    qtbot.waitUntil(lambda: not document.needs_pass)
    assert len(engine.passes) == passes + 2


def test_without_live_pixels_wait_to_be_asked_for(
    runner: Runner, document: Document, engine: FakeEngine, qtbot: QtBot
) -> None:
    runner.live = False
    passes = len(engine.passes)
    commands.resample(document, [1])
    commands.resample(document, [0])
    assert document.needs_pass
    with qtbot.waitSignal(runner.picture_made):
        runner.generate()
    assert not document.needs_pass
    assert len(engine.passes) == passes + 1


def test_a_result_for_an_undone_state_is_not_shown(
    runner: Runner, document: Document, engine: FakeEngine, qtbot: QtBot
) -> None:
    before = document.picture
    assert before is not None
    engine.gate.clear()
    engine.begun.clear()
    commands.resample(document, [1])
    qtbot.waitUntil(engine.begun.is_set)
    document.undo()
    engine.gate.set()
    qtbot.waitUntil(lambda: not runner.busy)
    assert document.picture is not None
    assert (document.picture == before).all()


def test_locked_objects_are_never_part_of_a_request(
    runner: Runner, document: Document, engine: FakeEngine, qtbot: QtBot
) -> None:
    commands.set_locked(document, [0], locked=True)
    before = document.picture
    assert before is not None
    with qtbot.waitSignal(runner.picture_made):
        commands.render_all(document)
    assert document.picture is not None
    assert (document.picture[:, : SIZE // 2] == before[:, : SIZE // 2]).all()


def test_a_checkpoint_that_does_not_fit_makes_no_pass(document: Document, qtbot: QtBot) -> None:
    engine = FakeEngine(size=(64, 64))
    worker = Worker(fake_opener(engine))
    worker.start()
    runner = Runner(worker, document)
    with qtbot.waitSignal(runner.info_changed):
        runner.open(Path("fake"), "auto", "auto")
    assert not runner.fits
    runner.generate()
    qtbot.waitUntil(lambda: not runner.busy)
    worker.close()
    assert engine.passes == []
