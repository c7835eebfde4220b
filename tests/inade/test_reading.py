"""The common readers: what JSON, arrays and archives may hold, and what is refused in words."""

import io
import json
import os
import zipfile
from pathlib import Path

import numpy as np
import pytest

from inade import reading
from inade.errors import ImageError, LayoutError
from inade.reading import (
    lacks_memory,
    open_archive,
    parse_json,
    parse_npy,
    read_arrays,
    read_bytes,
    read_json,
    read_start,
    read_text,
)

TOLD = {"größe": [1, 2.5, None, True, "☀"]}


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_json_of_any_unicode_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(json.dumps(TOLD, ensure_ascii=False).encode(encoding))
    assert read_json(path, LayoutError) == TOLD
    assert read_text(path, LayoutError).startswith('{"größe')
    assert read_start(path, LayoutError, 40).startswith('{"g')


def test_halves_of_signs_are_replaced_and_pairs_are_whole() -> None:
    read = parse_json(rb'{"a\ud800": ["\udc00b", "\ud83d\ude00", "\\ud800"]}', "a", LayoutError)
    assert read == {"a\ufffd": ["\ufffdb", "\U0001f600", "\\ud800"]}
    json.dumps(read, ensure_ascii=False).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"{",
        b"",
        b"[" * 200_000,
        b'{"a":' * 100_000,
        b"[" + b"9" * 5_000 + b"]",
        b"\xff\xfe\x00\xd8",
        b"\xed\xa0\x80",
        b"\x80abc",
        b'{"a": 1} x',
    ],
)
def test_what_is_no_json_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(LayoutError, match="it cannot be read") as caught:
        parse_json(data, "a.json", LayoutError)
    assert caught.value.remedy
    assert len(str(caught.value)) < 300


def test_only_files_are_opened(tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "loop.json").symlink_to("loop.json")
    (tmp_path / "zero.json").symlink_to("/dev/zero")
    (tmp_path / "empty.json").touch()
    (tmp_path / "large.json").write_bytes(bytes(100))
    for name, words in {
        "folder": "no file", "pipe": "no file", "loop": "cannot be opened", "zero": "no file",
        "empty": "is empty", "none": "cannot be opened", "large": "over 0 MiB", "a\0b": "opened",
    }.items():  # fmt: skip
        with pytest.raises(ImageError, match=words):
            read_bytes(tmp_path / f"{name}.json", ImageError, 99)


def npy(values: np.ndarray, **options: bool) -> bytes:
    stream = io.BytesIO()
    np.save(stream, values, **options)
    return stream.getvalue()


@pytest.mark.parametrize(
    "values",
    [
        np.arange(6, dtype=np.uint16).reshape(2, 3),
        np.asfortranarray(np.arange(6.0).reshape(2, 3)),
        np.array(["a", "größe"]),
        np.array(3, np.int64),
        np.zeros((0, 4), np.float32),
        np.array([True, False]),
    ],
)
def test_arrays_are_read_as_they_are(values: np.ndarray) -> None:
    read = parse_npy(npy(values), "a.npy", LayoutError)
    assert read.dtype == values.dtype
    assert np.array_equal(read, values)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x93NUMPY",
        npy(np.array([{}], object), allow_pickle=True),
        npy(np.zeros(3))[:-1],
        npy(np.zeros(3)) + b"x",
        npy(np.zeros(3)).replace(b"(3,)", b"(-3,)").replace(b"  \n", b" \n", 1),
        npy(np.zeros(3)).replace(b"(3,)", b"9**9"),
        npy(np.zeros(3)).replace(b"(3,)", b"(((("),
        npy(np.zeros(0)).replace(b"(0,), }      ", b"(10**12,), }"),
        npy(np.zeros(2, [("a", "f4")])),
    ],
)
def test_what_is_no_array_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(LayoutError, match="no array of numbers"):
        parse_npy(data, "a.npy", LayoutError)


def test_archives_are_judged_before_they_are_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.npz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.npy", npy(np.arange(5)))
        archive.writestr("large", bytes(2**22))
    assert read_arrays(path, LayoutError)["a"].tolist() == [0, 1, 2, 3, 4]
    with pytest.raises(LayoutError, match="unpacks to"):
        read_arrays(path, LayoutError, 2**20)
    with open_archive(path, LayoutError) as archive:
        assert archive.names == ["a.npy", "large"]
        with pytest.raises(LayoutError, match="unpacks"):
            archive.read("large", 2**20)
        with pytest.raises(KeyError):
            archive.read("none")


def damaged(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[40] ^= 1
    path.write_bytes(data)


def encrypted(path: Path) -> None:
    data = path.read_bytes().replace(b"PK\1\2\24\3\24\0\0", b"PK\1\2\24\3\24\0\1")
    path.write_bytes(data.replace(b"PK\3\4\24\0\0", b"PK\3\4\24\0\1"))


def unusual(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a", b"x" * 100)


@pytest.mark.parametrize("break_it", [damaged, encrypted, unusual])
def test_members_that_cannot_be_read_are_refused_in_words(tmp_path: Path, break_it) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a", b"x" * 100)
    break_it(path)
    with open_archive(path, LayoutError) as archive, pytest.raises(LayoutError, match="no archive"):
        archive.read("a")


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        OSError(12, "Cannot allocate memory"),
        RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried"),
        RuntimeError("CUDA out of memory. Tried to allocate"),
        ValueError("(-4:Insufficient memory) Failed to allocate 400000000 bytes in function"),
    ],
)
def test_lack_of_memory_is_known_in_everybodys_words(error: Exception) -> None:
    assert lacks_memory(error)
    assert not lacks_memory(ValueError("it is damaged"))


def test_lack_of_memory_is_called_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def little(*_: object, **__: object) -> None:
        raise MemoryError

    path = tmp_path / "a.json"
    path.write_text("[1]")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a", b"x")
    monkeypatch.setattr(reading.json, "loads", little)
    monkeypatch.setattr(zipfile.ZipFile, "read", little)
    with pytest.raises(ImageError, match="too little memory"):
        read_json(path, ImageError)
    memory = pytest.raises(ImageError, match="too little memory")
    with open_archive(tmp_path / "a.zip", ImageError) as opened, memory:
        opened.read("a")
    monkeypatch.setattr(Path, "read_bytes", little)
    with pytest.raises(ImageError, match="too little memory"):
        read_bytes(path, ImageError)
