"""What the checks of a device share: the mark, sizes, notes, time and memory."""

import contextlib
import gc
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol
from unittest import mock

import torch
import torch.nn.functional as F

from inade.bench.yardstick import ADE20K, LITE
from inade.checkpoint.checkpoint import Checkpoint, read_checkpoint
from inade.config import ModelConfig
from inade.layouts.labels import LabelSet
from inade.places import BUNDLED
from tests.made_up import untrained

try:
    import pytest

    gpu: Any = pytest.mark.gpu
except ImportError:  # the checks are plain functions then

    def gpu(check: Callable[..., None]) -> Callable[..., None]:
        """The mark of a check of a device."""
        return check


class NotHere(Exception):  # noqa: N818 - not an error
    """Why a check cannot be made on this machine."""


class Note(Protocol):
    """Takes a figure for the report."""

    def __call__(self, what: str, value: float, unit: str = "") -> None: ...


@dataclass(frozen=True)
class Sizes:
    """How large the models are and how long is trained.

    runs: timed calls of which the median counts; minutes: of training, with each precision; batch,
    crop: pictures of a step and their side; bundled: the bundled checkpoint, not a tiny one.
    """

    models: dict[str, ModelConfig] = field(default_factory=lambda: {"lite": LITE, "ADE20K": ADE20K})
    runs: int = 20
    minutes: float = 2.0
    batch: int = 8
    crop: int = 128
    bundled: bool = True

    @property
    def trained(self) -> ModelConfig:
        """The model that is trained: the first."""
        return next(iter(self.models.values()))

    def checkpoint(self) -> Checkpoint:
        """The bundled one, or one of any size with few random weights."""
        if self.bundled:
            return read_checkpoint(BUNDLED)
        return untrained(_TINY, LabelSet.numbered(_TINY.num_labels), title="tiny")


_TINY = ModelConfig(
    4, 128, 128, 2, 8, 8, max_channels=8, start="free", texture=True, padding="replicate"
)
TINY = Sizes({"tiny": ModelConfig(4, 64, 64, 2, 8, 8, max_channels=8)}, 2, 0.02, 2, 32, False)


def device_at_hand() -> torch.device | None:
    """cuda, else mps, else None."""
    if torch.cuda.is_available():
        return torch.device("cuda")
    return torch.device("mps") if torch.backends.mps.is_available() else None


def device_name(device: torch.device) -> str:
    """What people call it."""
    return torch.cuda.get_device_name(device) if device.type == "cuda" else device.type


def precisions(device: torch.device) -> tuple[torch.dtype, ...]:
    """The types to compute pictures in, float32 first."""
    half = () if device.type == "cpu" else (torch.float16,)
    return torch.float32, torch.bfloat16, *half


def finish(device: torch.device) -> None:
    """Wait until the device has done all it was given."""
    if device.type == "cuda":
        torch.cuda.synchronize(device)
    elif device.type == "mps":
        torch.mps.synchronize()


def milliseconds(call: Callable[[], object], device: torch.device, runs: int) -> float:
    """The median of so many calls, after two to warm up."""
    samples: list[float] = []
    for turn in range(runs + 2):
        finish(device)
        begun = time.perf_counter()
        call()
        finish(device)
        if turn >= 2:
            samples.append(1e3 * (time.perf_counter() - begun))
    return statistics.median(samples)


def peak_mib(call: Callable[[], object], device: torch.device) -> float | None:
    """The most memory of the device during a call above what was held before; None if unknown."""
    gc.collect()
    if device.type != "cuda":
        return None
    torch.cuda.empty_cache()
    torch.cuda.reset_peak_memory_stats(device)
    before = torch.cuda.memory_allocated(device)
    call()
    finish(device)
    return (torch.cuda.max_memory_allocated(device) - before) / 2**20


def short(dtype: torch.dtype) -> str:
    """float32, bfloat16 or float16."""
    return str(dtype).removeprefix("torch.")


@contextlib.contextmanager
def starved(device: torch.device) -> Iterator[None]:
    """The device gives next to no memory; on a processor its convolutions say so."""
    gc.collect()
    if device.type == "cuda":
        torch.cuda.empty_cache()
        held = torch.cuda.memory_reserved(device)
        total = torch.cuda.get_device_properties(device).total_memory
        torch.cuda.set_per_process_memory_fraction(min(1.0, (held + 2**20) / total), device)
    elif device.type == "mps":
        torch.mps.empty_cache()
        torch.mps.set_per_process_memory_fraction(1e-4)
    with contextlib.ExitStack() as undo:
        if device.type == "cpu":
            for module, name in _PRODUCTS:
                undo.enter_context(mock.patch.object(module, name, _refused))
        try:
            yield
        finally:
            if device.type == "cuda":
                torch.cuda.set_per_process_memory_fraction(1.0, device)
            elif device.type == "mps":
                torch.mps.set_per_process_memory_fraction(1.7)  # torch's own


_PRODUCTS = ((torch, "mm"), (torch, "addmm"), (F, "conv2d"), (F, "linear"))


def _refused(*_: object, **__: object) -> None:
    raise torch.OutOfMemoryError("out of memory")
