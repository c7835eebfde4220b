"""From scenes to what evaluators take: the one place where object ids become segment numbers.

Letters: H W size of the map that the generator sees, S objects present, Z noise width, D latent
width.
"""

import numpy as np
import torch
from torch import Tensor

from inade.config import ModelConfig
from inade.errors import LayoutError, RequestError
from inade.inference.request import Request
from inade.layouts.layout import resize_nearest
from inade.looks.windows import check_picture_size
from inade.networks.fields import Fields
from inade.scene import Scene
from inade.textures.planes import PlaneMaker
from inade.words import Message


class SceneTensors:
    """Scenes of one checkpoint as tensors."""

    def __init__(self, config: ModelConfig) -> None:
        self._config = config
        self._size = config.height, config.width
        self._planes = PlaneMaker(config)

    def picture_size(self, scene: Scene) -> tuple[int, int]:
        """(height, width) of a scene's picture. Raises RequestError for what cannot be made."""
        if not self._config.size_free:
            return self._size
        height, width = scene.object_map.shape
        check_picture_size(height, width)
        return height, width

    def of(self, scene: Scene) -> Request:
        """What the evaluator makes of a scene. Raises RequestError, LayoutError."""
        object_map = self._seen(scene)
        ids, dense = numbered(object_map)
        classes, rows = [], []
        for object_id in ids.tolist():
            channel, look = scene.channels.get(object_id), scene.looks.get(object_id)
            if channel is None or look is None:
                raise RequestError(
                    "object {object_id} of the layout has no class."
                    if channel is None
                    else "object {object_id} of the layout has no look.",
                    object_id=object_id,
                )
            if not 0 <= channel < self._config.num_labels:
                raise LayoutError(
                    "object {object_id} has class channel {channel}, the model knows 0 to"
                    " {largest}.",
                    remedy="Use a layout made for this checkpoint's label set.",
                    object_id=object_id,
                    channel=channel,
                    largest=self._config.num_labels - 1,
                )
            classes.append(channel)
            rows.append(look.modulation())
        modulation = np.stack(rows)
        self._expect(
            Message("noise of an object"), modulation.shape[1:], (2, self._config.noise_dim)
        )
        self._expect(Message("global noise"), scene.global_noise.shape, (self._config.latent_dim,))
        if not (np.isfinite(modulation).all() and np.isfinite(scene.global_noise).all()):
            raise RequestError("the noise or a style holds values that are not numbers.")
        return Request(
            torch.from_numpy(dense),
            torch.tensor(classes, dtype=torch.int64),
            torch.from_numpy(modulation.astype(np.float32)),
            torch.from_numpy(np.asarray(scene.global_noise, np.float32).copy()),
            self._sketch(scene.sketch),
            self._fields(scene, object_map, ids),
        )

    def _seen(self, scene: Scene) -> np.ndarray:
        """The object map as the generator sees it.

        Of the model's size, or continued at the right and the bottom to the next multiple of the
        first map's cells.
        """
        if not self._config.size_free:
            return resize_nearest(scene.object_map, *self._size)
        step = 2**self._config.upsteps
        beyond = [(0, -side % step) for side in scene.object_map.shape]
        return np.pad(scene.object_map, beyond, mode="edge")

    def _fields(self, scene: Scene, object_map: np.ndarray, ids: np.ndarray) -> Fields | None:
        """The fields of a scene, None for a published checkpoint. Raises RequestError."""
        config = self._config
        if not config.size_free and not config.texture:
            return None
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
        scale = (1.0, 1.0)
        if not config.size_free:
            rows, columns = scene.object_map.shape
            scale = (config.height / rows, config.width / columns)
        planes = self._planes.planes(scene, object_map, ids.tolist(), scale)
        return Fields(
            None if planes.heights is None else torch.from_numpy(planes.heights)[None],
            None if planes.start is None else torch.from_numpy(planes.start)[None],
            [torch.from_numpy(plane)[None] for plane in planes.texture],
        )

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


def numbered(object_map: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The ids of an integer map [H, W] in order, and int64 [H, W]: each pixel's place in them."""
    if object_map.dtype != np.uint16:
        ids, dense = np.unique(object_map, return_inverse=True)
        return ids, dense.reshape(object_map.shape).astype(np.int64)
    there = np.zeros(1 << 16, bool)  # without a sort, which takes longer than a small pass's tables
    there[object_map.ravel()] = True
    ids = np.flatnonzero(there)
    places = np.zeros(1 << 16, np.int64)
    places[ids] = np.arange(len(ids))
    return ids, places[object_map]
