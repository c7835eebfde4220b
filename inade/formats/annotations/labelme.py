"""labelme JSON: one file a picture, shapes by class name, later ones on top.

A mask shape is the picture of its box, corners included. Shapes of one label and one group_id
are one object; a shape without group_id is an object of its own.
"""

import base64
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from inade.errors import LayoutError
from inade.files import atomic_write
from inade.formats.annotations.shapes import (
    Painting,
    channel_named,
    load_json,
    polygon_mask,
    reading,
)
from inade.formats.maps import RawMaps, counted
from inade.formats.pictures import decode_channels
from inade.labels import LabelSet
from inade.layout import Layout, object_boxes

_VERSION = "5.5.0"  # of the file format written


def read_labelme(path: Path, label_set: LabelSet) -> RawMaps:
    """The shapes of one file as channels and instances. Raises LayoutError."""
    data = load_json(path)
    with reading(path, "labelme file"):
        painting = Painting(int(data["imageHeight"]), int(data["imageWidth"]), path)
        groups: dict[tuple[str, object], int] = {}
        left_out = 0
        for shape in data["shapes"]:
            name, group = str(shape["label"]), shape.get("group_id")
            mask = _mask_of(shape, painting.channels.shape, path)
            if mask is None:
                left_out += 1
                continue
            channel = channel_named(label_set, name, path)
            instance = painting.add(mask, channel, groups.get((name, group)))
            if group is not None:
                groups[name, group] = instance
        notes = [f"{counted(left_out, 'point or line', 'points or lines')} left out."]
        return painting.finish("labelme shapes", label_set, notes if left_out else ())


def labelme_names(path: Path) -> list[str]:
    """Class names in one file, in order. Raises LayoutError."""
    data = load_json(path)
    with reading(path, "labelme file"):
        return list(dict.fromkeys(str(shape["label"]) for shape in data["shapes"]))


def labelme_photo(path: Path) -> str:
    """The photo a file belongs to, as a path from that file. Raises LayoutError."""
    data = load_json(path)
    with reading(path, "labelme file"):
        return str(data["imagePath"])


def write_labelme(path: Path, layout: Layout, label_set: LabelSet, photo_name: str) -> None:
    """Write each object as a mask shape, with its id as group_id. Raises SaveError."""
    shapes: list[dict[str, Any]] = []
    for object_id, box in object_boxes(layout.object_map).items():
        crop = layout.object_map[box.slices] == object_id
        stream = io.BytesIO()
        Image.fromarray(crop).save(stream, "PNG")
        right, bottom = box.x + box.width - 1, box.y + box.height - 1
        shapes.append(
            {
                "label": label_set.classes[layout.objects[object_id].channel].name,
                "points": [[box.x, box.y], [right, bottom]],
                "group_id": object_id,
                "description": "",
                "shape_type": "mask",
                "flags": {},
                "mask": base64.b64encode(stream.getvalue()).decode("ascii"),
            }
        )
    height, width = layout.size
    data = {
        "version": _VERSION,
        "flags": {},
        "shapes": shapes,
        "imagePath": photo_name,
        "imageData": None,
        "imageHeight": height,
        "imageWidth": width,
    }
    with atomic_write(path) as temporary:
        temporary.write_text(json.dumps(data, indent=1, ensure_ascii=False), "utf-8")


def _mask_of(shape: dict[str, Any], size: tuple[int, int], path: Path) -> np.ndarray | None:
    """bool [H, W] of one shape, None for points and lines."""
    kind, points = shape.get("shape_type") or "polygon", shape["points"]
    if kind == "polygon":
        return polygon_mask(points, *size)
    if kind == "rectangle":
        (x0, y0), (x1, y1) = points
        return polygon_mask([[x0, y0], [x1, y0], [x1, y1], [x0, y1]], *size)
    if kind == "circle":
        (x, y), (edge_x, edge_y) = points
        angles = np.linspace(0, 2 * np.pi, 128, endpoint=False)
        radius = float(np.hypot(edge_x - x, edge_y - y))
        circle = np.stack([x + radius * np.cos(angles), y + radius * np.sin(angles)], axis=1)
        return polygon_mask(circle, *size)
    if kind == "mask":
        return _pasted(shape["mask"], points, size, path)
    return None


def _pasted(code: str, points: Any, size: tuple[int, int], path: Path) -> np.ndarray:
    crop = decode_channels(base64.b64decode(code, validate=True), f"{path} (a mask in it)")
    (x0, y0), (x1, y1) = ((round(x), round(y)) for x, y in points)
    inside = 0 <= x0 <= x1 < size[1] and 0 <= y0 <= y1 < size[0]
    if crop.ndim != 2 or not inside or crop.shape != (y1 - y0 + 1, x1 - x0 + 1):
        raise LayoutError(
            f"a mask does not fit its box ({x0}, {y0}) to ({x1}, {y1}).",
            where=path,
            remedy="Open and save the file in labelme.",
        )
    mask = np.zeros(size, bool)
    mask[y0 : y1 + 1, x0 : x1 + 1] = crop > 0
    return mask
