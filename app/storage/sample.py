"""The sample that the editor opens with: a layout, and its picture by the bundled checkpoint.

The picture lies beside the layout with its recipe inside, so that it is seen before any weights are
read. `python -m resources.samples.render_samples` makes it anew.
"""

from dataclasses import replace
from pathlib import Path

import numpy as np

from app.document.state import CheckpointId, State
from app.storage.opening import fit
from app.storage.recipe import RECIPE
from inade.config import ModelConfig
from inade.errors import CheckpointError, ImageError, InadeError, LayoutError
from inade.formats.pictures import read_index_map, read_photo, read_texts
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject
from inade.looks.prior import FILE as PRIOR
from inade.looks.prior import Prior, read_prior
from inade.places import BUNDLED, RESOURCES
from inade.reading import parse_json, read_json

SAMPLE = RESOURCES / "samples" / "farmhouse.json"
PICTURE = SAMPLE.with_name("farmhouse_picture.png")
SIZE, SCALE = (512, 512), 2  # of the picture; layout pixels per pixel of it
SEED = 1  # a bright autumn day by a blue pond, with the bundled weights


def first_project() -> State:
    """The sample with its saved picture; no weights are read."""
    project = sample_project()
    try:
        picture = read_photo(PICTURE)
        made_with = parse_json(read_texts(PICTURE)[RECIPE], PICTURE, ImageError)["checkpoint"]
    except (InadeError, KeyError, ValueError):  # the model makes another as soon as it is there
        return project
    if picture.shape[:2] != project.picture_size:
        return project
    own = np.ones(picture.shape[:2], bool)
    return replace(project, picture=picture, own=own, checkpoint=CheckpointId(**made_with))


def sample_project() -> State:
    """The sample on the bundled checkpoint, from its configuration alone, without a picture."""
    config = ModelConfig.read(BUNDLED / "config.json")
    labels = LabelSet.read(BUNDLED / "labels.json")
    size = SIZE if config.size_free else (config.height, config.width)
    return State.of_layout(
        fit(read_sample(labels), size, "crop", SCALE),
        labels,
        size,
        noise_dim=config.noise_dim,
        latent_dim=config.latent_dim,
        seed=SEED,
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


def read_sample(labels: LabelSet, table_path: Path = SAMPLE) -> Layout:
    """A sample layout: a table of classes by name, and the object map beside it.

    A class that `labels` lacks becomes its first class. Raises LayoutError.
    """
    table = read_json(table_path, LayoutError)
    object_map = read_index_map(table_path.with_suffix(".png")).astype(np.uint16)
    objects = {
        row["id"]: LayoutObject(labels.channel_named(row["class"]) or 0, row["name"])
        for row in table["objects"]
    }
    return Layout(object_map, objects)
