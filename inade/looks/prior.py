"""The fitted prior: where the styles of a checkpoint's encoder lie, by class and by scene.

Letters: K classes, Z width of the noise, P = 4 Z numbers of a style, n objects of one scene.
A style is the vector x = (scale_mu, bias_mu, scale_logvar, bias_logvar) of R^P. For an object of
class k

    x = mean_k + S_k z + O_k u + residual_k * e

with z in R^8 shared by the scene, u in R^16 and e in R^P by object, all standard normal. All
arithmetic is float64 on the processor, by Woodbury's identity: no matrix is wider than 16.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

from inade.errors import CheckpointError
from inade.looks.look import Look, Style, draw_noise, random_stream
from inade.reading import lacks_memory, no_memory, regular_file
from inade.words import Message

FILE = "prior.safetensors"
VERSION = 1
SCENE_FACTORS = 8
OBJECT_FACTORS = 16
_DEPTHS = {"mean": 0, "scene": SCENE_FACTORS, "object": OBJECT_FACTORS, "residual": 0}
_LOG_2PI = float(np.log(2 * np.pi))
_OBJECT, _SCENE, _RETURN = 1, 2, 3  # parts of a seed's streams; 0 is the noise


class Evidence(NamedTuple):
    """What each of n styles says of its scene's z, and how likely it is at z = 0.

    log float64 [n]: log N(x; mean_k, object's own covariance); pull [n, 8] and precision
    [n, 8, 8]: at z the logarithm is larger by pull . z - z . precision z / 2.
    """

    log: np.ndarray
    pull: np.ndarray
    precision: np.ndarray


class _Solved(NamedTuple):
    """By class, the inverse of the object's own covariance: diag(weight) - low low^T."""

    weight: np.ndarray  # [K, P]
    low: np.ndarray  # [K, P, 16]
    scene: np.ndarray  # [K, P, 8], the inverse times S_k
    precision: np.ndarray  # [K, 8, 8], S_k^T times that
    log_det: np.ndarray  # [K], of the covariance


@dataclass(frozen=True, eq=False)
class Prior:
    """A prior at rest: float64 arrays, written as float32.

    mean, residual  [K, P], residual above 0;  scene [K, P, 8];  object [K, P, 16]
    count           [K]: objects of each class that it was fitted to
    leading         [K, 2, 16]: unit vectors of u along which the class's colour in pictures changes
                    most and second most, 0 where that is not known; None: of no class
    encoder         sha256 of the weights of the encoder whose styles these are, in hex
    pictures        how many it was fitted to
    """

    mean: np.ndarray
    scene: np.ndarray
    object: np.ndarray
    residual: np.ndarray
    count: np.ndarray
    encoder: str
    pictures: int
    leading: np.ndarray | None = None

    @property
    def num_labels(self) -> int:
        """K."""
        return len(self.mean)

    @property
    def noise_dim(self) -> int:
        """Z."""
        return self.mean.shape[1] // 4

    def of_classes(self, sources: Sequence[int | None]) -> "Prior":
        """Rows in the order of these classes; None is the mean of all, spread as the commonest."""
        taken = {key: getattr(self, key) for key in (*_DEPTHS, "count")}
        if self.leading is not None:
            taken["leading"] = self.leading
        common = int(self.count.argmax())
        every = {key: one.mean(0) if key in ("mean", "scene") else one[common]
                 for key, one in taken.items()} | {"count": np.zeros(())}  # fmt: skip
        rows = {
            key: np.stack([every[key] if i is None else one[i] for i in sources])
            for key, one in taken.items()
        }
        return replace(self, **rows)

    def evidence(self, styles: np.ndarray, channels: np.ndarray) -> Evidence:
        """Of styles [n, P] of the classes int [n], each for itself."""
        solved, count = self._solved, len(styles)
        log = np.empty(count)
        pull = np.empty((count, SCENE_FACTORS))
        channels = np.asarray(channels, np.int64)
        for channel in np.unique(channels):
            rows = channels == channel
            off = np.asarray(styles, np.float64)[rows] - self.mean[channel]  # [m, P]
            squares = off**2 @ solved.weight[channel] - ((off @ solved.low[channel]) ** 2).sum(1)
            log[rows] = -0.5 * (squares + solved.log_det[channel] + off.shape[1] * _LOG_2PI)
            pull[rows] = off @ solved.scene[channel]
        return Evidence(log, pull, solved.precision[channels])

    def scene_posterior(
        self, styles: np.ndarray, channels: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Mean [8] and covariance [8, 8] of z given the styles [n, P] of a scene's objects.

        The posterior is exact; of no objects it is N(0, I).
        """
        found = self.evidence(np.reshape(styles, (-1, self.mean.shape[1])), channels)
        covariance = np.linalg.inv(np.eye(SCENE_FACTORS) + found.precision.sum(0))
        return covariance @ found.pull.sum(0), covariance

    def draw_scene(self, seed: int, draw: int = 0) -> np.ndarray:
        """z float64 [8] of a new scene: Philox keyed by (seed, draw)."""
        return random_stream(seed, 0, draw, _SCENE).standard_normal(SCENE_FACTORS)

    def draw_scene_given(
        self,
        others: Sequence[tuple[int, Style]],
        seed: int,
        object_id: int,
        draw: int = 0,
        *,
        free: float = 0.0,
    ) -> np.ndarray:
        """z float64 [8] for an object that joins the others, (class, style) each.

        free: 0 fits the scene, 1 ignores it; z ~ N((1 - free) m, (1 - free) C + free I) with the
        posterior N(m, C). Philox keyed by (seed, object id, draw).
        """
        styles = np.reshape([style_vector(style) for _, style in others], (-1, self.mean.shape[1]))
        mean, covariance = self.scene_posterior(styles, np.array([k for k, _ in others], np.int64))
        spread = np.linalg.cholesky((1 - free) * covariance + free * np.eye(SCENE_FACTORS))
        normal = random_stream(seed, object_id + 1, draw, _RETURN).standard_normal(SCENE_FACTORS)
        return (1 - free) * mean + spread @ normal

    def draw_style(
        self,
        channel: int,
        z: np.ndarray,
        seed: int,
        object_id: int,
        draw: int = 0,
        *,
        reach: float = 1.0,
    ) -> Style:
        """A style of this class at z [8]; u, e from Philox keyed by (seed, object id, draw).

        reach: what u is multiplied by; above 1 draws differ more along what is seen of a class.
        """
        stream = random_stream(seed, object_id + 1, draw, _OBJECT)
        own = reach * stream.standard_normal(OBJECT_FACTORS)
        rest = stream.standard_normal(4 * self.noise_dim)
        x = (
            self.mean[channel]
            + self.scene[channel] @ z
            + self.object[channel] @ own
            + self.residual[channel] * rest
        )
        return style_of(x)

    def own_direction(self, channel: int, seed: int, object_id: int, draw: int = 0) -> np.ndarray:
        """O_k u, float64 [4 Z], of the u that `draw_style` has: where a class differs in what is
        seen.
        """
        stream = random_stream(seed, object_id + 1, draw, _OBJECT)
        return self.object[channel] @ stream.standard_normal(OBJECT_FACTORS)

    def leading_directions(self, channel: int) -> np.ndarray | None:
        """O_k u of the two leading u, float64 [2, 4 Z]; None where they are not known."""
        if self.leading is None or not self.leading[channel].any():
            return None
        return self.leading[channel] @ self.object[channel].T

    @cached_property
    def _solved(self) -> _Solved:
        weight = self.residual**-2.0
        scaled = weight[:, :, None] * self.object  # [K, P, 16]
        inner = np.eye(OBJECT_FACTORS) + self.object.transpose(0, 2, 1) @ scaled
        lower = np.linalg.cholesky(inner)
        low = np.linalg.solve(lower, scaled.transpose(0, 2, 1)).transpose(0, 2, 1)
        scene = weight[:, :, None] * self.scene - low @ (low.transpose(0, 2, 1) @ self.scene)
        log_det = -np.log(weight).sum(1) + 2 * np.log(
            np.diagonal(lower, axis1=1, axis2=2)
        ).sum(1)  # fmt: skip
        return _Solved(weight, low, scene, self.scene.transpose(0, 2, 1) @ scene, log_det)


def together(evidence: Evidence) -> np.ndarray:
    """Joint log-likelihood, z integrated out, of the evidence summed over the axis before last.

    log [..., n], pull [..., n, 8], precision [..., n, 8, 8] -> float64 [...].
    """
    pull = evidence.pull.sum(-2)
    lower = np.linalg.cholesky(np.eye(SCENE_FACTORS) + evidence.precision.sum(-3))
    half = np.linalg.solve(lower, pull[..., None])[..., 0]
    log_det = 2 * np.log(np.diagonal(lower, axis1=-2, axis2=-1)).sum(-1)
    return evidence.log.sum(-1) + 0.5 * ((half**2).sum(-1) - log_det)


def style_vector(style: Style) -> np.ndarray:
    """x float64 [4 Z] of a style."""
    return np.concatenate([style.mu.ravel(), style.logvar.ravel()]).astype(np.float64)


def style_of(vector: np.ndarray) -> Style:
    """The style of x [4 Z], rounded to float32."""
    mu, logvar = np.asarray(vector, np.float32).reshape(2, 2, -1)
    return Style.from_rows(mu, logvar)


def mean_look(prior: Prior | None, channel: int, noise_dim: int) -> Look:
    """How a class looks on the average: what counts for an object that somebody else draws."""
    drawn = style_of(prior.mean[channel]) if prior is not None else None
    return Look(np.zeros((2, noise_dim), np.float32), drawn=drawn)


def draw_looks(
    prior: Prior | None,
    channels: Mapping[int, int],
    noise_dim: int,
    seed: int,
    draw: int = 0,
    *,
    others: Sequence[tuple[int, Style]] | None = None,
    free: float = 0.0,
    alike: bool = False,
) -> dict[int, Look]:
    """New looks by object id for objects of these classes, the same numbers on every device.

    Without a prior the published one, N(0, 1). They share one z: a new scene's, or with `others`,
    the (class, style) of what stays, that of `Prior.draw_scene_given`. alike: objects of a class
    get one and the same look, so that a class is restyled as a whole.
    """
    if not channels:
        return {}
    first: dict[int, int] = {}
    for object_id in sorted(channels):
        first.setdefault(channels[object_id], object_id)
    stream_of = {i: first[channels[i]] if alike else i for i in channels}
    looks = {i: Look(draw_noise(seed, stream_of[i], draw, noise_dim)) for i in channels}
    if prior is None:
        return looks
    if others is None:
        z = prior.draw_scene(seed, draw)
    else:
        z = prior.draw_scene_given(others, seed, min(channels), draw, free=free)
    return {
        i: replace(look, drawn=prior.draw_style(channels[i], z, seed, stream_of[i], draw))
        for i, look in looks.items()
    }


def write_prior(prior: Prior, path: Path) -> None:
    """Write `prior.safetensors`: arrays float32, `leading` where it is known; metadata version,
    encoder and pictures."""
    arrays = {key: np.asarray(getattr(prior, key), np.float32) for key in (*_DEPTHS, "count")}
    if prior.leading is not None:
        arrays["leading"] = prior.leading.astype(np.float32)
    metadata = {
        "version": str(VERSION), "encoder": prior.encoder, "pictures": str(prior.pictures)
    }  # fmt: skip
    save_file({key: np.ascontiguousarray(one) for key, one in arrays.items()}, path, metadata)


def read_prior(path: Path, num_labels: int, noise_dim: int) -> Prior:
    """Read `prior.safetensors` for a model of K classes and Z numbers.

    Raises CheckpointError for a damaged file, one of a newer program, or of another model.
    """
    try:
        with safe_open(regular_file(path, CheckpointError), "numpy") as file:
            metadata = file.metadata() or {}
            arrays = {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118
    except (OSError, SafetensorError, TypeError, ValueError, MemoryError) as error:
        if lacks_memory(error):
            raise no_memory(CheckpointError, path) from error
        raise _unusable(path, Message("the prior is damaged ({error}).", error=error)) from error
    try:
        version, pictures = int(metadata["version"]), int(metadata["pictures"])
        encoder = metadata["encoder"]
    except (KeyError, ValueError) as error:
        raise _unusable(
            path, Message("this is no fitted prior: its metadata lack what it was fitted to.")
        ) from error
    if version > VERSION:
        raise CheckpointError(
            "the prior was written by a newer program (version {version}).",
            where=path,
            remedy="Update INADE Studio, or fit it anew: main.py prior CHECKPOINT --data DATA.",
            version=version,
        )
    shapes = {
        key: (num_labels, 4 * noise_dim, *([depth] if depth else []))
        for key, depth in _DEPTHS.items()
    } | {"count": (num_labels,)}
    if "leading" in arrays:
        shapes["leading"] = (num_labels, 2, OBJECT_FACTORS)
    for key, shape in shapes.items():
        found = arrays.get(key)
        if found is None:
            raise _unusable(path, Message("the prior lacks '{key}'.", key=key))
        if found.shape != shape or found.dtype != np.float32:
            raise _unusable(
                path,
                Message(
                    "'{key}' of the prior is {dtype} {shape}, a model of {classes} classes with"
                    " noise of {noise} needs float32 {needed}.",
                    key=key,
                    dtype=found.dtype,
                    shape=list(found.shape),
                    classes=num_labels,
                    noise=noise_dim,
                    needed=list(shape),
                ),
            )
        if not np.isfinite(found).all() or (key == "residual" and not (found > 0).all()):
            raise _unusable(
                path, Message("'{key}' of the prior holds values that cannot be.", key=key)
            )
    kept = {key: arrays[key].astype(np.float64) for key in shapes}
    return Prior(**kept, encoder=encoder, pictures=pictures)


def _unusable(path: Path, what: Message) -> CheckpointError:
    return CheckpointError(
        what,
        where=path,
        remedy="Fit it anew: main.py prior CHECKPOINT --data DATA; or remove the file, and looks"
        " are drawn from the published prior.",
    )
