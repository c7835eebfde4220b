"""A run of a few thousand weights, as the command makes it; what the tests of it start from."""

import shutil

import pytest

from inade.training.presets import PRESETS
from tests.inade.commands.train.runs import CHEAP, SMALL, invoke
from tests.inade.training.small_run import small_data


@pytest.fixture(autouse=True)
def small_preset(monkeypatch):
    """A preset 'lite' of a few thousand weights."""
    monkeypatch.setitem(PRESETS, "lite", SMALL)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return small_data(tmp_path_factory.mktemp("command") / "pack")


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
