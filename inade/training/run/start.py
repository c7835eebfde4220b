"""How a run begins: its settings chosen, its first weights loaded."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from inade.checkpoint.checkpoint import NETWORKS, Checkpoint, read_checkpoint
from inade.config import ModelConfig
from inade.errors import TrainingError
from inade.layouts.labels import LabelSet
from inade.training.presets import Stage, TrainingConfig, training_config
from inade.training.run.export import exported_config, restore_export
from inade.training.run.initial import ClassMap, model_like, start_from
from inade.training.run.state import TrainingState

# A discriminator that starts from nothing beside weights that have learnt has so many steps to
# catch up, before it may teach them; of a shorter run, one part in so many.
DISCRIMINATOR_FIRST = 300
ALONE_AT_MOST = 5
NEARLY_WHOLE = (0.8, 1.0)
OURS = ("lite", "finetune")  # presets in which it does
Say = Callable[[str], None]


@dataclass(frozen=True)
class Resume:
    """Go on with the run in the folder; `changes` ('name=value') make it another run from here."""

    changes: Sequence[str] = ()
    perceptual_file: Path | None = None
    download: bool = False


@dataclass(frozen=True)
class Start:
    """What a new run is asked to be. `changes` are settings as 'name=value'."""

    preset: str
    changes: Sequence[str] = ()
    init: Path | None = None
    size: tuple[int, int] | None = None  # of `init`, where its files do not tell it
    like: ClassMap = field(default_factory=dict)
    init_export: Path | None = None
    perceptual_file: Path | None = None  # VGG-19
    download: bool = False  # whether VGG-19 may be fetched
    planned: int | None = None  # pictures, where the whole plan is not to be worked through

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
            model = model_like(checkpoint, labels)
            if model.sketch:
                raise TrainingError(
                    "this checkpoint draws from sketches, which no data set here brings.",
                    where=self.init,
                    remedy="Start from one without sketches.",
                )
            config = replace(config, model=model, stages=_stages(config, model), warm_start=False)
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
        return read_checkpoint(self.init, networks=tuple(NETWORKS), size=self.size)


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
