"""What texture looks like inside each class: contrast, peak, lattice and wallpaper.

Everything is gathered scene by scene and only sums are kept, so that any number of scenes of any
size costs the memory of one. Arithmetic is float64 on the luminance of bytes.

contrast   spread of luminance in flat patches of one class (a plane is taken out) over that of the
           real pictures
peak       of those patches' mean power spectrum: the largest bin over the median of its ring, dB
lattice    autocorrelation of texture at 16 pixels less the mean of that at 8 and 24, the worse of
           the two axes
wallpaper  correlation of two draws' texture on the same layout

Texture is luminance less its mean over 49 x 49 pixels; it is looked at inside the class's mask
eroded by 4 pixels. A flat patch is 32 x 32 with at least 98 % of its pixels in the class.
Letters: H W a scene's size, P patches.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import cv2
import numpy as np

PATCH = 32  # pixels a side
STEP = 16  # pixels from patch to patch
PURITY = 0.98
FEW = 12  # patches below which a class is not told
SMOOTH, MARGIN = 49, 4  # a box's side, and the erosion, in pixels
LEAST = 1500  # pixels below which a scene's correlation does not count
LAGS = (8, 16, 24)
COLUMNS = {  # of a table by class, and their words
    "patches": "patches",
    "contrast": "contrast", "blurred_contrast": "blurred",
    "spread": "spread", "real_spread": "real",
    "peak": "peak dB", "real_peak": "real", "blurred_peak": "blurred",
    "lattice": "lattice", "real_lattice": "real", "blurred_lattice": "blurred",
    "wallpaper": "wallpaper",
}  # fmt: skip

_LUMINANCE = np.array([0.299, 0.587, 0.114], np.float32)
_FREQUENCY = np.fft.fftfreq(PATCH) * PATCH
_RING = np.hypot(_FREQUENCY[:, None], _FREQUENCY[None, :])
_RINGS = [np.abs(_RING - radius) < 0.5 for radius in range(3, PATCH // 2 + 1)]
_HANN = np.outer(np.hanning(PATCH + 1)[:-1], np.hanning(PATCH + 1)[:-1])
_ROWS, _COLUMNS = (axis.ravel() for axis in np.mgrid[:PATCH, :PATCH])
_PLANE = np.linalg.qr(np.stack([np.ones(PATCH * PATCH), _ROWS, _COLUMNS], 1))[0]  # [1024, 3]


def luminance(picture: np.ndarray) -> np.ndarray:
    """float32 [H, W] in 0..255 of uint8 [H, W, 3] RGB."""
    return np.asarray(picture, np.float32) @ _LUMINANCE


def box_mean(x: np.ndarray, size: int) -> np.ndarray:
    """float64 [H, W]: the mean over `size` x `size` pixels, an odd number; mirrored at the rim."""
    padded = np.pad(x.astype(np.float64), size // 2, mode="reflect")
    sums = np.pad(padded.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    boxes = sums[size:, size:] - sums[:-size, size:] - sums[size:, :-size] + sums[:-size, :-size]
    return boxes / size**2


def eroded(mask: np.ndarray) -> np.ndarray:
    """bool [H, W]: pixels of the mask whose square of MARGIN around lies in it, as far as there
    are pixels."""
    square = np.ones((2 * MARGIN + 1, 2 * MARGIN + 1), np.uint8)
    return cv2.erode(mask.astype(np.uint8), square) > 0


def flat_corners(mask: np.ndarray) -> list[tuple[int, int]]:
    """(y, x) of every flat patch of bool [H, W]."""
    cells = [length // STEP for length in mask.shape]
    if min(cells) < PATCH // STEP:
        return []
    cut = mask[: cells[0] * STEP, : cells[1] * STEP]
    counts = cut.reshape(cells[0], STEP, cells[1], STEP).sum((1, 3))  # [H / 16, W / 16]
    pixels = counts[:-1, :-1] + counts[1:, :-1] + counts[:-1, 1:] + counts[1:, 1:]
    found = np.argwhere(pixels / PATCH**2 >= PURITY) * STEP
    return [(y, x) for y, x in found.tolist()]


@dataclass
class Correlation:
    """The mean over scenes of a correlation, weighted by their pixels."""

    total: float = 0.0
    pixels: int = 0

    def add(self, one: np.ndarray, two: np.ndarray, mask: np.ndarray) -> None:
        """A scene; few pixels, or none of any contrast, say nothing."""
        count = int(mask.sum())
        if count < LEAST:
            return
        with np.errstate(invalid="ignore", divide="ignore"):
            value = float(np.corrcoef(one[mask], two[mask])[0, 1])
        if np.isfinite(value):
            self.total += value * count
            self.pixels += count

    @property
    def value(self) -> float:
        """nan where no scene counted."""
        return self.total / self.pixels if self.pixels else float("nan")


def _lags() -> dict[tuple[int, int], Correlation]:
    return {shift: Correlation() for lag in LAGS for shift in ((0, lag), (lag, 0))}


@dataclass
class ClassTexture:
    """One class in one set of pictures."""

    patches: int = 0
    spreads: float = 0.0
    power: np.ndarray = field(default_factory=lambda: np.zeros((PATCH, PATCH)))
    lags: dict[tuple[int, int], Correlation] = field(default_factory=_lags)

    def add_patches(self, brightness: np.ndarray, corners: list[tuple[int, int]]) -> None:
        """The flat patches of a scene's luminance [H, W]."""
        if not corners:
            return
        cut = [brightness[y : y + PATCH, x : x + PATCH].ravel() for y, x in corners]
        values = np.stack(cut).astype(np.float64)  # [P, 1024]
        values -= values @ _PLANE @ _PLANE.T
        self.patches += len(corners)
        self.spreads += float(values.std(1).sum())
        waves = np.fft.fft2(values.reshape(-1, PATCH, PATCH) * _HANN)
        self.power += (np.abs(waves) ** 2).sum(0)

    def add_lags(self, texture: np.ndarray, mask: np.ndarray) -> None:
        """A scene's texture [H, W] against itself, moved, where both lie in the mask."""
        height, width = texture.shape
        for (down, across), found in self.lags.items():
            here = slice(0, max(0, height - down)), slice(0, max(0, width - across))
            there = slice(down, None), slice(across, None)
            found.add(texture[here], texture[there], mask[here] & mask[there])

    @property
    def spread(self) -> float:
        """Mean standard deviation of the patches, grey levels."""
        return self.spreads / self.patches if self.patches else float("nan")

    @property
    def peak(self) -> float:
        """dB; nan for pictures without any texture."""
        with np.errstate(invalid="ignore", divide="ignore"):
            above = [self.power[ring].max() / np.median(self.power[ring]) for ring in _RINGS]
            return float(10 * np.log10(max(above)))

    @property
    def lattice(self) -> float:
        """The worse of the two axes; nan where no scene was large enough."""
        near, at, far = LAGS

        def along(across: bool) -> float:
            of = {lag: self.lags[(0, lag) if across else (lag, 0)].value for lag in LAGS}
            return of[at] - (of[near] + of[far]) / 2

        return max(along(True), along(False))


@dataclass
class TextureFigures:
    """Gathers the texture of every class; `unknown` is no class."""

    unknown: int | None = None
    _sets: dict[str, dict[int, ClassTexture]] = field(default_factory=dict)
    _wallpaper: dict[int, Correlation] = field(default_factory=dict)

    def add(
        self, labels: np.ndarray, pictures: Mapping[str, np.ndarray], two: np.ndarray | None = None
    ) -> None:
        """A scene: int [H, W] channels and, by the name of their set, pictures uint8 [H, W, 3].

        The sets "real" and "one" are needed; `two` is another draw of "one".
        """
        bright = {name: luminance(picture) for name, picture in pictures.items()}
        rough = {name: _texture(values) for name, values in bright.items()}
        other = None if two is None else _texture(luminance(two))
        for channel in np.unique(labels).tolist():
            if channel == self.unknown:
                continue
            mask = labels == channel
            corners = flat_corners(mask)
            core = eroded(mask)
            place = _extent(core)
            core = core[place]
            for name, values in bright.items():
                kept = self._sets.setdefault(name, {}).setdefault(channel, ClassTexture())
                kept.add_patches(values, corners)
                kept.add_lags(rough[name][place], core)
            if other is not None:
                kept = self._wallpaper.setdefault(channel, Correlation())
                kept.add(rough["one"][place], other[place], core)

    def by_class(self) -> dict[int, dict[str, float]]:
        """Figures by channel, of the classes with at least FEW flat patches; nan left out.

        contrast, spread, peak and lattice of "one", under the same names with "real_" in front
        those of real pictures, and so for every further set; wallpaper; patches.
        """
        found: dict[int, dict[str, float]] = {}
        for channel, real in sorted(self._sets.get("real", {}).items()):
            if real.patches < FEW:
                continue
            row = {"patches": float(real.patches)}
            for name, classes in self._sets.items():
                kept, before = classes[channel], "" if name == "one" else f"{name}_"
                contrast = kept.spread / real.spread if real.spread else float("nan")
                row |= {
                    f"{before}contrast": contrast,
                    f"{before}spread": kept.spread,
                    f"{before}peak": kept.peak,
                    f"{before}lattice": kept.lattice,
                }
            if channel in self._wallpaper:
                row["wallpaper"] = self._wallpaper[channel].value
            found[channel] = {key: value for key, value in row.items() if np.isfinite(value)}
        return found


def _extent(mask: np.ndarray) -> tuple[slice, slice]:
    """The rows and columns from the first to the last pixel of a mask."""
    rows, columns = (np.flatnonzero(mask.any(axis)) for axis in (1, 0))
    if not rows.size:
        return slice(0), slice(0)
    return slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)


def _texture(brightness: np.ndarray) -> np.ndarray:
    """float64 [H, W]: luminance less its mean around."""
    return brightness - box_mean(brightness, SMOOTH)
