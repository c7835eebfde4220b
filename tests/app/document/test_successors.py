"""Copies that cost what changes: always equal to the array before, whoever still has which."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.document.successors import Successors
from inade.layouts.layout import Rect

SIDE = 12


@st.composite
def rects(draw: st.DrawFn) -> Rect:
    x, y = (draw(st.integers(0, SIDE - 1)) for _ in range(2))
    return Rect(x, y, draw(st.integers(1, SIDE - x)), draw(st.integers(1, SIDE - y)))


@given(st.lists(st.tuples(rects(), st.booleans(), st.booleans()), max_size=30))
def test_every_array_stays_as_it_was_while_anybody_has_it(
    turns: list[tuple[Rect, bool, bool]],
) -> None:
    made, array = Successors(), np.zeros((SIDE, SIDE, 3), np.uint8)
    kept: list[tuple[np.ndarray, np.ndarray]] = []
    for number, (rect, keeps, starts_anew) in enumerate(turns, 1):
        if keeps:  # a part of it holds the whole
            kept.append((array[2:, ::2], array[2:, ::2].copy()))
        if starts_anew:
            array = array.copy()
        expected = array.copy()
        after = made.of(array, rect)
        assert (after == expected).all()
        after[rect.slices] = number
        expected[rect.slices] = number
        array = after
        assert (array == expected).all()
        assert all((part == was).all() for part, was in kept)


def test_memory_that_nobody_has_is_taken_again() -> None:
    made, array, rect = Successors(), np.zeros((SIDE, SIDE), bool), Rect(3, 4, 2, 2)
    places = set[int]()
    for _ in range(9):
        array = made.of(array, rect)
        array[rect.slices] ^= True
        places.add(array.ctypes.data)
    assert len(places) <= 3
    held = [array]
    for _ in range(9):
        held.append(made.of(held[-1], rect))
    assert len({each.ctypes.data for each in held}) == 10
