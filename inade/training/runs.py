"""A run's folder: started, resumed or begun from exported weights, and trained in.

    run.json        settings, data, backbone, versions
    progress.jsonl  one line every ten steps
    snapshots/      the newest two, for exact resume
    samples/        fixed-seed grids
    checkpoint/     the model so far, as the editor opens it
    export/         beside it, what another machine needs to go on (see export.py)
"""

import ctypes
import json
import platform
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch

from inade.errors import TrainingError
from inade.files import atomic_write
from inade.training.adversaries import Adversary, make_adversary
from inade.training.packed import PackedData
from inade.training.presets import TrainingConfig
from inade.training.state import TrainingState, new_state, read_snapshot
from inade.training.trainer import Budget, train

_KEEP_MEMORY = ((-1, 2**31 - 1), (-4, 0), (-2, 2**28))  # glibc: trim threshold, mmap max, top pad


def open_run(
    run: Path,
    config: TrainingConfig | None,
    data: PackedData,
    *,
    device: torch.device,
    perceptual_file: Path | None = None,
) -> tuple[TrainingState, Adversary]:
    """A new run with `config`, or the run in this folder as its newest snapshot left it.

    Raises TrainingError when there is neither, or when `config` is given for a run that has begun.
    """
    saved = read_snapshot(run)
    if saved is not None and config is not None:
        raise TrainingError(
            "there is a run in this folder already.",
            where=run,
            remedy="Continue it with --resume, or give another folder.",
        )
    if saved is not None:
        config = TrainingConfig.from_json(saved["config"], where=run)
    if config is None:
        raise TrainingError("there is no run to resume in this folder.", where=run)
    if config.model.num_labels != len(data.labels):
        raise TrainingError(
            f"the run has {config.model.num_labels} classes, the data {len(data.labels)}.",
            where=data.folder,
            remedy="Give the data set that the run began with.",
        )
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(config.seed + 1)
        adversary = make_adversary(config, perceptual_file=perceptual_file, device=device)
    state = new_state(config, adversary.network, device)
    if saved is not None:
        state.restore(saved)
    return state, adversary


def record_run(run: Path, state: TrainingState, adversary: Adversary, data: PackedData) -> None:
    """Write `run.json`."""
    described = state.config.to_json() | {
        "data": str(data.folder.resolve()),
        "data_identity": data.identity,
        "pictures": len(data.training),
        "backbone": adversary.backbone_name,
        "hardware": hardware(next(state.generator.parameters()).device),
        "torch": torch.__version__,
        "python": platform.python_version(),
    }
    with atomic_write(run / "run.json") as temporary:
        temporary.write_text(json.dumps(described, indent=1), "utf-8")


def hardware(device: torch.device) -> str:
    """What the run computes on, in words."""
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    if device.type == "cpu":
        return f"{torch.get_num_threads()} CPU threads ({platform.machine()})"
    return device.type


def tune_cpu(threads: int | None) -> None:
    """Set the threads, treat denormal numbers as zero, and keep freed memory.

    A training step allocates and frees the same large blocks again and again; handing them back
    to the system each time costs a page fault for every 4 KiB.
    """
    if threads:
        torch.set_num_threads(threads)
    torch.set_flush_denormal(True)
    if sys.platform == "linux" and platform.libc_ver()[0] == "glibc":
        library = ctypes.CDLL("libc.so.6")
        for option, value in _KEEP_MEMORY:
            library.mallopt(option, value)


def train_run(
    run: Path,
    config: TrainingConfig | None,
    data: PackedData,
    budget: Budget,
    *,
    device: torch.device,
    autocast: torch.dtype | None = None,
    on_sample: Callable[[TrainingState], dict[str, float]] | None = None,
    perceptual_file: Path | None = None,
) -> tuple[TrainingState, str]:
    """Open a run, train, and say why it stopped."""
    state, adversary = open_run(
        run, config, data, device=device, perceptual_file=perceptual_file
    )
    record_run(run, state, adversary, data)
    reason = train(
        run, data, state, adversary, budget, device=device, autocast=autocast, on_sample=on_sample
    )
    return state, reason


def settings_of(run: Path) -> dict[str, Any]:
    """The content of `run.json`. Raises TrainingError."""
    path = run / "run.json"
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise TrainingError(f"this is no training run ({error}).", where=path) from error
