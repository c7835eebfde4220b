"""Rows of a manifest's object table, and other small things of it, as values."""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from app.storage.project.members import OWN
from inade.layouts.layout import Texture
from inade.looks.look import Style

_FARTHEST = 2**40  # layout pixels of a texture's origin


def painter_key(row: Mapping[str, Any]) -> str:
    """The key of the checkpoint that draws an object."""
    return str(row.get("checkpoint", OWN))


def narrowed(
    vectors: tuple[np.ndarray, Style | None, Style | None], width: int | None
) -> tuple[np.ndarray, Style | None, Style | None]:
    """Noise and styles without what fills them up to the widest; None: they are the widest."""
    noise, *styles = vectors
    drawn, style = (
        None if one is None else Style.from_rows(one.mu[:, :width], one.logvar[:, :width])
        for one in styles
    )
    return noise[:, :width], drawn, style


def texture_of(row: Mapping[str, Any]) -> Texture | None:
    """The texture of an object's row, None in a file of before there was any."""
    if "texture_seed" not in row:
        return None
    seed, stream = int(row["texture_seed"]), int(row["stream"])
    if not (0 <= seed < 2**64 and 0 <= stream < 2**32):
        raise ValueError("a texture has impossible numbers")
    return Texture(seed, stream, origin_of(row["origin"]))


def origin_of(told: Any) -> tuple[float, float]:
    """(y, x) where a texture begins. ValueError for nowhere."""
    y, x = (float(side) for side in told)
    if not (math.isfinite(y) and math.isfinite(x) and max(abs(y), abs(x)) <= _FARTHEST):
        raise ValueError("a texture begins nowhere")
    return y, x


def frame_of(told: Any) -> tuple[float, float] | None:
    """Rows of the layout where the scene's top and bottom are. ValueError for impossible ones."""
    if told is None:
        return None
    top, bottom = (float(row) for row in told)
    if not (-_FARTHEST <= top < bottom <= _FARTHEST):
        raise ValueError("its frame is impossible")
    return top, bottom
