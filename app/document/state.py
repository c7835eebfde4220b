"""What a document is at one moment: the one value that is edited, saved and handed about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, Protocol, TypeVar

import numpy as np

from app.document.sources import NoiseSource, Source
from inade.layouts import painting
from inade.layouts.kin import counterparts
from inade.layouts.labels import LabelClass, LabelSet
from inade.layouts.layout import Layout, Rect, Texture
from inade.layouts.tiles import Tiles
from inade.looks.look import Look, Style, draw_global_noise
from inade.looks.prior import Prior, draw_looks, mean_look
from inade.scene import Guests, Scene

T = TypeVar("T")
SCALES = (1, 2, 4, 8)
"""How many times the picture's size a layout may be."""


@dataclass(frozen=True)
class CheckpointId:
    """Names a checkpoint without holding it: its folder and the sha256 of its weights, in hex."""

    name: str = ""
    fingerprint: str = ""


@dataclass(frozen=True)
class Painter:
    """A checkpoint that draws objects, as much of it as a document knows.

    noise_dim  Z, the width of the noise of its looks
    prior      to draw looks from, if it is known to have one; not saved
    """

    checkpoint: CheckpointId
    labels: LabelSet
    noise_dim: int
    prior: Prior | None = field(default=None, compare=False)


@dataclass(frozen=True, eq=False)
class Beneath:
    """What a moved object lies on: ids uint16 [h, w] of a rectangle of the layout.

    `NOBODY` (65535) where nothing is known. `pixels` uint8 [h', w', 3] of the same part of the
    picture, None where there is none; `photo` bool [h', w']: those of a photo, which come back as
    they were, while the model makes the others anew. None: none of them.
    """

    rect: Rect
    ids: np.ndarray
    pixels: np.ndarray | None = None
    photo: np.ndarray | None = None


@dataclass(frozen=True)
class Choices:
    """What a person set in a document beside its picture.

    photo_share  0-1, the opacity of the photo under the layout
    keep_pixels  whether painting only says what is where, and leaves the picture as it is
    hidden       ids of objects whose overlays are not shown
    free         0-1, how freely looks are drawn: 0 fits the other objects, 1 ignores them
    published    whether looks are drawn from the published prior, though there is a fitted one
    """

    photo_share: float = 0.0
    keep_pixels: bool = False
    hidden: frozenset[int] = frozenset()
    free: float = 0.0
    published: bool = False


@dataclass(eq=False)
class State:
    """A whole document at one moment. Its arrays, the layout's map excepted, are never written to.

    The Document edits one; everybody else reads it, or a `copy`, which is safe on any thread.

    layout        object map (one of `SCALES` times the picture's size) and table, textures included
    labels        the label set whose channels the table speaks of
    looks         look by object id, with the references that styles were read off; `sources`
                  says where their noise came from
    global_noise  float32 [D]
    picture_size  (height, width) of the picture: the document's own, or a fixed-size checkpoint's
    picture       uint8 [h, w, 3] RGB, or None before the first pass
    own           bool [h, w]: pixels that the model made, the others are a photo's; None: not told
    sketch        uint8 [h, w], non-zero on a line, or None
    underlay      uint8 [h, w, 3] RGB of the picture's shape: a photo to trace from, or None
    checkpoint    what the document is made with
    prior         of that checkpoint, to draw looks from, if it is known to have one; not saved
    seed          int, the document's seed
    scene_seed    int, what `global_noise` was drawn from, or None if that is not known
    frame         rows of the layout where the scene's top and bottom are; None: the layout's own
    scene_origin  (y, x) of the layout where the scene's own texture begins
    beneath       by object id, what objects that were moved lie on
    doubt         uint16 [H, W] of the layout: the class a segmenter proposed without being sure,
                  `proposing.CERTAIN` where it was; None: nobody proposed, or all is confirmed
    choices       what a person set beside all that
    painters      by key, the checkpoints besides the document's that rows of the table name; their
                  objects' looks are in their language
    noise_width   Z of the document's own model where no object tells it; None: one does
    """

    layout: Layout
    labels: LabelSet
    looks: dict[int, Look]
    global_noise: np.ndarray
    picture_size: tuple[int, int]
    sources: dict[int, Source] = field(default_factory=dict)
    picture: np.ndarray | None = None
    own: np.ndarray | None = None
    sketch: np.ndarray | None = None
    underlay: np.ndarray | None = None
    checkpoint: CheckpointId = CheckpointId()
    prior: Prior | None = None
    seed: int = 0
    scene_seed: int | None = None
    frame: tuple[float, float] | None = None
    scene_origin: tuple[float, float] = (0, 0)
    beneath: dict[int, Beneath] = field(default_factory=dict)
    doubt: np.ndarray | None = None
    choices: Choices = Choices()
    painters: Mapping[str, Painter] = field(default_factory=dict)
    noise_width: int | None = None

    def copy(self) -> "State":
        """The same, which later edits of this one do not reach."""
        return replace(
            self,
            layout=self.layout.copy(),
            looks=dict(self.looks),
            sources=dict(self.sources),
            beneath=dict(self.beneath),
        )

    @property
    def closed(self) -> bool:
        """Whether layout and picture go all the way round, as the layout says."""
        return self.layout.closed

    @closed.setter
    def closed(self, closed: bool) -> None:
        self.layout.closed = closed

    @property
    def scale(self) -> float:
        """Layout pixels per picture pixel."""
        return self.layout.object_map.shape[1] / self.picture_size[1]

    @property
    def traced_photo(self) -> np.ndarray | None:
        """uint8 [h, w, 3] to outline objects from: the photo under the layout, else the picture."""
        return self.picture if self.underlay is None else self.underlay

    def object_at(self, x: float, y: float) -> int | None:
        """The object at a point in layout pixels, None outside."""
        height, width = self.layout.size
        if self.closed:
            x = x % width
        if not (0 <= x < width and 0 <= y < height):
            return None
        return int(self.layout.object_map[int(y), int(x)])

    def object_to_extend(self, channel: int, x: float, y: float, radius: float) -> int | None:
        """The unlocked object of this class that a stroke beginning here extends, None if new."""
        anywhere = not self.labels.classes[channel].has_instances
        return painting.object_touching(self.layout, channel, x, y, radius, anywhere=anywhere)

    @property
    def drawn_from(self) -> Prior | None:
        """The fitted prior that looks are drawn from, None for the published one."""
        return None if self.choices.published else self.prior

    def prior_of(self, object_id: int) -> Prior | None:
        """The fitted prior that the looks of an object are drawn from, None for N(0, 1)."""
        return None if self.choices.published else self.painter_of(object_id).prior

    @property
    def noise_dim(self) -> int:
        """Z, the width of the noise of objects that the document's own model draws."""
        objects = self.layout.objects
        for object_id, look in self.looks.items():
            if object_id not in objects or objects[object_id].drawn_by is None:
                return look.noise.shape[1]
        assert self.noise_width is not None
        return self.noise_width

    def painter(self, key: str) -> Painter:
        """The checkpoint of a key of the table, '' for the document's own."""
        if key:
            return self.painters[key]
        return Painter(self.checkpoint, self.labels, self.noise_dim, self.prior)

    def painter_of(self, object_id: int) -> Painter:
        """The checkpoint that draws an object."""
        return self.painter(self.layout.objects[object_id].painter)

    def class_of(self, object_id: int) -> LabelClass:
        """The class of an object, of the label set of who draws it."""
        row = self.layout.objects[object_id]
        labels = self.painters[row.painter].labels if row.painter else self.labels
        return labels.classes[row.drawn_as]

    def scene(self, ids: Tiles | None = None) -> Scene:
        """What its picture is made of, frozen, at the picture's size.

        ids: its object map in tiles, not to copy it.
        """
        looks, guests = self._looks_told()
        scene = Scene.of(
            self.layout,
            looks,
            self.global_noise,
            self.sketch,
            texture=self.new_texture(0, self.scene_origin),
            frame=self.frame,
            ids=ids,
        )
        return replace(scene, guests=guests).at_size(*self.picture_size)

    def _looks_told(self) -> tuple[dict[int, Look], tuple[Guests, ...]]:
        """What the document's own model is told of every object, and the others of theirs."""
        rows = {i: row for i, row in self.layout.objects.items() if row.drawn_by is not None}
        if not rows:
            return self.looks, ()
        own, width = dict(self.looks), self.noise_dim
        for object_id, row in rows.items():
            own[object_id] = mean_look(self.drawn_from, row.channel, width)
        guests: list[Guests] = []
        for key in sorted({row.painter for row in rows.values()}):
            theirs = {i: row for i, row in rows.items() if row.painter == key}
            painter = self.painters[key]
            guests.append(
                Guests(
                    painter.checkpoint.fingerprint,
                    painter.checkpoint.name,
                    {i: row.drawn_as for i, row in theirs.items()},
                    {i: self.looks[i] for i in theirs},
                    counterparts(self.labels, painter.labels),
                    self.seed if self.scene_seed is None else self.scene_seed,
                )
            )
        return own, tuple(guests)

    def new_texture(self, object_id: int, origin: tuple[float, float] = (0, 0)) -> Texture:
        """The texture of an object that comes into being at this (y, x); 0 for the scene's own."""
        return Texture(self.seed % 2**64, object_id, origin)

    def texture_of(self, object_id: int) -> Texture:
        """An object's texture, which is that of the seed where it has none of its own."""
        return self.layout.objects[object_id].texture or self.new_texture(object_id)

    @staticmethod
    def of_layout(
        layout: Layout,
        labels: LabelSet,
        picture_size: tuple[int, int],
        *,
        noise_dim: int,
        latent_dim: int,
        seed: int = 0,
        checkpoint: CheckpointId = CheckpointId(),  # noqa: B008 (frozen)
        prior: Prior | None = None,
        others: Sequence[tuple[int, Style]] | None = None,
    ) -> "State":
        """A new document on a layout, with every look drawn from the seed.

        From the checkpoint's prior where it has one, given the (class, style) of `others`.
        """
        return State(
            layout,
            labels,
            draw_looks(prior, layout.channels, noise_dim, seed, others=others),
            draw_global_noise(seed, 0, latent_dim),
            picture_size,
            {object_id: NoiseSource(seed, 0, object_id) for object_id in layout.objects},
            checkpoint=checkpoint,
            prior=prior,
            seed=seed,
            scene_seed=seed,
        )


class HoldsState(Protocol):
    """What has a state."""

    state: State


class OfState(Generic[T]):
    """A field of what holds a `state`, by its own name: that of the state."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, holder: HoldsState, owner: type) -> T:
        return getattr(holder.state, self._name)
