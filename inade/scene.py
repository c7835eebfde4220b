"""The one frozen value that a picture depends on, and the patch that an edit returns."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from inade.layout import Layout, Rect
from inade.look import Look


@dataclass(frozen=True)
class Texture:
    """Where the noise in space of an object, or of the scene, is taken from.

    seed    0 to 2^64 - 1; another one is another texture
    stream  the object's id at birth; 0 for the scene itself
    origin  (y, x) in pixels of the document: the field's own (0, 0), which moves with the object
    """

    seed: int = 0
    stream: int = 0
    origin: tuple[float, float] = (0, 0)


@dataclass(frozen=True, eq=False)
class Scene:
    """Everything the generator needs for one picture.

    object_map    uint16 [H, W], object ids; any size, resized (nearest) at the engine's border
    channels      model channel by object id, for every id in the map
    looks         look by object id, for every id in the map
    global_noise  float32 [D]
    sketch        uint8 or float [H, W], non-zero on a line; only for checkpoints that take one
    textures      texture by object id; an object without one has the scene's seed, its id as
                  stream and the map's corner as origin
    texture       the scene's own, stream 0
    frame         rows of the map where the scene's top and bottom are; None: the map's own
    """

    object_map: np.ndarray
    channels: Mapping[int, int]
    looks: Mapping[int, Look]
    global_noise: np.ndarray
    sketch: np.ndarray | None = None
    textures: Mapping[int, Texture] = field(default_factory=dict)
    texture: Texture = Texture()
    frame: tuple[float, float] | None = None

    @staticmethod
    def of(
        layout: Layout,
        looks: Mapping[int, Look],
        global_noise: np.ndarray,
        sketch: np.ndarray | None = None,
        *,
        textures: Mapping[int, Texture] | None = None,
        texture: Texture | None = None,
        frame: tuple[float, float] | None = None,
    ) -> "Scene":
        """The scene of a layout as it is now; later edits of the layout do not reach it."""
        return Scene(
            layout.object_map.copy(),
            layout.channels,
            dict(looks),
            global_noise.copy(),
            sketch,
            dict(textures or {}),
            texture or Texture(),
            frame,
        )

    def texture_of(self, object_id: int) -> Texture:
        """An object's texture, the default where it has none of its own."""
        return self.textures.get(object_id) or Texture(self.texture.seed, object_id)


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
