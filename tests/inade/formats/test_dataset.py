"""Data-set folders: written, read, and all their faults found."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inade.errors import Cancelled, DataSetError, LabelSetError
from inade.formats import dataset
from inade.formats.dataset import DataSet, add_sample, create, default_split, write_split
from inade.formats.validate import DataSetReport, validate
from inade.layouts.labels import LabelClass, LabelSet
from inade.layouts.layout import Layout

TWO = LabelSet(
    "two",
    "Two",
    (LabelClass(0, 3, "sky", (0, 0, 255)), LabelClass(1, 300, "tree", (0, 255, 0))),
)
SIZE = (64, 72)


def halves() -> Layout:
    """Left sky, right a tree."""
    labels = np.zeros(SIZE, np.int32)
    labels[:, 36:] = 1
    return Layout.from_maps(labels)


def photo() -> np.ndarray:
    return np.random.default_rng(0).integers(0, 255, (*SIZE, 3), np.uint8)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four sound pictures."""
    create(tmp_path, TWO)
    for name in "abcd":
        add_sample(tmp_path, TWO, name, photo(), halves())
    write_split(tmp_path, "abc", "d")
    return tmp_path


def messages(report: DataSetReport) -> str:
    return "\n".join(report.sentences())


def save(path: Path, values: np.ndarray) -> None:
    Image.fromarray(values).save(path)


def test_what_is_written_is_read(folder: Path):
    data = DataSet.open(folder)
    assert (data.train, data.val, data.labels) == (("a", "b", "c"), ("d",), TWO)
    sample = data.read("d")
    assert sample.photo.shape == (*SIZE, 3)
    np.testing.assert_array_equal(sample.layout.labels(), halves().labels())
    with Image.open(data.labels_path("d")) as stored:
        assert sorted(np.unique(np.asarray(stored)).tolist()) == [3, 300]
    report = validate(folder)
    assert report.ok
    assert report.problems == ()
    assert report.class_area == {"sky": 4 * 64 * 36, "tree": 4 * 64 * 36}
    report.require_ok()


def test_photo_files_are_taken_over_byte_for_byte(folder: Path, tmp_path: Path):
    source = tmp_path / "photo.JPG"
    Image.fromarray(photo()).save(source, "JPEG", quality=60)
    add_sample(folder, TWO, "e", source, halves())
    assert (folder / "images" / "e.jpg").read_bytes() == source.read_bytes()
    save(tmp_path / "photo.png", photo())
    add_sample(folder, TWO, "e", tmp_path / "photo.png", halves())
    assert [path.name for path in (folder / "images").glob("e.*")] == ["e.png"]


def test_without_instances_and_split_there_are_defaults(folder: Path):
    (folder / "instances" / "a.png").unlink()
    (folder / "split.json").unlink()
    data = DataSet.open(folder)
    assert (data.train, data.val) == (("a", "b", "c"), ("d",))
    assert len(data.read("a").layout.objects) == 2
    assert validate(folder).ok
    names = [f"{i:02}" for i in range(30)]
    assert default_split(names)[1] == ("09", "19", "29")
    assert default_split(["only"]) == (("only",), ())


def test_every_fault_is_reported_at_once(folder: Path):
    labels = np.full(SIZE, 3, np.uint16)
    labels[0, :5], labels[1, :2] = 255, 77
    save(folder / "labels" / "a.png", labels)
    (folder / "labels" / "b.png").unlink()
    image = folder / "images" / "c.jpg"
    image.write_bytes(image.read_bytes()[:600])
    save(folder / "images" / "d.jpg", np.zeros((3, 3, 3), np.uint8))
    spans = np.zeros(SIZE, np.uint16)
    spans[:, :9] = 5
    spans[:, 9:] = 7
    save(folder / "instances" / "c.png", spans)
    save(folder / "instances" / "d.png", spans[:10])
    save(folder / "labels" / "lonely.png", labels)
    seen: list[tuple[int, int]] = []
    report = validate(folder, progress=lambda done, total: seen.append((done, total)))
    text = messages(report)
    for expected in (
        "labels/a.png: label 77 (2 pixels), label 255 (5 pixels) not in the label set."
        " The label set has no unknown class for 255.",
        "labels/b.png: it is missing",
        "images/c.jpg: the picture is damaged",
        "images/d.jpg: it is only 3 x 3 pixels",
        "labels/d.png: it is 72 x 64 pixels and its photo 3 x 3",
        "instances/d.png: it is 72 x 10 pixels and its label map 72 x 64",
        "instance 7 covers label 3 (1,728 pixels), label 300 (2,304 pixels)",
        "instances/c.png: its 2 ids go up to 7",
        "labels/lonely.png: there is no photo",
    ):
        assert expected in text
    assert len(report.errors) == 6
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]
    with pytest.raises(DataSetError, match=r"6 errors:\n(.*\n)*.*labels/b.png"):
        report.require_ok()


def test_a_map_of_many_faults_gets_one_line(folder: Path):
    """200,000 pictures whose every instance spans classes must not fill the memory with words."""
    labels = np.full(SIZE, 3, np.uint16)
    labels[1::2] = 300
    save(folder / "labels" / "a.png", labels)
    save(folder / "instances" / "a.png", np.indices(SIZE)[1].astype(np.uint16))
    (found,) = [str(one) for one in validate(folder).warnings if "instances/a" in one.file]
    assert "instance 4 covers label 3 (32 pixels), label 300 (32 pixels); and 67 more" in found
    assert "instance 5 " not in found


def test_classes_without_pixels_and_pictures_without_part_are_warned_of(folder: Path):
    three = LabelSet("three", "Three", (*TWO.classes, LabelClass(2, 4, "boat", (9, 9, 9))))
    create(folder, three)
    write_split(folder, "ab", "d")
    report = validate(folder)
    assert report.ok
    assert [str(problem) for problem in report.warnings] == [
        "split.json: 1 picture is in neither part and will not be used, such as 'c'.",
        "label_set.json: 1 class has no pixel and will not be learnt: boat.",
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "cannot be read"),
        ('{"train": ["a"]}', "cannot be read"),
        ('{"train": ["../../secret"], "val": []}', "cannot be the name"),
        ('{"train": ["a", 5], "val": []}', "cannot be read"),
        ('{"train": ["z"], "val": []}', "'z'"),
        ("[" * 5000, "cannot be read"),
    ],
)
def test_bad_splits(folder: Path, content: str, words: str):
    (folder / "split.json").write_text(content)
    assert words in messages(validate(folder))
    with pytest.raises(DataSetError, match=words):
        DataSet.open(folder)


def test_twice_named_and_empty_parts(folder: Path):
    write_split(folder, "aab", "")
    text = messages(validate(folder))
    assert "names 'a' 2 times" in text
    assert "'val' is empty" in text
    write_split(folder, "", "a")
    assert not validate(folder).ok


def test_folders_that_are_no_data_set(tmp_path: Path, folder: Path):
    with pytest.raises(DataSetError, match="no data set"):
        DataSet.open(tmp_path / "none")
    assert "images: this folder is missing" in messages(validate(tmp_path / "none"))
    (folder / "label_set.json").write_text(json.dumps({"classes": "none"}))
    with pytest.raises(LabelSetError):
        DataSet.open(folder)
    assert "label_set.json: this is not a label set" in messages(validate(folder))
    for bad in ("../x", "", ".hidden", "a/b", "a\\b", "x" * 300):
        with pytest.raises(DataSetError):
            add_sample(folder, TWO, bad, photo(), halves())


def test_sizes_that_differ_are_refused_on_reading(folder: Path):
    save(folder / "labels" / "a.png", np.full((10, 10), 3, np.uint8))
    (folder / "instances" / "a.png").unlink()
    with pytest.raises(DataSetError, match="72 x 64 pixels and its layout 10 x 10"):
        DataSet.open(folder).read("a")


def test_validation_can_be_stopped(folder: Path):
    def stop(done: int, total: int) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        validate(folder, progress=stop)


def test_parallel_results_keep_their_order():
    assert dataset.in_parallel(lambda value: value * 2, range(50)) == list(range(0, 100, 2))
