"""How an object looks: its noise, an optional reference style, strength and variety.

Letters: Z width of the noise, D width of the global noise. Everything is float32 numpy, the
same on every device, so that a seed means the same picture everywhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

MAX_STRENGTH = 1.5
MAX_VARIETY = 1.5


@dataclass(frozen=True, eq=False)
class Style:
    """What the encoder reads off a reference object: four float32 [Z] vectors."""

    scale_mu: np.ndarray
    scale_logvar: np.ndarray
    bias_mu: np.ndarray
    bias_logvar: np.ndarray

    @property
    def mu(self) -> np.ndarray:
        """float32 [2, Z]: row 0 drives scale, row 1 drives bias."""
        return np.stack([self.scale_mu, self.bias_mu]).astype(np.float32)

    @property
    def logvar(self) -> np.ndarray:
        """float32 [2, Z]: row 0 drives scale, row 1 drives bias."""
        return np.stack([self.scale_logvar, self.bias_logvar]).astype(np.float32)

    @staticmethod
    def from_rows(mu: np.ndarray, logvar: np.ndarray) -> "Style":
        """The inverse of `mu` and `logvar`, both [2, Z]."""
        mean, spread = np.asarray(mu, np.float32), np.asarray(logvar, np.float32)
        return Style(mean[0], spread[0], mean[1], spread[1])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Style):
            return NotImplemented
        return np.array_equal(self.mu, other.mu) and np.array_equal(self.logvar, other.logvar)


@dataclass(frozen=True, eq=False)
class Look:
    """One object's look. `noise` float32 [2, Z], `strength` and `variety` 0 to 1.5."""

    noise: np.ndarray
    style: Style | None = None
    strength: float = 1.0
    variety: float = 1.0

    def modulation(self) -> np.ndarray:
        """float32 [2, Z], the vectors n' that drive the object's scale and bias.

        n' = variety * noise * exp(0.5 * logvar') + mu' with mu' = strength * mu and
        logvar' = strength * logvar: prior noise remapping of the paper, with strength 0 the
        prior and 1 the reference.
        """
        noise = np.float32(self.variety) * self.noise
        if self.style is None:
            return noise.astype(np.float32)
        strength = np.float32(self.strength)
        spread = np.exp(np.float32(0.5) * strength * self.style.logvar)
        return (noise * spread + strength * self.style.mu).astype(np.float32)

    def with_noise(self, noise: np.ndarray) -> "Look":
        """The same look with other noise [2, Z]."""
        return replace(self, noise=noise)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Look):
            return NotImplemented
        return (
            np.array_equal(self.noise, other.noise)
            and self.style == other.style
            and (self.strength, self.variety) == (other.strength, other.variety)
        )


def mix_styles(styles: Sequence[Style], weights: Sequence[float]) -> Style:
    """Weighted sum of the styles' means and log-variances; weights are used as they are."""
    assert styles
    pairs = list(zip(styles, weights, strict=True))
    mu = sum((np.float32(weight) * style.mu for style, weight in pairs), np.float32(0))
    logvar = sum((np.float32(weight) * style.logvar for style, weight in pairs), np.float32(0))
    return Style.from_rows(np.asarray(mu), np.asarray(logvar))


def draw_noise(seed: int, object_id: int, draw: int, noise_dim: int) -> np.ndarray:
    """Standard normal float32 [2, Z] of one object: Philox keyed by (seed, object id, draw)."""
    return _generator(seed, object_id + 1, draw).standard_normal((2, noise_dim), np.float32)


def draw_global_noise(seed: int, draw: int, latent_dim: int) -> np.ndarray:
    """Standard normal float32 [D] that seeds the whole picture (the key's object word is 0)."""
    return _generator(seed, 0, draw).standard_normal(latent_dim, np.float32)


def _generator(seed: int, stream: int, draw: int) -> np.random.Generator:
    key = np.array([seed % 2**64, (stream % 2**32) << 32 | (draw % 2**32)], np.uint64)
    return np.random.Generator(np.random.Philox(key=key))
