"""--self-test: does this installation work? Generate, restyle and encode with the bundled model."""

import tempfile
from pathlib import Path

import numpy as np

from inade.commands.report import FAILED, tell_error
from inade.errors import InadeError
from inade.formats.pictures import read_photo, write_picture
from inade.layouts.layout import Layout
from inade.places import BUNDLED
from inade.scene import Scene


def self_test() -> int:
    """Run the bundled model without a window; returns the exit code, 0 if all is well."""
    try:
        from inade.engine import Engine

        engine = Engine.open(BUNDLED)
        print(f"opened {engine.checkpoint.title} on {engine.device} in {engine.precision}")
        height, width = engine.size
        labels = np.zeros((height, width), np.int32)
        labels[height // 2 :] = len(engine.labels) - 1
        layout = Layout.from_maps(labels)
        looks = engine.draw_looks(layout.objects, seed=1, channels=layout.channels)
        scene = Scene.of(layout, looks, engine.draw_global_noise(1))
        picture = engine.generate(scene)
        print(f"generated a picture of {width} x {height} pixels")
        other = engine.draw_looks([1], seed=1, draw=1, channels=layout.channels)
        fresh = Scene.of(layout, looks | other, scene.global_noise)
        restyled = engine.regenerate(fresh, picture, objects=[1]).applied(picture)
        if (restyled != picture)[: height // 2].any():
            print("failed: restyling one object changed another")
            return FAILED
        print("restyled one object, the other kept every byte")
        if engine.has_encoder:
            styles = engine.encode(picture, layout.object_map)
            print(f"encoded {len(styles)} objects")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "picture.png"
            write_picture(file, restyled)
            if (read_photo(file) != restyled).any():
                print("failed: a saved picture reads differently")
                return FAILED
        print("saved and read a picture\nself-test passed")
    except InadeError as error:
        tell_error(error)
        return FAILED
    return 0
