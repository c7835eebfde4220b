"""The device of a run: what it is, whether a step fits into its memory, and what ails it."""

import ctypes
import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import numpy as np
import psutil
import torch

from inade.errors import DeviceError, OutOfMemoryError
from inade.networks.together import processes, rank, shared
from inade.reading import lacks_memory
from inade.training.adversaries.opponents import Adversary
from inade.training.data.packed import Pictures
from inade.training.data.stream import BatchStream
from inade.training.generating import Part
from inade.training.run.state import TrainingState
from inade.training.run.watch import snapshots
from inade.training.step import trial
from inade.words import Message

USABLE = 0.85  # of what is free
BESIDES_SAVED = 1.5  # gradients and workspace beside the values kept for the backward
BESIDES_WEIGHTS = 3  # gradients and Adam's two moments, as large as the weights
WAITING_PIXEL = 12 + 8 + 1  # bytes: picture float32, segments int64, edges bool (see Batch)
_DEVICE_SIGNS = ("CUDA", "cuda", "cuDNN", "CUDNN", "CUBLAS", "NCCL", "HIP", "MPS")
_KEEP_MEMORY = ((-1, 2**31 - 1), (-4, 0), (-2, 2**28))  # glibc: trim threshold, mmap max, top pad


def hardware(device: torch.device) -> str:
    """What the run computes on, in words."""
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    if device.type == "cpu":
        threads = torch.get_num_threads()
        return f"{threads} CPU thread{'s'[: threads > 1]} ({platform.machine()})"
    return device.type


def keep_kernels() -> None:
    """Let oneDNN keep all compiled kernels of a training step; to be called before its first use.

    Judges resize and each batch has other numbers of border windows: with fewer, a step made a
    hundred anew.
    """
    os.environ["ONEDNN_PRIMITIVE_CACHE_CAPACITY"] = "4096"


def tune_cpu(threads: int | None) -> None:
    """Set the threads, treat denormal numbers as zero, and keep freed memory and kernels.

    A training step allocates and frees the same large blocks again and again; handing them back
    to the system each time costs a page fault for every 4 KiB.
    """
    keep_kernels()
    if threads:
        torch.set_num_threads(threads)
    for kind in ("float32", "float64"):
        np.finfo(np.dtype(kind))  # looks at the smallest numbers once, else warns that they are 0
    torch.set_flush_denormal(True)
    if sys.platform == "linux" and platform.libc_ver()[0] == "glibc":
        library = ctypes.CDLL("libc.so.6")
        for option, value in _KEEP_MEMORY:
            library.mallopt(option, value)


@dataclass(frozen=True)
class Need:
    """Bytes that a step takes beside the weights: for each picture that is worked through at once,
    for all together, and for each picture of the batch, which waits for its turn."""

    each: float
    shared: float
    waiting: float = 0.0

    def of(self, pictures: int) -> float:
        """Bytes for pictures that are worked through at once; measured peaks lie 7 to 23 % below
        (`lite` with 4 crops of 128 pixels, `finetune` with 4 pictures of 256, one thread)."""
        return self.shared + pictures * self.each


def measured(
    state: TrainingState,
    adversary: Adversary,
    data: Pictures,
    device: torch.device,
    autocast: torch.dtype | None = None,
) -> Need:
    """The need of a step of the largest stage: a forward keeps values for its backward; measuring
    it for two pictures as for one tells what all pictures share."""
    weights = sum(p.nbytes for net in state.networks.values() for p in net.parameters())
    one, two = (saved_by(count, state, adversary, data, device, autocast) for count in (1, 2))
    largest = max(stage.height * stage.width for stage in state.config.stages)
    return Need(
        BESIDES_SAVED * max(1, two - one),
        BESIDES_WEIGHTS * weights + max(0, 2 * one - two),
        WAITING_PIXEL * largest,
    )


def parts_that_fit(
    state: TrainingState,
    adversary: Adversary,
    data: Pictures,
    device: torch.device,
    autocast: torch.dtype | None = None,
) -> tuple[int, str]:
    """Into how many parts a step's batch must be divided, and why in words.

    Raises OutOfMemoryError if not even one picture fits.
    """
    config, free = state.config, free_memory(device)
    need = measured(state, adversary, data, device, autocast)
    share = config.batch_size // processes()
    fit = int((USABLE * free - need.shared - share * need.waiting) / need.each)
    divided = [parts for parts in range(config.accumulation, share + 1) if share % parts == 0]
    enough = [parts for parts in divided if share // parts <= fit]
    needs = Message(
        "a picture needs about {each:.1f} GiB and {free:.1f} GiB are free",
        each=need.each / 2**30,
        free=free / 2**30,
    )
    if not enough:
        raise OutOfMemoryError(
            "training does not fit into memory: {needs}.",
            remedy="Free some, take a smaller batch than {batch} (--set batch_size=N), train with"
            " --set recompute=true, or choose a smaller preset.",
            batch=config.batch_size,
            needs=needs,
        )
    if enough[0] == config.accumulation:
        return config.accumulation, f"The memory suffices: {needs}."
    return enough[0], (
        f"The batch of {config.batch_size} is worked through in {enough[0]} parts: {needs}."
    )


def saved_by(
    count: int,
    state: TrainingState,
    adversary: Adversary,
    data: Pictures,
    device: torch.device,
    autocast: torch.dtype | None = None,
) -> int:
    """Bytes that the generator's step keeps for its backward, for `count` pictures; measured.

    Nothing that a run depends on is changed.
    """
    config = state.config
    stage = max(config.stages, key=lambda one: one.height * one.width)
    batch = BatchStream(
        data, config.recipe_of(stage), count * processes(),
        seed=config.seed, rank=rank(), world=processes(), device=device,
    ).at(0)  # fmt: skip
    first = config.batch_size  # none of them from the prior: a reference needs the encoder as well
    networks = [*state.networks.values()]
    before = [buffer.clone() for net in networks for buffer in net.buffers()]
    weights = {p.untyped_storage().data_ptr() for net in networks for p in net.parameters()}
    seen: dict[int, int] = {}

    def note(tensor: torch.Tensor) -> torch.Tensor:
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in weights:
            seen[storage.data_ptr()] = storage.nbytes()
        return tensor

    state.train()
    with (
        torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor),
        torch.autocast(device.type, autocast, enabled=autocast is not None),
    ):
        part = Part(batch, slice(first, first + count))
        alive = trial(state, adversary, stage, part)  # one address, one tensor
    del alive
    with torch.no_grad():
        now = chain.from_iterable(net.buffers() for net in networks)
        for buffer, value in zip(now, before, strict=True):
            buffer.copy_(value)
    return max(1, sum(seen.values()))


def free_memory(device: torch.device) -> int:
    """Bytes that the device can still give."""
    if device.type == "cuda":
        free, _ = torch.cuda.mem_get_info(device)
        return free + torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)
    return psutil.virtual_memory().available


def device_memory(device: torch.device) -> int | None:
    """Bytes that the device gave this process at most; None on a processor, whose memory tells."""
    return torch.cuda.max_memory_reserved(device) if device.type == "cuda" else None


def fitted(
    state: TrainingState,
    adversary: Adversary,
    data: Pictures,
    device: torch.device,
    autocast: torch.dtype | None = None,
) -> str:
    """Divide the batch of a new run as its memory asks; says in words what was found."""
    parts, words = parts_that_fit(state, adversary, data, device, autocast)
    state.config = replace(state.config, accumulation=shared(parts))
    return words


@contextmanager
def device_troubles(run: Path) -> Iterator[None]:
    """Turn what a device that is full or gone provokes into words."""

    def kept() -> Message:
        if snapshots(run):
            return Message("The last snapshot is intact.")
        return Message("There is no snapshot yet.")

    try:
        yield
    except (MemoryError, RuntimeError) as error:
        if isinstance(error, torch.OutOfMemoryError) or lacks_memory(error):
            raise OutOfMemoryError(
                "the device has too little free memory for a step. {kept}",
                where=run,
                remedy="Resume with --set accumulation=N, twice as many parts as now, or with --set"
                " recompute=true.",
                kept=kept(),
            ) from error
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
