"""What a picture file holds beside its pixels: texts, and that it is a panorama."""

import json
from collections.abc import Mapping
from typing import Any
from zlib import crc32

import cv2
import numpy as np
from PIL import Image, PngImagePlugin

DESCRIPTION = 0x010E  # an EXIF tag
JPEG_OURS = b"INADE Studio texts\0"  # what our segments of a JPEG begin with
_JPEG_MARK, _JPEG_SEGMENT = b"\xff\xef", 65_533  # APP15, and the bytes that a segment has room for
_PNG_HEAD = 33  # bytes of a PNG's signature and first chunk
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:GPano="http://ns.google.com/photos/1.0/panorama/"
 GPano:ProjectionType="equirectangular" GPano:UsePanoramaViewer="True"
 GPano:FullPanoWidthPixels="{width}" GPano:FullPanoHeightPixels="{whole}"
 GPano:CroppedAreaImageWidthPixels="{width}" GPano:CroppedAreaImageHeightPixels="{height}"
 GPano:CroppedAreaLeftPixels="0" GPano:CroppedAreaTopPixels="{top}"/></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def panorama_xmp(height: int, width: int) -> bytes:
    """XMP by which viewers know a picture that shows all around (Google's GPano properties).

    It is taken for the middle of an equirectangular one, which is half as high as wide; what is
    higher cannot be that, and gets nothing.
    """
    whole = width // 2
    if height > whole:
        return b""
    top = (whole - height) // 2
    return _XMP.format(width=width, height=height, whole=whole, top=top).encode()


def told_inside(suffix: str, texts: Mapping[str, str], xmp: bytes = b"") -> dict[str, Any]:
    """Pillow's options that keep texts and XMP in a picture file of this kind.

    A BMP has no room for either, a TIFF none for XMP.
    """
    if suffix == ".bmp" or not (texts or xmp):
        return {}
    if suffix == ".png":
        info = PngImagePlugin.PngInfo()
        for key, text in texts.items():
            info.add_itxt(key, text, zip=True)
        if xmp:
            info.add_itxt("XML:com.adobe.xmp", xmp.decode())
        return {"pnginfo": info}
    kept: dict[str, Any] = {"xmp": xmp} if xmp and suffix not in (".tif", ".tiff") else {}
    if not texts:
        return kept
    told = json.dumps(dict(texts))
    exif = Image.Exif()
    exif[DESCRIPTION] = told
    if suffix in (".jpg", ".jpeg") and len(exif.tobytes()) > _JPEG_SEGMENT - 6:
        return kept | {"extra": _jpeg_segments(told.encode())}
    return kept | {"exif": exif}


def png_with(picture: np.ndarray, pnginfo: PngImagePlugin.PngInfo | None = None) -> bytes:
    """A PNG of uint8 [H, W, 3] RGB or [H, W, 4] RGBA, with what `told_inside` made.

    By OpenCV, in a third of the time that Pillow takes for as many bytes. A higher level would take
    four times as long for 3 % less.
    """
    told = cv2.COLOR_RGB2BGR if picture.shape[2] == 3 else cv2.COLOR_RGBA2BGRA
    quick = [cv2.IMWRITE_PNG_COMPRESSION, 1, cv2.IMWRITE_PNG_FILTER, cv2.IMWRITE_PNG_FILTER_AVG]
    done, data = cv2.imencode(".png", cv2.cvtColor(picture, told), quick)
    assert done
    chunks = b"".join(_chunk(kind, text) for kind, text, *_ in getattr(pnginfo, "chunks", ()))
    head = data[:_PNG_HEAD].tobytes()
    return head + chunks + data[_PNG_HEAD:].tobytes()


def _chunk(kind: bytes, data: bytes) -> bytes:
    """A piece of a PNG: length, kind, data, and the checksum of the last two."""
    told = kind + data
    return len(data).to_bytes(4, "big") + told + crc32(told).to_bytes(4, "big")


def _jpeg_segments(data: bytes) -> bytes:
    """Data in as many segments of a JPEG as it needs, each with our mark."""
    room = _JPEG_SEGMENT - len(JPEG_OURS)
    parts = [JPEG_OURS + data[start : start + room] for start in range(0, len(data), room)]
    return b"".join(_JPEG_MARK + (len(part) + 2).to_bytes(2, "big") + part for part in parts)
