"""Spellings of one class name are one class; names that only look alike are two; both are told."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from inade.formats.annotations.names import one_spelling
from inade.formats.dataset import DataSet
from inade.formats.prepare import prepare
from inade.layouts.labels import LabelClass, LabelSet
from tests.inade.formats.annotations.test_coco_folders import coco, entry
from tests.inade.formats.annotations.test_photos import labelme, put_json, put_photo, task

SPELLINGS = ["Grass", "grass", "grass ", "GRASS", "big_tree", "Big Tree", "gr\u0430ss"]  # Cyrillic
CLASSES = ["big_tree", "grass", "gr\u0430ss", "unlabelled"]


def of_labelme(folder: Path) -> None:
    for number, name in enumerate(SPELLINGS):
        put_photo(folder / f"{number}.png")
        put_json(folder / f"{number}.json", labelme(f"{number}.png", name))


def of_label_studio(folder: Path) -> None:
    tasks = [task(f"{number}.png", name) for number, name in enumerate(SPELLINGS)]
    for number in range(len(SPELLINGS)):
        put_photo(folder / f"{number}.png")
    put_json(folder / "project.json", tasks)


def of_coco(folder: Path) -> None:
    names = [f"{number}.png" for number in range(len(SPELLINGS))]
    for name in names:
        put_photo(folder / name)
    whole = [[0, 0, 48, 0, 48, 32, 0, 32]]
    listed = [entry(number, number, number + 1, whole) for number in range(len(SPELLINGS))]
    put_json(folder / "instances.json", coco(names, listed, *SPELLINGS))


@pytest.mark.parametrize("make", [of_labelme, of_label_studio, of_coco])
def test_spellings_of_one_class(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "in")
    report = prepare(tmp_path / "in", tmp_path / "out")
    data = DataSet.open(tmp_path / "out")
    assert sorted(entry.name for entry in data.labels.classes) == CLASSES
    for number, name in enumerate(SPELLINGS):
        (channel,) = np.unique(data.read(str(number)).layout.labels())
        found = data.labels.classes[channel].name
        assert found.casefold().replace("_", " ") == name.casefold().strip().replace("_", " ")
    told = "\n".join(report.notes)
    assert "'GRASS', 'Grass', 'grass', 'grass ' differ in case or spaces only" in told
    assert "'gr\\u0430ss'" in told
    assert "look alike" in told


def test_the_spelling_that_is_used_most_stays() -> None:
    names, told = one_spelling(["Tree", "Tree", "tree", "sky", "s\u200bky"])
    assert names == ["Tree", "sky"]
    assert len(told) == 2
    assert one_spelling(["a", "b", "a"]) == (["a", "b"], [])


def test_a_label_set_that_has_both_spellings_keeps_them_apart() -> None:
    labels = LabelSet(
        "two", "Two", (LabelClass(0, 0, "Bank", (0, 0, 0)), LabelClass(1, 1, "bank", (9, 9, 9)))
    )
    assert [labels.channel_named(name) for name in ("Bank", "bank", "BANK")] == [0, 1, 0]
