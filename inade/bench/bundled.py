"""The bundled model: what a person waits for after a stroke, agreement and drift of edits."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from inade.bench.measure import Row, Timing, row, timed
from inade.bench.pictures import psnr
from inade.bench.yardstick import cells_scene
from inade.checkpoint import read_checkpoint
from inade.engine import Engine
from inade.inference.fast import FastEvaluator
from inade.layout import Layout, LayoutObject
from inade.scene import Scene

BUNDLED = Path(__file__).resolve().parents[2] / "checkpoints" / "default"
EDITS = 50
SHARES = (0.01, 0.03, 0.05, 0.1, 0.25, 0.5)  # of the picture, boxes of restyled objects
OBJECTS = 16  # in the scene; the next id is the restyled one


def bundled_rows(*, places: int) -> Iterator[Row]:
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
    yield from _agreement(places)


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
    objects = {number: LayoutObject(int(channel)) for number, channel in enumerate(cells.classes)}
    layout = Layout(cells.segments.numpy().astype(np.uint16), objects)
    return Scene.of(layout, engine.draw_looks(objects, place), engine.draw_global_noise(place))


def _agreement(places: int) -> Iterator[Row]:
    """PSNR inside restyled objects against full passes, after one edit and after many."""
    checkpoint = read_checkpoint(BUNDLED, networks=("generator",))
    config = checkpoint.config
    edited, exact = (
        FastEvaluator(config, checkpoint.generator, device=torch.device("cpu"), dtype=torch.float32)
        for _ in range(2)
    )
    single: list[float] = []
    for place in range(places):
        scene = cells_scene(config, OBJECTS, place).with_object(0.05, place)
        edited.full(*scene.given)
        scene = scene.resampled(OBJECTS, place)
        inside = scene.segments == OBJECTS
        picture, whole = edited.update(*scene.given), exact.full(*scene.given)
        single.append(psnr(picture[:, inside], whole[:, inside]))
    name = "bundled model: PSNR against a full pass inside"
    yield Row(f"{name} an object, dB (median)", float(np.median(single)), 60.0, runs=places)
    yield Row(f"{name} an object, dB (worst)", min(single), 60.0, runs=places)

    scene = cells_scene(config, 4 * OBJECTS, 1)
    by_edits = edited.full(*scene.given)
    by_full_passes = by_edits.clone()
    touched = torch.zeros_like(scene.segments, dtype=torch.bool)
    random = np.random.default_rng(0)
    inside, whole = touched, by_edits
    for edit in range(EDITS):
        segment = int(random.integers(4 * OBJECTS))
        scene = scene.resampled(segment, edit)
        inside = scene.segments == segment
        touched |= inside
        by_edits = torch.where(inside, edited.update(*scene.given), by_edits)
        whole = exact.full(*scene.given)
        by_full_passes = torch.where(inside, whole, by_full_passes)
    for title, picture, where, goal in (
        (f"the last of {EDITS} edited objects, dB", by_edits, inside, 45.0),
        (f"all objects of {EDITS} edits, dB", by_edits, touched, None),
        ("all of them had every edit been a full pass, dB", by_full_passes, touched, None),
    ):
        value = psnr(picture[:, where], whole[:, where])
        yield Row(f"{name} {title}", value, goal, runs=EDITS)
