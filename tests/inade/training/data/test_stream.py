"""Batches: numbering of segments, exact entry at any position, slices of processes."""

import itertools
from copy import copy

import numpy as np
import pytest
import torch

from inade.errors import TrainingError
from inade.formats.dataset import Sample
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout
from inade.training.data.augment import CropRecipe
from inade.training.data.packed import PackedData
from inade.training.data.packing import pack
from inade.training.data.stream import Batch, BatchStream, whole_batch


def read(name: str) -> Sample:
    """32 x 32, quarters as objects 0..3, the classes shifted by the picture's number."""
    number = int(name)
    y, x = np.mgrid[:32, :32]
    quarters = 2 * (y >= 16) + (x >= 16)
    image = np.stack([quarters * 60, y * 8, x * 8], -1).astype(np.uint8)
    return Sample(name, image, Layout.from_maps((quarters + number) % 5, quarters))


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> PackedData:
    names = [str(number) for number in range(7)]
    return pack(
        tmp_path_factory.mktemp("data") / "pack",
        names,
        read,
        LabelSet.numbered(5),
        height=32,
        width=32,
        held_out={"6"},
    )


def same(one: Batch, two: Batch) -> bool:
    names = ("images", "segments", "classes", "sample_of_segment", "edges")
    return one.numbers == two.numbers and all(
        torch.equal(getattr(one, name), getattr(two, name)) for name in names
    )


def test_whole_pictures_are_numbered_in_one_row(data):
    batch = whole_batch(data, [0, 3], 32, 32)
    y, x = np.mgrid[:32, :32]
    quarters = 2 * (y >= 16) + (x >= 16)
    np.testing.assert_array_equal(batch.segments.numpy(), np.stack([quarters, quarters + 4]))
    assert batch.classes.tolist() == [0, 1, 2, 3, 3, 4, 0, 1]
    assert batch.sample_of_segment.tolist() == [0] * 4 + [1] * 4
    np.testing.assert_array_equal(batch.labels[1].numpy(), (quarters + 3) % 5)
    border = np.isin(y, (15, 16)) | np.isin(x, (15, 16))
    np.testing.assert_array_equal(batch.edges[0, 0].numpy(), border)
    assert batch.images.dtype == torch.float32
    assert batch.images.min() >= -1
    assert batch.images.max() <= 1
    assert batch.segments.dtype == batch.classes.dtype == torch.int64


def test_objects_outside_the_window_get_no_segment(data):
    stream = BatchStream(data, CropRecipe(8, 8, (0.25, 0.25)), 4, seed=0)
    for position in range(0, 40, 4):
        batch = stream.at(position)
        count = len(batch.classes)
        assert sorted(set(batch.segments.flatten().tolist())) == list(range(count))
        for segment in range(count):
            sample = int(batch.sample_of_segment[segment])
            assert (batch.segments == segment).nonzero()[:, 0].unique().tolist() == [sample]


def test_an_epoch_shows_each_training_picture_once_in_another_order(data):
    stream = BatchStream(data, CropRecipe(32, 32), 3, seed=5)
    epochs = [
        [*stream.at(6 * epoch).numbers, *stream.at(6 * epoch + 3).numbers] for epoch in range(4)
    ]
    assert all(sorted(epoch) == [0, 1, 2, 3, 4, 5] for epoch in epochs)
    assert len({tuple(epoch) for epoch in epochs}) > 1


def test_any_position_gives_the_same_batch_again(data):
    recipe = CropRecipe(16, 16, (0.5, 1.0), simplify=0.5)
    one, two = (BatchStream(data, recipe, 4, seed=9, workers=w) for w in (1, 3))
    followed = list(itertools.islice(one.follow(0), 5))
    assert all(same(batch, two.at(4 * step)) for step, batch in enumerate(followed))
    assert same(next(two.follow(12)), followed[3])
    assert not same(BatchStream(data, recipe, 4, seed=10).at(0), followed[0])


def test_processes_share_the_same_samples(data):
    recipe = CropRecipe(16, 16, (0.5, 1.0), simplify=0.5)
    whole = BatchStream(data, recipe, 4, seed=2).at(8)
    parts = [BatchStream(data, recipe, 4, seed=2, rank=r, world=2).at(8) for r in range(2)]
    assert parts[0].numbers + parts[1].numbers == whole.numbers
    assert torch.equal(torch.cat([part.images for part in parts]), whole.images)
    assert torch.equal(torch.cat([part.labels for part in parts]), whole.labels)


def test_a_batch_larger_than_the_data_set(data):
    batch = BatchStream(data, CropRecipe(32, 32), 14, seed=0).at(0)
    assert sorted(batch.numbers[:6]) == [0, 1, 2, 3, 4, 5]
    assert len(batch.numbers) == 14


def test_impossible_streams_are_refused(data):
    with pytest.raises(TrainingError, match="shared by 2"):
        BatchStream(data, CropRecipe(32, 32), 3, seed=0, world=2)
    held_out = copy(data)
    held_out.held_out = np.ones(len(data), bool)
    with pytest.raises(TrainingError, match="no picture is left"):
        BatchStream(held_out, CropRecipe(32, 32), 3, seed=0)


def test_a_picture_damaged_in_mid_run_is_named(data, tmp_path):
    folder = tmp_path / "pack"
    pack(folder, ["0", "1"], read, data.labels, height=32, width=32)
    broken = PackedData.open(folder, cache=False)
    shard = folder / "shard-0000.bin"
    shard.write_bytes(bytes(shard.stat().st_size))
    with pytest.raises(TrainingError, match="last snapshot is intact"):
        next(BatchStream(broken, CropRecipe(32, 32), 2, seed=0).follow(0))
