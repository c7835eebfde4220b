"""Loading torch's libraries ahead of torch, so that no other thread has to wait.

`import torch` opens them while it holds the interpreter's lock, which stops a window for half a
second. Opened by a plain C call they are found in memory when torch is imported.
"""

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path

_SUFFIXES = {"linux": ".so", "darwin": ".dylib"}


def preload_torch() -> bool:
    """Open torch's libraries on this thread. False where that is not possible; nothing is lost."""
    suffix = _SUFFIXES.get(sys.platform)
    spec = find_spec("torch")
    if suffix is None or spec is None or spec.origin is None or "torch" in sys.modules:
        return False
    opened = ctypes.CDLL(None).dlopen  # a foreign function is called without the lock
    opened.restype, opened.argtypes = ctypes.c_void_p, [ctypes.c_char_p, ctypes.c_int]
    folder = Path(spec.origin).parent / "lib"
    for name in ("torch_cpu", "torch_python"):
        path = os.fsencode(folder / f"lib{name}{suffix}")
        if not opened(path, os.RTLD_NOW | os.RTLD_LOCAL):
            return False
    return True
