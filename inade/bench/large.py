"""Pictures of any size: what an edit costs in a large one, and a full pass in bands."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count

import numpy as np
import torch

from inade.bench.measure import RUNS, Row, interleaved, peak_mib, row
from inade.devices import Precision
from inade.engine import Engine
from inade.inference.device import native_bf16
from inade.layouts.layout import Layout, LayoutObject, Rect
from inade.layouts.tiles import Tiles
from inade.places import BUNDLED
from inade.scene import Scene

SMALL = 256  # pixels a side
PASSES = (1024, 2048)
EDITED = (2048, 4096)
RADIUS = 39  # of an object of just under 5,000 pixels
OBJECT = 7
MEMORY = {1024: 600, 2048: 600}  # MiB above weights and cache, at most


def full_rows() -> Iterator[Row]:
    """Full passes in bands against as many small ones, with the memory they take."""
    for precision in _precisions():
        _, make_small = _pass(SMALL, precision)
        for side in PASSES:
            large, make = _pass(side, precision)
            make_small()
            peak = peak_mib(make)
            peak -= large.cached_bytes / 2**20
            runs = RUNS if side < PASSES[-1] else 3
            base, timing = interleaved([make_small, make], runs)
            times = (side // SMALL) ** 2
            name = f"bundled model: full picture {side} x {side} in bands"
            yield replace(
                row(f"{name} / {times} of {SMALL} x {SMALL}, at most", timing, base),
                ratio=timing.median / (times * base.median),
                goal=1.1,
                precision=precision,
            )
            yield Row(
                f"{name}, peak MiB above weights and cache, at most",
                peak,
                MEMORY[side],
                precision=precision,
            )
            large.forget()


def edit_rows() -> Iterator[Row]:
    """One object restyled, and painted on, in a large picture against the same in a small one."""
    for precision in _precisions():
        small = _Edited(SMALL, precision)
        for side in EDITED:
            large = _Edited(side, precision)
            for what in ("restyled", "painted on"):
                both = (small, large)
                calls = [each.restyle if what == "restyled" else each.paint for each in both]
                base, timing = interleaved(calls, 3 * RUNS)
                name = f"bundled model: an object of 5,000 pixels {what}"
                yield replace(
                    row(f"{name}, {side} x {side} / {SMALL} x {SMALL}, at most", timing, base),
                    ratio=timing.median / base.median,
                    goal=1.2,
                    precision=precision,
                )
            del large


class _Edited:
    """A picture with one object in the middle, to be edited again and again."""

    def __init__(self, side: int, precision: str) -> None:
        self._engine = Engine.open(BUNDLED, device="cpu", precision=precision)
        self._scene = _scene(self._engine, side)
        self._picture = self._engine.generate(self._scene)
        self._bare, self._turn = Tiles.of(_bare(side)), count()

    def restyle(self) -> None:
        """Another look of the object."""
        looks = self._engine.draw_looks([OBJECT], 1, next(self._turn) + 1)
        self._scene = replace(self._scene, looks={**self._scene.looks, **looks})
        self._engine.regenerate(self._scene, self._picture, objects=[OBJECT])

    def paint(self) -> None:
        """Another outline of the object: a disc that moves to and fro."""
        ids = _with_disc(self._bare, 3 * (next(self._turn) % 5))
        self._scene = replace(self._scene, ids=ids)
        self._engine.regenerate(self._scene, self._picture, mask=ids.where([OBJECT]))


def _pass(side: int, precision: str) -> tuple[Engine, Callable[[], object]]:
    engine = Engine.open(BUNDLED, device="cpu", precision=precision)
    scene = _scene(engine, side)
    return engine, lambda: engine.generate(scene)


def _scene(engine: Engine, side: int) -> Scene:
    ids = _with_disc(Tiles.of(_bare(side)), 0)
    layout = Layout(_bare(1), {i: LayoutObject(i) for i in range(OBJECT + 1)})
    looks, noise = engine.draw_looks(layout.objects, 1), engine.draw_global_noise(1)
    return Scene.of(layout, looks, noise, ids=ids)


def _bare(side: int) -> np.ndarray:
    """Seven objects in patches of about a hundred pixels, in every size: uint16 [side, side]."""
    y, x = np.arange(side)[:, None], np.arange(side)
    return ((y // 97 + x // 131) % OBJECT).astype(np.uint16)


def _with_disc(ids: Tiles, down: int) -> Tiles:
    """The map with a disc in the middle, so many pixels lower."""
    top, left = ids.size[0] // 2 - RADIUS + down, ids.size[1] // 2 - RADIUS
    rect = Rect(left, top, 2 * RADIUS + 1, 2 * RADIUS + 1)
    values = ids.part(range(top, top + rect.height), range(left, left + rect.width))
    y, x = np.mgrid[-RADIUS : RADIUS + 1, -RADIUS : RADIUS + 1]
    values[y**2 + x**2 <= RADIUS**2] = OBJECT
    return ids.patched(rect, values)


def _precisions() -> list[str]:
    """Those that this processor computes with; none without the bundled model."""
    if not BUNDLED.is_dir():
        return []
    both = native_bf16(torch.device("cpu"))
    return [Precision.FLOAT32, Precision.BF16] if both else [Precision.FLOAT32]
