"""Two kinds of small checkpoint, and a folder of label maps."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint, write_checkpoint
from inade.layouts.labels import LabelClass, LabelSet
from tests.inade.commands.small_world import FIXED, FREE, NAMES
from tests.made_up import untrained
from tests.priors import made


@pytest.fixture(scope="module", params=["fixed", "free"])
def checkpoint(request, tmp_path_factory) -> Path:
    """A published kind of model, and one of any size that draws from a fitted prior."""
    config = FIXED if request.param == "fixed" else FREE
    labels = LabelSet("town", "Town", tuple(
        LabelClass(channel, channel, name, (channel, 0, 0)) for channel, name in enumerate(NAMES)
    ))  # fmt: skip
    folder = tmp_path_factory.mktemp("checkpoint") / request.param
    if request.param == "fixed":
        states = published_state(config, seed=2, networks="GE")
        model = Checkpoint(folder, config, labels, states["G"], states["E"])
    else:
        model = untrained(config, labels, title="free")
        fitted = made(3, config.noise_dim, encoder=model.encoder_fingerprint)
        model = replace(model, prior=fitted)
    write_checkpoint(model, folder)
    return folder


@pytest.fixture
def world(tmp_path, monkeypatch) -> Path:
    """Three label maps of 128 x 128 with their instances, in the current folder."""
    monkeypatch.chdir(tmp_path)
    for number, name in enumerate("abc"):
        labels = np.zeros((128, 128), np.uint8)
        labels[50 + 10 * number :] = 1
        labels[90:, 60:] = 2
        instances = labels.copy()
        instances[60:, :30] = 5
        for folder, pixels in (("labels", labels), ("instances", instances)):
            Path(folder).mkdir(exist_ok=True)
            Image.fromarray(pixels).save(f"{folder}/{name}.png")
    return tmp_path
