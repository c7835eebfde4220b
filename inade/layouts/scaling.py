"""Another size for a map of ids, as photos are resized: both stay over each other."""

import math

import numpy as np

from inade.layouts.layout import resize_centred

_MOST = 8  # looks a side into what becomes one pixel
_ROWS = 1 << 20  # pixels that are made at a time


def scale_map(ids: np.ndarray, height: int, width: int) -> np.ndarray:
    """uint16 [height, width]: the id that most of what becomes a pixel has, of uint16 [H, W].

    Of several that have as much the one at the pixel's centre, else the smallest. Made larger,
    each pixel has the id at its centre.
    """
    down, across = (
        min(_MOST, math.ceil(old / new))
        for old, new in zip(ids.shape, (height, width), strict=True)
    )
    centres = resize_centred(ids, height, width)
    if down == across == 1 or ids.shape == (height, width):
        return centres
    fine_rows, fine_columns = (
        (2 * np.arange(new * looks) + 1) * old // (2 * new * looks)
        for new, looks, old in zip((height, width), (down, across), ids.shape, strict=True)
    )
    result = np.empty((height, width), np.uint16)
    step = max(1, _ROWS // (width * down * across))
    for top in range(0, height, step):
        rows = min(step, height - top)
        fine = ids[fine_rows[top * down : (top + rows) * down, None], fine_columns]
        looks = fine.reshape(rows, down, width, across).transpose(0, 2, 1, 3)
        result[top : top + rows] = _most_frequent(
            looks.reshape(rows * width, down * across), centres[top : top + rows].ravel()
        ).reshape(rows, width)
    return result


def _most_frequent(looks: np.ndarray, preferred: np.ndarray) -> np.ndarray:
    """uint16 [n]: the id that occurs most in each row of uint16 [n, k]."""
    plain = (looks == looks[:, :1]).all(axis=1)
    found = looks[:, 0].copy()
    mixed = np.sort(looks[~plain], axis=1)
    wanted = preferred[~plain]
    best, most = wanted.copy(), (mixed == wanted[:, None]).sum(axis=1)
    for column in range(mixed.shape[1]):
        candidate = mixed[:, column]
        count = (mixed == candidate[:, None]).sum(axis=1)
        better = count > most
        best[better], most[better] = candidate[better], count[better]
    found[~plain] = best
    return found
