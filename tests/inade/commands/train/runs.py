"""How the tests call the command, and the small preset and folder that they train on."""

import numpy as np
from typer.testing import CliRunner

from inade.cli import app
from inade.formats.dataset import add_sample, create, write_split
from inade.layouts.layout import Layout
from inade.training.presets import Preset
from tests.inade.training.small_run import LABELS, SIZE

CHEAP = ["--judge", "0", "--sample-every", "1000"]

SMALL = Preset(
    "a few thousand weights",
    {"width": SIZE, "height": SIZE, "num_filters": 2, "num_discriminator_filters": 4},
    settings={"perceptual": "none", "batch_size": 1, "fresh_fake": False},
)


def invoke(*arguments: object):
    return CliRunner().invoke(app, ["train", *map(str, arguments)])


def plain_folder(folder, pictures: int = 4, size: int = 64):
    """A data-set folder of halves of two classes, the last picture held out."""
    create(folder, LABELS)
    labels = np.zeros((size, size), np.int64)
    labels[:, size // 2 :] = 1
    photo = np.zeros((size, size, 3), np.uint8)
    names = [f"p{number}" for number in range(pictures)]
    for name in names:
        add_sample(folder, LABELS, name, photo, Layout.from_maps(labels, labels))
    write_split(folder, names[:-1], names[-1:])
    return folder
