"""Photos of every kind come back as upright sRGB; hostile ones as sentences."""

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image, ImageCms, TiffImagePlugin

from inade.errors import ImageError, LayoutError, SaveError
from inade.formats.pictures import (
    fits_as_it_is,
    picture_size,
    read_index_map,
    read_photo,
    read_photo_with_alpha,
    read_texts,
    write_map,
    write_picture,
)
from tests.turned import stored

CORNERS = np.zeros((20, 30, 3), np.uint8)
CORNERS[:10, :15] = (255, 0, 0)
CORNERS[:10, 15:] = (0, 255, 0)
CORNERS[10:, :15] = (0, 0, 255)


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds a few bytes only."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(b"\0" * 9)), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def exif_of(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize(
    ("name", "how"),
    [
        ("a.png", {}),
        ("a.jpg", {"quality": 100, "subsampling": 0}),
        ("a.webp", {"lossless": True}),
        ("a.tif", {}),
        ("a.tiff", {"compression": "tiff_adobe_deflate"}),
    ],
)
def test_exif_orientation_makes_the_photo_upright(
    tmp_path: Path, name: str, how: dict[str, Any], orientation: int
):
    path = tmp_path / name
    Image.fromarray(stored(CORNERS, orientation)).save(path, exif=exif_of(orientation), **how)
    assert picture_size(path) == (20, 30)
    atol = 60 if name == "a.jpg" else 0  # blocks of a JPEG reach over the edges of the quarters
    np.testing.assert_allclose(read_photo(path).astype(int), CORNERS, atol=atol)


@pytest.mark.parametrize(("broken", "turned"), [("tobytes", True), ("get", False)])
def test_exif_that_cannot_be_used_costs_no_photo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str, turned: bool
):
    """Where the orientation can be read the photo is upright, whatever the other tags hold."""
    path = tmp_path / "a.png"
    Image.fromarray(stored(CORNERS, 6)).save(path, exif=exif_of(6))

    def fails(*_: object, **__: object) -> None:
        raise ValueError("unpack requires a buffer of 4 bytes")

    monkeypatch.setattr(Image.Exif, broken, fails)
    np.testing.assert_array_equal(read_photo(path), CORNERS if turned else stored(CORNERS, 6))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_an_orientation_in_xmp_only(tmp_path: Path, orientation: int):
    xmp = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a tiff:Orientation="{orientation}"/></x:xmpmeta>'
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[700] = xmp.encode()
    path = tmp_path / "a.tif"
    Image.fromarray(stored(CORNERS, orientation)).save(path, tiffinfo=tags)
    assert picture_size(path) == (20, 30)
    np.testing.assert_array_equal(read_photo(path), CORNERS)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", [".png", ".tif"])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_maps_are_turned_as_their_photos(
    tmp_path: Path, dtype: type, suffix: str, orientation: int
):
    ids = np.arange(6, dtype=dtype).reshape(2, 3) * (9 if dtype == np.uint8 else 999)
    path = tmp_path / f"a{suffix}"
    Image.fromarray(stored(ids, orientation)).save(path, exif=exif_of(orientation))
    np.testing.assert_array_equal(read_index_map(path), ids)


def test_depths_palettes_and_transparency(tmp_path: Path):
    path = tmp_path / "photo.png"
    Image.fromarray(np.array([[0, 257, 65535]], np.uint16)).save(path)
    assert read_photo(path)[0].tolist() == [[0] * 3, [1] * 3, [255] * 3]
    Image.fromarray(CORNERS).convert("P", palette=Image.Palette.ADAPTIVE).save(path)
    np.testing.assert_array_equal(read_photo(path), CORNERS)
    Image.fromarray(np.array([[True, False]])).save(path)
    assert read_photo(path)[0].tolist() == [[255] * 3, [0] * 3]
    half = np.dstack([CORNERS, np.full((20, 30), 51, np.uint8)])  # a fifth opaque
    Image.fromarray(half).save(path)
    assert read_photo(path)[0, 0].tolist() == [255, 204, 204]
    assert read_photo(path, background=(0, 0, 0))[0, 0].tolist() == [51, 0, 0]
    np.testing.assert_array_equal(read_photo_with_alpha(path), half)
    Image.new("P", (2, 1)).save(path, transparency=bytes([0]))
    assert read_photo_with_alpha(path)[0, 0, 3] == 0
    Image.fromarray(CORNERS).convert("CMYK").save(tmp_path / "print.tif")
    np.testing.assert_array_equal(read_photo(tmp_path / "print.tif"), CORNERS)


def test_colour_profiles_are_converted_and_broken_ones_ignored(tmp_path: Path):
    grey = np.full((4, 4, 3), 100, np.uint8)
    path = tmp_path / "photo.png"
    xyz = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (srgb, b"nonsense", xyz):
        Image.fromarray(grey).save(path, icc_profile=profile)
        assert np.abs(read_photo(path).astype(int) - 100).max() <= 1
    # An sRGB profile whose red and blue columns trade places turns red into blue.
    swapped = bytearray(srgb)
    tags = {
        bytes(swapped[132 + 12 * i : 136 + 12 * i]): 132 + 12 * i
        for i in range(struct.unpack(">I", swapped[128:132])[0])
    }
    red, blue = tags[b"rXYZ"], tags[b"bXYZ"]
    swapped[red + 4 : red + 12], swapped[blue + 4 : blue + 12] = (
        swapped[blue + 4 : blue + 12],
        swapped[red + 4 : red + 12],
    )
    Image.new("RGB", (2, 2), (255, 0, 0)).save(path, icc_profile=bytes(swapped))
    assert read_photo(path)[0, 0].tolist() == [0, 0, 255]


def jpeg_bytes() -> bytes:
    stream = io.BytesIO()
    noise = np.random.default_rng(0).integers(0, 255, (64, 64, 3), np.uint8)
    Image.fromarray(noise).save(stream, "JPEG")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"this is a text", "no picture"),
        (jpeg_bytes()[:900], "damaged"),
        (png_header(30_000, 100), "30,000 x 100 pixels, too large.*Sides up to"),
        (png_header(16_000, 12_500), "200 megapixels"),
        (png_header(64, 64), "damaged"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "no picture"),
    ],
    ids=["empty", "text", "truncated", "wide", "200 megapixels", "no data", "postscript"],
)
def test_bad_photos_are_refused_in_words(tmp_path: Path, content: bytes, words: str):
    path = tmp_path / "photo.png"
    path.write_bytes(content)
    with pytest.raises(ImageError, match=f"(?s){words}") as caught:
        read_photo(path)
    assert caught.value.remedy
    assert str(path) in str(caught.value)
    with pytest.raises(LayoutError, match=f"(?s){words}|JPEG"):
        read_index_map(path)


def test_missing_files_and_folders(tmp_path: Path):
    for path in (tmp_path, tmp_path / "none.png", Path("/dev/zero"), tmp_path / "a\0b"):
        with pytest.raises(ImageError):
            read_photo(path)


def test_floating_point_pictures_are_refused(tmp_path: Path):
    Image.fromarray(np.ones((2, 2), np.float32)).save(tmp_path / "a.tif")
    with pytest.raises(ImageError, match="dynamic range"):
        read_photo(tmp_path / "a.tif")
    with pytest.raises(LayoutError, match="no ids"):
        read_index_map(tmp_path / "a.tif")


@pytest.mark.parametrize("highest", [1, 255, 256, 65_535])
def test_maps_round_trip(tmp_path: Path, highest: int):
    ids = np.array([[0, 1, highest]], np.int64)
    write_map(tmp_path / "map.png", ids)
    with Image.open(tmp_path / "map.png") as image:
        assert image.mode == ("L" if highest < 256 else "I;16")
    np.testing.assert_array_equal(read_index_map(tmp_path / "map.png"), ids)


def test_palette_and_one_bit_maps_give_indices(tmp_path: Path):
    image = Image.new("P", (2, 1), 7)
    image.putpalette([9, 9, 9] * 256)
    image.save(tmp_path / "map.png")
    assert read_index_map(tmp_path / "map.png").tolist() == [[7, 7]]
    Image.fromarray(np.array([[True, False]])).save(tmp_path / "map.png")
    assert read_index_map(tmp_path / "map.png").tolist() == [[1, 0]]
    grey = np.repeat(np.array([[[3], [4]]], np.uint8), 3, axis=2)
    Image.fromarray(grey).save(tmp_path / "map.png")
    assert read_index_map(tmp_path / "map.png").tolist() == [[3, 4]]


def test_colour_pictures_and_jpegs_are_no_maps(tmp_path: Path):
    write_picture(tmp_path / "map.png", CORNERS)
    with pytest.raises(LayoutError, match="4 colours"):
        read_index_map(tmp_path / "map.png")
    write_picture(tmp_path / "map.jpg", CORNERS)
    with pytest.raises(LayoutError, match="JPEG"):
        read_index_map(tmp_path / "map.jpg")


def test_pictures_round_trip_with_texts(tmp_path: Path):
    path = tmp_path / "picture.png"
    write_picture(path, CORNERS, texts={"recipe": "größer"})
    np.testing.assert_array_equal(read_photo(path), CORNERS)
    assert read_texts(path) == {"recipe": "größer"}
    assert fits_as_it_is(path)
    Image.fromarray(CORNERS).convert("P").save(path)
    assert not fits_as_it_is(path)
    write_picture(tmp_path / "picture.jpg", CORNERS)
    assert fits_as_it_is(tmp_path / "picture.jpg")


@pytest.mark.parametrize(
    ("suffix", "kind"),
    [("png", "PNG"), ("jpg", "JPEG"), ("jpeg", "JPEG"), ("webp", "WEBP"), ("TIFF", "TIFF")],
)
def test_the_recipe_is_kept_in_every_kind_of_picture(tmp_path: Path, suffix: str, kind: str):
    path, texts = tmp_path / f"picture.{suffix}", {"recipe": '{"größer": [1, "two"]}'}
    assert write_picture(path, CORNERS, texts=texts)
    assert read_texts(path) == texts
    if suffix not in ("jpg", "jpeg", "webp"):
        np.testing.assert_array_equal(read_photo(path), CORNERS)
    with Image.open(path) as image:
        assert image.format == kind


def test_a_long_recipe_is_kept_in_all_but_a_bmp(tmp_path: Path):
    long = {"recipe": "grün " * 40_000}
    for suffix in ("png", "webp", "tif", "jpg"):
        path = tmp_path / f"picture.{suffix}"
        assert write_picture(path, CORNERS, texts=long)
        assert read_texts(path) == long
        assert read_photo(path).shape == CORNERS.shape
    assert not write_picture(tmp_path / "picture.bmp", CORNERS, texts=long)
    assert (read_photo(tmp_path / "picture.bmp") == CORNERS).all()
    data = (tmp_path / "picture.jpg").read_bytes()
    assert cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR) is not None


def test_descriptions_of_other_programs_are_no_texts(tmp_path: Path):
    for number, said in enumerate(("a sunny day", "[1, 2]", "7")):
        exif = Image.Exif()
        exif[0x010E] = said
        Image.fromarray(CORNERS).save(tmp_path / f"{number}.jpg", exif=exif)
        assert read_texts(tmp_path / f"{number}.jpg") == {}


def test_unknown_suffix_and_unwritable_place(tmp_path: Path):
    with pytest.raises(ImageError, match="psd"):
        write_picture(tmp_path / "picture.psd", CORNERS)
    (tmp_path / "file").write_text("")
    for write, pixels in ((write_picture, CORNERS), (write_map, CORNERS[..., 0])):
        with pytest.raises(SaveError):
            write(tmp_path / "file" / "a.png", pixels)


@pytest.mark.parametrize(("name", "side"), [("a.webp", 16_384), ("a.jpg", 65_501)])
def test_a_picture_that_its_kind_has_no_room_for_is_told(tmp_path: Path, name: str, side: int):
    """WebP counts sides by 14 bits; libjpeg takes 65,500."""
    with pytest.raises(ImageError, match=r"does not fit into .*\.png or \.tif"):
        write_picture(tmp_path / name, np.zeros((2, side, 3), np.uint8))
    assert not list(tmp_path.iterdir())
    write_picture(tmp_path / name, np.zeros((1, side - 1, 3), np.uint8))


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp", ".tif", ".bmp"])
@pytest.mark.parametrize("long", [False, True])
def test_a_panorama_says_so_beside_its_texts(tmp_path: Path, suffix: str, long: bool) -> None:
    path = tmp_path / f"round{suffix}"
    texts = {"recipe": "x" * (200_000 if long else 20)}
    picture = np.random.default_rng(0).integers(0, 256, (100, 320, 3), np.uint8)
    write_picture(path, picture, texts=texts, panorama=True)
    with Image.open(path) as image:
        told = image.info.get("xmp", b"")
    if suffix in (".png", ".jpg", ".webp"):
        told = told.decode() if isinstance(told, bytes) else told
        for name, value in (
            ("ProjectionType", "equirectangular"),
            ("FullPanoWidthPixels", "320"),
            ("FullPanoHeightPixels", "160"),
            ("CroppedAreaImageHeightPixels", "100"),
            ("CroppedAreaTopPixels", "30"),
        ):
            assert f'GPano:{name}="{value}"' in told
    if suffix != ".bmp":
        assert read_texts(path)["recipe"] == texts["recipe"]
    write_picture(path, picture[:, :150], panorama=True)  # higher than half its width
    with Image.open(path) as image:
        assert not image.info.get("xmp")
