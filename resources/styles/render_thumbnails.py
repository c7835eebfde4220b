"""Makes the thumbnails of the styles that come with the program, by applying each.

    python -m resources.styles.render_thumbnails

gives each style to an object of its class in one of the samples and writes what is made of it into
`resources/style_thumbnails`, CLASS/NAME.webp. Run it whenever the bundled weights, a style or a
sample change; tests/app/styles/test_thumbnails.py fails until then.
"""

from pathlib import Path

import cv2
import numpy as np

from app.storage.sample import sample_project
from app.styles.shelf import thumbnail_path
from inade.engine import Engine
from inade.formats.pictures import write_picture
from inade.layouts.layout import Rect
from inade.looks.gallery import Gallery, read_saved_style
from inade.looks.look import Look
from inade.places import RESOURCES
from inade.scene import Scene
from resources.samples.render_samples import bundled_engine

SIDE = 96  # pixels of a thumbnail
LEAST, MOST = 96, 360  # pixels of the sample that it shows, of an object that it shows all of
PARTS = (208, 160, 128, 96)  # or of a part: the first that is nearly filled
SHOWN_IN = {  # the sample whose largest object of a class wears its styles
    "sky": "coast", "cloud": "village", "mountain": "river", "grass": "birches",
    "crop_field": "fields", "forest": "clearing", "tree": "farmhouse", "bush": "river",
    "rock": "clearing", "water": "clearing", "sand": "coast", "road": "village",
    "wall": "village", "roof": "winter", "window": "village", "fence": "fields",
    "boat": "coast", "snow": "winter",
}  # fmt: skip


def made(engine: Engine, path: Path) -> np.ndarray:
    """uint8 [96, 96, 3]: what a style file makes of its object."""
    saved = read_saved_style(path)
    channel = engine.labels.channel_named(saved.class_name)
    assert channel is not None
    project = sample_project(SHOWN_IN[engine.labels.classes[channel].name])
    layout = project.layout.resized(*project.picture_size)
    areas = layout.areas()
    chosen = max((i for i, k in layout.channels.items() if k == channel), key=areas.__getitem__)
    photo, mask = saved.crop.whole()
    style = engine.encode(photo, mask.astype(np.uint16))[1]
    scene = project.scene()
    looks = dict(scene.looks) | {chosen: Look(scene.looks[chosen].noise, style)}
    rect = window(layout.object_map == chosen)
    pixels = engine.generate(Scene.of(
        layout, looks, scene.global_noise, textures=scene.textures, texture=scene.texture,
        frame=scene.frame,
    ))[rect.slices]  # fmt: skip
    return cv2.resize(pixels, (SIDE, SIDE), interpolation=cv2.INTER_AREA)


def window(mask: np.ndarray) -> Rect:
    """The square of a picture that shows an object: all of it, or where there is most of it."""
    box = Rect.around(mask)
    side = max(LEAST, round(max(box.height, box.width) * 1.15))
    if side <= MOST:
        y, x = box.y + (box.height - side) // 2, box.x + (box.width - side) // 2
        y, x = (int(np.clip(v, 0, n - side)) for v, n in zip((y, x), mask.shape, strict=True))
        return Rect(x, y, side, side)
    for side in PARTS:
        # share of the square whose top left corner this is
        share = cv2.boxFilter(mask.astype(np.float32), -1, (side, side), anchor=(0, 0))
        share = share[: mask.shape[0] - side, : mask.shape[1] - side]
        y, x = np.unravel_index(int(share.argmax()), share.shape)
        if share[y, x] > 0.8:
            break
    return Rect(int(x), int(y), side, side)


def main() -> None:
    """Write the thumbnails."""
    engine = bundled_engine()
    for path in Gallery(RESOURCES / "styles").paths():
        write_picture(thumbnail_path(path), made(engine, path), quality=85)


if __name__ == "__main__":
    main()
