"""labelme: shapes and groups, edges as labelme draws them, hostile files."""

import base64
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

from inade.errors import DataSetError, LabelSetError, LayoutError
from inade.formats.annotations.coco import CocoFile
from inade.formats.annotations.label_studio import read_tasks
from inade.formats.annotations.labelme import labelme_names, read_labelme
from inade.formats.dataset import DataSet
from inade.formats.maps import LeftOut
from inade.formats.prepare import prepare
from inade.layouts.labels import LabelSet
from tests.inade.formats.annotations.files import SET, png, write


def labelme(*shapes: dict[str, Any], **changes: Any) -> dict[str, Any]:
    data = {"imagePath": "a.jpg", "imageHeight": 4, "imageWidth": 6, "shapes": list(shapes)}
    return data | changes


def box(label: str, x0: int, y0: int, x1: int, y1: int, **changes: Any) -> dict[str, Any]:
    shape = {"label": label, "points": [[x0, y0], [x1, y1]], "shape_type": "rectangle"}
    return shape | changes


def test_labelme_shapes_and_groups(tmp_path: Path):
    mask = {
        "label": "cat",
        "shape_type": "mask",
        "points": [[4, 2], [5, 3]],  # both corners belong to the box
        "mask": png(np.array([[True, False], [True, True]])),
        "group_id": 1,
    }
    polygon = {"label": "dog", "points": [[1, 1], [3, 1], [3, 3], [1, 3]], "group_id": None}
    line = {"label": "dog", "shape_type": "line", "points": [[0, 0], [1, 1]]}
    data = labelme(box("cat", 0, 0, 2, 2, group_id=1), polygon, mask, line, box("dog", 5, 0, 6, 1))
    raw = read_labelme(write(tmp_path / "a.json", data), SET)
    assert raw.labels.tolist() == [
        [0, 0, 0, 2, 2, 1],  # edges belong to a shape
        [0, 1, 1, 1, 2, 1],
        [0, 1, 1, 1, 0, 2],
        [2, 1, 1, 1, 0, 0],
    ]
    assert raw.instances is not None
    cat, dog, other_dog = raw.instances[0, 0], raw.instances[1, 1], raw.instances[0, 5]
    assert raw.instances[3, 4] == cat  # the same label and group
    assert len({cat, dog, other_dog}) == 3
    assert raw.left_out == (LeftOut("line", "shape 4 ('dog'): 'line' has no area"),)
    assert any("under no shape became 'unlabelled'" in note for note in raw.notes)


def test_a_label_set_without_class_for_the_rest(tmp_path: Path):
    bare = LabelSet("bare", "Bare", SET.classes[:2])
    path = write(tmp_path / "a.json", labelme(box("cat", 0, 0, 2, 2)))
    with pytest.raises(LayoutError, match="15 pixels belong to no shape"):
        read_labelme(path, bare)
    with pytest.raises(LayoutError, match="class 'cow' is not in label set zoo"):
        read_labelme(write(tmp_path / "b.json", labelme(box("cow", 0, 0, 2, 2))), SET)


@pytest.mark.parametrize(
    "data",
    [
        [],
        {},
        labelme(imageHeight=10**9),
        labelme(imageHeight=0),
        labelme(imageHeight=None),
        labelme(shapes=5),
        labelme(box("cat", 0, 0, 1, 1, points=[[0, 0]])),
        labelme(box("cat", 0, 0, 1, 1, points="no")),
        labelme({"label": "cat", "points": [[0, 0], [1, 1e999], [2, 2]]}),
        labelme(box("cat", 0, 0, 1, 1, shape_type="mask", mask="%%%")),
        labelme(box("cat", 0, 0, 1, 1, shape_type="mask", mask=None)),
        labelme(
            box("cat", 0, 0, 1, 1, shape_type="mask", mask=base64.b64encode(b"x" * 50).decode())
        ),
        labelme(box("cat", 0, 0, 9, 9, shape_type="mask", mask=png(np.ones((10, 10), bool)))),
        labelme(box("cat", -1, 0, 0, 1, shape_type="mask", mask=png(np.ones((2, 2), bool)))),
        labelme(box("cat", 0, 0, 1, 1, group_id=[1])),
    ],
)
def test_hostile_labelme_files(tmp_path: Path, data: Any):
    with pytest.raises(LayoutError, match=r"a\.json") as caught:
        read_labelme(write(tmp_path / "a.json", data), SET)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"[" * 100_000, b"9" * 5000])
def test_what_is_no_json(tmp_path: Path, content: bytes):
    path = tmp_path / "a.json"
    path.write_bytes(content)
    for read in (
        lambda: read_labelme(path, SET),
        lambda: CocoFile.open(path),
        lambda: read_tasks(path),
    ):
        with pytest.raises(LayoutError, match=r"a\.json"):
            read()


def test_paths_in_files_lead_nowhere(tmp_path: Path):
    secret = tmp_path / "secret.png"
    Image.new("RGB", (6, 4)).save(secret)
    inside = tmp_path / "in"
    write(inside / "a.json", labelme(box("cat", 0, 0, 6, 4), imagePath="../secret.png"))
    write(inside / "b.json", labelme(box("cat", 0, 0, 6, 4), imagePath=str(secret)))
    with pytest.raises((DataSetError, LabelSetError)):
        prepare(inside, tmp_path / "out", "labelme")
    outline = {"image_id": 1, "category_id": 7, "segmentation": [[0, 0, 9, 0, 9, 9]]}
    coco = {
        "categories": [{"id": 7, "name": "dog"}],
        "annotations": [outline],
        "images": [{"id": 1, "file_name": "../secret.png"}],
    }
    write(tmp_path / "coco" / "a.json", coco)
    with pytest.raises(DataSetError, match=r"secret\.png: there is no such photo"):
        prepare(tmp_path / "coco", tmp_path / "out", "coco")


def test_labelme_rectangles_that_are_turned(tmp_path: Path):
    corners = [[2, 0], [4, 2], [2, 4], [0, 2]]
    shape = {"label": "cat", "shape_type": "oriented_rectangle", "points": corners}
    others = [
        {"label": "pole", "shape_type": kind, "points": [[0, 0], [1, 1]]}
        for kind in ("line", "linestrip", "points")
    ]
    path = write(tmp_path / "a.json", labelme(shape, *others))
    raw = read_labelme(path, SET)
    assert raw.labels.tolist() == [
        [2, 2, 0, 2, 2, 2],
        [2, 0, 0, 0, 2, 2],
        [0, 0, 0, 0, 0, 2],
        [2, 0, 0, 0, 2, 2],
    ]
    assert [one.kind for one in raw.left_out] == ["line", "linestrip", "points"]
    assert labelme_names(path) == ["cat"]  # no class that has no pixel


def test_labelme_shapes_have_their_edges_as_labelme_itself_draws_them(tmp_path: Path):
    """Its shape_to_mask: Pillow's polygon, rectangle, ellipse with outline=1 and fill=1."""
    shapes = {
        "polygon": [[1.2, 0.7], [5.0, 2.1], [2.6, 6.9], [0.2, 4.4]],
        "rectangle": [[6.4, 5.3], [2.2, 1.6]],
        "circle": [[4.1, 3.8], [6.0, 4.6]],
    }
    for kind, points in shapes.items():
        data = labelme({"label": "cat", "shape_type": kind, "points": points},
                       imageHeight=8, imageWidth=9)  # fmt: skip
        raw = read_labelme(write(tmp_path / "a.json", data), SET)
        image = Image.new("L", (9, 8))
        draw = ImageDraw.Draw(image)
        if kind == "polygon":
            draw.polygon([tuple(point) for point in points], outline=1, fill=1)
        elif kind == "rectangle":
            draw.rectangle((2.2, 1.6, 6.4, 5.3), outline=1, fill=1)
        else:
            radius = (1.9**2 + 0.8**2) ** 0.5
            sides = (4.1 - radius, 3.8 - radius, 4.1 + radius, 3.8 + radius)
            draw.ellipse(sides, outline=1, fill=1)
        assert ((raw.labels == 0) == (np.asarray(image) > 0)).all(), kind


def test_labelme_shapes_that_are_bad_are_left_out(tmp_path: Path):
    bad = [
        box("cat", 9, 9, 12, 12),
        {"label": "cat", "points": [[0, 0], [1, 1]]},
        {"label": "cat", "shape_type": "mask", "points": [[0, 0], [5, 3]], "mask": "x"},
    ]
    raw = read_labelme(write(tmp_path / "a.json", labelme(*bad, box("dog", 0, 0, 6, 4))), SET)
    assert (raw.labels == 1).all()
    assert [one.what.split(":")[0] for one in raw.left_out] == [
        "shape 1 ('cat')",
        "shape 2 ('cat')",
        "shape 3 ('cat')",
    ]


def test_a_folder_of_labelme_files_by_itself(tmp_path: Path):
    for name in "abc":
        data = labelme(
            box("cat", 0, 0, 40, 64), imagePath=f"x\\{name}.jpg", imageHeight=64, imageWidth=80
        )
        write(tmp_path / "in" / f"{name}.json", data)
        Image.new("RGB", (80, 64)).save(tmp_path / "in" / f"{name}.jpg")
    write(tmp_path / "in" / "bad.json", {})
    report = prepare(tmp_path / "in", tmp_path / "out")
    assert [problem.file for problem in report.skipped] == ["bad.json"]
    data = DataSet.open(tmp_path / "out")
    assert [entry.name for entry in data.labels.classes] == ["cat", "unlabelled"]
    assert len(data.names) == 3
