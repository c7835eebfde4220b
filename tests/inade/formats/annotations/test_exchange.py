"""Data sets go out to the files of other tools and come back the same."""

import json
from pathlib import Path
from shutil import copytree

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PIL import Image

from inade.cli import main
from inade.errors import DataSetError, SaveError
from inade.formats.annotations.labelme import write_labelme
from inade.formats.dataset import DataSet, add_sample, create, write_split
from inade.formats.export import EXPORTS, export
from inade.formats.prepare import prepare
from inade.formats.readers import read_layout
from inade.formats.validate import validate
from inade.layouts.labels import LabelClass, LabelSet
from inade.layouts.layout import Layout

SET = LabelSet(
    "garden",
    "Garden",
    (
        LabelClass(0, 0, "unlabelled", (0, 0, 0), has_instances=False),
        LabelClass(1, 1, "big tree", (10, 200, 30)),
        LabelClass(2, 2, "pond", (10, 200, 30)),  # a colour that occurs twice
        LabelClass(3, 40, "Vogelhäuschen", (250, 0, 0)),
    ),
    unknown_channel=0,
)
SIZE = (70, 90)


def some_layout(seed: int) -> Layout:
    """Blocks of classes and objects, some objects in several pieces."""
    rng = np.random.default_rng(seed)
    grow = np.ones((10, 10), np.int32)
    labels = np.kron(rng.integers(0, 4, (7, 9)), grow)
    return Layout.from_maps(labels, np.kron(rng.integers(0, 3, (7, 9)), grow))


@pytest.fixture(scope="module")
def garden(tmp_path_factory: pytest.TempPathFactory) -> DataSet:
    folder = tmp_path_factory.mktemp("garden")
    create(folder, SET)
    rng = np.random.default_rng(9)
    for name, seed in (("0003", 1), ("0004", 2), ("0005", 3)):
        add_sample(folder, SET, name, rng.integers(0, 255, (*SIZE, 3), np.uint8), some_layout(seed))
    write_split(folder, ["0003", "0004"], ["0005"])
    return DataSet.open(folder)


def same_partition(first: np.ndarray, second: np.ndarray) -> bool:
    pairs = len(np.unique(first.astype(np.int64) << 32 | second))
    return pairs == len(np.unique(first)) == len(np.unique(second))


def names_of(layout: Layout, labels: LabelSet) -> np.ndarray:
    table = np.array([entry.name for entry in labels.classes])
    return table[layout.labels()]


@pytest.mark.parametrize("own_names", [False, True], ids=["given label set", "names of the file"])
@pytest.mark.parametrize("kind", ["coco", "coco_panoptic", "labelme", "voc", "label_studio"])
def test_annotation_files_round_trip(garden: DataSet, tmp_path: Path, kind: str, own_names: bool):
    export(garden, tmp_path / "there", kind)
    source = kind.removesuffix("_panoptic")
    report = prepare(
        tmp_path / "there", tmp_path / "back", source, label_set=None if own_names else SET
    )
    assert not report.skipped, report.sentences()
    back = DataSet.open(tmp_path / "back")
    assert sorted(back.names) == sorted(garden.names)
    if kind in ("coco", "coco_panoptic", "voc"):
        assert back.val == garden.val
    for name in garden.names:
        before, after = garden.read(name), back.read(name)
        np.testing.assert_array_equal(after.photo, before.photo)
        np.testing.assert_array_equal(
            names_of(after.layout, back.labels), names_of(before.layout, SET)
        )
        painted = before.layout.labels() > 0
        assert same_partition(after.layout.object_map[painted], before.layout.object_map[painted])
    assert validate(tmp_path / "back").ok


@pytest.mark.parametrize("kind", ["plain", "cityscapes"])
def test_label_maps_round_trip(garden: DataSet, tmp_path: Path, kind: str):
    export(garden, tmp_path / "there", kind)
    prepare(tmp_path / "there", tmp_path / "back", kind, label_set=SET)
    back = DataSet.open(tmp_path / "back")
    assert (back.train, back.val) == (garden.train, garden.val)
    for name in garden.names:
        before, after = garden.read_layout(name), back.read_layout(name)
        np.testing.assert_array_equal(after.labels(), before.labels())
        painted = before.labels() > 0
        assert same_partition(after.object_map[painted], before.object_map[painted])


PICTURES = ("openraster", "photoshop")  # nothing reads them back


@pytest.mark.parametrize("kind", [kind for kind in EXPORTS if kind not in PICTURES])
def test_what_is_written_is_recognised_and_comes_back_with_its_classes(
    tmp_path: Path, kind: str
) -> None:
    names = ("void", "big tree", "pond: small", "Vogelhäuschen")
    if kind == "celebamask_hq":  # a class becomes the name of a file there
        names = ("background", "big_tree", "pond", "house")
    classes = [
        LabelClass(i, number, name, (40 * i, 0, 0), has_instances=i > 0)
        for i, (number, name) in enumerate(zip((0, 7, 8, 26), names, strict=True))
    ]
    own = LabelSet("own", "Own", tuple(classes), unknown_channel=0)
    create(tmp_path / "in", own)
    painted = np.maximum(some_layout(4).labels(), int(kind == "ade20k_full"))  # 0 is nothing there
    photo = np.random.default_rng(1).integers(0, 255, (*SIZE, 3), np.uint8)
    for name in "ab":
        add_sample(tmp_path / "in", own, name, photo, Layout.from_maps(painted))
    write_split(tmp_path / "in", "a", "b")
    data = DataSet.open(tmp_path / "in")
    assert export(data, tmp_path / "there", kind) == ()
    prepare(tmp_path / "there", tmp_path / "back")
    back = DataSet.open(tmp_path / "back")
    assert len(back.names) == 2
    for before, after in zip(data.names, back.names, strict=True):
        found = names_of(back.read_layout(after), back.labels)
        wanted = names_of(data.read_layout(before), own)
        bare = wanted == names[0]
        np.testing.assert_array_equal(found[~bare], wanted[~bare])
        assert set(found[bare].tolist()) <= {names[0], "unlabelled"}


def test_celebamask_parts_round_trip(tmp_path: Path):
    faces = LabelSet.builtin("celebamask_hq")
    create(tmp_path / "faces", faces)
    labels = np.random.default_rng(2).integers(0, 19, SIZE)
    photo = np.zeros((*SIZE, 3), np.uint8)
    add_sample(tmp_path / "faces", faces, "7", photo, Layout.from_maps(labels))
    write_split(tmp_path / "faces", ["7"], [])
    export(DataSet.open(tmp_path / "faces"), tmp_path / "there", "celebamask_hq")
    prepare(tmp_path / "there", tmp_path / "back")
    np.testing.assert_array_equal(DataSet.open(tmp_path / "back").read_layout("0").labels(), labels)


def test_exports_appear_whole_or_not_at_all(garden: DataSet, tmp_path: Path):
    with pytest.raises(DataSetError, match="'zebra' is no format"):
        export(garden, tmp_path / "out", "zebra")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_text("")
    with pytest.raises(SaveError, match="already holds"):
        export(garden, tmp_path / "full", "voc")
    many = LabelSet("x", "X", (LabelClass(0, 66, "grain", (1, 1, 1)),))
    create(tmp_path / "many", many)
    layout = Layout.from_maps(np.zeros(SIZE, np.int32), np.arange(70 * 90).reshape(SIZE))
    add_sample(tmp_path / "many", many, "a", np.zeros((*SIZE, 3), np.uint8), layout)
    write_split(tmp_path / "many", "a", "")
    with pytest.raises(DataSetError, match=r"none of its pictures .* do not fit"):
        export(DataSet.open(tmp_path / "many"), tmp_path / "out", "cityscapes")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("kind", list(EXPORTS))
def test_a_bad_picture_stops_no_others(garden: DataSet, tmp_path: Path, kind: str) -> None:
    copytree(garden.folder, tmp_path / "in")
    (tmp_path / "in" / "labels" / "0003.png").write_bytes(b"torn")
    data = DataSet.open(tmp_path / "in")
    if kind == "celebamask_hq":  # its parts have plain names
        (tmp_path / "in" / "label_set.json").write_text(
            (tmp_path / "in" / "label_set.json").read_text().replace("big tree", "big_tree")
            .replace("Vogelh\\u00e4uschen", "house").replace("Vogelhäuschen", "house")
        )  # fmt: skip
        data = DataSet.open(tmp_path / "in")
    (problem,) = export(data, tmp_path / "out", kind)
    assert problem.where.endswith("labels/0003.png")
    left = [path.name for path in (tmp_path / "out").rglob("*") if "0003" in path.name]
    assert left == []
    assert "0003" not in "".join(
        path.read_text("utf-8") for ending in ("json", "txt")
        for path in (tmp_path / "out").rglob(f"*.{ending}")
    )  # fmt: skip
    if kind not in ("openraster", "photoshop", "celebamask_hq"):
        report = prepare(tmp_path / "out", tmp_path / "back")
        assert (report.train + report.val, report.skipped) == (2, ())
    assert main(["export", str(tmp_path / "in"), str(tmp_path / "again"), "--kind", kind]) == 1


def test_coco_stuff_takes_objects_from_the_annotations(tmp_path: Path):
    source = tmp_path / "coco"
    for folder in ("train2017", "stuffthingmaps/train2017", "annotations"):
        (source / folder).mkdir(parents=True)
    Image.new("RGB", (80, 64)).save(source / "train2017" / "1.jpg")
    labels = np.full((64, 80), 2, np.uint8)  # cars, category 3
    labels[:, 60:] = 255
    Image.fromarray(labels).save(source / "stuffthingmaps" / "train2017" / "1.png")
    boxes = [(0, 0, 20, 64), (30, 0, 70, 64)]
    annotations = [
        {"image_id": 5, "category_id": 3, "segmentation": [[x0, y0, x1, y0, x1, y1, x0, y1]]}
        for x0, y0, x1, y1 in boxes
    ]
    data = {
        "images": [{"id": 5, "file_name": "1.jpg", "height": 64, "width": 80}],
        "categories": [{"id": 3, "name": "car"}],
        "annotations": annotations,
    }
    (source / "annotations" / "instances_train2017.json").write_text(json.dumps(data))
    prepare(source, tmp_path / "out", "coco_stuff")
    layout = DataSet.open(tmp_path / "out").read_layout("1")
    starts = [0, 20, 30, 60]
    assert len(set(layout.object_map[0, starts].tolist())) == 4
    assert layout.labels()[0, starts].tolist() == [2, 2, 2, 182]
    assert layout.areas()[int(layout.object_map[0, 30])] == 30 * 64


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(arrays.arrays(np.int32, (6, 5), elements=st.integers(0, 3)))
def test_any_layout_survives_labelme(tmp_path: Path, labels: np.ndarray):
    layout = Layout.from_maps(labels)
    write_labelme(tmp_path / "a.json", layout, SET, "a.jpg")
    again, _ = read_layout(tmp_path / "a.json", SET)
    np.testing.assert_array_equal(again.labels(), labels)
    assert same_partition(again.object_map, layout.object_map)
