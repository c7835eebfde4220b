"""Label Studio: brushes, outlines, and what is left out of a task."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inade.errors import LayoutError
from inade.formats.annotations.codecs import brush_encode
from inade.formats.annotations.label_studio import read_task, read_tasks
from inade.formats.maps import LeftOut, RawMaps
from tests.inade.formats.annotations.files import SET, write


def brush(mask: np.ndarray, name: str = "dog", **value: Any) -> dict[str, Any]:
    return {
        "type": "brushlabels",
        "original_width": mask.shape[1],
        "original_height": mask.shape[0],
        "value": {"format": "rle", "rle": brush_encode(mask), "brushlabels": [name]} | value,
    }


def test_label_studio_tasks(tmp_path: Path):
    mask = np.array([[True, False, False]])
    cancelled = {"was_cancelled": True, "result": []}
    kept = {"result": [brush(mask), brush(mask[:, ::-1], "cat"), {"type": "choices"}]}
    tasks = [
        {
            "data": {"image": "/data/upload/1/0123abcd-my%20dog.jpg"},
            "annotations": [kept, cancelled],
        },
        {"data": {"image": "/data/local-files/?d=pets/x.png"}, "annotations": [kept]},
        {"data": {"image": "skipped.jpg"}, "annotations": [cancelled]},
    ]
    path = write(tmp_path / "tasks.json", tasks)
    first, second = read_tasks(path)
    assert first.photo_names == ("0123abcd-my dog.jpg", "my dog.jpg")
    assert second.photo_names[0] == "x.png"
    raw = read_task(first, SET, path)
    assert raw.labels.tolist() == [[1, 2, 0]]
    assert raw.left_out == (LeftOut("choices", "region ?: 'choices' has no area"),)


def region(kind: str, **value: Any) -> dict[str, Any]:
    """A region of a picture of 40 x 20 pixels."""
    size = {"original_width": 40, "original_height": 20}
    return {"id": kind, "type": f"{kind}labels", "value": {f"{kind}labels": ["dog"]} | value} | size


def read_region(tmp_path: Path, *regions: dict[str, Any]) -> RawMaps:
    tasks = [{"data": {"image": "a.png"}, "annotations": [{"result": list(regions)}]}]
    path = write(tmp_path / "tasks.json", tasks)
    return read_task(read_tasks(path)[0], SET, path)


def test_label_studio_outlines(tmp_path: Path):
    expected = np.full((20, 40), 2)
    expected[5:15, 10:30] = 1
    points = [[25, 25], [75, 25], [75, 75], [25, 75]]
    assert (read_region(tmp_path, region("polygon", points=points)).labels == expected).all()
    upright = region("rectangle", x=25, y=25, width=50, height=50, rotation=0)
    assert (read_region(tmp_path, upright).labels == expected).all()

    turned = region("rectangle", x=50, y=50, width=20, height=50, rotation=90)  # 8 x 10 pixels
    expected = np.full((20, 40), 2)
    expected[10:18, 10:20] = 1  # its width goes down from (20, 10), its height to the left
    assert (read_region(tmp_path, turned).labels == expected).all()

    for rotation in (0, 90, 30):
        oval = region("ellipse", x=50, y=50, radiusX=20, radiusY=20, rotation=rotation)  # 8, 4
        x, y = np.meshgrid(np.arange(40) + 0.5 - 20, np.arange(20) + 0.5 - 10)
        angle = np.deg2rad(rotation)
        along, across = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
        far = (along / 8) ** 2 + (across / 4) ** 2
        labels = read_region(tmp_path, oval).labels
        assert (labels[far < 0.97] == 1).all()
        assert (labels[far > 1.03] == 2).all()


def test_label_studio_regions_that_are_bad_are_left_out(tmp_path: Path):
    good = region("rectangle", x=0, y=0, width=100, height=50)
    bad = [
        region("polygon", points=[[1, 1], [2, 2]]),
        region("rectangle", x=200, y=0, width=10, height=10),
        region("keypoint", x=1, y=1, width=1),
        region("ellipse", x=1, y=1),
        region("brush", rle=[1, 2]),
        {**region("polygon", points=[[0, 0], [9, 0], [9, 9]]), "value": {}},
    ]
    raw = read_region(tmp_path, bad[0], good, *bad[1:])
    assert (raw.labels[:10] == 1).all()
    assert (raw.labels[10:] == 2).all()
    assert sorted(one.kind for one in raw.left_out) == ["keypoint", *["region"] * 5]


@pytest.mark.parametrize(
    "task",
    [
        5,
        {"annotations": [{"result": [brush(np.ones((2, 2), bool))]}]},
        {"data": {}, "annotations": [{"result": [brush(np.ones((2, 2), bool))]}]},
        {"data": {"image": "a"}, "annotations": 3},
        {"data": {"image": "a"}, "annotations": [{"result": [{"type": "brushlabels"}]}]},
        {
            "data": {"image": "a"},
            "annotations": [{"result": [brush(np.ones((2, 2), bool), rle=[1])]}],
        },
        {
            "data": {"image": "a"},
            "annotations": [{"result": [brush(np.ones((2, 2), bool), rle="x")]}],
        },
        {
            "data": {"image": "a"},
            "annotations": [{"result": [brush(np.ones((2, 2), bool)) | {"original_width": 10**7}]}],
        },
        {
            "data": {"image": "http://[bad"},
            "annotations": [{"result": [brush(np.ones((2, 2), bool))]}],
        },
    ],
)
def test_hostile_label_studio_files(tmp_path: Path, task: Any):
    path = write(tmp_path / "tasks.json", [task])
    with pytest.raises(LayoutError, match=r"tasks\.json"):
        read_task(read_tasks(path)[0], SET, path)
