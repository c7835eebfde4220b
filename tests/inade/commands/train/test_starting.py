"""The train command: what a run starts from, and what it does not take."""

import errno
import json
import os

import pytest
import torch

from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint, read_checkpoint, write_published
from inade.config import ModelConfig
from inade.errors import (
    CheckpointError,
    DeviceError,
    InadeError,
    SaveError,
    TrainingError,
)
from inade.inference.device import choose_device, training_type
from inade.training.presets import PRESETS
from inade.training.run.heart import alone_in
from tests.inade.commands.train.runs import CHEAP, SMALL, invoke, plain_folder
from tests.inade.training.small_run import LABELS, SIZE


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
        (["--size", "65x64"], "multiples of 32"),
        (["--vgg19", "nowhere.pth"], "nowhere.pth"),
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


def test_a_run_from_nothing_may_have_another_picture_size(tmp_path, data):
    run = tmp_path / "run"
    given = ["--data", data.folder, "--out", run, "--size", "96x64", "--pictures", 1, "--no-prior"]
    result = invoke(*given, *CHEAP)
    assert result.exit_code == 0, result.output
    model = read_checkpoint(run / "checkpoint").config
    assert (model.width, model.height) == (96, 64)
    again = invoke("--resume", "--out", run, "--size", "96x64")
    assert isinstance(again.exception, TrainingError)
    assert "keeps its picture size" in str(again.exception)


def test_a_checkpoint_of_one_size_keeps_it(tmp_path, data, finished):
    given = ["--data", data.folder, "--out", tmp_path / "run", "--init", finished / "checkpoint"]
    result = invoke(*given, "--size", "128x64", "--pictures", 1, *CHEAP)
    assert isinstance(result.exception, TrainingError)
    assert "makes pictures of 64x64, and --size asks for 128x64" in str(result.exception)


def test_vgg19_that_no_loss_uses_is_told(tmp_path, data, monkeypatch):
    monkeypatch.setattr("inade.training.backbones.vgg.load_vgg19", lambda *given, **more: None)
    (tmp_path / "vgg19.pth").write_bytes(b"")
    given = ["--data", data.folder, "--out", tmp_path / "run", "--vgg19", tmp_path / "vgg19.pth"]
    result = invoke(*given, "--set", "perceptual=none", "--pictures", 1, "--no-prior", *CHEAP)
    assert result.exit_code == 0, result.output
    assert "--vgg19 is not used" in result.output


def test_pictures_that_look_alike_are_told_before_training(tmp_path, data):
    folder = plain_folder(tmp_path / "black")
    given = ["--pictures", 1, "--no-prior", *CHEAP]
    result = invoke("--data", folder, "--out", tmp_path / "one", *given)
    assert "The training pictures look alike" in " ".join(result.output.split())
    result = invoke("--data", data.folder, "--out", tmp_path / "two", *given)
    assert "look alike" not in result.output
