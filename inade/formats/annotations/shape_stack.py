"""What annotation files share: hostile JSON, names of classes, shapes laid over each other."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from inade.errors import InadeError, LayoutError
from inade.formats.annotations.names import one_spelling
from inade.formats.bounds import MAX_MAP_PIXELS, check_size
from inade.formats.maps import BROKEN, LeftOut, RawMaps
from inade.layouts import shapes
from inade.layouts.labels import LabelClass, LabelSet
from inade.layouts.layout import MAX_OBJECTS
from inade.reading import LARGEST_FILE, MALFORMED, no_memory, read_json, reason_of
from inade.words import Message, counted, size_text

UNLABELLED = "unlabelled"
_BLANK_NAMES = (UNLABELLED, "unlabeled", "background", "_background_", "unknown", "void")
_VOID_FILE_ID = 255
_SHOWN = 3  # entries in a message


class ShapeStack:
    """A flat layout under construction: each shape covers those painted before it."""

    def __init__(self, height: int, width: int, where: str | Path) -> None:
        """An empty picture. Raises LayoutError for a size that is none."""
        if height < 1 or width < 1:
            raise LayoutError(
                "its picture is {width} x {height} pixels.", where=where, width=width, height=height
            )
        check_size(width, height, where, LayoutError, MAX_MAP_PIXELS)
        self.where = where
        self.channels = np.full((height, width), -1, np.int32)
        self.instances = np.zeros((height, width), np.int32)
        self.count = 0
        self.left_out: list[LeftOut] = []

    @contextmanager
    def leaving_out(self, which: str, kind: str = BROKEN[0]) -> Iterator[None]:
        """Remember an entry that makes the body raise what malformed ones do, and go on."""
        try:
            yield
        except (LayoutError, *MALFORMED) as error:
            self.left_out.append(LeftOut(kind, f"{which}: {reason_of(error)}"))

    def add(self, mask: np.ndarray, channel: int, instance: int | None = None) -> int:
        """Paint a bool [H, W] mask; a new instance unless one that `add` returned is given."""
        if mask.shape != self.channels.shape:
            raise LayoutError(
                "a mask is {size} pixels, its picture {other_size}.",
                where=self.where,
                size=size_text(mask.shape),
                other_size=size_text(self.channels.shape),
            )
        if instance is None:
            self.count += 1
            instance = self.count
            if self.count >= MAX_OBJECTS:
                raise LayoutError("it holds more than 65,534 shapes.", where=self.where)
        self.channels[mask] = channel
        self.instances[mask] = instance
        return instance

    def finish(self, kind: str, label_set: LabelSet, notes: Iterable[str] = ()) -> RawMaps:
        """The maps, what was not painted given to the class for that.

        Raises LayoutError, also where everything was left out.
        """
        if self.left_out and not self.count:
            raise LayoutError(
                "nothing in it can be used: {left_out}.",
                where=self.where,
                remedy="Outline its objects, or remove it.",
                left_out=Message.listed([one.what for one in self.left_out], _SHOWN),
            )
        bare = self.channels < 0
        area = int(np.count_nonzero(bare))
        told = list(notes)
        if area:
            blank = blank_channel(label_set)
            if blank is None:
                raise LayoutError(
                    "{pixels} belong to no shape, and label set {label_set} has no class for that.",
                    where=self.where,
                    remedy="Label the whole picture, or use a label set with an unknown class.",
                    pixels=counted(area, "pixel"),
                    label_set=label_set.name,
                )
            self.channels[bare] = blank
            name = label_set.classes[blank].name
            told.append(f"{counted(area, 'pixel')} under no shape became '{name}'.")
        return RawMaps(self.channels, self.instances, kind, tuple(told), True, tuple(self.left_out))


def blank_channel(label_set: LabelSet) -> int | None:
    """The channel of pixels that nobody labelled, None if the set has no class for them."""
    if label_set.unknown_channel is not None:
        return label_set.unknown_channel
    named = (label_set.channel_named(name) for name in _BLANK_NAMES)
    return next((channel for channel in named if channel is not None), None)


def is_blank_name(name: str) -> bool:
    """Whether a class name stands for pixels that nobody labelled."""
    return name.casefold().strip() in _BLANK_NAMES


def channel_named(label_set: LabelSet, name: str, where: str | Path) -> int:
    """Channel of a class by name. Raises LayoutError."""
    channel = label_set.channel_named(name)
    if channel is None and is_blank_name(name):
        channel = blank_channel(label_set)
    if channel is None:
        raise LayoutError(
            "class '{name}' is not in label set {label_set}.",
            where=where,
            remedy="Rename it there, or prepare without a label set to take the file's own names.",
            name=name[:80],
            label_set=label_set.name,
        )
    return channel


def label_set_of_names(
    title: str,
    names: Iterable[str],
    *,
    colors: dict[str, tuple[int, int, int]] | None = None,
    stuff: Iterable[str] = (),
) -> LabelSet:
    """A label set of class names in this order and a last class for unlabelled pixels.

    `stuff` names the classes without single objects.
    """
    kept, _ = one_spelling(name for name in names if not is_blank_name(name))
    whole = set(stuff)
    spread = LabelSet.numbered(len(kept) + 1).classes
    classes: list[LabelClass] = []
    for channel, name in enumerate(kept):
        color = (colors or {}).get(name, spread[channel].color)
        file_id = channel if channel < _VOID_FILE_ID else channel + 1
        classes.append(LabelClass(channel, file_id, name, color, name not in whole))
    classes.append(LabelClass(len(kept), _VOID_FILE_ID, UNLABELLED, (0, 0, 0), False))
    return LabelSet(title, title, tuple(classes), len(kept))


def filled_polygon(points: Any, height: int, width: int) -> np.ndarray:
    """bool [H, W]: pixels whose centre lies inside a closed polygon [[x, y], ...] (even-odd rule).

    Pixel (x, y) has its centre at (x + 0.5, y + 0.5). Raises ValueError for what is no polygon.
    """
    corners = np.asarray(points, np.float64)
    if corners.ndim != 2 or corners.shape[1] != 2 or len(corners) < 3:
        raise ValueError("a polygon needs three points [x, y]")
    if not np.isfinite(corners).all():
        raise ValueError("a point of a polygon is not finite")
    box, inside = shapes.polygon_mask(corners, width, height)
    mask = np.zeros((height, width), bool)
    mask[box.slices] = inside
    return mask


def ellipse(x: float, y: float, radius_x: float, radius_y: float) -> np.ndarray:
    """float64 [128, 2]: corners of a polygon that is an ellipse to the eye."""
    angles = np.linspace(0, 2 * np.pi, 128, endpoint=False)
    return np.stack([x + radius_x * np.cos(angles), y + radius_y * np.sin(angles)], axis=1)


def require_pixels(mask: np.ndarray) -> np.ndarray:
    """The bool mask. Raises ValueError where nothing of it is in the picture."""
    if not mask.any():
        raise ValueError("it covers no pixel of the picture")
    return mask


def load_json(path: Path) -> Any:
    """The content of a JSON file, which may be as large as any. Raises LayoutError."""
    return read_json(path, LayoutError, LARGEST_FILE)


@contextmanager
def reading(where: str | Path, what: str) -> Iterator[None]:
    """Turn what malformed entries make the body raise into LayoutError."""
    try:
        yield
    except InadeError:
        raise
    except MemoryError as error:
        raise no_memory(LayoutError, where) from error
    except MALFORMED as error:
        raise LayoutError(
            "this is no {what} that can be read ({reason}).",
            where=where,
            remedy="Export it again from the program that made it.",
            what=what,
            reason=reason_of(error),
        ) from error


def file_name_of(text: str) -> str:
    """The bare file name at the end of a path or URL from a file; folders in it are ignored."""
    return text.replace("\\", "/").rstrip("/").rpartition("/")[2]
