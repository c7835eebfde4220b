"""Pictures that several checkpoints draw: each object by its own, strictly inside its pixels.

The scene's own model draws all but the guests (`Scene.guests`), which it takes for objects of its
own classes that look as they do on the average. Then every guest is drawn by its checkpoint in a
window around it: a size-free one at the picture's own scale, others at their size, scaled. In the
window the checkpoint sees the classes around by name (`inade.layouts.kin`); where none fits, what
surrounds the object is taken to be of its class.

A checkpoint that cannot draw leaves its objects as they are, and is told in `lacked`; where it only
lacks memory, the others are let go, and if that does not help nothing is drawn.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

from inade.compositing import FEATHER, composited
from inade.errors import Cancelled, CheckpointError, InadeError, LayoutError, OutOfMemoryError
from inade.layouts.area import Area
from inade.layouts.layout import Rect, resize_nearest
from inade.layouts.tiles import Tiles
from inade.looks.look import Look, draw_global_noise
from inade.looks.prior import mean_look
from inade.looks.windows import SMALLEST_SIDE, WIDENED
from inade.scene import Guests, PicturePatch, Scene

if TYPE_CHECKING:
    from inade.engine import Engine

MOST = 2  # checkpoints that are kept loaded besides the scene's own
STEP = 32  # pixels that the edges of a size-free checkpoint's window are multiples of
MARGIN = 1.25  # sides of a fixed-size checkpoint's window for one of the object's box, at least
Stop = Callable[[], bool] | None
Made = Callable[[PicturePatch], object] | None


class Painters:
    """The checkpoints besides the scene's own. Not thread-safe, as engines are not.

    lacked  by fingerprint, why checkpoints did not draw their objects in the last call
    """

    def __init__(self, open_engine: Callable[[Path], "Engine"]) -> None:
        self._open_engine = open_engine
        self._paths: dict[str, Path] = {}
        self._engines: dict[Path, Engine] = {}  # least used first
        self.lacked: dict[str, InadeError] = {}

    def open(self, path: Path, wanted: str = "") -> "Engine":
        """Load a checkpoint, anew if it is loaded; from now on it draws what names its fingerprint.

        Raises as `Engine.open`, and CheckpointError where another fingerprint is `wanted`.
        """
        self._engines.pop(path, None)
        engine = self._loaded(path)
        found = engine.checkpoint.fingerprint
        if wanted and found != wanted:
            raise _replaced(path)
        self._paths[found] = path
        return engine

    def close(self) -> None:
        """Let all of them go; they are loaded again when they are needed."""
        self._engines.clear()

    def engine(self, painter: str, name: str, own: "Engine | None" = None) -> "Engine":
        """That of a fingerprint, `own` if it is that. CheckpointError where it is not at hand."""
        if own is not None and own.checkpoint.fingerprint == painter:
            return own
        if painter not in self._paths:
            raise CheckpointError(
                "the checkpoint '{name}', which draws some objects, is not here.",
                remedy="Put its folder among your checkpoints, or let another one draw them.",
                name=name,
            )
        path = self._paths[painter]
        engine = self._loaded(path)
        if engine.checkpoint.fingerprint != painter:
            raise _replaced(path)
        return engine

    def generate(
        self, own: "Engine", scene: Scene, *, cancelled: Stop = None, made: Made = None
    ) -> np.ndarray:
        """The whole picture, uint8 [H, W, 3], as `Engine.generate`; guests come last.

        `made` is told the bands without them.
        """
        self.lacked = {}
        return self._whole(own, scene, cancelled, made).pixels

    def regenerate(
        self,
        own: "Engine",
        scene: Scene,
        picture: np.ndarray,
        *,
        objects: Collection[int] = (),
        mask: np.ndarray | None = None,
        within: Rect | None = None,
        cancelled: Stop = None,
    ) -> PicturePatch:
        """New pixels for the chosen objects, or for a bool mask [h, w], as `Engine.regenerate`.

        A mask of everything makes the picture that `generate` makes, whatever was there before.
        The patch's mask leaves out what nobody could draw, which stays as it is. Raises as that
        does, for what concerns the scene's own model, and OutOfMemoryError for any.
        """
        self.lacked = {}
        if not scene.guests:
            return own.regenerate(
                scene, picture, objects=objects, mask=mask, within=within, cancelled=cancelled
            )
        if mask is not None and mask.all() and within is None:
            whole = self._whole(own, scene, cancelled, None)
            assert whole.mask is not None
            canvas = _Canvas(picture, whole.rect)
            canvas.take(whole, Area.of(whole.mask))
            return canvas.patch()
        height, width = picture.shape[:2]
        tiles = scene.at_size(height, width).tiles()
        parts = [tiles.where(objects)] if objects else []
        if mask is not None:
            parts.append(Area.of(resize_nearest(mask, height, width)))
        chosen = Area.united(parts)
        seen = chosen.rect if within is None else chosen.rect.crossed(within)
        canvas = _Canvas(picture, seen)
        if seen.empty:
            return canvas.patch()
        ids = tiles.part(*_ranges(chosen.rect))
        guests = {i: one for one in scene.guests for i in one.looks}
        theirs = np.isin(ids, list(guests))
        rest = Area.of(chosen.mask & ~theirs, chosen.rect.x, chosen.rect.y)
        if not rest.rect.crossed(seen).empty:

            def draw() -> PicturePatch:
                return own.regenerate(
                    scene, picture, mask=rest, within=within, cancelled=cancelled, besides=besides
                )

            besides = tiles.where(guests)
            canvas.take(self._with_room(draw), rest)
        boxes = tiles.measured()[1]
        for object_id in np.unique(ids[chosen.mask & theirs]).tolist():
            guest = guests[object_id]
            area = Area.of(chosen.mask & (ids == object_id), chosen.rect.x, chosen.rect.y)
            if area.rect.crossed(seen).empty:
                continue

            def draw_guest(
                guest: Guests = guest, object_id: int = object_id, area: Area = area
            ) -> PicturePatch:
                engine = self.engine(guest.painter, guest.name, own)
                sight = _Sight.of(engine, scene, tiles, guest, object_id, boxes[object_id])
                return sight.drawn(canvas, area, cancelled)

            try:
                canvas.take(self._with_room(draw_guest, guest.painter), area)
            except (Cancelled, OutOfMemoryError):
                raise
            except InadeError as error:
                self.lacked[guest.painter] = error
        return canvas.patch()

    def _whole(self, own: "Engine", scene: Scene, cancelled: Stop, made: Made) -> PicturePatch:
        """The whole picture; its mask leaves out the guests that nobody could draw."""
        picture = own.generate(scene, cancelled=cancelled, made=made)
        height, width = picture.shape[:2]
        drawn = np.ones((height, width), bool)
        guests = [i for one in scene.guests for i in one.looks]
        if guests:
            patch = self.regenerate(own, scene, picture, objects=guests, cancelled=cancelled)
            picture = patch.applied(picture)
            theirs = scene.at_size(height, width).tiles().where(guests).window(patch.rect)
            assert patch.mask is not None
            drawn[patch.rect.slices] = patch.mask | ~theirs
        return PicturePatch(Rect(0, 0, width, height), picture, drawn)

    def _with_room(self, draw: Callable[[], PicturePatch], painter: str = "") -> PicturePatch:
        """What is drawn; all but the one that draws give their memory back where it lacks some."""
        try:
            return draw()
        except OutOfMemoryError:
            others = self._engines.keys() - {self._paths.get(painter)}
            if not others:
                raise
        for path in others:
            del self._engines[path]
        return draw()

    def _loaded(self, path: Path) -> "Engine":
        """The engine of a path, the last one used from now on."""
        engine = self._engines.pop(path, None)
        if engine is None:
            while len(self._engines) >= MOST:
                self._engines.pop(next(iter(self._engines)))
            try:
                engine = self._open_engine(path)
            except OutOfMemoryError:
                if not self._engines:
                    raise
                self.close()
                engine = self._open_engine(path)
        self._engines[path] = engine
        return engine


class _Canvas:
    """The part of a picture, uint8 [H, W, 3], that is made anew, in a rectangle of it."""

    def __init__(self, picture: np.ndarray, rect: Rect) -> None:
        self._picture, self._rect = picture, rect
        self._pixels = picture[rect.slices].copy()
        self._made = np.zeros((rect.height, rect.width), bool)

    def take(self, patch: PicturePatch, area: Area) -> None:
        """Put the pixels of an area in that the patch and the rectangle hold."""
        rect = area.rect.crossed(self._rect).crossed(patch.rect)
        place, mask = rect.within(self._rect).slices, area.window(rect)
        fresh = patch.pixels[rect.within(patch.rect).slices]
        np.copyto(self._pixels[place], fresh, where=mask[..., None])
        self._made[place] |= mask

    def window(self, rect: Rect) -> np.ndarray:
        """A copy of a part of the picture as it is by now; beyond its edges it goes on."""
        height, width = self._picture.shape[:2]
        inner = rect.clipped(width, height)
        seen = self._picture[inner.slices].copy()
        both = inner.crossed(self._rect)
        if not both.empty:
            seen[both.within(inner).slices] = self._pixels[both.within(self._rect).slices]
        return _continued(seen, inner, rect)

    def patch(self) -> PicturePatch:
        """What has become of it."""
        return PicturePatch(self._rect, self._pixels, self._made)


@dataclass(frozen=True, eq=False)
class _Sight:
    """What a checkpoint sees of a scene around one of its objects, in a window of the picture."""

    engine: "Engine"
    window: Rect
    scene: Scene

    @staticmethod
    def of(
        engine: "Engine", scene: Scene, tiles: Tiles, guest: Guests, object_id: int, box: Rect
    ) -> "_Sight":
        """LayoutError for a class or look that is not one of this checkpoint's."""
        height, width = tiles.size
        scene = scene.at_size(height, width)
        _check(engine, guest, object_id)
        window = window_of(box, (height, width), engine)
        inner = window.clipped(width, height)
        ids = _continued(tiles.part(*_ranges(inner)), inner, window)
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

        def seen(origin: tuple[float, float]) -> tuple[float, float]:
            return origin[0] - window.y, origin[1] - window.x

        textures = {i: scene.texture_of(i) for i in channels}
        top, bottom = scene.frame or (0, height)
        return _Sight(
            engine,
            window,
            Scene(
                ids,
                channels,
                looks,
                draw_global_noise(guest.seed, 0, engine.config.latent_dim),
                textures={i: replace(one, origin=seen(one.origin)) for i, one in textures.items()},
                texture=replace(scene.texture, origin=seen(scene.texture.origin)),
                frame=(top - window.y, bottom - window.y),
            ),
        )

    def drawn(self, canvas: _Canvas, area: Area, cancelled: Stop) -> PicturePatch:
        """New pixels of an area of the picture, in the part of the window that they lie in."""
        engine, window, scene = self.engine, self.window, self.scene
        before = canvas.window(window)
        within = Area(area.rect.within(window), area.mask)
        if engine.config.size_free or engine.size == (window.height, window.width):
            patch = engine.regenerate(scene, before, mask=within, cancelled=cancelled)
        else:
            made = engine.generate(scene, cancelled=cancelled)
            method = cv2.INTER_CUBIC if made.shape[0] < window.height else cv2.INTER_AREA
            fresh = cv2.resize(made, (window.width, window.height), interpolation=method)
            raw = fresh.transpose(2, 0, 1)

            def part(of: tuple[slice, slice]) -> np.ndarray:
                return raw[:, *of].astype(np.float32) / np.float32(127.5) - 1

            patch = composited(before, part, within, FEATHER)
        rect = patch.rect
        place = Rect(rect.x + window.x, rect.y + window.y, rect.width, rect.height)
        return PicturePatch(place, patch.pixels, patch.mask)


def window_of(box: Rect, size: tuple[int, int], engine: "Engine") -> Rect:
    """What a checkpoint is shown of a picture of this (height, width) to draw the object in `box`.

    A size-free one: the box widened twofold, 128 pixels a side at least, its edges multiples of 32
    or those of the picture. Others: a window of their shape, the box widened by a quarter and no
    smaller than their size, unless that is larger than the picture. It lies in the picture where
    there is room, and otherwise reaches over its edges.
    """
    height, width = size
    if engine.config.size_free:
        rows = _aligned(box.y, box.height, height)
        columns = _aligned(box.x, box.width, width)
        return Rect(columns.start, rows.start, len(columns), len(rows))
    tall, wide = engine.size
    needed = max(
        max(side, min(MARGIN * side, most)) / own
        for side, most, own in ((box.height, height, tall), (box.width, width, wide))
    )
    share = max(needed, min(1.0, height / tall, width / wide))
    rows, columns = (max(1, round(share * side)) for side in (tall, wide))
    y, x = _placed(box.y, box.height, rows, height), _placed(box.x, box.width, columns, width)
    return Rect(x, y, columns, rows)


def _aligned(begin: int, side: int, most: int) -> range:
    """The place of a window around `side` pixels of a picture that has so many."""
    wanted = max(SMALLEST_SIDE, WIDENED * side)
    if wanted >= most:
        first = (most - max(most, SMALLEST_SIDE)) // 2
        return range(first, first + max(most, SMALLEST_SIDE))
    first = _placed(begin, side, wanted, most)
    last = min(most, first + wanted + -(first + wanted) % STEP)
    return range(first // STEP * STEP, last)


def _placed(begin: int, side: int, wanted: int, most: int) -> int:
    """Where a window of `wanted` pixels begins, about the middle of what it is around."""
    if wanted >= most:
        return (most - wanted) // 2
    return min(max(0, begin + (side - wanted) // 2), most - wanted)


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


def _replaced(path: Path) -> CheckpointError:
    return CheckpointError(
        "the checkpoint '{name}' is another one than that which drew some objects.",
        remedy="Put the former one back, or choose anew who draws them: Object, Drawn by.",
        name=path.name,
    )


def _ranges(rect: Rect) -> tuple[range, range]:
    return range(rect.y, rect.y + rect.height), range(rect.x, rect.x + rect.width)


def _continued(values: np.ndarray, inner: Rect, window: Rect) -> np.ndarray:
    """Values [h, w, ...] of a rectangle as those of a window around it: they go on as they end."""
    if inner == window:
        return values
    above, left = inner.y - window.y, inner.x - window.x
    rims = [
        (above, window.height - inner.height - above),
        (left, window.width - inner.width - left),
        (0, 0),
    ]
    return np.pad(values, rims[: values.ndim], mode="edge")
