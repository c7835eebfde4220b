"""Who is nearest to a few pixels, against measuring the distance to every source of the map."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inade.errors import RequestError
from inade.layouts import nearest
from inade.layouts.nearest import Nearest

HEIGHT, WIDTH = 70, 90
WITHOUT = (5, 6)  # 5: erased, 6: locked


def _shapes() -> dict[str, np.ndarray]:
    """Maps of owners 0 to 4 with a hole 5 of several shapes, and a locked 6."""
    random = np.random.default_rng(3)
    ground = np.repeat(np.repeat(random.integers(0, 5, (7, 9)), 10, 0), 10, 1).astype(np.uint16)
    y, x = np.mgrid[:HEIGHT, :WIDTH]
    disc, all_but_corners, shreds, ring, band = (ground.copy() for _ in range(5))
    disc[(y - 30) ** 2 + (x - 40) ** 2 < 28**2] = 5
    all_but_corners[(y + x > 3) & (y + WIDTH - x > 9)] = 5
    shreds[random.random(ground.shape) < 0.6] = 5
    ring[abs(np.hypot(y - 35, x - 45) - 25) < 8] = 5
    ring[abs(np.hypot(y - 35, x - 45) - 35) < 3] = 6
    band[10:60] = 5
    band[5:10, 20:70] = 6
    return {
        "disc": disc,
        "all but corners": all_but_corners,
        "shreds": shreds,
        "ring beside a locked one": ring,
        "band": band,
    }


SHAPES = _shapes()


def lengths(down: np.ndarray, across: np.ndarray) -> np.ndarray:
    """Of the shortest ways of steps (1, 0), (1, 1) and (2, 1) that are 1, 1.4 and 2.1969 long."""
    more = np.maximum(abs(down), abs(across))
    less = np.minimum(abs(down), abs(across))
    straight = 2.1969 * less + (more - 2 * less)
    slanting = 2.1969 * (more - less) + 1.4 * (2 * less - more)
    return np.where(2 * less <= more, straight, slanting)


@pytest.mark.parametrize("small", [1 << 18, 0])
@pytest.mark.parametrize("closed", [False, True])
@pytest.mark.parametrize("name", SHAPES)
@settings(max_examples=8, deadline=None)
@given(y=st.integers(0, HEIGHT - 1), x=st.integers(0, WIDTH - 1), size=st.integers(1, 40))
def test_a_dab_finds_who_is_nearest_in_the_whole_map(
    name: str, closed: bool, small: int, y: int, x: int, size: int
) -> None:
    object_map = SHAPES[name]
    places = np.argwhere(~np.isin(object_map, WITHOUT))
    asked = Nearest(object_map, WITHOUT, closed=closed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nearest, "_SMALL", small)
        patch.setattr(nearest, "_NEAR", 4)
        patch.setattr(nearest, "_AT_ONCE", 1 << 8)
        for step in (0, size // 2, 45):  # one dab after another
            dab = np.zeros(object_map.shape, bool)
            columns = np.arange(x + step, x + step + size)
            dab[y : y + size, columns % WIDTH if closed else columns[columns < WIDTH]] = True
            rows, columns = np.nonzero(dab & (object_map == 5))
            down = places[:, 0] - rows[:, None]
            across = abs(places[:, 1] - columns[:, None])
            if closed:
                across = np.minimum(across, WIDTH - across)
            far = lengths(down, across)
            owners = object_map[places[:, 0], places[:, 1]]
            found = asked.owners(rows, columns)
            as_near = (far <= far.min(axis=1, keepdims=True, initial=1e9) + 1e-3) & (
                owners == found[:, None]
            )
            assert as_near.any(axis=1).all()


def test_a_map_without_a_source_is_refused() -> None:
    object_map = np.full((40, 50), 5, np.uint16)
    for closed in (False, True):
        with pytest.raises(RequestError, match="Unlock"):
            Nearest(object_map, WITHOUT, closed=closed).owners(np.array([3]), np.array([4]))
