"""Stand-ins that make every road from brush to picture run without torch."""

import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from inade.config import ModelConfig
from inade.errors import Cancelled, CheckpointError, InadeError
from inade.layouts.area import Area
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Rect, resize_nearest
from inade.looks.look import Look, Style, draw_global_noise, draw_noise
from inade.looks.prior import Prior
from inade.places import BUNDLED
from inade.scene import PicturePatch, Scene

NOISE_DIM, LATENT_DIM = 4, 8


@dataclass(frozen=True)
class FakeCheckpoint:
    """The facts of a checkpoint that is not there."""

    path: Path
    config: ModelConfig
    labels: LabelSet
    title: str = "fake"
    card: str = "Paints every object in the colour of its class."
    placeholder: bool = False
    has_encoder: bool = True
    fingerprint: str = "f" * 64
    licence: str = "CC0-1.0"
    prior: Prior | None = None


@dataclass
class FakeEngine:
    """Paints flat class colours, shifted by the object's look, so that every edit shows.

    Pictures have its `size`, or with `start` "free" that of the scene's map.
    gate    passes wait for it (set by default)
    begun   set when a pass has begun
    fails   errors to raise by the next passes, first one first
    passes  the scenes asked for, oldest first
    bands   in how many a whole picture is made; each but the last waits for `between` (set) after
            it was told
    tears   an error to raise between two of them
    """

    labels: LabelSet = field(default_factory=lambda: LabelSet.builtin("countryside"))
    size: tuple[int, int] = (64, 64)
    path: Path = Path("checkpoints/fake")
    has_encoder: bool = True
    has_segmenter: bool = False
    placeholder: bool = False
    title: str = "fake"
    device: str = "cpu"
    precision: str = "float32"
    takes_sketch: bool = False
    noise_dim: int = NOISE_DIM
    latent_dim: int = LATENT_DIM
    fingerprint: str = "f" * 64
    prior: Prior | None = None
    start: str = "fixed"
    texture: bool = False
    bands: int = 1

    def __post_init__(self) -> None:
        self.config = ModelConfig(
            num_classes=len(self.labels),
            width=self.size[1],
            height=self.size[0],
            noise_dim=self.noise_dim,
            latent_dim=self.latent_dim,
            start=self.start,
            texture=self.texture,
        )
        self.checkpoint = FakeCheckpoint(
            self.path,
            self.config,
            self.labels,
            title=self.title,
            has_encoder=self.has_encoder,
            placeholder=self.placeholder,
            fingerprint=self.fingerprint,
            prior=self.prior,
        )
        self.gate = threading.Event()
        self.gate.set()
        self.begun = threading.Event()
        self.between = threading.Event()
        self.between.set()
        self.tears: Exception | None = None
        self.fails: list[Exception] = []
        self.passes: list[Scene] = []

    def draw_looks(self, object_ids: Collection[int], seed: int, draw: int = 0) -> dict[int, Look]:
        return {i: Look(draw_noise(seed, i, draw, self.noise_dim)) for i in object_ids}

    def draw_global_noise(self, seed: int, draw: int = 0) -> np.ndarray:
        return draw_global_noise(seed, draw, self.latent_dim)

    def generate(
        self,
        scene: Scene,
        *,
        cancelled: Callable[[], bool] | None = None,
        made: Callable[[PicturePatch], object] | None = None,
    ) -> np.ndarray:
        self._pass(scene, cancelled)
        picture = self._paint(scene)
        height, width = picture.shape[:2]
        rows = -(-height // self.bands)
        for top in range(0, height, rows):
            rect = Rect(0, top, width, min(rows, height - top))
            if made is not None:
                made(PicturePatch(rect, picture[rect.slices].copy()))
            while top + rows < height:
                if cancelled is not None and cancelled():
                    raise Cancelled("stopped.")
                if self.between.wait(0.005):
                    break
            if self.tears is not None:
                raise self.tears
        return picture

    def regenerate(
        self,
        scene: Scene,
        picture: np.ndarray,
        *,
        objects: Collection[int] = (),
        mask: np.ndarray | Area | None = None,
        feather: int = 3,
        within: Rect | None = None,
        cancelled: Callable[[], bool] | None = None,
        besides: Area | None = None,
    ) -> PicturePatch:
        self._pass(scene, cancelled)
        changed = np.isin(self._small(scene), list(objects))
        assert picture.shape[:2] == self.picture_size(scene)
        if isinstance(mask, Area):
            changed |= mask.window(Rect(0, 0, picture.shape[1], picture.shape[0]))
        elif mask is not None:
            changed |= resize_nearest(mask, *self.picture_size(scene))
        rect = Rect.around(changed)
        if within is not None:
            rect = rect.crossed(within)
        pixels = np.where(changed[..., None], self._paint(scene), picture)
        return PicturePatch(rect, np.ascontiguousarray(pixels[rect.slices]), changed[rect.slices])

    def encode(
        self, photo: np.ndarray, object_map: np.ndarray, *, closed: bool = False
    ) -> dict[int, Style]:
        if not self.has_encoder:
            raise CheckpointError("this checkpoint has no encoder.")
        styles = {}
        object_map = resize_nearest(object_map, *photo.shape[:2])
        for object_id in np.unique(object_map).tolist():
            mean = photo[object_map == object_id].mean(axis=0) / 255
            row = np.zeros(self.noise_dim, np.float32)
            row[:3] = mean
            flat = np.full(self.noise_dim, -20, np.float32)
            styles[object_id] = Style(row, flat, row, flat)
        return styles

    def _pass(self, scene: Scene, cancelled: Callable[[], bool] | None) -> None:
        self.passes.append(scene)
        self.begun.set()
        while not self.gate.wait(0.005):
            if cancelled is not None and cancelled():
                raise Cancelled("stopped.")
        if cancelled is not None and cancelled():
            raise Cancelled("stopped.")
        if self.fails:
            raise self.fails.pop(0)

    def _small(self, scene: Scene) -> np.ndarray:
        return resize_nearest(scene.object_map, *self.picture_size(scene))

    def picture_size(self, scene: Scene) -> tuple[int, int]:
        height, width = scene.object_map.shape
        return (height, width) if self.start == "free" else self.size

    def _paint(self, scene: Scene) -> np.ndarray:
        small = self._small(scene)
        picture = np.zeros((*small.shape, 3), np.uint8)
        for object_id in np.unique(small).tolist():
            color = self.labels.colors[scene.channels[object_id]].astype(np.float32)
            look = scene.looks[object_id]
            shift = look.modulation()[1, :3]
            color = color + (shift * 20 if look.style is None else (255 * shift - color))
            if self.texture:  # that of the scene itself is flat
                own, plain = scene.texture_of(object_id).seed, scene.texture.seed
                color = color + (0 if own == plain else 1 + own % 15)
            picture[small == object_id] = np.clip(color, 0, 255).astype(np.uint8)
        return picture


def bundled_fake(**changes: object) -> FakeEngine:
    """A fake of the shape of the bundled checkpoint, so that it fits the sample."""
    config = ModelConfig.read(BUNDLED / "config.json")
    facts: dict[str, object] = {
        "labels": LabelSet.read(BUNDLED / "labels.json"),
        "size": (config.height, config.width),
        "noise_dim": config.noise_dim,
        "latent_dim": config.latent_dim,
        "texture": config.texture,
        "start": config.start,
        "path": BUNDLED,
    }
    return FakeEngine(**(facts | changes))  # pyright: ignore[reportArgumentType]


def fake_opener(
    engine: FakeEngine, fail: InadeError | None = None
) -> Callable[[Path, str, str], FakeEngine]:
    """What a Worker takes to open checkpoints: always this engine, or always this error."""

    def open_engine(path: Path, device: str, precision: str) -> FakeEngine:
        if fail is not None:
            raise fail
        return engine

    return open_engine
