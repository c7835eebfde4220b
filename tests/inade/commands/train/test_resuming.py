"""The train command: how a run goes on, and what it refuses to become."""

import json
import shutil

import numpy as np
import pytest
from PIL import Image

from inade.checkpoint.checkpoint import read_checkpoint
from inade.errors import (
    TrainingError,
)
from inade.training import trainer
from inade.training.run.resuming import kept_limits
from tests.inade.commands.train.runs import CHEAP, invoke, plain_folder


def test_a_run_that_was_moved_goes_on_and_hears_of_other_data(tmp_path):
    source = plain_folder(tmp_path / "data")
    run = tmp_path / "run"
    given = ["--data", source, "--out", run, "--pictures", 1, *CHEAP, "--no-prior"]
    assert invoke(*given).exit_code == 0
    moved = run.rename(tmp_path / "moved")
    result = invoke("--resume", "--out", moved, "--pictures", 2, *CHEAP, "--no-prior")
    assert result.exit_code == 0, result.output
    assert "another run" not in result.output

    path = source / "labels" / "p1.png"
    swapped = np.asarray(Image.open(path))
    Image.fromarray(swapped.max() - swapped).save(path)
    more = ["--resume", "--data", source, "--out", moved, *CHEAP, "--no-prior"]
    result = invoke(*more, "--pictures", 3)
    assert result.exit_code == 0, result.output
    words = " ".join(result.output.split())
    assert "have changed since the run packed them" in words
    assert "from here on it is another run" in words

    described = json.loads((source / "label_set.json").read_text())
    names = [entry["name"] for entry in described["classes"]]
    for entry, name in zip(described["classes"], names[::-1], strict=True):
        entry["name"] = name
    (source / "label_set.json").write_text(json.dumps(described))
    result = invoke(*more, "--pictures", 4)
    assert isinstance(result.exception, TrainingError)
    assert "the classes of the data are not those that the run began with" in str(result.exception)


RESUMED = ["--resume", "--pictures", 2, "--no-prior", *CHEAP]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--preset", "ade20k"], "run of --preset lite; it takes no --preset ade20k"),
        (["--seed", 7], "run of --seed 0; it takes no --seed 7"),
        (["--set", "ema_decay=0.9"], "do not fit what --set changes"),
    ],
)
def test_a_resumed_run_refuses_what_it_cannot_become(run, arguments, words):
    result = invoke(*RESUMED, "--out", run, *arguments)
    assert isinstance(result.exception, TrainingError)
    assert words in str(result.exception)
    assert "--init" in str(result.exception)


def test_a_resumed_run_takes_its_own_options_and_tells_what_is_changed(run):
    own = ["--preset", "lite", "--seed", 0, "--set", "batch_size=2"]
    result = invoke(*RESUMED, "--out", run, *own)
    assert result.exit_code == 0, result.output
    words = " ".join(result.output.split())
    assert "another run: batch_size is 2, it was 1 (--set)." in words


def test_a_change_with_which_no_step_was_made_does_not_stick_to_the_run(run, monkeypatch):
    def fail(*_, **__):
        raise TrainingError("the first step failed.")

    with monkeypatch.context() as patch:
        patch.setattr(trainer, "train", fail)
        failed = invoke(*RESUMED, "--out", run, "--set", "batch_size=2")
    assert "the first step failed" in str(failed.exception)
    result = invoke(*RESUMED, "--out", run)
    assert result.exit_code == 0, result.output
    assert json.loads((run / "run.json").read_text())["batch_size"] == 1
    assert "it was 1" not in result.output


ASKED = ["--pictures", 7, "--minutes", 3, "--precision", "bf16"]


@pytest.mark.parametrize("saved", [False, True])
def test_what_a_call_that_failed_was_asked_for_is_forgotten(run, monkeypatch, saved):
    """Of its options nothing is left, of what it changes that with which it made steps."""
    before = json.loads((run / "run.json").read_text())

    def fail(*_, **__):
        if saved:
            (run / "snapshots" / "step-000000009.pt").write_bytes(b"another")
        raise RuntimeError("the device is gone.")

    with monkeypatch.context() as patch:
        patch.setattr(trainer, "train", fail)
        failed = invoke("--resume", "--out", run, *ASKED, *CHEAP, "--set", "batch_size=2")
    assert "the device is gone" in str(failed.exception)
    after = json.loads((run / "run.json").read_text())
    assert (after["limits"], after["precision"]) == (before["limits"], before["precision"])
    assert after["batch_size"] == (2 if saved else 1)
    assert saved or after == before


def test_a_call_that_was_killed_keeps_what_it_was_asked_for_and_that_is_told(run, monkeypatch):
    class Killed(BaseException):
        """As by the system, before anything was saved."""

    def killed(*_, **__):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(trainer, "train", killed)
        with pytest.raises(Killed):
            invoke("--resume", "--out", run, "--pictures", 3, "--precision", "bf16", *CHEAP)
    result = invoke("--resume", "--out", run, "--no-prior", *CHEAP)
    assert result.exit_code == 0, result.output
    words = " ".join(result.output.split())
    assert "keeps the limit it had: --pictures 3. Another one takes its place" in words
    assert "keeps its precision: --precision bf16." in words
    assert "after 3 steps and 3 pictures" in words


def test_a_call_that_ended_keeps_what_it_was_asked_for(run):
    given = ["--pictures", 2, "--precision", "bf16", "--no-prior", *CHEAP]
    result = invoke("--resume", "--out", run, *given)
    assert result.exit_code == 0, result.output
    after = json.loads((run / "run.json").read_text())
    assert (after["limits"]["pictures"], after["precision"]) == (2, "bf16")


def test_a_resumed_run_that_is_over_keeps_its_limit_and_changes_nothing(run):
    before = {path.name: path.read_bytes() for path in run.glob("*/*") if path.is_file()}
    result = invoke("--resume", "--out", run, "--no-prior", *CHEAP)
    assert result.exit_code == 0, result.output
    words = " ".join(result.output.split())
    assert "keeps the limit it had: --pictures 1. Another one takes its place" in words
    assert "all 1 pictures of the plan have been seen after 1 steps" in words
    assert {path.name: path.read_bytes() for path in run.glob("*/*") if path.is_file()} == before


def test_a_resumed_run_that_was_killed_before_its_export_still_exports(run):
    shutil.rmtree(run / "checkpoint")
    result = invoke("--resume", "--out", run, *CHEAP)
    assert result.exit_code == 0, result.output
    assert "1 steps and 1 pictures. The prior was fitted" in " ".join(result.output.split())
    assert read_checkpoint(run / "checkpoint").prior is not None


def test_a_damaged_newest_snapshot_is_told(run):
    (run / "snapshots" / "step-000000002.pt").write_bytes(b"cut")
    result = invoke("--resume", "--out", run, "--no-prior", *CHEAP)
    assert result.exit_code == 0, result.output
    words = " ".join(result.output.split())
    assert "step-000000002.pt cannot be read: the run goes on from the one before" in words


def test_minutes_are_kept_until_another_limit_takes_their_place(run):
    settings = json.loads((run / "run.json").read_text())
    (run / "run.json").write_text(
        json.dumps(settings | {"limits": {"pictures": None, "minutes": 0.5}})
    )
    assert kept_limits(run, None, None)[:2] == (None, 0.5)
    assert "--minutes 0.5 (from now)" in kept_limits(run, None, None)[2]
    assert kept_limits(run, 9, None) == (9, None, "")


def test_an_exported_run_takes_no_preset(tmp_path, data, run):
    given = ["--data", data.folder, "--out", tmp_path / "new", "--init-export", run / "checkpoint"]
    result = invoke(*given, "--preset", "ade20k")
    assert isinstance(result.exception, TrainingError)
    assert "takes no --preset" in str(result.exception)


def test_a_folder_without_a_run_is_not_resumed_nor_made(tmp_path):
    result = invoke("--resume", "--out", tmp_path / "run")
    assert isinstance(result.exception, TrainingError)
    assert "no snapshot of a run" in str(result.exception)
    assert not (tmp_path / "run").exists()


def test_a_resumed_run_keeps_its_backbone(tmp_path, data):
    run = tmp_path / "run"
    assert invoke("--data", data.folder, "--out", run, "--pictures", 1, *CHEAP).exit_code == 0
    described = json.loads((run / "run.json").read_text()) | {"backbone": "vgg19"}
    (run / "run.json").write_text(json.dumps(described))
    result = invoke("--resume", "--out", run, "--pictures", 2)
    assert isinstance(result.exception, TrainingError)
    assert "used the backbone vgg19" in str(result.exception)
