"""An object map that is never written to, in tiles: two maps share the tiles that are equal.

What is made from such a map, or compares two of them, looks at the tiles that differ and at no
others, so that a small edit costs the same in every size of picture.
"""

from collections import Counter
from collections.abc import Collection
from functools import cached_property

import numpy as np

from inade.layouts.area import Area
from inade.layouts.extents import measure
from inade.layouts.layout import Rect

SIDE = 128  # pixels; a multiple of every step between the cells of a generator's maps


class Tile:
    """One tile, uint16 [h, w], read-only."""

    def __init__(self, values: np.ndarray) -> None:
        values.flags.writeable = False
        self.values = values

    @cached_property
    def ids(self) -> frozenset[int]:
        """The ids that occur; looks only where a run of one id begins."""
        flat = self.values.ravel()
        begins = np.flatnonzero(flat[1:] != flat[:-1]) + 1
        return frozenset({int(flat[0]), *np.unique(flat[begins]).tolist()})

    @cached_property
    def measured(self) -> tuple[dict[int, int], dict[int, Rect]]:
        """Area and box of each id within the tile."""
        height, width = self.values.shape
        if len(self.ids) == 1:
            (only,) = self.ids
            return {only: height * width}, {only: Rect(0, 0, width, height)}
        return measure(self.values)


class Tiles:
    """uint16 [H, W] of object ids. Beyond the right and the bottom edge it goes on as it ends."""

    def __init__(self, size: tuple[int, int], tiles: list[Tile]) -> None:
        """tiles: from the left to the right, row by row; see `of`."""
        self.size: tuple[int, int] = size
        self._tiles = tiles
        self._across = -(-size[1] // SIDE)
        self._counts: Counter[int] | None = None

    @staticmethod
    def of(object_map: np.ndarray, before: "Tiles | None" = None) -> "Tiles":
        """A copy of a map uint16 [H, W], which takes over the tiles of `before` that are equal."""
        assert object_map.dtype == np.uint16
        height, width = object_map.shape
        known = before if before is not None and before.size == (height, width) else None
        tiles: list[Tile] = []
        for top in range(0, height, SIDE):
            for left in range(0, width, SIDE):
                part = object_map[top : top + SIDE, left : left + SIDE]
                held = None if known is None else known._tiles[len(tiles)]
                same = held is not None and np.array_equal(held.values, part)
                tiles.append(held if held is not None and same else Tile(part.copy()))
        if known is not None and all(map(_is, tiles, known._tiles)):
            return known
        return Tiles((height, width), tiles)

    def patched(self, rect: Rect, values: np.ndarray) -> "Tiles":
        """The map with other ids, uint16 [rect.height, rect.width], in a rectangle within it."""
        tiles = list(self._tiles)
        counts = None if self._counts is None else self._counts.copy()
        for index in self._touched(rect):
            place = self.place(index)
            part = place.crossed(rect)
            fresh = tiles[index].values.copy()
            fresh[part.within(place).slices] = values[part.within(rect).slices]
            if np.array_equal(fresh, tiles[index].values):
                continue
            former, tiles[index] = tiles[index], Tile(fresh)
            if counts is not None:
                counts.subtract(former.ids)
                counts.update(tiles[index].ids)
        made = Tiles(self.size, tiles)
        made._counts = counts
        return made

    @property
    def ids(self) -> list[int]:
        """The ids that occur, in order."""
        if self._counts is None:
            self._counts = Counter()
            for tile in self._tiles:
                self._counts.update(tile.ids)
        return sorted(object_id for object_id, count in self._counts.items() if count > 0)

    def measured(self) -> tuple[dict[int, int], dict[int, Rect]]:
        """Area and bounding box of every id; looks at tiles that were not looked at before."""
        areas, edges = Counter[int](), dict[int, tuple[int, int, int, int]]()
        for index, tile in enumerate(self._tiles):
            row, column = divmod(index, self._across)
            found, boxes = tile.measured
            for object_id, box in boxes.items():
                areas[object_id] += found[object_id]
                x, y = column * SIDE + box.x, row * SIDE + box.y
                right, bottom = x + box.width, y + box.height
                if (known := edges.get(object_id)) is not None:
                    x, y = min(x, known[0]), min(y, known[1])
                    right, bottom = max(right, known[2]), max(bottom, known[3])
                edges[object_id] = x, y, right, bottom
        places = {
            i: Rect(x, y, right - x, bottom - y) for i, (x, y, right, bottom) in edges.items()
        }
        return dict(areas), places

    def whole(self) -> np.ndarray:
        """A copy of the map, uint16 [H, W]."""
        return self.part(range(self.size[0]), range(self.size[1]))

    def part(self, rows: range, columns: range) -> np.ndarray:
        """A copy of these rows and columns, uint16; both step upwards and may lie beyond the map.

        Neither is empty, and steps divide the side of a tile.
        """
        found = np.empty((len(rows), len(columns)), np.uint16)
        down, across = (_runs(*given) for given in zip((rows, columns), self.size, strict=True))
        for tile_row, out_rows, inner_rows in down:
            line = found[out_rows]
            first = tile_row * self._across
            for tile_column, out_columns, inner in across:
                line[:, out_columns] = self._tiles[first + tile_column].values[inner_rows, inner]
        last_row, last_column = down[-1][1].stop, across[-1][1].stop
        if last_column < len(columns):
            found[:, last_column:] = found[:, last_column - 1 : last_column]
        if last_row < len(rows):
            found[last_row:] = found[last_row - 1]
        return found

    def window(self, rect: Rect) -> np.ndarray:
        """A copy of a rectangle within the map, uint16 [rect.height, rect.width]."""
        rows, columns = range(rect.y, rect.y + rect.height), range(rect.x, rect.x + rect.width)
        return self.part(rows, columns)

    def place(self, index: int) -> Rect:
        """Where the tile of this number lies."""
        row, column = divmod(index, self._across)
        return Rect(column * SIDE, row * SIDE, SIDE, SIDE).clipped(self.size[1], self.size[0])

    def values(self, index: int) -> np.ndarray:
        """The tile of this number, uint16 [h, w], read-only."""
        return self._tiles[index].values

    def holding(self, ids: Collection[int]) -> list[int]:
        """Numbers of the tiles that hold one of these ids."""
        wanted = frozenset(ids)
        return [n for n, tile in enumerate(self._tiles) if not wanted.isdisjoint(tile.ids)]

    def differing(self, other: "Tiles") -> list[int]:
        """Numbers of the tiles that this map does not share with one of the same size."""
        if other is self:
            return []
        pairs = enumerate(zip(self._tiles, other._tiles, strict=True))
        return [index for index, (mine, theirs) in pairs if mine is not theirs]

    def where(self, ids: Collection[int]) -> Area:
        """The pixels of these objects."""
        wanted, parts = np.array(list(ids), np.uint16), list[Area]()
        for index in self.holding(ids):
            place, values = self.place(index), self.values(index)
            found = values == wanted[0] if len(wanted) == 1 else np.isin(values, wanted)
            parts.append(Area.of(found, place.x, place.y))
        return Area.united(parts)

    def _touched(self, rect: Rect) -> list[int]:
        if rect.empty:
            return []
        rows = range(rect.y // SIDE, (rect.y + rect.height - 1) // SIDE + 1)
        columns = range(rect.x // SIDE, (rect.x + rect.width - 1) // SIDE + 1)
        return [row * self._across + column for row in rows for column in columns]


def _is(one: object, other: object) -> bool:
    return one is other


def _runs(wanted: range, end: int) -> list[tuple[int, slice, slice]]:
    """The tiles that a range of places touches: number, where to, where from.

    The first place at or beyond `end` is taken for the last before it; those after it are left.
    """
    assert wanted.start >= 0
    assert SIDE % wanted.step == 0
    there = range(wanted.start, min(wanted.stop, end), wanted.step)
    found: list[tuple[int, slice, slice]] = []
    for tile in range(there[0] // SIDE, there[-1] // SIDE + 1) if there else ():
        first = max(0, -(-(tile * SIDE - there.start) // there.step))
        last = min(len(there), -(-((tile + 1) * SIDE - there.start) // there.step))
        begin = there.start + first * there.step - tile * SIDE
        stop = begin + (last - first - 1) * there.step + 1
        found.append((tile, slice(first, last), slice(begin, stop, there.step)))
    if len(there) < len(wanted):
        tile, inner = divmod(end - 1, SIDE)
        found.append((tile, slice(len(there), len(there) + 1), slice(inner, inner + 1)))
    return found
