"""Priors made up from a seed, and what is drawn from one, by the definition and nothing shorter."""

from collections.abc import Sequence

import numpy as np

from inade.looks.look import Style
from inade.looks.prior import Prior


def made(classes: int, width: int, *, seed: int = 1, encoder: str = "ab" * 32) -> Prior:
    """A prior of so many classes and Z numbers, its last class the commonest; 7 pictures."""
    random = np.random.default_rng(seed)

    def rounded(*shape: int, scale: float = 1.0) -> np.ndarray:
        values = random.standard_normal((classes, 4 * width, *shape)) * scale
        return values.astype(np.float32).astype(np.float64)

    mean, scene, own = rounded(scale=0.3), rounded(8, scale=0.1), rounded(16, scale=0.05)
    residual = (np.abs(rounded(scale=0.1)) + 0.1).astype(np.float32).astype(np.float64)
    return Prior(mean, scene, own, residual, np.arange(classes) + 5.0, encoder, 7)


def normals(seed: int, stream: int, draw: int, part: int, count: int) -> np.ndarray:
    """The first standard normals of a part of a stream: 0 the scene, else object id + 1."""
    key = np.array([seed, stream << 32 | draw], np.uint64)
    philox = np.random.Philox(key=key, counter=[0, part, 0, 0])
    return np.random.Generator(philox).standard_normal(count)


def numbers(style: Style) -> np.ndarray:
    """x [4 Z]: scale_mu, bias_mu, scale_logvar, bias_logvar."""
    rows = (style.scale_mu, style.bias_mu, style.scale_logvar, style.bias_logvar)
    return np.concatenate(rows).astype(np.float64)


def plain_scene_given(
    prior: Prior, others: Sequence[tuple[int, Style]], seed: int, object_id: int, draw: int
) -> np.ndarray:
    """z [8] for an object that joins the others: of its exact posterior, by dense covariances."""
    precision, pull = np.eye(8), np.zeros(8)
    for channel, style in others:
        own = prior.object[channel] @ prior.object[channel].T
        own += np.diag(prior.residual[channel] ** 2)
        gain = np.linalg.solve(own, prior.scene[channel]).T
        precision += gain @ prior.scene[channel]
        pull += gain @ (numbers(style) - prior.mean[channel])
    covariance = np.linalg.inv(precision)
    normal = normals(seed, object_id + 1, draw, 3, 8)
    return covariance @ pull + np.linalg.cholesky(covariance) @ normal


def plain_style(
    prior: Prior,
    channel: int,
    z: np.ndarray,
    seed: int,
    object_id: int,
    draw: int,
    reach: float = 1.0,
) -> np.ndarray:
    """x [4 Z] of a class at z, u taken `reach` times."""
    own = normals(seed, object_id + 1, draw, 1, 16 + prior.mean.shape[1])
    return (
        prior.mean[channel]
        + prior.scene[channel] @ z
        + reach * prior.object[channel] @ own[:16]
        + prior.residual[channel] * own[16:]
    )
