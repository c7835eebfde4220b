"""What an edit of a photo leaves of the old object, where the model's picture is known."""

import numpy as np
import pytest

from inade.compositing import composited, continued
from inade.layouts.area import Area

SIDE = 96
CHAMFER = 0.05  # of a distance, by which the quick measure of it is off
RED, BLUE, DARK, GREEN = (250, 0, 0), (0, 0, 250), (0, 0, 190), (0, 240, 0)


def square() -> np.ndarray:
    mask = np.zeros((SIDE, SIDE), bool)
    mask[30:60, 20:70] = True
    return mask


def filled(inside: tuple[int, int, int], outside: tuple[int, int, int]) -> np.ndarray:
    return np.where(square()[..., None], inside, outside).astype(np.uint8)


def edited(picture: np.ndarray, drawn: np.ndarray) -> np.ndarray:
    """The picture after the square was made anew as a model draws it, uint8 [H, W, 3]."""
    raw = drawn.transpose(2, 0, 1).astype(np.float32) / 127.5 - 1
    patch = composited(picture, lambda part: raw[:, *part], Area.of(square()), 3)
    after = picture.copy()
    after[patch.rect.slices] = patch.pixels
    return after


def test_no_rim_of_the_old_object_is_left_in_a_photo() -> None:
    """The model's surroundings are darker by 60 levels, so that this is no picture of its own."""
    photo = filled(RED, BLUE)
    after = edited(photo, filled(GREEN, DARK))
    mask = square()
    assert (after[~mask] == photo[~mask]).all()
    assert after[mask][:, 0].max() == 0  # nothing of the red
    rows = after[45, 20:24].tolist()
    half = [0, 120, 125]  # a pixel from the edge: from what lies around it half way to the new
    assert np.abs(np.array(rows[0]) - half).max() <= CHAMFER * 240
    assert np.abs(np.array(rows[1]) - GREEN).max() <= CHAMFER * 240
    assert rows[2:] == [list(GREEN)] * 2


def test_a_picture_of_the_models_own_fades_over_three_pixels_as_ever() -> None:
    own = filled(RED, BLUE)
    after = edited(own, filled(GREEN, BLUE))
    for depth, share in enumerate((0.25, 0.5, 0.75, 1)):
        expected = (1 - share) * np.array(RED) + share * np.array(GREEN)
        assert np.abs(after[45, 20 + depth] - expected).max() <= CHAMFER * 250


@pytest.mark.parametrize("fill", [True, False])
def test_a_picture_goes_on_as_it_ends(fill: bool) -> None:
    picture = np.random.default_rng(0).integers(0, 255, (20, 30, 3), np.uint8)
    mask = np.full((20, 30), fill)
    if fill:
        assert (continued(picture, mask) == picture).all()
        return
    picture[:, :15], picture[:, 15:] = (10, 20, 30), (200, 150, 100)
    mask[5:15, 5:10] = True
    picture[mask] = (255, 0, 255)
    found = continued(picture, mask)
    assert (found[5:15, 4:11] == (10, 20, 30)).all()
