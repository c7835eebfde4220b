"""YOLO folders: outlines and boxes in text files, classes named in YAML, splits by folder."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inade.errors import DataSetError
from inade.formats.dataset import DataSet
from inade.formats.prepare import PrepareReport, prepare

LEFT = "0 0 0 0.5 0 0.5 1 0 1"  # the left half
BOX = "1 0.75 0.5 0.5 1"  # the right half


def put(folder: Path, split: str, name: str, *lines: str) -> None:
    for kind in ("images", "labels"):
        (folder / kind / split).mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (48, 32)).save(folder / "images" / split / f"{name}.png")
    (folder / "labels" / split / f"{name}.txt").write_text("\n".join(lines))


def prepared(tmp_path: Path, **options: bool) -> tuple[PrepareReport, DataSet]:
    report = prepare(tmp_path / "in", tmp_path / "out", **options)
    return report, DataSet.open(tmp_path / "out")


@pytest.mark.parametrize(
    "names",
    [
        "names: [car, 'road']",
        "path: x\nnames:\n  - car\n  - road  # where cars are\nnc: 2",
        'names:\n  0: car\n  1: "road"\ntrain: images',
        "names: {0: car, 1: road}",
    ],
)
def test_outlines_and_splits(tmp_path: Path, names: str) -> None:
    source = tmp_path / "in"
    put(source, "train", "a", LEFT)
    put(source, "val", "b", LEFT, BOX)
    put(source, "test", "c", LEFT)
    (source / "data.yaml").write_text(names)
    report, data = prepared(tmp_path)
    assert [one.name for one in data.labels.classes] == ["car", "road", "unlabelled"]
    expected = np.full((32, 48), 2)
    expected[:, :24] = 0
    for name in "abc":
        assert (data.read_layout(name).labels() == expected).all()
    assert data.train == ("a",)
    assert set(data.val) == {"b", "c"}
    assert "'test'" in " ".join(report.notes)
    ((file, told),) = report.left_out
    assert file == "b.png"
    assert "line 2" in told.what
    assert "--boxes-are-objects" in told.what


def test_boxes_where_they_are_wanted_and_classes_in_a_list(tmp_path: Path) -> None:
    put(tmp_path / "in", "", "a", LEFT, BOX)
    (tmp_path / "in/classes.txt").write_text("car\nroad\n")
    report, data = prepared(tmp_path, boxes_are_objects=True)
    labels = data.read_layout("a").labels()
    assert (labels[:, :24] == 0).all()
    assert (labels[:, 24:] == 1).all()
    assert report.left_out == ()


def test_what_cannot_be_used_is_told_and_the_others_are_taken(tmp_path: Path) -> None:
    source = tmp_path / "in"
    put(source, "", "good", LEFT)
    put(source, "", "bad", LEFT, "7 0 0 1 0 1 1", "0 0.1", "0 a b c d e f", "0 nan 0 1 0 1 1")
    put(source, "", "empty")
    (source / "images/lonely.png").write_bytes((source / "images/good.png").read_bytes())
    (source / "labels/stray.txt").write_text(LEFT)
    (source / "data.yaml").write_text("names: [car]")
    report, data = prepared(tmp_path)
    assert set(data.names) == {"bad", "good"}
    assert [one.what.partition(":")[0] for _, one in report.left_out] == [
        "line 2",
        "line 3",
        "line 4",
        "line 5",
    ]
    told = {problem.file for problem in report.skipped}
    assert told == {"images/empty.png", "images/lonely.png", "labels/stray.txt"}


def test_nothing_but_boxes_is_refused(tmp_path: Path) -> None:
    put(tmp_path / "in", "", "a", BOX)
    (tmp_path / "in/data.yaml").write_text("names: [car, road]")
    with pytest.raises(DataSetError, match="boxes-are-objects"):
        prepare(tmp_path / "in", tmp_path / "out")
