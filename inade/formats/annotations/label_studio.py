"""Label Studio brush labels: a JSON list of tasks, each region a run-length coded mask."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlparse

import numpy as np

from inade.formats.annotations.codecs import brush_decode, brush_encode
from inade.formats.annotations.shapes import (
    Painting,
    channel_named,
    load_json,
    reading,
)
from inade.formats.maps import RawMaps, counted
from inade.labels import LabelSet
from inade.layout import Layout

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
    left_out: int

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
            results = kept[-1]["result"]
            regions = [item for item in results if item.get("type") == "brushlabels"]
            for region in regions:
                _name(region)
            folder, names = _photo_of(entry["data"])
            tasks.append(Task(folder, names, tuple(regions), len(results) - len(regions)))
    return tasks


def read_task(task: Task, label_set: LabelSet, where: Path) -> RawMaps:
    """The regions of one picture as channels and instances. Raises LayoutError."""
    with reading(where, "Label Studio export"):
        size = task.regions[0]
        painting = Painting(int(size["original_height"]), int(size["original_width"]), where)
        for region in task.regions:
            mask = brush_decode(region["value"]["rle"], *painting.channels.shape)
            painting.add(mask, channel_named(label_set, _name(region), where))
        notes = [f"{counted(task.left_out, 'region')} of other kinds left out."]
        return painting.finish("Label Studio brush", label_set, notes if task.left_out else ())


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


def _name(region: dict[str, Any]) -> str:
    return str(region["value"]["brushlabels"][0])


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
