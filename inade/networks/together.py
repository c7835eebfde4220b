"""The processes of one training run: one code path from one processor to several machines.

`accelerate launch main.py train ...` or `torchrun main.py train ...` starts them; `accelerate`
reads what either says about ranks, devices and machines. The first process decides and writes;
with a single one everything stays as it is.

N processes compute what one computes with the same batch, but add it up in another order. In
float64 losses stay equal to 1e-9 over the steps, in float32 the first gradients to 1e-5 of their
length. After that Adam decides: it makes a step of full size even of a gradient that is nothing
but rounding (the published discriminator's last bias has such a one), so that float32 runs under
the published discriminator drift apart by a few 1e-4 within five steps, as two thread counts do.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

import torch
import torch.distributed as dist
from torch import Tensor

from inade.errors import DeviceError

_Value = TypeVar("_Value")


def processes() -> int:
    """How many processes train together."""
    return dist.get_world_size() if dist.is_available() and dist.is_initialized() else 1


def summed(value: Tensor) -> Tensor:
    """The sum of all processes' values, in each of them the same.

    Sums carry no gradients: whoever uses them writes the backward that belongs to them.
    """
    if processes() == 1:
        return value
    total = value.detach().clone()
    dist.all_reduce(total)
    return total


@contextmanager
def joined(device: torch.device) -> Iterator[torch.device]:
    """Join the other processes, if there are any; gives the device of this one.

    Raises DeviceError if they cannot be reached, and without accelerate.
    """
    if int(os.environ.get("WORLD_SIZE", "1")) < 2:
        yield device
        return
    try:
        from accelerate import PartialState  # pyright: ignore[reportMissingTypeStubs]
    except ImportError as error:
        raise DeviceError(
            "several processes train together by accelerate, which is not installed.",
            remedy="Run: python -m pip install accelerate; or train in one process.",
        ) from error

    try:
        own = PartialState(cpu=device.type == "cpu")
    except (RuntimeError, ValueError, OSError) as error:
        raise DeviceError(
            "the processes of this run cannot reach each other ({error}).",
            remedy="Check the addresses given to accelerate launch or torchrun.",
            error=error,
        ) from error
    try:
        yield torch.device(own.device or device)
    finally:
        own.destroy_process_group()


def rank() -> int:
    """The number of this process, from 0."""
    return dist.get_rank() if processes() > 1 else 0


def agreed(decision: bool) -> bool:
    """The first process's decision, in all of them."""
    return shared(decision)


def shared(value: _Value) -> _Value:
    """The first process's value, in all of them; other processes' values are dropped."""
    if processes() == 1:
        return value
    from accelerate.utils import (  # pyright: ignore[reportMissingTypeStubs]
        broadcast_object_list,
    )

    values = [value]
    broadcast_object_list(values)
    return values[0]


@contextmanager
def first_goes_ahead() -> Iterator[None]:
    """The others enter after the first process has left, and so find what it made."""
    if processes() > 1 and rank() > 0:
        dist.barrier()
    yield
    if processes() > 1 and rank() == 0:
        dist.barrier()
