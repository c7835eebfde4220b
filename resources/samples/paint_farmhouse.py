"""Paints the layout that the editor opens with, from simple shapes; CC0.

    python -m resources.samples.paint_farmhouse

writes `farmhouse.png` (16-bit object ids) and `farmhouse.json` (the table) beside this file.
"""

import json
from pathlib import Path

import cv2
import numpy as np

SIZE = 1024
HERE = Path(__file__).resolve().parent
SHIFT = 4  # cv2 takes sub-pixel coordinates as integers with this many fractional bits


class Painter:
    """An object map that grows one object at a time; later objects lie on top."""

    def __init__(self) -> None:
        self.map = np.zeros((SIZE, SIZE), np.uint16)
        self.table: list[dict[str, object]] = []

    def begin(self, class_name: str, name: str = "") -> int:
        self.table.append({"id": len(self.table), "class": class_name, "name": name})
        return len(self.table) - 1

    def polygon(self, object_id: int, points: list[tuple[float, float]]) -> None:
        cv2.fillPoly(self.map, [np.rint(points).astype(np.int32)], int(object_id))

    def curve(self, object_id: int, points: list[tuple[float, float]], steps: int = 24) -> None:
        """A closed smooth shape through the points (Catmull-Rom)."""
        knots = np.array(points, float)
        t = np.linspace(0, 1, steps, endpoint=False)[:, None]
        outline = []
        for i in range(len(knots)):
            a, b, c, d = (knots[(i + k) % len(knots)] for k in (-1, 0, 1, 2))
            outline.append(
                0.5
                * (
                    2 * b
                    + (c - a) * t
                    + (2 * a - 5 * b + 4 * c - d) * t**2
                    + (3 * b - a - 3 * c + d) * t**3
                )
            )
        shape = np.rint(np.concatenate(outline) * 2**SHIFT).astype(np.int32)
        cv2.fillPoly(self.map, [shape], int(object_id), shift=SHIFT)

    def ellipse(self, object_id: int, x: int, y: int, rx: int, ry: int) -> None:
        cv2.ellipse(self.map, (x, y), (rx, ry), 0, 0, 360, int(object_id), -1)

    def rectangle(self, object_id: int, x: int, y: int, width: int, height: int) -> None:
        self.map[y : y + height, x : x + width] = object_id

    def horizon(self, object_id: int, heights: list[tuple[float, float]]) -> None:
        """Everything below a smooth line through (x, y)."""
        xs, ys = np.array(heights, float).T
        columns = np.arange(SIZE)
        smooth = np.interp(columns, xs, ys)
        kernel = np.hanning(61)
        padded = np.pad(smooth, 30, mode="edge")
        line = np.convolve(padded, kernel / kernel.sum(), mode="valid")
        self.map[np.arange(SIZE)[:, None] >= line[None, :]] = object_id

    def rough_horizon(self, object_id: int, heights: list[tuple[float, float]]) -> None:
        """Everything below the line through (x, y), as it is."""
        self.polygon(object_id, [(0, SIZE), *heights, (SIZE, heights[-1][1]), (SIZE, SIZE)])


def ragged(
    points: list[tuple[float, float]], depth: float, length: float, seed: int
) -> list[tuple[float, float]]:
    """A closed outline as leaves draw it: `depth` pixels in and out, every `length` pixels."""
    random = np.random.default_rng(seed)
    knots = np.array(points, float)
    edges = np.roll(knots, -1, axis=0) - knots
    outline: list[tuple[float, float]] = []
    for knot, edge in zip(knots, edges, strict=True):
        size = float(np.hypot(*edge))
        count = max(1, round(size / length))
        outward = np.array([edge[1], -edge[0]]) / max(size, 1)
        for step in range(count):
            x, y = knot + edge * (step / count) + outward * depth * random.uniform(-1, 1)
            outline.append((float(x), float(y)))
    return outline


def ridge(heights: list[tuple[float, float]], depth: float, seed: int) -> list[tuple[float, float]]:
    """A line of heights with the roughness of rock or treetops between the given ones."""
    random = np.random.default_rng(seed)
    xs, ys = np.array(heights, float).T
    fine = np.arange(0, SIZE, 14)
    rough = random.uniform(-1, 1, fine.size) * depth
    rough += np.interp(fine, fine[::4], random.uniform(-1, 1, fine[::4].size) * 2 * depth)
    return [
        (float(x), float(y)) for x, y in zip(fine, np.interp(fine, xs, ys) + rough, strict=True)
    ]


def farmhouse() -> Painter:
    """A farmhouse by a lake, with a big tree, a wood, a field and mountains."""
    scene = Painter()
    scene.begin("sky")  # object 0 covers everything at first
    cloud = scene.begin("cloud")
    scene.curve(
        cloud,
        [(52, 196), (96, 150), (160, 128), (214, 92), (290, 82), (350, 104), (420, 112),
         (470, 146), (520, 164), (470, 184), (380, 190), (300, 206), (200, 200), (120, 208)],
    )  # fmt: skip
    cloud = scene.begin("cloud")
    scene.curve(
        cloud,
        [(640, 120), (700, 84), (770, 78), (820, 48), (900, 56), (950, 86), (1010, 94),
         (1060, 120), (1000, 140), (900, 134), (800, 152), (700, 140)],
    )  # fmt: skip
    mountain = scene.begin("mountain")
    scene.rough_horizon(
        mountain,
        ridge(
            [(0, 392), (90, 340), (170, 292), (236, 246), (300, 312), (380, 350), (470, 318),
             (560, 262), (622, 216), (690, 280), (760, 330), (850, 300), (930, 346), (1023, 322)],
            6, 1,
        ),
    )  # fmt: skip
    forest = scene.begin("forest")
    scene.rough_horizon(
        forest,
        ridge([(0, 396), (150, 408), (330, 424), (520, 414), (700, 426), (860, 402), (1023, 410)],
              8, 2),
    )  # fmt: skip
    field = scene.begin("crop_field")
    scene.horizon(field, [(0, 470), (300, 462), (600, 468), (1023, 456)])
    grass = scene.begin("grass")
    scene.horizon(grass, [(0, 520), (260, 512), (520, 504), (760, 516), (1023, 500)])
    road = scene.begin("road")
    scene.curve(
        road,
        [(600, 1090), (640, 930), (716, 800), (790, 716), (812, 640), (836, 628), (844, 660),
         (836, 730), (800, 830), (786, 940), (820, 1090)],
    )  # fmt: skip
    pond = scene.begin("water")
    scene.curve(
        pond,
        [(-60, 800), (80, 742), (240, 716), (380, 732), (470, 772), (520, 840), (500, 920),
         (410, 980), (260, 1040), (60, 1070), (-60, 1080)],
    )  # fmt: skip
    bank = scene.begin("rock")
    scene.curve(
        bank,
        [(452, 950), (478, 904), (528, 884), (586, 902), (612, 946), (590, 986), (520, 1000),
         (470, 988)],
    )  # fmt: skip
    wall = scene.begin("wall")
    scene.polygon(wall, [(640, 448), (910, 448), (910, 622), (640, 626)])
    roof = scene.begin("roof")
    scene.polygon(roof, [(612, 458), (676, 340), (884, 340), (940, 458)])
    chimney = scene.begin("wall")
    scene.rectangle(chimney, 830, 306, 38, 62)
    for x in (676, 752, 848):
        window = scene.begin("window")
        scene.rectangle(window, x, 492, 42, 56)
    tree = scene.begin("tree")
    crown = [(300, 168), (372, 190), (430, 246), (446, 316), (480, 372), (470, 446), (430, 500),
             (390, 560), (330, 590), (262, 584), (196, 600), (128, 560), (92, 498), (70, 430),
             (96, 360), (110, 290), (166, 232), (224, 186)]  # fmt: skip
    scene.curve(tree, ragged(crown, 13, 17, 3), steps=6)
    scene.curve(
        tree,
        [(262, 570), (300, 572), (306, 640), (318, 716), (346, 752), (286, 744), (226, 756),
         (252, 716), (264, 640)],
    )  # fmt: skip
    for number, (x, y, size) in enumerate(((560, 600, 62), (968, 650, 74))):
        bush = scene.begin("bush")
        outline = [(x - size, y + 40), (x - 0.9 * size, y - 10), (x - 0.4 * size, y - 48),
                   (x + 0.3 * size, y - 52), (x + 0.9 * size, y - 8), (x + size, y + 40),
                   (x, y + 56)]  # fmt: skip
        scene.curve(bush, ragged(outline, 7, 12, 10 + number), steps=6)
    return scene


def main() -> None:
    """Write the map and the table."""
    scene = farmhouse()
    cv2.imwrite(str(HERE / "farmhouse.png"), scene.map)
    table = {"label_set": "countryside", "seed": 1, "scale": 2, "objects": scene.table}
    (HERE / "farmhouse.json").write_text(json.dumps(table, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
