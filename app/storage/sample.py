"""The samples: layouts that come along, each with its picture by the bundled checkpoint.

A picture lies beside its layout with the recipe inside, so that it is seen before any weights are
read. `python -m resources.samples.render_samples` makes them anew.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from app.document.state import CheckpointId, State
from app.storage.opening import fit
from inade.config import ModelConfig
from inade.errors import CheckpointError, ImageError, InadeError, LayoutError
from inade.formats.pictures import read_index_map, read_photo, read_texts
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject
from inade.looks.prior import FILE as PRIOR
from inade.looks.prior import Prior, read_prior
from inade.places import BUNDLED, RESOURCES
from inade.reading import parse_json, read_json
from inade.recipe import RECIPE

SAMPLES = {  # what each is called; the window opens with the first
    "farmhouse": "A farmhouse",
    "village": "A village",
    "fields": "Fields",
    "river": "A river in meadows",
    "coast": "A bay",
    "birches": "Trees by a lake",
    "clearing": "A pond in a wood",
    "winter": "A house in the snow",
    "mountain_lake": "A mountain lake",
    "all_around": "A shore, all around",
}
FIRST = next(iter(SAMPLES))


def first_project() -> State:
    """The sample that the window opens with, with its saved picture; no weights are read."""
    return open_sample(FIRST)


def open_sample(name: str) -> State:
    """A sample with its saved picture, as long as that is of this version; no weights are read."""
    project, path = sample_project(name), picture_path(name)
    try:
        picture = read_photo(path)
        made_with = parse_json(read_texts(path)[RECIPE], path, ImageError)["checkpoint"]
    except (InadeError, KeyError, ValueError):  # the model makes another as soon as it is there
        return project
    if picture.shape[:2] != project.picture_size:
        return project
    own = np.ones(picture.shape[:2], bool)
    return replace(project, picture=picture, own=own, checkpoint=CheckpointId(**made_with))


def sample_project(name: str = FIRST) -> State:
    """A sample on the bundled checkpoint, from its configuration alone, without a picture."""
    config = ModelConfig.read(BUNDLED / "config.json")
    labels = LabelSet.read(BUNDLED / "labels.json")
    layout, scale = read_sample(labels, name), scale_of(name)
    height, width = (side // scale for side in layout.size)
    size = (height, width) if config.size_free else (config.height, config.width)
    return State.of_layout(
        fit(layout, size, "crop", scale),
        labels,
        size,
        noise_dim=config.noise_dim,
        latent_dim=config.latent_dim,
        seed=seed_of(name),
        checkpoint=CheckpointId(BUNDLED.name),
        prior=bundled_prior(labels, config.noise_dim),
    )


def bundled_prior(
    labels: LabelSet,
    noise_dim: int,
    wanted: CheckpointId = CheckpointId(BUNDLED.name),  # noqa: B008
) -> Prior | None:
    """The prior of the bundled checkpoint, read without its weights, if it is the wanted one.

    None too where it has none or one that does not fit; what is wrong with it is told when the
    weights are read.
    """
    path = BUNDLED / PRIOR
    if wanted.name != BUNDLED.name or not path.is_file():
        return None
    try:
        return read_prior(path, len(labels), noise_dim)
    except CheckpointError:
        return None


def read_sample(labels: LabelSet, name: str = FIRST) -> Layout:
    """The layout of a sample: its table of classes by name, and the object map beside it.

    A class that `labels` lacks becomes its first class. Raises LayoutError.
    """
    object_map = read_index_map(_table_path(name).with_suffix(".png")).astype(np.uint16)
    objects = {
        row["id"]: LayoutObject(labels.channel_named(row["class"]) or 0, row["name"])
        for row in _table(name)["objects"]
    }
    return Layout(object_map, objects, closed=_table(name).get("panorama", False))


def seed_of(name: str = FIRST) -> int:
    """The seed of looks that suit a sample."""
    return _table(name)["seed"]


def scale_of(name: str = FIRST) -> int:
    """Layout pixels per pixel of the picture of a sample."""
    return _table(name)["scale"]


def picture_path(name: str = FIRST) -> Path:
    """Where the picture of a sample lies."""
    return _table_path(name).with_suffix(".webp")


def _table(name: str) -> dict[str, Any]:
    return read_json(_table_path(name), LayoutError)


def _table_path(name: str) -> Path:
    return RESOURCES / "samples" / f"{name}.json"
