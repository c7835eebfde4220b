"""How far generated scenes are from real ones, as a share of painting classes in mean colours.

The distance is the energy distance (unbiased, float64) of AlexNet's features: channel means and
spreads of its five maps, each map by itself, standardised on the reference. Real scenes are cut in
two halves by turns of the sorted names: the first is the reference, the second lends its layouts,
so that real pictures have about 0 and mean colours 100 %.
Letters: N pictures, C channels of a map, H W size.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn

SIDE = 256  # pixels a side at which AlexNet looks
SETS = ("real", "blurred", "model")
BLUR = 0.7  # pixels, sigma
FEWEST = 4  # scenes, two in each half
_AT_ONCE = 16  # pictures
_ROWS = 1024  # of a table of distances at once

Statistics = list[np.ndarray]  # of five maps: float32 [N, 2C]


def halves(names: Sequence[str]) -> list[bool]:
    """Whether each scene belongs to the reference: every other one of the sorted names."""
    order = sorted(range(len(names)), key=names.__getitem__)
    places = {number: place for place, number in enumerate(order)}
    return [places[number] % 2 == 0 for number in range(len(names))]


def whole(picture: np.ndarray) -> list[np.ndarray]:
    """The picture uint8 [H, W, 3] scaled to 256 x 256."""
    image = Image.fromarray(picture).resize((SIDE, SIDE), Image.Resampling.BICUBIC)
    return [np.asarray(image)]


def quarters(picture: np.ndarray) -> list[np.ndarray]:
    """Pieces of 256 x 256 at the picture's own scale, column by column; rims are left."""
    height, width = picture.shape[:2]
    return [
        picture[y : y + SIDE, x : x + SIDE]
        for x in range(0, width - SIDE + 1, SIDE)
        for y in range(0, height - SIDE + 1, SIDE)
    ]


_VIEWS = {"whole": whole, "detail": quarters}


def views_of(height: int, width: int) -> tuple[str, ...]:
    """ "whole", and "detail" where both sides are at least twice AlexNet's."""
    return ("whole", "detail") if min(height, width) >= 2 * SIDE else ("whole",)


def to_images(pictures: Sequence[np.ndarray], device: torch.device | str = "cpu") -> Tensor:
    """float32 [N, 3, H, W] in [-1, 1] of uint8 [H, W, 3] pictures."""
    stacked = torch.from_numpy(np.stack(pictures)).to(device)
    return stacked.permute(0, 3, 1, 2).float() / 127.5 - 1


def statistics(backbone: nn.Module, pictures: Sequence[np.ndarray]) -> Statistics:
    """Means and spreads over places of every channel of the backbone's maps."""
    device = next(backbone.parameters(), torch.empty(0)).device
    rows: list[list[np.ndarray]] = []
    for first in range(0, len(pictures), _AT_ONCE):
        with torch.inference_mode():
            maps = backbone(to_images(pictures[first : first + _AT_ONCE], device))
            parts = [torch.cat([x.mean((2, 3)), x.std((2, 3))], 1).float() for x in maps]
        rows.append([part.cpu().numpy() for part in parts])
    return [np.concatenate(part) for part in zip(*rows, strict=True)]


def energy_distance(reference: np.ndarray, other: np.ndarray) -> float:
    """2 E|x - y| - E|x - x'| - E|y - y'| without bias, of samples [N, C] and [M, C], both >= 2.

    Channels are divided by the reference's spread, or by the median spread where that is larger,
    so that nearly dead channels do not rule.
    """
    a, b = reference.astype(np.float64), other.astype(np.float64)
    spread = np.maximum(a.std(0), np.median(a.std(0)))
    with np.errstate(invalid="ignore", divide="ignore"):  # no spread at all: no number
        a, b = a / spread, b / spread
        across = 2 * _distances(a, b) / (len(a) * len(b))
        return across - sum(_distances(x, x) / (len(x) * (len(x) - 1)) for x in (a, b))


def _distances(x: np.ndarray, y: np.ndarray) -> float:
    """The sum of the distances of all pairs of rows."""
    squares, total = (y * y).sum(1), 0.0
    for first in range(0, len(x), _ROWS):
        part = x[first : first + _ROWS]
        squared = (part * part).sum(1)[:, None] + squares[None] - 2 * part @ y.T
        total += float(np.sqrt(np.maximum(squared, 0)).sum())
    return total


@dataclass
class ShareFigures:
    """Gathers statistics scene by scene; of the second half the layouts too, compressed.

    `planes` is the number of channels, `views` what `views_of` gave.
    """

    backbone: nn.Module
    planes: int
    views: tuple[str, ...]
    _rows: dict[str, dict[str, list[Statistics]]] = field(default_factory=dict)
    _layouts: list[tuple[bytes, tuple[int, ...], str]] = field(default_factory=list)
    _sums: np.ndarray = field(init=False)  # float64 [K, 4]: red, green, blue, pixels

    def __post_init__(self) -> None:
        self._sums = np.zeros((self.planes, 4))

    def add_reference(self, real: np.ndarray) -> None:
        """A scene of the first half: its picture uint8 [H, W, 3]."""
        self._see("reference", real)

    def add(
        self, labels: np.ndarray, real: np.ndarray, blurred: np.ndarray, made: np.ndarray
    ) -> None:
        """A scene of the second half: int [H, W] channels, and pictures uint8 [H, W, 3]."""
        for name, picture in zip(SETS, (real, blurred, made), strict=True):
            self._see(name, picture)
        flat = labels.ravel()
        for plane in range(3):
            values = real[..., plane].ravel()
            self._sums[:, plane] += np.bincount(flat, values, self.planes)
        self._sums[:, 3] += np.bincount(flat, minlength=self.planes)
        small = labels.astype(np.min_scalar_type(self.planes))
        self._layouts.append((zlib.compress(small.tobytes(), 1), small.shape, small.dtype.str))

    def shares(self) -> dict[str, dict[str, float]]:
        """Percent by view and set ("real", "blurred", "model"); {} of fewer than four scenes.

        nan where pictures are too much alike to measure by.
        """
        if min(len(self._layouts), len(self._rows.get("reference", {}).get("whole", []))) < 2:
            return {}
        colours = (self._sums[:, :3] / np.maximum(self._sums[:, 3:], 1)).astype(np.uint8)
        for packed, shape, kind in self._layouts:
            labels = np.frombuffer(zlib.decompress(packed), kind).reshape(shape)
            self._see("mean colour", colours[labels])
        far = {
            name: {view: self._far(name, view) for view in self.views}
            for name in (*SETS, "mean colour")
        }
        del self._rows["mean colour"]
        with np.errstate(invalid="ignore", divide="ignore"):
            return {
                view: {
                    name: float(100 * np.mean(np.divide(far[name][view], far["mean colour"][view])))
                    for name in SETS
                }
                for view in self.views
            }

    def _see(self, name: str, picture: np.ndarray) -> None:
        for view in self.views:
            found = statistics(self.backbone, _VIEWS[view](picture))
            self._rows.setdefault(name, {}).setdefault(view, []).append(found)

    def _far(self, name: str, view: str) -> list[float]:
        """The distance of a set from the reference on each map."""
        pair = (self._rows["reference"][view], self._rows[name][view])
        reference, other = ([np.concatenate(one) for one in zip(*rows, strict=True)]
                            for rows in pair)  # fmt: skip
        return [energy_distance(a, b) for a, b in zip(reference, other, strict=True)]
