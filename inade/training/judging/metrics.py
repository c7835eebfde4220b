"""Figures that judge a model. They use AlexNet alone, which no loss ever uses.

Letters: N pictures, H W size, D statistics of a picture, k samples of a layout.
The proxy distance is not FID and is never called so.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import combinations

import numpy as np
import torch
from torch import Tensor

from inade.training.backbones.lpips import Lpips, between, by_place
from inade.training.data.stream import Batch
from inade.training.judging.samples import Sampler, object_to_restyle

Features = Sequence[Tensor]  # what `perceived` gives


def perceived(lpips: Lpips, images: Tensor) -> Features:
    """What LPIPS compares of pictures [N, 3, H, W] in [-1, 1]: weighted taps [N, C, h, w]."""
    with torch.inference_mode():
        return lpips.features(images)


def picture_statistics(lpips: Lpips, images: Tensor) -> Tensor:
    """float32 [N, D]: mean and spread over positions of every channel of AlexNet's five taps."""
    with torch.inference_mode():
        taps = lpips.backbone(images)
    parts = [(tap.mean((2, 3)), tap.std((2, 3), unbiased=False)) for tap in taps]
    return torch.cat([part for pair in parts for part in pair], 1).float()


def proxy_distance(real: Tensor, fake: Tensor) -> float:
    """Energy distance of two sets of `picture_statistics`, [N, D] and [M, D], N and M >= 2.

    2 E|x - y| - E|x - x'| - E|y - y'| without bias, over statistics standardised by the real
    set and divided by the root of D: 0 for the same distribution (slightly below by chance).
    """
    assert len(real) > 1
    assert len(fake) > 1
    real, fake = real.double(), fake.double()
    mean, deviation = real.mean(0), real.std(0)
    deviation = deviation + 0.1 * deviation.mean() + 1e-6  # else nearly dead channels rule
    x, y = (real - mean) / deviation, (fake - mean) / deviation

    def within(z: Tensor) -> Tensor:
        return torch.cdist(z, z).sum() / (len(z) * (len(z) - 1))

    energy = 2 * torch.cdist(x, y).mean() - within(x) - within(y)
    return float(energy / real.shape[1] ** 0.5)


def frechet_distance(real: Tensor, fake: Tensor) -> float:
    """Frechet distance of Gaussians fitted to features [N, D] and [M, D], N and M >= 2.

    |m - m'|^2 + tr(S + S' - 2 (S S')^(1/2)), covariances over N - 1. On pooled Inception features
    this is FID. With X, Y the centred features over the root of N - 1, S = X^T X, so the last trace
    is the sum of the singular values of X Y^T: no square root of a nearly singular matrix.
    """
    assert len(real) > 1
    assert len(fake) > 1
    shift, roots = [], []
    for features in (real.double(), fake.double()):
        centred = (features - features.mean(0)) / (len(features) - 1) ** 0.5
        shift.append(features.mean(0))
        roots.append(torch.linalg.qr(centred, mode="r").R)  # [min(N, D), D], the same X^T X
    shared = torch.linalg.svdvals(roots[0] @ roots[1].T).sum()
    spreads = sum(root.square().sum() for root in roots)
    return float((shift[0] - shift[1]).square().sum() + spreads - 2 * shared)


def diversity(samples: Sequence[Features]) -> Tensor:
    """float32 [N]: mean LPIPS distance over all pairs of k >= 2 samples of each of N layouts."""
    assert len(samples) > 1
    with torch.inference_mode():
        pairs = [between(one, two) for one, two in combinations(samples, 2)]
        return torch.stack(pairs).mean(0)


def reconstruction(lpips: Lpips, real: Tensor, remade: Tensor) -> Tensor:
    """float32 [N]: LPIPS distance of each picture to its reconstruction from its own styles."""
    with torch.inference_mode():
        return lpips(real, remade)


def change_by_region(one: Features, two: Features, region: Tensor) -> tuple[Tensor, Tensor]:
    """(inside, outside), float32 [N]: mean LPIPS by place in bool [N, H, W] `region` and beyond.

    With one class varied these are the terms of mCSD (wanted large) and mOCD (wanted small). The
    pictures must be raw full passes, not composited. A region without pixels gives nan.
    """
    with torch.inference_mode():
        changed = by_place(one, two, (region.shape[1], region.shape[2]))
        inside = (changed * region).sum((1, 2)) / region.sum((1, 2))
        outside = (changed * ~region).sum((1, 2)) / (~region).sum((1, 2))
    return inside, outside


def control(samples: Sequence[Features], region: Tensor) -> tuple[Tensor, Tensor]:
    """(inside, outside), float32 [N]: `change_by_region` over all pairs of k >= 2 samples."""
    assert len(samples) > 1
    pairs = [change_by_region(*pair, region) for pair in combinations(samples, 2)]
    inside, outside = zip(*pairs, strict=True)
    return torch.stack(inside).mean(0), torch.stack(outside).mean(0)


def overlap(predicted: Tensor, labels: Tensor, planes: int) -> Tensor:
    """int64 [planes, planes]: pixels by class in the layout (row) and predicted class (column).

    Both int64 of one shape with values 0..planes-1. Overlaps of several pictures add up.
    """
    pairs = labels.flatten() * planes + predicted.flatten()
    return torch.bincount(pairs, minlength=planes**2).view(planes, planes)


def iou_by_class(counts: Tensor) -> Tensor:
    """float64 [K]: intersection over union from `overlap`; nan for classes not in the layouts."""
    right, wanted = counts.diagonal().double(), counts.sum(1).double()
    union = wanted + counts.sum(0) - right
    return torch.where(wanted > 0, right / union, torch.nan)


def mean_over_classes(values: Sequence[float], channels: Sequence[int]) -> float:
    """Mean over classes of the mean of each class's values, nan left out: the m of mCSD, mOCD."""
    by_class: dict[int, list[float]] = {}
    for value, channel in zip(values, channels, strict=True):
        if np.isfinite(value):
            by_class.setdefault(channel, []).append(value)
    return float(np.mean([np.mean(each) for each in by_class.values()])) if by_class else np.nan


@dataclass(frozen=True)
class Scores:
    """The figures of one moment of a run. `reconstruction` is None without an encoder."""

    pictures: int
    proxy_distance: float
    object_change_inside: float
    object_change_outside: float
    reconstruction: float | None

    def to_json(self) -> dict[str, float | int | None]:
        """Plain values for `progress.jsonl`."""
        return asdict(self)


def score(
    lpips: Lpips,
    sampler: Sampler,
    batches: Iterable[Batch],
    look: Callable[[Batch, Tensor, Tensor], None],
) -> Scores:
    """Judge a model on held-out pictures, at least two, with the sampler's fixed seeds.

    One prior sample a layout against the real pictures (proxy distance), one object a picture
    restyled (change inside and outside of it), own styles (reconstruction). `look` is given each
    batch with two prior samples, for what else is judged by them.
    """
    real, fake, remade = [], [], []
    inside, outside, channels = [], [], []
    for batch in batches:
        first = sampler.prior(batch)
        look(batch, first, sampler.prior(batch, 1))
        chosen = object_to_restyle(batch)
        real.append(picture_statistics(lpips, batch.images))
        fake.append(picture_statistics(lpips, first))
        before, after = (
            perceived(lpips, images) for images in (first, sampler.restyled(batch, chosen))
        )
        changed = change_by_region(before, after, chosen[batch.segments])
        inside += changed[0].tolist()
        outside += changed[1].tolist()
        channels += batch.classes[chosen].tolist()
        if sampler.encode is not None:
            remade.append(reconstruction(lpips, batch.images, sampler.reference(batch)))
    return Scores(
        pictures=sum(len(part) for part in real),
        proxy_distance=proxy_distance(torch.cat(real), torch.cat(fake)),
        object_change_inside=mean_over_classes(inside, channels),
        object_change_outside=mean_over_classes(outside, channels),
        reconstruction=float(torch.cat(remade).mean()) if remade else None,
    )
