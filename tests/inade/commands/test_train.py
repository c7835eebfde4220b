"""The train command: how a run starts, goes on, and refuses, in words."""

import json
import os

import numpy as np
import pytest
import torch
from typer.testing import CliRunner

from inade.checkpoint import read_checkpoint
from inade.cli import app
from inade.errors import InadeError, TrainingError
from inade.formats.dataset import add_sample, create, write_split
from inade.layout import Layout
from inade.training.presets import PRESETS, Preset
from inade.training.run.heart import alone_in
from tests.inade.training.small_run import LABELS, SIZE, small_data

CHEAP = ["--judge", "0", "--sample-every", "1000"]


@pytest.fixture(autouse=True)
def denormal_numbers():
    """The command treats them as zero in its own process; here other tests follow."""
    yield
    torch.set_flush_denormal(False)


@pytest.fixture(autouse=True)
def small_preset(monkeypatch):
    """A preset 'lite' of a few thousand weights."""
    model = {"width": SIZE, "height": SIZE, "num_filters": 2, "num_discriminator_filters": 4}
    settings = {"perceptual": "none", "batch_size": 1, "fresh_fake": False}
    monkeypatch.setitem(PRESETS, "lite", Preset("small", model, settings=settings))


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return small_data(tmp_path_factory.mktemp("command") / "pack")


def invoke(*arguments: object):
    return CliRunner().invoke(app, ["train", *map(str, arguments)])


def test_a_data_set_folder_becomes_a_checkpoint_and_the_run_goes_on(tmp_path, data):
    run = tmp_path / "run"
    first = invoke("--data", data.folder, "--out", run, "--pictures", 1, *CHEAP)
    assert first.exit_code == 0, first.output
    assert "all 1 pictures" in first.output
    checkpoint = read_checkpoint(run / "checkpoint")
    assert checkpoint.labels.title == LABELS.title
    assert "5 training pictures; 2 others" in checkpoint.card
    assert [path.name for path in (run / "samples").iterdir()] == ["step-000000001.png"]
    assert json.loads((run / "run.json").read_text())["backbone"] == "none"

    again = invoke("--data", data.folder, "--out", run, *CHEAP)
    assert isinstance(again.exception, TrainingError)
    assert "--resume" in str(again.exception)

    second = invoke("--resume", "--out", run, "--pictures", 2, "--judge", 0)
    assert second.exit_code == 0, second.output
    assert "2 steps and 2 pictures" in second.output


def test_plain_pairs_are_validated_before_the_first_step(tmp_path):
    folder = tmp_path / "data"
    create(folder, LABELS)
    labels = np.zeros((64, 64), np.int64)
    labels[:, 32:] = 1
    photo = np.zeros((64, 64, 3), np.uint8)
    for name in ("a", "b"):
        add_sample(folder, LABELS, name, photo, Layout.from_maps(labels, labels))
    write_split(folder, ["a"], ["b"])
    (folder / "labels" / "a.png").unlink()
    result = invoke("--data", folder, "--out", tmp_path / "run")
    assert isinstance(result.exception, InadeError)
    assert "'a'" in str(result.exception) or "a.png" in str(result.exception)
    assert not (tmp_path / "run" / "snapshots").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--preset", "huge"], "no preset named 'huge'"),
        (["--set", "betas=1"], "no setting 'betas'"),
        (["--set", "batch_size=0"], "batch_size is 0"),
        (["--device", "abacus"], "abacus"),
        (["--precision", "int4"], "int4"),
        (["--resume"], "no snapshot"),
    ],
)
def test_wrong_arguments_are_told_in_words(tmp_path, data, arguments, words):
    result = invoke("--data", data.folder, "--out", tmp_path / "run", *arguments)
    assert isinstance(result.exception, InadeError)
    assert words in str(result.exception)


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
