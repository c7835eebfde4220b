"""The training loop. Read `train` top-down: it is the whole story."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import torch

from inade.networks.together import agreed, processes, rank
from inade.training.adversaries.opponents import Adversary
from inade.training.data.packed import Pictures
from inade.training.data.stream import BatchStream, one_object_per_class
from inade.training.generating import Part
from inade.training.losses.terms import BY_NAME
from inade.training.presets import Stage, TrainingConfig
from inade.training.run.device import device_memory
from inade.training.run.export import exported_step
from inade.training.run.heart import Heart
from inade.training.run.plan import RunPlan
from inade.training.run.progress import Laps, ProgressLog
from inade.training.run.state import TrainingState, save_snapshot
from inade.training.run.watch import CHECKPOINT, samples
from inade.training.step import no_number, train_step
from inade.words import Message

REPORT_EVERY = 10  # steps
STOPPED = "stopped on request"  # the reason to end before the plan does
CALIBRATION_BATCHES, CALIBRATION_BATCH = 8, 8  # a batch has at most so many pictures
READERS = {False: 1, True: 4}  # threads that read ahead: a GPU is fed, a processor is not robbed


@dataclass(frozen=True)
class Budget:
    """When to stop and how often to save. Minutes of wall clock; None means no limit."""

    minutes: float | None = None
    pictures: int | None = None
    snapshot_minutes: float = 5.0
    sample_minutes: float = 10.0


def train(
    plan: RunPlan,
    budget: Budget,
    heart: Heart,
    on_sample: Callable[[TrainingState], dict[str, float]] | None = None,
) -> str:
    """Train until the budget is spent or a stop is asked for; says in words why it stopped.

    `heart` tells a watcher what goes on, and hears whether to pause or stop. Snapshots, progress
    and samples go to the run's folder; `on_sample` draws the latter and may return figures for the
    log. Of several processes the first one writes and decides. Raises TrainingError on a loss that
    is no number, SaveError on a full disk: the last snapshot is then intact.
    """
    run, data, state, device = plan.run, plan.data, plan.state, plan.device
    config, leads = state.config, rank() == 0
    run.mkdir(parents=True, exist_ok=True)
    began = saved = sampled = time.monotonic()
    spent_before = state.seconds
    rows: list[Mapping[str, float]] = []

    total = budget.pictures or config.pictures_in_all(len(data.draws))
    if state.pictures >= total:  # a run resumed when it was over, perhaps killed while exporting
        if on_sample and leads and exported_step(run / CHECKPOINT) != state.step:
            on_sample(state)
        return all_seen(total)
    if state.step == 0:
        calibrate(plan.adversary, data, config, device)
    state.train()

    log = ProgressLog(
        run, step=state.step, pictures=state.pictures, seconds=state.seconds, total=total,
        leads=leads,
    )  # fmt: skip
    laps = Laps()
    with log:
        for stage, parts in batches(data, config, state.pictures, device):
            laps.lap("data")

            # 1. Rates
            state.set_rates(config.rate_factor(state.pictures, len(data.draws)))

            # 2. One step of each side; a loss that is no number ends the run here
            terms = train_step(state, plan.adversary, stage, parts, plan.autocast, laps)
            state.step += 1
            state.pictures += config.batch_size
            if state.step > config.discriminator_first:
                state.update_averages()
            laps.lap("averages")
            rows.append(terms | laps.taken())

            # 3. Tell a watcher, sleep through a pause, see whether to go on
            now = time.monotonic()
            state.seconds = spent_before + now - began
            rate = log.pace(state.pictures, state.seconds)
            heart.at_work(
                step=state.step, pictures=state.pictures, total=total, seconds=state.seconds,
                message=alone_words(state),
                images_per_second=rate, memory=device_memory(device),
                seconds_left=seconds_left(state, budget, total, rate, now - began),
            )  # fmt: skip
            paused = heart.wait(agreed)
            reason = why_stop(state, budget, total, heart.stop, now - began)
            began += paused
            last = agreed(reason is not None)

            # 4. Save
            if agreed(last or now - saved > 60 * budget.snapshot_minutes):
                if not state.finite():
                    raise no_number(Message("a weight"), state.step)
                if leads:
                    save_snapshot(state, run)
                saved = time.monotonic()

            # 5. Show and report
            figures: Mapping[str, float] = {}
            show = agreed(last or now - sampled > 60 * budget.sample_minutes)
            if show:
                if on_sample and leads:
                    figures = on_sample(state)
                    for grid in samples(run)[-1:]:
                        log.show(state.step, grid)
                    state.train()
                sampled = time.monotonic()
            if last or show or state.step % REPORT_EVERY == 0:
                log.report(state.step, state.pictures, state.seconds, {**means(rows), **figures})
                rows.clear()
            if last:
                return reason or "stopped together with the first process"
            laps.restart()
    raise AssertionError("the stream of batches never ends")


def calibrate(
    adversary: Adversary, data: Pictures, config: TrainingConfig, device: torch.device
) -> None:
    """Show the opponent some real pictures before the first step."""
    size = min(config.batch_size, CALIBRATION_BATCH)
    stream = BatchStream(data, config.recipe_of(config.stages[0]), size, seed=config.seed)
    seen = [stream.at(number * size) for number in range(CALIBRATION_BATCHES)]
    adversary.prepare([batch.images.to(device) for batch in seen])


def batches(
    data: Pictures, config: TrainingConfig, position: int, device: torch.device
) -> Iterator[tuple[Stage, list[Part]]]:
    """Endless batches from a position on, cut as the stage of that position asks.

    Each comes as the parts that this process works through, one after the other.
    """
    size = config.batch_size // config.accumulation
    share = size // processes()
    while True:
        stage = config.stage_at(position)
        stream = BatchStream(
            data, config.recipe_of(stage), size,
            seed=config.seed, rank=rank(), world=processes(), device=device,
            workers=READERS[device.type == "cuda"],
        )  # fmt: skip
        parts: list[Part] = []
        for batch in stream.follow(position):
            if config.objects == "classes":
                batch = one_object_per_class(batch)
            first = len(parts) * size + rank() * share
            parts.append(Part(batch, slice(first, first + share)))
            if len(parts) == config.accumulation:
                yield stage, parts
                parts = []
                position += config.batch_size
                if config.stage_at(position) != stage:
                    break


def alone_words(state: TrainingState) -> str:
    """What is told while the discriminator learns alone, else ""."""
    first = state.config.discriminator_first
    if state.step >= first:
        return ""
    return f"the discriminator alone learns, step {state.step:,} of {first:,}"


def means(rows: list[Mapping[str, float]]) -> dict[str, float]:
    """Since the last report, the mean of each loss over the steps that had it, and of the time of
    each part over all of them."""
    told: dict[str, float] = {}
    for name in rows[-1]:
        counted = [row for row in rows if name in row] if name in BY_NAME else rows
        told[name] = float(np.mean([row.get(name, 0.0) for row in counted]))
    return told


def all_seen(total: int) -> str:
    """The reason to stop at the end of the plan."""
    return f"all {total:,} pictures of the plan have been seen"


def why_stop(
    state: TrainingState, budget: Budget, total: int, asked: bool, seconds: float
) -> str | None:
    """The reason to stop after this step, in words, or None."""
    if state.pictures >= total:
        return all_seen(total)
    if asked:
        return STOPPED
    if budget.minutes is not None and seconds >= 60 * budget.minutes:
        return f"the {budget.minutes:g} minutes are over"
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
