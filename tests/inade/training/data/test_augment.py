"""Windows, cutting and DiffAugment against what their definitions say."""

import numpy as np
import pytest
import torch

from inade.errors import TrainingError
from inade.training.adversaries.opponents import DiffAugment
from inade.training.data.augment import (
    CROP_256_OF_286,
    SAMPLE,
    CropRecipe,
    Window,
    central_window,
    cut,
    draw_window,
    random_stream,
)


def test_random_streams_depend_on_every_word():
    draws = {
        tuple(random_stream(*words).integers(0, 2**32, 4))
        for words in [(1, 2, 3, 4), (2, 2, 3, 4), (1, 3, 3, 4), (1, 2, 4, 4), (1, 2, 3, 5)]
    }
    assert len(draws) == 5
    again = [random_stream(1, SAMPLE, 3, 4).random() for _ in range(2)]
    assert again[0] == again[1]


def test_windows_lie_inside_and_keep_the_aspect():
    recipe = CropRecipe(64, 128, (0.4, 0.9))
    sides = []
    for index in range(200):
        window = draw_window(recipe, 100, 150, random_stream(0, SAMPLE, 0, index))
        assert 0 <= window.y <= 100 - window.height
        assert 0 <= window.x <= 150 - window.width
        assert abs(window.width - 2 * window.height) <= 2
        sides.append(window.width / 150)
    assert min(sides) < 0.45
    assert max(sides) > 0.85
    assert min(sides) >= 0.39
    assert max(sides) <= 0.91


def test_resize_286_crop_256_takes_unscaled_windows():
    window = draw_window(CropRecipe(256, 256, CROP_256_OF_286), 286, 286, np.random.default_rng(0))
    assert (window.height, window.width) == (256, 256)


def test_about_half_are_mirrored_and_none_without_flip():
    def mirrored(flip: bool) -> int:
        recipe = CropRecipe(8, 8, flip=flip)
        return sum(
            draw_window(recipe, 8, 8, random_stream(0, SAMPLE, 0, i)).flip for i in range(400)
        )

    assert 150 < mirrored(True) < 250
    assert mirrored(False) == 0


def test_cut_copies_pixels_when_nothing_is_scaled():
    rng = np.random.default_rng(0)
    images = rng.integers(0, 256, (2, 10, 12, 3), dtype=np.uint8)
    maps = rng.integers(0, 9, (2, 10, 12), dtype=np.uint8)
    windows = [Window(1, 2, 6, 5), Window(4, 7, 6, 5, flip=True)]
    pictures, ids = cut(torch.from_numpy(images), torch.from_numpy(maps), windows, 6, 5)
    first = images[0, 1:7, 2:7].astype(np.float32) / 127.5 - 1
    second = images[1, 4:10, 7:12][:, ::-1].astype(np.float32) / 127.5 - 1
    expected = np.stack([first, second]).transpose(0, 3, 1, 2)
    np.testing.assert_allclose(pictures.numpy(), expected, atol=1e-6)
    np.testing.assert_array_equal(ids[0].numpy(), maps[0, 1:7, 2:7])
    np.testing.assert_array_equal(ids[1].numpy(), maps[1, 4:10, 7:12][:, ::-1])
    assert pictures.is_contiguous(memory_format=torch.channels_last)


def test_shrinking_filters_pictures_and_picks_ids():
    stripes = np.tile(np.array([0, 255], np.uint8), 16)
    images = torch.from_numpy(np.broadcast_to(stripes[None, None, :, None], (1, 32, 32, 3)).copy())
    maps = torch.arange(32 * 32).reshape(1, 32, 32)
    pictures, ids = cut(images, maps, [Window(0, 0, 32, 32)], 8, 8)
    assert pictures.abs().max() < 0.35  # stripes of one pixel average to grey
    assert ids[0, 1, 2] == 4 * 32 + 8


def test_the_central_window_is_whole_and_never_mirrored():
    assert central_window(CropRecipe(8, 8), 16, 24) == Window(0, 4, 16, 16)


@pytest.mark.parametrize("settings", [{"scale": (0, 1)}, {"scale": (1, 0.5)}, {"simplify": 2}])
def test_impossible_recipes_are_refused(settings):
    with pytest.raises(TrainingError):
        CropRecipe(8, 8, **settings)


def flat(count: int, **changes: np.ndarray) -> DiffAugment:
    """Parameters that change nothing, with a hole far outside, save for `changes`."""
    values = {
        "brightness": np.zeros(count, np.float32),
        "saturation": np.ones(count, np.float32),
        "contrast": np.ones(count, np.float32),
        "shift": np.zeros((count, 2), np.int64),
        "hole": np.full((count, 2), -100),
    }
    return DiffAugment(**{**values, **changes}, size=(16, 24))


def test_neutral_parameters_change_nothing():
    images = torch.randn(2, 3, 16, 24)
    torch.testing.assert_close(flat(2).pictures(images), images)
    assert flat(2).visible().all()


def test_brightness_saturation_and_contrast():
    images = torch.randn(1, 3, 16, 24)
    brighter = flat(1, brightness=np.array([0.25], np.float32)).pictures(images)
    torch.testing.assert_close(brighter, images + 0.25)
    grey = flat(1, saturation=np.array([0.0], np.float32)).pictures(images)
    torch.testing.assert_close(grey, images.mean(1, keepdim=True).expand_as(images))
    strong = flat(1, contrast=np.array([1.5], np.float32)).pictures(images)
    torch.testing.assert_close(strong, (images - images.mean()) * 1.5 + images.mean())


def test_pictures_and_maps_move_together():
    images = torch.randn(1, 3, 16, 24)
    maps = torch.arange(1, 16 * 24 + 1).reshape(1, 16, 24)
    moved = flat(1, shift=np.array([[2, -3]]))
    picture, ids = moved.pictures(images), moved.maps(maps + 1) - 1
    torch.testing.assert_close(picture[0, :, 2:, :21], images[0, :, :14, 3:])
    assert (picture[0, :, :2] == 0).all()
    assert (picture[0, :, :, 21:] == 0).all()
    assert (ids[0, 2:, :21] == maps[0, :14, 3:]).all()
    assert (ids[0, :2] == -1).all()
    assert moved.visible()[0, 0].sum() == 14 * 21


def test_the_hole_is_half_a_side_wide():
    holed = flat(1, hole=np.array([[8, 12]]))
    hidden = ~holed.visible()[0, 0]
    assert hidden.sum() in (7 * 11, 8 * 12)
    picture = holed.pictures(torch.ones(1, 3, 16, 24))
    assert (picture[0, 0][hidden] == 0).all()
    assert (picture[0, 0][~hidden] == 1).all()


def test_draws_are_in_range_and_reproducible():
    one, two = (DiffAugment.draw(500, 16, 24, random_stream(3, 2, 7)) for _ in range(2))
    np.testing.assert_array_equal(one.shift, two.shift)
    assert np.abs(one.shift).max(0).tolist() == [2, 3]
    assert -0.5 <= one.brightness.min() < -0.4 < 0.4 < one.brightness.max() <= 0.5
    assert 0 <= one.saturation.min() < 0.2 < 1.8 < one.saturation.max() <= 2
    assert 0.5 <= one.contrast.min() < 0.6 < 1.4 < one.contrast.max() <= 1.5


def test_gradients_flow_to_what_is_visible():
    images = torch.randn(1, 3, 16, 24, requires_grad=True)
    augment = flat(1, shift=np.array([[0, 4]]))
    augment.pictures(images).sum().backward()
    assert images.grad is not None
    assert (images.grad[..., :20] == 1).all()
    assert (images.grad[..., 20:] == 0).all()


@pytest.mark.parametrize("side", [128, 200, 256, 512])
def test_no_window_is_smaller_than_what_is_made_from_it(side: int):
    recipe = CropRecipe(128, 128, (0.25, 1.0), enlarges=False)
    sides = [
        draw_window(recipe, side, side, random_stream(0, SAMPLE, 0, i)).height for i in range(300)
    ]
    assert min(sides) >= 128
    assert max(sides) <= side
    assert max(sides) > 0.9 * side  # and wide views still come
    if side > 128:
        assert min(sides) < 128 + 0.1 * (side - 128)
