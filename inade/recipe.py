"""What a picture was made with, as a text inside its file: checkpoint, seeds, every object's look.

    {"program": "INADE Studio", "checkpoint": {"name", "fingerprint"}, "label_set": name,
     "seed", "scene_seed": what the global noise was drawn from, or null and "global_noise": [D],
     "size": [height, width] of the picture, "frame": [top, bottom] if it is not the picture's,
     "texture": [seed, stream, y, x], "panorama": whether it goes all the way round,
     "sketch": whether it followed one, "partly": whether parts of it were made by themselves,
     "objects": [{"id", "class", "name", "strength", "variety", "texture": [seed, stream, y, x],
       "noise": {"seed", "draw", "stream"} or [2][Z], "explored": where it lies on a plane,
       "drawn": {"mu", "logvar"}, "style": {"mu", "logvar", "of": [[weight, name]]}}]}

Numbers are the shortest that mean the same in float32; origins are (y, x) in pixels of the picture.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from inade.errors import ImageError, RequestError
from inade.formats.pictures import read_texts
from inade.layouts.labels import LabelSet
from inade.layouts.layout import MAX_SIDE, Texture
from inade.looks.look import MAX_STRENGTH, MAX_VARIETY, Look, Style, draw_global_noise, draw_noise
from inade.reading import parse_json
from inade.scene import Scene

RECIPE = "inade-studio"  # the text of a picture file that holds it
_FARTHEST = 2.0**40  # pixels


@dataclass(frozen=True, eq=False)
class Recipe:
    """What `read_recipe` found.

    looks, textures  by the object's id and class name
    size             (height, width) of the picture that origins are told in, None if not told
    panorama         whether it goes all the way round
    sketched         whether it followed a sketch, which it does not hold
    partly           whether parts of it were made by themselves, or are a photo's
    """

    path: Path
    fingerprint: str
    looks: Mapping[tuple[int, str], Look]
    textures: Mapping[tuple[int, str], Texture]
    global_noise: np.ndarray
    texture: Texture
    frame: tuple[float, float] | None
    size: tuple[int, int] | None
    panorama: bool
    sketched: bool
    partly: bool


def recipe_text(
    scene: Scene,
    labels: LabelSet,
    checkpoint: Mapping[str, str],
    *,
    seed: int,
    scene_seed: int | None,
    ids: Mapping[int, int] | None = None,
    names: Mapping[int, str] | None = None,
    noises: Mapping[int, Mapping[str, Any]] | None = None,
    partly: bool = False,
) -> str:
    """The recipe of a scene at the picture's size.

    checkpoint  {"name", "fingerprint"}
    scene_seed  what the global noise is draw 0 of, None if that is not known
    ids         what an object is called, by its id in the scene; itself unless told
    names       by id in the scene
    noises      keys of an object's row that tell its noise; without them its numbers are written
    partly      as in `Recipe`
    """
    rows: list[dict[str, Any]] = []
    for object_id, look in sorted(scene.looks.items()):
        row: dict[str, Any] = {
            "id": (ids or {}).get(object_id, object_id),
            "class": labels.classes[scene.channels[object_id]].name,
            "name": (names or {}).get(object_id, ""),
            "strength": look.strength,
            "variety": look.variety,
            "texture": _texture(scene.texture_of(object_id)),
        }
        row |= (noises or {}).get(object_id) or {"noise": numbers(look.noise)}
        if look.drawn is not None:
            row["drawn"] = _style(look.drawn)
        if look.style is not None:
            of = [[weight, part.name] for weight, part in look.style.origin]
            row["style"] = _style(look.style) | {"of": of}
        rows.append(row)
    recipe: dict[str, Any] = {
        "program": "INADE Studio",
        "checkpoint": dict(checkpoint),
        "label_set": labels.name,
        "seed": seed,
        "scene_seed": scene_seed,
        "size": list(scene.size),
        "texture": _texture(scene.texture),
        "panorama": scene.closed,
        "sketch": scene.sketch is not None,
        "partly": partly,
        "objects": rows,
    }
    if scene.frame is not None:
        recipe["frame"] = list(scene.frame)
    if scene_seed is None:
        recipe["global_noise"] = numbers(scene.global_noise[None])[0]
    return json.dumps(recipe)


def read_recipe(path: Path, noise_dim: int, latent_dim: int) -> Recipe:
    """The recipe in a picture file. Raises ImageError for no picture, RequestError else."""
    texts = read_texts(path)
    if RECIPE not in texts:
        raise RequestError(
            "this picture holds no recipe.",
            where=path,
            remedy="Give one that `generate` or the editor saved, or a file of vectors (.npz).",
        )
    told = parse_json(texts[RECIPE], path, ImageError)
    try:
        return _read(path, told, noise_dim, latent_dim)
    except (KeyError, TypeError, ValueError, IndexError, OverflowError) as error:
        raise RequestError(
            "the recipe in this picture is damaged, or of another version.", where=path
        ) from error


def _read(path: Path, told: Any, noise_dim: int, latent_dim: int) -> Recipe:
    looks: dict[tuple[int, str], Look] = {}
    textures: dict[tuple[int, str], Texture] = {}
    for row in told["objects"]:
        key = int(row["id"]), str(row["class"])
        noise = row["noise"]
        looks[key] = Look(
            draw_noise(int(noise["seed"]), int(noise["stream"]), int(noise["draw"]), noise_dim)
            if isinstance(noise, dict)
            else _rows(noise, (2, noise_dim), path),
            _read_style(row.get("style"), noise_dim, path),
            _within(row["strength"], 0, MAX_STRENGTH),
            _within(row["variety"], 0, MAX_VARIETY),
            _read_style(row.get("drawn"), noise_dim, path),
        )
        if "texture" in row:
            textures[key] = _read_texture(row["texture"])
    if told["scene_seed"] is None:
        global_noise = _rows(told["global_noise"], (latent_dim,), path)
    else:
        global_noise = draw_global_noise(int(told["scene_seed"]), 0, latent_dim)
    size, frame = told.get("size"), told.get("frame")
    return Recipe(
        path,
        str(told["checkpoint"]["fingerprint"]),
        looks,
        textures,
        global_noise,
        _read_texture(told["texture"]) if "texture" in told else Texture(int(told["seed"]) % 2**64),
        None if frame is None else (_place(frame[0]), _place(frame[1])),
        None if size is None else (_whole(size[0], 1, MAX_SIDE), _whole(size[1], 1, MAX_SIDE)),
        *(told.get(key) is True for key in ("panorama", "sketch", "partly")),
    )


def _style(style: Style) -> dict[str, Any]:
    return {"mu": numbers(style.mu), "logvar": numbers(style.logvar)}


def _read_style(told: Any, noise_dim: int, path: Path) -> Style | None:
    if told is None:
        return None
    rows = (_rows(told[key], (2, noise_dim), path) for key in ("mu", "logvar"))
    return Style.from_rows(*rows)


def _texture(texture: Texture) -> list[float]:
    return [texture.seed, texture.stream, *map(float, texture.origin)]


def _read_texture(told: Any) -> Texture:
    seed, stream, y, x = told
    return Texture(_whole(seed, 0, 2**64 - 1), _whole(stream, 0, 2**32 - 1), (_place(y), _place(x)))


def _place(told: Any) -> float:
    """Where something is, in pixels."""
    return _within(told, -_FARTHEST, _FARTHEST)


def _within(told: Any, least: float, most: float) -> float:
    """A number from `least` to `most`. Raises ValueError, TypeError."""
    value = float(told)
    if not least <= value <= most:  # what is no number is not either
        raise ValueError(value)
    return value


def _whole(told: Any, least: int, most: int) -> int:
    value = int(told)
    if not least <= value <= most:
        raise ValueError(value)
    return value


def numbers(rows: np.ndarray) -> list[list[float]]:
    """float32 [n, Z] as the shortest numbers that mean the same in float32."""
    return [[float(str(number)) for number in row] for row in rows.astype(np.float32)]


def _rows(told: Any, shape: tuple[int, ...], path: Path) -> np.ndarray:
    """Finite float32 of this shape. Raises RequestError for another width, ValueError else."""
    values = np.array(told, np.float32)
    if values.ndim == len(shape) and values.shape[-1] != shape[-1]:
        raise RequestError(
            "its vectors have {given} numbers, this checkpoint takes {expected}.",
            where=path,
            remedy="Use the checkpoint that the picture was made with.",
            given=values.shape[-1],
            expected=shape[-1],
        )
    if values.shape != shape or not np.isfinite(values).all():
        raise ValueError(values.shape)
    return values
