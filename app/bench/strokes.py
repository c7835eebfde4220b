"""The mix of strokes that the figures in performance tables speak of: seeded, so always the same.

A third are dabs, a third short lines, the rest scribbles and broad strokes over half the picture.
"""

import math
from dataclasses import dataclass

import numpy as np

COUNT = 60
_CLASSES = ("tree", "bush", "grass", "rock", "snow", "water", "cloud", "field")


@dataclass(frozen=True)
class BenchStroke:
    """One stroke: a class, a diameter in layout pixels, and points in shares of the layout."""

    class_name: str
    size: int
    points: tuple[tuple[float, float], ...]


def stroke_mix(count: int = COUNT) -> list[BenchStroke]:
    """The first `count` strokes of the mix, for a layout of 1024 x 1024 pixels."""
    random = np.random.default_rng(20)
    strokes = []
    for number in range(count):
        kind = ("dab", "line", "dab", "line", "scribble", "broad")[number % 6]
        size = int(random.integers(*((256, 513) if kind == "broad" else (16, 81))))
        steps = {"dab": 2, "line": 10, "scribble": 24, "broad": 16}[kind]
        reach = {"dab": 0.004, "line": 0.02, "scribble": 0.02, "broad": 0.03}[kind]
        x, y = (float(value) for value in random.uniform(0.2, 0.8, 2))
        turn = float(random.uniform(0, 2 * math.pi))
        points = [(x, y)]
        for _ in range(steps):
            turn += float(random.normal(0, 0.9 if kind == "scribble" else 0.15))
            x = min(max(x + reach * math.cos(turn), 0.05), 0.95)
            y = min(max(y + reach * math.sin(turn), 0.05), 0.95)
            points.append((x, y))
        strokes.append(
            BenchStroke(_CLASSES[int(random.integers(len(_CLASSES)))], size, tuple(points))
        )
    return strokes
