"""What a size-free, textured generator takes by place: noise of each cell, heights of its rows.

Letters: H W size of the map that the generator sees, h w of one block's cells, h0 w0 of the first
map's. A cell of s pixels a side belongs to the object at its centre, pixel
(r s + floor(s / 2), q s + floor(s / 2)).
"""

from collections.abc import Mapping
from math import floor

import numpy as np

from inade.config import START_PLANES
from inade.layouts.closing import turns
from inade.layouts.layout import Rect
from inade.layouts.tiles import Tiles
from inade.scene import Texture
from inade.textures.field import START_LEVEL, TILE, field

KEPT = 28  # parts that are kept, for passes of one layout: as many as four of them take
LARGEST_KEPT = 1 << 16  # cells of such a part


class ObjectTexture:
    """The noise of every object's texture in a map, made for the cells that are asked for."""

    def __init__(
        self, ids: Tiles, textures: Mapping[int, Texture], *, closed: bool = False
    ) -> None:
        """ids: as the generator sees them; textures: of each, origins in pixels of that map.

        closed: whether the map's first and last column are neighbours.
        """
        self._ids, self._textures, self._closed = ids, textures, closed
        self._planes: dict[tuple[int, range, range], np.ndarray] = {}

    def part(self, level: int, step: int, rows: range, columns: range) -> np.ndarray:
        """float32 [rows, columns] of the cells of a block, of `step` pixels a side; read-only."""
        place = level, rows, columns
        if place not in self._planes:
            if len(self._planes) >= KEPT:
                self._planes.pop(next(iter(self._planes)))
            made = self._made(level, step, rows, columns)
            if made.size > LARGEST_KEPT:
                return made
            self._planes[place] = made
        return self._planes[place]

    def _made(self, level: int, step: int, rows: range, columns: range) -> np.ndarray:
        owners = self._ids.part(_centres(rows, step), _centres(columns, step))
        period = self._ids.size[1] // step if self._closed else None
        place = rows.start, columns.start
        return texture_plane(owners, self._textures, level, step, *place, period=period)

    def same(self, other: object) -> bool:
        """Whether it is that of another, cell by cell."""
        return (
            isinstance(other, ObjectTexture)
            and self._ids.size == other._ids.size
            and self._closed == other._closed
            and not self._ids.differing(other._ids)
            and self._textures == other._textures
        )

    def differences(self, before: object) -> Rect:
        """Nothing: whoever compares two scenes compares the textures of their objects."""
        del before
        return Rect(0, 0, 0, 0)


def texture_plane(
    owners: np.ndarray,
    textures: Mapping[int, Texture],
    level: int,
    step: float,
    top: int = 0,
    left: int = 0,
    *,
    period: int | None = None,
) -> np.ndarray:
    """The texture of a block's cells, float32 [h, w], from the object of each, integers [h, w].

    level: the block's index; step: pixels a side of a cell, in which origins are given;
    (top, left): the first cell's place in the block's whole map. period: the columns of that, where
    the map closes on itself and every field begins anew after so many.
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
                texture = textures[object_id]
                cells = _cells(texture, level, (step, step), down, across, period)
                np.copyto(plane[part], cells, where=held == object_id)
    return plane


def start_planes(
    texture: Texture, rows: int, columns: int, step: tuple[float, float], *, closed: bool = False
) -> np.ndarray:
    """The noise of the first map, float32 [8, h0, w0]; step: pixels of a cell down and across.

    closed: whether its first and last column are neighbours.
    """
    place = range(rows), range(columns), columns if closed else None
    return np.stack(
        [_cells(texture, START_LEVEL + plane, step, *place) for plane in range(START_PLANES)]
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


def _centres(cells: range, step: int) -> range:
    """The pixels at the centres of these cells."""
    return range(cells.start * step + step // 2, cells.stop * step, step)


def _cells(
    texture: Texture,
    level: int,
    step: tuple[float, float],
    rows: range,
    columns: range,
    period: int | None,
) -> np.ndarray:
    """The field of an object's texture at these cells of a level's map."""
    down, across = (floor(side / size) for side, size in zip(texture.origin, step, strict=True))
    rows = range(rows.start - down, rows.stop - down)
    columns = range(columns.start - across, columns.stop - across)
    place = texture.seed, texture.stream, level, rows
    if period is None:
        return field(*place, columns)
    return np.concatenate([field(*place, part) for part in turns(columns, period)], axis=1)


def _stretches(start: int, count: int) -> list[range]:
    """`count` numbers from `start` on, cut at the multiples of a tile's side."""
    first = start // TILE * TILE
    return [
        range(max(start, edge), min(start + count, edge + TILE))
        for edge in range(first, start + count, TILE)
    ]
