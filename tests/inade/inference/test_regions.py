"""Which cells an edit makes new, and what each of them is made of."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inade.inference.levels import doubled_cells
from inade.inference.regions import MARGIN, pixels, plan, region

SIZES = [(4, 4), (8, 8), (8, 8), (16, 16), (32, 32), (64, 64), (128, 128)]

rectangles = st.lists(
    st.tuples(*[st.integers(0, 127), st.integers(1, 40)] * 2), min_size=1, max_size=6
)


def drawn(numbers):
    mask = np.zeros((128, 128), bool)
    for top, height, left, width in numbers:
        mask[top : top + height, left : left + width] = True
    return mask


def framed(values, replicate, outside=-1):
    """A map with what lies beyond its edge."""
    if replicate:
        return np.pad(values, 1, mode="edge")
    return np.pad(values, 1, constant_values=outside)


def windows(padded, cells):
    """The 3x3 window of each flat cell of a map, from the map with its frame: [n, 9]."""
    across = padded.shape[1] - 2
    found = [padded[i // across :, i % across :][:3, :3].ravel() for i in cells]
    return np.array(found, dtype=padded.dtype).reshape(-1, 9)


@given(rectangles)
def test_the_picture_and_its_margin_are_made(numbers):
    mask = drawn(numbers)
    made = plan(mask, SIZES)[-1]
    rows, columns = mask.nonzero()
    for down in range(-MARGIN - 1, MARGIN + 2):
        for across in range(-MARGIN - 1, MARGIN + 2):
            inside = made[(rows + down).clip(0, 127), (columns + across).clip(0, 127)]
            assert inside.all()


@given(rectangles)
def test_cells_reached_by_sampling_are_made_and_no_far_ones(numbers):
    mask = drawn(numbers)
    for index, (made, (height, _)) in enumerate(zip(plan(mask, SIZES), SIZES, strict=True)):
        step = 128 // height
        assert (made | ~mask[::step, ::step]).all()
        rows, columns = np.nonzero(made)
        margin = MARGIN + (0, 1, 0, 0, 0, 0, 2)[index]  # the last has the pixels' windows as well
        reach = margin * step
        for row, column in list(zip(rows, columns, strict=True))[:: max(1, len(rows) // 40)]:
            top, left = max(0, row * step - reach), max(0, column * step - reach)
            assert mask[top : (row + 1) * step + reach, left : (column + 1) * step + reach].any()


def test_a_pixel_between_the_samples_of_a_level_costs_nothing_there():
    made = plan(drawn([(33, 1, 35, 1)]), SIZES)
    assert [mask.any() for mask in made] == [False] * 6 + [True]
    assert all(mask.any() for mask in plan(drawn([(64, 1, 64, 1)]), SIZES))


def test_a_cell_hears_of_its_centre_where_that_counts():
    sizes = [(4, 4), (8, 8)]
    at_centre = drawn([(88, 1, 24, 1)])  # pixel 8, 8 of the 16 x 16 of cell (5, 1)
    heard = plan(at_centre, sizes, centres=True)
    assert [mask.any() for mask in heard] == [False, True]
    assert heard[1][5, 1]
    for elsewhere, centres in ((at_centre, False), (drawn([(87, 1, 24, 1)]), True)):
        assert not any(mask.any() for mask in plan(elsewhere, sizes, centres=centres))


def test_a_long_diagonal_costs_its_length_not_its_box():
    mask = np.eye(128, dtype=bool)
    assert plan(mask, SIZES)[-1].mean() < 0.15


@pytest.mark.parametrize("doubled", [False, True])
@pytest.mark.parametrize("taps", [False, True])
@pytest.mark.parametrize("replicate", [False, True])
@given(rectangles, st.integers(0, 5))
def test_every_window_finds_its_cells(replicate, taps, doubled, numbers, seed):
    if taps and not doubled:
        return
    mask = drawn(numbers)[:48, :36]  # objects cut off by the edge too
    if not mask.any():
        return
    segments = np.random.default_rng(seed).integers(0, 4, mask.shape)
    found = region(mask, segments, None, doubled=doubled, taps=taps, replicate=replicate)
    cells = np.flatnonzero(mask)
    np.testing.assert_array_equal(found.cells, cells)
    # what is read: each pixel's cell of the input and its segment, -1 beyond the edge
    rows, columns = np.indices(mask.shape) // (2 if doubled else 1)
    below = rows * (mask.shape[1] // (2 if doubled else 1)) + columns
    pairs = framed(below * 4 + segments, replicate)
    read = np.append(found.source.numpy() * 4 + found.source_segments.numpy(), -1)
    middle = np.flatnonzero(np.isin(np.arange(mask.size), windows_of(mask)))
    np.testing.assert_array_equal(found.middle, middle)
    np.testing.assert_array_equal(found.middle_segments, segments.ravel()[middle])
    first = found.first.numpy()
    if taps:
        np.testing.assert_array_equal(first % 9, np.broadcast_to(np.arange(9), first.shape))
        first = first // 9
        assert len(np.unique(read)) == len(read)  # nothing is multiplied twice
    np.testing.assert_array_equal(read[first], windows(pairs, middle))
    np.testing.assert_array_equal(read[found.own], pairs[1:-1, 1:-1].ravel()[cells])
    places = framed(np.arange(mask.size).reshape(mask.shape), replicate)
    kept = np.append(middle, -1)
    np.testing.assert_array_equal(kept[found.second.numpy()], windows(places, cells))


def windows_of(mask):
    """Flat index of every cell in a window of the mask's cells."""
    places = np.pad(np.arange(mask.size).reshape(mask.shape), 1, constant_values=-1)
    return windows(places, np.flatnonzero(mask)).ravel()


@pytest.mark.parametrize("replicate", [False, True])
@given(rectangles)
def test_pixels_have_their_whole_window(replicate, numbers):
    mask = drawn(numbers)[:40, :40]
    if not mask.any():
        return
    found = pixels(mask, replicate=replicate)
    beyond = np.pad(mask, 1, constant_values=True)
    whole = np.lib.stride_tricks.sliding_window_view(beyond, (3, 3)).all(axis=(2, 3))
    np.testing.assert_array_equal(found.cells, np.flatnonzero(whole))
    taps = found.taps.numpy()
    np.testing.assert_array_equal(taps % 9, np.broadcast_to(np.arange(9), taps.shape))
    kept = np.append(np.flatnonzero(mask), -1)
    places = framed(np.arange(mask.size).reshape(mask.shape), replicate)
    np.testing.assert_array_equal(kept[taps // 9], windows(places, found.cells.numpy()))


def test_doubled_cells_are_one_for_each_segment():
    segments = np.array([[5, 5, 1, 2], [5, 5, 2, 2], [0, 7, 3, 3], [7, 0, 3, 3]])
    source, owners, numbers = doubled_cells(np.array([[True, True], [True, False]]), segments)
    assert list(zip(source.tolist(), owners.tolist(), strict=True)) == [
        (0, 5),
        (1, 1),
        (2, 0),
        (1, 2),
        (2, 7),
    ]
    assert numbers.tolist() == [[0, 0, 1, 3], [0, 0, 3, 3], [2, 4, 5, 5], [4, 2, 5, 5]]
