"""From layouts and photos of any size to projects."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage, QImageReader

from app.document.sources import random_seed
from app.document.state import SCALES, CheckpointId, Choices, State
from app.qt_image import image_of
from app.storage.project.thumbnail import read_thumbnail
from app.work.jobs import EngineInfo
from inade.errors import ImageError, LayoutError
from inade.formats.pictures import PHOTO_SUFFIXES, picture_size, read_photo
from inade.layouts.layout import Layout, LayoutObject, resize_nearest
from inade.looks.look import Style, with_origins
from inade.looks.scene_file import SUFFIX as SCENE_SUFFIX
from inade.looks.windows import nearest_picture_size

DEFAULT_SCALE = 4
LONGEST_SIDE = 4096  # pixels of a photo that are kept
PROJECT_SUFFIX = ".inade"
SUFFIXES = (PROJECT_SUFFIX, *PHOTO_SUFFIXES, SCENE_SUFFIX)


def blank_layout(picture_size: tuple[int, int], channel: int) -> Layout:
    """One object of this class over everything."""
    return Layout(np.zeros(picture_size, np.uint16), {0: LayoutObject(channel)})


def picture_size_of(size: tuple[int, int], info: EngineInfo) -> tuple[int, int]:
    """(height, width) of the picture that a layout of this size gets from the loaded checkpoint.

    That of a fixed-size one; else the layout's own, made smaller or larger where no picture can
    have it. Raises RequestError for a layout too thin for any.
    """
    return nearest_picture_size(*size) if info.size_free else info.size


def photo_picture_size(size: tuple[int, int], info: EngineInfo) -> tuple[int, int]:
    """(height, width) of the picture that a photo of this size becomes; as `picture_size_of`."""
    return nearest_picture_size(*size, LONGEST_SIDE) if info.size_free else info.size


def project_of(
    layout: Layout,
    info: EngineInfo,
    how: str,
    scale: int | None = None,
    *,
    size: tuple[int, int] | None = None,
    seed: int = 0,
    others: Sequence[tuple[int, Style]] | None = None,
) -> State:
    """A new project on a layout of any size, fitted to the picture's size as `fit` does.

    size   (height, width) of the picture; None: as `picture_size_of` says
    scale  layout pixels per picture pixel; None: one where the checkpoint is size-free
    Looks are drawn from the checkpoint's prior, given the (class, style) of `others`. Raises
    RequestError.
    """
    size = size or picture_size_of(layout.size, info)
    scale = 1 if scale is None and info.size_free else scale
    return State.of_layout(
        fit(layout, size, how, scale),
        info.labels,
        size,
        noise_dim=info.noise_dim,
        latent_dim=info.latent_dim,
        seed=seed,
        checkpoint=CheckpointId(info.path.name, info.fingerprint),
        prior=info.prior,
        others=others,
    )


def photo_project(
    photo: np.ndarray,
    layout: Layout,
    info: EngineInfo,
    styles: Mapping[int, Style],
    name: str = "",
    doubt: np.ndarray | None = None,
) -> State:
    """A project whose picture is a photo, uint8 [h, w, 3], with its layout; any thread.

    With a size-free checkpoint every pixel of the photo is one of the picture, if there may be so
    many; with others the photo has the model's shape (`cropped_photo`). `styles` of its objects, by
    id, let a pass over one of them start from what is seen; `doubt`, as in the state, has the
    layout's size. Raises RequestError.
    """
    size = photo_picture_size((photo.shape[0], photo.shape[1]), info)
    assert same_shape(photo.shape[:2], size)
    picture = fitted_photo(photo, size)
    if info.size_free:
        layout = without_empty(layout.resized_with_photo(*size))
    seen = [(layout.objects[i].channel, style) for i, style in sorted(styles.items())
            if i in layout.objects]  # fmt: skip
    project = project_of(layout, info, "crop", size=size, seed=random_seed(), others=seen or None)
    underlay = picture if info.size_free else reduced_photo(photo, project.layout.size)
    kept = {i: style for i, style in styles.items() if i in project.looks}
    kept = with_origins(kept, name, underlay, project.layout.object_map)
    looks = {i: replace(look, style=kept.get(i)) for i, look in project.looks.items()}
    own = np.zeros(picture.shape[:2], bool)
    if doubt is not None:
        doubt = resize_nearest(doubt, *project.layout.size)
    return replace(project, looks=looks, picture=picture, own=own, underlay=underlay, doubt=doubt,
                   choices=Choices(keep_pixels=True))  # fmt: skip


def cropped_photo(photo: np.ndarray, layout: Layout, info: EngineInfo) -> tuple[np.ndarray, Layout]:
    """The middle of a photo and of its layout (of the same size) in the shape of the model.

    All of both where the checkpoint is size-free.
    """
    if info.size_free or same_shape(layout.size, info.size):
        return photo, layout
    shape = info.size[1] / info.size[0]
    object_map = np.ascontiguousarray(_cropped(layout.object_map, shape, inside=True))
    kept = without_empty(Layout(object_map, layout.objects, layout.next_id))
    return np.ascontiguousarray(_cropped(photo, shape, inside=True)), kept


def shaped_photo(photo: np.ndarray, picture_size: tuple[int, int], how: str) -> np.ndarray:
    """A photo, uint8 [h, w, 3], in the shape of the picture: 'crop' or 'letterbox' as in `fit`."""
    if same_shape((photo.shape[0], photo.shape[1]), picture_size):
        return photo
    shape = picture_size[1] / picture_size[0]
    return np.ascontiguousarray(_cropped(photo, shape, inside=how == "crop"))


def fitted_photo(photo: np.ndarray, picture_size: tuple[int, int], how: str = "crop") -> np.ndarray:
    """The photo, uint8 [h, w, 3], as a picture of this (height, width); `how` as in `fit`."""
    height, width = picture_size
    shaped = shaped_photo(photo, picture_size, how)
    if shaped.shape[:2] == picture_size:
        return shaped
    method = cv2.INTER_AREA if shaped.shape[0] > height else cv2.INTER_CUBIC
    return cv2.resize(shaped, (width, height), interpolation=method)


def reduced_photo(photo: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """The photo at no more than this (height, width) of its shape."""
    height, width = size
    if photo.shape[0] <= height:
        return photo
    return cv2.resize(photo, (width, height), interpolation=cv2.INTER_AREA)


def same_shape(size: tuple[int, int], picture_size: tuple[int, int]) -> bool:
    """Whether a (height, width) has the shape of the picture, to within one pixel in 200."""
    height, width = size
    wanted = picture_size[1] / picture_size[0]
    return abs(width / height / wanted - 1) <= 1 / 200


def fit(
    layout: Layout, picture_size: tuple[int, int], how: str, scale: int | None = None
) -> Layout:
    """The layout at 1, 2, 4 or 8 times the picture's size, never stretched.

    how    'crop' takes the middle, 'letterbox' keeps everything and continues the border outward
    scale  how many times; None takes 4, or 8 for layouts that are finer than that
    Objects that are left without pixels leave the table. One of another shape closes no more.
    """
    assert how in ("crop", "letterbox")
    height, width = picture_size
    shaped, closed = layout.object_map, layout.closed
    if not same_shape(layout.size, picture_size):
        closed = False
        shaped = _cropped(shaped, width / height, inside=how == "crop")
    if scale is None:
        scale = next((s for s in SCALES[2:] if s * width >= shaped.shape[1]), SCALES[-1])
    object_map = resize_nearest(shaped, height * scale, width * scale)
    return without_empty(replace(layout, object_map=object_map, closed=closed))


def without_empty(layout: Layout) -> Layout:
    """The same map, and in the table only the objects that have pixels in it."""
    present = np.flatnonzero(np.bincount(layout.object_map.ravel())).tolist()
    return replace(layout, objects={i: layout.objects[i] for i in present})


def picture_inside(path: Path) -> QImage:
    """A small picture of what a project or picture file shows; null where there is none.

    Any thread.
    """
    most = 2**24  # pixels; a menu is no place for more
    if path.suffix.lower() == PROJECT_SUFFIX:
        image = _decoded(read_thumbnail(path) or b"", most=most)
    else:
        image = photo_inside(path, most=most)
    return image if image.isNull() else image.scaledToHeight(48)


def photo_inside(path: Path, *, most: int) -> QImage:
    """A photo of at most so many pixels, upright whatever its format; null for any other file.

    Any thread. Qt turns JPEGs only.
    """
    try:
        height, width = picture_size(path)
        return QImage() if height * width > most else image_of(read_photo(path))
    except ImageError:
        return QImage()


def _decoded(data: bytes, *, most: int) -> QImage:
    """A picture of at most so many pixels, judged by its header; null for any other bytes."""
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    return reader.read() if 0 < size.width() * size.height() <= most else QImage()


def kind_of(path: Path) -> str:
    """What a file or folder is to the editor: 'project', 'checkpoint', 'scene' or 'image'.

    Raises ImageError for what it cannot use.
    """
    if path.is_dir() or path.suffix.lower() in (".pth", ".safetensors"):
        return "checkpoint"
    if path.suffix.lower() == PROJECT_SUFFIX:
        return "project"
    if path.suffix.lower() == SCENE_SUFFIX:
        return "scene"
    if path.suffix.lower() in PHOTO_SUFFIXES:
        return "image"
    raise ImageError(
        "this kind of file cannot be opened here.",
        where=path.name,
        remedy="Drop a project (.inade), a layout or photo (PNG, JPEG, WebP, TIFF, BMP), "
        "or a checkpoint folder.",
    )


def _cropped(array: np.ndarray, shape: float, *, inside: bool) -> np.ndarray:
    height, width = array.shape[:2]
    too_wide = width / height > shape
    if inside:
        across = round(height * shape) if too_wide else width
        down = height if too_wide else round(width / shape)
        x, y = (width - across) // 2, (height - down) // 2
        if across < 1 or down < 1:
            raise LayoutError(
                "a layout of {width} x {height} pixels is too thin to be cropped.",
                width=width,
                height=height,
            )
        return array[y : y + down, x : x + across]
    across = width if too_wide else round(height * shape)
    down = round(width / shape) if too_wide else height
    left, top = (across - width) // 2, (down - height) // 2
    rims = [(top, down - height - top), (left, across - width - left), (0, 0)]
    return np.pad(array, rims[: array.ndim], mode="edge")
