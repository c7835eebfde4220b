"""Giving memory back: what the C library keeps of freed maps is in pieces too small for the next.

Maps of one band come and go among a few that stay, so that the heap grows although little of it is
in use.
"""

import ctypes
import sys

import psutil

SPARE = 160 << 20  # bytes that a process may hold beyond what is in use
_MOST_HEAPS = -8  # of glibc's mallopt


class Heap:
    """Watches how much the process grows during one piece of work."""

    def __init__(self) -> None:
        self._process = psutil.Process()
        self._before = self._process.memory_info().rss

    def settle(self, in_use: int) -> None:
        """Give back what has gathered, if that is much; in_use: bytes that the work holds now."""
        if self._process.memory_info().rss - self._before - in_use > SPARE:
            trim()


def trim() -> None:
    """Have the allocator give back what it keeps, where it can be told to."""
    _tell("malloc_trim", 0)


def share() -> None:
    """Have threads to come allocate from the same heaps, where the allocator can be told to.

    With one each, what a thread frees serves no other; there are two for the sake of speed.
    """
    _tell("mallopt", _MOST_HEAPS, 2)


def _tell(name: str, *values: int) -> None:
    told = getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
    if told is not None:
        told(*values)
