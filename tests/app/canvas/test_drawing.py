"""Colours, outlines and lines, against shapes whose answer is known."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, QSizeF

from app.canvas import ink
from app.canvas.colors import class_colors, object_colors
from app.canvas.layers import color_table, picture_to_layout
from app.canvas.outline import SelectionOutline, contours
from app.canvas.viewport import Viewport
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Rect


def test_classes_have_the_colours_of_the_label_set() -> None:
    labels = LabelSet.builtin("countryside")
    table = color_table({7: 0, 9: 3}, class_colors(labels))
    red, green, blue = labels.classes[3].color
    assert table[9] == 0xFF000000 | red << 16 | green << 8 | blue


def test_safe_colours_differ_in_their_first_forty() -> None:
    colors = class_colors(LabelSet.numbered(150), safe=True)
    assert colors.shape == (150, 3)
    assert len({tuple(color) for color in colors[:40].tolist()}) == 40


def test_objects_next_in_number_look_different() -> None:
    colors = object_colors(300).astype(int)
    assert np.abs(np.diff(colors, axis=0)).sum(axis=1).min() > 60


def test_half_colours_are_premultiplied() -> None:
    table = color_table({0: 0}, np.array([[255, 100, 0]], np.uint8), 128)
    assert table[0] == 128 << 24 | 128 << 16 | 50 << 8


def test_picture_rectangles_cover_their_layout_pixels() -> None:
    assert picture_to_layout(Rect(1, 2, 3, 4), 4.0) == Rect(4, 8, 12, 16)
    assert picture_to_layout(Rect(1, 1, 1, 1), 0.5) == Rect(0, 0, 1, 1)


def test_outline_of_a_disc_is_round_and_on_its_edge() -> None:
    y, x = np.mgrid[:200, :200] + 0.5
    (line,) = contours((x - 100) ** 2 + (y - 90) ** 2 <= 60**2, 1.5, 12)
    radius = np.hypot(line[:, 0] - 100, line[:, 1] - 90)
    assert radius.min() > 59
    assert radius.max() < 60.6


def test_outline_of_a_hole_lies_on_the_holes_edge() -> None:
    y, x = np.mgrid[:100, :100] + 0.5
    mask = (x - 50) ** 2 + (y - 50) ** 2 > 20**2
    lines = contours(mask, 1.0, 12)
    assert len(lines) == 2
    inner = min(lines, key=lambda line: np.ptp(line[:, 0]))
    radius = np.hypot(inner[:, 0] - 50, inner[:, 1] - 50)
    assert radius.min() > 19
    assert radius.max() < 20.6


@pytest.mark.parametrize(("pixels", "lines"), [(11, 1), (12, 2)])
def test_small_holes_are_left_out(pixels: int, lines: int) -> None:
    mask = np.ones((20, 20), bool)
    mask[10, 4 : 4 + pixels] = False
    assert len(contours(mask, 1.0, 12)) == lines


def test_single_pixels_and_nothing() -> None:
    mask = np.zeros((8, 8), bool)
    assert contours(mask, 1.0, 12) == []
    mask[3, 5] = True
    (line,) = contours(mask, 1.0, 12)
    assert line.min(axis=0).tolist() == [5, 3]
    assert line.max(axis=0).tolist() == [6, 4]


def test_the_outline_knows_its_bounds() -> None:
    outline = SelectionOutline()
    mask = np.zeros((50, 50), bool)
    mask[10:20, 15:40] = True
    outline.trace(mask, 1.0)
    assert outline.bounds.contains(QPointF(16, 11))
    assert not outline.bounds.contains(QPointF(12, 30))
    outline.trace(None, 1.0)
    assert outline.bounds.isEmpty()


def _viewport(scale: int, size: int = 16) -> Viewport:
    view = Viewport()
    view.set_sizes(QSizeF(size * scale, size * scale), QSizeF(size, size), size, 1.0)
    view.set_zoom(scale)
    return view


def test_device_pixels_see_the_object_under_their_middle() -> None:
    object_map = np.arange(256, dtype=np.uint16).reshape(16, 16)
    view = _viewport(5)
    ids = ink.sample_ids(object_map, view, QRect(10, 20, 50, 25))
    y, x = np.mgrid[20:45, 10:60]
    assert np.array_equal(ids, object_map[y // 5, x // 5])


def test_lines_run_where_owners_meet_and_only_within_a_class_if_wanted() -> None:
    ids = np.zeros((6, 8), np.uint16)
    ids[:, 4:] = 1
    ids[3:, 4:] = 2
    everywhere = np.zeros(ids.shape, np.uint32)
    ink.draw_lines(everywhere, ids)
    expected = np.zeros(ids.shape, bool)
    expected[:, 3:5] = True
    expected[2:4, 4:] = True
    assert np.array_equal(everywhere > 0, expected)
    within = np.zeros(ids.shape, np.uint32)
    ink.draw_lines(within, ids, np.array([0, 1, 1], np.uint16))
    expected[:, 3] = False
    expected[[0, 1, 4, 5], 4] = False
    assert np.array_equal(within > 0, expected)


def test_hatching_leaves_the_first_class_blank_and_stays_in_place_when_scrolled() -> None:
    ids = np.zeros((32, 32), np.uint16)
    ids[:, 16:] = 1
    channels = np.array([0, 1], np.uint16)
    pixels = np.zeros(ids.shape, np.uint32)
    ink.draw_hatching(pixels, ids, channels, (0, 0))
    assert not pixels[:, :16].any()
    assert 0.1 < (pixels[:, 16:] > 0).mean() < 0.5
    scrolled = np.zeros((20, 27), np.uint32)
    ink.draw_hatching(scrolled, ids[12:, 5:], channels, (5, 12))
    assert np.array_equal(scrolled, pixels[12:, 5:])


def test_grid_lines_lie_on_the_edges_of_picture_pixels() -> None:
    view = _viewport(10)
    pixels = np.zeros((40, 40), np.uint32)
    ink.draw_grid(pixels, view, (0, 0))
    assert np.flatnonzero(pixels[5] > 0).tolist() == [0, 10, 20, 30]
    assert np.flatnonzero(pixels[:, 5] > 0).tolist() == [0, 10, 20, 30]
