"""Brush, polygon and ellipse against plain equations."""

import numpy as np
import pytest

from inade.layouts import shapes
from inade.layouts.layout import Rect


def plain_brush(
    start: tuple[float, float, float], end: tuple[float, float, float], width: int, height: int
) -> np.ndarray:
    """The union of many discs between two, each pixel judged by its centre."""
    rows, columns = np.mgrid[:height, :width] + 0.5
    covered = np.zeros((height, width), bool)
    for t in np.linspace(0, 1, 2000):
        x, y, radius = np.array(start) * (1 - t) + np.array(end) * t
        covered |= (columns - x) ** 2 + (rows - y) ** 2 <= radius**2
    return covered


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ((20.0, 20.0, 8.0), (20.0, 20.0, 8.0)),
        ((12.3, 10.7, 5.5), (44.1, 30.2, 5.5)),
        ((10.0, 40.0, 2.0), (50.0, 12.0, 11.0)),
        ((-3.0, 5.0, 9.0), (70.0, 50.0, 4.0)),
        ((30.5, -20.0, 6.0), (30.5, 80.0, 6.0)),
    ],
)
def test_brush_covers_the_pixels_whose_centres_lie_in_its_discs(
    start: tuple[float, float, float], end: tuple[float, float, float]
) -> None:
    rect, mask = shapes.brush_mask(start, end, 64, 48)
    covered = np.zeros((48, 64), bool)
    covered[rect.slices] = mask
    expected = plain_brush(start, end, 64, 48)
    assert np.count_nonzero(covered != expected) <= 0.01 * np.count_nonzero(expected)
    assert not (covered & ~expected).any() or start == end


@pytest.mark.parametrize("point", [(3.0, 4.0), (3.5, 4.5), (3.99, 4.01)])
def test_smallest_brush_paints_exactly_the_pixel_under_it(point: tuple[float, float]) -> None:
    rect, mask = shapes.brush_mask((*point, 0.5), (*point, 0.5), 10, 10)
    covered = np.zeros((10, 10), bool)
    covered[rect.slices] = mask
    assert np.argwhere(covered).tolist() == [[4, 3]]


def test_smallest_brush_draws_an_unbroken_line() -> None:
    rect, mask = shapes.brush_mask((1.2, 1.3, 0.5), (30.7, 17.9, 0.5), 40, 40)
    assert mask.any(axis=0).all()
    assert mask.any(axis=1).all()
    assert rect == Rect(1, 1, 30, 17)


@pytest.mark.parametrize("point", [(-50.0, 5.0), (5.0, 90.0)])
def test_brush_outside_the_map_touches_nothing(point: tuple[float, float]) -> None:
    rect, mask = shapes.brush_mask((*point, 4.0), (*point, 4.0), 20, 20)
    assert rect.empty
    assert not mask.any()


def test_polygon_holds_the_pixels_whose_centres_lie_inside() -> None:
    points = [(2.0, 2.0), (38.0, 5.0), (30.0, 33.0), (20.0, 12.0), (6.0, 30.0), (-9.0, 50.0)]
    rect, mask = shapes.polygon_mask(points, 40, 40)
    covered = np.zeros((40, 40), bool)
    covered[rect.slices] = mask
    corners = np.array(points)
    inside = np.zeros((40, 40), bool)
    for row in range(40):
        for column in range(40):
            x, y, odd = column + 0.5, row + 0.5, False
            for (x0, y0), (x1, y1) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
                if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
                    odd = not odd
            inside[row, column] = odd
    assert np.array_equal(covered, inside)


@pytest.mark.parametrize(
    ("start", "end"), [((15.6, 23.4), (21.3, 26.7)), ((17.3, 21.7), (22.1, 32.9))]
)
def test_polygons_that_share_an_edge_share_no_pixel_and_leave_none_out(
    start: tuple[float, float], end: tuple[float, float]
) -> None:
    """The edges pass through centres of pixels, and are drawn downward once and upward once."""
    covered = np.zeros((40, 40), int)
    left = [(0.0, start[1]), start, end, (0.0, end[1])]
    right = [(40.0, end[1]), end, start, (40.0, start[1])]
    for points in (left, right):
        rect, mask = shapes.polygon_mask(points, 40, 40)
        covered[rect.slices] += mask
    rows = np.arange(40) + 0.5
    between = (rows >= start[1]) & (rows < end[1])
    assert (covered[between] == 1).all()
    assert not covered[~between].any()


def test_polygon_far_beyond_the_map_covers_all_of_it() -> None:
    rect, mask = shapes.polygon_mask([(-1e300, -1e300), (1e300, -1e300), (0.0, 1e300)], 8, 6)
    assert rect == Rect(0, 0, 8, 6)
    assert mask.all()


def test_polygon_of_two_points_or_off_the_map_is_empty() -> None:
    assert shapes.polygon_mask([(1, 1), (5, 5)], 10, 10)[0].empty
    assert shapes.polygon_mask([(20, 20), (30, 20), (25, 30)], 10, 10)[0].empty


def test_ellipse_agrees_with_its_equation() -> None:
    rect, mask = shapes.ellipse_mask(Rect(3, 5, 20, 10), 40, 40)
    rows, columns = np.mgrid[:40, :40] + 0.5
    expected = ((columns - 13) / 10) ** 2 + ((rows - 10) / 5) ** 2 <= 1
    covered = np.zeros((40, 40), bool)
    covered[rect.slices] = mask
    assert np.array_equal(covered, expected)
