"""What a picture was made with, written into its file."""

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
from inade.recipe import RECIPE, numbers, recipe_text


def recipe_of(state: State, info: EngineInfo | None) -> str:
    """The recipe of a document's picture; noise is told by what it was drawn from where known.

    What another checkpoint draws is told as the document's own takes it, and who it is.
    """
    scene = state.scene()
    noises: dict[int, dict[str, Any]] = {}
    for object_id, source in state.sources.items():
        if isinstance(source, NoiseSource):
            noises[object_id] = {"noise": vars(source)}
        elif object_id in state.looks:
            noises[object_id] = {
                "noise": numbers(state.looks[object_id].noise),
                "explored": source_to_json(source),
            }
    for one in scene.guests:
        who = {"name": one.name, "fingerprint": one.painter}
        for object_id, channel in one.channels.items():
            noise = numbers(scene.looks[object_id].noise)
            noises[object_id] = {"noise": noise, "drawn_by": who | {"channel": channel}}
    checkpoint = {"name": state.checkpoint.name, "fingerprint": state.checkpoint.fingerprint}
    if info is not None:
        checkpoint = {"name": info.path.name, "fingerprint": info.fingerprint}
    return recipe_text(
        scene,
        state.labels,
        checkpoint,
        seed=state.seed,
        scene_seed=state.scene_seed,
        names={i: row.name for i, row in state.layout.objects.items()},
        noises=noises,
        partly=state.own is not None and not state.own.all(),
    )


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
    kept = write_picture(
        path, picture, texts=texts | project, quality=quality, panorama=state.closed
    )
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
