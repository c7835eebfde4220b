"""What styles were read off, in a project file: each reference once, objects by their numbers.

references/N.png        the crop of a photo; left out where it is part of the photo under the
                        layout, which is in the file anyway
references/N_mask.png   the object in it
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

import cv2
import numpy as np

from inade.layouts.layout import MAX_SIDE, resize_nearest
from inade.looks.look import Look, Reference, Style

MAX_REFERENCES = 1000
_LARGEST = 1024  # pixels of a side that are kept; encoders look at less
Image = Callable[[str, int], np.ndarray]
"""Reads a PNG of the file: its name, and 3 for RGB or 2 for one channel."""


class Origins:
    """The references of a project's looks, numbered."""

    def __init__(self, looks: Mapping[int, Look], underlay: np.ndarray | None) -> None:
        self._underlay = underlay
        self._numbers: dict[int, int] = {}  # by identity
        self._references: list[Reference] = []
        for object_id in sorted(looks):
            for _, reference in _origin(looks[object_id]):
                if id(reference) not in self._numbers:
                    self._numbers[id(reference)] = len(self._references)
                    self._references.append(self._kept(reference))

    def of(self, look: Look) -> list[list[float]]:
        """[weight, number] of what the style of a look was read off."""
        return [[weight, self._numbers[id(reference)]] for weight, reference in _origin(look)]

    def rows(self) -> list[dict[str, Any]]:
        """What the manifest says of each."""
        rows = []
        for reference in self._references:
            rows.append(
                {
                    "name": reference.name,
                    "x": reference.x,
                    "y": reference.y,
                    "size": list(reference.size),
                    "of_underlay": self._shows_underlay(reference),
                }
            )
        return rows

    def pictures(self) -> Iterable[tuple[str, np.ndarray]]:
        """File name and pixels, uint8, of each that is kept."""
        for number, reference in enumerate(self._references):
            if not self._shows_underlay(reference):
                yield f"references/{number}.png", np.ascontiguousarray(reference.photo)
            yield f"references/{number}_mask.png", reference.mask.astype(np.uint8) * 255

    def _kept(self, reference: Reference) -> Reference:
        return reference if self._shows_underlay(reference) else _reduced(reference)

    def _shows_underlay(self, reference: Reference) -> bool:
        underlay = self._underlay
        return (
            underlay is not None
            and np.may_share_memory(underlay, reference.photo)
            and underlay.shape[:2] == reference.size
        )


def read_references(
    rows: list[Any], image: Image, underlay: np.ndarray | None
) -> tuple[Reference, ...]:
    """The inverse of `rows` and `pictures`. ValueError, TypeError or KeyError for nonsense."""
    if len(rows) > MAX_REFERENCES:
        raise ValueError(f"it holds {len(rows):,} references")
    found = []
    for number, told in enumerate(rows):
        mask = image(f"references/{number}_mask.png", 2) > 0
        row: dict[str, Any] = told
        if isinstance(told, str):  # projects of before kept whole photos, and named no objects
            row = {"name": told, "x": 0, "y": 0, "size": mask.shape, "of_underlay": False}
        x, y = int(row["x"]), int(row["y"])
        height, width = (int(side) for side in row["size"])
        inside = 0 <= x <= width - mask.shape[1] and 0 <= y <= height - mask.shape[0]
        if not inside or max(height, width) > MAX_SIDE:
            raise ValueError(f"reference {number} lies outside its photo")
        if row["of_underlay"]:
            if underlay is None or underlay.shape[:2] != (height, width):
                raise ValueError(f"reference {number} is of a photo that is not there")
            photo = underlay[y : y + mask.shape[0], x : x + mask.shape[1]]
        else:
            photo = image(f"references/{number}.png", 3)
        if photo.shape[:2] != mask.shape:
            raise ValueError(f"the mask of reference {number} does not fit its photo")
        found.append(Reference(str(row["name"]), photo, mask, x, y, (height, width)))
    return tuple(found)


def with_origin(style: Style, parts: list[Any], references: tuple[Reference, ...]) -> Style:
    """A style whose file names [weight, number] of what it was read off. Raises as above."""
    origin = []
    for weight, number in parts:
        if not (np.isfinite(weight) and 0 <= number < len(references)):
            raise ValueError("a style is said to be read off nothing that is there")
        origin.append((float(weight), references[number]))
    return replace(style, origin=tuple(origin))


def _origin(look: Look) -> tuple[tuple[float, Reference], ...]:
    return () if look.style is None else look.style.origin


def _reduced(reference: Reference) -> Reference:
    """The same at no more than `_LARGEST` pixels a side."""
    height, width = reference.mask.shape
    share = _LARGEST / max(height, width, 1)
    if share >= 1:
        return reference
    small = max(1, round(height * share)), max(1, round(width * share))
    x, y = round(reference.x * share), round(reference.y * share)
    size = (
        max(round(reference.size[0] * share), y + small[0]),
        max(round(reference.size[1] * share), x + small[1]),
    )
    photo = cv2.resize(reference.photo, small[::-1], interpolation=cv2.INTER_AREA)
    return Reference(reference.name, photo, resize_nearest(reference.mask, *small), x, y, size)
