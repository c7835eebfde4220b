"""`make check-gpu` as far as a machine without a device can tell: its flow, and what it imports."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.gpu import __main__ as check_gpu
from tests.gpu import stand_ins
from tests.gpu.checking import NotHere, device_at_hand

ROOT = Path(__file__).resolve().parents[1]
BARE = (
    "PySide6", "PIL", "accelerate", "cv2", "huggingface_hub", "platformdirs", "psutil", "pytest",
    "rich", "safetensors", "tensorboard", "typer",
)  # fmt: skip


def blocked(names: tuple[str, ...], *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the checks in tiny sizes in a process in which these packages cannot be imported."""
    script = (
        f"import sys; sys.modules.update(dict.fromkeys({names!r}))\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "import runpy; sys.argv[0] = 'check-gpu'\n"
        "import torch; torch.set_num_threads(1)\n"
        "runpy.run_module('tests.gpu', run_name='__main__')"
    )
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.skipif(device_at_hand() is not None, reason="this machine has a device")
def test_without_a_device_it_says_so_and_exits_with_2():
    done = blocked(())
    assert done.returncode == 2
    assert "No graphics device that torch can use is at hand" in done.stderr


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_it_runs_on_a_bare_machine(tmp_path):
    """With torch and numpy alone, in tiny sizes on the processor: every check is made and told."""
    done = blocked(BARE, "--device", "cpu", "--out", str(tmp_path / "found"))
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    told = json.loads((tmp_path / "found.json").read_text("utf-8"))
    assert told["stand_ins"] == ["safetensors", "cv2", "psutil", "PIL", "rich"]
    results = {one["name"]: one for one in told["checks"]}
    assert len(results) == 13
    together = results.pop("test_two_processes_train_as_one")
    assert together["result"] == "left out"
    assert "accelerate is not installed" in together["why"]
    assert {one["result"] for one in results.values()} == {"passed"}
    figures = [figure for one in told["checks"] for figure in one["figures"]]
    assert all(np.isfinite(value) for _, value, _ in figures)
    page = (tmp_path / "found.md").read_text("utf-8")
    for wanted in ("full pass", "one object restyled", "encode 16 objects", "training step"):
        assert any(wanted in what for what, _, _ in figures)
        assert wanted in page
    assert "pictures a second" in page


@pytest.mark.slow
def test_two_processes_train_as_one_on_the_processor(monkeypatch):
    from tests.gpu.checking import TINY
    from tests.gpu.test_training import test_two_processes_train_as_one as check

    check(torch.device("cpu"), TINY, lambda what, value, unit="": None)


def test_two_processes_train_what_one_trains_however_little_time_is_left():
    from tests.gpu.checking import TINY, Sizes
    from tests.gpu.test_training import two_processes

    for sizes, tiny in ((Sizes(), False), (Sizes(minutes=1.3), False), (TINY, True)):
        command = two_processes(torch.device("cuda"), sizes, Path("out.json"))
        assert ("--tiny" in command) == tiny


def test_training_takes_what_time_is_left_and_some_on_a_slow_device():
    minutes = [check_gpu.minutes_of_training(left) for left in (400.0, 180.0, 10.0, -90.0)]
    assert minutes == [2.0, 1.0, 0.25, 0.25]


def test_a_failed_check_is_a_finding_and_the_next_is_made(capsys):
    def test_wrong(device: object) -> None:
        raise RuntimeError(f"{device} | says no")

    def test_elsewhere(note: object) -> None:
        raise NotHere("two are needed")

    wrong, elsewhere = (check_gpu.made(one, "cpu", None) for one in (test_wrong, test_elsewhere))
    assert (wrong.result, wrong.why) == ("failed", "RuntimeError: cpu | says no")
    assert (elsewhere.result, elsewhere.why) == ("left out", "two are needed")
    page = check_gpu_page([wrong, elsewhere])
    assert "| wrong | failed: RuntimeError: cpu / says no |" in page


def check_gpu_page(outcomes: list) -> str:
    from tests.gpu.report import Report

    return Report(torch.device("cpu"), [], outcomes, 1.0).markdown()


def test_too_old_a_torch_is_refused_in_words(monkeypatch, capsys):
    monkeypatch.setattr(torch, "__version__", "2.10.1+cu130")
    assert check_gpu.main([]) == 1
    assert "torch 2.10.1+cu130 is too old: 2.11 or later is needed." in capsys.readouterr().err


def test_the_stand_ins_read_what_safetensors_wrote(tmp_path):
    from safetensors.torch import save_file

    tensors = {
        "a": torch.arange(6.0).reshape(2, 3), "b": torch.ones(3, dtype=torch.bfloat16),
        "c": torch.tensor(7), "d": torch.zeros(0, 4, dtype=torch.float16),
    }  # fmt: skip
    save_file(tensors, tmp_path / "x.safetensors", {"version": "1"})
    found = stand_ins._load_file(tmp_path / "x.safetensors")
    assert found.keys() == tensors.keys()
    for name, tensor in tensors.items():
        assert found[name].dtype == tensor.dtype
        assert torch.equal(found[name], tensor)
    assert stand_ins.SafeOpen(tmp_path / "x.safetensors", "pt").metadata() == {"version": "1"}
    (tmp_path / "y.safetensors").write_bytes(b"no")
    with pytest.raises(stand_ins.SafetensorError):
        stand_ins.SafeOpen(tmp_path / "y.safetensors", "pt")


def test_the_stand_ins_for_opencv_give_what_opencv_gives():
    import cv2

    theirs, random = stand_ins._cv2(), np.random.default_rng(0)
    mask = (random.random((40, 50)) < 0.9).astype(np.uint8)
    colours = random.integers(0, 256, (40, 50, 3), np.uint8)
    other = random.integers(0, 256, (40, 50, 3), np.uint8)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (9, 9))
    assert np.array_equal(theirs.getStructuringElement(2, (9, 9)), disc)
    spots = 1 - mask
    assert np.array_equal(theirs.dilate(spots, disc), cv2.dilate(spots, disc))
    square = np.ones((3, 3), np.uint8)
    assert np.array_equal(theirs.dilate(spots, square), cv2.dilate(spots, square))
    assert np.array_equal(theirs.absdiff(colours, other), cv2.absdiff(colours, other))
    distance = cv2.distanceTransform(mask, cv2.DIST_L2, 3)
    assert np.abs(theirs.distanceTransform(mask) - distance).max() < 1e-3
    halved = cv2.resize(colours, (25, 20), interpolation=cv2.INTER_AREA)
    assert np.abs(theirs.resize(colours, (25, 20), 3).astype(int) - halved).max() <= 1
    values = random.random((12, 9, 3)).astype(np.float32)
    doubled = cv2.resize(values, (18, 24), interpolation=cv2.INTER_LINEAR)
    assert np.abs(theirs.resize(values, (18, 24), 1) - doubled).max() < 1e-5
    options = {"normalize": False, "borderType": cv2.BORDER_CONSTANT}
    summed = cv2.boxFilter(values, -1, (3, 3), **options)
    assert np.abs(theirs.boxFilter(values, -1, (3, 3), **options) - summed).max() < 1e-5


@pytest.mark.skipif(not shutil.which("make"), reason="this machine has no make")
def test_make_asks_for_nothing_but_that_python():
    done = subprocess.run(
        ["make", "--no-print-directory", "--dry-run", "check-gpu", "PY=python3.13"], cwd=ROOT,
        env={key: value for key, value in os.environ.items() if key != "MAKEFLAGS"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "python3.13 -m tests.gpu\n"
