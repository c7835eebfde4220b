"""A picture together with what it was made from, so that objects of it can be restyled."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inade.formats.pictures import write_picture
from inade.layouts.layout import Layout
from inade.layouts.showing import png_bytes
from inade.looks.look import Look, Style
from inade.scene import Scene


@dataclass(frozen=True, eq=False)
class Picture:
    """What an engine made of a layout. In a notebook it shows itself.

    pixels  uint8 [H, W, 3] RGB; `numpy.asarray(picture)` is this as well
    layout  what was painted, which must not be edited in place while the picture is in use
    scene   looks and noise that the pixels follow from
    """

    pixels: np.ndarray
    layout: Layout
    scene: Scene

    def save(self, file: str | Path, *, quality: int = 95) -> None:
        """Write PNG, TIFF, JPEG or WebP, by the name's ending. Raises ImageError, SaveError."""
        write_picture(Path(file), self.pixels, quality=quality, panorama=self.scene.closed)

    def styles(self) -> dict[int, Style]:
        """The style of each object that has one of its own or a drawn one, by object id."""
        mixed = {i: look.mixed for i, look in self.scene.looks.items()}
        return {i: style for i, style in mixed.items() if style is not None}

    def neighbours(self, chosen: Collection[int]) -> list[tuple[int, Style]]:
        """(class, style) of every object but the chosen ones, which new looks are to fit."""
        channels = self.scene.channels
        return [(channels[i], style) for i, style in self.styles().items() if i not in chosen]

    def scene_with(self, looks: Mapping[int, Look]) -> Scene:
        """Its scene with other looks of some objects."""
        return self.scene.with_looks(looks)

    def __array__(self, dtype: object = None, copy: bool | None = None) -> np.ndarray:
        return np.array(self.pixels, dtype, copy=copy)  # pyright: ignore[reportArgumentType, reportCallIssue]

    def _repr_png_(self) -> bytes:
        return png_bytes(self.pixels)
