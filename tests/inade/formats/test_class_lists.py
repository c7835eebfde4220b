"""Lists of classes beside label maps, with and without ids; and what stands in them twice."""

import json
from pathlib import Path

import numpy as np
import pytest

from inade.errors import InadeError, LabelSetError
from inade.formats.annotations.coco import CocoFile
from inade.formats.annotations.voc import read_label_map, voc_label_set
from inade.formats.class_lists import read_class_list
from inade.formats.pairing import SourceOptions
from inade.formats.prepare import prepare
from inade.formats.sources import open_source
from tests.inade.formats.test_unused_files import label_map, photo


def names_of(folder: Path, *, text: str, name: str = "classes.txt", place: str = "") -> list[str]:
    photo(folder / "images/a.jpg")
    label_map(folder / "labels/a.png")
    (folder / place / name).write_text(text)
    return [
        f"{one.file_id} {one.name}"
        for one in open_source(folder, "plain", SourceOptions()).labels.classes
    ]


@pytest.mark.parametrize("place", ["", "labels"])
@pytest.mark.parametrize("name", ["classes.txt", "labels.txt", "class_names.txt"])
def test_names_by_line(tmp_path: Path, name: str, place: str) -> None:
    text = "nothing\nsky blue\n\n tree\nroad 66\n"
    found = names_of(tmp_path / "in", text=text, name=name, place=place)
    assert found == ["0 nothing", "1 sky blue", "2 tree", "3 road 66"]
    report = prepare(tmp_path / "in", tmp_path / "out")
    assert any(name in note for note in report.notes)


@pytest.mark.parametrize(
    "text",
    ["1 sky\n2 big tree\n3 road\n", "1: sky\n2: big tree\n3: road", "1,sky\n2,big tree\n3,road"],
)
def test_ids_before_the_names(tmp_path: Path, text: str) -> None:
    assert names_of(tmp_path / "in", text=text) == ["1 sky", "2 big tree", "3 road"]


@pytest.mark.parametrize(
    "text", ["# id name\n1 sky\n2 tree\n", "id,name,r,g,b\n1,sky,1,2,3\n2,tree,4,5,6\n"]
)
def test_what_heads_a_list_is_no_class(tmp_path: Path, text: str) -> None:
    assert names_of(tmp_path / "in", text=text) == ["1 sky", "2 tree"]


@pytest.mark.parametrize("odd", ["sea", "3 99"])
def test_a_line_that_is_not_like_the_others_is_named(tmp_path: Path, odd: str) -> None:
    (tmp_path / "classes.txt").write_text(f"1 sky\n{odd}\n2 tree\n4 road\n")
    with pytest.raises(LabelSetError, match=f"the line '{odd}' is no id and name"):
        read_class_list(tmp_path / "classes.txt")


def test_colours_behind_the_names(tmp_path: Path) -> None:
    (tmp_path / "classes.txt").write_text("1 sky 70 130 180\n2 big tree 4,200,3\n")
    classes = read_class_list(tmp_path / "classes.txt").classes
    assert [(one.file_id, one.name, one.color) for one in classes] == [
        (1, "sky", (70, 130, 180)), (2, "big tree", (4, 200, 3)),
    ]  # fmt: skip


def test_a_label_set_wins_over_a_list(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    photo(folder / "images/a.jpg")
    entries = [{"id": i, "name": f"own {i}", "color": [i, 0, 0]} for i in (1, 2, 3)]
    (folder / "label_set.json").write_text(json.dumps({"classes": entries}))
    assert names_of(folder, text="a\nb\nc\nd")[0] == "1 own 1"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a\nb\na\n", r"1 \('a'\) and 3 \('a'\) have the same name"),
        ("1 a\n2 b\n1 c\n", r"1 \('a'\) and 3 \('c'\) have the same file id, 1"),
        ("1 a 9 9 9\n2 b 1 1 1\n3 c 9 9 9\n", r"1 \('a'\) and 3 \('c'\) have the same colour"),
        ("1 a\n2 a\n", r"1 \('a'\) and 2 \('a'\) have the same name"),
        ("70000 a\n", "no list of classes"),
        ("\n\n", "no list of classes"),
    ],
)
def test_lists_that_are_refused(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "classes.txt").write_text(text)
    with pytest.raises(InadeError, match=words):
        read_class_list(tmp_path / "classes.txt")


def test_lists_of_other_tools_with_a_name_twice(tmp_path: Path) -> None:
    (tmp_path / "labelmap.txt").write_text("cat:1,2,3::\ndog:4,5,6::\ncat:7,8,9::\n")
    with pytest.raises(InadeError, match=r"1 \('cat'\) and 3 \('cat'\) have the same name"):
        read_label_map(tmp_path / "labelmap.txt")
    (tmp_path / "labelmap.txt").unlink()
    (tmp_path / "class_names.txt").write_text("__ignore__\ncat\ncat\n")
    with pytest.raises(InadeError, match=r"1 \('cat'\) and 2 \('cat'\) have the same name"):
        voc_label_set(tmp_path)
    yolo = tmp_path / "yolo"
    photo(yolo / "images/a.jpg")
    (yolo / "labels").mkdir()
    (yolo / "labels/a.txt").write_text("0 0.1 0.1 0.9 0.1 0.9 0.9\n")
    (yolo / "data.yaml").write_text("names: [cat, dog, cat]\n")
    with pytest.raises(InadeError, match=r"1 \('cat'\) and 3 \('cat'\) have the same name"):
        open_source(yolo, "auto", SourceOptions())


def coco(path: Path, images: list[dict], categories: list[dict]) -> Path:
    box = [0, 0, 20, 0, 20, 20, 0, 20]
    entries = [
        {
            "id": n,
            "image_id": image["id"],
            "category_id": categories[0]["id"],
            "segmentation": [box],
        }
        for n, image in enumerate(images)
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        json.dumps({"images": images, "annotations": entries, "categories": categories})
    )
    return path


def picture(number: int, name: str) -> dict:
    return {"id": number, "file_name": name, "height": 32, "width": 48}


def test_a_category_id_twice_is_refused(tmp_path: Path) -> None:
    path = coco(
        tmp_path / "a.json",
        [picture(1, "a.jpg")],
        [{"id": 1, "name": "cat"}, {"id": 1, "name": "dog"}],
    )
    with pytest.raises(InadeError, match=r"1 \('cat'\) and 2 \('dog'\) have the same id"):
        CocoFile.open(path)


def test_pictures_that_share_an_id_are_named_and_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    for name in "abc":
        photo(folder / f"{name}.jpg")
    images = [picture(1, "a.jpg"), picture(2, "b.jpg"), picture(1, "c.jpg")]
    coco(folder / "instances.json", images, [{"id": 1, "name": "cat"}, {"id": 2, "name": "cat"}])
    report = prepare(folder, tmp_path / "out")
    assert report.train + report.val == 1
    assert any("'a.jpg' and 'c.jpg' have one id" in one.what for one in report.skipped)
    assert not report.is_whole
    assert "2 categories are called 'cat': they are one class." in report.notes
    assert np.isin([one.file for one in report.skipped], "b.jpg").sum() == 0
