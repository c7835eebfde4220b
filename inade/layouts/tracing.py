"""Outlining objects of a photo: superpixels, cutting out of a box, and lines. numpy and cv2.

Photos are uint8 [H, W, 3] RGB. What is slow in the number of pixels works on a smaller copy, so
every call takes a fraction of a second whatever the photo.
"""

from dataclasses import replace

import cv2
import numpy as np

from inade.layouts.layout import Rect, resize_nearest

CELLS_SIDE, CUT_SIDE = 768, 320  # longest side, in pixels, of the copies that are worked on
_ROUNDS = 3  # of GrabCut
_SPECK = 0.03  # of the largest part; smaller parts that nobody marked are noise
_AROUND = 0.35  # of a box's side, seen around it as what does not belong


def superpixels(photo: np.ndarray, side: float) -> np.ndarray:
    """Cells of about `side` pixels that keep to the edges of a photo: int32 [H, W], from 0.

    Waterpixels (Machairas and others, 2014): one seed a square of a grid, where the picture is
    smoothest, flooded by a watershed. Each cell hangs together (as far as it is worked out, at
    a longest side of 768 pixels), and next to a clustering it costs a tenth for the same borders.
    """
    height, width = photo.shape[:2]
    small = reduced(photo, CELLS_SIDE)
    side = max(3.0, side * small.shape[1] / width)
    smooth = cv2.cvtColor(
        cv2.GaussianBlur(small, (0, 0), float(np.clip(side / 10, 0.8, 2.5))), cv2.COLOR_RGB2Lab
    )
    cells = _seeds(smooth, side)
    cv2.watershed(smooth, cells)
    return resize_nearest(_without_borders(cells) - 1, height, width)


def cut_out(
    photo: np.ndarray,
    box: Rect,
    inside: np.ndarray | None = None,
    outside: np.ndarray | None = None,
    *,
    closed: bool = False,
) -> np.ndarray:
    """The object that fills a box, bool [H, W]; GrabCut (Rother and others, 2004).

    inside, outside   bool [H, W] pixels that a person said do or do not belong to it
    closed            whether the first and the last column are neighbours; the box may lie on both
    Nothing outside the box belongs unless it was marked. The same call gives the same answer.
    """
    height, width = photo.shape[:2]
    if closed:  # turned so that the box lies in the middle
        turn = width // 2 - box.x - box.width // 2
        marked = (None if marks is None else np.roll(marks, turn, 1) for marks in (inside, outside))
        found = cut_out(np.roll(photo, turn, 1), replace(box, x=box.x + turn), *marked)
        return np.roll(found, -turn, 1)
    found = np.zeros((height, width), bool)
    box = box.clipped(width, height)
    for marks in (inside, outside):
        if marks is not None:
            box = box.united(Rect.around(marks)) if marks is inside else box
    if box.empty:
        return found
    seen = _around(box, width, height)
    part = reduced(photo[seen.slices], CUT_SIDE)
    rows, columns = part.shape[:2]
    state = np.full((seen.height, seen.width), cv2.GC_BGD, np.uint8)
    local = Rect(box.x - seen.x, box.y - seen.y, box.width, box.height)
    state[local.slices] = cv2.GC_PR_FGD
    state = resize_nearest(state, rows, columns).copy()
    for marks, value in ((inside, cv2.GC_FGD), (outside, cv2.GC_BGD)):
        if marks is not None:
            state[_shrunk(marks[seen.slices], rows, columns)] = value
    belongs = np.isin(_grab(part, state), (cv2.GC_FGD, cv2.GC_PR_FGD))
    kept = None if inside is None else _shrunk(inside[seen.slices], rows, columns)
    found[seen.slices] = enlarged(_without_specks(belongs, kept), seen.height, seen.width)
    for marks, value in ((inside, True), (outside, False)):
        if marks is not None:
            found[marks] = value
    return found


def edge_lines(photo: np.ndarray, fineness: float, height: int, width: int) -> np.ndarray:
    """The lines of a photo as a sketch, uint8 [height, width], 1 on a line (Canny's detector).

    Each pixel takes the gradient of the channel that changes most there, so that two colours of
    one brightness have an edge as well.

    fineness   0 draws the strongest edges only, 1 every texture
    """
    shrinks = photo.shape[0] > height
    method = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    small = cv2.resize(photo, (width, height), interpolation=method)
    smooth = cv2.GaussianBlur(small, (0, 0), 1.2)
    across, down = cv2.Sobel(smooth, cv2.CV_16S, 1, 0), cv2.Sobel(smooth, cv2.CV_16S, 0, 1)
    strongest = (np.abs(across) + np.abs(down)).argmax(axis=2)[..., None]
    dx, dy = (np.take_along_axis(part, strongest, 2)[..., 0].copy() for part in (across, down))
    upper = float(np.interp(fineness, (0, 1), (260, 24)))
    return (cv2.Canny(dx, dy, 0.4 * upper, upper) > 0).astype(np.uint8)


def enlarged(mask: np.ndarray, height: int, width: int) -> np.ndarray:
    """A bool mask [h, w] at another size, its steps smoothed where it grows."""
    if mask.shape == (height, width):
        return mask
    share = mask.astype(np.float32)
    if height > mask.shape[0]:
        share = cv2.GaussianBlur(share, (0, 0), 0.7)
    return cv2.resize(share, (width, height), interpolation=cv2.INTER_LINEAR) > 0.5


def reduced(photo: np.ndarray, longest: int) -> np.ndarray:
    """The photo with a longest side of at most so many pixels."""
    height, width = photo.shape[:2]
    scale = longest / max(height, width)
    if scale >= 1:
        return np.ascontiguousarray(photo)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return cv2.resize(photo, size, interpolation=cv2.INTER_AREA)


def _shrunk(mask: np.ndarray, rows: int, columns: int) -> np.ndarray:
    """A bool mask at a smaller size; a thin stroke does not get lost."""
    size = (columns, rows)
    return cv2.resize(mask.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.1


def _seeds(smooth: np.ndarray, side: float) -> np.ndarray:
    """int32 [h, w]: numbers from 1 at the smoothest place of each grid square, 0 elsewhere."""
    height, width = smooth.shape[:2]
    slope = cv2.morphologyEx(smooth, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    slope = slope.sum(axis=2, dtype=np.int32)
    down, across = max(1, round(height / side)), max(1, round(width / side))
    seeds = np.zeros((height, width), np.int32)
    rows, columns = np.arange(down + 1) * height // down, np.arange(across + 1) * width // across
    for index in range(down * across):
        row, column = divmod(index, across)
        top, bottom, left, right = rows[row], rows[row + 1], columns[column], columns[column + 1]
        rim_y, rim_x = (bottom - top) // 4, (right - left) // 4
        middle = slope[top + rim_y : bottom - rim_y, left + rim_x : right - rim_x]
        y, x = divmod(int(middle.argmin()), middle.shape[1])
        seeds[top + rim_y + y, left + rim_x + x] = index + 1
    return seeds


def _without_borders(cells: np.ndarray) -> np.ndarray:
    """The cells with the watershed's border pixels (-1) given to the nearest cell."""
    border = cells <= 0
    _, nearest = cv2.distanceTransformWithLabels(
        border.astype(np.uint8), cv2.DIST_L2, 3, labelType=cv2.DIST_LABEL_PIXEL
    )
    labels = np.asarray(nearest, np.int32)
    owner = np.ones(int(labels.max()) + 1, np.int32)
    owner[labels[~border]] = cells[~border]
    return owner[labels]


def _around(box: Rect, width: int, height: int) -> Rect:
    rim = max(8, round(_AROUND * max(box.width, box.height)))
    return Rect(box.x - rim, box.y - rim, box.width + 2 * rim, box.height + 2 * rim).clipped(
        width, height
    )


def _grab(part: np.ndarray, state: np.ndarray) -> np.ndarray:
    """GrabCut's state of each pixel; as it was where one side has nothing to learn from."""
    belongs = np.isin(state, (cv2.GC_FGD, cv2.GC_PR_FGD))
    if belongs.all() or not belongs.any() or min(part.shape[:2]) < 3:
        return state
    cv2.setRNGSeed(0)
    models = np.zeros((1, 65)), np.zeros((1, 65))
    before = state.copy()
    try:
        cv2.grabCut(part, state, (0, 0, 1, 1), *models, _ROUNDS, cv2.GC_INIT_WITH_MASK)
    except cv2.error:  # too few pixels on a side to tell colours apart
        return before
    gone = not np.isin(state, (cv2.GC_FGD, cv2.GC_PR_FGD)).any()
    return before if gone else state


def _without_specks(mask: np.ndarray, kept: np.ndarray | None) -> np.ndarray:
    count, parts, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    if count <= 2:
        return mask
    areas = stats[:, cv2.CC_STAT_AREA].copy()
    areas[0] = 0
    large = areas >= _SPECK * areas.max()
    labels = np.asarray(parts, np.int32)
    if kept is not None:
        large[np.unique(labels[kept & mask])] = True
    large[0] = False
    return large[labels]
