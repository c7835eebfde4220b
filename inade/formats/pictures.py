"""Photos, pictures and single-channel maps on disk. Files are hostile until proven otherwise.

Only common raster formats are opened, sizes are judged from the header before anything is
decoded, and whatever a damaged file makes the decoder say comes back as ImageError or LayoutError.
"""

import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageCms, ImageOps, WebPImagePlugin

from inade.errors import ImageError, InadeError, LayoutError
from inade.files import atomic_write
from inade.formats import wide
from inade.formats.bounds import MAX_MAP_PIXELS, MAX_PIXELS, check_size, read_npy
from inade.formats.embedding import DESCRIPTION, JPEG_OURS, panorama_xmp, png_with, told_inside
from inade.reading import lacks_memory, no_memory, parse_json, read_bytes, reason_of
from inade.words import Message, Say, silent, size_text

SMALLEST_PHOTO = 16  # pixels of a side; an encoder sees nothing in less
PHOTO_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp")
_LONGEST = {".webp": 16_383, ".jpg": 65_500, ".jpeg": 65_500}  # pixels a side that a kind takes
READ_SUFFIXES = (*PHOTO_SUFFIXES, ".gif", ".jp2", ".jfif", ".ppm")  # of photos to be converted
UNREAD_SUFFIXES = (
    ".heic", ".heif", ".avif", ".jxl", ".cr2", ".cr3", ".nef", ".arw", ".dng", ".raf"
)  # fmt: skip
MAP_SUFFIXES = (".png", ".tif", ".tiff", ".bmp", ".npy")  # what keeps ids as they are
LOSSY_SUFFIXES = (".jpg", ".jpeg", ".jfif", ".jp2", ".webp")
_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "PPM", "JPEG2000")  # no interpreters
_BAND = 2**21  # pixels that are converted at once
_MAX_GREEDY = 40_000_000  # pixels of what decoders hold several times
_WEBP = WebPImagePlugin.WebPImageFile.format  # imported, or Pillow loads fifty plugins to find it
_GREEDY_FORMATS = (_WEBP, "JPEG2000")
_TURNS: dict[int, Callable[[np.ndarray], np.ndarray]] = {
    2: lambda pixels: pixels[:, ::-1],
    3: lambda pixels: pixels[::-1, ::-1],
    4: lambda pixels: pixels[::-1],
    5: lambda pixels: pixels.swapaxes(0, 1),
    6: lambda pixels: np.rot90(pixels, -1),
    7: lambda pixels: pixels[::-1, ::-1].swapaxes(0, 1),
    8: np.rot90,
}  # from how a picture lies in its file to how it is seen, by its EXIF
_LOSSY_FORMATS = ("JPEG", "MPO", "WEBP", "JPEG2000")
_ORIENTATION = 0x0112  # an EXIF tag

# Sizes are checked here, file by file and in words; Pillow's own guard answers without the size.
Image.MAX_IMAGE_PIXELS = None


def read_photo(
    path: Path, *, background: tuple[int, int, int] = (255, 255, 255), say: Say = silent
) -> np.ndarray:
    """uint8 [H, W, 3] sRGB of a photo, upright, its transparent parts laid over `background`.

    EXIF orientation is applied, ICC profiles are converted to sRGB (a broken profile is ignored),
    16-bit and CMYK files are read. `say` hears what else was done: which page of several is taken,
    and what white is where not all bits are in use. Raises ImageError for anything else, before
    decoding where a side is over 16,384 pixels or the area over 120 million.
    """
    return _read_upright(path, background, say)


def read_photo_with_alpha(path: Path) -> np.ndarray:
    """uint8 [H, W, 4] sRGB and alpha (255 where the file has none). As `read_photo` otherwise."""
    return _read_upright(path, None, silent)


def fits_as_it_is(path: Path) -> bool:
    """Whether a file is an upright, opaque 8-bit RGB JPEG or PNG without colour profile.

    Looks at the header only. Raises ImageError.
    """
    with _opened(path, ImageError) as image:
        plain = image.format in ("JPEG", "PNG") and image.mode == "RGB"
        odd = "icc_profile" in image.info or "transparency" in image.info or wide.is_wide(image)
        return plain and not odd and _orientation(image) == 1


def picture_size(path: Path) -> tuple[int, int]:
    """(height, width) of a photo after its EXIF orientation, from the header. Raises ImageError."""
    with _opened(path, ImageError) as image:
        width, height = image.size
        # Pillow tells the size of a TIFF as its own tag will turn it, but not as its XMP will.
        told = _ORIENTATION in getattr(image, "tag_v2", ())
        return (width, height) if _orientation(image) >= 5 and not told else (height, width)


def read_index_map(path: Path, say: Say = silent) -> np.ndarray:
    """uint8, uint16 or int32 [H, W]: the ids in a single-channel PNG (1, 8 or 16 bit, or palette),
    another picture without loss, or a .npy file.

    Raises LayoutError that explains what else the file is: a colour picture, a JPEG, damaged.
    """
    pixels = read_channels(path, say)
    if pixels.ndim == 2:
        return pixels
    colors, alpha = pixels[..., :3], pixels[..., 3:]
    if pixels.shape[2] == 2:
        colors, alpha = pixels[..., :1], pixels[..., 1:]
    grey = bool((colors == colors[..., :1]).all())
    if grey and (alpha.size == 0 or alpha.min() == 255):
        return np.ascontiguousarray(colors[..., 0])
    count = len(np.unique(packed_colors(pixels[..., :3]))) if pixels.shape[2] >= 3 else 0
    raise LayoutError(
        "this is a grey picture with transparency, not a map of ids."
        if not count
        else "this is a colour picture ({count:,} colours), not a map of ids.",
        where=path,
        remedy="Save ids as a single-channel PNG, or give a palette JSON {{name, classes: [{{id,"
        " name, color}}]}} that says which colour is which class.",
        count=count,
    )


def read_channels(path: Path, say: Say = silent) -> np.ndarray:
    """The raw values of a lossless picture: [H, W] for single-channel files, else uint8 [H, W, C].

    Palette files give their indices. Upright, as the photo beside it is. `say` hears which page of
    several is taken. Raises LayoutError.
    """
    data = read_bytes(Path(path), LayoutError)
    if Path(path).suffix.lower() == ".npy":
        return read_npy(data, path)
    return decode_channels(data, path, say)


def decode_channels(data: bytes, where: str | Path, say: Say = silent) -> np.ndarray:
    """As `read_channels`, of the bytes of a file. `where` is what errors name."""
    with _decoded(data, where, LayoutError, lossless=True, most=MAX_MAP_PIXELS) as opened:
        _tell_pages(opened, say)
        image = _upright(opened)
        if image.mode == "1":
            return np.asarray(image).astype(np.uint8)
        if image.mode in ("L", "P", "LA", "RGB", "RGBA"):
            return np.array(image)
        if image.mode.startswith("I;16"):
            return np.array(image).astype(np.uint16)
        if image.mode == "I":
            return np.array(image).astype(np.int32)
        raise LayoutError(
            "its pixels are of kind '{mode}', which holds no ids.",
            where=where,
            remedy="Save ids as a single-channel PNG with 8 or 16 bits.",
            mode=image.mode,
        )


def packed_colors(pixels: np.ndarray) -> np.ndarray:
    """int32 [H, W]: uint8 [H, W, 3] RGB as R * 65536 + G * 256 + B."""
    red, green, blue = (pixels[..., i].astype(np.int32) for i in range(3))
    return (red << 16) | (green << 8) | blue


def require_room(path: Path, size: tuple[int, ...]) -> None:
    """Raise ImageError where a picture file of this kind has no room for (height, width)."""
    most = _LONGEST.get(path.suffix.lower())
    if most is not None and max(size) > most:
        raise ImageError(
            "a picture of {size} pixels does not fit into '{ending}', which has {most:,} a side"
            " at most.",
            where=path,
            remedy="Use a name that ends in .png or .tif.",
            size=size_text(size),
            ending=path.suffix,
            most=most,
        )


def write_picture(
    path: Path,
    picture: np.ndarray,
    *,
    texts: Mapping[str, str] | None = None,
    quality: int = 95,
    panorama: bool = False,
) -> bool:
    """Write uint8 [H, W, 3] RGB or [H, W, 4] RGBA as PNG, TIFF, JPEG or WebP, by suffix.

    `quality`, 1 to 100, is that of JPEG and WebP; the others lose nothing.
    `texts`, for example the recipe of the picture, are kept inside: compressed UTF-8 in a PNG,
    elsewhere JSON as the EXIF image description, and beyond 64 KiB in a JPEG in segments of our
    own. False in a BMP, which has no room for them. A `panorama` says so to viewers, in kinds that
    have a place for that. Raises SaveError, and ImageError for an unknown suffix; the old file
    then stays.
    """
    suffix = path.suffix.lower()
    if suffix not in PHOTO_SUFFIXES:
        raise ImageError(
            "pictures cannot be written as '{ending}'.",
            where=path,
            remedy="Use a name that ends in .png, .jpg, .webp or .tif.",
            ending=path.suffix or path.name,
        )
    require_room(path, picture.shape[:2])
    image = Image.fromarray(picture)
    options: dict[str, Any] = {}
    if suffix in (".jpg", ".jpeg"):
        image = image.convert("RGB")
        options = {"quality": quality, "subsampling": 0}
    elif suffix == ".webp":
        options = {"quality": quality}
    elif suffix in (".tif", ".tiff"):
        options = {"compression": "tiff_adobe_deflate"}
    xmp = panorama_xmp(*picture.shape[:2]) if panorama else b""
    inside = told_inside(suffix, texts or {}, xmp)
    with atomic_write(path) as temporary:
        if suffix == ".png":
            temporary.write_bytes(png_with(picture, **inside))
        else:
            image.save(temporary, **options, **inside)
    return suffix != ".bmp" or not texts


def enlarged(picture: np.ndarray, times: int) -> np.ndarray:
    """uint8 [times * H, times * W, 3], smooth, of uint8 [H, W, 3]; the same array for 1."""
    if times == 1:
        return picture
    height, width = picture.shape[:2]
    size = (times * width, times * height)
    return np.array(Image.fromarray(picture).resize(size, Image.Resampling.LANCZOS))


def read_texts(path: Path) -> dict[str, str]:
    """The texts that `write_picture` kept inside a picture; empty if there are none."""
    with _opened(path, ImageError) as image:
        image.load()
        if image.format == "PNG":
            return {key: str(text) for key, text in getattr(image, "text", {}).items()}
        segments = [part for name, part in getattr(image, "applist", ()) if name == "APP15"]
        ours = [part.removeprefix(JPEG_OURS) for part in segments if part.startswith(JPEG_OURS)]
        try:
            told = b"".join(ours) or str(image.getexif().get(DESCRIPTION, ""))
            texts = parse_json(told, path, ImageError)
        except InadeError:  # a description in somebody's own words, or none
            return {}
        return {str(k): str(v) for k, v in texts.items()} if isinstance(texts, dict) else {}


def write_map(path: Path, ids: np.ndarray, *, wide: bool | None = None) -> None:
    """Write an integer [H, W] map of ids 0..65535 as single-channel PNG. Raises SaveError.

    16 bits if `wide`, 8 bits if not; None takes 8 where the ids fit.
    """
    wide = bool(ids.max(initial=0) > 255) if wide is None else wide
    image = Image.fromarray(ids.astype(np.uint16 if wide else np.uint8))
    with atomic_write(path) as temporary:
        image.save(temporary, format="PNG")


def _opened(path: Path, error_type: type[InadeError]) -> AbstractContextManager[Image.Image]:
    path = Path(path)
    return _decoded(read_bytes(path, error_type), path, error_type)


@contextmanager
def _decoded(
    data: bytes,
    where: str | Path,
    error_type: type[InadeError],
    *,
    lossless: bool = False,
    most: int = MAX_PIXELS,
) -> Iterator[Image.Image]:
    """An open picture of acceptable size; every failure inside the body becomes `error_type`."""
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            if lossless and image.format in _LOSSY_FORMATS:
                raise error_type(
                    "this is a {format} file, whose compression changes ids.",
                    where=where,
                    remedy="Save the map as PNG from its source.",
                    format=image.format,
                )
            greedy = image.format in _GREEDY_FORMATS or "progressive" in image.info
            check_size(*image.size, where, error_type, min(most, _MAX_GREEDY if greedy else most))
            yield image
    except InadeError:
        raise
    except Image.UnidentifiedImageError as error:
        raise error_type(
            "this is no picture that can be read.",
            where=where,
            remedy="Give a PNG, JPEG, WebP, TIFF or BMP file (convert HEIC and SVG first).",
        ) from error
    except Exception as error:  # decoders of damaged files raise nearly anything
        if lacks_memory(error):
            raise no_memory(error_type, where) from error
        raise error_type(
            "the picture is damaged or of an unusual kind ({error}).",
            where=where,
            remedy="Open it in a picture program and save it again.",
            error=reason_of(error),
        ) from error


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # EXIF is written by anyone and anyhow; without it the photo is still good
        return 1


def _upright(image: Image.Image) -> Image.Image:
    """The picture itself, decoded and turned as its EXIF says."""
    image.load()  # what is damaged in the pixels is to be told
    try:
        ImageOps.exif_transpose(image, in_place=True)
    except Exception as error:  # as above; by the time that EXIF is put back the picture is turned
        if lacks_memory(error):
            raise
        return image
    return image


def _tell_pages(image: Image.Image, say: Say) -> None:
    """Say that there is more than the first picture in a file: pages of a TIFF, moving pictures.

    What phones put behind a JPEG (MPO) is a preview or a map of depths, and not worth a word.
    """
    if getattr(image, "is_animated", False) and image.format != "MPO":
        say(Message("taken by its first page: the file has several."))


def _read_upright(path: Path, background: tuple[int, int, int] | None, say: Say) -> np.ndarray:
    """uint8 [H, W, 3] sRGB of a photo over `background`, or [H, W, 4] with alpha where it is None.

    In bands, so that beside the decoded picture there is no more than what comes out.
    """
    data = read_bytes(Path(path), ImageError)
    with _decoded(data, path, ImageError) as opened:
        _tell_pages(opened, say)
        image = wide.colours_of_8_bits(opened, data, say)
        turned, profile = _orientation(opened), opened.info.get("icc_profile")
        grey = image.mode == "F" or image.mode.startswith("I")
        white = wide.white_of(image, path, say) if grey else 0
        width, height = image.size
        pixels = np.empty((height, width, 4 if background is None else 3), np.uint8)
        rows = max(1, _BAND // width)
        for top in range(0, height, rows):
            band = image.crop((0, top, width, min(top + rows, height)))
            band = wide.grey_of_8_bits(band, white) if grey else band
            pixels[top : top + rows] = _standard(band, profile, background)
    return np.ascontiguousarray(_TURNS.get(turned, lambda pixels: pixels)(pixels))


def _standard(
    image: Image.Image, profile: bytes | None, background: tuple[int, int, int] | None
) -> np.ndarray:
    """A part of a photo as `_read_upright` gives it. Raises ImageError."""
    alpha = None
    if image.has_transparency_data:
        image = image.convert("RGBA")
        alpha = np.array(image.getchannel("A"))
    if image.mode not in ("L", "RGB", "CMYK", "LAB"):
        image = image.convert("L" if image.mode == "1" else "RGB")
    if profile or image.mode == "LAB":
        image = _converted(image, profile)
    rgb = np.array(image.convert("RGB"))
    if background is None:
        return np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8) if alpha is None else alpha])
    if alpha is None or alpha.min() == 255:
        return rgb
    share = alpha[..., None].astype(np.uint16)
    mixed = rgb * share + np.array(background, np.uint16) * (255 - share)
    return ((mixed + 127) // 255).astype(np.uint8)  # the nearest value: 255 is odd


def _converted(image: Image.Image, profile: bytes | None) -> Image.Image:
    """To sRGB through the file's profile; unchanged where the profile cannot be used."""
    try:
        srgb = ImageCms.createProfile("sRGB")
        source = (
            ImageCms.ImageCmsProfile(io.BytesIO(profile))
            if profile
            else ImageCms.createProfile("LAB")
        )
        result = ImageCms.profileToProfile(image, source, srgb, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image
    return image if result is None else result
