"""How the cost of a full pass grows with the picture, the objects and the classes."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import torch

from inade.bench.measure import Row, interleaved, row
from inade.bench.weights import published_state
from inade.bench.yardstick import LITE, BenchScene, cells_scene
from inade.config import ModelConfig
from inade.inference.fast import FastEvaluator

SIDES = (256, 128, 512)
OBJECTS = (16, 1, 64, 256)
CLASSES = (8, 35, 151, 183)


def growth_rows() -> Iterator[Row]:
    """One row a setting; the ratio is its time against the first of its group."""
    sizes = [(replace(LITE, width=side, height=side), 16) for side in SIDES]
    counts = [(LITE, count) for count in OBJECTS]
    classes = [(replace(LITE, num_classes=number), 16) for number in CLASSES]
    for title, settings, labels in (
        ("pixels a side", sizes, SIDES),
        ("objects", counts, OBJECTS),
        ("classes", classes, CLASSES),
    ):
        timings = interleaved([_full_pass(config, count) for config, count in settings])
        for label, timing in zip(labels, timings, strict=True):
            name = f"growth, lite size: {label} {title}, time against {labels[0]}"
            bounded = title == "classes" and timing is not timings[0]
            made = row(f"{name}, at most" if bounded else name, timing, timings[0])
            # nothing may grow with classes; a tenth is left to what else the machine does
            goal = 1.1 if bounded else None
            yield replace(made, ratio=timing.median / timings[0].median, goal=goal)


def _full_pass(config: ModelConfig, count: int) -> Callable[[], object]:
    state = published_state(config, 0, "G")["G"]
    subject = FastEvaluator(config, state, device=torch.device("cpu"), dtype=torch.float32)
    scene: BenchScene = cells_scene(config, count)
    return lambda: subject.full(scene)
