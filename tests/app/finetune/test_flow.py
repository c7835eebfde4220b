"""Fine-tuning through the window: clicks and folders, on a training process that is a fake."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import psutil
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.finetune import copies, flow, follow, pausing, plan, speed
from app.finetune.flow import FineTuning
from app.finetune.speed import Speed
from app.finetune.window import CHECK, PICTURES, SETTINGS, TRAIN, USE
from app.storage import opening
from inade.labels import LabelSet
from inade.training.run import watch
from tests.app.finetune.folders import CLASSES, data_set, labels, photos
from tests.fakes import FakeEngine

FAKE = [sys.executable, str(Path(__file__).parent / "fake_training.py")]
PATIENCE = 100_000  # milliseconds; a process starts meanwhile, on machines of any speed


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where runs go; what still runs at the end is ended."""
    monkeypatch.setattr(plan, "program", lambda: FAKE)
    monkeypatch.setattr(opening, "own_checkpoints", lambda: tmp_path / "checkpoints")
    monkeypatch.setattr(pausing, "IDLE_MS", 300)
    monkeypatch.setattr(follow, "INTERVAL", 0.1)
    monkeypatch.setenv("FAKE_TRAINING", "slow")
    folder = tmp_path / "data" / "inade-studio"
    yield folder
    for run in (folder / "runs").glob("*"):
        plan.end_process(run)


@pytest.fixture
def studio(home: Path, open_studio: Callable[[FakeEngine], Studio], fake: FakeEngine) -> Studio:
    """The editor, with its speed known."""
    speed.remember(opening.BUNDLED, "auto", Speed(4.0, 2_000_000_000, "2 CPU threads (test)"))
    return open_studio(fake)


def until(qtbot: QtBot, true: Callable[[], bool]) -> None:
    qtbot.waitUntil(true, timeout=PATIENCE)


def click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)  # pyright: ignore[reportArgumentType]


def pick(tuning: FineTuning, qtbot: QtBot, folder: Path) -> None:
    """Drop a folder on the first page."""
    page = tuning.window.pictures
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    plain, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    action = Qt.DropAction.CopyAction
    page.dropEvent(QDropEvent(QPointF(5, 5), action, data, left, plain))
    until(qtbot, lambda: bool(page.card.text))


def check(tuning: FineTuning, qtbot: QtBot, folder: Path) -> None:
    """Pick a folder and go on to the report."""
    pick(tuning, qtbot, folder)
    click(qtbot, tuning.window.pictures.next)
    until(qtbot, lambda: bool(tuning.window.check.card.text))


def start(tuning: FineTuning, qtbot: QtBot, folder: Path, pictures: int = 4000) -> Path:
    """From a folder of pictures to a run; returns the run's folder."""
    check(tuning, qtbot, folder)
    click(qtbot, tuning.window.check.next)
    assert tuning.window.step == SETTINGS
    tuning.window.settings.pictures.setValue(pictures)
    click(qtbot, tuning.window.settings.start)
    until(qtbot, lambda: tuning.window.step == TRAIN)
    assert tuning.view is not None
    return tuning.view.run


def is_in(tuning: FineTuning, state: str) -> Callable[[], bool]:
    return lambda: tuning.view is not None and tuning.view.state == state


def problems(tuning: FineTuning) -> list[str]:
    tree = tuning.window.check.problems
    items = [tree.topLevelItem(index) for index in range(tree.topLevelItemCount())]
    return [f"{item.text(0)}: {item.text(1)}" for item in items if item is not None]


def test_from_a_folder_to_the_selected_checkpoint(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tuning = studio.fine_tuning
    studio.window.actions_["model.fine_tune"].trigger()
    window = tuning.window
    assert window.isVisible()
    assert not window.isModal()

    folder = data_set(tmp_path / "my street", 10)
    pick(tuning, qtbot, folder)
    assert "10 photos with a layout, 3 classes" in window.pictures.card.text
    click(qtbot, window.pictures.next)
    until(qtbot, lambda: "quarter" not in window.check.card.text and window.check.next.isEnabled())
    assert "9 pictures to learn from, 1 kept aside" in window.check.words.text()
    until(qtbot, lambda: "an earlier run" in window.check.facts.value(0))
    assert window.check.facts.value(0).startswith("4 min 10 s")  # 1,000 pictures at 4 a second
    assert "2.0 GB" in window.check.facts.value(2)

    click(qtbot, window.check.next)
    page = window.settings
    assert page.like == {"sky": "sky", "grass": "grass", "house": "wall"}
    assert "2 of 3 classes go on by name" in page.report.text()
    assert "house as wall" in page.report.text()
    box = page.box_of("house")
    box.setCurrentIndex(0)
    assert "From the mean of all: house" in page.report.text()
    box.setCurrentIndex(box.findData("roof"))
    page.pictures.setValue(400)
    assert "1 min 40 s" in page._takes.text()

    click(qtbot, page.start)
    until(qtbot, lambda: window.step == TRAIN)
    run = studio.settings.training_run
    assert run is not None
    until(qtbot, lambda: window.train.samples.grid is not None)
    grid = window.train.samples.grid
    assert grid is not None
    assert (grid.columns[3], len(grid.rows), grid.rows[0][3].width()) == ("prior", 4, 128)
    assert grid.rows[1][3].pixelColor(64, 64).red() == 80  # the second row's fourth picture
    until(qtbot, lambda: window.step == USE)
    given = json.loads((run / "arguments.json").read_text())
    pairs = dict(pairwise(given))
    assert given[0] == "train"
    assert (pairs["--data"], pairs["--init"]) == (str(folder), str(opening.BUNDLED))
    assert json.loads(Path(pairs["--map"]).read_text())["house"] == "roof"
    assert "--detached" in given
    titles = [curve.title for curve in window.train.curves.curves if curve.points]
    assert len(titles) == 4
    assert "→" in window.use.facts.value(1)
    pages: list[QUrl] = []
    monkeypatch.setattr(flow.QDesktopServices, "openUrl", pages.append)
    click(qtbot, window.use.report_button)
    assert [Path(page.toLocalFile()) for page in pages] == [run / "report.html"]

    window.use.name.setText("My Street")
    opened: list[Path] = []
    studio.fine_tuning._load = opened.append  # pyright: ignore[reportPrivateUsage]
    click(qtbot, window.use.use_button)
    until(qtbot, lambda: bool(opened))
    made = tmp_path / "checkpoints" / "my-street"
    assert opened == [made]
    assert made in opening.checkpoints()
    assert not (made / "continue").exists()
    assert (made / "labels.json").read_bytes() == (opening.BUNDLED / "labels.json").read_bytes()

    click(qtbot, window.use.new_button)
    assert window.step == PICTURES
    assert studio.settings.training_run is None
    assert (run / "checkpoint").is_dir()


def test_the_time_is_measured_by_a_trial_where_nothing_is_known(
    home: Path, open_studio: Callable[[FakeEngine], Studio], fake: FakeEngine,
    qtbot: QtBot, tmp_path: Path,
) -> None:  # fmt: skip
    tuning = open_studio(fake).fine_tuning
    check(tuning, qtbot, data_set(tmp_path / "mine"))
    facts = tuning.window.check.facts
    until(qtbot, lambda: "measured just now" in facts.value(0))
    # the fake says 20 pictures in 10 seconds
    assert facts.value(0).startswith("8 min 20 s")
    assert "MB" in facts.value(2)
    assert not list(home.glob("probe*"))
    known = speed.remembered(opening.BUNDLED, "auto")
    assert known is not None
    assert known.images_per_second == 2.0


def test_a_trial_that_fails_says_why_and_training_can_still_be_tried(
    home: Path, open_studio: Callable[[FakeEngine], Studio], fake: FakeEngine,
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("FAKE_TRAINING", "refuse")
    tuning = open_studio(fake).fine_tuning
    check(tuning, qtbot, data_set(tmp_path / "mine"))
    until(qtbot, lambda: "did not get going" in tuning.window.check.facts.value(0))
    assert tuning.window.check.next.isEnabled()
    assert not list(home.glob("probe*"))


# Bad pictures


def test_photos_without_labels_are_told_and_handed_to_who_can_label(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    tuning = studio.fine_tuning
    tuning.show()
    page = tuning.window.pictures
    folder = photos(tmp_path / "holiday", 12)
    pick(tuning, qtbot, folder)
    assert "12 photos, but none of them has a layout" in page.card.text
    assert not page.next.isEnabled()
    assert page.label.isVisible()
    handed: list[Path] = []
    tuning.preparing.label_pictures = handed.append
    click(qtbot, page.label)
    assert handed == [folder]
    studio.labelling.finished.emit(data_set(tmp_path / "holiday-labelled", 4))
    until(qtbot, lambda: "4 photos with a layout" in page.card.text)
    pick(tuning, qtbot, folder)
    until(qtbot, lambda: page.label.isVisible())
    tuning.preparing.label_pictures = None
    click(qtbot, page.label)
    assert "labelme" in page.card.text


@pytest.mark.parametrize("what", ["missing", "empty", "file"])
def test_folders_that_are_none_get_a_sentence(
    studio: Studio, qtbot: QtBot, tmp_path: Path, what: str
) -> None:
    tuning = studio.fine_tuning
    tuning.show()
    folder = tmp_path / "bad"
    if what == "empty":
        folder.mkdir()
    elif what == "file":
        folder.write_text("x")
    tuning.open_folder(folder)
    until(qtbot, lambda: bool(tuning.window.pictures.card.text))
    assert "no" in tuning.window.pictures.card.text
    assert not tuning.window.pictures.next.isEnabled()


def test_all_problems_are_listed_and_their_pictures_can_be_left_out(
    studio: Studio, qtbot: QtBot, tmp_path: Path, home: Path
) -> None:
    tuning = studio.fine_tuning
    tuning.show()
    folder = data_set(tmp_path / "mine", 8)
    (folder / "labels" / "p01.png").unlink()
    ids = labels(2)
    ids[:10] = 255
    Image.fromarray(ids).save(folder / "labels" / "p02.png")
    for part, suffix in (("images", "jpg"), ("labels", "png")):
        small = np.zeros((3, 3, 3) if part == "images" else (3, 3), np.uint8)
        Image.fromarray(small).save(folder / part / f"p03.{suffix}")
    (folder / "images" / "p04.jpg").write_bytes(b"\xff\xd8 cut short")
    before = {path: path.read_bytes() for path in sorted(folder.rglob("*.*"))}

    check(tuning, qtbot, folder)
    page = tuning.window.check
    listed = "\n".join(problems(tuning))
    assert "labels/p01.png: it is missing" in listed
    assert "label 255 (640 pixels) not in the label set" in listed
    assert "images/p03.jpg: it is only 3 x 3 pixels" in listed
    assert "images/p04.jpg" in listed
    assert not page.next.isEnabled()
    assert page.leave.text() == "Leave out 4 pictures"

    click(qtbot, page.leave)
    until(qtbot, lambda: page.next.isEnabled())
    assert "4 files are left out" in page.card.text
    assert "3 pictures to learn from, 1 kept aside" in page.words.text()
    assert {path: path.read_bytes() for path in sorted(folder.rglob("*.*"))} == before
    copies = list((home / "data_sets").glob("mine-*/images/*"))
    assert sorted(path.stem for path in copies) == ["p00", "p05", "p06", "p07"]


def test_files_mended_meanwhile_are_checked_again(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    tuning = studio.fine_tuning
    tuning.show()
    folder = data_set(tmp_path / "mine", 6)
    (folder / "labels" / "p01.png").rename(folder / "p01.png")
    check(tuning, qtbot, folder)
    assert not tuning.window.check.next.isEnabled()
    (folder / "p01.png").rename(folder / "labels" / "p01.png")
    click(qtbot, tuning.window.check.again_button)
    until(qtbot, lambda: tuning.window.check.next.isEnabled())


def test_a_plain_folder_is_prepared_as_a_copy(
    studio: Studio, qtbot: QtBot, tmp_path: Path, home: Path
) -> None:
    """Label maps without a list of classes: named by number, files without a partner left out."""
    tuning = studio.fine_tuning
    tuning.show()
    folder = data_set(tmp_path / "plain", 6)
    (folder / "label_set.json").unlink()
    (folder / "labels" / "p05.png").unlink()
    check(tuning, qtbot, folder)
    until(qtbot, lambda: tuning.window.check.next.isEnabled())
    assert "labels/p05.png: it is missing for p05.jpg." in problems(tuning)
    copy = next((home / "data_sets").glob("plain-*"))
    assert len(list((copy / "labels").iterdir())) == 5
    assert not (folder / "split.json").exists()


def test_old_copies_and_trials_left_behind_are_cleared(
    studio: Studio, qtbot: QtBot, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of five copies the newest few stay, and the one that a living run reads."""
    monkeypatch.setattr(copies, "MOST", 2)
    for number in range(5):
        copy = home / "data_sets" / f"old-{number}"
        (copy / "images").mkdir(parents=True)
        os.utime(copy, (1000 + number, 1000 + number))
    run = home / "runs" / "living"
    plan.Plan(run, "living", home / "data_sets" / "old-0", tmp_path, {}, 8).write()
    own = psutil.Process()
    watch.write_heartbeat(run, watch.Heartbeat(own.pid, own.create_time(), "training"))
    dead = home / "probe-999999999"
    dead.mkdir()
    tuning = studio.fine_tuning
    tuning.show()
    folder = data_set(tmp_path / "plain", 6)
    (folder / "label_set.json").unlink()
    check(tuning, qtbot, folder)
    until(qtbot, lambda: tuning.window.check.next.isEnabled())
    (run / watch.HEARTBEAT).unlink()  # this process shall not be ended
    left = sorted(
        path.name.split("-")[0] + path.name[-2:] for path in (home / "data_sets").iterdir()
    )
    assert [name for name in left if name.startswith("old")] == ["old-0", "old-3", "old-4"]
    assert not dead.exists()
    monkeypatch.setattr(copies, "MOST_BYTES", 0)
    kept = copies.copy_folder(folder)
    copies.tidy(kept)
    assert [path.name for path in (home / "data_sets").iterdir()] == [kept.name]


def test_classes_that_share_no_name_start_from_the_mean_and_it_says_so(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    tuning = studio.fine_tuning
    tuning.show()
    folder = data_set(tmp_path / "odd", 6, classes=("zork", "quux", "*"))
    run = start(tuning, qtbot, folder)
    assert tuning.window.settings.like == {"zork": None, "quux": None, "*": None}
    assert "No class has a name that default knows" in tuning.window.settings.report.text()
    assert json.loads((run / "classes.json").read_text()) == {
        "zork": None, "quux": None, "*": None
    }  # fmt: skip


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


# A run and what may happen to it


def test_pause_continue_and_stop_are_obeyed(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    tuning = studio.fine_tuning
    tuning.show()
    page = tuning.window.train
    run = start(tuning, qtbot, data_set(tmp_path / "mine", 6))
    until(qtbot, is_in(tuning, "training"))
    click(qtbot, page.pause_button)
    until(qtbot, is_in(tuning, "paused"))
    assert page.pause_button.text() == "Continue"
    assert "Paused" in page.card.text
    click(qtbot, page.pause_button)
    until(qtbot, is_in(tuning, "training"))
    click(qtbot, page.stop_button)
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
    else:
        assert given[given.index("--set") + 1] == "batch_size=1"


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


# Restarts


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
    qtbot: QtBot, tmp_path: Path,
) -> None:  # fmt: skip
    run = start(studio.fine_tuning, qtbot, data_set(tmp_path / "mine", 6))
    until(qtbot, is_in(studio.fine_tuning, "training"))
    qtbot.mousePress(studio.window.canvas, Qt.MouseButton.LeftButton)
    until(qtbot, is_in(studio.fine_tuning, "paused"))
    studio.document.mark_saved()
    studio.window.close()
    assert watch.read_wish(run) == "run"
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
        for field in page.findChildren(flow.QObject)
        if type(field).__name__ in ("QLineEdit", "QComboBox", "QSpinBox", "QTreeWidget")
        and field.objectName() != "qt_spinbox_lineedit"
        and not field.accessibleName()  # pyright: ignore[reportAttributeAccessIssue]
    ]
    assert not nameless
    assert LabelSet.builtin("countryside").channel_named(CLASSES[0]) is not None
    assert window.step in (PICTURES, CHECK)
