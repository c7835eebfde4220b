"""Everything a run would lose if it were killed, and its snapshots on disk.

All random numbers of a step follow from (seed, step), and all samples from (seed, position), so
weights, optimisers, averages, the scale of float16's gradients and two counters are the whole
state: resuming is exact.
"""

import copy
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import nn

from inade.errors import SaveError, TrainingError
from inade.files import atomic_write, free_space
from inade.networks import Encoder, Generator
from inade.networks.encoder import HEADS
from inade.networks.generator import SLOPE
from inade.networks.normalization import InadeNorm, SpectralConv2d
from inade.training.presets import TrainingConfig
from inade.training.run.watch import snapshots

KEPT_SNAPSHOTS = 2
_MOMENTS = 2  # that Adam keeps, each as large as the weights
TEXTURE_TIMES = 10.0  # rate of the factors of noise by place: they hardly grow otherwise
_POWER_ITERATION = ("weight_u", "weight_v")
SLOW_START = 10  # the average follows closely at first: its memory grows to 1 + step / SLOW_START


@dataclass
class TrainingState:
    """Networks, optimisers, moving averages and counters of one run.

    With `scaled`, losses are multiplied before the backward so that float16 gradients do not
    vanish, and steps with gradients beyond its range are left out; else `scaler` does nothing.
    """

    config: TrainingConfig
    generator: Generator
    encoder: Encoder
    discriminator: nn.Module
    scaled: bool = False
    step: int = 0
    pictures: int = 0
    seconds: float = 0.0
    optimizers: dict[str, torch.optim.Adam] = field(init=False)
    averages: dict[str, nn.Module] = field(init=False)
    scaler: torch.amp.GradScaler = field(init=False)  # pyright: ignore[reportPrivateImportUsage]

    def __post_init__(self) -> None:
        for block in self.frozen_blocks:
            block.requires_grad_(False)
        self.generator.recompute = self.encoder.recompute = self.config.recompute
        texture = [p for name, p in self.generator.named_parameters() if name.endswith(".texture")]
        noise = {id(parameter) for parameter in texture}
        made = (*self.generator.parameters(), *self.encoder.parameters())
        ours = [parameter for parameter in made if id(parameter) not in noise]
        theirs = [*self.discriminator.parameters()]
        self.optimizers = {
            "generator": self._adam(ours, self.config.generator_rate, texture),
            "discriminator": self._adam(theirs, self.config.discriminator_rate),
        }
        kind = next(self.generator.parameters()).device.type
        self.scaler = torch.amp.GradScaler(kind, enabled=self.scaled)  # pyright: ignore[reportPrivateImportUsage]
        self.averages = {}
        if self.config.ema_decay:
            for name in ("generator", "encoder"):
                average = copy.deepcopy(self.networks[name]).requires_grad_(False).eval()
                self.averages[name] = average

    def _adam(
        self, parameters: list[nn.Parameter], rate: float, texture: Sequence[nn.Parameter] = ()
    ) -> torch.optim.Adam:
        """Adam for what learns; the factors of noise learn faster than all else."""
        groups = [
            {"params": [one for one in some if one.requires_grad], "lr": rate, "times": times}
            for some, times in ((parameters, 1.0), (texture, TEXTURE_TIMES))
        ]
        groups = [group for group in groups if group["params"]]
        return torch.optim.Adam(groups, lr=rate, betas=self.config.betas, fused=True)

    def set_rates(self, factor: float) -> None:
        """The rates of the settings, times `factor`."""
        rates = {
            "generator": self.config.generator_rate,
            "discriminator": self.config.discriminator_rate,
        }
        for name, optimizer in self.optimizers.items():
            for group in optimizer.param_groups:
                group["lr"] = rates[name] * factor * group.get("times", 1.0)

    @property
    def networks(self) -> dict[str, nn.Module]:
        """The networks that learn, by name."""
        return {
            "generator": self.generator,
            "encoder": self.encoder,
            "discriminator": self.discriminator,
        }

    @property
    def frozen_blocks(self) -> list[nn.Module]:
        """Generator blocks that stay as they are."""
        return [block for _, block in self.generator.blocks[: self.config.frozen_blocks]]

    @property
    def best(self) -> dict[str, nn.Module]:
        """Generator and encoder to show and to export: the averages where there are any."""
        return {name: self.averages.get(name, self.networks[name]) for name in
                ("generator", "encoder")}  # fmt: skip

    def train(self) -> None:
        """Put the networks into training mode; frozen blocks keep their running statistics."""
        for network in self.networks.values():
            network.train()
        for block in self.frozen_blocks:
            block.eval()

    @torch.no_grad()
    def update_averages(self) -> None:
        """One step of the moving averages: weights and running statistics alike."""
        decay = min(self.config.ema_decay, (1 + self.step) / (SLOW_START + self.step))
        for name, average in self.averages.items():
            newest = self.networks[name].state_dict()
            for key, kept in average.state_dict().items():
                if kept.is_floating_point() and not key.endswith(_POWER_ITERATION):
                    kept.lerp_(newest[key], 1 - decay)
                else:
                    kept.copy_(newest[key])

    def finite(self) -> bool:
        """Whether every weight is a number."""
        weights = [p for network in self.networks.values() for p in network.parameters()]
        return bool(torch.stack([weight.detach().isfinite().all() for weight in weights]).all())

    def to_dict(self) -> dict[str, Any]:
        """All of it as tensors and plain values."""
        return {
            "config": self.config.to_json(),
            "step": self.step,
            "pictures": self.pictures,
            "seconds": self.seconds,
            "networks": {name: net.state_dict() for name, net in self.networks.items()},
            "averages": {name: net.state_dict() for name, net in self.averages.items()},
            "optimizers": {name: one.state_dict() for name, one in self.optimizers.items()},
            "scaler": self.scaler.state_dict(),
        }

    def restore(self, saved: Mapping[str, Any]) -> None:
        """The inverse of `to_dict`, for a state of the same configuration."""
        for name, network in self.networks.items():
            network.load_state_dict(saved["networks"][name])
        for name, average in self.averages.items():
            average.load_state_dict(saved["averages"][name])
        for name, optimizer in self.optimizers.items():
            optimizer.load_state_dict(saved["optimizers"][name])
        if saved.get("scaler"):  # empty where the run computed without
            self.scaler.load_state_dict(saved["scaler"])
        self.step, self.pictures = int(saved["step"]), int(saved["pictures"])
        self.seconds = float(saved["seconds"])


def new_state(
    config: TrainingConfig,
    discriminator: nn.Module,
    device: torch.device,
    *,
    scaled: bool = False,
) -> TrainingState:
    """First weights, drawn from the run's seed. `discriminator` is given new ones likewise."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(config.seed)
        generator, encoder = Generator(config.model), Encoder(config.model)
        if config.warm_start:
            enlarge_weights(generator, encoder)
    networks = [
        network.to(device).to(memory_format=torch.channels_last)  # pyright: ignore[reportCallIssue]
        for network in (generator, encoder, discriminator)
    ]
    return TrainingState(config, generator, encoder, networks[2], scaled)


@torch.no_grad()
def enlarge_weights(generator: Generator, encoder: Encoder) -> None:
    """Draw ordinary first weights where the published ones are nearly zero.

    Published weights (gain 0.02, modulation 0) make the first pictures grey and take thousands
    of steps to grow. All normalised convolutions may have any size; modulation starts at scale 1
    with a visible share of noise, so that looks matter from the first step.
    """
    for module in generator.modules():
        if isinstance(module, SpectralConv2d):
            nn.init.kaiming_normal_(module.weight_orig, SLOPE)
        elif isinstance(module, InadeNorm):
            nn.init.xavier_normal_(module.fc_noise.weight)
            module.weight.mul_(0.5)
            module.bias[..., 0] = 1
    if not generator.config.size_free:
        nn.init.xavier_normal_(generator.fc.weight)
    nn.init.xavier_normal_(generator.conv_img.weight, gain=0.5)
    for name, module in encoder.named_modules():
        if isinstance(module, nn.Conv2d):
            gain = 0.1 if name in HEADS else 1.0  # styles begin near the prior
            nn.init.xavier_normal_(module.weight, gain=gain)


def require_room(run: Path, state: TrainingState) -> None:
    """Raise SaveError, before the first step, where the disk cannot take what the run keeps.

    That is the newest snapshots, the next one while it is written, and the exported checkpoint,
    which is no larger than one of them.
    """
    weights = sum(p.nbytes for net in state.networks.values() for p in net.parameters())
    averages = sum(p.nbytes for net in state.averages.values() for p in net.parameters())
    there = sum(path.stat().st_size for path in snapshots(run))
    needed = (KEPT_SNAPSHOTS + 2) * ((1 + _MOMENTS) * weights + averages) - there
    free = free_space(run)
    if free is not None and free < needed:
        raise SaveError(
            "the snapshots of this run need {needed:.2f} GiB of disk and {free:.2f} GiB are free.",
            where=run,
            remedy="Make room, or give a folder on another disk (--out).",
            needed=needed / 2**30,
            free=free / 2**30,
        )


def save_snapshot(state: TrainingState, run: Path) -> Path:
    """Write a snapshot, whole or not at all, and keep the newest two. Raises SaveError."""
    path = run / "snapshots" / f"step-{state.step:09d}.pt"
    with atomic_write(path) as temporary:
        try:
            torch.save(state.to_dict(), temporary)
        except RuntimeError as error:  # how torch tells of a write cut short, as by a quota
            reason = str(error).strip().split("\n")[0]
            raise OSError(f"it could not be written whole: {reason[:160]}") from error
    for old in snapshots(run)[:-KEPT_SNAPSHOTS]:
        old.unlink(missing_ok=True)
    return path


def read_snapshot(
    run: Path, say: Callable[[str], None] = lambda words: None
) -> dict[str, Any] | None:
    """The newest snapshot that can be read, None if the run has none; tells of damaged ones.

    Raises TrainingError when there are snapshots but all are damaged.
    """
    found = snapshots(run)
    for path in reversed(found):
        try:
            return torch.load(path, map_location="cpu", weights_only=True)
        except Exception:  # a damaged file raises anything; the one before may be whole
            if path != found[0]:
                say(f"Snapshot {path.name} cannot be read: the run goes on from the one before.")
    if found:
        raise TrainingError(
            "no snapshot of this run can be read.",
            where=run / "snapshots",
            remedy="Start a new run, from an exported checkpoint if there is one (--init-export).",
        )
    return None
