"""The vectors of a picture and the styles of its objects: .npz files, and recipes in pictures.

Letters: I instances, Z width of the noise, D width of the global noise, H, W the map's size.
A leading batch axis of 1 is accepted everywhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inade.commands.label_maps import listed
from inade.config import ModelConfig
from inade.errors import RequestError
from inade.files import atomic_write
from inade.looks.look import Look, Style
from inade.reading import read_arrays
from inade.recipe import Recipe, read_recipe
from inade.scene import Scene

STYLE_KEYS = ("scale_mu", "scale_logvar", "bias_mu", "bias_logvar")
TEXTURE_SEED = "texture_seed"


@dataclass(frozen=True, eq=False)
class Vectors:
    """The contents of one file, float32, checked against a model.

    noise         [I, 2, Z] or None
    global_noise  [D] or None
    styles        style by instance number, empty if the file holds none
    sketch        [H, W] or None
    texture_seed  0 to 2^64 - 1, or None if it does not tell one
    recipe        where a picture was given in the place of vectors: its looks are kept whole
    """

    path: Path
    noise: np.ndarray | None
    global_noise: np.ndarray | None
    styles: dict[int, Style]
    sketch: np.ndarray | None
    texture_seed: int | None = None
    recipe: Recipe | None = None

    @property
    def closed(self) -> bool:
        """Whether they are a panorama's."""
        return self.recipe is not None and self.recipe.panorama

    def noise_row(self, instance: int) -> np.ndarray:
        """float32 [2, Z] of one instance. Raises RequestError where the file has no such row."""
        assert self.noise is not None
        if instance >= len(self.noise):
            raise RequestError(
                "instance {instance} has no row in 'noise' of shape {shape}.",
                where=self.path,
                remedy="Give [I, 2, {width}] with I of at least {rows}: rows go by the numbers in"
                " the instance map, counted from 0.",
                instance=instance,
                shape=list(self.noise.shape),
                width=self.noise.shape[2],
                rows=instance + 1,
            )
        return self.noise[instance]

    def look(self, instance: int, class_name: str) -> Look | None:
        """What a recipe tells of an object; None without a recipe. Raises RequestError."""
        if self.recipe is None:
            return None
        look = self.recipe.looks.get((instance, class_name))
        if look is None:
            told = [f"{i} {name}" for i, name in sorted(self.recipe.looks)]
            raise RequestError(
                "the recipe tells of no object {instance} of the class '{class_name}'.",
                where=self.path,
                remedy="Give the label and the instance map that the picture was made from; it"
                " tells of {objects}.",
                instance=instance,
                class_name=class_name,
                objects=listed(told),
            )
        return look


def read_vectors(path: Path, config: ModelConfig, needed: tuple[str, ...]) -> Vectors:
    """Read and check a file of vectors; `needed` keys must be there. Raises RequestError."""
    arrays = read_arrays(path, RequestError)
    absent = [key for key in needed if key not in arrays]
    if any(key in arrays for key in STYLE_KEYS):
        absent += [key for key in STYLE_KEYS if key not in arrays and key not in absent]
    if absent:
        raise RequestError(
            "this file lacks {absent}; it holds {held}.",
            where=path,
            remedy="Write it with numpy.savez under these names.",
            absent=_quoted(absent),
            held=_quoted(arrays) or "nothing",
        )
    letters = {"Z": config.noise_dim, "D": config.latent_dim}
    shapes = {
        "noise": ("I", 2, "Z"),
        "global_noise": ("D",),
        "sketch": ("H", "W"),
    } | dict.fromkeys(STYLE_KEYS, ("I", "Z"))
    checked = {
        key: _shaped(key, arrays[key], shape, letters, path)
        for key, shape in shapes.items()
        if key in arrays
    }
    lengths = {key: len(checked[key]) for key in ("noise", *STYLE_KEYS) if key in checked}
    if len(set(lengths.values())) > 1:
        listed = ", ".join(f"{key} {list(checked[key].shape)}" for key in lengths)
        raise RequestError(
            "the arrays differ in their number of rows: {listed}.", where=path, listed=listed
        )
    count = len(checked.get(STYLE_KEYS[0], ()))
    seed = arrays.get(TEXTURE_SEED)
    if seed is not None and (seed.dtype.kind not in "iu" or seed.shape != () or seed < 0):
        raise RequestError(
            "'{key}' has to be one whole number from 0 on.", where=path, key=TEXTURE_SEED
        )
    return Vectors(
        path,
        checked.get("noise"),
        checked.get("global_noise"),
        {row: Style(*(checked[key][row] for key in STYLE_KEYS)) for row in range(count)},
        checked.get("sketch"),
        None if seed is None else int(seed),
    )


def recipe_vectors(path: Path, config: ModelConfig) -> Vectors:
    """The recipe in a picture, for the place of vectors. Raises ImageError, RequestError."""
    recipe = read_recipe(path, config.noise_dim, config.latent_dim)
    mixed = {number: look.mixed for (number, _), look in recipe.looks.items()}
    styles = {number: style for number, style in mixed.items() if style is not None}
    return Vectors(path, None, recipe.global_noise, styles, None, recipe.texture.seed, recipe)


def vectors_of(scene: Scene, numbers: Mapping[int, int]) -> dict[str, np.ndarray]:
    """What repeats a picture of this layout with `--noise`, to the last bit.

    noise [I, 2, Z], global_noise [D], texture_seed; the four style arrays [I, Z] where an object
    has a style, and the sketch [H, W] if there is one. `numbers`: instance by object id. Raises
    RequestError where parts of one instance look different: they have one row.
    """
    count, width = max(numbers.values()) + 1, next(iter(scene.looks.values())).noise.shape[1]
    arrays: dict[str, np.ndarray] = {
        "noise": np.zeros((count, 2, width), np.float32),
        "global_noise": scene.global_noise.astype(np.float32),
        TEXTURE_SEED: np.array(scene.texture.seed, np.uint64),
    }
    if scene.sketch is not None:
        arrays["sketch"] = scene.sketch
    styles: dict[int, Style] = {}
    rows: dict[int, np.ndarray] = {}
    for object_id, instance in numbers.items():
        look = scene.looks[object_id]
        row = look.modulation()
        if not np.array_equal(rows.setdefault(instance, row), row):
            raise RequestError(
                "object {instance} has parts of several classes that look different, and vectors"
                " hold one row for it.",
                remedy="Leave --save-noise out: the picture holds its recipe, which --noise takes.",
                instance=instance,
            )
        arrays["noise"][instance] = np.float32(look.variety) * look.noise
        if look.mixed is not None:
            styles[instance] = look.mixed
    return arrays | (_style_arrays(styles, count, width) if styles else {})


def write_styles(path: Path, styles: dict[int, Style], noise_dim: int) -> dict[str, list[int]]:
    """Write the four style arrays float32 [I, Z] by instance id, absent instances zero.

    Returns the shape of each. Raises SaveError.
    """
    return write_arrays(path, _style_arrays(styles, max(styles, default=-1) + 1, noise_dim))


def _style_arrays(styles: Mapping[int, Style], count: int, width: int) -> dict[str, np.ndarray]:
    arrays = {key: np.zeros((count, width), np.float32) for key in STYLE_KEYS}
    for instance, style in styles.items():
        for key in STYLE_KEYS:
            arrays[key][instance] = getattr(style, key)
    return arrays


def write_arrays(path: Path, arrays: Mapping[str, np.ndarray]) -> dict[str, list[int]]:
    """Write an .npz file; returns the shape of each array. Raises SaveError."""
    with atomic_write(path) as temporary, temporary.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, **arrays)
    return {key: list(array.shape) for key, array in arrays.items()}


def _shaped(
    key: str,
    array: np.ndarray,
    shape: tuple[int | str, ...],
    letters: dict[str, int],
    path: Path,
) -> np.ndarray:
    """The array as float32 of this shape, a batch axis of 1 taken off."""
    given = list(array.shape)
    if array.ndim == len(shape) + 1 and array.shape[0] == 1:
        array = array[0]
    wanted = [letters.get(side, side) if isinstance(side, str) else side for side in shape]
    fits = array.ndim == len(wanted) and all(
        isinstance(side, str) or side == length
        for side, length in zip(wanted, array.shape, strict=True)
    )
    if not fits:
        expected = ", ".join(str(side) for side in wanted)
        raise RequestError(
            "'{key}' has shape {given}, expected [{expected}].",
            where=path,
            remedy="The widths are those of the checkpoint: see `info`.",
            key=key,
            given=given,
            expected=expected,
        )
    if array.dtype.kind not in "fiub":
        raise RequestError(
            "'{key}' holds {dtype}, expected numbers.", where=path, key=key, dtype=array.dtype
        )
    array = array.astype(np.float32)
    if not np.isfinite(array).all():
        raise RequestError("'{key}' holds values that are not finite.", where=path, key=key)
    return array


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)
