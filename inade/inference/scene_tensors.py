"""From scenes to what evaluators take: the one place where object ids become segment numbers.

Letters: H W size of the map that the generator sees, S objects present, Z noise width, D latent
width.
"""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from inade.config import ModelConfig
from inade.errors import LayoutError, RequestError
from inade.inference.ground import Ground, rows_of
from inade.inference.request import SceneRequest
from inade.layouts.layout import resize_nearest
from inade.layouts.tiles import Tiles
from inade.looks.look import Look
from inade.looks.windows import check_closing_width, check_may_close, check_picture_size
from inade.networks.fields import Fields
from inade.scene import Scene, Texture
from inade.textures.planes import ObjectTexture, row_heights, scaled, start_planes
from inade.words import Message


@dataclass(frozen=True, eq=False)
class _Row:
    """What an object was drawn from last; found anew where it is the same."""

    channel: int
    look: Look
    texture: Texture
    modulation: np.ndarray  # float32 [2, Z]
    key: bytes


class SceneTensors:
    """Scenes of one checkpoint as tensors. What the scene before had is not made again."""

    def __init__(self, config: ModelConfig) -> None:
        self._config = config
        self._size = config.height, config.width
        self._given: Tiles | None = None  # the last scene's map, and as the generator sees it
        self._seen: Tiles | None = None
        self._rows: dict[int, _Row] = {}
        self._noise: ObjectTexture | None = None
        self._start: tuple[tuple[object, ...], Fields] | None = None

    def picture_size(self, scene: Scene) -> tuple[int, int]:
        """(height, width) of a scene's picture. Raises RequestError for what cannot be made."""
        if scene.closed:
            check_may_close(self._config.size_free)
        if not self._config.size_free:
            return self._size
        height, width = scene.size
        check_picture_size(height, width)
        if scene.closed:
            check_closing_width(width, 2**self._config.upsteps)
        return height, width

    def of(self, scene: Scene) -> SceneRequest:
        """What the evaluator makes of a scene. Raises RequestError, LayoutError."""
        seen = self._as_seen(scene)
        size = self._size
        if self._config.size_free:
            step = 2**self._config.upsteps
            size = seen.size[0] + -seen.size[0] % step, seen.size[1] + -seen.size[1] % step
        ids = seen.ids
        scale = (size[0] / scene.size[0], size[1] / scene.size[1])
        if self._config.size_free:
            scale = (1.0, 1.0)
        self._check_places(scene)
        self._rows = {object_id: self._row(scene, object_id, scale) for object_id in ids}
        rows = list(self._rows.values())
        self._expect(Message("global noise"), scene.global_noise.shape, (self._config.latent_dim,))
        if not np.isfinite(scene.global_noise).all():
            raise RequestError("the noise or a style holds values that are not numbers.")
        noise = None
        if self._config.texture:
            textures = {i: row.texture for i, row in self._rows.items()}
            noise = ObjectTexture(seen, textures, closed=scene.closed)
            if self._noise is not None and self._noise.same(noise):
                noise = self._noise
            self._noise = noise
        return SceneRequest(
            Ground(
                seen, size, rows_of(ids), self._sketch(scene.sketch), noise, closed=scene.closed
            ),
            [row.key for row in rows],
            torch.tensor([row.channel for row in rows], dtype=torch.int64),
            torch.from_numpy(np.stack([row.modulation for row in rows])),
            torch.from_numpy(np.asarray(scene.global_noise, np.float32).copy()),
            self._fields(scene, size),
        )

    def _as_seen(self, scene: Scene) -> Tiles:
        """The object map as the generator sees it: its own, or of the model's size."""
        tiles = scene.tiles(self._given)
        if self._seen is None or tiles is not self._given:
            seen = tiles
            if not self._config.size_free and tiles.size != self._size:
                seen = Tiles.of(resize_nearest(tiles.whole(), *self._size), self._seen)
            self._given, self._seen = tiles, seen
        return self._seen

    def _row(self, scene: Scene, object_id: int, scale: tuple[float, float]) -> _Row:
        """What an object of the scene is drawn from."""
        channel, look = scene.channels.get(object_id), scene.looks.get(object_id)
        if channel is None or look is None:
            raise RequestError(
                "object {object_id} of the layout has no class."
                if channel is None
                else "object {object_id} of the layout has no look.",
                object_id=object_id,
            )
        texture = Texture()
        if self._config.texture:
            texture = scaled(scene.texture_of(object_id), scale)
        known = self._rows.get(object_id)
        if known and (known.channel, known.texture) == (channel, texture) and known.look is look:
            return known
        if not 0 <= channel < self._config.num_labels:
            raise LayoutError(
                "object {object_id} has class channel {channel}, the model knows 0 to {largest}.",
                remedy="Use a layout made for this checkpoint's label set.",
                object_id=object_id,
                channel=channel,
                largest=self._config.num_labels - 1,
            )
        modulation = np.asarray(look.modulation(), np.float32)
        needed = (2, self._config.noise_dim)
        self._expect(Message("noise of an object"), modulation.shape, needed)
        if not np.isfinite(modulation).all():
            raise RequestError("the noise or a style holds values that are not numbers.")
        told = f"{channel} {texture.seed} {texture.stream} {texture.origin} ".encode()
        return _Row(channel, look, texture, modulation, told + modulation.tobytes())

    def _check_places(self, scene: Scene) -> None:
        """Raises RequestError for a frame or an origin that no picture can have."""
        if not self._config.size_free and not self._config.texture:
            return
        top, bottom = scene.frame or (0, 1)
        origins = [texture.origin for texture in (scene.texture, *scene.textures.values())]
        if not (np.isfinite([top, bottom]).all() and np.isfinite(origins).all()):
            raise RequestError("the frame or a texture's origin is not a number.")
        if bottom <= top:
            raise RequestError(
                "the frame's bottom ({bottom}) is not below its top ({top}).",
                bottom=bottom,
                top=top,
            )

    def _fields(self, scene: Scene, size: tuple[int, int]) -> Fields | None:
        """Heights and start of a size-free checkpoint's first map; empty for a textured one."""
        config = self._config
        if not config.size_free:
            return Fields() if config.texture else None
        frame = scene.frame or (0, scene.size[0])
        told = (scene.texture, frame, size, scene.closed)
        if self._start is None or self._start[0] != told:
            step = 2**config.upsteps
            rows, columns = size[0] // step, size[1] // step
            heights = torch.from_numpy(row_heights(rows, step, frame))
            start = start_planes(scene.texture, rows, columns, (step, step), closed=scene.closed)
            self._start = told, Fields(heights[None], torch.from_numpy(start)[None])
        return self._start[1]

    def _sketch(self, sketch: np.ndarray | None) -> Tensor | None:
        if not self._config.sketch:
            return None
        if sketch is None:
            return torch.zeros(self._size)
        if sketch.ndim != 2:
            raise RequestError(
                "the sketch has shape {shape}, expected [H, W].", shape=list(sketch.shape)
            )
        lines = resize_nearest(sketch, *self._size) != 0
        return torch.from_numpy(lines.astype(np.float32))

    def _expect(self, what: Message, found: tuple[int, ...], wanted: tuple[int, ...]) -> None:
        if found != wanted:
            raise RequestError(
                "the {what} has shape {shape}, this model needs {needed}.",
                remedy="Draw it anew for this checkpoint.",
                what=what,
                shape=list(found),
                needed=list(wanted),
            )
