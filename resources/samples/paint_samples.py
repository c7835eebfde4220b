"""Paints the layouts of the samples; CC0.

    python -m resources.samples.paint_samples [NAME ...]

writes `NAME.png` (object ids) and `NAME.json` (object table, seed of its looks, layout pixels a
picture pixel, whether it goes all the way round) beside this file, of all or of those that are
named. The farmhouse is painted by `paint_farmhouse.py`.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import cv2

from resources.samples.landscape import Camera, Landscape

HERE = Path(__file__).resolve().parent


def birches() -> Landscape:
    """Upright: slender trees before a lake."""
    scene = Landscape(Camera(768, 512, horizon=0.5, focal=1.1), 11)
    scene.cloud(0.72, 0.2, 0.4, 0.07)
    scene.ridge("mountain", [(0, 0.03), (0.3, 0.09), (0.52, 0.05), (0.8, 0.11), (1, 0.06)])
    scene.plain("grass")
    scene.ridge("forest", [(0, 0.035), (0.4, 0.02), (1, 0.04)], 0.008)
    scene.plain("grass")
    scene.ground("water", [(-60, 160), (80, 160), (60, 24), (10, 13), (-4, 15), (-30, 26)])
    scene.ground("sand", [(14, 12.6), (30, 19), (40, 17), (24, 10.5), (10, 9.6)])
    for x, z, height in ((-3.4, 9, 9), (-1.7, 12, 10), (2.9, 8.5, 8), (-5.5, 15, 11), (5.4, 12, 9)):
        scene.tree(x, z, height, 0.27)
    for x, z, size in ((-1.3, 6, 0.5), (1.2, 5, 0.35), (1.7, 7, 0.6), (3, 6.4, 0.4)):
        scene.rock(x, z, size)
    for x, z, height in ((-2.4, 7.5, 0.9), (3.6, 9, 1.1), (-4.4, 10, 1.2)):
        scene.bush(x, z, height)
    scene.boat(3.4, 30, 4)
    return scene.finished()


def coast() -> Landscape:
    """A bay with a beach, boats and a headland."""
    scene = Landscape(Camera(512, 768, horizon=0.38), 12)
    for at in ((0.18, 0.17, 0.26, 0.11), (0.56, 0.11, 0.3, 0.1), (0.9, 0.22, 0.2, 0.08)):
        scene.cloud(*at)
    scene.ridge(
        "mountain",
        [(0, 0.1), (0.16, 0.12), (0.34, 0.05), (0.44, 0.02), (0.5, -0.01), (1, -0.02)],
        0.008,
    )
    scene.plain("water")
    scene.ground("grass", [(-300, 400), (-20, 150), (-12, 90), (-22, 60), (-200, 50)])
    scene.ground(
        "sand", [(-60, 44), (-14, 40), (-5, 20), (1, 11), (8, 7), (20, 5.5), (20, 2), (-60, 2)]
    )
    scene.ground(
        "grass", [(-60, 42), (-16, 34), (-7.4, 17), (-2.4, 9), (0.2, 5.6), (1.4, 2), (-60, 2)]
    )
    scene.house(-10.5, 24, (7, 5, 3), -0.5, 3)
    scene.tree(-5.6, 14, 6, 0.42)
    scene.conifer(-15, 30, 9)
    scene.conifer(-13.5, 33, 8)
    scene.boat(2.5, 24, 4.4)
    scene.boat(9, 44, 5)
    scene.boat(-2, 62, 5)
    for x, z, size in ((0.9, 6.4, 0.4), (1.9, 5.6, 0.28), (-0.4, 8.6, 0.5), (3.4, 7, 0.3)):
        scene.rock(x, z, size)
    scene.bush(-2.6, 7, 0.8)
    scene.bush(-3.9, 9, 1)
    scene.fence([(-9, 13), (-5, 11), (-2.6, 12.4)])
    return scene.finished()


def winter() -> Landscape:
    """A house in the snow."""
    scene = Landscape(Camera(768, 768, horizon=0.45), 13)
    scene.cloud(0.3, 0.16, 0.36, 0.08)
    scene.cloud(0.8, 0.25, 0.3, 0.06)
    scene.ridge(
        "mountain", [(0, 0.1), (0.2, 0.2), (0.34, 0.12), (0.6, 0.24), (0.8, 0.13), (1, 0.18)], 0.02
    )
    scene.ridge("forest", [(0, 0.06), (0.3, 0.045), (0.6, 0.05), (1, 0.07)], 0.012)
    scene.ridge("snow", [(0, 0.01), (0.5, -0.004), (1, 0.012)], 0.003)
    scene.road([(-0.8, 2.6), (0, 5), (0.9, 9), (0, 14), (1.4, 22), (3, 28)], 1.8)
    scene.house(4.6, 23, (8, 6, 3), -0.5, 3)
    scene.tree(-5, 14, 9, 0.4)
    for x, z, height in ((-8.5, 22, 10), (-7, 25, 8), (10.5, 24, 11), (12.5, 27, 9), (-12, 26, 12)):
        scene.conifer(x, z, height)
    scene.fence([(-9, 11), (-3.4, 11), (-1.6, 12)])
    scene.fence([(2.6, 11.5), (5.4, 10), (9, 9)])
    for x, z, size in ((-1.9, 6.5, 0.4), (2.6, 7.5, 0.5), (-3, 8, 0.3)):
        scene.rock(x, z, size)
    scene.bush(2.3, 14.2, 0.8)
    return scene.finished()


def mountain_lake() -> Landscape:
    """Upright: peaks over a lake between spruces."""
    scene = Landscape(Camera(896, 576, horizon=0.5, focal=1.1), 14)
    scene.cloud(0.25, 0.13, 0.5, 0.07)
    scene.ridge(
        "snow", [(0, 0.12), (0.2, 0.22), (0.36, 0.15), (0.58, 0.31), (0.76, 0.19), (1, 0.26)], 0.02
    )
    scene.ridge(
        "mountain",
        [(0, 0.1), (0.2, 0.16), (0.36, 0.13), (0.58, 0.2), (0.76, 0.15), (1, 0.19)],
        0.035,
    )
    scene.ridge("forest", [(0, 0.08), (0.25, 0.03), (0.5, 0.025), (0.8, 0.04), (1, 0.09)], 0.012)
    scene.plain("grass")
    scene.ground(
        "water", [(-70, 140), (70, 140), (30, 24), (9, 11), (1, 8.4), (-5, 9.6), (-14, 16)]
    )
    for x, z, height in (
        (-4.4, 9.5, 8.6),
        (-3.2, 13, 9),
        (-6, 14, 12),
        (5, 11, 9.4),
        (6.4, 15, 12),
        (3.9, 16, 7),
    ):
        scene.conifer(x, z, height)
    for x, z, size in (
        (-1.2, 7, 0.6),
        (0.2, 6.3, 0.4),
        (2.3, 7.6, 0.7),
        (1.2, 5.2, 0.35),
        (-2.4, 8.8, 0.5),
    ):
        scene.rock(x, z, size)
    scene.bush(2.6, 6.2, 0.6)
    scene.boat(1.6, 17, 3.4)
    return scene.finished()


def village() -> Landscape:
    """Houses along a road, seen from a hill; a thousand pixels a side."""
    scene = Landscape(Camera(1024, 1024, horizon=0.36, eye=5), 15)
    for at in ((0.2, 0.14, 0.3, 0.09), (0.62, 0.09, 0.34, 0.08), (0.9, 0.2, 0.22, 0.07)):
        scene.cloud(*at)
    scene.ridge("mountain", [(0, 0.05), (0.22, 0.1), (0.4, 0.05), (0.7, 0.12), (1, 0.05)], 0.015)
    scene.plain("grass")
    scene.ridge("forest", [(0, 0.03), (0.3, 0.014), (0.7, 0.02), (1, 0.035)], 0.007)
    scene.plain("grass")
    scene.ground("crop_field", [(-60, 60), (-12, 56), (-14, 100), (-80, 110)], smooth=False)
    scene.ground("crop_field", [(14, 62), (70, 58), (90, 120), (18, 120)], smooth=False)
    scene.road([(2, 4), (0.5, 14), (2.8, 22), (0.5, 34), (-2, 50), (2, 80), (1, 160)], 3)
    scene.house(-7, 23, (8, 6, 3), 0.5, 3)
    scene.house(9.5, 27, (9, 7, 5.4), -0.4, 4)
    scene.house(-12, 42, (9, 7, 5.4), 0.3, 4)
    scene.house(8.5, 47, (8, 6, 3), -0.5, 3)
    scene.house(-6, 62, (8, 6, 3), 0.4, 3)
    for x, z, height in (
        (-3.6, 16, 6),
        (5.8, 19, 7.5),
        (-13.5, 28, 9),
        (16, 34, 9),
        (4.6, 36, 6),
        (-6, 40, 7),
    ):
        scene.tree(x, z, height, 0.38)
    for x, z, height in ((14, 52, 10), (-18, 50, 11), (18, 58, 9)):
        scene.conifer(x, z, height)
    for x, z, height in (
        (-4, 12, 1.1),
        (4.6, 13.5, 1.2),
        (-8.6, 18, 1.2),
        (6.2, 23, 1.2),
        (-3.3, 21, 1),
    ):
        scene.bush(x, z, height)
    scene.fence([(5, 12), (8, 15), (13, 17)])
    scene.fence([(-9, 14), (-5, 17)])
    for x, z, size in ((-2.2, 10.2, 0.4), (3.6, 10.4, 0.5), (-5.6, 11, 0.5)):
        scene.rock(x, z, size)
    return scene.finished()


def fields() -> Landscape:
    """Fields on both sides of a road to the horizon."""
    scene = Landscape(Camera(576, 1024, horizon=0.4, eye=3.6, focal=0.7), 16)
    for at in (
        (0.12, 0.2, 0.22, 0.1),
        (0.4, 0.12, 0.26, 0.11),
        (0.72, 0.2, 0.24, 0.1),
        (0.95, 0.1, 0.2, 0.1),
    ):
        scene.cloud(*at)
    scene.ridge("mountain", [(0, 0.015), (0.4, 0.03), (0.6, 0.014), (1, 0.04)], 0.01)
    scene.plain("grass")
    scene.ridge(
        "forest",
        [(0, 0.026), (0.3, 0.015), (0.5, 0.006), (0.52, -0.004), (0.7, 0.014), (1, 0.03)],
        0.006,
    )
    scene.plain("grass")
    for corners in (
        [(-3.4, 6), (-3.4, 32), (-60, 32), (-60, 6)],
        [(-3.6, 36), (-4, 80), (-120, 80), (-110, 36)],
        [(3.4, 6), (3.4, 24), (60, 24), (60, 6)],
        [(3.6, 27), (4, 64), (110, 64), (90, 27)],
        [(5, 70), (8, 200), (200, 200), (160, 70)],
        [(-6, 88), (-9, 200), (-200, 200), (-180, 88)],
    ):
        scene.ground("crop_field", corners, smooth=False)
    scene.road([(0.4, 4), (-0.3, 12), (0.4, 30), (-0.6, 70), (0, 250)], 3.2)
    scene.house(13.5, 33, (9, 7, 3), -0.5, 3)
    scene.tree(-5.6, 13, 6.4, 0.42)
    scene.tree(10, 29, 7, 0.4)
    scene.tree(-15, 34, 7.5, 0.42)
    scene.tree(21, 40, 9, 0.4)
    scene.tree(4.8, 44, 6, 0.4)
    scene.fence([(3, 7), (3, 14), (3, 22)])
    scene.bush(-3, 9, 0.9)
    scene.bush(-2.8, 19, 1)
    return scene.finished()


def clearing() -> Landscape:
    """A pond in a wood in autumn."""
    scene = Landscape(Camera(576, 768, horizon=0.4, focal=0.8), 17)
    scene.ridge("forest", [(0, 0.3), (0.25, 0.2), (0.5, 0.13), (0.75, 0.2), (1, 0.3)], 0.03)
    scene.ridge("grass", [(0, -0.005), (0.5, -0.02), (1, 0)], 0.004)
    scene.ground("water", [(-5, 22), (4, 25), (8, 17), (3.6, 9), (-1, 7.4), (-4.4, 10)])
    for x, z, height in (
        (-5.2, 9.5, 8),
        (-8, 15, 10),
        (6, 11, 8.4),
        (10, 18, 11),
        (-12, 22, 11),
        (0.5, 30, 9),
        (-5, 31, 10),
        (6.5, 32, 10),
    ):
        scene.tree(x, z, height, 0.36)
    for x, z, height in ((-9.4, 19, 11), (12.5, 21, 12), (3.6, 34, 9)):
        scene.conifer(x, z, height)
    for x, z, height in ((-3.4, 6.8, 0.9), (4.4, 7.4, 1), (-6.6, 11, 1.2), (7.4, 14, 1.3)):
        scene.bush(x, z, height)
    for x, z, size in ((0.6, 6.6, 0.5), (1.7, 6.2, 0.35), (-1.9, 6.2, 0.4), (3, 8.2, 0.5)):
        scene.rock(x, z, size)
    return scene.finished()


def river() -> Landscape:
    """A river through meadows, wide."""
    scene = Landscape(Camera(512, 1280, horizon=0.4, focal=0.6, eye=3), 18)
    for at in (
        (0.1, 0.18, 0.16, 0.1),
        (0.36, 0.1, 0.2, 0.1),
        (0.63, 0.2, 0.18, 0.1),
        (0.88, 0.13, 0.2, 0.11),
    ):
        scene.cloud(*at)
    scene.ridge(
        "mountain",
        [
            (0, 0.12),
            (0.14, 0.2),
            (0.3, 0.1),
            (0.46, 0.07),
            (0.6, 0.14),
            (0.78, 0.24),
            (0.9, 0.14),
            (1, 0.18),
        ],
        0.025,
    )
    scene.ridge("forest", [(0, 0.06), (0.2, 0.03), (0.5, 0.02), (0.8, 0.03), (1, 0.07)], 0.012)
    scene.plain("grass")
    scene.road(
        [(-3, 3.6), (-0.5, 8), (5, 13), (6, 20), (-3, 30), (-8, 46), (6, 80), (10, 180)], 5, "water"
    )
    scene.house(12, 26, (8, 6, 3), -0.5, 3)
    scene.house(-15, 30, (9, 7, 5.4), 0.6, 3)
    for x, z, height in (
        (-8.5, 12, 7.5),
        (-17, 20, 9),
        (9, 15, 7),
        (19, 24, 10),
        (-3, 38, 7),
        (26, 36, 9),
        (-28, 34, 10),
    ):
        scene.tree(x, z, height, 0.4)
    for x, z, height in ((22, 22, 11), (-24, 26, 12), (-26, 30, 10)):
        scene.conifer(x, z, height)
    for x, z, height in ((-5, 8, 0.9), (3.6, 7, 0.8), (8.4, 12, 1.1), (-10.6, 17, 1.3)):
        scene.bush(x, z, height)
    for x, z, size in ((-1.2, 5.4, 0.4), (2.6, 6.4, 0.5), (5.4, 8, 0.5), (-6.2, 7, 0.6)):
        scene.rock(x, z, size)
    scene.fence([(9, 20), (16, 20), (22, 18)])
    scene.boat(4.6, 17, 3)
    return scene.finished()


def all_around() -> Landscape:
    """A lake shore all around: left and right edge meet."""
    scene = Landscape(Camera(512, 1536, horizon=0.46, turns=True), 19)
    for at in (
        (0.14, 0.18, 0.16, 0.1),
        (0.4, 0.26, 0.12, 0.07),
        (0.66, 0.15, 0.18, 0.1),
        (0.86, 0.25, 0.1, 0.07),
    ):
        scene.cloud(*at)
    scene.ridge(
        "mountain",
        [
            (0, 0.06),
            (0.12, 0.05),
            (0.28, 0.1),
            (0.42, 0.2),
            (0.52, 0.13),
            (0.64, 0.22),
            (0.76, 0.1),
            (0.9, 0.05),
            (1, 0.06),
        ],
        0.02,
    )
    scene.ridge(
        "forest",
        [(0, 0.05), (0.2, 0.04), (0.4, 0.015), (0.6, 0.015), (0.8, 0.035), (1, 0.05)],
        0.01,
    )
    scene.plain("grass")
    scene.ground(
        "water", [(-70, 130), (70, 130), (40, 30), (13, 9), (4, 5.6), (-5, 6), (-16, 12), (-40, 36)]
    )
    scene.ground(
        "sand",
        [(-15, 10.6), (-5.2, 6.2), (4, 5.8), (12, 8.2), (11, 6.4), (4, 4.4), (-5, 4.6), (-13, 8)],
    )
    scene.house(8, -9, (7, 5, 3), 0.2, 3)
    scene.house(-14, -12, (8, 6, 5.4), 0.3, 3)
    for x, z, height in ((-10, 2, 7), (12, 3, 8), (-5, -12, 8), (2.5, -8, 6.5), (15, -5, 9)):
        scene.tree(x, z, height, 0.4)
    for x, z, height in ((-16, 3, 10), (-19, 0, 11), (18, 5, 11), (-3, -22, 12), (20, -16, 12)):
        scene.conifer(x, z, height)
    scene.fence([(0, -6), (-6, -6), (-9, -4)])
    for x, z, height in ((-5, 0.5, 0.9), (5.4, -1, 1), (-2, -6, 1), (5, -6, 1.1)):
        scene.bush(x, z, height)
    for x, z, size in ((1, 4, 0.3), (-2.6, 4.6, 0.4), (5, 4.2, 0.4), (-4, -3, 0.5), (2.6, -4, 0.5)):
        scene.rock(x, z, size)
    scene.boat(3, 17, 4)
    return scene.finished()


# How each is painted, and the seed of looks that suit it.
SCENES: dict[str, tuple[Callable[[], Landscape], int]] = {
    "village": (village, 2),
    "fields": (fields, 2),
    "river": (river, 6),
    "coast": (coast, 2),
    "birches": (birches, 2),
    "clearing": (clearing, 10),
    "winter": (winter, 8),
    "mountain_lake": (mountain_lake, 8),
    "all_around": (all_around, 5),
}


def main(names: list[str]) -> None:
    """Write map and table of each."""
    for name in names or list(SCENES):
        paint, seed = SCENES[name]
        scene = paint()
        cv2.imwrite(str(HERE / f"{name}.png"), scene.map)
        table = {"label_set": "countryside", "seed": seed, "scale": 1, "objects": scene.table}
        table |= {"panorama": True} if scene.camera.turns else {}
        (HERE / f"{name}.json").write_text(json.dumps(table, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
