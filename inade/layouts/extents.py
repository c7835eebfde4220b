"""How large the objects of a map are, and where they lie."""

import numpy as np

from inade.layouts.layout import Rect


def measure(object_map: np.ndarray) -> tuple[dict[int, int], dict[int, Rect]]:
    """Area and bounding box of every id in a uint16 map [H, W], in one sort."""
    flat = object_map.ravel()
    order = np.argsort(flat, kind="stable")  # radix sort: linear for 16 bits
    ordered = flat[order]
    starts = np.flatnonzero(np.diff(ordered, prepend=-1))
    ids = ordered[starts].tolist()
    counts = np.diff(np.append(starts, flat.size)).tolist()
    rows, columns = np.divmod(order, object_map.shape[1])
    edges = (
        np.minimum.reduceat(columns, starts),
        rows[starts],
        np.maximum.reduceat(columns, starts),
        np.maximum.reduceat(rows, starts),
    )
    boxes = [
        Rect(left, top, right - left + 1, bottom - top + 1)
        for left, top, right, bottom in zip(*(edge.tolist() for edge in edges), strict=True)
    ]
    return dict(zip(ids, counts, strict=True)), dict(zip(ids, boxes, strict=True))
