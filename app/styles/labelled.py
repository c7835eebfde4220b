"""Photos with what lies where in them: read from files, and chosen for a style or a picture."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.storage.opening import LONGEST_SIDE
from inade.errors import ImageError, InadeError
from inade.formats.maps import ObjectsAre
from inade.formats.pictures import read_photo
from inade.formats.readers import read_layout
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, resize_nearest
from inade.layouts.tracing import reduced

SHOWN_SIDE = 1024  # pixels of what is shown and read for a style; more than encoders look at


@dataclass(frozen=True, eq=False)
class LabelledPhoto:
    """A photo uint8 [h, w, 3], its layout of the same size, and the object chosen in it.

    `traced`: only that object was outlined, the rest is no object. `doubt`, uint16 [h, w], where a
    segmenter that proposed the layout was not sure, as in the state of a document.
    """

    name: str
    photo: np.ndarray
    layout: Layout
    chosen: int
    traced: bool = False
    doubt: np.ndarray | None = None


@dataclass(frozen=True, eq=False)
class PhotoWithLayout:
    """A photo with its layout, if there is one: as the picture has them, and reduced to be shown.

    size: (height, width) of the file.
    """

    whole: np.ndarray
    whole_layout: Layout | None
    size: tuple[int, int]
    photo: np.ndarray
    layout: Layout | None

    @staticmethod
    def of(photo: np.ndarray, layout: Layout | None) -> "PhotoWithLayout":
        """The layout may be of any size of the photo's shape."""
        whole, shown = reduced(photo, LONGEST_SIDE), reduced(photo, SHOWN_SIDE)
        layouts = (
            None
            if layout is None
            else Layout(resize_nearest(layout.object_map, *one.shape[:2]), layout.objects)
            for one in (whole, shown)
        )
        size = (photo.shape[0], photo.shape[1])
        return PhotoWithLayout(whole, next(layouts), size, shown, next(layouts))


Outcome = PhotoWithLayout | InadeError | None


def _read_layout(
    photo: np.ndarray, photo_path: Path, labels_path: Path, instances_path: Path | None,
    labels: LabelSet,
) -> Layout:  # fmt: skip
    """The layout of a photo, of its shape. Raises ImageError, LayoutError."""
    layout, _ = read_layout(
        labels_path,
        labels,
        instances_path=instances_path,
        objects_are=ObjectsAre.GIVEN if instances_path else ObjectsAre.COMPONENTS,
    )
    height, width = photo.shape[:2]
    down, across = layout.size
    if abs(width * down - height * across) > max(width, height, across, down):
        raise ImageError(
            "the photo is {width} x {height} pixels, its layout {across} x {down}.",
            where=photo_path.name,
            remedy="Choose the layout that was made for this photo.",
            width=width,
            height=height,
            across=across,
            down=down,
        )
    return layout


def read_photo_with_layout(
    photo: Path, labels_path: Path | None, instances: Path | None, labels: LabelSet
) -> Outcome:
    """A photo, with its layout where one is named; or why there is none."""
    try:
        pixels = read_photo(photo)
        if labels_path is None:
            return PhotoWithLayout.of(pixels, None)
        return PhotoWithLayout.of(
            pixels, _read_layout(pixels, photo, labels_path, instances, labels)
        )
    except InadeError as error:
        return error
