"""The published losses, and the few that go beyond them by choice.

Letters: N batch, S segments (objects) of the whole batch, K label channels, C channels,
H W height and width, Z noise width. Every function returns a float32 scalar with gradients.
A discriminator's answer is a list over scales of lists of features, the last one the logits.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from inade.networks.together import processes, summed

ADVERSARIAL_WEIGHT = 1.0
FEATURE_WEIGHT = 10.0
PERCEPTUAL_WEIGHT = 10.0
KL_WEIGHT = 0.05 / 2
MATCHED_LAYER = 3  # feature matching compares this layer of each scale only

FEW_CELLS = 4  # of an object, below which its spread says nothing
SPREAD_EPSILON = 1e-4  # keeps the gradient of a root finite
PAIR_STEPS = (1, 2, 4)  # pixels

Answer = Sequence[Sequence[Tensor]]


@dataclass(frozen=True, eq=False)
class Objects:
    """Which object each pixel lies in: `map` int64 [N, H, W], ids 0..count-1."""

    map: Tensor
    count: int

    def of(self, rows: slice) -> "Objects":
        """Those of some of the pictures, under the same ids."""
        return Objects(self.map[rows], self.count)


def generator_hinge(fake: Answer) -> Tensor:
    """-D(fake): mean over positions, then over scales."""
    return _mean([-scale[-1].float().mean() for scale in fake])


def discriminator_hinge(fake: Answer, real: Answer) -> tuple[Tensor, Tensor]:
    """(relu(1 + D(fake)), relu(1 - D(real))): each the mean over positions, then over scales."""
    on_fake = _mean([F.relu(1 + scale[-1].float()).mean() for scale in fake])
    on_real = _mean([F.relu(1 - scale[-1].float()).mean() for scale in real])
    return on_fake, on_real


def feature_matching(fake: Answer, real: Answer) -> Tensor:
    """Mean over scales of the L1 distance of the 4th layer; the real side gives no gradient."""
    return _mean(
        [
            F.l1_loss(of_fake[MATCHED_LAYER].float(), of_real[MATCHED_LAYER].detach().float())
            for of_fake, of_real in zip(fake, real, strict=True)
        ]
    )


def perceptual(fake: Sequence[Tensor], real: Sequence[Tensor], weights: Sequence[float]) -> Tensor:
    """Weighted sum of L1 distances between two pictures' backbone features."""
    terms = [
        weight * F.l1_loss(of_fake.float(), of_real.detach().float())
        for of_fake, of_real, weight in zip(fake, real, weights, strict=True)
    ]
    return torch.stack(terms).sum()


def kl_divergence(mu: Tensor, logvar: Tensor) -> Tensor:
    """KL of N(mu, exp(logvar)) to the prior, summed over segments, scale and bias, and Z.

    mu, logvar: [S, 2, Z].
    """
    mu, logvar = mu.float(), logvar.float()
    return -0.5 * (1 + logvar - mu.square() - logvar.exp()).sum()


def segmentation_adversary(
    logits: Sequence[Tensor],
    labels: Tensor,
    *,
    real: bool,
    num_labels: int,
    last_weight: float = 1.0,
) -> Tensor:
    """Cross-entropy of per-pixel K + 1 classes (OASIS, arXiv 2012.04781): class K means fake.

    logits: list over scales of [N, K + 1, h, w]; labels: int64 [N, H, W], the layout, negative
    where nothing counts. With `real` every pixel should get its class, rare classes counting
    more; else `fake`. The generator minimises the `real` form on its own pictures. Where several
    processes share a batch, the mean of their values is that of the whole batch. `last_weight` is
    that of the last scale beside 1 for each other.
    """
    terms: list[Tensor] = []
    for scale in logits:
        target = resize_labels(labels, scale.shape[-2], scale.shape[-1])
        weights = balance(target, num_labels) if real else (target >= 0).float()
        wanted = target.clamp_min(0) if real else torch.full_like(target, num_labels)
        loss = F.cross_entropy(scale.float(), wanted, reduction="none")
        terms.append(processes() * (loss * weights).sum() / summed(weights.sum()).clamp_min(1))
    whole = torch.stack(terms).sum() + (last_weight - 1) * terms[-1]
    return whole / (len(terms) - 1 + last_weight)


def balance(target: Tensor, num_labels: int) -> Tensor:
    """float32, like `target`: pixel weights ~ 1 / sqrt(class share), mean 1; 0 where negative.

    The paper weighs by 1 / share; with batches of a few pictures a class of ten pixels would
    then drown all others, so the root is taken.
    """
    counts = summed(torch.bincount(target.flatten() + 1, minlength=num_labels + 1).float())
    table = counts.clamp_min(1).rsqrt()
    table[0] = 0
    weights = table[target + 1]
    return weights * (summed((target >= 0).sum()) / summed(weights.sum()).clamp_min(1e-6))


def resize_labels(labels: Tensor, height: int, width: int) -> Tensor:
    """Nearest resize of an integer map [N, H, W]; source index = floor(dst * H / height)."""
    if labels.shape[-2:] == (height, width):
        return labels
    rows = torch.arange(height, device=labels.device) * labels.shape[-2] // height
    columns = torch.arange(width, device=labels.device) * labels.shape[-1] // width
    return labels[:, rows[:, None], columns]


def moments_distance(fake: Tensor, real: Tensor, objects: Objects) -> Tensor:
    """L1 of the mean and of the spread of features [N, C, h, w] over each object.

    What a texture looks like without where each leaf is, which cannot be known. Objects count by
    the root of their cells, those with less than FEW_CELLS not.
    """
    ids = resize_labels(objects.map, fake.shape[-2], fake.shape[-1])
    pixels = torch.cat([fake, real.detach()], 1).movedim(1, -1).flatten(0, 2).float()
    sums, cells = _sums(torch.cat([pixels, pixels.square()], 1), ids.flatten(), objects.count)
    mean, square = (sums / cells.clamp_min(1)[:, None]).chunk(2, 1)
    spread = (square - mean.square()).clamp_min(0).add(SPREAD_EPSILON).sqrt()
    far = [(of_fake - of_real).abs().mean(1) for of_fake, of_real in
           (mean.chunk(2, 1), spread.chunk(2, 1))]  # fmt: skip
    weights = cells.sqrt() * (cells >= FEW_CELLS)
    return ((far[0] + far[1]) * weights).sum() / weights.sum().clamp_min(1e-6)


def texture_distance(fake: Tensor, real: Tensor, objects: Objects) -> Tensor:
    """L1 of how much neighbouring pixels differ in each object, 1, 2 and 4 pixels apart.

    Mean absolute differences of the pictures [N, 3, H, W] by channel, down and across, over the
    pairs that lie in one object. Objects count by the root of their pairs.
    """
    both = torch.cat([fake, real.detach()], 1).float()  # [N, 6, H, W]
    terms: list[Tensor] = []
    for step in PAIR_STEPS:
        for axis in (-2, -1):
            size = both.shape[axis] - step
            first, second = both.narrow(axis, 0, size), both.narrow(axis, step, size)
            ids, others = objects.map.narrow(axis, 0, size), objects.map.narrow(axis, step, size)
            same = (ids == others).flatten()
            rows = (first - second).abs().movedim(1, -1).flatten(0, 2)
            sums, pairs = _sums(rows * same[:, None], ids.flatten(), objects.count, same)
            on_fake, on_real = (sums / pairs.clamp_min(1)[:, None]).chunk(2, 1)
            weights = pairs.sqrt() * (pairs >= FEW_CELLS)
            far = (on_fake - on_real).abs().mean(1)
            terms.append((far * weights).sum() / weights.sum().clamp_min(1e-6))
    return _mean(terms)


def _sums(
    rows: Tensor, ids: Tensor, count: int, counted: Tensor | None = None
) -> tuple[Tensor, Tensor]:
    """([S, C], [S]): rows [P, C] summed by ids [P], and how many (of those `counted`)."""
    ones = torch.ones_like(ids, dtype=rows.dtype) if counted is None else counted.to(rows.dtype)
    sums = rows.new_zeros(count, rows.shape[1]).index_add(0, ids, rows)
    return sums, rows.new_zeros(count).index_add(0, ids, ones)


def colour_distance(fake: Tensor, real: Tensor) -> Tensor:
    """L1 of the pictures averaged over cells of 4 pixels: hue and light, no texture."""
    return F.l1_loss(F.avg_pool2d(fake.float(), 4), F.avg_pool2d(real.float(), 4))


def change_outside(before: Tensor, after: Tensor, changed: Tensor) -> Tensor:
    """Mean absolute difference of two pictures [N, 3, H, W] over the pixels outside of `changed`,
    bool [N, H, W]; 0 if there are none."""
    outside = (~changed)[:, None].float()
    difference = (before.float() - after.float()).abs().mean(1, keepdim=True)
    return (difference * outside).sum() / outside.sum().clamp_min(1)


def grown(mask: Tensor, margin: int) -> Tensor:
    """bool [N, H, W]: pixels at most `margin` rows and columns away from one of the mask."""
    size = 2 * margin + 1
    return F.max_pool2d(mask[:, None].float(), size, stride=1, padding=margin)[:, 0] > 0


def gradient_penalty(logits: Sequence[Tensor], inputs: Sequence[Tensor]) -> Tensor:
    """R1: half the squared gradient of the real logits' mean, per picture, over the batch.

    `inputs` are what the gradient is taken of (pictures, or frozen features), [N, ...] each.
    """
    score = torch.stack([scale.float().mean(dim=(1, 2, 3)).sum() for scale in logits]).sum()
    gradients = torch.autograd.grad(score, list(inputs), create_graph=True)
    squared = [gradient.float().square().flatten(1).sum(1).mean() for gradient in gradients]
    return 0.5 * torch.stack(squared).sum()


def _mean(terms: Sequence[Tensor]) -> Tensor:
    return torch.stack(list(terms)).mean()
