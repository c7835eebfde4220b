"""Pictures made row by row, and partial passes while only some inputs are kept."""

from dataclasses import replace
from itertools import count

import numpy as np
import pytest
import torch

from inade.bench.weights import published_state
from inade.config import ModelConfig
from inade.errors import Cancelled
from inade.inference import blocks, fast, partial
from inade.inference.fast import FastEvaluator
from tests.rounding import picture_moved
from tests.scenes import SegmentScene, patchwork

ADDITIONS = {"start": "free", "texture": True, "padding": "replicate"}
VARIANTS = {
    "ours": ModelConfig(6, 64, 64, 4, 16, 8, max_channels=16, **ADDITIONS),
    "zeros": ModelConfig(6, 64, 64, 4, 16, 8, start="free"),
    "more": ModelConfig(5, 64, 64, 4, 16, 8, upsampling="more", **ADDITIONS),
    "most": ModelConfig(5, 128, 128, 2, 16, 8, upsampling="most", **ADDITIONS),
    "published": ModelConfig(6, 128, 128, 4, 16, 8),
    "sketch": ModelConfig(6, 128, 128, 4, 16, 8, sketch=True),
}
SIZE = (256, 128)


def evaluator(config: ModelConfig, **options) -> FastEvaluator:
    state = published_state(config, 1, "G")["G"]
    options = {"dtype": torch.float32, **options}
    return FastEvaluator(config, state, device=torch.device("cpu"), **options)


def scene_of(config: ModelConfig, size=SIZE) -> SegmentScene:
    size = size if config.start == "free" else None
    return patchwork(config, patch=23, count=7, size=size)


def psnr(actual: torch.Tensor, expected: torch.Tensor) -> float:
    """Decibels over a range of 2."""
    return 10 * torch.log10(4 / (actual - expected).square().mean()).item()


def all_levels(subject: FastEvaluator) -> int:
    return len(subject._generator.blocks)


@pytest.mark.parametrize("piece", [1, 3000, 15_000])
@pytest.mark.parametrize("shares", [True, False])
@pytest.mark.parametrize("name", VARIANTS)
def test_bands_are_the_picture_in_one_piece(name, shares, piece, monkeypatch):
    monkeypatch.setattr(blocks, "shares_cells", lambda device: shares)
    config = VARIANTS[name]
    scene = scene_of(config)
    whole = evaluator(config).full(scene)
    monkeypatch.setattr(blocks, "PIECE", piece)
    subject = evaluator(config)
    bands = [(top, rows.clone()) for top, rows in subject.bands(scene)]
    assert len(bands) > 1
    assert [top for top, _ in bands] == np.cumsum([0, *(len(r) for _, r in bands[:-1])]).tolist()
    picture = torch.cat([rows for _, rows in bands]).movedim(-1, 0)
    apart = 2 * picture_moved(config, torch.float32, whole)  # each is as far from the equations'
    torch.testing.assert_close(picture, whole, rtol=0, atol=apart)
    # what was kept is right as well: a partial pass builds upon it
    monkeypatch.setattr(fast, "FULL_SHARE", 10.0)
    monkeypatch.setattr("inade.inference.regions.MARGIN", 300)
    after = scene.resampled(3, 9)
    torch.testing.assert_close(
        subject.update(after), evaluator(config).full(after), rtol=0, atol=apart
    )


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
@pytest.mark.parametrize("kept", range(1, 8))
def test_no_more_is_kept_than_the_budget_allows_and_edits_are_the_same(kept, dtype, monkeypatch):
    monkeypatch.setattr(fast, "FULL_SHARE", 10.0)
    monkeypatch.setattr(partial, "STRIP", 20_000)
    config = VARIANTS["ours"]
    scene = scene_of(config).painted(5, 100, 80, 40, 30)
    richest = evaluator(config, dtype=dtype)
    richest.full(scene)
    held = [given.nbytes for given in richest._inputs]
    assert len(held) == all_levels(richest) == 7
    subject = evaluator(config, dtype=dtype, cache_bytes=sum(held[:kept]))
    subject.full(scene)
    assert subject.cached_bytes == sum(held[:kept])
    poorer = evaluator(config, dtype=dtype, cache_bytes=sum(held[:kept]) - 1)
    poorer.full(scene)
    assert poorer.cached_bytes == sum(held[: kept - 1])
    monkeypatch.setattr(FastEvaluator, "bands", None)  # from here on partial passes only
    for number, after in enumerate((scene.resampled(5, 1), scene.painted(5, 90, 70, 30, 60))):
        inside = after.segments == 5
        made, expected = subject.update(after), richest.update(after)
        least = 60 if dtype == torch.float32 else 40
        assert psnr(made[:, inside], expected[:, inside]) >= least, number
        assert subject.cached_bytes == sum(held[:kept])


@pytest.mark.parametrize("spare", [0, 1 << 24])
def test_partial_passes_are_kept_in_what_the_inputs_leave_of_the_budget(spare, monkeypatch):
    monkeypatch.setattr(fast, "FULL_SHARE", 10.0)
    config = VARIANTS["ours"]
    scene = scene_of(config)
    inputs = evaluator(config)
    inputs.full(scene)
    subject = evaluator(config, cache_bytes=inputs.cached_bytes + spare)
    subject.full(scene)
    for number in range(3):
        subject.update(scene.resampled(5, number + 1))
        assert len(subject._parts) == (1 if spare else 0)
    strips = [strip for part in subject._parts.values() for strip in part.strips()]
    regions = [vars(link.region).values() for strip in strips for link in strip.links]
    tensors = sum(value.nbytes for values in regions for value in values if value is not None)
    assert tensors <= subject.cached_bytes - inputs.cached_bytes <= spare


@pytest.mark.parametrize("strip", [1, 5000])
def test_strips_are_the_same_as_all_cells_at_once(strip, monkeypatch):
    monkeypatch.setattr(fast, "FULL_SHARE", 10.0)
    config = VARIANTS["ours"]
    scene = scene_of(config)
    after = scene.resampled(3, 2).painted(1, 30, 30, 50, 90)
    pictures: list[torch.Tensor] = []
    for values in (1 << 30, strip):
        monkeypatch.setattr(partial, "STRIP", values)
        subject = evaluator(config)
        subject.full(scene)
        pictures.append(subject.update(after).clone())
    apart = 2 * picture_moved(config, torch.float32, pictures[0])
    torch.testing.assert_close(pictures[1], pictures[0], rtol=0, atol=apart)


def test_a_small_edit_looks_at_its_surroundings_only(monkeypatch):
    """The cells that a partial pass is told of are as many in every size of picture."""
    config, cells = VARIANTS["ours"], []
    for size in ((256, 256), (512, 768)):
        scene = patchwork(config, patch=1000, count=2, size=size)
        middle = size[0] // 2
        scene = scene.painted(1, 0, 0, *size).painted(0, middle - 20, size[1] // 2 - 24, 32, 48)
        subject = evaluator(config)
        subject.full(scene)
        part = subject._part_of(
            (new := subject._described(scene.resampled(0, 3))).differences(
                subject._described(scene)
            ),
            new.ground,
        )
        assert part._areas[-1].rect.height < 32 + 12
        cells.append(part._counts)
    assert cells[0] == cells[1]


@pytest.mark.parametrize("question", [0, 3, 9, 20])
def test_a_pass_cut_short_between_bands_leaves_nothing_behind(question, monkeypatch):
    monkeypatch.setattr(blocks, "PIECE", 3000)
    config = VARIANTS["ours"]
    scene = scene_of(config)
    subject = evaluator(config)
    subject.full(scene)
    calls = count()
    with pytest.raises(Cancelled):
        subject.full(scene, cancelled=lambda: next(calls) == question)
    for _ in subject.bands(scene):
        break  # nobody asks for the rest
    after = scene.resampled(2, 1)
    expected = evaluator(config).full(after)
    apart = 2 * picture_moved(config, torch.float32, expected)
    torch.testing.assert_close(subject.update(after), expected, rtol=0, atol=apart)


def test_other_noise_of_the_same_outlines_is_seen(monkeypatch):
    """The cells of an outline are remembered, but not the texture that lay in it."""
    monkeypatch.setattr(fast, "FULL_SHARE", 10.0)
    config = VARIANTS["ours"]
    scene, subject = scene_of(config), evaluator(config)
    subject.full(scene)
    subject.update(scene.resampled(3, 1))
    mask = (scene.segments == 3).numpy()
    after = scene.resampled(3, 1).retextured(mask, 5)
    expected, inside = evaluator(config).full(after), scene.segments == 3
    assert psnr(subject.update(after)[:, inside], expected[:, inside]) >= 45
    assert replace(after).keys == after.keys
