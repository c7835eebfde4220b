"""A run small enough for tests: seven 64-pixel pictures, a model of a few thousand weights."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor, nn
from torch.optim.optimizer import register_optimizer_step_pre_hook

from inade.config import ModelConfig
from inade.formats.dataset import DataSet, Sample
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.networks.together import rank
from inade.training.adversaries.frozen import FrozenAdversary
from inade.training.adversaries.opponents import Adversary
from inade.training.adversaries.published import PublishedAdversary
from inade.training.data.packed import PackedData
from inade.training.data.packing import pack
from inade.training.presets import Stage, TrainingConfig
from inade.training.run.heart import Heart
from inade.training.run.plan import RunPlan
from inade.training.run.state import TrainingState, new_state
from inade.training.trainer import Budget, train

LABELS = LabelSet.numbered(4)
SIZE = 64
CPU = torch.device("cpu")


def read(name: str) -> Sample:
    """Quarters of a picture as objects, coloured by class."""
    y, x = np.mgrid[:SIZE, :SIZE]
    quarters = 2 * (y >= SIZE // 2) + (x >= SIZE // 2)
    classes = (quarters + int(name)) % 4
    image = np.stack([classes * 60, 255 - classes * 60, (x + y) * 2], -1).astype(np.uint8)
    return Sample(name, image, Layout.from_maps(classes, quarters))


def pack_folder(source: Path, folder: Path, *, height: int, width: int) -> PackedData:
    """Pack a data-set folder as a run does."""
    data = DataSet.open(source)
    return pack(
        folder, data.names, data.read, data.labels, height=height, width=width, held_out=data.val
    )


def small_data(folder: Path) -> PackedData:
    """Seven pictures, two of them held out."""
    names = [str(number) for number in range(7)]
    held_out = {"5", "6"}
    return pack(folder, names, read, LABELS, height=SIZE, width=SIZE, held_out=held_out)


class Backbone(nn.Module):
    """Random features at four scales."""

    channels = (4, 4, 4, 4)

    def __init__(self) -> None:
        super().__init__()
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(3)
            self.layers = nn.ModuleList(nn.Conv2d(3, 4, 1) for _ in range(4))

    def forward(self, images: Tensor) -> list[Tensor]:
        pooled = [nn.functional.avg_pool2d(images, 4 * 2**i, ceil_mode=True) for i in range(4)]
        return [layer(x) for layer, x in zip(self.layers, pooled, strict=True)]


def small_config(**changes: object) -> TrainingConfig:
    """Everything that draws random numbers is on."""
    settings: dict[str, object] = {
        "model": ModelConfig(4, SIZE, SIZE, 2, 4, 4, max_channels=8, num_discriminator_filters=4),
        "stages": (Stage(0, 32, 32, (0.5, 1.0)), Stage(8, SIZE, SIZE)),
        "batch_size": 2,
        "discriminator": "frozen",
        "fresh_fake": False,
        "warm_start": True,
        "prior_share": 0.5,
        "ema_decay": 0.9,
        "augment_share": 0.5,
        "r1_weight": 0.1,
        "r1_every": 2,
        "consistency_weight": 1.0,
        "consistency_every": 2,
        "simplify": 0.5,
        "colour_weight": 10.0,
        "perceptual": "none",
    }
    return TrainingConfig(**(settings | changes))  # pyright: ignore[reportArgumentType]


def small_state(config: TrainingConfig, *, scaled: bool = False) -> tuple[TrainingState, Adversary]:
    """A new run's state and its opponent."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(config.seed)
        adversary: Adversary
        if config.discriminator == "frozen":
            adversary = FrozenAdversary(config, Backbone(), Backbone.channels)
        else:
            adversary = PublishedAdversary(config, None, "none")
    return new_state(config, adversary.network, CPU, scaled=scaled), adversary


def train_small(
    run: Path,
    data: PackedData,
    state: TrainingState,
    adversary: Adversary,
    budget: Budget,
    on_sample: Callable[[TrainingState], dict[str, float]] | None = None,
    autocast: torch.dtype | None = None,
) -> str:
    """`train` on the processor."""
    run.mkdir(parents=True, exist_ok=True)
    with Heart(run, leads=rank() == 0) as heart:
        return train(RunPlan(run, data, state, adversary, CPU, autocast), budget, heart, on_sample)


def weights(state: TrainingState) -> dict[str, Tensor]:
    """Every number that a resumed run must have again, by name."""
    found: dict[str, Tensor] = {}
    for kind, networks in (("raw", state.networks), ("average", state.averages)):
        for name, network in networks.items():
            for key, value in network.state_dict().items():
                found[f"{kind} {name} {key}"] = value.clone()
    for name, optimizer in state.optimizers.items():
        for index, entry in optimizer.state_dict()["state"].items():
            found |= {f"{name} {index} {key}": value.clone() for key, value in entry.items()}
    return found


@contextmanager
def gradients_noted() -> Iterator[list[list[Tensor]]]:
    """What each step of an optimiser gets, in the order of its parameters."""
    noted: list[list[Tensor]] = []

    def note(optimizer: torch.optim.Optimizer, *_: object) -> None:
        parameters = optimizer.param_groups[0]["params"]
        noted.append([one.grad.clone() for one in parameters if one.grad is not None])

    hook = register_optimizer_step_pre_hook(note)
    try:
        yield noted
    finally:
        hook.remove()


@contextmanager
def in_float64() -> Iterator[None]:
    """Within, a run computes everything in float64: what two ways of computing one thing then
    differ by is a mistake, not rounding."""
    plain = torch.from_numpy

    def widened(array: np.ndarray) -> Tensor:
        tensor = plain(array)
        return tensor.double() if tensor.is_floating_point() else tensor

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(torch.Tensor, "float", torch.Tensor.double)
        patch.setattr(torch, "from_numpy", widened)
        torch.set_default_dtype(torch.float64)
        try:
            yield
        finally:
            torch.set_default_dtype(torch.float32)
