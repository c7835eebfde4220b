"""Activation checkpointing for blocks whose forward changes what they hold.

A block's inner values are dropped after the forward and computed again in the backward: less
memory, about a third more time. Computing again must not count: spectral norm keeps the vectors
of the first pass and batch norm leaves its running statistics alone. Both ask `recomputing`.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from torch.utils.checkpoint import checkpoint

_here = threading.local()  # the backward of a GPU runs in a thread of its own


def recomputing() -> bool:
    """Whether this forward only repeats one that was already made."""
    return getattr(_here, "active", False)


def recomputed(block: Callable[..., Any], *inputs: Any) -> Any:
    """`block(*inputs)`, whose inner values the backward computes again."""
    return checkpoint(
        block, *inputs, use_reentrant=False, preserve_rng_state=False, context_fn=_contexts
    )


def _contexts() -> tuple[AbstractContextManager[None], AbstractContextManager[None]]:
    return nullcontext(), _active()


@contextmanager
def _active() -> Iterator[None]:
    _here.active = True
    try:
        yield
    finally:
        _here.active = False
