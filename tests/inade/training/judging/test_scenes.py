"""Share, texture and diversity against the numbers of the page that defines them."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from inade.networks import instance_edges
from inade.training.backbones.loading import load_lpips
from inade.training.data.stream import Batch
from inade.training.judging.scenes import SceneFigures, scene_figures
from inade.training.judging.share import energy_distance, halves, quarters
from inade.training.judging.texture import TextureFigures, flat_corners
from tests.inade.training.backbones.test_loading import needs_lpips
from tests.judged_scenes import CLASSES, SETS, Scene, scenes

KNOWN = json.loads((Path(__file__).parents[3] / "data/judged_scenes.json").read_text())
PLANES = 18
NAMES = {"spread": "spread", "contrast": "contrast", "peak": "peak", "lattice": "lattice",
         "real spread": "real_spread", "real peak": "real_peak", "real lattice": "real_lattice",
         "wallpaper": "wallpaper"}  # fmt: skip


def floats(pictures: list[np.ndarray]) -> Tensor:
    """As a network gives them: bytes with less than half a step of more."""
    exact = torch.from_numpy(np.stack(pictures)).permute(0, 3, 1, 2) / 127.5 - 1
    return exact + 0.4 / 127.5 * torch.sin(torch.arange(exact.numel()).reshape(exact.shape).float())


def batch_of(some: list[Scene]) -> Batch:
    labels = torch.from_numpy(np.stack([scene.labels for scene in some])).long()
    segments = labels + PLANES * torch.arange(len(some))[:, None, None]
    return Batch(
        torch.from_numpy(np.stack([s.real for s in some])).permute(0, 3, 1, 2) / 127.5 - 1,
        segments,
        torch.arange(PLANES).repeat(len(some)),
        torch.arange(len(some)).repeat_interleave(PLANES),
        instance_edges(segments),
        tuple(range(len(some))),
    )


def judged(kind: str, lpips, at_once: int = 3) -> SceneFigures:
    drawn, (_, height, width) = scenes(kind), SETS[kind]
    found = SceneFigures([scene.name for scene in drawn], PLANES, (height, width), lpips)
    for first in range(0, len(drawn), at_once):
        part = drawn[first : first + at_once]
        found.add(batch_of(part), *(floats([getattr(s, n) for s in part]) for n in ("one", "two")))
    return found


@needs_lpips
@pytest.mark.parametrize("kind", SETS)
def test_the_same_pictures_give_the_same_figures(kind):
    known, size = KNOWN[kind], SETS[kind][1:]
    scores = judged(kind, load_lpips()).scores()
    assert scores.share.keys() == known["share"].keys()
    assert ("detail" in scores.share) == (kind == "large")
    for view, row in known["share"].items():
        told = {"real": row["real"], "blurred": row["blur 0.7"], "model": row["model"]}
        assert scores.share[view] == pytest.approx(told, abs=1e-4)
    assert scores.diversity == pytest.approx(known["diversity"], abs=1e-4)
    assert {"grass", "tree", "water"} <= known["texture"].keys()
    for name, row in known["texture"].items():
        ours = scores.texture[CLASSES[name]]
        told = {ours_key: ours[ours_key] for ours_key in NAMES.values()}
        assert told == pytest.approx({NAMES[key]: row[key] for key in row}, abs=1e-4)

    figures = scene_figures(scores, size, "")
    assert figures["share_whole"].value == pytest.approx(known["share"]["whole"]["model"], abs=1e-4)
    assert ("smaller than 512" in figures["share_detail"].off) == (kind == "small")
    mean = np.mean([row["lattice"] for row in scores.texture.values()])
    assert figures["lattice"].value == pytest.approx(mean)
    assert figures["contrast"].real == 1
