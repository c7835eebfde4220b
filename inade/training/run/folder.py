"""A run's folder: started, resumed or begun from exported weights, and trained in.

Beside what watch.py lists it holds `lock`, the process that trains here, and `tensorboard/`;
`checkpoint/continue/` is what another machine needs to go on (see export.py).
"""

import ctypes
import json
import platform
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch

from inade.errors import DeviceError, OutOfMemoryError, SaveError, TrainingError
from inade.files import atomic_write, free_space
from inade.layouts.labels import LabelSet
from inade.networks.together import processes
from inade.training.adversaries import Adversary, make_adversary
from inade.training.backbones.loading import perceptual_words
from inade.training.data.joined import JoinedData, Pictures
from inade.training.presets import TrainingConfig
from inade.training.run.heart import Heart, require_new
from inade.training.run.memory import fitted
from inade.training.run.processes import rank, shared
from inade.training.run.start import Resume, Say, Start
from inade.training.run.state import (
    KEPT_SNAPSHOTS,
    TrainingState,
    hardware,
    new_state,
    read_snapshot,
)
from inade.training.run.watch import CHECKPOINT, SETTINGS, snapshots
from inade.training.trainer import Budget, train
from inade.words import Message

PRECISIONS = {None: "float32", torch.bfloat16: "bf16", torch.float16: "fp16"}
_DEVICE_SIGNS = ("CUDA", "cuda", "cuDNN", "CUDNN", "CUBLAS", "NCCL", "HIP", "MPS")
_MOMENTS = 2  # that Adam keeps, each as large as the weights
_KEEP_MEMORY = ((-1, 2**31 - 1), (-4, 0), (-2, 2**28))  # glibc: trim threshold, mmap max, top pad


def open_run(
    run: Path,
    start: Start | Resume,
    data: Pictures,
    *,
    device: torch.device,
    autocast: torch.dtype | None = None,
    say: Say = print,
) -> tuple[TrainingState, Adversary]:
    """A new run as asked, or the run in this folder as its newest snapshot left it.

    Raises TrainingError when there is none to resume, or one already where a new one should be.
    """
    if data.cache_words:
        say(data.cache_words)
    saved = shared(read_snapshot(run) if rank() == 0 and isinstance(start, Resume) else None)
    if isinstance(start, Resume):
        if saved is None:
            raise TrainingError("there is no snapshot of a run in this folder.", where=run)
        config = TrainingConfig.from_json(saved["config"], where=run).changed(start.changes)
        if settings_of(run).get("data_identity") != data.identity:
            say("The data are not those the run began with: from here on it is another run.")
    else:
        require_new(run)
        config = start.config(data.labels)
        if config.batch_size % (processes() * config.accumulation):
            raise TrainingError(
                "a batch of {batch} cannot be shared by {processes} processes in {parts} parts.",
                remedy="Set batch_size to a multiple of {multiple}.",
                batch=config.batch_size,
                processes=processes(),
                parts=config.accumulation,
                multiple=processes() * config.accumulation,
            )
    if config.model.num_labels != len(data.labels):
        raise TrainingError(
            "the run has {classes} classes, the data {given}.",
            where=data.folder,
            remedy="Give the data set that the run began with.",
            classes=config.model.num_labels,
            given=len(data.labels),
        )
    if isinstance(start, Resume):
        _require_classes(run, data)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(config.seed + 1)
        adversary = make_adversary(
            config, perceptual_file=start.perceptual_file, download=start.download, device=device
        )
    if words := perceptual_words(adversary.backbone_name, download=start.download):
        say(words)
    if saved is not None:
        _require_backbone(run, adversary.backbone_name)
    state = new_state(config, adversary.network, device, scaled=autocast is torch.float16)
    if saved is not None:
        state.restore(saved)
    elif isinstance(start, Start):
        start.load(state, data.labels, say)
        if config.discriminator_first:
            say(
                f"First the discriminator alone learns, until step {config.discriminator_first:,};"
                " until then the weights that were given stay as they are."
            )
        if not any(change.startswith("accumulation=") for change in start.changes):
            say(fitted(state, adversary, data, device, autocast))
    return state, adversary


def _require_classes(run: Path, data: Pictures) -> None:
    """A run goes on with the classes it began with, in their order."""
    known = run / CHECKPOINT / "labels.json"
    if known.is_file() and LabelSet.read(known).classes != data.labels.classes:
        raise TrainingError(
            "the classes of the data are not those that the run began with.",
            where=data.folder,
            remedy="Give the data set that it began with, or start a new run from its checkpoint"
            " (--init), which takes classes over by name.",
        )


def _require_backbone(run: Path, name: str) -> None:
    """A run's losses are measured by one network from its beginning to its end."""
    before = settings_of(run).get("backbone", name)
    if before != name:
        raise TrainingError(
            "the run's losses used the backbone {before}, and now there is only {name}.",
            where=run,
            remedy="Give it: --vgg19 FILE, --download, or --set perceptual=vgg16 as it was.",
            before=before,
            name=name,
        )


def record_run(
    run: Path,
    state: TrainingState,
    adversary: Adversary,
    data: Pictures,
    autocast: torch.dtype | None,
) -> None:
    """Write `run.json`."""
    described = state.config.to_json() | {
        "data": folders_of(data),
        "data_identity": data.identity,
        "pictures": len(data.training),
        "held_out": len(data.evaluation),
        "classes": len(data.labels),
        "backbone": adversary.backbone_name,
        "hardware": hardware(next(state.generator.parameters()).device),
        "precision": PRECISIONS[autocast],
        "torch": torch.__version__,
        "python": platform.python_version(),
    }
    with atomic_write(run / SETTINGS) as temporary:
        temporary.write_text(json.dumps(described, indent=1), "utf-8")


def folders_of(data: Pictures) -> list[str]:
    """Where the packs of the data lie."""
    packs = data.packs if isinstance(data, JoinedData) else (data,)
    return [str(pack.folder.resolve()) for pack in packs]


def require_room(run: Path, state: TrainingState) -> None:
    """Raise SaveError, before the first step, where the disk cannot take what the run keeps.

    That is the newest snapshots, the next one while it is written, and the exported checkpoint,
    which is no larger than one of them.
    """
    weights = sum(p.nbytes for net in state.networks.values() for p in net.parameters())
    averages = sum(p.nbytes for net in state.averages.values() for p in net.parameters())
    there = sum(path.stat().st_size for path in snapshots(run))
    needed = (KEPT_SNAPSHOTS + 2) * ((1 + _MOMENTS) * weights + averages) - there
    free = free_space(run)
    if free is not None and free < needed:
        raise SaveError(
            "the snapshots of this run need {needed:.2f} GiB of disk and {free:.2f} GiB are free.",
            where=run,
            remedy="Make room, or give a folder on another disk (--out).",
            needed=needed / 2**30,
            free=free / 2**30,
        )


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
    data: Pictures,
    budget: Budget,
    heart: Heart,
    *,
    device: torch.device,
    autocast: torch.dtype | None = None,
    on_sample: Callable[[TrainingState], dict[str, float]] | None = None,
    say: Say = print,
) -> tuple[TrainingState, str]:
    """Start or resume a run, train, and say why it stopped."""
    with device_troubles(run):
        state, adversary = open_run(run, start, data, device=device, autocast=autocast, say=say)
        if rank() == 0:
            require_room(run, state)
            record_run(run, state, adversary, data, autocast)
        reason = train(
            run, data, state, adversary, budget, heart,
            device=device, autocast=autocast, on_sample=on_sample,
        )  # fmt: skip
    return state, reason


@contextmanager
def device_troubles(run: Path) -> Iterator[None]:
    """Turn what a device that is full or gone provokes into words."""

    def kept() -> Message:
        if snapshots(run):
            return Message("The last snapshot is intact.")
        return Message("There is no snapshot yet.")

    try:
        yield
    except torch.OutOfMemoryError as error:
        raise OutOfMemoryError(
            "the device has too little free memory for a step. {kept}",
            where=run,
            remedy="Resume with --set accumulation=N, twice as many parts as now, or with --set"
            " recompute=true.",
            kept=kept(),
        ) from error
    except RuntimeError as error:
        reason = str(error).strip().split("\n")[0]
        if not any(sign in reason for sign in _DEVICE_SIGNS):
            raise
        raise DeviceError(
            "the device stopped answering ({reason}). {kept}",
            where=run,
            remedy="Resume the run (--resume), on another device if this one is gone.",
            reason=reason[:160],
            kept=kept(),
        ) from error


def settings_of(run: Path) -> dict[str, Any]:
    """The content of `run.json`. Raises TrainingError."""
    path = run / SETTINGS
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise TrainingError(
            "this is no training run ({error}).", where=path, error=error
        ) from error
