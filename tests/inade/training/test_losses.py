"""Losses against their equations, written out with numpy or small numbers."""

import math

import numpy as np
import pytest
import torch
from torch import Tensor

from inade.training import losses


def answer(*logits: list[float], feature: float = 0.0) -> list[list[Tensor]]:
    """Scales with three features, a fourth of one value, and logits."""
    layers = [torch.zeros(1), torch.zeros(1), torch.zeros(1)]
    return [[*layers, torch.full((2, 2), feature), torch.tensor(one)] for one in logits]


def test_hinge_is_the_mean_over_positions_then_scales():
    fake, real = answer([1.0, -2.0], [3.0]), answer([0.5, 2.0], [-1.0])
    assert losses.generator_hinge(fake).item() == pytest.approx((0.5 - 3) / 2)
    on_fake, on_real = losses.discriminator_hinge(fake, real)
    assert on_fake.item() == pytest.approx(((2 + 0) / 2 + 4) / 2)
    assert on_real.item() == pytest.approx(((0.5 + 0) / 2 + 2) / 2)


def test_feature_matching_takes_the_fourth_layer_and_spares_the_real_side():
    fake, real = answer([0.0], [9.0], feature=1.0), answer([5.0], [7.0], feature=3.5)
    for scale in (*fake, *real):
        scale[3].requires_grad_()
    value = losses.feature_matching(fake, real)
    value.backward()
    assert value.item() == pytest.approx(2.5)
    assert real[0][3].grad is None
    assert fake[0][3].grad is not None


def test_divergence_is_summed_and_zero_at_the_prior():
    assert losses.kl_divergence(torch.zeros(5, 2, 3), torch.zeros(5, 2, 3)).item() == 0
    mu, logvar = torch.full((1, 2, 1), 2.0), torch.full((1, 2, 1), math.log(4.0))
    expected = 2 * 0.5 * (4 + 4 - 1 - math.log(4))
    assert losses.kl_divergence(mu, logvar).item() == pytest.approx(expected)


def test_perceptual_distance_weighs_its_taps():
    fake, real = [torch.zeros(2, 3), torch.zeros(4)], [torch.ones(2, 3), torch.full((4,), -2.0)]
    assert losses.perceptual(fake, real, (0.25, 1.0)).item() == pytest.approx(0.25 + 2)


def test_classes_weigh_by_the_root_of_their_share_and_ignored_cells_nothing():
    target = torch.tensor([[[0, 0, 0, 0], [1, -1, -1, -1]]])
    weights = losses.balance(target, 3)[0]
    assert weights[1, 1:].tolist() == [0, 0, 0]
    assert (weights[1, 0] / weights[0, 0]).item() == pytest.approx(2)  # shares 4 : 1
    assert weights.sum().item() == pytest.approx(5)


def test_segmentation_adversary_wants_classes_of_real_cells_and_fake_of_fake_ones():
    labels = torch.tensor([[[0, 0], [1, 1]]])
    certain = torch.full((1, 3, 2, 2), -50.0)
    certain[:, 0, 0], certain[:, 1, 1] = 50.0, 50.0
    as_real = losses.segmentation_adversary([certain], labels, real=True, num_labels=2)
    as_fake = losses.segmentation_adversary([certain], labels, real=False, num_labels=2)
    assert as_real.item() == pytest.approx(0, abs=1e-5)
    assert as_fake.item() == pytest.approx(100, rel=1e-5)
    unsure = [torch.zeros(1, 3, 4, 4), torch.zeros(1, 3, 1, 1)]
    for real in (True, False):
        value = losses.segmentation_adversary(unsure, labels, real=real, num_labels=2)
        assert value.item() == pytest.approx(math.log(3), rel=1e-5)


def test_resizing_labels_takes_the_nearest_above_left():
    labels = torch.arange(16).view(1, 4, 4)
    assert losses.resize_labels(labels, 2, 2).tolist() == [[[0, 2], [8, 10]]]
    assert losses.resize_labels(labels, 4, 4) is labels


def test_colour_distance_does_not_see_texture():
    checkers = torch.tensor(np.indices((8, 8)).sum(0) % 2 * 2.0 - 1).expand(1, 3, 8, 8)
    assert losses.colour_distance(checkers, torch.zeros(1, 3, 8, 8)).item() == 0
    assert losses.colour_distance(torch.ones(1, 3, 8, 8), torch.zeros(1, 3, 8, 8)).item() == 1


def test_gradient_penalty_is_half_the_squared_gradient_of_the_mean_logit():
    x = torch.ones(2, 1, 1, 1, requires_grad=True)
    logits = [3 * x.expand(2, 1, 2, 2), x.square()]  # means 3x and x^2: gradient 3 + 2x = 5
    assert losses.gradient_penalty(logits, [x]).item() == pytest.approx(12.5)
