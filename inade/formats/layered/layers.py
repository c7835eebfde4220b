"""A picture taken apart: a layer with its mask for each object, in a group for each class."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inade.errors import ImageError
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, Rect, object_boxes, resize_nearest

LARGEST_SIDE = 30_000  # pixels, of Photoshop's files


@dataclass(frozen=True, eq=False)
class Layer:
    """An object in its box: `pixels` uint8 [h, w, 3] RGB, `mask` bool [h, w]."""

    name: str
    box: Rect
    pixels: np.ndarray
    mask: np.ndarray


@dataclass(frozen=True, eq=False)
class Layers:
    """A picture, uint8 [H, W, 3] RGB, and its parts: the masks cover it without overlap."""

    picture: np.ndarray
    layout: Layout
    labels: LabelSet

    def groups(self) -> Iterator[tuple[str, list[Layer]]]:
        """Class names in the order of the label set, each with its objects, lowest id first.

        Raises ImageError for a picture that is too large.
        """
        height, width = self.picture.shape[:2]
        if max(height, width) > LARGEST_SIDE:
            raise ImageError(
                "the picture is {width:,} x {height:,} pixels, too large for a file of layers.",
                remedy="Save it as PNG, or less enlarged.",
                width=width,
                height=height,
            )
        object_map = resize_nearest(self.layout.object_map, height, width)
        boxes = object_boxes(object_map)
        for channel, entry in enumerate(self.labels.classes):
            ids = [i for i in sorted(boxes) if self.layout.objects[i].channel == channel]
            if ids:
                yield entry.name, [self._layer(i, boxes[i], object_map, entry.name) for i in ids]

    def _layer(self, object_id: int, box: Rect, object_map: np.ndarray, class_name: str) -> Layer:
        name = self.layout.objects[object_id].name or f"{class_name} {object_id}"
        mask = object_map[box.slices] == object_id
        return Layer(name, box, self.picture[box.slices], mask)


def is_layered(path: Path) -> bool:
    """Whether a file of this name keeps layers."""
    return path.suffix.lower() in (".ora", ".psd")
