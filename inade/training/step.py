"""One step of training: the generator with the encoder, then the discriminator.

Letters: N batch, S segments of the batch, Z noise width, D latent width.

A step's batch may be worked through in parts: one after the other (accumulation, for little
memory), and in several processes. Each part's terms are what it adds to the losses of the whole
batch, so gradients and losses of all parts are summed, and the outcome does not depend on how
the batch was divided (but for batch norm, which sees what is worked through at once).
"""

import math
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext

import numpy as np
import torch
import torch.distributed as dist
from torch import Tensor

from inade.errors import DivergedError
from inade.networks.together import processes, summed
from inade.training.adversaries.opponents import Adversary, DiffAugment, Glance, Terms, View
from inade.training.data.augment import CONSISTENCY, DISCRIMINATOR, random_stream
from inade.training.generating import (
    MARGIN,
    Looks,
    Part,
    draw_looks,
    evaluating,
    from_prior,
    noise_consistency,
    pictures_of,
)
from inade.training.losses.terms import BY_NAME, Over
from inade.training.presets import Stage, TrainingConfig
from inade.training.run.progress import Laps
from inade.training.run.state import TrainingState
from inade.words import Message

_GRADIENTS_AT_ONCE = 2**23  # numbers


def train_step(
    state: TrainingState,
    adversary: Adversary,
    stage: Stage,
    parts: Sequence[Part],
    autocast: torch.dtype | None = None,
    laps: Laps | None = None,
) -> dict[str, float]:
    """One step of the generator with the encoder, then one of the discriminator.

    In the first `discriminator_first` steps of a run there is the latter alone.
    Returns the weighted losses of the whole batch by name; `laps` is told what took how long.
    Every random number follows from (seed, step, picture). Raises DivergedError naming a
    loss that is no number.
    """
    config, step = state.config, state.step
    chance = random_stream(config.seed, DISCRIMINATOR, step)
    glance = Glance.draw(config.glance, config.batch_size, stage.height, stage.width, chance)
    augment = None
    if chance.random() < config.augment_share:
        augment = DiffAugment.draw(config.batch_size, stage.height, stage.width, chance)
    precision = torch.autocast(
        parts[0].batch.images.device.type, autocast, enabled=autocast is not None
    )
    total: Terms = {}
    laps = laps or Laps()

    def look(part: Part, draw: int) -> tuple[View, Looks]:
        seen = None if augment is None else augment.of(part.rows)
        return _viewed(state, adversary, stage, part, draw, seen, glance.of(part.rows))

    # Generator and encoder; both as they are while the discriminator learns alone
    views: list[View] = []
    alone = step < config.discriminator_first
    if alone:
        views += _seen_as_exported(state, parts, look, precision)
        laps.lap("forward")
    for part in parts if not alone else ():
        with precision:
            view, looks = look(part, 0)
            terms = _generator_terms(adversary, view, looks)
        laps.lap("forward")
        _backward(state, _shares(terms, part, config), total)
        laps.lap("backward")
        views.append(view)
        if config.consistency_weight and step % config.consistency_every == 0:
            _keep_noise_inside(state, part, looks, precision, total)
            laps.lap("consistency")
    if not alone:
        _step(state, "generator")
    laps.lap("optimiser")

    # Discriminator
    for number, part in enumerate(parts):
        with precision:
            if config.fresh_fake and not alone:
                with torch.no_grad():
                    views[number], _ = look(part, 1)
            terms = adversary.discriminator_terms(views[number])
        if config.r1_weight and step % config.r1_every == 0:
            # gradients of gradients have no scale that keeps them within float16
            with nullcontext() if autocast is torch.float16 else precision:
                penalty = adversary.penalty(views[number])
            terms["r1"] = config.r1_weight * config.r1_every * penalty
        _backward(state, _shares(terms, part, config), total)
    laps.lap("discriminator")
    _step(state, "discriminator")
    state.scaler.update()

    for name, weight in (("r1", config.r1_weight), ("consistency", config.consistency_weight)):
        if weight and name not in total and not (alone and name == "consistency"):
            total[name] = torch.zeros((), device=parts[0].batch.images.device)
    told = _checked(total, step + 1)
    laps.lap("optimiser")
    return told


def trial(state: TrainingState, adversary: Adversary, stage: Stage, part: Part) -> object:
    """A step's way up to the backward, for a part: what is returned keeps alive what that needs."""
    count = part.rows.stop - part.rows.start
    chance = np.random.default_rng(0)
    glance = Glance.draw(state.config.glance, count, stage.height, stage.width, chance)
    view, looks = _viewed(state, adversary, stage, part, 0, None, glance)
    return view, looks, _generator_terms(adversary, view, looks)


def _viewed(
    state: TrainingState,
    adversary: Adversary,
    stage: Stage,
    part: Part,
    draw: int,
    augment: DiffAugment | None,
    glance: Glance,
) -> tuple[View, Looks]:
    """What the opponent sees of a part's pictures, and the looks that they were made in."""
    looks = draw_looks(state, stage, part, draw)
    fake = pictures_of(state, part.batch, looks)
    return adversary.view(fake, part.batch, looks.compared, augment, glance), looks


def _generator_terms(adversary: Adversary, view: View, looks: Looks) -> Terms:
    """The losses of generator and encoder for a part."""
    own = {} if looks.kl is None else {"kl": looks.kl}
    return own | adversary.generator_terms(view)


def _seen_as_exported(
    state: TrainingState,
    parts: Sequence[Part],
    look: Callable[[Part, int], tuple[View, Looks]],
    precision: torch.autocast,
) -> list[View]:
    """Pictures as an exported checkpoint makes them: nothing of generator and encoder changes,
    running statistics and power iterations included."""
    with evaluating(state.generator), evaluating(state.encoder), torch.no_grad(), precision:
        return [look(part, 0)[0] for part in parts]


def _keep_noise_inside(
    state: TrainingState, part: Part, looks: Looks, precision: torch.autocast, total: Terms
) -> None:
    """`noise_consistency` of one picture of the whole batch, if it lies in this part."""
    config = state.config
    random = random_stream(config.seed, CONSISTENCY, state.step)
    number = int(random.integers(config.batch_size)) - part.rows.start
    if not 0 <= number < len(part.batch.images):
        return
    margin = max(1, round(MARGIN * max(config.model.height, config.model.width)))
    with evaluating(state.generator):  # recomputed activations are computed in the backward
        with precision:
            term = noise_consistency(
                state.generator, part.batch, looks, number, margin, random
            )  # fmt: skip
        weight = config.consistency_weight * config.consistency_every
        _backward(state, {"consistency": weight * term}, total)


def _shares(terms: Terms, part: Part, config: TrainingConfig) -> Terms:
    """What a part's terms add to those of the whole batch."""
    count = part.rows.stop - part.rows.start
    compared = config.batch_size - round(config.prior_share * config.batch_size)
    share_of: dict[Over, float] = {
        "sum": 1.0,
        "pictures": count / config.batch_size,
        "compared": (count - from_prior(config, part)) / max(1, compared),
    }
    return {name: term.float() * share_of[BY_NAME[name].over] for name, term in terms.items()}


def _backward(state: TrainingState, terms: Terms, total: Terms) -> None:
    state.scaler.scale(torch.stack(list(terms.values())).sum()).backward()
    for name, term in terms.items():
        total[name] = total.get(name, 0) + term.detach()


def _step(state: TrainingState, name: str) -> None:
    optimizer = state.optimizers[name]
    parameters: list[Tensor] = [
        parameter for group in optimizer.param_groups for parameter in group["params"]
    ]
    if processes() > 1:
        _sum_gradients(parameters)
    _lay_out_as_weights(parameters)
    state.scaler.step(optimizer)
    optimizer.zero_grad(set_to_none=True)


def _lay_out_as_weights(parameters: Sequence[Tensor]) -> None:
    """Give each gradient the strides of its parameter.

    Fused Adam on a processor walks over both as they lie in memory and never asks: with other
    strides it moves the wrong weights.
    """
    for parameter in parameters:
        gradient = parameter.grad
        if gradient is not None and gradient.stride() != parameter.stride():
            parameter.grad = torch.empty_like(parameter).copy_(gradient)
            assert parameter.grad.stride() == parameter.stride()


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
    present = [float(name in terms) for name in BY_NAME]
    row = torch.stack([terms.get(name, zero).float() for name in BY_NAME])
    values, found = summed(torch.stack([row, torch.tensor(present, device=device)])).tolist()
    told = {name: value for name, value, here in zip(BY_NAME, values, found, strict=True) if here}
    for name, value in told.items():
        if not math.isfinite(value):
            raise no_number(Message("the loss '{name}'", name=name), step)
    return told


def no_number(what: Message, step: int) -> DivergedError:
    """The error that ends a run which has lost its way."""
    return DivergedError(
        "{what} is no longer a number at step {step}. The last good snapshot is kept.",
        remedy="Resume with lower rates (--set generator_rate=...) or with --precision float32.",
        what=what,
        step=step,
    )
