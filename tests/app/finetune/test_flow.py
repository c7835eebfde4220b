"""Fine-tuning through the window: clicks and folders, on a training process that is a fake."""

import json
import os
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import psutil
import pytest
from PIL import Image
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from app.application import Studio
from app.finetune import flow
from app.finetune.data import copies, plan
from app.finetune.running import speed
from app.finetune.window import PICTURES, TRAIN, USE
from inade import places
from inade.training.run import watch
from tests.app.finetune.folders import data_set, labels, photos
from tests.app.finetune.hands import check, click, pick, problems, start, until
from tests.fakes import FakeEngine


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
    assert (pairs["--data"], pairs["--init"]) == (str(folder), str(places.BUNDLED))
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
    assert made in places.checkpoint_folders()
    assert not (made / "continue").exists()
    assert (made / "labels.json").read_bytes() == (places.BUNDLED / "labels.json").read_bytes()

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
    known = speed.remembered(places.BUNDLED, "auto")
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
    tuning.show()
    tuning.preparing.pick(folder)
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
