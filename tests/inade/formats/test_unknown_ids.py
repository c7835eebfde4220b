"""Pixels of an id that no class has: how to declare it is said, and declared it is unlabelled."""

import json
from pathlib import Path

import numpy as np
import pytest

from inade.errors import DataSetError, LabelSetError
from inade.formats.dataset import DataSet
from inade.formats.prepare import prepare
from inade.formats.validate import validate
from tests.inade.formats.test_unused_files import IDS, classes, label_map, photo


@pytest.mark.parametrize("unknown", [0, 255, 7])
def test_an_id_for_what_nobody_labelled(tmp_path: Path, unknown: int) -> None:
    source, ids = tmp_path / "in", IDS.copy()
    ids[:8] = unknown
    classes(source)
    photo(source / "images/a.jpg")
    label_map(source / "labels/a.png", ids)
    with pytest.raises(DataSetError, match=f"--unknown {unknown}"):
        prepare(source, tmp_path / "out")
    prepare(source, tmp_path / "out", unknown=unknown)
    data = DataSet.open(tmp_path / "out")
    assert data.labels.unknown_channel == 3
    assert data.labels.classes[3].file_id == unknown
    expected = IDS.astype(int) - 1
    expected[:8] = 3
    assert (data.read("a").layout.labels() == expected).all()
    assert validate(tmp_path / "out").ok


def test_a_class_of_the_set_can_be_the_unknown_one(tmp_path: Path) -> None:
    source = tmp_path / "in"
    classes(source)
    photo(source / "images/a.jpg")
    label_map(source / "labels/a.png", IDS)
    prepare(source, tmp_path / "out", unknown=2)
    labels = DataSet.open(tmp_path / "out").labels
    assert (len(labels), labels.unknown_channel) == (3, 1)


def test_ids_without_a_list_of_classes(tmp_path: Path) -> None:
    photo(tmp_path / "in/images/a.jpg")
    label_map(tmp_path / "in/labels/a.png", np.where(IDS == 1, 0, IDS).astype(np.uint8))
    prepare(tmp_path / "in", tmp_path / "out", unknown=0)
    labels = DataSet.open(tmp_path / "out").labels
    assert labels.unknown_channel is not None
    assert labels.classes[labels.unknown_channel].file_id == 0


def test_a_colour_of_two_classes_cannot_be_read(tmp_path: Path) -> None:
    twins = [{"id": n, "name": name, "color": [9, 0, 0]} for n, name in enumerate(["sky", "sea"])]
    photo(tmp_path / "in/images/a.jpg")
    label_map(tmp_path / "in/labels/a.png", np.full((32, 48, 3), [9, 0, 0], np.uint8))
    (tmp_path / "in/label_set.json").write_text(json.dumps({"classes": twins}))
    with pytest.raises(LabelSetError, match=r"'sky'.*'sea'.*the same colour"):
        prepare(tmp_path / "in", tmp_path / "out")
