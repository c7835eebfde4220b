"""What the window asks of the model, and the facts about it: plain frozen values.

A request holds everything that a job needs; whoever works on it reads it and nothing else.
"""

import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import numpy as np

from app.translation import filled, translate
from inade.devices import Device, Precision
from inade.errors import InadeError
from inade.layouts.area import Area
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Rect
from inade.layouts.proposing import Segmented
from inade.looks.look import Look, Style
from inade.looks.prior import Prior
from inade.looks.windows import is_picture_size
from inade.reading import lacks_memory
from inade.scene import PicturePatch, Scene

if TYPE_CHECKING:  # the engine needs torch, which only the worker thread may load
    from inade.engine import Engine


Result = TypeVar("Result")


class Request(Generic[Result]):
    """Something to ask for; it comes to a `Result`. The jobs list calls it by its title."""

    title: str


@dataclass(frozen=True, eq=False)
class OpenCheckpoint(Request["EngineInfo"]):
    """Load a checkpoint folder or published file."""

    path: Path
    device: Device
    precision: Precision
    title: str


@dataclass(frozen=True, eq=False)
class OpenPainter(Request["EngineInfo"]):
    """Load a checkpoint that draws some objects besides the one that draws the rest.

    paths   folders to look in, one after another
    wanted  the fingerprint that it must have; '' is any
    """

    paths: tuple[Path, ...]
    title: str
    wanted: str = ""


@dataclass(frozen=True, eq=False)
class Render(Request[PicturePatch]):
    """Make pixels. Of a whole new picture each band of rows is told by `progressed` as it is made.

    picture  uint8 [H, W, 3] to edit, or None for a whole new picture
    objects  ids whose pixels may change, and
    mask     bool [h, w] of layout pixels that may change besides, or an area of the picture's; None
             for none
    state    what the document calls the state that the scene was taken from
    within   the part of the picture that is made, None: all
    """

    scene: Scene
    picture: np.ndarray | None
    objects: frozenset[int]
    mask: np.ndarray | Area | None
    state: int
    title: str = "Render"
    within: Rect | None = None


@dataclass(frozen=True, eq=False)
class Encode(Request[dict[int, Style]]):
    """Read the styles off a photo, by object id.

    photo uint8 [h, w, 3] RGB, object_map uint16 [h, w]; `name`: of the photo, kept in the styles.
    `painter`: fingerprint and name of the checkpoint that reads; None: the loaded one. `closed`:
    whether the photo's first and last column are neighbours.
    """

    photo: np.ndarray
    object_map: np.ndarray
    title: str = "Read a style"
    name: str = ""
    painter: tuple[str, str] | None = None
    closed: bool = False


@dataclass(frozen=True, eq=False)
class Alternatives(Request[tuple[PicturePatch, ...]]):
    """Try other looks of some objects: one patch a choice, of what lies `within` a part if given.

    Each patch that is there is told, with those before it, by `progressed`.
    """

    scene: Scene
    picture: np.ndarray
    objects: frozenset[int]
    choices: tuple[Mapping[int, Look], ...]
    title: str = "Variations"
    within: Rect | None = None


@dataclass(frozen=True, eq=False)
class Segment(Request[Segmented]):
    """See what a segmenter finds in a photo, uint8 [h, w, 3].

    `file` None is the segmenter of the loaded checkpoint. A file that is a program runs only once
    somebody said so of the bytes with this sha256 (`allow_code`), which is remembered.
    """

    file: Path | None
    photo: np.ndarray
    labels: LabelSet
    title: str = "Suggest labels"
    allow_code: str = ""


@dataclass(frozen=True)
class EngineInfo:
    """What the window knows of the loaded checkpoint.

    size       (height, width) of its pictures, or at which a size-free one was trained
    size_free  whether it makes pictures of any size
    segmenter  whether one for its classes came with it
    """

    path: Path
    title: str
    labels: LabelSet
    size: tuple[int, int]
    noise_dim: int
    latent_dim: int
    device: str
    precision: str
    has_encoder: bool
    takes_sketch: bool
    takes_texture: bool
    placeholder: bool
    fingerprint: str
    licence: str
    prior: Prior | None = None
    size_free: bool = False
    segmenter: bool = False

    def makes(self, size: tuple[int, int]) -> bool:
        """Whether it makes pictures of this (height, width)."""
        return is_picture_size(*size) if self.size_free else size == self.size

    @staticmethod
    def of(engine: "Engine") -> "EngineInfo":
        """The facts of an open engine."""
        checkpoint = engine.checkpoint
        return EngineInfo(
            path=Path(checkpoint.path),
            title=checkpoint.title,
            labels=engine.labels,
            size=engine.size,
            noise_dim=engine.config.noise_dim,
            latent_dim=engine.config.latent_dim,
            device=engine.device,
            precision=engine.precision,
            has_encoder=engine.has_encoder,
            takes_sketch=engine.takes_sketch,
            takes_texture=engine.config.texture,
            placeholder=checkpoint.placeholder,
            fingerprint=checkpoint.fingerprint,
            licence=checkpoint.licence,
            prior=checkpoint.prior,
            size_free=engine.config.size_free,
            segmenter=engine.has_segmenter,
        )


@dataclass(frozen=True)
class Failure:
    """An error in words: what happened, what to do, and details for a report."""

    what: str
    remedy: str = ""
    details: str = ""
    kind: str = ""  # the name of the program's own error, where it was one
    code: str = ""  # sha256 of the program that was asked about

    @staticmethod
    def of(error: BaseException) -> "Failure":
        """The words of any exception; those of the program's own errors are meant for people."""
        details = "".join(traceback.format_exception(error)).rstrip()
        if isinstance(error, InadeError):
            where = f"{Path(error.where).name}: " if error.where else ""
            what, remedy = error.words(lambda text: translate("Error", text), filled)
            code = str(getattr(error, "sha256", ""))
            return Failure(f"{where}{what}", remedy, details, type(error).__name__, code)
        if lacks_memory(error):
            return Failure(
                translate("Failure", "There is not enough memory for this."),
                translate("Failure", "Close other programs, then try again."),
                details,
            )  # fmt: skip
        return Failure(
            translate("Failure", "Something went wrong inside the program ({0}).").format(
                f"{type(error).__name__}: {error}"
            ),
            translate(
                "Failure",
                "Your work is kept. If it happens again, send the details to the makers.",
            ),
            details,
        )


@dataclass(frozen=True, eq=False)
class Job:
    """The state of one request: 'waiting', 'running', 'done', 'failed', 'cancelled', 'replaced'."""

    number: int
    request: Request[Any]
    state: str = "waiting"
    progress: float = 0.0
    result: object = None
    failure: Failure | None = None
    milliseconds: float = 0.0

    @property
    def finished(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state not in ("waiting", "running")
