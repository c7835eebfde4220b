"""What a project holds: the one frozen value that is saved, opened, and given to a Document."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from inade.labels import LabelSet
from inade.layout import Layout, LayoutObject
from inade.look import Look, draw_global_noise, draw_noise


@dataclass(frozen=True)
class Checkpoint:
    """The checkpoint a project was made with: folder name and sha256 of its weights, in hex."""

    name: str = ""
    fingerprint: str = ""


@dataclass(frozen=True)
class NoiseSource:
    """Where an object's noise was drawn from; noise mixed or explored by hand has no source.

    `stream` is the id of the object it was drawn for, which a copied look keeps.
    """

    seed: int
    draw: int
    stream: int

    def noise(self, width: int) -> np.ndarray:
        """float32 [2, Z] of this source."""
        return draw_noise(self.seed, self.stream, self.draw, width)


@dataclass(frozen=True, eq=False)
class Reference:
    """A photo that styles were read from: uint8 [h, w, 3] RGB, and its object as bool [h, w]."""

    name: str
    photo: np.ndarray
    mask: np.ndarray


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
    seed          int, the document's seed
    """

    layout: Layout
    labels: LabelSet
    looks: Mapping[int, Look]
    global_noise: np.ndarray
    picture_size: tuple[int, int]
    sources: Mapping[int, NoiseSource] = field(default_factory=dict)
    picture: np.ndarray | None = None
    sketch: np.ndarray | None = None
    checkpoint: Checkpoint = Checkpoint()
    references: tuple[Reference, ...] = ()
    seed: int = 0

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
    ) -> "Project":
        """A new project on a layout, with every look drawn from the seed."""
        sources = {object_id: NoiseSource(seed, 0, object_id) for object_id in layout.objects}
        return Project(
            layout,
            labels,
            {object_id: Look(source.noise(noise_dim)) for object_id, source in sources.items()},
            draw_global_noise(seed, 0, latent_dim),
            picture_size,
            sources,
            checkpoint=checkpoint,
            seed=seed,
        )
