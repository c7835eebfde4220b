"""A first map of any size, texture and copied edges: modules, passes and equations agree."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from inade.bench.weights import published_state
from inade.checkpoint.checkpoint import Checkpoint, read_checkpoint
from inade.config import ModelConfig
from inade.inference import blocks, convolution, fast
from inade.inference.fast import FastEvaluator
from inade.inference.plain import PlainEvaluator
from inade.layouts.labels import LabelSet
from tests.scenes import SegmentScene, patchwork, random_fields

CPU = torch.device("cpu")
BUNDLED = Path(__file__).resolve().parents[3] / "checkpoints" / "default"
ADDITIONS = {"start": "free", "texture": True, "padding": "replicate"}
OURS = ModelConfig(7, 128, 128, 4, 16, 8, max_channels=24, **ADDITIONS)
STATE = published_state(OURS, 3, "G")["G"]
SIZES = [(32, 32), (96, 160), (160, 64)]


def evaluator(config=OURS, state=STATE, **options) -> FastEvaluator:
    return FastEvaluator(config, state, device=CPU, **{"dtype": torch.float32, **options})


def plain(scene: SegmentScene, config=OURS, state=STATE) -> torch.Tensor:
    with torch.no_grad():
        return scene.picture(config, state)


def psnr(actual: torch.Tensor, expected: torch.Tensor) -> float:
    """Decibels over a range of 2."""
    return 10 * torch.log10(4 / (actual - expected).square().mean()).item()


@pytest.mark.parametrize("size", SIZES)
def test_modules_passes_and_equations_agree_in_every_size(size):
    scene = patchwork(OURS, patch=11, count=9, size=size)
    expected = plain(scene)
    assert expected.shape == (3, *size)
    assert expected.std() > 0.05
    checkpoint = Checkpoint(Path("test"), OURS, LabelSet.numbered(7), STATE)
    module = PlainEvaluator(checkpoint, CPU, torch.float32)
    for subject in (module, evaluator()):
        picture = subject.full(scene)
        torch.testing.assert_close(picture, expected, rtol=0, atol=5e-5)


@pytest.mark.parametrize("packs", [True, False])
@pytest.mark.parametrize("shares", [True, False])
def test_every_road_a_device_may_take_is_exact(monkeypatch, packs, shares):
    if not packs:
        monkeypatch.setattr(convolution, "can_pack", lambda device, dtype: False)
    monkeypatch.setattr(blocks, "shares_cells", lambda device: shares)
    monkeypatch.setattr("inade.inference.regions.MARGIN", 300)
    monkeypatch.setattr(fast, "FULL_SHARE", 10.0)
    scene = patchwork(OURS, patch=20, count=6, size=(96, 64))
    subject = evaluator()
    picture = subject.full(scene)
    torch.testing.assert_close(picture, plain(scene), rtol=0, atol=5e-5)
    monkeypatch.setattr(FastEvaluator, "full", None)  # from here on partial passes only
    mask = np.zeros((96, 64), bool)
    mask[70:, :9] = True
    after = scene.painted(3, 70, 0, 26, 9).retextured(mask, 1)
    picture = subject.update(after)
    torch.testing.assert_close(picture, plain(after), rtol=0, atol=5e-5)


def test_one_evaluator_serves_sizes_one_after_another():
    subject = evaluator()
    for size in (*SIZES, SIZES[0]):
        scene = patchwork(OURS, patch=11, count=5, size=size)
        for made in (subject.update, subject.full, subject.update):
            picture = made(scene)
            torch.testing.assert_close(picture, plain(scene), rtol=0, atol=5e-5)


@pytest.mark.parametrize("what", ["heights", "start"])
def test_another_first_map_takes_a_full_pass(what):
    scene = patchwork(OURS, patch=40, count=6)
    other = random_fields(OURS, 128, 128, 77)
    assert scene.fields is not None
    assert other is not None
    assert scene.fields.heights is not None
    other = replace(other, heights=scene.fields.heights / 2)
    subject = evaluator()
    before = subject.full(scene)
    scene = replace(scene, fields=replace(scene.fields, **{what: getattr(other, what)}))
    picture = subject.update(scene)
    torch.testing.assert_close(picture, plain(scene), rtol=0, atol=5e-5)
    assert (picture - before).abs().max() > 0.01


def test_heights_beyond_the_frame_count_as_its_limits():
    scene = patchwork(OURS, patch=40, count=6)
    assert scene.fields is not None
    pictures = [
        evaluator().full(replace(scene, fields=replace(scene.fields, heights=heights[None])))
        for heights in (torch.tensor([-9.0, 0, 1, 4]), torch.tensor([-0.5, 0, 1, 1.5]))
    ]
    torch.testing.assert_close(*pictures, rtol=0, atol=0)


@pytest.fixture(scope="module")
def trained() -> tuple[ModelConfig, dict[str, torch.Tensor]]:
    """Trained weights; what of the additions they lack is drawn at the spread of training."""
    checkpoint = read_checkpoint(BUNDLED, networks=("generator",))
    config = replace(checkpoint.config, width=256, height=256, **ADDITIONS)
    drawn = published_state(config, 0, "G")["G"]
    return config, drawn | checkpoint.generator


@pytest.mark.parametrize("gesture", ["restyle", "paint", "texture"])
def test_a_partial_pass_of_trained_weights_is_close(trained, monkeypatch, gesture):
    config, state = trained
    scene = patchwork(config, patch=64, count=8, size=(256, 320))
    box = np.zeros((256, 320), bool)
    box[100:150, 90:150] = True
    changed = torch.from_numpy(box)
    given = torch.cat([scene.classes, scene.classes[:1]])
    scene = replace(
        scene, classes=given, modulation=torch.cat([scene.modulation, scene.modulation[:1] * 0.9])
    )
    subject, whole = evaluator(config, state), evaluator(config, state)
    if gesture == "paint":
        subject.full(scene)
        scene = scene.painted(8, 100, 90, 50, 60).retextured(box, 1)
    else:
        scene = scene.painted(8, 100, 90, 50, 60)
        subject.full(scene)
        scene = scene.resampled(8, 1) if gesture == "restyle" else scene.retextured(box, 1)
    expected = whole.full(scene)
    before = subject._picture.movedim(-1, 0)
    assert (before - expected)[:, changed].abs().mean() > 0.02
    with monkeypatch.context() as patched:
        patched.setattr(FastEvaluator, "full", None)
        picture = subject.update(scene)
    assert psnr(picture[:, changed], expected[:, changed]) >= 60


def test_bfloat16_is_close():
    scene = patchwork(OURS, patch=20, count=6, size=(96, 160))
    picture = evaluator(dtype=torch.bfloat16).full(scene)
    assert psnr(picture, plain(scene)) >= 40
