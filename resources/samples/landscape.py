"""Paints layouts of landscapes in perspective from a few words: a camera, and what it sees.

Lengths are metres: x to the right, y up from the ground, z away from the camera. Ground and ridges
are painted in the order they are told; what stands on the ground from far to near.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

import cv2
import numpy as np

Points = Sequence[tuple[float, float]] | np.ndarray
_SHIFT = 4  # cv2 takes sub-pixel coordinates as integers with this many fractional bits
_PANE = ((-0.5, 0), (0.5, 0), (0.5, 1.3), (-0.5, 1.3))  # of a window: to the right, up
_NEAREST = 0.4  # metres; what is nearer is not drawn


@dataclass(frozen=True)
class Camera:
    """Where pictures of (height, width) pixels see points of space."""

    height: int
    width: int
    horizon: float = 0.42  # row, as a share of the height
    focal: float = 0.9  # of the width, in a camera that does not turn
    eye: float = 2.2  # metres above the ground
    turns: bool = False  # all around: columns are angles

    def project(self, points: np.ndarray) -> np.ndarray:
        """float [n, 2] pixel coordinates of float [n, 3] points in metres."""
        x, y, z = points.T
        if self.turns:
            focal = self.width / (2 * np.pi)
            column, away = self.width / 2 + focal * np.arctan2(x, z), np.hypot(x, z)
            half = self.width / 2  # an outline across the seam goes on beyond it
            column = column[0] + (column - column[0] + half) % self.width - half
        else:
            focal, away = self.focal * self.width, np.maximum(z, _NEAREST)
            column = self.width / 2 + focal * x / away
        return np.stack([column, self.row - focal * (y - self.eye) / away], 1)

    def beside(self, x: float, z: float, across: float) -> tuple[float, float]:
        """(x, z) so many metres to the right of a place, as seen from here."""
        if not self.turns:
            return x + across, z
        away = float(np.hypot(x, z))
        return x + across * z / away, z - across * x / away

    @property
    def row(self) -> float:
        """The row of the horizon."""
        return self.horizon * self.height


class Landscape:
    """An object map, uint16 [height, width], that grows object by object, and its table."""

    def __init__(self, camera: Camera, seed: int) -> None:
        self.camera = camera
        self.map = np.zeros((camera.height, camera.width), np.uint16)
        self.table: list[dict[str, object]] = []
        self._random = np.random.default_rng(seed)
        self._standing: list[tuple[float, Callable[[], None]]] = []
        self._begin("sky")

    def finished(self) -> "Landscape":
        """Draw what stands on the ground; objects that others hide go. The landscape itself."""
        for _, draw in sorted(self._standing, key=lambda entry: -entry[0]):
            draw()
        self._standing.clear()
        seen, dense = np.unique(self.map, return_inverse=True)
        self.map = dense.reshape(self.map.shape).astype(np.uint16)
        self.table = [self.table[i] | {"id": new} for new, i in enumerate(seen)]
        return self

    # Far away

    def cloud(self, column: float, row: float, width: float, height: float) -> None:
        """Puffs around a place, flat below; all as shares of the picture's sides."""
        cloud, random, camera = self._begin("cloud"), self._random, self.camera
        for _ in range(26):
            along = random.uniform(-1, 1)
            size = (1 - 0.75 * along**2) * random.uniform(0.5, 1) * height / 2 * camera.height
            x = (column + along * width / 2) * camera.width
            self._ellipse(cloud, x, row * camera.height - size * 0.8, size * 1.5, size)

    def ridge(self, class_name: str, heights: Points, rough: float = 0.012) -> None:
        """All below a line of (column, height over the horizon), shares of the sides."""
        ridge, camera = self._begin(class_name), self.camera
        xs, ys = np.array(heights, float).T
        columns = np.linspace(0, 1, 240)
        line = np.interp(columns, xs, ys)
        for length in (6, 17, 40):
            knots = self._random.uniform(-1, 1, length * 3)
            knots[-1] = knots[0]  # all around, the ends meet
            line = line + np.interp(columns, np.linspace(0, 1, knots.size), knots) * rough * (
                12 / length
            )
        outline = np.stack([columns * camera.width, camera.row - line * camera.height], 1)
        corners = [(camera.width, camera.height), (0, camera.height)]
        self._fill(ridge, np.concatenate([outline, corners]))

    def plain(self, class_name: str) -> None:
        """Ground of this class up to the horizon."""
        self.map[int(self.camera.row) :] = self._begin(class_name)

    # On the ground

    def ground(self, class_name: str, points: Points, *, smooth: bool = True) -> None:
        """An area of the ground by its outline, (x, z)."""
        area = self._begin(class_name)
        outline = _smooth(points) if smooth else _subdivided(points)
        flat = np.stack([outline[:, 0], np.zeros(len(outline)), outline[:, 1]], 1)
        self._fill(area, self.camera.project(flat))

    def road(self, points: Points, width: float, class_name: str = "road") -> None:
        """A band of this width along (x, z)."""
        line = _smooth(points, closed=False)
        ahead = np.gradient(line, axis=0)
        side = np.stack([ahead[:, 1], -ahead[:, 0]], 1) / np.hypot(*ahead.T)[:, None] * width / 2
        self.ground(class_name, np.concatenate([line + side, (line - side)[::-1]]), smooth=False)

    # Upright

    def tree(self, x: float, z: float, height: float, spread: float = 0.36) -> None:
        """A tree with leaves: a trunk that forks, and clusters of leaves with gaps."""

        def draw() -> None:
            tree, random = self._begin("tree"), self._random
            twigs: list[tuple[float, float, float]] = []

            def grow(x0: float, y0: float, angle: float, length: float, level: int) -> None:
                x1, y1 = x0 + np.sin(angle) * length, y0 + np.cos(angle) * length
                self._stroke(tree, x, z, ((x0, y0), (x1, y1)), height * 0.034 * 0.62**level)
                if level >= 2:
                    twigs.append((x1, y1, length))
                if level < 5:
                    for turn in random.uniform(0.2, 0.85, 2) * (1, -1):
                        shorter = length * random.uniform(0.66, 0.86)
                        grow(x1, y1, angle * 0.8 + turn * spread * 2, shorter, level + 1)

            grow(0, 0, random.uniform(-0.06, 0.06), height * 0.27, 0)
            for twig_x, twig_y, length in twigs:
                for across, up in random.normal(0, length * 0.45, (36, 2)):
                    at = self._place(x, z, twig_x + across, twig_y + up)
                    size = self._size(height * random.uniform(0.006, 0.016), x, z)
                    self._leaf(tree, at, size)

        self._stand(x, z, draw)

    def conifer(self, x: float, z: float, height: float) -> None:
        """A spruce: whorls of hanging boughs."""

        def draw() -> None:
            tree, random = self._begin("tree"), self._random
            self._stroke(tree, x, z, ((0, 0), (0, height * 0.97)), height * 0.018)
            for share in np.linspace(0.1, 1, 24):
                reach = (1 - share) ** 0.85 * height * 0.24
                for side in (-1, 1):
                    out = side * reach * random.uniform(0.7, 1.1)
                    y = share * height
                    tip = y - reach * random.uniform(0.15, 0.45)
                    corners = [(0, y + height * 0.03), (out, tip), (0, y - height * 0.035)]
                    self._fill(tree, self._places(x, z, corners))

        self._stand(x, z, draw)

    def bush(self, x: float, z: float, height: float) -> None:
        """A dome of leaves."""

        def draw() -> None:
            bush = self._begin("bush")
            for _ in range(420):
                angle, share = self._random.uniform(0, np.pi), self._random.uniform(0, 1) ** 0.5
                across, up = np.cos(angle) * share * height * 0.75, np.sin(angle) * share * height
                size = self._size(height * self._random.uniform(0.025, 0.06), x, z)
                self._leaf(bush, self._place(x, z, across, up), size)

        self._stand(x, z, draw)

    def rock(self, x: float, z: float, size: float) -> None:
        """A boulder."""

        def draw() -> None:
            angles = np.linspace(0, np.pi, 9)
            radius = size * self._random.uniform(0.75, 1.1, angles.size)
            top = [
                (r * np.cos(a), r * 0.6 * np.sin(a)) for a, r in zip(angles, radius, strict=True)
            ]
            below = [(-size * 0.6, -size * 0.16), (size * 0.5, -size * 0.18)]
            self._fill(self._begin("rock"), self._places(x, z, [*top, *below]))

        self._stand(x, z, draw)

    def fence(self, points: Points, height: float = 1.1) -> None:
        """Posts two metres apart and two rails, along straight lines between (x, z)."""
        for start, end in pairwise(np.array(points, float)):
            posts = np.linspace(start, end, max(1, round(float(np.hypot(*(end - start))) / 2)) + 1)
            # One object for each stretch: nearer things stand before it, others behind.
            self._stand(*(start + end) / 2, partial(self._stretch, posts, height))

    def _stretch(self, posts: np.ndarray, height: float) -> None:
        fence = self._begin("fence")
        for x, z in posts:
            self._stroke(fence, x, z, ((0, 0), (0, height)), 0.13)
        for share in (0.45, 0.85):
            rail = np.insert(posts, 1, height * share, axis=1)
            wide = max(1, round(self._size(0.1, *posts[0])))
            self._line(fence, self.camera.project(rail), wide)

    def boat(self, x: float, z: float, length: float) -> None:
        """A rowing boat on water, from the side."""

        def draw() -> None:
            hull = [(-0.5, 0.16), (-0.42, 0), (0.4, 0), (0.54, 0.2), (0.3, 0.13), (-0.3, 0.12)]
            outline = [(across * length, up * length) for across, up in hull]
            self._fill(self._begin("boat"), self._places(x, z, outline))

        self._stand(x, z, draw)

    def house(
        self, x: float, z: float, size: tuple[float, float, float], turn: float, windows: int = 3
    ) -> None:
        """A house with a gable: (width, depth, height) of its walls, turned by `turn` radians."""
        width, depth, height = size
        top = height + depth * 0.42
        right = np.array([np.cos(turn), 0, np.sin(turn)])
        back = np.array([-np.sin(turn), 0, np.cos(turn)])
        foot = np.array([x, 0, z])

        def at(across: float, up: float, away: float) -> np.ndarray:
            return foot + right * across + back * away + np.array([0, up, 0])

        def polygon(object_id: int, *corners: np.ndarray) -> None:
            self._fill(object_id, self.camera.project(_subdivided(np.array(corners))))

        def draw() -> None:
            w, d, over = width / 2, depth / 2, 0.35
            wall, roof = self._begin("wall"), self._begin("roof")
            gable = -w if np.dot(right, foot) > 0 else w  # the walls that are seen
            front = -d if np.dot(back, foot) > 0 else d
            polygon(wall, at(-w, 0, front), at(w, 0, front), at(w, height, front),
                    at(-w, height, front))  # fmt: skip
            polygon(wall, at(gable, 0, -d), at(gable, 0, d), at(gable, height, d),
                    at(gable, top, 0), at(gable, height, -d))  # fmt: skip
            eaves, edge = height - over * 0.84, front + np.sign(front) * over
            polygon(roof, at(-w - over, eaves, edge), at(w + over, eaves, edge),
                    at(w + over, top + 0.1, 0), at(-w - over, top + 0.1, 0))  # fmt: skip
            out = gable + np.sign(gable) * over
            polygon(roof, at(out, top + 0.1, 0), at(out, eaves, -edge),
                    at(out, eaves - 0.3, -edge), at(out, top - 0.25, 0))  # fmt: skip
            chimney = ((-0.4, -0.4), (0.4, -0.4), (0.4, 1.1), (-0.4, 1.1))
            polygon(self._begin("wall"), *(at(w * 0.4 + across, top + up, 0)
                    for across, up in chimney))  # fmt: skip
            for low in np.arange(0.95, height - 1.3, 2.6):
                for i in range(windows):
                    centre = (-1 + (2 * i + 1) / windows) * w
                    polygon(self._begin("window"), *(at(centre + across, low + up, front)
                            for across, up in _PANE))  # fmt: skip
                for centre in (-d / 2, d / 2):
                    polygon(self._begin("window"), *(at(gable, low + up, centre + across * 0.9)
                            for across, up in _PANE))  # fmt: skip

        self._stand(x, z, draw)

    # How

    def _begin(self, class_name: str) -> int:
        self.table.append({"id": len(self.table), "class": class_name, "name": ""})
        return len(self.table) - 1

    def _stand(self, x: float, z: float, draw: Callable[[], None]) -> None:
        self._standing.append((float(np.hypot(x, z)) if self.camera.turns else z, draw))

    def _places(self, x: float, z: float, points: Points) -> np.ndarray:
        """float [n, 2] pixel coordinates of points (to the right, up) of a place of the ground."""
        feet = [(self.camera.beside(x, z, across), up) for across, up in points]
        return self.camera.project(np.array([(fx, up, fz) for (fx, fz), up in feet], float))

    def _place(self, x: float, z: float, across: float, up: float) -> np.ndarray:
        return self._places(x, z, [(across, up)])[0]

    def _size(self, metres: float, x: float, z: float) -> float:
        """Pixels of a length at this place."""
        low, high = self._places(x, z, [(0, 0), (0, metres)])
        return float(low[1] - high[1])

    def _stroke(self, object_id: int, x: float, z: float, ends: Points, wide: float) -> None:
        """A line between two points (to the right, up) of a place, so many metres wide."""
        self._line(object_id, self._places(x, z, ends), max(1, round(self._size(wide, x, z))))

    def _leaf(self, object_id: int, at: np.ndarray, size: float) -> None:
        radius = min(max(0.7, size), 3.2)
        self._ellipse(object_id, at[0], at[1], radius * self._random.uniform(0.8, 1.4), radius)

    def _turns(self) -> list[np.ndarray]:
        """Where the same thing is seen again: all around, beyond both edges."""
        turns = (0, -1, 1) if self.camera.turns else (0,)
        return [np.array([turn * self.camera.width, 0]) for turn in turns]

    def _line(self, object_id: int, points: np.ndarray, width: int) -> None:
        for turn in self._turns():
            line = np.rint((points + turn) * 2**_SHIFT).astype(np.int32)
            cv2.polylines(self.map, [line], False, object_id, width, shift=_SHIFT)

    def _ellipse(self, object_id: int, x: float, y: float, rx: float, ry: float) -> None:
        for turn in self._turns():
            centre, axes = (
                np.rint(np.array(pair) * 2**_SHIFT).astype(int).tolist()
                for pair in ((x + turn[0], y), (rx, ry))
            )
            cv2.ellipse(self.map, centre, axes, 0, 0, 360, object_id, -1, shift=_SHIFT)

    def _fill(self, object_id: int, outline: np.ndarray) -> None:
        for turn in self._turns():
            corners = np.rint((outline + turn) * 2**_SHIFT).astype(np.int32)
            cv2.fillPoly(self.map, [corners], object_id, shift=_SHIFT)


def _subdivided(points: Points, pieces: int = 24) -> np.ndarray:
    """The closed outline with points along its edges: a straight edge is curved all around."""
    corners = np.array(points, float)
    following = np.roll(corners, -1, axis=0)
    shares = np.linspace(0, 1, pieces, endpoint=False)[:, None]
    return np.concatenate([a + (b - a) * shares for a, b in zip(corners, following, strict=True)])


def _smooth(points: Points, *, closed: bool = True, pieces: int = 24) -> np.ndarray:
    """A smooth line through the points (Catmull-Rom)."""
    knots = np.array(points, float)
    if not closed:
        knots = np.concatenate([2 * knots[:1] - knots[1:2], knots, 2 * knots[-1:] - knots[-2:-1]])
    t = np.linspace(0, 1, pieces, endpoint=False)[:, None]
    line = []
    for i in range(len(knots)) if closed else range(1, len(knots) - 2):
        a, b, c, d = (knots[(i + k) % len(knots)] for k in (-1, 0, 1, 2))
        curve = (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * (b - c) + d - a) * t**3
        line.append(b + ((c - a) * t + curve) / 2)
    return np.concatenate(line)
