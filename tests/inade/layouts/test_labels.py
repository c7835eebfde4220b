"""Label sets: channels, file ids and colours stay apart."""

import json

import numpy as np
import pytest

from inade.errors import LabelSetError
from inade.layouts.labels import LabelSet, builtin_names


def test_the_bundled_label_sets():
    assert set(builtin_names()) == {
        "ade20k", "camvid", "celebamask_hq", "cityscapes", "coco_stuff", "countryside",
        "deepfashion",
    }  # fmt: skip
    assert [len(LabelSet.builtin(name)) for name in builtin_names()] == [
        151,
        12,
        19,
        35,
        183,
        18,
        8,
    ]


def test_channels_and_file_ids():
    coco = LabelSet.builtin("coco_stuff")
    assert coco.channel_of_file_id[[0, 181, 255, 200]].tolist() == [0, 181, 182, -1]
    assert coco.unknown_channel == 182
    ade = LabelSet.builtin("ade20k")
    assert ade.channel_of_file_id[[0, 1, 150, 151]].tolist() == [0, 1, 150, -1]
    plate = LabelSet.builtin("cityscapes").classes[34]
    assert (plate.name, plate.file_id) == ("license plate", -1)


@pytest.mark.parametrize("name", builtin_names())
def test_round_trip(name: str):
    labels = LabelSet.builtin(name)
    assert LabelSet.from_json(json.loads(json.dumps(labels.to_json()))) == labels
    known = labels.file_id_of_channel != 65_535
    back = labels.channel_of_file_id[labels.file_id_of_channel[known]]
    assert np.array_equal(back, np.arange(len(labels))[known])


def test_names_are_found_without_case_or_underscores():
    labels = LabelSet.builtin("countryside")
    assert labels.channel_named("Crop Field") == labels.channel_named("crop_field") == 4
    assert labels.channel_named("spaceship") is None


def test_a_palette_is_a_label_set():
    palette = {"name": "mine", "classes": [{"id": 7, "name": "sky", "color": [1, 2, 3]}]}
    labels = LabelSet.from_json(palette)
    assert (labels.classes[0].channel, labels.classes[0].file_id) == (0, 7)


def test_numbered_classes_and_their_unknown():
    labels = LabelSet.numbered(11, unknown=True)
    assert labels.channel_of_file_id[[0, 9, 255]].tolist() == [0, 9, 10]
    assert labels.unknown_channel == 10
    assert len(set(map(tuple, LabelSet.numbered(30).colors.tolist()))) == 30


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ([], "no list 'classes'"),
        ({"classes": []}, "without gaps"),
        ({"classes": [{"name": "sky"}]}, "class entry 0 is malformed"),
        ({"classes": [{"id": 1, "name": "sky", "color": [0, 0, 256]}]}, "colour out of 0-255"),
        ({"classes": [{"id": 1, "channel": 5, "name": "sky", "color": [0, 0, 0]}]}, "without gaps"),
        (
            {"unknown_channel": 9, "classes": [{"id": 1, "name": "sky", "color": [0, 0, 0]}]},
            "unknown_channel 9",
        ),
    ],
)
def test_malformed_label_sets(data: object, sentence: str):
    with pytest.raises(LabelSetError, match=sentence):
        LabelSet.from_json(data)  # pyright: ignore[reportArgumentType]


def test_unreadable_files_and_unknown_names(tmp_path):
    (tmp_path / "bad.json").write_text("{")
    with pytest.raises(LabelSetError, match=r"bad\.json: it cannot be read"):
        LabelSet.read(tmp_path / "bad.json")
    with pytest.raises(LabelSetError, match="Known: ade20k"):
        LabelSet.builtin("../../etc/passwd")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"name": "sky"}, r"classes 1 \('sky'\) and 2 \('sky'\) have the same name"),
        ({"id": 4}, r"classes 1 \('sky'\) and 2 \('sea'\) have the same file id, 4"),
    ],
)
def test_classes_that_are_told_apart_by_nothing_are_refused(
    change: dict[str, object], words: str
) -> None:
    sea = {"id": 5, "name": "sea", "color": [0, 0, 9]} | change
    with pytest.raises(LabelSetError, match=words):
        LabelSet.from_json({"classes": [{"id": 4, "name": "sky", "color": [9, 0, 0]}, sea]})
