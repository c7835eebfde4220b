"""Maps of ids in another size."""

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from inade.layouts.scaling import scale_map

MAPS = arrays(np.uint16, st.tuples(*[st.integers(1, 9)] * 2), elements=st.integers(0, 3))


@given(MAPS, st.integers(1, 4))
def test_enlarged_by_a_whole_number_every_pixel_is_repeated(ids: np.ndarray, times: int) -> None:
    made = scale_map(ids, times * ids.shape[0], times * ids.shape[1])
    assert np.array_equal(made, ids.repeat(times, 0).repeat(times, 1))


@given(arrays(np.uint16, (6, 8), elements=st.integers(0, 3)), st.sampled_from([1, 2]))
def test_reduced_by_a_whole_number_most_of_the_block_counts(ids: np.ndarray, times: int) -> None:
    made = scale_map(ids, 6 // times, 8 // times)
    for y in range(6 // times):
        for x in range(8 // times):
            block = ids[y * times : (y + 1) * times, x * times : (x + 1) * times]
            counts = Counter(block.ravel().tolist())
            assert counts[int(made[y, x])] == max(counts.values())


@given(MAPS, st.integers(1, 12), st.integers(1, 12))
def test_nothing_comes_in_that_was_not_there(ids: np.ndarray, height: int, width: int) -> None:
    made = scale_map(ids, height, width)
    assert made.shape == (height, width)
    assert made.dtype == np.uint16
    assert set(made.ravel().tolist()) <= set(ids.ravel().tolist())


def test_a_line_thinner_than_a_pixel_vanishes_and_a_thick_one_stays() -> None:
    ids = np.zeros((40, 40), np.uint16)
    ids[:, 9] = 1
    ids[20:24] = 2
    assert set(scale_map(ids, 10, 10).ravel().tolist()) == {0, 2}
