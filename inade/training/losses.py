"""The published losses, and the few that go beyond them by choice.

Letters: N batch, S segments (objects) of the whole batch, K label channels, C channels,
H W height and width, Z noise width. Every function returns a float32 scalar with gradients.
A discriminator's answer is a list over scales of lists of features, the last one the logits.
"""

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

from inade.networks.together import processes, summed

ADVERSARIAL_WEIGHT = 1.0
FEATURE_WEIGHT = 10.0
PERCEPTUAL_WEIGHT = 10.0
KL_WEIGHT = 0.05 / 2
MATCHED_LAYER = 3  # feature matching compares this layer of each scale only

Answer = Sequence[Sequence[Tensor]]


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
    logits: Sequence[Tensor], labels: Tensor, *, real: bool, num_labels: int
) -> Tensor:
    """Cross-entropy of per-pixel K + 1 classes (OASIS, arXiv 2012.04781): class K means fake.

    logits: list over scales of [N, K + 1, h, w]; labels: int64 [N, H, W], the layout, negative
    where nothing counts. With `real` every pixel should get its class, rare classes counting
    more; else `fake`. The generator minimises the `real` form on its own pictures. Where several
    processes share a batch, the mean of their values is that of the whole batch.
    """
    terms: list[Tensor] = []
    for scale in logits:
        target = resize_labels(labels, scale.shape[-2], scale.shape[-1])
        weights = balance(target, num_labels) if real else (target >= 0).float()
        wanted = target.clamp_min(0) if real else torch.full_like(target, num_labels)
        loss = F.cross_entropy(scale.float(), wanted, reduction="none")
        terms.append(processes() * (loss * weights).sum() / summed(weights.sum()).clamp_min(1))
    return _mean(terms)


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


def colour_distance(fake: Tensor, real: Tensor, cell: int = 4) -> Tensor:
    """L1 of the pictures averaged over cells of `cell` pixels: hue and light, no texture."""
    return F.l1_loss(F.avg_pool2d(fake.float(), cell), F.avg_pool2d(real.float(), cell))


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
