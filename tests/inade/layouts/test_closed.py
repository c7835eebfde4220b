"""Layouts that close on themselves: a gesture at the seam does what it does in the middle."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inade.layouts.closing import whole_boxes
from inade.layouts.layout import Layout, LayoutObject, Rect
from inade.layouts.painting import (
    ANYWHERE,
    MapPatch,
    deleted,
    filled,
    grown,
    merged,
    object_touching,
    painted,
    shape_of,
    split,
)
from inade.layouts.placing import matrix_between, warped
from inade.layouts.shapes import box_mask, connected_components, ellipse_mask, polygon_mask
from inade.layouts.stroke import Stroke
from tests.inade.layouts.moving import transformed

HEIGHT, WIDTH = 24, 40


def middle() -> Layout:
    """Ground 0 with a tall thing 1, a ring 2 around 3, and two bits 4 of the class of 1."""
    ids = np.zeros((HEIGHT, WIDTH), np.uint16)
    ids[4:20, 14:18] = 1
    ids[6:16, 20:30] = 2
    ids[9:13, 23:27] = 3
    ids[18:22, 10:13] = ids[20:24, 26:31] = 4
    ids[0:3, :] = 5
    objects = {i: LayoutObject(channel) for i, channel in enumerate((0, 1, 2, 3, 1, 4))}
    return Layout(ids, objects, closed=True)


def turned(layout: Layout, columns: int) -> Layout:
    ids = np.roll(layout.object_map, columns, axis=1)
    return replace(layout, object_map=ids, objects=dict(layout.objects))


def everything(layout: Layout) -> np.ndarray:
    return ANYWHERE.table(layout)


Gesture = Callable[[Layout, int], MapPatch]


def stroke(layout: Layout, columns: int) -> MapPatch:
    made = Stroke(layout, 3, everything(layout))
    for x in (12.5, 17.0, 28.2):
        made.extend(x + columns, 11.0 + x / 9, 3.4)
    return made.patch()


def polygon(layout: Layout, columns: int) -> MapPatch:
    points = [(12.3 + columns, 5.1), (31.0 + columns, 9.0), (18.0 + columns, 23.7)]
    rect, mask = polygon_mask(points, WIDTH, HEIGHT, closed=True)
    return painted(layout, rect, mask, 3, everything(layout))


def ellipse(layout: Layout, columns: int) -> MapPatch:
    rect, mask = ellipse_mask(Rect(13 + columns, -3, 15, 22), WIDTH, HEIGHT, closed=True)
    return painted(layout, rect, mask, 3, everything(layout))


def box(layout: Layout, columns: int) -> MapPatch:
    rect, mask = box_mask(Rect(13 + columns, 12, 15, 22), WIDTH, HEIGHT, closed=True)
    return painted(layout, rect, mask, 3, everything(layout))


def moved(layout: Layout, columns: int) -> MapPatch:
    around, _ = shape_of(layout, [2, 3])
    turns = (20 + columns - around.x) // WIDTH * WIDTH
    return transformed(layout, [2, 3], Rect(22 + columns - turns, 8, around.width, 12))


GESTURES: dict[str, Gesture] = {
    "stroke": stroke,
    "polygon": polygon,
    "ellipse": ellipse,
    "box": box,
    "move": moved,
    "fill": lambda given, columns: filled(
        given, 15 + columns, 10, 3, everything(given), contiguous=True
    ),
    "fill a ring": lambda given, columns: filled(
        given, 21 + columns, 10, 3, everything(given), contiguous=True
    ),
    "delete": lambda given, columns: deleted(given, [1, 2]),
    "merge": lambda given, columns: merged(given, [1, 2], 3),
    "grow": lambda given, columns: grown(given, [1, 2], 4),
    "shrink": lambda given, columns: grown(given, [1, 2], -1),
    "split": lambda given, columns: split(given, [4, 2])[0],
}


def done(layout: Layout, gesture: Gesture, columns: int) -> np.ndarray:
    ids = layout.object_map.copy()
    patch = gesture(layout, columns)
    patch.redo(ids)
    assert (patch.rect.x, patch.rect.x + patch.rect.width) <= (WIDTH, WIDTH)
    return ids


@pytest.mark.parametrize("locked", [False, True])
@pytest.mark.parametrize("name", GESTURES)
@given(columns=st.integers(-80, 80))
def test_a_gesture_at_the_seam_is_one_in_the_middle(name: str, locked: bool, columns: int):
    one, other = middle(), turned(middle(), columns)
    if locked:
        for layout in (one, other):
            layout.replaced(5, locked=True)
            layout.replaced(3, locked=name in ("delete", "grow"))
    expected = done(one, GESTURES[name], 0)
    assert (expected != middle().object_map).any()
    found = np.roll(done(other, GESTURES[name], columns), -columns, axis=1)
    np.testing.assert_array_equal(found, expected)


def test_a_layout_with_ends_keeps_them():
    layout = replace(turned(middle(), 24), closed=False)  # the tall thing lies at both edges
    assert filled(layout, 39, 10, 3, everything(layout), contiguous=True).rect.width < 4
    made = Stroke(layout, 3, everything(layout))
    made.extend(39.0, 10.0, 3.0)
    assert made.dirty.x > 30


@given(st.integers(-80, 80), st.floats(-170, 170))
def test_objects_turn_across_the_seam(columns: int, angle: float):
    around, shape = shape_of(middle(), [2, 3])
    pictures = []
    for shift in (0, columns):
        place = replace(around, x=around.x + shift)
        matrix = matrix_between(place, replace(place, width=13), angle=angle)
        placed = warped(shape, place, matrix, (HEIGHT, WIDTH), closed=True)
        ids = np.full((HEIGHT, WIDTH), 99, np.uint16)
        ids[placed.rect.slices] = placed.owners
        pictures.append(np.roll(ids, -shift, axis=1))
    differs = (pictures[0] != pictures[1]) & (pictures[0] != 99) & (pictures[1] != 99)
    assert differs.mean() < 0.02  # centres on an edge between two pixels, by rounding


def test_the_box_of_an_object_across_the_seam_holds_it_and_no_more():
    rect, shape = shape_of(turned(middle(), 24), [1])
    assert rect == Rect(38, 4, 4, 16)
    assert (shape == 1).all()


def test_a_brush_finds_the_object_across_the_seam():
    layout = turned(middle(), 24)  # the tall thing has columns 38 to 41
    assert object_touching(layout, 1, 3.5, 10.0, 2.5) == 1
    assert object_touching(layout, 1, 43.5, 10.0, 2.5) == 1
    assert object_touching(replace(layout, closed=False), 1, 43.5, 10.0, 2.5) is None


def test_parts_go_round():
    labels = np.zeros((4, 9), int)
    labels[1, [0, 1, 7, 8]] = labels[3, 4] = 1
    apart = connected_components(labels)
    round_about = connected_components(labels, closed=True)
    assert apart[1, 0] != apart[1, 8]
    assert round_about[1, 0] == round_about[1, 8] != round_about[3, 4]


def test_the_box_of_an_object_that_is_not_in_the_map_stays() -> None:
    object_map = np.zeros((10, 40), np.uint16)
    object_map[4, [0, 1, 38, 39]] = 1
    whole, gone = Rect(0, 4, 40, 1), Rect(0, 2, 40, 3)
    assert whole_boxes({1: whole, 7: gone}, object_map) == {1: Rect(38, 4, 4, 1), 7: gone}
