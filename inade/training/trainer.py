"""The training loop. Read `train` top-down: it is the whole story.

Letters: N batch, S segments of the batch, Z noise width, D latent width.
"""

import math
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from inade.errors import TrainingError
from inade.networks import instance_edges
from inade.training import losses
from inade.training.adversaries import JITTER, Adversary, Terms
from inade.training.data.augment import DISCRIMINATOR, NOISE, DiffAugment, random_stream
from inade.training.data.packed import PackedData
from inade.training.data.stream import Batch, BatchStream
from inade.training.presets import Stage, TrainingConfig
from inade.training.run.heart import Heart
from inade.training.run.progress import ProgressLog
from inade.training.run.state import TrainingState, save_snapshot

REPORT_EVERY = 10  # steps
CALIBRATION_BATCHES = 8


@dataclass(frozen=True)
class Budget:
    """When to stop and how often to save. Minutes of wall clock; None means no limit."""

    minutes: float | None = None
    pictures: int | None = None
    snapshot_minutes: float = 5.0
    sample_minutes: float = 10.0


def train(
    run: Path,
    data: PackedData,
    state: TrainingState,
    adversary: Adversary,
    budget: Budget,
    heart: Heart,
    *,
    device: torch.device,
    autocast: torch.dtype | None = None,
    on_sample: Callable[[TrainingState], dict[str, float]] | None = None,
) -> str:
    """Train until the budget is spent or a stop is asked for; says in words why it stopped.

    `heart` tells a watcher what goes on, and hears whether to pause or stop. `state` is new or
    restored, its networks on `device`. Snapshots, progress and samples go to the `run` folder;
    `on_sample` draws the latter and may return figures for the log. Raises TrainingError on a
    loss that is no number, SaveError on a full disk: the last snapshot is then intact.
    """
    config = state.config
    run.mkdir(parents=True, exist_ok=True)
    began = saved = sampled = time.monotonic()
    spent_before = state.seconds
    rows: list[list[float]] = []

    if state.step == 0:
        calibration = BatchStream(
            data, config.recipe_of(config.stages[0]), config.batch_size, seed=config.seed
        )
        batches_seen = [calibration.at(i * config.batch_size) for i in range(CALIBRATION_BATCHES)]
        adversary.prepare([batch.images.to(device) for batch in batches_seen])
    state.train()

    total = budget.pictures or config.epochs_total * len(data.training)
    log = ProgressLog(
        run, step=state.step, pictures=state.pictures, seconds=state.seconds, total=total
    )
    with log:
        for stage, batch in batches(data, config, state.pictures, device):
            # 1. Rates
            factor = config.rate_factor(state.pictures, len(data.training))
            for name, rate in (("generator", config.generator_rate),
                               ("discriminator", config.discriminator_rate)):  # fmt: skip
                state.optimizers[name].param_groups[0]["lr"] = rate * factor

            # 2. One step of each side
            terms = train_step(state, adversary, stage, batch, autocast)
            state.step += 1
            state.pictures += config.batch_size
            state.update_averages()

            # 3. Report; a loss that is no number ends the run here
            rows.append(torch.stack([term.detach().float() for term in terms.values()]).tolist())
            check_finite(dict(zip(terms, rows[-1], strict=True)), state.step)
            now = time.monotonic()
            state.seconds = spent_before + now - began
            if state.step % REPORT_EVERY == 0:
                figures = dict(zip(terms, np.mean(rows, axis=0).tolist(), strict=True))
                log.report(state.step, state.pictures, state.seconds, figures)
                rows.clear()

            # 4. Save, show, and see whether to go on
            heart.at_work(
                step=state.step, pictures=state.pictures, total=total, seconds=state.seconds,
                images_per_second=log.rate,
                seconds_left=seconds_left(state, budget, total, log.rate, now - began),
            )  # fmt: skip
            began += heart.wait()
            reason = why_stop(state, budget, total, heart.stop, now - began)
            if reason or now - saved > 60 * budget.snapshot_minutes:
                if not state.finite():
                    raise _no_number("a weight", state.step)
                save_snapshot(state, run)
                saved = time.monotonic()
            if on_sample and (reason or now - sampled > 60 * budget.sample_minutes):
                figures = on_sample(state)
                log.report(state.step, state.pictures, state.seconds, figures)
                state.train()
                sampled = time.monotonic()
            if reason:
                return reason
    raise AssertionError("the stream of batches never ends")


def train_step(
    state: TrainingState,
    adversary: Adversary,
    stage: Stage,
    batch: Batch,
    autocast: torch.dtype | None = None,
) -> Terms:
    """One step of the generator with the encoder, then one of the discriminator.

    Returns the weighted losses by name. Every random number follows from (seed, step).
    """
    config, step = state.config, state.step
    device_type = batch.images.device.type
    noise = random_stream(config.seed, NOISE, step)
    chance = random_stream(config.seed, DISCRIMINATOR, step)
    y, x = chance.integers(0, JITTER, 2).tolist()
    augment = None
    if chance.random() < config.augment_share:
        augment = DiffAugment.draw(len(batch.images), stage.height, stage.width, chance)
    precision = torch.autocast(device_type, autocast, enabled=autocast is not None)

    # Generator and encoder
    with precision:
        fake, terms, compared = reconstruct(state, stage, batch, noise)
        view = adversary.view(fake, batch, compared, augment, (y, x))
        terms |= adversary.generator_terms(view)
    _step(state.optimizers["generator"], terms)

    # Discriminator
    with precision:
        if config.fresh_fake:
            with torch.no_grad():
                fake, _, compared = reconstruct(state, stage, batch, noise)
                view = adversary.view(fake, batch, compared, augment, (y, x))
        judged = adversary.discriminator_terms(view)
        if config.r1_weight and step % config.r1_every == 0:
            judged["r1"] = config.r1_weight * config.r1_every * adversary.penalty(view)
    _step(state.optimizers["discriminator"], judged)
    judged.setdefault("r1", fake.new_zeros(()))
    return terms | judged


def reconstruct(
    state: TrainingState, stage: Stage, batch: Batch, noise: np.random.Generator
) -> tuple[Tensor, Terms, int]:
    """Pictures in the style of the real ones: (fake [N, 3, H, W], {"kl": ...}, first).

    The pictures before `first` take their looks from the prior instead.
    """
    config, device = state.config, batch.images.device
    model = config.model
    count, segments = len(batch.images), len(batch.classes)
    first = round(config.prior_share * count)
    without = int((batch.sample_of_segment < first).sum())  # segments lie in picture order

    def draw(*shape: int) -> Tensor:
        return torch.from_numpy(noise.standard_normal(shape, np.float32)).to(device)

    modulation = draw(segments, 2, model.noise_dim)
    terms: Terms = {}
    if first < count:
        mu, logvar = state.encoder(
            batch.images[first:], batch.segments[first:] - without, segments - without
        )
        styled = modulation[without:] * torch.exp(0.5 * logvar.float()) + mu.float()
        modulation = torch.cat([modulation[:without], styled])
        terms["kl"] = config.kl_weight * losses.kl_divergence(mu, logvar)
    fake = state.generator(
        batch.segments,
        batch.classes,
        modulation,
        draw(count, model.latent_dim),
        start_window=_start_window(config, stage, noise),
    )
    return fake, terms, first


def _start_window(
    config: TrainingConfig, stage: Stage, noise: np.random.Generator
) -> tuple[int, int, int, int] | None:
    """A random window of the generator's first map for crops; half a window apart, so that the
    map's edges are trained nearly as often as its middle."""
    rows, columns = config.model.start_size
    cell = config.model.height // rows
    height, width = stage.height // cell, stage.width // cell
    if (height, width) == (rows, columns):
        return None
    y = int(noise.choice(np.arange(0, rows - height + 1, max(1, height // 2))))
    x = int(noise.choice(np.arange(0, columns - width + 1, max(1, width // 2))))
    return y, x, height, width


def batches(
    data: PackedData, config: TrainingConfig, position: int, device: torch.device
) -> Iterator[tuple[Stage, Batch]]:
    """Endless batches from a position on, cut as the stage of that position asks."""
    while True:
        stage = config.stage_at(position)
        recipe = config.recipe_of(stage)
        stream = BatchStream(data, recipe, config.batch_size, seed=config.seed, device=device)
        for batch in stream.follow(position):
            yield stage, one_object_per_class(batch) if config.objects == "classes" else batch
            position += config.batch_size
            if config.stage_at(position) != stage:
                break


def one_object_per_class(batch: Batch) -> Batch:
    """The batch with all objects of a class and picture joined into one."""
    planes = int(batch.classes.max()) + 1
    keys = batch.sample_of_segment * planes + batch.classes
    kept, joined = torch.unique(keys, return_inverse=True)
    segments = joined[batch.segments]
    return replace(
        batch,
        segments=segments,
        classes=kept % planes,
        sample_of_segment=kept // planes,
        edges=instance_edges(segments),
    )


def check_finite(values: Mapping[str, float], step: int) -> None:
    """Raise TrainingError naming loss and step if a value is no number."""
    for name, value in values.items():
        if not math.isfinite(value):
            raise _no_number(f"the loss '{name}'", step)


def why_stop(
    state: TrainingState, budget: Budget, total: int, asked: bool, seconds: float
) -> str | None:
    """The reason to stop after this step, in words, or None."""
    if asked:
        return "stopped on request"
    if budget.minutes is not None and seconds >= 60 * budget.minutes:
        return f"the {budget.minutes:g} minutes are over"
    if state.pictures >= total:
        return f"all {total:,} pictures of the plan have been seen"
    return None


def seconds_left(
    state: TrainingState, budget: Budget, total: int, rate: float, seconds: float
) -> float | None:
    """Until the pictures or the minutes are over, whichever comes first; None if unknown."""
    ends: list[float] = []
    if rate > 0:
        ends.append((total - state.pictures) / rate)
    if budget.minutes is not None:
        ends.append(60 * budget.minutes - seconds)
    return max(0.0, min(ends)) if ends else None


def _step(optimizer: torch.optim.Optimizer, terms: Terms) -> None:
    optimizer.zero_grad(set_to_none=True)
    torch.stack([term.float() for term in terms.values()]).sum().backward()
    optimizer.step()


def _no_number(what: str, step: int) -> TrainingError:
    return TrainingError(
        f"{what} is no longer a number at step {step}. The last good snapshot is kept.",
        remedy="Resume with lower rates (--set generator_rate=...) or with --precision float32.",
    )
