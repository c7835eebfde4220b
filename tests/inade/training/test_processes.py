"""A step's batch divided, over time and over processes, gives what the whole batch gives."""

import json
import math
import os
import socket
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import torch

from inade.errors import DeviceError, TrainingError
from inade.networks.together import joined
from inade.training.data.packed import PackedData
from inade.training.generating import draw_looks, pictures_of
from inade.training.run.state import read_snapshot
from inade.training.step import train_step
from inade.training.trainer import Budget, batches
from tests.inade.training.small_run import (
    CPU,
    SIZE,
    gradients_noted,
    in_float64,
    small_config,
    small_data,
    small_state,
    train_small,
    weights,
)
from tests.rounding import unit

ROOT = Path(__file__).parents[3]
BATCH = 4
ADAM_EPSILON = 1e-8  # torch's
CHILD = """
import json, sys
from contextlib import nullcontext
from pathlib import Path
import torch
from inade.training import trainer
from inade.networks.together import joined, rank, shared
from inade.training.run.state import read_snapshot
from tests.inade.training.small_run import *
torch.set_num_threads(1)
run, data, pictures, settings = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4]
losses, real_step = [], trainer.train_step
def noted(*given):
    losses.append(real_step(*given))
    return losses[-1]
trainer.train_step = noted
wide = in_float64() if sys.argv[5] == "float64" else nullcontext()
with joined(CPU), wide, gradients_noted() as gradients:
    state, adversary = small_state(small_config(**json.loads(settings)))
    saved = shared(read_snapshot(run))
    if saved is not None:
        state.restore(saved)
    train_small(run, PackedData.open(Path(data)), state, adversary, Budget(pictures=pictures))
    if rank() == 0:
        (run / "losses.json").write_text(json.dumps(losses))
        torch.save(gradients, run / "gradients.pt")
"""


def test_without_accelerate_several_processes_are_refused_in_words(monkeypatch):
    monkeypatch.setenv("WORLD_SIZE", "2")
    monkeypatch.setitem(sys.modules, "accelerate", None)
    refused = pytest.raises(DeviceError, match="accelerate, which is not installed")
    with refused as caught, joined(CPU):
        pass
    assert "pip install accelerate" in caught.value.remedy


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> PackedData:
    return small_data(tmp_path_factory.mktemp("processes") / "pack")


@dataclass(frozen=True)
class Noted:
    """What a run told: the losses of each step, the gradients before each optimiser's step."""

    losses: list[dict[str, float]]
    gradients: list[list[torch.Tensor]]


def added_up(dtype: torch.dtype) -> float:
    """How far two orders of adding up the longest sum may part, as a share of its size.

    A gradient or loss adds up all pixels of a batch. Of terms with random signs the k-th sum so far
    has k terms' share of the variance, so n roundings are worth n / 2 of the whole, in each order.
    """
    terms = BATCH * SIZE * SIZE
    return math.sqrt(2 * terms / 2) * unit(dtype)


def train_together(
    run: Path, data: PackedData, pictures: int, precision: str = "float32", **settings
) -> Noted:
    """Train in two processes that talk over gloo."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    run.mkdir(parents=True, exist_ok=True)
    arguments = [str(run), str(data.folder), str(pictures), json.dumps(settings), precision]
    both = [
        subprocess.Popen(
            [sys.executable, "-c", CHILD, *arguments],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "RANK": str(rank), "LOCAL_RANK": str(rank),
                 "WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port),
                 "OMP_NUM_THREADS": "1"},
            stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True,
        )
        for rank in range(2)
    ]  # fmt: skip
    errors = [process.communicate(timeout=280)[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], errors
    return Noted(json.loads((run / "losses.json").read_text()), torch.load(run / "gradients.pt"))


def train_alone(run: Path, data: PackedData, pictures: int, **settings) -> Noted:
    """The same run in this process."""
    losses: list[dict[str, float]] = []

    def noted(*given):
        losses.append(train_step(*given))
        return losses[-1]

    with pytest.MonkeyPatch.context() as patch, gradients_noted() as gradients:
        patch.setattr("inade.training.trainer.train_step", noted)
        state, adversary = small_state(small_config(**settings))
        train_small(run, data, state, adversary, Budget(pictures=pictures))
    return Noted(losses, gradients)


@pytest.mark.parametrize("discriminator", ["frozen", "published"])
def test_two_processes_train_as_one_with_the_same_batch(tmp_path, data, discriminator):
    """In float64, for in float32 no two orders of adding up can agree for long: Adam makes a step
    of full size even of a gradient that is nothing but rounding (such as that of the last bias
    while no answer passes the hinge: -1 of the real side, +1 of the fake one), since float32's
    rounding is more than Adam's epsilon."""
    steps, settings = 5, {"batch_size": BATCH, "discriminator": discriminator}
    together = train_together(tmp_path / "two", data, steps * BATCH, "float64", **settings)
    with in_float64():
        alone = train_alone(tmp_path / "one", data, steps * BATCH, **settings)
    assert len(together.losses) == len(alone.losses) == steps
    # of a gradient that is nothing but rounding, Adam makes so large a share of a full step
    rate = small_config(**settings).discriminator_rate  # the larger one
    bound = steps * rate * added_up(torch.float64) / ADAM_EPSILON
    for two, one in zip(together.losses, alone.losses, strict=True):
        assert two == pytest.approx(one, rel=bound, abs=bound)


@pytest.mark.slow
@pytest.mark.parametrize("discriminator", ["published", "frozen"])
def test_the_first_gradients_of_two_processes_are_those_of_one(tmp_path, data, discriminator):
    """In float32, before Adam has made steps of rounding; the sums over the batch are halved."""
    settings = {"batch_size": BATCH, "discriminator": discriminator}
    together = train_together(tmp_path / "two", data, BATCH, **settings)
    alone = train_alone(tmp_path / "one", data, BATCH, **settings)
    bound = added_up(torch.float32)
    assert together.losses[0] == pytest.approx(alone.losses[0], rel=bound, abs=bound)
    for two, one in zip(together.gradients, alone.gradients, strict=True):
        flat_two, flat_one = (torch.cat([one.flatten() for one in side]) for side in (two, one))
        assert (flat_two - flat_one).norm() < bound * flat_one.norm()


@pytest.mark.slow
def test_two_processes_resume_bit_for_bit(tmp_path, data):
    train_together(tmp_path / "whole", data, 6 * BATCH, batch_size=BATCH)
    train_together(tmp_path / "parted", data, 3 * BATCH, batch_size=BATCH)
    train_together(tmp_path / "parted", data, 6 * BATCH, batch_size=BATCH)
    found = []
    for run in ("whole", "parted"):
        saved = read_snapshot(tmp_path / run)
        assert saved is not None
        assert saved["step"] == 6
        state, _ = small_state(small_config(batch_size=BATCH))
        state.restore(saved)
        found.append(weights(state))
    assert [key for key, value in found[0].items() if not torch.equal(value, found[1][key])] == []


def test_computing_again_changes_nothing(data):
    found = []
    for recompute in (False, True):
        config = small_config(recompute=recompute, fresh_fake=True)
        state, adversary = small_state(config)
        state.train()
        for stage, parts in batches(data, config, 0, CPU):
            train_step(state, adversary, stage, parts)
            state.step += 1
            if state.step == 3:
                break
        found.append(weights(state))
    assert [key for key, value in found[0].items() if not torch.equal(value, found[1][key])] == []


def test_computing_again_keeps_less(data):
    kept = []
    for recompute in (False, True):
        config = small_config(recompute=recompute)
        state, _ = small_state(config)
        state.train()
        stage, parts = next(batches(data, config, 0, CPU))
        seen: dict[int, int] = {}

        def pack(tensor, seen=seen):
            seen[tensor.untyped_storage().data_ptr()] = tensor.untyped_storage().nbytes()
            return tensor

        with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
            pictures_of(state, parts[0].batch, draw_looks(state, stage, parts[0], 0))
        kept.append(sum(seen.values()))
    assert kept[1] < 0.5 * kept[0]


def test_parts_add_up_to_the_batch(data):
    """The encoder knows no batch norm: its KL is the same however the batch is divided."""
    found = []
    for parts_wanted in (1, 2, 4):
        config = small_config(batch_size=BATCH, accumulation=parts_wanted, simplify=0.0)
        state, adversary = small_state(config)
        state.train()
        stage, parts = next(batches(data, config, 0, CPU))
        assert [len(part.batch.images) for part in parts] == [BATCH // parts_wanted] * parts_wanted
        told = train_step(state, adversary, stage, parts)
        found.append(told)
        assert all(0.5 < told[name] / found[0][name] < 2 for name in ("adversarial", "features"))
    expected = [found[0]["kl"]] * 3
    assert [told["kl"] for told in found] == pytest.approx(expected, rel=added_up(torch.float32))


def test_a_batch_that_cannot_be_divided_is_refused():
    with pytest.raises(TrainingError, match="4 does not divide into 3 parts"):
        replace(small_config(batch_size=4), accumulation=3)
