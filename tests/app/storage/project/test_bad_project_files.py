"""Damaged, hostile and foreign project files, and a full disk: told, and nothing is lost."""

import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from app.document.state import CheckpointId
from app.storage.project.members import VERSION
from app.storage.project.project_file import open_project, save_project
from inade.errors import ProjectError, SaveError
from tests.app.storage.project.files import manifest, rewritten, saved
from tests.app.storage.states import assert_same, full_project


def test_newer_version_is_refused_with_words_and_left_alone(tmp_path: Path) -> None:
    path = manifest(saved(tmp_path), lambda m: m.update(version=VERSION + 1))
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="newer version") as caught:
        open_project(path)
    assert "Update" in caught.value.remedy
    assert path.read_bytes() == before


def test_missing_file_and_folder_have_sentences(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="no such file"):
        open_project(tmp_path / "none.inade")
    (tmp_path / "test.inade").mkdir()
    with pytest.raises(ProjectError, match=r"test\.inade"):
        open_project(tmp_path / "test.inade")


@pytest.mark.parametrize("content", [b"", b"hello\n" * 100, b"PK\x03\x04" + b"\0" * 200])
def test_other_files_are_no_projects(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "test.inade"
    path.write_bytes(content)
    with pytest.raises(ProjectError, match="no project, or it is damaged"):
        open_project(path)


def test_truncation_anywhere_is_noticed(tmp_path: Path) -> None:
    whole = saved(tmp_path).read_bytes()
    path = tmp_path / "cut.inade"
    for length in range(0, len(whole), 97):
        path.write_bytes(whole[:length])
        with pytest.raises(ProjectError):
            open_project(path)


def test_flipped_bytes_are_noticed_or_harmless(tmp_path: Path) -> None:
    whole = saved(tmp_path).read_bytes()
    path = tmp_path / "flipped.inade"
    for place in range(0, len(whole), 41):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        try:
            project = open_project(path)
        except ProjectError:
            continue
        assert_same(project, full_project())


@pytest.mark.parametrize(
    "name", ["../outside.png", "/etc/passwd", "a/../../b", "..\\b.png", "C:\\x", "C:x"]
)
def test_path_tricks_are_refused(tmp_path: Path, name: str) -> None:
    path = saved(tmp_path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(name, b"x")
    with pytest.raises(ProjectError, match="forbidden name"):
        open_project(path)


def test_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = saved(tmp_path)
    with zipfile.ZipFile(path) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in contents.items():
            if name != "picture.png":
                archive.writestr(name, data)
        with archive.open("picture.png", "w", force_zip64=True) as stream:
            for _ in range(1025):
                stream.write(bytes(2**20))
    with pytest.raises(ProjectError, match="unpacks to"):
        open_project(path)


def giant_png(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + checksum

    header = struct.pack(">IIBBBBB", width, height, 16, 0, 0, 0, 0)
    data = zlib.compress(bytes(1000))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    )


def npy_claiming(shape: str) -> bytes:
    """An array file that claims a shape and holds no data."""
    text = f"{{'descr': '<f4', 'fortran_order': False, 'shape': {shape}, }}".ljust(117) + "\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text.encode()


@pytest.mark.parametrize(
    "members",
    [
        {"manifest_dot_json": None},
        {"manifest_dot_json": b"{"},
        {"manifest_dot_json": b"[1, 2]"},
        {"manifest_dot_json": b"[" * 100_000},
        {"layout_dot_png": None},
        {"layout_dot_png": b"\x89PNG\r\n\x1a\n"},
        {"layout_dot_png": giant_png(100_000, 100_000)},
        {"layout_dot_png": giant_png(16_384, 16_384 * 2)},
        {"layout_dot_png": giant_png(64, 32)},
        {"picture_dot_png": b"GIF89a" + bytes(40)},
        {"looks__noise_dot_npy": npy_claiming("(100000, 2, 100000000)")},
        {"looks__noise_dot_npy": npy_claiming("(-3, 2, 6)")},
        {"looks__noise_dot_npy": b"\x93NUMPY\x01\x00\xff\xff"},
        {"looks__noise_dot_npy": b"cos\nsystem\n(S'true'\ntR."},
        {"looks__ids_dot_npy": None},
        {"looks__drawn_dot_npy": None},
        {"looks__drawn_dot_npy": npy_claiming("(3, 4, 6)")},
        {"looks__has_drawn_dot_npy": None},
        {"references__0_dot_png": None},
        {"own_dot_png": b"\x89PNG\r\n\x1a\n"},
        {"beneath__5_dot_png": None},
        {"beneath__5_dot_png": giant_png(64, 32)},
        {"beneath__5_picture_dot_png": None},
    ],
)
def test_broken_members_are_named_or_described(
    tmp_path: Path, members: dict[str, bytes | None], capfd: pytest.CaptureFixture[str]
) -> None:
    path = rewritten(saved(tmp_path), **members)
    with pytest.raises(ProjectError, match="no project, or it is damaged"):
        open_project(path)


@pytest.mark.parametrize(
    "change",
    [
        lambda m: m.update(format="other"),
        lambda m: m["objects"][0].update(origin=[float("nan"), 0]),
        lambda m: m["objects"][0].update(origin=[0, 1e300]),
        lambda m: m["objects"][0].update(origin=0),
        lambda m: m["objects"][1].update(texture_seed=-1),
        lambda m: m["objects"][1].update(stream=2**32),
        lambda m: m.update(version="one"),
        lambda m: m.update(version=0),
        lambda m: m.pop("seed"),
        lambda m: m.update(picture_size=[0, 32]),
        lambda m: m.update(picture_size=[15, 32]),
        lambda m: m.update(picture_size=[10**9, 10**9]),
        lambda m: m.update(objects=[]),
        lambda m: m["objects"].pop(),
        lambda m: m["objects"][0].update(channel=4),
        lambda m: m["objects"][0].update(strength=float("nan")),
        lambda m: m["objects"][0].update(strength=1.51),
        lambda m: m["objects"][0].update(variety=-1),
        lambda m: m["objects"][0].update(id=70_000),
        lambda m: m["objects"][0].update(noise_source=[1]),
        lambda m: m.update(next_id=10**9),
        lambda m: m.update(references=["a", "b"]),
        lambda m: m["references"]["0"].update(x=-1),
        lambda m: m["references"]["0"].update(size=[4, 4]),
        lambda m: m["references"]["0"].update(size=[10**6, 10**6]),
        lambda m: m["references"]["1"].update(size=[17, 32]),
        lambda m: m["objects"][1].update(style_of=[[1.0, 2]]),
        lambda m: m["objects"][1].update(style_of=[[1.0, -1]]),
        lambda m: m["objects"][1].update(style_of=[[float("inf"), 0]]),
        lambda m: m["objects"][1].update(style_of=3),
        lambda m: m.update(references="harbour"),
        lambda m: m.update(label_set={"classes": "none"}),
        lambda m: m.update(checkpoint=None),
        lambda m: m.update(checkpoint="1"),
        lambda m: m.update(checkpoints=[]),
        lambda m: m.update(noise_dim=0),
        lambda m: m.update(noise_dim=None) or [r.update(checkpoint="2") for r in m["objects"]],
        lambda m: m.update(frame=[3, 1]),
        lambda m: m.update(frame=[0, float("inf")]),
        lambda m: m["beneath"]["5"].update(x=63),
        lambda m: m["beneath"].update(house={"x": 0, "y": 0, "picture": False}),
        lambda m: m.update(scene_seed="none"),
    ],
)
def test_nonsense_in_the_manifest_is_refused(
    tmp_path: Path, change: Callable[[dict], object]
) -> None:
    path = manifest(saved(tmp_path), change)
    with pytest.raises(ProjectError):
        open_project(path)


def test_many_giant_pictures_are_refused_before_they_fill_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path)
    monkeypatch.setattr("app.storage.project.reader.MAX_PIXELS", 32 * 64 + 16 * 32)
    with pytest.raises(ProjectError, match=r"'references/0_mask\.png' is 7 x 9 pixels"):
        open_project(path)


def test_checkpoint_need_not_exist(tmp_path: Path) -> None:
    project = open_project(saved(tmp_path))
    assert project.checkpoint == CheckpointId("landscapes", "ab" * 32)


def test_full_disk_leaves_the_old_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path)
    before = path.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", fail)
    with pytest.raises(SaveError, match="No space left"):
        save_project(path, full_project())
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["test.inade"]
