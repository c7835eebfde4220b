"""Label files of each kind become layouts, and the report says what that took."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PIL import Image

from inade.errors import LayoutError
from inade.formats.maps import (
    LabelsAre,
    ObjectsAre,
    RawMaps,
    minimum_area,
    to_layout,
    values_with_areas,
)
from inade.formats.readers import fitting_palettes, read_layout, write_layout
from inade.layouts.labels import LabelClass, LabelSet

THREE = LabelSet(
    "three",
    "Three",
    (
        LabelClass(0, 10, "sky", (0, 0, 255), has_instances=False),
        LabelClass(1, 20, "tree", (0, 255, 0)),
        LabelClass(2, 300, "house", (255, 0, 0)),
    ),
)


def save(path: Path, pixels: object, dtype: type = np.uint8) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.array(pixels, dtype)).save(path)
    return path


def test_a_plain_pair_of_file_ids(tmp_path: Path):
    labels = save(tmp_path / "l.png", [[10, 10, 300], [20, 20, 300]], np.uint16)
    instances = save(tmp_path / "i.png", [[0, 0, 2], [1, 1, 2]])
    layout, report = read_layout(labels, THREE, instances_path=instances)
    assert layout.object_map.tolist() == [[0, 0, 2], [1, 1, 2]]
    assert layout.channels == {0: 0, 1: 1, 2: 2}
    assert (report.width, report.height, report.classes, report.objects) == (3, 2, 3, 3)
    assert report.split_ids == 0
    assert "3 objects of 3 classes" in report.sentences()[0]


def test_channels_are_taken_as_they_are(tmp_path: Path):
    labels = save(tmp_path / "l.png", [[0, 1, 2]])
    layout, _ = read_layout(labels, THREE, labels_are=LabelsAre.CHANNELS)
    assert layout.labels().tolist() == [[0, 1, 2]]


def test_ids_that_span_classes_are_split_and_counted(tmp_path: Path):
    labels = save(tmp_path / "l.png", [[10, 20, 20, 10]])
    instances = save(tmp_path / "i.png", [[7, 7, 9, 9]])
    layout, report = read_layout(labels, THREE, instances_path=instances)
    assert layout.object_map.tolist() == [[0, 1, 3, 2]]
    assert layout.labels().tolist() == [[0, 1, 1, 0]]
    assert report.split_ids == 2
    assert any("2 instance ids covered several classes" in line for line in report.sentences())


def test_without_instances_parts_of_things_come_apart_and_stuff_stays_whole(tmp_path: Path):
    labels = save(tmp_path / "l.png", [[20, 10, 20], [10, 20, 10]])
    layout, report = read_layout(labels, THREE, min_area=1)
    assert layout.labels().tolist() == [[1, 0, 1], [0, 1, 0]]
    assert sorted(layout.areas().values()) == [1, 1, 1, 3]
    assert "connected parts" in " ".join(report.sentences())
    together, _ = read_layout(labels, THREE, objects_are=ObjectsAre.CLASSES)
    assert sorted(together.areas().values()) == [3, 3]
    small, _ = read_layout(labels, THREE, min_area=2)
    assert sorted(small.areas().values()) == [3, 3]
    assert minimum_area((256, 256)) == 24
    assert minimum_area((2, 2)) == 1


def test_255_is_the_unknown_class_of_a_set_that_has_one(tmp_path: Path):
    labels = save(tmp_path / "l.png", [[0, 255, 181]])
    layout, report = read_layout(labels, LabelSet.builtin("coco_stuff"))
    assert layout.labels().tolist() == [[0, 182, 181]]
    assert report.unknown_area == 1
    assert "33.3% of the pixels" in " ".join(report.sentences())


def test_stray_labels_are_named_with_place_and_area(tmp_path: Path):
    values = np.full((60, 40), 5, np.uint16)
    values[40:, 12:24] = 300
    labels = save(tmp_path / "l.png", values, np.uint16)
    with pytest.raises(LayoutError) as caught:
        read_layout(labels, LabelSet.builtin("ade20k"))
    assert "label 300 at x=12, y=40 (240 pixels) is not one of the 150 classes of ade20k" in str(
        caught.value
    )
    assert str(labels) in str(caught.value)
    assert caught.value.remedy
    with pytest.raises(LayoutError, match=r"channels 0-2 of three; neither is label 300 \(240"):
        read_layout(labels, THREE, labels_are=LabelsAre.CHANNELS)
    with pytest.raises(LayoutError, match="no unknown class"):
        read_layout(save(tmp_path / "v.png", [[10, 255, 3]]), THREE)


def test_black_and_white_masks_and_colour_pictures_are_explained(tmp_path: Path):
    with pytest.raises(LayoutError, match="black and white mask"):
        read_layout(save(tmp_path / "m.png", [[0, 255]]), THREE)
    colored = save(tmp_path / "c.png", [[[1, 2, 3], [4, 5, 6]]])
    with pytest.raises(LayoutError, match=r"2 colours.*palette JSON"):
        read_layout(colored, THREE)
    streets = save(tmp_path / "s.png", [[[128, 64, 128], [244, 35, 232]]])
    assert fitting_palettes(streets) == ["cityscapes"]
    with pytest.raises(
        LayoutError, match=r"label set cityscapes: prepare with --palette cityscapes"
    ):
        read_layout(streets, THREE)


def test_a_palette_reads_a_colour_picture(tmp_path: Path):
    palette = LabelSet.from_json(
        {
            "name": "mine",
            "classes": [
                {"id": 10, "name": "s", "color": [1, 1, 1]},
                {"id": 300, "name": "h", "color": [9, 8, 7]},
            ],
        }
    )
    labels = save(tmp_path / "c.png", [[[1, 1, 1], [9, 8, 7]]])
    layout, report = read_layout(labels, THREE, palette=palette)
    assert layout.labels().tolist() == [[0, 2]]
    assert "2 colours looked up" in " ".join(report.sentences())
    with pytest.raises(LayoutError, match=r"colour \(9, 8, 6\) on 1 pixel"):
        read_layout(save(tmp_path / "d.png", [[[1, 1, 1], [9, 8, 6]]]), THREE, palette=palette)


def test_ade20k_full(tmp_path: Path):
    # class 257 = 1 * 256 + 1 with R = 10; instance 4
    labels = save(tmp_path / "ADE_val_1_seg.png", [[[10, 1, 4], [0, 20, 0]]])
    classes = (LabelClass(0, 257, "a", (0, 0, 0)), LabelClass(1, 20, "b", (1, 1, 1)))
    layout, report = read_layout(labels, LabelSet("full", "Full", classes))
    assert layout.labels().tolist() == [[0, 1]]
    assert layout.object_map.tolist() == [[1, 0]]
    assert report.kind == "ADE20K full annotation"


def test_cityscapes_finds_the_instances_beside_it(tmp_path: Path):
    city = LabelSet.builtin("cityscapes")
    labels = save(tmp_path / "aachen_0_gtFine_labelIds.png", [[7, 26, 26, 26]])
    save(tmp_path / "aachen_0_gtFine_instanceIds.png", [[7, 26000, 26001, 26]], np.uint16)
    layout, report = read_layout(labels, city)
    assert layout.object_map.tolist() == [[0, 2, 3, 1]]
    assert layout.labels().tolist() == [[7, 26, 26, 26]]
    assert "instanceIds" in " ".join(report.sentences())
    alone, _ = read_layout(tmp_path / "aachen_0_gtFine_instanceIds.png", city)
    np.testing.assert_array_equal(alone.object_map, layout.object_map)
    with pytest.raises(LayoutError, match="training ids"):
        read_layout(save(tmp_path / "a_gtFine_labelTrainIds.png", [[0]]), city)


def test_celebamask_parts_are_laid_over_each_other(tmp_path: Path):
    save(tmp_path / "00003_skin.png", [[255, 255, 255, 0]])
    save(tmp_path / "00003_nose.png", [[[0] * 3, [255] * 3, [0] * 3, [0] * 3]])
    save(tmp_path / "00003_hair.png", [[0, 0, 255, 0]])
    faces = LabelSet.builtin("celebamask_hq")
    layout, report = read_layout(tmp_path / "00003_hair.png", faces)
    assert layout.labels().tolist() == [[1, 2, 13, 0]]
    assert "3 part masks: skin, nose, hair" in " ".join(report.sentences())
    save(tmp_path / "00003_cloth.png", [[0]])
    with pytest.raises(LayoutError, match="another size"):
        read_layout(tmp_path / "00003_hair.png", faces)


def test_names_of_parts_lead_nowhere(tmp_path: Path):
    """A label set from anyone, whose class names are paths."""
    save(tmp_path / "00003_skin.png", [[255, 0]])
    names = ("background", "skin", "../00003_skin", "a/b")
    classes = tuple(LabelClass(n, n, name, (n, n, n)) for n, name in enumerate(names))
    layout, _ = read_layout(tmp_path / "00003_skin.png", LabelSet("odd", "Odd", classes))
    assert layout.labels().tolist() == [[1, 0]]


def test_deepfashion_takes_the_first_channel(tmp_path: Path):
    labels = save(tmp_path / "girl_mask.png", [[[7, 0, 9], [3, 200, 9]]])
    layout, _ = read_layout(labels, LabelSet.builtin("deepfashion"))
    assert layout.labels().tolist() == [[7, 3]]


def test_bad_partners(tmp_path: Path):
    labels = save(tmp_path / "l.png", [[10, 20]])
    with pytest.raises(LayoutError, match="2 x 1 and the instances 1 x 2"):
        read_layout(labels, THREE, instances_path=save(tmp_path / "i.png", [[1], [2]]))
    with pytest.raises(LayoutError, match="colours"):
        read_layout(labels, THREE, instances_path=save(tmp_path / "c.png", [[[1, 2, 3]] * 2]))
    with pytest.raises(LayoutError, match="cannot be opened"):
        read_layout(tmp_path / "none.png", THREE)
    many = RawMaps(np.zeros((300, 300), np.int32), np.arange(90_000).reshape(300, 300), "many")
    with pytest.raises(LayoutError, match=r"somewhere: the maps hold 90,000 objects"):
        to_layout(many, LabelSet.numbered(1), where="somewhere")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    labels=arrays.arrays(np.int32, (5, 7), elements=st.integers(0, 2)),
    instances=arrays.arrays(np.int32, (5, 7), elements=st.sampled_from([0, 1, 2, 255, 65_535])),
    labels_are=st.sampled_from(LabelsAre),
)
def test_what_is_written_reads_back(
    tmp_path: Path, labels: np.ndarray, instances: np.ndarray, labels_are: str
):
    layout, _ = to_layout(
        RawMaps(labels, instances, "made up", are_channels=True),
        THREE,
        objects_are=ObjectsAre.GIVEN,
    )
    where = tmp_path / "l.png", tmp_path / "i.png"
    write_layout(layout, *where, THREE, labels_are)
    again, report = read_layout(where[0], THREE, instances_path=where[1], labels_are=labels_are)
    np.testing.assert_array_equal(again.object_map, layout.object_map)
    np.testing.assert_array_equal(again.labels(), labels)
    assert report.split_ids == 0


def test_a_class_without_file_id_cannot_be_written_as_one(tmp_path: Path):
    plate = LabelSet("x", "X", (LabelClass(0, -1, "plate", (0, 0, 0)),))
    layout, _ = to_layout(RawMaps(np.zeros((1, 1), np.int32), None, "", are_channels=True), plate)
    with pytest.raises(LayoutError, match="'plate' has no file id"):
        write_layout(layout, tmp_path / "l.png", None, plate)
    write_layout(layout, tmp_path / "l.png", None, plate, LabelsAre.CHANNELS)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["l.png"]


@given(arrays.arrays(np.int32, (4, 6), elements=st.integers(0, 3)))
def test_areas_are_counted_by_value(ids: np.ndarray):
    values, areas = values_with_areas(ids)
    assert dict(zip(values.tolist(), areas.tolist(), strict=True)) == {
        v: int((ids == v).sum()) for v in range(4) if (ids == v).any()
    }
    assert values.tolist() == sorted(values.tolist())
