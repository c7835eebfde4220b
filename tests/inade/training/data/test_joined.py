"""Several packs under one numbering, each with pictures of a size of its own."""

from pathlib import Path

import numpy as np
import pytest

from inade.errors import DataSetError
from inade.formats.dataset import Sample
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.training.data.augment import CropRecipe
from inade.training.data.packed import JoinedData, PackedData
from inade.training.data.packing import pack
from inade.training.data.stream import BatchStream


def packed(
    folder: Path, names: str, side: int, held_out: str = "", labels: LabelSet | None = None
) -> PackedData:
    """Pictures whose red rises by the row and whose green is the name's number; two objects."""

    def read(name: str) -> Sample:
        rows = np.arange(side)[:, None].repeat(side, 1)
        image = np.stack([rows * 255 // side, np.full_like(rows, ord(name)), 0 * rows], -1)
        layout = Layout.from_maps((rows >= side // 2).astype(np.int64))
        return Sample(name, image.astype(np.uint8), layout)

    labels = labels or LabelSet.numbered(2)
    return pack(
        folder, list(names), read, labels, height=side, width=side, held_out=set(held_out),
        quality=100,
    )  # fmt: skip


@pytest.fixture
def joined(tmp_path: Path) -> JoinedData:
    return JoinedData(
        [packed(tmp_path / "small", "abc", 32, "b"), packed(tmp_path / "large", "de", 64)]
    )


def test_numbers_go_through_all_packs(joined: JoinedData):
    assert joined.names == list("abcde")
    assert [len(joined.read(number)[0]) for number in range(5)] == [32, 32, 32, 64, 64]
    greens = [int(np.median(joined.read(number)[0][..., 1])) for number in range(5)]
    assert np.abs(np.array(greens) - [ord(name) for name in "abcde"]).max() <= 2
    assert joined.training.tolist() == [0, 2, 3, 4]
    assert joined.evaluation.tolist() == [1]


def test_large_pictures_come_as_often_as_their_area_says(joined: JoinedData):
    assert sorted(joined.draws.tolist()) == [0, 2, 3, 3, 3, 3, 4, 4, 4, 4]


def test_crops_know_their_height_in_their_own_scene(joined: JoinedData):
    """Red is the height: the mean of a crop's rows is that of its span, at every size."""
    stream = BatchStream(joined, CropRecipe(32, 32, (0.5, 1.0), enlarges=False), 2, seed=3)
    for position in range(0, 40, 2):
        batch = stream.at(position)
        red = (batch.images[:, 0].mean((1, 2)) + 1) / 2
        for height, (top, bottom) in zip(red.tolist(), batch.spans.tolist(), strict=True):
            assert 0 <= top < bottom <= 1
            assert height == pytest.approx((top + bottom) / 2, abs=0.03)


def test_one_pack_is_itself(tmp_path: Path):
    alone = packed(tmp_path / "one", "ab", 32)
    assert JoinedData([alone]).identity == alone.identity
    assert JoinedData([alone]).draws.tolist() == alone.draws.tolist() == [0, 1]


def test_other_classes_are_refused_by_name(tmp_path: Path):
    one = packed(tmp_path / "one", "ab", 32)
    other = packed(tmp_path / "other", "ab", 32, labels=LabelSet.numbered(3))
    with pytest.raises(DataSetError, match="classes are not those") as caught:
        JoinedData([one, other])
    assert "other" in str(caught.value)
