"""The bundled model: what a person waits for after a stroke, agreement and drift of edits."""

from collections.abc import Iterator
from dataclasses import replace
from time import perf_counter

import numpy as np
import torch
from torch import Tensor

from inade.bench.measure import Row, Timing, row, timed
from inade.bench.pictures import psnr
from inade.bench.yardstick import BenchScene, cells_scene
from inade.checkpoint.checkpoint import read_checkpoint
from inade.compositing import FEATHER, feathered
from inade.config import ModelConfig
from inade.engine import Engine
from inade.inference.fast import FastEvaluator
from inade.layouts.layout import Layout, LayoutObject
from inade.places import BUNDLED
from inade.scene import Scene

EDITS = 50
SHARES = (0.01, 0.03, 0.05, 0.1, 0.25, 0.5)  # of the picture, boxes of restyled objects
OBJECTS = 16  # in the scene; the next id is the restyled one


def bundled_rows(places: int) -> Iterator[Row]:
    """Rows for the bundled checkpoint, none where it is missing."""
    if not BUNDLED.is_dir():
        return
    engine = Engine.open(BUNDLED, device="cpu")
    plain = Engine.open(BUNDLED, device="cpu", plain=True, precision="float32")
    scene = _scene(plain, 0.1, 0)
    base = timed(lambda: plain.generate(scene))
    yield row("bundled model: networks as trained (--plain), full picture", base, base)
    full = timed(lambda: engine.generate(scene))
    yield row("bundled model: full picture", full, base, precision=engine.precision)
    for title, shares in (("<= 10 %", [s for s in SHARES if s <= 0.1]), ("of any size", SHARES)):
        samples: list[float] = []
        for place in range(places):
            samples += _waits(engine, shares[place % len(shares)], place)
        yield row(
            f"bundled model: restyle an object {title}, request to pixels",
            Timing(tuple(samples)),
            base,
            precision=engine.precision,
        )
    for title, most in (("<= 10 %", 0.1), ("of any size", SHARES[-1])):
        yield row(
            f"bundled model: paint an object {title}, each another size, request to pixels",
            _painted(engine, most, 3 * places),
            base,
            precision=engine.precision,
        )


def _painted(engine: Engine, most: float, count: int) -> Timing:
    """Objects painted one after another; no window has the size of one before it."""
    cells = cells_scene(engine.config, OBJECTS, 0)
    layout = _layout(cells)
    picture = engine.generate(_scene_of(engine, layout))
    random, samples = np.random.default_rng(5), list[float]()
    for number in range(count):
        place = cells.with_object(float(random.uniform(0.003, most)), number)
        mask = place.segments.numpy() == OBJECTS
        layout.object_map[mask] = OBJECTS + number
        layout.objects[OBJECTS + number] = LayoutObject(int(place.classes[OBJECTS]))
        scene = _scene_of(engine, layout)
        begun = perf_counter()
        engine.regenerate(scene, picture, mask=mask)
        samples.append(1000 * (perf_counter() - begun))
    return Timing(tuple(samples))


def _waits(engine: Engine, share: float, place: int) -> tuple[float, ...]:
    """Milliseconds of three restyles of one object, each with new noise."""
    scene = _scene(engine, share, place)
    picture = engine.generate(scene)
    looks = iter([engine.draw_looks([OBJECTS], 1, draw) for draw in range(4)])

    def restyle() -> None:
        fresh = replace(scene, looks={**scene.looks, **next(looks)})
        engine.regenerate(fresh, picture, objects=[OBJECTS])

    return timed(restyle, 3).samples


def _scene(engine: Engine, share: float, place: int) -> Scene:
    cells = cells_scene(engine.config, OBJECTS, place).with_object(share, place)
    return _scene_of(engine, _layout(cells), place)


def _layout(cells: BenchScene) -> Layout:
    objects = {number: LayoutObject(int(channel)) for number, channel in enumerate(cells.classes)}
    return Layout(cells.segments.numpy().astype(np.uint16), objects)


def _scene_of(engine: Engine, layout: Layout, seed: int = 0) -> Scene:
    looks = engine.draw_looks(layout.objects, seed)
    return Scene.of(layout, looks, engine.draw_global_noise(seed))


def agreement_rows(places: int) -> Iterator[Row]:
    """PSNR inside restyled objects against full passes, after one edit and after many; seams."""
    if not BUNDLED.is_dir():
        return
    checkpoint = read_checkpoint(BUNDLED, networks=("generator",))
    config = checkpoint.config
    edited, exact = (
        FastEvaluator(config, checkpoint.generator, device=torch.device("cpu"), dtype=torch.float32)
        for _ in range(2)
    )
    single: list[float] = []
    seams: list[float] = []
    for place in range(places):
        scene = cells_scene(config, OBJECTS, place).with_object(0.05, place)
        before = edited.full(scene)
        scene = scene.resampled(OBJECTS, place)
        inside = scene.segments == OBJECTS
        picture, whole = edited.update(scene), exact.full(scene)
        single.append(psnr(picture[:, inside], whole[:, inside]))
        seams.append(_seam_excess(picture, before, whole, inside))
    name = "bundled model: PSNR against a full pass inside"
    yield Row(f"{name} an object, dB (median)", float(np.median(single)), 60.0, runs=places)
    yield Row(f"{name} an object, dB (worst)", min(single), 60.0, runs=places)
    seam = "bundled model: gradient across the seam of an edit / in a full pass"
    yield Row(seam, float(np.median(seams)), runs=places)
    yield from _drift_rows(name, config, edited, exact)


def _drift_rows(
    name: str, config: ModelConfig, edited: FastEvaluator, exact: FastEvaluator
) -> Iterator[Row]:
    """What many edits one after another do to the picture on screen and to the cache.

    Each edit shows new pixels of one object and keeps all others, so the picture depends on its
    path even if every pass is a full one: drift is what partial passes add to that.
    """
    scene = cells_scene(config, 4 * OBJECTS, 1)
    by_edits = by_full_passes = cached = edited.full(scene)
    whole, inside = cached, torch.zeros_like(scene.segments, dtype=torch.bool)
    touched = inside
    random = np.random.default_rng(0)
    for edit in range(EDITS):
        segment = int(random.integers(4 * OBJECTS))
        scene = scene.resampled(segment, edit)
        inside = scene.segments == segment
        touched = touched | inside
        cached, whole = edited.update(scene), exact.full(scene)
        by_edits = torch.where(inside, cached, by_edits)
        by_full_passes = torch.where(inside, whole, by_full_passes)
    for title, picture, expected, where, goal in (
        (f"{name} the last of {EDITS} edited objects, dB", cached, whole, inside, 45.0),
        (f"{name} all objects of {EDITS} edits, in the cache, dB", cached, whole, touched, 45.0),
        (
            f"bundled model: {EDITS} partial edits against the same edits by full passes, PSNR"
            " inside all edited objects, dB",
            by_edits,
            by_full_passes,
            touched,
            45.0,
        ),
        (f"{name} all objects of {EDITS} edits, on screen, dB", by_edits, whole, touched, None),
        (
            f"{name} the same, had every edit been a full pass, dB",
            by_full_passes,
            whole,
            touched,
            None,
        ),
    ):
        yield Row(title, psnr(picture[:, where], expected[:, where]), goal, runs=EDITS)


def _seam_excess(picture: Tensor, before: Tensor, whole: Tensor, inside: Tensor) -> float:
    """Mean step across an edit's edge on screen over the same step of a full pass."""
    weight = torch.from_numpy(feathered(inside.numpy(), FEATHER))
    shown = before + weight * (picture - before)

    def step(pixels: Tensor) -> float:
        across = (pixels[:, :, 1:] - pixels[:, :, :-1]).abs()[:, inside[:, 1:] != inside[:, :-1]]
        down = (pixels[:, 1:] - pixels[:, :-1]).abs()[:, inside[1:] != inside[:-1]]
        return torch.cat([across, down], dim=1).mean().item()

    return step(shown) / step(whole)
