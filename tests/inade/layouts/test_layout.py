"""The layout: one map and its table, built from maps of any kind."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from inade.errors import LayoutError, RequestError
from inade.layouts.layout import (
    MAX_OBJECTS,
    Layout,
    LayoutObject,
    Rect,
    object_boxes,
    resize_nearest,
)
from inade.layouts.shapes import connected_components

small_maps = arrays(
    np.int32, st.tuples(st.integers(1, 9), st.integers(1, 9)), elements=st.integers(0, 5)
)


@given(st.data(), small_maps)
def test_each_pair_of_class_and_instance_becomes_one_object(
    data: st.DataObject, labels: np.ndarray
) -> None:
    instances = data.draw(arrays(np.int32, labels.shape, elements=st.integers(0, 3)))
    layout = Layout.from_maps(labels, instances)
    assert np.array_equal(layout.labels(), labels)
    pairs = {
        (i, c) for i, c in zip(instances.ravel().tolist(), labels.ravel().tolist(), strict=True)
    }
    assert len(layout.objects) == len(pairs)
    for object_id in layout.objects:
        mask = layout.mask(object_id)
        assert len(np.unique(labels[mask])) == len(np.unique(instances[mask])) == 1
    assert layout.next_id == len(pairs)


def test_dense_instance_map_is_kept_as_it_is() -> None:
    instances = np.array([[0, 0, 2], [1, 1, 2]])
    layout = Layout.from_maps(np.array([[4, 4, 0], [3, 3, 0]]), instances)
    assert np.array_equal(layout.object_map, instances)
    assert layout.channels == {0: 4, 1: 3, 2: 0}
    assert layout.areas() == {0: 2, 1: 2, 2: 2}


@pytest.mark.parametrize(
    ("labels", "instances", "words"),
    [
        (np.zeros((4, 4), np.float32), None, "type float32"),
        (np.zeros((4, 4, 3), np.int32), None, r"shape \[4, 4, 3\]"),
        (np.zeros((0, 4), np.int32), None, "4 x 0 pixels"),
        (np.zeros((1, 20_000), np.int32), None, "20000 x 1 pixels"),
        (np.full((2, 2), -1), None, "negative id -1"),
        (
            np.zeros((4, 4), np.int32),
            np.zeros((4, 5), np.int32),
            "4 x 4 and the instance map 5 x 4",
        ),
        (np.zeros((300, 300), np.int32), np.arange(90_000).reshape(300, 300), "90,000 objects"),
    ],
)
def test_unusable_maps_are_refused_in_words(
    labels: np.ndarray, instances: np.ndarray | None, words: str
) -> None:
    with pytest.raises(LayoutError, match=words):
        Layout.from_maps(labels, instances)


def test_unknown_object_is_named_with_those_that_exist() -> None:
    layout = Layout.from_maps(np.array([[0, 1]]))
    with pytest.raises(RequestError, match=r"object 7 does not exist.*0, 1"):
        layout.mask(7)


@given(small_maps)
def test_boxes_agree_with_looking_for_every_pixel(object_map: np.ndarray) -> None:
    boxes = object_boxes(object_map)
    assert boxes.keys() == set(object_map.ravel().tolist())
    for object_id, box in boxes.items():
        places = np.argwhere(object_map == object_id)
        (top, left), (bottom, right) = places.min(axis=0), places.max(axis=0)
        assert box == Rect(left, top, right - left + 1, bottom - top + 1)
        assert Rect.around(object_map == object_id) == box


def test_ids_are_never_given_twice_and_run_out_in_words() -> None:
    layout = Layout(np.zeros((2, 2), np.uint16), {0: LayoutObject(1)})
    assert [layout.new_id(), layout.new_id()] == [1, 2]
    assert layout.copy().new_id() == 3
    layout.next_id = MAX_OBJECTS
    with pytest.raises(LayoutError, match="used up"):
        layout.new_id()


def test_copy_is_out_of_reach() -> None:
    layout = Layout(np.zeros((2, 2), np.uint16), {0: LayoutObject(1)})
    copy = layout.copy()
    layout.object_map[:] = 5
    before = layout.replaced(0, name="new")
    assert before == LayoutObject(1)
    assert copy.objects == {0: LayoutObject(1)}
    assert not copy.object_map.any()


@given(small_maps, st.integers(1, 20), st.integers(1, 20))
def test_resizing_takes_the_pixel_at_the_floor(array: np.ndarray, height: int, width: int) -> None:
    result = resize_nearest(array, height, width)
    assert result.shape == (height, width)
    for y in range(height):
        for x in range(width):
            source = array[y * array.shape[0] // height, x * array.shape[1] // width]
            assert result[y, x] == source


def test_resized_layout_keeps_table_and_ids() -> None:
    layout = Layout(np.array([[0, 1]], np.uint16), {0: LayoutObject(1), 1: LayoutObject(2)}, 9)
    larger = layout.resized(2, 4)
    assert larger.object_map.tolist() == [[0, 0, 1, 1]] * 2
    assert (larger.objects, larger.next_id) == (layout.objects, 9)


def test_components_join_along_edges_only_and_small_ones_stay_together() -> None:
    labels = np.array([[1, 1, 0, 1], [0, 0, 1, 1], [1, 0, 0, 0], [0, 0, 1, 0]])
    parts = connected_components(labels)
    assert len({parts[0, 0], parts[0, 3], parts[2, 0], parts[3, 2]}) == 4
    assert parts[0, 0] == parts[0, 1]
    assert parts[0, 3] == parts[1, 2]
    coarse = connected_components(labels, min_area=2)
    assert coarse[2, 0] == coarse[3, 2]
    assert coarse[2, 0] not in (coarse[0, 0], coarse[0, 3], coarse[2, 1])


def test_components_leave_stuff_in_one_piece_and_are_dense() -> None:
    labels = np.array([[1, 0, 1], [2, 0, 2]])
    parts = connected_components(labels, only={0: True, 1: False, 2: True})
    assert parts[0, 0] == parts[0, 2]
    assert parts[1, 0] != parts[1, 2]
    assert sorted(set(parts.ravel().tolist())) == [0, 1, 2, 3]


rects = st.builds(Rect, *[st.integers(-9, 9)] * 2, *[st.integers(0, 9)] * 2)


@given(rects, rects)
def test_rectangles_unite_and_clip_as_sets_of_pixels(first: Rect, second: Rect) -> None:
    def pixels(rect: Rect) -> set[tuple[int, int]]:
        return {
            (x, y)
            for x in range(rect.x, rect.x + rect.width)
            for y in range(rect.y, rect.y + rect.height)
        }

    assert pixels(first) | pixels(second) <= pixels(first.united(second))
    inside = {(x, y) for x, y in pixels(first) if 0 <= x < 7 and 0 <= y < 5}
    assert pixels(first.clipped(7, 5)) == inside
    assert first.empty == (not pixels(first))
