"""Looks that are tried in a part of a picture: its pixels, its cost, and what is kept meanwhile."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inade import compositing
from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint
from inade.config import ModelConfig
from inade.engine import Engine
from inade.errors import Cancelled
from inade.inference import fast
from inade.inference.fast import FastEvaluator
from inade.inference.partial import Strip
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject, Rect
from inade.scene import Scene

CONFIG = ModelConfig(
    6, 128, 128, 4, 16, 8, max_channels=16, start="free", texture=True, padding="replicate"
)
CHECKPOINT = Checkpoint(
    Path("test"), CONFIG, LabelSet.numbered(6), published_state(CONFIG, seed=5)["G"]
)
HEIGHT, WIDTH = 301, 470
BOX = Rect(90, 90, 350, 181)  # of the object
PARTS = {
    "inside": Rect(200, 120, 64, 48),
    "over the outline": Rect(40, 60, 90, 70),
    "at the edge": Rect(400, 230, 70, 71),
    "odd": Rect(151, 97, 33, 41),
}


def scene_of(engine: Engine) -> Scene:
    """One large object on a patchwork."""
    y, x = np.mgrid[:HEIGHT, :WIDTH]
    object_map = ((y // 60 + x // 90) % 5).astype(np.uint16)
    object_map[BOX.slices] = 5
    layout = Layout(object_map, {i: LayoutObject(i) for i in range(6)})
    looks, noise = engine.draw_looks(layout.objects, 1), engine.draw_global_noise(1)
    return Scene.of(layout, looks, noise)


def restyled(engine: Engine, scene: Scene, seed: int) -> Scene:
    return replace(scene, looks={**scene.looks, **engine.draw_looks([5], seed)})


@pytest.fixture
def engine() -> Engine:
    return Engine(CHECKPOINT, device="cpu", precision="float32")


@pytest.mark.parametrize("share", [fast.FULL_SHARE, 0.1])  # the other makes all of it anew
@pytest.mark.parametrize("cache", [fast.CACHE_BYTES, 3_000_000])
@pytest.mark.parametrize("name", PARTS)
def test_a_part_has_the_pixels_that_all_of_it_has(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, share: float, cache: int, name: str
) -> None:
    monkeypatch.setattr(fast, "FULL_SHARE", share)
    # weights drawn at random change all that lies around so much that it passes for a photo
    monkeypatch.setattr(compositing, "foreign_share", lambda *_: 0.0)
    engine._evaluator._cache_bytes = cache  # pyright: ignore
    scene, part = scene_of(engine), PARTS[name]
    picture = engine.generate(scene)
    wanted = restyled(engine, scene, 9)
    tried = engine.regenerate(wanted, picture, objects=[5], within=part)
    assert tried.rect == part.crossed(BOX)
    whole = engine.regenerate(wanted, picture, objects=[5]).applied(picture)
    assert (whole != picture)[tried.rect.slices].any()
    difference = tried.pixels.astype(int) - whole[tried.rect.slices]
    assert np.abs(difference).max() <= 1  # sums of other lengths round otherwise
    assert tried.mask is not None
    np.testing.assert_array_equal(tried.mask, scene.object_map[tried.rect.slices] == 5)


def test_trying_leaves_what_is_kept_as_it_was(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = scene_of(engine)
    picture = engine.generate(scene)
    for seed in range(3):
        engine.regenerate(
            restyled(engine, scene, seed), picture, objects=[5], within=PARTS["inside"]
        )
    painted = scene.object_map.copy()
    painted[10:30, 10:30] = 1
    edited = replace(scene, ids=painted)
    after = engine.regenerate(edited, picture, mask=painted != scene.object_map).applied(picture)
    other = Engine(CHECKPOINT, device="cpu", precision="float32")
    other.generate(scene)
    expected = other.regenerate(edited, picture, mask=painted != scene.object_map)
    np.testing.assert_array_equal(after, expected.applied(picture))
    monkeypatch.setattr(FastEvaluator, "_make", lambda *_, **__: pytest.fail("made anew"))
    kept = engine._evaluator.update(engine._scenes.of(edited))  # pyright: ignore
    assert not kept.isnan().any()


def test_a_part_makes_few_cells(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = scene_of(engine)
    picture = engine.generate(scene)
    made, make = [0, 0], FastEvaluator._make  # pyright: ignore
    turn = 0

    def counted(self: FastEvaluator, strip: Strip, *given: Any, **more: Any) -> None:
        made[turn] += sum(len(link.region.cells) for link in strip.links)
        make(self, strip, *given, **more)

    monkeypatch.setattr(FastEvaluator, "_make", counted)
    engine.regenerate(
        restyled(engine, scene, 2), picture, objects=[5], within=Rect(220, 140, 32, 32)
    )
    turn = 1
    engine.regenerate(restyled(engine, scene, 2), picture, objects=[5])
    assert 0 < made[0] < made[1] / 8


def test_a_pass_that_is_broken_off_in_a_part_leaves_nothing(engine: Engine) -> None:
    scene = scene_of(engine)
    picture = engine.generate(scene)
    stops = iter([False] * 4)
    with pytest.raises(Cancelled):
        engine.regenerate(
            restyled(engine, scene, 2),
            picture,
            objects=[5],
            within=PARTS["inside"],
            cancelled=lambda: next(stops, True),
        )
    again = engine.regenerate(scene, picture, objects=[5]).applied(picture)
    np.testing.assert_allclose(again.astype(int), picture, rtol=0, atol=1)


def test_a_part_without_the_object_is_empty(engine: Engine) -> None:
    scene = scene_of(engine)
    picture = engine.generate(scene)
    patch = engine.regenerate(scene, picture, objects=[5], within=Rect(0, 0, 20, 20))
    assert patch.rect.empty
    np.testing.assert_array_equal(patch.applied(picture), picture)
