"""Objects that are too small for a model to draw."""

import numpy as np

from app.document.state import State
from inade.layouts.layout import resize_nearest

SMALLEST = 24  # pixels of the picture


def too_small(state: State, object_id: int, x: float, y: float) -> bool:
    """Whether an object has fewer than `SMALLEST` pixels of the picture; it owns the point (x, y).

    The point is in layout pixels. Most objects are known to be large by what lies around it.
    """
    height, width = state.picture_size
    rows, columns = (
        np.arange(max(middle - SMALLEST, 0), min(middle + SMALLEST + 1, size)) * whole // size
        for middle, size, whole in zip(
            (int(y / state.scale), int(x % state.layout.size[1] / state.scale)),
            (height, width),
            state.layout.size,
            strict=True,
        )
    )
    object_map = state.layout.object_map
    if np.count_nonzero(object_map[rows[:, None], columns] == object_id) >= SMALLEST:
        return False
    whole = resize_nearest(object_map, height, width)
    return bool(np.count_nonzero(whole == object_id) < SMALLEST)
