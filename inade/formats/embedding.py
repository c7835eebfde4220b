"""What a picture file holds beside its pixels: texts, and that it is a panorama."""

import json
from collections.abc import Mapping
from typing import Any

from PIL import Image, PngImagePlugin

DESCRIPTION = 0x010E  # an EXIF tag
JPEG_OURS = b"INADE Studio texts\0"  # what our segments of a JPEG begin with
_JPEG_MARK, _JPEG_SEGMENT = b"\xff\xef", 65_533  # APP15, and the bytes that a segment has room for
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


def _jpeg_segments(data: bytes) -> bytes:
    """Data in as many segments of a JPEG as it needs, each with our mark."""
    room = _JPEG_SEGMENT - len(JPEG_OURS)
    parts = [JPEG_OURS + data[start : start + room] for start in range(0, len(data), room)]
    return b"".join(_JPEG_MARK + (len(part) + 2).to_bytes(2, "big") + part for part in parts)
