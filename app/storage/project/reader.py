"""From a manifest and members back to a state; whatever is wrong is one ProjectError.

What comes from elsewhere is hostile until proven otherwise: sizes are judged from headers before
anything is decoded. Members and keys that are not known are left alone.

Version 1 has no drawn styles and no textures: then no style is drawn, and each object's texture is
that of the document's seed under its id.
"""

import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from app.document.sources import source_from_json
from app.document.state import Beneath, CheckpointId, Choices, Painter, State
from app.storage.project.damage import Damage, damaged
from app.storage.project.encoded import keep_encoding
from app.storage.project.members import FORMAT, LAYOUT, OWN, PICTURE, VERSION
from app.storage.project.origins import read_references, with_origin
from app.storage.project.rows import frame_of, narrowed, origin_of, painter_key, texture_of
from inade.errors import ProjectError
from inade.layouts.labels import LabelSet
from inade.layouts.layout import (
    MAX_OBJECTS,
    MAX_SIDE,
    DrawnBy,
    Layout,
    LayoutObject,
    Rect,
)
from inade.looks.look import MAX_STRENGTH, MAX_VARIETY, Look, Style, draw_global_noise
from inade.looks.windows import CLOSING_STEP, LARGEST_AREA, LARGEST_SIDE
from inade.reading import parse_json, parse_npy

MAX_MEMBER = 2**28  # bytes
MAX_PIXELS = 16 * LARGEST_AREA  # of all pictures in one project together
Vectors = dict[int, tuple[np.ndarray, Style | None, Style | None]]
"""By object id: noise float32 [2, Z], drawn style, reference style."""


@dataclass(frozen=True)
class Stored:
    """A project as it lies on disk, nothing of it decoded.

    read      the bytes of a member, never more than `MAX_MEMBER`; KeyError where there is none
    looks     parts of the table of looks, `looks/*.npy` by name each; later ones count
    patches   by member: (x, y, PNG) to be pasted into its picture, in order
    """

    where: Path
    manifest: Mapping[str, Any]
    read: Callable[[str], bytes]
    looks: tuple[Callable[[str], bytes], ...] = ()
    patches: Mapping[str, list[tuple[int, int, bytes]]] = field(default_factory=dict)

    def state(self) -> State:
        """What it all means. Raises ProjectError, or what `told_as_damage` tells as one."""
        return _Reader(self).state()

    def mask(self, name: str) -> np.ndarray:
        """bool [h, w]: a member that is no part of the state. Raises what `state` raises."""
        return _Reader(self).mask(name)


def read_manifest(data: bytes, path: Path) -> dict[str, Any]:
    """The manifest, if it is one of a version that can be read. ProjectError, ValueError."""
    manifest = parse_json(data, path, Damage)
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise damaged(path, "it does not say that it is a project")
    version = manifest["version"]
    if not isinstance(version, int) or version < 1:
        raise damaged(path, f"its version is '{version}'")
    if version > VERSION:
        raise ProjectError(
            "this project was saved by a newer version of the program (format {version}; this"
            " one reads up to {known}).",
            where=path,
            remedy="Update the program to open it. The file was not changed.",
            version=version,
            known=VERSION,
        )
    return manifest


class _Reader:
    """Reads one project; raises ProjectError or what `told_as_damage` tells as one."""

    def __init__(self, stored: Stored) -> None:
        self._stored, self._manifest = stored, stored.manifest
        self._rows: list[dict[str, Any]] = list(stored.manifest["objects"])
        self._pixels = 0

    def state(self) -> State:
        manifest = self._manifest
        labels = LabelSet.from_json(manifest["label_set"], where=self._stored.where)
        height, width = (int(side) for side in manifest["picture_size"])
        if min(height, width) < 1 or not (
            max(height, width) <= LARGEST_SIDE and height * width <= LARGEST_AREA
        ):
            raise self._error(f"its picture would be {width} x {height} pixels")
        painters = self._painters()
        layout = self._layout(labels, painters, (height, width))
        underlay = None
        if manifest.get("underlay"):
            underlay = self._image("underlay.png", 3, keep=True)
        global_noise = self._array(self._stored.read, "global_noise", 1, np.float32)
        vectors = self._all_vectors()
        noise_width = self._noise_width(painters, vectors)
        looks = self._looks(layout, painters, noise_width, underlay, vectors)
        picture = self._image(PICTURE, 3, keep=True) if manifest["picture"] else None
        return State(
            layout=layout,
            labels=labels,
            looks=looks,
            global_noise=global_noise,
            picture_size=(height, width),
            sources={
                int(row["id"]): source
                for row in self._rows
                if (source := source_from_json(row["noise_source"])) is not None
            },
            picture=picture,
            own=self._own((height, width)),
            sketch=self._image("sketch.png", 2) if manifest["sketch"] else None,
            underlay=underlay,
            checkpoint=self._checkpoint(),
            seed=int(manifest["seed"]),
            scene_seed=self._scene_seed(global_noise),
            frame=frame_of(manifest.get("frame")),
            scene_origin=origin_of(manifest.get("scene_origin", (0, 0))),
            beneath=self._beneath(layout),
            doubt=self._doubt(layout),
            choices=self._choices(),
            painters=painters,
            noise_width=noise_width if painters else None,
        )

    def mask(self, name: str) -> np.ndarray:
        return self._image(name, 2) > 0

    def _checkpoint(self) -> CheckpointId:
        told = self._manifest["checkpoint"]
        if self._manifest["version"] > 1:
            told = self._manifest["checkpoints"][told]
        return CheckpointId(str(told["name"]), str(told["fingerprint"]))

    def _painters(self) -> dict[str, Painter]:
        """The checkpoints besides the document's own that its objects name."""
        used = {painter_key(row) for row in self._rows} - {OWN}
        told = self._manifest["checkpoints"] if used else {}
        if used - told.keys():
            raise self._error("objects are drawn by a checkpoint that it does not name")
        return {key: self._painter(told[key]) for key in sorted(used)}

    def _painter(self, told: Mapping[str, Any]) -> Painter:
        name = CheckpointId(str(told["name"]), str(told["fingerprint"]))
        labels = LabelSet.from_json(told["label_set"], where=self._stored.where)
        noise_dim = int(told["noise_dim"])
        if noise_dim < 1:
            raise self._error("a checkpoint of it has noise of an impossible width")
        return Painter(name, labels, noise_dim)

    def _noise_width(self, painters: Mapping[str, Painter], vectors: Vectors) -> int | None:
        """Z of the document's own checkpoint; None where older files do not say.

        Beside objects of other checkpoints it was once not told: the noise of its own objects ends
        where nothing but what fills it up to the widest follows.
        """
        told = self._manifest.get("noise_dim")
        if told is not None and int(told) > 0:
            return int(told)
        if told is None and not painters:
            return None
        own = [vectors[int(row["id"])][0] for row in self._rows if painter_key(row) == OWN]
        used = [np.flatnonzero(noise.any(0)) for noise in own]
        width = 1 + max((int(places[-1]) for places in used if places.size), default=-1)
        if told is not None or width < 1:
            raise self._error("it does not tell how wide its own checkpoint's noise is")
        return width

    def _own(self, size: tuple[int, int]) -> np.ndarray | None:
        if not self._manifest.get("own"):
            return None
        own = self._image("own.png", 2) > 0  # of another size: its picture was still to come
        return own if own.shape == size else None

    def _doubt(self, layout: Layout) -> np.ndarray | None:
        doubt = self._image("doubt.png", 2, np.uint16) if self._manifest.get("doubt") else None
        return None if doubt is None or doubt.shape != layout.size else doubt

    def _beneath(self, layout: Layout) -> dict[int, Beneath]:
        found: dict[int, Beneath] = {}
        for key, row in self._manifest.get("beneath", {}).items():
            ids = self._image(f"beneath/{int(key)}.png", 2, np.uint16)
            rect = Rect(int(row["x"]), int(row["y"]), ids.shape[1], ids.shape[0])
            pixels = self._image(f"beneath/{int(key)}_picture.png", 3) if row["picture"] else None
            photo = (
                self._image(f"beneath/{int(key)}_photo.png", 2) > 0 if row.get("photo") else None
            )
            if rect.clipped(*layout.size[::-1]) != rect:
                raise self._error("something lies beneath nothing that is there")
            if photo is not None and (pixels is None or photo.shape != pixels.shape[:2]):
                raise self._error("what lies beneath does not fit its pixels")
            found[int(key)] = Beneath(rect, ids, pixels, photo)
        return found

    def _choices(self) -> Choices:
        """What was set; older files, which do not say, keep pixels where there is a photo."""
        told = self._manifest.get("choices")
        if told is None:
            return Choices(keep_pixels=bool(self._manifest.get("underlay")))
        share = float(told["photo_share"])
        if not 0 <= share <= 1:
            raise self._error("the opacity of its photo is out of range")
        hidden = frozenset(int(object_id) for object_id in told["hidden"])
        free = float(told.get("free", 0))  # older files do not say
        if not 0 <= free <= 1:
            raise self._error("how freely looks are drawn is out of range")
        published = bool(told.get("published", False))
        return Choices(share, bool(told["keep_pixels"]), hidden, free, published)

    def _scene_seed(self, noise: np.ndarray) -> int | None:
        """What the file says, or for older ones the project's own seed, if it is that."""
        if "scene_seed" in self._manifest:
            told = self._manifest["scene_seed"]
            return None if told is None else int(told)
        seed = int(self._manifest["seed"])
        return seed if np.array_equal(noise, draw_global_noise(seed, 0, noise.size)) else None

    def _layout(
        self, labels: LabelSet, painters: Mapping[str, Painter], picture_size: tuple[int, int]
    ) -> Layout:
        object_map = self._image(LAYOUT, 2, np.uint16)
        rows = {
            int(row["id"]): LayoutObject(
                int(row["channel"]),
                str(row["name"]),
                bool(row["locked"]),
                texture_of(row),
                None
                if painter_key(row) == OWN
                else DrawnBy(painter_key(row), int(row["drawn_as"])),
            )
            for row in self._rows
        }
        present = np.flatnonzero(np.bincount(object_map.ravel()))
        if not rows or set(present.tolist()) - rows.keys():
            raise self._error("its map holds objects that its table lacks")
        if min(rows) < 0 or max(rows) >= MAX_OBJECTS:
            raise self._error("its table holds impossible object numbers")
        for entry in rows.values():
            theirs = painters[entry.painter].labels if entry.painter else labels
            if not (0 <= entry.channel < len(labels) and 0 <= entry.drawn_as < len(theirs)):
                raise self._error("its objects are of classes that its label set lacks")
        scale = object_map.shape[0] // picture_size[0]
        if object_map.shape != (picture_size[0] * scale, picture_size[1] * scale):
            raise self._error("its layout does not fit its picture")
        next_id = int(self._manifest["next_id"])
        if not 0 <= next_id <= MAX_OBJECTS:
            raise self._error(f"its next object number is {next_id}")
        return Layout(object_map, rows, next_id, closed=self._closed(picture_size[1]))

    def _closed(self, width: int) -> bool:
        """Whether it goes all the way round; older files, which do not say, never do."""
        closed = self._manifest.get("closed", False)
        if not isinstance(closed, bool):
            raise self._error("whether it is a panorama is told as neither true nor false")
        if closed and width % CLOSING_STEP:
            raise self._error(f"it is a panorama {width} pixels wide")
        return closed

    def _looks(
        self,
        layout: Layout,
        painters: Mapping[str, Painter],
        noise_width: int | None,
        underlay: np.ndarray | None,
        vectors: Vectors,
    ) -> dict[int, Look]:
        for i, entry in layout.objects.items():
            width = painters[entry.painter].noise_dim if entry.painter else noise_width
            vectors[i] = narrowed(vectors[i], width)
            if width is not None and vectors[i][0].shape[1] != width:
                raise self._error("its noise is narrower than its checkpoint's")
        own = [i for i, entry in layout.objects.items() if entry.drawn_by is None]
        if len({vectors[i][0].shape for i in own}) > 1:
            raise self._error("its noise is of several widths")
        told = self._manifest["references"]
        references = read_references(
            told, lambda name, ndim: self._image(name, ndim, keep=ndim == 3), underlay
        )
        looks: dict[int, Look] = {}
        for row in self._rows:
            noise, drawn, style = vectors[int(row["id"])]
            if style is not None:  # older projects do not say what it was read off
                style = with_origin(style, row.get("style_of", []), references)
            strength, variety = float(row["strength"]), float(row["variety"])
            if not (0 <= strength <= MAX_STRENGTH and 0 <= variety <= MAX_VARIETY):
                raise self._error("a strength or variety is out of range")
            looks[int(row["id"])] = Look(noise, style, strength, variety, drawn)
        return looks

    def _all_vectors(self) -> Vectors:
        vectors = self._vectors(self._stored.read)
        for part in self._stored.looks:
            vectors |= self._vectors(part)
        return vectors

    def _vectors(self, read: Callable[[str], bytes]) -> Vectors:
        """One part of the table of looks."""
        ids = self._array(read, "ids", 1, np.int32).tolist()
        noise = self._array(read, "noise", 3, np.float32)
        if noise.shape[:2] != (len(ids), 2):
            raise self._error("its looks do not fit its objects")
        style_ids = self._array(read, "style_ids", 1, np.int32).tolist()
        styles: dict[int, Style] = {}
        if style_ids:
            rows = self._array(read, "style", 3, np.float32)
            styles = dict(zip(style_ids, self._styles(rows, len(style_ids), noise), strict=True))
        drawn: list[Style | None] = [None] * len(ids)
        if self._manifest["version"] > 1:
            has = self._array(read, "has_drawn", 1, np.uint8)
            every = self._styles(self._array(read, "drawn", 3, np.float32), len(ids), noise)
            drawn = [style if one else None for one, style in zip(has, every, strict=True)]
        if styles.keys() - set(ids):
            raise self._error("its styles do not fit its objects")
        return {i: (noise[k], drawn[k], styles.get(i)) for k, i in enumerate(ids)}

    def _styles(self, rows: np.ndarray, count: int, noise: np.ndarray) -> list[Style]:
        if rows.shape != (count, 4, noise.shape[2]):
            raise self._error("its styles do not fit its noise")
        return [Style.from_rows(one[:2], one[2:]) for one in rows]

    def _image(
        self, name: str, ndim: int, dtype: type = np.uint8, *, keep: bool = False
    ) -> np.ndarray:
        """A member PNG of this kind, its size judged from the header; may keep its bytes."""
        data = self._stored.read(name)
        image = self._decoded(name, data, ndim, dtype)
        patches = self._stored.patches.get(name, [])
        if keep and not patches:
            keep_encoding(image, data)
        for x, y, patch in patches:
            part = self._decoded(name, patch, ndim, dtype)
            rect = Rect(x, y, part.shape[1], part.shape[0])
            if rect.clipped(image.shape[1], image.shape[0]) != rect:
                raise self._error(f"a change of '{name}' lies outside")
            image[rect.slices] = part
            self._pixels -= rect.width * rect.height  # it is gone again
        return image

    def _decoded(self, name: str, data: bytes, ndim: int, dtype: type) -> np.ndarray:
        width, height = struct.unpack(">II", data[16:24])
        if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR":
            raise self._error(f"'{name}' is no PNG")
        area = width * height
        self._pixels += area
        if max(width, height) > MAX_SIDE or area > LARGEST_AREA or self._pixels > MAX_PIXELS:
            raise self._error(f"'{name}' is {width:,} x {height:,} pixels")
        image = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
        if image is None or image.ndim != ndim or image.dtype != dtype or image.shape[2:] > (3,):
            raise self._error(f"'{name}' is not of the kind expected")
        return np.ascontiguousarray(image[..., ::-1]) if ndim == 3 else image

    def _array(self, read: Callable[[str], bytes], name: str, ndim: int, dtype: type) -> np.ndarray:
        """A member array, read without trusting the size it claims."""
        array = parse_npy(read(f"looks/{name}.npy"), name, Damage)
        if array.ndim != ndim or array.dtype != dtype:
            raise self._error(f"'{name}' is not of the kind expected")
        array = np.array(array, order="C")
        if not np.isfinite(array).all():
            raise self._error(f"'{name}' holds numbers that are not finite")
        return array

    def _error(self, what: str) -> ProjectError:
        return damaged(self._stored.where, what)
