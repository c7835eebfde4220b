"""Measures whether the styles that come with the program look like their thumbnails.

    python -m resources.styles.measure

gives each style to the objects of its class on three painted layouts with three seeds, and tells
the CIEDE2000 between the mean colour of its thumbnail and of what is made of it: the largest of the
nine, and how many styles stay within 12. Exits with 1 where one does not.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import cv2
import numpy as np

from inade.engine import Engine
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject
from inade.looks.colours import difference, mean_lab
from inade.looks.gallery import Gallery, read_saved_style
from inade.looks.look import Look, Style, draw_noise
from inade.places import BUNDLED, RESOURCES
from inade.scene import Scene, Texture

SIDE = 256  # pixels of the pictures
SEEDS = (1, 2, 3)
WITHIN = 12.0
_BANDS = (  # (class, top, left, bottom, right) in shares of the side, what is in front last
    ("sky", 0.0, 0.0, 0.45, 1.0),
    ("mountain", 0.26, 0.0, 0.45, 0.5),
    ("snow", 0.28, 0.5, 0.45, 1.0),
    ("forest", 0.4, 0.0, 0.5, 0.6),
    ("crop_field", 0.45, 0.6, 0.55, 1.0),
    ("water", 0.5, 0.0, 0.68, 0.45),
    ("sand", 0.66, 0.0, 0.76, 0.45),
    ("grass", 0.55, 0.45, 1.0, 1.0),
    ("road", 0.76, 0.0, 1.0, 0.45),
    ("wall", 0.5, 0.66, 0.72, 0.9),
    ("roof", 0.4, 0.63, 0.52, 0.93),
    ("window", 0.57, 0.74, 0.65, 0.82),
    ("fence", 0.84, 0.5, 0.9, 1.0),
)
_DISCS = (  # (class, y, x, height, width)
    ("cloud", 0.12, 0.3, 0.14, 0.4),
    ("tree", 0.5, 0.53, 0.4, 0.2),
    ("bush", 0.78, 0.62, 0.1, 0.14),
    ("rock", 0.72, 0.3, 0.1, 0.14),
    ("boat", 0.6, 0.2, 0.06, 0.16),
)


def main() -> int:
    """Print the table."""
    engine = Engine.open(BUNDLED, device="cpu", precision="float32")
    layouts = [layout(engine.labels, number) for number in range(3)]
    wanted: list[tuple[Path, int, Style, np.ndarray]] = []
    for path in Gallery(RESOURCES / "styles").paths():
        saved = read_saved_style(path)
        channel = engine.labels.channel_named(saved.class_name)
        assert channel is not None, path
        photo, mask = saved.crop.whole()
        style = engine.encode(photo, mask.astype(np.uint16))[1]
        wanted.append((path, channel, style, mean_lab(saved.crop.photo, saved.crop.mask)))
    found = measured(engine, layouts, [(k, style) for _, k, style, _ in wanted])
    worst = [
        max(difference(shown, colour) for shown in colours)
        for (_, _, _, colour), colours in zip(wanted, found, strict=True)
    ]
    for (path, *_), apart in zip(wanted, worst, strict=True):
        name = f"{path.parent.name}/{path.stem}"
        print(f"{'  ' if apart <= WITHIN else '! '}{apart:5.1f}  {name}")
    near = sum(apart <= WITHIN for apart in worst)
    print(f"{near} of {len(worst)} styles within {WITHIN:g}, the median {np.median(worst):.1f}")
    return near != len(worst)


def measured(
    engine: Engine, layouts: Sequence[Layout], styles: Sequence[tuple[int, Style]]
) -> list[list[np.ndarray]]:
    """For each (class, style) the mean CIE Lab of its objects, by layout and seed.

    One picture tries a style of every class.
    """
    rounds: list[dict[int, int]] = []  # number of a style by class
    for number, (channel, _) in enumerate(styles):
        free = next((one for one in rounds if channel not in one), None)
        if free is None:
            rounds.append(free := {})
        free[channel] = number
    found: list[list[np.ndarray]] = [[] for _ in styles]
    for tried in rounds:
        given = {channel: styles[number][1] for channel, number in tried.items()}
        for one in layouts:
            classes = one.labels()
            for seed in SEEDS:
                picture = engine.generate(scene(engine, one, given, seed))
                for channel, number in tried.items():
                    found[number].append(mean_lab(picture, classes == channel))
    return found


def scene(engine: Engine, layout: Layout, styles: Mapping[int, Style], seed: int) -> Scene:
    """A layout whose objects have the styles of their classes; drawn where there is none."""
    looks = engine.draw_looks(layout.channels, seed, channels=layout.channels)
    width = engine.config.noise_dim
    for i, channel in layout.channels.items():
        if channel in styles:
            looks[i] = Look(draw_noise(seed, i, 0, width), styles[channel])
    return Scene.of(layout, looks, engine.draw_global_noise(seed), texture=Texture(seed))


def layout(labels: LabelSet, number: int, side: int = SIDE) -> Layout:
    """A painted layout with an object of every class: 0 as it is, 1 mirrored, 2 moved about."""
    object_map = np.zeros((side, side), np.uint16)
    shapes: list[tuple[str, Callable[[int], object]]] = []
    shift = 0.04 if number == 2 else 0.0
    for name, top, left, bottom, right in _BANDS:
        box = [
            round(side * (v + shift * (v not in (0.0, 1.0)))) for v in (top, left, bottom, right)
        ]
        shapes.append(
            (name, lambda i, box=box: object_map[box[0] : box[2], box[1] : box[3]].fill(i))
        )
    for name, y, x, height, width in _DISCS:
        place = round(side * (x - shift)), round(side * (y + shift))
        axes = round(side * width / 2), round(side * height / 2)
        shapes.append(
            (name, lambda i, p=place, a=axes: cv2.ellipse(object_map, p, a, 0, 0, 360, i, -1))
        )
    objects: dict[int, LayoutObject] = {}
    for i, (name, paint) in enumerate(shapes):
        paint(i)
        objects[i] = LayoutObject(labels.channel_named(name) or 0)
    if number == 1:
        object_map = np.ascontiguousarray(object_map[:, ::-1])
    return Layout(object_map, objects)


if __name__ == "__main__":
    sys.exit(main())
