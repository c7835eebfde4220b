"""A run's folder: started, resumed or begun from exported weights, and trained in.

run.json        settings, data, backbone, versions
progress.jsonl  one line every ten steps
snapshots/      the newest two, for exact resume
samples/        fixed-seed grids
checkpoint/     the model so far, as the editor opens it
                and what another machine needs to go on (see export.py)
lock            the process that trains here
                and what watch.py lists, for those who look on
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
from inade.training.data.packed import PackedData
from inade.training.presets import TrainingConfig
from inade.training.run.heart import Heart
from inade.training.run.start import Resume, Say, Start
from inade.training.run.state import TrainingState, hardware, new_state, read_snapshot
from inade.training.trainer import Budget, train

_KEEP_MEMORY = ((-1, 2**31 - 1), (-4, 0), (-2, 2**28))  # glibc: trim threshold, mmap max, top pad


def open_run(
    run: Path,
    start: Start | Resume,
    data: PackedData,
    *,
    device: torch.device,
    say: Say = print,
) -> tuple[TrainingState, Adversary]:
    """A new run as asked, or the run in this folder as its newest snapshot left it.

    Raises TrainingError when there is none to resume, or one already where a new one should be.
    """
    saved = read_snapshot(run)
    if isinstance(start, Resume):
        if saved is None:
            raise TrainingError("there is no snapshot of a run in this folder.", where=run)
        config = TrainingConfig.from_json(saved["config"], where=run).changed(start.changes)
        if settings_of(run).get("data_identity") != data.identity:
            say("The data are not those the run began with: from here on it is another run.")
    else:
        if saved is not None:
            raise TrainingError(
                "there is a run in this folder already.",
                where=run,
                remedy="Go on with it (--resume), or give another folder.",
            )
        config = start.config(data.labels)
    if config.model.num_labels != len(data.labels):
        raise TrainingError(
            f"the run has {config.model.num_labels} classes, the data {len(data.labels)}.",
            where=data.folder,
            remedy="Give the data set that the run began with.",
        )
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(config.seed + 1)
        file = start.perceptual_file if isinstance(start, Start) else None
        adversary = make_adversary(config, perceptual_file=file, device=device)
    state = new_state(config, adversary.network, device)
    if saved is not None:
        state.restore(saved)
    elif isinstance(start, Start):
        start.load(state, data.labels, say)
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
    start: Start | Resume,
    data: PackedData,
    budget: Budget,
    heart: Heart,
    *,
    device: torch.device,
    autocast: torch.dtype | None = None,
    on_sample: Callable[[TrainingState], dict[str, float]] | None = None,
    say: Say = print,
) -> tuple[TrainingState, str]:
    """Start or resume a run, train, and say why it stopped."""
    state, adversary = open_run(run, start, data, device=device, say=say)
    record_run(run, state, adversary, data)
    reason = train(
        run, data, state, adversary, budget, heart,
        device=device, autocast=autocast, on_sample=on_sample,
    )  # fmt: skip
    return state, reason


def settings_of(run: Path) -> dict[str, Any]:
    """The content of `run.json`. Raises TrainingError."""
    path = run / "run.json"
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise TrainingError(f"this is no training run ({error}).", where=path) from error
