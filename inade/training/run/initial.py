"""First weights from another checkpoint: class by class by name, everything else as it is.

Three places know classes: the modulation tables (weight and bias of each InadeNorm, [K, C, 2]), the
factors of noise by place (texture of each norm_1, [K, C]; of models that have it), and the label
planes that the published discriminator sees (its first convolutions, [Fd, K + 4, 4, 4]).
A class that the checkpoint lacks starts as another one that is named for it, or as the mean of all.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor

from inade.checkpoint.checkpoint import Checkpoint
from inade.config import ModelConfig
from inade.errors import TrainingError
from inade.layouts.labels import LabelSet
from inade.networks import Discriminator
from inade.reading import read_json
from inade.training.presets import Stage, TrainingConfig
from inade.training.run.state import TrainingState
from inade.words import Message

ClassMap = Mapping[str, str | None]  # new class: class of the checkpoint, None the mean of all
EVERY_OTHER = "*"  # as a new class: all that are not named and have no namesake

_TABLE = re.compile(r"\.norm_[01s]\.(weight|bias|texture)$")
_PLANES = re.compile(r"^discriminator_\d+\.model0\.0\.weight$")
_LISTED = 12
NEARLY_WHOLE = (0.8, 1.0)  # of a picture, that crops show a model which has learnt whole ones


def model_like(checkpoint: Checkpoint, labels: LabelSet) -> ModelConfig:
    """The checkpoint's model with the classes of another label set."""
    unknown = labels.unknown_channel is not None
    return replace(checkpoint.config, num_classes=len(labels) - unknown, has_unknown_class=unknown)


def settings_from(
    checkpoint: Checkpoint, config: TrainingConfig, labels: LabelSet, like: ClassMap
) -> TrainingConfig:
    """The settings of a preset for a run that goes on from a checkpoint, with its model.

    Raises TrainingError where names in `like` do not fit, and for a checkpoint of sketches.
    """
    class_sources(checkpoint.labels, labels, like)
    model = model_like(checkpoint, labels)
    if model.sketch:
        raise TrainingError(
            "this checkpoint draws from sketches, which no data set here brings.",
            where=checkpoint.path,
            remedy="Start from one without sketches.",
        )
    return replace(config, model=model, stages=_stages(config, model), warm_start=False)


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


def start_from(
    state: TrainingState, checkpoint: Checkpoint, labels: LabelSet, like: ClassMap | None = None
) -> list[str]:
    """Load the checkpoint's weights into a new state; returns what was done, in sentences.

    The state's model is `model_like(checkpoint, labels)`. `like` and errors as in `relabelled`.
    """
    start, sentences = relabelled(checkpoint, labels, like)
    sentences.append(form_words(start.config))
    state.generator.load_state_dict(start.build("generator").state_dict())
    if start.encoder is not None:
        state.encoder.load_state_dict(start.encoder)
    else:
        sentences.append("The checkpoint has no encoder: a new one is trained.")
    if isinstance(state.discriminator, Discriminator):
        if start.discriminator is not None:
            state.discriminator.load_state_dict(start.discriminator)
            sentences.append("The discriminator goes on from the checkpoint's.")
        else:
            sentences.append("The checkpoint has no discriminator: a new one is trained.")
    for name, average in state.averages.items():
        average.load_state_dict(state.networks[name].state_dict())
    return sentences


def form_words(model: ModelConfig) -> str:
    """Which form a model keeps that goes on from a checkpoint."""
    texture = "with" if model.texture else "without"
    if model.size_free:
        return f"The checkpoint is size-free, {texture} noise by place; so is what comes of it."
    borders = {"zeros": "zeros", "replicate": "their last cells repeated"}[model.padding]
    return (
        f"The checkpoint makes pictures of one size, {model.width} x {model.height}, {texture}"
        f" noise by place and with {borders} around its maps; so does what comes of it."
    )


def relabelled(
    checkpoint: Checkpoint, labels: LabelSet, like: ClassMap | None = None
) -> tuple[Checkpoint, list[str]]:
    """The checkpoint with the classes of another label set, and which came from which in words.

    Classes go by name (case and underscores ignored) unless `like` says otherwise; its key '*'
    stands for all others without a namesake; where no name fits, that is told. Raises TrainingError
    for names in `like` that neither side knows.
    """
    sources, sentences = class_sources(checkpoint.labels, labels, like or {})
    generator = {
        key: _rows(value, sources, 0) if _TABLE.search(key) else value
        for key, value in checkpoint.generator.items()
    }
    discriminator = checkpoint.discriminator
    if discriminator is not None:
        discriminator = {key: _planes(key, value, sources) for key, value in discriminator.items()}
    started = replace(
        checkpoint,
        config=model_like(checkpoint, labels),
        labels=labels,
        generator=generator,
        discriminator=discriminator,
        prior=checkpoint.prior and checkpoint.prior.of_classes(sources),
    )
    return started, sentences


def class_sources(
    old: LabelSet, new: LabelSet, like: ClassMap
) -> tuple[list[int | None], list[str]]:
    """For each class of `new` its channel in `old`, None for the mean; and that in sentences."""
    chosen = _chosen(old, new, like)
    by_name = old.channels_of(new)
    known = [i for channel, i in enumerate(by_name) if channel != new.unknown_channel]
    sources: list[int | None] = []
    fresh: list[str] = []
    for entry, namesake in zip(new.classes, by_name, strict=True):
        channel = namesake
        if entry.channel in chosen:
            channel = chosen[entry.channel]
        elif namesake is None:
            channel = chosen.get(None)
        sources.append(channel)
        if channel is None:
            fresh.append(f"Class '{entry.name}' starts as the mean of all classes.")
        elif channel != namesake or old.channel_named(entry.name) is None:
            fresh.append(f"Class '{entry.name}' starts as '{old.classes[channel].name}'.")
    strangers = all(channel is None for channel in known) and not like
    sentences = [_strangers_words(old)] if strangers else []
    sentences += [
        f"{len(new) - len(fresh)} of {len(new)} classes go on from the checkpoint by name."
    ]
    left = [entry.name for entry in old.classes if entry.channel not in sources]
    if left:
        more = f" and {len(left) - _LISTED} more" if len(left) > _LISTED else ""
        fresh.append(f"Left behind: {', '.join(left[:_LISTED])}{more}.")
    return sources, sentences + fresh


def _strangers_words(old: LabelSet) -> str:
    """What is told where new classes start as the mean because no name fits."""
    return (
        "No class of the data set has a name that the checkpoint knows: they start as the mean of"
        f' its classes, as with --map FILE of {{"{EVERY_OTHER}": null}}. Say which correspond'
        f" (--like new=old, or --map FILE) for a better start; the checkpoint knows {_names(old)}."
        " A checkpoint without a label set takes one as labels.json in its folder."
    )


def _names(labels: LabelSet) -> Message:
    names = ", ".join(entry.name for entry in labels.classes[:_LISTED])
    if len(labels) > _LISTED:
        return Message("{names}, ... (see the info command)", names=names)
    return Message("{names}", names=names)


def read_class_map(file: Path) -> dict[str, str | None]:
    """A JSON object {new class: class of the checkpoint, or null for the mean of all}.

    Raises TrainingError.
    """
    data = read_json(file, TrainingError)
    if not isinstance(data, dict) or not all(
        value is None or isinstance(value, str) for value in data.values()
    ):
        raise TrainingError(
            "this is no class map.",
            where=file,
            remedy='Expected {{"new class": "class of the checkpoint", ...}}; null is the mean.',
        )
    return data


def _chosen(old: LabelSet, new: LabelSet, like: ClassMap) -> dict[int | None, int | None]:
    """Channel of `old` (None the mean) by channel of `new` (None every other class)."""
    chosen: dict[int | None, int | None] = {}
    problems: list[Message] = []
    for name, source in like.items():
        target = None if name == EVERY_OTHER else new.channel_named(name)
        if target is None and name != EVERY_OTHER:
            problems.append(Message("the data set has no class '{name}'", name=name))
        channel = None if source is None else old.channel_named(source)
        if source is not None and channel is None:
            problems.append(Message("the checkpoint has no class '{name}'", name=source))
        chosen[target] = channel
    if problems:
        raise TrainingError(
            "the class map does not fit: {problems}.",
            remedy="The checkpoint knows {known}.",
            problems=Message.joined("; ", problems),
            known=_names(old),
        )
    return chosen


def _rows(table: Tensor, sources: Sequence[int | None], axis: int) -> Tensor:
    """The table's slices along `axis` in the order of `sources`, None being their mean."""
    mean = table.mean(axis)
    return torch.stack([mean if i is None else table.select(axis, i) for i in sources], axis)


def _planes(key: str, weight: Tensor, sources: Sequence[int | None]) -> Tensor:
    if not _PLANES.match(key):
        return weight
    labels, others = weight[:, :-4], weight[:, -4:]  # then edge and picture
    return torch.cat([_rows(labels, sources, 1), others], 1)
