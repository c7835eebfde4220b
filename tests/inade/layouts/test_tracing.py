"""Superpixels, cutting out and lines, on pictures whose answer is drawn, not computed."""

import cv2
import numpy as np
import pytest

from inade.layouts.layout import Rect
from inade.layouts.tracing import cut_out, edge_lines, enlarged, superpixels


def disc_photo(size: int = 96, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """A noisy red disc on noisy green, and the disc as bool [H, W]."""
    y, x = np.mgrid[:size, :size]
    disc = (y - size / 2) ** 2 + (x - size / 2) ** 2 < (size / 4) ** 2
    photo = np.where(disc[..., None], (190, 60, 40), (50, 120, 60)).astype(np.float32)
    photo += np.random.default_rng(seed).normal(0, 12, photo.shape)
    return np.clip(photo, 0, 255).astype(np.uint8), disc


def overlap(found: np.ndarray, wanted: np.ndarray) -> float:
    return float((found & wanted).sum() / (found | wanted).sum())


@pytest.mark.parametrize("size", [(60, 60), (64, 100), (900, 1200)])
def test_superpixels_cover_everything_and_keep_to_edges(size: tuple[int, int]) -> None:
    height, width = size
    photo = np.full((height, width, 3), 60, np.uint8)
    photo[:, width * 2 // 5 :] = 200
    cells = superpixels(photo, min(size) / 6)
    assert cells.shape == size
    assert cells.min() >= 0
    wanted = round(height / (min(size) / 6)) * round(width / (min(size) / 6))
    assert len(np.unique(cells)) == wanted
    bright = photo[..., 0] > 128
    share = np.bincount(cells.ravel(), bright.ravel()) / np.bincount(cells.ravel())
    purity = np.maximum(share, 1 - share)[np.unique(cells)]
    assert np.mean(purity) > 0.97


def test_each_superpixel_hangs_together() -> None:
    photo, _ = disc_photo(128)
    cells = superpixels(photo, 12)
    for cell in np.unique(cells):
        count, _ = cv2.connectedComponents((cells == cell).astype(np.uint8), connectivity=8)
        assert count == 2


def test_superpixels_of_one_colour_or_one_pixel() -> None:
    assert superpixels(np.full((40, 40, 3), 9, np.uint8), 8).max() == 24
    assert superpixels(np.zeros((1, 1, 3), np.uint8), 8).shape == (1, 1)


def test_a_box_around_a_disc_cuts_it_out() -> None:
    photo, disc = disc_photo()
    found = cut_out(photo, Rect(18, 18, 60, 60))
    assert overlap(found, disc) > 0.9
    assert not found[:10].any()


def test_marks_are_obeyed() -> None:
    photo, disc = disc_photo()
    hole = np.zeros_like(disc)
    hole[40:56, 40:56] = True
    extra = np.zeros_like(disc)
    extra[4:8, 4:8] = True
    found = cut_out(photo, Rect(18, 18, 60, 60), inside=extra, outside=hole)
    assert not (found & hole).any()
    assert found[extra].all()


def test_the_same_call_gives_the_same_cut() -> None:
    photo, _ = disc_photo(seed=3)
    first = cut_out(photo, Rect(18, 18, 60, 60))
    assert (first == cut_out(photo, Rect(18, 18, 60, 60))).all()


@pytest.mark.parametrize(
    "box", [Rect(0, 0, 96, 96), Rect(-50, -50, 20, 20), Rect(40, 40, 1, 1), Rect(90, 90, 40, 40)]
)
def test_odd_boxes_give_an_answer_inside_them(box: Rect) -> None:
    photo, _ = disc_photo()
    found = cut_out(photo, box)
    assert found.shape == (96, 96)
    outside = np.ones_like(found)
    outside[box.clipped(96, 96).slices] = False
    assert not (found & outside).any()


def test_a_flat_photo_gives_the_box() -> None:
    found = cut_out(np.full((50, 50, 3), 90, np.uint8), Rect(10, 10, 20, 20))
    assert found.sum() in (0, 400) or found[10:30, 10:30].sum() == found.sum()


def test_lines_lie_on_edges_and_grow_finer() -> None:
    photo = np.full((80, 80, 3), 40, np.uint8)
    photo[20:60, 20:60] = 220
    photo[5:10, 5:75] = 60  # faint
    few, many = edge_lines(photo, 0.1, 40, 40), edge_lines(photo, 1.0, 40, 40)
    assert few.shape == (40, 40)
    assert set(np.unique(few)) == {0, 1}
    assert few[8:12, 15:25].any()
    assert few[14:26, 14:26].sum() == 0  # the inside of the square is plain
    assert many[:6].sum() > few[:6].sum()


def test_enlarging_a_mask_keeps_its_area() -> None:
    _, disc = disc_photo(48)
    assert overlap(enlarged(disc, 192, 192), np.kron(disc, np.ones((4, 4), bool)) > 0) > 0.93


@pytest.mark.parametrize("turn", [48, -40])
def test_an_object_across_the_seam_of_a_panorama_is_cut_out_whole(turn: int) -> None:
    photo, disc = disc_photo()
    photo, disc = (np.roll(each, turn, axis=1) for each in (photo, disc))
    mark = np.zeros_like(disc)
    mark[40:50, 48 + turn - 3 : 48 + turn + 3] = True
    found = cut_out(photo, Rect(18 + turn, 18, 60, 60), closed=True)
    assert overlap(found, disc) > 0.95
    found = cut_out(photo, Rect(18 + turn, 18, 60, 60), outside=mark, closed=True)
    assert not found[mark].any()
    assert overlap(found, disc & ~mark) > 0.9
