"""Where the noise of objects was drawn from, so that it can be drawn again and told."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from inade.looks.look import draw_noise

MAX_PARTS = 64  # of explored noise


@dataclass(frozen=True)
class NoiseSource:
    """Where an object's noise was drawn from; noise mixed by hand has no source.

    `stream` is the id of the object it was drawn for, which a copied look keeps.
    """

    seed: int
    draw: int
    stream: int

    def noise(self, width: int) -> np.ndarray:
        """float32 [2, Z] of this source."""
        return draw_noise(self.seed, self.stream, self.draw, width)


@dataclass(frozen=True)
class Explored:
    """Noise found on a plane of two random directions: where it lies, so that it can be repeated.

    center      the noise at (0, 0), as weights of noise that was drawn
    across, up  the directions of x and y
    x, y        the place on the plane, in the unit disc
    leading     whether the drawn style moves along the directions in which the class's colour
                changes most, instead of along those of `across` and `up`
    """

    center: tuple[tuple[float, NoiseSource], ...]
    across: NoiseSource
    up: NoiseSource
    x: float = 0.0
    y: float = 0.0
    leading: bool = False

    @property
    def draw(self) -> int:
        """The highest draw number in use."""
        return max(source.draw for _, source in self.parts)

    @property
    def parts(self) -> tuple[tuple[float, NoiseSource], ...]:
        """The same noise as weights of noise that was drawn, without a plane."""
        kept, across, up = plane_weights(self.x, self.y)
        center = tuple((kept * weight, source) for weight, source in self.center)
        return (*center, (across, self.across), (up, self.up))

    def noise(self, width: int) -> np.ndarray:
        """float32 [2, Z] of this place."""
        return mixed_noise(self.parts, width)


Source = NoiseSource | Explored


def random_seed() -> int:
    """A seed that nobody chose, for a new document or scene."""
    return int(np.random.default_rng().integers(2**31))


def source_to_json(source: Source | None) -> Any:
    """[seed, draw, stream], a dict for a place on a plane, or None; for files."""
    if source is None:
        return None
    if isinstance(source, NoiseSource):
        return [source.seed, source.draw, source.stream]
    return {
        "center": [[weight, *source_to_json(drawn)] for weight, drawn in source.center],
        "across": source_to_json(source.across),
        "up": source_to_json(source.up),
        "place": [source.x, source.y],
    } | ({"leading": True} if source.leading else {})


def source_from_json(value: Any) -> Source | None:
    """The inverse of `source_to_json`. KeyError, TypeError or ValueError for anything else."""
    if value is None:
        return None
    if isinstance(value, list):
        seed, draw, stream = map(int, value)
        return NoiseSource(seed, draw, stream)
    x, y = map(float, value["place"])
    rows = [(float(weight), *map(int, rest)) for weight, *rest in value["center"]]
    if len(rows) > MAX_PARTS or not all(map(math.isfinite, (x, y, *(row[0] for row in rows)))):
        raise ValueError("noise made of impossible parts")
    across, up = (NoiseSource(*map(int, value[name])) for name in ("across", "up"))
    center = tuple((weight, NoiseSource(*row)) for weight, *row in rows)
    return Explored(center, across, up, x, y, value.get("leading") is True)


def plane_weights(x: float, y: float) -> tuple[float, float, float]:
    """Weights of center, across and up at a place in the unit disc; their squares sum to one.

    So the noise stays standard normal everywhere: the plane is a cap of a sphere, and nothing
    of the center is left at the disc's rim.
    """
    radius = min(math.hypot(x, y), 1.0)
    if radius == 0:
        return 1.0, 0.0, 0.0
    angle, reach = radius * math.pi / 2, math.hypot(x, y)
    return math.cos(angle), math.sin(angle) * x / reach, math.sin(angle) * y / reach


def mixed_noise(parts: tuple[tuple[float, NoiseSource], ...], width: int) -> np.ndarray:
    """float32 [2, Z]: the weighted sum of drawn noise."""
    total = np.zeros((2, width), np.float32)
    for weight, source in parts:
        total += np.float32(weight) * source.noise(width)
    return total
