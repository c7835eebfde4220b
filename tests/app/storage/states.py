"""A state with everything that one may hold, what may be otherwise in it, and what equal means."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from app.document.sources import Explored, NoiseSource
from app.document.state import Beneath, CheckpointId, Choices, Painter, State
from inade.layouts.labels import LabelSet
from inade.layouts.layout import DrawnBy, Layout, LayoutObject, Rect, Texture
from inade.looks.look import Look, Reference, Style


def full_project() -> State:
    """A project with everything a project may hold."""
    random = np.random.default_rng(3)
    object_map = np.zeros((32, 64), np.uint16)
    object_map[4:20, 8:30] = 5
    object_map[10:, 40:] = 300
    layout = Layout(
        object_map,
        {
            0: LayoutObject(1),
            5: LayoutObject(2, "Haus am See ☀", texture=Texture(2**64 - 1, 3, (-7.25, 1e6))),
            300: LayoutObject(0, "", True, drawn_by=DrawnBy("2", 6)),
        },
        next_id=900,
    )
    noise = random.standard_normal((3, 2, 6)).astype(np.float32)
    style = Style.from_rows(*random.standard_normal((2, 2, 6)).astype(np.float32))
    photo = random.integers(0, 256, (9, 7, 3), np.uint8)
    underlay = np.random.default_rng(4).integers(0, 256, (16, 32, 3), np.uint8)
    harbour = Reference("harbour", photo, photo[..., 0] > 90, 3, 1, (40, 50))
    drawn = Style.from_rows(*np.random.default_rng(5).standard_normal((2, 2, 6)))
    shore = Reference("shore", underlay[2:8, 5:9], underlay[2:8, 5:9, 1] > 99, 5, 2, (16, 32))
    style = replace(style, origin=((0.75, harbour), (0.25, shore)))
    return State(
        layout,
        LabelSet.numbered(4),
        {
            0: Look(noise[0], drawn=drawn),
            5: Look(noise[1], style, 0.75, 1.25),
            300: Look(np.tile(noise[2], 2)[:, :9], None, 0, 0),
        },
        random.standard_normal(5).astype(np.float32),
        (16, 32),
        {0: NoiseSource(12345678901, 3, 0), 300: NoiseSource(7, 0, 5)},
        random.integers(0, 256, (16, 32, 3), np.uint8),
        sketch=random.integers(0, 2, (16, 32), np.uint8) * 255,
        own=random.integers(0, 2, (16, 32)) > 0,
        underlay=underlay,
        doubt=object_map % 3,
        checkpoint=CheckpointId("landscapes", "ab" * 32),
        seed=2**40,
        frame=(-3.5, 40.0),
        choices=Choices(0.3, hidden=frozenset({300})),
        scene_origin=(-12.0, 7.5),
        painters={"2": Painter(CheckpointId("harbours", "ef" * 32), LabelSet.numbered(7), 9)},
        noise_width=6,
        beneath={
            5: Beneath(
                Rect(8, 4, 22, 16),
                object_map[4:20, 8:30] * 60,
                photo[:8, :7],
                photo[:8, :7, 0] > 99,
            ),
            300: Beneath(Rect(40, 10, 3, 2), object_map[10:12, 40:43]),
        },
    )


def assert_same(first: State, second: State) -> None:
    assert np.array_equal(first.layout.object_map, second.layout.object_map)
    assert first.layout.object_map.dtype == second.layout.object_map.dtype == np.uint16
    assert first.layout.objects.keys() == second.layout.objects.keys()
    for object_id, row in first.layout.objects.items():
        other = second.layout.objects[object_id]
        assert replace(row, texture=None) == replace(other, texture=None)
        own = Texture(first.seed, object_id, (0, 0))  # of an object that does not tell another
        assert (row.texture or own) == (other.texture or own)
    assert first.layout.next_id == second.layout.next_id
    assert first.looks == second.looks
    assert first.sources == second.sources
    assert first.labels == second.labels
    assert np.array_equal(first.global_noise, second.global_noise)
    for name in ("picture_size", "checkpoint", "seed", "scene_seed", "scene_origin", "painters",
                 "noise_width"):  # fmt: skip
        assert getattr(first, name) == getattr(second, name)
    assert first.frame == second.frame
    assert first.choices == second.choices
    for name in ("picture", "own", "sketch", "underlay", "doubt"):
        assert_equal(getattr(first, name), getattr(second, name))
    assert first.beneath.keys() == second.beneath.keys()
    for object_id, under in first.beneath.items():
        other = second.beneath[object_id]
        assert under.rect == other.rect
        assert_equal(under.ids, other.ids)
        assert_equal(under.pixels, other.pixels)
        assert_equal(under.photo, other.photo)
    for object_id, look in first.looks.items():
        style, other_style = look.style, second.looks[object_id].style
        if style is None or other_style is None:
            continue
        for (share, one), (other_share, other) in zip(
            style.origin, other_style.origin, strict=True
        ):
            assert share == other_share
            assert (one.name, one.x, one.y, one.size) == (
                other.name,
                other.x,
                other.y,
                other.size,
            )
            assert np.array_equal(one.photo, other.photo)
            assert np.array_equal(one.mask, other.mask)


def assert_equal(one: np.ndarray | None, other: np.ndarray | None) -> None:
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert one.dtype == other.dtype
        assert np.array_equal(one, other)


def _painted(state: State) -> Layout:
    layout = state.layout.copy()
    layout.object_map[2:9, 3:50] = layout.new_id()
    layout.objects[900] = replace(layout.objects[5], channel=3, name="new")
    return layout


def _other_looks(state: State) -> dict[int, Look]:
    """Other noise, another drawn style, and a style read off a photo that nobody knew."""
    random = np.random.default_rng(8)
    mu, logvar, noise = random.standard_normal((3, 2, 6)).astype(np.float32)
    photo = random.integers(0, 256, (5, 6, 3), np.uint8)
    reference = Reference("meadow", photo, photo[..., 1] > 80, 0, 0, (5, 6))
    style = replace(Style.from_rows(mu, logvar), origin=((1.0, reference),))
    return {
        **state.looks,
        0: Look(noise, style, 0.5),
        300: replace(state.looks[300], drawn=Style.from_rows(*random.standard_normal((2, 2, 9)))),
    }


def _wider(look: Look) -> Look:
    """Of the same kind with two numbers more."""

    def more(style: Style | None) -> Style | None:
        if style is None:
            return None
        mu, logvar = (np.pad(rows, ((0, 0), (0, 2))) for rows in (style.mu, style.logvar))
        return replace(Style.from_rows(mu, logvar), origin=style.origin)

    noise = np.pad(look.noise, ((0, 0), (2, 0)))
    return replace(look, noise=noise, style=more(look.style), drawn=more(look.drawn))


def _explored() -> Explored:
    first, second = NoiseSource(1, 2, 3), NoiseSource(4, 5, 6)
    return Explored(((0.5, first), (0.25, second)), second, first, 0.125, -0.5, leading=True)


OTHERWISE: dict[str, Callable[[State], State]] = {
    "layout": lambda state: replace(
        state, layout=_painted(state), looks={**state.looks, 900: state.looks[5]}
    ),
    "labels": lambda state: replace(state, labels=LabelSet.numbered(9)),
    "looks": lambda state: replace(state, looks=_other_looks(state)),
    "global_noise": lambda state: replace(state, global_noise=state.global_noise + 1),
    "picture_size": lambda state: replace(state, picture_size=(32, 64), own=None),
    "sources": lambda state: replace(state, sources={5: _explored()}),
    "picture": lambda state: replace(state, picture=255 - picture_of(state)),
    "own": lambda state: replace(state, own=np.arange(16 * 32).reshape(16, 32) % 3 == 0),
    "sketch": lambda state: replace(state, sketch=None),
    "underlay": lambda state: replace(state, underlay=picture_of(state)[::-1].copy()),
    "doubt": lambda state: replace(state, doubt=state.layout.object_map % 2),
    "checkpoint": lambda state: replace(state, checkpoint=CheckpointId("towns", "cd" * 32)),
    "seed": lambda state: replace(state, seed=77),
    "scene_seed": lambda state: replace(state, scene_seed=78),
    "frame": lambda state: replace(state, frame=None),
    "scene_origin": lambda state: replace(state, scene_origin=(3.0, 4.0)),
    "beneath": lambda state: replace(state, beneath={0: state.beneath[300]}),
    "painters": lambda state: replace(
        state, painters={"2": replace(state.painters["2"], labels=LabelSet.numbered(8))}
    ),
    "noise_width": lambda state: replace(
        state,
        noise_width=8,
        looks={i: look if i == 300 else _wider(look) for i, look in state.looks.items()},
    ),
    "choices": lambda state: replace(state, choices=Choices(0.75, True, frozenset({0, 5}))),
}
"""By field, a state in which that field is otherwise."""


def picture_of(state: State) -> np.ndarray:
    assert state.picture is not None
    return state.picture
