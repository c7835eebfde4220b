"""Share, texture and diversity against the numbers of the page that defines them."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from inade.networks import instance_edges
from inade.training.backbones.lpips import load_lpips
from inade.training.data.stream import Batch
from inade.training.judging.scenes import SceneFigures, scene_figures
from inade.training.judging.share import halves, quarters
from inade.training.judging.texture import FEW, TextureFigures, flat_corners
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
        torch.tensor([[0.0, 1.0]] * len(some)),
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
        assert scores.share[view] == pytest.approx(told, abs=1e-3)  # percent
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


def test_batches_and_their_sizes_change_nothing():
    one, all_of_them = (judged("small", None, at_once).scores() for at_once in (1, 7))
    assert one.share == all_of_them.share == {}
    assert one.diversity is None
    for channel, row in one.texture.items():
        assert row == pytest.approx(all_of_them.texture[channel], abs=1e-9)


def test_halves_go_by_turns_of_the_sorted_names():
    assert halves(["c", "a", "e", "b", "d"]) == [True, True, True, False, False]


def test_flat_patches_are_those_nearly_of_one_class():
    y, x = np.mgrid[:75, :101]
    mask = (x > 30 + y // 3) & ((x * 7 + y * 11) % 97 > 1)
    plain = [
        (a, b)
        for a in range(0, 75 - 32 + 1, 16)
        for b in range(0, 101 - 32 + 1, 16)
        if mask[a : a + 32, b : b + 32].mean() >= 0.98
    ]
    assert flat_corners(mask) == plain != []
    assert flat_corners(np.ones((31, 90), bool)) == []


def test_classes_without_enough_flat_patches_and_the_unknown_one_are_not_told():
    labels = np.full((64, 256), 2)
    labels[:, 192:] = 1  # 3 x 3 patches
    picture = np.arange(64 * 256 * 3, dtype=np.uint32).astype(np.uint8).reshape(64, 256, 3)
    for unknown, told in ((None, {2}), (2, set())):
        found = TextureFigures(unknown)
        found.add(labels, {"real": picture, "one": picture}, picture)
        assert found.by_class().keys() == told
    assert FEW == 12


def test_pieces_at_their_own_scale_leave_the_rim():
    picture = np.arange(520 * 800 * 3, dtype=np.uint32).astype(np.uint8).reshape(520, 800, 3)
    found = quarters(picture)
    assert len(found) == 6
    assert np.array_equal(found[1], picture[256:512, :256])


@needs_lpips
def test_pictures_of_one_colour_have_no_figures_and_raise_no_warning():
    labels = np.zeros((128, 128), np.uint8)
    flat = np.full((128, 128, 3), 128, np.uint8)
    names = "abcd"
    some = [Scene(name, labels, flat, flat, flat) for name in names]
    found = SceneFigures(list(names), PLANES, (128, 128), load_lpips())
    found.add(batch_of(some), *(floats([flat] * 4) for _ in range(2)))
    figures = scene_figures(found.scores(), (128, 128), "")
    assert figures["share_whole"].value is None
    assert "alike" in figures["share_whole"].off
    assert figures["diversity"].value == 0
