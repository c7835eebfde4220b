"""Which rectangles an edit makes new."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from inade.inference.windows import MARGIN, Window, boxes, merged, plan

SIZES = [(4, 4), (8, 8), (8, 8), (16, 16), (32, 32), (64, 64), (128, 128)]
EVEN = [False, True, False, True, True, True, True]


def rectangle(top, height, left, width, size=128):
    mask = np.zeros((size, size), bool)
    mask[top : top + height, left : left + width] = True
    return mask


def cells(windows, size=128):
    mask = np.zeros((size, size), bool)
    for window in windows:
        mask[window.slices] = True
    return mask


rectangles = st.lists(
    st.tuples(*[st.integers(0, 127), st.integers(1, 40)] * 2), min_size=1, max_size=6
)


@given(rectangles)
def test_boxes_hold_every_changed_pixel(given_rectangles):
    mask = np.zeros((128, 128), bool)
    for numbers in given_rectangles:
        mask |= rectangle(*numbers)
    assert (cells(boxes(mask)) | ~mask).all()


@given(rectangles)
def test_merging_keeps_the_cells_and_never_adds_work(given_rectangles):
    windows = [Window(a, a + h, b, b + w).clipped(128, 128) for a, h, b, w in given_rectangles]
    fewer = merged(windows)
    assert (cells(fewer) | ~cells(windows)).all()
    assert sum(w.area for w in fewer) <= sum(w.area for w in windows)


@given(rectangles)
def test_each_level_covers_the_change_and_its_margin(given_rectangles):
    mask = np.zeros((128, 128), bool)
    for numbers in given_rectangles:
        mask |= rectangle(*numbers)
    windows = plan(mask, SIZES, EVEN)
    picture = cells(windows[-1])
    rows, columns = mask.nonzero()
    for down in (-MARGIN, 0, MARGIN):
        for across in (-MARGIN, 0, MARGIN):
            assert picture[(rows + down).clip(0, 127), (columns + across).clip(0, 127)].all()
    for level, even in zip(windows, EVEN, strict=True):
        assert not even or all(side % 2 == 0 for window in level for side in window)


def test_far_objects_get_their_own_rectangles():
    mask = rectangle(2, 10, 2, 10) | rectangle(100, 10, 100, 10)
    assert [len(level) for level in plan(mask, SIZES, EVEN)][-2:] == [2, 2]


def test_a_pixel_between_the_samples_of_a_level_costs_nothing_there():
    windows = plan(rectangle(33, 1, 35, 1), SIZES, EVEN)
    assert [len(level) for level in windows] == [0, 0, 0, 0, 0, 0, 1]
    windows = plan(rectangle(64, 1, 64, 1), SIZES, EVEN)
    assert all(len(level) == 1 for level in windows)


def test_no_change_needs_no_window():
    assert plan(np.zeros((128, 128), bool), SIZES, EVEN) == [[]] * len(SIZES)
