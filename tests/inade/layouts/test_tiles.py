"""Maps in tiles: every part is what the array has there, and equal tiles are shared."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inade.layouts.area import Area
from inade.layouts.layout import Rect
from inade.layouts.tiles import SIDE, Tiles

SIZES = [(130, 300), (128, 128), (141, 257), (512, 256)]


def map_of(size: tuple[int, int], seed: int = 0) -> np.ndarray:
    random = np.random.default_rng(seed)
    coarse = random.integers(0, 9, (size[0] // 20 + 1, size[1] // 20 + 1))
    return np.kron(coarse, np.ones((20, 20), np.int64))[: size[0], : size[1]].astype(np.uint16)


@given(
    st.sampled_from(SIZES),
    st.sampled_from([1, 2, 4, 8, 16, 32]),
    *[st.integers(0, 20), st.integers(1, 600)] * 2,
)
def test_a_part_is_that_of_the_map_continued(size, step, top, rows, left, columns):
    array = map_of(size)
    down, across = range(top, top + rows, step), range(left, left + columns, step)
    part = Tiles.of(array).part(down, across)
    beyond = np.pad(array, ((0, 700), (0, 700)), mode="edge")
    np.testing.assert_array_equal(
        part, beyond[top : top + rows : step, left : left + columns : step]
    )


def test_a_part_may_begin_beyond_the_map():
    array = map_of((130, 300))
    part = Tiles.of(array).part(range(144, 160), range(310, 320, 2))
    np.testing.assert_array_equal(part, np.full((16, 5), array[-1, -1]))


@settings(max_examples=40)
@given(st.lists(st.tuples(*[st.integers(0, 120), st.integers(1, 100)] * 2, st.integers(0, 12))))
def test_patches_make_the_map_that_arrays_make(patches):
    array = map_of((256, 300))
    tiles = Tiles.of(array)
    assert tiles.ids == np.unique(array).tolist()
    for top, height, left, width, value in patches:
        before, former = tiles, array
        array = array.copy()
        array[top : top + height, left : left + width] = value
        values = np.full((height, width), value, np.uint16)
        tiles = tiles.patched(Rect(left, top, width, height), values)
        np.testing.assert_array_equal(tiles.whole(), array)
        np.testing.assert_array_equal(before.whole(), former)
        assert tiles.ids == np.unique(array).tolist()
        differs = {
            int(row) // SIDE * 3 + int(column) // SIDE
            for row, column in zip(*(array != former).nonzero(), strict=True)
        }
        assert set(tiles.differing(before)) == differs


def test_an_array_takes_over_what_is_equal():
    array = map_of((300, 300))
    tiles = Tiles.of(array)
    assert Tiles.of(array.copy(), tiles) is tiles
    array[10, 290] = 77
    assert Tiles.of(array, tiles).differing(tiles) == [2]
    with pytest.raises(ValueError, match="read-only"):
        tiles.values(0)[0, 0] = 1


@pytest.mark.parametrize("ids", [(), (3,), (0, 8), (55,), tuple(range(9))])
def test_objects_are_found(ids):
    array = map_of((300, 270))
    area = Tiles.of(array).where(ids)
    expected = np.isin(array, ids)
    assert area.rect == Rect.around(expected)
    np.testing.assert_array_equal(area.window(Rect(0, 0, 270, 300)), expected)


rectangles = st.tuples(*[st.integers(0, 30), st.integers(1, 30)] * 2)


@given(st.lists(rectangles, max_size=4), rectangles)
def test_areas_are_masks_wherever_they_lie(parts, window):
    whole = np.zeros((70, 70), bool)
    areas: list[Area] = []
    for top, height, left, width in parts:
        one = np.zeros((70, 70), bool)
        one[top : top + height, left : left + width] = np.eye(height, width, dtype=bool)
        whole |= one
        areas.append(Area.of(one))
    area = Area.united(areas)
    assert area.empty == (not whole.any())
    top, height, left, width = window
    np.testing.assert_array_equal(
        area.window(Rect(left, top, width, height)), whole[top : top + height, left : left + width]
    )
    np.testing.assert_array_equal(area.sampled(range(2, 70, 3), range(1, 70, 4)), whole[2::3, 1::4])
