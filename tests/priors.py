"""Priors made up from a seed."""

import numpy as np

from inade.prior import Prior


def made(classes: int, width: int, *, seed: int = 1, encoder: str = "ab" * 32) -> Prior:
    """A prior of so many classes and Z numbers, its last class the commonest; 7 pictures."""
    random = np.random.default_rng(seed)

    def rounded(*shape: int, scale: float = 1.0) -> np.ndarray:
        values = random.standard_normal((classes, 4 * width, *shape)) * scale
        return values.astype(np.float32).astype(np.float64)

    mean, scene, own = rounded(scale=0.3), rounded(8, scale=0.1), rounded(16, scale=0.05)
    residual = (np.abs(rounded(scale=0.1)) + 0.1).astype(np.float32).astype(np.float64)
    return Prior(mean, scene, own, residual, np.arange(classes) + 5.0, encoder, 7)
