"""What a picture was made with, written into its file."""

import json
from pathlib import Path
from typing import Any

import numpy as np

from app.document.sources import NoiseSource, source_to_json
from app.document.state import State
from app.storage.embedded import texts_with_project
from app.translation import translate
from app.work.jobs import EngineInfo
from inade.formats.layered.layers import Layers, is_layered
from inade.formats.layered.writing import write_layered
from inade.formats.pictures import write_picture

RECIPE = "inade-studio"  # the text of a picture file that holds it


def recipe_of(state: State, info: EngineInfo | None) -> str:
    """JSON text: checkpoint, seed, and every object's class and look."""
    objects = []
    for object_id, entry in sorted(state.layout.objects.items()):
        look, source = state.looks[object_id], state.sources.get(object_id)
        plain = isinstance(source, NoiseSource)
        drawn = vars(source) if plain else source_to_json(source)
        row: dict[str, Any] = {
            "id": object_id,
            "class": state.labels.classes[entry.channel].name,
            "name": entry.name,
            "noise": _numbers(look.noise) if source is None else drawn,
            "strength": look.strength,
            "variety": look.variety,
        }
        if look.drawn is not None:
            row["drawn"] = {
                "mu": _numbers(look.drawn.mu),
                "logvar": _numbers(look.drawn.logvar),
            }
        if look.style is not None:
            row["style"] = {
                "mu": _numbers(look.style.mu),
                "logvar": _numbers(look.style.logvar),
                "of": [[weight, part.name] for weight, part in look.style.origin],
            }
        objects.append(row)
    checkpoint = {"name": state.checkpoint.name, "fingerprint": state.checkpoint.fingerprint}
    if info is not None:
        checkpoint = {"name": info.path.name, "fingerprint": info.fingerprint}
    recipe: dict[str, Any] = {
        "program": "INADE Studio",
        "checkpoint": checkpoint,
        "label_set": state.labels.name,
        "seed": state.seed,
        "scene_seed": state.scene_seed,
        "objects": objects,
    }
    if state.scene_seed is None:
        recipe["global_noise"] = _numbers(state.global_noise[None])[0]
    return json.dumps(recipe)


def save_with_recipe(
    path: Path, picture: np.ndarray, state: State, info: EngineInfo | None, quality: int
) -> int | None:
    """Write a picture with its recipe; any thread, with a copy of a state. Raises as write_picture.

    A PNG of the picture's own size holds the whole project as well. Returns the bytes that this
    takes before they are packed, 0 for none; None where not even the recipe has room.
    """
    if is_layered(path):
        write_layered(path, Layers(picture, state.layout, state.labels))
        return None
    texts = {RECIPE: recipe_of(state, info)}
    whole = path.suffix.lower() == ".png" and picture.shape[:2] == state.picture_size
    project = texts_with_project(state) if whole else {}
    kept = write_picture(path, picture, texts=texts | project, quality=quality)
    return sum(map(len, project.values())) if kept else None


def words_of_saved(path: Path, kept: int | None) -> str:
    """What is told when `save_with_recipe` has kept so much."""
    saved = translate("Recipe", "Saved {0}.").format(path.name)
    if kept:
        words = translate(
            "Recipe", "The project is inside ({0} kB): drop the picture here to go on."
        )
        return f"{saved} {words.format(max(1, round(kept / 1000)))}"
    if kept is not None:
        return saved
    lost = translate("Recipe", "This kind of file has no room for the recipe; PNG or JPEG has.")
    return f"{saved} {lost}"


def _numbers(rows: np.ndarray) -> list[list[float]]:
    """float32 [2, Z] as the shortest numbers that mean the same in float32."""
    return [[float(str(number)) for number in row] for row in rows.astype(np.float32)]
