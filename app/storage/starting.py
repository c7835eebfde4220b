"""New documents: which sizes are offered, and what they begin with."""

from app.document.sources import random_seed
from app.document.state import State
from app.storage import opening, sample
from app.work.jobs import EngineInfo

Size = tuple[int, int]
SIZES: tuple[Size, ...] = (
    (512, 512),
    (768, 768),
    (512, 1024),
    (768, 1024),
    (1024, 1024),
    (1024, 768),
    (1024, 512),
)
"""(height, width) of the pictures that are offered where any can be made, the first one first."""
PANORAMA: Size = (512, 1024)
"""(height, width) that is offered for a view all the way round."""


def new_project(
    info: EngineInfo,
    channel: int | None,
    scale: int,
    size: Size | None = None,
    *,
    closed: bool = False,
) -> State:
    """A document of one class, or the sample for None; `scale` layout pixels a picture pixel.

    `size`: (height, width) of its picture; None: that of the checkpoint's own pictures. `closed`:
    whether it goes all the way round.
    """
    size = size or info.size
    if channel is None:
        layout, seed = sample.read_sample(info.labels), sample.seed_of()
    else:
        layout, seed = opening.blank_layout(size, channel), random_seed()
    state = opening.project_of(layout, info, "crop", scale, size=size, seed=seed)
    state.closed = closed
    return state
