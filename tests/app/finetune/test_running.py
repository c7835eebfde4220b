"""A training that runs: watched, paused, stopped, found again, and what becomes of failures."""

import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.finetune.data import plan
from app.finetune.flow import FineTuning
from app.finetune.running import follow
from app.finetune.window import CHECK, PICTURES, TRAIN, USE
from inade.layouts.labels import LabelSet
from inade.training.run import watch
from tests.app.finetune.folders import CLASSES, data_set
from tests.app.finetune.hands import PATIENCE, check, click, is_in, start, until
from tests.fakes import FakeEngine


def test_two_runs_never_share_a_folder(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    tuning = studio.fine_tuning
    tuning.show()
    folder = data_set(tmp_path / "mine", 6)
    first = start(tuning, qtbot, folder, 100)
    until(qtbot, lambda: tuning.window.step == USE)
    before = (first / "plan.json").read_bytes()
    click(qtbot, tuning.window.use.new_button)
    check(tuning, qtbot, folder)
    click(qtbot, tuning.window.check.next)
    page = tuning.window.settings
    page.name.setText("mine")
    click(qtbot, page.start)
    until(qtbot, lambda: "there is a run named “mine” already" in page.problem.text)
    assert not page.start.isEnabled()
    assert (first / "plan.json").read_bytes() == before
    page.name.setText("mine again")
    assert page.start.isEnabled()
    click(qtbot, page.start)
    until(qtbot, lambda: tuning.window.step == TRAIN)
    assert tuning.view is not None
    assert tuning.view.run.name == "mine-again"


def test_pause_continue_and_stop_are_obeyed(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    tuning = studio.fine_tuning
    tuning.show()
    page = tuning.window.train
    run = start(tuning, qtbot, data_set(tmp_path / "mine", 6))
    until(qtbot, is_in(tuning, "training"))
    assert "You can close this window" in page.hint.text()
    click(qtbot, page.pause_button)
    until(qtbot, is_in(tuning, "paused"))
    assert page.pause_button.text() == "Continue"
    assert "Paused" in page.card.text
    click(qtbot, page.pause_button)
    until(qtbot, is_in(tuning, "training"))
    click(qtbot, page.stop_button)
    click(qtbot, page.stop_button)  # impatience changes nothing
    until(qtbot, is_in(tuning, "finished"))
    until(qtbot, lambda: plan.process_of(run) is None)
    assert tuning.window.step == USE


def test_it_waits_while_the_person_paints_on_the_same_device(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    tuning = studio.fine_tuning
    tuning.show()
    start(tuning, qtbot, data_set(tmp_path / "mine", 6))
    until(qtbot, is_in(tuning, "training"))
    canvas = studio.window.canvas
    canvas.set_tool("brush")
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=canvas.rect().center())
    until(qtbot, is_in(tuning, "paused"))
    assert "Paused while you paint" in tuning.window.train.card.text
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=canvas.rect().center())
    until(qtbot, is_in(tuning, "training"))  # a few idle seconds later, by itself
    assert watch.read_wish(tuning.view.run) == "run"  # pyright: ignore[reportOptionalMemberAccess]


def test_a_pause_by_hand_outlives_painting(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    tuning = studio.fine_tuning
    tuning.show()
    run = start(tuning, qtbot, data_set(tmp_path / "mine", 6))
    until(qtbot, is_in(tuning, "training"))
    click(qtbot, tuning.window.train.pause_button)
    until(qtbot, is_in(tuning, "paused"))
    with qtbot.waitSignal(
        tuning.painting.changed, timeout=PATIENCE, check_params_cb=lambda active: not active
    ):
        qtbot.mouseClick(studio.window.canvas, Qt.MouseButton.LeftButton)
    assert watch.read_wish(run) == "pause"


def test_painting_on_another_device_lets_it_run(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tuning = studio.fine_tuning
    monkeypatch.setattr(FineTuning, "_shares_device", lambda self, view: False)
    run = start(tuning, qtbot, data_set(tmp_path / "mine", 6))
    until(qtbot, is_in(tuning, "training"))
    with qtbot.waitSignal(
        tuning.painting.changed, timeout=PATIENCE, check_params_cb=lambda active: not active
    ):
        qtbot.mouseClick(studio.window.canvas, Qt.MouseButton.LeftButton)
    assert watch.read_wish(run) == "run"


@pytest.mark.parametrize(
    ("fate", "state", "words", "offered"),
    [
        ("crash", "lost", "crashed or was ended from outside", "smaller_button"),
        ("memory", "failed", "ran out of memory", "smaller_button"),
        ("gpu", "failed", "is no longer there", "cpu_button"),
        ("disk", "failed", "Make room on the disk, then continue", "continue_button"),
        ("nan", "failed", "a value grew beyond all numbers", "continue_button"),
        ("refuse", "lost", "crashed or was ended", "details_button"),
    ],
)
def test_a_training_that_dies_is_told_and_touches_no_picture(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    fate: str, state: str, words: str, offered: str,
) -> None:  # fmt: skip
    monkeypatch.setenv("FAKE_TRAINING", fate)
    tuning = studio.fine_tuning
    picture = studio.document.picture
    page = tuning.window.train
    tuning.show()
    run = start(tuning, qtbot, data_set(tmp_path / "mine", 6), 200)
    until(qtbot, is_in(tuning, state))
    assert words in page.card.text
    assert getattr(page, offered).isVisible()
    assert page.cpu_button.isVisible() == (fate == "gpu")
    assert page.hint.text() == ""
    assert page.smaller_button.isVisible() == (fate in ("crash", "memory"))
    assert page.continue_button.isVisible() == (fate != "refuse")  # only where a snapshot is
    assert page.report_button.isVisible() == (state == "failed")
    click(qtbot, page.details_button)
    assert "fake training of mine" in page.log.toPlainText()
    assert page.log.isVisible()
    assert studio.document.picture is picture
    if fate == "refuse":
        assert "3 errors" in page.log.toPlainText()
        return
    click(qtbot, getattr(page, offered))
    until(qtbot, is_in(tuning, "finished"))
    given = json.loads((run / "arguments.json").read_text())
    assert "--resume" in given
    if fate == "gpu":
        assert given[given.index("--device") + 1] == "cpu"
    elif fate not in ("disk", "nan"):
        assert given[given.index("--set") + 1] == "batch_size=1"


@pytest.mark.parametrize(
    ("error", "message", "cure"),
    [
        ("DataSetError", "/data/device 3/cuda: this folder is not available.", ""),
        ("TrainingError", "the file 'out of memory.png' could not be written.", ""),
        ("DeviceError", "der Rechenkern ist weg.", "cpu"),
        ("MemoryError", "", "smaller"),
    ],
)
def test_what_ended_a_run_is_known_by_its_type_and_not_by_its_words(
    error: str, message: str, cure: str
) -> None:
    beat = watch.Heartbeat(1, 1.0, "failed", message=message, error=error)
    failure, offered = follow.trouble_of("failed", beat, "Training on cuda device 0")
    assert failure is not None
    assert message in failure.what
    assert offered == cure
    if not cure:
        assert failure.what == message


def test_a_crash_on_a_gpu_is_no_lost_device() -> None:
    failure, cure = follow.trouble_of("lost", None, "Training on the device cuda:0\n")
    assert failure is not None
    assert "crashed or was ended" in failure.what
    assert cure == "smaller"


def test_a_training_that_hangs_is_told_and_can_be_ended(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_TRAINING", "hang")
    monkeypatch.setattr(follow, "SILENT_AFTER", 0.3)
    tuning = studio.fine_tuning
    tuning.show()
    page = tuning.window.train
    run = start(tuning, qtbot, data_set(tmp_path / "mine", 6))
    until(qtbot, is_in(tuning, "silent"))
    assert page.end_button.isVisible()
    click(qtbot, page.end_button)
    until(qtbot, is_in(tuning, "lost"))
    assert plan.process_of(run) is None


@pytest.mark.parametrize("open_", [True, False])
def test_a_training_that_cannot_be_watched_for_a_while_is_told_and_watched_again(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_: bool
) -> None:
    tuning = studio.fine_tuning
    tuning.show()
    run = start(tuning, qtbot, data_set(tmp_path / "mine", 6))
    until(qtbot, is_in(tuning, "training"))
    if not open_:
        tuning.window.close()

    def blind(_: Path) -> None:
        raise MemoryError

    told = [lambda: studio.window.messages.text, lambda: tuning.window.train.card.text][open_]
    with monkeypatch.context() as patch:
        patch.setattr(follow, "process_of", blind)
        until(qtbot, lambda: "The training cannot be watched" in told())
        assert "not enough memory" in told()
        assert "goes on" in told()
    studio.window.messages.hide()
    seen = tuning.view
    until(qtbot, lambda: tuning.view is not seen)
    tuning.show()
    until(qtbot, lambda: "cannot be watched" not in tuning.window.train.card.text)
    rows = [json.loads(line) for line in (run / watch.PROGRESS).read_text().splitlines()]
    steps = [row["step"] for row in tuning.view.rows]  # pyright: ignore[reportOptionalMemberAccess]
    assert steps == [row["step"] for row in rows][: len(steps)]  # none twice
    click(qtbot, tuning.window.train.stop_button)
    until(qtbot, is_in(tuning, "finished"))


def reopened(
    studio: Studio, open_studio: Callable[[FakeEngine], Studio], fake: FakeEngine
) -> FineTuning:
    """The editor closed and opened again."""
    studio.document.mark_saved()
    studio.window.close()
    again = open_studio(fake)
    return again.fine_tuning


def test_a_run_is_found_again_after_a_restart(
    studio: Studio, open_studio: Callable[[FakeEngine], Studio], fake: FakeEngine,
    qtbot: QtBot, tmp_path: Path,
) -> None:  # fmt: skip
    run = start(studio.fine_tuning, qtbot, data_set(tmp_path / "mine", 6))
    until(qtbot, is_in(studio.fine_tuning, "training"))
    process = plan.process_of(run)
    tuning = reopened(studio, open_studio, fake)
    assert process is not None
    assert psutil.pid_exists(process[0])  # closing the editor ends no training
    until(qtbot, is_in(tuning, "training"))
    assert tuning.view is not None
    assert (tuning.view.run, tuning.view.title) == (run, "mine")
    tuning.show()
    assert tuning.window.step == TRAIN
    click(qtbot, tuning.window.train.stop_button)
    until(qtbot, is_in(tuning, "finished"))


def test_a_run_held_for_painting_goes_on_when_the_editor_closes_or_has_crashed(
    studio: Studio, open_studio: Callable[[FakeEngine], Studio], fake: FakeEngine,
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    run = start(studio.fine_tuning, qtbot, data_set(tmp_path / "mine", 6))
    until(qtbot, is_in(studio.fine_tuning, "training"))
    qtbot.mousePress(studio.window.canvas, Qt.MouseButton.LeftButton)
    until(qtbot, is_in(studio.fine_tuning, "paused"))
    studio.document.mark_saved()
    writers: list[threading.Thread] = []
    write = watch.write_wish

    def record(*wish: Any) -> None:
        writers.append(threading.current_thread())
        write(*wish)

    with monkeypatch.context() as patch:
        patch.setattr(watch, "write_wish", record)
        studio.window.close()
    assert watch.read_wish(run) == "run"
    assert len(writers) == 1
    assert threading.main_thread() not in writers  # a slow disk is no matter of the window
    watch.write_wish(run, "pause", "painting")  # as an editor that crashed leaves it
    tuning = open_studio(fake).fine_tuning
    until(qtbot, is_in(tuning, "training"))


def test_a_run_that_died_while_the_editor_was_closed_is_told(
    studio: Studio, open_studio: Callable[[FakeEngine], Studio], fake: FakeEngine,
    qtbot: QtBot, tmp_path: Path,
) -> None:  # fmt: skip
    run = start(studio.fine_tuning, qtbot, data_set(tmp_path / "mine", 6))
    until(qtbot, lambda: studio.fine_tuning.view.snapshot_age is not None)  # pyright: ignore[reportOptionalMemberAccess]
    studio.document.mark_saved()
    studio.window.close()
    plan.end_process(run)
    again = open_studio(fake)
    until(qtbot, is_in(again.fine_tuning, "lost"))
    again.fine_tuning.show()
    assert again.fine_tuning.window.train.continue_button.isVisible()


def test_the_jobs_list_the_run(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    tuning = studio.fine_tuning
    start(tuning, qtbot, data_set(tmp_path / "mine", 6))
    until(qtbot, is_in(tuning, "training"))
    jobs = studio.bottom.jobs
    assert "Fine-tune “mine”" in jobs.rows[-1].text
    tuning.window.close()
    jobs.rows[-1].cancel.click()
    assert tuning.window.isVisible()


def test_every_field_is_named_for_screen_readers(studio: Studio) -> None:
    window = studio.fine_tuning.window
    nameless = [
        type(field).__name__
        for page in window.pages
        for field in page.findChildren(QObject)
        if type(field).__name__ in ("QLineEdit", "QComboBox", "QSpinBox", "QTreeWidget")
        and field.objectName() != "qt_spinbox_lineedit"
        and not field.accessibleName()  # pyright: ignore[reportAttributeAccessIssue]
    ]
    assert not nameless
    assert LabelSet.builtin("countryside").channel_named(CLASSES[0]) is not None
    assert window.step in (PICTURES, CHECK)
