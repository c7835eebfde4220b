"""The .npz files of the command line: the vectors of a picture and the styles of its objects.

Letters: I instances, Z width of the noise, D width of the global noise, H, W the map's size.
A leading batch axis of 1 is accepted everywhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inade.config import ModelConfig
from inade.errors import RequestError
from inade.files import atomic_write
from inade.looks.look import Style
from inade.reading import read_arrays

STYLE_KEYS = ("scale_mu", "scale_logvar", "bias_mu", "bias_logvar")


@dataclass(frozen=True, eq=False)
class Vectors:
    """The contents of one file, float32, checked against a model.

    noise         [I, 2, Z] or None
    global_noise  [D] or None
    styles        style by instance number, empty if the file holds none
    sketch        [H, W] or None
    """

    path: Path
    noise: np.ndarray | None
    global_noise: np.ndarray | None
    styles: dict[int, Style]
    sketch: np.ndarray | None

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
    return Vectors(
        path,
        checked.get("noise"),
        checked.get("global_noise"),
        {row: Style(*(checked[key][row] for key in STYLE_KEYS)) for row in range(count)},
        checked.get("sketch"),
    )


def write_styles(path: Path, styles: dict[int, Style], noise_dim: int) -> dict[str, list[int]]:
    """Write the four style arrays float32 [I, Z] by instance id, absent instances zero.

    Returns the shape of each. Raises SaveError.
    """
    count = max(styles, default=-1) + 1
    arrays = {key: np.zeros((count, noise_dim), np.float32) for key in STYLE_KEYS}
    for instance, style in styles.items():
        for key in STYLE_KEYS:
            arrays[key][instance] = getattr(style, key)
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
