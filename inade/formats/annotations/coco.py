"""COCO files: object annotations (polygons, run lengths) and panoptic pictures.

A JSON holds `categories`, `images` and `annotations`; panoptic ones add a PNG a picture whose
segment ids are R + 256 G + 65536 B.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import numpy as np

from inade.errors import LabelSetError, LayoutError
from inade.formats.annotations.codecs import coco_decode, coco_encode, coco_runs
from inade.formats.annotations.shape_stack import (
    ShapeStack,
    channel_named,
    file_name_of,
    filled_polygon,
    label_set_of_names,
    load_json,
    reading,
    require_pixels,
)
from inade.formats.maps import LeftOut, RawMaps
from inade.formats.pictures import packed_colors, read_channels, write_picture
from inade.layouts.labels import LabelSet, refuse_twins
from inade.layouts.layout import Layout, object_boxes
from inade.reading import is_file
from inade.words import Message, counted

Holds = Literal["panoptic", "outlines", "boxes", "nothing"]
_FEWEST = 6  # numbers of a polygon


@dataclass(frozen=True)
class CocoFile:
    """One parsed JSON. `images` in order; `annotations` by image id; class `names` by id."""

    path: Path
    names: dict[int, str]
    stuff: frozenset[str]
    images: tuple[dict[str, Any], ...]
    annotations: dict[int, list[dict[str, Any]]]
    panoptic: bool
    boxes_are_objects: bool = False

    @staticmethod
    def open(path: Path, *, boxes_are_objects: bool = False) -> "CocoFile":
        """Read and index a JSON. Raises LayoutError.

        `boxes_are_objects` takes the whole box of an annotation that has no outline.
        """
        data = load_json(path)
        with reading(path, "COCO file"):
            listed = [(int(entry["id"]), str(entry["name"])) for entry in data["categories"]]
            _require_single(listed, path)
            names = dict(listed)
            things = {str(entry["name"]) for entry in data["categories"] if entry.get("isthing", 1)}
            by_image: dict[int, list[dict[str, Any]]] = defaultdict(list)
            panoptic = False
            for entry in data["annotations"]:
                panoptic |= "segments_info" in entry
                by_image[int(entry["image_id"])].append(entry)
            images = tuple({**image, "id": int(image["id"])} for image in data["images"])
            for image in images:
                image["file_name"] = str(image["file_name"])
        stuff = frozenset(names.values()) - things
        return CocoFile(path, names, stuff, images, dict(by_image), panoptic, boxes_are_objects)

    @cached_property
    def holds(self) -> Holds:
        """What its annotations are."""
        if self.panoptic:
            return "panoptic"
        entries = [entry for listed in self.annotations.values() for entry in listed]
        if any(entry.get("segmentation") for entry in entries):
            return "outlines"
        return "boxes" if any(entry.get("bbox") for entry in entries) else "nothing"

    @property
    def listed_names(self) -> list[str]:
        """Class names in the order of their ids."""
        return [name for _, name in sorted(self.names.items())]

    def label_set(self) -> LabelSet:
        """Its categories in the order of their ids, and a class for unlabelled pixels."""
        return label_set_of_names(self.path.stem, self.listed_names, stuff=self.stuff)

    def read(self, image: dict[str, Any], label_set: LabelSet) -> RawMaps:
        """The objects of one picture, large ones first, crowds below. Raises LayoutError.

        What cannot be painted is left out.
        """
        with reading(self.path, "COCO file"):
            stack = ShapeStack(int(image["height"]), int(image["width"]), self.path)
            for mask, entry in self._masks(image, stack):
                name = self.names[int(entry["category_id"])]
                stack.add(mask, channel_named(label_set, name, self.path))
            return stack.finish("COCO annotations", label_set)

    def instances_within(self, image: dict[str, Any], labels: np.ndarray) -> np.ndarray:
        """int32 [H, W] instance map over COCO-Stuff file ids (category id - 1).

        An object keeps the pixels whose label is its own; all others are one instance a class.
        """
        with reading(self.path, "COCO file"):
            instances = np.zeros(labels.shape, np.int32)
            stack = ShapeStack(labels.shape[0], labels.shape[1], self.path)
            single = (pair for pair in self._masks(image, stack) if not _crowd(pair[1]))
            for number, (mask, entry) in enumerate(single, 1):
                instances[mask & (labels == int(entry["category_id"]) - 1)] = number
            return instances

    def read_panoptic(self, image: dict[str, Any], folder: Path, label_set: LabelSet) -> RawMaps:
        """The segments of one picture; id 0 is void. Raises LayoutError."""
        with reading(self.path, "COCO panoptic file"):
            entry = self.annotations[image["id"]][0]
            path = folder / self._segments_file(folder, str(entry["file_name"]))
            pixels = read_channels(path)
            if pixels.ndim != 3 or pixels.shape[2] < 3:
                raise LayoutError(
                    "it has one channel, but panoptic ids need three.",
                    where=path,
                    remedy="Give the panoptic PNG, whose ids are R + 256 G + 65536 B.",
                )
            ids = packed_colors(pixels[..., 2::-1])
            unique, inverse, counts = np.unique(ids, return_inverse=True, return_counts=True)
            names = {
                int(part["id"]): self.names[int(part["category_id"])]
                for part in entry["segments_info"]
            }
            names.setdefault(0, "void")
            known = np.array([number in names for number in unique.tolist()])
            if not known.all():
                stray = [
                    Message(
                        "segment {value} ({pixels})", value=value, pixels=counted(area, "pixel")
                    )
                    for value, area in zip(unique[~known], counts[~known], strict=True)
                ]
                raise LayoutError(
                    "{stray} not in segments_info.",
                    where=path,
                    remedy="Give matching files.",
                    stray=Message.listed(stray, 5, ", "),
                )
            channels = np.array(
                [channel_named(label_set, names[number], path) for number in unique.tolist()]
            )
            labels = channels[inverse].reshape(ids.shape).astype(np.int32)
            return RawMaps(labels, ids, "COCO panoptic", are_channels=True)

    def segment_files(self, folder: Path) -> set[Path]:
        """Where in their folder the panoptic PNGs may be."""
        names = {
            str(entry.get("file_name")).replace("\\", "/")
            for listed in self.annotations.values()
            for entry in listed
        }
        return {folder / name for name in names | {file_name_of(name) for name in names}}

    def _segments_file(self, folder: Path, name: str) -> str:
        """Where a panoptic PNG is below its folder: with the folders of its name, else without.

        Raises LayoutError where several have that bare name.
        """
        below = name.replace("\\", "/")
        if ".." not in below.split("/") and below[:1] != "/" and is_file(folder / below):
            return below
        bare = file_name_of(name)
        if self._bare_names[bare] > 1:
            raise LayoutError(
                "the panoptic PNG '{png}' is not there, and {count:,} are called '{bare}'.",
                where=folder,
                remedy="Put the PNGs into the folders that the JSON names.",
                png=below[:200],
                count=self._bare_names[bare],
                bare=bare[:200],
            )
        return bare

    @cached_property
    def _bare_names(self) -> Counter[str]:
        """How many different panoptic PNGs have each bare name."""
        entries = (entry for listed in self.annotations.values() for entry in listed)
        return Counter(file_name_of(name) for name in {str(e.get("file_name")) for e in entries})

    def _masks(
        self, image: dict[str, Any], stack: ShapeStack
    ) -> Iterator[tuple[np.ndarray, dict[str, Any]]]:
        """bool [H, W] of each annotation of a picture, in painting order, but for bad ones."""
        size = stack.channels.shape
        known: list[tuple[bool, float, dict[str, Any], list[Any] | dict[str, Any]]] = []
        for entry in self.annotations.get(image["id"], []):
            with stack.leaving_out(self._which(entry)):
                number = int(entry["category_id"])
                if number not in self.names:
                    raise ValueError(f"its category {number} is not one of the file's")
                code = self._code(entry, stack)
                known.append((not _crowd(entry), -_area(code), entry, code))
        for _, _, entry, code in sorted(known, key=lambda one: one[:2]):
            with stack.leaving_out(self._which(entry)):
                yield require_pixels(_segmentation_mask(code, size[0], size[1])), entry

    def _which(self, entry: dict[str, Any]) -> str:
        """How a message calls an annotation."""
        name = self.names.get(entry.get("category_id", -1))
        return f"annotation {str(entry.get('id', '?'))[:40]}" + (
            f" ('{name[:80]}')" if name else ""
        )

    def _code(self, entry: dict[str, Any], stack: ShapeStack) -> list[Any] | dict[str, Any]:
        """Its polygons that are some, or run lengths. Raises ValueError where there is none."""
        code = entry.get("segmentation")
        if not code and self.boxes_are_objects:
            x, y, width, height = (float(value) for value in entry["bbox"])
            return [[x, y, x + width, y, x + width, y + height, x, y + height]]
        if not code:
            raise ValueError("it has no outline" + (", only a box" if entry.get("bbox") else ""))
        if isinstance(code, dict):
            return code
        good = [part for part in code if len(part) >= _FEWEST and len(part) % 2 == 0]
        bad = len(code) - len(good)
        if not good:
            raise ValueError("a polygon needs three points x, y")
        if bad:
            what = (
                f"{self._which(entry)}: {counted(bad, 'part')} of its outline with under 3 points"
            )
            stack.left_out.append(LeftOut("stray part", what))
        return good


def _require_single(categories: list[tuple[int, str]], path: Path) -> None:
    """Raise LayoutError where two categories have one id."""
    try:
        refuse_twins(categories, "id", path)
    except LabelSetError as error:
        raise LayoutError(error.message, where=path, remedy=error.advice) from error


def coco_json(
    images: list[dict[str, Any]], annotations: list[dict[str, Any]], label_set: LabelSet
) -> dict[str, Any]:
    """The whole file: category id = channel + 1, so that 0 stays free for void."""
    categories = [
        {
            "id": entry.channel + 1,
            "name": entry.name,
            "supercategory": "",
            "color": list(entry.color),
            "isthing": int(entry.has_instances),
        }
        for entry in label_set.classes
    ]
    return {"images": images, "annotations": annotations, "categories": categories}


def object_entries(layout: Layout, image_id: int) -> list[dict[str, Any]]:
    """The annotations of one picture without their ids, masks as packed run lengths."""
    height, width = layout.size
    entries: list[dict[str, Any]] = []
    for object_id, box in object_boxes(layout.object_map).items():
        mask = layout.object_map == object_id
        entries.append(
            {
                "image_id": image_id,
                "category_id": layout.objects[object_id].channel + 1,
                "segmentation": {"size": [height, width], "counts": coco_encode(mask)},
                "area": int(mask.sum()),
                "bbox": [box.x, box.y, box.width, box.height],
                "iscrowd": 0,
            }
        )
    return entries


def write_panoptic(path: Path, layout: Layout, image_id: int) -> dict[str, Any]:
    """Write the PNG of one picture (id = object id + 1) and give its annotation. SaveError."""
    ids = layout.object_map.astype(np.int32) + 1
    write_picture(path, np.dstack([ids & 255, ids >> 8 & 255, ids >> 16]).astype(np.uint8))
    areas = layout.areas()
    segments = [
        {
            "id": object_id + 1,
            "category_id": layout.objects[object_id].channel + 1,
            "iscrowd": 0,
            "area": areas[object_id],
            "bbox": [box.x, box.y, box.width, box.height],
        }
        for object_id, box in object_boxes(layout.object_map).items()
    ]
    return {"image_id": image_id, "file_name": path.name, "segments_info": segments}


def _crowd(entry: dict[str, Any]) -> bool:
    return bool(entry.get("iscrowd"))


def _area(code: Any) -> float:
    """Pixels of a segmentation, without painting it."""
    if isinstance(code, dict):
        return sum(coco_runs(code["counts"])[1::2])
    total = 0.0
    for polygon in code:
        x, y = np.asarray(polygon, np.float64).reshape(-1, 2).T
        total += abs(float(x @ np.roll(y, 1) - y @ np.roll(x, 1))) / 2
    return total


def _segmentation_mask(code: Any, height: int, width: int) -> np.ndarray:
    """bool [H, W] of polygons [[x, y, x, y, ...], ...] or {size, counts}. Raises ValueError."""
    if isinstance(code, dict):
        if list(code["size"]) != [height, width]:
            raise ValueError(f"a mask of size {code['size']} in a picture of {height}, {width}")
        return coco_decode(code["counts"], height, width)
    mask = np.zeros((height, width), bool)
    for polygon in code:
        mask |= filled_polygon(np.asarray(polygon, np.float64).reshape(-1, 2), height, width)
    return mask
