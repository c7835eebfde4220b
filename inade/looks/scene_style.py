"""A whole scene as a style: each object takes the look of its class in a reference picture."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from inade.looks.look import Style


class Seen(NamedTuple):
    """An object of the reference: class, pixels, and the style that an encoder read off it."""

    channel: int
    area: int
    style: Style


def matched(
    channels: Mapping[int, int], areas: Mapping[int, int], seen: Sequence[Seen]
) -> dict[int, Style]:
    """The style of a reference object for each object (class and pixels by id), class by class.

    The largest of a class takes that of the largest, and so on; where there are more objects than
    references of a class, the references are taken in turns. An object without an area is the
    smallest. Objects of classes that the reference lacks are not in the result: draw those given
    what was `seen`.
    """
    found: dict[int, Style] = {}
    for channel in sorted(set(channels.values())):
        lent = sorted((one for one in seen if one.channel == channel), key=lambda one: -one.area)
        own = sorted(
            (i for i in channels if channels[i] == channel), key=lambda i: (-areas.get(i, 0), i)
        )
        if lent:
            found |= {i: lent[place % len(lent)].style for place, i in enumerate(own)}
    return found
