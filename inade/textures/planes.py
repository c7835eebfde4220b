"""What a size-free, textured generator takes by place: noise of each cell, heights of its rows.

Letters: H W size of the map that the generator sees, h w of one block's cells, h0 w0 of the first
map's. A cell of s pixels a side belongs to the object at its centre, pixel
(r s + floor(s / 2), q s + floor(s / 2)).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import floor

import numpy as np

from inade.config import START_PLANES, ModelConfig
from inade.layouts.layout import Rect
from inade.scene import Scene, Texture
from inade.textures.field import START_LEVEL, TILE, field


@dataclass(frozen=True, eq=False)
class Planes:
    """heights float32 [h0]; start float32 [8, h0, w0]; texture float32 [h, w] for each block.

    What a checkpoint does not use is None, or an empty tuple. Heights are not limited.
    """

    heights: np.ndarray | None = None
    start: np.ndarray | None = None
    texture: tuple[np.ndarray, ...] = ()


class PlaneMaker:
    """Makes the planes of one checkpoint's scenes; from call to call only what changed anew."""

    def __init__(self, config: ModelConfig) -> None:
        self._config = config
        sizes = config.block_sizes(config.height, config.width)
        self._steps = [config.height // height for height, _ in sizes]  # pixels a side of a cell
        self._map = np.zeros((0, 0), np.uint16)
        self._textures: dict[int, Texture] = {}
        self._texture: tuple[np.ndarray, ...] = ()

    def planes(
        self,
        scene: Scene,
        object_map: np.ndarray,
        ids: Iterable[int],
        scale: tuple[float, float] = (1, 1),
    ) -> Planes:
        """The planes of a scene whose map the generator sees as `object_map`, integers [H, W].

        ids: of the objects in it; scale: (down, across) pixels of that map for one of the document.
        """
        config = self._config
        heights = start = None
        if config.size_free:
            step = self._steps[0]
            rows, columns = (side // step for side in object_map.shape)
            frame = scene.frame or (0, scene.object_map.shape[0])
            heights = row_heights(rows, step / scale[0], frame)
            start = start_planes(scene.texture, rows, columns, (step / scale[0], step / scale[1]))
        texture = self._textured(scene, object_map, ids, scale) if config.texture else ()
        return Planes(heights, start, texture)

    def _textured(
        self,
        scene: Scene,
        object_map: np.ndarray,
        ids: Iterable[int],
        scale: tuple[float, float],
    ) -> tuple[np.ndarray, ...]:
        """The texture of every block. Planes once given are not written to again."""
        textures = {i: scaled(scene.texture_of(i), scale) for i in ids}
        rect = self._changed(object_map, textures)
        if rect.empty:
            self._textures = textures
            return self._texture
        planes: list[np.ndarray] = []
        for level, step in enumerate(self._steps):
            owners = object_map[step // 2 :: step, step // 2 :: step]
            top, left = rect.y // step, rect.x // step
            part = (
                slice(top, -(-(rect.y + rect.height) // step)),
                slice(left, -(-(rect.x + rect.width) // step)),
            )
            whole = owners.shape == (rect.height // step, rect.width // step)
            plane = np.empty(owners.shape, np.float32) if whole else self._texture[level].copy()
            plane[part] = texture_plane(owners[part], textures, level, step, top, left)
            planes.append(plane)
        self._map, self._textures = object_map.copy(), textures
        self._texture = tuple(planes)
        return self._texture

    def _changed(self, object_map: np.ndarray, textures: Mapping[int, Texture]) -> Rect:
        """Where the planes made last do not hold for this map and these textures."""
        if object_map.shape != self._map.shape:
            return Rect(0, 0, object_map.shape[1], object_map.shape[0])
        differs = object_map != self._map
        others = [i for i, texture in textures.items() if self._textures.get(i, texture) != texture]
        if others:
            differs |= np.isin(object_map, others)
        return Rect.around(differs)


def texture_plane(
    owners: np.ndarray,
    textures: Mapping[int, Texture],
    level: int,
    step: float,
    top: int = 0,
    left: int = 0,
) -> np.ndarray:
    """The texture of a block's cells, float32 [h, w], from the object of each, integers [h, w].

    level: the block's index; step: pixels a side of a cell, in which origins are given;
    (top, left): the first cell's place in the block's whole map.
    """
    plane = np.empty(owners.shape, np.float32)
    for down in _stretches(top, owners.shape[0]):
        for across in _stretches(left, owners.shape[1]):
            part = (
                slice(down.start - top, down.stop - top),
                slice(across.start - left, across.stop - left),
            )
            held = owners[part]
            for object_id in np.unique(held).tolist():
                cells = _cells(textures[object_id], level, (step, step), down, across)
                np.copyto(plane[part], cells, where=held == object_id)
    return plane


def start_planes(
    texture: Texture, rows: int, columns: int, step: tuple[float, float]
) -> np.ndarray:
    """The noise of the first map, float32 [8, h0, w0]; step: pixels of a cell down and across."""
    return np.stack(
        [
            _cells(texture, START_LEVEL + plane, step, range(rows), range(columns))
            for plane in range(START_PLANES)
        ]
    )


def row_heights(rows: int, step: float, frame: tuple[float, float]) -> np.ndarray:
    """Where the centre of each row of cells lies in a frame, 0 at its top: float32 [h0].

    frame: the pixel rows of the scene's top (0) and bottom (1); step: pixel rows of a cell.
    """
    top, bottom = frame
    assert bottom > top
    centres = (np.arange(rows) + 0.5) * step
    return ((centres - top) / (bottom - top)).astype(np.float32)


def scaled(texture: Texture, scale: tuple[float, float]) -> Texture:
    """The same with its origin in a picture `scale` times as large, (down, across)."""
    if scale == (1, 1):
        return texture
    y, x = texture.origin
    return Texture(texture.seed, texture.stream, (y * scale[0], x * scale[1]))


def _cells(
    texture: Texture, level: int, step: tuple[float, float], rows: range, columns: range
) -> np.ndarray:
    """The field of an object's texture at these cells of a level's map."""
    down, across = (floor(side / size) for side, size in zip(texture.origin, step, strict=True))
    return field(
        texture.seed,
        texture.stream,
        level,
        range(rows.start - down, rows.stop - down),
        range(columns.start - across, columns.stop - across),
    )


def _stretches(start: int, count: int) -> list[range]:
    """`count` numbers from `start` on, cut at the multiples of a tile's side."""
    first = start // TILE * TILE
    return [
        range(max(start, edge), min(start + count, edge + TILE))
        for edge in range(first, start + count, TILE)
    ]
