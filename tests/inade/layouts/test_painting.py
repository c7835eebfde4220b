"""Painting operations against plain equations and hand-made maps."""

from collections.abc import Callable

import numpy as np
import pytest

from inade.errors import RequestError
from inade.layouts import painting
from inade.layouts.layout import Layout, LayoutObject, Rect
from inade.layouts.painting import MapPatch, Protection
from inade.layouts.stroke import Stroke
from tests.inade.layouts.moving import transformed

ALL = Protection()


def layout_of(
    rows: list[str], *, locked: str = "", channels: dict[str, int] | None = None
) -> Layout:
    """A layout drawn in digits, one object a digit; its class is its id unless given."""
    classes = channels or {}
    object_map = np.array([[int(cell) for cell in row] for row in rows], np.uint16)
    return Layout(
        object_map,
        {
            int(digit): LayoutObject(classes.get(digit, int(digit)), locked=digit in locked)
            for digit in sorted(set("".join(rows)))
        },
    )


def drawn(layout: Layout, patch: MapPatch) -> list[str]:
    """The map after a patch, in digits."""
    result = layout.object_map.copy()
    patch.redo(result)
    return ["".join(str(cell) for cell in row) for row in result]


def test_fill_takes_the_part_of_the_object_that_hangs_together() -> None:
    layout = layout_of(["0110", "0011", "1001", "1100"])
    patch = painting.filled(layout, 1, 0, 7, ALL.table(layout), contiguous=True)
    assert drawn(layout, patch) == ["0770", "0077", "1007", "1100"]


def test_fill_takes_specks_at_corners_and_stops_at_a_slanting_line() -> None:
    rough = layout_of(["1110", "1101", "1010", "0101"])
    patch = painting.filled(rough, 0, 0, 7, ALL.table(rough), contiguous=True)
    assert drawn(rough, patch) == ["7770", "7707", "7070", "0707"]

    object_map = np.ones((40, 40), np.uint16)
    line = np.arange(40)
    object_map[line, 39 - line] = 0  # a line of one pixel, as the smallest brush draws it
    layout = Layout(object_map, {0: LayoutObject(0), 1: LayoutObject(1)})
    patch = painting.filled(layout, 0, 0, 7, ALL.table(layout), contiguous=True)
    patch.redo(object_map)
    rows, columns = np.mgrid[:40, :40]
    assert ((object_map == 7) == (rows + columns < 39)).all()


def test_fill_everything_takes_all_objects_of_the_class() -> None:
    layout = layout_of(["0120", "0012", "2001"], channels={"1": 5, "2": 5})
    patch = painting.filled(layout, 1, 0, 7, ALL.table(layout), contiguous=False)
    assert drawn(layout, patch) == ["0770", "0077", "7007"]


def test_paint_spares_locked_and_protected_objects() -> None:
    layout = layout_of(["0123"], locked="1")
    everywhere = np.ones((1, 4), bool)
    rect = Rect(0, 0, 4, 1)
    free = painting.painted(layout, rect, everywhere, 9, ALL.table(layout))
    assert drawn(layout, free) == ["9199"]
    classes = Protection(channels=frozenset({0, 1, 2})).table(layout)
    assert drawn(layout, painting.painted(layout, rect, everywhere, 9, classes)) == ["9193"]
    both = Protection(frozenset({0, 1, 2}), frozenset({2, 3})).table(layout)
    assert drawn(layout, painting.painted(layout, rect, everywhere, 9, both)) == ["0193"]


def test_deleted_object_is_shared_among_its_nearest_neighbours() -> None:
    layout = layout_of(["0111112", "0111112"])
    patch = painting.deleted(layout, [1])
    assert drawn(layout, patch)[0] in ("0000222", "0000022", "0002222", "0000222")
    assert drawn(layout, patch)[0].startswith("000")
    assert drawn(layout, patch)[0].endswith("222")


def test_locked_neighbours_do_not_grow_into_a_hole() -> None:
    layout = layout_of(["00333111", "00333111"], locked="3")
    assert drawn(layout, painting.deleted(layout, [1])) == ["00333000", "00333000"]


def test_locked_objects_are_not_deleted() -> None:
    layout = layout_of(["0011"], locked="1")
    assert drawn(layout, painting.deleted(layout, [1])) == ["0011"]


@pytest.mark.parametrize("locked", ["", "0"])
def test_hole_without_an_unlocked_neighbour_is_refused(locked: str) -> None:
    layout = layout_of(["0011"], locked=locked)
    with pytest.raises(RequestError, match="Unlock"):
        painting.deleted(layout, [1] if locked else [0, 1])


def test_nearest_neighbour_agrees_with_measuring_every_distance() -> None:
    random = np.random.default_rng(4)
    object_map = np.repeat(np.repeat(random.integers(0, 9, (6, 6)), 8, 0), 8, 1).astype(np.uint16)
    layout = Layout(
        object_map, {i: LayoutObject(0, locked=i == 3) for i in np.unique(object_map).tolist()}
    )
    result = object_map.copy()
    painting.deleted(layout, [1, 5]).redo(result)
    hole = np.isin(object_map, [1, 5])
    sources = np.argwhere(~hole & (object_map != 3))
    owners = object_map[tuple(sources.T)]
    for place in np.argwhere(hole):
        distance = np.hypot(*(sources - place).T)
        close = owners[distance <= distance.min() * 1.06 + 1e-6]  # the chamfer metric's error
        assert result[tuple(place)] in close
    assert np.array_equal(result[~hole], object_map[~hole])


def test_merge_gives_everything_to_one() -> None:
    layout = layout_of(["0123"], locked="2")
    assert drawn(layout, painting.merged(layout, [1, 2, 3], 3)) == ["0323"]


def test_split_keeps_the_id_for_the_largest_part() -> None:
    layout = layout_of(["1001", "1011", "0101"])
    patch, origins = painting.split(layout, [1])
    assert origins == {2: 1, 3: 1}
    assert drawn(layout, patch) == ["2001", "2011", "0301"]
    assert layout.next_id == 4


def test_move_fills_the_hole_and_covers_what_lies_there() -> None:
    layout = layout_of(["00000", "01200", "01100", "00000"])
    patch = transformed(layout, [1, 2], Rect(3, 2, 2, 2))
    assert drawn(layout, patch) == ["00000", "00000", "00012", "00011"]


def test_flip_turns_objects_about_their_common_box() -> None:
    layout = layout_of(["00000", "01200", "01100", "00000"])
    sideways = transformed(layout, [1, 2], Rect(1, 1, 2, 2), mirror_x=True)
    assert drawn(layout, sideways) == ["00000", "02100", "01100", "00000"]
    upward = transformed(layout, [1, 2], Rect(1, 1, 2, 2), mirror_y=True)
    assert drawn(layout, upward) == ["00000", "01100", "01200", "00000"]


def test_scale_repeats_pixels_and_reaches_outside() -> None:
    layout = layout_of(["00000", "01200", "01100", "00000"])
    patch = transformed(layout, [1, 2], Rect(-2, 0, 4, 4))
    assert drawn(layout, patch) == ["22000", "22000", "11000", "11000"]


def test_moving_spares_locked_objects() -> None:
    layout = layout_of(["01020", "01010"], locked="2")
    assert drawn(layout, transformed(layout, [1, 2], Rect(2, 0, 3, 2))) == [
        "00120",
        "00101",
    ]


def test_nothing_may_leave_the_layout_or_vanish_under_locked_objects() -> None:
    layout = layout_of(["0120"], locked="2")
    with pytest.raises(RequestError, match="inside"):
        transformed(layout, [1], Rect(9, 0, 1, 1))
    with pytest.raises(RequestError, match="locked"):
        transformed(layout, [1], Rect(2, 0, 1, 1))


def test_copies_appear_while_the_objects_stay() -> None:
    layout = layout_of(["01200"])
    patch = transformed(layout, [1, 2], Rect(3, 0, 2, 1), copies={1: 8, 2: 9})
    assert drawn(layout, patch) == ["01289"]


def test_grow_and_shrink_by_pixels() -> None:
    layout = layout_of(["0000000", "0001000", "0000300"], locked="3")
    assert drawn(layout, painting.grown(layout, [1], 1)) == ["0001000", "0011100", "0001300"]
    large = layout_of(["000000", "011110", "011110", "011110", "000000"])
    assert drawn(large, painting.grown(large, [1], -1)) == [
        "000000",
        "000000",
        "001100",
        "000000",
        "000000",
    ]


def test_touching_object_is_the_unlocked_one_nearest_to_the_centre() -> None:
    layout = layout_of(["1111000222"], locked="2", channels={"1": 4, "2": 4})
    assert painting.object_touching(layout, 4, 5.5, 0.5, 4.0) == 1
    assert painting.object_touching(layout, 4, 6.5, 0.5, 1.2) is None
    assert painting.object_touching(layout, 4, 6.5, 0.5, 1.2, anywhere=True) == 1


@pytest.mark.parametrize(
    "gesture",
    [
        lambda layout: painting.deleted(layout, [2]),
        lambda layout: painting.merged(layout, [1, 2], 1),
        lambda layout: painting.split(layout, [2])[0],
        lambda layout: painting.grown(layout, [1], 3),
        lambda layout: transformed(layout, [2], Rect(4, 4, 30, 20)),
        lambda layout: painting.filled(layout, 3, 3, 2, ALL.table(layout), contiguous=True),
    ],
)
def test_nothing_is_written_until_redo_and_undo_brings_it_back(
    gesture: Callable[[Layout], MapPatch],
) -> None:
    random = np.random.default_rng(1)
    object_map = np.repeat(np.repeat(random.integers(0, 4, (6, 6)), 7, 0), 7, 1).astype(np.uint16)
    layout = Layout(object_map.copy(), {i: LayoutObject(i, locked=i == 3) for i in range(4)})
    patch = gesture(layout)
    assert np.array_equal(layout.object_map, object_map)
    patch.redo(layout.object_map)
    assert not np.array_equal(layout.object_map, object_map)
    assert np.array_equal(layout.object_map == 3, object_map == 3)
    patch.undo(layout.object_map)
    assert np.array_equal(layout.object_map, object_map)
    trimmed = patch.trimmed()
    assert trimmed.changed[0].any()
    assert trimmed.changed[:, -1].any()


def test_stroke_paints_at_once_and_aborts_without_trace() -> None:
    layout = layout_of(["0" * 30] * 30)
    layout.objects[1] = LayoutObject(1)
    stroke = Stroke(layout, 1, ALL.table(layout))
    for x in (5, 12, 20):
        dirty = stroke.extend(x, 15, 4)
        assert (layout.object_map[dirty.slices] == 1).any()
    patch = stroke.patch().trimmed()
    assert patch.rect == Rect(1, 11, 23, 8)
    assert np.array_equal(patch.after == 1, patch.changed)
    assert np.array_equal(stroke.changed, (layout.object_map == 1)[stroke.dirty.slices])
    stroke.abort()
    assert not layout.object_map.any()


def test_a_stroke_tells_the_rectangle_that_it_changed_and_no_more() -> None:
    layout = layout_of(["0" * 20 + "2" * 10] * 30, locked="2")
    layout.objects[1] = LayoutObject(1)
    stroke = Stroke(layout, 1, ALL.table(layout))
    assert stroke.extend(10, 15, 4) == Rect(6, 11, 8, 8)
    assert stroke.extend(10.2, 15, 3).empty  # all of it is painted already
    before = layout.object_map.copy()
    rect = stroke.extend(16, 15, 4)
    assert rect == Rect.around(before != layout.object_map)
    assert rect.x + rect.width == 20  # the locked object begins there
    assert stroke.extend(26, 15, 2) == Rect(18, 11, 2, 8)
    assert stroke.extend(27, 15, 2).empty


def test_stroke_is_the_same_however_it_is_cut_into_events() -> None:
    maps = []
    for count in (2, 5, 40):
        layout = layout_of(["0" * 60] * 60)
        stroke = Stroke(layout, 1, ALL.table(layout))
        for x, y in np.linspace((5, 8), (50, 41), count):
            stroke.extend(x, y, 6)
        maps.append(layout.object_map)
    for other in maps[1:]:
        assert np.count_nonzero(maps[0] != other) <= 5


def test_eraser_uncovers_the_neighbour_nearest_before_the_stroke() -> None:
    layout = layout_of(["0111112"] * 3)
    owners = layout.object_map.copy()
    painting.deleted(layout, [1]).redo(owners)
    others = painting.nearest_others(layout, [1])
    stroke = Stroke(layout, others, Protection(objects=frozenset({1})).table(layout))
    stroke.extend(5.5, 1.5, 0.5)
    stroke.extend(1.5, 1.5, 0.5)
    assert "".join(map(str, layout.object_map[1])) == "0" + "00" + str(owners[1, 3]) + "222"
    assert "".join(map(str, layout.object_map[0])) == "0111112"
