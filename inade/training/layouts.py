"""Layouts of a data set, as an engine draws them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from inade.engine import Engine
from inade.training.data.packing import MOST_SIDE, SIDE_STEP, fitted
from inade.training.prior.reading import Selection


@dataclass(frozen=True, eq=False)
class Drawable:
    """A photo uint8 [H, W, 3], its object map uint16 [H, W] of ids 0..n-1, and their channels."""

    photo: np.ndarray
    object_map: np.ndarray
    channels: np.ndarray

    @property
    def by_id(self) -> dict[int, int]:
        """Channel by object id."""
        return dict(enumerate(self.channels.tolist()))


def layouts_of(engine: Engine, chosen: Sequence[Selection]) -> Iterator[Drawable | None]:
    """Each picture at the size that the engine draws it at; None for one that holds classes which
    the checkpoint does not know. Raises what reading pictures raises."""
    for part in chosen:
        for name in part.names:
            sample = part.source.read(name)
            photo, objects, own = fitted(sample, *_size(sample.photo.shape[:2], engine))
            channels = part.table[own]
            known = bool((channels >= 0).all())
            yield Drawable(photo, objects.astype(np.uint16), channels) if known else None


def _size(shape: tuple[int, ...], engine: Engine) -> tuple[int, int]:
    """(height, width) that a photo is drawn at: the model's, or its own within MOST_SIDE."""
    if not engine.config.size_free:
        return engine.size
    scale = min(1.0, MOST_SIDE / max(shape))
    height, width = (max(SIDE_STEP, int(side * scale) // SIDE_STEP * SIDE_STEP) for side in shape)
    return height, width
