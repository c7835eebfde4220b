"""Pictures as cameras store them, by the definition of the EXIF orientation."""

import numpy as np


def stored(upright: np.ndarray, orientation: int) -> np.ndarray:
    """What is stored of an upright picture or map [H, W, ...] under an orientation 1 to 8."""
    side = upright.swapaxes(0, 1)
    return np.ascontiguousarray(
        {
            1: upright,
            2: upright[:, ::-1],
            3: upright[::-1, ::-1],
            4: upright[::-1],
            5: side,
            6: side[::-1],
            7: upright[::-1, ::-1].swapaxes(0, 1),
            8: side[:, ::-1],
        }[orientation]
    )
