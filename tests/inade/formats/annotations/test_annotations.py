"""Files as the tools write them, and files that nobody should trust."""

import base64
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

from inade.errors import DataSetError, InadeError, LabelSetError, LayoutError
from inade.formats.annotations.coco import CocoFile
from inade.formats.annotations.codecs import brush_encode
from inade.formats.annotations.label_studio import read_task, read_tasks
from inade.formats.annotations.labelme import labelme_names, read_labelme
from inade.formats.annotations.voc import read_label_map, read_voc, voc_colors, voc_label_set
from inade.formats.dataset import DataSet
from inade.formats.maps import LeftOut, RawMaps
from inade.formats.prepare import prepare
from inade.layouts.labels import LabelClass, LabelSet

SET = LabelSet(
    "zoo",
    "Zoo",
    (
        LabelClass(0, 0, "cat", (9, 0, 0)),
        LabelClass(1, 1, "dog", (0, 9, 0)),
        LabelClass(2, 255, "unlabelled", (0, 0, 0)),
    ),
    unknown_channel=2,
)


def png(values: np.ndarray) -> str:
    stream = io.BytesIO()
    Image.fromarray(values).save(stream, "PNG")
    return base64.b64encode(stream.getvalue()).decode()


def labelme(*shapes: dict[str, Any], **changes: Any) -> dict[str, Any]:
    data = {"imagePath": "a.jpg", "imageHeight": 4, "imageWidth": 6, "shapes": list(shapes)}
    return data | changes


def box(label: str, x0: int, y0: int, x1: int, y1: int, **changes: Any) -> dict[str, Any]:
    shape = {"label": label, "points": [[x0, y0], [x1, y1]], "shape_type": "rectangle"}
    return shape | changes


def write(path: Path, data: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data))
    return path


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
    with pytest.raises(LayoutError, match="colour #070708"):
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
