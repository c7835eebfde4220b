"""References on disk: what is written is read, at the place and scale it had."""

import json
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from inade.errors import ImageError
from inade.gallery import Gallery, StyleReference, is_reference, read_reference
from inade.look import Style


def reference() -> StyleReference:
    """A disk at (70, 50) in a picture of 120 x 90 with a gradient."""
    y, x = np.mgrid[:90, :120]
    photo = np.stack([x * 2, y * 2, x + y], axis=2).astype(np.uint8)
    return StyleReference("Old oak / autumn", "tree", photo, (x - 70) ** 2 + (y - 50) ** 2 < 400)


def test_a_reference_comes_back_at_its_place(tmp_path: Path) -> None:
    gallery, given = Gallery(tmp_path), reference()
    path = gallery.add(given, "trees")
    assert path == tmp_path / "trees" / "old-oak-autumn.png"
    assert gallery.folder_of(path) == "trees"
    found = read_reference(path)
    assert (found.name, found.class_name) == ("Old oak / autumn", "tree")
    assert found.photo.shape == given.photo.shape
    assert (found.mask == given.mask).all()
    assert (found.photo[given.mask] == given.photo[given.mask]).all()


def test_the_checkpoint_in_use_is_kept_and_older_files_do_without(tmp_path: Path) -> None:
    gallery, made = Gallery(tmp_path), ("landscapes", "ab" * 32)
    path = gallery.add(replace(reference(), checkpoint=made))
    assert read_reference(path).checkpoint == made
    with Image.open(path) as picture:
        described = json.loads(picture.text["inade-studio-style"])  # pyright: ignore
        del described["checkpoint"]
        info = PngImagePlugin.PngInfo()
        info.add_itxt("inade-studio-style", json.dumps(described))
        picture.save(tmp_path / "older.png", pnginfo=info)
    older = read_reference(tmp_path / "older.png")
    assert older.checkpoint == ("", "")
    assert (older.mask == reference().mask).all()


def test_a_lossless_webp_serves_as_well(tmp_path: Path) -> None:
    path = Gallery(tmp_path).add(reference())
    with Image.open(path) as picture:
        exif = Image.Exif()
        exif[0x010E] = json.dumps(dict(picture.text))  # pyright: ignore
        other = path.with_suffix(".webp")
        picture.save(other, lossless=True, exact=True, exif=exif)
    assert is_reference(path)
    assert is_reference(other)
    first, second = (read_reference(p) for p in Gallery(tmp_path).paths())
    assert (first.name, first.class_name) == (second.name, second.class_name)
    assert (first.photo == second.photo).all()
    assert (first.mask == second.mask).all()


def test_two_of_one_name_get_files_of_their_own(tmp_path: Path) -> None:
    gallery = Gallery(tmp_path)
    first, second = gallery.add(reference()), gallery.add(reference())
    assert first != second
    assert list(gallery.paths()) == sorted([first, second])


@pytest.mark.parametrize(
    ("folder", "place"), [("trees", "trees"), ("Trees/old", "trees/old"), ("../../up", "up")]
)
def test_a_folder_lies_within_the_gallery(tmp_path: Path, folder: str, place: str) -> None:
    gallery = Gallery(tmp_path / "styles")
    path = gallery.add(reference(), folder)
    assert gallery.folder_of(path) == place
    assert list(gallery.paths()) == [path]


def test_codes_are_kept_by_checkpoint_and_forgotten_when_the_file_changes(tmp_path: Path) -> None:
    gallery = Gallery(tmp_path)
    path = gallery.add(reference())
    rows = np.arange(12, dtype=np.float32).reshape(4, 3)
    style = Style(rows[0], rows[1], rows[2], rows[3])
    assert gallery.code(path, "a" * 64) is None
    gallery.keep_code(path, "a" * 64, style)
    assert gallery.code(path, "a" * 64) == style
    assert gallery.code(path, "b" * 64) is None
    path.write_bytes(path.read_bytes() + b"\0")
    assert gallery.code(path, "a" * 64) is None
    assert list(gallery.paths()) == [path]


def test_a_picture_that_is_no_style_is_refused_in_words(tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "photo.png"), np.zeros((8, 8, 3), np.uint8))
    with pytest.raises(ImageError, match="no saved style"):
        read_reference(tmp_path / "photo.png")


def test_an_object_without_pixels_cannot_be_kept(tmp_path: Path) -> None:
    given = reference()
    empty = StyleReference("nothing", "tree", given.photo, np.zeros_like(given.mask))
    with pytest.raises(ImageError, match="no pixels"):
        Gallery(tmp_path).add(empty)
    assert list(Gallery(tmp_path).paths()) == []
