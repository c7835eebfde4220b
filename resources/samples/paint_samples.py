"""Paints the layout that the editor opens with, from simple shapes; CC0.

    python resources/samples/paint_samples.py

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
        cv2.fillPoly(self.map, [np.array(points, np.int32)], int(object_id))

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


def farmhouse() -> Painter:
    """A farmhouse by a pond, with a big tree, a wood, a field and mountains."""
    scene = Painter()
    scene.begin("sky")  # object 0 covers everything at first
    cloud = scene.begin("cloud")
    for x, y, rx, ry in ((250, 150, 130, 46), (350, 120, 90, 56), (170, 168, 80, 34)):
        scene.ellipse(cloud, x, y, rx, ry)
    cloud = scene.begin("cloud")
    for x, y, rx, ry in ((760, 90, 120, 38), (840, 112, 110, 34)):
        scene.ellipse(cloud, x, y, rx, ry)
    mountain = scene.begin("mountain")
    scene.horizon(
        mountain,
        [(0, 430), (120, 360), (230, 300), (330, 372), (450, 330), (560, 265), (680, 350),
         (800, 318), (900, 372), (1023, 345)],
    )  # fmt: skip
    forest = scene.begin("forest")
    scene.horizon(
        forest, [(0, 430), (150, 415), (330, 440), (520, 425), (700, 445), (860, 420), (1023, 438)]
    )
    field = scene.begin("crop_field")
    scene.horizon(field, [(0, 505), (300, 490), (600, 500), (1023, 486)])
    grass = scene.begin("grass")
    scene.horizon(grass, [(0, 590), (260, 575), (520, 560), (760, 580), (1023, 560)])
    road = scene.begin("road")
    scene.curve(
        road,
        [(640, 1060), (660, 900), (610, 780), (640, 690), (760, 640), (790, 652), (700, 710),
         (690, 780), (800, 900), (850, 1060)],
    )  # fmt: skip
    pond = scene.begin("water")
    scene.curve(pond, [(60, 870), (200, 824), (380, 832), (470, 872), (400, 946), (210, 968),
                       (70, 936)])  # fmt: skip
    bank = scene.begin("rock")
    scene.curve(bank, [(430, 900), (470, 866), (530, 872), (552, 915), (520, 946), (450, 944)])
    wall = scene.begin("wall")
    scene.rectangle(wall, 610, 470, 300, 176)
    roof = scene.begin("roof")
    scene.polygon(roof, [(578, 478), (652, 352), (874, 352), (944, 478)])
    chimney = scene.begin("wall")
    scene.rectangle(chimney, 812, 318, 40, 62)
    for x in (648, 738, 828):
        window = scene.begin("window")
        scene.rectangle(window, x, 512, 48, 62)
    tree = scene.begin("tree")
    scene.polygon(tree, [(262, 640), (306, 640), (316, 770), (248, 770)])
    scene.curve(
        tree,
        [(286, 300), (380, 322), (452, 400), (470, 500), (430, 596), (340, 660), (220, 664),
         (130, 606), (92, 508), (116, 402), (192, 322)],
    )  # fmt: skip
    for x, y in ((548, 600), (960, 640)):
        bush = scene.begin("bush")
        scene.curve(bush, [(x - 58, y + 40), (x - 50, y - 10), (x, y - 44), (x + 52, y - 8),
                           (x + 60, y + 40), (x, y + 54)])  # fmt: skip
    return scene


def main() -> None:
    """Write the map and the table."""
    scene = farmhouse()
    cv2.imwrite(str(HERE / "farmhouse.png"), scene.map)
    table = {"label_set": "countryside", "objects": scene.table}
    (HERE / "farmhouse.json").write_text(json.dumps(table, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
