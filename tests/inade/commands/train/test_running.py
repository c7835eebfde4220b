"""The train command: how a run starts and ends, and what stops it, in words."""

import errno
import html
import json
import math
import re

import numpy as np
import pytest
import torch
from PIL import Image

from inade.checkpoint.checkpoint import read_checkpoint
from inade.errors import (
    DataSetError,
    DeviceError,
    InadeError,
    OutOfMemoryError,
    SaveError,
    TrainingError,
)
from inade.training.data.packed import PackedData
from inade.training.run.export import export_run
from inade.training.run.state import read_snapshot
from inade.training.run.watch import read_heartbeat, samples, snapshots, write_wish
from inade.training.step import train_step
from tests.inade.commands.train.runs import CHEAP, invoke, plain_folder
from tests.inade.training.small_run import LABELS


def test_a_data_set_folder_becomes_a_checkpoint_and_the_run_goes_on(tmp_path, data):
    run = tmp_path / "run"
    first = invoke("--data", data.folder, "--out", run, "--pictures", 1, *CHEAP)
    assert first.exit_code == 0, first.output
    assert "all 1 pictures" in first.output
    checkpoint = read_checkpoint(run / "checkpoint")
    assert checkpoint.labels.title == LABELS.title
    assert "5 training pictures, packed at 64x64; 2 others" in checkpoint.card
    grids = ["step-000000001.png", "step-000000001_prior.png"]
    assert sorted(path.name for path in (run / "samples").iterdir()) == grids
    assert [path.name for path in samples(run)] == grids  # the last one comes last
    assert checkpoint.fitted_prior().pictures == 5
    assert "fitted to 20 objects of 5 pictures" in first.output
    assert json.loads((run / "run.json").read_text())["backbone"] == "none"
    page = (run / "report.html").read_text()
    assert "all 1 pictures of the plan have been seen" in page
    assert "data:image/webp;base64," in page
    assert "after step 1, looks from the fitted prior" in page
    assert "after step 1, looks from the published prior" in page
    assert "The prior was fitted to 20 objects of 5 pictures; unseen styles" in page
    assert list((run / "tensorboard").glob("events.*"))
    beat = read_heartbeat(run)
    assert beat is not None
    assert (beat.state, beat.step, beat.pictures) == ("finished", 1, 1)
    assert "there is no perceptual loss" in first.output
    assert "step 1, 1 of 1 pictures" in first.output  # a plain line: the output is no terminal

    again = invoke("--data", data.folder, "--out", run, *CHEAP)
    assert isinstance(again.exception, TrainingError)
    assert "--resume" in str(again.exception)
    assert read_heartbeat(run) == beat  # a refused run leaves no word in the other's folder

    second = invoke("--resume", "--out", run, "--pictures", 2, "--judge", 0)
    assert second.exit_code == 0, second.output
    assert "2 steps and 2 pictures" in second.output


def without_prior(run, result, words=""):
    """A run that came to a good end, and a checkpoint whose prior was not fitted."""
    assert result.exit_code == 0, result.output
    assert words in " ".join(result.output.split())
    assert read_checkpoint(run / "checkpoint").prior is None
    assert len(samples(run)) == 1
    assert read_heartbeat(run).state == "finished"


def test_a_run_leaves_the_prior_out_where_it_is_told_to(tmp_path, data):
    run = tmp_path / "run"
    given = ["--data", data.folder, "--out", run, "--pictures", 1, *CHEAP, "--no-prior"]
    without_prior(run, invoke(*given))


def test_a_run_that_is_stopped_fits_no_prior(tmp_path, data, monkeypatch):
    run = tmp_path / "run"

    def step(*given):
        write_wish(run, "stop")
        return train_step(*given)

    monkeypatch.setattr("inade.training.trainer.train_step", step)
    result = invoke("--data", data.folder, "--out", run, "--pictures", 3, *CHEAP)
    without_prior(run, result, "stopped on request after 1 steps")


def test_a_wish_to_stop_while_the_prior_is_fitted_leaves_it_out(tmp_path, data, monkeypatch):
    run = tmp_path / "run"

    def read(checkpoint, parts, device, progress):
        write_wish(run, "stop")
        progress(1, 2)

    monkeypatch.setattr("inade.training.prior.fit.read_styles", read)
    result = invoke("--data", data.folder, "--out", run, "--pictures", 1, *CHEAP)
    without_prior(run, result, "The prior was not fitted: stopped on request.")


def test_a_prior_that_cannot_be_fitted_costs_no_run(tmp_path, data, monkeypatch):
    run = tmp_path / "run"

    def exported(*given, **more):
        export_run(*given, **more)
        (run / "checkpoint" / "encoder.safetensors").unlink()

    monkeypatch.setattr("inade.training.judging.showing.export_run", exported)
    result = invoke("--data", data.folder, "--out", run, "--pictures", 1, *CHEAP)
    without_prior(run, result, "The prior was not fitted:")
    assert "has no encoder" in result.output
    assert "has no encoder" in (run / "report.html").read_text()


def test_everything_wrong_with_a_folder_is_told_at_once_and_nothing_is_trained(tmp_path):
    folder = plain_folder(tmp_path / "data", 6)
    Image.fromarray(np.full((64, 64), 255, np.uint8)).save(folder / "labels" / "p0.png")
    (folder / "labels" / "p1.png").unlink()
    Image.new("RGB", (3, 3)).save(next((folder / "images").glob("p2.*")))
    Image.new("L", (3, 3)).save(folder / "labels" / "p2.png")
    photo = next((folder / "images").glob("p3.*"))
    photo.write_bytes(photo.read_bytes()[:60])
    result = invoke("--data", folder, "--out", tmp_path / "run")
    assert isinstance(result.exception, DataSetError)
    words = str(result.exception)
    assert re.search(r"labels/p0.png: .*255.*4,?096", words)
    assert "no unknown class for 255" in words
    assert "labels/p1.png: it is missing" in words
    assert re.search(r"images/p2\.\w+: it is only 3 x 3 pixels", words)
    assert f"images/{photo.name}" in words
    assert not (tmp_path / "run" / "snapshots").exists()
    beat = read_heartbeat(tmp_path / "run")
    assert beat is not None
    assert (beat.state, beat.message) == ("failed", words)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--set", "betas=1"], "no setting 'betas'"),
        (["--set", "preset=ade20k"], "no setting 'preset'"),
        (["--init", "nowhere"], "nowhere"),
        (["--init", "CHECKPOINT", "--like", "roof=class 0"], "no class 'roof'"),
    ],
)
def test_what_does_not_fit_is_told_before_anything_is_packed(tmp_path, finished, arguments, words):
    arguments = [str(finished / "checkpoint") if one == "CHECKPOINT" else one for one in arguments]
    folder = plain_folder(tmp_path / "data")
    result = invoke("--data", folder, "--out", tmp_path / "run", *arguments)
    assert isinstance(result.exception, InadeError)
    assert words in str(result.exception)
    assert not (tmp_path / "run" / "data").exists()


def test_photos_alone_are_no_data_set(tmp_path):
    for number in range(12):
        Image.new("RGB", (80, 60)).save(tmp_path / f"{number}.jpg")
    result = invoke("--data", tmp_path, "--out", tmp_path / "run")
    assert isinstance(result.exception, DataSetError)
    assert "prepare SOURCE OUT" in str(result.exception)


TROUBLES = [
    (
        RuntimeError("CUDA error: unspecified launch failure\nmore"),
        DeviceError,
        "stopped answering",
    ),
    (torch.OutOfMemoryError("no"), OutOfMemoryError, "accumulation=N"),
    (OSError(errno.ENOSPC, "No space left on device"), SaveError, "No space left on device"),
    (None, TrainingError, "'kl' is no longer a number at step 3"),
]


@pytest.mark.parametrize(("trouble", "kind", "words"), TROUBLES)
def test_a_run_cut_off_keeps_its_snapshot_and_says_so(
    tmp_path, data, monkeypatch, trouble, kind, words
):
    """The device is gone, or full, the disk is full, or the losses are no numbers: at the third
    step."""
    run, real_save = tmp_path / "run", torch.save
    if kind is SaveError:

        def save(value, path):
            real_save(value, path)
            if value["step"] == 3:
                raise trouble

        monkeypatch.setattr(torch, "save", save)
    else:

        def step(state, *rest):
            if state.step == 2 and trouble is None:
                torch.nn.init.constant_(state.encoder.layer1.weight, math.nan)
            elif state.step == 2:
                raise trouble
            return train_step(state, *rest)

        monkeypatch.setattr("inade.training.trainer.train_step", step)
    result = invoke("--data", data.folder, "--out", run, "--save-every", 0, *CHEAP)
    assert isinstance(result.exception, kind)
    assert words in str(result.exception)
    saved = read_snapshot(run)
    assert saved is not None
    assert saved["step"] == 2
    assert len(snapshots(run)) == 2
    beat = read_heartbeat(run)
    assert beat is not None
    assert (beat.state, beat.message) == ("failed", str(result.exception))
    page = (run / "report.html").read_text()
    assert "Failed:" in page
    assert html.escape(str(result.exception)) in page


@pytest.mark.parametrize("free", [1000, 10**12, None])
def test_a_disk_without_room_for_the_snapshots_is_told_before_the_first_step(
    tmp_path, data, monkeypatch, free
):
    run = tmp_path / "run"
    monkeypatch.setattr("inade.training.run.state.free_space", lambda path: free)
    result = invoke("--data", data.folder, "--out", run, "--pictures", 2, *CHEAP)
    if free != 1000:
        assert result.exception is None
        return
    assert isinstance(result.exception, SaveError)
    assert "GiB of disk and 0.00 GiB are free" in str(result.exception)
    assert not (run / "progress.jsonl").exists()
    assert snapshots(run) == []


def test_other_errors_are_not_taken_for_the_device(tmp_path, data, monkeypatch):
    def step(*given):
        raise RuntimeError("shapes do not match")

    monkeypatch.setattr("inade.training.trainer.train_step", step)
    result = invoke("--data", data.folder, "--out", tmp_path / "run", *CHEAP)
    assert type(result.exception) is RuntimeError
    page = (tmp_path / "run" / "report.html").read_text()
    assert "shapes do not match" in page
    assert "No snapshot had been saved yet." in page


def test_a_run_tells_where_its_best_checkpoint_is(run, data):
    note = {"step": 1, "value": 0.3214, "worse": 2}
    (run / "best").mkdir()
    (run / "best" / "best.json").write_text(json.dumps(note))
    result = invoke("--resume", "--data", data.folder, "--out", run, "--pictures", 2, *CHEAP)
    assert result.exit_code == 0, result.output
    told = "remade best after step 1 (LPIPS 0.321): that checkpoint is in 'best'"
    assert told in " ".join(result.output.split())
    assert told in html.unescape((run / "report.html").read_text())


def test_a_picture_that_cannot_be_read_in_mid_epoch_stops_with_its_name(
    tmp_path, data, monkeypatch
):
    run, real_read, reads = tmp_path / "run", PackedData.read, []

    def read(self, number):
        reads.append(number)
        if len(reads) > 21:  # the look at all five, the calibration and the first steps went well
            raise DataSetError(
                f"picture '{self.names[number]}' is damaged.", where="shard-0000.bin"
            )
        return real_read(self, number)

    monkeypatch.setattr(PackedData, "read", read)
    result = invoke("--data", data.folder, "--out", run, "--save-every", 0, *CHEAP)
    assert isinstance(result.exception, TrainingError)
    assert f"picture '{data.names[reads[21]]}' is damaged" in str(result.exception)
    assert read_snapshot(run) is not None
