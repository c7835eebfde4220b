"""What a checkpoint sees of a scene, to draw one object that another one leaves to it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from inade.compositing import FEATHER, composited
from inade.errors import LayoutError
from inade.layouts.area import Area
from inade.layouts.closing import compact, part, put, within
from inade.layouts.layout import Rect, Texture
from inade.layouts.tiles import Tiles
from inade.looks.look import Look, draw_global_noise
from inade.looks.prior import mean_look
from inade.looks.windows import SMALLEST_SIDE, WIDENED
from inade.scene import Guests, PicturePatch, Scene

if TYPE_CHECKING:
    from inade.engine import Engine

STEP = 32  # pixels that the edges of a size-free checkpoint's window are multiples of
MARGIN = 1.25  # sides of a fixed-size checkpoint's window for one of the object's box, at least


@dataclass(frozen=True, eq=False)
class Sight:
    """A window of a picture, around the object in a box, as a checkpoint sees it.

    Where the picture's columns close on themselves both may reach beyond its edges, so that the
    object is in one piece.
    """

    engine: "Engine"
    window: Rect
    box: Rect
    scene: Scene
    size: tuple[int, int]
    closed: bool

    @staticmethod
    def of(engine: "Engine", scene: Scene, tiles: Tiles, guest: Guests, object_id: int) -> "Sight":
        """tiles: the scene's map, of the picture's size. LayoutError for a class or look that is
        not one of this checkpoint's."""
        size, closed = tiles.size, scene.closed
        scene = scene.at_size(*size)
        _check(engine, guest, object_id)
        where = tiles.where([object_id])
        box = compact(where, size[1]).rect if closed else where.rect
        window = window_of(box, size, engine, closed=closed)
        ids = seen(tiles.window, size, window, closed=closed)
        channels: dict[int, int] = {}
        looks: dict[int, Look] = {}
        known, prior = len(engine.labels), engine.checkpoint.prior
        for i in np.unique(ids).tolist():
            if i in guest.looks and _speaks(engine, guest, i):
                channels[i], looks[i] = guest.channels[i], guest.looks[i]
                continue
            near = guest.around[scene.channels[i]]
            fits = near is not None and near < known
            channels[i] = near if fits and near is not None else guest.channels[object_id]
            looks[i] = mean_look(prior, channels[i], engine.config.noise_dim)

        def moved(texture: Texture) -> Texture:
            y, x = texture.origin
            if closed:  # of the places a whole turn apart, the one nearest to the object
                x += size[1] * round((box.x + box.width / 2 - x) / size[1])
            return replace(texture, origin=(y - window.y, x - window.x))

        top, bottom = scene.frame or (0, size[0])
        inside = Scene(
            ids,
            channels,
            looks,
            draw_global_noise(guest.seed, 0, engine.config.latent_dim),
            textures={i: moved(scene.texture_of(i)) for i in channels},
            texture=moved(scene.texture),
            frame=(top - window.y, bottom - window.y),
            closed=closed and _goes_round(engine, window, size),
        )
        return Sight(engine, window, box, inside, size, closed)

    def drawn(
        self,
        picture: Callable[[Rect], np.ndarray],
        area: Area,
        cancelled: Callable[[], bool] | None,
    ) -> PicturePatch:
        """New pixels for an area of the object, in the part of the picture that they lie in.

        picture: a rectangle of it as it is by now, uint8 [h, w, 3].
        """
        engine, window, scene = self.engine, self.window, self.scene
        before = seen(picture, self.size, window, closed=self.closed)
        mask = seen(area.window, self.size, self.box, closed=self.closed)
        wanted = Area.of(mask, self.box.x - window.x, self.box.y - window.y)
        if scene.closed:
            wanted = Area(area.rect.within(window), area.mask)
        if engine.config.size_free or engine.size == (window.height, window.width):
            patch = engine.regenerate(scene, before, mask=wanted, cancelled=cancelled)
        else:
            made = engine.generate(scene, cancelled=cancelled)
            method = cv2.INTER_CUBIC if made.shape[0] < window.height else cv2.INTER_AREA
            fresh = cv2.resize(made, (window.width, window.height), interpolation=method)
            raw = fresh.transpose(2, 0, 1)

            def drawn(of: tuple[slice, slice]) -> np.ndarray:
                return raw[:, *of].astype(np.float32) / np.float32(127.5) - 1

            patch = composited(before, drawn, wanted, FEATHER)
        rect = patch.rect
        return self._placed(
            Rect(rect.x + window.x, rect.y + window.y, rect.width, rect.height), patch
        )

    def _placed(self, rect: Rect, patch: PicturePatch) -> PicturePatch:
        """The patch in the picture, as wide as that where it lies at both of its edges."""
        width = self.size[1]
        pixels, mask = patch.pixels, patch.mask
        assert mask is not None
        if self.closed:
            rect = replace(rect, x=rect.x % width)
        if not self.closed or rect.x + rect.width <= width:
            return PicturePatch(rect, pixels, mask)
        place = Rect(0, rect.y, width, rect.height)
        there = rect.within(place)
        found = np.zeros((rect.height, width, 3), np.uint8), np.zeros((rect.height, width), bool)
        for whole, values in zip(found, (pixels, mask), strict=True):
            put(whole, there, values)
        return PicturePatch(place, *found)


def window_of(box: Rect, size: tuple[int, int], engine: "Engine", *, closed: bool = False) -> Rect:
    """What a checkpoint is shown of a picture of this (height, width) to draw the object in `box`.

    A size-free one: the box widened twofold, 128 pixels a side at least, its edges multiples of 32
    or those of the picture. Others: a window of their shape, the box widened by a quarter and no
    smaller than their size, unless that is larger than the picture. It lies in the picture where
    there is room, and otherwise reaches over its edges; over those at the sides always where they
    are closed.
    """
    height, width = size
    if engine.config.size_free:
        rows = _aligned(box.y, box.height, height)
        columns = _aligned(box.x, box.width, width, closed=closed)
        return Rect(columns.start, rows.start, len(columns), len(rows))
    tall, wide = engine.size
    needed = max(
        max(side, min(MARGIN * side, most)) / own
        for side, most, own in ((box.height, height, tall), (box.width, width, wide))
    )
    share = max(needed, min(1.0, height / tall, width / wide))
    rows, columns = (max(1, round(share * side)) for side in (tall, wide))
    y = _begin(box.y, box.height, rows, height)
    x = _begin(box.x, box.width, columns, None if closed else width)
    return Rect(x, y, columns, rows)


def seen(
    read: Callable[[Rect], np.ndarray], size: tuple[int, int], window: Rect, *, closed: bool
) -> np.ndarray:
    """A window of what `read` gives of any rectangle within a picture, values [h, w, ...].

    Over the picture's edges it goes on as it ends, or, at its closed sides, from the other one.
    """
    height, width = size
    inner = within(window, width, height, closed=closed)
    if closed:
        strip = Rect(0, inner.y, width, inner.height)
        values = part(read(strip), inner.within(strip))
    else:
        values = read(inner)
    if inner == window:
        return values
    above, left = inner.y - window.y, inner.x - window.x
    rims = [
        (above, window.height - inner.height - above),
        (left, window.width - inner.width - left),
        (0, 0),
    ]
    return np.pad(values, rims[: values.ndim], mode="edge")


def _aligned(begin: int, side: int, most: int, *, closed: bool = False) -> range:
    """The place of a window around `side` pixels of a picture that has so many."""
    wanted = max(SMALLEST_SIDE, WIDENED * side)
    if wanted >= most:
        first = 0 if closed else (most - max(most, SMALLEST_SIDE)) // 2
        return range(first, first + max(most, SMALLEST_SIDE))
    first = _begin(begin, side, wanted, None if closed else most)
    last = first + wanted + -(first + wanted) % STEP
    return range(first // STEP * STEP, last if closed else min(most, last))


def _begin(begin: int, side: int, wanted: int, most: int | None) -> int:
    """Where a window of `wanted` pixels begins, about the middle of what it is around.

    most: pixels that there are; None: it may reach over the edges.
    """
    middle = begin + (side - wanted) // 2
    if most is None:
        return middle
    if wanted >= most:
        return (most - wanted) // 2
    return min(max(0, middle), most - wanted)


def _goes_round(engine: "Engine", window: Rect, size: tuple[int, int]) -> bool:
    """Whether a window is all columns of a picture that the checkpoint can close."""
    config = engine.config
    return config.size_free and window.width == size[1] and size[1] % 2**config.upsteps == 0


def _speaks(engine: "Engine", guest: Guests, object_id: int) -> bool:
    """Whether class and look of an object are of this checkpoint's kind."""
    look, needed = guest.looks[object_id], (2, engine.config.noise_dim)
    styles = [style.mu.shape for style in (look.style, look.drawn) if style is not None]
    known = 0 <= guest.channels[object_id] < len(engine.labels)
    return known and all(shape == needed for shape in (look.noise.shape, *styles))


def _check(engine: "Engine", guest: Guests, object_id: int) -> None:
    if not _speaks(engine, guest, object_id):
        raise LayoutError(
            "object {object_id} is of a class or look that the checkpoint '{name}' does not have.",
            remedy="Choose anew who draws it: Object, Drawn by.",
            object_id=object_id,
            name=engine.checkpoint.title,
        )
