"""Makes the pictures of the samples with the bundled checkpoint.

    python -m resources.samples.render_samples [NAME ...]

writes `NAME.webp` beside this file, its recipe inside, for all or those that are named. Run it
whenever the bundled weights or a sample change; tests/app/storage/test_sample.py fails until then.
"""

import sys
from dataclasses import replace

import numpy as np

from app.document.state import CheckpointId, State
from app.storage.recipe import recipe_of
from app.storage.sample import FIRST, SAMPLES, picture_path, sample_project
from inade.engine import Engine
from inade.formats.pictures import write_picture
from inade.places import BUNDLED
from inade.recipe import RECIPE

QUALITY = 82  # of WebP: ten pictures in 2.5 MB


def rendered(engine: Engine, name: str = FIRST) -> State:
    """A sample with the picture that the bundled checkpoint makes of it."""
    project = sample_project(name)
    checkpoint = CheckpointId(BUNDLED.name, engine.checkpoint.fingerprint)
    return replace(project, picture=engine.generate(project.scene()), checkpoint=checkpoint)


def bundled_engine() -> Engine:
    """The bundled checkpoint in float32, which is what pictures that come along are made in."""
    return Engine.open(BUNDLED, device="cpu", precision="float32")


def main(names: list[str]) -> None:
    """Write the pictures."""
    engine = bundled_engine()
    for name in names or list(SAMPLES):
        project = rendered(engine, name)
        assert isinstance(project.picture, np.ndarray)
        write_picture(
            picture_path(name),
            project.picture,
            texts={RECIPE: recipe_of(project, None)},
            quality=QUALITY,
        )


if __name__ == "__main__":
    main(sys.argv[1:])
