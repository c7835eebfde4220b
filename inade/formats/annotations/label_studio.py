"""Label Studio: a JSON list of tasks, each region a run-length coded mask or an outline.

Outlines are in percent of the picture's width and height; turns are clockwise in pixels, of a
rectangle about its first corner, of an ellipse about its centre.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlparse

import numpy as np

from inade.formats.annotations.codecs import brush_decode, brush_encode
from inade.formats.annotations.shape_stack import (
    ShapeStack,
    channel_named,
    ellipse,
    filled_polygon,
    load_json,
    reading,
    require_pixels,
)
from inade.formats.maps import LeftOut, RawMaps
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout

_UPLOADS = "/data/upload/"
_UPLOAD_MARK = re.compile(r"^[0-9a-f]{8}-")  # put before the name of an uploaded file


@dataclass(frozen=True)
class Task:
    """One picture of an export: names its photo may have, and its regions in painting order.

    `folder` is where the photo was said to be ("" for uploads: those folders are the server's).
    """

    folder: str
    photo_names: tuple[str, ...]
    regions: tuple[dict[str, Any], ...]
    left_out: tuple[LeftOut, ...]

    @property
    def photo_paths(self) -> tuple[str, ...]:
        """The names with the folder."""
        return tuple(f"{self.folder}/{name}" if self.folder else name for name in self.photo_names)

    @property
    def names(self) -> list[str]:
        """Class names in order."""
        return list(dict.fromkeys(_name(region) for region in self.regions))


def read_tasks(path: Path) -> list[Task]:
    """The labelled pictures of an export. Raises LayoutError."""
    data = load_json(path)
    tasks: list[Task] = []
    with reading(path, "Label Studio export"):
        for entry in data:
            kept = [item for item in entry["annotations"] if not item.get("was_cancelled")]
            if not kept:
                continue
            regions: list[dict[str, Any]] = []
            left_out: list[LeftOut] = []
            for item in kept[-1]["result"]:
                told = _unusable(item)
                if told is None:
                    regions.append(item)
                else:
                    left_out.append(told)
            folder, names = _photo_of(entry["data"])
            tasks.append(Task(folder, names, tuple(regions), tuple(left_out)))
    return tasks


def read_task(task: Task, label_set: LabelSet, where: Path) -> RawMaps:
    """The regions of one picture as channels and instances. Raises LayoutError."""
    with reading(where, "Label Studio export"):
        size = task.regions[0]
        stack = ShapeStack(int(size["original_height"]), int(size["original_width"]), where)
        stack.left_out += task.left_out
        for region in task.regions:
            channel = channel_named(label_set, _name(region), where)
            with stack.leaving_out(_which(region), "region"):
                mask = _AREAS[region["type"]](region["value"], *stack.channels.shape)
                stack.add(require_pixels(mask), channel)
        return stack.finish("Label Studio regions", label_set)


def task_entry(photo_name: str, layout: Layout, label_set: LabelSet) -> dict[str, Any]:
    """One picture as an entry of an export, an object a region."""
    height, width = layout.size
    regions = [
        {
            "id": f"object{object_id}",
            "type": "brushlabels",
            "from_name": "tag",
            "to_name": "image",
            "original_width": width,
            "original_height": height,
            "value": {
                "format": "rle",
                "rle": brush_encode(layout.object_map == object_id),
                "brushlabels": [label_set.classes[layout.objects[object_id].channel].name],
            },
        }
        for object_id in np.unique(layout.object_map).tolist()
    ]
    return {"data": {"image": photo_name}, "annotations": [{"result": regions}]}


def _unusable(item: dict[str, Any]) -> LeftOut | None:
    """Why a result is no region with a class and an area; None if it is one."""
    kind = str(item.get("type"))[:40]
    if kind not in _AREAS:
        short = kind.removesuffix("labels") or kind
        return LeftOut(short, f"{_which(item)}: '{short}' has no area")
    try:
        _name(item)
    except (KeyError, IndexError, TypeError):
        return LeftOut("region", f"{_which(item)}: it has no label")
    return None


def _which(region: dict[str, Any]) -> str:
    return f"region {str(region.get('id', '?'))[:40]}"


def _name(region: dict[str, Any]) -> str:
    return str(region["value"][region["type"]][0])


def _brush(value: dict[str, Any], height: int, width: int) -> np.ndarray:
    return brush_decode(value["rle"], height, width)


def _polygon(value: dict[str, Any], height: int, width: int) -> np.ndarray:
    corners = np.array(value["points"], np.float64) * [width / 100, height / 100]
    return filled_polygon(corners, height, width)


def _rectangle(value: dict[str, Any], height: int, width: int) -> np.ndarray:
    x, y = value["x"] * width / 100, value["y"] * height / 100
    right, down = value["width"] * width / 100, value["height"] * height / 100
    corners = np.array([[0, 0], [right, 0], [right, down], [0, down]], np.float64)
    return filled_polygon(_turned(corners, value) + np.array([x, y]), height, width)


def _ellipse(value: dict[str, Any], height: int, width: int) -> np.ndarray:
    x, y = value["x"] * width / 100, value["y"] * height / 100
    edge = ellipse(0, 0, value["radiusX"] * width / 100, value["radiusY"] * height / 100)
    return filled_polygon(_turned(edge, value) + np.array([x, y]), height, width)


def _turned(points: np.ndarray, value: dict[str, Any]) -> np.ndarray:
    """float64 [n, 2] points turned about 0, 0: clockwise, as y goes down."""
    angle = np.deg2rad(float(value.get("rotation") or 0))
    x, y = points.T
    cos, sin = np.cos(angle), np.sin(angle)
    return np.stack([cos * x - sin * y, sin * x + cos * y], axis=1)


def _photo_of(data: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    """The folder of a task's photo ("" where only the server knows it), and the names it may have.

    Addresses are decoded once, as the server does: a photo may have a % or + in its own name.
    """
    address = str(data["image" if "image" in data else min(data)])
    url = urlparse(address)
    local = parse_qs(url.query).get("d")
    path = (local[0] if local else unquote(url.path)).replace("\\", "/").rstrip("/")
    folder, _, name = path.rpartition("/")
    return "" if _UPLOADS in path else folder, (name, _UPLOAD_MARK.sub("", name))


_AREAS: dict[str, Callable[[dict[str, Any], int, int], np.ndarray]] = {
    "brushlabels": _brush,
    "polygonlabels": _polygon,
    "rectanglelabels": _rectangle,
    "ellipselabels": _ellipse,
}  # bool [H, W] of a region's value by its type; other types have no area
