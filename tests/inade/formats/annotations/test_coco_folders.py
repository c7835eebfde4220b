"""COCO folders as they are published and exported: several kinds of files, splits, bad entries."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from inade.errors import DataSetError
from inade.formats.dataset import DataSet
from inade.formats.prepare import prepare
from tests.inade.formats.annotations.test_photos import put_json

SIZE = (32, 48)
LEFT = [0, 0, 24, 0, 24, 32, 0, 32]  # the left half as a polygon


def photo(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (SIZE[1], SIZE[0])).save(path)


def entry(number: int, image: int, category: int, segmentation: Any, **more: Any) -> dict[str, Any]:
    given = {"id": number, "image_id": image, "category_id": category, "segmentation": segmentation}
    return given | more


def coco(names: list[str], annotations: list[dict[str, Any]], *classes: str) -> dict[str, Any]:
    images = [
        {"id": number, "file_name": name, "height": SIZE[0], "width": SIZE[1]}
        for number, name in enumerate(names)
    ]
    categories = [{"id": number, "name": name} for number, name in enumerate(classes, 1)]
    return {"images": images, "annotations": annotations, "categories": categories}


def official(folder: Path) -> None:
    """A folder as COCO 2017 is unpacked, one picture a split."""
    for split in ("train", "val"):
        name, notes = f"{split}.jpg", folder / "annotations"
        photo(folder / f"{split}2017" / name)
        objects = coco([name], [entry(1, 0, 2, [LEFT])], "sky", "car")
        people = coco([name], [entry(1, 0, 1, [LEFT])], "person")
        people["categories"][0] |= {"keypoints": ["nose"], "skeleton": []}
        put_json(notes / f"instances_{split}2017.json", objects)
        put_json(notes / f"person_keypoints_{split}2017.json", people)
        put_json(notes / f"stuff_{split}2017.json", coco([name], [entry(1, 0, 1, [LEFT])], "wall"))
        words = {"images": [], "annotations": [{"id": 1, "image_id": 0, "caption": "a car"}]}
        put_json(notes / f"captions_{split}2017.json", words)


def classes_of(out: Path) -> list[str]:
    return [one.name for one in DataSet.open(out).labels.classes]


def test_the_kinds_of_an_official_folder_are_told_apart(tmp_path: Path) -> None:
    official(tmp_path / "in")
    report = prepare(tmp_path / "in", tmp_path / "out")
    data = DataSet.open(tmp_path / "out")
    assert (data.train, data.val) == (("train",), ("val",))
    assert classes_of(tmp_path / "out") == ["sky", "car", "unlabelled"]
    labels = data.read("val").layout.labels()
    assert (labels[:, :24] == 1).all()
    assert (labels[:, 24:] == 2).all()
    told = {problem.file: problem.what for problem in report.skipped}
    assert set(told) == {
        f"annotations/{kind}_{split}2017.json"
        for kind in ("captions", "person_keypoints", "stuff")
        for split in ("train", "val")
    }
    assert "captions" in told["annotations/captions_val2017.json"]
    assert "--annotations stuff" in told["annotations/stuff_val2017.json"]


@pytest.mark.parametrize(("kind", "name"), [("person_keypoints", "person"), ("stuff", "wall")])
def test_another_kind_can_be_asked_for(tmp_path: Path, kind: str, name: str) -> None:
    official(tmp_path / "in")
    prepare(tmp_path / "in", tmp_path / "out", annotations=kind)
    assert classes_of(tmp_path / "out") == [name, "unlabelled"]
    with pytest.raises(DataSetError, match=r"begins with 'zebra'.*There are captions_train2017"):
        prepare(tmp_path / "in", tmp_path / "none", annotations="zebra")


@pytest.mark.parametrize("unpacked", [True, False])
def test_panoptic_files_are_taken_where_their_pngs_are(tmp_path: Path, *, unpacked: bool) -> None:
    official(tmp_path / "in")
    notes = tmp_path / "in/annotations"
    for split in ("train", "val"):
        data = coco([f"{split}.jpg"], [], "grass")
        segment = {"id": 5, "category_id": 1}
        data["annotations"] = [
            {"image_id": 0, "file_name": f"{split}.png", "segments_info": [segment]}
        ]
        put_json(notes / f"panoptic_{split}2017.json", data)
        if unpacked:
            ids = np.zeros((*SIZE, 3), np.uint8)
            ids[..., 0] = 5
            (notes / f"panoptic_{split}2017").mkdir()
            Image.fromarray(ids).save(notes / f"panoptic_{split}2017" / f"{split}.png")
    report = prepare(tmp_path / "in", tmp_path / "out")
    expected = ["grass", "unlabelled"] if unpacked else ["sky", "car", "unlabelled"]
    assert classes_of(tmp_path / "out") == expected
    told = {problem.file: problem.what for problem in report.skipped}
    if unpacked:
        assert "--annotations instances" in told["annotations/instances_val2017.json"]
    else:
        assert "PNGs are not" in told["annotations/panoptic_val2017.json"]


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b", "d/" * 3000 + "a.png"])
def test_a_png_whose_name_no_file_can_have_is_told(tmp_path: Path, name: str) -> None:
    photo(tmp_path / "in/a.jpg")
    data = coco(["a.jpg"], [], "grass")
    segment = {"id": 5, "category_id": 1}
    data["annotations"] = [{"image_id": 0, "file_name": name, "segments_info": [segment]}]
    put_json(tmp_path / "in/panoptic.json", data)
    with pytest.raises(DataSetError, match="PNGs are not"):
        prepare(tmp_path / "in", tmp_path / "out")


def test_a_json_in_the_folder_of_each_split(tmp_path: Path) -> None:
    for split in ("train", "valid", "test"):
        photo(tmp_path / "in" / split / "a.jpg")
        data = coco(["a.jpg"], [entry(1, 0, 1, [LEFT])], "sky", "car")
        put_json(tmp_path / "in" / split / "_annotations.coco.json", data)
    report = prepare(tmp_path / "in", tmp_path / "out")
    assert (report.train, report.val) == (1, 2)
    assert any("'test' are held out" in note for note in report.notes)
    assert report.skipped == ()


def test_boxes_are_no_outlines(tmp_path: Path) -> None:
    photo(tmp_path / "in/a.jpg")
    boxed = entry(1, 0, 1, [], bbox=[10, 8, 20, 16])
    put_json(tmp_path / "in/instances.json", coco(["a.jpg"], [boxed], "ring"))
    with pytest.raises(DataSetError, match=r"are boxes.*--boxes-are-objects"):
        prepare(tmp_path / "in", tmp_path / "out")
    prepare(tmp_path / "in", tmp_path / "out", boxes_are_objects=True)
    labels = DataSet.open(tmp_path / "out").read("a").layout.labels()
    expected = np.ones(SIZE, int)
    expected[8:24, 10:30] = 0
    assert (labels == expected).all()


def test_bad_annotations_are_left_out_and_named(tmp_path: Path) -> None:
    names = ["a.jpg", "b.jpg", "c.jpg"]
    for name in names:
        photo(tmp_path / "in" / name)
    bad = [
        entry(7, 0, 2, [], bbox=[0, 0, 9, 9]),
        entry(8, 0, 2, [[5, 5]]),
        entry(9, 0, 2, [[10, 10, 10, 10, 10, 10]]),
        entry(10, 0, 2, {"size": [48, 32], "counts": [0, 48 * 32]}),
        entry(11, 0, 99, [LEFT]),
        entry(12, 1, 2, [[24, 0, 48, 0, 48, 32, 24, 32], [3, 4]]),
    ]
    good = [entry(1, 0, 1, [LEFT]), entry(2, 1, 1, [LEFT])]
    alone = [entry(13, 2, 1, [[1, 2]])]  # a picture of which nothing is left
    put_json(tmp_path / "in/x.json", coco(names, [*good, *bad, *alone], "sky", "car"))
    report = prepare(tmp_path / "in", tmp_path / "out")
    labels = DataSet.open(tmp_path / "out").read("a").layout.labels()
    assert (labels[:, :24] == 0).all()
    assert (labels[:, 24:] == 2).all()
    assert (DataSet.open(tmp_path / "out").read("b").layout.labels()[:, 24:] == 1).all()
    left = [(photo, one.kind, one.what.split(":")[0]) for photo, one in report.left_out]
    assert sorted(left) == sorted(
        [
            *(("a.jpg", "annotation", f"annotation {n} ('car')") for n in (7, 8, 9, 10)),
            ("a.jpg", "annotation", "annotation 11"),
            ("b.jpg", "stray part", "annotation 12 ('car')"),
        ]
    )
    assert [problem.file for problem in report.skipped] == ["c.jpg"]
    assert "x.json: nothing in it can be used" in report.skipped[0].what
    assert "annotation 13 ('sky')" in report.skipped[0].what
    text = "\n".join(report.sentences())
    assert "Left out of pictures that are used: annotation (5), stray part (1):" in text
