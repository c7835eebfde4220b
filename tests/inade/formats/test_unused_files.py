"""Label maps and photos of every ending that can hold them; what is not used is named with why."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inade.errors import DataSetError, LayoutError
from inade.formats.dataset import DataSet
from inade.formats.pictures import read_index_map
from inade.formats.prepare import prepare
from tests.inade.formats.annotations.test_photos import labelme, put_json

SIZE = (32, 48)
IDS = np.repeat(np.repeat(np.array([[1, 2, 3]], np.uint8), 16, 1), 32, 0)
CLASSES = [
    {"id": number, "name": name, "color": [number, 0, 0]}
    for number, name in ((1, "sky"), (2, "tree"), (3, "road"))
]


def photo(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    values = np.random.default_rng(3).integers(0, 255, (*SIZE, 3), np.uint8)
    Image.fromarray(values).save(path)


def label_map(path: Path, ids: np.ndarray = IDS) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".npy":
        np.save(path, ids)
    else:
        Image.fromarray(ids).save(path)


def classes(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "label_set.json").write_text(json.dumps({"name": "t", "classes": CLASSES}))


@pytest.mark.parametrize("ending", ["png", "PNG", "tif", "TIFF", "bmp", "npy"])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.int64])
def test_maps_of_any_ending(tmp_path: Path, ending: str, dtype: type) -> None:
    if dtype is not np.uint8 and ending == "bmp":
        return  # it has eight bits
    if dtype is np.int64 and ending != "npy":
        return
    source = tmp_path / "in"
    classes(source)
    photo(source / "images/a.jpg")
    label_map(source / f"labels/a.{ending}", IDS.astype(dtype))
    report = prepare(source, tmp_path / "out")
    assert report.skipped == ()
    labels = DataSet.open(tmp_path / "out").read("a").layout.labels()
    assert (labels == IDS - 1).all()


def test_a_jpeg_is_no_map(tmp_path: Path) -> None:
    source = tmp_path / "in"
    classes(source)
    photo(source / "images/a.jpg")
    label_map(source / "labels/a.jpg")
    with pytest.raises(DataSetError, match=r"a\.jpg: this is a JPEG file, whose compression"):
        prepare(source, tmp_path / "out")
    label_map(source / "labels/a.png")  # beside it, the JPEG is a preview
    (problem,) = prepare(source, tmp_path / "out").skipped
    assert problem.file == "labels/a.jpg"
    assert "passed over for a.png" in problem.what


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (np.zeros((4, 4), np.float32), "kind float32"),
        (np.zeros((4, 4, 3), np.uint8), "shape"),
        (np.zeros(4, np.uint8), "shape"),
        (np.full((4, 4), -1), "which are no ids"),
        (np.full((4, 4), 2**40), "which are no ids"),
        (np.array([[{}]], object), "kind object"),
    ],
)
def test_arrays_that_are_no_maps(tmp_path: Path, values: np.ndarray, words: str) -> None:
    np.save(tmp_path / "a.npy", values)
    with pytest.raises(LayoutError, match=words):
        read_index_map(tmp_path / "a.npy")


@pytest.mark.parametrize(
    "header", [b"", b"{'descr': '|u1', 'fortran_order': False, 'shape': (99999, 99999), }"]
)
def test_hostile_arrays(tmp_path: Path, header: bytes) -> None:
    magic = b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") if header else b"no"
    (tmp_path / "a.npy").write_bytes(magic + header)
    with pytest.raises(LayoutError, match=r"too large|can be read"):
        read_index_map(tmp_path / "a.npy")


def test_arrays_in_the_order_of_columns(tmp_path: Path) -> None:
    np.save(tmp_path / "a.npy", np.asfortranarray(IDS))
    assert (read_index_map(tmp_path / "a.npy") == IDS).all()
    np.save(tmp_path / "b.npy", IDS[..., None])
    assert (read_index_map(tmp_path / "b.npy") == IDS).all()


def told(report) -> dict[str, str]:
    return {problem.file: problem.what for problem in report.skipped}


@pytest.mark.parametrize("split", [True, False])
def test_every_file_of_pairs_that_is_not_used_is_named(tmp_path: Path, *, split: bool) -> None:
    source = tmp_path / "in"
    classes(source)
    for name in "ab":
        photo(source / f"images/{name}.png")
        label_map(source / f"labels/{name}.png")
    label_map(source / "labels/left.png")
    label_map(source / "labels/phone.png")
    (source / "images/phone.HEIC").write_bytes(b"ftypheic")
    (source / "images/Thumbs.db").write_bytes(b"x")
    if split:
        (source / "split.json").write_text(json.dumps({"train": ["a"], "val": []}))
    found = told(prepare(source, tmp_path / "out"))
    expected = {"labels/left.png", "labels/phone.png", "images/phone.HEIC"}
    assert set(found) == expected | ({"images/b.png"} if split else set())
    assert "Convert it to JPEG or PNG" in found["images/phone.HEIC"]


def test_photos_of_one_name_are_both_named(tmp_path: Path) -> None:
    source = tmp_path / "in"
    classes(source)
    for name in ("a.jpg", "a.png", "b.png"):
        photo(source / "images" / name)
    for name in "ab":
        label_map(source / f"labels/{name}.png")
    (what,) = told(prepare(source, tmp_path / "out")).values()
    assert "images/a.jpg and images/a.png" in what


@pytest.mark.parametrize("ending", ["gif", "jp2", "jfif"])
def test_photos_that_can_be_read_are_converted(tmp_path: Path, ending: str) -> None:
    source = tmp_path / "in"
    classes(source)
    photo(source / "images/b.png")
    Image.open(source / "images/b.png").save(
        source / f"images/a.{ending}", None if ending != "jfif" else "JPEG"
    )
    for name in "ab":
        label_map(source / f"labels/{name}.png")
    assert prepare(source, tmp_path / "out").skipped == ()
    assert set(DataSet.open(tmp_path / "out").photos) == {"a", "b"}


def test_photos_without_annotation_are_named(tmp_path: Path) -> None:
    photo(tmp_path / "in/a.png")
    photo(tmp_path / "in/b.png")
    (tmp_path / "in/c.heic").write_bytes(b"x")
    put_json(tmp_path / "in/a.json", labelme("a.png", "tree"))
    assert set(told(prepare(tmp_path / "in", tmp_path / "out"))) == {"b.png", "c.heic"}


@pytest.mark.parametrize("mark", ["_mask", "_labels", "-seg", ".MASK"])
def test_maps_with_a_mark_at_the_end_of_their_names_are_those_of_the_photos(
    tmp_path: Path, mark: str
) -> None:
    source = tmp_path / "in"
    classes(source)
    for name in ("a", "b", "c_mask"):
        photo(source / f"photos/{name}.png")
    for name in (f"a{mark}", "b", f"b{mark}", "c_mask"):
        label_map(source / f"labels/{name}.png")
    report = prepare(source, tmp_path / "out")
    data = DataSet.open(tmp_path / "out")
    assert set(data.names) == {"a", "c_mask"}
    assert np.array_equal(data.read_layout("a").labels(), IDS - 1)
    assert [problem.file for problem in report.skipped] == ["labels/b.png"]


def test_the_label_set_beside_masks_of_voc_wins(tmp_path: Path) -> None:
    source = tmp_path / "in"
    classes(source)
    photo(source / "JPEGImages/a.png")
    label_map(source / "SegmentationClass/a.png")
    prepare(source, tmp_path / "out")
    data = DataSet.open(tmp_path / "out")
    assert [one.name for one in data.labels.classes] == ["sky", "tree", "road"]
    assert np.array_equal(data.read_layout("a").labels(), IDS - 1)


def test_objects_that_are_too_small_for_a_smaller_map_are_named(tmp_path: Path) -> None:
    source, ids = tmp_path / "in", np.full(SIZE, 1, np.uint8)
    ids[:, 40:] = 3
    ids[5, 5], ids[20, :30] = 2, 3  # a pixel and a line, of which most of no pixel is
    classes(source)
    photo(source / "images/a.png")
    label_map(source / "labels/a.png", ids)
    objects = ids.astype(np.uint16)
    objects[20, :30] = 7
    label_map(source / "instances/a.png", objects)
    report = prepare(source, tmp_path / "out", max_side=12)
    told = [one.what for file, one in report.left_out if file == "a.png"]
    assert len(told) == 2
    assert "'tree', 1 pixel" in " ".join(told)
    assert "'road', 30 pixels" in " ".join(told)
    assert all("12 x 8" in one for one in told)
    layout = DataSet.open(tmp_path / "out").read_layout("a")
    expected = np.zeros((8, 12), int)
    expected[:, 10:] = 2
    assert np.array_equal(layout.labels(), expected)
