"""Layouts as people paint them: blobs instead of leafy outlines.

Works on the object map alone, so labels and instances can never disagree. One of three ways is
drawn: a majority filter, the same on a coarser map, or smoothed polygons.
"""

import cv2
import numpy as np

_SURVIVES = 0.4  # an object that would keep a smaller share of its pixels stays as it was


def simplify(object_map: np.ndarray, strength: float, rng: np.random.Generator) -> np.ndarray:
    """A simpler copy of an integer object map [H, W], of the same type.

    `strength` 0..1 sets how coarse: outlines move by up to about 1/25 of the shorter side at 1.
    Objects that would nearly vanish keep their pixels; no new ids appear.
    """
    reach = max(1, round(min(object_map.shape) / 25 * strength))
    way = rng.integers(3)
    if way == 0:
        simpler = majority(object_map, reach)
    elif way == 1:
        factor = min(1 + reach // 2, 4)
        coarse = np.ascontiguousarray(object_map[factor // 2 :: factor, factor // 2 :: factor])
        coarse = majority(coarse, max(1, reach // factor))
        height, width = object_map.shape
        rows = np.minimum(np.arange(height) // factor, coarse.shape[0] - 1)
        columns = np.minimum(np.arange(width) // factor, coarse.shape[1] - 1)
        simpler = coarse[rows[:, None], columns]
    else:
        simpler = polygons(object_map, reach)
    return _with_survivors(object_map, simpler)


def majority(object_map: np.ndarray, radius: int) -> np.ndarray:
    """Each pixel gets the object most frequent in the square window of this radius around it.

    Ties go to the smaller id.
    """
    side = 2 * radius + 1
    best = np.zeros(object_map.shape, np.uint16)
    result = object_map.copy()
    height, width = object_map.shape
    for object_id, (left, top, right, bottom) in _boxes(object_map, radius).items():
        window = (slice(max(0, top), min(height, bottom)), slice(max(0, left), min(width, right)))
        mask = (object_map[window] == object_id).view(np.uint8)
        votes = cv2.boxFilter(
            mask, cv2.CV_16U, (side, side), normalize=False, borderType=cv2.BORDER_CONSTANT
        )
        wins = votes > best[window]
        np.copyto(result[window], object_map.dtype.type(object_id), where=wins)
        np.copyto(best[window], votes, where=wins)
    return result


def polygons(object_map: np.ndarray, tolerance: float) -> np.ndarray:
    """Outlines drawn as polygons within `tolerance` pixels, small objects over large ones.

    Holes up to (2 * tolerance)^2 pixels are closed.
    """
    result = majority(object_map, max(1, round(tolerance / 2)))
    source = result.copy()
    canvas = result.astype(np.int32)
    boxes = _boxes(source, 0)
    areas = np.bincount(source.ravel())
    smallest_hole = (2 * tolerance) ** 2
    for object_id in sorted(boxes, key=lambda one: -areas[one]):
        left, top, right, bottom = boxes[object_id]
        mask = (source[top:bottom, left:right] == object_id).view(np.uint8)
        outlines, tree = cv2.findContours(
            mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE, offset=(left, top)
        )
        kept = [
            cv2.approxPolyDP(outline, min(tolerance, len(outline) / 8), True)
            for outline, (_, _, _, parent) in zip(outlines, tree[0], strict=True)
            if parent < 0 or cv2.contourArea(outline) > smallest_hole
        ]
        cv2.fillPoly(canvas, kept, object_id)
    return canvas.astype(object_map.dtype)


def _with_survivors(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    count = int(before.max()) + 1
    had = np.bincount(before.ravel(), minlength=count)
    kept = np.bincount(after.ravel(), minlength=count)
    lost = (kept < _SURVIVES * had)[before]
    return np.where(lost, before, after)


def _boxes(object_map: np.ndarray, margin: int) -> dict[int, tuple[int, int, int, int]]:
    """(left, top, right, bottom) of each id, ends excluded, grown by `margin` beyond the map."""
    height, width = object_map.shape
    count = int(object_map.max()) + 1
    in_row = np.zeros((height, count), bool)
    in_column = np.zeros((width, count), bool)
    starts = np.ones((height, width), bool)  # only where a run of one id begins: far fewer pixels
    np.not_equal(object_map[:, 1:], object_map[:, :-1], out=starts[:, 1:])
    in_row[np.nonzero(starts)[0], object_map[starts]] = True
    starts[0] = True
    np.not_equal(object_map[1:], object_map[:-1], out=starts[1:])
    in_column[np.nonzero(starts)[1], object_map[starts]] = True
    ids = np.flatnonzero(in_row.any(0))
    top, left = in_row.argmax(0), in_column.argmax(0)
    bottom, right = height - in_row[::-1].argmax(0), width - in_column[::-1].argmax(0)
    return {
        int(i): (
            int(left[i]) - margin,
            int(top[i]) - margin,
            int(right[i]) + margin,
            int(bottom[i]) + margin,
        )
        for i in ids
    }
