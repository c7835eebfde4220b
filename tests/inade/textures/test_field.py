"""Noise by place: tiles as defined, golden values, and parts that are parts of the whole."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inade.textures import field as module
from inade.textures.field import field

offsets = st.integers(-300, 300) | st.integers(-(2**40), 2**40)
sides = st.integers(1, 150)


def tile(seed, stream, level, y, x):
    """A tile by its definition."""
    key = np.array([seed, stream * 2**32 + level], np.uint64)
    counter = np.array([0, 0, y % 2**64, x % 2**64], np.uint64)
    philox = np.random.Philox(key=key, counter=counter)
    return np.random.Generator(philox).standard_normal((64, 64), np.float32)


@pytest.mark.parametrize(
    ("seed", "stream", "level", "row", "column", "expected"),
    [
        (7, 3, 2, -1, 62, [1.0245296, -0.50508004, -0.7652588, -0.2956433]),
        (7, 3, 2, 0, 62, [1.9223883, 0.37060314, -0.81968915, 0.02823311]),
        (12345678901234567890, 65534, 6, 0, 0, [1.7657834, -0.6732103, 0.87448597, 0.45922592]),
        (0, 0, 107, -70, -3, [-1.7152108, 0.70478207, -0.16484678]),
    ],
)
def test_values_are_the_same_in_every_version(seed, stream, level, row, column, expected):
    found = field(seed, stream, level, range(row, row + 1), range(column, column + len(expected)))
    np.testing.assert_allclose(found[0], expected, rtol=1e-6)


@given(st.integers(0, 2**64 - 1), st.integers(0, 65534), st.integers(0, 107), offsets, offsets)
def test_tiles_are_those_of_the_definition(seed, stream, level, y, x):
    found = field(seed, stream, level, range(64 * y, 64 * y + 64), range(64 * x, 64 * x + 64))
    np.testing.assert_array_equal(found, tile(seed, stream, level, y, x))


@given(offsets, offsets, sides, sides, st.data())
def test_a_part_is_the_part_of_the_whole(top, left, height, width, data):
    whole = field(5, 1, 6, range(top, top + height), range(left, left + width))
    assert whole.shape == (height, width)
    first = data.draw(st.integers(0, height - 1)), data.draw(st.integers(0, width - 1))
    last = (
        data.draw(st.integers(first[0] + 1, height)),
        data.draw(st.integers(first[1] + 1, width)),
    )
    part = field(
        5, 1, 6, range(top + first[0], top + last[0]), range(left + first[1], left + last[1])
    )
    np.testing.assert_array_equal(part, whole[first[0] : last[0], first[1] : last[1]])
    row, column = top + first[0], left + first[1]
    assert part[0, 0] == tile(5, 1, 6, row // 64, column // 64)[row % 64, column % 64]


def test_only_touched_tiles_are_made_and_few_are_kept(monkeypatch):
    made = []
    real = np.random.Philox
    monkeypatch.setattr(np.random, "Philox", lambda **given: made.append(1) or real(**given))
    field(99, 1, 0, range(60, 70), range(128, 192))
    assert len(made) == 2
    field(99, 1, 0, range(64, 100), range(128, 130))
    assert len(made) == 3  # of the lower one, only its first rows were there
    field(99, 1, 0, range(5, 128), range(140, 150))
    assert len(made) == 3
    kept = module._tile.cache_info().maxsize
    assert kept is not None
    assert kept * 64 * 64 * 4 <= module.CACHE_BYTES


def test_what_is_shared_cannot_be_written_to():
    for rows in (range(0, 8), range(60, 70)):
        with pytest.raises(ValueError, match="read-only"):
            field(1, 2, 3, rows, range(0, 8))[0, 0] = 0
