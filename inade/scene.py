"""The one frozen value that a picture depends on, and the patch that an edit returns."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from inade.layout import Layout, Rect
from inade.look import Look


@dataclass(frozen=True, eq=False)
class Scene:
    """Everything the generator needs for one picture.

    object_map    uint16 [H, W], object ids; any size, resized (nearest) at the engine's border
    channels      model channel by object id, for every id in the map
    looks         look by object id, for every id in the map
    global_noise  float32 [D]
    sketch        uint8 or float [H, W], non-zero on a line; only for checkpoints that take one
    """

    object_map: np.ndarray
    channels: Mapping[int, int]
    looks: Mapping[int, Look]
    global_noise: np.ndarray
    sketch: np.ndarray | None = None

    @staticmethod
    def of(
        layout: Layout,
        looks: Mapping[int, Look],
        global_noise: np.ndarray,
        sketch: np.ndarray | None = None,
    ) -> "Scene":
        """The scene of a layout as it is now; later edits of the layout do not reach it."""
        return Scene(
            layout.object_map.copy(), layout.channels, dict(looks), global_noise.copy(), sketch
        )


@dataclass(frozen=True, eq=False)
class PicturePatch:
    """New pixels of one rectangle: uint8 [height, width, 3] RGB."""

    rect: Rect
    pixels: np.ndarray

    def applied(self, picture: np.ndarray) -> np.ndarray:
        """A copy of the uint8 [H, W, 3] picture with the patch pasted in."""
        result = picture.copy()
        result[self.rect.slices] = self.pixels
        return result
