"""What stands in for packages that a bare machine lacks, as far as the checks need them.

safetensors and OpenCV's few functions are written out; psutil tells what the system says; of the
others (pictures in files, bars on a terminal) nothing is used, only imported.
"""

import importlib.util
import json
import os
import struct
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace, TracebackType
from typing import Any
from unittest.mock import MagicMock

import numpy as np
import torch
import torch.nn.functional as F

UNUSED = {  # imported on the way and not used by any check
    "PIL": ("PIL.PngImagePlugin",),
    "rich": ("rich.progress", "rich.console"),
}
_TYPES = {
    "F64": torch.float64, "F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16,
    "I64": torch.int64, "I32": torch.int32, "I16": torch.int16, "I8": torch.int8,
    "U8": torch.uint8, "BOOL": torch.bool,
}  # fmt: skip


def stand_in() -> list[str]:
    """Put stand-ins where packages are missing; their names."""
    made: dict[str, Callable[[], dict[str, ModuleType]]] = {
        "safetensors": _safetensors,
        "cv2": lambda: {"cv2": _cv2()},
        "psutil": lambda: {"psutil": _psutil()},
        **{name: lambda name=name: _unused(name) for name in UNUSED},
    }
    missing = [name for name in made if not is_there(name)]
    for name in missing:
        sys.modules.update(made[name]())
    return missing


def is_there(name: str) -> bool:
    """Whether a package can be imported."""
    if name in sys.modules:
        return sys.modules[name] is not None
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def _module(name: str, **names: object) -> ModuleType:
    module = ModuleType(name)
    vars(module).update(names)
    return module


class _Unused(MagicMock):
    """A module of which any name can be imported."""

    __path__: list[str] = []  # noqa: RUF012 - what makes it a package


def _unused(name: str) -> dict[str, ModuleType]:
    whole: Any = _Unused(name=name)
    return {name: whole, **{part: _Unused(name=part) for part in UNUSED[name]}}  # pyright: ignore[reportReturnType]


# safetensors: 8 bytes of length, a JSON header of names, types, shapes and places, the numbers


class SafetensorError(Exception):
    """A file that is none."""


class SafeOpen:
    """`safe_open` of torch tensors."""

    def __init__(self, file: str | Path, framework: str) -> None:
        del framework
        raw = Path(file).read_bytes()
        try:
            (length,) = struct.unpack("<Q", raw[:8])
            self._header: dict[str, Any] = json.loads(raw[8 : 8 + length])
        except (struct.error, ValueError) as error:
            raise SafetensorError(str(error)) from error
        self._facts, self._data = self._header.pop("__metadata__", None), raw[8 + length :]

    def __enter__(self) -> "SafeOpen":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return None

    def metadata(self) -> dict[str, str] | None:
        """What the file says of itself."""
        return self._facts

    def keys(self) -> list[str]:
        """Names of its tensors."""
        return list(self._header)

    def get_tensor(self, name: str) -> torch.Tensor:
        """One of them."""
        told = self._header[name]
        first, last = told["data_offsets"]
        if first == last:
            return torch.empty(told["shape"], dtype=_TYPES[told["dtype"]])
        numbers = bytearray(self._data[first:last])
        return torch.frombuffer(numbers, dtype=_TYPES[told["dtype"]]).reshape(told["shape"])


def _load_file(file: str | Path) -> dict[str, torch.Tensor]:
    with SafeOpen(file, "pt") as opened:
        return {name: opened.get_tensor(name) for name in opened.keys()}  # noqa: SIM118


def _as_numpy(file: str | Path, framework: str) -> Any:
    opened = SafeOpen(file, framework)
    if framework != "numpy":
        return opened
    arrays = {name: opened.get_tensor(name).numpy() for name in opened.keys()}  # noqa: SIM118
    opened.get_tensor = lambda name: arrays[name]  # pyright: ignore[reportAttributeAccessIssue]
    return opened


def _not_written(*_: object, **__: object) -> None:
    raise NotImplementedError("nothing is written to safetensors files without safetensors")


def _safetensors() -> dict[str, ModuleType]:
    return {
        "safetensors": _module(
            "safetensors", safe_open=_as_numpy, SafetensorError=SafetensorError, __path__=[]
        ),
        "safetensors.torch": _module(
            "safetensors.torch", load_file=_load_file, save_file=_not_written
        ),
        "safetensors.numpy": _module("safetensors.numpy", save_file=_not_written),
    }


# OpenCV: what passes and seams call, on arrays [H, W] or [H, W, C]


def _planes(array: np.ndarray) -> torch.Tensor:
    """float32 [1, C, H, W]"""
    tensor = torch.from_numpy(np.ascontiguousarray(array)).float()
    return (tensor[None] if tensor.dim() == 2 else tensor.movedim(-1, 0))[None]


def _back(planes: torch.Tensor, like: np.ndarray) -> np.ndarray:
    result = planes[0].movedim(0, -1) if like.ndim == 3 else planes[0, 0]
    whole = np.issubdtype(like.dtype, np.integer)
    values = result.round().clamp(0, np.iinfo(like.dtype).max) if whole else result
    return values.numpy().astype(like.dtype)


def _resize(source: np.ndarray, size: tuple[int, int], interpolation: int = 1) -> np.ndarray:
    mode = {0: "nearest", 1: "bilinear", 2: "bicubic", 3: "area"}[interpolation]
    sharp = {} if mode in ("nearest", "area") else {"align_corners": False}
    return _back(F.interpolate(_planes(source), (size[1], size[0]), mode=mode, **sharp), source)


def _dilate(source: np.ndarray, kernel: np.ndarray, **options: object) -> np.ndarray:
    del options
    tall, wide = kernel.shape
    padding = (wide // 2, wide - 1 - wide // 2, tall // 2, tall - 1 - tall // 2)
    padded = F.pad(_planes(source), padding, value=float("-inf"))
    height, width = source.shape[:2]
    shifted = [padded[..., y : y + height, x : x + width] for y, x in np.argwhere(kernel).tolist()]
    return _back(torch.stack(shifted).amax(0), source)


def _box_filter(
    source: np.ndarray, depth: int, size: tuple[int, int], *, normalize: bool = True,
    borderType: int = 4,  # noqa: N803 - OpenCV's name
) -> np.ndarray:  # fmt: skip
    del depth
    wide, tall = size
    padding = (wide // 2, wide - 1 - wide // 2, tall // 2, tall - 1 - tall // 2)
    mode = "constant" if borderType == 0 else "reflect"
    padded = F.pad(_planes(source), padding, mode=mode)
    mean = F.avg_pool2d(padded, (tall, wide), 1)
    return _back(mean if normalize else mean * (wide * tall), source)


def _distance(source: np.ndarray, kind: int = 2, mask: int = 3) -> np.ndarray:
    """float32 [H, W]: to the nearest zero, by the chamfer steps of OpenCV's 3 x 3 mask."""
    del kind, mask
    far = float(sum(source.shape))
    found = np.where(source != 0, far, 0.0).astype(np.float32)
    steps = [(y, x, 0.955 if 0 in (y, x) else 1.3693) for y, x in _around()]
    for _ in range(sum(source.shape)):
        padded = np.pad(found, 1, constant_values=far)
        height, width = source.shape
        nearer = [
            padded[1 + y : 1 + y + height, 1 + x : 1 + x + width] + np.float32(cost)
            for y, x, cost in steps
        ]
        closer = np.minimum.reduce([found, *nearer])
        if np.array_equal(closer, found):
            break
        found = closer
    return found


def _around() -> Iterator[tuple[int, int]]:
    yield from ((y, x) for y in (-1, 0, 1) for x in (-1, 0, 1) if (y, x) != (0, 0))


def _element(shape: int, size: tuple[int, int]) -> np.ndarray:
    """uint8 [h, w]: a rectangle (0), or the ellipse in it (2)."""
    wide, tall = size
    if shape == 0:
        return np.ones((tall, wide), np.uint8)
    radius, middle = tall // 2, wide // 2
    found = np.zeros((tall, wide), np.uint8)
    for y in range(tall):
        reach = round(middle * max(0.0, 1 - ((y - radius) / max(radius, 1)) ** 2) ** 0.5)
        found[y, max(middle - reach, 0) : middle + reach + 1] = 1
    return found


def _cv2() -> ModuleType:
    return _module(
        "cv2", INTER_NEAREST=0, INTER_LINEAR=1, INTER_CUBIC=2, INTER_AREA=3, BORDER_CONSTANT=0,
        DIST_L2=2, MORPH_RECT=0, MORPH_ELLIPSE=2, CV_32F=5, error=RuntimeError,
        IMREAD_COLOR_RGB=256, resize=_resize, dilate=_dilate, boxFilter=_box_filter,
        distanceTransform=_distance, getStructuringElement=_element,
        absdiff=lambda a, b: np.abs(a.astype(np.int32) - b).astype(a.dtype),
    )  # fmt: skip


# psutil: this process and the machine, as far as the system tells


class _Process:
    def __init__(self, pid: int | None = None) -> None:
        self.pid = pid or os.getpid()

    def create_time(self) -> float:
        return 0.0

    def status(self) -> str:
        return "running"

    def nice(self, value: int) -> None:
        del value

    def memory_info(self) -> SimpleNamespace:
        try:
            pages = int(Path("/proc/self/statm").read_text().split()[1])
        except OSError:
            pages = 0
        return SimpleNamespace(rss=pages * os.sysconf("SC_PAGE_SIZE"))


def _virtual_memory() -> SimpleNamespace:
    pages = os.sysconf("SC_AVPHYS_PAGES") if hasattr(os, "sysconf") else 2**20
    return SimpleNamespace(available=pages * os.sysconf("SC_PAGE_SIZE"))


def _psutil() -> ModuleType:
    return _module(
        "psutil", Process=_Process, Error=OSError, STATUS_ZOMBIE="zombie",
        virtual_memory=_virtual_memory, pid_exists=lambda pid: True,
    )  # fmt: skip
