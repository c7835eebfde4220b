"""Simplified layouts: smoother, no new objects, none lost."""

import numpy as np
import pytest

from inade.training.data.augment import majority, polygons, simplify


def leafy(size: int = 96) -> np.ndarray:
    """Sky 0, ground 1, a crown with a ragged edge 2, a small stone 3."""
    y, x = np.mgrid[:size, :size]
    object_map = (y > 0.7 * size).astype(np.uint8)
    angle = np.arctan2(y - 40, x - 48)
    ragged = 25 + 5 * np.sign(np.sin(23 * angle))
    object_map[np.hypot(y - 40, x - 48) < ragged] = 2
    object_map[85:88, 10:13] = 3
    return object_map


def edge_length(object_map: np.ndarray) -> int:
    across = object_map[:, 1:] != object_map[:, :-1]
    return int(across.sum() + (object_map[1:] != object_map[:-1]).sum())


def test_majority_equals_counting():
    rng = np.random.default_rng(0)
    object_map = rng.integers(0, 5, (13, 17)).astype(np.uint16)
    result = majority(object_map, 2)
    for y in range(13):
        for x in range(17):
            window = object_map[max(0, y - 2) : y + 3, max(0, x - 2) : x + 3]
            assert result[y, x] == np.bincount(window.ravel()).argmax()


def test_polygons_close_small_holes_and_keep_large_ones():
    object_map = np.zeros((64, 64), np.uint8)
    object_map[4:60, 4:60] = 1
    object_map[10:12, 10:12] = 0
    object_map[25:50, 25:50] = 0
    result = polygons(object_map, 3)
    assert result[11, 11] == 1
    assert result[37, 37] == 0
    assert result[1, 1] == 0


@pytest.mark.parametrize("way", [0, 1, 2])
def test_each_way_smooths_and_keeps_every_object(way):
    rng = np.random.default_rng(0)
    object_map = leafy()

    class Fixed:
        def integers(self, _: int) -> int:
            return way

    result = simplify(object_map, 1.0, Fixed())  # pyright: ignore[reportArgumentType]
    assert result.dtype == object_map.dtype
    assert result.shape == object_map.shape
    assert edge_length(result) < 0.75 * edge_length(object_map)
    assert set(np.unique(result)) == {0, 1, 2, 3}
    assert (result == object_map).mean() > 0.85
    noisy = rng.integers(0, 300, (40, 40)).astype(np.int32)
    assert np.isin(simplify(noisy, 1.0, Fixed()), noisy).all()  # pyright: ignore


def test_same_random_state_same_map_and_the_source_is_untouched():
    object_map = leafy()
    before = object_map.copy()
    one, two = (simplify(object_map, 0.5, np.random.default_rng(4)) for _ in range(2))
    np.testing.assert_array_equal(one, two)
    np.testing.assert_array_equal(object_map, before)


def test_one_object_stays_one_object():
    whole = np.zeros((20, 30), np.uint16)
    for seed in range(6):
        assert not simplify(whole, 1.0, np.random.default_rng(seed)).any()
