"""Makes the picture of the sample with the bundled checkpoint.

    python -m resources.samples.render_samples

writes `farmhouse_picture.png` beside this file, its recipe inside. Run it whenever the bundled
weights or the sample change; tests/app/storage/test_sample.py fails until then.
"""

from dataclasses import replace

import numpy as np

from app.document.state import CheckpointId, State
from app.storage.recipe import RECIPE, recipe_of
from app.storage.sample import PICTURE, sample_project
from inade.engine import Engine
from inade.formats.pictures import write_picture
from inade.places import BUNDLED


def rendered() -> State:
    """The sample with the picture that the bundled checkpoint makes of it in float32."""
    engine = Engine.open(BUNDLED, device="cpu", precision="float32")
    project = sample_project()
    picture = engine.generate(project.scene())
    checkpoint = CheckpointId(BUNDLED.name, engine.checkpoint.fingerprint)
    return replace(project, picture=picture, checkpoint=checkpoint)


def main() -> None:
    """Write the picture."""
    project = rendered()
    assert isinstance(project.picture, np.ndarray)
    write_picture(PICTURE, project.picture, texts={RECIPE: recipe_of(project, None)})


if __name__ == "__main__":
    main()
