"""The scenes that come with the program belong to its weights, and look like their thumbnails."""

from pathlib import Path

import numpy as np
import pytest

from app.storage.sample import sample_project
from inade.engine import Engine
from inade.layouts.layout import Layout, resize_nearest
from inade.looks.colours import difference, mean_lab
from inade.looks.look import Look, draw_noise
from inade.looks.scene_file import SceneGallery, read_scene_style
from inade.looks.scene_style import matched
from inade.places import BUNDLED, RESOURCES
from inade.scene import Scene, Texture

PATHS = list(SceneGallery(RESOURCES / "scenes").paths())
NEAR = 12.0  # CIEDE2000 of mean colours


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.open(BUNDLED, device="cpu", precision="float32")


def test_twelve_small_files_are_of_the_bundled_weights(engine: Engine) -> None:
    """Else: `python -m resources.scenes.make_scenes`."""
    assert len(PATHS) == 12
    every = {entry.name for entry in engine.labels.classes}
    for path in PATHS:
        scene = read_scene_style(path)
        scene.check_made_for(engine.checkpoint.fingerprint, engine.config.noise_dim)
        assert set(scene.classes) == every
        assert path.stat().st_size <= 40 * 1024


@pytest.mark.parametrize("path", PATHS, ids=[path.stem for path in PATHS])
def test_a_mirrored_layout_gets_the_colours_of_the_thumbnail(path: Path, engine: Engine) -> None:
    scene, project = read_scene_style(path), sample_project()
    small = resize_nearest(project.layout.object_map, 192, 192)
    layout = Layout(np.ascontiguousarray(small[:, ::-1]), project.layout.objects)
    styles = matched(layout.channels, layout.areas(), scene.seen(engine.labels))
    looks = {i: Look(draw_noise(9, i, 0, 64), style) for i, style in styles.items()}
    noise = engine.draw_global_noise(9)
    picture = engine.generate(Scene.of(layout, looks, noise, texture=Texture(9)))
    table = np.zeros(65536, int)
    for i, channel in layout.channels.items():
        table[i] = channel
    mirrored, classes = np.ascontiguousarray(picture[:, ::-1]), table[small]
    counts = np.bincount(classes.ravel())
    for channel in np.flatnonzero(counts > classes.size / 100).tolist():
        part = classes == channel
        apart = difference(mean_lab(mirrored, part), mean_lab(scene.thumbnail, part))
        assert apart < NEAR, engine.labels.classes[channel].name
