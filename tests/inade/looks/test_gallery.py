"""References on disk: what is written is read, at the place and scale it had."""

import json
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from inade.errors import ImageError
from inade.looks.gallery import Gallery, SavedStyle, is_saved_style, read_saved_style
from inade.looks.look import Reference, Style


def oak() -> tuple[np.ndarray, np.ndarray]:
    """A disk at (70, 50) in a picture of 120 x 90 with a gradient."""
    y, x = np.mgrid[:90, :120]
    photo = np.stack([x * 2, y * 2, x + y], axis=2).astype(np.uint8)
    return photo, (x - 70) ** 2 + (y - 50) ** 2 < 400


def reference() -> SavedStyle:
    """All that is known of the disk's picture."""
    photo, mask = oak()
    return SavedStyle(Reference("Old oak / autumn", photo, mask, 0, 0, mask.shape), "tree")


def told(path: Path, **changes: object) -> Path:
    """A copy of a style file that says something else, or nothing where a change is None."""
    other = path.with_name("told.png")
    with Image.open(path) as picture:
        described = json.loads(picture.text["inade-studio-style"]) | changes  # pyright: ignore
        info = PngImagePlugin.PngInfo()
        said = {key: value for key, value in described.items() if value is not None}
        info.add_itxt("inade-studio-style", json.dumps(said))
        picture.save(other, pnginfo=info)
    return other


def test_a_reference_comes_back_at_its_place(tmp_path: Path) -> None:
    gallery = Gallery(tmp_path)
    path = gallery.add(reference(), "trees")
    assert path == tmp_path / "trees" / "old-oak-autumn.png"
    assert gallery.folder_of(path) == "trees"
    found = read_saved_style(path)
    assert (found.crop.name, found.class_name) == ("Old oak / autumn", "tree")
    (given, inside), (photo, mask) = oak(), found.crop.whole()
    assert photo.shape == given.shape
    assert (mask == inside).all()
    assert (photo[inside] == given[inside]).all()
    assert found.crop.mask.size < mask.size
    again = read_saved_style(gallery.add(found))
    assert (again.crop.x, again.crop.y, again.crop.size) == (found.crop.x, found.crop.y, mask.shape)
    assert (again.crop.photo == found.crop.photo).all()


def test_the_checkpoint_in_use_is_kept_and_older_files_do_without(tmp_path: Path) -> None:
    gallery, made = Gallery(tmp_path), ("landscapes", "ab" * 32)
    path = gallery.add(replace(reference(), checkpoint=made))
    assert read_saved_style(path).checkpoint == made
    older = read_saved_style(told(path, checkpoint=None))
    assert older.checkpoint == ("", "")
    assert (older.crop.whole()[1] == oak()[1]).all()


def test_a_lossless_webp_serves_as_well(tmp_path: Path) -> None:
    path = Gallery(tmp_path).add(reference())
    with Image.open(path) as picture:
        exif = Image.Exif()
        exif[0x010E] = json.dumps(dict(picture.text))  # pyright: ignore
        other = path.with_suffix(".webp")
        picture.save(other, lossless=True, exact=True, exif=exif)
    assert is_saved_style(path)
    assert is_saved_style(other)
    first, second = (read_saved_style(p) for p in Gallery(tmp_path).paths())
    assert (first.crop.name, first.class_name) == (second.crop.name, second.class_name)
    assert (first.crop.photo == second.crop.photo).all()
    assert (first.crop.mask == second.crop.mask).all()


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
        read_saved_style(tmp_path / "photo.png")


def test_a_style_takes_the_memory_of_its_crop_whatever_size_its_picture_had(tmp_path: Path) -> None:
    path = Gallery(tmp_path).add(reference())
    crop = read_saved_style(told(path, width=12_000, height=9_000)).crop
    assert crop.size == (9_000, 12_000)
    assert crop.photo.shape[:2] == crop.mask.shape
    assert crop.mask.size <= 120 * 90


@pytest.mark.parametrize("side", [16_384, 10**12])
def test_a_small_file_that_claims_a_huge_picture_is_refused_before_it_is_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, side: int
) -> None:
    path = told(Gallery(tmp_path).add(reference()), width=side, height=side)
    monkeypatch.setattr(
        "inade.looks.gallery.read_photo_with_alpha", lambda _: pytest.fail("it was decoded")
    )
    with pytest.raises(ImageError, match="too large"):
        read_saved_style(path)


def test_a_crop_beyond_its_picture_is_refused(tmp_path: Path) -> None:
    path = Gallery(tmp_path).add(reference())
    with pytest.raises(ImageError, match="outside its picture"):
        read_saved_style(told(path, x=100))


def test_an_object_without_pixels_cannot_be_kept(tmp_path: Path) -> None:
    photo, mask = oak()
    empty = SavedStyle(Reference.of("nothing", photo, np.zeros_like(mask)), "tree")
    with pytest.raises(ImageError, match="no pixels"):
        Gallery(tmp_path).add(empty)
    assert list(Gallery(tmp_path).paths()) == []
