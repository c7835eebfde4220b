"""What a project holds: the one frozen value that is saved, opened, and given to a Document."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject, Texture
from inade.looks.look import Look, Style, draw_global_noise, draw_noise
from inade.looks.prior import Prior, draw_looks
from inade.scene import Scene

MAX_PARTS = 64  # of explored noise


@dataclass(frozen=True)
class Checkpoint:
    """The checkpoint a project was made with: folder name and sha256 of its weights, in hex."""

    name: str = ""
    fingerprint: str = ""


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
    """

    center: tuple[tuple[float, NoiseSource], ...]
    across: NoiseSource
    up: NoiseSource
    x: float = 0.0
    y: float = 0.0

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
    }


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
    return Explored(center, across, up, x, y)


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


@dataclass(frozen=True, eq=False)
class Project:
    """A whole document at one moment; its arrays are not to be written to.

    layout        object map (1, 2, 4 or 8 times the picture's size) and table
    labels        the label set whose channels the table speaks of
    looks         look by object id; `sources` says where their noise came from
    global_noise  float32 [D]
    picture       uint8 [h, w, 3] RGB, or None before the first pass
    picture_size  (height, width) of the model's picture
    sketch        uint8 [h, w], non-zero on a line, or None
    underlay      uint8 [h, w, 3] RGB of the picture's shape: a photo to trace from, or None
    seed          int, the document's seed
    scene_seed    int, what `global_noise` was drawn from, or None if that is not known
    """

    layout: Layout
    labels: LabelSet
    looks: Mapping[int, Look]
    global_noise: np.ndarray
    picture_size: tuple[int, int]
    sources: Mapping[int, Source] = field(default_factory=dict)
    picture: np.ndarray | None = None
    sketch: np.ndarray | None = None
    checkpoint: Checkpoint = Checkpoint()
    seed: int = 0
    underlay: np.ndarray | None = None
    scene_seed: int | None = None

    def scene(self) -> Scene:
        """What its picture is made of."""
        return Scene.of(
            self.layout,
            self.looks,
            self.global_noise,
            self.sketch,
            texture=Texture(self.seed % 2**64),
        )

    @staticmethod
    def blank(
        labels: LabelSet,
        picture_size: tuple[int, int],
        *,
        noise_dim: int,
        latent_dim: int,
        scale: int = 4,
        channel: int = 0,
        seed: int = 0,
        checkpoint: Checkpoint = Checkpoint(),  # noqa: B008 (frozen)
    ) -> "Project":
        """A new project: one object of class `channel` over the whole layout."""
        height, width = picture_size
        object_map = np.zeros((height * scale, width * scale), np.uint16)
        layout = Layout(object_map, {0: LayoutObject(channel)})
        return Project.of_layout(
            layout,
            labels,
            picture_size,
            noise_dim=noise_dim,
            latent_dim=latent_dim,
            seed=seed,
            checkpoint=checkpoint,
        )

    @staticmethod
    def of_layout(
        layout: Layout,
        labels: LabelSet,
        picture_size: tuple[int, int],
        *,
        noise_dim: int,
        latent_dim: int,
        seed: int = 0,
        checkpoint: Checkpoint = Checkpoint(),  # noqa: B008 (frozen)
        prior: Prior | None = None,
        others: Sequence[tuple[int, Style]] | None = None,
    ) -> "Project":
        """A new project on a layout, with every look drawn from the seed.

        From the checkpoint's prior where it has one, given the (class, style) of `others`.
        """
        return Project(
            layout,
            labels,
            draw_looks(prior, layout.channels, noise_dim, seed, others=others),
            draw_global_noise(seed, 0, latent_dim),
            picture_size,
            {object_id: NoiseSource(seed, 0, object_id) for object_id in layout.objects},
            checkpoint=checkpoint,
            seed=seed,
            scene_seed=seed,
        )
