"""`.inade` projects on disk: a zip of a manifest, PNGs and raw vectors.

    mimetype                first, so that a desktop knows the file by its first bytes
    manifest.json           version, label set, object table, sizes, seed, checkpoint, references
    layout.png              16 bit: the object ids
    picture.png sketch.png underlay.png  where there are any
    looks/*.npy             ids [N], noise [N, 2, Z], drawn [N, 4, Z] and has_drawn [N] (0 or 1),
                            style_ids [S], style [S, 4, Z], global_noise
    references/*.png        what styles were read off (`app.storage.origins`)

Version 2 came with drawn styles and with the texture of objects; a file of version 1 has neither:
then no style is drawn, and each object's texture is that of the document's seed under its id.
Members and keys that are not known are left alone.

A file from elsewhere is hostile until proven otherwise: nothing is unpacked to disk, sizes are
judged before anything is decoded, and whatever is wrong comes back as one ProjectError.
"""

import io
import json
import math
import struct
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import Any

import cv2
import numpy as np

from app.document.sources import source_from_json, source_to_json
from app.document.state import CheckpointId, State
from app.storage.origins import Origins, read_references, with_origin
from inade.errors import InadeError, LabelSetError, ProjectError
from inade.files import atomic_write, zip_entry
from inade.layouts.labels import LabelSet
from inade.layouts.layout import MAX_OBJECTS, MAX_SIDE, Layout, LayoutObject, Texture
from inade.looks.look import MAX_STRENGTH, MAX_VARIETY, Look, Style, draw_global_noise

FORMAT = "inade-project"
VERSION = 2
MIMETYPE = "application/x-inade"
MAX_MEMBER = 2**30
_FARTHEST = 2**40  # layout pixels of a texture's origin
MAX_PIXELS = 600_000_000  # of all pictures in one file together
_DAMAGE = (
    OSError,
    KeyError,
    IndexError,
    TypeError,
    ValueError,
    AttributeError,
    OverflowError,
    EOFError,
    RecursionError,
    NotImplementedError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    cv2.error,
    LabelSetError,
)


def save_project(path: Path, project: State) -> None:
    """Write a project whole or not at all; safe on any thread. Raises SaveError."""
    origins = Origins(project.looks, project.underlay)
    members = {
        "mimetype": MIMETYPE.encode(),
        "manifest.json": json.dumps(_manifest(project, origins), ensure_ascii=False).encode(),
        "layout.png": _png(project.layout.object_map),
        **_vectors(project),
    }
    if project.picture is not None:
        members["picture.png"] = _png(project.picture)
    if project.sketch is not None:
        members["sketch.png"] = _png(project.sketch)
    if project.underlay is not None:
        members["underlay.png"] = _png(project.underlay)
    members |= {name: _png(pixels) for name, pixels in origins.pictures()}
    with atomic_write(path) as temporary, zipfile.ZipFile(temporary, "w") as archive:
        for name, data in members.items():
            archive.writestr(zip_entry(name), data)


def open_project(path: Path) -> State:
    """Read a project. The checkpoint it names need not be there.

    Raises ProjectError for a file that is missing, damaged, foreign or of a newer version.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            return _Reader(archive, path).project()
    except ProjectError:
        raise
    except FileNotFoundError as error:
        raise ProjectError(
            "there is no such file.", where=path, remedy="It may have been moved or renamed."
        ) from error
    except PermissionError as error:
        raise ProjectError("this file may not be read.", where=path) from error
    except MemoryError as error:
        raise ProjectError("there is too little memory to open this.", where=path) from error
    except _DAMAGE as error:
        raise ProjectError(
            "this is no project, or it is damaged ({reason}).",
            where=path,
            remedy="Open another copy; autosaved ones are offered when the program starts.",
            reason=_reason(error),
        ) from error


def _manifest(project: State, origins: Origins) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "label_set": project.labels.to_json(),
        "picture_size": list(project.picture_size),
        "seed": project.seed,
        "scene_seed": project.scene_seed,
        "next_id": project.layout.next_id,
        "objects": [
            {
                "id": object_id,
                "channel": entry.channel,
                "name": entry.name,
                "locked": entry.locked,
                **_texture_row(project, object_id),
                "strength": project.looks[object_id].strength,
                "variety": project.looks[object_id].variety,
                "noise_source": source_to_json(project.sources.get(object_id)),
                "style_of": origins.of(project.looks[object_id]),
            }
            for object_id, entry in sorted(project.layout.objects.items())
        ],
        "checkpoint": {
            "name": project.checkpoint.name,
            "fingerprint": project.checkpoint.fingerprint,
        },
        "picture": project.picture is not None,
        "sketch": project.sketch is not None,
        "underlay": project.underlay is not None,
        "references": origins.rows(),
    }


def _texture_row(project: State, object_id: int) -> dict[str, Any]:
    texture = project.texture_of(object_id)
    return {
        "texture_seed": texture.seed,
        "stream": texture.stream,
        "origin": list(texture.origin),
    }


def _vectors(project: State) -> dict[str, bytes]:
    ids = sorted(project.layout.objects)
    drawn = [project.looks[i].drawn for i in ids]
    blank = np.zeros((4, project.looks[ids[0]].noise.shape[1]), np.float32)
    styles = {i: style for i in ids if (style := project.looks[i].style) is not None}
    arrays: dict[str, np.ndarray] = {
        "ids": np.array(ids, np.int32),
        "noise": np.stack([project.looks[i].noise for i in ids]).astype(np.float32),
        "drawn": np.stack([blank if style is None else _rows(style) for style in drawn]),
        "has_drawn": np.array([style is not None for style in drawn], np.uint8),
        "global_noise": project.global_noise.astype(np.float32),
        "style_ids": np.array(list(styles), np.int32),
    }
    if styles:
        arrays["style"] = np.stack([_rows(style) for style in styles.values()])
    files: dict[str, bytes] = {}
    for name, array in arrays.items():
        stream = io.BytesIO()
        np.save(stream, array, allow_pickle=False)
        files[f"looks/{name}.npy"] = stream.getvalue()
    return files


def _rows(style: Style) -> np.ndarray:
    """float32 [4, Z]: mu, then logvar, each of scale and bias."""
    return np.concatenate([style.mu, style.logvar])


def _png(array: np.ndarray) -> bytes:
    """PNG of uint8 [H, W], uint16 [H, W] or RGB uint8 [H, W, 3], compressed quickly."""
    # trying all filters takes two to three times as long, for a tenth of the bytes
    options = [cv2.IMWRITE_PNG_COMPRESSION, 1, cv2.IMWRITE_PNG_FILTER, cv2.IMWRITE_PNG_FILTER_UP]
    pixels = array[..., ::-1] if array.ndim == 3 else array
    done, data = cv2.imencode(".png", pixels, options)
    assert done
    return data.tobytes()


class _Reader:
    """Reads one archive; raises ProjectError or one of _DAMAGE."""

    def __init__(self, archive: zipfile.ZipFile, path: Path) -> None:
        self._archive = archive
        self._path = path
        self._pixels = 0
        for name in archive.namelist():
            place = PurePosixPath(name.replace("\\", "/"))
            if place.is_absolute() or ".." in place.parts or ":" in name:
                raise self._error(f"it holds a file with the forbidden name '{name[:80]}'")

    def project(self) -> State:
        manifest = self._manifest()
        labels = LabelSet.from_json(manifest["label_set"], where=self._path)
        height, width = (int(side) for side in manifest["picture_size"])
        if not (0 < height <= MAX_SIDE and 0 < width <= MAX_SIDE):
            raise self._error(f"its picture would be {width} x {height} pixels")
        layout = self._layout(manifest, labels, (height, width))
        underlay = self._image("underlay.png", 3) if manifest.get("underlay") else None
        return State(
            layout=layout,
            labels=labels,
            looks=self._looks(manifest, layout, underlay),
            global_noise=self._array("global_noise", 1, np.float32),
            picture_size=(height, width),
            sources={
                int(row["id"]): source
                for row in manifest["objects"]
                if (source := source_from_json(row["noise_source"])) is not None
            },
            picture=self._image("picture.png", 3) if manifest["picture"] else None,
            sketch=self._image("sketch.png", 2) if manifest["sketch"] else None,
            checkpoint=CheckpointId(
                str(manifest["checkpoint"]["name"]), str(manifest["checkpoint"]["fingerprint"])
            ),
            seed=int(manifest["seed"]),
            underlay=underlay,
            scene_seed=self._scene_seed(manifest),
        )

    def _manifest(self) -> dict[str, Any]:
        manifest = json.loads(self._read("manifest.json"))
        if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
            raise self._error("it does not say that it is a project")
        version = manifest["version"]
        if not isinstance(version, int) or version < 1:
            raise self._error(f"its version is '{version}'")
        if version > VERSION:
            raise ProjectError(
                "this project was saved by a newer version of the program (format {version}; this"
                " one reads up to {known}).",
                where=self._path,
                remedy="Update the program to open it. The file was not changed.",
                version=version,
                known=VERSION,
            )
        return manifest

    def _scene_seed(self, manifest: dict[str, Any]) -> int | None:
        """What the file says, or for older ones the project's own seed, if it is that."""
        if "scene_seed" in manifest:
            told = manifest["scene_seed"]
            return None if told is None else int(told)
        seed, noise = int(manifest["seed"]), self._array("global_noise", 1, np.float32)
        return seed if np.array_equal(noise, draw_global_noise(seed, 0, noise.size)) else None

    def _layout(
        self, manifest: dict[str, Any], labels: LabelSet, picture_size: tuple[int, int]
    ) -> Layout:
        object_map = self._image("layout.png", 2, np.uint16)
        rows = {
            int(row["id"]): LayoutObject(
                int(row["channel"]), str(row["name"]), bool(row["locked"]), _texture(row)
            )
            for row in manifest["objects"]
        }
        present = np.flatnonzero(np.bincount(object_map.ravel()))
        if not rows or set(present.tolist()) - rows.keys():
            raise self._error("its map holds objects that its table lacks")
        if min(rows) < 0 or max(rows) >= MAX_OBJECTS:
            raise self._error("its table holds impossible object numbers")
        if any(not 0 <= entry.channel < len(labels) for entry in rows.values()):
            raise self._error("its objects are of classes that its label set lacks")
        scale = object_map.shape[0] // picture_size[0]
        if object_map.shape != (picture_size[0] * scale, picture_size[1] * scale):
            raise self._error("its layout does not fit its picture")
        next_id = int(manifest["next_id"])
        if not 0 <= next_id <= MAX_OBJECTS:
            raise self._error(f"its next object number is {next_id}")
        return Layout(object_map, rows, next_id)

    def _looks(
        self, manifest: dict[str, Any], layout: Layout, underlay: np.ndarray | None
    ) -> dict[int, Look]:
        ids = self._array("ids", 1, np.int32).tolist()
        noise = self._array("noise", 3, np.float32)
        style_ids = self._array("style_ids", 1, np.int32).tolist()
        styles: dict[int, Style] = {}
        if style_ids:
            vectors = self._array("style", 3, np.float32)
            if vectors.shape != (len(style_ids), 4, noise.shape[2]):
                raise self._error("its styles do not fit its noise")
            for object_id, rows in zip(style_ids, vectors, strict=True):
                styles[object_id] = Style.from_rows(rows[:2], rows[2:])
        if noise.shape[:2] != (len(ids), 2) or set(ids) != layout.objects.keys():
            raise self._error("its looks do not fit its objects")
        drawn = self._drawn(manifest, noise)
        rows = {int(row["id"]): row for row in manifest["objects"]}
        references = read_references(manifest["references"], self._image, underlay)
        for object_id, style in styles.items():
            parts = rows[object_id].get("style_of", [])  # older projects do not say
            styles[object_id] = with_origin(style, parts, references)
        looks = {
            object_id: Look(
                noise[index],
                styles.get(object_id),
                float(rows[object_id]["strength"]),
                float(rows[object_id]["variety"]),
                drawn[index],
            )
            for index, object_id in enumerate(ids)
        }
        for look in looks.values():
            if not (0 <= look.strength <= MAX_STRENGTH and 0 <= look.variety <= MAX_VARIETY):
                raise self._error("a strength or variety is out of range")
        return looks

    def _drawn(self, manifest: dict[str, Any], noise: np.ndarray) -> list[Style | None]:
        """The drawn styles in the order of the ids; none in a file of before there were any."""
        if manifest["version"] < 2:
            return [None] * len(noise)
        has = self._array("has_drawn", 1, np.uint8)
        vectors = self._array("drawn", 3, np.float32)
        if vectors.shape != (len(noise), 4, noise.shape[2]) or has.shape != (len(noise),):
            raise self._error("its drawn styles do not fit its noise")
        return [
            Style.from_rows(rows[:2], rows[2:]) if one else None
            for one, rows in zip(has, vectors, strict=True)
        ]

    def _image(self, name: str, ndim: int, dtype: type = np.uint8) -> np.ndarray:
        """A member PNG of this kind, its size judged from the header."""
        data = self._read(name)
        width, height = struct.unpack(">II", data[16:24])
        if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR":
            raise self._error(f"'{name}' is no PNG")
        self._pixels += width * height
        if max(width, height) > MAX_SIDE or self._pixels > MAX_PIXELS:
            raise self._error(f"'{name}' is {width:,} x {height:,} pixels")
        image = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
        if image is None or image.ndim != ndim or image.dtype != dtype or image.shape[2:] > (3,):
            raise self._error(f"'{name}' is not of the kind expected")
        return np.ascontiguousarray(image[..., ::-1]) if ndim == 3 else image

    def _array(self, name: str, ndim: int, dtype: type) -> np.ndarray:
        """A member array, read without trusting the size it claims."""
        data = self._read(f"looks/{name}.npy")
        stream = io.BytesIO(data)
        version = np.lib.format.read_magic(stream)
        if version != (1, 0):
            raise self._error(f"'{name}' is written in an unknown way")
        shape, fortran, found = np.lib.format.read_array_header_1_0(stream)
        count = int(np.prod(shape, dtype=object)) if shape else 1
        if len(shape) != ndim or found != dtype or fortran:
            raise self._error(f"'{name}' is not of the kind expected")
        if count * found.itemsize != len(data) - stream.tell():
            raise self._error(f"'{name}' is shorter or longer than it claims")
        array = np.frombuffer(data, found, offset=stream.tell()).reshape(shape).copy()
        if not np.isfinite(array).all():
            raise self._error(f"'{name}' holds numbers that are not finite")
        return array

    def _read(self, name: str) -> bytes:
        if self._archive.getinfo(name).file_size > MAX_MEMBER:
            raise self._error(f"'{name}' would be larger than {MAX_MEMBER // 2**20} MiB")
        return self._archive.read(name)

    def _error(self, what: str) -> ProjectError:
        return ProjectError(
            "this is no project, or it is damaged: {what}.",
            where=self._path,
            remedy="Open another copy; autosaved ones are offered when the program starts.",
            what=what,
        )


def _texture(row: dict[str, Any]) -> Texture | None:
    """The texture of an object's row, None in a file of before there was any."""
    if "texture_seed" not in row:
        return None
    y, x = (float(side) for side in row["origin"])
    seed, stream = int(row["texture_seed"]), int(row["stream"])
    if not (math.isfinite(y) and math.isfinite(x) and max(abs(y), abs(x)) <= _FARTHEST):
        raise ValueError("a texture begins nowhere")
    if not (0 <= seed < 2**64 and 0 <= stream < 2**32):
        raise ValueError("a texture has impossible numbers")
    return Texture(seed, stream, (y, x))


def _reason(error: BaseException) -> str:
    if isinstance(error, InadeError):
        return error.what.rstrip(".")
    if isinstance(error, KeyError):
        return f"{error.args[0] if error.args else 'something'} is missing".replace('"', "'")
    return str(error)[:200] or type(error).__name__
