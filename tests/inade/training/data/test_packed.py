"""Packing, opening, the decoded cache, and packs that are damaged."""

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from inade.errors import DataSetError, ImageError, SaveError
from inade.formats import dataset
from inade.formats.dataset import Sample
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.training.data import packed, packing
from inade.training.data.packed import PackedData
from inade.training.data.packing import pack
from tests.inade.training.small_run import pack_folder

LABELS = LabelSet.numbered(5)


def sample(number: int, height: int = 48, width: int = 64, objects: int = 6) -> Sample:
    """A smooth picture over vertical stripes, one object each, its class number % 5 onwards."""
    y, x = np.mgrid[:height, :width]
    image = np.stack([x * 255 // width, y * 255 // height, 0 * x + number * 20], -1)
    stripes = x * objects // width
    layout = Layout.from_maps((stripes + number) % 5, stripes)
    return Sample(f"p{number}", image.astype(np.uint8), layout)


def make(folder: Path, count: int = 5, **options: object) -> PackedData:
    names = [f"p{number}" for number in range(count)]
    settings: dict = {"height": 48, "width": 64, "held_out": {"p2"}, **options}
    return pack(folder, names, lambda name: sample(int(name[1:])), LABELS, **settings)


def test_pictures_and_maps_come_back(tmp_path):
    data = make(tmp_path / "pack")
    assert data.cached
    assert (len(data), data.height, data.width, data.max_objects) == (5, 48, 64, 6)
    assert data.training.tolist() == [0, 1, 3, 4]
    assert data.evaluation.tolist() == [2]
    assert data.labels == LABELS
    for number in range(5):
        image, object_map = data.read(number)
        expected = sample(number)
        assert np.abs(image.astype(int) - expected.photo).mean() < 4
        stripes = np.arange(64) * 6 // 64
        assert (object_map == stripes).all()
        assert data.channels(number).tolist() == [(i + number) % 5 for i in range(6)]


def test_cached_and_uncached_reading_agree(tmp_path):
    data = make(tmp_path / "pack")
    plain = PackedData.open(tmp_path / "pack", cache=False)
    assert not plain.cached
    for number in range(5):
        for cached, decoded in zip(data.read(number), plain.read(number), strict=True):
            np.testing.assert_array_equal(cached, decoded)


def test_more_than_256_objects_use_wide_ids(tmp_path):
    ids = np.arange(40 * 40).reshape(40, 40) // 4

    def read(name: str) -> Sample:
        return Sample(name, np.zeros((40, 40, 3), np.uint8), Layout.from_maps(ids * 0, ids))

    data = pack(tmp_path / "pack", ["a"], read, LABELS, height=40, width=40)
    np.testing.assert_array_equal(data.read(0)[1], ids)
    assert len(data.channels(0)) == 400


def test_central_crop_keeps_the_aspect_and_drops_lost_objects(tmp_path):
    data = make(tmp_path / "pack", 1, height=24, width=16)
    _, object_map = data.read(0)
    # 48 x 64 cut to 48 x 32: columns 16..47, which hold stripes 1..4 (11 pixels each).
    assert data.channels(0).tolist() == [1, 2, 3, 4]
    assert object_map[0, 0] == 0
    assert object_map[0, -1] == 3


def test_stretching_keeps_everything(tmp_path):
    data = make(tmp_path / "pack", 1, height=24, width=16, stretch=True)
    assert data.channels(0).tolist() == [0, 1, 2, 3, 4, 0]


def test_shards_stay_under_their_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(packing, "SHARD_BYTES", 1500)
    folder = tmp_path / "pack"
    data = make(folder, 12)
    shards = sorted(folder.glob("shard-*.bin"))
    assert len(shards) > 1
    assert all(shard.stat().st_size <= 1500 for shard in shards)
    assert [data.channels(number)[0] for number in range(12)] == [n % 5 for n in range(12)]
    assert np.abs(data.read(11)[0].astype(int) - sample(11).photo).mean() < 4


def test_all_bad_pictures_are_named_at_once(tmp_path):
    def read(name: str) -> Sample:
        if name == "bad":
            raise ImageError("the file is cut short.", where="bad.jpg")
        if name == "tiny":
            return sample(0, height=3, width=3, objects=1)
        return sample(0)

    with pytest.raises(DataSetError) as caught:
        pack(tmp_path / "p", ["a", "bad", "b", "tiny"], read, LABELS, height=48, width=64)
    assert "2 of 4" in str(caught.value)
    assert "bad.jpg: the file is cut short" in str(caught.value)
    assert "tiny: the picture is 3 x 3 pixels" in str(caught.value)


def test_nothing_to_pack_and_a_full_folder(tmp_path):
    with pytest.raises(DataSetError, match="no pictures"):
        pack(tmp_path / "p", [], sample, LABELS, height=48, width=64)  # pyright: ignore
    (tmp_path / "note.txt").write_text("mine")
    with pytest.raises(SaveError, match="already holds files"):
        make(tmp_path)


def test_a_missing_or_foreign_folder_is_refused(tmp_path):
    with pytest.raises(DataSetError, match="no usable packed data set"):
        PackedData.open(tmp_path)
    (tmp_path / "meta.json").write_text("[1, 2]")
    with pytest.raises(DataSetError, match="unknown version"):
        PackedData.open(tmp_path)


def test_a_pack_cut_short_is_refused(tmp_path):
    make(tmp_path / "pack")
    shard = tmp_path / "pack" / "shard-0000.bin"
    shard.write_bytes(shard.read_bytes()[:-10])
    with pytest.raises(DataSetError, match=r"shard-0000\.bin does not have"):
        PackedData.open(tmp_path / "pack")


def test_a_damaged_shard_is_found_before_it_is_cached(tmp_path):
    folder = tmp_path / "pack"
    make(folder)
    next(folder.glob("*.cache")).unlink()
    shard = folder / "shard-0000.bin"
    shard.write_bytes(bytes(100) + shard.read_bytes()[100:])
    with pytest.raises(DataSetError, match="does not match its hash"):
        PackedData.open(folder)
    with pytest.raises(DataSetError, match="picture 'p0' is damaged"):
        PackedData.open(folder, cache=False).read(0)


def test_a_stale_cache_is_made_again(tmp_path):
    folder = tmp_path / "pack"
    before = make(folder).read(3)[0].copy()
    cache = next(folder.glob("*.cache"))
    cache.write_bytes(b"too short")
    np.testing.assert_array_equal(PackedData.open(folder).read(3)[0], before)


def test_without_room_for_the_cache_pictures_are_decoded_on_demand(tmp_path, monkeypatch):
    folder = tmp_path / "pack"
    make(folder)
    next(folder.glob("*.cache")).unlink()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(packed.Path, "replace", full)
    data = PackedData.open(folder)
    assert not data.cached
    assert data.read(1)[0].shape == (48, 64, 3)
    assert not list(folder.glob("*.partial"))


def test_tables_that_disagree_are_refused(tmp_path):
    folder = tmp_path / "pack"
    make(folder)
    meta = json.loads((folder / "meta.json").read_text())
    meta["labels"] = LabelSet.numbered(2).to_json()
    (folder / "meta.json").write_text(json.dumps(meta))
    with pytest.raises(DataSetError, match="classes that the label set does not have"):
        PackedData.open(folder)


def test_the_picture_in_a_shard_is_an_ordinary_webp(tmp_path):
    folder = tmp_path / "pack"
    make(folder, 1)
    blob = np.frombuffer((folder / "shard-0000.bin").read_bytes(), np.uint8)
    picture = cv2.imdecode(blob, cv2.IMREAD_COLOR)
    assert picture is not None
    assert picture.shape == (48, 64, 3)


def test_a_data_set_folder_is_packed_with_its_split(tmp_path):
    source = tmp_path / "set"
    dataset.create(source, LABELS)
    for number in range(3):
        one = sample(number)
        dataset.add_sample(source, LABELS, f"p{number}", one.photo, one.layout)
    dataset.write_split(source, ["p0", "p2"], ["p1"])
    data = pack_folder(source, tmp_path / "pack", height=48, width=64)
    assert data.names == ["p0", "p2", "p1"]
    assert data.evaluation.tolist() == [2]
    assert data.channels(1).tolist() == [(i + 2) % 5 for i in range(6)]


def test_an_unreadable_photo_of_a_folder_is_named(tmp_path):
    source = tmp_path / "set"
    dataset.create(source, LABELS)
    for number in range(3):
        one = sample(number)
        dataset.add_sample(source, LABELS, f"p{number}", one.photo, one.layout)
    photo = source / "images" / "p1.jpg"
    photo.write_bytes(photo.read_bytes()[:60])
    with pytest.raises(DataSetError, match=r"1 of 3 pictures cannot be used:\s+p1: "):
        pack_folder(source, tmp_path / "pack", height=48, width=64)
    assert not (tmp_path / "pack").exists()


def test_no_cache_is_begun_that_would_fill_the_disk(tmp_path, monkeypatch):
    """200,000 pictures of 256 pixels take 50 GiB decoded."""
    needed = len(make(tmp_path / "pack")) * 48 * 64 * 4
    next((tmp_path / "pack").glob("*.cache")).unlink()
    monkeypatch.setattr(packed, "free_space", lambda _: packed.LEFT_FREE + needed - 1)
    data = PackedData.open(tmp_path / "pack")
    assert not data.cached
    assert not list((tmp_path / "pack").glob("decoded*"))
    assert "decoded each time" in data.cache_words
    monkeypatch.setattr(packed, "free_space", lambda _: packed.LEFT_FREE + needed)
    roomy = PackedData.open(tmp_path / "pack")
    assert roomy.cached
    assert roomy.cache_words == ""
    assert (roomy.read(3)[0] == data.read(3)[0]).all()
