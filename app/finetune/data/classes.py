"""Which class of the checkpoint each class of the pictures starts as. No widgets."""

from dataclasses import dataclass
from pathlib import Path

from inade.errors import InadeError
from inade.layouts.kin import related_channel
from inade.layouts.labels import LabelSet
from inade.places import checkpoint_folders


@dataclass(frozen=True)
class Origin:
    """A checkpoint to start from."""

    path: Path
    labels: LabelSet


@dataclass(frozen=True)
class Match:
    """What a class starts as: a class of the checkpoint or, for None, the mean of all.

    `how` is 'name' (it has the same name), 'kin' (it means nearly the same) or 'none'.
    """

    name: str
    source: str | None
    how: str


def origins(loaded: Path | None, loaded_labels: LabelSet | None) -> list[Origin]:
    """Checkpoints that name their classes, the loaded one first."""
    found: list[Origin] = []
    if loaded is not None and loaded_labels is not None and (loaded / "config.json").is_file():
        found.append(Origin(loaded, loaded_labels))
    for path in checkpoint_folders():
        if path == loaded or not (path / "config.json").is_file():
            continue
        try:
            found.append(Origin(path, LabelSet.read(path / "labels.json")))
        except InadeError:
            continue  # a published one, which has no list of its own
    return found


def matches(labels: LabelSet, origin: LabelSet) -> list[Match]:
    """A proposal for each class: by name, else by kin, else the mean."""
    found: list[Match] = []
    for entry, channel in zip(labels.classes, origin.channels_of(labels), strict=True):
        how = "name"
        if channel is None:
            channel, how = related_channel(entry.name, origin), "kin"
        if channel is None:
            found.append(Match(entry.name, None, "none"))
        else:
            found.append(Match(entry.name, origin.classes[channel].name, how))
    return found
