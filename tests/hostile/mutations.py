"""What may happen to a file: chance, malice, and what other programs write. All from a seed."""

import json
import os
import random
import shutil
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

_DEEP = "[" * 100_000
_BLANK = 2**26  # zero bytes in a member that packs to nothing
_LONGEST_LIST = 2**20  # signs of one that says the same again and again
_ODD: list[Any] = [
    *(None, True, False, 0, -1, 1, 255, 256, 65_535, 65_536, 2**31, -(2**63), 2**64, 10**400),
    *(0.5, -0.0, 1e308, float("inf"), float("nan"), "", ".", "../../a", "/etc/passwd", "a\0b"),
    *("\ud800", "\U0001f600", "x" * 5_000, "{0.__class__}", "%s%n", "1e400", [], {}, [[]]),
    *([0] * 50, {"": None}, [[0, 0], [0, 0], [0, 0]], [1e308, -1e308]),
]
_RAW = ("1e400", "-1e400", "9" * 5_000, "9" * 4_000, "NaN", '"\\ud800"', _DEEP, '{"a":' * 20_000)


def mutate(folder: Path, seed: int) -> str:
    """Change one to three things below a folder; in words what was done."""
    chance = random.Random(seed)
    told: list[str] = []
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        if not files:
            break
        path = chance.choice(files)
        ways = _WAYS_BY_SUFFIX.get(path.suffix, ()) or (_bytes,)
        way = chance.choice((*ways, *ways, *ways, _bytes, _file))
        told.append(f"{path.relative_to(folder)}: {way(path, chance)}")
    return "; ".join(told)


def _file(path: Path, chance: random.Random) -> str:
    """Something else of this name, or nothing."""
    what = chance.choice(("gone", "empty", "folder", "pipe", "loop", "device", "other", "locked"))
    data = path.read_bytes()
    if what == "locked":
        path.chmod(0)
        return what
    path.unlink()
    if what == "empty":
        path.touch()
    elif what == "folder":
        path.mkdir()
    elif what == "pipe":
        os.mkfifo(path)
    elif what == "loop":
        path.symlink_to(path.name)
    elif what == "device":
        path.symlink_to("/dev/zero")
    elif what == "other":
        others = sorted(one for one in path.parent.rglob("*") if one.is_file())
        path.write_bytes(chance.choice(others).read_bytes() if others else data[::-1])
    return what


def _bytes(path: Path, chance: random.Random) -> str:
    data, what = changed_bytes(path.read_bytes(), chance)
    path.write_bytes(data)
    return what


def changed_bytes(data: bytes, chance: random.Random) -> tuple[bytes, str]:
    """The bytes with some of them flipped, lost, doubled or blank."""
    place = chance.randrange(len(data) + 1)
    length = min(len(data) - place, int(2 ** chance.uniform(0, 12)))
    what = chance.choice(("flip", "flip", "cut", "lose", "double", "blank", "full", "random"))
    if what == "flip":
        array = bytearray(data)
        for _ in range(chance.randint(1, 8) if array else 0):
            array[chance.randrange(min(len(array), 2 ** chance.randint(4, 30)))] ^= (
                1 << chance.randrange(8)
            )
        return bytes(array), what
    if what == "cut":
        return data[:place], what
    middle = {
        "lose": b"",
        "double": data[place : place + length] * 2,
        "blank": bytes(length),
        "full": b"\xff" * length,
        "random": chance.randbytes(length),
    }[what]
    return data[:place] + middle + data[place + length :], what


def _json(path: Path, chance: random.Random) -> str:
    data, what = changed_json(path.read_bytes(), chance)
    path.write_bytes(data)
    return what


def changed_json(data: bytes, chance: random.Random) -> tuple[bytes, str]:
    """JSON with values that nobody expects, without keys, or in another encoding."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return changed_bytes(data, chance)
    text = ""
    what = chance.choice(("value", "value", "value", "raw", "raw", "key", "list", "whole", "text"))
    if what == "whole":
        value = chance.choice(_ODD)
    elif what == "text":
        encoding = chance.choice(("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1"))
        text = json.dumps(value, ensure_ascii=False)
        return text.encode(encoding, "replace"), encoding
    else:
        for _ in range(chance.choice((1, 1, 2, 4))):
            _change(value, what, chance)
    text = json.dumps(value)
    for raw in _RAW:
        text = text.replace(f'"<{_RAW.index(raw)}>"', raw)
    return text.encode(), what


def _change(value: Any, what: str, chance: random.Random) -> None:
    """Change something in nested lists and tables, in place."""
    while isinstance(value, dict | list) and value:
        key = chance.choice(list(value) if isinstance(value, dict) else range(len(value)))
        inner = value[key]
        if isinstance(inner, dict | list) and inner and chance.random() < 0.8:
            value = inner
            continue
        if what == "key":
            del value[key]
        elif what == "list":
            text = json.dumps(inner)  # copies: what is changed in all of them again has no end
            times = min(chance.choice((0, 2, 1000)), _LONGEST_LIST // len(text))
            value[key] = [json.loads(text) for _ in range(times)]
        elif what == "raw":
            value[key] = f"<{chance.randrange(len(_RAW))}>"
        else:
            value[key] = chance.choice(_ODD)
        return


def _zip(path: Path, chance: random.Random) -> str:
    """A member changed by its kind, or the archive as others would write it."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    except Exception:  # what an earlier mutation made of it
        return _bytes(path, chance)
    if not members:
        return _bytes(path, chance)
    name = chance.choice(list(members))
    what = chance.choice(("member", "member", "member", "member", "gone", "blank", "name", "twice"))
    if what == "member":
        suffix = Path(name).suffix
        change = {".json": changed_json, ".png": changed_png, ".npy": changed_npy}.get(
            suffix, changed_bytes
        )
        members[name], what = change(members[name], chance)
    elif what == "gone":
        del members[name]
    elif what == "blank":
        members[name] = bytes(_BLANK)
    elif what == "name":
        members[chance.choice(("../a", "/a", "C:\\a", "a\0b", name + "/"))] = members.pop(name)
    method = chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA))
    with zipfile.ZipFile(path, "w", method if what != "blank" else zipfile.ZIP_DEFLATED) as archive:
        for member, data in members.items():
            archive.writestr(zipfile.ZipInfo(member), data, compress_type=archive.compression)
        if what == "twice":
            archive._didModify = True
            info = zipfile.ZipInfo(name + "x")
            archive.writestr(info, b"")
            info.filename = name
    return f"{name} {what}"


def _png(path: Path, chance: random.Random) -> str:
    data, what = changed_png(path.read_bytes(), chance)
    path.write_bytes(data)
    return what


def changed_png(data: bytes, chance: random.Random) -> tuple[bytes, str]:
    """A PNG whose header tells another size or kind, with its checksum right."""
    if len(data) < 40 or data[:8] != b"\x89PNG\r\n\x1a\n" or chance.random() < 0.4:
        return changed_bytes(data, chance)
    width, height, *kind = struct.unpack(">IIBBBBB", data[16:29])
    sides = (0, 1, width, height, 4096, 10_000, 16_384, 65_535, 2**31 - 1, 2**32 - 1)
    width, height = chance.choice((width, *sides)), chance.choice((height, *sides))
    if chance.random() < 0.5:
        kind[0], kind[1] = chance.choice((1, 2, 4, 8, 16)), chance.choice((0, 2, 3, 4, 6))
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, *kind)
    checked = struct.pack(">I", zlib.crc32(head))
    return data[:12] + head + checked + data[33:], f"header {width} x {height} {kind[:2]}"


def _npy(path: Path, chance: random.Random) -> str:
    data, what = changed_npy(path.read_bytes(), chance)
    path.write_bytes(data)
    return what


def changed_npy(data: bytes, chance: random.Random) -> tuple[bytes, str]:
    """An array file whose header claims another shape or kind."""
    if chance.random() < 0.4:
        return changed_bytes(data, chance)
    shape = chance.choice(("()", "(0,)", "(99999999999,)", "(2, -3)", "(1e9,)", "(True,)", "(",
                           "((3,),)", "(100000, 100000)", "[3]", "(3, 2, 4)"))  # fmt: skip
    kind = chance.choice(
        ("<f4", "<f8", "|O", "<i4", "|u1", "<U9999999", "|V4", "<M8[s]", "x", ">f4")
    )
    order = chance.choice(("False", "True", "7"))
    head = f"{{'descr': '{kind}', 'fortran_order': {order}, 'shape': {shape}, }}".encode()
    head += b" " * (-(len(head) + 11) % 64) + b"\n"
    body = data[10 + int.from_bytes(data[8:10], "little") :]
    return data[:8] + len(head).to_bytes(2, "little") + head + body, f"claims {kind} {shape}"


def _tensors(path: Path, chance: random.Random) -> str:
    """A .safetensors file whose head is changed, or its numbers."""
    data = path.read_bytes()
    length = int.from_bytes(data[:8], "little")
    if length > len(data) or chance.random() < 0.3:
        return _bytes(path, chance)
    if chance.random() < 0.3:
        array = bytearray(data)
        place = chance.randrange(8 + length, len(array) - 4) if len(array) > length + 13 else 8
        array[place : place + 4] = chance.choice((b"\0\0\xc0\x7f", b"\0\0\x80\x7f", b"\xff" * 4))
        path.write_bytes(array)
        return "numbers"
    head, what = changed_json(data[8 : 8 + length], chance)
    path.write_bytes(len(head).to_bytes(8, "little") + head + data[8 + length :])
    return f"head {what}"


def copied(source: Path, target: Path) -> None:
    """A fresh copy of a folder in the place of whatever is there."""
    if target.exists():
        for path in target.rglob("*"):
            if not path.is_symlink() and path.is_file():
                path.chmod(0o600)
        shutil.rmtree(target)
    shutil.copytree(source, target)


_Way = Callable[[Path, random.Random], str]
_WAYS_BY_SUFFIX: dict[str, tuple[_Way, ...]] = {
    ".json": (_json,),
    ".jsonl": (_json,),
    ".inade": (_zip,),
    ".npz": (_zip,),
    ".pth": (_zip,),
    ".png": (_png,),
    ".npy": (_npy,),
    ".safetensors": (_tensors,),
}
