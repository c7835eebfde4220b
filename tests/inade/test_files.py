"""Files are replaced whole or not at all."""

import os
import resource
import stat
import time
import zipfile
from pathlib import Path

import pytest

from inade.errors import ImageError, SaveError
from inade.files import atomic_folder, atomic_write, clear_leftovers, zip_entry


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def fail() -> None:
    raise ZeroDivisionError


def test_a_write_replaces_the_file_and_leaves_nothing_beside_it(tmp_path: Path):
    path = tmp_path / "new" / "note.txt"
    for text in ("one", "two"):
        with atomic_write(path) as temporary:
            assert temporary.suffix == ".txt"
            temporary.write_text(text)
    assert path.read_text() == "two"
    assert names(path.parent) == ["note.txt"]


def test_a_failed_write_keeps_the_old_file(tmp_path: Path):
    path = tmp_path / "note.txt"
    path.write_text("old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(SaveError, match=r"note\.txt"), atomic_write(path) as temporary:
            temporary.write_bytes(b"x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_text() == "old"
    assert names(tmp_path) == ["note.txt"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_file_keeps_its_mode(tmp_path: Path):
    path = tmp_path / "note.txt"
    for mode in (0o600, 0o664):
        path.write_text("old")
        path.chmod(mode)
        with atomic_write(path) as temporary:
            assert stat.S_IMODE(temporary.stat().st_mode) & 0o077 == 0
            temporary.write_text("new")
        assert path.read_text() == "new"
        assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_read_only_file_is_never_replaced(tmp_path: Path):
    path = tmp_path / "note.txt"
    path.write_text("old")
    path.chmod(0o444)
    with pytest.raises(SaveError, match=r"note\.txt: this file is read-only"), atomic_write(path):
        fail()
    assert path.read_text() == "old"
    assert names(tmp_path) == ["note.txt"]


def test_other_errors_pass_through(tmp_path: Path):
    with pytest.raises(ZeroDivisionError), atomic_write(tmp_path / "a"):
        fail()
    with pytest.raises(ImageError), atomic_write(tmp_path / "a"):
        raise ImageError("no")
    assert names(tmp_path) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_device_is_written_to_and_never_replaced():
    with pytest.raises(SaveError, match="No space left"), atomic_write(Path("/dev/full")) as path:
        path.write_text("much")
    assert Path("/dev/full").is_char_device()


def test_a_folder_in_the_place_of_the_file_and_a_file_in_the_place_of_a_folder(tmp_path: Path):
    with pytest.raises(SaveError, match="folder"), atomic_write(tmp_path):
        pass
    (tmp_path / "file").write_text("")
    with pytest.raises(SaveError), atomic_write(tmp_path / "file" / "below"):
        pass
    with pytest.raises(SaveError, match="file"), atomic_folder(tmp_path / "file"):
        pass


def test_a_link_is_followed(tmp_path: Path):
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with atomic_write(tmp_path / "link") as temporary:
        temporary.write_text("new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_folders_appear_whole(tmp_path: Path):
    target = tmp_path / "set"
    with pytest.raises(ZeroDivisionError), atomic_folder(target):
        fail()
    assert names(tmp_path) == []
    with atomic_folder(target) as folder:
        (folder / "a").write_text("1")
        assert not target.exists()
    with pytest.raises(SaveError, match="already holds"), atomic_folder(target):
        pass
    with atomic_folder(target, replace=True) as folder:
        (folder / "b").write_text("2")
    assert names(tmp_path) == ["set"]
    assert names(target) == ["b"]


@pytest.mark.parametrize(
    ("now", "dated"),
    [
        ((1979, 12, 31, 23, 59, 59), (1980, 1, 1, 0, 0, 0)),
        ((1980, 1, 1, 0, 0, 0), (1980, 1, 1, 0, 0, 0)),
        ((2026, 5, 6, 7, 8, 10), (2026, 5, 6, 7, 8, 10)),
        ((2107, 12, 31, 23, 59, 58), (2107, 12, 31, 23, 59, 58)),
        ((2108, 1, 1, 0, 0, 0), (2107, 12, 31, 23, 59, 58)),  # counted in twos
    ],
)
def test_zips_are_dated_as_far_as_they_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, now: tuple[int, ...], dated: tuple[int, ...]
):
    monkeypatch.setattr(time, "localtime", lambda *_: time.struct_time((*now, 0, 1, 0)))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(zip_entry("inside/b.txt"), b"b")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        (entry,) = archive.infolist()
        assert (entry.filename, entry.date_time) == ("inside/b.txt", dated)
        assert archive.read(entry) == b"b"


def test_what_killed_writes_left_is_cleared_and_nothing_else(tmp_path: Path):
    path = tmp_path / "farm.inade"
    kept = ["farm.inade", ".farm.inade.lock", ".farm.0123.inade", ".barn.01234567.inade", ".notes"]
    for name in [*kept, ".farm.01234567.inade"]:
        (tmp_path / name).write_text(name)
    (tmp_path / ".farm.inade.89abcdef").mkdir()
    (tmp_path / ".farm.inade.89abcdef" / "part").write_text("half")
    clear_leftovers(path)
    assert names(tmp_path) == sorted(kept)
    clear_leftovers(tmp_path / "gone" / "farm.inade")


def test_a_folder_put_aside_by_a_killed_write_comes_back(tmp_path: Path):
    path = tmp_path / "checkpoint"
    for name in (".checkpoint.01234567", ".checkpoint.01234567.old"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "weights").write_text(name[-4:])
    clear_leftovers(path)
    assert names(tmp_path) == ["checkpoint"]
    assert (path / "weights").read_text() == ".old"


def test_a_folder_written_anew_clears_what_a_killed_write_left_days_ago(tmp_path: Path):
    old, fresh = tmp_path / ".set.01234567", tmp_path / ".set.89abcdef"
    for folder in (old, fresh):
        folder.mkdir()
    os.utime(old, (1, 1))
    with atomic_folder(tmp_path / "set") as folder:
        (folder / "part").touch()
    assert names(tmp_path) == [".set.89abcdef", "set"]


def test_names_that_were_cut_short_may_be_another_files(tmp_path: Path):
    path, other = tmp_path / f"{'a' * 90}.inade", tmp_path / f".{'a' * 80}.01234567.inade"
    other.touch()
    clear_leftovers(path)
    assert other.exists()
    os.utime(other, (1, 1))
    clear_leftovers(path)
    assert not other.exists()
