"""Tables of weights: read from files, completed, rounded for the disk. Nothing in a file is run."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

from inade.checkpoint.pickled import read_tensors
from inade.config import ModelConfig
from inade.errors import CheckpointError
from inade.reading import MALFORMED, lacks_memory, no_memory, regular_file
from inade.words import Message

State = dict[str, Tensor]


def read_state(file: Path, say: Callable[[str], None] = lambda _: None) -> State:
    """The weights of a file, ours or published, float32 on the CPU. Raises CheckpointError.

    `say` is told what else a published file held, which is left alone.
    """
    raw = _read_ours(file) if file.suffix == ".safetensors" else read_tensors(file, say)
    remedy = Message("Fetch the file again; if it still fails it is not an INADE checkpoint.")
    most = regular_file(file, CheckpointError).stat().st_size
    claimed, state = 0, State()
    for key, value in raw.items():
        if value.layout != torch.strided or value.is_quantized or value.is_complex():
            raise CheckpointError(
                "entry '{key}' is no plain tensor.", where=file, remedy=remedy, key=key
            )
        claimed += value.nbytes
        if claimed > 2 * most:  # one number can stand for any count of them
            raise CheckpointError(
                "its weights claim to be larger than the file.", where=file, remedy=remedy
            )
        kept = value.detach().float() if value.is_floating_point() else value.detach()
        if value.is_floating_point() and not bool(torch.isfinite(kept).all()):
            raise CheckpointError(
                "'{key}' holds values that are not numbers (NaN or infinity).",
                where=file,
                remedy="Use an earlier snapshot of this training run.",
                key=key,
            )
        state[key.removeprefix("module.")] = kept
    if not state:
        raise CheckpointError("the file holds no table of weights.", where=file, remedy=remedy)
    return state


def _read_ours(file: Path) -> State:
    """The tensors of a .safetensors file, as they are. Raises CheckpointError."""
    try:
        # copied: a file's tensors lie at any address, and some processors' sums differ with it
        found = load_file(regular_file(file, CheckpointError))
        return {key: value.clone() for key, value in found.items()}
    except (SafetensorError, *MALFORMED, OSError, RuntimeError, MemoryError) as error:
        if lacks_memory(error):
            raise no_memory(CheckpointError, file) from error
        raise CheckpointError(
            "the file is damaged: its table of weights and its bytes do not go together.",
            where=file,
            remedy="Fetch the file again; if it still fails it is not an INADE checkpoint.",
        ) from error


class Unfilled(TorchFunctionMode):
    """Weights are not drawn but stay as allocated, which costs neither time nor memory.

    (On the meta device, torch would load its compiler first: two seconds.)
    """

    def __torch_function__(
        self, func: Any, types: Any, args: tuple[Any, ...] = (), kwargs: Any = None
    ) -> Any:
        if func in (torch.Tensor.normal_, torch.Tensor.uniform_):
            return args[0]
        return func(*args, **(kwargs or {}))


def check_shapes(kind: type[nn.Module], config: ModelConfig, state: State, file: Path) -> None:
    """Raise CheckpointError for weights that are not those of such a network."""
    counts = state.get("head_0.norm_0.weight")
    if counts is not None and counts.shape[:1] != (config.num_labels,):
        raise CheckpointError(
            "the file was trained on {trained} label channels, config.json says {channels}.",
            where=file,
            remedy="Correct num_classes and has_unknown_class in config.json.",
            trained=counts.shape[0] if counts.dim() else 0,
            channels=config.num_labels,
        )
    try:
        with Unfilled():
            expected = kind(config).state_dict()
    except (RuntimeError, MemoryError) as error:
        if lacks_memory(error):
            raise no_memory(CheckpointError, file) from error
        raise
    found = [
        Message("missing '{key}'", key=key)
        for key in expected
        if key not in state and not key.endswith("num_batches_tracked")
    ]
    for key, tensor in state.items():
        if key not in expected:
            found.append(Message("unknown '{key}'", key=key))
        elif tensor.shape != expected[key].shape:
            found.append(
                Message(
                    "'{key}' is {shape}, expected {needed}",
                    key=key,
                    shape=list(tensor.shape),
                    needed=list(expected[key].shape),
                )
            )
    if found:
        raise CheckpointError(
            "the weights do not fit the configuration: {problems}.",
            where=file,
            remedy="Check config.json, or whether this file belongs to another network.",
            problems=Message.listed(found, 3),
        )


def complete(module: nn.Module | None, state: State) -> State:
    """The state with `num_batches_tracked` added where batch norms lack it."""
    result = dict(state)
    for key in [*state] if module is None else [*module.state_dict()]:
        if key.endswith("running_var"):
            result.setdefault(key.replace("running_var", "num_batches_tracked"), torch.tensor(0))
    return result


def stored(key: str, value: Tensor, wanted: torch.dtype) -> Tensor:
    """One tensor as it is written in this type."""
    # spectral-norm vectors and running statistics are small and set the scale of everything
    exact = not value.is_floating_point() or key.endswith(
        ("weight_u", "weight_v", "running_mean", "running_var")
    )
    return (value if exact else value.to(wanted)).contiguous().clone()


def fingerprint_of(state: State) -> str:
    """sha256 of names and values, little-endian float32, in the order of the names."""
    digest = hashlib.sha256()
    for key in sorted(state):
        digest.update(key.encode())
        digest.update(state[key].float().contiguous().numpy().astype("<f4", copy=False).tobytes())
    return digest.hexdigest()
