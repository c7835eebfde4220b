"""First weights from another checkpoint: class by class by name, everything else as it is.

Only the modulation tables (weight and bias of each InadeNorm, [K, C, 2]) know classes. A class
that the checkpoint lacks starts from the mean of all of its classes, or from a named one.
"""

from collections.abc import Mapping
from dataclasses import replace

import torch

from inade.checkpoint import Checkpoint
from inade.config import ModelConfig
from inade.errors import TrainingError
from inade.labels import LabelSet
from inade.networks.normalization import InadeNorm
from inade.training.state import TrainingState


def model_like(checkpoint: Checkpoint, labels: LabelSet) -> ModelConfig:
    """The checkpoint's model with the classes of another label set."""
    unknown = labels.unknown_channel is not None
    return replace(checkpoint.config, num_classes=len(labels) - unknown, has_unknown_class=unknown)


def start_from(
    state: TrainingState,
    checkpoint: Checkpoint,
    labels: LabelSet,
    like: Mapping[str, str] | None = None,
) -> list[str]:
    """Load the checkpoint's weights into a new state; returns what was done, in sentences.

    `like` maps names of new classes to classes of the checkpoint. Raises TrainingError if the
    label sets share no class at all.
    """
    sources, sentences = _sources(checkpoint.labels, labels, like or {})
    weights = dict(checkpoint.generator)
    for name, module in state.generator.named_modules():
        if isinstance(module, InadeNorm):
            for part in ("weight", "bias"):
                table = weights[f"{name}.{part}"]
                rows = [table.mean(0) if i is None else table[i] for i in sources]
                weights[f"{name}.{part}"] = torch.stack(rows)
    state.generator.load_state_dict(weights, strict=False)
    if checkpoint.encoder is not None:
        state.encoder.load_state_dict(checkpoint.encoder)
    else:
        sentences.append("The checkpoint has no encoder: a new one is trained.")
    for name, average in state.averages.items():
        average.load_state_dict(state.networks[name].state_dict())
    return sentences


def _sources(
    old: LabelSet, new: LabelSet, like: Mapping[str, str]
) -> tuple[list[int | None], list[str]]:
    sources: list[int | None] = []
    kept, fresh = 0, []
    for entry in new.classes:
        channel = old.channel_named(entry.name)
        if channel is not None:
            kept += 1
        elif entry.name in like:
            channel = old.channel_named(like[entry.name])
            if channel is None:
                raise TrainingError(f"the checkpoint has no class '{like[entry.name]}'.")
            fresh.append(f"'{entry.name}' starts as '{like[entry.name]}'")
        else:
            fresh.append(f"'{entry.name}' starts as the mean of all classes")
        sources.append(channel)
    if all(channel is None for channel in sources):
        raise TrainingError(
            "the data set and the checkpoint have no class name in common.",
            remedy="Say which classes correspond (--like new=old), or train without --init.",
        )
    sentences = [f"{kept} of {len(new)} classes go on from the checkpoint by name."]
    return sources, sentences + [f"New class {what}." for what in fresh]
