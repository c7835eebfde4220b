"""What the generator makes of a batch while it trains: looks drawn or encoded, then pictures; and
how far an object's noise reaches into others.

Letters: N batch, S segments of the batch, Z noise width, D latent width.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from inade.networks import Generator
from inade.networks.fields import Fields, drawn_fields
from inade.training.data.augment import DONORS, FIELDS, NOISE, PLACE, random_stream
from inade.training.data.stream import Batch, one_picture
from inade.training.losses import formulas
from inade.training.presets import Stage, TrainingConfig
from inade.training.run.state import TrainingState

MARGIN = 1 / 32  # of the model's longer side: objects meet softly


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


def noise_consistency(
    generator: Generator, batch: Batch, looks: Looks, number: int, margin: int,
    random: np.random.Generator,
) -> Tensor:  # fmt: skip
    """An object's noise decides that object's pixels and no others: the loss that asks for it,
    unweighted, for picture `number` of a batch; `margin` in pixels.

    That is what restyling one object promises, and nothing else in the recipe asks for it: a
    generator of convolutions may let an object's noise reach as far as its receptive field. Our
    reading: the picture is made twice, the second time with the noise of a random part of its
    objects redrawn and all else equal. The L1 distance of the two, over the pixels that lie outside
    the redrawn objects and a small margin around them, is a loss of the generator alone.

    The generator must be in evaluation mode, as the editor makes pictures, until after the backward
    pass: it then is a local function of its noise, while the batch norm of training would carry
    every change to every pixel. Batch statistics and power iterations stay as they are, and
    processes that share a batch need not wait for each other.
    """
    alone = one_picture(batch, number)
    kept = looks.modulation[batch.sample_of_segment == number].detach()
    redrawn = torch.from_numpy(random.standard_normal(kept.shape, np.float32)).to(kept)
    chosen = torch.from_numpy(some_objects(len(kept), random)).to(kept.device)
    second = torch.where(chosen[:, None, None], redrawn, kept)
    with recomputing_blocks(generator):  # two pictures fit where the batch goes one by one
        pictures = generator(
            torch.cat([alone.segments, alone.segments + len(kept)]),
            alone.classes.repeat(2),
            torch.cat([kept, second]),
            looks.latents[number].expand(2, -1),
            start_window=looks.window,
            fields=None if looks.fields is None else looks.fields.repeated(number, 2),
        )
    return formulas.change_outside(
        pictures[:1], pictures[1:], formulas.grown(chosen[alone.segments], margin)
    )


def some_objects(count: int, random: np.random.Generator) -> np.ndarray:
    """bool [count]: at least one of the objects, and not all where there are several."""
    chosen = np.zeros(count, bool)
    chosen[random.permutation(count)[: random.integers(1, max(2, count))]] = True
    return chosen


@contextmanager
def recomputing_blocks(generator: Generator) -> Iterator[None]:
    """Within, what the generator makes keeps little for its backward."""
    before, generator.recompute = generator.recompute, True
    try:
        yield
    finally:
        generator.recompute = before


@contextmanager
def evaluating(network: nn.Module) -> Iterator[None]:
    """Within, a network is in evaluation mode; afterwards each module is as it was."""
    training = [module for module in network.modules() if module.training]
    network.eval()
    try:
        yield
    finally:
        for module in training:
            module.training = True
