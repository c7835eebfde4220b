"""Which object of a reference lends its style to which object of a layout."""

import numpy as np

from inade.looks.look import Style
from inade.looks.scene_style import Seen, matched


def style(number: float) -> Style:
    rows = np.full((2, 3), number, np.float32)
    return Style.from_rows(rows, rows)


SMALL, LARGE, SKY = style(1), style(2), style(3)
SEEN = [Seen(4, 10, SMALL), Seen(4, 90, LARGE), Seen(0, 50, SKY)]


def test_the_largest_takes_the_style_of_the_largest_of_its_class():
    channels, areas = {1: 4, 2: 4, 3: 0}, {1: 7, 2: 900, 3: 5}
    assert matched(channels, areas, SEEN) == {1: SMALL, 2: LARGE, 3: SKY}


def test_more_objects_than_references_take_them_in_turns():
    channels, areas = dict.fromkeys((1, 2, 3), 4), {1: 30, 2: 20, 3: 10}
    assert matched(channels, areas, SEEN) == {1: LARGE, 2: SMALL, 3: LARGE}


def test_classes_that_the_reference_lacks_are_left_out():
    assert matched({1: 0, 2: 7}, {1: 1, 2: 1}, SEEN) == {1: SKY}
    assert matched({1: 0}, {1: 1}, []) == {}
