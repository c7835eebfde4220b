"""Scene styles on disk: how the objects of one picture look, by class, and a small picture of it.

One safetensors file with the suffix `.scene`. Metadata: `version`, `name`, `classes` (JSON, the
class name of each object), `checkpoint` and `fingerprint` of what the styles belong to. Arrays, an
object a row: `style` float32 [n, 4 Z] in the order of a prior's x, `area` int64 [n] pixels; and
`thumbnail`, the bytes of a WebP, uint8 [m]. Styles are codes of one checkpoint; no other can
read them.
"""

import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image
from safetensors import SafetensorError
from safetensors.numpy import load, save_file

from inade.errors import ImageError, RequestError
from inade.files import atomic_write
from inade.layouts.labels import LabelSet
from inade.looks.look import Look, Style
from inade.looks.prior import style_of, style_vector
from inade.looks.scene_style import Seen
from inade.reading import MALFORMED, parse_json, read_bytes

SUFFIX = ".scene"
VERSION = 1
QUALITY = 80  # of the thumbnail, 1-100
THUMBNAIL_SIDE = 192  # pixels of the longer side
_LARGEST_FILE = 2**26  # bytes
_CERTAIN = -16.0  # logarithm of a variance that shows nowhere


@dataclass(frozen=True, eq=False)
class SceneStyle:
    """A whole scene as a style.

    classes     the name of each object's class;  areas: its pixels;  styles: how it looks
    thumbnail   uint8 [h, w, 3] RGB
    checkpoint  name and fingerprint of the checkpoint whose styles these are
    """

    name: str
    classes: tuple[str, ...]
    areas: tuple[int, ...]
    styles: tuple[Style, ...]
    thumbnail: np.ndarray
    checkpoint: tuple[str, str]

    @staticmethod
    def of(
        name: str,
        labels: LabelSet,
        channels: Mapping[int, int],
        areas: Mapping[int, int],
        looks: Mapping[int, Look],
        picture: np.ndarray,
        checkpoint: tuple[str, str],
    ) -> "SceneStyle":
        """The scene of a picture, uint8 [h, w, 3]: class channel, pixels and look by object id."""
        ids = sorted(i for i in channels if areas.get(i, 0) > 0)
        return SceneStyle(
            name,
            tuple(labels.classes[channels[i]].name for i in ids),
            tuple(areas[i] for i in ids),
            tuple(shown_style(looks[i]) for i in ids),
            thumbnail_of(picture),
            checkpoint,
        )

    def seen(self, labels: LabelSet) -> list[Seen]:
        """What its objects look like, in the channels of these labels."""
        rows = zip(self.classes, self.areas, self.styles, strict=True)
        known = [(labels.channel_named(name), area, style) for name, area, style in rows]
        return [Seen(k, area, style) for k, area, style in known if k is not None]

    def check_made_for(self, fingerprint: str, noise_dim: int) -> None:
        """Raise RequestError unless the checkpoint of this fingerprint made it."""
        if self.checkpoint[1] != fingerprint or self.styles[0].mu.shape[1] != noise_dim:
            raise RequestError(
                "the scene style “{name}” belongs to another checkpoint (“{checkpoint}”, {mark}),"
                " whose styles this one cannot read.",
                remedy="Open that checkpoint, or take the scene off a picture with its label map.",
                name=self.name,
                checkpoint=self.checkpoint[0],
                mark=self.checkpoint[1][:8],
            )


def shown_style(look: Look) -> Style:
    """The style that an object shows; under the published prior its noise, as good as certain."""
    if look.mixed is not None:
        return look.mixed
    mu = look.modulation()
    return Style.from_rows(mu, np.full_like(mu, _CERTAIN))


def thumbnail_of(picture: np.ndarray) -> np.ndarray:
    """A picture uint8 [h, w, 3] made small."""
    height, width = picture.shape[:2]
    share = min(1.0, THUMBNAIL_SIDE / max(height, width))
    size = max(1, round(width * share)), max(1, round(height * share))
    return cv2.resize(picture, size, interpolation=cv2.INTER_AREA)


def write_scene_style(path: Path, scene: SceneStyle) -> None:
    """Write a scene style. Raises SaveError."""
    packed = io.BytesIO()
    Image.fromarray(scene.thumbnail).save(packed, "WEBP", quality=QUALITY, method=6)
    arrays = {
        "style": np.stack([style_vector(style) for style in scene.styles]).astype(np.float32),
        "area": np.array(scene.areas, np.int64),
        "thumbnail": np.frombuffer(packed.getvalue(), np.uint8),
    }
    metadata = {
        "version": str(VERSION),
        "name": scene.name,
        "classes": json.dumps(scene.classes, ensure_ascii=False),
        "checkpoint": scene.checkpoint[0],
        "fingerprint": scene.checkpoint[1],
    }
    with atomic_write(path) as temporary:
        save_file(arrays, temporary, metadata)


def read_scene_style(path: Path) -> SceneStyle:
    """Read what `write_scene_style` wrote. Raises ImageError for anything else."""
    data = read_bytes(path, ImageError, _LARGEST_FILE)
    try:
        arrays = load(data)
        metadata = parse_json(data[8 : 8 + int.from_bytes(data[:8], "little")], path, ImageError)[
            "__metadata__"
        ]
        if int(metadata["version"]) > VERSION:
            raise ImageError(
                "this scene style was written by a newer program.",
                where=path,
                remedy="Update INADE Studio.",
            )
        classes = tuple(map(str, parse_json(metadata["classes"], path, ImageError)))
        vectors, areas = arrays["style"], arrays["area"]
        if (
            not classes
            or vectors.ndim != 2
            or vectors.shape[1] % 4
            or not vectors.shape[1]
            or not len(classes) == len(vectors) == len(areas)
            or areas.ndim != 1
            or not np.isfinite(vectors).all()
        ):
            raise ValueError("its arrays do not fit each other")
        return SceneStyle(
            metadata["name"],
            classes,
            tuple(map(int, areas)),
            tuple(style_of(vector) for vector in vectors),
            _thumbnail(arrays["thumbnail"].tobytes()),
            (metadata["checkpoint"], metadata["fingerprint"]),
        )
    except (SafetensorError, *MALFORMED, OSError, Image.DecompressionBombError) as error:
        raise ImageError(
            "this is no scene style ({error}).",
            where=path,
            remedy="Save the scene anew with Generate, Save scene style.",
            error=str(error)[:200],
        ) from error


class SceneGallery:
    """A folder of scene styles. `locked` ones, such as the bundled one, take no new ones."""

    def __init__(self, root: Path, *, locked: bool = False) -> None:
        self.root, self.locked = root, locked

    def paths(self) -> Iterator[Path]:
        """The files of the gallery, in the order of their names."""
        yield from sorted(p for p in self.root.glob(f"*{SUFFIX}") if not p.name.startswith("."))

    def add(self, scene: SceneStyle) -> Path:
        """Keep a scene style under a file name of its own. Raises SaveError."""
        plain = re.sub(r"[^\w-]+", "-", scene.name.casefold()).strip("-") or "scene"
        names = (f"{plain}{f'-{n}' if n else ''}{SUFFIX}" for n in range(100_000))
        path = next(self.root / name for name in names if not (self.root / name).exists())
        write_scene_style(path, scene)
        return path


def _thumbnail(data: bytes) -> np.ndarray:
    with Image.open(io.BytesIO(data), formats=("WEBP",)) as image:
        if max(image.size) > THUMBNAIL_SIDE:
            raise ValueError("its thumbnail is too large")
        return np.asarray(image.convert("RGB"))
