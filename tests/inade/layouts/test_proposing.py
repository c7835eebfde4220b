"""Layouts from what a segmenter sees: against plain formulations."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from inade.layouts import proposing
from inade.layouts.labels import LabelClass, LabelSet
from inade.layouts.proposing import (
    CERTAIN,
    Proposal,
    Segmented,
    doubt_left,
    proposed_layout,
)

LABELS = LabelSet(
    "few",
    "Few",
    (
        LabelClass(0, 0, "sky", (0, 0, 255), has_instances=False),
        LabelClass(1, 1, "tree", (0, 255, 0)),
        LabelClass(2, 2, "void", (0, 0, 0), has_instances=False),
    ),
    unknown_channel=2,
)


def parts_of(labels: np.ndarray) -> list[set[tuple[int, int]]]:
    """The 4-connected parts of one value, pixel by pixel."""
    height, width = labels.shape
    left, found = {(y, x) for y in range(height) for x in range(width)}, []
    while left:
        todo, part = [left.pop()], set()
        while todo:
            y, x = todo.pop()
            part.add((y, x))
            for near in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
                if near in left and labels[near] == labels[y, x]:
                    left.remove(near)
                    todo.append(near)
        found.append(part)
    return found


@given(st.integers(0, 10_000), st.integers(1, 12))
def test_specks_go_to_the_nearest_larger_part(seed: int, smallest: int) -> None:
    labels = np.random.default_rng(seed).integers(0, 3, (9, 11)).astype(np.uint16)
    labels[:, :4] = 1
    parts = parts_of(labels)
    kept = {place for part in parts if len(part) >= smallest for place in part}
    joined = proposed_layout(labels, LABELS, smallest).labels()
    common = np.bincount(labels.ravel()).argmax()
    for y in range(9):
        for x in range(11):
            if (y, x) in kept or not kept:
                assert joined[y, x] == (labels[y, x] if kept else common)
                continue
            near = [(float(np.hypot(y - v, x - u)), int(labels[v, u])) for v, u in kept]
            least = min(near)[0]
            allowed = {k for far, k in near if far <= 1.06 * least}  # the distance is a chamfer's
            assert int(joined[y, x]) in allowed


def test_things_are_objects_apart_and_stuff_is_one() -> None:
    channels = np.zeros((40, 60), np.uint16)
    channels[10:20, 5:15] = channels[10:20, 40:50] = 1  # two trees
    channels[30, 30] = 1  # a speck
    channels[:, 25] = 1  # a trunk parts the sky
    layout = proposed_layout(channels, LABELS)
    found = [entry.channel for entry in layout.objects.values()]
    assert found == [0, 1, 1, 1]
    assert set(np.unique(layout.object_map)) == set(layout.objects)
    assert int((layout.labels() == 1).sum()) == 100 + 100 + 40


def test_it_tells_how_sure_it_is_until_somebody_corrects_it() -> None:
    channels = np.zeros((40, 60), np.uint16)
    channels[:, 30:] = 1
    confidence = np.full((40, 60), 0.9, np.float32)
    confidence[:20, 45:] = 0.49
    confidence[30:, :6] = 0.2
    proposal = Proposal.of(Segmented(channels, confidence), LABELS)
    doubt, layout = proposal.doubt, proposal.layout
    assert doubt is not None
    assert (doubt == CERTAIN).sum() == 2400 - 300 - 60
    found = doubt_left(doubt, layout)
    assert found.sure == 1 - 360 / 2400
    assert found.unsure == {0: 60 / 2400, 1: 300 / 2400}
    assert found.worst == [1, 0]
    sky = int(layout.object_map[0, 0])
    layout.object_map[:20, 45:] = sky  # painted over
    assert doubt_left(doubt, layout).unsure == {0: 60 / 2400}
    layout.replaced(sky, channel=1)  # another class
    assert doubt_left(doubt, layout).unsure == {1: 300 / 2400}


def test_one_that_does_not_tell_how_sure_it_is() -> None:
    seen = Segmented(np.ones((8, 8), np.uint16), None)
    assert Proposal.of(seen, LABELS).doubt is None
    assert (seen.suggested(LABELS) == 1).all()


def test_suggestions_leave_open_what_is_unsure() -> None:
    confidence = np.array([[0.4, 0.5]], np.float32)
    assert proposing.SURE == 0.5
    seen = Segmented(np.ones((1, 2), np.uint16), confidence)
    assert seen.suggested(LABELS).tolist() == [[2, 1]]
