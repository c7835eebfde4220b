"""Drawing looks: from the fitted prior of the document's checkpoint, given the looks that stay.

Without a prior the published one counts, N(0, 1), and an object has no drawn style. Drawing is an
act: what is drawn is kept with the object, and nothing is drawn again later.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

import numpy as np

from app.document.sources import NoiseSource
from app.document.state import State
from inade.layouts.layout import LayoutObject
from inade.looks.look import Look, Style
from inade.looks.prior import Prior, style_of, style_vector

WIDE = 2.0  # times u: how far alternatives and explored looks reach, to be told apart
FAR = 3.0  # spreads of a class to the rim, along the directions in which its colour changes most

Evidence = list[tuple[int, Style]]
"""Class and style of each object that a drawn one has to go with."""


def evidence(
    objects: Mapping[int, LayoutObject],
    looks: Mapping[int, Look],
    without: Collection[int] = (),
    painter: str = "",
) -> Evidence:
    """What the objects look like, but for those left out; one without any style says nothing.

    A reference counts as far as it shows, and never beyond itself. Looks of objects that another
    checkpoint than the `painter` draws are of another language, and say nothing either.
    """
    found: Evidence = []
    for object_id in sorted(objects.keys() - set(without)):
        if objects[object_id].painter != painter:
            continue
        look = looks[object_id]
        style = replace(look, strength=min(look.strength, 1.0)).mixed
        if look.drawn is None and look.strength > 0:
            style = look.style  # less of it would be on the way to no style of this model's
        elif look.drawn is None:
            style = None
        if style is not None:
            found.append((objects[object_id].drawn_as, style))
    return found


def drawn_styles(
    state: State,
    channels: Mapping[int, int],
    sources: Mapping[int, NoiseSource],
    others: Evidence,
    reach: float = 1.0,
    painter: str = "",
) -> dict[int, Style | None]:
    """Styles for objects of these classes of a painter, by id; nothing without a fitted prior.

    Where the published one was chosen, each is None. All share one z, drawn given the others, as
    freely as was chosen, with the first one's numbers; u and e of each are drawn with its own
    (`inade.looks.prior`), u `reach` times as large.
    """
    prior, choices = state.painters[painter].prior if painter else state.prior, state.choices
    if prior is None or not channels:
        return {}
    if choices.published:
        return dict.fromkeys(channels)
    first = sources[min(channels)]
    z = prior.draw_scene_given(others, first.seed, first.stream, first.draw, free=choices.free)
    return {
        i: prior.draw_style(
            channel, z, sources[i].seed, sources[i].stream, sources[i].draw, reach=reach
        )
        for i, channel in channels.items()
    }


def drawn_given_the_rest(
    state: State, sources: Mapping[int, NoiseSource], reach: float = 1.0
) -> dict[int, Style | None]:
    """As `drawn_styles` for objects of the document, given all others of who draws them.

    Where none is left, given themselves: the light of the scene stays as it is.
    """
    objects, looks = state.layout.objects, state.looks
    found: dict[int, Style | None] = {}
    for key in sorted({objects[i].painter for i in sources}):
        channels = {i: objects[i].drawn_as for i in sources if objects[i].painter == key}
        others = evidence(objects, looks, sources, key) or evidence(objects, looks, (), key)
        found |= drawn_styles(state, channels, sources, others, reach, key)
    return found


def own_noise(state: State, object_id: int, source: NoiseSource) -> np.ndarray:
    """float32 [2, Z] of a source, as wide as who draws the object takes it."""
    key = state.layout.objects[object_id].painter
    return source.noise(state.painters[key].noise_dim if key else state.noise_dim)


def redrawn(look: Look, noise: np.ndarray, drawn: Style | None) -> Look:
    """The look with other noise and another drawn style."""
    return replace(look, noise=noise, drawn=drawn)


def resampled(state: State, sources: Mapping[int, NoiseSource]) -> dict[int, Look]:
    """The objects' looks drawn from these sources; references, strength and variety stay."""
    styles = drawn_given_the_rest(state, sources)
    return {
        i: redrawn(look, own_noise(state, i, source), styles.get(i, look.drawn))
        for i, source in sources.items()
        for look in (state.looks[i],)
    }


def new_look(state: State, channel: int, source: NoiseSource, style: Style | None = None) -> Look:
    """The look of an object that comes into being, with a reference style if it has one."""
    others = evidence(state.layout.objects, state.looks)
    drawn = drawn_styles(state, {0: channel}, {0: source}, others).get(0)
    return Look(source.noise(state.noise_dim), style, drawn=drawn)


def directions(
    prior: Prior, channel: int, sources: tuple[NoiseSource, NoiseSource], *, leading: bool
) -> tuple[np.ndarray, np.ndarray]:
    """Two directions to explore a class along, float64 [4 Z] each, as long as the pad is wide.

    leading: those in which its colour changes most, where the prior knows them; else twice O_k u of
    a draw each, without the residual, which shows little and would lead away from what styles
    there are.
    """
    if leading and (known := prior.leading_directions(channel)) is not None:
        return FAR * known[0], FAR * known[1]
    across, up = (
        WIDE * prior.own_direction(channel, one.seed, one.stream, one.draw) for one in sources
    )
    return across, up


def moved(style: Style, along: np.ndarray) -> Style:
    """The style of x + `along`, float64 [4 Z]."""
    return style_of(style_vector(style) + along)
