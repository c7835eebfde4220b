"""Metrics against plain formulas, on a stand-in backbone where numbers must be exact."""

from itertools import pairwise

import numpy as np
import pytest
import torch
from torch import nn

from inade.config import ModelConfig
from inade.networks.discriminator import instance_edges
from inade.networks.fields import Fields
from inade.training.backbones.lpips import Lpips
from inade.training.data.stream import Batch
from inade.training.judging.metrics import (
    Scores,
    change_by_region,
    control,
    diversity,
    frechet_distance,
    iou_by_class,
    mean_over_classes,
    overlap,
    perceived,
    picture_statistics,
    proxy_distance,
    reconstruction,
    score,
)
from inade.training.judging.samples import Sampler


class Identity(nn.Module):
    """A backbone whose single tap is the picture and a constant channel."""

    def forward(self, images: torch.Tensor) -> list[torch.Tensor]:
        return [torch.cat([images, torch.ones_like(images[:, :1])], 1)]


LPIPS = Lpips(Identity(), [torch.ones(4)])


def test_statistics_are_means_and_spreads_of_channels():
    images = torch.randn(2, 3, 8, 8)
    found = picture_statistics(LPIPS, images).numpy()
    pixels = images.numpy().reshape(2, 3, -1)
    np.testing.assert_allclose(found[:, :3], pixels.mean(-1), atol=1e-6)
    np.testing.assert_allclose(found[:, 4:7], pixels.std(-1), atol=1e-6)
    assert found.shape == (2, 8)


def test_proxy_distance_equals_the_plain_formula():
    rng = np.random.default_rng(0)
    real, fake = rng.standard_normal((7, 3)), rng.standard_normal((5, 3)) + 1
    deviation = real.std(0, ddof=1)
    deviation = deviation + 0.1 * deviation.mean() + 1e-6
    x, y = (real - real.mean(0)) / deviation, (fake - real.mean(0)) / deviation

    def mean_distance(a: np.ndarray, b: np.ndarray, same: bool) -> float:
        values = [
            float(np.linalg.norm(p - q))
            for i, p in enumerate(a)
            for j, q in enumerate(b)
            if not (same and i == j)
        ]
        return float(np.mean(values))

    expected = (
        2 * mean_distance(x, y, False) - mean_distance(x, x, True) - mean_distance(y, y, True)
    ) / 3**0.5
    found = proxy_distance(torch.from_numpy(real), torch.from_numpy(fake))
    assert found == pytest.approx(expected, rel=1e-9)


def test_proxy_distance_grows_with_the_shift_and_is_about_zero_without():
    torch.manual_seed(0)
    real = torch.randn(200, 6)
    distances = [proxy_distance(real, torch.randn(200, 6) + shift) for shift in (0, 0.3, 1, 3)]
    assert abs(distances[0]) < 0.02
    assert all(near < far for near, far in pairwise(distances))


def test_diversity_averages_all_pairs():
    one, two, three = (torch.randn(2, 3, 8, 8) for _ in range(3))
    expected = (LPIPS(one, two) + LPIPS(one, three) + LPIPS(two, three)) / 3
    seen = [perceived(LPIPS, images) for images in (one, two, three)]
    torch.testing.assert_close(diversity(seen), expected)
    assert diversity([seen[0], seen[0]]).tolist() == [0, 0]


def test_reconstruction_is_zero_for_the_same_picture():
    one = torch.randn(2, 3, 8, 8)
    assert reconstruction(LPIPS, one, one).tolist() == [0, 0]
    assert (reconstruction(LPIPS, one, -one) > 0).all()


def test_change_is_told_apart_by_region():
    before = torch.zeros(1, 3, 8, 8)
    after = before.clone()
    region = torch.zeros(1, 8, 8, dtype=torch.bool)
    region[0, 2:4, 2:6] = True
    after[0, 0][region[0]] = 1
    seen = perceived(LPIPS, before), perceived(LPIPS, after)
    inside, outside = change_by_region(*seen, region)
    # unit vectors (0, 0, 0, 1) and (1, 0, 0, 1) / sqrt(2): squared distance 2 - sqrt(2)
    assert inside.item() == pytest.approx(2 - 2**0.5, abs=1e-5)
    assert outside.item() == 0
    empty, _ = change_by_region(*seen, torch.zeros_like(region))
    assert empty.isnan().all()


def test_classes_count_alike_however_often_they_occur():
    values = [1.0, 1.0, 1.0, 4.0, float("nan")]
    assert mean_over_classes(values, [0, 0, 0, 2, 5]) == 2.5
    assert np.isnan(mean_over_classes([float("nan")], [0]))


def test_a_run_is_scored():
    segments = torch.stack([torch.arange(64).reshape(8, 8) // 32 + 2 * i for i in range(3)])
    batch = Batch(
        torch.randn(3, 3, 8, 8),
        segments,
        torch.tensor([0, 1] * 3),
        torch.arange(3).repeat_interleave(2),
        instance_edges(segments),
        (0, 1, 2),
        torch.tensor([[0.0, 1.0]] * 3),
    )

    def paint(
        segments: torch.Tensor,
        _: torch.Tensor,
        modulation: torch.Tensor,
        __: torch.Tensor,
        fields: Fields | None,
    ) -> torch.Tensor:
        assert fields is None
        return torch.tanh(modulation[:, 0, :3])[segments].movedim(-1, 1)

    drawn: list[tuple[Batch, torch.Tensor, torch.Tensor]] = []
    sampler = Sampler(paint, None, ModelConfig(2, 32, 32, 2, 2, 4))
    scores = score(LPIPS, sampler, [batch, batch], lambda *seen: drawn.append(seen))
    assert [seen[0] for seen in drawn] == [batch, batch]
    assert torch.equal(drawn[1][1], sampler.prior(batch))
    assert torch.equal(drawn[1][2], sampler.prior(batch, 1))
    assert scores.pictures == 6
    assert scores.reconstruction is None
    assert scores.object_change_inside > 0
    assert scores.object_change_outside == 0
    assert Scores(**scores.to_json()) == scores  # pyright: ignore[reportArgumentType]


def gaussian(mean: np.ndarray, covariance: np.ndarray, count: int, seed: int) -> torch.Tensor:
    """float64 [count, D] whose sample mean and covariance are exactly these."""
    drawn = np.random.default_rng(seed).standard_normal((count, len(mean)))
    drawn -= drawn.mean(0)
    white = drawn @ np.linalg.inv(np.linalg.cholesky(np.cov(drawn.T))).T
    return torch.from_numpy(white @ np.linalg.cholesky(covariance).T + mean)


def test_frechet_distance_of_known_gaussians():
    one = gaussian(np.zeros(3), np.diag([4.0, 1.0, 9.0]), 20, 0)
    two = gaussian(np.array([3.0, 0, 4]), np.diag([1.0, 1, 4]), 30, 1)
    # |(3, 0, 4)|^2 + (2 - 1)^2 + (1 - 1)^2 + (3 - 2)^2
    assert frechet_distance(one, two) == pytest.approx(25 + 1 + 0 + 1, rel=1e-9)
    assert frechet_distance(one, one) == pytest.approx(0, abs=1e-9)


def test_frechet_distance_equals_the_formula_with_few_samples_and_turned_axes():
    draw = np.random.default_rng(2)
    one, two = draw.standard_normal((5, 7)), draw.standard_normal((9, 7)) @ draw.random((7, 7))
    product = np.cov(one.T) @ np.cov(two.T)
    root = np.sqrt(np.clip(np.linalg.eigvals(product).real, 0, None)).sum()
    expected = ((one.mean(0) - two.mean(0)) ** 2).sum() - 2 * root
    expected += np.trace(np.cov(one.T)) + np.trace(np.cov(two.T))
    found = frechet_distance(torch.from_numpy(one), torch.from_numpy(two))
    assert found == pytest.approx(expected, rel=1e-5)


def test_control_averages_all_pairs():
    samples = [perceived(LPIPS, torch.randn(1, 3, 8, 8)) for _ in range(3)]
    region = torch.zeros(1, 8, 8, dtype=torch.bool)
    region[0, 3:] = True
    parts = [change_by_region(samples[i], samples[j], region) for i, j in
             ((0, 1), (0, 2), (1, 2))]  # fmt: skip
    inside, outside = control(samples, region)
    assert inside.item() == pytest.approx(sum(part[0].item() for part in parts) / 3)
    assert outside.item() == pytest.approx(sum(part[1].item() for part in parts) / 3)


def test_iou_counts_pixels_of_all_pictures():
    labels = torch.tensor([0, 0, 0, 1, 1])
    predicted = torch.tensor([0, 0, 1, 1, 2])
    counts = overlap(predicted, labels, 3) + overlap(predicted[:1], labels[:1], 3)
    assert counts.tolist() == [[3, 1, 0], [0, 1, 1], [0, 0, 0]]
    iou = iou_by_class(counts)
    assert iou[:2].tolist() == [3 / 4, 1 / 3]
    assert iou[2].isnan()
