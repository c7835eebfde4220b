"""Colour along the seam, against the equation written out, on photos and on other pictures."""

import math
from pathlib import Path

import cv2
import numpy as np
import pytest

from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint
from inade.config import ModelConfig
from inade.engine import Engine
from inade.inference.seam import (
    CELL,
    EDGE,
    FADE,
    RING,
    TRUST,
    foreign_share,
    seam_offset,
    surroundings,
)
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, LayoutObject, Rect
from inade.scene import Scene

SIDE = 96


def disc(radius: int = 30) -> np.ndarray:
    y, x = np.mgrid[:SIDE, :SIDE]
    return (y - SIDE // 2) ** 2 + (x - SIDE // 2) ** 2 < radius**2


def depth_of(mask: np.ndarray) -> np.ndarray:
    return cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, 3)


def test_a_cast_of_the_surroundings_is_carried_inwards_and_fades() -> None:
    mask = disc()
    fresh = np.full((SIDE, SIDE, 3), 100, np.uint8)
    picture = fresh + np.array([30, 0, 0], np.uint8)
    offset = seam_offset(picture, fresh, mask, 1.0)
    assert offset is not None
    expected = 30 * math.exp(-((30 / TRUST) ** 2)) * np.exp(-depth_of(mask) / FADE)
    np.testing.assert_allclose(offset[mask][:, 0], expected[mask], atol=0.05)
    assert np.abs(offset[mask][:, 1:]).max() < 1e-4
    assert not offset[~mask].any()


def test_each_place_follows_the_surroundings_that_are_near() -> None:
    """Against the equation, with sums over the cells one by one."""
    mask = np.zeros((SIDE, SIDE), bool)
    mask[:, 40:] = True  # the seam is a line, ring and rim two columns of cells
    fresh = np.full((SIDE, SIDE, 3), 90.0)
    fresh[:, :40] += 12  # the model draws this step
    cast = np.repeat(np.linspace(20, 44, SIDE // CELL), CELL)[:, None]
    picture = fresh + cast[..., None]
    offset = seam_offset(picture.astype(np.uint8), fresh.astype(np.uint8), mask, 1.0)
    assert offset is not None
    rows = SIDE // CELL
    columns = {(40 - 1 - step) // CELL for step in range(RING)}
    means = [np.floor(cast[r * CELL : (r + 1) * CELL]).mean() for r in range(rows)]
    near = [np.mean(means[max(0, r - 1) : r + 2]) for r in range(rows)]

    def expected(row: int, column: int) -> float:
        total = weights = 0.0
        for source in range(rows):
            for other in columns:
                kernel = (1 + (row - source) ** 2 + (column - other) ** 2) ** -1.5
                far = near[source]
                total += kernel * math.exp(-((12 / EDGE) ** 2) - (far / TRUST) ** 2) * far
                weights += kernel
        return total / weights

    fade = np.exp(-depth_of(mask) / FADE)
    for row, column in ((2, 11), (12, 12), (20, 15), (12, 20)):
        places = (
            slice(row * CELL + 1, row * CELL + 3),
            slice(column * CELL + 1, column * CELL + 3),
        )
        found = (offset[..., 0] / np.maximum(fade, 1e-6))[places].mean()
        assert found == pytest.approx(expected(row, column), rel=0.02)


def test_an_edge_that_the_model_draws_stays_an_edge() -> None:
    mask = disc()
    fresh = np.full((SIDE, SIDE, 3), 60, np.uint8)
    fresh[mask] = 180
    offset = seam_offset(np.where(mask[..., None], fresh, fresh + 30), fresh, mask, 1.0)
    assert offset is not None
    assert np.abs(offset).max() < 0.1


def test_pictures_of_the_model_are_left_as_they_are() -> None:
    mask = disc()
    random = np.random.default_rng(0)
    fresh = random.integers(60, 200, (SIDE, SIDE, 3), np.uint8)
    noise = random.integers(-9, 10, fresh.shape)
    picture = (fresh + noise).astype(np.uint8)
    assert foreign_share(picture, fresh, mask) == 0
    picture = fresh + np.uint8(3)
    picture[depth_of(~mask) < 12] = 0  # as are those whose surroundings an edit draws anew
    assert foreign_share(picture, fresh, mask) == 0


def test_photos_are_told_from_pictures_of_the_model_step_by_step() -> None:
    mask = disc()
    fresh = np.full((SIDE, SIDE, 3), 100, np.uint8)
    shares = [
        foreign_share(fresh + np.array([0, off, 0], np.uint8), fresh, mask) for off in (8, 12, 40)
    ]
    assert shares == [0, 0.5, 1]
    assert foreign_share(fresh + np.uint8(40), fresh, np.ones_like(mask)) == 0  # nothing to match


def test_an_object_without_neighbours_needs_no_matching() -> None:
    fresh, picture = np.zeros((SIDE, SIDE, 3), np.uint8), np.full((SIDE, SIDE, 3), 200, np.uint8)
    assert seam_offset(picture, fresh, np.ones((SIDE, SIDE), bool), 1.0) is None


def test_a_part_of_the_picture_is_as_good_as_all_of_it() -> None:
    mask = disc(12)
    fresh = np.full((SIDE, SIDE, 3), 100, np.uint8)
    near = surroundings(Rect.around(mask), SIDE, SIDE)
    assert near.width < SIDE
    part = seam_offset(
        fresh[near.slices] + np.uint8(30), fresh[near.slices], mask[near.slices], 1.0
    )
    whole = seam_offset(fresh + np.uint8(30), fresh, mask, 1.0)
    assert part is not None
    assert whole is not None
    np.testing.assert_allclose(part, whole[near.slices], atol=0.05)


def small_engine(precision: str) -> Engine:
    config = ModelConfig(6, 64, 64, 4, 16, 8)
    state = published_state(config, seed=5)["G"]
    engine = Engine(Checkpoint(Path("test"), config, LabelSet.numbered(6), state))
    assert engine.precision == precision
    return engine


def test_an_object_painted_into_a_picture_of_the_model_looks_as_in_a_full_pass(
    precision: str,
) -> None:
    """Its surroundings, which must stay, would be drawn anew as well: that is no cast."""
    engine = small_engine(precision)
    labels = np.zeros((64, 64), np.int64)
    labels[40:] = 2
    layout = Layout.from_maps(labels)
    looks = engine.draw_looks([*layout.objects, 9], 1)
    noise = engine.draw_global_noise(1)
    before = engine.generate(Scene.of(layout, looks, noise))
    layout.objects[9] = LayoutObject(4)
    layout.object_map[12:44, 16:48] = 9
    scene = Scene.of(layout, looks, noise)
    mask = layout.object_map == 9
    after = engine.regenerate(scene, before, mask=mask).applied(before)
    whole = engine.generate(scene)
    ring = (cv2.dilate(mask.astype(np.uint8), np.ones((9, 9))) > 0) & ~mask
    assert np.abs(whole.astype(int) - before)[ring].mean() > 10
    assert (after[~mask] == before[~mask]).all()
    deep = depth_of(mask) > 4
    assert np.abs(after.astype(int) - whole)[deep].max() <= 2


def test_an_object_of_a_photo_sits_in_it_without_its_cast(precision: str) -> None:
    """The seam's step comes nearer to the model's own, and every other byte is the photo's."""
    engine = small_engine(precision)
    labels = np.zeros((64, 64), np.int64)
    labels[20:46, 14:50] = 1
    layout = Layout.from_maps(labels)
    looks = engine.draw_looks(layout.objects, 1)
    scene = Scene.of(layout, looks, engine.draw_global_noise(1))
    drawn = engine.generate(scene).astype(int)
    photo = np.clip(drawn - 25, 0, 255).astype(np.uint8)
    (inner,) = (i for i, entry in layout.objects.items() if entry.channel == 1)
    mask = layout.object_map == inner
    after = engine.regenerate(scene, photo, objects=[inner]).applied(photo)
    assert (after[~mask] == photo[~mask]).all()
    deep = depth_of(mask) > 4  # the feathered rim is the photo's in part
    wanted = photo[deep].mean(axis=0)
    plain, found = drawn[deep].mean(axis=0), after[deep].mean(axis=0)
    assert np.abs(found - wanted).max() < 0.8 * np.abs(plain - wanted).max()
