"""Label maps with colours of their own: Pascal VOC's palette and CVAT's folders."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inade.errors import InadeError, LayoutError
from inade.formats.annotations.voc import read_label_map, read_voc, voc_colors, voc_label_set
from tests.inade.formats.annotations.files import SET


def test_voc_palette_files(tmp_path: Path):
    (tmp_path / "SegmentationClass").mkdir()
    (tmp_path / "SegmentationObject").mkdir()
    image = Image.fromarray(np.array([[0, 8, 8, 255, 12]], np.uint8))
    image.putpalette([5] * 768)
    image.save(tmp_path / "SegmentationClass" / "a.png")
    Image.fromarray(np.array([[0, 1, 2, 255, 3]], np.uint8)).save(
        tmp_path / "SegmentationObject" / "a.png"
    )
    raw = read_voc(tmp_path, "a", SET)  # VOC's 8 is cat, 12 dog
    assert raw.labels.tolist() == [[2, 0, 0, 2, 1]]
    assert raw.instances is not None
    assert raw.instances.tolist() == [[0, 1, 2, 255, 3]]
    assert len(voc_label_set(tmp_path)) == 21
    (tmp_path / "class_names.txt").write_text("__ignore__\n_background_\ndog\ncat\n")
    with pytest.raises(LayoutError, match=r"index 8 \(2 pixels\) stands for no class"):
        read_voc(tmp_path, "a", SET)
    assert [entry.name for entry in voc_label_set(tmp_path).classes] == ["dog", "cat", "unlabelled"]


def test_colours_of_voc():
    # the start of the table printed in the VOC development kit
    assert voc_colors(np.arange(5)).tolist() == [
        [0, 0, 0],
        [128, 0, 0],
        [0, 128, 0],
        [128, 128, 0],
        [0, 0, 128],
    ]
    assert voc_colors(np.array([255])).tolist() == [[224, 224, 192]]


def test_cvat_label_maps(tmp_path: Path):
    lines = "# label:color_rgb:parts:actions\nbackground:7,7,7::\ncat:1,2,3::\ndog: big:4,5,6::\n"
    (tmp_path / "labelmap.txt").write_text(lines)
    assert read_label_map(tmp_path / "labelmap.txt") == {
        "background": (7, 7, 7),
        "cat": (1, 2, 3),
        "dog: big": (4, 5, 6),
    }
    (tmp_path / "SegmentationClass").mkdir()
    path = tmp_path / "SegmentationClass" / "a.png"
    Image.fromarray(np.array([[[7, 7, 7], [1, 2, 3]]], np.uint8)).save(path)
    raw = read_voc(tmp_path, "a", SET)
    assert raw.labels.tolist() == [[2, 0]]
    assert raw.instances is None
    Image.fromarray(np.array([[[7, 7, 8]]], np.uint8)).save(path)
    with pytest.raises(LayoutError, match=r"\(7, 7, 8\) on 1 pixel is not in the palette"):
        read_voc(tmp_path, "a", SET)
    with pytest.raises(InadeError, match="cannot be opened"):
        read_voc(tmp_path, "b", SET)


@pytest.mark.parametrize(
    "content", [b"", b"cat\n", b"cat:1,2::", b"cat:1,2,300::", b"\xff\xfe", b"#\n"]
)
def test_bad_label_maps(tmp_path: Path, content: bytes):
    (tmp_path / "labelmap.txt").write_bytes(content)
    with pytest.raises(LayoutError, match="labelmap"):
        read_label_map(tmp_path / "labelmap.txt")
