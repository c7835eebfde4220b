"""Full and partial passes of the fast evaluator against the plain equations."""

from dataclasses import replace
from itertools import count

import numpy as np
import pytest
import torch

from inade.bench.weights import published_state
from inade.config import ModelConfig
from inade.errors import Cancelled
from inade.inference import convolution, fast, regions
from inade.inference.fast import FastEvaluator
from inade.layouts.area import Area
from tests.rounding import picture_moved
from tests.scenes import SegmentScene, patchwork

_full = FastEvaluator.full  # kept from tests that forbid it
ADDITIONS = {"start": "free", "texture": True, "padding": "replicate"}
VARIANTS = {
    "normal": ModelConfig(8, 64, 64, 8, 32, 8),
    "more, wide": ModelConfig(5, 128, 64, 4, 16, 8, upsampling="more"),
    "most, unknown": ModelConfig(6, 128, 128, 2, 16, 8, True, "most"),
    "sketch": ModelConfig(8, 64, 64, 4, 16, 8, sketch=True),
    "capped": ModelConfig(8, 64, 64, 8, 16, 8, max_channels=16),
    "texture": ModelConfig(8, 64, 64, 4, 16, 8, texture=True),
    "replicate": ModelConfig(8, 64, 64, 4, 16, 8, padding="replicate"),
    "free": ModelConfig(8, 64, 64, 4, 16, 8, start="free"),
    "ours": ModelConfig(5, 128, 64, 8, 16, 8, max_channels=16, **ADDITIONS),
    "ours, most": ModelConfig(6, 128, 128, 2, 16, 8, True, "most", **ADDITIONS),
}
LARGE = ModelConfig(8, 128, 128, 4, 16, 8)


def evaluator(config: ModelConfig, **options) -> FastEvaluator:
    state = published_state(config, 1, "G")["G"]
    options = {"dtype": torch.float32, **options}
    return FastEvaluator(config, state, device=torch.device("cpu"), **options)


def plain(config: ModelConfig, scene: SegmentScene) -> torch.Tensor:
    with torch.no_grad():
        return scene.picture(config, published_state(config, 1, "G")["G"])


def psnr(actual: torch.Tensor, expected: torch.Tensor) -> float:
    """Decibels over a range of 2."""
    return 10 * torch.log10(4 / (actual - expected).square().mean()).item()


@pytest.mark.parametrize("patch", [1, 8, 20])
@pytest.mark.parametrize("name", VARIANTS)
def test_a_full_pass_is_exact(name, patch):
    config = VARIANTS[name]
    scene = patchwork(config, patch=patch, count=12)
    picture = evaluator(config).full(scene)
    assert picture.dtype == torch.float32
    torch.testing.assert_close(picture, plain(config, scene), rtol=0, atol=1e-5)


@pytest.mark.parametrize("name", VARIANTS)
def test_a_partial_pass_with_a_wide_margin_is_exact(name, monkeypatch):
    monkeypatch.setattr(regions, "MARGIN", 300)
    monkeypatch.setattr(fast, "FULL_SHARE", 10.0)
    config = VARIANTS[name]
    scene = patchwork(config, patch=20, count=6)
    subject = evaluator(config)
    subject.full(scene)
    monkeypatch.setattr(FastEvaluator, "full", None)  # from here on partial passes only
    painted = scene.resampled(2, 5).painted(3, 10, 4, 9, 13)
    picture = subject.update(painted)
    torch.testing.assert_close(picture, plain(config, painted), rtol=0, atol=1e-5)


@pytest.fixture
def edited():
    """An evaluator that has seen a scene with a small object (segment 6) on a patchwork."""
    scene = patchwork(LARGE, patch=40, count=6)
    classes = torch.cat([scene.classes, scene.classes[:1]])
    modulation = torch.cat([scene.modulation, scene.modulation[:1] / 2])
    scene = replace(scene, classes=classes, modulation=modulation).painted(6, 50, 30, 24, 20)
    subject = evaluator(LARGE)
    subject.full(scene)
    return subject, scene


@pytest.fixture
def only_partial(monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("a full pass was made")

    monkeypatch.setattr(fast, "FULL_SHARE", 10.0)
    return lambda: monkeypatch.setattr(FastEvaluator, "full", refuse)


def test_one_object_restyled_is_close_and_far_pixels_stay(edited, only_partial):
    subject, scene = edited
    before = plain(LARGE, scene)
    only_partial()
    scene = scene.resampled(6, 1)
    picture, expected = subject.update(scene), plain(LARGE, scene)
    inside = scene.segments == 6
    assert (before - expected)[:, inside].abs().max() > 0.1
    assert psnr(picture[:, inside], expected[:, inside]) >= 45
    torch.testing.assert_close(picture[:, :, 90:], before[:, :, 90:], rtol=0, atol=1e-5)


@pytest.mark.parametrize("gesture", ["paint", "delete", "move", "class"])
def test_layout_edits_recompute_what_changed(edited, only_partial, gesture):
    subject, scene = edited
    only_partial()
    if gesture == "paint":
        after = scene.painted(2, 60, 60, 12, 9)
    elif gesture == "delete":
        owner = int(scene.segments[49, 30])
        after = scene.painted(owner, 50, 30, 24, 20)
    elif gesture == "move":
        owner = int(scene.segments[49, 30])
        after = scene.painted(owner, 50, 30, 24, 20).painted(6, 44, 36, 24, 20)
    else:
        classes = scene.classes.clone()
        classes[6] = (classes[6] + 1) % 8
        after = replace(scene, classes=classes)
    picture, expected = subject.update(after), plain(LARGE, after)
    changed = scene.segments != after.segments if gesture != "class" else scene.segments == 6
    assert psnr(picture[:, changed], expected[:, changed]) >= 45


def test_other_segment_numbers_are_no_change(edited, monkeypatch):
    subject, scene = edited
    picture = subject.update(scene).clone()
    order = torch.randperm(7, generator=torch.Generator().manual_seed(0))
    again = replace(
        scene,
        segments=order.argsort()[scene.segments],
        classes=scene.classes[order],
        modulation=scene.modulation[order],
    )
    monkeypatch.setattr(FastEvaluator, "_make", lambda *_: pytest.fail("something was made new"))
    torch.testing.assert_close(subject.update(again), picture, rtol=0, atol=0)


def test_small_passes_leave_half_of_the_threads_alone(edited, only_partial, monkeypatch):
    subject, scene = edited
    only_partial()
    threads, used = torch.get_num_threads(), set()

    def note() -> bool:
        used.add(torch.get_num_threads())
        return stops

    stops = False
    monkeypatch.setattr(fast, "SMALL_PASS", 0)
    subject.update(scene.resampled(6, 1), cancelled=note)
    assert used == {threads}
    used.clear()
    monkeypatch.setattr(fast, "SMALL_PASS", 1 << 60)
    stops = True
    with pytest.raises(Cancelled):
        subject.update(scene.resampled(6, 2), cancelled=note)
    assert used == {max(1, threads // 2)}
    assert torch.get_num_threads() == threads


def test_edits_do_not_drift(edited, only_partial):
    """The 50th edit of an object is as close to a full pass as the first one would be."""
    subject, scene = edited
    random = np.random.default_rng(0)
    fresh = evaluator(LARGE)
    only_partial()
    for seed in range(50):
        before = scene
        top, left = int(random.integers(48, 70)), int(random.integers(28, 46))
        scene = scene.resampled(6, seed).painted(6 * int(seed % 2), top, left, 3, 4)
        picture = subject.update(scene)
    inside = scene.segments == 6
    expected = plain(LARGE, scene)
    _full(fresh, before)
    single = fresh.update(scene)
    drifted = psnr(picture[:, inside], expected[:, inside])
    assert drifted >= psnr(single[:, inside], expected[:, inside]) - 3
    assert drifted >= 45


def test_a_full_pass_after_edits_is_exact_again(edited):
    subject, scene = edited
    for seed in range(3):
        scene = scene.resampled(6, seed)
        subject.update(scene)
    fresh = evaluator(LARGE).full(scene)
    torch.testing.assert_close(subject.full(scene), fresh, rtol=0, atol=0)


def test_other_global_noise_takes_a_full_pass(edited):
    subject, scene = edited
    scene = replace(scene, global_noise=scene.global_noise + 1)
    picture = subject.update(scene)
    torch.testing.assert_close(picture, plain(LARGE, scene), rtol=0, atol=5e-5)


@pytest.mark.parametrize("question", [4, 11])  # while parts are looked for, and between blocks
def test_a_cut_short_update_is_made_good_by_the_next(edited, only_partial, question):
    subject, scene = edited
    undisturbed = evaluator(LARGE)
    undisturbed.full(scene)
    only_partial()
    restyled = scene.resampled(6, 1)
    calls = count()
    with pytest.raises(Cancelled):
        subject.update(restyled, cancelled=lambda: next(calls) == question)
    painted = restyled.painted(2, 4, 90, 8, 8)
    picture = subject.update(painted)
    undisturbed.update(restyled)
    torch.testing.assert_close(picture, undisturbed.update(painted), rtol=0, atol=1e-5)


def test_a_cut_short_full_pass_leaves_nothing_behind(edited):
    subject, scene = edited
    calls = count()
    with pytest.raises(Cancelled):
        subject.full(scene, cancelled=lambda: next(calls) == 3)
    scene = scene.resampled(6, 1)
    torch.testing.assert_close(subject.update(scene), plain(LARGE, scene), rtol=0, atol=5e-5)


def test_without_a_cache_an_update_is_a_full_pass():
    scene = patchwork(LARGE, patch=40, count=6)
    subject = evaluator(LARGE, cache_bytes=0)
    subject.full(scene)
    scene = scene.resampled(1, 1)
    torch.testing.assert_close(subject.update(scene), plain(LARGE, scene), rtol=0, atol=5e-5)


def test_a_large_change_takes_a_full_pass(edited):
    subject, scene = edited
    scene = scene.resampled(0, 1).resampled(1, 2).resampled(2, 3).resampled(3, 4)
    torch.testing.assert_close(subject.update(scene), plain(LARGE, scene), rtol=0, atol=5e-5)


def test_the_mask_asks_for_pixels_that_did_not_change(edited):
    subject, scene = edited
    picture = subject.update(scene).clone()
    mask = np.zeros((128, 128), bool)
    mask[20:30, 20:30] = True
    again = subject.update(scene, changed=Area.of(mask))
    torch.testing.assert_close(again, picture, rtol=0, atol=1e-5)


def test_a_new_line_of_the_sketch_is_drawn(monkeypatch, only_partial):
    monkeypatch.setattr(regions, "MARGIN", 300)
    config = VARIANTS["sketch"]
    scene = patchwork(config, patch=20, count=6)
    subject = evaluator(config)
    subject.full(scene)
    assert scene.sketch is not None
    sketch = scene.sketch.clone()
    sketch[32:34, 20:40] = 1
    scene = replace(scene, sketch=sketch)
    only_partial()
    picture = subject.update(scene)
    torch.testing.assert_close(picture, plain(config, scene), rtol=0, atol=1e-5)


@pytest.mark.parametrize("emulated", [False, True])
def test_bfloat16_is_close(emulated, monkeypatch):
    """Also as on a processor that has no bfloat16 of its own."""
    if emulated:
        real = convolution.can_pack
        monkeypatch.setattr(
            convolution,
            "can_pack",
            lambda device, dtype: dtype != torch.bfloat16 and real(device, dtype),
        )
    config = VARIANTS["sketch"]
    scene = patchwork(config, patch=20, count=6)
    picture = evaluator(config, dtype=torch.bfloat16).full(scene)
    exact = plain(config, scene)
    assert psnr(picture, exact) >= 40
    assert (picture - exact).abs().max() <= picture_moved(config, torch.bfloat16, exact)
