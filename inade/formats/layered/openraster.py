"""OpenRaster: a zip of PNGs and `stack.xml`, which GIMP, Krita and others open.

Source: the baseline of OpenRaster 0.0.5. It has no masks, so a layer's is its alpha channel.
"""

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import cv2
import numpy as np
from PIL import Image

from inade.files import atomic_write, zip_entry
from inade.formats.layered.layers import Layer, Layers
from inade.words import printable

_THUMBNAIL = 256  # pixels of its longer side


def write_openraster(path: Path, layers: Layers) -> None:
    """Write a picture with its objects as layers. Raises SaveError, ImageError."""
    height, width = layers.picture.shape[:2]
    root = ElementTree.Element("image", version="0.0.5", w=str(width), h=str(height))
    stack = ElementTree.SubElement(root, "stack")
    with atomic_write(path) as temporary, zipfile.ZipFile(temporary, "w") as archive:
        archive.writestr(zip_entry("mimetype"), b"image/openraster")
        number = 0
        for class_name, members in layers.groups():
            group = ElementTree.SubElement(stack, "stack", name=_told(class_name))
            for layer in reversed(members):  # what is written first lies on top
                source = f"data/layer{number}.png"
                archive.writestr(zip_entry(source), _png(_with_alpha(layer)))
                box = {"x": str(layer.box.x), "y": str(layer.box.y)}
                ElementTree.SubElement(
                    group, "layer", {"src": source, "name": _told(layer.name), **box}
                )
                number += 1
        archive.writestr(zip_entry("stack.xml"), ElementTree.tostring(root, "UTF-8"))
        archive.writestr(zip_entry("mergedimage.png"), _png(layers.picture))
        scale = min(1.0, _THUMBNAIL / max(height, width))
        size = max(1, round(width * scale)), max(1, round(height * scale))
        small = cv2.resize(layers.picture, size, interpolation=cv2.INTER_AREA)
        archive.writestr(zip_entry("Thumbnails/thumbnail.png"), _png(small))


def _told(name: str) -> str:
    """A name as XML can hold it."""
    return "".join(sign for sign in printable(name) if sign >= " ") or "layer"


def _with_alpha(layer: Layer) -> np.ndarray:
    return np.dstack([layer.pixels, layer.mask.astype(np.uint8) * 255])


def _png(pixels: np.ndarray) -> bytes:
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "PNG", compress_level=3)
    return stream.getvalue()
