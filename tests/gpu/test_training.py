"""Training on the device: one step as on the processor, minutes in two precisions, two devices."""

import json
import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

import numpy as np
import torch

from inade.training.step import train_step
from inade.training.trainer import Budget, batches, calibrate
from tests.gpu.checking import Note, NotHere, Sizes, gpu, milliseconds, peak_mib, short
from tests.gpu.made_up import MadeUp, new_run, settings, trained
from tests.gpu.stand_ins import is_there

ROOT = Path(__file__).resolve().parents[2]


def first_losses(sizes: Sizes, device: torch.device, **changes: object) -> dict[str, float]:
    """Those of the first step from the same weights, pictures and noise on every device."""
    config = settings(sizes.trained, sizes.batch, sizes.crop, **changes)
    data = MadeUp(2 * sizes.crop, config.model.num_labels)
    state, adversary = new_run(sizes, config, device)
    calibrate(adversary, data, config, device)  # pyright: ignore[reportArgumentType]
    state.train()
    stage, parts = next(batches(data, config, 0, device))  # pyright: ignore[reportArgumentType]
    return train_step(state, adversary, stage, parts)


@gpu
def test_a_step_has_the_losses_of_the_processor(
    device: torch.device, sizes: Sizes, note: Note
) -> None:
    here = first_losses(sizes, device)
    there = first_losses(sizes, torch.device("cpu"))
    assert here.keys() == there.keys()
    worst = max(abs(here[name] - there[name]) / max(1.0, abs(there[name])) for name in here)
    note("largest difference of a loss, as a share of it", worst)
    assert worst < 0.02  # sums over pixels in another order, and TF32


@gpu
def test_the_speed_and_memory_of_a_step(device: torch.device, sizes: Sizes, note: Note) -> None:
    config = settings(sizes.trained, sizes.batch, sizes.crop)
    data = MadeUp(2 * sizes.crop, config.model.num_labels)
    for autocast in (None, torch.bfloat16):
        state, adversary = new_run(sizes, config, device)
        calibrate(adversary, data, config, device)  # pyright: ignore[reportArgumentType]
        state.train()
        stage, parts = next(batches(data, config, 0, device))  # pyright: ignore[reportArgumentType]
        step = partial(train_step, state, adversary, stage, parts, autocast)
        name = f"{sizes.batch} crops of {sizes.crop}, {short(autocast or torch.float32)}"
        note(f"{name}: training step", milliseconds(step, device, sizes.runs), "ms")
        if (peak := peak_mib(step, device)) is not None:
            note(f"{name}: memory of a step", peak, "MiB")


@gpu
def test_minutes_of_training_with_and_without_bf16(
    device: torch.device, sizes: Sizes, note: Note
) -> None:
    for autocast in (None, torch.bfloat16):
        name = short(autocast or torch.float32)
        state, lines = trained(sizes, device, Budget(minutes=sizes.minutes), autocast)
        assert state.finite()
        assert lines, "nothing was reported"
        note(f"{name}: pictures a second", state.pictures / max(state.seconds, 1e-9), "1/s")
        note(f"{name}: pictures seen", state.pictures)
        losses = [line for line in lines if "features" in line]
        tenth = max(1, len(losses) // 10)
        for when, some in (("first", losses[:tenth]), ("last", losses[-tenth:])):
            if some:
                mean = float(np.mean([line["features"] for line in some]))
                assert np.isfinite(mean)
                note(f"{name}: feature matching, {when} tenth of the run", mean)


def two_processes(device: torch.device, sizes: Sizes, out: Path) -> list[str]:
    """The command that trains in two, with models and pictures as large as `sizes` says."""
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone"]
    command += ["--nproc-per-node", "2", "-m", "tests.gpu.together", device.type, str(out)]
    return command if sizes.bundled else [*command, "--tiny"]


@gpu
def test_two_processes_train_as_one(device: torch.device, sizes: Sizes, note: Note) -> None:
    if device.type == "mps" or (device.type == "cuda" and torch.cuda.device_count() < 2):
        raise NotHere("one device is at hand, and two processes need two")
    if not is_there("accelerate"):
        raise NotHere("accelerate is not installed, which starts several processes")
    with tempfile.TemporaryDirectory(prefix="inade-check-gpu-") as folder:
        out = Path(folder) / "losses.json"
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
        done = subprocess.run(
            two_processes(device, sizes, out), cwd=ROOT, env=environment, capture_output=True,
            text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-2000:]
        together = json.loads(out.read_text())
    from tests.gpu.together import losses_of_a_run

    alone = losses_of_a_run(sizes, device)
    assert together.keys() == alone.keys()
    worst = max(abs(together[name] - alone[name]) / max(1.0, abs(alone[name])) for name in alone)
    note("largest difference of a loss, as a share of it", worst)
    assert worst < 0.05  # of the first steps; Adam then makes much of little
