"""What styles were read off, on disk: each reference once, objects by their numbers.

references/N.png        the crop of a photo; left out where it is part of the photo under the
                        layout, which is there anyway
references/N_mask.png   1 bit: the object in it
"""

import weakref
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

import cv2
import numpy as np

from inade.layouts.layout import MAX_OBJECTS, MAX_SIDE, resize_nearest
from inade.looks.look import Look, Reference, Style

_LARGEST = 1024  # pixels of a side that are kept; encoders look at less
_smaller: weakref.WeakKeyDictionary[Reference, Reference] = weakref.WeakKeyDictionary()
Image = Callable[[str, int], np.ndarray]
"""Reads a PNG of the project: its name, and 3 for RGB or 2 for one channel."""


class References:
    """The references of a document's looks; each keeps the number that it was given first."""

    def __init__(self) -> None:
        self._numbers: weakref.WeakKeyDictionary[Reference, int] = weakref.WeakKeyDictionary()
        self._next = 0

    def of(self, look: Look) -> list[list[float]]:
        """[weight, number] of what the style of a look was read off."""
        return [[weight, self._number(reference)] for weight, reference in _origin(look)]

    def rows(
        self, looks: Mapping[int, Look], underlay: np.ndarray | None
    ) -> dict[str, dict[str, Any]]:
        """What the manifest says of each that these looks use, by number."""
        rows: dict[str, dict[str, Any]] = {}
        for number, told in self._used(looks):
            of_underlay = _shows(told, underlay)
            kept = told if of_underlay else _reduced(told)
            rows[str(number)] = {
                "name": kept.name,
                "x": kept.x,
                "y": kept.y,
                "size": list(kept.size),
                "of_underlay": of_underlay,
            }
        return rows

    def members(
        self, looks: Mapping[int, Look], underlay: np.ndarray | None
    ) -> dict[str, np.ndarray]:
        """File name and pixels of each that these looks use: uint8 [h, w, 3] or bool [h, w]."""
        members: dict[str, np.ndarray] = {}
        for number, told in self._used(looks):
            kept = told
            if not _shows(told, underlay):
                kept = _reduced(told)
                members[f"references/{number}.png"] = kept.photo
            members[f"references/{number}_mask.png"] = kept.mask
        return members

    def _used(self, looks: Mapping[int, Look]) -> Iterable[tuple[int, Reference]]:
        """Number and reference, each once, in the order of the objects."""
        used = (reference for i in sorted(looks) for _, reference in _origin(looks[i]))
        return {self._number(reference): reference for reference in used}.items()

    def _number(self, reference: Reference) -> int:
        if reference not in self._numbers:
            self._numbers[reference] = self._next
            self._next += 1
        return self._numbers[reference]


def read_references(told: Any, image: Image, underlay: np.ndarray | None) -> dict[int, Reference]:
    """The inverse of `rows` and `members`. ValueError, TypeError or KeyError for nonsense.

    told: rows by number, or in version 1 a list of rows; in projects of before that kept whole
    photos, a list of names.
    """
    rows: dict[str, Any] = told
    if isinstance(told, list):
        rows = {str(number): row for number, row in enumerate(told)}
    if len(rows) > MAX_OBJECTS:
        raise ValueError(f"it holds {len(rows):,} references")
    return {int(number): _read(number, row, image, underlay) for number, row in rows.items()}


def _read(number: str, told: Any, image: Image, underlay: np.ndarray | None) -> Reference:
    mask = image(f"references/{number}_mask.png", 2) > 0
    row: dict[str, Any] = told
    if isinstance(told, str):
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
    return Reference(str(row["name"]), photo, mask, x, y, (height, width))


def with_origin(style: Style, parts: list[Any], references: Mapping[int, Reference]) -> Style:
    """A style whose file names [weight, number] of what it was read off. Raises as above."""
    origin = []
    for weight, number in parts:
        if not (np.isfinite(weight) and number in references):
            raise ValueError("a style is said to be read off nothing that is there")
        origin.append((float(weight), references[number]))
    return replace(style, origin=tuple(origin))


def _origin(look: Look) -> tuple[tuple[float, Reference], ...]:
    return () if look.style is None else look.style.origin


def _shows(reference: Reference, underlay: np.ndarray | None) -> bool:
    """Whether a reference is part of the photo under the layout."""
    return (
        underlay is not None
        and np.may_share_memory(underlay, reference.photo)
        and underlay.shape[:2] == reference.size
    )


def _reduced(reference: Reference) -> Reference:
    """The same at no more than `_LARGEST` pixels a side, once and for all."""
    height, width = reference.mask.shape
    share = _LARGEST / max(height, width, 1)
    if share >= 1:
        return reference
    if (known := _smaller.get(reference)) is not None:
        return known
    small = max(1, round(height * share)), max(1, round(width * share))
    x, y = round(reference.x * share), round(reference.y * share)
    size = (
        max(round(reference.size[0] * share), y + small[0]),
        max(round(reference.size[1] * share), x + small[1]),
    )
    photo = cv2.resize(reference.photo, small[::-1], interpolation=cv2.INTER_AREA)
    mask = resize_nearest(reference.mask, *small)
    _smaller[reference] = smaller = Reference(reference.name, photo, mask, x, y, size)
    return smaller
