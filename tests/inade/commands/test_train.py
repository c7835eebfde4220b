"""The train command: how a run starts, goes on, and refuses, in words."""

import errno
import html
import json
import math
import os
import re
import shutil

import numpy as np
import pytest
import torch
from PIL import Image
from typer.testing import CliRunner

from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint, read_checkpoint, write_published
from inade.cli import app
from inade.config import ModelConfig
from inade.errors import (
    CheckpointError,
    DataSetError,
    DeviceError,
    InadeError,
    OutOfMemoryError,
    SaveError,
    TrainingError,
)
from inade.formats.dataset import add_sample, create, write_split
from inade.inference.device import choose_device, training_type
from inade.layouts.layout import Layout
from inade.training.data.packed import PackedData
from inade.training.presets import PRESETS, Preset
from inade.training.run.export import export_run
from inade.training.run.heart import alone_in
from inade.training.run.resuming import kept_limits
from inade.training.run.state import read_snapshot
from inade.training.run.watch import read_heartbeat, samples, snapshots, write_wish
from inade.training.step import train_step
from tests.inade.training.small_run import LABELS, SIZE, small_data

CHEAP = ["--judge", "0", "--sample-every", "1000"]


@pytest.fixture(autouse=True)
def denormal_numbers():
    """The command treats them as zero in its own process; here other tests follow."""
    yield
    torch.set_flush_denormal(False)


SMALL = Preset(
    "a few thousand weights",
    {"width": SIZE, "height": SIZE, "num_filters": 2, "num_discriminator_filters": 4},
    settings={"perceptual": "none", "batch_size": 1, "fresh_fake": False},
)


@pytest.fixture(autouse=True)
def small_preset(monkeypatch):
    """A preset 'lite' of a few thousand weights."""
    monkeypatch.setitem(PRESETS, "lite", SMALL)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return small_data(tmp_path_factory.mktemp("command") / "pack")


def invoke(*arguments: object):
    return CliRunner().invoke(app, ["train", *map(str, arguments)])


@pytest.fixture(scope="module")
def finished(tmp_path_factory, data):
    """A run of one picture that is over; tests resume copies of it."""
    run = tmp_path_factory.mktemp("finished") / "run"
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(PRESETS, "lite", SMALL)
        given = ["--data", data.folder, "--out", run, "--pictures", 1, *CHEAP, "--no-prior"]
        assert invoke(*given).exit_code == 0
    return run


@pytest.fixture
def run(tmp_path, finished):
    """A copy of the finished run."""
    return shutil.copytree(finished, tmp_path / "run")


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


def plain_folder(folder, pictures: int = 4, size: int = 64):
    """A data-set folder of halves of two classes, the last picture held out."""
    create(folder, LABELS)
    labels = np.zeros((size, size), np.int64)
    labels[:, size // 2 :] = 1
    photo = np.zeros((size, size, 3), np.uint8)
    names = [f"p{number}" for number in range(pictures)]
    for name in names:
        add_sample(folder, LABELS, name, photo, Layout.from_maps(labels, labels))
    write_split(folder, names[:-1], names[-1:])
    return folder


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
    monkeypatch.setattr("inade.training.run.start.free_space", lambda path: free)
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


def test_a_picture_that_cannot_be_read_in_mid_epoch_stops_with_its_name(
    tmp_path, data, monkeypatch
):
    run, real_read, reads = tmp_path / "run", PackedData.read, []

    def read(self, number):
        reads.append(number)
        if len(reads) > 16:  # the calibration and the first steps went well
            raise DataSetError(
                f"picture '{self.names[number]}' is damaged.", where="shard-0000.bin"
            )
        return real_read(self, number)

    monkeypatch.setattr(PackedData, "read", read)
    result = invoke("--data", data.folder, "--out", run, "--save-every", 0, *CHEAP)
    assert isinstance(result.exception, TrainingError)
    assert f"picture '{data.names[reads[16]]}' is damaged" in str(result.exception)
    assert read_snapshot(run) is not None


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


def test_a_run_starts_from_published_files(tmp_path, data):
    run = tmp_path / "run"
    assert invoke("--data", data.folder, "--out", run, "--pictures", 1, *CHEAP).exit_code == 0
    write_published(read_checkpoint(run / "checkpoint"), tmp_path / "published")
    assert (tmp_path / "published" / "best_net_G.pth").is_file()
    given = ["--data", data.folder, "--init", tmp_path / "published", "--like", "class 3=class 0"]
    result = invoke(*given, "--out", tmp_path / "new", "--pictures", 1, *CHEAP)
    assert result.exit_code == 0, result.output
    assert "3 of 4 classes go on from the checkpoint by name." in result.output
    assert "Class 'class 3' starts as 'class 0'." in result.output


def test_published_files_alone_are_started_from_with_their_size(tmp_path, data):
    """Without config.json and labels.json, as they are downloaded; the discriminator goes on."""
    config = ModelConfig(4, SIZE, SIZE, 2, 16, 8, num_discriminator_filters=4)
    states = published_state(config)
    source = tmp_path / "published"
    write_published(
        Checkpoint(tmp_path, config, LABELS, states["G"], states["E"], states["D"]), source
    )
    for name in ("config.json", "labels.json"):
        (source / name).unlink()
    given = ["--data", data.folder, "--init", source, "--pictures", 1, *CHEAP]
    given += ["--set", "discriminator=published", "--set", "perceptual=none"]
    result = invoke(*given, "--out", tmp_path / "one")
    assert isinstance(result.exception, CheckpointError)
    assert "--size" in str(result.exception)
    result = invoke(*given, "--size", f"{SIZE}x{SIZE}", "--out", tmp_path / "two")
    assert result.exit_code == 0, result.output
    assert "classes are numbered" in result.output
    assert "4 of 4 classes go on from the checkpoint by name." in result.output
    assert "The discriminator goes on from the checkpoint's." in result.output


def test_classes_that_share_no_name_start_from_the_mean_and_that_is_told(tmp_path, finished):
    folder = plain_folder(tmp_path / "data")
    described = json.loads((folder / "label_set.json").read_text())
    for entry in described["classes"]:
        entry["name"] += " of another kind"
    (folder / "label_set.json").write_text(json.dumps(described))
    given = ["--data", folder, "--init", finished / "checkpoint", "--pictures", 1, "--no-prior"]
    result = invoke(*given, "--out", tmp_path / "new", *CHEAP)
    assert result.exit_code == 0, result.output
    words = " ".join(result.output.split())
    assert "No class of the data set has a name that the checkpoint knows" in words
    assert '--map FILE of {"*": null}' in words
    assert "--like" in words
    assert "0 of 4 classes go on from the checkpoint by name." in words
    assert "Class 'class 0 of another kind' starts as the mean of all classes." in words


@pytest.mark.parametrize("from_nothing", [True, False])
def test_fine_tuning_from_nothing_is_told(tmp_path, data, finished, monkeypatch, from_nothing):
    monkeypatch.setitem(PRESETS, "finetune", SMALL)
    init = [] if from_nothing else ["--init", finished / "checkpoint"]
    given = ["--data", data.folder, "--out", tmp_path / "run", "--preset", "finetune", *init]
    result = invoke(*given, "--pictures", 1, "--no-prior", *CHEAP)
    assert result.exit_code == 0, result.output
    assert ("without --init CHECKPOINT trains from nothing" in result.output) == from_nothing


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--preset", "huge"], "no preset named 'huge'"),
        (["--set", "betas=1"], "no setting 'betas'"),
        (["--set", "batch_size=0"], "batch_size is 0"),
        (["--device", "abacus"], "abacus"),
        (["--device", "cpu:x"], "no device called 'cpu:x'"),
        (["--precision", "int4"], "int4"),
        (["--precision", "fp16", "--device", "cpu"], "fp16 trains on CUDA devices only"),
        (["--resume"], "no snapshot"),
        (["--size", "64x64"], "--init CHECKPOINT"),
    ],
)
def test_wrong_arguments_are_told_in_words(tmp_path, data, arguments, words):
    result = invoke("--data", data.folder, "--out", tmp_path / "run", *arguments)
    assert isinstance(result.exception, InadeError)
    assert words in str(result.exception)


def test_a_gpu_that_is_not_there_is_refused(tmp_path, data, monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 1)
    result = invoke("--data", data.folder, "--out", tmp_path / "run", "--device", "cuda:9")
    assert isinstance(result.exception, DeviceError)
    assert "no cuda device 9" in str(result.exception)


def test_auto_trains_in_bf16_where_the_processor_has_it(precision):
    """The fixture sets what the machine has; the choice can be overridden."""
    native = precision == "bf16"
    assert training_type(choose_device()) == (torch.bfloat16 if native else None)
    assert training_type(torch.device("cpu"), "float32") is None
    assert training_type(torch.device("cpu"), "bf16") == torch.bfloat16


def test_a_folder_that_takes_no_file_is_told(tmp_path, data, monkeypatch):
    (tmp_path / "file").write_text("")
    for out in (tmp_path / "file", tmp_path / "file" / "run"):
        result = invoke("--data", data.folder, "--out", out)
        assert isinstance(result.exception, SaveError)
        assert "--out" in str(result.exception)

    def refused(*given, **more):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("inade.training.run.heart.os.open", refused)
    result = invoke("--data", data.folder, "--out", tmp_path / "run")
    assert isinstance(result.exception, SaveError)
    assert "nothing can be written to the run's folder (Permission denied)" in str(result.exception)


def test_two_processes_never_train_in_one_folder(tmp_path, data):
    run = tmp_path / "run"
    run.mkdir()
    (run / "lock").write_text(str(os.getppid()))
    result = invoke("--data", data.folder, "--out", run, *CHEAP)
    assert isinstance(result.exception, TrainingError)
    assert f"process {os.getppid()} is training" in str(result.exception)
    (run / "lock").write_text("")  # left behind by a crash
    with alone_in(run):
        assert (run / "lock").read_text().split()[0] == str(os.getpid())
    assert not (run / "lock").exists()
