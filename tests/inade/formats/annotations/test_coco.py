"""COCO: polygons, runs and panoptic maps, and files without their parts."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from inade.errors import LayoutError
from inade.formats.annotations.coco import CocoFile
from tests.inade.formats.annotations.files import SET, write


def coco_file(segmentation: Any, **changes: Any) -> dict[str, Any]:
    entry = {
        "id": 31,
        "image_id": 1,
        "category_id": 7,
        "segmentation": segmentation,
        "iscrowd": 0,
    } | changes
    return {
        "categories": [{"id": 7, "name": "dog"}, {"id": 3, "name": "cat", "isthing": 0}],
        "images": [{"id": 1, "file_name": "a.jpg", "height": 3, "width": 4}],
        "annotations": [
            entry,
            {**entry, "category_id": 3, "segmentation": [[0, 0, 1, 0, 1, 1, 0, 1]]},
        ],
    }


@pytest.mark.parametrize(
    "segmentation",
    [
        [[0, 0, 2, 0, 2, 3, 0, 3]],
        [[0, 0, 1, 0, 1, 3, 0, 3], [1, 0, 2, 0, 2, 3, 1, 3]],
        {"size": [3, 4], "counts": [0, 6, 6]},
        {"size": [3, 4], "counts": "066"},
    ],
)
def test_coco_polygons_and_runs(tmp_path: Path, segmentation: Any):
    file = CocoFile.open(write(tmp_path / "a.json", coco_file(segmentation)))
    raw = file.read(file.images[0], SET)
    assert raw.labels.tolist() == [[0, 1, 2, 2], [1, 1, 2, 2], [1, 1, 2, 2]]
    names = [(entry.name, entry.has_instances) for entry in file.label_set().classes]
    assert names == [("cat", False), ("dog", True), ("unlabelled", False)]


@pytest.mark.parametrize(
    "segmentation",
    [
        None,
        5,
        [[0, 0, 1]],
        [[0, 0, 1, float("nan"), 2, 2]],
        [["a", "b", "c", "d", "e", "f"]],
        {"size": [3, 4], "counts": [0, 99]},
        {"size": [30000, 30000], "counts": [900_000_000]},
        {"size": [3, 4], "counts": "\u2603"},
        {"size": [3, 4]},
    ],
)
def test_hostile_coco_files(tmp_path: Path, segmentation: Any):
    file = CocoFile.open(write(tmp_path / "a.json", coco_file(segmentation)))
    raw = file.read(file.images[0], SET)  # without the one
    assert raw.labels.tolist() == [[0, 2, 2, 2], [2, 2, 2, 2], [2, 2, 2, 2]]
    (left,) = raw.left_out
    assert left.what.startswith("annotation 31 ('dog'): ")
    with pytest.raises(LayoutError, match=r"a\.json"):
        file.read({**file.images[0], "height": 10**6, "width": 10**6}, SET)


@pytest.mark.parametrize("key", ["categories", "images", "annotations"])
@pytest.mark.parametrize("value", [None, [5], [{"id": "x"}]])
def test_coco_files_without_their_parts(tmp_path: Path, key: str, value: Any):
    data = coco_file([]) | {key: value}
    with pytest.raises(LayoutError, match="COCO file"):
        CocoFile.open(write(tmp_path / "a.json", data))


def test_coco_panoptic(tmp_path: Path):
    data = {
        "categories": [{"id": 200, "name": "dog", "isthing": 1}],
        "images": [{"id": 9, "file_name": "a.jpg", "height": 1, "width": 3}],
        "annotations": [
            {
                "image_id": 9,
                "file_name": "../a.png",
                "segments_info": [{"id": 3 + 2 * 256 + 65_536, "category_id": 200}],
            }
        ],
    }
    file = CocoFile.open(write(tmp_path / "p.json", data))
    Image.fromarray(np.array([[[3, 2, 1], [0, 0, 0], [3, 2, 1]]], np.uint8)).save(
        tmp_path / "a.png"
    )
    raw = file.read_panoptic(file.images[0], tmp_path, SET)
    assert raw.labels.tolist() == [[1, 2, 1]]
    Image.fromarray(np.array([[[3, 2, 1], [8, 0, 0]]], np.uint8)).save(tmp_path / "a.png")
    with pytest.raises(LayoutError, match=r"segment 8 \(1 pixel\) not in segments_info"):
        file.read_panoptic(file.images[0], tmp_path, SET)
    Image.new("L", (3, 1)).save(tmp_path / "a.png")
    with pytest.raises(LayoutError, match="three"):
        file.read_panoptic(file.images[0], tmp_path, SET)
    (tmp_path / "a.png").unlink()
    with pytest.raises(LayoutError, match="cannot be opened"):
        file.read_panoptic(file.images[0], tmp_path, SET)
