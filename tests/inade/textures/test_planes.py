"""Noise and heights of a scene, cell by cell as defined, however they are put together."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inade.config import ModelConfig
from inade.inference.scene_tensors import SceneTensors
from inade.layouts.tiles import Tiles
from inade.looks.look import Look
from inade.scene import Scene, Texture
from inade.textures.field import field
from inade.textures.planes import ObjectTexture, row_heights

OURS = ModelConfig(4, 64, 64, 4, 16, 8, start="free", texture=True, padding="replicate")
STEPS = [32, 16, 16, 8, 4, 2, 1]


def scene_of(height=96, width=160, *, seed=0, patch=20):
    random = np.random.default_rng(seed)
    coarse = random.integers(0, 5, (height // patch + 2, width // patch + 2)).astype(np.uint16)
    fine = np.kron(coarse, np.ones((patch, patch), np.uint16))[3 : height + 3, 7 : width + 7]
    textures = {
        1: Texture(11, 4, (37, -5)),
        2: Texture(2**63 + 5, 2, (0, 90)),
        3: Texture(0, 1, (-200.5, 33.25)),
    }
    return Scene(
        np.ascontiguousarray(fine), {}, {}, np.zeros(16, np.float32),
        textures=textures, texture=Texture(3, 0, (40, -40)), frame=(-10, 50),
    )  # fmt: skip


class Planes(NamedTuple):
    heights: np.ndarray | None
    start: np.ndarray | None
    texture: tuple[np.ndarray, ...]


def made(scene, tensors=None, config=OURS):
    """All that is told of a scene by place."""
    channels = dict.fromkeys(np.unique(scene.object_map).tolist(), 0)
    looks = dict.fromkeys(channels, Look(np.zeros((2, config.noise_dim), np.float32)))
    noise = np.zeros(config.latent_dim, np.float32)
    scene = replace(scene, channels=channels, looks=looks, global_noise=noise)
    fields = (tensors or SceneTensors(config)).of(scene).whole(config).fields
    if fields is None:
        return Planes(None, None, ())
    heights, start = (
        None if field is None else field[0].numpy() for field in (fields.heights, fields.start)
    )
    return Planes(heights, start, tuple(plane[0].numpy() for plane in fields.texture))


def at(texture, level, step, row, column):
    """One value by the definition; origins are floored, below zero too."""
    y, x = (int(side // step) for side in texture.origin)
    rows, columns = (range(start, start + 1) for start in (row - y, column - x))
    return field(texture.seed, texture.stream, level, rows, columns)[0, 0]


@pytest.mark.parametrize("level", range(7))
def test_each_cell_has_the_noise_of_the_object_at_its_centre(level):
    scene, step = scene_of(), STEPS[level]
    plane = made(scene).texture[level]
    assert plane.shape == (96 // step, 160 // step)
    for row, column in np.ndindex(plane.shape):
        if step == 1 and (row * 7 + column) % 23:
            continue
        owner = int(scene.object_map[row * step + step // 2, column * step + step // 2])
        assert plane[row, column] == at(scene.texture_of(owner), level, step, row, column)


def test_the_first_map_is_told_its_place():
    scene = scene_of()
    planes = made(scene)
    assert planes.start is not None
    assert planes.start.shape == (8, 3, 5)
    for plane, row, column in np.ndindex(8, 3, 5):
        value = at(Texture(3, 0, (40, -40)), 100 + plane, 32, row, column)
        assert planes.start[plane, row, column] == value
    assert planes.heights is not None
    np.testing.assert_allclose(planes.heights, [26 / 60, 58 / 60, 90 / 60])
    own = made(replace(scene, frame=None)).heights
    assert own is not None
    np.testing.assert_allclose(own, [16 / 96, 48 / 96, 80 / 96], rtol=1e-6)


def test_heights_are_the_scene_s_in_every_size():
    whole = row_heights(8, 32, (0, 256))
    np.testing.assert_allclose(row_heights(4, 32, (-128, 128)), whole[4:])
    np.testing.assert_allclose(row_heights(8, 16, (0, 128)), whole)


@given(st.lists(st.tuples(*[st.integers(0, 95), st.integers(1, 90)] * 2, st.integers(0, 9))))
def test_scenes_one_after_another_have_their_own_planes(edits):
    scene, tensors = scene_of(), SceneTensors(OURS)
    for top, height, left, width, what in edits:
        if what < 7:
            fresh = scene.object_map.copy()
            fresh[top : top + height, left : left + width] = what
            scene = replace(scene, ids=fresh)
        else:
            textures = {**scene.textures, what % 5: Texture(top, height, (left, width))}
            scene = replace(scene, textures=textures)
        changed, whole = made(scene, tensors), made(scene)
        for one, two in zip(changed.texture, whole.texture, strict=True):
            np.testing.assert_array_equal(one, two)


@given(
    st.integers(0, 6),
    st.integers(0, 95),
    st.integers(1, 90),
    st.integers(0, 150),
    st.integers(1, 90),
)
def test_a_part_has_what_the_whole_has_there(level, top, height, left, width):
    scene, step = scene_of(), STEPS[level]
    noise = ObjectTexture(Tiles.of(scene.object_map), {i: scene.texture_of(i) for i in range(5)})
    rows, columns = range(96 // step), range(160 // step)
    whole = noise.part(level, step, rows, columns)
    some, beside = rows[top // step :][:height], columns[left // step :][:width]
    part = noise.part(level, step, some, beside)
    np.testing.assert_array_equal(part, whole[some.start : some.stop, beside.start : beside.stop])


def test_a_wider_scene_has_the_planes_of_the_narrower():
    narrow = scene_of(96, 160)
    wide = replace(narrow, ids=np.pad(narrow.object_map, ((0, 0), (0, 160)), mode="edge"))
    for one, two in zip(made(narrow).texture, made(wide).texture, strict=True):
        np.testing.assert_array_equal(one, two[:, : one.shape[1]])
    before, after = made(narrow).start, made(wide).start
    assert before is not None
    assert after is not None
    np.testing.assert_array_equal(before, after[:, :, :5])


@pytest.mark.parametrize(("down", "across"), [(32, 64), (-32, -32), (0, 96)])
def test_a_moved_object_takes_its_texture_along(down, across):
    ground = np.zeros((192, 256), np.uint16)
    disc = np.hypot(*np.indices((64, 64)) - 31.5) < 30
    before, after = ground.copy(), ground.copy()
    before[64:128, 64:128][disc] = 7
    after[64 + down : 128 + down, 64 + across : 128 + across][disc] = 7
    textures = {0: Texture(5, 0), 7: Texture(5, 7, (64, 64))}
    scene = Scene(before, {}, {}, np.zeros(16, np.float32), textures=textures)
    moved = replace(
        scene,
        ids=after,
        textures={**textures, 7: Texture(5, 7, (64 + down, 64 + across))},
    )
    for step, one, two in zip(STEPS, made(scene).texture, made(moved).texture, strict=True):
        held = before[step // 2 :: step, step // 2 :: step] == 7
        there = after[step // 2 :: step, step // 2 :: step] == 7
        np.testing.assert_array_equal(one[held], two[there])
        untouched = ~held & ~there
        np.testing.assert_array_equal(one[untouched], two[untouched])


def test_a_map_painted_finer_than_the_model_sees_it_has_the_same_origins():
    config = replace(OURS, start="fixed", height=96, width=96)
    scene = scene_of(96, 96)
    finer = np.kron(scene.object_map, np.ones((2, 2), np.uint16))
    textures = {
        i: replace(t, origin=(t.origin[0] * 2, t.origin[1] * 2)) for i, t in scene.textures.items()
    }
    doubled = replace(scene, ids=finer, textures=textures)
    one, two = (made(given, config=config) for given in (scene, doubled))
    assert one.heights is two.heights is None
    for a, b in zip(one.texture, two.texture, strict=True):
        np.testing.assert_array_equal(a, b)


def test_published_models_are_told_nothing():
    scene = scene_of()
    planes = made(scene, config=ModelConfig(4, 64, 64))
    assert (planes.heights, planes.start, planes.texture) == (None, None, ())
