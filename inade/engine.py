"""The engine: scenes in, pictures out. What the editor and the command line use.

Letters: H W picture size (the model's, or the scene's map's where the checkpoint is size-free),
D latent width. Arrays are numpy: pictures uint8 [H, W, 3] RGB, raw pictures float32 [3, H, W] in
[-1, 1].
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import overload

import cv2
import numpy as np
import torch

from inade.checkpoint.checkpoint import Checkpoint
from inade.checkpoint.opening import open_checkpoint
from inade.checkpoint.own_segmenter import FILE, fits
from inade.compositing import FEATHER, composited, to_bytes
from inade.config import ModelConfig
from inade.devices import Device, Precision
from inade.errors import (
    CheckpointError,
    OutOfMemoryError,
    RequestError,
)
from inade.inference.device import PRECISIONS, choose_device, choose_precision
from inade.inference.evaluator import StyleReader, picture_evaluator
from inade.inference.scene_tensors import SceneTensors
from inade.inference.seam import REACH
from inade.layouts import closing
from inade.layouts.area import Area
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, Rect, Texture, resize_nearest
from inade.looks.look import Look, Style, draw_global_noise
from inade.looks.prior import draw_looks
from inade.looks.windows import check_reference, fixed_style_size, style_size, style_windows
from inade.picture import Picture
from inade.reading import lacks_memory
from inade.scene import PicturePatch, Scene

Stop = Callable[[], bool] | None
Made = Callable[[PicturePatch], object] | None


class Engine:
    """One checkpoint on one device. Not thread-safe: the thread that opens it uses it."""

    def __init__(
        self,
        checkpoint: Checkpoint,
        *,
        device: str = Device.AUTO,
        precision: str = Precision.AUTO,
        plain: bool = False,
    ) -> None:
        self.checkpoint: Checkpoint = checkpoint
        self._device = choose_device(device)
        self.device: str = self._device.type
        self.precision: str = choose_precision(self._device, precision)
        self.plain: bool = plain
        self._scenes = SceneTensors(checkpoint.config)
        dtype = PRECISIONS[self.precision]
        with self._memory_guard():
            self._evaluator = picture_evaluator(checkpoint, self._device, dtype, plain=plain)
            self._reader = (
                StyleReader(checkpoint, self._device, plain=plain)
                if checkpoint.has_encoder
                else None
            )

    @staticmethod
    def open(
        source: str | Path | None = None,
        *,
        device: str = Device.AUTO,
        precision: str = Precision.AUTO,
        plain: bool = False,
        size: tuple[int, int] | None = None,
        labels: LabelSet | None = None,
    ) -> "Engine":
        """Read a checkpoint (a folder, a project, OWNER/NAME on the hub, or the bundled one).

        See `open_checkpoint`; device: auto, cpu, cuda, mps; precision: auto, float32, bf16, fp16;
        plain: the unoptimised path. Raises CheckpointError, DeviceError, OutOfMemoryError.
        """
        checkpoint = open_checkpoint(source, size=size, labels=labels)
        return Engine(checkpoint, device=device, precision=precision, plain=plain)

    @property
    def config(self) -> ModelConfig:
        """Sizes of the model."""
        return self.checkpoint.config

    @property
    def labels(self) -> LabelSet:
        """The classes that the model knows."""
        return self.checkpoint.labels

    @property
    def size(self) -> tuple[int, int]:
        """(height, width) of the model's pictures, or at which a size-free model was judged."""
        return self.config.height, self.config.width

    @property
    def cached_bytes(self) -> int:
        """Bytes that are kept of the last picture, so that edits cost what they change."""
        return self._evaluator.cached_bytes

    def forget(self) -> None:
        """Give that memory back; the next picture is made whole."""
        self._evaluator.invalidate()

    def picture_size(self, scene: Scene) -> tuple[int, int]:
        """(height, width) of a scene's picture. Raises RequestError for what cannot be made."""
        return self._scenes.picture_size(scene)

    @property
    def has_encoder(self) -> bool:
        """Whether `encode` works; without an encoder everything else does."""
        return self._reader is not None

    @property
    def has_segmenter(self) -> bool:
        """Whether a segmenter for these classes lies beside the weights."""
        file = Path(self.checkpoint.path) / FILE
        return file.is_file() and fits(file, self.labels)

    @property
    def takes_sketch(self) -> bool:
        """Whether scenes may hold a sketch."""
        return self.config.sketch

    def draw_looks(
        self,
        object_ids: Collection[int],
        seed: int,
        draw: int = 0,
        *,
        channels: Mapping[int, int] | None = None,
        others: Sequence[tuple[int, Style]] | None = None,
        free: float = 0.0,
        alike: bool = False,
    ) -> dict[int, Look]:
        """New looks of these objects, the same for the same seed and draw everywhere.

        With `channels`, the class of each, they are drawn from the checkpoint's fitted prior where
        it has one, as in `inade.looks.prior.draw_looks`; else from the published prior.
        """
        fitted = self.checkpoint.prior if channels is not None else None
        classes = {i: channels[i] if channels is not None else 0 for i in object_ids}
        return draw_looks(
            fitted, classes, self.config.noise_dim, seed, draw,
            others=others, free=free, alike=alike and channels is not None,
        )  # fmt: skip

    def draw_global_noise(self, seed: int, draw: int = 0) -> np.ndarray:
        """Global noise float32 [D], the same for the same seed and draw everywhere."""
        return draw_global_noise(seed, draw, self.config.latent_dim)

    def generate_raw(self, scene: Scene, *, cancelled: Stop = None) -> np.ndarray:
        """The whole picture, float32 [3, H, W] in [-1, 1].

        Raises RequestError or LayoutError for a scene that does not fit the model, Cancelled,
        OutOfMemoryError (the next call works).
        """
        with self._memory_guard():
            raw = np.empty((*self.picture_size(scene), 3), np.float32)
            for top, rows in self._bands(scene, cancelled):
                raw[top : top + rows.shape[1]] = rows.transpose(1, 2, 0)
        return raw.transpose(2, 0, 1)

    @overload
    def generate(self, scene: Layout, *, seed: int = 0) -> Picture: ...
    @overload
    def generate(
        self, scene: Scene, *, cancelled: Stop = None, made: Made = None
    ) -> np.ndarray: ...
    def generate(
        self,
        scene: Scene | Layout,
        *,
        seed: int = 0,
        cancelled: Stop = None,
        made: Made = None,
    ) -> np.ndarray | Picture:
        """The whole picture, uint8 [H, W, 3]. Raises as `generate_raw`.

        A large one is made from the top down in bands of rows; `made` is told each. Of a layout
        the looks are drawn from the seed, and the picture knows what it was made from.
        """
        if isinstance(scene, Layout):
            drawn = self.scene_of(scene, seed)
            return Picture(self.generate(drawn), scene, drawn)
        with self._memory_guard():
            picture = np.empty((*self.picture_size(scene), 3), np.uint8)
            for top, rows in self._bands(scene, cancelled):
                picture[top : top + rows.shape[1]] = to_bytes(rows)
                if made is not None:
                    rect = Rect(0, top, rows.shape[2], rows.shape[1])
                    made(PicturePatch(rect, picture[rect.slices].copy()))
        return picture

    def scene_of(self, layout: Layout, seed: int = 0) -> Scene:
        """A layout with looks, global noise and texture drawn from one seed."""
        looks = self.draw_looks(layout.objects, seed, channels=layout.channels)
        return Scene.of(layout, looks, self.draw_global_noise(seed), texture=Texture(seed))

    def restyle(
        self,
        picture: Picture,
        chosen: int | str | Collection[int | str],
        *,
        seed: int = 0,
        style: Style | None = None,
        strength: float = 1.0,
        variety: float = 1.0,
    ) -> Picture:
        """Another look for objects given by id or class name; every other byte stays.

        Without `style`, one that `encode` read, the looks are drawn to fit the rest of the picture.
        strength and variety as in `Look`. Raises RequestError, and as `generate_raw`.
        """
        ids = picture.layout.ids_of(chosen, self.labels)
        channels = {i: picture.scene.channels[i] for i in ids}
        others = picture.neighbours(ids)
        drawn = self.draw_looks(ids, seed, 1, channels=channels, others=others)
        looks = {
            i: replace(look, style=style, strength=strength, variety=variety)
            for i, look in drawn.items()
        }
        scene = picture.scene_with(looks)
        patch = self.regenerate(scene, picture.pixels, objects=ids)
        return Picture(patch.applied(picture.pixels), picture.layout, scene)

    def _bands(self, scene: Scene, cancelled: Stop) -> Iterator[tuple[int, np.ndarray]]:
        """Rows of the whole picture: the first one's number and float32 [3, n, W] in [-1, 1]."""
        height, width = self.picture_size(scene)
        request = self._scenes.of(scene)
        for top, rows in self._evaluator.bands(request, cancelled=cancelled):
            if top < height:
                yield top, rows[: height - top, :width].cpu().numpy().transpose(2, 0, 1)

    def regenerate(
        self,
        scene: Scene,
        picture: np.ndarray,
        *,
        objects: Collection[int] = (),
        mask: np.ndarray | Area | None = None,
        feather: int = FEATHER,
        within: Rect | None = None,
        cancelled: Stop = None,
        besides: Area | None = None,
    ) -> PicturePatch:
        """New pixels for the chosen objects, or for a bool mask [h, w], and for nothing else.

        The patch spans the bounding box of what was chosen; in it every byte outside the
        objects equals `picture` (uint8 [H, W, 3]), and inside the new picture fades in over
        `feather` pixels, matched in colour where the picture is a photo (`inade.inference.seam`).
        The mask may have the size of the scene's map; where it is an area, which is of the
        picture, the cost does not grow with the picture's size. Pixels `besides` are another
        checkpoint's, which does not make the picture a photo. Raises as `generate_raw`, and
        RequestError for an object that does not exist.

        `within`: only what lies in this part of the picture, with the pixels that it has with all
        of it; trying looks there costs what the part does. (In a photo a seam is matched by what
        is near the part.)
        """
        height, width = self.picture_size(scene)
        if picture.shape != (height, width, 3) or picture.dtype != np.uint8:
            raise RequestError(
                "the picture is {dtype} {shape}, the model makes uint8 [{height}, {width}, 3].",
                remedy="Start from a picture of that size.",
                dtype=picture.dtype,
                shape=list(picture.shape),
                height=height,
                width=width,
            )
        for object_id in objects:
            if object_id not in scene.channels:
                raise RequestError(
                    "object {object_id} does not exist in this layout.", object_id=object_id
                )
        if isinstance(mask, np.ndarray):
            mask = Area.of(resize_nearest(mask, height, width))
        if mask is not None and not objects and mask.empty:
            return _nothing()
        request = self._scenes.of(scene)
        chosen = Area.united((request.ground.ids.where(objects), *([mask] if mask else [])))
        rect = chosen.rect
        if within is not None:
            rect = rect.crossed(within)
        if rect.empty:
            return _nothing()
        with self._memory_guard():
            changed = request.ground.continued(chosen)
            near = None if within is None else rect.widened(REACH)
            made = self._evaluator.update(
                request, changed=changed, within=near, cancelled=cancelled
            )

        def drawn(part: tuple[slice, slice]) -> np.ndarray:
            return made[:, *part].cpu().numpy()

        closed = scene.closed
        return composited(picture, drawn, chosen, feather, within, closed=closed, besides=besides)

    def encode(
        self,
        photo: np.ndarray | Picture,
        layout: np.ndarray | Layout | None = None,
        objects: Collection[int] | None = None,
        *,
        closed: bool = False,
    ) -> dict[int, Style]:
        """The style of every object of a reference, or of those of `objects` that are in it.

        photo uint8 [h, w, 3] sRGB, or float32 in [-1, 1]; layout, or its map of object ids int
        [h, w], or of the same shape ratio; a picture that was made here brings its own. A
        size-free checkpoint looks at each object's window (`inade.looks.windows`), at its own size
        or smaller. For others the photo is scaled to about the model's size, sides multiples of
        16, keeping its shape. closed: whether the photo's first and last column are neighbours,
        which a layout tells itself. Raises CheckpointError without an encoder, ImageError for
        photos that do not fit.
        """
        if self._reader is None:
            raise CheckpointError(
                "this checkpoint has no encoder, so it cannot take styles from pictures.",
                where=self.checkpoint.path,
                remedy="Everything else works; for styles use a checkpoint with an encoder.",
            )
        if isinstance(photo, Picture):
            photo, layout = photo.pixels, photo.layout if layout is None else layout
        if layout is None:
            raise RequestError("a photo needs a layout that says where its objects are.")
        if isinstance(layout, Layout):
            layout, closed = layout.object_map, layout.closed
        check_reference(photo, layout)
        height, width = photo.shape[:2]
        if not self.config.size_free:
            size = fixed_style_size(height, width, *self.size)
            styles = self._read(photo, layout, size)
            return {i: style for i, style in styles.items() if objects is None or i in objects}
        object_map = resize_nearest(layout, height, width)
        windows = style_windows(object_map, objects, closed=closed)
        styles = {}
        for window, within in windows.items():
            size = style_size(window.height, window.width)
            seen = [
                closing.part(each, window) if closed else each[window.slices]
                for each in (photo, object_map)
            ]
            found = self._read(seen[0], seen[1], size)
            styles |= {i: found[i] for i in within if i in found}
        return dict(sorted(styles.items()))

    def _read(
        self, photo: np.ndarray, object_map: np.ndarray, size: tuple[int, int]
    ) -> dict[int, Style]:
        """The styles of all objects of a photo [h, w, 3] that is scaled to (height, width)."""
        assert self._reader is not None
        if size != photo.shape[:2]:
            interpolation = cv2.INTER_AREA if size[0] < len(photo) else cv2.INTER_CUBIC
            photo = cv2.resize(photo, (size[1], size[0]), interpolation=interpolation)
        ids, dense = np.unique(resize_nearest(object_map, *size), return_inverse=True)
        values = photo if photo.dtype == np.float32 else photo.astype(np.float32) / 127.5 - 1
        image = torch.from_numpy(np.ascontiguousarray(values)).movedim(-1, 0)
        segments = torch.from_numpy(dense.reshape(size))
        with self._memory_guard():
            mu, logvar = self._reader.read(image, segments, len(ids))
        rows = zip(ids.tolist(), mu.numpy(), logvar.numpy(), strict=True)
        return {object_id: Style.from_rows(mean, spread) for object_id, mean, spread in rows}

    @contextmanager
    def _memory_guard(self) -> Iterator[None]:
        """Turns a lack of memory into OutOfMemoryError and leaves the engine usable."""
        try:
            yield
        except (MemoryError, RuntimeError) as error:
            if not lacks_memory(error):
                raise
            if hasattr(self, "_evaluator"):
                self._evaluator.invalidate()
            if self._device.type == "cuda":
                torch.cuda.empty_cache()
            raise OutOfMemoryError(
                "the {device} device has too little free memory for this picture.",
                remedy="Close other programs, or choose the cpu or a smaller checkpoint.",
                device=self.device,
            ) from error


def _nothing() -> PicturePatch:
    return PicturePatch(Rect(0, 0, 0, 0), np.zeros((0, 0, 3), np.uint8), np.zeros((0, 0), bool))
