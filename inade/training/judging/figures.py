"""Figures of an evaluation: gathered batch by batch, then told with the protocol behind each.

Letters: N pictures, k samples of a layout, K classes.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np
import torch
from torch import Tensor

from inade.layouts.labels import LabelSet
from inade.segmenting import Segmenter
from inade.training.judging.judges import Inception
from inade.training.judging.metrics import (
    frechet_distance,
    iou_by_class,
    mean_over_classes,
    proxy_distance,
)
from inade.training.judging.texture import COLUMNS as TEXTURE

_LPIPS = "LPIPS on AlexNet (version 0.1)"


@dataclass(frozen=True)
class Figure:
    """One number, what it means and how it was got; without a value `off` says why.

    `error` is the standard error of a mean over pictures, None for other figures. `real` and
    `blurred` are the same figure of the real pictures and of those blurred a little, where it has
    a meaning for them.
    """

    name: str
    better: str  # "higher", "lower", or "real": nearer to the real pictures' value
    protocol: str
    value: float | None = None
    off: str = ""
    error: float | None = None
    real: float | None = None
    blurred: float | None = None


@dataclass(frozen=True)
class Measurement:
    """What was judged, all figures by key, and those of each class: {class: {figure: value}}."""

    facts: Mapping[str, str | int]
    figures: Mapping[str, Figure]
    classes: Mapping[str, Mapping[str, float]]

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return {
            **self.facts,
            "figures": {key: asdict(figure) for key, figure in self.figures.items()},
            "classes": {name: dict(values) for name, values in self.classes.items()},
        }

    def _repr_markdown_(self) -> str:
        return self.to_markdown()

    def to_markdown(self) -> str:
        """A page for people, the protocol of every figure included."""
        lines = [f"# Evaluation of {self.facts['checkpoint']}", ""]
        lines += [f"- {name.replace('_', ' ')}: {value}" for name, value in self.facts.items()]
        lines += ["", "| figure | value | real | blurred | better |", "|---|---|---|---|---|"]
        for figure in self.figures.values():
            value = _told(figure.value) or "off"
            value += "" if figure.error is None else f" ± {figure.error:.4f}"
            beside = f"{_told(figure.real)} | {_told(figure.blurred)}"
            better = "as real" if figure.better == "real" else figure.better
            lines.append(f"| {figure.name} | {value} | {beside} | {better} |")
        if any(figure.error is not None for figure in self.figures.values()):
            lines += ["", "± is the standard error of the mean over the pictures."]
        lines += ["", "## How each was got", ""]
        for figure in self.figures.values():
            off = f" **Off**: {figure.off}." if figure.off else ""
            lines.append(f"- **{figure.name}**: {figure.protocol}.{off}")
        for title, columns in _BY_CLASS.items():
            lines += self._by_class(title, columns)
        return "\n".join(lines) + "\n"

    def _by_class(self, title: str, columns: Mapping[str, str]) -> list[str]:
        """A table of the classes that have any of these figures; the first is a number."""
        rows = [
            [name, *("" if key not in values else f"{values[key]:.{0 if key == first else 4}f}"
                     for key in columns)]
            for first in [next(iter(columns))]
            for name, values in self.classes.items()
            if columns.keys() & values.keys()
        ]  # fmt: skip
        if not rows:
            return []
        head = ["class", *columns.values()]
        table = [head, ["---"] * len(head), *rows]
        lines = ["| " + " | ".join(row) + " |" for row in table]
        return ["", f"## {title}", "", *lines]


def _told(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"


_BY_CLASS = {
    "By class": {"layouts": "layouts", "inside": "inside", "outside": "outside", "iou": "IoU"},
    "Texture by class": TEXTURE,
}


@dataclass
class Gathered:
    """What the batches of an evaluation leave behind; pairs are (real, generated), on the CPU."""

    features: tuple[list[Tensor], list[Tensor]] = field(default_factory=lambda: ([], []))
    statistics: tuple[list[Tensor], list[Tensor]] = field(default_factory=lambda: ([], []))
    spread: list[float] = field(default_factory=list)
    remade: list[float] = field(default_factory=list)
    channels: list[int] = field(default_factory=list)  # the class varied in each term below
    inside: list[float] = field(default_factory=list)
    outside: list[float] = field(default_factory=list)
    overlaps: list[Tensor] = field(default_factory=list)  # real, generated: int64 [K, K]

    def figures(
        self,
        count: int,
        samples: int,
        *,
        inception: Inception | None,
        segmenter: Segmenter | None,
        no_lpips: str,
        no_encoder: str,
    ) -> dict[str, Figure]:
        """All figures of `count` pictures, k = `samples`; the last two say why parts are off."""
        pairs = f"k = {samples} samples a layout, all {samples * (samples - 1) // 2} pairs"
        varied = f"each class of each layout varied alone, {pairs}, raw full passes, {_LPIPS}"
        one_each = f"{count:,} real pictures against one prior sample of each of their layouts"
        few = "" if count > 1 else "at least two held-out pictures are needed"
        no_inception = "" if inception else "no Inception was given (--inception FILE)"
        no_segmenter = "" if segmenter else "no segmenter was given (--segmenter FILE)"
        seen = (
            f"classes that {_named(segmenter)} sees against the layout, pixels of all"
            f" {count:,} pictures counted together, mean over the classes that the layouts hold,"
            " unknown left out"
        )
        real_iou, iou = [
            iou[~iou.isnan()].tolist() for iou in map(iou_by_class, self.overlaps)
        ] or ([], [])
        return {
            "fid": Figure(
                "FID",
                "lower",
                f"Frechet distance of Gaussians fitted to {self._width()} of {_named(inception)};"
                f" {one_each}",
                *_distance(frechet_distance, self.features, no_inception or few),
            ),
            "proxy_distance": Figure(
                "proxy distance (AlexNet, not FID)",
                "lower",
                "energy distance of the means and spreads of AlexNet's channels, standardised by"
                f" the real set, over the root of their number; {one_each}",
                *_distance(proxy_distance, self.statistics, no_lpips or few),
            ),
            "lpips_diversity": Figure(
                "LPIPS diversity",
                "higher",
                f"{_LPIPS}, {pairs}",
                *_mean(self.spread, no_lpips),
                _error(self.spread),
            ),
            "mcsd": Figure(
                "mCSD (change inside the varied class)",
                "higher",
                f"{varied}; mean inside the class, then over classes",
                *_mean([mean_over_classes(self.inside, self.channels)], no_lpips),
            ),
            "mocd": Figure(
                "mOCD (change outside the varied class)",
                "lower",
                f"{varied}; mean outside the class, then over classes",
                *_mean([mean_over_classes(self.outside, self.channels)], no_lpips),
            ),
            "reconstruction_lpips": Figure(
                "reconstruction LPIPS",
                "lower",
                f"{_LPIPS} of {count:,} real pictures to pictures generated from their own styles",
                *_mean(self.remade, no_lpips or no_encoder),
                _error(self.remade),
            ),
            "consistency_miou": Figure(
                "consistency mIoU", "higher", seen, *_mean(iou, no_segmenter)
            ),
            "consistency_miou_real": Figure(
                "mIoU of the real pictures", "higher", seen, *_mean(real_iou, no_segmenter)
            ),
        }

    def by_class(self, labels: LabelSet) -> dict[str, dict[str, float]]:
        """Layouts, change inside and outside, and IoU of each class that occurs, by its name."""
        iou = iou_by_class(self.overlaps[1]).tolist() if self.overlaps else []
        found: dict[str, dict[str, float]] = {}
        for entry in labels.classes:
            rows = [i for i, channel in enumerate(self.channels) if channel == entry.channel]
            values = {
                "inside": _mean([self.inside[i] for i in rows])[0],
                "outside": _mean([self.outside[i] for i in rows])[0],
                "iou": _mean(iou[entry.channel : entry.channel + 1])[0],
                "layouts": float(len(rows)) or None,
            }
            if told := {key: value for key, value in values.items() if value is not None}:
                found[entry.name] = told
        return found

    def _width(self) -> str:
        if not self.features[0]:
            return "pooled features"
        width, count = self.features[0][0].shape[1], sum(map(len, self.features[0]))
        caution = ", fewer pictures than features: too large, comparable at equal numbers only"
        return f"{width:,} features ({count:,} pictures{caution if count <= width else ''})"


def _mean(values: Sequence[float], off: str = "") -> tuple[float | None, str]:
    """(mean of what is a number, "") or (None, why not)."""
    finite = [value for value in values if np.isfinite(value)]
    if off or not finite:
        return None, off or "these layouts hold nothing to measure it by"
    return float(np.mean(finite)), ""


def _error(values: Sequence[float]) -> float | None:
    """Standard error of the mean; None of fewer than two values."""
    finite = [value for value in values if np.isfinite(value)]
    return float(np.std(finite, ddof=1) / len(finite) ** 0.5) if len(finite) > 1 else None


def _distance(
    distance: Callable[[Tensor, Tensor], float], sets: tuple[list[Tensor], list[Tensor]], off: str
) -> tuple[float | None, str]:
    return (None, off) if off else (distance(torch.cat(sets[0]), torch.cat(sets[1])), "")


def _named(judge: Inception | Segmenter | None) -> str:
    return f"{judge.file.name} (sha256 {judge.fingerprint[:12]})" if judge else "a given network"
