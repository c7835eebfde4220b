"""What a state becomes on disk: a manifest, and members by name, the same in file and recovery.

    manifest.json           version, label set, object table, sizes, seeds, checkpoints, references
    layout.png              16 bit: the object ids
    picture.png             the truth of the picture;  own.png: 1 bit, pixels that the model made
    looks/*.npy             ids [N], noise [N, 2, Z], drawn [N, 4, Z] and has_drawn [N] (0 or 1),
                            style_ids [S], style [S, 4, Z];  global_noise [D]. Z is the widest of
                            the checkpoints', and the manifest tells each one's own
    beneath/ID.png          16 bit: ids that a moved object lies on, 65535 where it is not known;
                            beneath/ID_picture.png: pixels;  beneath/ID_photo.png: those of a photo
    references/*.png        what styles were read off (`app.storage.project.origins`)
    underlay.png sketch.png where there are any;  doubt.png: 16 bit, classes proposed unsurely

A member is bytes, or an array that is encoded when it is written: whoever keeps the arrays that he
has written knows by identity which of them changed.
"""

import io
import json
import weakref
from collections.abc import Mapping
from typing import Any

import cv2
import numpy as np

from app.document.sources import source_to_json
from app.document.state import State
from app.storage.project.encoded import keep_encoding, known_encoding
from app.storage.project.origins import References
from inade.layouts.layout import resize_nearest
from inade.looks.look import Look, Style

FORMAT = "inade-project"
VERSION = 2
MIMETYPE = "application/x-inade"
THUMBNAIL = 256  # pixels of its longer side, at most
OWN = "0"  # the key of the document's own checkpoint; a row without a key is drawn by it
MANIFEST, LAYOUT, PICTURE = "manifest.json", "layout.png", "picture.png"
IDS = "looks/ids.npy"
CHANGED = "changed/"  # before the names of looks where they are those of some objects only
Member = np.ndarray | bytes
Written = weakref.ref[np.ndarray] | bytes
"""What tells a member from another one without keeping its array alive."""


def all_members(state: State, references: References) -> dict[str, Member]:
    """Everything that a project file holds, in its order; any thread, with a copy of a state."""
    members: dict[str, Member] = {
        "mimetype": MIMETYPE.encode(),
        "thumbnail.png": png(thumbnail_of(state)),
        MANIFEST: b"",  # its place in the file
        LAYOUT: state.layout.object_map,
    }
    if state.picture is not None:
        members[PICTURE] = state.picture
    if state.own is not None:
        members["own.png"] = state.own
    return members | told_members(state, references) | members_of(state, references)


def told_members(state: State, references: References) -> dict[str, Member]:
    """Manifest and looks of objects: what is small, and written anew whenever it is written."""
    rows = [row_of(state, object_id, references) for object_id in sorted(state.layout.objects)]
    looks = looks_of({i: state.looks[i] for i in state.layout.objects})
    return {MANIFEST: manifest(entries_of(state, references), rows), **looks}


def manifest(entries: Mapping[str, Any], rows: list[dict[str, Any]]) -> bytes:
    """The manifest as bytes."""
    return json.dumps({**entries, "objects": rows}, ensure_ascii=False).encode()


def entries_of(state: State, references: References) -> dict[str, Any]:
    """What the manifest says besides the objects; references of the state's looks get numbers."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "program": "INADE Studio",
        "label_set": state.labels.to_json(),
        "picture_size": list(state.picture_size),
        "frame": None if state.frame is None else [float(row) for row in state.frame],
        "closed": state.closed,
        "scene_origin": [float(side) for side in state.scene_origin],
        "seed": state.seed,
        "scene_seed": state.scene_seed,
        "next_id": state.layout.next_id,
        "checkpoints": {
            OWN: {"name": state.checkpoint.name, "fingerprint": state.checkpoint.fingerprint}
        }
        | {
            key: {
                "name": painter.checkpoint.name,
                "fingerprint": painter.checkpoint.fingerprint,
                "label_set": painter.labels.to_json(),
                "noise_dim": painter.noise_dim,
            }
            for key, painter in state.painters.items()
        },
        "checkpoint": OWN,
        "noise_dim": state.noise_dim,
        "picture": state.picture is not None,
        "own": state.own is not None,
        "sketch": state.sketch is not None,
        "underlay": state.underlay is not None,
        "doubt": state.doubt is not None,
        "beneath": {
            str(i): {
                "x": under.rect.x,
                "y": under.rect.y,
                "picture": under.pixels is not None,
                "photo": under.photo is not None,
            }
            for i, under in state.beneath.items()
        },
        "choices": {
            "photo_share": state.choices.photo_share,
            "keep_pixels": state.choices.keep_pixels,
            "hidden": sorted(state.choices.hidden),
            "free": state.choices.free,
            "published": state.choices.published,
        },
        "references": references.rows(state.looks, state.underlay),
    }


def row_of(state: State, object_id: int, references: References) -> dict[str, Any]:
    """What the object table says of one object."""
    entry, look = state.layout.objects[object_id], state.looks[object_id]
    texture = state.texture_of(object_id)
    drawn_by = {"checkpoint": entry.painter, "drawn_as": entry.drawn_as} if entry.painter else {}
    return {
        "id": object_id,
        "channel": entry.channel,
        **drawn_by,
        "name": entry.name,
        "locked": entry.locked,
        "strength": look.strength,
        "variety": look.variety,
        "noise_source": source_to_json(state.sources.get(object_id)),
        "style_of": references.of(look),
        "texture_seed": texture.seed,
        "stream": texture.stream,
        "origin": [float(side) for side in texture.origin],
    }


def members_of(state: State, references: References) -> dict[str, Member]:
    """All members but the manifest, thumbnail, layout, picture and looks of objects, in order."""
    members: dict[str, Member] = {}
    if state.own is not None:
        members["own.png"] = state.own
    members["looks/global_noise.npy"] = npy(state.global_noise.astype(np.float32))
    for object_id, under in sorted(state.beneath.items()):
        members[f"beneath/{object_id}.png"] = under.ids
        if under.pixels is not None:
            members[f"beneath/{object_id}_picture.png"] = under.pixels
        if under.photo is not None:
            members[f"beneath/{object_id}_photo.png"] = under.photo
    members |= references.members(state.looks, state.underlay)
    if state.underlay is not None:
        members["underlay.png"] = state.underlay
    if state.sketch is not None:
        members["sketch.png"] = state.sketch
    if state.doubt is not None:
        members["doubt.png"] = state.doubt
    return members


def looks_of(looks: Mapping[int, Look]) -> dict[str, bytes]:
    """The vectors of these objects' looks as `looks/*.npy`, narrow ones filled up with zeros."""
    ids = sorted(looks)
    drawn = [looks[i].drawn for i in ids]
    width = max(looks[i].noise.shape[1] for i in ids)
    blank = np.zeros((4, width), np.float32)
    styles = {i: style for i in ids if (style := looks[i].style) is not None}
    arrays: dict[str, np.ndarray] = {
        "ids": np.array(ids, np.int32),
        "noise": np.stack([_wide(looks[i].noise, width) for i in ids]).astype(np.float32),
        "drawn": np.stack([blank if style is None else _rows(style, width) for style in drawn]),
        "has_drawn": np.array([style is not None for style in drawn], np.uint8),
        "style_ids": np.array(list(styles), np.int32),
    }
    if styles:
        arrays["style"] = np.stack([_rows(style, width) for style in styles.values()])
    return {f"looks/{name}.npy": npy(array) for name, array in arrays.items()}


def thumbnail_of(state: State) -> np.ndarray:
    """uint8 [h, w, 3], at most `THUMBNAIL` a side: the picture, or the classes where there is none.

    Small pictures are kept as they are.
    """
    height, width = state.picture_size if state.picture is None else state.picture.shape[:2]
    share = min(1.0, THUMBNAIL / max(height, width))
    size = max(1, round(height * share)), max(1, round(width * share))
    if state.picture is not None:
        return cv2.resize(state.picture, size[::-1], interpolation=cv2.INTER_AREA)
    colors = np.zeros((state.layout.next_id, 3), np.uint8)
    for object_id, entry in state.layout.objects.items():
        colors[object_id] = state.labels.classes[entry.channel].color
    return colors[resize_nearest(state.layout.object_map, *size)]


def written(member: Member) -> Written:
    """What to remember of a member that was written."""
    return member if isinstance(member, bytes) else weakref.ref(member)


def is_same(member: Member, known: Written | None) -> bool:
    """Whether a member need not be written again: the same array, or equal bytes."""
    if isinstance(member, bytes):
        return member == known
    return isinstance(known, weakref.ref) and known() is member


def encoded(name: str, member: Member) -> bytes:
    """The bytes of a member; of photos that were read or written before, the same as then."""
    if isinstance(member, bytes):
        return member
    if (known := known_encoding(member)) is not None:
        return known
    data = png(member)
    if name.startswith(("references/", "underlay")):
        keep_encoding(member, data)
    return data


def npy(array: np.ndarray) -> bytes:
    """An array file that needs no pickle."""
    stream = io.BytesIO()
    np.save(stream, array, allow_pickle=False)
    return stream.getvalue()


def encoded_at_once(name: str, member: Member) -> bytes:
    """The bytes of a member, as soon as they can be had: pictures are left uncompressed."""
    if isinstance(member, np.ndarray) and member.ndim == 3 and known_encoding(member) is None:
        return _png(member, 0)
    return encoded(name, member)


def png(array: np.ndarray) -> bytes:
    """PNG of bool, uint8 or uint16 [H, W] or RGB uint8 [H, W, 3], compressed quickly."""
    return _png(array, 1)


def _png(array: np.ndarray, level: int) -> bytes:
    # trying all filters takes two to three times as long, for a tenth of the bytes
    options = [cv2.IMWRITE_PNG_COMPRESSION, level]
    options += [cv2.IMWRITE_PNG_FILTER, cv2.IMWRITE_PNG_FILTER_UP]
    if array.dtype == bool:
        array = array.astype(np.uint8) * 255
        options += [cv2.IMWRITE_PNG_BILEVEL, 1]
    pixels = array[..., ::-1] if array.ndim == 3 else array
    done, data = cv2.imencode(".png", pixels, options)
    assert done
    return data.tobytes()


def _rows(style: Style, width: int) -> np.ndarray:
    """float32 [4, width]: mu, then logvar, each of scale and bias."""
    return _wide(np.concatenate([style.mu, style.logvar]), width)


def _wide(rows: np.ndarray, width: int) -> np.ndarray:
    return np.pad(rows, ((0, 0), (0, width - rows.shape[1])))
