"""What a fitted prior is worth: likelihoods of unseen styles, and what scenes share."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from inade.layouts.labels import LabelSet
from inade.looks.prior import Evidence, Prior, together
from inade.training.prior.fitting import Styles


@dataclass(frozen=True)
class Figures:
    """Natural logarithms of likelihoods, mean over held-out objects; None where none is held out.

    hidden_alone, hidden_given: of one object hidden, under its class alone, and given the other
    objects of its picture. scene_share: by class, the part of its variance that scenes share.
    """

    pictures: int
    objects: int
    held_out_objects: int
    normal: float | None
    diagonal: float | None
    without_scene: float | None
    full: float | None
    hidden_alone: float | None
    hidden_given: float | None
    scene_share: Mapping[str, float]
    object_count: Mapping[str, int]

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return asdict(self)

    def sentences(self) -> list[str]:
        """For people, a line each."""
        lines = [f"fitted to {self.objects:,} objects of {self.pictures:,} pictures"]
        rows = (
            ("N(0, 1), the published prior", self.normal),
            ("diagonal", self.diagonal),
            ("without scene factor", self.without_scene),
            ("full", self.full),
            ("one object hidden, alone", self.hidden_alone),
            ("one object hidden, given the others", self.hidden_given),
        )
        if self.full is not None:
            lines.append(f"log-likelihood an object, of {self.held_out_objects:,} held out:")
            lines += [f"  {name:38}{value:9.1f}" for name, value in rows if value is not None]
        lines.append("share of the variance that scenes share, by class (objects):")
        return lines + [
            f"  {name:24}{100 * share:5.0f} %  ({self.object_count[name]:,})"
            for name, share in self.scene_share.items()
        ]


def figures(
    fitted: Prior, lesser: Sequence[Prior], held_out: Styles, labels: LabelSet, objects: int
) -> Figures:
    """Of the full prior and of `lesser`: the one without scene factor, and the diagonal one."""
    without, diagonal = lesser
    count = len(held_out)
    alone, given = _hidden(fitted, held_out)
    squares = (held_out.x.astype(np.float64) ** 2).sum(1) + held_out.x.shape[1] * np.log(2 * np.pi)
    shared = (fitted.scene**2).sum((1, 2))
    whole = shared + (fitted.object**2).sum((1, 2)) + (fitted.residual**2).sum(1)
    return Figures(
        fitted.pictures,
        objects,
        count,
        normal=float(-0.5 * squares.mean()) if count else None,
        diagonal=likelihood(diagonal, held_out),
        without_scene=likelihood(without, held_out),
        full=likelihood(fitted, held_out),
        hidden_alone=float(alone.mean()) if len(alone) else None,
        hidden_given=float(given.mean()) if len(given) else None,
        scene_share={one.name: float((shared / whole)[one.channel]) for one in labels.classes},
        object_count={one.name: int(fitted.count[one.channel]) for one in labels.classes},
    )


def likelihood(prior: Prior, styles: Styles) -> float | None:
    """Mean log-likelihood an object, the objects of a scene taken jointly; None of no objects."""
    if not len(styles):
        return None
    return sum(float(together(own)) for own in _by_scene(prior, styles)) / len(styles)


def _hidden(prior: Prior, styles: Styles) -> tuple[np.ndarray, np.ndarray]:
    """Log-likelihoods of each object that has others in its scene: alone, and given those."""
    alone, given = [np.zeros(0)], [np.zeros(0)]
    for own in _by_scene(prior, styles):
        if len(own.log) < 2:
            continue
        each = Evidence(*(part[:, None] for part in own))
        rest = Evidence(*(part.sum(0) - part[:, None] for part in own))
        alone.append(together(each))
        given.append(together(own) - together(rest))
    return np.concatenate(alone), np.concatenate(given)


def _by_scene(prior: Prior, styles: Styles) -> list[Evidence]:
    """The evidence of each scene's objects."""
    order = np.argsort(styles.scenes, kind="stable")
    every = prior.evidence(styles.x[order], styles.channels[order])
    ends = np.flatnonzero(np.diff(styles.scenes[order])) + 1
    return [
        Evidence(*parts) for parts in zip(*(np.split(part, ends) for part in every), strict=True)
    ]
