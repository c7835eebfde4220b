"""Where an opponent looks, against what the definition says."""

import numpy as np
import pytest
import torch

from inade.training.adversaries.opponents import LONG_SHIFT, SHIFT, SIZE_STEP, SIZES, Glance


def drawn(kind: str, seed: int) -> Glance:
    return Glance.draw(kind, 3, 128, 128, np.random.default_rng(seed))


def test_a_shift_is_the_same_for_all_and_resizes_nothing():
    glance = drawn("shift", 1)
    maps = torch.arange(128 * 128).view(1, 128, 128).repeat(3, 1, 1)
    part = glance.part(maps)
    y, x = glance.corner[0]
    assert torch.equal(part[2], maps[2, y : y + 128 - SHIFT, x : x + 128 - SHIFT])
    images = torch.rand(3, 3, 120, 120)
    assert glance.resized(images) is images


def test_shifts_mirrors_and_sizes_are_all_drawn():
    glances = [drawn("shift and resize", seed) for seed in range(200)]
    corners = np.concatenate([glance.corner for glance in glances])
    assert corners.min() == 0
    assert corners.max() == LONG_SHIFT
    mirrored = np.concatenate([glance.mirrored for glance in glances])
    assert 0.4 < mirrored.mean() < 0.6
    sides = {glance.seen for glance in glances}
    assert all(tall == wide and tall % SIZE_STEP == 0 for tall, wide in sides)
    shares = sorted(tall / (128 - LONG_SHIFT) for tall, _ in sides)
    assert shares[0] == pytest.approx(SIZES[0], abs=0.15)
    assert shares[-1] == pytest.approx(SIZES[1], abs=0.15)


def test_each_picture_is_cut_and_mirrored_by_itself_and_maps_alike():
    glance = drawn("shift and resize", 4)
    images = torch.rand(3, 3, 128, 128)
    part = glance.part(images)
    for number, (y, x) in enumerate(glance.corner.tolist()):
        expected = images[number, :, y : y + glance.height, x : x + glance.width]
        expected = expected.flip(-1) if glance.mirrored[number] else expected
        assert torch.equal(part[number], expected)
    assert torch.equal(glance.part(images[:, 0]), part[:, 0])
    assert torch.equal(glance.of(slice(1, 3)).part(images[1:]), part[1:])
    assert tuple(glance.resized(part).shape[2:]) == glance.seen
