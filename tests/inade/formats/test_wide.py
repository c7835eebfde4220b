"""Photos of 16 bits that use fewer, and files of several pages: scaled, taken and told."""

import json
import struct
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from inade.cli import main
from inade.formats.pictures import fits_as_it_is, read_index_map, read_photo
from tests.inade.formats.test_unused_files import classes, label_map, photo

RNG = np.random.default_rng(5)


def told(path: Path) -> tuple[np.ndarray, list[str]]:
    said: list = []
    return read_photo(path, say=said.append), [str(one) for one in said]


def tiff(path: Path, values: np.ndarray, orientation: int = 1) -> None:
    """An uncompressed little-endian TIFF of uint16 [H, W, 3], by the specification's tags."""
    height, width, _ = values.shape
    data = values.astype("<u2").tobytes()
    short, long = 3, 4
    tags = [
        (256, short, 1, width), (257, short, 1, height), (258, short, 3, None),
        (259, short, 1, 1), (262, short, 1, 2), (273, long, 1, None),
        (274, short, 1, orientation), (277, short, 1, 3), (278, short, 1, height),
        (279, long, 1, len(data)), (284, short, 1, 1),
    ]  # fmt: skip
    bits_at = 8 + 2 + 12 * len(tags) + 4
    content = b"II*\0" + struct.pack("<IH", 8, len(tags))
    for tag, kind, count, value in tags:
        put = {258: bits_at, 273: bits_at + 6}.get(tag, value)
        wide = kind == long or count > 1
        content += struct.pack("<HHI", tag, kind, count)
        content += struct.pack("<I" if wide else "<HH", *([put] if wide else [put, 0]))
    path.write_bytes(content + struct.pack("<IHHH", 0, 16, 16, 16) + data)


@pytest.mark.parametrize("bits", [8, 10, 12, 14, 16])
@pytest.mark.parametrize("kind", ["grey.png", "rgb.png", "rgba.png", "rgb.tif"])
def test_white_is_the_largest_number_of_the_bits_in_use(
    tmp_path: Path, bits: int, kind: str
) -> None:
    white = 2**bits - 1
    values = RNG.integers(0, white + 1, (20, 30, 3)).astype(np.uint16)
    values[0, 0] = white
    path = tmp_path / kind
    if kind == "grey.png":
        values = np.repeat(values[..., :1], 3, 2)
        Image.fromarray(values[..., 0]).save(path)
    elif kind == "rgba.png":
        cv2.imwrite(str(path), np.dstack([values[..., ::-1], np.full((20, 30), 65_535, np.uint16)]))
    elif kind == "rgb.tif":
        tiff(path, values)
    else:
        cv2.imwrite(str(path), values[..., ::-1])
    pixels, words = told(path)
    assert np.abs(pixels - values * (255 / white)).max() <= 1  # Pillow rounds 16 bits down
    assert bool(words) == (bits < 16)
    if words:
        assert f"of {bits} bits" in words[0]
        assert f"white is {white:,}" in words[0]
    assert not fits_as_it_is(path)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_turned_files_are_scaled_as_they_lie(tmp_path: Path, orientation: int) -> None:
    values = RNG.integers(0, 4096, (24, 24, 3)).astype(np.uint16)
    values[0, 0] = 4095
    tiff(tmp_path / "few.tif", values, orientation)
    tiff(tmp_path / "all.tif", values * 16, orientation)
    few, every = (read_photo(tmp_path / f"{name}.tif").astype(int) for name in ("few", "all"))
    assert np.abs(few - every).max() <= 1


def pages(path: Path, *values: int) -> None:
    first, *more = (Image.new("L", (20, 20), value) for value in values)
    options = {"lossless": True} if path.suffix == ".webp" else {}
    first.save(path, save_all=bool(more), append_images=more, **options)


@pytest.mark.parametrize("ending", ["tif", "webp", "gif", "png"])
def test_the_page_that_is_taken_is_told(tmp_path: Path, ending: str) -> None:
    pages(tmp_path / f"one.{ending}", 9)
    pages(tmp_path / f"more.{ending}", 9, 90, 30)
    assert told(tmp_path / f"one.{ending}")[1] == []
    pixels, words = told(tmp_path / f"more.{ending}")
    assert (pixels == 9).all()
    assert len(words) == 1
    assert "first page" in words[0]
    if ending in ("tif", "png"):
        said: list = []
        assert (read_index_map(tmp_path / f"more.{ending}", said.append) == 9).all()
        assert len(said) == 1


def test_prepare_tells_what_it_scaled_and_which_page_it_took(
    tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    source = tmp_path / "in"
    classes(source)
    for name in "ab":
        label_map(source / f"labels/{name}.png")
    photo(source / "images/a.png")
    Image.fromarray(np.full((32, 48), 1000, np.uint16)).save(source / "images/a.png")
    more = [Image.new("RGB", (48, 32), (value,) * 3) for value in (10, 20)]
    more[0].save(source / "images/b.tif", save_all=True, append_images=more[1:])
    assert main(["prepare", str(source), str(tmp_path / "out")]) == 0
    text = capsys.readouterr().out
    assert "images/a.png: read as values of 10 bits in a file of 16" in text
    assert "images/b.tif: taken by its first page" in text
    assert main(["prepare", str(source), str(tmp_path / "again"), "--json"]) == 0
    changed = json.loads(capsys.readouterr().out)["changed"]
    assert {one["file"] for one in changed} == {"images/a.png", "images/b.tif"}
