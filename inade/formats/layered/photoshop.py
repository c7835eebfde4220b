"""Photoshop's PSD, version 1: groups, layers with masks and Unicode names, and the merged picture.

Source: Adobe Photoshop File Formats Specification, 2019; all numbers are big-endian. Libraries
that write layers bring a dozen others along, and this is all that is needed.
"""

import struct
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from inade.errors import ImageError
from inade.files import atomic_write
from inade.formats.layered.layers import Layer, Layers
from inade.words import printable

_MASK = -2  # the channel of a layer's mask
_OPEN, _END = 1, 3  # of a group: its head, which lies on top, and the mark below it
_PACKED = 1  # rows are packed (PackBits)
_MOST_LAYERS = 32_767
_SHORTEST = 3  # bytes that are worth a run


def write_photoshop(path: Path, layers: Layers) -> None:
    """Write a picture with its objects as layers and masks. Raises SaveError, ImageError."""
    height, width = layers.picture.shape[:2]
    records: list[bytes] = []
    contents: list[bytes] = []
    for class_name, members in layers.groups():
        entries = [_divider("</Layer group>", _END), *map(_layer, members)]
        for record, content in (*entries, _divider(class_name, _OPEN)):
            records.append(record)
            contents.append(content)
    if len(records) > _MOST_LAYERS:
        raise ImageError(
            "it would have {count:,} layers, and a PSD has {most:,} at most.",
            where=path,
            remedy="Save it as .ora, or merge objects.",
            count=len(records),
            most=_MOST_LAYERS,
        )
    info = struct.pack(">h", len(records)) + b"".join(records) + b"".join(contents)
    info += bytes(len(info) % 2)
    planes = [layers.picture[..., band] for band in range(3)]
    with atomic_write(path) as temporary, temporary.open("wb") as file:
        file.write(struct.pack(">4sH6xHIIHH", b"8BPS", 1, 3, height, width, 8, 3))
        file.write(struct.pack(">II", 0, 0))  # no table of colours, no resources
        file.write(struct.pack(">II", 4 + len(info) + 4, len(info)) + info + struct.pack(">I", 0))
        file.write(struct.pack(">H", _PACKED) + _packed(planes))


def _layer(layer: Layer) -> tuple[bytes, bytes]:
    """The record of an object, and the content of its channels."""
    planes = {band: layer.pixels[..., band] for band in range(3)}
    planes[_MASK] = layer.mask.astype(np.uint8) * 255
    parts = {number: struct.pack(">H", _PACKED) + _packed([p]) for number, p in planes.items()}
    sides = _sides(layer)
    mask = struct.pack(">I4iBBxx", 20, *sides, 0, 0)
    return _record(layer.name, sides, parts, mask), b"".join(parts.values())


def _divider(name: str, kind: int) -> tuple[bytes, bytes]:
    """A layer without pixels that begins or ends a group."""
    parts = {number: struct.pack(">H", 0) for number in (0, 1, 2, -1)}
    section = _block(b"lsct", struct.pack(">I4s4s", kind, b"8BIM", b"pass"))
    record = _record(name, (0, 0, 0, 0), parts, struct.pack(">I", 0), section)
    return record, b"".join(parts.values())


def _record(
    name: str, sides: Sequence[int], parts: dict[int, bytes], mask: bytes, more: bytes = b""
) -> bytes:
    told = printable(name)
    short = told.encode("ascii", "replace")[:255]
    plain = bytes([len(short)]) + short
    plain += bytes(-len(plain) % 4)
    wide = told.encode("utf-16-be")
    named = _block(b"luni", struct.pack(">I", len(wide) // 2) + wide)
    extra = mask + struct.pack(">I", 0) + plain + named + more
    channels = b"".join(struct.pack(">hI", number, len(part)) for number, part in parts.items())
    blend = struct.pack(">4s4sBBBx", b"8BIM", b"norm", 255, 0, 0)
    head = struct.pack(">4iH", *sides, len(parts))
    return head + channels + blend + struct.pack(">I", len(extra)) + extra


def _block(key: bytes, data: bytes) -> bytes:
    data += bytes(-len(data) % 4)
    return struct.pack(">4s4sI", b"8BIM", key, len(data)) + data


def _sides(layer: Layer) -> tuple[int, int, int, int]:
    """Top, left, bottom, right."""
    box = layer.box
    return box.y, box.x, box.y + box.height, box.x + box.width


def _packed(planes: Sequence[np.ndarray]) -> bytes:
    """uint8 [h, w] planes: the length of each row, then the rows."""
    rows = [_packed_row(row) for plane in planes for row in np.ascontiguousarray(plane)]
    return struct.pack(f">{len(rows)}H", *map(len, rows)) + b"".join(rows)


def _packed_row(row: np.ndarray) -> bytes:
    """PackBits: n and n + 1 bytes as they are, or 257 - n and one byte that stands n times."""
    starts = np.concatenate([[0], np.flatnonzero(row[1:] != row[:-1]) + 1])
    lengths = np.diff(np.append(starts, row.size))
    long = lengths >= _SHORTEST
    data, packed, done = row.tobytes(), bytearray(), 0
    runs = zip(starts[long].tolist(), lengths[long].tolist(), strict=True)
    for start, length in (*runs, (row.size, 0)):
        for place in range(done, start, 128):
            part = data[place : min(place + 128, start)]
            packed += bytes([len(part) - 1]) + part
        for place in range(0, length, 128):
            times = min(128, length - place)
            packed += bytes([257 - times if times > 1 else 0, data[start]])
        done = start + length
    return bytes(packed)
