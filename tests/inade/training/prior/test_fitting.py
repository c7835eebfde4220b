"""Fitting a prior to styles that were drawn from a known one."""

import numpy as np
import pytest

from inade.looks.prior import Prior, together
from inade.training.prior.fitting import LEAST_SPREAD, Form, Styles, factor_analysis, fit

Z, CLASSES = 2, 4
P = 4 * Z


def known(seed: int = 1) -> Prior:
    random = np.random.default_rng(seed)
    scene = np.zeros((CLASSES, P, 8))
    scene[:, :, :2] = random.standard_normal((CLASSES, P, 2)) * 0.5
    own = np.zeros((CLASSES, P, 16))
    own[:, :, :2] = random.standard_normal((CLASSES, P, 2)) * 0.6
    residual = np.full((CLASSES, P), 0.2)
    return Prior(random.standard_normal((CLASSES, P)), scene, own, residual, np.zeros(4), "", 0)


def drawn(prior: Prior, scenes: int, seed: int, most: int = 7) -> Styles:
    """2 to `most` - 1 objects a scene, the last class rare and the first once a scene."""
    random = np.random.default_rng(seed)
    x, owners, channels = [], [], []
    for scene in range(scenes):
        z = random.standard_normal(8)
        rest = random.choice(CLASSES - 1, random.integers(1, most - 1), p=[0.55, 0.43, 0.02]) + 1
        for k in [0, *rest.tolist()]:
            own = prior.object[k] @ random.standard_normal(16)
            left = prior.residual[k] * random.standard_normal(P)
            x.append(prior.mean[k] + prior.scene[k] @ z + own + left)
            owners.append(scene)
            channels.append(k)
    return Styles(np.array(x), np.array(owners), np.array(channels))


def spread(prior: Prior, channel: int) -> np.ndarray:
    """Covariance [P, P] of styles of one class."""
    parts = np.concatenate([prior.scene[channel], prior.object[channel]], 1)
    return parts @ parts.T + np.diag(prior.residual[channel] ** 2)


def likelihood(prior: Prior, styles: Styles) -> float:
    rows = [styles.scenes == scene for scene in np.unique(styles.scenes)]
    total = sum(
        float(together(prior.evidence(styles.x[own], styles.channels[own]))) for own in rows
    )
    return total / len(styles)


def test_a_known_prior_is_found_again():
    truth = known()
    styles = drawn(truth, 2000, 2)
    found = fit(styles, CLASSES)
    for k, other in ((0, 1), (0, 2), (1, 1), (1, 2), (2, 2)):  # class 3 is rare
        # what z makes two objects of a scene share, whatever its axes; of class 0 there is one only
        shared = truth.scene[k] @ truth.scene[other].T
        np.testing.assert_allclose(found.scene[k] @ found.scene[other].T, shared, atol=0.12)
    for k in (0, 1, 2):
        np.testing.assert_allclose(spread(found, k), spread(truth, k), atol=0.15)
        np.testing.assert_allclose(found.mean[k], truth.mean[k], atol=0.12)
    np.testing.assert_array_equal(found.count, np.bincount(styles.channels, minlength=CLASSES))


def test_unseen_scenes_prefer_the_whole_prior_and_nearly_as_much_as_the_truth():
    truth = known()
    styles, unseen = drawn(truth, 400, 2), drawn(truth, 400, 3)
    full, alone, diagonal = (likelihood(fit(styles, CLASSES, form), unseen) for form in Form)
    normal = -0.5 * (np.mean((unseen.x**2).sum(1)) + P * np.log(2 * np.pi))
    assert full > alone + 0.5 > diagonal + 1 > normal + 1.5
    assert likelihood(truth, unseen) - 0.4 < full < likelihood(truth, unseen)


def test_a_class_of_few_objects_leans_on_all_and_one_of_none_is_all():
    truth = known()
    styles = drawn(truth, 300, 4)
    found = fit(styles, CLASSES + 1)
    np.testing.assert_allclose(found.mean[CLASSES], styles.x.mean(0), atol=0.15)
    assert found.count[CLASSES] == 0
    kept = styles.channels != 3
    one = np.flatnonzero(styles.channels == 3)[:1]
    few = np.concatenate([np.flatnonzero(kept), one])
    lonely = fit(Styles(styles.x[few], styles.scenes[few], styles.channels[few]), CLASSES)
    every, own = lonely.mean[:3].mean(0), styles.x[one[0]]
    assert np.all(np.abs(lonely.mean[3] - own) < np.abs(own - every) + 1)  # between the two
    assert np.linalg.norm(lonely.mean[3] - own) > 0.2 * np.linalg.norm(own - every)
    spreads = np.stack([np.diagonal(spread(lonely, k)) for k in range(CLASSES)])
    assert np.all(spreads[3] > 0.2 * spreads[:3].mean(0))  # one object has no spread of its own


def test_of_very_few_scenes_the_scene_factor_and_then_directions_are_left_out():
    styles = drawn(known(), 30, 5)
    few = fit(styles, CLASSES)
    assert not few.scene.any()
    assert few.object.any()
    least = fit(Styles(styles.x[:12], styles.scenes[:12], styles.channels[:12]), CLASSES)
    assert not least.scene.any()
    assert not least.object.any()
    assert (least.residual > 0.1).all()


def test_the_same_styles_give_the_same_prior_and_a_constant_encoder_one_as_well():
    styles = drawn(known(), 60, 6)
    first, second = fit(styles, CLASSES), fit(styles, CLASSES)
    for key in ("mean", "scene", "object", "residual"):
        np.testing.assert_array_equal(getattr(first, key), getattr(second, key))
    flat = fit(Styles(0 * styles.x + 0.5, styles.scenes, styles.channels), CLASSES)
    np.testing.assert_allclose(flat.mean, 0.5, atol=1e-6)
    np.testing.assert_allclose(flat.scene, 0, atol=1e-6)
    np.testing.assert_allclose(flat.residual, LEAST_SPREAD, rtol=0.5)


@pytest.mark.parametrize("width", [6, 40])
def test_factor_analysis_finds_what_is_low_rank_and_what_is_not(width: int):
    random = np.random.default_rng(7)
    factors, variance = random.standard_normal((width, 3)), random.uniform(0.5, 1.5, width)
    covariance = factors @ factors.T + np.diag(variance)
    found, rest = factor_analysis(covariance, 60)
    np.testing.assert_allclose(found @ found.T + np.diag(rest), covariance, atol=0.03)


def test_objects_are_no_surer_of_their_scene_than_all_their_directions_allow():
    """They vary along 64 axes, sixteen are kept, and scenes move those that come next."""
    random = np.random.default_rng(5)
    width, count = 64, 1500
    axes = np.linalg.qr(random.standard_normal((2, width, width)))[0]
    own = axes * np.linspace(1.5, 0.4, width)
    scene = axes[:, :, 16:22] @ random.standard_normal((2, 6, 2)) * 0.4
    z, k = random.standard_normal((count, 2)), np.arange(8) % 2
    x = np.einsum("opf,sf->sop", scene[k], z)
    x += np.einsum("opf,sof->sop", own[k], random.standard_normal((count, 8, width)))
    found = fit(Styles(x.reshape(-1, width), np.repeat(np.arange(count), 8), np.tile(k, count)), 2)
    for channel in range(2):
        rest = spread(found, channel) - found.scene[channel] @ found.scene[channel].T
        says = found.scene[channel].T @ np.linalg.solve(rest, found.scene[channel])
        truth = np.linalg.solve(own[channel] @ own[channel].T, scene[channel])
        truth = np.trace(scene[channel].T @ truth)
        assert 0.7 * truth < np.trace(says) < 1.15 * truth
