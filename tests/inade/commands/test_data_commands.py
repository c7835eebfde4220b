"""prepare, validate and export, run as a person runs them, on files made by the formats' rules."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inade.cli import main
from inade.formats.dataset import DataSet, add_sample, create, write_split
from inade.formats.export import EXPORTS
from inade.layouts.labels import LabelClass, LabelSet
from inade.layouts.layout import Layout

CITY = LabelSet(
    "town",
    "Town",
    (
        LabelClass(0, 0, "unlabelled", (0, 0, 0), has_instances=False),
        LabelClass(1, 7, "road", (128, 64, 128), has_instances=False),
        LabelClass(2, 26, "car", (0, 0, 142)),
    ),
    unknown_channel=0,
)
SIZE = (64, 96)


def put(path: Path, pixels: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path)


def town(folder: Path) -> DataSet:
    """Three pictures: road, two cars that touch, a corner that nobody labelled."""
    create(folder, CITY)
    rng = np.random.default_rng(4)
    for name in ("a", "b", "c"):
        labels = np.full(SIZE, 1, np.int32)
        labels[20:40, 10:50] = 2
        labels[:4, :4] = 0
        objects = labels.copy()
        objects[20:40, 30:50] = 3
        photo = rng.integers(0, 255, (*SIZE, 3), np.uint8)
        add_sample(folder, CITY, name, photo, Layout.from_maps(labels, objects))
    write_split(folder, ["a", "b"], ["c"])
    return DataSet.open(folder)


def result_of(capsys: pytest.CaptureFixture[str]) -> dict:
    return json.loads(capsys.readouterr().out)["results"][0]


LAYERED = {"openraster": ".ora", "photoshop": ".psd"}


@pytest.mark.parametrize("kind", LAYERED)
def test_pictures_are_written_in_layers(tmp_path, kind):
    data = town(tmp_path / "town")
    assert main(["export", str(data.folder), str(tmp_path / "there"), "--kind", kind]) == 0
    found = {path.stem for path in (tmp_path / "there").rglob(f"*{LAYERED[kind]}")}
    assert found == set(data.names)


@pytest.mark.parametrize("kind", [kind for kind in EXPORTS if kind not in LAYERED])
def test_every_format_is_written_and_read_back_by_command(tmp_path, monkeypatch, kind, capsys):
    """Classes by name and, where the format can hold them, the two cars apart."""
    monkeypatch.chdir(tmp_path)
    data = town(tmp_path / "town")
    (tmp_path / "town.json").write_text(json.dumps(CITY.to_json()))
    assert main(["export", "town", "there", "--kind", kind]) == 0
    source = {"coco_panoptic": "coco", "colours": "plain", "palette": "plain"}.get(kind, kind)
    assert main(["prepare", "there", "back", "--kind", source, "--labels", "town.json"]) == 0
    capsys.readouterr()
    assert main(["validate", "back", "--json"]) == 0
    found = result_of(capsys)
    assert [problem for problem in found["problems"] if problem["fatal"]] == []
    back = DataSet.open(tmp_path / "back")
    assert len(back.names) == len(data.names)
    one_a_class = kind in ("deepfashion", "celebamask_hq")
    for first, second in zip(sorted(data.names), sorted(back.names), strict=True):
        before, after = data.read_layout(first), back.read_layout(second)
        np.testing.assert_array_equal(after.labels(), before.labels())
        assert (after.object_map[30, 20] == after.object_map[30, 40]) == one_a_class


def test_what_other_tools_write_is_told_by_itself(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    town(tmp_path / "town")
    for kind in ("plain", "cityscapes", "coco", "coco_panoptic", "labelme", "voc", "label_studio"):
        assert main(["export", "town", f"{kind}-there", "--kind", kind]) == 0
        command = ["prepare", f"{kind}-there", f"{kind}-back", "--json"]
        capsys.readouterr()
        assert main(command) == 0
        made = result_of(capsys)
        assert (made["train"] + made["val"], made["skipped"]) == (3, []), kind


@pytest.mark.parametrize(("objects", "count"), [("given", 4), ("components", 3), ("classes", 3)])
def test_objects_are_given_or_cut_or_joined(tmp_path, monkeypatch, capsys, objects, count):
    """Unlabelled, road, and two cars that touch: apart only where they are given apart."""
    monkeypatch.chdir(tmp_path)
    town(tmp_path / "town")
    command = ["prepare", "town", "out", "--objects", objects, "--min-area", "4", "--json"]
    assert main(command) == 0
    assert result_of(capsys)["objects"] == 3 * count


def test_ade20k_in_full_brings_its_names(tmp_path, monkeypatch, capsys):
    """images/ADE/training/.../NAME.jpg, NAME_seg.png (R = 10 * (class // 256)), NAME.json."""
    monkeypatch.chdir(tmp_path)
    for split, number in (("training", 1), ("training", 2), ("validation", 3)):
        stem = tmp_path / f"ade/images/ADE/{split}/urban/street/ADE_{number:08}"
        put(stem.with_suffix(".jpg"), np.full((*SIZE, 3), 90, np.uint8))
        seg = np.zeros((*SIZE, 3), np.uint8)
        seg[:, 32:64] = 90, 172, 1  # class 9 * 256 + 172 = 2476
        seg[:32, 64:] = 0, 4, 2  # class 4
        seg[32:, 64:] = 0, 4, 3
        put(stem.with_name(stem.name + "_seg.png"), seg)
        put(stem.with_name(stem.name + "_parts_1.png"), seg)
        names = [{"id": 0, "name_ndx": 2476, "name": "sky"}, {"name_ndx": 4, "name": "door, gate"}]
        stem.with_suffix(".json").write_text(json.dumps({"annotation": {"object": names[:number]}}))
    assert main(["prepare", "ade", "out", "--json"]) == 0
    assert result_of(capsys)["skipped"] == []
    data = DataSet.open(tmp_path / "out")
    assert (data.train, data.val) == (("ADE_00000001", "ADE_00000002"), ("ADE_00000003",))
    classes = [(entry.file_id, entry.name) for entry in data.labels.classes]
    assert classes == [(4, "door"), (2476, "sky"), (0, "unlabelled")]
    layout = data.read_layout("ADE_00000003")
    assert layout.labels()[0, [0, 40, 70]].tolist() == [2, 1, 0]
    assert len(set(layout.object_map[[0, 0, 0, 40], [0, 40, 70, 70]].tolist())) == 4
    assert main(["validate", "out"]) == 0


def test_colour_maps_are_read_by_the_palette_that_lies_beside_them(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    pixels = np.zeros((*SIZE, 3), np.uint8)
    pixels[:, :50] = 200, 10, 10
    for name in ("a", "b"):
        put(tmp_path / f"mine/images/{name}.jpg", pixels)
        put(tmp_path / f"mine/labels/{name}.png", pixels)
    assert main(["prepare", "mine", "out"]) == 1
    told = capsys.readouterr().err
    assert "colour picture (2 colours), not a map of ids" in told
    assert "palette JSON" in told
    classes = [
        {"id": 3, "name": "rose", "color": [200, 10, 10]},
        {"id": 5, "name": "night", "color": [0, 0, 0]},
    ]
    palette = {"name": "garden", "classes": classes}
    (tmp_path / "mine" / "palette.json").write_text(json.dumps(palette))
    assert main(["prepare", "mine", "out"]) == 0
    assert "read by the folder's own colours" in capsys.readouterr().out
    data = DataSet.open(tmp_path / "out")
    assert data.read_layout("a").labels()[0, [0, 60]].tolist() == [0, 1]
    assert [entry.name for entry in data.labels.classes] == ["rose", "night"]


def test_validate_tells_all_problems_and_fails(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    town(tmp_path / "town")
    labels = np.asarray(Image.open("town/labels/a.png")).copy()
    labels[:2, :5] = 99
    put(tmp_path / "town/labels/a.png", labels)
    Path("town/labels/b.png").unlink()
    Path("town/images/c.jpg").write_bytes(b"\xff\xd8 cut short")
    assert main(["validate", "town", "--json"]) == 1
    told = {problem["file"]: problem["what"] for problem in result_of(capsys)["problems"]}
    assert "label 99 (10 pixels) not in the label set" in told["labels/a.png"]
    assert "it is missing" in told["labels/b.png"]
    assert "damaged" in told["images/c.jpg"] or "no picture" in told["images/c.jpg"]


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("export nowhere out --kind coco", "no data set"),
        ("export town out --kind zebra", "no format to write"),
        ("export town out --kind deepfashion", "does not fit 8 bits"),
        ("export town out --kind celebamask_hq", "cannot be the name of a part"),
        ("export town out --kind ade20k_full", "class 'c0' has number 0, which there means"),
        ("prepare nowhere out", "no such folder"),
        ("prepare town out --kind zebra", "no kind of data set"),
        ("prepare town town", "already holds files"),
        ("validate nowhere", ""),
    ],
)
def test_what_cannot_be_done_is_told_in_words(tmp_path, monkeypatch, capsys, command, words):
    monkeypatch.chdir(tmp_path)
    town(tmp_path / "town")
    if "deepfashion" in command or "ade20k" in command:
        ids = (0, 7, 26, 300)
        classes = tuple(LabelClass(n, file_id, f"c{n}", (n, n, n)) for n, file_id in enumerate(ids))
        wide = LabelSet("wide", "Wide", classes).to_json()
        (tmp_path / "town" / "label_set.json").write_text(json.dumps(wide))
        file_id = 300 if "deepfashion" in command else 0
        for name in "abc":
            put(tmp_path / f"town/labels/{name}.png", np.full(SIZE, file_id, np.uint16))
    if "celebamask" in command:
        evil = CITY.to_json()
        evil["classes"][2]["name"] = "a/../../../../evil"
        (tmp_path / "town" / "label_set.json").write_text(json.dumps(evil))
    assert main(command.split()) == 1
    assert words in capsys.readouterr().err
    assert not list(tmp_path.rglob("evil*"))
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("kind", ["colours", "palette"])
def test_classes_of_one_colour_stay_apart(tmp_path, monkeypatch, kind):
    monkeypatch.chdir(tmp_path)
    data = town(tmp_path / "town")
    told = CITY.to_json()
    for entry in told["classes"]:
        entry["color"] = [1, 2, 3]
    for file in ("town/label_set.json", "town.json"):
        Path(file).write_text(json.dumps(told))
    assert main(["export", "town", "there", "--kind", kind]) == 0
    own = json.loads(Path("there/label_set.json").read_text())["classes"]
    assert len({tuple(entry["color"]) for entry in own}) == len(own)
    assert main(["prepare", "there", "back", "--labels", "there/label_set.json"]) == 0
    back = DataSet.open(tmp_path / "back")
    for first, second in zip(sorted(data.names), sorted(back.names), strict=True):
        before, after = data.read_layout(first), back.read_layout(second)
        np.testing.assert_array_equal(after.labels(), before.labels())
