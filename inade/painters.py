"""Pictures that several checkpoints draw: each object by its own, strictly inside its pixels.

The scene's own model draws all but the guests (`Scene.guests`), which it takes for objects of its
own classes that look as they do on the average. Then every guest is drawn by its checkpoint in a
window around it: a size-free one at the picture's own scale, others at their size, scaled. In the
window the checkpoint sees the classes around by name (`inade.layouts.kin`); where none fits, what
surrounds the object is taken to be of its class.

A checkpoint that cannot draw leaves its objects as they are, and is told in `lacked`; where it only
lacks memory, the others are let go, and if that does not help nothing is drawn.
"""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from inade.errors import Cancelled, CheckpointError, InadeError, OutOfMemoryError
from inade.layouts.area import Area
from inade.layouts.layout import Rect, resize_nearest
from inade.scene import Guests, PicturePatch, Scene
from inade.sight import Sight

if TYPE_CHECKING:
    from inade.engine import Engine

MOST = 2  # checkpoints that are kept loaded besides the scene's own
Stop = Callable[[], bool] | None
Made = Callable[[PicturePatch], object] | None
Drawn = TypeVar("Drawn")


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
            del self._engines[path]
            raise _replaced(path)
        self._paths[found] = path
        return engine

    def find(self, paths: Sequence[Path], wanted: str = "") -> "Engine":
        """Open the first of these checkpoints, one at least, that has the fingerprint.

        Raises what the first one did where none has it.
        """
        told: InadeError | None = None
        for path in paths:
            try:
                return self.open(path, wanted)
            except InadeError as error:
                told = told or error
        assert told is not None
        raise told

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
        mask: np.ndarray | Area | None = None,
        within: Rect | None = None,
        cancelled: Stop = None,
    ) -> PicturePatch:
        """New pixels for the chosen objects, or for a mask, as `Engine.regenerate`.

        A mask of everything makes the picture that `generate` makes, whatever was there before.
        The patch's mask leaves out what nobody could draw, which stays as it is. Raises as that
        does, for what concerns the scene's own model, and OutOfMemoryError for any.
        """
        self.lacked = {}
        if not scene.guests:
            return self._with_room(
                lambda: own.regenerate(
                    scene, picture, objects=objects, mask=mask, within=within, cancelled=cancelled
                )
            )
        height, width = picture.shape[:2]
        if isinstance(mask, np.ndarray):
            mask = Area.of(resize_nearest(mask, height, width))
        everything = mask is not None and mask.rect == Rect(0, 0, width, height) and mask.mask.all()
        if everything and within is None:
            whole = self._whole(own, scene, cancelled, None)
            assert whole.mask is not None
            canvas = _Canvas(picture, whole.rect)
            canvas.take(whole, Area.of(whole.mask))
            return canvas.patch()
        tiles = scene.at_size(height, width).tiles()
        parts = [tiles.where(objects)] if objects else []
        if mask is not None:
            parts.append(mask)
        chosen = Area.united(parts)
        shown = chosen.rect if within is None else chosen.rect.crossed(within)
        canvas = _Canvas(picture, shown)
        if shown.empty:
            return canvas.patch()
        ids = tiles.window(chosen.rect)
        guests = {i: one for one in scene.guests for i in one.looks}
        theirs = np.isin(ids, list(guests))
        rest = Area.of(chosen.mask & ~theirs, chosen.rect.x, chosen.rect.y)
        if not rest.rect.crossed(shown).empty:

            def draw() -> PicturePatch:
                return own.regenerate(
                    scene, picture, mask=rest, within=within, cancelled=cancelled, besides=besides
                )

            besides = tiles.where(guests)
            canvas.take(self._with_room(draw), rest)
        for object_id in np.unique(ids[chosen.mask & theirs]).tolist():
            guest = guests[object_id]
            area = Area.of(chosen.mask & (ids == object_id), chosen.rect.x, chosen.rect.y)
            if area.rect.crossed(shown).empty:
                continue

            def draw_guest(
                guest: Guests = guest, object_id: int = object_id, area: Area = area
            ) -> PicturePatch:
                engine = self.engine(guest.painter, guest.name, own)
                sight = Sight.of(engine, scene, tiles, guest, object_id)
                return sight.drawn(canvas.window, area, cancelled)

            try:
                canvas.take(self._with_room(draw_guest, guest.painter), area)
            except (Cancelled, OutOfMemoryError):
                raise
            except InadeError as error:
                self.lacked[guest.painter] = error
        return canvas.patch()

    def _whole(self, own: "Engine", scene: Scene, cancelled: Stop, made: Made) -> PicturePatch:
        """The whole picture; its mask leaves out the guests that nobody could draw."""
        picture = self._with_room(lambda: own.generate(scene, cancelled=cancelled, made=made))
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

    def _with_room(self, draw: Callable[[], Drawn], painter: str = "") -> Drawn:
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
        """A copy of a rectangle within the picture, as it is by now."""
        found, both = self._picture[rect.slices].copy(), rect.crossed(self._rect)
        if not both.empty:
            found[both.within(rect).slices] = self._pixels[both.within(self._rect).slices]
        return found

    def patch(self) -> PicturePatch:
        """What has become of it."""
        return PicturePatch(self._rect, self._pixels, self._made)


def _replaced(path: Path) -> CheckpointError:
    return CheckpointError(
        "the checkpoint '{name}' is another one than that which drew some objects.",
        remedy="Put the former one back, or choose anew who draws them: Object, Drawn by.",
        name=path.name,
    )
