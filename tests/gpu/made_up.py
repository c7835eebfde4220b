"""Pictures made up on the spot to train on, and a run on them; no file is read."""

import tempfile
from pathlib import Path

import numpy as np
import torch
from torch import nn

from inade.config import ModelConfig
from inade.layouts.labels import LabelSet
from inade.networks.together import rank
from inade.training.adversaries.frozen import FrozenAdversary
from inade.training.backbones.efficientnet import EfficientNetLite0
from inade.training.presets import Stage, TrainingConfig
from inade.training.run.heart import Heart
from inade.training.run.state import TrainingState, new_state
from inade.training.trainer import Budget, train
from tests.gpu.checking import Sizes

COUNT = 32


class MadeUp:
    """What a run asks of a packed data set: squares of smooth colours and fine texture."""

    folder = Path("made up")
    held_out = np.zeros(COUNT, bool)
    names = tuple(str(number) for number in range(COUNT))

    def __init__(self, side: int, classes: int) -> None:
        self.height = self.width = side
        self.labels = LabelSet.numbered(classes)
        self.max_objects = 9

    def __len__(self) -> int:
        return COUNT

    @property
    def draws(self) -> np.ndarray:
        """The numbers of all of them."""
        return np.arange(COUNT)

    training = draws

    @property
    def evaluation(self) -> np.ndarray:
        """None of them."""
        return np.arange(0)

    def channels(self, number: int) -> np.ndarray:
        """uint16 [9]: the class of each object."""
        drawn = np.random.default_rng(number).integers(0, len(self.labels), 9)
        return drawn.astype(np.uint16)

    def read(self, number: int) -> tuple[np.ndarray, np.ndarray]:
        """Pixels uint8 [H, W, 3] and object map uint8 [H, W]."""
        y, x = np.mgrid[: self.height, : self.width] * 3 // self.height
        objects = (3 * y + x).astype(np.uint8)
        colours = self.labels.colors[self.channels(number)].astype(np.float32)
        grain = np.random.default_rng(number).normal(0, 20, (self.height, self.width, 1))
        return np.clip(colours[objects] + grain, 0, 255).astype(np.uint8), objects


def settings(model: ModelConfig, batch: int, side: int, **changes: object) -> TrainingConfig:
    """Those of `lite`, as far as they cost anything, on crops of one size."""
    values: dict[str, object] = {
        "batch_size": batch, "discriminator": "frozen", "perceptual": "none", "fresh_fake": False,
        "warm_start": True, "matching": "moments", "pixel_head": "sharp", "colour_weight": 10.0,
        "consistency_weight": 1.0, "augment_share": 0.5, "r1_weight": 0.1, "ema_decay": 0.999,
        "total_pictures": 10_000_000,
    }  # fmt: skip
    stage = Stage(0, side, side, (0.5, 1.0))
    return TrainingConfig(model, (stage,), **(values | changes))  # pyright: ignore[reportArgumentType]


class Pooled(nn.Module):
    """Stands for a backbone in tiny sizes: colours at four scales."""

    channels = (3, 3, 3, 3)

    def forward(self, images: torch.Tensor) -> list[torch.Tensor]:
        """[N, 3, H / 4, W / 4] to [N, 3, H / 32, W / 32]."""
        return [nn.functional.avg_pool2d(images, 4 * 2**i, ceil_mode=True) for i in range(4)]


def new_run(
    sizes: Sizes, config: TrainingConfig, device: torch.device, *, scaled: bool = False
) -> tuple[TrainingState, FrozenAdversary]:
    """A run at its start; the backbone has random weights, which cost as much as trained ones."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(config.seed)
        backbone = EfficientNetLite0() if sizes.bundled else Pooled()
        backbone.requires_grad_(False).eval().to(device)
        adversary = FrozenAdversary(config, backbone, backbone.channels)
        adversary.network.to(device)
        return new_state(config, adversary.network, device, scaled=scaled), adversary


def trained(
    sizes: Sizes, device: torch.device, budget: Budget, autocast: torch.dtype | None = None,
    **changes: object,
) -> tuple[TrainingState, list[dict[str, float]]]:  # fmt: skip
    """A run from its start until the budget is spent; its state and what `progress.jsonl` says."""
    from inade.training.run.progress import read_progress
    from inade.training.run.watch import PROGRESS

    config = settings(sizes.trained, sizes.batch, sizes.crop, **changes)
    data = MadeUp(2 * sizes.crop, config.model.num_labels)
    state, adversary = new_run(sizes, config, device, scaled=autocast is torch.float16)
    with tempfile.TemporaryDirectory(prefix="inade-check-gpu-") as folder:
        run = Path(folder)
        with Heart(run, leads=rank() == 0) as heart:
            train(run, data, state, adversary, budget, heart, device=device, autocast=autocast)  # pyright: ignore[reportArgumentType]
        log = run / PROGRESS
        return state, read_progress(log) if log.is_file() else []
