"""The journal of a recovery copy: records that are appended, one a finished gesture.

    record   'INJ1', length and CRC-32 of the payload (little-endian uint32 each), payload
    payload  length of the head (uint32), the head as JSON, then the blobs it names, end to end

The checksum covers the record's place in the file as well, so bytes that were shifted count as
damage. A record that a kill or a full disk cut short ends the journal: everything before counts.
"""

import json
import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.storage.project.damage import Damage
from inade.reading import parse_json

_MARK = b"INJ1"
_FRAME = struct.Struct("<4sII")
_LENGTH = struct.Struct("<I")
MAX_RECORD = 2**30
_BLOBS = "blobs"


@dataclass(frozen=True)
class Record:
    """What one gesture left: a head of plain JSON values, and named bytes."""

    head: Mapping[str, Any] = field(default_factory=dict)
    blobs: Mapping[str, bytes] = field(default_factory=dict)


def packed(record: Record, offset: int) -> bytes:
    """The bytes of a record that will stand at this place of the journal. ValueError if too big."""
    told = {**record.head, _BLOBS: [[name, len(data)] for name, data in record.blobs.items()]}
    head = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    payload = b"".join((_LENGTH.pack(len(head)), head, *record.blobs.values()))
    if len(payload) > MAX_RECORD:
        raise ValueError(f"a record would take {len(payload):,} bytes")
    return _FRAME.pack(_MARK, len(payload), _checksum(payload, offset)) + payload


def records(data: bytes) -> Iterator[Record]:
    """The records of a journal, up to the first one that is torn or damaged."""
    offset = 0
    while offset + _FRAME.size <= len(data):
        mark, length, checksum = _FRAME.unpack_from(data, offset)
        begin = offset + _FRAME.size
        payload = data[begin : begin + length]
        if mark != _MARK or len(payload) < length or checksum != _checksum(payload, offset):
            return
        yield _unpacked(payload)
        offset = begin + length


def _unpacked(payload: bytes) -> Record:
    """A record whose checksum is right; KeyError, TypeError or ValueError if it is nonsense."""
    (length,) = _LENGTH.unpack_from(payload)
    place = _LENGTH.size + length
    head = parse_json(payload[_LENGTH.size : place], "journal", Damage)
    blobs: dict[str, bytes] = {}
    for name, size in head.pop(_BLOBS):
        if not 0 <= size <= len(payload) - place:
            raise ValueError("a record is shorter than it claims")
        blobs[name] = payload[place : place + size]
        place += size
    return Record(head, blobs)


def _checksum(payload: bytes, offset: int) -> int:
    return zlib.crc32(payload, offset & 0xFFFFFFFF)
