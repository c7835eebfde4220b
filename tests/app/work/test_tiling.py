"""What requests say of the object map: that of now, in tiles that an edit elsewhere keeps."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.document import commands
from app.document.document import Document
from app.document.state import State
from app.work.tiling import Tiling
from inade.layouts.extents import measure
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, Rect

SIDE = 384


def document_of(side: int = SIDE) -> Document:
    y, x = np.mgrid[:side, :side]
    layout = Layout.from_maps((y // 100 + x // 100) % 3, y // 100 + x // 100)
    size = (side, side)
    return Document(State.of_layout(layout, LabelSet.numbered(4), size, noise_dim=4, latent_dim=4))


def stroke(document: Document, x: float, y: float, channel: int) -> None:
    document.begin_new_object(channel)
    for step in range(4):
        document.extend_stroke(x + 9 * step, y + 5 * step, 8)
    document.end_stroke()


def act(document: Document, what: str, x: int, y: int) -> None:
    objects = list(document.layout.objects)
    if what == "paint":
        stroke(document, x, y, x % 4)
    elif what == "abort":
        document.begin_paint(objects[0])
        document.extend_stroke(x, y, 20)
        document.abort_stroke()
    elif what == "delete" and len(objects) > 2:
        commands.delete(document, [objects[x % len(objects)]])
    elif what == "undo":
        document.undo()
    elif what == "redo":
        document.redo()
    elif what == "load":
        document.load(document_of(SIDE - 100 if x % 2 else SIDE).state)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["paint", "abort", "delete", "undo", "redo", "load"]),
            st.integers(0, SIDE - 1),
            st.integers(0, SIDE - 1),
            st.booleans(),
        ),
        max_size=12,
    )
)
def test_tiles_are_the_map_whatever_was_done(
    actions: list[tuple[str, int, int, bool]],
) -> None:
    document = document_of()
    tiling = Tiling(document)
    for what, x, y, asked in actions:
        act(document, what, x, y)
        if asked:
            np.testing.assert_array_equal(tiling.tiles().whole(), document.layout.object_map)
    scene = tiling.scene()
    np.testing.assert_array_equal(scene.object_map, document.layout.object_map)
    before = scene.object_map
    stroke(document, 50, 50, 1)
    np.testing.assert_array_equal(scene.object_map, before)


@pytest.mark.parametrize(("x", "touched"), [(20, [0]), (120, [0, 1]), (300, [2])])
def test_a_stroke_costs_the_tiles_it_touches(x: int, touched: list[int]) -> None:
    document = document_of()
    tiling = Tiling(document)
    before = tiling.tiles()
    stroke(document, x, 40, 3)
    assert tiling.tiles().differing(before) == touched
    document.undo()
    again = tiling.tiles()
    np.testing.assert_array_equal(again.whole(), before.whole())


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["paint", "abort", "delete", "undo", "redo"]),
            st.integers(0, SIDE - 1),
            st.integers(0, SIDE - 1),
        ),
        max_size=8,
    )
)
def test_areas_and_boxes_are_those_of_the_map(acts: list[tuple[str, int, int]]) -> None:
    document = document_of()
    tiling = Tiling.of(document)
    assert Tiling.of(document) is tiling
    for what, x, y in acts:
        act(document, what, x, y)
        areas, boxes = tiling.tiles().measured()
        ids = document.layout.object_map
        assert areas == dict(
            zip(*map(np.ndarray.tolist, np.unique(ids, return_counts=True)), strict=True)
        )
        assert boxes == {i: Rect.around(ids == i) for i in areas}


def test_after_a_stroke_only_the_tiles_under_it_are_measured(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = document_of(1024)
    tiling = Tiling.of(document)
    tiling.tiles().measured()
    looked_at: list[int] = []

    def counted(part: np.ndarray) -> tuple[dict[int, int], dict[int, Rect]]:
        looked_at.append(part.size)
        return measure(part)

    monkeypatch.setattr("inade.layouts.tiles.measure", counted)
    stroke(document, 130, 130, 1)
    tiling.tiles().measured()
    assert 0 < sum(looked_at) <= 4 * 128 * 128
