"""One step of training: the generator with the encoder, then the discriminator.

Letters: N batch, S segments of the batch, Z noise width, D latent width.

A step's batch may be worked through in parts: one after the other (accumulation, for little
memory), and in several processes. Each part's terms are what it adds to the losses of the whole
batch, so gradients and losses of all parts are summed, and the outcome does not depend on how
the batch was divided (but for batch norm, which sees what is worked through at once).
"""

import math
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass

import numpy as np
import torch
import torch.distributed as dist
from torch import Tensor

from inade.errors import TrainingError
from inade.networks.together import processes, summed
from inade.training import losses
from inade.training.adversaries import JITTER, Adversary, Terms, View
from inade.training.data.augment import (
    DISCRIMINATOR,
    NOISE,
    PLACE,
    DiffAugment,
    random_stream,
)
from inade.training.data.stream import Batch
from inade.training.presets import Stage, TrainingConfig
from inade.training.run.state import TrainingState

NAMES = ("kl", "adversarial", "features", "perceptual", "colour", "fake", "real", "r1")
COMPARED = ("features", "perceptual", "colour")  # means over the pictures that have a reference
SUMS = ("kl",)  # all others are means over all pictures
_GRADIENTS_AT_ONCE = 2**23  # numbers


@dataclass(frozen=True)
class Part:
    """Pictures worked through at once. `rows` is their place in the batch of the whole step."""

    batch: Batch
    rows: slice


def train_step(
    state: TrainingState,
    adversary: Adversary,
    stage: Stage,
    parts: Sequence[Part],
    autocast: torch.dtype | None = None,
) -> dict[str, float]:
    """One step of the generator with the encoder, then one of the discriminator.

    Returns the weighted losses of the whole batch by name. Every random number follows from
    (seed, step, picture). Raises TrainingError naming a loss that is no number.
    """
    config, step = state.config, state.step
    chance = random_stream(config.seed, DISCRIMINATOR, step)
    jitter: tuple[int, int] = tuple(chance.integers(0, JITTER, 2).tolist())
    augment = None
    if chance.random() < config.augment_share:
        augment = DiffAugment.draw(config.batch_size, stage.height, stage.width, chance)
    precision = torch.autocast(
        parts[0].batch.images.device.type, autocast, enabled=autocast is not None
    )
    total: Terms = {}

    def look(part: Part, draw: int) -> tuple[View, Terms]:
        fake, terms, compared = reconstruct(state, stage, part, draw)
        seen = None if augment is None else augment.of(part.rows)
        return adversary.view(fake, part.batch, compared, seen, jitter), terms

    # Generator and encoder
    views: list[View] = []
    for part in parts:
        with precision:
            view, terms = look(part, 0)
            terms |= adversary.generator_terms(view)
        _backward(state, _shares(terms, part, config), total)
        views.append(view)
    _step(state, "generator")

    # Discriminator
    for number, part in enumerate(parts):
        with precision:
            if config.fresh_fake:
                with torch.no_grad():
                    views[number], _ = look(part, 1)
            terms = adversary.discriminator_terms(views[number])
        if config.r1_weight and step % config.r1_every == 0:
            # gradients of gradients have no scale that keeps them within float16
            with nullcontext() if autocast is torch.float16 else precision:
                penalty = adversary.penalty(views[number])
            terms["r1"] = config.r1_weight * config.r1_every * penalty
        _backward(state, _shares(terms, part, config), total)
    _step(state, "discriminator")
    state.scaler.update()

    if config.r1_weight and "r1" not in total:
        total["r1"] = torch.zeros((), device=parts[0].batch.images.device)
    return _checked(total, step + 1)


def reconstruct(
    state: TrainingState, stage: Stage, part: Part, draw: int
) -> tuple[Tensor, Terms, int]:
    """Pictures in the style of the real ones: (fake [N, 3, H, W], {"kl": ...}, first).

    The pictures before `first` take their looks from the prior instead. `draw` tells the draws of
    one step apart.
    """
    config, batch = state.config, part.batch
    device = batch.images.device
    first = _from_prior(config, part)
    counts = np.bincount(batch.sample_of_segment.cpu(), minlength=len(batch.images)).tolist()
    without = sum(counts[:first])  # segments lie in picture order
    rows: list[np.ndarray] = []
    latents: list[np.ndarray] = []
    for number, segments in enumerate(counts):
        place = state.pictures + part.rows.start + number
        random = random_stream(config.seed, NOISE, place, draw)
        rows.append(random.standard_normal((segments, 2, config.model.noise_dim), np.float32))
        latents.append(random.standard_normal(config.model.latent_dim, np.float32))
    modulation = torch.from_numpy(np.concatenate(rows)).to(device)

    terms: Terms = {}
    if first < len(counts):
        mu, logvar = state.encoder(
            batch.images[first:], batch.segments[first:] - without, sum(counts) - without
        )
        styled = modulation[without:] * torch.exp(0.5 * logvar.float()) + mu.float()
        modulation = torch.cat([modulation[:without], styled])
        terms["kl"] = config.kl_weight * losses.kl_divergence(mu, logvar)
    fake = state.generator(
        batch.segments,
        batch.classes,
        modulation,
        torch.from_numpy(np.stack(latents)).to(device),
        start_window=start_window(
            config, stage, random_stream(config.seed, PLACE, state.step, draw)
        ),
    )
    return fake, terms, first


def start_window(
    config: TrainingConfig, stage: Stage, random: np.random.Generator
) -> tuple[int, int, int, int] | None:
    """A random window of the generator's first map for crops; half a window apart, so that the
    map's edges are trained nearly as often as its middle."""
    rows, columns = config.model.start_size
    cell = config.model.height // rows
    height, width = stage.height // cell, stage.width // cell
    if (height, width) == (rows, columns):
        return None
    y = int(random.choice(np.arange(0, rows - height + 1, max(1, height // 2))))
    x = int(random.choice(np.arange(0, columns - width + 1, max(1, width // 2))))
    return y, x, height, width


def _from_prior(config: TrainingConfig, part: Part) -> int:
    """How many pictures of a part take their looks from the prior: the first of the batch."""
    count = part.rows.stop - part.rows.start
    return min(max(0, round(config.prior_share * config.batch_size) - part.rows.start), count)


def _shares(terms: Terms, part: Part, config: TrainingConfig) -> Terms:
    """What a part's terms add to those of the whole batch."""
    count = part.rows.stop - part.rows.start
    compared = config.batch_size - round(config.prior_share * config.batch_size)
    share_of = dict.fromkeys(SUMS, 1.0)
    share_of |= {name: (count - _from_prior(config, part)) / max(1, compared) for name in COMPARED}
    return {
        name: term.float() * share_of.get(name, count / config.batch_size)
        for name, term in terms.items()
    }


def _backward(state: TrainingState, terms: Terms, total: Terms) -> None:
    state.scaler.scale(torch.stack(list(terms.values())).sum()).backward()
    for name, term in terms.items():
        total[name] = total.get(name, 0) + term.detach()


def _step(state: TrainingState, name: str) -> None:
    optimizer = state.optimizers[name]
    parameters: list[Tensor] = optimizer.param_groups[0]["params"]
    if processes() > 1:
        _sum_gradients(parameters)
    state.scaler.step(optimizer)
    optimizer.zero_grad(set_to_none=True)


@torch.no_grad()
def _sum_gradients(parameters: Sequence[Tensor]) -> None:
    """Add up all processes' gradients, many small ones at once."""
    waiting: list[Tensor] = []
    for number, parameter in enumerate(parameters, 1):
        if parameter.grad is None:  # such as the encoder's, where all looks came from the prior
            parameter.grad = torch.zeros_like(parameter)
        waiting.append(parameter.grad)
        full = sum(gradient.numel() for gradient in waiting) > _GRADIENTS_AT_ONCE
        if full or number == len(parameters):
            flat = torch.cat([gradient.reshape(-1) for gradient in waiting])
            dist.all_reduce(flat)
            sums = flat.split([gradient.numel() for gradient in waiting])
            for gradient, one in zip(waiting, sums, strict=True):
                gradient.copy_(one.view(gradient.shape))
            waiting.clear()


def _checked(terms: Mapping[str, Tensor], step: int) -> dict[str, float]:
    """The losses of all processes together, in plain numbers."""
    device = next(iter(terms.values())).device
    zero = torch.zeros((), device=device)
    present = [float(name in terms) for name in NAMES]
    row = torch.stack([terms.get(name, zero).float() for name in NAMES])
    values, found = summed(torch.stack([row, torch.tensor(present, device=device)])).tolist()
    told = {name: value for name, value, here in zip(NAMES, values, found, strict=True) if here}
    for name, value in told.items():
        if not math.isfinite(value):
            raise no_number(f"the loss '{name}'", step)
    return told


def no_number(what: str, step: int) -> TrainingError:
    """The error that ends a run which has lost its way."""
    return TrainingError(
        f"{what} is no longer a number at step {step}. The last good snapshot is kept.",
        remedy="Resume with lower rates (--set generator_rate=...) or with --precision float32.",
    )
