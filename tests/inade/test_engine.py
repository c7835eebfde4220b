"""The engine: pictures against the plain equations, edits that touch nothing else, plain errors."""

import gc
import weakref
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from inade.bench import reference
from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint
from inade.compositing import feathered, to_bytes
from inade.config import ModelConfig
from inade.engine import Engine
from inade.errors import (
    Cancelled,
    CheckpointError,
    DeviceError,
    ImageError,
    LayoutError,
    OutOfMemoryError,
    RequestError,
)
from inade.inference.device import PRECISIONS
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.looks.look import Look, Style
from inade.scene import Scene
from tests.rounding import bytes_moved, picture_moved

CONFIG = ModelConfig(6, 128, 64, 4, 16, 8)
STATES = published_state(CONFIG, seed=5)
CHECKPOINT = Checkpoint(Path("test"), CONFIG, LabelSet.numbered(6), STATES["G"], STATES["E"])


@pytest.fixture(scope="module", params=["fast float32", "fast bf16", "plain float32"])
def engine(request: pytest.FixtureRequest) -> Engine:
    kind, precision = request.param.split()
    return Engine(CHECKPOINT, device="cpu", precision=precision, plain=kind == "plain")


@pytest.fixture(scope="module")
def layout() -> Layout:
    labels = np.zeros((64, 128), np.int64)
    labels[30:] = 3
    instances = np.zeros_like(labels)
    for number, (x, y) in enumerate([(20, 20), (60, 40), (100, 30)], start=1):
        disc = cv2.circle(np.zeros_like(labels, np.uint8), (x, y), 12, 1, -1) > 0
        labels[disc], instances[disc] = number + 1, number
    return Layout.from_maps(labels, instances)


@pytest.fixture
def scene(engine: Engine, layout: Layout) -> Scene:
    return Scene.of(layout, engine.draw_looks(layout.objects, 1), engine.draw_global_noise(1))


def expected_picture(scene: Scene) -> np.ndarray:
    """float64 [3, H, W] by the plain equations on the scene's map, whose ids are dense."""
    instance = torch.from_numpy(scene.object_map.astype(np.int64))[None]
    labels = np.array([scene.channels[i] for i in range(len(scene.channels))])
    looks = [scene.looks[i] for i in range(len(scene.channels))]
    noise = torch.from_numpy(np.stack([look.modulation() for look in looks]))[None]
    state = {key: value.double() for key, value in STATES["G"].items()}
    with torch.no_grad():
        picture = reference.reference_generator(
            state, CONFIG, torch.from_numpy(labels)[instance], instance, noise.double(),
            torch.from_numpy(scene.global_noise).double()[None],
        )  # fmt: skip
    return picture[0].numpy()


def rounding(engine: Engine, expected: np.ndarray) -> float:
    """How far rounding may move the engine's picture."""
    return picture_moved(CONFIG, PRECISIONS[engine.precision], torch.from_numpy(expected))


def test_pictures_are_those_of_the_equations(engine: Engine, scene: Scene):
    expected = expected_picture(scene)
    assert expected.std() > 0.05
    bound = rounding(engine, expected)
    assert np.abs(engine.generate_raw(scene) - expected).max() <= bound
    rounded = np.rint((expected.transpose(1, 2, 0) + 1) * 127.5)
    assert np.abs(engine.generate(scene).astype(int) - rounded).max() <= bytes_moved(bound)


def test_the_same_scene_gives_the_same_bits(engine: Engine, scene: Scene):
    first = engine.generate_raw(scene)
    engine.generate_raw(replace(scene, global_noise=engine.draw_global_noise(2)))
    assert np.array_equal(first, engine.generate_raw(scene))


def test_larger_maps_are_resized_by_nearest_neighbour(engine: Engine, scene: Scene):
    larger = replace(scene, ids=np.kron(scene.object_map, np.ones((4, 4), np.uint16)))
    assert np.array_equal(engine.generate_raw(scene), engine.generate_raw(larger))


def test_styles_strength_and_variety_reach_the_picture(engine: Engine, scene: Scene):
    random = np.random.default_rng(3)
    style = Style(*random.standard_normal((4, 8)).astype(np.float32))
    look = replace(scene.looks[2], style=style, strength=0.7, variety=0.4)
    styled = replace(scene, looks={**scene.looks, 2: look})
    expected = expected_picture(styled)
    bound = rounding(engine, expected)
    assert np.abs(engine.generate_raw(styled) - expected).max() <= bound
    changed = np.abs(engine.generate_raw(styled) - engine.generate_raw(scene)).max()
    assert changed > max(0.01, 2 * bound)


@pytest.mark.parametrize("chosen", [{1}, {2, 3}, {0}])
def test_only_the_chosen_objects_change(engine: Engine, scene: Scene, chosen: set[int]):
    picture = engine.generate(scene)
    looks = {**scene.looks, **engine.draw_looks(chosen, 1, draw=1)}
    patch = engine.regenerate(replace(scene, looks=looks), picture, objects=chosen)
    after = patch.applied(picture)
    inside = np.isin(scene.object_map, list(chosen))
    assert np.array_equal(after[~inside], picture[~inside])
    assert (after != picture).any(-1)[inside].mean() > 0.5


def test_the_seam_fades_inside_the_object(engine: Engine, scene: Scene):
    picture = engine.generate(scene)
    looks = {**scene.looks, **engine.draw_looks([2], 9)}
    changed = replace(scene, looks=looks)
    after = engine.regenerate(changed, picture, objects=[2]).applied(picture)
    full = engine.generate(changed)
    depth = cv2.distanceTransform((scene.object_map == 2).astype(np.uint8), cv2.DIST_L2, 5)
    deep = depth > 6
    assert deep.any()
    gap = np.abs(after.astype(int) - full).max(-1)
    assert gap[deep].max() <= 12, "well inside, the patch is the new picture"
    rim = (depth > 0) & (depth < 1.5)
    old, new = picture[rim].astype(int), full[rim].astype(int)
    assert np.abs(after[rim] - old).mean() < np.abs(new - old).mean() / 2


def test_feathering_stays_inside_and_covers_whole_pictures():
    mask = np.zeros((20, 20), bool)
    mask[4:16, 4:16] = True
    weight = feathered(mask, 3)
    assert not weight[~mask].any()
    assert weight[4, 10] == pytest.approx(0.25, abs=0.02)
    assert weight[10, 10] == 1
    assert (feathered(np.ones((5, 5), bool), 3) == 1).all()


def test_a_mask_is_honoured_and_nothing_chosen_changes_nothing(engine: Engine, scene: Scene):
    picture = engine.generate(scene)
    other = replace(scene, global_noise=engine.draw_global_noise(8))
    mask = np.zeros((256, 512), bool)
    mask[40:200, 100:300] = True
    patch = engine.regenerate(other, picture, mask=mask)
    assert (patch.rect.x, patch.rect.y) == (25, 10)
    assert (patch.rect.width, patch.rect.height) == (50, 40)
    assert engine.regenerate(other, picture).rect.empty


def test_styles_are_those_of_the_equations(engine: Engine, layout: Layout):
    photo = np.random.default_rng(1).integers(0, 256, (64, 128, 3), np.uint8)
    instance = torch.from_numpy(layout.object_map.astype(np.int64))[None]
    image = torch.from_numpy(photo.transpose(2, 0, 1).astype(np.float32) / 127.5 - 1)[None]
    with torch.no_grad():
        expected = reference.reference_encoder(STATES["E"], CONFIG, image, instance)
    styles = engine.encode(photo, layout.object_map)
    assert set(styles) == set(layout.objects)
    for name, values in expected._asdict().items():
        for object_id, style in styles.items():
            np.testing.assert_allclose(getattr(style, name), values[0, object_id], atol=2e-5)


def test_a_large_photo_gives_about_the_style_of_the_small_one(engine: Engine, layout: Layout):
    photo = cv2.resize(np.random.default_rng(1).integers(0, 256, (8, 16, 3), np.uint8), (128, 64))
    large = cv2.resize(photo, (512, 256), interpolation=cv2.INTER_CUBIC)
    small = engine.encode(photo, layout.object_map)
    big = engine.encode(large, np.kron(layout.object_map, np.ones((4, 4), np.uint16)))
    for object_id, style in small.items():
        np.testing.assert_allclose(big[object_id].mu, style.mu, atol=0.2)


def test_seeds_are_the_same_everywhere(engine: Engine):
    looks = engine.draw_looks([0, 7], 42)
    key = np.array([42, (7 + 1) << 32], np.uint64)
    expected = np.random.Generator(np.random.Philox(key=key)).standard_normal((2, 8), np.float32)
    assert np.array_equal(looks[7].noise, expected)
    assert not np.array_equal(looks[0].noise, looks[7].noise)
    assert not np.array_equal(engine.draw_looks([7], 42, draw=1)[7].noise, expected)


def test_sketches_reach_sketch_models_only():
    config = ModelConfig(6, 64, 64, 2, 16, 8, sketch=True)
    checkpoint = Checkpoint(
        Path("test"), config, LabelSet.numbered(6), published_state(config)["G"]
    )
    engine = Engine(checkpoint, device="cpu", precision="float32")
    layout = Layout.from_maps(np.zeros((64, 64), np.int64))
    blank = Scene.of(layout, engine.draw_looks([0], 1), engine.draw_global_noise(1))
    lines = np.zeros((64, 64), np.uint8)
    lines[20:24] = 255
    drawn = replace(blank, sketch=lines)
    assert engine.takes_sketch
    assert np.abs(engine.generate_raw(drawn) - engine.generate_raw(blank)).max() > 0.01


def test_cancelling_stops_between_blocks_and_harms_nothing(engine: Engine, scene: Scene):
    before = engine.generate(scene)
    calls = iter([False, False, True])
    with pytest.raises(Cancelled):
        engine.generate(scene, cancelled=lambda: next(calls, True))
    assert np.array_equal(before, engine.generate(scene))


def test_out_of_memory_becomes_words_and_the_next_call_works(engine: Engine, scene: Scene):
    before = engine.generate(scene)
    failing = replace(scene, global_noise=engine.draw_global_noise(3))

    def explode() -> bool:
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9e12")

    with pytest.raises(OutOfMemoryError, match="too little free memory"):
        engine.generate(failing, cancelled=explode)
    assert np.array_equal(before, engine.generate(scene))


def test_requests_that_do_not_fit(engine: Engine, scene: Scene):
    picture = engine.generate(scene)
    with pytest.raises(RequestError, match="object 77 does not exist"):
        engine.regenerate(scene, picture, objects=[77])
    with pytest.raises(RequestError, match="the model makes uint8"):
        engine.regenerate(scene, picture[:-1], objects=[1])
    with pytest.raises(RequestError, match="object 1 of the layout has no look"):
        engine.generate(replace(scene, looks={0: scene.looks[0]}))
    with pytest.raises(LayoutError, match="channel 6, the model knows 0 to 5"):
        engine.generate(replace(scene, channels={**scene.channels, 1: 6}))
    wrong = {i: Look(np.zeros((2, 9), np.float32)) for i in scene.channels}
    with pytest.raises(RequestError, match=r"noise of an object has shape \[2, 9\]"):
        engine.generate(replace(scene, looks=wrong))
    with pytest.raises(RequestError, match=r"global noise has shape \[5\]"):
        engine.generate(replace(scene, global_noise=np.zeros(5, np.float32)))
    with pytest.raises(RequestError, match="not numbers"):
        engine.generate(replace(scene, global_noise=np.full(16, np.nan, np.float32)))
    assert np.array_equal(picture, engine.generate(scene))


def test_photos_that_do_not_fit(engine: Engine, layout: Layout):
    photo = np.zeros((64, 128, 3), np.uint8)
    with pytest.raises(ImageError, match="1 x 1 pixels, too small"):
        engine.encode(photo[:1, :1], layout.object_map[:1, :1])
    with pytest.raises(ImageError, match="128 x 64 pixels, its layout 64 x 64"):
        engine.encode(photo, layout.object_map[:, :64])
    with pytest.raises(ImageError, match="expected RGB"):
        engine.encode(photo[..., 0], layout.object_map)


def test_without_an_encoder_everything_else_works(scene: Scene, precision: str):
    engine = Engine(replace(CHECKPOINT, encoder=None))
    assert (engine.device, engine.precision) == ("cpu", precision)
    assert not engine.has_encoder
    assert engine.generate(scene).shape == (64, 128, 3)
    with pytest.raises(CheckpointError, match="no encoder"):
        engine.encode(np.zeros((64, 128, 3), np.uint8), scene.object_map)


def test_devices_and_precisions_that_do_not_exist():
    with pytest.raises(DeviceError, match="no device called 'tpu'"):
        Engine(CHECKPOINT, device="tpu")
    with pytest.raises(DeviceError, match="no precision called 'int4'"):
        Engine(CHECKPOINT, device="cpu", precision="int4")
    with pytest.raises(DeviceError, match="fp16 is not offered"):
        Engine(CHECKPOINT, device="cpu", precision="fp16")


def test_bfloat16_stays_close(scene: Scene):
    exact = Engine(CHECKPOINT, device="cpu", precision="float32").generate(scene)
    coarse = Engine(CHECKPOINT, device="cpu", precision="bf16").generate(scene)
    assert np.abs(exact.astype(int) - coarse).mean() < 3


def test_rounding_to_bytes():
    raw = np.array([-1, -0.5, 0, 1], np.float32).reshape(1, 1, 4).repeat(3, 0)
    assert to_bytes(raw)[0, :, 0].tolist() == [0, 64, 128, 255]


@pytest.mark.parametrize("plain", [False, True])
def test_an_engine_that_is_let_go_gives_its_memory_back_at_once(plain: bool, layout: Layout):
    gc.disable()  # the window collects seldom
    try:
        engine = Engine(CHECKPOINT, device="cpu", precision="float32", plain=plain)
        picture = engine.restyle(engine.generate(layout), 1, seed=2)
        engine.encode(picture)
        with pytest.raises(Cancelled):
            engine.generate(picture.scene_with({}), cancelled=lambda: True)
        held = [weakref.ref(engine._evaluator), weakref.ref(engine._reader)]
        del engine
        assert [one() for one in held] == [None, None]
    finally:
        gc.enable()
