"""What a dropped or chosen file turns out to be. Everything here reads disk: for any thread."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.document.state import State
from app.storage import opening
from app.storage.embedded import holds_project, project_inside
from app.storage.locks import ProjectLock
from app.storage.project.project_file import KnownFile, open_known
from inade.errors import ImageError, InadeError, LayoutError, RequestError
from inade.files import clear_leftovers
from inade.formats.legend import palette_of
from inade.formats.listing import other_form
from inade.formats.pictures import SMALLEST_PHOTO, read_index_map, read_photo
from inade.formats.readers import fitting_palettes, read_layout
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.layouts.tracing import reduced
from inade.looks import scene_file
from inade.looks.gallery import SavedStyle, is_saved_style, read_saved_style
from inade.words import Message

_FLAT = 0.6  # of a map's neighbouring pixels are the same, at least


@dataclass(frozen=True, eq=False)
class FoundProject:
    """A project, locked for this window. Whoever does not show it calls `lock.release`."""

    path: Path
    project: State
    lock: ProjectLock
    file: KnownFile


@dataclass(frozen=True, eq=False)
class FoundLayout:
    """A layout in the classes of the loaded checkpoint, and what there is to say about it."""

    path: Path
    layout: Layout
    sentences: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class FoundPhoto:
    """A photo, uint8 [h, w, 3], and whether a layout of the same name lies beside it.

    size       (height, width) of the file, which is larger where the photo was made smaller
    for_style  it was given to read a style off it, and for nothing else
    project    the one that the picture was saved with; why it cannot be read, or None
    changed    how the file was taken in another form than it has
    """

    path: Path
    photo: np.ndarray
    has_layout: bool
    size: tuple[int, int]
    for_style: bool = False
    project: State | InadeError | None = None
    changed: tuple[Message, ...] = ()


@dataclass(frozen=True, eq=False)
class FoundStyle:
    """A style that somebody saved."""

    style: SavedStyle


@dataclass(frozen=True, eq=False)
class FoundScene:
    """A scene style that somebody saved."""

    scene: scene_file.SceneStyle


@dataclass(frozen=True)
class FoundCheckpoint:
    """A folder of weights."""

    folder: Path


Found = FoundProject | FoundLayout | FoundPhoto | FoundStyle | FoundScene | FoundCheckpoint


def read(path: Path, labels: LabelSet | None) -> Found:
    """Read whatever this is; `labels` are the classes of the loaded checkpoint, if there is one.

    Raises InadeError with a sentence for what cannot be opened.
    """
    kind = opening.kind_of(path)
    if kind == "project":
        return read_project(path)
    if kind == "checkpoint":
        return FoundCheckpoint(path if path.is_dir() else path.parent)
    if kind == "scene":
        return FoundScene(scene_file.read_scene_style(path))
    if is_saved_style(path):
        return FoundStyle(read_saved_style(path))
    if not is_map(path, labels):
        return read_dropped_photo(path)
    if labels is None:
        raise RequestError("the model is not loaded yet.", where=path, remedy="Wait a moment.")
    return read_classes(path, labels)


def read_project(path: Path) -> FoundProject:
    """A project; its saved picture is the truth. Raises ProjectError.

    What killed saves left beside it is removed, where no other window has it open.
    """
    lock = ProjectLock(path)
    if lock.held:
        clear_leftovers(path)
    try:
        project, file = open_known(path)
        return FoundProject(path, project, lock, file)
    except InadeError:
        lock.release()
        raise


def read_classes(path: Path, labels: LabelSet) -> FoundLayout:
    """A label map; an instance map beside it is used if there is one. Raises LayoutError."""
    layout, report = read_layout(
        path,
        labels,
        instances_path=instances_beside(path),
        palette=palette_of(path, labels),
    )
    return FoundLayout(path, layout, tuple(report.sentences()))


def read_dropped_photo(path: Path) -> FoundPhoto:
    """A photo, made smaller where a side is over `opening.LONGEST_SIDE`. Raises ImageError."""
    changed: list[Message] = []
    photo = read_photo(path, say=changed.append)
    height, width = photo.shape[:2]
    if min(height, width) < SMALLEST_PHOTO:
        raise ImageError(
            "the photo is {width} x {height} pixels, too small to be used.",
            where=path,
            remedy="Give one of at least {smallest} x {smallest}.",
            width=width,
            height=height,
            smallest=SMALLEST_PHOTO,
        )
    project = None
    if holds_project(path):
        try:
            project = project_inside(path, photo)
        except InadeError as error:
            project = error
    kept, beside = reduced(photo, opening.LONGEST_SIDE), maps_beside(path)[0] is not None
    return FoundPhoto(path, kept, beside, (height, width), project=project, changed=tuple(changed))


def is_map(path: Path, labels: LabelSet | None = None) -> bool:
    """Whether a picture file holds classes, as ids or as a known palette, rather than a photo.

    Known are the colours of the program's label sets, and of `labels`.

    A grey photo is told from ids by its neighbouring pixels, which seldom are the same. What is
    no picture at all is no map either.
    """
    try:
        ids = read_index_map(path)
        return bool((ids[:, 1:] == ids[:, :-1]).mean() > _FLAT) if ids.shape[1] > 1 else True
    except LayoutError:
        pass
    try:
        return bool(fitting_palettes(path)) or (
            labels is not None and palette_of(path, labels) is not None
        )
    except LayoutError:
        return False  # a photo format, or no picture at all


def maps_beside(photo: Path) -> tuple[Path | None, Path | None]:
    """Label and instance map of a photo, by the names that data sets use; None where missing."""

    def first(folder: str, *endings: str) -> Path | None:
        candidates = [photo.parent.parent / folder / f"{photo.stem}.png"]
        candidates += [photo.with_name(f"{photo.stem}{ending}.png") for ending in endings]
        return _first_file(candidates, photo)

    return first("labels", "_labels", "_label", "-labels"), first("instances", "_instances")


def instances_beside(path: Path) -> Path | None:
    """The instance map that belongs to a label map by its name or folder, if there is one."""
    candidates = [
        path.with_name(path.name.replace("labels", "instances")),
        path.with_name(path.name.replace("_labelIds", "_instanceIds")),
        path.with_name(f"{path.stem}_instances{path.suffix}"),
        path.parent.parent / "instances" / path.name,
    ]
    return _first_file(candidates, path)


def _first_file(candidates: list[Path], besides: Path) -> Path | None:
    found = (other_form(path) for path in candidates)
    return next((path for path in found if path != besides and path.is_file()), None)
