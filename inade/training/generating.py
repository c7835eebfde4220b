"""What the generator makes of a batch while it trains: looks drawn or encoded, then pictures.

Letters: N batch, S segments of the batch, Z noise width, D latent width.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from inade.networks.fields import Fields, drawn_fields
from inade.training.data.augment import DONORS, FIELDS, NOISE, PLACE, random_stream
from inade.training.data.stream import Batch
from inade.training.losses import formulas
from inade.training.presets import Stage, TrainingConfig
from inade.training.run.state import TrainingState


@dataclass(frozen=True)
class Part:
    """Pictures worked through at once. `rows` is their place in the batch of the whole step."""

    batch: Batch
    rows: slice


@dataclass(frozen=True, eq=False)
class Looks:
    """All that the pictures of a part depend on beside its layouts.

    `modulation` float [S, 2, Z], the n' of the paper; `latents` float [N, D]; `window` is the part
    of the generator's first map that a crop is made from, where that has a size; `fields` are what
    our own models are given by place. Pictures before `compared` have their looks from the prior,
    the others from the real ones: `kl` is the weighted divergence of those, None where there are
    none.
    """

    modulation: Tensor
    latents: Tensor
    fields: Fields | None
    window: tuple[int, int, int, int] | None
    compared: int
    kl: Tensor | None


def draw_looks(state: TrainingState, stage: Stage, part: Part, draw: int) -> Looks:
    """The looks of a part's objects, with fresh noise. `draw` tells the draws of a step apart."""
    config, batch = state.config, part.batch
    device = batch.images.device
    first = from_prior(config, part)
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

    divergence = None
    donors = config.prior_looks == "donors"
    if first < len(counts) or donors:
        start, left_out = (0, 0) if donors else (first, without)
        mu, logvar = state.encoder(
            batch.images[start:], batch.segments[start:] - left_out, sum(counts) - left_out
        )
        mu, logvar = mu.float(), logvar.float()
        own = slice(without - left_out, None)
        if first < len(counts):
            divergence = config.kl_weight * formulas.kl_divergence(mu[own], logvar[own])
        if donors:
            place = state.pictures + part.rows.start
            chance = random_stream(config.seed, DONORS, place, draw)
            giver = torch.from_numpy(donors_of(batch.classes.cpu().numpy(), without, chance))
            giver = giver.to(device)
            mu = torch.cat([mu.detach()[giver], mu[own]])
            logvar = torch.cat([logvar.detach()[giver], logvar[own]])
            left_out = 0
        styled = modulation[left_out:] * torch.exp(0.5 * logvar) + mu
        modulation = torch.cat([modulation[:left_out], styled])
    fields = drawn_fields(
        config.model, batch.spans, stage.height, stage.width, field_draws(state, part, draw)
    )
    window = None
    if not config.model.size_free:
        window = start_window(config, stage, random_stream(config.seed, PLACE, state.step, draw))
    latent = torch.from_numpy(np.stack(latents)).to(device)
    return Looks(modulation, latent, fields, window, first, divergence)


def field_draws(
    state: TrainingState, part: Part, draw: int
) -> Callable[[int, tuple[int, ...]], Tensor]:
    """Noise by place, a stream a picture."""
    streams = [
        random_stream(state.config.seed, FIELDS, state.pictures + place, draw)
        for place in range(part.rows.start, part.rows.stop)
    ]
    device = part.batch.images.device

    def numbers(picture: int, shape: tuple[int, ...]) -> Tensor:
        return torch.from_numpy(streams[picture].standard_normal(shape, np.float32)).to(device)

    return numbers


def donors_of(classes: np.ndarray, count: int, random: np.random.Generator) -> np.ndarray:
    """int64 [count]: for each of the first objects another one of its class, wherever in the
    batch; itself where there is none.

    So a picture "from the prior" has looks that real objects have, as the fitted prior's do, and
    not those of N(0, 1), where no style lies and the editor draws none.
    """
    donors = np.arange(count)
    for number in range(count):
        others = np.flatnonzero(classes == classes[number])
        others = others[others != number]
        if len(others):
            donors[number] = random.choice(others)
    return donors


def pictures_of(state: TrainingState, batch: Batch, looks: Looks) -> Tensor:
    """float [N, 3, H, W] in [-1, 1]: a batch's layouts in these looks."""
    return state.generator(
        batch.segments,
        batch.classes,
        looks.modulation,
        looks.latents,
        start_window=looks.window,
        fields=looks.fields,
    )


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


def from_prior(config: TrainingConfig, part: Part) -> int:
    """How many pictures of a part take their looks from the prior: the first of the batch."""
    count = part.rows.stop - part.rows.start
    return min(max(0, round(config.prior_share * config.batch_size) - part.rows.start), count)
