"""Matching the colour of new pixels to a picture that the model did not make, along their seam.

A photo's surroundings never look quite as the model draws them, so an object made anew in it has
another cast. How far the two differ in a ring just outside the object is known; where the model
itself draws no edge across the seam, the difference is carried over it and fades inwards. A picture
that the model made is told by what lies far from the mask, since near it anything may be drawn
anew; its new pixels are left exactly as they are.

Letters: H W picture size, h w size in cells of CELL x CELL pixels.
"""

import cv2
import numpy as np

from inade.layouts.closing import within
from inade.layouts.layout import Rect

CELL = 4  # pixels; colours along a seam are told apart no finer than this
RING = 4  # pixels on either side of the seam that are looked at
FADE = 32.0  # pixels inwards over which the offset sinks to 1/e
EDGE = 24.0  # levels; a seam that the model draws with such a step or more is an edge, not a seam
TRUST = 60.0  # levels; where surroundings differ by more, the model has not understood them
OWN, FOREIGN = 8.0, 16.0  # levels that pictures of the model, and others, differ by in the median
SAMPLES = 64  # pixels a side that are enough to tell own pictures from others
REACH = RING + CELL  # pixels around the mask that count


def surroundings(rect: Rect, height: int, width: int, *, closed: bool = False) -> Rect:
    """The part of an [H, W] picture that `seam_offset` looks at for a mask in this rectangle.

    It may reach beyond the left and right edge of a picture that is `closed`.
    """
    return within(rect.widened(REACH), width, height, closed=closed)


def sampled(height: int, width: int) -> tuple[range, range]:
    """Rows and columns spread over an [H, W] picture to look at for `foreign_share`.

    Every fourth, or less of them where the picture is large: their number does not grow with it.
    """
    steps = (max(4, -(-side // SAMPLES)) for side in (height, width))
    rows, columns = (
        range(step // 2, side, step) for step, side in zip(steps, (height, width), strict=True)
    )
    return rows, columns


def foreign_share(picture: np.ndarray, fresh: np.ndarray, mask: np.ndarray) -> float:
    """How far a picture is from one of the model: 0 for its own, 1 for photos.

    picture, fresh, mask as in `seam_offset`, or some of their pixels. The share rises from 0 to 1
    while the median over pixels outside the mask of |picture - fresh|, in the channel that
    differs most, goes from OWN to FOREIGN. 0 where all is made anew.
    """
    kept = cv2.absdiff(picture, fresh).max(axis=2)[~mask]
    if not kept.size:
        return 0.0
    return min(max((float(np.median(kept)) - OWN) / (FOREIGN - OWN), 0.0), 1.0)


def seam_offset(
    picture: np.ndarray, fresh: np.ndarray, mask: np.ndarray, share: float
) -> np.ndarray | None:
    """float32 [H, W, 3] to add to `fresh`, 0 outside the mask; None without surroundings.

    picture  uint8 [H, W, 3] as it is;  fresh: uint8 [H, W, 3], all of it as the model draws it now
    mask     bool [H, W] of the pixels that are made anew
    share    0-1 of the difference that is carried over, `foreign_share` of the whole picture

    With d the mean of picture - fresh in the ring near a cell q, and e the step that `fresh` makes
    across the seam there, the offset at a pixel p, s pixels inside, is

        share * exp(-s / FADE) * sum_q w(q) k(p, q) d(q) / sum_q k(p, q)
        w = exp(-(e / EDGE)^2 - (|d| / TRUST)^2),  k = (1 + |p - q|^2)^(-3/2), in cells

    (|d| and e are those of the channel that differs most).
    """
    inside = mask.astype(np.uint8)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * RING + 1, 2 * RING + 1))
    ring = (cv2.dilate(inside, disc) > 0) & ~mask
    rim = (cv2.dilate(1 - inside, disc) > 0) & mask
    count, count_inside = _around(ring), _around(rim)
    cells = (_cell_sums(ring) > 0) & (count_inside > 0)
    if not cells.any():
        return None
    drawn = fresh.astype(np.float32)
    difference = _means(picture - drawn, ring, count)[cells]  # [Q, 3]
    far = np.abs(difference).max(axis=1)
    step = (_means(drawn, ring, count) - _means(drawn, rim, count_inside))[cells]
    edge = np.abs(step).max(axis=1)
    weight = np.exp(-((edge / EDGE) ** 2) - (far / TRUST) ** 2)
    spread = _spread(difference * weight[:, None], cells)
    height, width = mask.shape
    size = (spread.shape[1] * CELL, spread.shape[0] * CELL)
    offset = cv2.resize(spread, size, interpolation=cv2.INTER_LINEAR)[:height, :width]
    depth = cv2.distanceTransform(inside, cv2.DIST_L2, 3)
    fade = np.where(mask, share * np.exp(-depth / FADE), 0)
    return np.asarray(offset * fade[..., None], np.float32)


def _spread(values: np.ndarray, sources: np.ndarray) -> np.ndarray:
    """float32 [h, w, 3]: values [Q, 3] of the source cells, bool [h, w], carried to all cells.

    Both sums over q are convolutions with k, made as products of their Fourier transforms.
    """
    height, width = sources.shape
    planes = np.zeros((4, height, width))
    planes[:3, sources] = values.T
    planes[3] = sources
    down, across = np.arange(2 * height), np.arange(2 * width)
    row, column = np.minimum(down, 2 * height - down), np.minimum(across, 2 * width - across)
    kernel = (1.0 + row[:, None] ** 2 + column**2) ** -1.5
    twice = kernel.shape  # so that nothing comes around from the other side
    spectra = np.fft.rfft2(planes, twice) * np.fft.rfft2(kernel)
    sums = np.fft.irfft2(spectra, twice)[:, :height, :width]
    return np.ascontiguousarray(np.moveaxis(sums[:3] / sums[3], 0, -1), np.float32)


def _means(values: np.ndarray, where: np.ndarray, count: np.ndarray) -> np.ndarray:
    """float32 [h, w, 3]: mean of values [H, W, 3] over the pixels `where` in a cell and beside."""
    return _around(values * where[..., None]) / np.maximum(count, 1)[..., None]


def _around(values: np.ndarray) -> np.ndarray:
    """The sum over a cell and the eight around it: [H, W, ...] -> float32 [h, w, ...]."""
    return cv2.boxFilter(
        _cell_sums(values), -1, (3, 3), normalize=False, borderType=cv2.BORDER_CONSTANT
    )


def _cell_sums(values: np.ndarray) -> np.ndarray:
    """Sums over cells: [H, W, ...] -> float32 [h, w, ...]; cells at the far edges may be cut."""
    height, width, *rest = values.shape
    rows, columns = -(-height // CELL), -(-width // CELL)
    padded = np.zeros((rows * CELL, columns * CELL, *rest), np.float32)
    padded[:height, :width] = values
    return CELL**2 * cv2.resize(padded, (columns, rows), interpolation=cv2.INTER_AREA)
