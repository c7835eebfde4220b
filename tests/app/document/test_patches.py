"""Arrays at rest in the undo stack: exact, and small where they are plain."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from app.document.patches import ArrayPatch, Packed
from inade.layouts.layout import Rect


@given(
    st.one_of(
        arrays(np.uint16, array_shapes(min_dims=2, max_dims=2), elements=st.integers(0, 2)),
        arrays(np.uint8, array_shapes(min_dims=3, max_dims=3)),
    )
)
def test_packing_is_exact(array: np.ndarray) -> None:
    result = Packed.of(array).unpack()
    assert result.dtype == array.dtype
    assert np.array_equal(result, array)


def test_packed_arrays_are_copies_of_what_they_were_made_of() -> None:
    for array in (np.arange(64, dtype=np.uint16).reshape(8, 8), np.zeros((4, 4, 3), np.uint8)):
        packed = Packed.of(array)
        array[:] = 77
        assert not (packed.unpack() == 77).any()


def test_pixels_shrink_without_loss_and_only_if_that_helps() -> None:
    slope = np.repeat(np.arange(256, dtype=np.uint8)[:, None], 256 * 3, 1).reshape(256, 256, 3)
    noise = np.random.default_rng(0).integers(0, 256, (256, 256, 3), np.uint8)
    for array, smaller in ((slope, True), (noise, False)):
        packed = Packed.of(array)
        assert packed.can_shrink
        packed.shrink(packed.png())
        assert not packed.can_shrink
        assert (packed.nbytes < array.nbytes // 20) == smaller
        assert packed.nbytes <= array.nbytes
        assert np.array_equal(packed.unpack(), array)
        unpacked = packed.unpack()
        assert packed.unpack() is unpacked
        assert packed.holds(unpacked)


def test_plain_maps_are_small_and_noisy_ones_no_larger_than_they_were() -> None:
    plain = np.zeros((1024, 1024), np.uint16)
    plain[200:700, 300:800] = 3
    assert Packed.of(plain).nbytes < 10_000
    noisy = np.random.default_rng(0).integers(0, 9, (64, 64)).astype(np.uint16)
    assert Packed.of(noisy).nbytes <= noisy.nbytes


@pytest.mark.parametrize("shape", [(6, 8), (6, 8, 3)])
def test_patch_changes_its_rectangle_only_and_back(shape: tuple[int, ...]) -> None:
    before = np.arange(np.prod(shape)).reshape(shape).astype(np.uint16)
    rect = Rect(2, 1, 4, 3)
    after = before.copy()
    after[rect.slices] = 500
    patch = ArrayPatch.of(rect, before[rect.slices], after[rect.slices])
    kept = before.copy()
    redone, undone = patch.redone(before), patch.undone(after)
    assert redone is not None
    assert undone is not None
    assert np.array_equal(redone, after)
    assert np.array_equal(before, kept)
    assert np.array_equal(undone, before)


def test_whole_patch_goes_between_sizes_and_nothing() -> None:
    small, large = np.zeros((2, 2, 3), np.uint8), np.ones((4, 4, 3), np.uint8)
    redone = ArrayPatch.whole(small, large).redone(small)
    assert redone is not None
    assert np.array_equal(redone, large)
    assert ArrayPatch(None, None, Packed.of(large)).undone(large) is None
