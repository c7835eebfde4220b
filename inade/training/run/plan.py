"""How a run begins, or goes on: what is asked becomes settings and data, these the one value that
the loop takes.

Beside what watch.py lists a run's folder holds `lock`, the process that trains here, and
`tensorboard/`; `checkpoint/continue/` is what another machine needs to go on (see export.py).
"""

import platform
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import torch

from inade.checkpoint.checkpoint import NETWORKS, Checkpoint
from inade.checkpoint.opening import open_checkpoint
from inade.errors import CheckpointError, TrainingError
from inade.inference.device import PRECISIONS
from inade.layouts.labels import LabelSet
from inade.networks.together import first_goes_ahead, processes, rank, shared
from inade.training.adversaries.frozen import FrozenAdversary
from inade.training.adversaries.opponents import Adversary
from inade.training.adversaries.published import PublishedAdversary
from inade.training.backbones.efficientnet import load_efficientnet_lite0
from inade.training.backbones.vgg import load_perceptual, perceptual_words
from inade.training.data.packed import JoinedData, Pictures
from inade.training.presets import Stage, TrainingConfig, training_config
from inade.training.run.device import fitted, hardware
from inade.training.run.export import exported_config, restore_export
from inade.training.run.initial import ClassMap, settings_from, start_from
from inade.training.run.resuming import (
    changed_words,
    require_its_backbone,
    require_its_classes,
)
from inade.training.run.sources import alike_words, labels_of, open_data
from inade.training.run.state import TrainingState, new_state, read_snapshot, require_room
from inade.training.run.watch import SETTINGS, read_settings, write_settings

# A discriminator that starts from nothing beside weights that have learnt has so many steps to
# catch up, before it may teach them; of a shorter run, one part in so many.
DISCRIMINATOR_FIRST = 300
ALONE_AT_MOST = 5
OURS = ("lite", "finetune")  # presets in which it does
_PRECISION_OF = {dtype: str(name) for name, dtype in PRECISIONS.items()}
Say = Callable[[str], None]


@dataclass(frozen=True)
class Resume:
    """Go on with the run in a folder; `changes` ('name=value') make it another run from here."""

    run: Path
    changes: Sequence[str] = ()
    perceptual_file: Path | None = None
    download: bool = False
    planned: int | None = None
    minutes: float | None = None

    def config(self, labels: LabelSet) -> TrainingConfig:
        """The settings that data are packed for, by run.json; `make_plan` takes the snapshot's.

        Raises TrainingError.
        """
        del labels
        return TrainingConfig.read(self.run / SETTINGS).changed(self.changes)

    def load(self, state: TrainingState, saved: Mapping[str, Any]) -> None:
        """Put the snapshot in. Raises TrainingError where `changes` make it another network."""
        try:
            state.restore(saved)
        except (KeyError, RuntimeError, ValueError) as error:
            if not self.changes:
                raise
            raise TrainingError(
                "the weights of this run do not fit what --set changes.",
                where=self.run,
                remedy="Leave out {changes}, or start a new run from its checkpoint (--init).",
                changes=", ".join(self.changes),
            ) from error


@dataclass(frozen=True)
class Start:
    """What a new run is asked to be. `changes` are settings as 'name=value'."""

    preset: str
    changes: Sequence[str] = ()
    init: Path | None = None
    size: tuple[int, int] | None = None  # (width, height) of pictures; of `init`, where its files
    # do not tell it
    like: ClassMap = field(default_factory=dict)
    init_export: Path | None = None
    perceptual_file: Path | None = None  # VGG-19
    download: bool = False  # whether VGG-19 may be fetched
    planned: int | None = None  # pictures, where the whole plan is not to be worked through
    minutes: float | None = None  # of each session, where they are limited

    def config(self, labels: LabelSet) -> TrainingConfig:
        """The settings of the run. Raises TrainingError."""
        if self.init_export is not None:
            config = exported_config(self.init_export)
        else:
            config = training_config(self.preset, labels)
        if self.init is not None and self.init_export is not None:
            raise TrainingError("a run starts from --init or from --init-export, not from both.")
        checkpoint = self._checkpoint() if self.init is not None else None
        if checkpoint is not None:
            config = settings_from(checkpoint, config, labels, self.like)
        if self.size is not None:
            config = _sized(config, self.size, self.init)
        config = config.changed(self.changes)
        told = any(change.startswith("discriminator_first=") for change in self.changes)
        if checkpoint is None or told or self.preset not in OURS:
            return config
        if config.discriminator == "published" and checkpoint.discriminator is not None:
            return config
        first = DISCRIMINATOR_FIRST
        if self.planned is not None:
            first = min(first, self.planned // (ALONE_AT_MOST * config.batch_size))
        return replace(config, discriminator_first=first)

    def load(self, state: TrainingState, labels: LabelSet, say: Say) -> None:
        """Put the first weights in, where any were given."""
        if self.init_export is not None:
            restore_export(state, self.init_export)
        elif self.init is not None:
            checkpoint = self._checkpoint()
            for sentence in (*checkpoint.notes, *start_from(state, checkpoint, labels, self.like)):
                say(sentence)

    def _checkpoint(self) -> Checkpoint:
        assert self.init is not None
        return open_checkpoint(self.init, networks=tuple(NETWORKS), size=self.size)


def _sized(config: TrainingConfig, size: tuple[int, int], init: Path | None) -> TrainingConfig:
    """The settings for pictures of `size` (width, height). Raises TrainingError."""
    model = config.model
    if (model.width, model.height) == size and not model.size_free:
        return config
    if init is not None and not model.size_free:
        raise TrainingError(
            "this checkpoint makes pictures of {own}, and --size asks for {asked}.",
            where=init,
            remedy="Leave --size out.",
            own=f"{model.width}x{model.height}",
            asked=f"{size[0]}x{size[1]}",
        )
    least = max(max(stage.height, stage.width) for stage in config.stages)
    if model.size_free and min(size) < least:
        raise TrainingError(
            "--size {asked} is too small: crops are of up to {least} pixels a side.",
            remedy="Ask for at least {least}x{least}, or leave --size out.",
            asked=f"{size[0]}x{size[1]}",
            least=least,
        )
    try:
        model = replace(model, width=size[0], height=size[1])
    except CheckpointError as error:
        cell = 2**model.upsteps
        raise TrainingError(
            "no picture of {asked} can be made: {upsteps} doublings ask for multiples of {cell}.",
            remedy="Ask for such as {near}.",
            asked=f"{size[0]}x{size[1]}",
            upsteps=model.upsteps,
            cell=cell,
            near="x".join(str(max(cell, round(side / cell) * cell)) for side in size),
        ) from error
    stages = config.stages
    if not model.size_free:
        stages = (Stage(0, model.height, model.width, stages[-1].scale),)
    return replace(config, model=model, stages=stages, sized=model.size_free)


@dataclass(frozen=True, eq=False)
class RunPlan:
    """All that the loop takes: what learns, from what and against what, and where."""

    run: Path
    data: Pictures
    state: TrainingState
    adversary: Adversary
    device: torch.device
    autocast: torch.dtype | None = None  # None is float32


def settled(
    run: Path,
    start: Start | Resume,
    sources: Sequence[Path],
    *,
    say: Say,
    warn: Say,
    starting: Say,
) -> tuple[TrainingConfig, JoinedData]:
    """The settings of a run, and its data packed as they ask; the first process packs.

    `starting` as in `open_data`. Raises TrainingError, DataSetError, Cancelled.
    """
    config = start.config(labels_of(sources[0]))
    with first_goes_ahead():
        data = open_data(sources, run, config, say, starting)
    if isinstance(start, Start) and (words := alike_words(data)):
        warn(words)
    return config, data


def make_plan(
    run: Path,
    start: Start | Resume,
    config: TrainingConfig,
    data: Pictures,
    *,
    device: torch.device,
    autocast: torch.dtype | None = None,
    say: Say = print,
) -> RunPlan:
    """A new run of these settings, or the run in this folder as its newest snapshot left it.

    Raises TrainingError when there is none to resume, or when data and settings do not fit it.
    """
    # 1. What there is: nothing yet, or a snapshot
    saved = None
    if isinstance(start, Resume):
        saved = shared(read_snapshot(run, say) if rank() == 0 else None)
        if saved is None:
            raise TrainingError("there is no snapshot of a run in this folder.", where=run)
        before = TrainingConfig.from_json(saved["config"], where=run)
        config = before.changed(start.changes)  # run.json may tell of a change that made no step
        if words := changed_words(before.to_json(), config.to_json()):
            say(words)
        if read_settings(run).get("data_identity") != data.identity:
            say("The data are not those the run began with: from here on it is another run.")
    _require_shares(config)
    _require_classes(config, data)
    if saved is not None:
        require_its_classes(run, data)

    # 2. The opponent
    adversary = make_adversary(
        config, perceptual_file=start.perceptual_file, download=start.download, device=device,
        say=say,
    )  # fmt: skip
    if start.perceptual_file is not None and adversary.backbone_name != "vgg19":
        say(
            f"--vgg19 is not used: the losses of this run are measured by"
            f" {adversary.backbone_name} (discriminator {config.discriminator})."
        )
    if saved is not None:
        require_its_backbone(run, adversary.backbone_name)

    # 3. The networks: new ones, given ones, or those of the snapshot
    state = new_state(config, adversary.network, device, scaled=autocast is torch.float16)
    if isinstance(start, Start):
        start.load(state, data.labels, say)
        if config.discriminator_first:
            say(
                f"First the discriminator alone learns, until step {config.discriminator_first:,};"
                " until then the weights that were given stay as they are."
            )
        if not any(change.startswith("accumulation=") for change in start.changes):
            say(fitted(state, adversary, data, device, autocast))
    elif saved is not None:
        start.load(state, saved)

    # 4. Room for it on the disk, and its record
    plan = RunPlan(run, data, state, adversary, device, autocast)
    if rank() == 0:
        require_room(run, state)
        _record(plan, start)
    return plan


def make_adversary(
    config: TrainingConfig,
    *,
    perceptual_file: Path | None = None,
    download: bool = False,
    device: torch.device | str,
    say: Say = print,
) -> Adversary:
    """The opponent that the settings ask for, with first weights drawn from the run's seed.

    Raises TrainingError without its backbone.
    """
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(config.seed + 1)
        if config.discriminator == "frozen":
            backbone = load_efficientnet_lite0(device)
            return FrozenAdversary(config, backbone, backbone.channels)
        perceptual, name = load_perceptual(
            config.perceptual, perceptual_file, device, download=download
        )
        if words := perceptual_words(name, download=download):
            say(words)
        return PublishedAdversary(config, perceptual, name)


def _require_shares(config: TrainingConfig) -> None:
    """A batch is shared by all processes, each of which works through its parts."""
    multiple = processes() * config.accumulation
    if config.batch_size % multiple:
        raise TrainingError(
            "a batch of {batch} cannot be shared by {processes} processes in {parts} parts.",
            remedy="Set batch_size to a multiple of {multiple}.",
            batch=config.batch_size,
            processes=processes(),
            parts=config.accumulation,
            multiple=multiple,
        )


def _require_classes(config: TrainingConfig, data: Pictures) -> None:
    """A model has as many classes as its data."""
    if config.model.num_labels != len(data.labels):
        raise TrainingError(
            "the run has {classes} classes, the data {given}.",
            where=data.folder,
            remedy="Give the data set that the run began with.",
            classes=config.model.num_labels,
            given=len(data.labels),
        )


def _record(plan: RunPlan, start: Start | Resume) -> None:
    """Write `run.json`."""
    data = plan.data
    packs = data.packs if isinstance(data, JoinedData) else (data,)
    described = plan.state.config.to_json() | {
        "data": [str(pack.folder.resolve()) for pack in packs],
        "data_identity": data.identity,
        "pictures": len(data.training),
        "held_out": len(data.evaluation),
        "limits": {"pictures": start.planned, "minutes": start.minutes},
        "classes": len(data.labels),
        "backbone": plan.adversary.backbone_name,
        "hardware": hardware(plan.device),
        "precision": _PRECISION_OF[plan.autocast or torch.float32],
        "torch": torch.__version__,
        "python": platform.python_version(),
    }
    write_settings(plan.run, described)
