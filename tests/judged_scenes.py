"""Made scenes whose figures are known from the page that defines them.

`tests/data/judged_scenes.json` holds what that page's own script says of them:
    python -m tests.judged_scenes JUDGE.PY ALEXNET.CKPT tests/data/judged_scenes.json
draws them as files, runs it, and keeps its numbers. Pictures follow from whole numbers alone.
"""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

SETS = {"small": (7, 144, 200), "large": (4, 512, 520)}  # scenes, height, width
CLASSES = {"sky": 0, "grass": 3, "tree": 6, "water": 9}


@dataclass(frozen=True)
class Scene:
    """Channels uint8 [H, W], and pictures uint8 [H, W, 3]: real and two made ones."""

    name: str
    labels: np.ndarray
    real: np.ndarray
    one: np.ndarray
    two: np.ndarray


def scenes(kind: str) -> list[Scene]:
    """The scenes of a set, not in the order of their names."""
    count, height, width = SETS[kind]
    names = [f"{chr(97 + (5 * number) % count)}{number}" for number in range(count)]
    return [_scene(name, number, height, width) for number, name in enumerate(names)]


def _scene(name: str, number: int, height: int, width: int) -> Scene:
    y, x = np.mgrid[:height, :width].astype(np.int64)
    labels = np.full((height, width), CLASSES["grass"], np.uint8)
    labels[y * 3 < height + x * number // 8] = CLASSES["sky"]
    labels[(x > width // 2) & (y > height // 4)] = CLASSES["water"]
    labels[(x - width // 4) ** 2 + (y - height // 2) ** 2 < (height // 4 + number) ** 2] = CLASSES[
        "tree"
    ]
    sky = np.stack([120 + y // 4, 150 + x // 8, 200 - y // 8], -1)
    grass = np.stack([70 + 10 * number + x // 9, 130 + y // 7, 40 + 4 * number + 0 * x], -1)
    base = np.where((labels == CLASSES["sky"])[..., None], sky, grass)
    base = np.where((labels == CLASSES["tree"])[..., None], base // 2, base)
    base = np.where((labels == CLASSES["water"])[..., None], base[..., ::-1], base)
    rough = 10 + 8 * (labels == CLASSES["tree"]) - 6 * (labels == CLASSES["water"])
    lattice = 6 * ((x % 16 < 3) | (y % 16 < 2)) - 3
    made = base + _noise(x // 2, y // 2, 7, rough // 2)  # the same wallpaper in every draw
    one = made + lattice[..., None] + _noise(x, y, 10 * number + 2, rough // 3)
    two = made - 9 + _noise(x, y, 10 * number + 3, rough)
    real = base + _noise(x, y, 10 * number + 1, rough)
    pictures = (np.clip(one, 0, 255).astype(np.uint8) for one in (real, one, two))
    return Scene(name, labels, *pictures)


def _noise(x: np.ndarray, y: np.ndarray, seed: int, size: np.ndarray) -> np.ndarray:
    """int64 [H, W, 3], from -size to size, by place."""
    found = [(x * 73856093 ^ y * 19349663 ^ (seed + plane) * 83492791) for plane in range(3)]
    mixed = [(one * 2654435761 % 2**32 ^ one >> 13) * 40503 % 65536 for one in found]
    return np.stack([one * (2 * size + 1) // 65536 - size for one in mixed], -1)


def _judged(judge: Path, kind: str) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        for folder in ("data/images", "data/labels", "one", "two"):
            (root / folder).mkdir(parents=True)
        for scene in scenes(kind):
            file = f"{scene.name}.png"
            Image.fromarray(scene.real).save(root / "data/images" / file)
            Image.fromarray(scene.labels).save(root / "data/labels" / file)
            Image.fromarray(scene.one).save(root / "one" / file)
            Image.fromarray(scene.two).save(root / "two" / file)
        told = root / "told.json"
        paths = [root / "data", root / "one", root / "two", "--json", told]
        subprocess.run([sys.executable, judge, *paths], check=True)
        return json.loads(told.read_text())


if __name__ == "__main__":
    judge, alexnet, out = map(Path, sys.argv[1:])
    os.environ["ALEXNET"] = str(alexnet)
    out.write_text(json.dumps({kind: _judged(judge, kind) for kind in SETS}, indent=1) + "\n")
