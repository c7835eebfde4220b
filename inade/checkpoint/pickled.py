"""Tables of tensors in the pickled files that torch.save writes: nothing in a file is executed.

What a file asks for by name is given only where it rebuilds tensors or plain containers; everything
else, such as the options of a training run, becomes an inert stand-in and is named as ignored.
"""

import io
import pickle
import tarfile
import warnings
import zipfile
from collections import OrderedDict
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any, BinaryIO, cast

import torch
import torch._utils as tensors
from torch import Tensor

from inade.errors import CheckpointError
from inade.reading import lacks_memory, no_memory, open_archive, read_bytes, regular_file
from inade.words import Message

_TENSORS = ("_rebuild_tensor", "_rebuild_tensor_v2", "_rebuild_parameter")
_TABLES = ("state_dict", "model", "generator", "G_ema", "g_ema", "ema", "G", "netG", "params_ema",
           "params", "weights")  # fmt: skip
_REMEDY = Message("Fetch the file again; if it still fails it is not an INADE checkpoint.")
_WIDTHS = {"DoubleStorage": 8, "LongStorage": 8, "FloatStorage": 4, "IntStorage": 4,
           "HalfStorage": 2, "BFloat16Storage": 2, "ShortStorage": 2}  # fmt: skip
"""Bytes of a number."""
_DEPTH = 4  # tables in tables
_ZIP = b"PK\3\4"  # how files since torch 1.6 begin


class _StandIn:
    """Whatever a file asks for that is no tensor: takes anything, does nothing."""

    def __new__(cls, *_: object, **__: object) -> "_StandIn":
        return super().__new__(cls)

    def __init__(self, *_: object, **__: object) -> None: ...

    def __call__(self, *_: object, **__: object) -> "_StandIn":
        return _StandIn()

    def __setstate__(self, _: object) -> None: ...

    def __setitem__(self, _: object, __: object) -> None: ...

    def append(self, _: object) -> None: ...

    def extend(self, _: object) -> None: ...

    def add(self, _: object) -> None: ...


def read_tensors(file: Path, say: Callable[[str], None] = lambda _: None) -> dict[str, Tensor]:
    """The tensors by name, on the CPU and as they are; of nested tables the one with the weights.

    `say` is told what in the file was left alone. Raises CheckpointError.
    """
    ignored: dict[str, None] = {}
    raw = _loaded(file, ignored)
    table, path, beside = _weights_in(raw)
    if table is None:
        raise CheckpointError("the file holds no table of weights.", where=file, remedy=_REMEDY)
    left = [f"'{name}'" for name in beside]
    if path:
        say(f"Weights of {file.name} are those under '{'.'.join(path)}'.")
    if left or ignored:
        told = ", ".join([*left, *ignored][:8])
        say(f"Left alone in {file.name}: {told}. Nothing of it was run.")
    return table


def _loaded(file: Path, ignored: dict[str, None]) -> Any:
    reader = SimpleNamespace(
        __name__="pickle",
        Unpickler=_unpickler(ignored),
        load=lambda stream, **options: _unpickler(ignored)(stream, **options).load(),
    )
    try:
        _require_bounds(file)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of storages, which are none of the person's business
            with file.open("rb") as opened:
                _require_table(file, opened)
                return torch.load(
                    opened, map_location="cpu", pickle_module=cast(Any, reader), weights_only=False
                )
    except CheckpointError:
        raise
    except Exception as error:  # whatever a hostile file provokes; it must become words
        if lacks_memory(error):
            raise no_memory(CheckpointError, file) from error
        raise CheckpointError(
            "the file cannot be read as weights: it is damaged, or was not written by torch.save.",
            where=file,
            remedy=_REMEDY,
        ) from error


def _require_table(file: Path, opened: BinaryIO) -> None:
    """Raise CheckpointError for a program: `torch.load` hands those to TorchScript, which runs
    them, without asking the unpickler.

    It is asked what torch will ask, by torch's own reader and of the file that is open.
    """
    program = opened.read(len(_ZIP)) == _ZIP
    opened.seek(0)
    if program:
        records = cast(Any, torch._C).PyTorchFileReader(opened).get_all_records()  # pyright: ignore[reportPrivateUsage]
        program = "constants.pkl" in records
        opened.seek(0)
    if program:
        raise CheckpointError(
            "this is a program (TorchScript), not a table of weights. It was not run.",
            where=file,
            remedy="Ask whoever made it for the file that torch.save writes of a state_dict.",
        )


def _unpickler(ignored: dict[str, None]) -> type[pickle.Unpickler]:
    class Unpickler(pickle.Unpickler):
        def find_class(self, module_name: str, global_name: str) -> Any:
            """Tensors, plain containers, and stand-ins for all else."""
            if module_name == "torch._utils" and global_name in _TENSORS:
                return getattr(tensors, global_name)
            if (module_name, global_name) == ("collections", "OrderedDict"):
                return OrderedDict
            if module_name in ("torch", "torch.storage") and global_name.endswith("Storage"):
                return getattr(torch, global_name, torch.UntypedStorage)
            if module_name == "torch" and isinstance(getattr(torch, global_name, 0), torch.dtype):
                return getattr(torch, global_name)
            if (module_name, global_name) == ("torch", "Size"):
                return tuple
            ignored.setdefault(f"{module_name}.{global_name}"[:80])
            return _StandIn

    return Unpickler


def _require_bounds(file: Path) -> None:
    """Raise CheckpointError for a file that would take more memory than it has bytes."""
    if zipfile.is_zipfile(regular_file(file, CheckpointError)):
        with open_archive(file, CheckpointError) as archive:
            packed = any(entry.compress_type != zipfile.ZIP_STORED for entry in archive.infolist())
        if not packed:
            return
    elif not tarfile.is_tarfile(file):
        data = read_bytes(file, CheckpointError, 2**34)
        if _claimed(data) <= len(data):
            return
    raise CheckpointError(
        "the file cannot be read as weights: it is packed in an unusual way.",
        where=file,
        remedy=_REMEDY,
    )


def _claimed(data: bytes) -> int:
    """Bytes of the storages that a file of before torch 1.6 names: four pickles before them."""
    storages: dict[object, int] = {}

    class Counting(_unpickler({})):
        def persistent_load(self, pid: Any) -> Any:
            if not isinstance(pid, tuple) or len(pid) < 5:
                raise pickle.UnpicklingError("a storage is named in an unusual way")
            storages[str(pid[2])] = int(pid[4]) * _WIDTHS.get(str(pid[1]), 1)
            return _StandIn()

        def find_class(self, module_name: str, global_name: str) -> Any:
            if global_name.endswith("Storage"):
                return global_name
            found = super().find_class(module_name, global_name)
            return _StandIn if module_name == "torch._utils" else found

    stream = io.BytesIO(data)
    for _ in range(4):
        Counting(stream).load()
    return sum(storages.values())


def _weights_in(raw: object) -> tuple[dict[str, Tensor] | None, list[str], list[str]]:
    """The table of weights, the names that lead to it, and the names that lie beside the way."""
    path: list[str] = []
    beside: list[str] = []
    for _ in range(_DEPTH):
        if not isinstance(raw, Mapping):
            return None, path, beside
        entries = [(key, one) for key, one in raw.items() if isinstance(key, str)]
        found = {key: one for key, one in entries if isinstance(one, Tensor)}
        if found and not any(isinstance(raw.get(name), Mapping) for name in _TABLES):
            beside += [str(key)[:40] for key in raw if key not in found]
            return found, path, beside
        name = next((name for name in _TABLES if isinstance(raw.get(name), Mapping)), None)
        if name is None:
            return None, path, beside
        beside += [str(key)[:40] for key in raw if key != name]
        path.append(name)
        raw = raw[name]
    return None, path, beside
