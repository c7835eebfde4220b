"""Losses against their equations, written out with numpy or small numbers."""

import math

import numpy as np
import pytest
import torch
from torch import Tensor

from inade.training.losses import formulas


def answer(*logits: list[float], feature: float = 0.0) -> list[list[Tensor]]:
    """Scales with three features, a fourth of one value, and logits."""
    layers = [torch.zeros(1), torch.zeros(1), torch.zeros(1)]
    return [[*layers, torch.full((2, 2), feature), torch.tensor(one)] for one in logits]


def test_hinge_is_the_mean_over_positions_then_scales():
    fake, real = answer([1.0, -2.0], [3.0]), answer([0.5, 2.0], [-1.0])
    assert formulas.generator_hinge(fake).item() == pytest.approx((0.5 - 3) / 2)
    on_fake, on_real = formulas.discriminator_hinge(fake, real)
    assert on_fake.item() == pytest.approx(((2 + 0) / 2 + 4) / 2)
    assert on_real.item() == pytest.approx(((0.5 + 0) / 2 + 2) / 2)


def test_feature_matching_takes_the_fourth_layer_and_spares_the_real_side():
    fake, real = answer([0.0], [9.0], feature=1.0), answer([5.0], [7.0], feature=3.5)
    for scale in (*fake, *real):
        scale[3].requires_grad_()
    value = formulas.feature_matching(fake, real)
    value.backward()
    assert value.item() == pytest.approx(2.5)
    assert real[0][3].grad is None
    assert fake[0][3].grad is not None


def test_divergence_is_summed_and_zero_at_the_prior():
    assert formulas.kl_divergence(torch.zeros(5, 2, 3), torch.zeros(5, 2, 3)).item() == 0
    mu, logvar = torch.full((1, 2, 1), 2.0), torch.full((1, 2, 1), math.log(4.0))
    expected = 2 * 0.5 * (4 + 4 - 1 - math.log(4))
    assert formulas.kl_divergence(mu, logvar).item() == pytest.approx(expected)


def test_perceptual_distance_weighs_its_taps():
    fake, real = [torch.zeros(2, 3), torch.zeros(4)], [torch.ones(2, 3), torch.full((4,), -2.0)]
    assert formulas.perceptual(fake, real, (0.25, 1.0)).item() == pytest.approx(0.25 + 2)


def test_classes_weigh_by_the_root_of_their_share_and_ignored_cells_nothing():
    target = torch.tensor([[[0, 0, 0, 0], [1, -1, -1, -1]]])
    weights = formulas.balance(target, 3)[0]
    assert weights[1, 1:].tolist() == [0, 0, 0]
    assert (weights[1, 0] / weights[0, 0]).item() == pytest.approx(2)  # shares 4 : 1
    assert weights.sum().item() == pytest.approx(5)


def test_segmentation_adversary_wants_classes_of_real_cells_and_fake_of_fake_ones():
    labels = torch.tensor([[[0, 0], [1, 1]]])
    certain = torch.full((1, 3, 2, 2), -50.0)
    certain[:, 0, 0], certain[:, 1, 1] = 50.0, 50.0
    as_real = formulas.segmentation_adversary([certain], labels, real=True, num_labels=2)
    as_fake = formulas.segmentation_adversary([certain], labels, real=False, num_labels=2)
    assert as_real.item() == pytest.approx(0, abs=1e-5)
    assert as_fake.item() == pytest.approx(100, rel=1e-5)
    unsure = [torch.zeros(1, 3, 4, 4), torch.zeros(1, 3, 1, 1)]
    for real in (True, False):
        value = formulas.segmentation_adversary(unsure, labels, real=real, num_labels=2)
        assert value.item() == pytest.approx(math.log(3), rel=1e-5)


def test_resizing_labels_takes_the_nearest_above_left():
    labels = torch.arange(16).view(1, 4, 4)
    assert formulas.resize_labels(labels, 2, 2).tolist() == [[[0, 2], [8, 10]]]
    assert formulas.resize_labels(labels, 4, 4) is labels


def test_colour_distance_does_not_see_texture():
    checkers = torch.tensor(np.indices((8, 8)).sum(0) % 2 * 2.0 - 1).expand(1, 3, 8, 8)
    assert formulas.colour_distance(checkers, torch.zeros(1, 3, 8, 8)).item() == 0
    assert formulas.colour_distance(torch.ones(1, 3, 8, 8), torch.zeros(1, 3, 8, 8)).item() == 1


def test_gradient_penalty_is_half_the_squared_gradient_of_the_mean_logit():
    x = torch.ones(2, 1, 1, 1, requires_grad=True)
    logits = [3 * x.expand(2, 1, 2, 2), x.square()]  # means 3x and x^2: gradient 3 + 2x = 5
    assert formulas.gradient_penalty(logits, [x]).item() == pytest.approx(12.5)


def squares() -> formulas.Objects:
    """Two pictures 8 x 8; object 0 fills the left of the first, 1 its right, 2 the second."""
    left = (torch.arange(8) >= 4).long().expand(8, 8)
    return formulas.Objects(torch.stack([left, torch.full((8, 8), 2)]), 3)


def test_moments_are_those_of_each_object_however_its_pixels_lie():
    objects = squares()
    real = torch.randn(2, 3, 8, 8, generator=torch.Generator().manual_seed(1))
    shuffled = real.clone()
    order = torch.randperm(32, generator=torch.Generator().manual_seed(2))
    shuffled[0, :, :, :4] = real[0, :, :, :4].flatten(1)[:, order].view(3, 8, 4)
    assert formulas.moments_distance(shuffled, real, objects).item() == pytest.approx(0, abs=1e-5)

    fake = real.clone()
    fake[0, :, :, :4] = 3 * real[0, :, :, :4] + 1  # object 0: mean and spread move
    pixels = real[0, :, :, :4].flatten(1).double().numpy()

    def spread(values: np.ndarray) -> np.ndarray:
        return np.sqrt(values.var(1) + formulas.SPREAD_EPSILON)

    far = np.abs(3 * pixels.mean(1) + 1 - pixels.mean(1)).mean()
    far += np.abs(spread(3 * pixels + 1) - spread(pixels)).mean()
    share = math.sqrt(32) / (2 * math.sqrt(32) + math.sqrt(64))  # by the root of the cells
    value = formulas.moments_distance(fake, real, objects).item()
    assert value == pytest.approx(far * share, rel=1e-4)


def test_moments_of_coarser_features_and_of_tiny_objects():
    objects = squares()
    real = torch.zeros(2, 1, 2, 2)  # objects 0 and 1 have two cells each: too few
    fake = real.clone()
    fake[0] = 5
    assert formulas.moments_distance(fake, real, objects).item() == 0
    fake[1] = 2
    assert formulas.moments_distance(fake, real, objects).item() == pytest.approx(2)


def test_texture_is_how_much_neighbours_in_one_object_differ():
    objects = squares()
    real = torch.zeros(2, 3, 8, 8)
    fake = real.clone()
    fake[1] = 0.5 * (torch.arange(8) % 2)  # stripes: 1 apart differ across, 2 and 4 do not
    share = {}
    for step in formulas.PAIR_STEPS:  # pairs across in objects 0, 1 and 2
        inner = max(0, 4 - step) * 8
        counts = [inner, inner, (8 - step) * 8]
        roots = [math.sqrt(count) if count >= formulas.FEW_CELLS else 0 for count in counts]
        share[step] = roots[2] / sum(roots)
    value = formulas.texture_distance(fake, real, objects).item()
    assert value == pytest.approx(0.5 * share[1] / 6)  # of six terms: three steps, two ways
    # a step in colour between two objects is no texture
    edge = real.clone()
    edge[0, :, :, 4:] = 1
    assert formulas.texture_distance(edge, real, objects).item() == 0


def test_the_last_scale_may_count_more():
    labels = torch.zeros(1, 2, 2, dtype=torch.long)
    sure, unsure = torch.tensor([9.0, 0.0]), torch.tensor([0.0, 0.0])
    logits = [one.view(1, 2, 1, 1).expand(1, 2, 2, 2) for one in (sure, unsure)]
    low, high = math.log1p(math.exp(-9)), math.log(2)
    for weight in (1.0, 2.0):
        value = formulas.segmentation_adversary(
            logits, labels, real=True, num_labels=1, last_weight=weight
        ).item()
        assert value == pytest.approx((low + weight * high) / (1 + weight), rel=1e-4)
