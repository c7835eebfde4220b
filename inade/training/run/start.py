"""How a run begins, or goes on: its settings chosen, its weights loaded, its opponent made.

Beside what watch.py lists a run's folder holds `lock`, the process that trains here, and
`tensorboard/`; `checkpoint/continue/` is what another machine needs to go on (see export.py).
"""

import json
import platform
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import torch

from inade.checkpoint.checkpoint import NETWORKS, Checkpoint
from inade.checkpoint.opening import open_checkpoint
from inade.config import ModelConfig
from inade.errors import CheckpointError, SaveError, TrainingError
from inade.files import atomic_write, free_space
from inade.inference.device import PRECISIONS
from inade.layouts.labels import LabelSet
from inade.networks.together import processes
from inade.reading import read_json
from inade.training.adversaries.frozen import FrozenAdversary
from inade.training.adversaries.opponents import Adversary
from inade.training.adversaries.published import PublishedAdversary
from inade.training.backbones.efficientnet import load_efficientnet_lite0
from inade.training.backbones.vgg import load_perceptual, perceptual_words
from inade.training.data.packed import JoinedData, Pictures
from inade.training.presets import Stage, TrainingConfig, training_config
from inade.training.run.device import fitted, hardware
from inade.training.run.export import exported_config, restore_export
from inade.training.run.heart import require_new
from inade.training.run.initial import ClassMap, class_sources, model_like, start_from
from inade.training.run.processes import rank, shared
from inade.training.run.resuming import changed_words
from inade.training.run.state import KEPT_SNAPSHOTS, TrainingState, new_state, read_snapshot
from inade.training.run.watch import CHECKPOINT, SETTINGS, snapshots

# A discriminator that starts from nothing beside weights that have learnt has so many steps to
# catch up, before it may teach them; of a shorter run, one part in so many.
DISCRIMINATOR_FIRST = 300
ALONE_AT_MOST = 5
NEARLY_WHOLE = (0.8, 1.0)
OURS = ("lite", "finetune")  # presets in which it does
_PRECISION_OF = {dtype: str(name) for name, dtype in PRECISIONS.items()}
_MOMENTS = 2  # that Adam keeps, each as large as the weights
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
        """The settings that data are packed for, by run.json; `open_run` takes the snapshot's.

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
            class_sources(checkpoint.labels, labels, self.like)  # raises where the names do not fit
            model = model_like(checkpoint, labels)
            if model.sketch:
                raise TrainingError(
                    "this checkpoint draws from sketches, which no data set here brings.",
                    where=self.init,
                    remedy="Start from one without sketches.",
                )
            config = replace(config, model=model, stages=_stages(config, model), warm_start=False)
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


def _stages(config: TrainingConfig, model: ModelConfig) -> tuple[Stage, ...]:
    """The stages of the preset, for a model that may have another size."""
    own, scale = config.model, config.stages[-1].scale
    if model.size_free:
        return config.stages
    if config.preset == "finetune":  # what has learnt whole pictures is shown nearly whole ones
        scale = NEARLY_WHOLE
    elif (model.height, model.width) == (own.height, own.width):
        return config.stages
    return (Stage(0, model.height, model.width, scale),)


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


def open_run(
    run: Path,
    start: Start | Resume,
    config: TrainingConfig,
    data: Pictures,
    *,
    device: torch.device,
    autocast: torch.dtype | None = None,
    say: Say = print,
) -> tuple[TrainingState, Adversary]:
    """A new run of these settings, or the run in this folder as its newest snapshot left it.

    Raises TrainingError when there is none to resume, or one already where a new one should be.
    """
    # 1. What there is: nothing yet, or a snapshot
    resumed = isinstance(start, Resume)
    saved = shared(read_snapshot(run, say) if resumed and rank() == 0 else None)
    if resumed and saved is None:
        raise TrainingError("there is no snapshot of a run in this folder.", where=run)
    if saved is None:
        require_new(run)
    else:
        before = TrainingConfig.from_json(saved["config"], where=run)
        config = before.changed(start.changes)  # run.json may tell of a change that made no step
        if words := changed_words(before.to_json(), config.to_json()):
            say(words)
        if _settings_of(run).get("data_identity") != data.identity:
            say("The data are not those the run began with: from here on it is another run.")
    _require_shares(config)
    _require_classes(run, config, data, resumed=resumed)

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
    if resumed:
        _require_backbone(run, adversary.backbone_name)

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
    if rank() == 0:
        _require_room(run, state)
        _record(run, start, state, adversary, data, autocast)
    return state, adversary


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


def _require_classes(run: Path, config: TrainingConfig, data: Pictures, *, resumed: bool) -> None:
    """A run goes on with the classes it began with, in their order."""
    if config.model.num_labels != len(data.labels):
        raise TrainingError(
            "the run has {classes} classes, the data {given}.",
            where=data.folder,
            remedy="Give the data set that the run began with.",
            classes=config.model.num_labels,
            given=len(data.labels),
        )
    known = run / CHECKPOINT / "labels.json"
    if resumed and known.is_file() and LabelSet.read(known).classes != data.labels.classes:
        raise TrainingError(
            "the classes of the data are not those that the run began with.",
            where=data.folder,
            remedy="Give the data set that it began with, or start a new run from its checkpoint"
            " (--init), which takes classes over by name.",
        )


def _require_backbone(run: Path, name: str) -> None:
    """A run's losses are measured by one network from its beginning to its end."""
    before = _settings_of(run).get("backbone", name)
    if before != name:
        raise TrainingError(
            "the run's losses used the backbone {before}, and now there is only {name}.",
            where=run,
            remedy="Give it: --vgg19 FILE, --download, or --set perceptual=vgg16 as it was.",
            before=before,
            name=name,
        )


def _record(
    run: Path,
    start: Start | Resume,
    state: TrainingState,
    adversary: Adversary,
    data: Pictures,
    autocast: torch.dtype | None,
) -> None:
    """Write `run.json`."""
    described = state.config.to_json() | {
        "data": _folders_of(data),
        "data_identity": data.identity,
        "pictures": len(data.training),
        "held_out": len(data.evaluation),
        "limits": {"pictures": start.planned, "minutes": start.minutes},
        "classes": len(data.labels),
        "backbone": adversary.backbone_name,
        "hardware": hardware(next(state.generator.parameters()).device),
        "precision": _PRECISION_OF[autocast or torch.float32],
        "torch": torch.__version__,
        "python": platform.python_version(),
    }
    with atomic_write(run / SETTINGS) as temporary:
        temporary.write_text(json.dumps(described, indent=1), "utf-8")


def _folders_of(data: Pictures) -> list[str]:
    """Where the packs of the data lie."""
    packs = data.packs if isinstance(data, JoinedData) else (data,)
    return [str(pack.folder.resolve()) for pack in packs]


def _require_room(run: Path, state: TrainingState) -> None:
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


def _settings_of(run: Path) -> dict[str, Any]:
    """The content of `run.json`. Raises TrainingError."""
    settings = read_json(run / SETTINGS, TrainingError)
    if not isinstance(settings, dict):
        raise TrainingError("this is no training run.", where=run / SETTINGS)
    return settings
