"""`generate` on a folder against bare passes: what reading and writing cost a batch."""

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import numpy as np

from inade.bench.measure import Row, Timing
from inade.checkpoint.checkpoint import read_checkpoint
from inade.engine import Engine
from inade.formats.pictures import write_map
from inade.layouts.layout import Layout
from inade.places import BUNDLED, own_command
from inade.scene import Scene

FEW, MANY, ROUNDS = 8, 40, 3
SIDES = (256, 512)


def folder_rows() -> Iterator[Row]:
    """The rate of a folder of maps in one call, as a share of bare passes' over the same maps.

    Both begin with the model loaded: of a folder of MANY maps the time of one of FEW is taken off.
    """
    engine = Engine.open(BUNDLED, device="cpu", precision="float32")
    labels = read_checkpoint(BUNDLED).labels
    for side in SIDES:
        layouts = [_layout(side, number, len(labels)) for number in range(MANY)]
        scenes = [
            Scene.of(
                layout,
                engine.draw_looks(layout.objects, number, channels=layout.channels),
                engine.draw_global_noise(number),
            )
            for number, layout in enumerate(layouts)
        ]
        bare: list[float] = []
        whole: list[float] = []
        with tempfile.TemporaryDirectory() as place:
            for name, count in (("few", FEW), ("many", MANY)):
                for number, layout in enumerate(layouts[:count]):
                    path = Path(place) / name / f"{number}.png"
                    path.parent.mkdir(exist_ok=True)
                    write_map(path, labels.file_id_of_channel[layout.labels()])
            engine.generate(scenes[0])
            for _ in range(ROUNDS):
                begun = perf_counter()
                for scene in scenes[FEW:]:
                    engine.generate(scene)
                bare.append((perf_counter() - begun) / (MANY - FEW) * 1000)
                few, many = (_call(Path(place), name) for name in ("few", "many"))
                whole.append((many - few) / (MANY - FEW) * 1000)
        timing, base = Timing(tuple(whole)), Timing(tuple(bare))
        yield Row(
            f"bundled model: generate on a folder of {side} x {side} / bare passes, at least",
            base.median / timing.median,
            0.9,
            timing.median,
            timing.worst,
            ROUNDS,
        )
        engine.forget()


def _call(folder: Path, name: str) -> float:
    """Seconds of one call on a folder."""
    begun = perf_counter()
    out = folder / f"{name}-out"
    subprocess.run(
        [*own_command(), "generate", BUNDLED, folder / name, "--out", out, "--device", "cpu"],
        check=True,
        capture_output=True,
    )
    return perf_counter() - begun


def _layout(side: int, number: int, classes: int) -> Layout:
    """Sixteen fields of classes, each with an edge of its own."""
    random = np.random.default_rng(number)
    rows, columns = (np.sort(random.integers(0, side, 3)) for _ in range(2))
    down, across = (np.searchsorted(cuts, np.arange(side)) for cuts in (rows, columns))
    fields = random.integers(0, classes, (4, 4))
    return Layout.from_maps(fields[np.ix_(down, across)].astype(np.int32))
