"""labelme JSON: one file a picture, shapes by class name, later ones on top.

A mask shape is the picture of its box, corners included. Shapes of one label and one group_id
are one object; a shape without group_id is an object of its own. Points and lines have no area:
they are left out and told.
"""

import base64
import io
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

from inade.errors import LayoutError
from inade.files import atomic_write
from inade.formats.annotations.shape_stack import (
    ShapeStack,
    channel_named,
    load_json,
    reading,
    require_pixels,
)
from inade.formats.maps import LeftOut, RawMaps
from inade.formats.pictures import decode_channels
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, object_boxes

_VERSION = "5.5.0"  # of the file format written
_FARTHEST = 1e6  # pixels; Pillow counts in 32 bits


def read_labelme(path: Path, label_set: LabelSet) -> RawMaps:
    """The shapes of one file as channels and instances. Raises LayoutError."""
    data = load_json(path)
    with reading(path, "labelme file"):
        stack = ShapeStack(int(data["imageHeight"]), int(data["imageWidth"]), path)
        groups: dict[tuple[str, object], int] = {}
        for number, shape in enumerate(data["shapes"], 1):
            name, group, kind = str(shape["label"]), shape.get("group_id"), _kind(shape)
            which = f"shape {number} ('{name[:80]}')"
            if kind not in _AREAS:
                told = f"{which}: '{kind}' has no area"
                stack.left_out.append(LeftOut(kind, told))
                continue
            channel = channel_named(label_set, name, path)
            with stack.leaving_out(which, "shape"):
                mask = require_pixels(_AREAS[kind](shape, stack.channels.shape, path))
                instance = stack.add(mask, channel, groups.get((name, group)))
                if group is not None:
                    groups[name, group] = instance
        return stack.finish("labelme shapes", label_set)


def labelme_names(path: Path) -> list[str]:
    """Class names of shapes with an area in one file, in order. Raises LayoutError."""
    data = load_json(path)
    with reading(path, "labelme file"):
        shapes = [shape for shape in data["shapes"] if _kind(shape) in _AREAS]
        return list(dict.fromkeys(str(shape["label"]) for shape in shapes))


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


def _kind(shape: dict[str, Any]) -> str:
    """What a shape is; files of long ago do not say that it is a polygon."""
    return str(shape.get("shape_type") or "polygon")[:40]


def _outlined(shape: dict[str, Any], size: tuple[int, int], _: Path) -> np.ndarray:
    """A polygon, or a rectangle that was turned, by its four corners."""
    corners = _points(shape, 3)
    return _drawn(size, lambda draw: draw.polygon(corners, fill=1, outline=1))


def _upright(shape: dict[str, Any], size: tuple[int, int], _: Path) -> np.ndarray:
    """A rectangle by two opposite corners."""
    (x0, y0), (x1, y1) = _points(shape, 2)
    box = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    return _drawn(size, lambda draw: draw.rectangle(box, fill=1, outline=1))


def _round(shape: dict[str, Any], size: tuple[int, int], _: Path) -> np.ndarray:
    """A circle by its centre and a point of its edge."""
    (x, y), (edge_x, edge_y) = _points(shape, 2)
    radius = math.hypot(edge_x - x, edge_y - y)
    box = (x - radius, y - radius, x + radius, y + radius)
    return _drawn(size, lambda draw: draw.ellipse(box, fill=1, outline=1))


def _points(shape: dict[str, Any], fewest: int) -> list[tuple[float, float]]:
    """The corners of a shape. Raises ValueError for what are none."""
    points = [(float(x), float(y)) for x, y in shape["points"]]
    if len(points) < fewest:
        raise ValueError(f"it has {len(points)} points of {fewest}")
    if not all(abs(side) <= _FARTHEST for point in points for side in point):
        raise ValueError("a point of it lies nowhere near the picture")
    return points


def _drawn(size: tuple[int, int], draw: Callable[[ImageDraw.ImageDraw], None]) -> np.ndarray:
    """bool [H, W] as labelme itself makes it: edges belong to a shape (its shape_to_mask draws
    with Pillow, outline=1 and fill=1)."""
    image = Image.new("L", (size[1], size[0]))
    draw(ImageDraw.Draw(image))
    return np.asarray(image) > 0


def _pasted(shape: dict[str, Any], size: tuple[int, int], path: Path) -> np.ndarray:
    """A mask by its picture and the box of that."""
    code = base64.b64decode(shape["mask"], validate=True)
    crop = decode_channels(code, f"{path} (a mask in it)")
    (x0, y0), (x1, y1) = ((round(x), round(y)) for x, y in shape["points"])
    inside = 0 <= x0 <= x1 < size[1] and 0 <= y0 <= y1 < size[0]
    if crop.ndim != 2 or not inside or crop.shape != (y1 - y0 + 1, x1 - x0 + 1):
        raise LayoutError(
            "a mask does not fit its box ({x0}, {y0}) to ({x1}, {y1}).",
            where=path,
            remedy="Open and save the file in labelme.",
            x0=x0,
            y0=y0,
            x1=x1,
            y1=y1,
        )
    mask = np.zeros(size, bool)
    mask[y0 : y1 + 1, x0 : x1 + 1] = crop > 0
    return mask


_AREAS: dict[str, Callable[[dict[str, Any], tuple[int, int], Path], np.ndarray]] = {
    "polygon": _outlined,
    "oriented_rectangle": _outlined,
    "rectangle": _upright,
    "circle": _round,
    "mask": _pasted,
}  # bool [H, W] of a shape by its kind; other kinds have no area
