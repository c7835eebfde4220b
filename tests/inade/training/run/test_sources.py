"""The data of a run: packed at which size, found again after a move, told where they changed."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inade.errors import DataSetError, TrainingError
from inade.formats.dataset import DataSet, add_sample, create, write_split
from inade.layouts.layout import Layout
from inade.training.data.packing import shorter_sides, side_for, sizes_of
from inade.training.presets import training_config
from inade.training.run.sources import SOURCE, labels_of, open_data, recorded_data
from tests.inade.training.small_run import LABELS, small_config


def folder_of(folder: Path, sizes: list[tuple[int, int]]) -> Path:
    """A data-set folder of pictures of these (height, width), the last one held out."""
    create(folder, LABELS)
    names = [f"p{number}" for number in range(len(sizes))]
    for number, (name, size) in enumerate(zip(names, sizes, strict=True)):
        labels = np.zeros(size, np.int64)
        labels[size[0] // 2 :] = 1 + number % 2
        photo = np.full((*size, 3), 20 * number, np.uint8)
        add_sample(folder, LABELS, name, photo, Layout.from_maps(labels, labels))
    write_split(folder, names[:-1], names[-1:])
    return folder


@pytest.mark.parametrize(
    ("sides", "side"),
    [
        ([300] * 10, 288),  # steps of 32
        ([300] * 9 + [100], 288),  # one of ten may be smaller
        ([300] * 8 + [100, 100], 256),  # two may not, and crops are of 256
        ([4000] * 20, 512),
        ([64], 256),
    ],
)
def test_pictures_are_packed_at_the_side_that_nine_tenths_have(sides, side):
    assert side_for(sides, 256) == side


LITE = training_config("lite", LABELS)


def test_a_model_without_a_size_gets_pictures_at_their_own_side(tmp_path):
    sizes = [(330, 500), (700, 326)] * 5 + [(300, 90)]
    source = folder_of(tmp_path / "source", sizes)
    listed = DataSet.open(source)
    assert sorted(shorter_sides(listed, listed.names)) == [90] + [326] * 5 + [330] * 5
    told = []
    data = open_data([source], tmp_path / "run", LITE, told.append)
    assert (data.height, data.width) == (320, 320)
    words = " ".join(told)
    assert "packed at 320 x 320" in words
    assert "1 of 11 pictures are smaller than that" in words
    assert (len(data.training), len(data.evaluation)) == (10, 1)


def test_a_model_of_one_size_gets_pictures_of_that_size(tmp_path):
    source = folder_of(tmp_path / "source", [(300, 400)] * 2)
    told = []
    data = open_data([source], tmp_path / "run", small_config(), told.append)
    assert (data.height, data.width) == (64, 64)
    assert not any("packed at" in words for words in told)


def test_a_run_that_was_moved_finds_its_own_pack(tmp_path):
    source = folder_of(tmp_path / "source", [(64, 64)] * 3)
    run = tmp_path / "run"
    data = open_data([source], run, small_config(), print)
    (run / "run.json").write_text(json.dumps({"data": [str(data.folder)]}))
    assert recorded_data(run) == [run / "data"]
    moved = run.rename(tmp_path / "moved")
    assert recorded_data(moved) == [moved / "data"]
    assert open_data(recorded_data(moved), moved, small_config(), print).identity == data.identity
    shutil.rmtree(moved / "data")
    with pytest.raises(TrainingError, match="no longer there") as caught:
        recorded_data(moved)
    assert "--data" in str(caught.value)


def test_data_that_changed_since_are_told_and_packed_anew(tmp_path):
    source, run = folder_of(tmp_path / "source", [(64, 64)] * 3), tmp_path / "run"
    first = open_data([source], run, small_config(), print)
    told = []
    assert open_data([source], run, small_config(), told.append).folder == first.folder
    assert told == []
    path = DataSet.open(source).labels_path("p1")
    swapped = np.asarray(Image.open(path))
    Image.fromarray(swapped.max() - swapped).save(path)
    second = open_data([source], run, small_config(), told.append)
    assert "have changed since the run packed them" in told[0]
    assert second.folder.parent == run
    assert second.identity != first.identity
    assert open_data([source], run, small_config(), told.append).folder == second.folder
    assert sum("have changed" in words for words in told) == 2


def test_a_pack_that_does_not_tell_its_source_goes_on_and_says_so(tmp_path):
    source, run = folder_of(tmp_path / "source", [(64, 64)] * 3), tmp_path / "run"
    first = open_data([source], run, small_config(), print)
    (first.folder / SOURCE).unlink()
    told = []
    assert open_data([source], run, small_config(), told.append).folder == first.folder
    assert "whether" in told[0]
    assert "does not know" in told[0]


def test_a_folder_without_labels_is_told(tmp_path):
    with pytest.raises(DataSetError, match=r"no label_set\.json"):
        open_data([tmp_path], tmp_path / "run", small_config(), print)
    with pytest.raises(DataSetError, match=r"no label_set\.json"):
        labels_of(tmp_path)


def test_the_classes_are_known_before_anything_is_packed(tmp_path):
    source = folder_of(tmp_path / "source", [(64, 64)] * 3)
    pack = open_data([source], tmp_path / "run", small_config(), print).folder
    assert labels_of(source) == labels_of(pack) == LABELS
    (source / "label_set.json").write_text("{}")
    next((source / "images").glob("p1.*")).unlink()
    with pytest.raises(DataSetError, match="p1") as caught:
        labels_of(source)
    assert "label_set.json" in str(caught.value)


def test_a_shape_that_was_asked_for_is_packed(tmp_path):
    source = folder_of(tmp_path / "source", [(300, 600)] * 3)
    wide = replace(LITE, model=replace(LITE.model, width=512, height=256), sized=True)
    told = []
    data = open_data([source], tmp_path / "run", wide, told.append)
    assert (data.height, data.width) == (256, 512)
    assert not any("lose a third" in words for words in told)


def test_pictures_that_lose_a_third_by_cropping_are_told(tmp_path):
    """Of 300 x 451 the middle square keeps 66.5 %, of 300 x 449 66.8 %."""
    source = folder_of(tmp_path / "source", [(451, 300), (300, 451), (300, 449), (300, 300)])
    told = []
    open_data([source], tmp_path / "run", LITE, told.append)
    assert any("2 of 4 pictures lose a third or more" in words for words in told)
    assert any("--size" in words for words in told)


def test_sizes_are_those_of_the_maps_as_they_are_read(tmp_path):
    data = DataSet.open(folder_of(tmp_path / "data", [(40, 90), (40, 90)]))
    for path in (data.labels_path("p0"), data.instances_path("p0")):
        assert path is not None
        with Image.open(path) as image:
            told = image.getexif()
            told[0x0112] = 6  # to be turned by a quarter
            image.save(path, exif=told)
    assert data.read_layout("p0").size == (90, 40)
    assert sizes_of(data, ["p0", "p1"]) == [(40, 90), (90, 40)]
