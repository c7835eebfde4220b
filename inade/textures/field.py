"""Endless noise by place: what gives an object its grain, the same on every device.

A field is standard normal noise on an endless grid of cells, made in tiles of 64 x 64 from numpy's
Philox. Whoever knows its three numbers and a cell knows the cell's value, so that a part of a
picture finds the values that the whole has there.
"""

from functools import lru_cache
from itertools import pairwise

import numpy as np

TILE = 64  # cells a side
BEGINNINGS = (16, 32, TILE)  # rows of a tile that are made where no more are asked for
CACHE_BYTES = 32 << 20  # of tiles kept, of all fields together
START_LEVEL = 100  # levels from here on are the planes of the first map, those below the blocks'


def field(texture_seed: int, stream: int, level: int, rows: range, columns: range) -> np.ndarray:
    """The cells of `rows` and `columns`, float32 [rows, columns], read-only.

    Both ranges step by one and may begin anywhere, below zero too. Only the tiles that they touch
    are made. Tile (y, x) is Generator(Philox(key=[texture_seed, stream 2^32 + level],
    counter=[0, 0, y mod 2^64, x mod 2^64])).standard_normal((64, 64), float32).
    """
    assert rows.step == columns.step == 1

    def of(y: int, inner_rows: slice, x: int, inner_columns: slice) -> np.ndarray:
        enough = next(rows for rows in BEGINNINGS if inner_rows.stop <= rows)
        return _tile(texture_seed, stream, level, y, x, enough)[inner_rows, inner_columns]

    down, across = _parts(rows), _parts(columns)
    if len(down) == len(across) == 1:
        return of(*down[0], *across[0])
    found = np.block([[of(*above, *beside) for beside in across] for above in down])
    found.flags.writeable = False
    return found


def _parts(cells: range) -> list[tuple[int, slice]]:
    """The tiles that a range of cells touches, each with the part of it that is meant."""
    first, stop = cells.start // TILE, -(-cells.stop // TILE)
    edges = [cells.start, *(tile * TILE for tile in range(first + 1, stop)), cells.stop]
    return [
        (tile, slice(start - tile * TILE, end - tile * TILE))
        for tile, (start, end) in zip(range(first, stop), pairwise(edges), strict=True)
    ]


@lru_cache(maxsize=CACHE_BYTES // (4 * TILE * TILE))
def _tile(texture_seed: int, stream: int, level: int, y: int, x: int, rows: int) -> np.ndarray:
    """The first rows of a tile, float32 [rows, 64], read-only; they do not depend on the rest."""
    word = 2**64
    key = np.array([texture_seed % word, ((stream << 32) + level) % word], np.uint64)
    counter = np.array([0, 0, y % word, x % word], np.uint64)
    philox = np.random.Philox(key=key, counter=counter)
    values = np.random.Generator(philox).standard_normal((rows, TILE), np.float32)
    values.flags.writeable = False
    return values
