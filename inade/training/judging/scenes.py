"""Generated scenes beside the real ones they share a layout with: share, texture, diversity.

Two draws of every scene are looked at, ONE and TWO, as the bytes that a file would hold; what is
kept of a scene is a few thousand numbers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter
from torch import Tensor

from inade.training.backbones.lpips import Lpips, between
from inade.training.data.stream import Batch
from inade.training.judging.figures import Figure
from inade.training.judging.metrics import perceived
from inade.training.judging.samples import Sampler, as_uint8
from inade.training.judging.share import (
    BLUR,
    FEWEST,
    SIDE,
    ShareFigures,
    halves,
    to_images,
    views_of,
)
from inade.training.judging.texture import FEW, TextureFigures


@dataclass(frozen=True)
class SceneScores:
    """`share` in percent by view and set, `diversity` None without AlexNet, and by channel the
    texture of each class, as ShareFigures and TextureFigures tell them."""

    share: Mapping[str, Mapping[str, float]]
    diversity: float | None
    texture: Mapping[int, Mapping[str, float]]

    def over_classes(self, name: str) -> float:
        """The mean of a figure of texture over the classes that have it; nan if none has."""
        values = [row[name] for row in self.texture.values() if name in row]
        return float(np.mean(values)) if values else float("nan")


class SceneFigures:
    """Gathers scenes in the order of `names`, whose sorted turns make the two halves.

    `planes` is the number of channels; `unknown` counts as no class; without `lpips` (AlexNet)
    only texture is told. The real pictures, blurred a little, are judged beside them.
    """

    def __init__(
        self,
        names: Sequence[str],
        planes: int,
        size: tuple[int, int],
        lpips: Lpips | None,
        *,
        unknown: int | None = None,
    ) -> None:
        self._reference, self._lpips = halves(names), lpips
        self._share = lpips and ShareFigures(lpips.backbone, planes, views_of(*size))
        self._texture = TextureFigures(unknown)
        self._apart: list[float] = []
        self._count = 0

    def add(self, batch: Batch, one: Tensor, two: Tensor) -> None:
        """The next scenes: their pictures, and two draws float [N, 3, H, W] in [-1, 1]."""
        real, first, second = (as_uint8(images) for images in (batch.images, one, two))
        for labels, *pictures in zip(batch.labels.cpu().numpy(), real, first, second, strict=True):
            self._add(labels, *pictures)
        if self._lpips is not None:
            seen = (
                perceived(self._lpips, to_images(list(pictures), batch.images.device))
                for pictures in (first, second)
            )
            self._apart += between(*seen).tolist()

    def _add(self, labels: np.ndarray, real: np.ndarray, one: np.ndarray, two: np.ndarray) -> None:
        soft = np.asarray(Image.fromarray(real).filter(ImageFilter.GaussianBlur(BLUR)))
        self._texture.add(labels, {"real": real, "one": one, "blurred": soft}, two)
        if self._share is not None:
            if self._reference[self._count]:
                self._share.add_reference(real)
            else:
                self._share.add(labels, real, soft, one)
        self._count += 1

    def scores(self) -> SceneScores:
        """What the scenes so far give."""
        return SceneScores(
            self._share.shares() if self._share is not None else {},
            float(np.mean(self._apart)) if self._apart else None,
            self._texture.by_class(),
        )


def scene_facts(count: int, size: tuple[int, int], sampler: Sampler) -> dict[str, str | int]:
    """How `count` scenes of (height, width) were drawn."""
    return {
        "scenes": count,
        "side": f"{size[1]} x {size[0]}",
        "prior": sampler.prior_words,
        "seed": sampler.seed,
        "draws": "of its own for each scene, from the seed and its number; ONE is draw 0, TWO 1",
    }


def scene_figures(scores: SceneScores, size: tuple[int, int], no_lpips: str) -> dict[str, Figure]:
    """Figures with their protocols, of scenes of (height, width)."""
    share = (
        "energy distance (unbiased, float64) of generated to real scenes on AlexNet's channel means"
        " and spreads, mean over its five maps, in percent of that of each class painted in its"
        " mean colour; the first half of the sorted scenes, by turns, is the reference, the second"
        f" lends its layouts; real pictures blurred at sigma {BLUR}"
    )
    views = {
        "whole": f"whole pictures scaled to {SIDE} x {SIDE}",
        "detail": f"pieces of {SIDE} x {SIDE} at their own scale",
    }
    few = f"at least {FEWEST} held-out pictures are needed"
    small = f"pictures are smaller than {2 * SIDE} pixels a side"
    figures: dict[str, Figure] = {}
    for view, words in views.items():
        found = scores.share.get(view, {})
        small_view = small if view not in views_of(*size) else ""
        off = small_view or no_lpips or ("" if scores.share else few)
        figures[f"share_{view}"] = _figure(
            f"share ({view}), %", "lower", f"{share}; {words}", found.get("model"), off,
            real=found.get("real"), blurred=found.get("blurred"),
        )  # fmt: skip
    classes = (
        f"one draw a scene; mean over the {len(scores.texture)} classes with at least {FEW} flat"
        " patches (32 pixels a side, 98 % of one class) in the real pictures"
    )
    no_class = "" if scores.texture else f"no class has {FEW} flat patches"
    patches = "in flat patches of one class, a plane taken out"
    texture = "texture (luminance less its mean over 49 x 49) inside the class eroded by 4 pixels"
    for name, better, words in (
        ("contrast", "real", f"spread of luminance {patches}, generated over real"),
        ("peak", "real",
         f"power spectrum {patches}, mean over patches: the largest bin over the median of its"
         " ring, dB"),
        ("lattice", "real",
         f"autocorrelation of {texture} at 16 pixels less the mean of that at 8 and 24, the worse"
         " axis"),
    ):  # fmt: skip
        real, blurred = (scores.over_classes(f"{kind}_{name}") for kind in ("real", "blurred"))
        figures[name] = _figure(
            name, better, f"{words}; {classes}", scores.over_classes(name), no_class,
            real=real, blurred=blurred,
        )  # fmt: skip
    figures["wallpaper"] = _figure(
        "wallpaper", "lower",
        f"correlation of two draws' {texture}, on one layout; {classes}",
        scores.over_classes("wallpaper"), no_class, real=0.0 if scores.texture else None,
    )  # fmt: skip
    figures["diversity"] = _figure(
        "diversity of two draws", "higher",
        "LPIPS on AlexNet (version 0.1) between draws ONE and TWO of each layout, as bytes, mean",
        scores.diversity, no_lpips,
    )  # fmt: skip
    return figures


def _figure(
    name: str,
    better: str,
    protocol: str,
    value: float | None,
    off: str,
    *,
    real: float | None = None,
    blurred: float | None = None,
) -> Figure:
    value, real, blurred = (
        None if one is None or not np.isfinite(one) else one for one in (value, real, blurred)
    )
    if value is None or off:
        return Figure(name, better, protocol, off=off or "the pictures are too much alike")
    return Figure(name, better, protocol, value, real=real, blurred=blurred)
