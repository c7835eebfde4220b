"""Small folders of pictures as people bring them."""

import json
from pathlib import Path

import numpy as np
from PIL import Image

CLASSES = ("sky", "grass", "house")
COLORS = ((120, 170, 230), (110, 180, 70), (200, 90, 60))


def label_set(classes: tuple[str, ...] = CLASSES) -> dict[str, object]:
    """A list of classes, as a file says it."""
    entries = [
        {"id": number, "name": name, "color": COLORS[number % 3]}
        for number, name in enumerate(classes)
    ]
    return {"name": "mine", "classes": entries}


def photo(number: int, side: int = 64) -> np.ndarray:
    """uint8 [side, side, 3]: sky above grass, a house between."""
    picture = np.zeros((side, side, 3), np.uint8)
    picture[:] = np.array(COLORS, np.uint8)[labels(number, side)]
    noise = np.random.default_rng(number).integers(0, 40, picture.shape)
    return (picture + noise).clip(0, 255).astype(np.uint8)


def labels(number: int, side: int = 64) -> np.ndarray:
    """uint8 [side, side]: ids 0 to 2."""
    ids = np.zeros((side, side), np.uint8)
    ids[side // 2 :] = 1
    ids[side // 3 : side // 3 * 2, number % 4 * 8 : number % 4 * 8 + side // 3] = 2
    return ids


def photos(folder: Path, count: int, side: int = 64) -> Path:
    """A folder of photos without labels."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        Image.fromarray(photo(number, side)).save(folder / f"p{number:02d}.jpg")
    return folder


def data_set(
    folder: Path, count: int = 8, side: int = 64, classes: tuple[str, ...] = CLASSES
) -> Path:
    """Photos with label maps, and the classes' names, as the plain kind and as ours."""
    photos(folder / "images", count, side)
    (folder / "labels").mkdir()
    for number in range(count):
        Image.fromarray(labels(number, side)).save(folder / "labels" / f"p{number:02d}.png")
    (folder / "label_set.json").write_text(json.dumps(label_set(classes)))
    return folder
