"""Scenes that close on themselves: whole pictures, edits across the seam, refusals."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint
from inade.config import ModelConfig
from inade.engine import Engine
from inade.errors import RequestError
from inade.layouts.area import Area
from inade.layouts.closing import compact, folded, part, turns
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, Rect, Texture
from inade.looks.look import with_origins
from inade.scene import Scene

CONFIG = ModelConfig(
    6, 128, 128, 4, 16, 8, max_channels=16, start="free", texture=True, padding="replicate"
)
STATES = published_state(CONFIG, seed=5)
CHECKPOINT = Checkpoint(Path("test"), CONFIG, LabelSet.numbered(6), STATES["G"], STATES["E"])
HEIGHT, WIDTH = 150, 256


@pytest.fixture(scope="module", params=["fast", "plain"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return Engine(CHECKPOINT, device="cpu", precision="float32", plain=request.param == "plain")


def scene_of(engine: Engine, width: int = WIDTH) -> Scene:
    coarse = np.random.default_rng(3).integers(0, 6, (HEIGHT // 30 + 1, width // 30 + 1))
    labels = coarse.repeat(30, 0).repeat(30, 1)[:HEIGHT, :width]
    return engine.scene_of(replace(Layout.from_maps(labels), closed=True), 1)


def turned(scene: Scene, columns: int) -> Scene:
    def moved(texture: Texture) -> Texture:
        return replace(texture, origin=(texture.origin[0], texture.origin[1] + columns))

    textures = {i: moved(scene.texture_of(i)) for i in scene.channels}
    ids = np.roll(scene.object_map, columns, axis=1)
    return replace(scene, ids=ids, textures=textures, texture=moved(scene.texture))


def test_a_whole_picture_turns_with_its_layout(engine: Engine):
    scene = scene_of(engine)
    assert scene.closed
    expected = np.roll(engine.generate_raw(scene), 96, axis=2)
    np.testing.assert_allclose(engine.generate_raw(turned(scene, 96)), expected, atol=1e-5)
    opened = engine.generate_raw(replace(scene, closed=False))
    assert np.abs(opened - np.roll(expected, -96, axis=2))[:, :, :20].max() > 0.01


@pytest.mark.parametrize("photo", [False, True])
@pytest.mark.parametrize("left", [240, 250, 0, 20])
def test_an_edit_across_the_seam_is_the_one_made_elsewhere(engine: Engine, left: int, photo: bool):
    """Its feather, and how it is matched to a photo, go round as well."""
    scene = scene_of(engine)
    picture = engine.generate(scene)
    if photo:
        steps = np.linspace(0, 200, HEIGHT).astype(np.uint8)
        picture = np.broadcast_to(steps[:, None, None], picture.shape).copy()
        picture += np.random.default_rng(0).integers(0, 50, picture.shape, np.uint8)
    inside = np.zeros((HEIGHT, WIDTH), bool)
    inside[40:80, (left + np.arange(31)) % WIDTH] = True
    looks = engine.draw_looks(scene.looks, 9)
    patches: list[np.ndarray] = []
    for columns in (0, 128 - left // 32 * 32):
        one = turned(scene, columns)
        before = np.roll(picture, columns, axis=1)
        mask = np.roll(inside, columns, axis=1)
        engine.forget()
        engine.generate(one)
        patch = engine.regenerate(replace(one, looks=looks), before, mask=mask)
        after = patch.applied(before)
        assert (after[~mask] == before[~mask]).all()
        assert patch.mask is not None
        assert patch.mask.sum() == mask.sum()
        patches.append(np.roll(after, -columns, axis=1))
    assert (patches[0] != picture).any()
    apart = np.abs(patches[0].astype(int) - patches[1])
    assert apart.max() <= 2  # a cell of the colours' match is cut elsewhere
    assert photo or apart.max() <= 1


@pytest.mark.parametrize("left", [240, 190])
def test_a_style_is_read_off_an_object_across_the_seam_as_elsewhere(engine: Engine, left: int):
    photo = np.random.default_rng(4).integers(0, 256, (HEIGHT, WIDTH, 3), np.uint8)
    ids = np.ones((HEIGHT, WIDTH), np.uint16)
    ids[40:80, 100:131] = 7
    wanted = engine.encode(photo, ids, [7])
    turn = left - 100
    photo, ids = np.roll(photo, turn, axis=1), np.roll(ids, turn, axis=1)
    assert engine.encode(photo, ids, closed=True)[7] == wanted[7]
    layout = replace(Layout.from_maps((ids == 7).astype(np.int32)), closed=True)
    (across,) = layout.ids_of(int(layout.object_map[ids == 7][0]), engine.labels)
    assert engine.encode(photo, layout)[across] == wanted[7]
    told = with_origins(engine.encode(photo, ids, closed=True), "round", photo, ids, closed=True)
    ((_, reference),) = told[7].origin
    assert reference.mask.sum() == (ids == 7).sum()
    assert reference.mask.shape[1] < 100  # in one piece
    seen, mask = reference.whole()
    assert (seen[mask] == np.roll(photo, -turn, axis=1)[np.roll(ids, -turn, axis=1) == 7]).all()


def test_what_cannot_close_is_refused_with_words(engine: Engine):
    scene = scene_of(engine, 200)
    with pytest.raises(RequestError, match="cannot be 200 pixels wide") as told:
        engine.generate(scene)
    assert "192 pixels wide" in str(told.value)
    with pytest.raises(RequestError, match="too large"):
        engine.picture_size(scene_of(engine, 8224))
    with pytest.raises(RequestError, match="too small"):
        engine.picture_size(scene_of(engine, 96))


def test_a_checkpoint_of_one_size_says_that_it_cannot():
    config = ModelConfig(6, 128, 128, 4, 16, 8)
    state = published_state(config, seed=5)["G"]
    engine = Engine(Checkpoint(Path("old"), config, LabelSet.numbered(6), state), device="cpu")
    with pytest.raises(RequestError, match="one size") as told:
        engine.generate(scene_of(engine))
    assert "any size" in str(told.value)


def test_columns_beyond_the_edge_are_those_at_the_other_side():
    assert turns(range(-3, 12), 5) == [range(2, 5), range(5), range(5), range(2)]
    numbers = np.arange(10).reshape(2, 5)
    assert part(numbers, Rect(-2, 0, 4, 2)).tolist() == [[3, 4, 0, 1], [8, 9, 5, 6]]
    rect, mask = folded(Rect(3, 7, 4, 1), np.array([[True, False, True, False]]), 5)
    assert rect == Rect(0, 7, 5, 1)
    assert mask.tolist() == [[True, False, False, True, False]]
    mask = np.zeros((3, 9), bool)
    mask[1, [0, 1, 7]] = True
    found = compact(Area.of(mask), 9)
    assert found.rect == Rect(7, 1, 4, 1)
    assert found.mask.tolist() == [[True, False, True, True]]


@pytest.mark.parametrize(
    "within", [Rect(0, 20, 60, 90), Rect(200, 0, 56, 100), Rect(90, 30, 80, 60)]
)
def test_a_part_of_an_object_across_the_seam_is_that_of_the_whole(engine: Engine, within: Rect):
    scene = scene_of(engine)
    ids = scene.object_map.copy()
    ids[25:110, (230 + np.arange(150)) % WIDTH] = 99
    looks = [{**scene.looks, **engine.draw_looks([99], seed)} for seed in (1, 2)]
    scene = replace(scene, ids=ids, channels={**scene.channels, 99: 2}, looks=looks[0])
    picture = engine.generate(scene)
    other = replace(scene, looks=looks[1])
    part_of_it = engine.regenerate(other, picture, objects=[99], within=within)
    found = part_of_it.applied(picture)
    engine.forget()
    engine.generate(scene)
    expected = engine.regenerate(other, picture, objects=[99]).applied(picture)
    cut = np.zeros((HEIGHT, WIDTH), bool)
    cut[within.slices] = True
    assert (found[~cut] == picture[~cut]).all()
    assert np.abs(found[cut].astype(int) - expected[cut]).max() <= 1
    assert (found != picture).any()
