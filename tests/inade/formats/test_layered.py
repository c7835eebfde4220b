"""Layers: files read again by readers of other hands, and by the words of their formats."""

import io
import struct
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from inade.errors import ImageError
from inade.formats.layered.layers import Layers
from inade.formats.layered.photoshop import write_photoshop
from inade.formats.layered.writing import write_layered
from inade.formats.pictures import enlarged
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject

NAMES = {0: "Himmel ☀ 天空", 5: "", 7: "<b>&\"'"}


@pytest.fixture(params=[1, 2, 4])
def layers(request: pytest.FixtureRequest) -> Layers:
    random = np.random.default_rng(2)
    object_map = np.zeros((20, 300), np.uint16)
    object_map[5:15, 40:90] = 5
    object_map[12:, 80:200] = 7
    object_map[16:18, 100:110] = 5  # in two parts
    picture = random.integers(0, 256, (20, 300, 3), np.uint8)
    picture[:8] = 77  # runs as well as noise
    objects = {i: LayoutObject(0 if i == 0 else 2, name) for i, name in NAMES.items()}
    return Layers(
        enlarged(picture, request.param), Layout(object_map, objects), LabelSet.numbered(3)
    )


def masks(layers: Layers) -> dict[str, np.ndarray]:
    """By name of the layer, by the definition of the object map."""
    height = layers.picture.shape[0]
    scale = height // layers.layout.size[0]
    large = np.repeat(np.repeat(layers.layout.object_map, scale, 0), scale, 1)
    return {name or f"class 2 {i}": large == i for i, name in NAMES.items()}


def test_open_raster(layers: Layers, tmp_path: Path) -> None:
    path = tmp_path / "a.ora"
    write_layered(path, layers)
    with zipfile.ZipFile(path) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype") == b"image/openraster"
        root = ElementTree.fromstring(archive.read("stack.xml"))
        height, width = layers.picture.shape[:2]
        assert (root.get("w"), root.get("h")) == (str(width), str(height))
        groups = root.findall("./stack/stack")
        assert [group.get("name") for group in groups] == ["class 0", "class 2"]
        canvas, wanted = np.zeros((height, width, 3), np.uint8), masks(layers)
        seen = {}
        for layer in root.iter("layer"):
            image = np.array(Image.open(io.BytesIO(archive.read(layer.get("src") or ""))))
            x, y = int(layer.get("x") or 0), int(layer.get("y") or 0)
            opaque = image[..., 3] == 255
            whole = np.zeros((height, width), bool)
            whole[y : y + image.shape[0], x : x + image.shape[1]] = opaque
            canvas[whole] = image[..., :3][opaque]
            seen[layer.get("name")] = whole
        assert seen.keys() == wanted.keys()
        assert all((seen[name] == wanted[name]).all() for name in wanted)
        assert (canvas == layers.picture).all()
        merged = np.array(Image.open(io.BytesIO(archive.read("mergedimage.png"))))
        assert (merged == layers.picture).all()
        small = Image.open(io.BytesIO(archive.read("Thumbnails/thumbnail.png")))
        assert max(small.size) <= 256


def unpacked(data: bytes, width: int, height: int) -> np.ndarray:
    """A channel by the specification: its kind, the lengths of rows, PackBits."""
    kind, *lengths = struct.unpack(f">H{height}H", data[: 2 + 2 * height])
    assert kind == 1
    rows, place = [], 2 + 2 * height
    for length in lengths:
        row, end = b"", place + length
        while place < end:
            n = data[place]
            if n < 128:
                row += data[place + 1 : place + 2 + n]
                place += 2 + n
            else:
                row += data[place + 1 : place + 2] * (257 - n)
                place += 2
        assert place == end
        rows.append(np.frombuffer(row, np.uint8))
    assert place == len(data)
    return np.stack(rows).reshape(height, width)


def read_layers(data: bytes) -> list[dict]:
    """The layer records of a PSD by the specification, bottom to top."""
    stream = io.BytesIO(data)
    read = lambda form: struct.unpack(f">{form}", stream.read(struct.calcsize(f">{form}")))  # noqa: E731
    stream.seek(26)
    for _ in range(2):
        stream.seek(read("I")[0], 1)
    whole = read("I")[0]
    after = stream.tell() + whole
    read("I")
    found = []
    for _ in range(read("h")[0]):
        top, left, bottom, right, count = read("4iH")
        channels = [read("hI") for _ in range(count)]
        assert read("4s4s") == (b"8BIM", b"norm")
        read("BBBB")
        extra = io.BytesIO(stream.read(read("I")[0]))
        mask = extra.read(struct.unpack(">I", extra.read(4))[0])
        extra.read(struct.unpack(">I", extra.read(4))[0])
        name = extra.read(extra.read(1)[0])
        extra.seek(-(len(name) + 1) % 4, 1)
        blocks = {}
        while head := extra.read(12):
            sign, key, size = struct.unpack(">4s4sI", head)
            assert sign == b"8BIM"
            blocks[key] = extra.read(size)
        length = struct.unpack(">I", blocks[b"luni"][:4])[0]
        told = blocks[b"luni"][4 : 4 + 2 * length].decode("utf-16-be")
        section = struct.unpack(">I", blocks[b"lsct"][:4])[0] if b"lsct" in blocks else 0
        found.append({"box": (top, left, bottom, right), "channels": channels, "name": told,
                      "section": section, "mask": mask})  # fmt: skip
    for layer in found:
        layer["data"] = {number: stream.read(size) for number, size in layer["channels"]}
    assert after - 4 - stream.tell() in (0, 1)
    return found


def test_photoshop(layers: Layers, tmp_path: Path) -> None:
    path = tmp_path / "a.psd"
    write_layered(path, layers)
    with Image.open(path) as image:  # Pillow knows the merged picture, and where layers lie
        assert (image.format, image.mode) == ("PSD", "RGB")
        assert (np.array(image) == layers.picture).all()
        assert len(image.layers) == 3 + 2 * 2
    height, width = layers.picture.shape[:2]
    canvas, wanted, seen, groups = np.zeros((height, width, 3), np.uint8), masks(layers), {}, []
    for layer in read_layers(path.read_bytes()):
        top, left, bottom, right = layer["box"]
        if layer["section"]:
            groups.append((layer["section"], layer["name"]))
            continue
        assert struct.unpack(">4i", layer["mask"][:16]) == layer["box"]
        planes = {
            number: unpacked(data, right - left, bottom - top)
            for number, data in layer["data"].items()
        }
        whole = np.zeros((height, width), bool)
        whole[top:bottom, left:right] = planes[-2] == 255
        inside = planes[-2] == 255
        canvas[whole] = np.dstack([planes[i] for i in range(3)])[inside]
        seen[layer["name"]] = whole
    assert groups == [(3, "</Layer group>"), (1, "class 0"), (3, "</Layer group>"), (1, "class 2")]
    assert seen.keys() == wanted.keys()
    assert all((seen[name] == wanted[name]).all() for name in wanted)
    assert (canvas == layers.picture).all()


def test_photoshop_with_psd_tools(layers: Layers, tmp_path: Path) -> None:
    psd_tools = pytest.importorskip("psd_tools")
    path = tmp_path / "a.psd"
    write_layered(path, layers)
    opened = psd_tools.PSDImage.open(path)
    assert [group.name for group in opened] == ["class 0", "class 2"]
    found = {layer.name: layer for group in opened for layer in group}
    assert found.keys() == masks(layers).keys()
    for name, mask in masks(layers).items():
        layer = found[name]
        top, left, bottom, right = layer.top, layer.left, layer.bottom, layer.right
        assert (np.array(layer.mask.topil()) == mask[top:bottom, left:right] * 255).all()


def test_more_layers_than_a_psd_can_hold_are_refused_in_words(tmp_path: Path) -> None:
    """Two bytes with a sign count them: 32,767, with two marks a group."""
    object_map = np.arange(32_800, dtype=np.uint16).reshape(164, 200)
    layout = Layout(object_map, {i: LayoutObject(0) for i in range(32_800)})
    picture = np.zeros((164, 200, 3), np.uint8)
    with pytest.raises(ImageError, match=r"32,802 layers, and a PSD has 32,767"):
        write_photoshop(tmp_path / "a.psd", Layers(picture, layout, LabelSet.numbered(1)))
    assert not list(tmp_path.iterdir())
