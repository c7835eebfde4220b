"""A photo is found by its folders as well as its name, or it is said why not."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from inade.errors import DataSetError, LayoutError
from inade.formats.annotations.coco import CocoFile
from inade.formats.annotations.codecs import brush_encode
from inade.formats.annotations.photos import MissingPhotoError, Photos, Wanted
from inade.formats.dataset import DataSet
from inade.formats.prepare import PrepareReport, prepare

SIZE = (32, 48)
COLORS = {"s1": (200, 30, 30), "s2": (30, 200, 30), "s3": (30, 30, 200)}  # one a folder


def put_photo(path: Path, color: tuple[int, int, int] = (9, 9, 9)) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (SIZE[1], SIZE[0]), color).save(path)
    return path


def put_json(path: Path, data: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data))
    return path


def found(folder: Path, *wanted: tuple[str, str]) -> list[str | LayoutError]:
    """Photos, as paths from the folder, of (annotation file, name)."""
    asked = [Wanted(folder / file, (name,)) for file, name in wanted]
    return [
        photo.relative_to(folder).as_posix() if isinstance(photo, Path) else photo
        for photo in Photos(folder).find_all(asked)
    ]


def coco(*names: str) -> dict[str, Any]:
    """A file of pictures that each show one object, of the class that its folder's name is."""
    classes = sorted(COLORS)
    whole = [[0, 0, SIZE[1], 0, SIZE[1], SIZE[0], 0, SIZE[0]]]
    images = [
        {"id": number, "file_name": name, "height": SIZE[0], "width": SIZE[1]}
        for number, name in enumerate(names)
    ]
    annotations = [
        {
            "image_id": number,
            "category_id": next((classes.index(c) for c in classes if c in name), 0),
            "segmentation": whole,
        }
        for number, name in enumerate(names)
    ]
    categories = [{"id": number, "name": name} for number, name in enumerate(classes)]
    return {"images": images, "annotations": annotations, "categories": categories}


def labelme(name: str, label: str) -> dict[str, Any]:
    points = [[0, 0], [SIZE[1], SIZE[0]]]
    shape = {"label": label, "points": points, "shape_type": "rectangle"}
    size = {"imageHeight": SIZE[0], "imageWidth": SIZE[1]}
    return {"imagePath": name, "shapes": [shape], **size}


def task(address: str, label: str) -> dict[str, Any]:
    region = {
        "type": "brushlabels",
        "original_width": SIZE[1],
        "original_height": SIZE[0],
        "value": {
            "format": "rle",
            "rle": brush_encode(np.ones(SIZE, bool)),
            "brushlabels": [label],
        },
    }
    return {"data": {"image": address}, "annotations": [{"result": [region]}]}


def check_each_has_its_own(out: Path, count: int) -> None:
    """Every picture shows the colour of the folder that its one class is named after."""
    data = DataSet.open(out)
    assert len(data.names) == count
    for name in data.names:
        sample = data.read(name)
        (channel,) = np.unique(sample.layout.labels()).tolist()
        assert tuple(sample.photo[0, 0]) == COLORS[data.labels.classes[channel].name], name


@pytest.mark.parametrize("kind", ["auto", "coco"])
@pytest.mark.parametrize("below", ["images/", "", "annotations/"])
def test_coco_names_with_folders(tmp_path: Path, kind: str, below: str):
    names = [f"{scene}/{number}.png" for scene in COLORS for number in (1, 2)]
    for name in names:
        put_photo(tmp_path / "in" / below / name, COLORS[name[:2]])
    put_json(tmp_path / "in/annotations/instances_default.json", coco(*names))
    report = prepare(tmp_path / "in", tmp_path / "out", kind)
    assert report.skipped == ()
    check_each_has_its_own(tmp_path / "out", 6)


@pytest.mark.parametrize("form", ["{photo}", "x\\{photo}", "/home/ann/{scene}/{photo}"])
def test_labelme_folders_of_equal_names(tmp_path: Path, form: str):
    for scene, color in COLORS.items():
        folder = tmp_path / "in" / scene
        for photo in ("1.png", "2.png"):
            put_photo(folder / photo, color)
            name = form.format(scene=scene, photo=photo)
            put_json(folder / f"{photo[0]}.json", labelme(name, scene))
    if form.startswith("x"):  # labelme wrote that on another disk: nothing tells which it is
        with pytest.raises(DataSetError) as caught:
            prepare(tmp_path / "in", tmp_path / "out")
        assert "it can be 's1/1.png' or 's2/1.png' or 's3/1.png'" in str(caught.value)
        return
    report = prepare(tmp_path / "in", tmp_path / "out")
    assert report.skipped == ()
    check_each_has_its_own(tmp_path / "out", 6)


@pytest.mark.parametrize(
    "form",
    [
        "/data/local-files/?d={scene}/my%20{photo}",
        "https://host/bucket/{scene}/my%20{photo}",
        "s3://bucket/{scene}/my%20{photo}",
        "photos\\{scene}\\my {photo}",
    ],
)
def test_label_studio_folders_of_equal_names(tmp_path: Path, form: str):
    tasks = []
    for scene, color in COLORS.items():
        put_photo(tmp_path / "in/photos" / scene / "my 1.png", color)
        tasks.append(task(form.format(scene=scene, photo="1.png"), scene))
    put_json(tmp_path / "in/export.json", tasks)
    report = prepare(tmp_path / "in", tmp_path / "out")
    assert report.skipped == ()
    check_each_has_its_own(tmp_path / "out", 3)


def test_label_studio_addresses_are_decoded_once(tmp_path: Path):
    put_photo(tmp_path / "in/a%20b.png", COLORS["s1"])
    put_photo(tmp_path / "in/a b.png", COLORS["s2"])
    tasks = [task("/data/local-files/?d=a%2520b.png", "s1"), task("a%20b.png", "s2")]
    put_json(tmp_path / "in/export.json", tasks)
    prepare(tmp_path / "in", tmp_path / "out")
    check_each_has_its_own(tmp_path / "out", 2)


def test_uploads_that_lost_their_marks(tmp_path: Path):
    put_photo(tmp_path / "in/photos/one.png", COLORS["s1"])
    put_photo(tmp_path / "in/photos/two.png", COLORS["s2"])
    tasks = [
        task("/data/upload/1/0123abcd-one.png", "s1"),
        task("/data/upload/1/0123abcd-two.png", "s2"),
        task("/data/upload/1/4567abcd-two.png", "s3"),
    ]
    put_json(tmp_path / "in/export.json", tasks)
    report = prepare(tmp_path / "in", tmp_path / "out")
    assert len(report.skipped) == 2
    for problem in report.skipped:
        assert "'photos/two.png' has annotations more than once" in problem.what
        assert "0123abcd-two.png" in problem.what
        assert "4567abcd-two.png" in problem.what
    check_each_has_its_own(tmp_path / "out", 1)


@pytest.mark.parametrize("kind", ["coco", "labelme", "label_studio"])
def test_a_bare_name_of_two_photos_is_refused(tmp_path: Path, kind: str):
    for scene in ("s1", "s2"):
        put_photo(tmp_path / "in/images" / scene / "1.png")
    content = {
        "coco": coco("1.png"),
        "labelme": labelme("1.png", "s1"),
        "label_studio": [task("/data/upload/7/1.png", "s1")],
    }[kind]
    put_json(tmp_path / "in/annotations/1.json", content)
    with pytest.raises(DataSetError) as caught:
        prepare(tmp_path / "in", tmp_path / "out", kind)
    told = str(caught.value)
    assert "1.png" in told
    assert "it can be 'images/s1/1.png' or 'images/s2/1.png'" in told
    assert "Write its folder before the name in 1.json" in told
    assert not (tmp_path / "out").exists()


def test_where_a_name_is_looked_for(tmp_path: Path):
    for name in (
        "annotations/1.png",
        "images/1.png",
        "images/train/2.png",
        "images/val/2.png",
        "val2017/3.png",
        "train2017/3.png",
        "deep/down/4.png",
        "other/Ünder.PNG",
        "images/.thumbnails/4.png",
        "__MACOSX/deep/down/4.png",
    ):
        put_photo(tmp_path / name)
    assert found(
        tmp_path,
        ("annotations/instances_default.json", "1.png"),
        ("annotations/instances_val.json", "2.png"),
        ("annotations/instances_train.json", "2.png"),
        ("annotations/instances_val2017.json", "3.png"),
        ("train2017.json", "3.png"),
        ("annotations/a.json", "4.png"),
        ("annotations/a.json", "../images/1.png"),
        ("a.json", "other/u\u0308nder.png"),
    ) == [
        "annotations/1.png",
        "images/val/2.png",
        "images/train/2.png",
        "val2017/3.png",
        "train2017/3.png",
        "deep/down/4.png",
        "images/1.png",
        "other/Ünder.PNG",
    ]


def test_names_that_differ_in_case_only(tmp_path: Path):
    put_photo(tmp_path / "a.png")
    put_photo(tmp_path / "A.png")
    lower, upper, neither = found(
        tmp_path, ("x.json", "a.png"), ("x.json", "A.png"), ("x.json", "a.PNG")
    )
    assert (lower, upper) == ("a.png", "A.png")
    assert isinstance(neither, LayoutError)
    assert "it can be 'A.png' or 'a.png'" in str(neither)


def test_a_photo_that_is_gone_does_not_take_anothers_place(tmp_path: Path):
    put_photo(tmp_path / "images/s1/1.png")
    put_photo(tmp_path / "images/s1/2.png")
    first, second, third = found(
        tmp_path, ("x.json", "s1/1.png"), ("x.json", "s2/1.png"), ("x.json", "s2/2.png")
    )
    assert first == "images/s1/1.png"
    for error, near in ((second, "images/s1/1.png"), (third, "images/s1/2.png")):
        assert isinstance(error, MissingPhotoError)
        assert f"there is no such photo; '{near}' is in another folder" in str(error)


def test_the_surer_way_wins_and_of_equals_neither(tmp_path: Path):
    put_photo(tmp_path / "s1/1.png")
    sure, by_end = found(tmp_path, ("s1/1.json", "1.png"), ("s2/1.json", "1.png"))
    assert sure == "s1/1.png"
    assert isinstance(by_end, LayoutError)
    assert "as '1.png' in s2/1.json and as '1.png' in s1/1.json" in str(by_end)
    for error in found(tmp_path, ("s1/1.json", "1.png"), ("s1/copy.json", "1.png")):
        assert isinstance(error, LayoutError)
        assert "s1/1.json" in str(error)
        assert "s1/copy.json" in str(error)


@pytest.mark.parametrize(
    "name", ["", "/", "..", "../..", "\\", "a\0.png", "x" * 10**5, "../secret.png", "C:/secret.png"]
)
def test_names_that_lead_nowhere(tmp_path: Path, name: str):
    put_photo(tmp_path / "secret.png")
    put_photo(tmp_path / "in/a.png")
    (error,) = found(tmp_path / "in", ("x.json", name))
    assert isinstance(error, MissingPhotoError)
    assert len(str(error)) < 300


def test_panoptic_files_of_equal_names(tmp_path: Path):
    names = [f"{scene}/1.png" for scene in COLORS]
    content = coco(*names)
    for number, name in enumerate(names):
        put_photo(tmp_path / "in/images" / name, COLORS[name[:2]])
        put_photo(tmp_path / "in/annotations/panoptic_train" / name, (number + 1, 0, 0))
    content["annotations"] = [
        {
            "image_id": number,
            "file_name": name,
            "segments_info": [{"id": number + 1, "category_id": number}],
        }
        for number, name in enumerate(names)
    ]
    path = put_json(tmp_path / "in/annotations/panoptic_train.json", content)
    assert prepare(tmp_path / "in", tmp_path / "out").skipped == ()
    check_each_has_its_own(tmp_path / "out", 3)
    file = CocoFile.open(path)
    put_photo(tmp_path / "flat/1.png", (1, 0, 0))
    with pytest.raises(LayoutError, match=r"'s1/1\.png' is not there, and 3 are called '1\.png'"):
        file.read_panoptic(file.images[0], tmp_path / "flat", file.label_set())


def test_coco_stuff_objects_go_to_the_photo_of_their_split(tmp_path: Path):
    for split in ("train", "val"):
        put_photo(tmp_path / f"in/images/{split}/1.png")
        labels = tmp_path / f"in/labels/{split}/1.png"
        labels.parent.mkdir(parents=True)
        Image.new("L", (SIZE[1], SIZE[0]), 0).save(labels)
        whole = [[0, 0, SIZE[1], 0, SIZE[1], SIZE[0], 0, SIZE[0]]]
        half = [[0, 0, 10, 0, 10, SIZE[0], 0, SIZE[0]]]
        entry = {"image_id": 0, "category_id": 1, "iscrowd": 0}
        entries = [{**entry, "segmentation": whole if split == "train" else half}]
        content = coco("1.png") | {"annotations": entries}
        content["categories"] = [{"id": 1, "name": "person"}]
        put_json(tmp_path / f"in/annotations/instances_{split}.json", content)
    prepare(tmp_path / "in", tmp_path / "out", "coco_stuff")
    data = DataSet.open(tmp_path / "out")
    assert len(data.read(data.train[0]).layout.objects) == 1
    assert len(data.read(data.val[0]).layout.objects) == 2


def told(report: PrepareReport) -> str:
    return "\n".join(report.sentences())


def test_voc_photos_of_one_name(tmp_path: Path):
    source = tmp_path / "in"
    for name in ("1", "s1/1", "s2/1", "twice"):
        put_photo(source / f"JPEGImages/{name}.jpg")
        path = source / f"SegmentationClass/{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("L", (SIZE[1], SIZE[0]), {"1": 8, "s1/1": 12, "s2/1": 15, "twice": 3}[name]).save(
            path
        )
    put_photo(source / "JPEGImages/twice.png")
    report = prepare(source, tmp_path / "out")
    assert "JPEGImages/twice.jpg and JPEGImages/twice.png are photos of one name" in told(report)
    data = DataSet.open(tmp_path / "out")
    classes = [
        data.labels.classes[data.read(name).layout.labels()[0, 0]].name
        for name in sorted(data.names)
    ]
    assert classes == ["cat", "dog", "person"]
