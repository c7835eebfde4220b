"""Pictures that close on themselves: where a panorama is cut makes no difference."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint
from inade.config import ModelConfig
from inade.inference import blocks, convolution, fast, partial
from inade.inference.fast import FastEvaluator
from inade.inference.plain import PlainEvaluator
from inade.inference.request import SceneRequest
from inade.inference.scene_tensors import SceneTensors
from inade.layouts.labels import LabelSet
from inade.looks.look import Look
from inade.scene import Scene, Texture
from tests.rounding import picture_moved
from tests.scenes import SegmentScene, patchwork

CPU = torch.device("cpu")
ADDITIONS = {"start": "free", "texture": True, "padding": "replicate"}
OURS = ModelConfig(7, 128, 128, 4, 16, 8, max_channels=24, **ADDITIONS)
ZEROS = ModelConfig(6, 64, 64, 4, 16, 8, start="free")
MORE = ModelConfig(5, 64, 64, 4, 16, 8, upsampling="more", **ADDITIONS)
SIZE = (96, 192)
CLOSE = 1e-5


def evaluator(config: ModelConfig = OURS, **options) -> FastEvaluator:
    state = published_state(config, 3, "G")["G"]
    return FastEvaluator(config, state, device=CPU, **{"dtype": torch.float32, **options})


def closed_scene(config: ModelConfig = OURS, size=SIZE) -> SegmentScene:
    return replace(patchwork(config, patch=23, count=7, size=size), closed=True)


def equations(scene: SegmentScene, config: ModelConfig) -> torch.Tensor:
    with torch.no_grad():
        return scene.picture(config, published_state(config, 3, "G")["G"])


@pytest.mark.parametrize("packs", [True, False])
@pytest.mark.parametrize("shares", [True, False])
@pytest.mark.parametrize("config", [OURS, ZEROS, MORE])
def test_every_road_agrees_with_the_equations(monkeypatch, config, shares, packs):
    if not packs:
        monkeypatch.setattr(convolution, "can_pack", lambda device, dtype: False)
    monkeypatch.setattr(blocks, "shares_cells", lambda device: shares)
    monkeypatch.setattr("inade.inference.regions.MARGIN", 300)
    monkeypatch.setattr(fast, "FULL_SHARE", 100.0)
    scene = closed_scene(config, (128, 192))
    state = published_state(config, 3, "G")["G"]
    checkpoint = Checkpoint(Path("test"), config, LabelSet.numbered(config.num_labels), state)
    expected = equations(scene, config)
    apart = picture_moved(config, torch.float32, expected)
    subject = evaluator(config)
    for one in (PlainEvaluator(checkpoint, CPU, torch.float32), subject):
        torch.testing.assert_close(one.full(scene), expected, rtol=0, atol=apart)
    open_ended = evaluator(config).full(replace(scene, closed=False))
    assert (open_ended - expected).abs()[:, :, [0, -1]].max() > 0.01
    monkeypatch.setattr(FastEvaluator, "bands", None)  # from here on partial passes only
    for left in (0, 183):
        scene = scene.painted(3, 70, left, 26, 9)
        made = subject.update(scene)
        torch.testing.assert_close(made, equations(scene, config), rtol=0, atol=apart)


def test_closed_and_open_pictures_are_not_taken_for_each_other():
    scene, subject = closed_scene(), evaluator()
    opened = replace(scene, closed=False)
    for one in (scene, opened, scene):
        torch.testing.assert_close(subject.update(one), evaluator().full(one), rtol=0, atol=0)


# Whole scenes: layout, looks, and textures whose origin lies anywhere


def drawn_scene(seed: int, size=SIZE) -> Scene:
    random = np.random.default_rng(seed)
    height, width = size
    ids = random.integers(0, 5, (height // 8, width // 8)).repeat(8, 0).repeat(8, 1)
    ids = np.roll(ids, int(random.integers(0, 8)), 1).astype(np.uint16)
    noise = random.standard_normal((5, 2, OURS.noise_dim), np.float32)
    return Scene(
        ids,
        {i: int(random.integers(0, 7)) for i in range(5)},
        {i: Look(noise[i]) for i in range(5)},
        random.standard_normal(OURS.latent_dim, np.float32),
        textures={
            i: Texture(int(random.integers(0, 9)), i, tuple(random.uniform(-900, 900, 2)))
            for i in range(5)
        },
        texture=Texture(3, 0, (0, float(random.uniform(-90, 90)))),
        closed=True,
    )


def turned(scene: Scene, columns: int) -> Scene:
    """The same, cut elsewhere: what was at column 0 lies `columns` further to the right."""

    def moved(texture: Texture) -> Texture:
        return replace(texture, origin=(texture.origin[0], texture.origin[1] + columns))

    return replace(
        scene,
        ids=np.roll(scene.object_map, columns, axis=1),
        textures={i: moved(texture) for i, texture in scene.textures.items()},
        texture=moved(scene.texture),
    )


def request_of(scene: Scene) -> SceneRequest:
    return SceneTensors(OURS).of(scene)


def painted(scene: Scene, object_id: int, top: int, columns: list[int]) -> Scene:
    ids = scene.object_map.copy()
    ids[top : top + 20, columns] = object_id
    return replace(scene, ids=ids)


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 99), st.integers(-7, 7))
def test_a_turned_layout_gives_the_turned_picture(seed, steps):
    scene = drawn_scene(seed)
    whole = evaluator().full(request_of(scene))
    picture = evaluator().full(request_of(turned(scene, 32 * steps)))
    torch.testing.assert_close(picture, whole.roll(32 * steps, 2), rtol=0, atol=CLOSE)


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
@pytest.mark.parametrize("piece", [1, 4000])
def test_so_it_does_in_bands(monkeypatch, piece, dtype):
    scene = drawn_scene(1)
    whole = evaluator(dtype=dtype).full(request_of(scene))
    monkeypatch.setattr(blocks, "PIECE", piece)
    bands = list(evaluator(dtype=dtype).bands(request_of(turned(scene, 96))))
    assert len(bands) > 1
    picture = torch.cat([rows.clone() for _, rows in bands]).movedim(-1, 0)
    apart = CLOSE if dtype == torch.float32 else 0.1
    torch.testing.assert_close(picture, whole.roll(96, 2), rtol=0, atol=apart)


@pytest.mark.parametrize("kept", [1, 3, 7])
@pytest.mark.parametrize("across", [range(-9, 14), range(150, 170), range(0, 3), range(-100, 60)])
def test_so_it_does_where_only_a_part_is_made(monkeypatch, across, kept):
    """At the seam as in the middle, with what is kept of the pass before and without."""
    monkeypatch.setattr(fast, "FULL_SHARE", 100.0)
    monkeypatch.setattr(partial, "STRIP", 20_000)
    richest = evaluator()
    richest.full(request_of(drawn_scene(2)))
    budget = sum(each.nbytes for each in richest._inputs[:kept])
    pictures: list[torch.Tensor] = []
    for columns in (0, 64, -32):
        before = turned(drawn_scene(2), columns)
        where = [(column + columns) % SIZE[1] for column in across]
        subject = evaluator(cache_bytes=budget)
        subject.full(request_of(before))
        with monkeypatch.context() as patched:
            patched.setattr(FastEvaluator, "bands", None)
            made = subject.update(request_of(painted(before, 4, 40, where)))
        pictures.append(made.roll(-columns, 2).clone())
    for picture in pictures[1:]:
        torch.testing.assert_close(picture, pictures[0], rtol=0, atol=CLOSE)


@pytest.mark.parametrize("kept", [1, 3, 7])
def test_a_part_is_exact_where_nothing_is_left_out(monkeypatch, kept):
    monkeypatch.setattr("inade.inference.regions.MARGIN", 300)
    monkeypatch.setattr(fast, "FULL_SHARE", 100.0)
    monkeypatch.setattr(partial, "STRIP", 20_000)
    scene = drawn_scene(5)
    richest = evaluator()
    richest.full(request_of(scene))
    subject = evaluator(cache_bytes=sum(each.nbytes for each in richest._inputs[:kept]))
    subject.full(request_of(scene))
    after = painted(scene, 4, 40, [*range(180, 192), *range(7)])
    expected = evaluator().full(request_of(after))
    monkeypatch.setattr(FastEvaluator, "bands", None)
    torch.testing.assert_close(subject.update(request_of(after)), expected, rtol=0, atol=CLOSE)


def test_an_edit_at_the_seam_costs_what_it_does_elsewhere():
    scene, counts = drawn_scene(4, (128, 768)), []
    for first in (320, 760):
        subject = evaluator()
        subject.full(request_of(scene))
        after = painted(scene, 9, 40, [column % 768 for column in range(first, first + 16)])
        channels, looks = {**after.channels, 9: 1}, {**after.looks, 9: after.looks[0]}
        after = replace(after, channels=channels, looks=looks)
        new, old = (subject._described(request_of(one)) for one in (after, scene))
        area = new.differences(old)
        part = subject._part_of(area, new.ground)
        counts.append(part.products)
    assert counts[1] <= 1.2 * counts[0]


@torch.inference_mode()
def test_a_recording_for_the_gpu_is_not_taken_for_another():
    subject = evaluator()
    for scene in (closed_scene(), replace(closed_scene(), closed=False), closed_scene()):
        _, replayed = subject._replayed(subject._described(scene))
        expected = evaluator().full(scene)
        torch.testing.assert_close(replayed.movedim(-1, 0), expected, rtol=0, atol=0)
