"""The one frozen value that a picture depends on, and the patch that an edit returns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from inade.layouts.layout import Layout, Rect, Texture, resize_nearest
from inade.layouts.tiles import Tiles
from inade.looks.look import Look


@dataclass(frozen=True, eq=False)
class Guests:
    """Objects of a scene that another checkpoint draws, told in its own language.

    painter   sha256 of that checkpoint's weights, in hex, and its `name`
    channels  its class of each of the objects, by object id
    looks     their looks, by object id
    around    its class for each class of the scene's own model, None where none fits
    seed      what its global noise is drawn from
    """

    painter: str
    name: str
    channels: Mapping[int, int]
    looks: Mapping[int, Look]
    around: Sequence[int | None]
    seed: int


@dataclass(frozen=True, eq=False)
class Scene:
    """Everything the generator needs for one picture.

    ids           uint16 [H, W], object ids; any size, resized (nearest) at the engine's border.
                  As tiles, which a later scene shares where it is the same, or as an array
    channels      model channel by object id, for every id in the map
    looks         look by object id, for every id in the map
    global_noise  float32 [D]
    sketch        uint8 or float [H, W], non-zero on a line; only for checkpoints that take one
    textures      texture by object id; an object without one has the scene's seed, its id as
                  stream and the map's corner as origin
    texture       the scene's own, stream 0
    frame         rows of the map where the scene's top and bottom are; None: the map's own
    closed        whether the map's first and last column are neighbours
    guests        objects that other checkpoints draw (`inade.painters`); `channels` and `looks`
                  hold what the scene's own model takes them for
    """

    ids: np.ndarray | Tiles
    channels: Mapping[int, int]
    looks: Mapping[int, Look]
    global_noise: np.ndarray
    sketch: np.ndarray | None = None
    textures: Mapping[int, Texture] = field(default_factory=dict)
    texture: Texture = Texture()  # noqa: RUF009 (frozen)
    frame: tuple[float, float] | None = None
    closed: bool = False
    guests: tuple[Guests, ...] = ()

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
        ids: Tiles | None = None,
    ) -> "Scene":
        """The scene of a layout as it is now; later edits of the layout do not reach it.

        Textures are those of the layout's rows, and of `textures` where both tell one. ids: the
        layout's map, where it is there in tiles already.
        """
        own = {i: row.texture for i, row in layout.objects.items() if row.texture is not None}
        return Scene(
            layout.object_map.copy() if ids is None else ids,
            layout.channels,
            dict(looks),
            global_noise.copy(),
            sketch,
            own | dict(textures or {}),
            texture or Texture(),
            frame,
            layout.closed,
        )

    @property
    def size(self) -> tuple[int, int]:
        """(height, width) of the map."""
        if isinstance(self.ids, Tiles):
            return self.ids.size
        return self.ids.shape[0], self.ids.shape[1]

    @property
    def object_map(self) -> np.ndarray:
        """The map as an array, uint16 [H, W]."""
        return self.ids.whole() if isinstance(self.ids, Tiles) else self.ids

    def tiles(self, before: Tiles | None = None) -> Tiles:
        """The map in tiles, those of `before` where they are equal."""
        return self.ids if isinstance(self.ids, Tiles) else Tiles.of(self.ids, before)

    def texture_of(self, object_id: int) -> Texture:
        """An object's texture, the default where it has none of its own."""
        return self.textures.get(object_id) or Texture(self.texture.seed, object_id)

    def with_looks(self, looks: Mapping[int, Look]) -> "Scene":
        """The same scene with other looks of some objects, in the language of who draws each."""
        guests = tuple(
            replace(one, looks={i: looks.get(i, look) for i, look in one.looks.items()})
            for one in self.guests
        )
        theirs = {i for one in guests for i in one.looks}
        own = {i: look for i, look in looks.items() if i not in theirs}
        return replace(self, looks={**self.looks, **own}, guests=guests)

    def at_size(self, height: int, width: int) -> "Scene":
        """The same scene with its map, and all that is told in its pixels, in another size."""
        rows, columns = self.size
        if (rows, columns) == (height, width):
            return self
        down, across = height / rows, width / columns

        def moved(texture: Texture) -> Texture:
            y, x = texture.origin
            return replace(texture, origin=(y * down, x * across))

        return replace(
            self,
            ids=resize_nearest(self.object_map, height, width),
            textures={i: moved(texture) for i, texture in self.textures.items()},
            texture=moved(self.texture),
            frame=None if self.frame is None else (self.frame[0] * down, self.frame[1] * down),
        )


@dataclass(frozen=True, eq=False)
class PicturePatch:
    """New pixels of one rectangle: uint8 [height, width, 3] RGB.

    `mask`, bool [height, width]: those that are new, the others are the picture's; None: all.
    """

    rect: Rect
    pixels: np.ndarray
    mask: np.ndarray | None = None

    def applied(self, picture: np.ndarray) -> np.ndarray:
        """A copy of the uint8 [H, W, 3] picture with the patch pasted in."""
        height, width = picture.shape[:2]
        return self.applied_in(picture, Rect(0, 0, width, height))

    def applied_in(self, picture: np.ndarray, part: Rect) -> np.ndarray:
        """A copy of a part that lies in the picture, with what the patch has of it pasted in."""
        result, inner = picture[part.slices].copy(), self.rect.crossed(part)
        result[inner.within(part).slices] = self.pixels[inner.within(self.rect).slices]
        return result
