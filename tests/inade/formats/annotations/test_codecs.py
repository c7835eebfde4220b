"""Run-length codes and polygons against values worked out by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from inade.formats.annotations.codecs import (
    brush_decode,
    brush_encode,
    coco_decode,
    coco_encode,
)
from inade.formats.annotations.shape_stack import filled_polygon

MASKS = arrays.arrays(bool, st.tuples(st.integers(1, 12), st.integers(1, 12)))


def test_coco_runs_go_down_the_columns():
    assert coco_decode([1, 2, 3], 2, 3).tolist() == [[False, True, False], [True, False, False]]
    assert coco_decode("123", 2, 3).tolist() == [[False, True, False], [True, False, False]]


def test_packed_numbers_known_from_other_programs():
    assert coco_encode(np.zeros((1080, 1920), bool)) == "PPYo1"  # 2,073,600 in five bits a sign
    assert coco_encode(np.array([[False, True], [False, True]])) == "22"
    assert coco_encode(np.array([[True]])) == "01"
    # runs 2 1 1 3 2: the fourth and fifth as differences 3 - 1 and 2 - 1
    mask = np.array([[0, 0, 1, 0, 1, 1, 1, 0, 0]], bool)
    assert coco_encode(mask) == "21121"


def test_a_brush_stream_written_by_hand():
    # 1 x 2 pixels: 8 values, words of 8 bits, run widths 1 2 3 4;
    # four repeated zeros (width 2), then four literal values 9 9 9 200 (width 2)
    bits = f"{8:032b}" + "00111" + "0000" + "0001" + "0010" + "0011"
    bits += "1" + "01" + "11" + f"{0:08b}"
    bits += "0" + "01" + "11" + f"{9:08b}" * 3 + f"{200:08b}"
    bits += "0" * (-len(bits) % 8)
    code = [int(bits[i : i + 8], 2) for i in range(0, len(bits), 8)]
    assert brush_decode(code, 1, 2).tolist() == [[False, True]]


@given(MASKS)
def test_codes_round_trip(mask: np.ndarray):
    np.testing.assert_array_equal(coco_decode(coco_encode(mask), *mask.shape), mask)
    np.testing.assert_array_equal(brush_decode(brush_encode(mask), *mask.shape), mask)


def test_long_runs_of_a_brush_are_split():
    mask = np.zeros((300, 300), bool)
    mask[150:] = True
    np.testing.assert_array_equal(brush_decode(brush_encode(mask), 300, 300), mask)


@pytest.mark.parametrize(
    "counts", ["", "1", "9999", "PPYo", "\x00", [2, -1, 3], [2**62, 2**62, 2**63 - 1], [4, 3]]
)
def test_bad_coco_codes(counts: str | list[int]):
    with pytest.raises((ValueError, OverflowError)):
        coco_decode(counts, 2, 3)


@pytest.mark.parametrize(
    "code", [[], [0, 0, 0, 8], [255] * 40, brush_encode(np.ones((1, 2), bool))[:-1], [300], ["a"]]
)
def test_bad_brush_codes(code: list[int]):
    with pytest.raises((ValueError, OverflowError)):
        brush_decode(code, 1, 2)


def test_polygons_take_the_pixels_whose_centres_they_hold():
    square = filled_polygon([[1, 2], [4, 2], [4, 5], [1, 5]], 6, 6)
    expected = np.zeros((6, 6), bool)
    expected[2:5, 1:4] = True
    np.testing.assert_array_equal(square, expected)
    # the lower left triangle of a 4 x 4 square, centres on the diagonal left to one side
    triangle = filled_polygon([[0, 0], [4, 4], [0, 4]], 4, 4)
    assert triangle.sum(axis=1).tolist() in ([0, 1, 2, 3], [1, 2, 3, 4])
    beyond = filled_polygon([[-1e9, -1e9], [1e9, -1e9], [1e9, 1e9], [-1e9, 1e9]], 3, 3)
    assert beyond.all()
    # two polygons that share an edge share no pixel and leave none
    left = filled_polygon([[0, 0], [2.3, 0], [1.1, 4], [0, 4]], 4, 4)
    right = filled_polygon([[2.3, 0], [4, 0], [4, 4], [1.1, 4]], 4, 4)
    assert (left ^ right).all()


@pytest.mark.parametrize(
    "points", [[], [[1, 2]], [[1, 2, 3]] * 3, [[0, 0], [1, float("nan")], [2, 2]]]
)
def test_bad_polygons(points: list[list[float]]):
    with pytest.raises(ValueError, match="polygon"):
        filled_polygon(points, 4, 4)
