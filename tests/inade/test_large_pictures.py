"""Large pictures: bands that are told, edits in tiles, and passes that break off."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

import numpy as np
import pytest
import torch

from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint
from inade.config import ModelConfig
from inade.engine import Engine
from inade.errors import Cancelled, OutOfMemoryError
from inade.inference import blocks, levels
from inade.layouts.area import Area
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject, Rect
from inade.layouts.tiles import Tiles
from inade.scene import PicturePatch, Scene

CONFIG = ModelConfig(
    6, 128, 128, 4, 16, 8, max_channels=16, start="free", texture=True, padding="replicate"
)
CHECKPOINT = Checkpoint(
    Path("test"), CONFIG, LabelSet.numbered(6), published_state(CONFIG, seed=5)["G"]
)
HEIGHT, WIDTH = 301, 470


def layout() -> Layout:
    y, x = np.mgrid[:HEIGHT, :WIDTH]
    object_map = ((y // 60 + x // 90) % 5).astype(np.uint16)
    object_map[120:180, 200:270] = 5
    return Layout(object_map, {i: LayoutObject(i) for i in range(6)})


def scene_of(engine: Engine, *, tiled: bool = True) -> Scene:
    given = layout()
    ids = Tiles.of(given.object_map) if tiled else None
    looks, noise = engine.draw_looks(given.objects, 1), engine.draw_global_noise(1)
    return Scene.of(given, looks, noise, ids=ids)


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Engine:
    monkeypatch.setattr(blocks, "PIECE", 20_000)
    return Engine(CHECKPOINT, device="cpu", precision="float32")


def test_bands_are_told_as_they_are_made_and_are_the_picture(engine: Engine):
    bands: list[PicturePatch] = []
    picture = engine.generate(scene_of(engine), made=bands.append)
    assert len(bands) > 3
    rows = [(band.rect.y, band.rect.height) for band in bands]
    assert [top for top, _ in rows] == [0, *np.cumsum([height for _, height in rows])[:-1]]
    np.testing.assert_array_equal(np.concatenate([band.pixels for band in bands]), picture)
    assert picture.shape == (HEIGHT, WIDTH, 3)


def test_the_first_rows_come_before_a_quarter_of_the_work(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
):
    wanted = engine.generate(scene_of(engine))
    monkeypatch.setattr(levels, "LARGE", HEIGHT * WIDTH)
    monkeypatch.setattr(blocks, "PIECE", 1 << 21)
    cells: list[int] = []
    before: list[int] = []
    cut = blocks.ResidualBlock._pieces

    def counted(self: blocks.ResidualBlock, parts: Iterable[torch.Tensor], level: levels.Level):
        for piece in cut(self, parts, level):
            cells.append(piece.numel() * self.middle)
            yield piece

    monkeypatch.setattr(blocks.ResidualBlock, "_pieces", counted)
    engine.forget()
    picture = engine.generate(scene_of(engine), made=lambda _: before.append(sum(cells)))
    assert 0 < before[0] < sum(cells) / 4
    assert np.abs(picture.astype(int) - wanted).max() <= 1


def test_tiles_and_arrays_are_the_same_scene(engine: Engine):
    tiled, plain = (scene_of(engine, tiled=tiled) for tiled in (True, False))
    picture = engine.generate(tiled)
    looks = {**tiled.looks, **engine.draw_looks([5], 9)}
    rect = Rect(190, 110, 40, 30)
    values = np.full((30, 40), 5, np.uint16)
    painted = plain.object_map.copy()
    painted[rect.slices] = values
    mask = np.zeros((HEIGHT, WIDTH), bool)
    mask[rect.slices] = True
    patches: list[PicturePatch] = []
    for scene, what in (
        (replace(tiled, looks=looks, ids=tiled.tiles().patched(rect, values)), Area.of(mask)),
        (replace(plain, looks=looks, ids=painted), mask),
    ):
        engine.forget()
        engine.generate(plain)
        patches.append(engine.regenerate(scene, picture, objects=[5], mask=what))
    assert patches[0].rect == patches[1].rect
    np.testing.assert_array_equal(patches[0].pixels, patches[1].pixels)
    after = patches[0].applied(picture)
    inside = painted == 5
    np.testing.assert_array_equal(after[~inside & ~mask], picture[~inside & ~mask])
    assert (after != picture).any(-1)[inside].mean() > 0.5


@pytest.mark.parametrize("question", [2, 12])
def test_a_picture_that_is_stopped_between_bands_is_made_by_the_next_call(
    engine: Engine, question: int
):
    scene, calls = scene_of(engine), count()
    expected = engine.generate(scene)
    with pytest.raises(Cancelled):
        engine.generate(scene, cancelled=lambda: next(calls) == question)
    again = engine.regenerate(scene, np.zeros_like(expected), mask=np.ones(scene.size, bool))
    assert again.rect == Rect(0, 0, WIDTH, HEIGHT)
    np.testing.assert_array_equal(engine.generate(scene), expected)


@pytest.mark.parametrize("whole", [True, False])
def test_memory_that_runs_out_in_mid_pass_leaves_the_engine_usable(
    engine: Engine, whole: bool, monkeypatch: pytest.MonkeyPatch
):
    scene = scene_of(engine)
    picture = engine.generate(scene)
    fresh = replace(scene, looks={**scene.looks, **engine.draw_looks([5], 4)})
    expected = engine.generate(fresh)
    engine.generate(scene)
    calls = count()

    def short(*_: object) -> None:
        if next(calls) == 9:
            raise torch.OutOfMemoryError("out of memory")

    with monkeypatch.context() as patched:
        patched.setattr(blocks, "stop_if", short)
        run = partial(engine.generate, fresh)
        if not whole:
            run = partial(engine.regenerate, fresh, picture, objects=[5])
        with pytest.raises(OutOfMemoryError):
            run()
    assert engine.cached_bytes == 0
    after = engine.regenerate(fresh, picture, objects=[5]).applied(picture)
    inside = scene.object_map == 5
    np.testing.assert_array_equal(after[~inside], picture[~inside])
    deep = Area.of(inside).rect.widened(-8)
    np.testing.assert_array_equal(after[deep.slices], expected[deep.slices])
