"""Sources of every layout become data-set folders that validate passes."""

import json
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from inade.errors import Cancelled, DataSetError, LabelSetError, SaveError
from inade.formats.dataset import DataSet
from inade.formats.maps import ObjectsAre
from inade.formats.prepare import prepare
from inade.formats.validate import validate
from inade.layouts.labels import LabelSet
from tests.turned import stored

RNG = np.random.default_rng(1)
SIZE = (64, 80)


def put_photo(path: Path, size: tuple[int, int] = SIZE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(RNG.integers(0, 255, (*size, 3), np.uint8)).save(path)
    return path


def put_map(path: Path, values: np.ndarray) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(values).save(path)
    return path


def two(left: int, right: int, dtype: type = np.uint8, size: tuple[int, int] = SIZE) -> np.ndarray:
    """A map whose left half holds one id and whose right half another."""
    values = np.full(size, left, dtype)
    values[:, size[1] // 2 :] = right
    return values


def channels_of(out: Path, name: str) -> list[int]:
    return sorted(np.unique(DataSet.open(out).read(name).layout.labels()).tolist())


def test_plain_pairs_without_a_class_list(tmp_path: Path):
    source, out = tmp_path / "in", tmp_path / "out"
    for name in ("a", "b", "c"):
        put_photo(source / "images" / f"{name}.jpg")
        put_map(source / "labels" / f"{name}.png", two(4, 9))
    put_photo(source / "images" / "nolabel.jpg")
    put_map(source / "labels" / "c.png", two(4, 9, size=(10, 10)))
    put_map(source / "labels" / "nophoto.png", two(4, 9))
    report = prepare(source, out)
    assert (report.train, report.val) == (1, 1)
    assert report.objects == 4
    text = "\n".join(report.sentences())
    assert "labels/nolabel.png: it is missing for nolabel.jpg" in text
    assert "c.jpg: the photo is 80 x 64 pixels and its layout 10 x 10" in text
    assert "labels/nophoto.png: there is no photo" in text
    assert "2 ids found are named by number" in text
    assert (out / "images/a.jpg").read_bytes() == (source / "images/a.jpg").read_bytes()
    assert validate(out).problems == ()
    assert [entry.name for entry in DataSet.open(out).labels.classes] == ["class 4", "class 9"]


def test_scenes_hold_out_the_numbers_that_end_in_seven(tmp_path: Path):
    source, out = tmp_path / "in", tmp_path / "out"
    for number in (6, 7, 16, 17, 18):
        put_photo(source / "images" / f"{number:05}.jpg")
        put_map(source / "labels" / f"{number:05}.png", two(0, 6))
        put_map(source / "instances" / f"{number:05}.png", two(0, 1))
    classes = [
        {"id": entry.file_id, "name": entry.name, "color": list(entry.color)}
        for entry in LabelSet.builtin("countryside").classes
    ]
    (source / "classes.json").write_text(json.dumps(classes))
    prepare(source, out, "scenes")
    data = DataSet.open(out)
    assert data.val == ("00007", "00017")
    assert data.train == ("00006", "00016", "00018")
    assert data.labels == LabelSet.builtin("countryside")
    assert validate(out).ok


@pytest.mark.parametrize("shape", ["{split}/{part}", "{part}/{split}", "{split}_{part}"])
def test_splits_of_the_source_are_kept(tmp_path: Path, shape: str):
    source, out = tmp_path / "in", tmp_path / "out"
    for split, name in (("train", "x"), ("train", "y"), ("val", "x")):
        put_photo(source / shape.format(split=split, part="images") / f"{name}.jpg")
        put_map(source / shape.format(split=split, part="labels") / f"{name}.png", two(0, 11))
    prepare(source, out, "camvid")
    data = DataSet.open(out)
    assert (data.train, data.val) == (("x", "y"), ("x_2",))
    assert channels_of(out, "x_2") == [0, 11]


def test_coco_stuff_and_ade20k(tmp_path: Path):
    source, out = tmp_path / "coco", tmp_path / "out"
    put_photo(source / "train_img" / "1.jpg")
    put_map(source / "train_label" / "1.png", two(255, 3))
    put_map(source / "train_inst" / "1.png", two(3, 3))
    report = prepare(source, out, "coco_stuff")
    assert report.split_ids == 1
    assert channels_of(out, "1") == [3, 182]
    source, out = tmp_path / "ade", tmp_path / "out2"
    put_photo(source / "images/training/ADE_1.jpg")
    put_map(source / "annotations/training/ADE_1.png", two(0, 150))
    prepare(source, out)
    assert channels_of(out, "ADE_1") == [0, 150]


def test_cityscapes(tmp_path: Path):
    source, out = tmp_path / "in", tmp_path / "out"
    for split in ("train", "val", "test"):
        put_photo(source / f"leftImg8bit/{split}/ulm/ulm_{split}_leftImg8bit.png")
        stem = source / f"gtFine/{split}/ulm/ulm_{split}_gtFine"
        put_map(stem.with_name(stem.name + "_labelIds.png"), two(7, 26))
        put_map(stem.with_name(stem.name + "_instanceIds.png"), two(7, 26001, np.uint16))
    prepare(source, out)
    data = DataSet.open(out)
    assert (data.train, data.val) == (("ulm_train",), ("ulm_val",))
    assert channels_of(out, "ulm_val") == [7, 26]


def test_celebamask_photos_come_down_to_the_size_of_their_masks(tmp_path: Path):
    source, out = tmp_path / "in", tmp_path / "out"
    put_photo(source / "CelebA-HQ-img/3.jpg", (128, 160))
    put_photo(source / "CelebA-HQ-img/4.jpg")
    put_map(source / "CelebAMask-HQ-mask-anno/0/00003_skin.png", two(0, 255))
    report = prepare(source, out)
    assert channels_of(out, "3") == [0, 1]
    text = "\n".join(report.sentences())
    assert "CelebA-HQ-img/3.jpg: brought to 80 x 64 pixels." in text
    assert "4.jpg: there are no part masks" in text


def test_deepfashion(tmp_path: Path):
    source, out = tmp_path / "in", tmp_path / "out"
    put_photo(source / "val" / "girl.jpg")
    put_photo(source / "train" / "boy.jpg")
    for path in ("val/girl", "train/boy"):
        put_map(source / f"{path}_mask.png", np.dstack([two(0, 4), two(9, 9), two(9, 9)]))
    prepare(source, out, "deepfashion")
    assert DataSet.open(out).val == ("girl",)
    assert channels_of(out, "girl") == [0, 4]


def test_a_data_set_can_be_reduced(tmp_path: Path):
    test_plain_pairs_without_a_class_list(tmp_path)
    prepare(
        tmp_path / "out", tmp_path / "small", "dataset", max_side=40, objects_are=ObjectsAre.CLASSES
    )
    sample = DataSet.open(tmp_path / "small").read("a")
    assert sample.photo.shape == (32, 40, 3)
    assert validate(tmp_path / "small").ok


def test_nothing_is_left_behind_when_it_fails(tmp_path: Path):
    source, out = tmp_path / "in", tmp_path / "out"
    put_photo(source / "images" / "a.jpg")
    with pytest.raises(DataSetError, match="1 photo and no label maps"):
        prepare(source, out, label_set=LabelSet.numbered(3))
    put_map(source / "labels" / "a.png", two(0, 77))
    with pytest.raises(DataSetError, match=r"none .*\n.*label 77 at x=40, y=0 \(2,560 pixels\)"):
        prepare(source, out, label_set=LabelSet.numbered(3))

    def stop(done: int, total: int) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        prepare(source, out, progress=stop)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in"]
    prepare(source, out)
    with pytest.raises(SaveError, match="already holds files"):
        prepare(source, out)


def test_sources_that_cannot_be_opened(tmp_path: Path):
    with pytest.raises(DataSetError, match="no such folder"):
        prepare(tmp_path / "none", tmp_path / "out")
    with pytest.raises(DataSetError, match=r"'zebra' is no kind .* Known: auto, plain"):
        prepare(tmp_path, tmp_path / "out", "zebra")
    with pytest.raises(DataSetError, match="classes are not known"):
        prepare(tmp_path, tmp_path / "out")
    (tmp_path / "classes.json").write_text("{")
    with pytest.raises(LabelSetError, match=r"classes\.json"):
        prepare(tmp_path, tmp_path / "out")


def test_photos_without_labels_are_told_what_they_lack(tmp_path: Path):
    for number in range(12):
        put_photo(tmp_path / "in" / f"holiday_{number}.jpg")
    with pytest.raises(DataSetError, match=r"12 photos and no label maps.*Label the photos first"):
        prepare(tmp_path / "in", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("frame", "largest", "classes"),
    [("0016E5_07959", 11, "pavement"), ("0016E5_07959", 12, "class 3"), ("other_1", 11, "class 3")],
)
def test_camvid_is_told_by_its_films_and_ids(
    tmp_path: Path, frame: str, largest: int, classes: str
):
    for split in ("train", "val"):
        put_photo(tmp_path / "in" / split / "images" / f"{frame}.jpg")
        put_map(tmp_path / "in" / split / "labels" / f"{frame}.png", two(3, largest))
    found = prepare(tmp_path / "in", tmp_path / "out").labels
    camvid = LabelSet.builtin("camvid").classes
    assert (found.classes == camvid) == (classes == "pavement")
    assert found.channel_named(classes) is not None


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", [".tif", ".jpg", ".png", ".webp"])
def test_turned_photos_lie_as_their_labels_do(tmp_path: Path, suffix: str, orientation: int):
    upright = np.zeros((*SIZE, 3), np.uint8)
    upright[:32, :40] = 250  # where class 1 is
    labels = np.where(upright[..., 0] > 0, 1, 0).astype(np.uint8)
    exif = Image.Exif()
    exif[0x0112] = orientation
    source = tmp_path / "in"
    for name in ("a", "b"):
        path = source / "images" / f"{name}{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(stored(upright, orientation)).save(path, exif=exif)
        put_map(source / "labels" / f"{name}.png", labels)
    assert prepare(source, tmp_path / "out").skipped == ()
    sample = DataSet.open(tmp_path / "out").read("a")
    bright = sample.photo.mean(axis=2) > 125
    assert (bright == (sample.layout.labels() == 1)).mean() > 0.99


@pytest.mark.parametrize("twin", ["images/a.png", "labels/a.PNG"])
def test_pairs_that_a_name_does_not_settle(tmp_path: Path, twin: str):
    source = tmp_path / "in"
    for name in ("a", "b", "c"):
        put_photo(source / "images" / f"{name}.jpg")
        put_map(source / "labels" / f"{name}.png", two(0, 1))
    put_map(source / twin, two(1, 0))
    report = prepare(source, tmp_path / "out")
    (problem,) = report.skipped
    assert problem.file == "labels/a.png"
    folder = twin.split("/")[0]
    for name in (twin, "images/a.jpg" if folder == "images" else "labels/a.png"):
        assert name in problem.what
    assert DataSet.open(tmp_path / "out").names == ("b", "c")


def test_names_that_some_disks_keep_in_one_file(tmp_path: Path):
    for name, label in (("a", 1), ("A", 2), ("u\u0308", 3), ("\xfc", 4)):
        put_photo(tmp_path / "in/images" / f"{name}.jpg")
        put_map(tmp_path / "in/labels" / f"{name}.png", two(label, label))
    report = prepare(tmp_path / "in", tmp_path / "out")
    names = DataSet.open(tmp_path / "out").names
    assert len({unicodedata.normalize("NFC", name).casefold() for name in names}) == len(names)
    # one name in two forms: which photo belongs to which map nobody knows, and that is told
    assert len(names) == 2
    assert {unicodedata.normalize("NFC", one.file) for one in report.skipped} == {"labels/\xfc.png"}


def test_masks_of_one_name_in_several_folders(tmp_path: Path):
    for scene, label in (("train/x", 4), ("val/y", 5)):
        put_photo(tmp_path / "in" / scene / "images/girl.jpg")
        put_map(tmp_path / "in" / scene / "masks/girl_mask.png", two(label, label))
    for scene in ("p", "q"):  # one mask that two photos are equally far from
        put_photo(tmp_path / "in" / scene / "boy.jpg")
    put_map(tmp_path / "in/masks/boy_mask.png", two(1, 1))
    report = prepare(tmp_path / "in", tmp_path / "out", "deepfashion")
    assert "p/boy.jpg and q/boy.jpg are photos of one name" in "\n".join(report.sentences())
    data = DataSet.open(tmp_path / "out")
    assert [np.unique(data.read(name).layout.labels()).tolist() for name in data.names] == [
        [4],
        [5],
    ]


def test_faces_whose_parts_are_in_two_folders(tmp_path: Path):
    for number in (3, 4):
        put_photo(tmp_path / f"in/CelebA-HQ-img/{number}.jpg")
        put_map(tmp_path / f"in/CelebAMask-HQ-mask-anno/0/0000{number}_skin.png", two(0, 255))
    put_map(tmp_path / "in/CelebAMask-HQ-mask-anno/1/00003_hair.png", two(255, 0))
    report = prepare(tmp_path / "in", tmp_path / "out")
    text = "\n".join(report.sentences())
    assert "0/00003_skin.png and 1/00003_hair.png are label maps of one name" in text
    assert DataSet.open(tmp_path / "out").names == ("4",)


def test_ade20k_photos_of_one_name(tmp_path: Path):
    for name in ("ADE_1", "ADE_2"):
        put_photo(tmp_path / f"in/{name}.jpg")
        put_map(tmp_path / f"in/{name}_seg.png", np.dstack([two(0, 10), two(7, 9), two(1, 1)]))
    put_photo(tmp_path / "in/ADE_1.png")
    report = prepare(tmp_path / "in", tmp_path / "out")
    assert "ADE_1.jpg and in/ADE_1.png are photos of one name" in "\n".join(report.sentences())
    assert DataSet.open(tmp_path / "out").names == ("ADE_2",)


def test_a_data_set_with_two_photos_of_one_name_is_refused(tmp_path: Path):
    test_plain_pairs_without_a_class_list(tmp_path)
    put_photo(tmp_path / "out/images/a.png")
    with pytest.raises(DataSetError, match=r"a\.jpg and a\.png have the same name"):
        DataSet.open(tmp_path / "out")


@pytest.mark.parametrize("times", [3, 5, 2.5])
def test_maps_of_another_size_are_taken_at_the_centres_of_pixels(tmp_path: Path, times: float):
    height, width = round(SIZE[0] * times), round(SIZE[1] * times)
    fine = np.random.default_rng(5).integers(0, 3, (height, width)).astype(np.uint8)
    put_photo(tmp_path / "in/images/a.png")
    put_map(tmp_path / "in/labels/a.png", fine)
    prepare(tmp_path / "in", tmp_path / "out", objects_are=ObjectsAre.CLASSES)
    labels = DataSet.open(tmp_path / "out").read("a").layout.labels()
    expected = [
        [fine[int((y + 0.5) * times), int((x + 0.5) * times)] for x in range(SIZE[1])]
        for y in range(SIZE[0])
    ]
    assert labels.tolist() == expected
