"""How much the window's explore pad and variations change what people see, measured through it.

    python -m app.bench.variety

selects the ten largest objects of the sample one by one and tells for each: CIEDE2000 of its mean
colour between two draws of noise at its style, between opposite points of the pad's rim (four
pairs), the ratio of the two, and the mean LPIPS inside the object between its nine variations.
Wanted: a ratio of 2 and an LPIPS of 0.15.
"""

import math
import os
import tempfile
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSettings

from app.application import Studio
from app.bench.event_loop import wait
from app.document import commands
from app.settings import Settings
from app.strip.variations import COUNT
from inade.layouts.layout import resize_nearest
from inade.looks.colours import difference, mean_lab
from inade.places import FOLDER_VARIABLE

OBJECTS, DRAWS, ANGLES = 10, 3, 4


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory(prefix="inade-bench-") as folder:
        os.environ[FOLDER_VARIABLE] = folder
        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        studio = Studio(Settings(store))
        studio.start()
        studio.window.resize(1440, 900)
        wait(lambda: studio.runner.info is not None and not studio.runner.busy)
        rows = [measured(studio, object_id) for object_id in largest(studio)]
        studio.document.mark_saved()
        studio.window.close()
    print("| object | noise | rim | ratio | LPIPS of nine |\n|---|---|---|---|---|")
    for name, noise, rim, perceived in rows:
        print(f"| {name} | {noise:.1f} | {rim:.1f} | {rim / noise:.1f} | {perceived:.2f} |")
    twice = sum(rim >= 2 * noise for _, noise, rim, _ in rows)
    mean = np.mean([perceived for *_, perceived in rows])
    print(f"\n{twice} of {len(rows)} rims differ twice as much as noise; mean LPIPS {mean:.3f}")


def largest(studio: Studio) -> list[int]:
    """The ten largest objects, the largest first."""
    areas = studio.document.layout.areas()
    return sorted(areas, key=lambda i: -areas[i])[:OBJECTS]


def measured(studio: Studio, object_id: int) -> tuple[str, float, float, float]:
    """Name, difference by noise and over the rim, and LPIPS of the variations of an object."""
    document, bottom = studio.document, studio.bottom
    mask = resize_nearest(document.layout.object_map, *document.picture_size) == object_id
    document.select([object_id])
    wait(lambda: bottom.variations.ready and all(map(_has_patch, bottom.variations.choices)))
    nine = [bottom.variations.picture(number) for number in range(COUNT)]
    bottom.variations.set_active(False)
    look, drawn = document.looks[object_id], []
    for _ in range(DRAWS):
        noise = document.new_source(object_id).noise(document.state.noise_dim)
        commands.set_looks(document, {object_id: replace(look, noise=noise)})
        drawn.append(_shown(studio, mask))
    noise_apart = np.mean([difference(*pair) for pair in combinations(drawn, 2)])
    document.go_to(0)
    rim = []
    for number in range(ANGLES):
        x, y = (turn(math.pi * number / ANGLES) for turn in (math.cos, math.sin))
        ends = []
        for sign in (1, -1):
            bottom.pad.move_to(sign * x, sign * y)
            bottom.exploring.end()
            ends.append(_shown(studio, mask))
        rim.append(difference(*ends))
    document.go_to(0)
    bottom.variations.set_active(True)
    channel = document.layout.objects[object_id].channel
    name = f"{document.labels.classes[channel].name} {object_id}"
    return name, float(noise_apart), float(np.mean(rim)), _perceived(nine, mask)


def _has_patch(choice: object) -> bool:
    return getattr(choice, "patch", None) is not None


def _shown(studio: Studio, mask: np.ndarray) -> np.ndarray:
    """Mean CIE Lab of an object in the picture, once it is there."""
    studio.runner.generate()
    wait(lambda: not studio.runner.busy and not studio.document.needs_pass)
    assert studio.document.picture is not None
    return mean_lab(studio.document.picture, mask)


def _perceived(pictures: list[np.ndarray | None], mask: np.ndarray) -> float:
    """Mean LPIPS by place inside the mask over all pairs of pictures."""
    from inade.training.judging.inside import perceived_inside  # loads torch

    return perceived_inside([picture for picture in pictures if picture is not None], mask)


if __name__ == "__main__":
    main()
