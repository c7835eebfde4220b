"""A prior from styles, by expectation-maximisation.

Letters: N styles, K classes, P numbers of a style, s scenes, z the 8 numbers shared by a scene.

Two steps. First z and S_k with the **full** covariance of each class's objects: a diagonal one, or
16 directions, would leave z to explain what is a single object's own, and what scenes share would
stay hidden. Then O_k and residual_k from that covariance, by factor analysis, and S_k once more, so
that an object is no surer of z than by the full one (`_telling`): by sixteen directions alone it
says twice as much, and the others of a scene mislead. The expectation of z is exact; its second
moment over all scenes is made I again in every round (parameter expansion), which takes ten rounds
instead of hundreds.

Classes shrink towards all by pseudo-objects, as if so many more had been seen that look like those
of every class together: MEAN_WEIGHT for the mean, SCENE_WEIGHT for S_k, REST_WEIGHT for the own
covariance. A class without objects is thus that of all, and one of a few takes its directions
from all: kept diagonal, classes of 32 to 63 objects had 250 to 440 nats an object less on unseen
pictures, and misled z for the others. Of fewer than FEW objects in all, covariances are diagonal;
with fewer than FEW scenes of two objects S is 0.
"""

from dataclasses import dataclass, replace
from enum import Enum

import numpy as np

from inade.looks.prior import OBJECT_FACTORS, SCENE_FACTORS, Prior

FEW = 40
ROUNDS = 15
ANALYSIS_ROUNDS = 8
MEAN_WEIGHT, SCENE_WEIGHT, REST_WEIGHT = 2.0, 10.0, 10.0
# Of one number of a style, against about 0.8 of the noise it is drawn with: less cannot be seen,
# and what nobody sees would say more of z, by its tiny spread, than all that is seen.
LEAST_SPREAD = 0.02


class Form(Enum):
    """How much of the prior is fitted; the lesser forms are there to be compared with."""

    FULL = "full"
    ALONE = "without scene factor"
    DIAGONAL = "diagonal"


@dataclass(frozen=True, eq=False)
class Styles:
    """Styles of many scenes: x float [N, P], and int [N] scene and class of each."""

    x: np.ndarray
    scenes: np.ndarray
    channels: np.ndarray

    def __len__(self) -> int:
        return len(self.x)


def fit(
    styles: Styles, num_labels: int, form: Form = Form.FULL, *, encoder: str = "", pictures: int = 0
) -> Prior:
    """The prior of these styles, N >= 2, its arrays rounded to float32 as in a file.

    Deterministic: the same styles in the same order give the same prior.
    """
    assert len(styles) > 1
    sums = _Sums(styles, num_labels)
    shared = _first(sums) if form is not Form.FULL or sums.shared_scenes < FEW else _scenes(sums)
    own = np.zeros((num_labels, sums.x.shape[1], OBJECT_FACTORS))
    variance = np.diagonal(shared.rest, axis1=1, axis2=2).copy()
    if form is not Form.DIAGONAL and len(styles) >= FEW:
        for channel, rest in enumerate(shared.rest):
            own[channel], variance[channel] = factor_analysis(rest)
    scene = _telling(shared, own, variance)
    turned = scene @ _axes(scene, variance, sums.count)
    fitted = Prior(
        shared.mean, turned, own, np.sqrt(np.maximum(variance, LEAST_SPREAD**2)),
        sums.count.astype(np.float64), encoder, pictures,
    )  # fmt: skip
    arrays = ("mean", "scene", "object", "residual", "count")
    rounded = {key: getattr(fitted, key).astype(np.float32).astype(float) for key in arrays}
    return replace(fitted, **rounded)


@dataclass(frozen=True, eq=False)
class _Shared:
    """mean [K, P], scene [K, P, 8], and rest [K, P, P]: the covariance that is an object's own."""

    mean: np.ndarray
    scene: np.ndarray
    rest: np.ndarray


class _Sums:
    """The styles by class, and what the rounds need of them."""

    def __init__(self, styles: Styles, num_labels: int) -> None:
        order = np.argsort(styles.channels, kind="stable")
        self.centre = styles.x.mean(0, dtype=np.float64)  # taken off: squares keep their digits
        self.x = styles.x[order].astype(np.float64) - self.centre
        self.count = np.bincount(styles.channels, minlength=num_labels)
        ends = np.cumsum(self.count)
        self.rows = [slice(end - n, end) for end, n in zip(ends, self.count, strict=True)]
        _, self.scenes = np.unique(styles.scenes[order], return_inverse=True)
        in_scene = np.bincount(self.scenes)
        self.num_scenes = len(in_scene)
        self.shared_scenes = int((in_scene > 1).sum())
        # how many objects of each class a scene has, [s, K]
        self.present = np.zeros((self.num_scenes, num_labels))
        channels = np.repeat(np.arange(num_labels), self.count)
        np.add.at(self.present, (self.scenes, channels), 1)
        self.squares = np.stack([self.x[rows].T @ self.x[rows] for rows in self.rows])

    def by_scene(self, rows: np.ndarray) -> np.ndarray:
        """Sum of rows [N, m] over the objects of each scene -> [s, m]."""
        total = np.zeros((self.num_scenes, rows.shape[1]))
        np.add.at(total, self.scenes, rows)
        return total


def _first(sums: _Sums) -> _Shared:
    """Without a scene factor."""
    known = np.zeros((sums.num_scenes, SCENE_FACTORS))
    silent = np.zeros((sums.num_scenes, SCENE_FACTORS, SCENE_FACTORS))
    return _regressed(sums, known, silent)


def _scenes(sums: _Sums) -> _Shared:
    """With the scene factor, by ROUNDS of expectation and maximisation."""
    shared = _first(sums)
    z, spread = _principal(sums, shared), np.zeros((sums.num_scenes, SCENE_FACTORS, SCENE_FACTORS))
    for _ in range(ROUNDS):
        second = (z.T @ z + spread.sum(0)) / sums.num_scenes + 1e-9 * np.eye(SCENE_FACTORS)
        back = np.linalg.inv(np.linalg.cholesky(second))
        z, spread = z @ back.T, back @ spread @ back.T
        shared = _regressed(sums, z, spread)
        z, spread = _expected(sums, shared)
    return shared


def _principal(sums: _Sums, shared: _Shared) -> np.ndarray:
    """A first z [s, 8]: leading directions of the scenes' mean deviations, class spread as unit."""
    off = np.empty_like(sums.x)
    for channel, rows in enumerate(sums.rows):
        unit = np.sqrt(np.maximum(np.diagonal(shared.rest[channel]), LEAST_SPREAD**2))
        off[rows] = (sums.x[rows] + sums.centre - shared.mean[channel]) / unit
    means = sums.by_scene(off) / np.sqrt(sums.present.sum(1, keepdims=True))
    values, vectors = np.linalg.eigh(means.T @ means / sums.num_scenes)
    leading = vectors[:, ::-1][:, :SCENE_FACTORS] / np.sqrt(values[::-1][:SCENE_FACTORS].clip(1e-9))
    z = np.random.Generator(np.random.Philox(0)).standard_normal((sums.num_scenes, SCENE_FACTORS))
    z[:, : leading.shape[1]] = means @ leading  # styles of fewer than 8 numbers leave some noise
    return z


def _expected(sums: _Sums, shared: _Shared) -> tuple[np.ndarray, np.ndarray]:
    """Mean [s, 8] and covariance [s, 8, 8] of every scene's z."""
    pull = np.empty((len(sums.x), SCENE_FACTORS))
    precision = np.empty((len(sums.rows), SCENE_FACTORS, SCENE_FACTORS))
    for channel, rows in enumerate(sums.rows):
        weighed = np.linalg.solve(shared.rest[channel], shared.scene[channel])
        precision[channel] = shared.scene[channel].T @ weighed
        pull[rows] = (sums.x[rows] + sums.centre - shared.mean[channel]) @ weighed
    total = np.einsum("sk,kab->sab", sums.present, precision)
    spread = np.linalg.inv(np.eye(SCENE_FACTORS) + total)
    return np.einsum("sab,sb->sa", spread, sums.by_scene(pull)), spread


def _regressed(sums: _Sums, z: np.ndarray, spread: np.ndarray) -> _Shared:
    """Mean and S_k that explain the styles best by z [s, 8], and the covariance of what is left.

    spread [s, 8, 8] is z's uncertainty.
    """
    width, depth = sums.x.shape[1], 1 + SCENE_FACTORS
    terms = np.concatenate([np.ones((len(z), 1)), z], 1)  # [s, 9]
    moments = terms[:, :, None] * terms[:, None, :]
    moments[:, 1:, 1:] += spread
    grams = np.einsum("sk,sab->kab", sums.present, moments)  # [K, 9, 9]
    crosses = np.stack([sums.x[rows].T @ terms[sums.scenes[rows]] for rows in sums.rows])
    pulls = np.diag([MEAN_WEIGHT] + [SCENE_WEIGHT] * SCENE_FACTORS)
    ridge = 1e-6 * np.eye(depth)  # where nothing is known of z
    every = np.linalg.solve(grams.sum(0) + ridge, crosses.sum(0).T).T  # [P, 9], classes as one
    factors = np.linalg.solve(grams + pulls, (crosses + every @ pulls).transpose(0, 2, 1))
    factors = factors.transpose(0, 2, 1)  # [K, P, 9]
    explained = factors @ crosses.transpose(0, 2, 1)
    left = sums.squares - explained - explained.transpose(0, 2, 1)
    left += factors @ grams @ factors.transpose(0, 2, 1)
    pooled = left.sum(0) / len(sums.x)
    count = sums.count[:, None, None]
    rest = (left + REST_WEIGHT * pooled) / (count + REST_WEIGHT)
    rest += LEAST_SPREAD**2 * np.eye(width)
    return _Shared(factors[:, :, 0] + sums.centre, factors[:, :, 1:], rest)


def factor_analysis(
    covariance: np.ndarray, rounds: int = ANALYSIS_ROUNDS
) -> tuple[np.ndarray, np.ndarray]:
    """O [P, 16] and variances [P]: O O^T + diag is likeliest for a covariance [P, P].

    Rounds of: O given the variances, exactly, by the eigenvectors of the scaled covariance; then
    the variances given O, by one step of expectation-maximisation. None lowers the likelihood.
    """
    variance = np.diagonal(covariance).copy()
    factors = np.zeros((len(covariance), OBJECT_FACTORS))
    for number in range(rounds):
        unit = np.sqrt(variance)
        values, vectors = np.linalg.eigh(covariance / unit[:, None] / unit)
        kept = vectors[:, : -OBJECT_FACTORS - 1 : -1]
        kept = kept * np.sign(kept[np.abs(kept).argmax(0), np.arange(kept.shape[1])])
        gain = np.sqrt(np.maximum(values[: -OBJECT_FACTORS - 1 : -1] - 1, 0))
        factors[:, : kept.shape[1]] = unit[:, None] * kept * gain
        if number == rounds - 1:
            break
        # expectation: u = filter @ x; maximisation of the variances alone
        scaled = factors / variance[:, None]
        inner = np.linalg.inv(np.eye(OBJECT_FACTORS) + factors.T @ scaled)
        through = covariance @ scaled @ inner  # [P, 16], E[x u^T]
        second = inner + inner @ scaled.T @ through
        variance = (
            np.diagonal(covariance)
            - 2 * (through * factors).sum(1)
            + ((factors @ second) * factors).sum(1)
        )
        variance = np.maximum(variance, LEAST_SPREAD**2)
    return factors, variance


def _telling(shared: _Shared, own: np.ndarray, variance: np.ndarray) -> np.ndarray:
    """S_k [K, P, 8] by which an object is never surer of z than by its full covariance W_k.

    With C_k = O_k O_k^T + diag, what a style says of z are its numbers along C_k^-1 S_k. Where W_k
    is wider than C_k, S_k shrinks by as much: to C_k V_k^-1 S_k, of V_k the larger of the two along
    each of their common axes. Those are directions in which an object varies beyond the sixteen;
    S_k has little of its length there, and half of what it said.
    """
    told = np.zeros_like(shared.scene)
    for channel, scene in enumerate(shared.scene):
        kept = own[channel] @ own[channel].T + np.diag(variance[channel])
        lower = np.linalg.cholesky(kept)
        wide = np.linalg.solve(lower, np.linalg.solve(lower, shared.rest[channel]).T)
        width, axes = np.linalg.eigh((wide + wide.T) / 2)
        shrunk = (axes / np.maximum(width, 1)) @ axes.T
        told[channel] = lower @ shrunk @ np.linalg.solve(lower, scene)
    return told


def _axes(scene: np.ndarray, variance: np.ndarray, count: np.ndarray) -> np.ndarray:
    """A rotation [8, 8] of z: axes by how much they explain, signs by their largest mean part."""
    weighed = scene * (count[:, None] / np.maximum(variance, LEAST_SPREAD**2))[:, :, None]
    _, vectors = np.linalg.eigh(np.einsum("kpa,kpb->ab", scene, weighed))
    turn = vectors[:, ::-1]
    total = np.einsum("k,kpa->pa", count.astype(float), scene) @ turn
    signs = np.sign(total[np.abs(total).argmax(0), np.arange(turn.shape[1])])
    return turn * np.where(signs == 0, 1, signs)
