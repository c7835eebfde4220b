"""What one gesture does to the document: the difference that an undo step keeps."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from app.document.edit_mask import EditMask
from app.document.patches import ArrayPatch
from app.document.sources import Source
from app.document.state import Beneath, State
from inade.layouts.layout import LayoutObject, Rect
from inade.looks.look import Look, Style
from inade.scene import PicturePatch

EVERYTHING = "everything"


@dataclass(frozen=True, eq=False)
class Returned:
    """Pixels that come back when an object moves on: of these, `photo` bool [h, w] for good."""

    patch: PicturePatch
    photo: np.ndarray

    def patches(
        self, picture: np.ndarray, own: np.ndarray | None
    ) -> tuple[ArrayPatch, ArrayPatch | None]:
        """What this does to a picture, and to what is known of who made it."""
        rect, mask = self.patch.rect, self.patch.mask
        assert mask is not None
        before = picture[rect.slices]
        after = np.where(mask[..., None], self.patch.pixels, before)
        if own is None or not (own[rect.slices] & self.photo).any():
            return ArrayPatch.of(rect, before, after), None
        told = own[rect.slices]
        return ArrayPatch.of(rect, before, after), ArrayPatch.of(rect, told, told & ~self.photo)


@dataclass(frozen=True, eq=False)
class Change:
    """What one gesture does to the document, forwards and backwards; nothing is stored whole.

    object_map  patch of the object map, or None
    rows, looks, sources  by object id: (before, after), None where there was or is none
    values      whole fields of the state by name: (before, after)
    remade      objects whose every pixel must be made anew; EVERYTHING for all
    rim         patch of the object map that is not made, of pixels to make anew all the same
    returned    pixels that come back at once, or None
    keeps_pixels  whether the picture stays as it is: the change only says what is where in it
    """

    text: str
    object_map: ArrayPatch | None = None
    rows: Mapping[int, tuple[LayoutObject | None, LayoutObject | None]] = field(
        default_factory=dict
    )
    looks: Mapping[int, tuple[Look | None, Look | None]] = field(default_factory=dict)
    sources: Mapping[int, tuple[Source | None, Source | None]] = field(default_factory=dict)
    values: Mapping[str, tuple[Any, Any]] = field(default_factory=dict)
    remade: Collection[int] | str = frozenset()
    rim: ArrayPatch | None = None
    returned: Returned | None = None
    keeps_pixels: bool = False

    @property
    def asks_for_pixels(self) -> bool:
        """Whether the picture no longer fits the document after this change."""
        return not self.keeps_pixels and bool(self.object_map or self.remade or self.rim)

    @property
    def outlines(self) -> bool:
        """Whether it says where objects lie or what they are, and no more than that."""
        says = self.object_map is not None or bool(self.rows)
        return says and not self.replaces_map and not isinstance(self.remade, str)

    def apply(self, state: State, *, forward: bool) -> Rect | None:
        """Make the change, or take it back, silently; returns the dirty part of the layout."""
        self.apply_tables(state, forward=forward)
        patch = self.object_map
        if patch is None:
            return None
        packed = patch.after if forward else patch.before
        assert packed is not None
        if patch.rect is not None:
            state.layout.object_map[patch.rect.slices] = packed.unpack()
            return patch.rect
        state.layout.object_map = packed.unpack().copy()
        height, width = state.layout.size
        return Rect(0, 0, width, height)

    def apply_tables(self, state: State, *, forward: bool) -> None:
        """Make it, or take it back, in all but the object map."""
        side = 1 if forward else 0
        _put(state.layout.objects, self.rows, side)
        _put(state.looks, self.looks, side)
        _put(state.sources, self.sources, side)
        for name, pair in self.values.items():
            setattr(state, name, pair[side])

    def mark(self, mask: EditMask) -> None:
        """Tell what it asks to be made anew."""
        if self.keeps_pixels:
            return
        if isinstance(self.remade, str):
            mask.remake_everything()
            return
        mask.remake(self.remade)
        if self.object_map is not None and self.object_map.rect is not None:
            mask.change_owners(self.object_map.rect, self.object_map.changed)
        if self.returned is not None:
            mask.bring_back(self.returned.patch.rect, self.returned.photo)
        if self.rim is not None and self.rim.rect is not None:
            mask.add_rim(self.rim.rect, self.rim.changed)

    @property
    def replaces_map(self) -> bool:
        """Whether it puts another object map in the place of the whole one."""
        return self.object_map is not None and self.object_map.rect is None

    @property
    def rebuilds(self) -> bool:
        """Whether views must start over: another label set, size or map."""
        return self.replaces_map or bool(
            self.values.keys() & {"labels", "picture_size", "checkpoint"}
        )

    @cached_property
    def nbytes(self) -> int:
        """Bytes held, rounded up: small values count as one kibibyte a row."""
        parts = (self.object_map, self.rim)
        patch = sum(side.nbytes for part in parts if part is not None for side in part.sides)
        looks = [look for pair in self.looks.values() for look in pair if look is not None]
        noise = sum(
            look.noise.nbytes + _held_by(look.style) + _held_by(look.drawn) for look in looks
        )
        values = sum(_held(side) for pair in self.values.values() for side in pair)
        if self.returned is not None:
            values += self.returned.patch.pixels.nbytes
        return patch + noise + values + 1024 * (1 + len(self.rows) + len(self.looks))


ROOT = Change("", remade=EVERYTHING)


def _held(value: object) -> int:
    """Bytes of the array that a field holds, or of all that lies beneath objects."""
    if isinstance(value, dict):
        return sum(map(_held, value.values()))
    if isinstance(value, Beneath):
        return value.ids.nbytes + (0 if value.pixels is None else value.pixels.nbytes)
    return value.nbytes if isinstance(value, np.ndarray) else 0


def _held_by(style: Style | None) -> int:
    """Bytes of a style, without the photo it was read off, which it shares."""
    if style is None:
        return 0
    return 4 * style.bias_mu.nbytes + sum(part.mask.nbytes for _, part in style.origin)


def _put(table: dict[int, Any], pairs: Mapping[int, tuple[Any, Any]], side: int) -> None:
    for object_id, pair in pairs.items():
        value = pair[side]
        if value is None:
            table.pop(object_id, None)
        else:
            table[object_id] = value
